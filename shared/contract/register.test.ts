import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day, type Day } from '../kernel/moments.ts';
import type { MunicipalityCode } from '../region/municipalities.ts';
import type { Interval, Period, RegisterEntry } from './admitted.ts';
import { found, offersOf, soonest, type RegisterSearch } from './register.ts';

const first = day('2027-01-01');
const everything: RegisterSearch = { q: '', product: '', municipality: '', on: first, history: false };
const period = (more: Partial<Period> = {}): Period => ({ from: first, until: day('2027-12-31'), products: [{ id: 'P1', title: 'Begeleiding' }], municipalities: ['GM0503'], suspensions: [], ...more });
const entry = (more: Partial<RegisterEntry> = {}): RegisterEntry => ({ admission: 'adm_1', title: 'Jeugdhulp', kvk: '27000001', name: 'Stichting Élan & Zn.', periods: [period()], ...more });

describe('admitted on a day', () => {
  const days = Array.from({ length: 40 }, (_, i) => addDays(first, i));
  const within = fc.tuple(fc.nat(39), fc.nat(39)).map(([a, b]): Interval => ({ from: days[Math.min(a, b)]!, until: days[Math.max(a, b)]! }));
  const product = fc.constantFrom('P1', 'P2', 'P3');
  const place = fc.constantFrom<MunicipalityCode>('GM0503', 'GM0603', 'GM1926');
  const some = fc.record({ when: within, products: fc.uniqueArray(product, { minLength: 1 }), municipalities: fc.uniqueArray(place, { minLength: 1 }), suspensions: fc.array(fc.tuple(within, fc.boolean()), { maxLength: 2 }) });

  // The second method writes down every day of every contract, and looks the day up.
  test('is told of every day, product and municipality, with the suspensions of that day', () => {
    fc.assert(fc.property(fc.array(some, { maxLength: 3 }), fc.nat(39), fc.option(product), fc.option(place), (contracts, n, only, where) => {
      const on = days[n]!;
      const periods = contracts.map(({ when, products, municipalities, suspensions }): Period => ({
        from: when.from, until: when.until as Day, products: products.map((id) => ({ id, title: id })), municipalities, suspensions: suspensions.map(([one, open]) => (open ? { ...one, until: '' as const } : one)),
      }));
      const dates = contracts.flatMap(({ when, products, municipalities, suspensions }, i) => days.filter((one) => one >= when.from && one <= (when.until || '9')).flatMap((one) =>
        products.flatMap((id) => municipalities.map((code) => ({ i, one, id, code, stopped: suspensions.some(([pause, open]) => one >= pause.from && (open || one <= (pause.until || '9'))) })))));
      const expected = dates.filter(({ one, id, code }) => one === on && (only === null || id === only) && (where === null || code === where));
      const row = found(entry({ periods }), { ...everything, on, product: only === null ? '' : `adm_1.${only}`, municipality: where ?? '' });
      expect((row?.periods ?? []).map(({ from, until, suspended }) => [from, until, suspended])).toEqual(
        contracts.flatMap(({ when }, i) => { const hit = expected.find((one) => one.i === i); return hit === undefined ? [] : [[when.from, when.until, hit.stopped]]; }),
      );
    }), { numRuns: 300 });
  });

  test('where nobody is found the first day to come is told, of what was looked for alone', () => {
    const before = { ...everything, on: day('2026-11-22') };
    const [early, late] = [entry({ periods: [period({ municipalities: ['GM0603'], from: day('2027-07-01') })] }), entry({ periods: [period({ from: day('2028-01-01'), until: day('2029-12-31') })] })];
    expect([soonest([late, early], before), soonest([late, early], { ...before, municipality: 'GM0503' }), soonest([early], { ...before, on: day('2027-07-01') }), soonest([], before)])
      .toEqual(['2027-07-01', '2028-01-01', '', '']);
  });

  test('both the first and the last day count; the whole history is there for who asks', () => {
    const on = (of: string, history = false): boolean => found(entry(), { ...everything, on: day(of), history }) !== undefined;
    expect(['2026-12-31', '2027-01-01', '2027-12-31', '2028-01-01'].map((of) => on(of))).toEqual([false, true, true, false]);
    expect(on('2028-01-01', true)).toBe(true);
    // Whose contract ended while it was suspended is not suspended any more.
    const stopped = entry({ periods: [period({ suspensions: [{ from: day('2027-12-01'), until: '' }] })] });
    expect(['2027-12-31', '2028-01-01'].map((of) => found(stopped, { ...everything, on: day(of), history: true })?.periods[0]?.suspended)).toEqual([true, false]);
    expect(found(entry({ periods: [] }), { ...everything, history: true })).toBeUndefined();
  });
});

test.each([['elan', true], ['ÉLAN & zn', true], ['2700', true], ['27000001', true], ['000001', false], ['Linde', false], ['  ', true], ['27.000.001', true]])('searching for “%s”: %s', (q, is) => {
  expect(found(entry(), { ...everything, q }) !== undefined).toBe(is);
});

test('a product is that of its own admission', () => {
  expect([found(entry(), { ...everything, product: 'adm_2.P1' }), found(entry(), { ...everything, product: 'adm_1.P1' })?.kvk]).toEqual([undefined, '27000001']);
});

test('what can be chosen is what somebody was admitted to, once each', () => {
  const two = entry({ admission: 'adm_2', title: 'Anders', periods: [period({ municipalities: ['GM1926', 'GM0503'], products: [{ id: 'P1', title: 'Advies' }] })] });
  expect(offersOf([entry(), entry({ kvk: '27000002' }), two])).toEqual({
    products: [{ code: 'adm_2.P1', title: 'Advies', admission: 'Anders' }, { code: 'adm_1.P1', title: 'Begeleiding', admission: 'Jeugdhulp' }],
    municipalities: [{ code: 'GM0503', name: 'Delft' }, { code: 'GM1926', name: 'Pijnacker-Nootdorp' }],
  });
});
