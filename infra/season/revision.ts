import { addDays, dayOf, later, type Day, type Instant } from '../../shared/kernel/moments.ts';
import { contractsReadyBy, newContractsFrom } from '../../shared/region/calendars.ts';
import { participants } from '../../shared/region/participants.ts';
import type { Article } from '../../shared/revision/article.ts';
import type { ScenarioRevision } from '../../shared/scenario/schema.ts';
import { barrierSeconds } from '../../shared/tender/open.ts';
import { playReactions, replyToAll, type Sent } from './reaction.ts';
import { decideRoutes } from './routes.ts';
import { playSigning } from './signing.ts';
import type { World } from './world.ts';

/** A revision of the file, as it is being played. */
export interface RevisionPlay {
  readonly world: World;
  readonly file: ScenarioRevision;
  readonly names: ReadonlyMap<string, string>;
  portalId: string;
  /** The text as it stands, with the portal's ids; `number` is the id of the file. */
  text: readonly Article[];
  /** What each provider has in its draft of the round that runs, by KvK number. */
  readonly drafts: Map<string, Sent>;
  /** Who accepted and whose agreement ends, as the portal confirmed it. */
  readonly accepted: Set<string>;
  readonly refused: Set<string>;
}

export const atRevision = (play: Pick<RevisionPlay, 'portalId'>): string => `/revisions/${play.portalId}`;
/** A revision without an article is of the whole. */
const supplied: ScenarioRevision['articles'] = [{ id: '1', text: 'Partijen werken samen volgens de strategie.' }];

/** Puts a revision on the agenda: its preparation at `start`, its rounds, the final text and what each provider decides. */
export function playRevision(world: World, file: ScenarioRevision, names: ReadonlyMap<string, string>, start: Instant): RevisionPlay {
  const play: RevisionPlay = { world, file, names, portalId: '', text: [], drafts: new Map(), accepted: new Set(), refused: new Set() };
  world.agenda.add(start, () => prepare(play));
  for (const [i, { consultAt, draftAt, reactUntil, replyAt }] of file.rounds.entries()) {
    const number = i + 1;
    world.agenda.add(consultAt, async () => { await office(play, 'officer', '/consultations', { inputUntil: addDays(dayOf(draftAt), -1) }); });
    world.agenda.add(draftAt, () => present(play, number, reactUntil));
    playReactions(play, number);
    world.agenda.add(later(reactUntil, { seconds: barrierSeconds }), async () => { await office(play, 'officer', '/closings', { round: number }); });
    world.agenda.add(replyAt, () => replyToAll(play, number));
  }
  world.agenda.add(file.finalAt, () => adopt(play));
  playSigning(play);
  return play;
}

export const office = async ({ world, portalId }: RevisionPlay, who: string, below: string, input: unknown = {}): Promise<Readonly<Record<string, unknown>>> =>
  (await (await world.as(who)).command(atRevision({ portalId }) + below, input)).result;

async function prepare(play: RevisionPlay): Promise<void> {
  const { world, file } = play;
  await decideRoutes(world, file.segment);
  const { result } = await (await world.as('officer')).command('/revisions', {
    segment: String(file.segment), title: file.title, refusal: 'ends', refusalClause: 'Wie de herziene tekst weigert, beëindigt de overeenkomst.',
  });
  play.portalId = String(result['revision']);
  for (const { kvk, turnover, youths } of file.invited) await office(play, 'officer', '/invitations', { kvk, name: play.names.get(kvk) ?? kvk, turnover, youths });
  await office(play, 'officer', '/plans', planOf(file));
  await office(play, 'officer', '/texts/1/beginnings');
  for (const { id: number, text } of file.articles.length === 0 ? supplied : file.articles) {
    const { article } = await office(play, 'officer', '/texts/1/articles', { number, text });
    play.text = [...play.text, { id: String(article), number, heading: '', text }];
  }
  world.say(`${file.id}: ${file.invited.length} providers, ${play.text.length} articles`);
}

/** The planning is what happens; a revision that ends after 1 July 2026 says that it is late (S003, planning C). */
function planOf({ rounds, finalAt, signUntil }: ScenarioRevision): object {
  const [first, last] = [rounds[0], rounds.at(-1)];
  return {
    consultOn: dayOf(first?.consultAt ?? finalAt), draftOn: dayOf(first?.draftAt ?? finalAt), repliesOn: dayOf(last?.replyAt ?? finalAt), finalOn: dayOf(finalAt),
    signUntil: dayOf(signUntil), startsOn: startOf({ signUntil }), ...lateOf(signUntil),
  };
}
/** First day of the revised agreements: 1 January 2027, or the last day of signing where that is later. */
export const startOf = ({ signUntil }: Pick<ScenarioRevision, 'signUntil'>): Day => (dayOf(signUntil) > newContractsFrom ? dayOf(signUntil) : newContractsFrom);
const lateOf = (signUntil: Instant): object => (dayOf(signUntil) > contractsReadyBy ? { late: true } : {});

/** Each round, and the final text, has a version of its own: the one before with what was adopted on it. */
async function begin(play: RevisionPlay, version: number): Promise<void> {
  if (version > 1) await office(play, 'officer', `/texts/${version}/beginnings`);
  await office(play, 'officer', '/preparations', { version });
}

async function present(play: RevisionPlay, number: number, reactUntil: Instant): Promise<void> {
  await begin(play, number);
  play.drafts.clear();
  await office(play, 'lead', '/presentations', { version: number, reactUntil, names: 'named' });
  play.world.say(`${play.file.id}: round ${number} open for reactions until ${reactUntil}`);
}

/** Every college approves just before the text is final (docs/rehearsal.md). */
async function adopt(play: RevisionPlay): Promise<void> {
  const { world, file } = play;
  const version = file.rounds.length + 1;
  await begin(play, version);
  await office(play, 'officer', '/requests', { version });
  for (const { code } of participants(file.segment, dayOf(file.finalAt))) {
    await (await world.college(code)).command(`${atRevision(play)}/decisions/${code}`, { outcome: 'approved', decidedOn: dayOf(file.finalAt) });
  }
  await office(play, 'lead', '/adoptions', { signUntil: file.signUntil, startsOn: startOf(file), ...lateOf(file.signUntil) });
  world.say(`${file.id}: final text, to be signed until ${file.signUntil}`);
}

/** When the first thing of a revision happens, beside its preparation. */
export const firstOfRevision = ({ rounds, finalAt }: ScenarioRevision): Instant => later(rounds[0]?.consultAt ?? finalAt, { days: -1 });
