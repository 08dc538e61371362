import ical, { ICalCalendarMethod, ICalEventBusyStatus, ICalEventTransparency } from 'ical-generator';
import type { Calendar } from '../../shared/papers/calendar.ts';

/** Where the dates are explained, and whose names make them unique in the world. */
export interface CalendarPlace { readonly page: string; readonly host: string; readonly language: 'nl' | 'en' }

/** Dates as iCalendar (RFC 5545). The same dates give the same file, whenever it is fetched. */
export function renderCalendar({ title, stamp, revision, dates }: Calendar, { page, host, language }: CalendarPlace): string {
  const calendar = ical({ name: title, method: ICalCalendarMethod.PUBLISH, prodId: { company: 'Servicebureau Jeugdhulp Haaglanden', product: 'Tender portal', language: language.toUpperCase() } });
  for (const { id, when, title: summary, text, revision: own = revision } of dates) {
    calendar.createEvent({
      id: `${id}@${host}`, stamp: new Date(stamp), sequence: own, summary, description: text, url: page,
      // A date keeps nobody from other appointments.
      transparency: ICalEventTransparency.TRANSPARENT, busystatus: ICalEventBusyStatus.FREE,
      ...('at' in when ? { start: new Date(when.at), end: new Date(when.at) } : { start: new Date(`${when.on}T00:00:00Z`), allDay: true, timezone: 'UTC' }),
    });
  }
  return calendar.toString();
}
