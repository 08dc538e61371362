import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Stance } from './reaction.ts';
import { answerOf, answersToText, attitudeOf, percentage, sharesBy, supportOf } from './support.ts';

/** Second method: long division, digit by digit, and the rounding done on the second decimal by hand. */
function divided(part: number, whole: number): string {
  if (whole === 0) return '0.0';
  let digits = '';
  let rest = BigInt(part) * 100n;
  const of = BigInt(whole);
  let whole_ = 0n;
  while (rest >= of) { rest -= of; whole_ += 1n; }
  for (let i = 0; i < 2; i += 1) {
    rest *= 10n;
    let digit = 0;
    while (rest >= of) { rest -= of; digit += 1; }
    digits += String(digit);
  }
  const tenths = Number(whole_) * 10 + Number(digits[0]) + (Number(digits[1]) >= 5 ? 1 : 0);
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
}

const provider = fc.record({ turnover: fc.oneof(fc.nat(100), fc.integer({ min: 0, max: 100_000_000_000 })), youths: fc.nat(5000), outcome: fc.constantFrom<'' | 'accepted' | 'refused' | 'nothing'>('', 'accepted', 'refused', 'nothing') });

test('support equals what long division gives, for providers, turnover and youths', () => {
  fc.assert(fc.property(fc.array(provider, { maxLength: 40 }), (all) => {
    const invited = all.map(({ turnover, youths }, i) => ({ kvk: String(27_000_000 + i), name: 'N', turnover, youths }));
    const acceptances = Object.fromEntries(all.flatMap(({ outcome }, i) => (outcome === 'nothing' ? [] : [[String(27_000_000 + i), { outcome }]])));
    let [count, money, youths, allMoney, allYouths] = [0, 0, 0, 0, 0];
    for (const one of all) {
      allMoney += one.turnover;
      allYouths += one.youths;
      if (one.outcome === 'accepted') { count += 1; money += one.turnover; youths += one.youths; }
    }
    expect(supportOf(invited, acceptances)).toEqual({ providers: divided(count, all.length), turnover: divided(money, allMoney), youths: divided(youths, allYouths) });
  }));
});

test('half a tenth is rounded up, and no more than everything accepts', () => {
  expect([percentage(1n, 2000n), percentage(1n, 2001n), percentage(2n, 3n), percentage(1n, 8n), percentage(7n, 7n), percentage(0n, 7n), percentage(0n, 0n)])
    .toEqual(['0.1', '0.0', '66.7', '12.5', '100.0', '0.0', '0.0']);
});

test('who is not invited gives no support, and an acceptance of nobody’s is not counted', () => {
  expect(supportOf([{ kvk: '1', name: 'A', turnover: 0, youths: 0 }], { 1: { outcome: 'refused' }, 2: { outcome: 'accepted' } })).toEqual({ providers: '0.0', turnover: '0.0', youths: '0.0' });
});

const remark = (stance: Stance) => ({ stance, reason: 'x', wording: '', confidential: false });
test('a provider stands to a text by the reaction that weighs most, and every provider in one group', () => {
  expect([attitudeOf({}), attitudeOf({ a: remark('agree') }), attitudeOf({ a: remark('agree'), b: remark('question') }), attitudeOf({ a: remark('question'), b: remark('agree-if') }), attitudeOf({ a: remark('objection'), b: remark('agree-if') })])
    .toEqual(['none', 'agree', 'question', 'agree-if', 'objection']);
  fc.assert(fc.property(fc.array(provider, { maxLength: 30 }), (all) => {
    const invited = all.map(({ turnover, youths }, i) => ({ kvk: String(27_000_000 + i), name: 'N', turnover, youths }));
    const answers = Object.fromEntries(all.flatMap(({ outcome }, i) => (outcome === 'nothing' ? [] : [[String(27_000_000 + i), { outcome }]])));
    const shares = sharesBy(invited, answersToText, (kvk) => answerOf(answers[kvk]));
    expect(shares.map(({ providers }) => providers).reduce((a, b) => a + b, 0)).toBe(all.length);
    expect(shares.find(({ of }) => of === 'accepted')?.shares).toEqual(supportOf(invited, answers));
    expect(shares.find(({ of }) => of === 'none')?.providers).toBe(all.filter(({ outcome }) => outcome === '' || outcome === 'nothing').length);
  }));
});
