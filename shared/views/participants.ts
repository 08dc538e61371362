import type { Day } from '../kernel/moments.ts';
import { memberships, type Membership } from '../region/membership.ts';
import { municipality, type MunicipalityCode } from '../region/municipalities.ts';
import { participants, partOf, type Part } from '../region/participants.ts';
import type { SegmentNumber } from '../region/segments.ts';

/** A municipality that took part; `from` and `until` are its membership of the region, without an end where none is known. */
export interface Participant { readonly code: MunicipalityCode; readonly name: string; readonly slug: string; readonly part: Part; readonly from: Day; readonly until: Day | '' }

/** Who took part in a segment on a day (CVDR637433; S001 ch. 5). `known` is false before the first day of which the portal knows anything. */
export interface ParticipantsView {
  readonly asked: { readonly segment: SegmentNumber; readonly on: Day };
  readonly known: boolean;
  readonly participants: readonly Participant[];
  /** Members of the region on that day that did not take part in this segment. */
  readonly others: readonly string[];
}

export function participantsView(segment: SegmentNumber, on: Day, among: readonly Membership[] = memberships): ParticipantsView {
  const members = among.filter((one) => one.from <= on && (one.until === undefined || on <= one.until));
  const termOf = (code: MunicipalityCode): Pick<Participant, 'from' | 'until'> => {
    const { from, until = '' as const } = members.find((one) => one.municipality === code) ?? { from: on };
    return { from, until };
  };
  const taking = participants(segment, on, among);
  return {
    asked: { segment, on }, known: among.some(({ from }) => from <= on),
    participants: taking.map(({ code, name, slug }) => ({ code, name, slug, part: partOf(code, segment, on, among) ?? 'whole', ...termOf(code) })),
    others: members.map((one) => one.municipality).filter((code) => !taking.some((one) => one.code === code)).sort().map((code) => municipality(code).name),
  };
}
