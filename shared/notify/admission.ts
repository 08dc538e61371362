import type { AdmissionEvent } from '../admission/admission.ts';
import type { Admission } from '../admission/state.ts';
import { dayOf } from '../kernel/moments.ts';
import { participants } from '../region/participants.ts';
import { municipalityParty, type Happened, type Notice, type Params } from './notice.ts';

type DataOf<T extends string> = Extract<AdmissionEvent, { type: T }>['data'];

/**
 * What municipalities are told of an open house: that their colleges are asked, that it opened, and that decisions were
 * taken. Who was admitted stands in the public register; a notice has no names and no numbers. Decisions of one moment
 * are one notice: `one` makes it the same message, whichever application's line tells it first.
 */
export function admissionNotices({ type, at, data }: Happened, { id: about, title, segment, plan }: Admission): Notice[] {
  if (segment === 0) return [];
  const toAll = (codes: readonly string[], event: string, params: Params = {}, one?: string): Notice[] =>
    codes.map((code) => ({ party: municipalityParty(code), event, about, at, params: { title, segment, ...params }, body: '', ...(one === undefined ? {} : { one }) }));
  const taking = participants(segment, dayOf(at)).map(({ code }) => code);
  switch (type) {
    case 'admission.colleges-asked': {
      const { municipalities } = data as DataOf<'admission.colleges-asked'>;
      return toAll(municipalities, 'college.asked-admission', { municipalities: municipalities.length });
    }
    case 'admission.opened': return toAll(taking, type, { startsOn: plan?.startsOn ?? '' });
    case 'application.admitted': case 'application.refused': return toAll(taking, 'admission.decided', {}, `${about} ${at}`);
    default: return [];
  }
}
