import { agreementPaper } from '../papers/agreement.ts';
import { admissionCalendar, tenderCalendar } from '../papers/calendar.ts';
import { notaPaper } from '../papers/nota.ts';
import type { Calendars, Papers, Tables } from './index.ts';
import type { PublishedTender } from './published.ts';
import { registerSheet } from './register.ts';

/** The papers that anyone reads. */
export const publicPapers: Papers<'public'> = { 'public.letter': ({ letter }) => letter.paper, 'public.nota': notaPaper, 'public.admission-agreement': ({ revision, text }) => agreementPaper(revision, text) };

/** Deadlines of a published tender, with what moved them. */
export const datesOf = ({ id, title, questionsUntil, closesAt, publishedAt, extensions, withdrawn }: PublishedTender) =>
  ({ id, title, questionsUntil, closesAt, stamp: extensions.at(-1)?.at ?? (publishedAt === '' ? questionsUntil : publishedAt), extensions: extensions.length, withdrawn: withdrawn !== null });

export const publicCalendars: Calendars<'public'> = {
  'public.tender': ({ tender }, language) => tenderCalendar(datesOf(tender), language),
  'public.admission': ({ admission }, language) => admissionCalendar(admission, language),
};

/** The lists that programs take as a table. */
export const publicTables: Tables<'public'> = { 'public.register': registerSheet };
