import { describe, expect, test } from 'vitest';
import * as f from './fields.ts';
import { formToJson } from './form.ts';
import { parseInput } from './input.ts';

describe('one line of text', () => {
  const fields = { title: f.text(20), plan: f.optional(f.long(20)) };
  const said = (input: unknown) => {
    const parsed = parseInput(fields, input);
    return parsed.ok ? parsed.value : parsed.problems;
  };

  test.each(['\n', '\r\n', '\r', '\u0085', '\u2028', '\u2029'])('has no %j in it', (line) => {
    expect(said({ title: `een${line}twee` })).toEqual([{ field: 'title', code: 'text', params: {} }]);
    expect(said({ title: 'een', plan: `een${line}twee` })).toEqual({ title: 'een', plan: `een${line}twee` });
  });

  test('may have a tab, and blanks around it that do not count', () => {
    expect(said({ title: ' \n een\ttwee \r\n' })).toEqual({ title: 'een\ttwee' });
  });

  test('meets a browser that posts a line break where it drew none', () => {
    expect(said(formToJson(fields, { title: ['een\r\ntwee'] }))).toEqual([{ field: 'title', code: 'text', params: {} }]);
  });
});

describe('rows', () => {
  const fields = { scores: f.rows('criterion', { criterion: f.id(), note: f.optional(f.text()), interview: f.yesNo(), agreed: f.optional(f.tick()) }) };

  test('with nothing but a box left unticked are not filled in', () => {
    expect(formToJson(fields, { 'scores.K1.note': [''], 'scores.K1.interview': [''], 'scores.K2.note': [' '] })).toEqual({});
  });

  test('with a word or a ticked box are, and tell that the other box was not ticked', () => {
    expect(formToJson(fields, { 'scores.K1.note': ['goed'], 'scores.K2.interview': ['yes'], 'scores.K3.agreed': ['yes'], 'scores.K4.note': [''] })).toEqual({ scores: [
      { criterion: 'K1', note: 'goed', interview: false }, { criterion: 'K2', interview: true }, { criterion: 'K3', interview: false, agreed: true },
    ] });
  });
});

describe('a moment', () => {
  const fields = { closes: f.moment() };
  test.each([
    ['12:00', '2026-05-12T10:00:00.000Z'], ['11:59:59', '2026-05-12T09:59:59.000Z'], ['11:59:59,999', '2026-05-12T09:59:59.999Z'],
  ])('typed as %s', (time, at) => {
    expect(parseInput(fields, formToJson(fields, { 'closes.day': ['12-5-2026'], 'closes.time': [time] }))).toEqual({ ok: true, value: { closes: at } });
  });
});
