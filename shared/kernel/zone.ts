/** Dutch law and Dutch people reckon in this zone; moments are stored in UTC (DESIGN, Time). */
export const zone = 'Europe/Amsterdam';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** 01:00 UTC on the last Sunday of a month that has 31 days. */
function lastSunday(year: number, month: number): number {
  const last = Date.UTC(year, month, 31, 1);
  return last - new Date(last).getUTCDay() * dayMs;
}

/**
 * How far the clock in Amsterdam is ahead of UTC at that moment, in ms. `ms` counts from 1970-01-01T00:00Z. Summer time runs
 * from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October (Directive 2000/84/EC, art. 2 and 3;
 * so since 1996, and no procedure is older). The runtime's own zones cost a start 17 ms (docs/decisions/0041); a test holds this
 * rule against them, and fails when the law has changed.
 */
export function offsetAt(ms: number): number {
  const year = new Date(ms).getUTCFullYear();
  return ms >= lastSunday(year, 2) && ms < lastSunday(year, 9) ? 2 * hourMs : hourMs;
}

/**
 * The moments at which the clock in Amsterdam shows this wall time, earliest first: one nearly always, none in the
 * hour that is skipped in spring, two in the hour that occurs twice in autumn. `wallMs` is the wall time as if UTC.
 */
export const momentsOfWall = (wallMs: number): number[] =>
  [2 * hourMs, hourMs].filter((offset) => offsetAt(wallMs - offset) === offset).map((offset) => wallMs - offset);
