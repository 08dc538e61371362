import { agreementPaper } from '../papers/agreement.ts';
import { admissionCalendar, contractCalendar, revisionCalendar, tenderCalendar } from '../papers/calendar.ts';
import { revisionNotaPaper } from '../papers/revision-nota.ts';
import type { Calendars, Papers } from './index.ts';
import { datesOf } from './papers-public.ts';

/** The papers that a provider reads. */
export const providerPapers: Papers<'provider'> = {
  'provider.contract': ({ contract }) => contract.paper,
  'provider.admission-contract': ({ contract }) => contract.paper,
  'provider.revision-text': ({ revision, text }) => agreementPaper(revision, text),
  'provider.message': ({ message }) => message.paper ?? null,
  'provider.revision-nota': ({ nota }, language) => revisionNotaPaper(nota, language),
};

export const providerCalendars: Calendars<'provider'> = {
  'provider.revision': ({ revision }, language) => revisionCalendar(revision, language),
  'provider.admission': ({ admission }, language) => admissionCalendar(admission, language),
  'provider.tender': ({ tender }, language) => tenderCalendar(datesOf(tender), language),
  'provider.contract': ({ tender, contract: { kvk, from, until, option, paper, revision } }, language) =>
    contractCalendar({ tender: tender.id, title: tender.title, kvk, from, until, option, stamp: paper.at, revision }, language),
  'provider.admission-contract': ({ admission, contract: { kvk, from, until, paper, revision } }, language) =>
    contractCalendar({ tender: admission.id, title: admission.title, kvk, from, until, option: null, stamp: paper.at, revision }, language),
};
