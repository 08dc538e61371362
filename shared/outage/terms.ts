import { isAdmissionId, type AdmissionSummary } from '../admission/admission.ts';
import { amsterdam, later, wallTime, type Instant } from '../kernel/moments.ts';
import { workingDayAfter, workingDayOnOrAfter } from '../kernel/holidays.ts';
import type { RevisionSummary } from '../revision/revision.ts';
import type { ListedTender } from '../route/procedures.ts';
import type { Facts, TermKind } from './state.ts';

/** A term that ends so soon after an outage is touched by it: who planned to act on the last day could not. Own rule. */
export const touchedHours = 24;
/** After an extension is proposed everybody has at least so long to hear of it and to act. Own rule. */
export const noticeHours = 24;

/** What the list of tenders tells of one, with its moments. */
export interface TenderWithTerms extends ListedTender { readonly closesAt?: Instant; readonly questionsUntil?: Instant }
export interface Procedures { readonly procedures: readonly (TenderWithTerms | AdmissionSummary)[]; readonly revisions: readonly RevisionSummary[] }

/** `least`: no extension is shorter; `proposed`: what the rule gives. */
export interface TouchedTerm { readonly procedure: string; readonly kind: TermKind; readonly title: string; readonly until: Instant; readonly least: Instant; readonly proposed: Instant }

/** A term by its procedure and kind, as it stands in forms: `tnd_4k2-closing`. */
export const termId = ({ procedure, kind }: Pick<TouchedTerm, 'procedure' | 'kind'>): string => `${procedure}-${kind}`;

/** Did it keep providers from doing what a term asks of them? */
export const hinders = ({ parts, audience }: Pick<Facts, 'parts' | 'audience'>): boolean => audience !== 'office' && parts.some((part) => part !== 'mail');

/** Its end, or as long as it lasts the moment of asking. */
export const endOf = ({ beganAt, endedAt }: Pick<Facts, 'beganAt' | 'endedAt'>, at: Instant): Instant => {
  const end = endedAt === '' ? at : endedAt;
  return end < beganAt ? beganAt : end;
};

/** Does a term that ends then end during the outage, or within 24 hours after it? */
export const touches = (facts: Pick<Facts, 'beganAt' | 'endedAt'>, until: Instant, at: Instant): boolean =>
  facts.beganAt < until && until <= later(endOf(facts, at), { hours: touchedHours });

const lengthOf = (facts: Pick<Facts, 'beganAt' | 'endedAt'>, at: Instant): number => Date.parse(endOf(facts, at)) - Date.parse(facts.beganAt);

/** A term gets back at least all the time that the outage took (Awb 2:21(3) by choice: nobody is held to a time in which the office could not be reached). */
export const leastOf = (facts: Pick<Facts, 'beganAt' | 'endedAt'>, until: Instant, at: Instant): Instant => later(until, { ms: lengthOf(facts, at) });

/**
 * The new moment that the rule gives: no earlier than `leastOf`, and at least a day after it is proposed, so that
 * everybody can hear of it; on the whole hour, on a working day between nine and five (Atw art. 3 for the days; the rest is
 * our own rule).
 */
export function proposedOf(facts: Pick<Facts, 'beganAt' | 'endedAt'>, until: Instant, at: Instant): Instant {
  const [least, heard] = [leastOf(facts, until, at), later(at, { hours: noticeHours })];
  const wanted = least > heard ? least : heard;
  const hour = 3_600_000;
  const whole = later(wanted, { ms: (hour - (Date.parse(wanted) % hour)) % hour });
  const { day: on, time } = wallTime(whole);
  const working = workingDayOnOrAfter(on);
  if (time > '17:00:00.000') return amsterdam(workingDayAfter(on), '12:00');
  return amsterdam(working, time < '09:00:00.000' ? '12:00' : time);
}

/** Every running term that the outage touches, the soonest first. An open house has no end, and is not among them. */
export function touchedTerms(facts: Facts, { procedures, revisions }: Procedures, at: Instant): TouchedTerm[] {
  if (facts.beganAt === ('' as Instant) || !hinders(facts)) return [];
  const terms = [...procedures.flatMap(tenderTerms), ...revisions.flatMap(revisionTerms)];
  return terms.filter(({ until }) => touches(facts, until, at))
    .map((term) => ({ ...term, least: leastOf(facts, term.until, at), proposed: proposedOf(facts, term.until, at) }))
    .sort((a, b) => (a.until === b.until ? order(termId(a), termId(b)) : order(a.until, b.until)));
}

type Running = Pick<TouchedTerm, 'procedure' | 'kind' | 'title' | 'until'>;

/** Until it is opened the closing can move, also after it has passed (Aw 2.109 by choice). */
function tenderTerms(one: TenderWithTerms | AdmissionSummary): Running[] {
  if (isAdmissionId(one.id) || one.status !== 'published') return [];
  const { id: procedure, title, closesAt, questionsUntil } = one as TenderWithTerms;
  return [
    ...(closesAt === undefined ? [] : [{ procedure, title, kind: 'closing', until: closesAt } as const]),
    ...(questionsUntil === undefined ? [] : [{ procedure, title, kind: 'questions', until: questionsUntil } as const]),
  ];
}

const revisionTerms = ({ id: procedure, title, status, until }: RevisionSummary): Running[] =>
  (until === '' || (status !== 'reacting' && status !== 'signing') ? [] : [{ procedure, title, kind: status === 'reacting' ? 'reactions' : 'signing', until }]);

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
