import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockFrom, makeClock, type Clock } from './clock.ts';

const noon = Date.parse('2026-05-12T10:00:00Z');
function machine(at = noon) {
  let time = at;
  return { real: () => time, pass: (ms: number) => { time += ms; } };
}

describe('a clock', () => {
  it('is the real one until it is moved', () => {
    const { real, pass } = machine();
    const clock = makeClock(undefined, real);
    pass(5);
    expect([clock.now(), clock.real()]).toEqual([noon + 5, noon + 5]);
  });

  it('runs on from where it starts, is set or advanced to', () => {
    const { real, pass } = machine();
    const clock = makeClock(1_000, real);
    pass(10);
    expect(clock.now()).toBe(1_010);
    clock.advance(3_600_000);
    pass(1);
    expect(clock.now()).toBe(3_601_011);
    clock.set(7);
    pass(2);
    expect(clock.now()).toBe(9);
  });

  it('stands still when frozen, is moved as it stands, and runs on from there', () => {
    const { real, pass } = machine();
    const clock = makeClock(1_000, real);
    clock.freeze();
    pass(50);
    expect(clock.now()).toBe(1_000);
    clock.advance(5);
    pass(50);
    expect(clock.now()).toBe(1_005);
    clock.follow();
    pass(1);
    expect(clock.now()).toBe(1_006);
  });

  it('tells of moves, until one stops listening', () => {
    const clock = makeClock(0, () => 0);
    const heard: number[] = [];
    const stop = clock.onChange((now) => { heard.push(now); });
    clock.set(5);
    clock.advance(2);
    stop();
    clock.set(9);
    expect(heard).toEqual([5, 7]);
  });

  it.each([-1, NaN, 0.5, Infinity])('does not advance by %d and stays as it was', (ms) => {
    const clock = makeClock(100, () => 0);
    expect(() => { clock.advance(ms); }).toThrow(RangeError);
    expect(clock.now()).toBe(100);
  });

  it('is the same clock after being written down and read back', () => {
    type Step = readonly ['set' | 'advance' | 'pass', number] | readonly ['freeze' | 'follow', 0];
    const ms = fc.integer({ min: 0, max: 1e12 });
    const step: fc.Arbitrary<Step> = fc.oneof(
      fc.tuple(fc.constantFrom('set' as const, 'advance' as const, 'pass' as const), ms), fc.tuple(fc.constantFrom('freeze' as const, 'follow' as const), fc.constant(0 as const)),
    );
    fc.assert(fc.property(fc.array(step), fc.array(step), (before, after) => {
      const { real, pass } = machine();
      const play = (clocks: Clock[], steps: readonly Step[]): void => {
        for (const [what, by] of steps) {
          if (what === 'pass') pass(by);
          else for (const clock of clocks) what === 'set' || what === 'advance' ? clock[what](by) : clock[what]();
        }
      };
      const clock = makeClock(undefined, real);
      play([clock], before);
      const copy = clockFrom(JSON.parse(JSON.stringify(clock)) as ReturnType<Clock['toJSON']>, real);
      play([clock, copy], after);
      expect(copy.now()).toBe(clock.now());
    }));
  });
});
