import { describe, expect, test } from 'vitest';
import { day, later } from '../kernel/moments.ts';
import { first, jurist, lead, lettersAt, played, provider, publishAt, second, signAt, verify, type Played } from '../tender/example.ts';
import { finalise } from '../tender/finalise.ts';
import { stageOf } from '../tender/stage.ts';
import { answerComplaint, escalate, fileComplaint, recordAdvice } from './commands.ts';
import { answerDueOn, complaint, complaintRef } from './complaint.ts';

const filed = (p: Played): { complaint: string } => {
  p.go(fileComplaint, provider(second), lettersAt, { text: 'De weging deugt niet.' });
  return { complaint: String(p.log.at(-1)?.data['complaint']) };
};
const dismissed = { finding: 'dismissed', motivation: 'De weging staat in de stukken.' };

describe('a complaint', () => {
  test('is about a tender that was published, at any moment, and has six weeks', () => {
    expect(played('keyed').ask(fileComplaint, provider(second), publishAt, { text: 'x' })).toBe('missing');
    expect(played('published').ask(fileComplaint, provider(second), publishAt, { text: 'x' })).toBe('done');
    // 1 June and six weeks: Monday 13 July. 6 weeks after 20 November 2026 is New Year's Day, so Monday the 4th.
    expect(answerDueOn(lettersAt)).toBe('2026-07-13');
    expect(answerDueOn(later(lettersAt, { days: 172 }))).toBe('2027-01-04');
  });
  test('freezes nothing', () => {
    const p = played('provisional');
    filed(p);
    verify(p, lettersAt);
    expect(stageOf(p.tender(), lettersAt)).toBe('standstill');
    expect(p.ask(finalise, lead, signAt)).toBe('done');
  });
  test('is answered once, with measures where it is upheld', () => {
    const p = played('provisional');
    const at = filed(p);
    expect(p.ask(answerComplaint, jurist, lettersAt, dismissed, { complaint: 'cmp_none' })).toBe('missing');
    expect(p.ask(answerComplaint, jurist, lettersAt, { ...dismissed, finding: 'partly' }, at)).toBe('complaint.measures-missing');
    p.go(answerComplaint, jurist, lettersAt, dismissed, at);
    expect(p.ask(answerComplaint, jurist, lettersAt, dismissed, at)).toBe('complaint.answered');
  });
  test('goes to the committee after the answer, or when none came in time; its advice is kept', () => {
    const p = played('provisional');
    const at = filed(p);
    const on = '2026-07-14';
    expect(p.ask(recordAdvice, jurist, signAt, { outcome: 'founded', on: '2026-06-20', followed: 'x' }, at)).toBe('complaint.not-escalated');
    expect(p.ask(escalate, provider(first), later(lettersAt, { days: 43 }), { on }, at)).toBe('missing');
    expect(p.ask(escalate, provider(second), later(lettersAt, { days: 42 }), { on: '2026-07-13' }, at)).toBe('complaint.answer-first');
    expect(p.ask(escalate, provider(second), later(lettersAt, { days: 43 }), { on: '2026-07-15' }, at)).toBe('complaint.day');
    p.go(escalate, provider(second), later(lettersAt, { days: 43 }), { on }, at);
    expect(p.ask(escalate, provider(second), later(lettersAt, { days: 43 }), { on }, at)).toBe('complaint.escalated');
    expect(p.ask(recordAdvice, jurist, later(lettersAt, { days: 60 }), { outcome: 'founded', on: '2026-07-13', followed: 'x' }, at)).toBe('complaint.day');
    p.go(recordAdvice, jurist, later(lettersAt, { days: 60 }), { outcome: 'founded', on: '2026-07-30', followed: 'Wij wegen opnieuw.' }, at);
    expect(p.state(complaintRef('tnd_1', at.complaint))).toMatchObject({ escalatedOn: on, advice: { outcome: 'founded', followed: 'Wij wegen opnieuw.' } });
  });
  test('waits on the worklist until it is answered', () => {
    const p = played('provisional');
    const { complaint: id } = filed(p);
    const listed = () => complaint.listing?.(p.state(complaintRef('tnd_1', id)), { partition: 'tnd_1', item: id });
    expect(listed()).toMatchObject({ list: 'terms', summary: { what: 'complaint', tender: 'tnd_1', dueOn: day('2026-07-13') } });
    p.go(answerComplaint, jurist, lettersAt, dismissed, { complaint: id });
    expect(listed()).toBeUndefined();
  });
});
