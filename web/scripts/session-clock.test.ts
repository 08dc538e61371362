import { describe, expect, test } from 'vitest';
import { warned } from './session-clock.ts';

const minute = 60_000;
const ends = { idle: 60 * minute, until: 600 * minute };

describe('the end of a session', () => {
  test('is quiet until five minutes before it, is told then, and once more in the last minute', () => {
    expect(warned(ends, 55 * minute - 1)).toEqual({ is: 'quiet' });
    expect(warned(ends, 55 * minute)).toEqual({ is: 'idle', minutes: 5 });
    expect(warned(ends, 59 * minute - 1)).toEqual({ is: 'idle', minutes: 5 });
    expect(warned(ends, 59 * minute)).toEqual({ is: 'idle', minutes: 1 });
    expect(warned(ends, 60 * minute - 1)).toEqual({ is: 'idle', minutes: 1 });
    expect(warned(ends, 60 * minute)).toEqual({ is: 'over' });
  });
  test('cannot be put off where the working day of the session ends', () => {
    const last = { idle: 610 * minute, until: 600 * minute };
    expect(warned(last, 595 * minute)).toEqual({ is: 'last', minutes: 5 });
    expect(warned({ idle: 600 * minute, until: 600 * minute }, 599 * minute)).toEqual({ is: 'last', minutes: 1 });
    expect(warned(last, 600 * minute)).toEqual({ is: 'over' });
  });
  test('is told whenever a browser that slept wakes up', () => {
    expect(warned(ends, 58 * minute)).toEqual({ is: 'idle', minutes: 5 });
    expect(warned(ends, 5000 * minute)).toEqual({ is: 'over' });
  });
});
