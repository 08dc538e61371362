import { postFile, type Visitor } from '../../infra/client/client.ts';
import { register } from '../../infra/season/bids.ts';
import { playRevision } from '../../infra/season/revision.ts';
import { playTender } from '../../infra/season/tender.ts';
import { instant, millis } from '../../shared/kernel/moments.ts';
import { participants } from '../../shared/region/participants.ts';
import { readScenario } from '../../shared/scenario/read.ts';
import type { Portal } from '../portal.ts';

/** Who asks, and has nothing; whose things they are; who is invited by that one. */
export const [asker, owner, guest] = ['28000001', '28000002', '28000003'] as const;
/** The municipality that asks is Delft; the things are those of Leidschendam-Voorburg. */
export const [ownMunicipality, otherMunicipality] = ['GM0503', 'GM1916'] as const;

/** What there is of others, by id. */
export interface Things {
  /** A tender that has come to its end, with a contract of the owner; one in which bids are still made; one that nobody outside sees. */
  readonly ended: string; readonly open: string; readonly concept: string;
  readonly house: string; readonly revision: string; readonly draft: string; readonly article: string;
  readonly message: string; readonly note: string; readonly letter: string; readonly evidence: string; readonly file: string; readonly document: string;
  readonly question: string; readonly complaint: string; readonly inquiry: string;
}

const scale = [0, 25, 50, 75, 100];
const criteria = [{ id: 'K1', kind: 'quality', title: 'Gezinsgericht werken', weight: 70, scale }, { id: 'P', kind: 'price', title: 'Tarief', weight: 30, model: 'relative-lowest' }];
const decisions = participants(5, '2026-01-13' as never).map(({ code }) => ({ municipality: code, at: '2026-01-13T09:00:00Z', outcome: 'approved' }));
const tender = (id: string, lots: readonly string[], [publishAt, questionsUntil, closesAt, awardAt]: readonly string[]) => ({
  id, segment: 5, title: `Jeugdhulp ${id}`, publishAt, questionsUntil, closesAt, awardAt, awardMethod: 'points', rounding: 2, collegeDecisions: decisions, criteria, assessors: 3,
  lots: lots.map((lot) => ({ id: lot, title: `Perceel ${lot}`, maxAwards: 1 })),
});

const file = {
  version: 1, name: 'relations', seed: 'relations', providers: [asker, owner, guest].map((kvk) => ({ kvk, name: `Aanbieder ${kvk}` })),
  tenders: [
    { ...tender('ended', ['A'], ['2026-02-02T08:00:00Z', '2026-03-16T11:00:00Z', '2026-05-12T10:00:00Z', '2026-06-01T08:00:00Z']), bids: [{ kvk: owner, lot: 'A', submitAt: '2026-05-11T08:00:00Z', price: 8000, documents: 1 }], scores: [{ kvk: owner, lot: 'A', criterion: 'K1', individual: [75, 75, 75], consensus: 75 }] },
    tender('open', ['A', 'LOTQ'], ['2026-07-20T08:00:00Z', '2026-09-14T11:00:00Z', '2026-11-10T11:00:00Z', '2026-12-01T08:00:00Z']),
  ],
  revisions: [{
    id: 'text', segment: 1, title: 'Herziening verblijf', finalAt: '2026-12-14T08:00:00Z', signUntil: '2027-01-29T16:00:00Z', articles: [{ id: '1.1', text: 'Partijen werken samen.' }], invited: [{ kvk: owner, turnover: 100_000_000, youths: 20 }],
    rounds: [{ consultAt: '2026-06-15T08:00:00Z', draftAt: '2026-07-13T08:00:00Z', reactUntil: '2026-09-25T15:00:00Z', replyAt: '2026-10-12T08:00:00Z' }],
  }],
} as const;

const last = ({ stream }: { stream: string }): string => stream.split('/').at(-1) ?? '';
const named = (at: string, prefix: string): string => new RegExp(`${prefix}_\\w+`).exec(at)?.[0] ?? '';

/** Plays until the summer of 2026: a tender that ended, one that is open, a revision in its first round; and what is nobody's business yet. */
export async function foreignWorld(portal: Portal): Promise<Things> {
  const { world } = portal;
  const read = readScenario(file);
  if (!read.ok) throw new Error(read.sentence);
  const { providers, tenders, revisions: [text] } = read.scenario;
  await register(world, providers);
  const plays = tenders.map((one, i) => playTender(world, one, 'relations', ['assessor-1', 'assessor-2', 'assessor-3'], instant(`2026-01-12T09:0${i}:00Z`), i === 0 ? 'end' : 'closing'));
  if (text === undefined) throw new Error('no revision');
  const revision = playRevision(world, text, new Map(providers.map(({ kvk, name }) => [kvk, name])), instant('2026-05-18T08:00:00Z'));
  const found: Partial<Record<keyof Things, string>> = {};
  const now = instant('2026-08-03T08:00:00Z');
  // What comes later is never played.
  world.agenda.add(now, add);
  await world.agenda.play((ms) => { world.stack.clock.set(ms); }, millis(now));
  return { ...found, ended: plays[0]?.portalId ?? '', open: plays[1]?.portalId ?? '', revision: revision.portalId, article: revision.text[0]?.id ?? '', inquiry: plays[0]?.verification ?? '' } as Things;

  async function add(): Promise<void> {
    const [officer, other] = [await world.as('officer'), await world.provider(owner)];
    const [open, ended] = [`/tenders/${plays[1]?.portalId ?? ''}`, `/tenders/${plays[0]?.portalId ?? ''}`];
    found.concept = named((await officer.command('/tenders', { segment: '5', title: 'Concept' })).location, 'tnd');
    found.house = named((await officer.command('/admissions', { segment: '5', title: 'Concept', description: 'Nog niet open.' })).location, 'adm');
    found.draft = named((await officer.command('/revisions', { segment: '4', title: 'Concept', description: 'Nog niet voorgelegd.', refusal: 'ends', refusalClause: 'Artikel 1' })).location, 'rev');
    found.question = last(await other.command(`${open}/questions`, { text: 'Hoe telt de prijs?' }));
    found.complaint = last(await other.command(`${open}/complaints/filings`, { text: 'De termijn is te kort.' }));
    await other.command(`${ended}/complaints/filings`, { text: 'De termijn was te kort.' });
    await other.command(`${open}/bid/lots`, { lots: ['A'] });
    await other.command(`${open}/bid/partners/invitations`, { kvk: guest, name: 'Gast', role: 'member', lots: ['A'] });
    found.file = await uploaded(other, `${open}/bid/lots/A/documents`);
    found.document = await uploaded(officer, `${open}/documents`);
    found.evidence = await uploaded(other, '/organisation/evidence');
    await world.settle();
    const first = async (visitor: Visitor, path: string, list: string): Promise<string> => (await visitor.view<Readonly<Record<string, readonly { id: string }[]>>>(path))[list]?.[0]?.id ?? '';
    const municipality = await world.college(otherMunicipality);
    found.message = await first(other, '/inbox', 'messages');
    found.note = await first(municipality, '/inbox', 'messages');
    found.letter = await first(municipality, '/letters', 'drafts');
  }
}

/** Puts a file where a page lets one be put. @returns its id, the last part of its key. */
async function uploaded(visitor: Visitor, page: string): Promise<string> {
  const { upload } = await visitor.view<{ upload: { url: string; fields: Record<string, string> } }>(page);
  await postFile(upload, 'plan.pdf', new TextEncoder().encode('%PDF-1.7\n%%EOF\n'));
  return upload.fields['key']?.split('/').at(-1) ?? '';
}
