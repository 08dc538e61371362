import { describe, expect, test } from 'vitest';
import { later } from '../kernel/moments.ts';
import { contractRef } from '../contract/contract.ts';
import { countersign, sign } from '../contract/commands.ts';
import { appoint } from './colleges.ts';
import { agree, lock, score } from './assess.ts';
import { screen } from './screen.ts';
import { approveAward, closeAssessment, proposeAward } from './award.ts';
import { assessors, both, closesAt, first, jurist, lead, lettersAt, officer, openAt, openers, played, provider, questionsUntil, readBack, robot, second, signAt, hear, exclusion, verify } from './example.ts';
import { completeContracts, finalise } from './finalise.ts';
import { approveOpening, recordOpening } from './open.ts';
import { endProceedings, recordProceedings } from './proceedings.ts';
import { stageOf } from './stage.ts';
import { withdraw } from './withdraw.ts';

describe('the course of a tender', () => {
  test('from concept to contracts, with the stage at every moment', () => {
    expect(stageOf(played('concept').tender(), lettersAt)).toBe('concept');
    expect(stageOf(played('asked').tender(), lettersAt)).toBe('colleges');
    const open = played('published').tender();
    expect(stageOf(open, later(questionsUntil, { ms: -1 }))).toBe('questions');
    expect(stageOf(open, questionsUntil)).toBe('submission');
    expect(stageOf(open, later(closesAt, { ms: -1 }))).toBe('submission');
    expect(stageOf(open, closesAt)).toBe('closed');
    expect(stageOf(played('opened').tender(), openAt)).toBe('opened');
    expect(stageOf(played('assessed').tender(), lettersAt)).toBe('assessed');
    const awarded = played('provisional').tender();
    // Day 20 after Monday 1 June is a Sunday: the standstill ends on Monday 22 June at 24.00.
    expect(stageOf(awarded, later(lettersAt, { days: 21 }))).toBe('standstill');
    expect(stageOf(awarded, signAt)).toBe('standstill-over');
    expect(stageOf(played('final').tender(), signAt)).toBe('final');
    const p = played('contracted');
    p.go(completeContracts, officer, signAt);
    expect(stageOf(p.tender(), signAt)).toBe('signed');
  });

  test('the ranking of the small scenario, worked out by hand', () => {
    // Lot A, first: K1 40 x 0.75 = 30.00; K2 30 x 1 = 30.00; P 30 x 8750/8750 = 30.00. Second: 40.00, 15.00, 30 x 8750/9000 = 29.1667.
    expect(played('provisional').tender().decision).toMatchObject({ at: lettersAt, round: 1, lots: [
      { id: 'A', notRanked: [], ranked: [
        { kvk: first, rank: 1, status: 'awarded', total: '90.00', points: { K1: '30.00', K2: '30.00', P: '30.00' } },
        { kvk: second, rank: 2, status: 'rejected', total: '84.17', points: { K1: '40.00', K2: '15.00', P: '29.17' } }] },
      { id: 'B', ranked: [{ kvk: first, total: '65.00' }], notRanked: [] }] });
  });

  test('contracts last six years, and no sooner than the standstill is over', () => {
    const p = played('verified');
    expect(p.ask(finalise, lead, later(signAt, { hours: -10 }))).toBe('award.standstill');
    expect(p.ask(sign, provider(first), signAt, { readBack: readBack(p, first), agreed: true })).toBe('missing');
    p.go(finalise, lead, later(signAt, { hours: -9 }));
    expect(p.tender()).toMatchObject({ contractsFrom: '2027-01-01', contractsUntil: '2032-12-31' });
    expect(p.ask(countersign, lead, signAt, { readBack: readBack(p, first) }, { kvk: first })).toBe('contract.provider-first');
    expect(p.ask(sign, provider(second), signAt, { readBack: readBack(p, first), agreed: true })).toBe('missing');
    expect(p.ask(sign, provider(first), signAt, { readBack: readBack(p, first), agreed: true })).toBe('done');
    expect(p.ask(completeContracts, officer, signAt)).toBe('contract.unsigned');
    expect(p.ask(countersign, lead, signAt, { readBack: readBack(p, first) }, { kvk: first })).toBe('done');
    expect(p.state(contractRef('tnd_1', first))).toMatchObject({ lots: ['A', 'B'], from: '2027-01-01', until: '2032-12-31', extensionYears: 2, signedAt: signAt });
    expect(p.ask(withdraw, lead, signAt, { reason: 'Toch niet.' })).toBe('withdrawal.contracted');
    expect(p.ask(completeContracts, officer, signAt)).toBe('done');
  });

  test('a tender that is finalised after its planned start starts on that day', () => {
    const p = played('verified');
    p.go(finalise, lead, later(signAt, { days: 365 }));
    expect(p.tender()).toMatchObject({ contractsFrom: '2027-06-23', contractsUntil: '2033-06-22' });
  });
});

describe('the opening', () => {
  test('not before the barrier, and nothing is stored of the attempt', () => {
    const p = played('published');
    expect(p.ask(approveOpening, openers[0], closesAt)).toBe('opening.early');
    expect(p.ask(approveOpening, openers[0], later(closesAt, { ms: 119_999 }))).toBe('opening.early');
    expect(p.tender().opening).toBeNull();
    expect(p.ask(approveOpening, openers[0], later(closesAt, { seconds: 120 }))).toBe('done');
  });

  test('by two different people within ten minutes; after that the next is a new first', () => {
    const p = played('published');
    p.go(approveOpening, openers[0], openAt);
    expect(p.ask(approveOpening, openers[0], openAt)).toBe('opening.same-person');
    p.go(approveOpening, openers[1], later(openAt, { minutes: 10, ms: 1 }));
    expect(p.tender()).toMatchObject({ status: 'published', opening: { firstBy: 'o2' } });
    p.go(approveOpening, openers[0], later(openAt, { minutes: 20, ms: 1 }));
    expect(p.tender()).toMatchObject({ status: 'opened', openedBy: ['o2', 'o1'] });
    expect(p.gate('tnd_1')).toEqual({ closesAt, opened: true });
    expect(p.ask(approveOpening, openers[2], later(openAt, { minutes: 21 }))).toBe('tender.not-published');
  });
});

describe('the assessment', () => {
  const scores = (k1: number, k2 = 50) => ({ scores: [{ criterion: 'K1', score: k1, motivation: 'Om reden.' }, { criterion: 'K2', score: k2, motivation: 'Om reden.' }] });
  const of = { lot: 'A', kvk: first };

  test('only of bids that were opened', () => {
    const p = played('opened');
    expect(p.ask(score, assessors[0], openAt, scores(50), { lot: 'B', kvk: second })).toBe('missing');
    expect(p.ask(screen, officer, openAt, { outcome: 'admissible' }, { lot: 'A', kvk: '27000009' })).toBe('missing');
    expect(played('published').ask(score, assessors[0], openAt, scores(50), of)).toBe('missing');
  });

  test('scores are on the scale, on quality, and stand once locked', () => {
    const p = played('opened');
    expect(p.ask(lock, assessors[0], openAt, {}, of)).toBe('file.nothing-to-lock');
    expect(p.ask(score, assessors[0], openAt, scores(60), of)).toBe('file.off-scale');
    expect(p.ask(score, assessors[0], openAt, { scores: [{ criterion: 'P', score: 50, motivation: 'x' }] }, of)).toBe('criterion.unknown');
    expect(p.ask(score, assessors[0], openAt, { scores: [{ criterion: 'K1', score: 50 }] }, of)).toBe('input.invalid');
    expect(p.ask(score, assessors[0], openAt, scores(50), of)).toBe('done');
    expect(p.ask(score, assessors[0], openAt, scores(75), of)).toBe('done');
    p.go(lock, assessors[0], openAt, {}, of);
    expect(p.ask(score, assessors[0], openAt, scores(100), of)).toBe('file.locked');
  });

  test('consensus after every appointed assessor has locked scores on every criterion', () => {
    const p = played('opened');
    for (const one of assessors.slice(0, 2)) {
      p.go(score, one, openAt, scores(50), of);
      p.go(lock, one, openAt, {}, of);
    }
    expect(p.ask(agree, lead, openAt, scores(50), of)).toBe('file.not-locked');
    p.go(score, assessors[2], openAt, { scores: scores(25).scores.slice(0, 1) }, of);
    expect(p.ask(lock, assessors[2], openAt, {}, of)).toBe('file.incomplete-scores');
    p.go(score, assessors[2], openAt, { scores: scores(25).scores.slice(1) }, of);
    p.go(lock, assessors[2], openAt, {}, of);
    expect(p.ask(agree, lead, openAt, { scores: scores(50).scores.slice(0, 1) }, of)).toBe('done');
    p.go(appoint, officer, openAt, { person: 'a3', task: 'none' });
    expect(p.ask(agree, lead, openAt, scores(50), of)).toBe('assessor.too-few');
  });

  test('a bid that is kept out needs a reason and no scores', () => {
    const p = played('opened');
    expect(p.ask(screen, jurist, openAt, { outcome: 'excluded' }, of)).toBe('file.reason-missing');
    hear(p, openAt, { ...of, ground: exclusion.ground });
    p.go(screen, jurist, openAt, exclusion, of);
    expect(p.ask(score, assessors[0], openAt, scores(50), of)).toBe('file.screened-out');
    expect(p.ask(lock, assessors[0], openAt, {}, of)).toBe('file.screened-out');
    expect(p.ask(agree, lead, openAt, scores(50), of)).toBe('file.screened-out');
  });

  test('closes when every bid that counts is complete; one below a minimum needs no more', () => {
    const p = played('opened');
    expect(p.ask(closeAssessment, lead, openAt)).toBe('assessment.not-screened');
    p.go(screen, jurist, openAt, { outcome: 'unsuitable', requirement: 'E1', reason: 'Geen registratie.' }, of);
    p.go(screen, jurist, openAt, { outcome: 'incomplete', defect: 'price-missing', reason: 'Geen prijs.' }, { lot: 'B', kvk: first });
    p.go(screen, officer, openAt, { outcome: 'admissible' }, { lot: 'A', kvk: second });
    expect(p.ask(closeAssessment, lead, openAt)).toBe('assessment.unfinished');
    const below = { scores: scores(25).scores.slice(0, 1) };
    for (const one of assessors) {
      p.go(score, one, openAt, scores(25), { lot: 'A', kvk: second });
      p.go(lock, one, openAt, {}, { lot: 'A', kvk: second });
    }
    p.go(agree, lead, openAt, { scores: [{ criterion: 'K1', score: 50, motivation: 'Net aan.' }] }, { lot: 'A', kvk: second });
    expect(p.ask(closeAssessment, lead, openAt)).toBe('assessment.unfinished');
    p.go(agree, lead, openAt, below, { lot: 'A', kvk: second });
    expect(p.ask(closeAssessment, lead, openAt)).toBe('done');
    expect(p.ask(screen, jurist, openAt, { outcome: 'admissible' }, of)).toBe('tender.not-opened');
    p.go(proposeAward, officer, lettersAt);
    p.go(approveAward, lead, lettersAt);
    expect(p.tender().decision?.lots).toMatchObject([
      { id: 'A', ranked: [], notRanked: [{ kvk: first, status: 'unsuitable' }, { kvk: second, status: 'below-minimum' }] },
      { id: 'B', ranked: [], notRanked: [{ kvk: first, status: 'incomplete' }] }]);
  });

  test('a bid without a price does not count as complete where a price is asked', () => {
    const p = played('published');
    p.go(approveOpening, openers[0], openAt);
    p.go(approveOpening, openers[1], openAt);
    expect(p.ask(closeAssessment, lead, openAt)).toBe('assessment.not-recorded');
    p.go(recordOpening, robot, openAt, { bids: [{ kvk: first, lots: [{ lot: 'A' }] }] });
    expect(p.tender()).toMatchObject({ received: 1, prices: { [`A_${first}`]: null } });
    for (const one of assessors) {
      p.go(score, one, openAt, scores(75), of);
      p.go(lock, one, openAt, {}, of);
    }
    p.go(agree, lead, openAt, scores(75), of);
    p.go(screen, jurist, openAt, { outcome: 'admissible' }, of);
    expect(p.ask(closeAssessment, lead, openAt)).toBe('assessment.unfinished');
    p.go(screen, jurist, openAt, { outcome: 'incomplete', defect: 'price-missing', reason: 'De prijs ontbreekt.' }, of);
    expect(p.ask(closeAssessment, lead, openAt)).toBe('done');
  });

  test('the award is proposed by one and decided by another', () => {
    const p = played('assessed');
    expect(p.ask(approveAward, lead, lettersAt)).toBe('award.not-proposed');
    p.go(proposeAward, both, lettersAt);
    expect(p.ask(approveAward, both, lettersAt)).toBe('award.same-person');
    expect(p.ask(approveAward, lead, lettersAt)).toBe('done');
    expect(p.ask(approveAward, lead, lettersAt)).toBe('tender.not-assessed');
  });
});

describe('proceedings', () => {
  const startedAt = later(lettersAt, { days: 9 });
  const judgmentAt = later(lettersAt, { days: 63 });

  test('freeze the award until the judgment and the term have both passed', () => {
    const p = played('verified');
    p.go(recordProceedings, jurist, startedAt, { reference: 'C/09/1' });
    expect(stageOf(p.tender(), signAt)).toBe('frozen');
    expect(p.ask(finalise, lead, signAt)).toBe('award.frozen');
    expect(p.ask(endProceedings, jurist, judgmentAt, { proceedings: '2', outcome: 'upheld' })).toBe('proceedings.unknown');
    p.go(endProceedings, jurist, judgmentAt, { proceedings: '1', outcome: 'upheld' });
    expect(p.ask(endProceedings, jurist, judgmentAt, { proceedings: '1', outcome: 'struck' })).toBe('proceedings.ended');
    // Judgment on Monday 3 August: final from the 4th.
    expect(p.ask(finalise, lead, judgmentAt)).toBe('award.standstill');
    expect(p.ask(finalise, lead, later(judgmentAt, { hours: 14 }))).toBe('done');
  });

  test('lapse with the standstill; the day of the summons counts', () => {
    const p = played('provisional');
    const last = later(signAt, { hours: -9, ms: -1 });
    expect(p.ask(recordProceedings, jurist, signAt, { reference: 'C/09/1' })).toBe('proceedings.lapsed');
    expect(p.ask(recordProceedings, jurist, signAt, { reference: 'C/09/1', servedAt: later(signAt, { ms: 1 }) })).toBe('moment.future');
    expect(p.ask(recordProceedings, jurist, signAt, { reference: 'C/09/1', servedAt: later(lettersAt, { ms: -1 }) })).toBe('proceedings.before-letters');
    expect(p.ask(recordProceedings, jurist, signAt, { reference: 'C/09/1', servedAt: last })).toBe('done');
    expect(played('final').ask(recordProceedings, jurist, signAt, { reference: 'C/09/1', servedAt: last })).toBe('tender.not-provisional');
  });

  test('a struck decision goes back to assessment: fresh scores, decision and standstill', () => {
    const p = played('verified');
    p.go(recordProceedings, jurist, startedAt, { reference: 'C/09/1' });
    p.go(recordProceedings, jurist, startedAt, { reference: 'C/09/2' });
    p.go(endProceedings, jurist, judgmentAt, { proceedings: '1', outcome: 'struck' });
    expect(p.tender()).toMatchObject({ status: 'opened', assessment: 2, round: 2, decision: null, award: null, earlier: [{ at: lettersAt, ended: 'struck' }] });
    expect(p.ask(finalise, lead, judgmentAt)).toBe('tender.not-provisional');
    expect(p.ask(closeAssessment, lead, judgmentAt)).toBe('assessment.unfinished');
    for (const [lot, kvk] of [['A', first], ['A', second], ['B', first]] as const) {
      const scores = [{ criterion: 'K1', score: 100, motivation: 'Opnieuw.' }, { criterion: 'K2', score: 100, motivation: 'Opnieuw.' }];
      for (const one of assessors) {
        p.go(score, one, judgmentAt, { scores }, { lot, kvk });
        p.go(lock, one, judgmentAt, {}, { lot, kvk });
      }
      p.go(agree, lead, judgmentAt, { scores }, { lot, kvk });
    }
    p.go(closeAssessment, lead, judgmentAt);
    p.go(proposeAward, officer, judgmentAt);
    p.go(approveAward, lead, judgmentAt);
    // What still ran against the struck decision does not freeze the fresh one, and can still be ended.
    expect(stageOf(p.tender(), judgmentAt)).toBe('standstill');
    p.go(endProceedings, jurist, judgmentAt, { proceedings: '2', outcome: 'struck' });
    expect(p.tender()).toMatchObject({ status: 'provisional', round: 2 });
    // Letters of Monday 3 August: day 20 is Sunday the 23rd, so Monday the 24th; final from the 25th.
    expect(p.ask(finalise, lead, later(judgmentAt, { days: 21 }))).toBe('award.standstill');
    // What was proved for the decision that was struck has to be proved again.
    expect(p.ask(finalise, lead, later(judgmentAt, { days: 22 }))).toBe('award.not-verified');
    verify(p, judgmentAt);
    expect(p.ask(finalise, lead, later(judgmentAt, { days: 22 }))).toBe('done');
  });
});
