import { describe, expect, test } from 'vitest';
import { admissionCalendar, contractCalendar, tenderCalendar } from '../../shared/papers/calendar.ts';
import { day, instant } from '../../shared/kernel/moments.ts';
import { renderCalendar } from './calendar.ts';

const place = { page: 'https://portaal.example/tenders/tnd_1', host: 'portaal.example', language: 'nl' } as const;
const tender = { id: 'tnd_1', title: 'Jeugdhulp, dichtbij', questionsUntil: instant('2026-03-16T12:00:00+01:00'), closesAt: instant('2026-05-12T12:00:00+02:00'), stamp: instant('2026-02-02T09:00:00+01:00'), extensions: 0, withdrawn: false };
const linesOf = (file: string): string[] => file.replace(/\r\n /g, '').split('\r\n');

describe('dates as a calendar file', () => {
  test('deadlines of a tender stand at their moments, in UTC', () => {
    const lines = linesOf(renderCalendar(tenderCalendar(tender, 'nl'), place));
    expect(lines.filter((line) => /^(UID|DTSTART|DTSTAMP|SEQUENCE|SUMMARY|URL)/.test(line))).toEqual([
      'UID:questions-tnd_1@portaal.example', 'SEQUENCE:0', 'DTSTAMP:20260202T080000Z', 'DTSTART:20260316T110000Z', 'SUMMARY:Vragen stellen tot: Jeugdhulp\\, dichtbij', 'URL;VALUE=URI:https://portaal.example/tenders/tnd_1',
      'UID:closing-tnd_1@portaal.example', 'SEQUENCE:0', 'DTSTAMP:20260202T080000Z', 'DTSTART:20260512T100000Z', 'SUMMARY:Inschrijving sluit: Jeugdhulp\\, dichtbij', 'URL;VALUE=URI:https://portaal.example/tenders/tnd_1',
    ]);
    expect([lines[0], lines.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR']);
  });
  test('a deadline that moved keeps its name and counts up', () => {
    const moved = linesOf(renderCalendar(tenderCalendar({ ...tender, closesAt: instant('2026-05-19T12:00:00+02:00'), extensions: 1 }, 'nl'), place));
    expect(moved).toEqual(expect.arrayContaining(['UID:closing-tnd_1@portaal.example', 'SEQUENCE:1', 'DTSTART:20260519T100000Z']));
  });
  test('the same dates give the same file; a withdrawn tender has none', () => {
    expect(renderCalendar(tenderCalendar(tender, 'en'), place)).toBe(renderCalendar(tenderCalendar(tender, 'en'), place));
    expect(renderCalendar(tenderCalendar({ ...tender, withdrawn: true }, 'nl'), place)).not.toContain('VEVENT');
  });
  test('days of an open house are whole days: entry, told terms and the end; told terms count up, and one that closed has none', () => {
    const of = { id: 'adm_1', title: 'Thuis', status: 'open', openedAt: tender.stamp, plan: { startsOn: day('2027-01-01'), until: day('2032-12-31'), entry: { kind: 'fixed', days: [day('2027-01-01'), day('2027-07-01')] } }, changes: [] } as const;
    const told = { ...of, changes: [{ number: 3, from: day('2028-01-01') }, { number: 2, from: day('2027-04-01') }] };
    const lines = linesOf(renderCalendar(admissionCalendar(told, 'nl'), place));
    expect(lines.filter((line) => /^(UID|DTSTART)/.test(line))).toEqual([
      'UID:start-adm_1@portaal.example', 'DTSTART;VALUE=DATE:20270101', 'UID:entry2027-07-01-adm_1@portaal.example', 'DTSTART;VALUE=DATE:20270701',
      'UID:terms2-adm_1@portaal.example', 'DTSTART;VALUE=DATE:20270401', 'UID:terms3-adm_1@portaal.example', 'DTSTART;VALUE=DATE:20280101', 'UID:until-adm_1@portaal.example', 'DTSTART;VALUE=DATE:20321231',
    ]);
    expect([admissionCalendar(of, 'en').revision, admissionCalendar(told, 'en').revision, admissionCalendar({ ...told, status: 'closed' }, 'nl').dates]).toEqual([0, 2, []]);
    expect(admissionCalendar({ ...of, plan: { ...of.plan, entry: { kind: 'continuous' } } }, 'nl').dates).toHaveLength(2);
  });
  test('days of a contract are whole days', () => {
    const of = { tender: 'tnd_1', kvk: '27000001', title: 'Jeugdhulp', from: day('2027-01-01'), until: day('2032-12-31'), option: { by: day('2032-06-30') }, stamp: tender.stamp, revision: 0 };
    const lines = linesOf(renderCalendar(contractCalendar(of, 'nl'), place));
    expect(lines.filter((line) => /^(UID|DTSTART)/.test(line))).toEqual([
      'UID:begins-tnd_1-27000001@portaal.example', 'DTSTART;VALUE=DATE:20270101', 'UID:announce-tnd_1-27000001@portaal.example', 'DTSTART;VALUE=DATE:20320630', 'UID:ends-tnd_1-27000001@portaal.example', 'DTSTART;VALUE=DATE:20321231',
    ]);
    expect(contractCalendar({ ...of, option: null }, 'nl').dates).toHaveLength(2);
  });
});
