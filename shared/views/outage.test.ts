import { expect, it } from 'vitest';
import { instant, later } from '../kernel/moments.ts';
import type { PublicOutage } from '../outage/outage.ts';
import { outageNotices } from './outage.ts';

const beganAt = instant('2026-05-12T11:00:00+02:00');
const one = (over: Partial<PublicOutage> = {}): PublicOutage => ({
  id: 'out_1', parts: ['submitting'], planned: false, beganAt, endedAt: later(beganAt, { hours: 1 }), audience: 'everyone', noticed: 'x',
  recordedAt: beganAt, corrections: 0, stream: 's', seq: 1, terms: [], others: 0, ...over,
});
const shown = (recorded: readonly PublicOutage[], hours: number, closesAt?: string) => outageNotices(recorded, later(beganAt, { hours }), closesAt as never).map(({ id, stand, touched }) => [id, stand, touched]);

it('stands above pages while it goes on, a day after it and three days before it', () => {
  expect([shown([one({ endedAt: '' })], 500), shown([one()], 25), shown([one()], 25.01), shown([one()], -72), shown([one()], -72.01)])
    .toEqual([[['out_1', 'running', false]], [['out_1', 'over', false]], [], [['out_1', 'coming', false]], []]);
});

it('stands there as long as a closing that it touched was not moved, and says so', () => {
  const closesAt = later(beganAt, { hours: 20 });
  expect([shown([one()], 200, closesAt), shown([one()], 200, later(beganAt, { hours: 26 })), shown([one({ endedAt: '' })], 1, later(beganAt, { hours: 25 }))]).toEqual([[['out_1', 'over', true]], [], [['out_1', 'running', true]]]);
});

it('tells what goes on first, and of what only the office met nothing', () => {
  const coming = one({ id: 'out_2', beganAt: later(beganAt, { hours: 30 }), endedAt: later(beganAt, { hours: 31 }) });
  expect(shown([coming, one({ endedAt: '' }), one({ id: 'out_3', audience: 'office', endedAt: '' })], 2).map(([id]) => id)).toEqual(['out_1', 'out_2']);
});
