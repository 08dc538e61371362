import { command, type At } from '../kernel/command.ts';
import { choice, choices, long, rows } from '../kernel/fields.ts';
import { invalid, must, refuse } from '../kernel/refusal.ts';
import { fundingCriteria, fundingIds, routeIds } from '../region/criteria.ts';
import { routeChoices, type SegmentNumber } from '../region/segments.ts';
import { isLocked, proceduresListed, proceduresOf } from './procedures.ts';
import { inOrder, routeRef, segmentAt, type FundingJudgment, type RouteEvent, type RouteState } from './route.ts';

export const routePage = (at: At): string => `/staff/routes/${at['segment'] ?? ''}`;

/**
 * Weighs a segment: the eight criteria of funding (S001 §4.2) and the eight of the route (S001 §5.2), each with its
 * motivation, and the routes to which they point. What is proposed already has to be proposed again.
 * @throws Refusal `route.locked` once something was published under a present route.
 */
export const judge = command({
  name: 'route.judge',
  door: 'staff',
  path: '/routes/:segment/judgments',
  fields: {
    funding: rows('criterion', { criterion: choice(...fundingIds), holds: choice('yes', 'no'), motivation: long(2000) }),
    criteria: rows('criterion', { criterion: choice(...routeIds), motivation: long(2000) }),
    direction: choices(...routeChoices),
    conclusion: long(2000),
  },
  target: (at) => routeRef(at['segment'] ?? ''),
  facts: proceduresListed,
  decide(state, input, { path, actor, facts }): RouteEvent[] {
    const segment = segmentAt(path);
    must(!isLocked(state, proceduresOf(segment, facts)), refuse('route.locked', { segment }));
    const funding = byCriterion('funding', fundingIds, input.funding, ({ holds, motivation }): FundingJudgment => ({ holds: holds === 'yes', motivation }));
    const criteria = byCriterion('criteria', routeIds, input.criteria, ({ motivation }) => motivation);
    const holds = Object.fromEntries(fundingIds.map((id) => [id, funding[id].holds])) as Record<(typeof fundingIds)[number], boolean>;
    return [{
      type: 'route.judged', data: { segment, holds, direction: inOrder(input.direction) },
      content: { by: 'store', value: { funding, criteria, conclusion: input.conclusion, name: actor.name } },
    }];
  },
  then: routePage,
  prefill: ({ judgments }, { path }) => ({ values: judgments === null ? regionsOwn(segmentAt(path)) : asTyped(judgments), offers: {} }),
});

/** One judgment for each criterion, no more and no less. */
function byCriterion<I extends string, R extends { readonly criterion: I }, T>(field: string, ids: readonly I[], given: readonly R[], judged: (row: R) => T): Record<I, T> {
  const found = new Map(given.map((row) => [row.criterion, judged(row)]));
  const lacking = ids.filter((id) => !found.has(id)).length;
  must(lacking === 0 && given.length === ids.length, invalid(field, 'route.criteria-incomplete', { count: lacking }));
  return Object.fromEntries(found) as Record<I, T>;
}

/** The strategy's own judgments (S001 §4.3); motivations are for who judges. */
const regionsOwn = (segment: SegmentNumber) => ({ funding: fundingCriteria.map(({ id, holds }) => ({ criterion: id, holds: holds[segment] ? 'yes' : 'no' })) });

const asTyped = ({ funding, criteria, direction, conclusion }: NonNullable<RouteState['judgments']>) => ({
  funding: fundingIds.map((id) => ({ criterion: id, holds: funding[id].holds ? 'yes' : 'no', motivation: funding[id].motivation })),
  criteria: routeIds.map((id) => ({ criterion: id, motivation: criteria[id] })),
  direction, conclusion,
});
