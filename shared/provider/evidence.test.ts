import fc from 'fast-check';
import { beforeEach, describe, expect, it, test } from 'vitest';
import { anonymous, type Actor } from '../access/actor.ts';
import { addDays, day, daysBetween, type Day } from '../kernel/day.ts';
import { instant } from '../kernel/moments.ts';
import { house, type House } from '../kernel/testing.ts';
import { mostEvidence, recordEvidence, removeEvidence } from './evidence-commands.ts';
import { evidence, evidenceIdOf, evidenceRef, evidenceState, pieceOf, piecesOf, validOn, type EvidenceFile } from './evidence.ts';
import { askableTypes, evidenceTypes, lastDayOf, validityOf } from './evidence-types.ts';

/** A quarter to midnight in UTC is the next day in Amsterdam: dates are Dutch ones. */
const at = instant('2026-05-11T23:45:00Z');
const kvk = '27000001';
const anna: Actor = { ...anonymous, person: 'prs_anna', roles: ['preparer'], kvk, name: 'Anna', email: 'anna@linde.example' };
const gva = { type: 'gva', issuedOn: '2026-01-15' };

let h: House;
const lies = (id: string, version = 'v1', verdict: 'ok' | 'empty' | 'type' = 'ok') => {
  h.contents.set(`${kvk}/${id}`, { verdict, version, size: 100, name: `${id}.pdf` });
  h.uploads.push({ key: `${kvk}/${id}`, version, size: 100, at });
};
beforeEach(() => { h = house(); lies('doc_1'); });
const file = (): EvidenceFile => h.state(evidenceRef(kvk));
const record = (input: object, id = 'doc_1') => h.try(recordEvidence, { by: anna, at, path: { evidence: id }, input });
const remove = (id = 'doc_1') => h.try(removeEvidence, { by: anna, at, path: { evidence: id } });

describe('how long a paper counts', () => {
  it.each([
    ['kvk-extract', '2026-01-31', '2026-07-31'], ['tax-statement', '2025-08-31', '2026-02-28'], ['gva', '2024-02-29', '2026-02-28'],
    ['annual-accounts', '2025-06-30', '2028-06-30'], ['financial-health', '2026-05-12', '2027-05-12'], ['insurance', '2026-01-01', undefined], ['g-account', '2026-01-01', undefined],
  ] as const)('%s of %s: until %s', (type, issued, until) => {
    expect(lastDayOf(type, day(issued))).toBe(until);
  });

  it('both its first and its last day count', () => {
    const of = { issuedOn: day('2026-01-15'), validUntil: day('2026-07-15') };
    expect(['2026-01-14', '2026-01-15', '2026-07-15', '2026-07-16'].map((on) => validOn(of, day(on)))).toEqual([false, true, true, false]);
    expect(validOn({ ...of, validUntil: '' }, day('2099-01-01'))).toBe(true);
  });

  it('a warning comes sixty days before the end, longer than a GVA takes (Aw 4.5)', () => {
    const state = (until: string) => evidenceState({ validUntil: day(until) }, day('2026-05-12'));
    expect(['2026-05-11', '2026-05-12', '2026-07-11', '2026-07-12'].map(state)).toEqual(['expired', 'expiring', 'expiring', 'valid']);
    expect(evidenceState({ validUntil: '' }, day('2026-05-12'))).toBe('valid');
  });

  it('what a register tells is never asked (Aw 2.102a)', () => {
    expect(evidenceTypes.filter((type) => !askableTypes.includes(type))).toEqual(['kvk-extract']);
  });
});

describe('a paper in the file', () => {
  it('is pinned to the version that was uploaded, with an end that is worked out', () => {
    expect(record(gva)).toBe('done');
    expect(pieceOf(file(), 'doc_1')).toEqual({ id: 'doc_1', key: `${kvk}/doc_1`, version: 'v1', size: 100, name: 'doc_1.pdf', type: 'gva', issuedOn: '2026-01-15', validUntil: '2028-01-15', recordedAt: at });
    expect(h.when(recordEvidence, { by: anna, at, path: { evidence: 'doc_1' }, input: gva })).toEqual([]);
  });

  it('is replaced by recording the newer version; until then the old one counts', () => {
    record(gva);
    lies('doc_1', 'v2');
    expect(pieceOf(file(), 'doc_1')?.version).toBe('v1');
    expect(record({ ...gva, issuedOn: '2026-05-12' })).toBe('done');
    expect(pieceOf(file(), 'doc_1')).toMatchObject({ version: 'v2', validUntil: '2028-05-12' });
    expect(piecesOf(file())).toHaveLength(1);
  });

  it('that was taken out does not come back, and taking it out again changes nothing', () => {
    record(gva);
    expect([remove(), remove(), record(gva)]).toEqual(['done', 'done', 'missing']);
    expect(file()).toEqual({ pieces: {}, removed: ['doc_1'] });
  });

  it('can be left out before it was ever recorded', () => {
    expect(remove()).toBe('done');
    expect(file().removed).toEqual(['doc_1']);
  });

  it('leaves no name of a file in the ledger', () => {
    record(gva);
    expect(h.log.map(({ data }) => data)).toEqual([{ evidence: 'doc_1', type: 'gva', issuedOn: '2026-01-15', validUntil: '2028-01-15' }]);
  });
});

test.each([
  ['a file that was never uploaded', () => record(gva, 'doc_9'), 'missing'],
  ['an empty file', () => { lies('doc_1', 'v2', 'empty'); return record(gva); }, 'evidence.empty'],
  ['a file that is not what its name says', () => { lies('doc_1', 'v2', 'type'); return record(gva); }, 'evidence.type'],
  ['a day that does not exist', () => record({ ...gva, issuedOn: '2026-02-30' }), 'input.invalid'],
  ['a type that is not on the list', () => record({ ...gva, type: 'diploma' }), 'input.invalid'],
  ['a date of issue tomorrow', () => record({ ...gva, issuedOn: '2026-05-13' }), 'evidence.issued-later'],
  ['an end before its issue', () => record({ type: 'insurance', issuedOn: '2026-05-01', validUntil: '2026-04-30' }), 'evidence.ends-before'],
  ['an end later than the law allows', () => record({ ...gva, validUntil: '2028-01-16' }), 'evidence.ends-late'],
  ['a policy without its end', () => record({ type: 'insurance', issuedOn: '2026-05-01' }), 'evidence.end-missing'],
  ['taking out what is not there', () => remove('doc_9'), 'missing'],
])('%s is refused', (_, act, code) => {
  expect(act()).toBe(code);
  expect(file()).toEqual(evidence.initial);
});

test.each([
  ['issued today, which began a quarter of an hour ago', { ...gva, issuedOn: '2026-05-12' }, '2028-05-12'],
  ['that ends on the day of its issue', { type: 'insurance', issuedOn: '2026-05-01', validUntil: '2026-05-01' }, '2026-05-01'],
  ['that ends earlier than the law allows', { ...gva, validUntil: '2027-01-01' }, '2027-01-01'],
  ['without an end', { type: 'g-account', issuedOn: '2026-05-01' }, ''],
])('a paper %s is taken', (_, input, until) => {
  expect(record(input)).toBe('done');
  expect(pieceOf(file(), 'doc_1')?.validUntil).toBe(until);
});

test('a hundred papers fit, one more is told', () => {
  for (let i = 0; i <= mostEvidence; i += 1) {
    lies(`doc_${i}`);
    expect(record(gva, `doc_${i}`)).toBe(i < mostEvidence ? 'done' : 'evidence.too-many');
  }
  expect(record({ ...gva, issuedOn: '2026-02-01' }, 'doc_5')).toBe('done');
});

test('a key of another organisation names nothing', () => {
  expect(['27000001/doc_1', '27000002/doc_1', '27000001/a/b', '27000001', ''].map((key) => evidenceIdOf(kvk, key))).toEqual(['doc_1', '', '', '', '']);
});

test('a paper is valid, about to end or ended on every day, and proves something exactly while it is not ended', () => {
  const days = fc.integer({ min: 0, max: 4000 }).map((n) => addDays(day('2020-01-01'), n));
  fc.assert(fc.property(fc.constantFrom(...evidenceTypes), days, days, fc.integer({ min: 0, max: 2000 }), (type, issuedOn, on, own) => {
    const validUntil: Day | '' = lastDayOf(type, issuedOn) ?? (validityOf(type).rule === 'own' ? addDays(issuedOn, own) : '');
    const state = evidenceState({ validUntil }, on);
    const left = validUntil === '' ? Infinity : daysBetween(on, validUntil);
    expect(state).toBe(left < 0 ? 'expired' : left <= 60 ? 'expiring' : 'valid');
    expect(validOn({ issuedOn, validUntil }, on)).toBe(daysBetween(issuedOn, on) >= 0 && state !== 'expired');
  }));
});
