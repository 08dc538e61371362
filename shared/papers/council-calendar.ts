import { dateId, revisionOf, type ToldDate } from '../council/dates.ts';
import { instant, type Day, type Instant } from '../kernel/moments.ts';
import { en } from '../messages/en.ts';
import { fill, type Language } from '../messages/fill.ts';
import { nl } from '../messages/nl.ts';
import type { Calendar } from './calendar.ts';

/** Dates that a municipality was told, for a calendar; one that was told anew moves. `name` is that of the file. */
export function councilCalendar({ name, title, dates }: { readonly name: string; readonly title: string; readonly dates: readonly ToldDate[] }, language: Language): Calendar {
  const words = (language === 'nl' ? nl : en).post.dates.names;
  return {
    name, title, revision: 0, stamp: dates.map(({ told }) => told).sort().at(-1) ?? instant('2026-01-01T00:00:00Z'),
    dates: dates.map((date) => ({
      id: dateId(date), when: date.when.length > 10 ? { at: date.when as Instant } : { on: date.when as Day },
      title: `${words[date.name]}: ${date.title}`, text: fill((language === 'nl' ? nl : en).post.dates.told, { at: date.told }, language), revision: revisionOf(date),
    })),
  };
}
