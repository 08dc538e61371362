import { describe, expect, test } from 'vitest';
import { addDays, day, dayOf, instant, later, type Day, type Instant } from '../kernel/moments.ts';
import { approveChange, proposeChange } from './change-commands.ts';
import { allMet, both, drafted, gva, jurist, lead, officer, papers, played, planned, provider, quality, submittedAt, one, work, type Played } from './example.ts';
import { beHeard, begin, submit, supplement } from './apply-commands.ts';
import { close } from './open-commands.ts';
import { askSupplement, complete, decide, judge, planTalk, propose, reportTalk } from './review-commands.ts';

const mine = provider(one);
const days = (count: number): Instant => later(submittedAt, { hours: 24 * count });
const notMet = (condition: string, ...considered: string[]) => ({ condition, verdict: 'not-met', motivation: 'Dit blijkt nergens uit.', ...(considered.length === 0 ? {} : { considered }) });
const judged = (p: Played, at: Instant, ...rows: object[]): void => { p.go(judge, jurist, at, { judgments: rows }); };
const asked = (conditions: readonly string[], dueOn?: string) => ({ conditions, text: 'Dit ontbreekt.', ...(dueOn === undefined ? {} : { dueOn }) });
describe('a supplement', () => {
  test('has a shortest term that ends on a working day, and can have a longer one', () => {
    const p = played('received');
    const ask = (dueOn: string): string => p.ask(askSupplement, officer, submittedAt, asked([quality], dueOn));
    expect(p.ask(askSupplement, officer, submittedAt, asked(['V9']))).toBe('condition.unknown');
    // Monday 5 October and fourteen days.
    expect(ask('2026-10-16')).toBe('supplement.term-short');
    expect(ask('2026-10-24')).toBe('supplement.no-working-day');
    p.go(askSupplement, officer, submittedAt, asked([quality]));
    expect(p.application().supplements).toMatchObject([{ conditions: [quality], dueOn: '2026-10-19', givenAt: '' }]);
    expect(p.ask(askSupplement, officer, submittedAt, asked([quality]))).toBe('application.supplement-runs');
    expect(p.ask(complete, officer, submittedAt)).toBe('application.supplement-runs');
  });
  test('is given once, on everything that was asked and nothing else, until its last day', () => {
    const p = played('received');
    const row = { condition: work, statement: 'Met elf wijkteams.' };
    expect(p.ask(supplement, mine, submittedAt, { answers: [row] })).toBe('supplement.not-asked');
    p.go(askSupplement, officer, submittedAt, asked([work, gva]));
    expect(p.ask(supplement, mine, submittedAt, { answers: [{ condition: quality, statement: 'x' }] })).toBe('application.condition-unknown');
    expect(p.ask(supplement, mine, submittedAt, { answers: [row] })).toBe('supplement.unanswered');
    const both_ = { answers: [row, { condition: gva, evidence: [papers(one).gva] }] };
    expect(p.ask(supplement, mine, instant('2026-10-20T00:00:00+02:00'), both_)).toBe('supplement.late');
    p.go(supplement, mine, instant('2026-10-19T23:59:59+02:00'), both_);
    expect(p.application()).toMatchObject({ status: 'received', answers: { [work]: { statement: 'Met elf wijkteams.' }, [quality]: { statement: 'Wij zijn gecertificeerd.' } } });
    expect(p.ask(supplement, mine, days(14), both_)).toBe('supplement.not-asked');
  });
  test('that does not come is passed by, or asked again', () => {
    const p = played('received');
    p.go(askSupplement, officer, submittedAt, asked([quality]));
    expect(p.ask(judge, jurist, days(15), { judgments: allMet(one) })).toBe('application.supplement-over');
    expect(p.ask(askSupplement, officer, days(15), asked([quality]))).toBe('done');
    p.go(complete, officer, days(40));
    expect(p.application().status).toBe('complete');
  });
  test('opens the judgment on its conditions again', () => {
    const p = played('judged');
    p.go(askSupplement, jurist, submittedAt, asked([work]));
    p.go(supplement, mine, submittedAt, { answers: [{ condition: work, statement: 'Anders.' }] });
    p.go(complete, officer, submittedAt);
    expect(Object.keys(p.application().judgments)).toEqual([quality, gva]);
    expect(p.ask(propose, officer, submittedAt)).toBe('application.unjudged');
  });
});

describe('a talk', () => {
  test('is planned, held or not, and reported before anything is judged', () => {
    const p = played('complete');
    const talk = { at: days(3), about: 'De werkwijze.' };
    expect(p.ask(reportTalk, officer, submittedAt, { on: '2026-10-05', report: 'x' })).toBe('talk.none');
    expect(p.ask(planTalk, officer, submittedAt, { ...talk, at: submittedAt })).toBe('talk.past');
    expect(played('received').ask(planTalk, officer, submittedAt, talk)).toBe('application.not-complete');
    p.go(planTalk, officer, submittedAt, talk);
    expect(p.ask(judge, jurist, submittedAt, { judgments: allMet(one) })).toBe('application.talk-first');
    expect(p.ask(reportTalk, officer, days(3), { on: '2026-10-09', report: 'x' })).toBe('talk.future');
    expect(p.ask(reportTalk, officer, days(3), { on: '2026-10-04', report: 'x' })).toBe('talk.before');
    p.go(reportTalk, officer, days(3), { on: '2026-10-08', report: 'Zij werken met scholen.' });
    expect(p.application()).toMatchObject({ status: 'complete', talks: [{ heldOn: '2026-10-08', report: 'Zij werken met scholen.' }] });
  });
});

describe('a judgment', () => {
  test('that a condition is met rests on a document that counts', () => {
    const p = played('complete');
    const met = (row: object): string => p.ask(judge, jurist, submittedAt, { judgments: [{ verdict: 'met', motivation: 'Goed.', ...row }] });
    expect(met({ condition: 'V9' })).toBe('condition.unknown');
    expect(met({ condition: quality })).toBe('judgment.no-proof');
    expect(met({ condition: quality, considered: [papers(one).gva] })).toBe('judgment.evidence-unknown');
    expect(met({ condition: quality, considered: [papers(one).iso] })).toBe('done');
    expect(met({ condition: work })).toBe('done');
    expect(p.ask(judge, jurist, submittedAt, { judgments: [{ condition: work, verdict: 'met' }] })).toBe('input.invalid');
    expect(p.ask(judge, jurist, submittedAt, { judgments: [notMet(work), notMet(work)] })).toBe('application.condition-twice');
    expect(played('received').ask(judge, jurist, submittedAt, { judgments: allMet(one) })).toBe('application.not-complete');
  });
  test('that a document lacks comes after it was asked for', () => {
    const p = played('open');
    drafted(p, one, submittedAt, day('2026-10-20'));
    p.go(submit, mine, submittedAt, { declaration: true });
    p.go(complete, officer, submittedAt);
    // It counts: what it says may well not be enough.
    expect(p.ask(judge, jurist, submittedAt, { judgments: [notMet(quality)] })).toBe('done');
    const ended = days(16);
    expect(p.ask(judge, jurist, ended, { judgments: [notMet(quality)] })).toBe('judgment.supplement-first');
    p.go(askSupplement, officer, ended, asked([quality]));
    p.go(complete, officer, days(40));
    expect(p.ask(judge, jurist, days(40), { judgments: [notMet(quality)] })).toBe('done');
  });
});

describe('the decision', () => {
  test('follows from the judgments, and takes two people', () => {
    const p = played('judged');
    expect(p.ask(decide, lead, submittedAt)).toBe('application.is-complete');
    p.go(propose, both, submittedAt);
    expect(p.application().intention).toMatchObject({ outcome: 'admitted', failed: [], hearingUntil: '' });
    expect(p.ask(propose, officer, submittedAt)).toBe('application.is-intended');
    expect(p.ask(decide, both, submittedAt)).toBe('application.same-person');
    p.go(decide, lead, submittedAt);
    expect(p.application()).toMatchObject({ status: 'admitted', contractFrom: '2027-01-01', failed: [] });
    expect(p.ask(decide, lead, submittedAt)).toBe('application.is-decided');
    expect(played('complete').ask(propose, officer, submittedAt)).toBe('application.unjudged');
  });
  test('to refuse names what failed, and waits for the hearing or the end of its term', () => {
    const p = played('judged');
    judged(p, submittedAt, notMet(work));
    p.go(propose, officer, submittedAt);
    expect(p.application().intention).toMatchObject({ outcome: 'refused', failed: [work], hearingUntil: '2026-10-19' });
    expect(p.ask(decide, lead, instant('2026-10-19T23:59:59+02:00'))).toBe('application.hearing-runs');
    p.go(decide, lead, instant('2026-10-20T00:00:00+02:00'));
    expect(p.application()).toMatchObject({ status: 'refused', failed: [work], contractFrom: '' });
    expect(p.ask(begin, mine, days(20))).toBe('done');
    expect(p.application()).toMatchObject({ number: 2, earlier: [{ number: 1, outcome: 'refused', failed: [work] }] });
  });
  test('comes at once after the provider was heard, once and in time', () => {
    const p = played('judged');
    const say = { text: 'Wij werken wel met scholen.' };
    expect(p.ask(beHeard, mine, submittedAt, say)).toBe('application.no-hearing');
    judged(p, submittedAt, notMet(work));
    p.go(propose, officer, submittedAt);
    expect(p.ask(beHeard, mine, instant('2026-10-20T00:00:00+02:00'), say)).toBe('application.hearing-late');
    p.go(beHeard, mine, days(1), say);
    expect(p.ask(beHeard, mine, days(1), say)).toBe('application.is-heard');
    p.go(decide, lead, days(1));
    expect(p.application()).toMatchObject({ status: 'refused', hearing: { text: say.text, on: [work] } });
  });
  test('waits for a new judgment where the hearing brought something; on the same it is not heard again', () => {
    const p = played('judged');
    judged(p, submittedAt, notMet(work), notMet(gva, papers(one).gva));
    p.go(propose, officer, submittedAt);
    expect(p.ask(beHeard, mine, days(1), { text: 'Zie hier.', answers: [{ condition: quality, statement: 'x' }] })).toBe('application.condition-unknown');
    p.go(beHeard, mine, days(1), { text: 'Zie hier.', answers: [{ condition: work, statement: 'Met scholen.' }] });
    expect(p.ask(decide, lead, days(1))).toBe('application.outcome-moved');
    judged(p, days(2), notMet(work));
    p.go(propose, officer, days(2));
    expect(p.application().intention).toMatchObject({ failed: [gva, work], hearingUntil: '' });
    expect(p.ask(beHeard, mine, days(2), { text: 'Nog eens.' })).toBe('application.no-hearing');
    p.go(decide, lead, days(2));
    // Another condition is another matter.
    const q = played('judged');
    judged(q, submittedAt, notMet(work));
    q.go(propose, officer, submittedAt);
    q.go(beHeard, mine, days(1), { text: 'Zie hier.' });
    judged(q, days(1), notMet(gva, papers(one).gva));
    q.go(propose, officer, days(1));
    expect(q.application().intention).toMatchObject({ failed: [gva, work], hearingUntil: '2026-10-20' });
  });
  test('turns with a new judgment, never against what was told', () => {
    const p = played('judged');
    judged(p, submittedAt, notMet(work));
    p.go(propose, officer, submittedAt);
    judged(p, days(1), { condition: work, verdict: 'met', motivation: 'Toch wel.' });
    expect(p.ask(decide, lead, days(1))).toBe('application.is-complete');
    p.go(propose, officer, days(1));
    p.go(decide, lead, days(1));
    expect(p.application()).toMatchObject({ status: 'admitted', failed: [] });
  });
  test('looks at the documents on its own day', () => {
    const until = (isoUntil: Day | ''): Played => {
      const p = played('open');
      drafted(p, one, submittedAt, isoUntil);
      p.go(submit, mine, submittedAt, { declaration: true });
      p.go(complete, officer, submittedAt);
      judged(p, submittedAt, ...allMet(one));
      p.go(propose, officer, submittedAt);
      return p;
    };
    const on = dayOf(days(10));
    expect(until(addDays(on, -1)).ask(decide, lead, days(10))).toBe('application.expired');
    expect(until(on).ask(decide, lead, days(10))).toBe('done');
    // The remedy: a supplement, with which the same condition is judged anew.
    const p = until(addDays(on, -1));
    p.go(askSupplement, officer, days(10), asked([quality]));
    p.file(one, 'new', 'quality-certificate', '');
    p.go(supplement, mine, days(11), { answers: [{ condition: quality, evidence: ['new'] }] });
    p.go(complete, officer, days(11));
    judged(p, days(11), { condition: quality, verdict: 'met', considered: ['new'], motivation: 'Vernieuwd.' });
    p.go(propose, officer, days(11));
    expect(p.ask(decide, lead, days(11))).toBe('done');
  });
  test('is taken by the terms of its day: what changed is judged on its new words', () => {
    const p = played('judged');
    const from = addDays(dayOf(submittedAt), 30);
    p.go(proposeChange, officer, submittedAt, { summary: 'Strenger.', from, conditions: [{ condition: work, title: 'Werkwijze', text: 'U werkt samen met huisartsen.' }], newId: 'V4', newTitle: 'Veilig', newText: 'U meldt incidenten.' });
    p.go(approveChange, lead, submittedAt, { proposal: p.admission().change?.proposedAt });
    p.go(propose, officer, days(29));
    expect(p.ask(decide, lead, days(30))).toBe('application.unjudged');
    judged(p, days(30), { condition: 'V4', verdict: 'met', motivation: 'Zij melden.' });
    expect(p.ask(propose, officer, days(30))).toBe('application.changed');
    judged(p, days(30), { condition: work, verdict: 'met', motivation: 'Ook met huisartsen.' });
    p.go(propose, officer, days(30));
    p.go(decide, lead, days(30));
    expect(p.log.at(-1)?.data).toMatchObject({ terms: 2 });
  });
  test('admits nobody for whom no day of entry is left; late and after the closing it is still taken', () => {
    const fixed = { ...planned, entry: 'fixed', days: [{ number: '1', on: '2027-01-01' }] };
    const p = played('judged', fixed);
    p.go(close, lead, submittedAt, { reason: 'Genoeg.' });
    p.go(propose, officer, submittedAt);
    expect(p.ask(decide, lead, instant('2027-01-02T10:00:00+01:00'))).toBe('application.no-entry');
    expect(p.ask(decide, lead, instant('2027-01-01T10:00:00+01:00'))).toBe('done');
    expect(p.application().contractFrom).toBe('2027-01-01');
  });
});
