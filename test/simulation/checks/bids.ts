import { manifestHash, type BidEvent } from '../../../shared/bid/bid.ts';
import type { Pinned } from '../../../shared/bid/uploads.ts';
import { canonical, type Json } from '../../../shared/kernel/canonical.ts';
import type { Answer } from '../../../functions/store/once.ts';
import { gateAt, openedParts, standing, streamOf, type Commit, type Evidence } from './evidence.ts';
import type { Arrival, Told, Wish } from '../door.ts';
import { refusedMark } from '../people.ts';

/** What was written for a wish; that it was denied is none of its effects. */
const effectsOf = ({ commits }: Evidence, wish: Wish): Commit[] =>
  commits.filter(({ arrival, lines }) => arrival?.wish === wish && !lines.some(({ type }) => type === 'access.denied'));

const isBid = ({ command: { name } }: Wish): boolean => name === 'bid.submit' || name === 'bid.withdraw';

/** I1: nothing counts that came in at or after the closing. */
export function neverLate(evidence: Evidence): string[] {
  return evidence.commits.flatMap(({ lines, at, arrival }) => lines.filter(({ type }) => type.startsWith('bid.')).flatMap((line) => {
    const { closesAt } = gateAt(evidence, at);
    if (line.at >= closesAt) return [`${line.stream} ${line.seq} of ${line.at} counts, the closing was ${closesAt}`];
    return arrival !== undefined && arrival.stamp !== line.at ? [`${line.stream} ${line.seq} says ${line.at}, it came in at ${arrival.stamp}`] : [];
  }));
}

/** What a bid that came in on time may be refused for: the bidder's own doing, or to try again. */
const fair = ['bid.changed', 'bid.not-submitted', 'state.moved', 'unavailable', 'forbidden', 'bid.nothing'];

/** I2: nobody who was on time is told to be late, or is sent away for a reason that is not the bidder's own. */
export function neverRefused(evidence: Evidence): string[] {
  return evidence.arrivals.filter(({ wish }) => isBid(wish)).flatMap(({ wish, said, at, stamp }) => {
    if (said?.what !== 'refused' || stamp >= gateAt(evidence, at).closesAt || fair.includes(said.code)) return [];
    return [`${wish.key} came in at ${stamp}, before ${gateAt(evidence, at).closesAt}, and was refused: ${said.code}`];
  });
}

/** I3: behind every receipt there is its ledger line, its manifest, and every file, whole where it was opened; no draft goes too early. */
export const receiptsHold = (evidence: Evidence): string[] => [...receipts(evidence), ...removedTooEarly(evidence)];

/** A draft goes only when it was submitted, bound, and lies sealed. */
function removedTooEarly({ world, commits }: Evidence): string[] {
  return world.removals.flatMap(({ at, key, version, sealed }) => {
    const before = commits.filter((one) => one.at <= at).flatMap(({ lines }) => lines);
    const submitted = before.some(({ type, data }) => type === 'bid.submitted' && (data['documents'] as unknown as readonly Pinned[]).some((one) => one.key === key && one.version === version));
    const bound = before.some(({ type, data }) => type === 'document.bound' && data['version'] === version);
    return submitted && bound && sealed ? [] : [`${key} ${version} was removed${submitted ? '' : ', not submitted'}${bound ? '' : ', not bound'}${sealed ? '' : ', not sealed'}`];
  });
}

function receipts(evidence: Evidence): string[] {
  const { people, world } = evidence;
  return people.wishes.filter(({ command }) => command.name === 'bid.submit').flatMap((wish) => wish.told.flatMap((answer) => {
    if (answer.what !== 'done') return [];
    const { stream, seq, hash, result } = JSON.parse(answer.text) as Answer & { result: { n: number; documents: number; manifestHash: string } };
    const line = streamOf(evidence, stream).find((one) => one.seq === seq);
    if (line === undefined || line.hash !== hash || line.type !== 'bid.submitted') return [`${wish.key} has a receipt of ${stream} ${seq}, which the ledger does not`];
    const { n, documents, manifestHash: told } = line.data as unknown as Extract<BidEvent, { type: 'bid.submitted' }>['data'];
    if (n !== result.n || documents.length !== result.documents || told !== result.manifestHash || manifestHash(documents) !== told) return [`${wish.key}: the receipt is not of what the ledger tells`];
    const opened = evidence.opened.filter((one) => `${stream}`.endsWith(`/${one.kvk}`) && one.n === n).flatMap((one) => one.documents);
    return documents.flatMap(({ key, version }) => {
      const draft = world.s3.version('drafts', key, version) ?? world.removals.find((one) => one.version === version)?.body;
      if (world.s3.version('drafts', key, version) === undefined && world.s3.bytes('sealed', `${key}@${version}`) === undefined) return [`${wish.key}: ${key} is gone`];
      const found = opened.find((one) => one.key === key);
      if (found === undefined) return [];
      const bytes = world.s3.bytes('dossier', `${key}@${version}`);
      if (draft?.toString().endsWith(refusedMark) === true) return bytes === undefined && !found.whole ? [] : [`${wish.key}: ${key} was refused and is in the dossier`];
      return found.whole && bytes !== undefined && draft?.equals(bytes) !== false ? [] : [`${wish.key}: ${key} is not whole in the dossier`];
    });
  }));
}

/** I4: what stood at the opening was opened, all of it, as it was meant; and nothing else was. */
export function openedIsStored(evidence: Evidence): string[] {
  const { opened } = evidence;
  const stored = standing(evidence);
  const name = ({ kvk, lot, n }: { kvk: string; lot: string; n: number }): string => `${kvk} ${lot} submission ${n}`;
  const [wanted, found] = [stored.map(name), opened.map(name)];
  return [
    ...wanted.filter((one) => !found.includes(one)).map((one) => `${one} stands and was not opened`),
    ...found.filter((one) => !wanted.includes(one)).map((one) => `${one} was opened and does not stand`),
    ...stored.flatMap((one) => {
      const lot = opened.find((other) => name(other) === name(one));
      const meant = one.wish?.meant;
      if (lot === undefined || meant === undefined) return [];
      const files = meant.documents.filter(({ key }) => key.split('/')[2] === one.lot).map(({ key }) => key).sort();
      const same = lot.price === meant.prices[one.lot] && canonical(lot.answers as Json) === canonical(meant.answers[one.lot] as Json) && canonical(lot.documents.map(({ key }) => key).sort()) === canonical(files);
      return same ? [] : [`${name(one)} was opened with something else than was submitted`];
    }),
  ];
}

/** I5: who is told that it failed finds nothing stored of what was sent until then; who is told that it is stored, finds it. */
export function truthIsTold(evidence: Evidence): string[] {
  return evidence.people.wishes.flatMap((wish) => {
    const stored = effectsOf(evidence, wish);
    return wish.told.flatMap((told) => {
      // Number 0 says that nothing had to change.
      if (told.what === 'done' && stored.length === 0 && (JSON.parse(told.text) as Answer).seq > 0) return [`${wish.key} was told to be stored and is not`];
      return stored.filter(({ arrival }) => denies(evidence, told, arrival)).map(({ lines }) => `${wish.key} was told ${told.what === 'refused' ? told.code : ''} and is stored: ${lines[0]?.stream} ${lines[0]?.seq}`);
    });
  });
}
/**
 * Of what a refusal says that it is not stored: of all that was sent until then; that something is wrong with the portal,
 * of that request alone. That it is late it says of that request and, from the moment that it names, of what came in
 * before the closing. Of another that was late too it says nothing: a closing that moves meanwhile makes that one count,
 * and where none moves I1 finds it (docs/decisions/0030-late-is-said-of-a-request.md).
 */
function denies({ arrivals }: Evidence, told: Told, by: Arrival | undefined): boolean {
  if (told.what !== 'refused' || by === undefined) return false;
  const asked = arrivals[told.arrival];
  if (told.code === 'bid.late') return asked === by || ((asked?.stamp ?? '') >= String(told.params['certain']) && by.stamp < String(told.params['closed']) && by.sent <= told.at);
  return told.code === 'unavailable' ? asked === by : by.sent <= told.at;
}

/** I6: one bid of an organisation on a lot. */
export function onlyOne(evidence: Evidence): string[] {
  const names = openedParts(evidence).flatMap(({ kvk, lots }) => lots.map((lot) => `${kvk} ${lot}`));
  return names.filter((name, i) => names.indexOf(name) !== i).map((name) => `${name} was opened twice`);
}

/** I17: a key has one effect and one answer. */
export function onceOnly(evidence: Evidence): string[] {
  return evidence.people.wishes.flatMap((wish) => {
    const effects = effectsOf(evidence, wish);
    const answers = new Set(wish.told.flatMap((told) => (told.what === 'done' ? [told.text] : [])));
    return [
      ...(effects.length > 1 ? [`${wish.key} had ${effects.length} effects`] : []),
      ...(answers.size > 1 ? [`${wish.key} was answered in ${answers.size} ways`] : []),
    ];
  });
}
