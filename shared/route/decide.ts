import { command } from '../kernel/command.ts';
import { choices, day, hidden, integer, long, optional, text } from '../kernel/fields.ts';
import { dayOf } from '../kernel/moments.ts';
import { invalid, must, refuse } from '../kernel/refusal.ts';
import { routeChoices } from '../region/segments.ts';
import { routePage } from './judge.ts';
import { isLocked, proceduresListed, proceduresOf } from './procedures.ts';
import { inOrder, routeRef, sameRoutes, segmentAt, type RouteEvent } from './route.ts';

/**
 * Lays a decision on the routes before a second person. Another route than the criteria point to, or than those that
 * count, can be chosen as long as goals and frameworks hold (S001 ch. 5, NB); its reason tells why.
 */
export const propose = command({
  name: 'route.propose',
  door: 'staff',
  path: '/routes/:segment/proposals',
  fields: { routes: choices(...routeChoices), whyMore: optional(long(1000)), decidedBy: text(200), decidedOn: day(), reason: long(1000) },
  target: (at) => routeRef(at['segment'] ?? ''),
  facts: proceduresListed,
  decide(state, { routes: given, whyMore = '', decidedBy, decidedOn, reason }, { at, path, actor, facts }): RouteEvent[] {
    const segment = segmentAt(path);
    const { judgments, decided, proposal } = state;
    const routes = inOrder(given);
    must(judgments !== null, refuse('route.unjudged', { segment }));
    must(decidedOn <= dayOf(at), invalid('decidedOn', 'route.future'));
    must(routes.length === 1 || whyMore !== '', invalid('whyMore', 'route.why-more'));
    must(decided === null || !sameRoutes(decided.routes, routes) || !isLocked(state, proceduresOf(segment, facts)), invalid('routes', 'route.same'));
    must(decided === null || decidedOn >= decided.decidedOn, invalid('decidedOn', 'route.before', { decidedOn: decided?.decidedOn ?? '' }));
    if (proposal?.by === actor.person && sameRoutes(proposal.routes, routes) && proposal.decidedBy === decidedBy && proposal.decidedOn === decidedOn && proposal.reason === reason && proposal.whyMore === whyMore) return [];
    return [{ type: 'route.proposed', data: { segment, routes, decidedOn }, content: { by: 'store', value: { decidedBy, reason, whyMore, name: actor.name } } }];
  },
  then: routePage,
  prefill: ({ judgments, proposal }, { at }) => ({
    values: proposal !== null ? { routes: proposal.routes, decidedBy: proposal.decidedBy, decidedOn: proposal.decidedOn, reason: proposal.reason, ...(proposal.whyMore === '' ? {} : { whyMore: proposal.whyMore }) }
      : { decidedOn: dayOf(at), ...(judgments === null ? {} : { routes: judgments.direction, reason: judgments.conclusion.slice(0, 1000) }) },
    offers: {},
  }),
});

/**
 * A second person, who has seen this very proposal, makes it count. Other routes than before are told to the
 * municipalities; what was begun under one that is left out ends (docs/decisions/0034-route.md).
 */
export const decide = command({
  name: 'route.decide',
  door: 'staff',
  path: '/routes/:segment/decisions',
  fields: { proposal: hidden(integer(1, 1_000_000)) },
  target: (at) => routeRef(at['segment'] ?? ''),
  facts: proceduresListed,
  decide(state, { proposal: seen }, { path, actor, facts }): RouteEvent[] {
    const segment = segmentAt(path);
    const { proposal, decided } = state;
    must(proposal !== null, refuse('route.not-proposed', { segment }));
    must(proposal.number === seen, refuse('route.proposal-changed'));
    must(actor.person !== proposal.by, refuse('route.same-person'));
    // Published meanwhile: what people outside rely on is not decided again.
    must(decided === null || !sameRoutes(decided.routes, proposal.routes) || !isLocked(state, proceduresOf(segment, facts)), refuse('route.locked', { segment }));
    const { number, routes, decidedOn } = proposal;
    const data = { segment, number, routes, decidedOn };
    const content = { by: 'store' as const, value: { name: actor.name } };
    return decided === null || sameRoutes(decided.routes, routes) ? [{ type: 'route.decided', data, content }] : [{ type: 'route.changed', data: { ...data, from: decided.routes }, content }];
  },
  then: routePage,
  prefill: ({ proposal }) => ({ values: proposal === null ? {} : { proposal: proposal.number }, offers: {} }),
});
