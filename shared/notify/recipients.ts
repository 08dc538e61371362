import type { ContactSummary } from '../council/contact.ts';
import type { SegmentNumber } from '../region/segments.ts';
import type { Params } from './notice.ts';

/** What asks something of a college, or answers it. */
const asks = (event: string): boolean => /^(college|letter)\./.test(event);

/** The segments that a message is about; none when it is about the region, which concerns everybody. */
const segmentsOf = ({ segment, segments }: Params): readonly SegmentNumber[] =>
  [segment, ...String(segments ?? '').split(',')].map(Number).filter((one) => one > 0) as SegmentNumber[];

/**
 * How a contact is mailed of a message to its municipality: `now`, with the others of the morning (`daily`), or not at
 * all. What is asked of a college goes to its contact at once, whatever the segment; who wants no mail gets none.
 */
export function mailFor({ mail, role, segments }: Pick<ContactSummary, 'mail' | 'role' | 'segments'>, { event, params }: { readonly event: string; readonly params: Params }): 'now' | 'daily' | undefined {
  if (mail === 'none') return undefined;
  if (role === 'college' && asks(event)) return 'now';
  const about = segmentsOf(params);
  if (about.length > 0 && !about.some((one) => segments.includes(one))) return undefined;
  return mail === 'daily' ? 'daily' : 'now';
}
