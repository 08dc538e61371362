import type { Day } from '../kernel/day.ts';
import { isMember, membersOn, memberships } from './membership.ts';
import type { Membership } from './membership.ts';
import { municipality } from './municipalities.ts';
import type { Municipality, MunicipalityCode } from './municipalities.ts';
import type { SegmentNumber } from './segments.ts';

/** For what a municipality takes part in a segment. */
export type Part = 'whole' | 'day-treatment';

/**
 * Den Haag buys education and common youth care by itself since 2024 (Haags Toekomst Perspectief) and takes part in
 * segment 3 for day treatment only (S001 §1.3, §3.1 with note 2).
 */
const exceptions: Readonly<Record<SegmentNumber, Partial<Record<MunicipalityCode, Part | 'none'>>>> = {
  1: {}, 2: {}, 3: { GM0518: 'day-treatment' }, 4: { GM0518: 'none' }, 5: { GM0518: 'none' },
};

/** What the municipality took part for in that segment on that day; undefined when it did not. */
export function partOf(
  code: MunicipalityCode, segment: SegmentNumber, on: Day, among: readonly Membership[] = memberships,
): Part | undefined {
  const part = isMember(code, on, among) ? (exceptions[segment][code] ?? 'whole') : 'none';
  return part === 'none' ? undefined : part;
}

/**
 * Who took part in the segment on that day, sorted by code: whose colleges decide on its documents, and who is told
 * of it. Segments 1–3 the nine, 4–5 the eight without Den Haag (S001 ch. 5), by dated membership.
 */
export function participants(segment: SegmentNumber, on: Day, among: readonly Membership[] = memberships): Municipality[] {
  return membersOn(on, among).filter((code) => partOf(code, segment, on, among) !== undefined).map(municipality);
}

/** Their codes: whom of the municipalities a procedure for the segment asks on that day. */
export const participantCodes = (segment: SegmentNumber, on: Day, among: readonly Membership[] = memberships): MunicipalityCode[] =>
  participants(segment, on, among).map(({ code }) => code);
