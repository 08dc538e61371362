import { fundingCriteria, routeIds } from '../region/criteria.ts';
import type { Route, SegmentNumber } from '../region/segments.ts';

/** For tests: the region's own judgments of a segment, each with a motivation, as `route.judge` takes them. */
export const weighing = (segment: SegmentNumber, direction: readonly Route[] = ['sas']) => ({
  funding: fundingCriteria.map(({ id, holds }) => ({ criterion: id, holds: holds[segment] ? 'yes' : 'no', motivation: `Zie de strategie over ${id}.` })),
  criteria: routeIds.map((id) => ({ criterion: id, motivation: `Zie de strategie over ${id}.` })),
  direction, conclusion: 'Deze route past het best.',
});

export const choice = (routes: readonly Route[] = ['sas'], reason = 'Een groep aanbieders wordt gekozen.', decidedOn = '2025-12-01') =>
  ({ routes, decidedBy: 'BOJ', decidedOn, reason, ...(routes.length === 1 ? {} : { whyMore: 'De ene route vult de andere aan.' }) });
