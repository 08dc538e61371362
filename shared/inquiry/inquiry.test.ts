import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWorkingDay } from '../kernel/holidays.ts';
import { addDays, dayAt, dayOf, endOfDay, later, amsterdam, type Instant } from '../kernel/moments.ts';
import { closeAssessment } from '../tender/award.ts';
import { assessors, exclusion, first, hear, jurist, lastInquiry, lead, lettersAt, officer, openAt, played, provider, second, type Played } from '../tender/example.ts';
import { file } from '../tender/file.ts';
import { noteDefect, screen } from '../tender/screen.ts';
import { answer, extend, judge } from './commands.ts';
import { defectCodes, isRepairable } from './defects.ts';
import { inquiryRef, type Inquiry } from './inquiry.ts';
import { requestHearing, requestRepair, requestVerification } from './request.ts';
import { dueOnOf } from './term.ts';

const of = { lot: 'A', kvk: first };
const repair = (bids: readonly string[], more = {}) => ({ defect: 'unsigned', bids, text: 'Onderteken alsnog.', ...more });
const last = (p: Played): Inquiry => p.state(inquiryRef('tnd_1', lastInquiry(p)));
const here = (p: Played) => ({ inquiry: lastInquiry(p) });
/** The opening was on Tuesday 12 May 2026; Thursday the 14th is Ascension Day, and the Friday after it a day of the Crown. */
const dueOn = '2026-05-18';
const over = endOfDay(dueOnOf('repair', openAt));

describe('terms', () => {
  test('two and five working days, and fourteen days by the Algemene termijnenwet', () => {
    expect(dueOnOf('repair', openAt)).toBe(dueOn);
    expect(dueOnOf('hearing', openAt)).toBe('2026-05-21');
    expect(dueOnOf('verification', lettersAt)).toBe('2026-06-15');
  });
  test('count working days, by a second method, and end on one', () => {
    fc.assert(fc.property(fc.integer({ min: 20_000, max: 22_000 }), fc.constantFrom('repair' as const, 'hearing' as const), (epoch, kind) => {
      const at = amsterdam(dayAt(epoch), '15:00');
      const end = dueOnOf(kind, at);
      let working = 0;
      for (let on = addDays(dayOf(at), 1); on <= end; on = addDays(on, 1)) if (isWorkingDay(on)) working += 1;
      expect([working, isWorkingDay(end)]).toEqual([kind === 'repair' ? 2 : 5, true]);
    }));
  });
  test('staff can give more, not less, and never until a day off', () => {
    const p = played('opened');
    expect(p.ask(requestRepair, officer, openAt, repair([`A_${first}`], { dueOn: '2026-05-13' }))).toBe('inquiry.term-short');
    expect(p.ask(requestRepair, officer, openAt, repair([`A_${first}`], { dueOn: '2026-05-23' }))).toBe('inquiry.no-working-day');
    expect(p.ask(requestRepair, officer, openAt, repair([`A_${first}`], { dueOn: '2026-05-19' }))).toBe('done');
  });
  test('can be extended for everybody who was asked, before they have passed', () => {
    const p = played('opened');
    p.go(requestRepair, officer, openAt, repair([`A_${first}`, `A_${second}`]));
    expect(p.ask(extend, officer, openAt, { dueOn, reason: 'x' }, here(p))).toBe('inquiry.not-later');
    expect(p.ask(extend, officer, openAt, { dueOn: '2026-05-23', reason: 'x' }, here(p))).toBe('inquiry.no-working-day');
    expect(p.ask(extend, officer, over, { dueOn: '2026-05-19', reason: 'x' }, here(p))).toBe('inquiry.term-over');
    p.go(extend, officer, openAt, { dueOn: '2026-05-19', reason: 'Storing.' }, here(p));
    for (const kvk of [first, second]) expect(p.ask(answer, provider(kvk), over, { text: 'Hier is het.' }, here(p))).toBe('done');
    expect(p.log.at(-3)).toMatchObject({ type: 'inquiry.extended', data: { from: dueOn, to: '2026-05-19', asked: [{ kvk: first }, { kvk: second }] } });
  });
});

describe('an answer', () => {
  test('is given once, before the term has passed, by who was asked', () => {
    const p = played('opened');
    p.go(requestRepair, officer, openAt, repair([`A_${first}`]));
    expect(p.ask(answer, provider(second), openAt, { text: 'x' }, here(p))).toBe('missing');
    expect(p.ask(answer, provider(first), openAt, { text: 'x' }, { inquiry: 'inq_none' })).toBe('missing');
    expect(p.ask(answer, provider(first), over, { text: 'x' }, here(p))).toBe('inquiry.late');
    expect(p.ask(answer, provider(first), later(over, { ms: -1 }), { text: 'Hier is het.' }, here(p))).toBe('done');
    expect(p.ask(answer, provider(first), later(over, { ms: -1 }), { text: 'Nog iets.' }, here(p))).toBe('inquiry.answered');
  });
  test('fails only after it came, or after the term', () => {
    const p = played('opened');
    const bids = [`A_${first}`, `B_${first}`];
    p.go(requestRepair, officer, openAt, repair(bids));
    const failed = { bids, outcome: 'failed', motivation: 'Niets ontvangen.' };
    expect(p.ask(judge, officer, openAt, failed, here(p))).toBe('inquiry.term-runs');
    expect(p.ask(judge, officer, over, { bids, outcome: 'failed' }, here(p))).toBe('inquiry.motivation-missing');
    expect(p.ask(judge, officer, over, { bids, outcome: 'passed' }, here(p))).toBe('inquiry.nothing-repaired');
    expect(p.ask(judge, officer, over, { ...failed, bids: [`A_${second}`] }, here(p))).toBe('inquiry.unknown-bid');
    expect(p.ask(judge, officer, over, failed, here(p))).toBe('done');
    // Each lot has its own judgment.
    p.go(judge, officer, over, { ...failed, bids: [`B_${first}`] }, here(p));
    expect(Object.keys(last(p).judgments)).toEqual(bids);
  });
});

describe('repair', () => {
  test('is never of a price, nor of what was asked on pain of exclusion', () => {
    const p = played('opened');
    const codes = Object.fromEntries(defectCodes.map((defect) => [defect, played('opened').ask(requestRepair, officer, openAt, repair([`A_${first}`], { defect }))]));
    expect(Object.entries(codes).filter(([, code]) => code !== 'done')).toEqual([
      ['price-missing', 'repair.never-price'], ['price-changed', 'repair.never-price'], ['on-pain-of-exclusion', 'repair.never-pain'],
    ]);
    // So that a bid is incomplete at once for these.
    expect(p.ask(screen, officer, openAt, { outcome: 'incomplete', defect: 'price-missing', reason: 'Geen prijs.' }, of)).toBe('done');
  });
  test('of the same defect is asked of everybody who has it, once', () => {
    const p = played('opened');
    for (const one of [of, { lot: 'A', kvk: second }]) p.go(noteDefect, officer, openAt, { defect: 'unsigned', found: 'yes' }, one);
    expect(p.ask(requestRepair, officer, openAt, repair([`A_${first}`]))).toBe('repair.others');
    expect(p.ask(requestRepair, officer, openAt, repair([`A_27000009`, `A_${second}`, `A_${first}`]))).toBe('inquiry.unknown-bid');
    p.go(requestRepair, officer, openAt, repair([`A_${first}`, `A_${second}`]));
    expect(last(p).asked).toEqual([{ kvk: first, lots: ['A'] }, { kvk: second, lots: ['A'] }]);
    expect(p.ask(requestRepair, officer, openAt, repair([`A_${first}`]))).toBe('repair.asked-already');
    expect(played('provisional').ask(requestRepair, officer, lettersAt, repair([`A_${first}`]))).toBe('tender.not-opened');
  });
  test('goes before being found incomplete: asked, answered or lapsed, and judged', () => {
    const p = played('opened');
    const incomplete = { outcome: 'incomplete', defect: 'unsigned', reason: 'Niet ondertekend.' };
    const ask = (at: Instant): string => p.ask(screen, officer, at, incomplete, of);
    expect(p.ask(screen, officer, openAt, { ...incomplete, defect: undefined }, of)).toBe('screening.defect-missing');
    expect(ask(openAt)).toBe('screening.no-chance');
    p.go(requestRepair, officer, openAt, repair([`A_${first}`]));
    expect(ask(openAt)).toBe('screening.repair-runs');
    p.go(answer, provider(first), openAt, { text: 'Hier is het.' }, here(p));
    expect(ask(openAt)).toBe('screening.repair-unjudged');
    p.go(judge, officer, openAt, { bids: [`A_${first}`], outcome: 'passed' }, here(p));
    expect(ask(openAt)).toBe('screening.repaired');
    // Another bidder with the same defect that is only now noted has to be asked first.
    p.go(judge, officer, openAt, { bids: [`A_${first}`], outcome: 'failed', motivation: 'Toch niet.' }, here(p));
    p.go(noteDefect, officer, openAt, { defect: 'unsigned', found: 'yes' }, { lot: 'A', kvk: second });
    expect(ask(openAt)).toBe('screening.others-first');
    p.go(requestRepair, officer, openAt, repair([`A_${second}`]));
    expect(ask(openAt)).toBe('done');
    // Who does not answer had its chance when the term has passed.
    const lapsed = { lot: 'A', kvk: second };
    expect(p.ask(screen, officer, later(over, { ms: -1 }), incomplete, lapsed)).toBe('screening.repair-runs');
    expect(p.ask(screen, officer, over, incomplete, lapsed)).toBe('done');
  });
  test('of what was noted is not passed over', () => {
    const p = played('agreed');
    p.go(noteDefect, officer, openAt, { defect: 'file-unreadable', found: 'yes' }, of);
    expect(p.ask(screen, officer, openAt, { outcome: 'admissible' }, of)).toBe('screening.defect-open');
    expect(p.ask(closeAssessment, lead, openAt)).toBe('assessment.defects-open');
    p.go(requestRepair, officer, openAt, repair([`A_${first}`], { defect: 'file-unreadable' }));
    p.go(answer, provider(first), openAt, { text: 'Opnieuw opgeslagen.' }, here(p));
    p.go(judge, officer, openAt, { bids: [`A_${first}`], outcome: 'passed' }, here(p));
    expect(p.ask(screen, officer, openAt, { outcome: 'admissible' }, of)).toBe('done');
    expect(p.ask(closeAssessment, lead, openAt)).toBe('done');
  });
  test('whatever is noted and asked, in any order: nobody is out for a defect without the chance that all had', () => {
    const bids = [['A', first], ['A', second], ['B', first]] as const;
    const wish = fc.record({ what: fc.constantFrom('note', 'ask', 'answer', 'judge', 'screen'), bid: fc.constantFrom(...bids), defect: fc.constantFrom('unsigned', 'attachment-missing', 'price-missing'), jump: fc.constantFrom(0, 0, 0, 3), all: fc.boolean() });
    fc.assert(fc.property(fc.array(wish, { minLength: 20, maxLength: 40 }), (wishes) => {
      const p = played('opened');
      let at = openAt;
      for (const { what, bid: [lot, kvk], defect, jump, all } of wishes) {
        at = later(at, { days: jump });
        if (what === 'note') p.ask(noteDefect, officer, at, { defect, found: 'yes' }, { lot, kvk });
        if (what === 'ask') p.ask(requestRepair, officer, at, repair(all ? bids.map(([l, k]) => `${l}_${k}`) : [`${lot}_${kvk}`], { defect }));
        if (what === 'answer') p.ask(answer, provider(kvk), at, { text: 'x' }, here(p));
        if (what === 'judge') p.ask(judge, officer, at, { bids: [`${lot}_${kvk}`], outcome: all ? 'passed' : 'failed', motivation: 'x' }, here(p));
        if (what === 'screen') p.ask(screen, officer, at, { outcome: 'incomplete', defect, reason: 'x' }, { lot, kvk });
      }
      // From the log alone: asked before it was put out, and everybody whose same defect was noted by then as well.
      p.log.forEach((line, i) => {
        if (line.type !== 'file.screened' || !isRepairable(line.data['about'] as 'unsigned')) return;
        const before = p.log.slice(0, i);
        const asked = before.filter(({ type, data }) => type === 'inquiry.requested' && data['about'] === line.data['about'])
          .flatMap(({ data }) => (data['asked'] as { kvk: string; lots: string[] }[]).flatMap(({ kvk, lots }) => lots.map((lot) => `${lot}_${kvk}`)));
        const noted = before.filter(({ type, data }) => type === 'defect.noted' && data['defect'] === line.data['about']).map(({ data }) => `${String(data['lot'])}_${String(data['kvk'])}`);
        expect(asked).toEqual(expect.arrayContaining([`${String(line.data['lot'])}_${String(line.data['kvk'])}`, ...noted]));
      });
    }), { numRuns: 60 });
  });
});

describe('exclusion and suitability', () => {
  test('nobody is excluded unheard, nor on another ground or lot than it was heard on', () => {
    const p = played('opened');
    const ask = (more = {}, at = openAt, where: object = of): string => p.ask(screen, jurist, at, { ...exclusion, ...more }, where as Record<string, string>);
    expect(ask({ ground: undefined })).toBe('screening.ground-missing');
    expect(ask()).toBe('screening.not-heard');
    p.go(requestHearing, jurist, openAt, { bids: [`A_${first}`], ground: exclusion.ground, text: 'Wij overwegen uitsluiting.' });
    expect(ask()).toBe('screening.hearing-runs');
    expect(ask({}, later(endOfDay(dueOnOf('hearing', openAt)), { ms: -1 }))).toBe('screening.hearing-runs');
    expect(ask({}, endOfDay(dueOnOf('hearing', openAt)))).toBe('done');
    expect(ask({ ground: 'fraud' })).toBe('screening.not-heard');
    expect(ask({}, openAt, { lot: 'B', kvk: first })).toBe('screening.not-heard');
  });
  test('its own measures are weighed and a waiver is considered, with reasons', () => {
    const p = played('opened');
    hear(p, openAt, { ...of, ground: exclusion.ground });
    const ask = (more: object): string => p.ask(screen, jurist, openAt, { ...exclusion, ...more }, of);
    expect(ask({ selfCleaning: undefined })).toBe('screening.self-cleaning-missing');
    expect(ask({ waiver: undefined })).toBe('screening.waiver-missing');
    expect(ask({ reason: undefined })).toBe('file.reason-missing');
    expect(ask({})).toBe('done');
    expect(p.log.at(-1)?.data).toEqual({ lot: 'A', kvk: first, assessment: 1, outcome: 'excluded', about: 'false-statement' });
  });
  test('is put to one bidder alone, once', () => {
    const p = played('opened');
    const ask = (bids: readonly string[]) => p.ask(requestHearing, jurist, openAt, { bids, ground: 'misconduct', text: 'x' });
    expect(ask([`A_${first}`, `A_${second}`])).toBe('hearing.one-bidder');
    expect(ask([`A_${first}`, `B_${first}`])).toBe('done');
    expect(ask([`A_${first}`])).toBe('hearing.asked-already');
    expect(p.ask(judge, jurist, openAt, { bids: [first], outcome: 'failed', motivation: 'x' }, here(p))).toBe('hearing.not-judged');
  });
  test('who is not suitable hears which requirement it does not meet', () => {
    const p = played('opened');
    expect(p.ask(screen, jurist, openAt, { outcome: 'unsuitable', reason: 'x' }, of)).toBe('screening.requirement-missing');
    expect(p.ask(screen, jurist, openAt, { outcome: 'unsuitable', requirement: 'E2', reason: 'x' }, of)).toBe('screening.requirement-unknown');
    expect(p.ask(screen, jurist, openAt, { outcome: 'unsuitable', requirement: 'E1', reason: 'x' }, of)).toBe('done');
    expect(p.log.at(-1)?.data).toEqual({ lot: 'A', kvk: first, assessment: 1, outcome: 'unsuitable', about: '', requirement: 'E1' });
  });
  test('a tender without requirements finds nobody unsuitable', () => {
    const trial = (): unknown => screen.decide(file.initial, { outcome: 'unsuitable', requirement: 'E1', reason: 'x' }, {
      at: openAt, actor: jurist, path: { tender: 'tnd_1', ...of }, newId: () => '',
      facts: { tender: { state: { ...played('opened').tender(), requirements: [] }, version: 1 }, inquiries: {}, noted: [] } as never,
    });
    expect(trial).toThrow(expect.objectContaining({ code: 'screening.no-requirements', field: 'outcome' }));
  });
});

test('evidence is asked of the intended winners only, of all at once, and once a decision', () => {
  expect(played('assessed').ask(requestVerification, officer, lettersAt)).toBe('tender.not-provisional');
  const p = played('provisional');
  p.go(requestVerification, officer, lettersAt);
  expect(last(p)).toMatchObject({ kind: 'verification', round: 1, dueOn: '2026-06-15', asked: [{ kvk: first, lots: ['A', 'B'] }] });
  expect(p.ask(requestVerification, officer, lettersAt)).toBe('verification.asked-already');
  // Evidence that a national register tells is found in order without an answer (Aw 2.102a).
  expect(p.ask(judge, officer, lettersAt, { bids: [first], outcome: 'passed' }, here(p))).toBe('done');
  expect(p.ask(judge, assessors[0], lettersAt, { bids: [second], outcome: 'passed' }, here(p))).toBe('inquiry.unknown-bid');
});
