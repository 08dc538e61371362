import { must, refuse } from '../kernel/refusal.ts';
import type { Instant } from '../kernel/moments.ts';
import type { Route } from '../region/segments.ts';
import type { RouteState } from './state.ts';

/**
 * Nothing is published under a route that two people did not decide on for the segment (S001 §5.2: the choice follows
 * from a motivated weighing). Whoever publishes reads the route as a proved fact: `provedRoutes`.
 */
export function mustBeRoute({ decided }: RouteState, wanted: Route, segment: number): void {
  must(decided !== null, refuse('route.undecided', { segment }));
  must(decided.routes.includes(wanted), refuse(`route.not-${wanted}`, { segment }));
}

/**
 * Was this begun under a route that counts no more? `publishedAt` is empty for what nobody outside knows of: that has
 * no other route yet than those that count now. A route that came back does not revive what it had before.
 */
export const isOutdated = ({ decided, since }: RouteState, way: Route, publishedAt: Instant | ''): boolean =>
  decided !== null && (!decided.routes.includes(way) || (publishedAt !== '' && publishedAt < (since[way] ?? '')));
