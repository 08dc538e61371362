import type { AdmissionEvent } from '../admission/admission.ts';
import type { Application, ApplicationEvent } from '../admission/application.ts';
import type { Admission } from '../admission/state.ts';
import { dayOf } from '../kernel/moments.ts';
import { admissionLetter } from '../letters/admission.ts';
import { memberships, type Membership } from '../region/membership.ts';
import { participants } from '../region/participants.ts';
import { municipalityParty, organisationParty, type Happened, type Notice, type Params } from './notice.ts';

type DataOf<T extends string> = Extract<AdmissionEvent, { type: T }>['data'];

/**
 * What municipalities are told of an open house: that their colleges are asked, that it opened, and that decisions were
 * taken. Who was admitted stands in the public register; a notice has no names and no numbers. Decisions of one moment
 * are one notice: `one` makes it the same message, whichever application's line tells it first.
 */
export function admissionNotices({ type, at, data }: Happened, { id: about, title, segment, plan }: Admission, among: readonly Membership[] = memberships): Notice[] {
  if (segment === 0) return [];
  const toAll = (codes: readonly string[], event: string, params: Params = {}, one?: string): Notice[] =>
    codes.map((code) => ({ party: municipalityParty(code), event, about, at, params: { title, segment, ...params }, body: '', ...(one === undefined ? {} : { one }) }));
  const taking = participants(segment, dayOf(at), among).map(({ code }) => code);
  switch (type) {
    case 'admission.colleges-asked': {
      const { municipalities, decideBy } = data as DataOf<'admission.colleges-asked'>;
      return toAll(municipalities, 'college.asked-admission', { municipalities: municipalities.length, ...(decideBy === '' ? {} : { decideBy }) });
    }
    case 'admission.opened': return toAll(taking, type, { startsOn: plan?.startsOn ?? '' });
    case 'application.admitted': case 'application.refused': return toAll(taking, 'admission.decided', {}, `${about} ${at}`);
    default: return [];
  }
}

/** What the notices to providers on an open house need beside it. */
export interface ApplicantFacts {
  readonly admission: Admission;
  /** Of whom the line is about; undefined for a line on the open house itself. */
  readonly application: Application | undefined;
  /** Its name. */
  readonly name: string;
  /** KvK numbers of everyone who ever began an application; who has a contract is among them. */
  readonly applicants: readonly string[];
}

/** Lines that every applicant hears of. */
export const toApplicants: readonly string[] = ['admission.changed', 'admission.closed'];

type ApplicationData<T extends string> = Extract<ApplicationEvent, { type: T }>['data'];

/**
 * What providers are told: a receipt of what they did, what is asked of them with its last day, and the letters with what
 * will be or was decided; all of them that the terms change or that it closes, everyone the same.
 */
export function applicantNotices({ type, item, at, data }: Happened, { admission, application, name, applicants }: ApplicantFacts): Notice[] {
  const { id: about, title } = admission;
  const notice = (kvk: string, event: string, params: Params = {}): Notice => ({ party: organisationParty(kvk), event, about, at, params: { title, ...params }, body: '' });
  const letter = (more: Pick<Parameters<typeof admissionLetter>[0], 'kind'> & Partial<Parameters<typeof admissionLetter>[0]>): Notice[] => {
    if (application === undefined) throw new RangeError(`no application of ${item}`);
    const { event, subject, paper } = admissionLetter({ admission, application, name, at, language: 'nl', ...more });
    return [{ ...notice(item, event, { subject }), paper }];
  };
  switch (type) {
    case 'application.submitted': return [notice(item, type, { at, days: (data as ApplicationData<typeof type>).decisionDays })];
    case 'application.withdrawn': case 'supplement.given': case 'hearing.given': return [notice(item, type)];
    case 'supplement.asked': return [notice(item, type, { dueOn: (data as ApplicationData<typeof type>).dueOn })];
    case 'talk.planned': return [notice(item, type, { at: (data as ApplicationData<typeof type>).at })];
    // An intended admission needs nobody to be heard: the decision itself is told.
    case 'application.intended': {
      const { outcome, failed, hearingUntil } = data as ApplicationData<typeof type>;
      return outcome === 'admitted' ? [] : letter({ kind: 'intended', failed, hearingUntil });
    }
    case 'application.refused': return letter({ kind: 'refused', failed: (data as ApplicationData<typeof type>).failed });
    case 'application.admitted': return letter({ kind: 'admitted', contractFrom: (data as ApplicationData<typeof type>).contractFrom });
    case 'admission.changed': return applicants.map((kvk) => notice(kvk, type, { from: (data as DataOf<typeof type>).from }));
    case 'admission.closed': return applicants.map((kvk) => notice(kvk, type, { reason: admission.closingReason }));
    default: return [];
  }
}
