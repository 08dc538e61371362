import fc from 'fast-check';
import { expect, test } from 'vitest';
import { askableTypes } from '../provider/evidence-types.ts';
import { begin, e1, id, lead, officer, played } from './example.ts';
import { addRequirement, removeRequirement } from './requirements.ts';

const e2 = { id: 'E2', title: 'Omzet', text: 'Genoeg omzet om door te gaan.', evidence: ['annual-accounts'] };
const turnover = { turnover: 300_000, value: 100_000, reason: 'De zorg moet door kunnen gaan.' };
const adding = (input: object) => played('concept').ask(addRequirement, officer, begin, input);

test('a requirement is kept with its words, and its evidence in the order of the list', () => {
  const p = played('concept');
  p.go(addRequirement, lead, begin, { ...e2, ...turnover, evidence: ['annual-accounts', 'gva'] });
  expect(p.tender().requirements).toEqual([e1, {
    id: 'E2', title: 'Omzet', text: 'Genoeg omzet om door te gaan.', evidence: ['gva', 'annual-accounts'], turnover: { amount: 300_000, value: 100_000, reason: turnover.reason },
  }]);
  p.go(removeRequirement, officer, begin, { requirement: 'E1' });
  expect(p.tender().requirements.map((one) => one.id)).toEqual(['E2']);
  // What a person typed stands beside the ledger, not in it.
  expect(JSON.stringify(p.log)).not.toMatch(/Genoeg omzet|door kunnen gaan/);
});

test.each([
  ['an id that is there', { ...e2, id: 'E1' }, 'requirement.id-twice'],
  ['both a GVA and a VOG', { ...e2, evidence: ['gva', 'vog-legal-person'] }, 'requirement.gva-and-vog'],
  ['an extract that we can look up', { ...e2, evidence: ['kvk-extract'] }, 'input.invalid'],
  ['evidence that is not on the list', { ...e2, evidence: ['diploma'] }, 'input.invalid'],
  ['turnover without a reason', { ...e2, ...turnover, reason: undefined }, 'requirement.reason-missing'],
  ['turnover without the value', { ...e2, ...turnover, value: undefined }, 'requirement.value-missing'],
  ['turnover of a cent more than three times the value', { ...e2, ...turnover, turnover: 300_001 }, 'requirement.turnover-high'],
  ['a value without turnover', { ...e2, value: 1 }, 'requirement.no-turnover'],
  ['a reason without turnover', { ...e2, reason: 'Zomaar.' }, 'requirement.no-turnover'],
] as const)('%s is refused', (_, input, code) => {
  expect(adding(JSON.parse(JSON.stringify(input)) as object)).toBe(code);
});

test('a GVA with one requirement rules out a VOG with another', () => {
  const p = played('concept');
  p.go(addRequirement, officer, begin, { ...e2, evidence: ['gva'] });
  expect(p.ask(addRequirement, officer, begin, { ...e2, id: 'E3', evidence: ['vog-legal-person'] })).toBe('requirement.gva-and-vog');
  p.go(removeRequirement, officer, begin, { requirement: 'E2' });
  expect(p.ask(addRequirement, officer, begin, { ...e2, id: 'E3', evidence: ['vog-legal-person'] })).toBe('done');
});

test('thirty requirements, and no more', () => {
  const p = played('concept');
  for (let i = 2; i <= 30; i += 1) p.go(addRequirement, officer, begin, { ...e2, id: `E${i}` });
  expect(p.ask(addRequirement, officer, begin, { ...e2, id: 'E31' })).toBe('requirement.too-many');
  expect(p.ask(removeRequirement, officer, begin, { requirement: 'E99' })).toBe('requirement.unknown');
});

test('nothing is added or taken away once colleges decide on it', () => {
  for (const step of ['asked', 'published', 'opened', 'provisional'] as const) {
    const p = played(step);
    expect([p.ask(addRequirement, officer, begin, e2), p.ask(removeRequirement, officer, begin, { requirement: 'E1' })]).toEqual(['tender.not-concept', 'tender.not-concept']);
  }
  expect(id).toBe('tnd_1');
});

test('whatever is asked: never more than three times the value, never without a reason', () => {
  const cents = fc.option(fc.integer({ min: 1, max: 1_000_000 }), { nil: undefined });
  fc.assert(fc.property(cents, cents, fc.boolean(), fc.subarray([...askableTypes], { minLength: 1 }), (amount, value, hasReason, evidence) => {
    const p = played('concept');
    const input = JSON.parse(JSON.stringify({ ...e2, evidence, turnover: amount, value, ...(hasReason ? { reason: 'Daarom.' } : {}) })) as object;
    const whole = amount === undefined ? value === undefined && !hasReason : value !== undefined && hasReason && amount / value <= 3;
    const twice = evidence.includes('gva') && evidence.includes('vog-legal-person');
    expect(p.ask(addRequirement, officer, begin, input) === 'done').toBe(whole && !twice);
  }), { numRuns: 60 });
});
