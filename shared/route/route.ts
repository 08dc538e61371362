import type { Aggregate, Kept, Ref } from '../kernel/aggregate.ts';
import { allOf, proved, type At } from '../kernel/command.ts';
import type { Day } from '../kernel/moments.ts';
import { missing, must } from '../kernel/refusal.ts';
import type { FundingCriterionId } from '../region/criteria.ts';
import { routeChoices, segmentNumbers, type Route, type SegmentNumber } from '../region/segments.ts';
import { newRoute, type Judgments, type RouteDecision, type RouteProposal, type RouteState } from './state.ts';

export * from './state.ts';

interface S { readonly segment: SegmentNumber }
interface Decided extends S { readonly number: number; readonly routes: readonly Route[]; readonly decidedOn: Day }
type WithName = Kept<{ name: string }>;
/** The ledger has what was judged and chosen; motivations and names are kept beside it. `changed`: other routes than before. */
export type RouteEvent =
  | { readonly type: 'route.judged'; readonly data: S & { readonly holds: Readonly<Record<FundingCriterionId, boolean>>; readonly direction: readonly Route[] }; readonly content: Kept<Pick<Judgments, 'funding' | 'criteria' | 'conclusion' | 'name'>> }
  | { readonly type: 'route.proposed'; readonly data: S & { readonly routes: readonly Route[]; readonly decidedOn: Day }; readonly content: Kept<Pick<RouteProposal, 'decidedBy' | 'reason' | 'whyMore' | 'name'>> }
  | { readonly type: 'route.decided'; readonly data: Decided; readonly content: WithName }
  | { readonly type: 'route.changed'; readonly data: Decided & { readonly from: readonly Route[] }; readonly content: WithName };

/** The choice of how a segment is bought (S001 ch. 4 and 5). Counted, so that what is begun under a route can prove it. */
export const route: Aggregate<RouteState, RouteEvent> = {
  kind: 'route',
  counted: true,
  initial: newRoute,
  evolve(state, event, { seq, at, actor }) {
    switch (event.type) {
      // A proposal rests on the judgments that its maker saw.
      case 'route.judged':
        return { ...state, segment: event.data.segment, proposal: null, judgments: { ...event.content.value, direction: event.data.direction, by: actor, at } };
      case 'route.proposed': {
        const { routes, decidedOn } = event.data;
        return { ...state, proposal: { number: seq, routes, decidedOn, ...event.content.value, by: actor, at } };
      }
      case 'route.decided': case 'route.changed': return decide(state, event.content.value.name, at, actor);
    }
  },
};

function decide(state: RouteState, name: string, at: RouteDecision['at'], actor: string): RouteState {
  const { proposal, judgments, decided, earlier, since } = state;
  if (proposal === null || judgments === null) return state;
  const { by: proposedBy, name: proposerName, ...chosen } = proposal;
  return {
    ...state, proposal: null, since: Object.fromEntries(chosen.routes.map((one) => [one, since[one] ?? at])),
    decided: { ...chosen, proposedBy, proposerName, by: actor, name, at, judgments }, earlier: decided === null ? earlier : [...earlier, decided],
  };
}

/** Each of them once, in the order of `routeChoices`. */
export const inOrder = (routes: readonly Route[]): Route[] => routeChoices.filter((one) => routes.includes(one));
export const sameRoutes = (a: readonly Route[], b: readonly Route[]): boolean => inOrder(a).join() === inOrder(b).join();

/** All segments lie together, so that one query reads them. */
export const routesPartition = 'region';
export const routeRef = (segment: string): Ref<RouteState, RouteEvent> => ({ of: route, partition: routesPartition, item: segment });

/** The segment that a path names. @throws Refusal `missing` for one that the region does not have. */
export function segmentAt(at: At): SegmentNumber {
  const found = segmentNumbers.find((one) => String(one) === at['segment']);
  must(found !== undefined, missing());
  return found;
}

/** The routes of all segments, as a fact that must still hold when something is begun under one of them. */
export const provedRoutes = () => proved(allOf(route, routesPartition));
/** The route of a segment among them. */
export const routeIn = (routes: Readonly<Record<string, RouteState>>, segment: SegmentNumber | 0): RouteState => routes[String(segment)] ?? newRoute;

/** A decision by the number of its proposal, also one that counts no more. */
export const decisionIn = ({ decided, earlier }: RouteState, number: number): RouteDecision | undefined =>
  [...earlier, ...(decided === null ? [] : [decided])].find((one) => one.number === number);
