import { describe, expect, it } from 'vitest';
import { choice, day, decimal, email, euro, id, integer, long, moment, numbers, optional, rows, text, tick, yesNo } from './fields.ts';
import { formToJson } from './form.ts';
import { parseInput } from './input.ts';

const fields = {
  title: text(10), note: optional(long(50)), mail: email(), count: integer(1, 9), weight: decimal(0, 100), price: euro(), on: day(), until: moment(),
  kind: choice('a', 'b'), sure: tick(), maybe: yesNo(), scale: numbers(0, 100), code: id(),
  scores: rows('criterion', { criterion: id(), score: decimal(0, 100), motivation: long(100) }),
};
const json = {
  title: 'Titel', mail: 'a@b.nl', count: 3, weight: 12.5, price: 8750, on: '2026-05-12', until: '2026-05-12T12:00:00+02:00', kind: 'a', sure: true, maybe: false,
  scale: [0, 50, 100], code: 'K1', scores: [{ criterion: 'K1', score: 75, motivation: 'goed' }],
};
const form: Record<string, string[]> = {
  title: ['Titel'], note: [''], mail: ['a@b.nl'], count: ['3'], weight: ['12,5'], price: ['87,50'], on: ['12-5-2026'], 'until.day': ['12-5-2026'], 'until.time': ['12:00'],
  kind: ['a'], sure: ['yes'], scale: ['0 50;100'], code: ['K1'], 'scores.K1.score': ['75'], 'scores.K1.motivation': ['goed'], 'scores.K2.score': [''], 'scores.K2.motivation': [''],
};
const problemsOf = (change: object): string[] => {
  const parsed = parseInput(fields, { ...json, ...change });
  return parsed.ok ? [] : parsed.problems.map(({ field, code }) => `${field} ${code}`);
};

describe('input', () => {
  it('is the same from a form as from JSON', () => {
    const [fromForm, fromJson] = [parseInput(fields, formToJson(fields, form)), parseInput(fields, json)];
    expect(fromForm).toEqual(fromJson);
    expect(fromJson).toMatchObject({ ok: true, value: { until: '2026-05-12T10:00:00.000Z', price: 8750 } });
  });

  it.each([
    [{ title: '' }, 'title required'], [{ title: '   ' }, 'title required'], [{ title: undefined }, 'title required'], [{ title: 'x'.repeat(11) }, 'title too-long'],
    [{ title: 'a\u0000b' }, 'title text'], [{ title: '\ud800' }, 'title text'], [{ title: 7 }, 'title text'],
    [{ mail: 'a@b' }, 'mail email'], [{ count: 0 }, 'count integer'], [{ count: 1.5 }, 'count integer'], [{ count: '3' }, 'count integer'],
    [{ weight: 101 }, 'weight decimal'], [{ price: 87.5 }, 'price euro'], [{ price: -1 }, 'price euro'], [{ price: '12.5' }, 'price euro'],
    [{ on: '2026-02-30' }, 'on day'], [{ until: '2026-05-12T12:00:00' }, 'until moment'], [{ until: '2026-02-30T12:00:00Z' }, 'until moment'],
    [{ kind: 'c' }, 'kind choice'], [{ kind: undefined }, 'kind choice'], [{ sure: false }, 'sure tick'], [{ scale: [] }, 'scale numbers'], [{ scale: [101] }, 'scale numbers'],
    [{ code: 'a b' }, 'code id'], [{ code: '../x' }, 'code id'], [{ extra: 1 }, 'extra unknown-key'],
    [{ scores: [{ criterion: 'K1', score: 'x', motivation: 'm' }] }, 'scores.0.score decimal'],
    [{ scores: [{ criterion: 'K1', score: 1, motivation: 'm', more: 1 }] }, 'scores.0.more unknown-key'],
  ])('%j is refused by its field', (change, expected) => {
    expect(problemsOf(change).map((problem) => problem.replace('scale.0 ', 'scale '))).toContain(expected);
  });

  it.each([null, [], 'x', 3, undefined])('%j is no input at all', (value) => { expect(parseInput(fields, value).ok).toBe(false); });

  it.each([
    [{ price: ['12.5'] }, 'price', '12.5'], [{ price: ['1,234'] }, 'price', '1,234'], [{ weight: ['12.5'] }, 'weight', '12.5'], [{ count: ['1e3'] }, 'count', '1e3'],
    [{ on: ['31-02-2026'] }, 'on', '31-02-2026'], [{ 'until.day': ['29-3-2026'], 'until.time': ['02:30'] }, 'until', '29-3-2026 02:30'],
  ])('%j stays as it was typed, and is refused', (change, name, typed) => {
    const read = formToJson(fields, { ...form, ...change } as Record<string, string[]>);
    expect(read[name]).toBe(typed);
    expect(parseInput(fields, read).ok).toBe(false);
  });
});
