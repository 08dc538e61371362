import fc from 'fast-check';
import { instantOf, isTwice, millis } from '../../shared/kernel/instant.ts';
import { dayAt } from '../../shared/kernel/day.ts';
import { everythingOffers } from './everything.ts';

/** Text as people and their enemies type it. */
const unit = fc.oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }), fc.constantFrom('<', '>', '"', "'", '&', '&amp;', '</textarea>', '\t', ' '));
const line = fc.string({ unit, minLength: 1, maxLength: 12 }).map((text) => text.trim()).filter((text) => text !== '' && !/[\u0085\u2028\u2029]/.test(text));
const lines = fc.string({ unit: fc.oneof(unit, fc.constant('\n')), minLength: 1, maxLength: 20 }).map((text) => text.trim()).filter((text) => text !== '');
const euro = fc.integer({ min: 0, max: 100_000_000_000 });
const decimal = fc.integer({ min: 0, max: 10_000_000_000 }).map((n) => n / 100_000_000);
/** Whole minutes, seconds and milliseconds; of an hour that occurs twice a form can only mean the first. */
const moment = fc.tuple(fc.integer({ min: 0, max: 115_000_000 }), fc.constantFrom(0, 0, 1000, 59_000, 1, 999, 59_999, 30_500)).map(([minute, ms]) => instantOf(minute * 60_000 + ms)).filter((at) => !isTwice(at) || !isTwice(instantOf(millis(at) - 3_600_000)));
const code = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_-]{0,8}$/);
const some = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });
const oneOf = (offers: readonly { readonly code: string }[]): fc.Arbitrary<string> => fc.constantFrom(...offers.map((offer) => offer.code));

const row = fc.record({ score: fc.constantFrom('0', '50', '100'), motivation: lines, deduction: some(euro), seen: some(moment), interview: fc.boolean() });

/** Inputs of the command with a field of every kind, as JSON without undefined values. */
export const inputs: fc.Arbitrary<unknown> = fc.record({
  version: code, replaces: some(moment), lot: oneOf(everythingOffers.lot), price: euro, children: fc.integer({ min: 1, max: 9999 }), weight: decimal,
  email: fc.constantFrom('a@b.nl', "o'brien@zorg.example"), municipality: fc.constantFrom('GM0518', 'GM1926'), basis: some(fc.constantFrom('hour', 'minute')),
  starts: fc.integer({ min: 0, max: 80_000 }).map(dayAt), closes: moment, scale: fc.array(decimal, { minLength: 1, maxLength: 6 }), code, title: some(line), plan: lines,
  lots: fc.subarray(everythingOffers.lots.map((offer) => offer.code), { minLength: 1 }),
  scores: fc.tuple(fc.subarray(everythingOffers.scores.map((offer) => offer.code), { minLength: 1 }), row, row, row)
    .map(([keys, ...rows]) => keys.map((criterion, index) => ({ criterion, ...rows[index] }))),
  confidential: fc.boolean(), declaration: fc.constant(true),
}).map((input) => JSON.parse(JSON.stringify(input)) as unknown);
