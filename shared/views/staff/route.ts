import type { Actor } from '../../access/actor.ts';
import type { Day, Instant } from '../../kernel/moments.ts';
import { fundingCriteria, routeCriteria, routeIds } from '../../region/criteria.ts';
import { segmentNumbers, segments, type Funding, type Route, type Segment, type SegmentNumber } from '../../region/segments.ts';
import type { Text } from '../../region/text.ts';
import { routeCommands } from '../../route/commands.ts';
import { fundingDirection } from '../../route/direction.ts';
import { isLocked, proceduresOf, type Listed, type Procedure } from '../../route/procedures.ts';
import { routeIn, sameRoutes, type RouteDecision, type RouteState } from '../../route/route.ts';
import { tryAct, type ActState, type Moment } from '../../tender/acts.ts';
import { may, type Act } from '../../access/table.ts';

type Routes = Readonly<Record<string, RouteState>>;

/** A decision as staff reads it, without the judgments on which it rests. */
export type DecisionView = Omit<RouteDecision, 'judgments' | 'by' | 'proposedBy'>;
const decisionView = ({ number, routes, decidedBy, decidedOn, reason, whyMore, proposerName, name, at }: RouteDecision): DecisionView =>
  ({ number, routes, decidedBy, decidedOn, reason, whyMore, proposerName, name, at });

export interface RouteRow {
  readonly number: SegmentNumber;
  readonly title: Text;
  /** The provisional direction of the strategy. */
  readonly strategy: readonly Route[];
  readonly judged: boolean;
  readonly proposed: readonly Route[];
  readonly decided: { readonly routes: readonly Route[]; readonly decidedBy: string; readonly decidedOn: Day } | null;
  readonly running: readonly Procedure[];
}

/** Ended: nothing of it is running any more. */
const ended: readonly Procedure['status'][] = ['signed', 'withdrawn', 'closed'];

/** How every segment is bought. */
export const routeRows = (routes: Routes, listed: Listed): RouteRow[] => segmentNumbers.map((number) => {
  const { judgments, proposal, decided } = routeIn(routes, number);
  return {
    number, title: segments[number].title, strategy: segments[number].routes, judged: judgments !== null, proposed: proposal?.routes ?? [],
    decided: decided === null ? null : { routes: decided.routes, decidedBy: decided.decidedBy, decidedOn: decided.decidedOn },
    running: proceduresOf(number, listed).filter(({ status }) => !ended.includes(status)),
  };
});

/** The weighing: the region's own judgments until somebody made one. */
export interface JudgmentsView {
  readonly made: { readonly name: string; readonly at: Instant; /** It came after the decision that counts. */ readonly later: boolean } | null;
  readonly funding: readonly { readonly id: string; readonly title: Text; readonly pointsTo: Funding; readonly holds: boolean; readonly motivation: string }[];
  readonly fundingDirection: Funding | null;
  readonly criteria: readonly { readonly id: string; readonly title: Text; readonly motivation: string }[];
  readonly direction: readonly Route[];
  readonly conclusion: string;
}

export interface RouteView {
  readonly segment: Pick<Segment, 'number' | 'title' | 'about' | 'routes'>;
  readonly judgments: JudgmentsView;
  readonly decided: DecisionView | null;
  readonly proposal: { readonly number: number; readonly routes: readonly Route[]; readonly decidedBy: string; readonly decidedOn: Day; readonly reason: string; readonly whyMore: string; readonly name: string; readonly at: Instant; /** By the reader. */ readonly mine: boolean; /** Routes that count now and will not. */ readonly left: readonly Route[]; readonly changes: boolean } | null;
  /** The newest first. */
  readonly earlier: readonly DecisionView[];
  readonly locked: boolean;
  readonly procedures: readonly Procedure[];
  readonly acts: readonly ActState[];
}

export function routeView(number: SegmentNumber, routes: Routes, listed: Listed, moment: Moment): RouteView {
  const state = routeIn(routes, number);
  const { title, about, routes: strategy } = segments[number];
  const { decided, proposal, earlier } = state;
  const procedures = proceduresOf(number, listed);
  return {
    segment: { number, title, about, routes: strategy }, judgments: judgmentsView(number, state),
    decided: decided === null ? null : decisionView(decided), proposal: proposal === null ? null : proposalView(proposal, decided, moment.actor),
    earlier: [...earlier].reverse().map(decisionView), locked: isLocked(state, procedures), procedures, acts: routeActs(state, listed, moment),
  };
}

function proposalView({ by, ...rest }: NonNullable<RouteState['proposal']>, decided: RouteState['decided'], { person }: Actor): NonNullable<RouteView['proposal']> {
  const before = decided?.routes ?? [];
  return { ...rest, mine: by === person, left: before.filter((one) => !rest.routes.includes(one)), changes: decided !== null && !sameRoutes(before, rest.routes) };
}

function judgmentsView(number: SegmentNumber, { judgments, decided }: RouteState): JudgmentsView {
  const funding = fundingCriteria.map(({ id, title, pointsTo, holds }) =>
    ({ id, title, pointsTo, holds: judgments?.funding[id].holds ?? holds[number], motivation: judgments?.funding[id].motivation ?? '' }));
  return {
    made: judgments === null ? null : { name: judgments.name, at: judgments.at, later: decided !== null && judgments.at > decided.judgments.at },
    funding, fundingDirection: fundingDirection(Object.fromEntries(funding.map(({ id, holds }) => [id, holds])) as never) ?? null,
    criteria: routeIds.map((id) => ({ id, title: routeCriteria[id], motivation: judgments?.criteria[id] ?? '' })),
    direction: judgments?.direction ?? [], conclusion: judgments?.conclusion ?? '',
  };
}

/** With what the decider is asked what it would say: what is still to be filled in is no matter. */
const trials: Readonly<Record<string, (state: RouteState) => object>> = {
  'route.judge': () => ({ funding: [], criteria: [], direction: ['sas'], conclusion: '' }),
  'route.propose': ({ decided }) => ({ routes: decided?.routes.join() === 'sas' ? ['open-house'] : ['sas'], decidedBy: '', decidedOn: decided?.decidedOn ?? '', reason: '' }),
  'route.decide': ({ proposal }) => ({ proposal: proposal?.number ?? 0 }),
};

const routeActs = (state: RouteState, listed: Listed, moment: Moment): ActState[] => routeCommands
  .filter(({ name }) => may(moment.actor, name as Act, moment.path) && (name !== 'route.decide' || state.proposal !== null))
  .flatMap((command) => tryAct(command, state, trials[command.name]?.(state), listed, moment) ?? []);
