import { expect, it } from 'vitest';
import { refuse } from '../shared/kernel/refusal.ts';
import { commandText, fieldText, problemText, refusalText } from './texts.ts';

it('says what is wrong with a field', () => {
  expect(problemText({ field: 'plan', code: 'too-long', params: { max: 200, now: 231 } }, 'nl')).toBe('Gebruik hooguit 200 tekens; nu zijn het er 231');
  expect(problemText({ field: 'plan', code: 'required', params: {} }, 'en')).toBe('Fill in this field');
});
it('says why something is not done', () => {
  expect(refusalText(refuse('organisation.registered', { name: 'Zorgpunt' }), 'nl')).toMatch(/^Zorgpunt is al geregistreerd\./);
});
it('does not draw a form without words', () => {
  expect(() => commandText('toString', 'nl')).toThrow('no words for toString');
  expect(() => fieldText({ name: { label: 'Naam' } }, 'constructor')).toThrow('no words for field constructor');
  expect(() => fieldText(undefined, 'name')).toThrow(TypeError);
});
