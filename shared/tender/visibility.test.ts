import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { later } from '../kernel/moments.ts';
import { agree, lock, score } from './assess.ts';
import { assessors, first, jurist, lead, lettersAt, officer, openAt, openers, played, second } from './example.ts';
import { fileRef, type AssessmentFile } from './file.ts';
import { endProceedings, recordProceedings } from './proceedings.ts';
import { documentsStateOf, isOpened, mayUpload, scoreStateOf, seesBids, seesConsensus, seesDeclaration, seesPrices, seesScores, visiblePrice } from './visibility.ts';
import { withdraw } from './withdraw.ts';

const steps = ['concept', 'asked', 'approved', 'prepared', 'keyed', 'published', 'opened', 'locked', 'agreed', 'assessed', 'provisional', 'final', 'contracted'] as const;
const after = (step: (typeof steps)[number]) => played(step).tender();

describe('bids', () => {
  it.each(steps)('are seen from the opening on, at step %s', (step) => {
    expect(seesBids(after(step))).toBe(steps.indexOf(step) >= steps.indexOf('opened'));
    expect(isOpened(after(step), 'A', first)).toBe(steps.indexOf(step) >= steps.indexOf('opened'));
  });
  it('are only those that were opened, on the lots they were for', () => {
    const tender = after('opened');
    expect(isOpened(tender, 'B', first)).toBe(true);
    expect(isOpened(tender, 'B', second)).toBe(false);
    expect(isOpened(tender, 'A', '99999999')).toBe(false);
  });
  it('are not seen in between the opening and its record', () => {
    expect(seesBids({ ...after('opened'), recordedAt: '' })).toBe(false);
  });
});

describe('what a bidder declares of itself', () => {
  it.each(steps)('is seen by who screens from the opening on, at step %s', (step) => {
    const seen = steps.indexOf(step) >= steps.indexOf('opened');
    expect([officer, lead, jurist].map((one) => seesDeclaration(after(step), one))).toEqual([seen, seen, seen]);
  });
  it('is never seen by an assessor, whatever else that person is, nor by who only opens', () => {
    const tender = after('provisional');
    expect([...assessors, ...openers].some((one) => seesDeclaration(tender, one))).toBe(false);
    expect(seesDeclaration(tender, { ...assessors[0], roles: ['assessor', 'officer', 'lead'] })).toBe(false);
  });
});

describe('prices', () => {
  it.each(steps)('are seen when the assessment was closed, at step %s', (step) => {
    const seen = steps.indexOf(step) >= steps.indexOf('assessed');
    expect(seesPrices(after(step))).toBe(seen);
    expect(visiblePrice(after(step), 'A', first)).toBe(seen ? 8750 : null);
  });
  it('are hidden again while bids are assessed anew after a judgment', () => {
    const p = played('provisional');
    p.go(recordProceedings, jurist, later(lettersAt, { days: 1 }), { reference: 'C/09/1' });
    p.go(endProceedings, jurist, later(lettersAt, { days: 2 }), { proceedings: '1', outcome: 'struck' });
    expect(seesPrices(p.tender())).toBe(false);
    expect(visiblePrice(p.tender(), 'A', first)).toBeNull();
  });
  it('stay hidden when a tender is withdrawn during the assessment, and stay seen after a decision', () => {
    for (const [step, seen] of [['agreed', false], ['assessed', false], ['provisional', true]] as const) {
      const p = played(step);
      p.go(withdraw, lead, lettersAt, { reason: 'Te duur.' });
      expect(seesPrices(p.tender())).toBe(seen);
    }
  });
  it('are null where none was asked, also for a bid called after a property of objects', () => {
    const tender = after('assessed');
    expect(visiblePrice({ ...tender, prices: { [`A_${first}`]: null } }, 'A', first)).toBeNull();
    expect(visiblePrice(tender, 'constructor', 'x')).toBeNull();
  });
});

describe('scores', () => {
  const [a1, a2, a3] = assessors;
  const given = { scores: ['K1', 'K2'].map((criterion) => ({ criterion, score: 50, motivation: 'Goed.' })) };
  const of = { lot: 'A', kvk: first };
  const read = (p: ReturnType<typeof played>): AssessmentFile => p.state(fileRef(p.tender().id, 'A', first));
  it('are one\'s own until they are locked; then others see them who locked theirs, and who do not assess', () => {
    const p = played('opened');
    p.go(score, a1, openAt, given, of);
    for (const [reader, seen] of [[a1, true], [a2, false], [officer, false], [lead, false]] as const) expect(seesScores(p.tender(), read(p), reader, a1.person)).toBe(seen);
    p.go(lock, a1, openAt, {}, of);
    for (const [reader, seen] of [[a1, true], [a2, false], [officer, true], [lead, true], [jurist, true]] as const) expect(seesScores(p.tender(), read(p), reader, a1.person)).toBe(seen);
    p.go(score, a2, openAt, given, of);
    p.go(lock, a2, openAt, {}, of);
    expect(seesScores(p.tender(), read(p), a2, a1.person)).toBe(true);
    expect(seesScores(p.tender(), read(p), a2, a3.person)).toBe(false);
  });
  it('tells how far an assessor is', () => {
    expect(scoreStateOf({ scores: {}, lockedAt: '' })).toBe('none');
    expect(scoreStateOf({ scores: { K1: { score: 0, motivation: 'x' } }, lockedAt: '' })).toBe('given');
    expect(scoreStateOf({ scores: {}, lockedAt: openAt })).toBe('locked');
  });
  it('give no consensus to an assessor who still judges', () => {
    const p = played('opened');
    expect(seesConsensus(p.tender(), read(p), a1)).toBe(false);
    expect(seesConsensus(p.tender(), read(p), lead)).toBe(true);
    for (const one of assessors) { p.go(score, one, openAt, given, of); p.go(lock, one, openAt, {}, of); }
    p.go(agree, lead, openAt, given, of);
    expect(seesConsensus(p.tender(), read(p), a1)).toBe(true);
  });
  it('of another are never seen by an assessor who has not locked, whoever else has', () => {
    fc.assert(fc.property(fc.subarray([...assessors]), fc.subarray([...assessors]), (giving, locking) => {
      const individual = Object.fromEntries(giving.map(({ person }) => [person, { scores: { K1: { score: 75, motivation: 'x' } }, lockedAt: locking.some((one) => one.person === person) ? openAt : '' as const }]));
      const file = { ...read(played('opened')), assessment: 1, individual };
      const tender = after('opened');
      for (const reader of assessors) for (const whose of assessors) {
        const locked = (person: string): boolean => giving.some((one) => one.person === person) && locking.some((one) => one.person === person);
        expect(seesScores(tender, file, reader, whose.person)).toBe(reader === whose || (locked(reader.person) && locked(whose.person)));
      }
    }), { numRuns: 40 });
  });
});

describe('documents', () => {
  it('may be added until the publication was prepared', () => {
    expect(steps.map((step) => documentsStateOf(after(step)))).toEqual(['free', 'asked', 'asked', 'prepared', 'prepared', ...steps.slice(5).map(() => 'published')]);
    expect((['free', 'asked', 'prepared', 'published'] as const).map(mayUpload)).toEqual([true, true, false, false]);
    expect(documentsStateOf({ status: 'withdrawn', publication: null, publishedAt: '' })).toBe('published');
  });
});
