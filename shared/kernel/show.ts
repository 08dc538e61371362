import { partsOf, weekday } from './day.ts';
import type { Day } from './day.ts';
import { isSummerTime, isTwice, wallTime } from './instant.ts';
import type { Instant } from './instant.ts';

/** The languages of the portal. */
export type Language = 'nl' | 'en';

// Written out: what a letter says of a deadline may not change with the runtime's locale data.
const weekdays = {
  nl: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const;
const months = {
  nl: ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
} as const;

/** "dinsdag 12 mei 2026"; "Tuesday 12 May 2026". */
export function showDay(day: Day, language: Language): string {
  const { year, month, date } = partsOf(day);
  return `${weekdays[language][weekday(day) - 1]} ${date} ${months[language][month - 1]} ${year}`;
}

/** The time in Amsterdam, cut off to the minute: "9.00 uur"; "09:00". */
export function showTime(at: Instant, language: Language): string {
  const { time } = wallTime(at);
  return language === 'nl' ? `${Number(time.slice(0, 2))}.${time.slice(3, 5)} uur` : time.slice(0, 5);
}

/** "dinsdag 12 mei 2026, 12.00 uur (Nederlandse tijd)"; "Tuesday 12 May 2026, 12:00 (Dutch time)". */
export function showMoment(at: Instant, language: Language): string {
  return `${showDay(wallTime(at).day, language)}, ${showTime(at, language)} (${zoneWords(at, language)})`;
}

/** To the millisecond, for receipts: "dinsdag 12 mei 2026, 11:59:59,999 uur (Nederlandse tijd)". */
export function showExact(at: Instant, language: Language): string {
  const { day, time } = wallTime(at);
  const shown = language === 'nl' ? `${time.replace('.', ',')} uur` : time;
  return `${showDay(day, language)}, ${shown} (${zoneWords(at, language)})`;
}

const zoneNames = { nl: 'Nederlandse tijd', en: 'Dutch time' } as const;
const seasons = { nl: ['wintertijd', 'zomertijd'], en: ['winter time', 'summer time'] } as const;

/** Which of the two, where the same wall time occurs twice. */
function zoneWords(at: Instant, language: Language): string {
  const name = zoneNames[language];
  return isTwice(at) ? `${name}, ${seasons[language][isSummerTime(at) ? 1 : 0]}` : name;
}

const units = ['B', 'kB', 'MB', 'GB'] as const;

/** `812 B`, `1,2 MB`: powers of a thousand, one decimal where it tells something. */
export function showSize(bytes: number, language: Language): string {
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const amount = bytes / 1000 ** power;
  const shown = power === 0 || amount >= 100 ? String(Math.round(amount)) : amount.toFixed(1).replace(/\.0$/, '');
  return `${language === 'nl' ? shown.replace('.', ',') : shown} ${units[power] ?? 'B'}`;
}
