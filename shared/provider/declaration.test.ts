import fc from 'fast-check';
import { beforeEach, describe, expect, it, test } from 'vitest';
import { anonymous, type Actor } from '../access/actor.ts';
import { instant, later } from '../kernel/moments.ts';
import { house, type House } from '../kernel/testing.ts';
import { answerGrounds, complete, declarationBytes, describe as describeOperator, explain, signDeclaration } from './declaration-commands.ts';
import { declaration, declarationContent, declarationReadBack, declarationRef, declarationState, missingParts, saved, yesOf, type Declaration } from './declaration.ts';
import { articleOf, groundCodes, isMandatory, yearsBack } from './grounds.ts';

const at = instant('2026-02-02T09:00:00Z');
const anna: Actor = { ...anonymous, person: 'prs_anna', roles: ['signatory'], kvk: '27000001', name: "Anna d'Ancona", email: 'anna@linde.example' };
const operator = { name: "'t Lindehof", sme: 'yes' };
const no = groundCodes.map((ground) => ({ ground, answer: 'no' }));
const withYes = (code: string) => groundCodes.map((ground) => ({ ground, answer: ground === code ? 'yes' : 'no' }));
const fraud = { ground: 'fraud', explanation: 'Een veroordeling in 2023.', measures: 'Bestuur vervangen.' };

let h: House;
beforeEach(() => { h = house(); });
const now = (): Declaration => h.state(declarationRef(anna.kvk));
const does = (command: typeof complete, input: object, moment = at) => h.when(command, { by: anna, at: moment, input });
const tries = (command: typeof complete, input: object) => h.try(command, { by: anna, at, input });
const sign = (readBack = declarationReadBack(now())) => tries(signDeclaration, { readBack, agreed: true });

describe('the grounds', () => {
  it('are those of Aw 2.86 and 2.87, each once, in the order of the law', () => {
    expect(groundCodes.map(articleOf)).toEqual([
      ...['a', 'b', 'c', 'd', 'e', 'f'].map((letter) => `2.86 lid 2 onder ${letter}`), '2.86 lid 4',
      ...['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].map((letter) => `2.87 lid 1 onder ${letter}`),
    ]);
    expect(groundCodes.filter(isMandatory)).toHaveLength(7);
    expect(groundCodes.map((code) => [isMandatory(code), yearsBack(code)]).every(([must, years]) => years === (must ? 5 : 3))).toBe(true);
  });
});

describe('a declaration', () => {
  it('is filled in part by part, and says which parts are missing', () => {
    expect(missingParts(now())).toEqual(['operator', 'grounds']);
    does(describeOperator, { ...operator, group: '27000009 De Zuster B.V.\n\n 27000010  Broer & Co ' });
    expect(now().operator).toEqual({ name: "'t Lindehof", sme: true, group: [{ kvk: '27000009', name: 'De Zuster B.V.' }, { kvk: '27000010', name: 'Broer & Co' }] });
    does(answerGrounds, { answers: withYes('fraud').slice(0, 5) });
    expect([missingParts(now()), declarationState(now())]).toEqual([['grounds', 'explanations'], 'missing']);
    does(answerGrounds, { answers: withYes('fraud').slice(5) });
    expect([missingParts(now()), yesOf(now())]).toEqual([['explanations'], ['fraud']]);
    expect(sign()).toBe('declaration.parts-missing');
    does(explain, { explanations: [fraud] });
    expect(declarationState(now())).toBe('unsigned');
    expect(sign()).toBe('done');
    expect(declarationState(now())).toBe('signed');
  });

  it('is filled in and signed by one request', () => {
    expect(does(complete, { ...operator, answers: no, agreed: true }).map(({ type }) => type)).toEqual(['declaration.saved', 'declaration.signed']);
    expect(now().signed).toEqual({ at, name: "Anna d'Ancona" });
    expect(does(complete, { ...operator, answers: no, agreed: true })).toEqual([]);
    expect(tries(complete, { ...operator, answers: no.slice(1), agreed: true })).toBe('done');
  });

  it('is not signed at once while something is missing, and says what', () => {
    expect(tries(complete, { ...operator, answers: no.slice(1), agreed: true })).toBe('declaration.parts-missing');
    expect(() => does(complete, { ...operator, answers: withYes('fraud'), agreed: true })).toThrow(expect.objectContaining({ params: { missing: ['III (ja)'], parts: ['explanations'] } }));
    expect(now()).toEqual(declaration.initial);
    expect(tries(complete, { ...operator, answers: withYes('fraud'), explanations: [fraud], agreed: true })).toBe('done');
  });

  it('that is changed after it was signed must be signed again; that is saved unchanged need not', () => {
    does(complete, { ...operator, answers: no, agreed: true });
    expect(does(answerGrounds, { answers: no })).toEqual([]);
    expect(declarationState(now())).toBe('signed');
    for (const [command, change] of [[describeOperator, { ...operator, sme: 'no' }], [answerGrounds, { answers: withYes('fraud').slice(2, 3) }]] as const) {
      does(command, change);
      expect(declarationState(now())).not.toBe('signed');
      does(complete, { ...operator, answers: no, agreed: true });
    }
  });

  it('is signed only as it was seen', () => {
    does(complete, { ...operator, answers: no, agreed: true });
    const seen = declarationReadBack(now());
    does(describeOperator, { ...operator, name: 'Anders' });
    expect(sign(seen)).toBe('declaration.changed');
    expect(now().signed).toBeNull();
  });

  it('keeps everything out of the ledger', () => {
    does(complete, { ...operator, group: '27000009 Zuster', answers: withYes('fraud'), explanations: [fraud], agreed: true });
    expect(h.log.map(({ data }) => data)).toEqual([{}, {}]);
  });

  it('goes into a bid with the explanations of a yes only', () => {
    does(complete, { ...operator, answers: withYes('fraud'), explanations: [fraud], agreed: true });
    const { ground: _, ...explanation } = fraud;
    expect(declarationContent(now())).toMatchObject({ signedAt: at, signedBy: "Anna d'Ancona", answers: { fraud: 'yes', bribery: 'no' }, explanations: { fraud: explanation } });
    does(complete, { ...operator, answers: no, agreed: true }, later(at, { days: 1 }));
    expect(declarationContent(now()).explanations).toEqual({});
    does(describeOperator, { ...operator, name: 'Anders' });
    expect(() => declarationContent(now())).toThrow(TypeError);
  });
});

test.each([
  ['an explanation of a no', explain, { explanations: [fraud] }, 'declaration.not-yes'],
  ['a KvK number of seven digits', describeOperator, { ...operator, group: '2700001 Kort' }, 'declaration.group-line'],
  ['a company without a name', describeOperator, { ...operator, group: '27000009' }, 'declaration.group-line'],
  ['its own number as a group company', describeOperator, { ...operator, group: '27000001 Zelf' }, 'declaration.group-self'],
  ['101 companies', describeOperator, { ...operator, group: Array.from({ length: 101 }, (_, i) => `${28_000_000 + i} X`).join('\n') }, 'declaration.group-many'],
  ['a ground that the law does not know', answerGrounds, { answers: [{ ground: 'ugly', answer: 'no' }] }, 'input.invalid'],
  ['an answer that is neither yes nor no', answerGrounds, { answers: [{ ground: 'fraud', answer: 'perhaps' }] }, 'input.invalid'],
] as const)('%s is refused', (_, command, input, code) => {
  expect(tries(command, input)).toBe(code);
  expect(now()).toEqual(declaration.initial);
});

test('several declarations fit into one bid: each is bounded in bytes, not in characters', () => {
  const all = groundCodes.map((ground) => ({ ground, answer: 'yes' }));
  does(answerGrounds, { answers: all });
  const text = 'é'.repeat(2000);
  expect(tries(explain, { explanations: [{ ground: 'fraud', explanation: text, measures: text }] })).toBe('done');
  expect(tries(explain, { explanations: groundCodes.map((ground) => ({ ground, explanation: text, measures: text })) })).toBe('declaration.too-large');
  expect(new TextEncoder().encode(JSON.stringify(now())).length).toBeLessThanOrEqual(declarationBytes);
});

test('whatever is answered, in whatever order: it can be signed exactly when every ground has an answer and every yes an explanation', () => {
  const answers = fc.array(fc.record({ ground: fc.constantFrom(...groundCodes), answer: fc.constantFrom('yes' as const, 'no' as const) }), { maxLength: 60 });
  const explained = fc.subarray([...groundCodes]);
  fc.assert(fc.property(answers, explained, (list, told) => {
    const state = list.reduce<Declaration>((before, { ground, answer }) => saved(before, { answers: { [ground]: answer } }),
      saved(declaration.initial, { operator: { name: 'X', sme: false, group: [] }, explanations: Object.fromEntries(told.map((ground) => [ground, { explanation: 'x', measures: 'y' }])) }));
    const last = new Map(list.map(({ ground, answer }) => [ground, answer]));
    const ready = last.size === 17 && [...last].every(([ground, answer]) => answer === 'no' || told.includes(ground));
    expect(missingParts(state).length === 0).toBe(ready);
  }));
});
