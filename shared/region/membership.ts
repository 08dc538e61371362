import { day, partsOf } from '../kernel/day.ts';
import type { Day } from '../kernel/day.ts';
import type { MunicipalityCode } from './municipalities.ts';

/** A municipality takes part from `from` up to and including `until`; without `until`, for an unlimited time. */
export interface Membership {
  readonly municipality: MunicipalityCode;
  readonly from: Day;
  readonly until?: Day;
  readonly source: string;
}

// The arrangement that the ten colleges made for an unlimited time from 1 January 2020 (seed 004; CVDR637433).
// They bought together before (S001 §1.3: since 2014), but nothing in the portal reaches back that far.
const start = { from: day('2020-01-01'), source: 'seed 004, Serviceorganisatie Jeugdhulp Haaglanden' } as const;

/** Who takes part in the region, and since or until when. */
export const memberships: readonly Membership[] = [
  { municipality: 'GM0503', ...start },
  { municipality: 'GM0518', ...start },
  { municipality: 'GM0603', ...start },
  // Voorschoten joined Holland Rijnland on 1 January 2024 (seed 000; DOMAIN §9).
  { municipality: 'GM0626', ...start, until: day('2023-12-31'), source: 'seed 000, uittreden van Voorschoten' },
  { municipality: 'GM0629', ...start },
  { municipality: 'GM0637', ...start },
  { municipality: 'GM1783', ...start },
  { municipality: 'GM1842', ...start },
  { municipality: 'GM1916', ...start },
  { municipality: 'GM1926', ...start },
];

/** Did the municipality take part on that day? */
export const isMember = (code: MunicipalityCode, on: Day, among: readonly Membership[] = memberships): boolean =>
  among.some((one) => one.municipality === code && covers(one, on));

/** The codes of those who took part on that day, sorted. */
export const membersOn = (on: Day, among: readonly Membership[] = memberships): MunicipalityCode[] =>
  among.filter((one) => covers(one, on)).map((one) => one.municipality).sort();

/**
 * The last day of membership after notice: 31 December, with one calendar year's notice (seed 004: to leave on
 * 1 January 2023 the board must know by 31 December 2021). Notice also needs the council's consent.
 */
export const lastDayAfterNotice = (noticeOn: Day): Day => day(`${partsOf(noticeOn).year + 1}-12-31`);

/** @throws RangeError when the municipality takes part on that day or later already. */
export function withJoined(among: readonly Membership[], code: MunicipalityCode, from: Day, source: string): Membership[] {
  if (among.some((one) => one.municipality === code && (one.until === undefined || one.until >= from))) {
    throw new RangeError(`${code} takes part already`);
  }
  return [...among, { municipality: code, from, source }];
}

/** The membership ends as the notice says. @throws RangeError when there is none that can end. */
export function withNotice(among: readonly Membership[], code: MunicipalityCode, noticeOn: Day, source: string): Membership[] {
  const ending = among.find((one) => one.municipality === code && covers(one, noticeOn) && one.until === undefined);
  if (ending === undefined) throw new RangeError(`${code} has no membership that notice can end`);
  return among.map((one) => (one === ending ? { ...one, until: lastDayAfterNotice(noticeOn), source } : one));
}

const covers = (one: Membership, on: Day): boolean => one.from <= on && (one.until === undefined || on <= one.until);
