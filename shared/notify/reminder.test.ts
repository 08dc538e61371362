import { describe, expect, test } from 'vitest';
import type { ApplicationSummary } from '../admission/application.ts';
import { amsterdam, day, instant, type Day } from '../kernel/moments.ts';
import { reminderMail, reminderOf } from './reminder.ts';

/** Submitted on Monday 5 October 2026: 42 days later is Monday 16 November. */
const open = (more: Partial<ApplicationSummary> = {}): ApplicationSummary => ({
  admission: 'adm_1', kvk: '27000001', number: 1, status: 'received', submittedAt: instant('2026-10-05T10:00:00+02:00'), decisionDays: 42,
  supplements: [], judged: 0, intended: '', hearingUntil: '', heard: false, talkAt: '', ...more,
});
const on = (date: string) => amsterdam(day(date), '06:00');
const told = (date: string, ...all: ApplicationSummary[]) => reminderOf(all, on(date))?.params;

describe('the reminder of a morning', () => {
  test.each([
    ['2026-11-06', undefined], ['2026-11-09', { soon: 1, late: 0 }], ['2026-11-16', { soon: 1, late: 0 }], ['2026-11-17', { soon: 0, late: 1 }],
    // A Saturday and a Sunday: nobody is at work.
    ['2026-11-14', undefined], ['2026-11-15', undefined],
  ])('on %s: %j', (date, expected) => { expect(told(date, open())).toEqual(expected); });

  test('counts, and says nothing of what waits for the provider', () => {
    const asked = open({ status: 'supplement', supplements: [{ askedAt: instant('2026-10-06T10:00:00+02:00'), dueOn: '2026-11-30' as Day, givenAt: '' }] });
    // Its decision term is over as well, while the provider can still be heard.
    const heard = open({ status: 'intended', intended: 'refused', hearingUntil: day('2026-11-20') });
    expect(told('2026-11-17', open(), open({ kvk: '27000002' }), open({ decisionDays: 45 }), asked, heard)).toEqual({ soon: 1, late: 2 });
    expect(told('2026-11-17', asked, heard)).toBeUndefined();
    expect(told('2026-11-23', heard)).toEqual({ soon: 0, late: 1 });
    expect(told('2026-11-17')).toBeUndefined();
  });

  test('is one message a day, and a mail with numbers and a link', () => {
    const found = reminderOf([open(), open({ decisionDays: 45 })], on('2026-11-17'));
    expect(found).toMatchObject({ party: 'staff', one: '2026-11-17' });
    expect(found === undefined ? '' : reminderMail(found, 'https://portaal.example')).toEqual({
      subject: 'Besluittermijnen die aflopen',
      text: 'Goedemorgen,\n\nVan 1 aanmelding(en) is de besluittermijn voorbij.\n\nVan 1 aanmelding(en) loopt de besluittermijn binnen 7 dagen af.\n\nDe werklijst staat hier: https://portaal.example/staff/applications\n\nServicebureau Jeugdhulp Haaglanden\n\nU kunt deze mail niet beantwoorden.\n',
    });
    expect(reminderMail({ params: { soon: 0, late: 2 } }, 'https://p.example').text).not.toContain('loopt');
  });
});
