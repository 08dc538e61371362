import { describe, expect, test } from 'vitest';
import { addDays, day } from './day.ts';
import { instant } from './instant.ts';
import { showDay, showExact, showMoment, showSize, showTime } from './show.ts';

describe('moments as people read them', () => {
  test('with the day, the hour and the zone', () => {
    const at = instant('2026-05-12T12:00:00+02:00');
    expect(showMoment(at, 'nl')).toBe('dinsdag 12 mei 2026, 12.00 uur (Nederlandse tijd)');
    expect(showMoment(at, 'en')).toBe('Tuesday 12 May 2026, 12:00 (Dutch time)');
    const winter = instant('2026-01-01T08:05:00Z');
    expect(showMoment(winter, 'nl')).toBe('donderdag 1 januari 2026, 9.05 uur (Nederlandse tijd)');
    expect(showMoment(winter, 'en')).toBe('Thursday 1 January 2026, 09:05 (Dutch time)');
  });

  test('on the day that it is in Amsterdam', () => {
    expect(showMoment(instant('2026-12-31T23:00:00Z'), 'nl')).toBe('vrijdag 1 januari 2027, 0.00 uur (Nederlandse tijd)');
    expect(showMoment(instant('2026-06-22T22:00:00Z'), 'en')).toBe('Tuesday 23 June 2026, 00:00 (Dutch time)');
  });

  test('cut off, never rounded up across a deadline', () => {
    expect(showTime(instant('2026-05-12T11:59:59.999+02:00'), 'nl')).toBe('11.59 uur');
    expect(showTime(instant('2026-05-12T11:59:59.999+02:00'), 'en')).toBe('11:59');
  });

  test('to the millisecond on a receipt', () => {
    const at = instant('2026-05-12T11:59:59.999+02:00');
    expect(showExact(at, 'nl')).toBe('dinsdag 12 mei 2026, 11:59:59,999 uur (Nederlandse tijd)');
    expect(showExact(at, 'en')).toBe('Tuesday 12 May 2026, 11:59:59.999 (Dutch time)');
  });

  test('and which of the two, in the hour that occurs twice', () => {
    expect(showMoment(instant('2026-10-25T00:30:00Z'), 'nl')).toBe('zondag 25 oktober 2026, 2.30 uur (Nederlandse tijd, zomertijd)');
    expect(showMoment(instant('2026-10-25T01:30:00Z'), 'nl')).toBe('zondag 25 oktober 2026, 2.30 uur (Nederlandse tijd, wintertijd)');
    expect(showMoment(instant('2026-10-25T01:30:00Z'), 'en')).toBe('Sunday 25 October 2026, 02:30 (Dutch time, winter time)');
  });

  test('every day of the week and every month has its name', () => {
    const monday = day('2026-06-01');
    expect(Array.from({ length: 7 }, (_, i) => showDay(addDays(monday, i), 'nl').split(' ')[0])).toEqual(
      ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag']);
    expect(Array.from({ length: 12 }, (_, i) => showDay(day(`2026-${String(i + 1).padStart(2, '0')}-03`), 'nl'))).toEqual([
      'zaterdag 3 januari 2026', 'dinsdag 3 februari 2026', 'dinsdag 3 maart 2026', 'vrijdag 3 april 2026',
      'zondag 3 mei 2026', 'woensdag 3 juni 2026', 'vrijdag 3 juli 2026', 'maandag 3 augustus 2026',
      'donderdag 3 september 2026', 'zaterdag 3 oktober 2026', 'dinsdag 3 november 2026', 'donderdag 3 december 2026']);
    expect(showDay(day('2026-08-12'), 'en')).toBe('Wednesday 12 August 2026');
  });

  test('as the runtime itself names days and months, in both languages', () => {
    for (const language of ['nl', 'en'] as const) {
      const names = new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { weekday: 'long', month: 'long', timeZone: 'UTC' });
      for (let on = day('2026-01-01'); on < '2027-01-01'; on = addDays(on, 3)) {
        const parts = names.formatToParts(new Date(`${on}T12:00Z`));
        for (const type of ['weekday', 'month']) {
          expect(showDay(on, language)).toContain(parts.find((part) => part.type === type)?.value);
        }
      }
    }
  });
});

test.each([[0, '0 B'], [812, '812 B'], [999, '999 B'], [1000, '1 kB'], [1_234_567, '1,2 MB'], [104_857_600, '105 MB'], [2_500_000_000, '2,5 GB']])('%i bytes is %s', (bytes, text) => {
  expect(showSize(bytes, 'nl')).toBe(text);
});
