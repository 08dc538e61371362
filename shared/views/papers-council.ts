import { revisionNotaPaper } from '../papers/revision-nota.ts';
import { datesIn } from '../council/dates.ts';
import { noticeText } from '../council/notices.ts';
import { missing } from '../kernel/refusal.ts';
import { en } from '../messages/en.ts';
import { fill } from '../messages/fill.ts';
import { nl } from '../messages/nl.ts';
import { councilCalendar } from '../papers/council-calendar.ts';
import type { Calendars, Papers } from './index.ts';

/** The papers that municipalities read. */
export const councilPapers: Papers<'council'> = {
  'council.revision-nota': ({ nota }, language) => revisionNotaPaper(nota, language),
  'council.letter': ({ letter }) => letter.paper,
};

export const councilCalendars: Calendars<'council'> = {
  /** The dates that the message tells; of one without there is no file. */
  'council.message'({ message }, language) {
    const dates = datesIn(message);
    if (dates.length === 0) throw missing();
    return councilCalendar({ name: `bericht-${message.id}`, title: noticeText(message, language).subject, dates }, language);
  },
  'council.calendar': ({ municipality: { code, name }, dates }, language) =>
    councilCalendar({ name: `data-${code}`, title: fill((language === 'nl' ? nl : en).post.dates.calendar, { name }, language), dates }, language),
};
