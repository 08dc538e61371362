import { expect, it } from 'vitest';
import { everything } from './examples/everything.ts';
import { postedName } from './problems.ts';

const json = { scores: [{ criterion: 'K2' }, { criterion: 'K1', motivation: 'x' }, { motivation: 'no key' }] };

it.each([
  ['price', 'price'], ['closes', 'closes'], ['lots.2', 'lots'], ['scale.0', 'scale'], ['scores', 'scores'],
  ['scores.1', 'scores.K1'], ['scores.1.motivation', 'scores.K1.motivation'], ['scores.0.seen', 'scores.K2.seen'], ['scores.0.criterion', 'scores.K2'],
  ['scores.2.motivation', 'scores'], ['scores.9.motivation', 'scores'], ['scores.0.nonsense', 'scores.K2'],
  ['', undefined], ['nonsense', undefined], ['toString', undefined], ['__proto__.x', undefined],
])('%s is posted as %s', (path, name) => {
  expect(postedName(everything.fields, json, path)).toBe(name);
});
