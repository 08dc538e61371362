import { create, offsetNanoseconds } from 'temporal-polyfill/fns/ZonedDateTime';

/** Dutch law and Dutch people reckon in this zone; moments are stored in UTC (DESIGN, Time). */
export const zone = 'Europe/Amsterdam';

const hourMs = 3_600_000;

/** How far the clock in Amsterdam is ahead of UTC at that moment, in ms. `ms` counts from 1970-01-01T00:00Z. */
export const offsetAt = (ms: number): number =>
  offsetNanoseconds(create(BigInt(ms) * 1_000_000n, zone)) / 1_000_000;

/**
 * The moments at which the clock in Amsterdam shows this wall time, earliest first: one nearly always, none in the
 * hour that is skipped in spring, two in the hour that occurs twice in autumn. `wallMs` is the wall time as if UTC.
 */
export function momentsOfWall(wallMs: number): number[] {
  // The zone never changes twice within two days: the offsets a day before and after are all there can be.
  const offsets = new Set([offsetAt(wallMs - 24 * hourMs), offsetAt(wallMs + 24 * hourMs)]);
  return [...offsets]
    .map((offset) => ({ ms: wallMs - offset, offset }))
    .filter(({ ms, offset }) => offsetAt(ms) === offset)
    .map(({ ms }) => ms)
    .sort((a, b) => a - b);
}
