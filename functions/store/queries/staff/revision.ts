import { pastOf } from '../../../../shared/views/room/timeline.ts';
import { may, type Act } from '../../../../shared/access/table.ts';
import { decision, missingDecisions, type Decision } from '../../../../shared/council/decision.ts';
import type { AnyRef, Loaded } from '../../../../shared/kernel/aggregate.ts';
import type { AnyCommand } from '../../../../shared/kernel/command.ts';
import { dayOf } from '../../../../shared/kernel/moments.ts';
import type { MunicipalityCode } from '../../../../shared/region/municipalities.ts';
import { acceptance, type Acceptance } from '../../../../shared/revision/acceptance.ts';
import { revisionCommands } from '../../../../shared/revision/commands.ts';
import { decisionsOnText } from '../../../../shared/revision/decisions.ts';
import { mustExist } from '../../../../shared/revision/guards.ts';
import { input as inputAggregate, type Input } from '../../../../shared/revision/input.ts';
import type { StepFacts } from '../../../../shared/revision/next-step.ts';
import { unanswered } from '../../../../shared/revision/reply-commands.ts';
import { repliesItem, repliesRef, replies as repliesAggregate, type Replies } from '../../../../shared/revision/reply.ts';
import { lastRound, revisionAt, workingVersion, type Revision, type RevisionSummary } from '../../../../shared/revision/revision.ts';
import { textRef, type AgreementText } from '../../../../shared/revision/text.ts';
import { routeRef, type RouteState } from '../../../../shared/route/route.ts';
import { tryAct, type ActState } from '../../../../shared/tender/acts.ts';
import { collegeDecisions } from '../../../../shared/views/colleges.ts';
import { revisionRow } from '../../../../shared/views/revision/head.ts';
import { staffRevision, type InputLine } from '../../../../shared/views/revision/staff.ts';
import { loadEach } from '../provider/organisation.ts';
import type { Query, QueryContext, Reader } from '../../reader.ts';

/** More than the region has in many years: four segments, each revised once in some years. */
const most = 200;

export const revisions: Query<'staff.revisions'> = async ({ store, at }) => {
  const { items } = await store.list<RevisionSummary>('revisions', { limit: most, backwards: true });
  return { revisions: items.map((one) => revisionRow(one, at)) };
};

/** What the deciders need beside the revision; what its status does not need is empty. */
interface Facts {
  readonly routes: Readonly<Record<string, RouteState>>;
  readonly texts: ReadonlyMap<number, Loaded<AgreementText>>;
  readonly decisions: Readonly<Record<string, Decision>>;
  readonly replies: Readonly<Record<string, Replies>>;
  readonly acceptances: Readonly<Record<string, Acceptance>>;
}

export const revision: Query<'staff.revision'> = async (context) => {
  const { store, at, actor, path } = context;
  // The routes of all segments come in the same request, because which one it is the revision tells.
  const [{ state: of }, ...routes] = await loadEach(store, [revisionAt(path), ...(['1', '2', '3', '4'] as const).map(routeRef)] as const);
  mustExist(of);
  const [inputs, beside] = await Promise.all([store.all(inputAggregate, of.id), besideOf(store, of)]);
  const facts: Facts = { ...beside, routes: Object.fromEntries(routes.map(({ state }, i) => [String(i + 1), state])) };
  const decisions = decisionsOnText(facts.decisions, of);
  const step = stepFacts(of, { ...facts, decisions }, context);
  const signatures = of.final === null ? null : signaturesOf(of, facts.acceptances);
  return {
    revision: staffRevision(of, { acts: actsOn(of, facts, context), facts: step, preparable: preparable(of, facts, context), actor, at }),
    decisions: of.status === 'colleges-asked' ? collegeDecisions((of.asked?.municipalities ?? []) as MunicipalityCode[], decisions) : [],
    inputs: inputLines(inputs, of, context),
    open: of.status === 'answering' ? step.open : null,
    signatures,
    past: pastOf({ revisions: [of] }, at, true),
  };
};

/** One request reads a hundred things. Of more articles with reactions than that the decider alone knows what was adopted. */
const mostAnswered = 98;
const answered = (of: Revision): string[] => [...new Set(lastRound(of)?.reacted.flatMap(({ articles }) => articles) ?? [])].slice(0, mostAnswered);

/** The one request that a status needs more. */
async function besideOf(store: Reader, of: Revision): Promise<Omit<Facts, 'routes'>> {
  const none = { texts: new Map<number, Loaded<AgreementText>>(), decisions: {}, replies: {}, acceptances: {} };
  switch (of.status) {
    case 'concept': case 'consultation': case 'replied': {
      const numbers = [workingVersion(of), workingVersion(of) - 1].filter((number) => number > 0);
      const articles = of.status === 'replied' ? answered(of) : [];
      const refs = [...numbers.map((number) => textRef(of.id, number)), ...articles.map((article) => repliesRef(of.id, of.rounds.length, article))];
      const loaded = await store.loadMany(refs as unknown as AnyRef[]) as readonly Loaded<AgreementText | Replies>[];
      const texts = loaded.slice(0, numbers.length) as readonly Loaded<AgreementText>[];
      const replies = loaded.slice(numbers.length) as readonly Loaded<Replies>[];
      return {
        ...none, texts: new Map(texts.flatMap((one, i) => (one.state.number === 0 ? [] : [[numbers[i] ?? 0, one] as const]))),
        replies: Object.fromEntries(replies.map(({ state }, i) => [repliesItem(of.rounds.length, articles[i] ?? ''), state])),
      };
    }
    case 'answering': return { ...none, replies: await store.all(repliesAggregate, of.id) };
    case 'colleges-asked': return { ...none, decisions: await store.all(decision, of.id) };
    case 'signing': case 'signed': return { ...none, acceptances: await store.all(acceptance, of.id) };
    case 'reacting': case 'withdrawn': return none;
  }
}

function stepFacts(of: Revision, { texts, decisions, replies, acceptances }: Facts, { at }: QueryContext): StepFacts {
  const working = texts.get(workingVersion(of));
  const { prepared } = of;
  const round = lastRound(of);
  const rejected = Object.values(decisions).some(({ outcome }) => outcome === 'rejected');
  const approved = of.segment !== 0 && missingDecisions(decisions, of.segment, dayOf(at)).length === 0;
  return {
    begun: working !== undefined, articles: working?.state.articles.length ?? 0,
    fresh: prepared !== null && texts.get(prepared.version)?.version === prepared.seq,
    open: round === undefined ? 0 : unanswered(round, replies).length,
    colleges: rejected ? 'rejected' : approved ? 'approved' : 'open',
    unconcluded: signaturesOf(of, acceptances).unconcluded,
  };
}

function signaturesOf({ invited, status }: Revision, acceptances: Facts['acceptances']) {
  const all = invited.map(({ kvk }) => acceptances[kvk] ?? acceptance.initial);
  const count = (outcome: Acceptance['outcome']): number => all.filter((one) => one.outcome === outcome).length;
  const unsigned = all.filter((one) => one.outcome === 'accepted' && one.countersignedAt === '').length;
  const untold = status !== 'signed' ? 0 : all.filter((one) => one.outcome !== 'accepted' && one.consequence === null).length;
  return { accepted: count('accepted'), refused: count('refused'), waiting: count(''), unconcluded: unsigned + untold };
}

/** By status, in the order of the work; with an input that asks the decider about the state of affairs only. */
type Possible = readonly (readonly [name: Act, trial?: (of: Revision, context: QueryContext) => object])[];
const preparing: Possible = [['revision.describe'], ['revision.invite'], ['revision.invite-list'], ['revision.leave-out'], ['revision.plan']];
const extending: Possible = [['revision.propose-later'], ['revision.approve-later', () => ({})]];
const ending: Possible = [['revision.find-limits'], ['revision.withdraw']];
const possible: Readonly<Record<Revision['status'], Possible>> = {
  concept: [...preparing, ['revision.consult', () => ({ inputUntil: '' })], ...ending],
  consultation: [...preparing, ['input.note'], ['revision.present', ({ prepared }, { at }) => ({ version: prepared?.version ?? 0, reactUntil: at, names: 'named' })], ...ending],
  reacting: [...preparing, ['input.note'], ...extending, ['revision.close-reactions', ({ rounds }) => ({ round: rounds.length })], ...ending],
  answering: [...preparing, ['input.note'], ['revision.publish-replies', () => ({})], ...ending],
  replied: [...preparing, ['input.note'], ['revision.consult', () => ({ inputUntil: '' })], ['revision.ask-colleges', ({ prepared }) => ({ version: prepared?.version ?? 0 })], ...ending],
  'colleges-asked': [['revision.adopt', (_, { at }) => ({ signUntil: at, startsOn: '', late: true })], ['revision.take-back'], ['revision.withdraw']],
  signing: [...extending, ['revision.end-signing', () => ({})]],
  signed: [],
  withdrawn: [],
};

function actsOn(of: Revision, facts: Facts, context: QueryContext): ActState[] {
  const { at, actor, path } = context;
  const sensible = (name: Act): boolean => (name === 'revision.leave-out' ? of.status === 'concept' && of.invited.length > 0 : name === 'revision.find-limits' ? of.limits
    : name === 'revision.approve-later' ? of.pendingLater !== null : true);
  return possible[of.status].filter(([name]) => may(actor, name, path) && sensible(name))
    .flatMap(([name, trial]) => tryAct(commandNamed(name), of, trial?.(of, context), decisive(of, facts), { at, actor, path }) ?? []);
}

/** What deciders are given; the text is the one that was prepared. Reactions are counted at the closing itself. */
const decisive = ({ prepared }: Revision, { texts, ...facts }: Facts, version = prepared?.version ?? 0) =>
  ({ ...facts, reactions: {}, text: texts.get(version) ?? { state: { number: 0, articles: [] }, version: 0 } });

/** The versions that this person could say are ready: the decider itself is asked. */
function preparable(of: Revision, facts: Facts, { at, actor, path }: QueryContext): number[] {
  const act: Act = 'revision.prepare-text';
  if (!may(actor, act, path)) return [];
  return [...facts.texts.keys()].filter((version) => tryAct(commandNamed(act), of, { version }, decisive(of, facts, version), { at, actor, path })?.refused === null);
}

function inputLines(inputs: Readonly<Record<string, Input>>, of: Revision, { at, actor, path }: QueryContext): InputLine[] {
  const names = new Map(of.invited.map(({ kvk, name }) => [kvk, name]));
  return Object.values(inputs).map(({ kvk, ...one }): InputLine => {
    const toAnswer = may(actor, 'input.answer', path) ? tryAct(commandNamed('input.answer'), { kvk, ...one }, { answer: '' }, { revision: { state: of, version: 1 } }, { at, actor, path: { ...path, input: one.id } }) : undefined;
    return { ...one, name: names.get(kvk) ?? kvk, toAnswer: toAnswer?.refused === null ? toAnswer : null };
  }).sort((a, b) => (a.at > b.at ? -1 : 1));
}

function commandNamed(name: string): AnyCommand {
  const found = revisionCommands.find((one) => one.name === name);
  if (found === undefined) throw new TypeError(`${name} is no command on a revision`);
  return found;
}
