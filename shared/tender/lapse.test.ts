import { describe, expect, test } from 'vitest';
import { answer, judge } from '../inquiry/commands.ts';
import { requestVerification } from '../inquiry/request.ts';
import { endOfDay, later } from '../kernel/moments.ts';
import { day } from '../kernel/day.ts';
import { approveAward, proposeAward } from './award.ts';
import { both, first, jurist, lastInquiry, lead, lettersAt, officer, played, provider, second, signAt, verify } from './example.ts';
import { finalise } from './finalise.ts';
import { lapseAward, proposeLapse } from './lapse.ts';
import { recordProceedings } from './proceedings.ts';
import { stageOf, standstillOf } from './stage.ts';

const reason = 'De gedragsverklaring ontbreekt.';
const at = later(lettersAt, { days: 10 });
/** Of the first winner the evidence was found wanting. */
function failed() {
  const p = played('provisional');
  p.go(requestVerification, officer, lettersAt);
  p.go(answer, provider(first), lettersAt, { text: 'Hier is het bewijs.' }, { inquiry: lastInquiry(p) });
  p.go(judge, officer, lettersAt, { bids: [first], outcome: 'failed', motivation: 'Verlopen.' }, { inquiry: lastInquiry(p) });
  return p;
}

describe('a failed verification', () => {
  test('is laid before a second person, and only when it failed or lapsed', () => {
    const p = played('provisional');
    expect(p.ask(proposeLapse, officer, at, { provider: first, reason })).toBe('lapse.nobody');
    p.go(requestVerification, officer, lettersAt);
    const end = endOfDay(day('2026-06-15'));
    expect(p.ask(proposeLapse, officer, later(end, { ms: -1 }), { provider: first, reason })).toBe('lapse.nobody');
    expect(p.ask(lapseAward, lead, end)).toBe('lapse.not-proposed');
    expect(p.ask(proposeLapse, officer, end, { provider: second, reason })).toBe('lapse.no-winner');
    p.go(proposeLapse, both, end, { provider: first, reason });
    expect(p.ask(lapseAward, both, end)).toBe('lapse.same-person');
    // What is found in order meanwhile counts.
    p.go(judge, officer, end, { bids: [first], outcome: 'passed' }, { inquiry: lastInquiry(p) });
    expect(p.ask(lapseAward, lead, end)).toBe('lapse.not-failed');
  });

  test('takes the bid out; the scores stay, the next in rank wins, by a fresh decision with a fresh standstill', () => {
    const p = failed();
    p.go(recordProceedings, jurist, at, { reference: 'C/09/1' });
    p.go(proposeLapse, officer, at, { provider: first, reason });
    p.go(lapseAward, lead, at);
    expect(p.tender()).toMatchObject({ status: 'assessed', round: 2, assessment: 1, decision: null, award: null, lapse: null, earlier: [{ at: lettersAt, ended: 'lapsed' }], failed: [{ kvk: first, round: 1, reason }] });
    expect(p.ask(finalise, lead, signAt)).toBe('tender.not-provisional');
    // Who proposed the first decision has not proposed this one.
    expect(p.ask(approveAward, lead, at)).toBe('award.not-proposed');
    p.go(proposeAward, officer, at);
    p.go(approveAward, lead, at);
    // On A the second bid remains: K1 40, K2 15, and now the lowest price itself: 30. On B nobody.
    expect(p.tender().decision).toMatchObject({ round: 2, assessment: 1, at, lots: [
      { id: 'A', ranked: [{ kvk: second, status: 'awarded', total: '85.00', points: { K1: '40.00', K2: '15.00', P: '30.00' } }], notRanked: [{ kvk: first, status: 'verification-failed' }] },
      { id: 'B', ranked: [], notRanked: [{ kvk: first, status: 'verification-failed' }] }] });
    // Letters of Thursday 11 June: twenty days end on Wednesday 1 July. The proceedings were against a decision that is gone.
    expect([stageOf(p.tender(), at), standstillOf(p.tender())]).toMatchObject(['standstill', { endsOn: '2026-07-01' }]);
    const signFrom = later(endOfDay(day('2026-07-01')), { hours: 9 });
    expect(p.ask(finalise, lead, signFrom)).toBe('award.not-verified');
    verify(p, at);
    expect(p.ask(finalise, lead, later(signFrom, { hours: -10 }))).toBe('award.standstill');
    expect(p.ask(finalise, lead, signFrom)).toBe('done');
  });
});
