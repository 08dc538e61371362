import { dayOf, later, type Instant } from '../../shared/kernel/moments.ts';
import { backwardTerm } from '../../shared/kernel/terms.ts';
import { groundCodes } from '../../shared/provider/grounds.ts';
import type { ScenarioBid, ScenarioTender } from '../../shared/scenario/schema.ts';
import { answersDays } from '../../shared/tender/plan.ts';
import { Problem, postFile, type Visitor } from '../client/client.ts';
import { inParallel } from './agenda.ts';
import { at } from './prepare.ts';
import type { Play } from './tender.ts';
import { unlessRefused } from './world.ts';

/** How a provider stands on a lot after its last act before the closing. */
export interface Standing { readonly kvk: string; readonly lot: string; state: 'late' | 'submitted' | 'withdrawn'; receipt: string }

const late = ['bid.late', 'draft.late', 'tender.closed'];

/** A declaration without anything to declare, as nearly every provider has it. */
export const declarationOf = (name: string) =>
  ({ name, sme: 'yes', answers: groundCodes.map((ground) => ({ ground, answer: 'no' })), agreed: true });

/** Every provider of the file registers, with itself as signatory, and declares itself: one request for the whole season. */
export const register = (world: Play['world'], providers: readonly { kvk: string; name: string }[]): Promise<void> =>
  inParallel(providers, 8, async ({ kvk, name }) => {
    const visitor = await world.provider(kvk);
    await unlessRefused(() => visitor.command('/organisation/registration', { name, email: `inkoop@kvk${kvk}.example` }), 'organisation.registered', 'forbidden');
    await visitor.command('/organisation/declaration/completions', declarationOf(name));
  });

/** Questions go in when asked; answers with the same moment make one nota van inlichtingen. */
export function questionEvents(play: Play): void {
  const { world, file } = play;
  const asked = new Map<ScenarioTender['questions'][number], string>();
  for (const question of file.questions) {
    world.agenda.add(question.at, async () => {
      const result = await unlessRefused(
        async () => (await world.provider(question.kvk)).command(`${at(play)}/questions`, { text: question.text }), 'question.closed', 'tender.not-published',
      );
      // What comes too late may stay unanswered, and in a rehearsal it does.
      if (result instanceof Problem || result.result['late'] === true) world.say(`${file.id}: a question of ${question.kvk} came too late`);
      else asked.set(question, result.stream.split('/').at(-1) ?? '');
    });
  }
  const moments = [...new Set(file.questions.flatMap(({ answerAt }) => (answerAt === undefined ? [] : [answerAt])))].sort();
  for (const [n, moment] of moments.entries()) {
    world.agenda.add(moment, async () => {
      const answers = file.questions.filter(({ answerAt }) => answerAt === moment).flatMap((question) => {
        const id = asked.get(question);
        return id === undefined ? [] : [{ id, question: question.text, answer: question.answer ?? 'Zie de documenten.' }];
      });
      const late = dayOf(moment) > backwardTerm(dayOf(play.closesAt), answersDays);
      const input = late ? { answers, lateReason: 'De antwoorden veranderen niets aan een inschrijving.' } : { answers };
      if (answers.length > 0) await (await world.as('officer')).command(`${at(play)}/notas/${n + 1}`, input);
    });
  }
}

/** Drafts, and then bids and withdrawals at their moments. */
export function bidEvents(play: Play): void {
  const { world, file } = play;
  world.agenda.add(later(file.publishAt, { minutes: 5 }), () => draftAll(play));
  for (const bid of file.bids) {
    world.agenda.add(bid.submitAt, () => submit(play, bid));
    if (bid.withdrawAt !== undefined) world.agenda.add(bid.withdrawAt, () => withdraw(play, bid));
  }
}

/**
 * Everybody fills in the first bid on each lot soon after the publication, side by side: of a bid only the submission has
 * a moment in the file. What replaces a bid is filled in when it is sent.
 */
async function draftAll(play: Play): Promise<void> {
  const byProvider = new Map<string, Map<string, ScenarioBid>>();
  for (const bid of play.file.bids) {
    const own = byProvider.get(bid.kvk) ?? new Map<string, ScenarioBid>();
    if (!own.has(bid.lot)) byProvider.set(bid.kvk, own.set(bid.lot, bid));
  }
  await inParallel([...byProvider], 8, async ([kvk, bids]) => {
    const visitor = await play.world.provider(kvk);
    for (const bid of bids.values()) {
      if (play.drafted.has(bid)) continue;
      await fillIn(play, visitor, bid);
      play.drafted.add(bid);
    }
  });
}

async function submit(play: Play, bid: ScenarioBid): Promise<void> {
  const visitor = await play.world.provider(bid.kvk);
  const result = await unlessRefused(async () => {
    if (!play.drafted.has(bid)) await fillIn(play, visitor, bid);
    play.drafted.add(bid);
    return send(play, visitor, bid.lot);
  }, ...late);
  const key = `${bid.kvk} ${bid.lot}`;
  if (result instanceof Problem) {
    // A late attempt takes nothing away from what was submitted in time.
    const refused = await unlessRefused(() => send(play, visitor, bid.lot), ...late);
    if (!(refused instanceof Problem)) throw new Error(`${key}: a draft was closed, yet its bid was taken`);
    if (!play.standings.has(key)) play.standings.set(key, { kvk: bid.kvk, lot: bid.lot, state: 'late', receipt: '' });
    return;
  }
  play.standings.set(key, { kvk: bid.kvk, lot: bid.lot, state: 'submitted', receipt: String(result.result['n']) });
}

async function fillIn(play: Play, visitor: Visitor, { kvk, lot, price, documents }: ScenarioBid): Promise<void> {
  const { file } = play;
  const own = `${at(play)}/bid`;
  if (!play.drafting.has(kvk)) {
    // A provider chooses all its lots when it begins, also those on which it bids weeks later.
    await visitor.command(`${own}/lots`, { lots: [...new Set(file.bids.filter((bid) => bid.kvk === kvk).map((bid) => bid.lot))] });
    if (play.requirements.length > 0) await visitor.command(`${own}/requirements`, { requirements: play.requirements.map(({ id }) => ({ requirement: id, met: 'yes', how: 'Wij zijn gecertificeerd en worden elk jaar getoetst.' })) });
    play.drafting.add(kvk);
  }
  const answers = file.criteria.flatMap((one) => (one.kind === 'quality' ? [{ criterion: one.id, text: `Onze werkwijze voor ${one.title.toLowerCase()}.` }] : []));
  const write = async (): Promise<void> => {
    if (answers.length > 0) await visitor.command(`${own}/lots/${lot}/answers`, { answers });
    if (price !== undefined && asksPrice(file)) await visitor.command(`${own}/lots/${lot}/price`, { price });
  };
  const attach = async (_: unknown, i: number): Promise<void> => {
    const { upload } = await visitor.view<{ upload: { url: string; fields: Record<string, string> } | null }>(`${own}/lots/${lot}/documents`);
    if (upload !== null) await postFile(upload, `bijlage-${i + 1}.pdf`, attachment(`${file.id} ${lot} ${i}`));
  };
  // Files go to the bucket, not into the draft: they need not wait for each other or for what is written.
  await Promise.all([write(), ...Array.from({ length: documents }, attach)]);
}

/** A whole PDF of one empty page, its own by a comment. */
const attachment = (own: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode([
  '%PDF-1.7', `% ${own}`, '1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj', '2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj',
  '3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>> endobj', 'trailer <</Root 1 0 R/Size 4>>', '%%EOF', '',
].join('\n'));

const asksPrice = (file: ScenarioTender): boolean => file.awardMethod === 'value' || file.criteria.some(({ kind }) => kind === 'price');

async function send(play: Play, visitor: Visitor, lot: string) {
  const { readBack } = await visitor.view<{ readBack: string }>(`${at(play)}/bid/review`);
  return visitor.command(`${at(play)}/bid/submissions`, { lots: [lot], readBack, declaration: true });
}

async function withdraw(play: Play, { kvk, lot, withdrawAt }: ScenarioBid): Promise<void> {
  const visitor = await play.world.provider(kvk);
  const result = await unlessRefused(() => visitor.command(`${at(play)}/bid/withdrawals`, { lots: [lot] }), ...late, 'bid.not-submitted');
  const standing = play.standings.get(`${kvk} ${lot}`);
  if (!(result instanceof Problem) && standing !== undefined) standing.state = 'withdrawn';
  else play.world.say(`${play.file.id}: withdrawal of ${kvk} at ${String(withdrawAt)} refused`);
}

/** When the first thing of a tender happens, beside its preparation. */
export const firstMoment = (file: ScenarioTender): Instant =>
  [file.publishAt, ...file.collegeDecisions.map((decision) => decision.at)].sort()[0] ?? file.publishAt;
