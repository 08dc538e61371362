import type { Actor } from '../access/actor.ts';
import { canonical, type Json } from '../kernel/canonical.ts';
import { command, stateOf } from '../kernel/command.ts';
import { choice, hidden, long, optional, rows, text, tick } from '../kernel/fields.ts';
import { kvkPattern } from '../kernel/ids.ts';
import { invalid, must, refuse } from '../kernel/refusal.ts';
import {
  declarationReadBack, declarationRef, declarationState, missingParts, saved, yesOf,
  type Declaration, type DeclarationEvent, type Explanation, type GroupCompany, type Operator, type Saved,
} from './declaration.ts';
import { groundCodes, type GroundCode } from './grounds.ts';
import { organisationRef } from './organisation.ts';

/** Bytes that a declaration can hold: several of them go sealed into one bid (an item of the store has 400 KB). */
export const declarationBytes = 16_000;
const mostCompanies = 100;

const path = '/organisation/declaration';
const target = (_: unknown, actor: Actor) => declarationRef(actor.kvk);
const then = (): string => '/provider/organisation/declaration';

const ground = () => choice(...groundCodes);
const operatorFields = { name: text(200), sme: choice('yes', 'no'), group: optional(long(6000)) };
const answerRows = () => rows('ground', { ground: ground(), answer: choice('no', 'yes') });
const explanationRows = () => rows('ground', { ground: ground(), explanation: long(2000), measures: long(2000) });

/** Part II: name, size and group. */
export const describe = command({
  name: 'declaration.describe',
  door: 'provider',
  path: `${path}/operator`,
  fields: operatorFields,
  target, then,
  facts: (_, actor) => ({ organisation: stateOf(organisationRef(actor.kvk)) }),
  decide: (state, input, { actor }): DeclarationEvent[] => save(state, { operator: operatorOf(input, actor) }),
  prefill: ({ operator }, { facts: { organisation } }) => ({
    values: operator === null ? { name: organisation.state.name } : {
      name: operator.name, sme: operator.sme ? 'yes' : 'no',
      ...(operator.group.length === 0 ? {} : { group: operator.group.map(({ kvk, name }) => `${kvk} ${name}`).join('\n') }),
    },
    offers: {},
  }),
});

/** Part III: each ground for exclusion, yes or no. What is left out stays as it was. */
export const answerGrounds = command({
  name: 'declaration.answer',
  door: 'provider',
  path: `${path}/grounds`,
  fields: { answers: answerRows() },
  target, then,
  facts: () => ({}),
  decide: (state, { answers }): DeclarationEvent[] => save(state, { answers: byGround(answers, ({ answer }) => answer) }),
  prefill: ({ answers }) => ({ values: { answers: groundCodes.flatMap((code) => (answers[code] === undefined ? [] : [{ ground: code, answer: answers[code] }])) }, offers: {} }),
});

/** Part III, of each yes: what happened, and what was done about it (self-cleaning, Aw 2.87a). */
export const explain = command({
  name: 'declaration.explain',
  door: 'provider',
  path: `${path}/explanations`,
  fields: { explanations: explanationRows() },
  target, then,
  facts: () => ({}),
  decide(state, { explanations }): DeclarationEvent[] {
    explanations.forEach((one, i) => { must(state.answers[one.ground] === 'yes', invalid(`explanations.${i}.ground`, 'declaration.not-yes')); });
    return save(state, { explanations: explained(explanations) });
  },
  prefill: (state) => ({
    values: { explanations: yesOf(state).flatMap((code) => (state.explanations[code] === undefined ? [] : [{ ground: code, ...state.explanations[code] }])) },
    offers: { explanations: yesOf(state).map((code) => ({ code, label: code })) },
  }),
});

/** Part VI: signs what was seen. */
export const signDeclaration = command({
  name: 'declaration.sign',
  door: 'provider',
  path: `${path}/signatures`,
  fields: { readBack: hidden(text(64)), agreed: tick() },
  target, then,
  facts: () => ({}),
  decide(state, { readBack }, { actor }): DeclarationEvent[] {
    mustBeFilledIn(state);
    must(readBack === declarationReadBack(state), refuse('declaration.changed'));
    return declarationState(state) === 'signed' ? [] : [signature(actor)];
  },
  prefill: (state) => ({ values: { readBack: declarationReadBack(state) }, offers: {} }),
});

/** Fills in and signs at once: for who has it all at hand, and for programs. */
export const complete = command({
  name: 'declaration.complete',
  door: 'provider',
  path: `${path}/completions`,
  fields: { ...operatorFields, answers: answerRows(), explanations: optional(explanationRows()), agreed: tick() },
  target, then,
  facts: () => ({}),
  decide(state, input, { actor }): DeclarationEvent[] {
    const parts: Saved = { operator: operatorOf(input, actor), answers: byGround(input.answers, ({ answer }) => answer), explanations: explained(input.explanations ?? []) };
    mustBeFilledIn(saved(state, parts));
    const changes = save(state, parts);
    return changes.length === 0 && state.signed !== null ? [] : [...changes, signature(actor)];
  },
});

export const declarationCommands = [describe, answerGrounds, explain, signDeclaration, complete];

const signature = ({ name }: Actor): DeclarationEvent => ({ type: 'declaration.signed', data: {}, content: { by: 'store', value: { name } } });

/** Nothing happens when it was so already: what was signed stays signed. */
function save(state: Declaration, parts: Saved): DeclarationEvent[] {
  const after = saved(state, parts);
  if (textOf(after) === textOf(state)) return [];
  const now = new TextEncoder().encode(textOf(after)).length;
  must(now <= declarationBytes, refuse('declaration.too-large', { kilobytes: declarationBytes / 1000 }));
  return [{ type: 'declaration.saved', data: {}, content: { by: 'store', value: parts } }];
}

const textOf = (state: Declaration): string => canonical(state as unknown as Json);

function mustBeFilledIn(state: Declaration): void {
  const parts = missingParts(state);
  must(parts.length === 0, refuse('declaration.parts-missing', { missing: parts.map((part) => sections[part]), parts }));
}

/** How the parts are called on the form and in the law, in every language. */
const sections = { operator: 'II', grounds: 'III', explanations: 'III (ja)' } as const;

interface OperatorInput { readonly name: string; readonly sme: 'yes' | 'no'; readonly group?: string | undefined }
function operatorOf({ name, sme, group = '' }: OperatorInput, { kvk }: Actor): Operator {
  const lines = group.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  must(lines.length <= mostCompanies, invalid('group', 'declaration.group-many', { most: mostCompanies }));
  return { name, sme: sme === 'yes', group: lines.map((line) => companyOf(line, kvk)) };
}

/** A line is a KvK number and a name: `27000001 De Linde`. */
function companyOf(line: string, own: string): GroupCompany {
  const [, kvk = '', name = ''] = /^(\S+)\s+(\S.*)$/.exec(line) ?? [];
  must(kvkPattern.test(kvk), invalid('group', 'declaration.group-line', { line: line.slice(0, 80) }));
  must(kvk !== own, invalid('group', 'declaration.group-self', { kvk }));
  return { kvk, name };
}

const byGround = <R extends { readonly ground: GroundCode }, T>(list: readonly R[], value: (row: R) => T): Readonly<Partial<Record<GroundCode, T>>> =>
  Object.fromEntries(list.map((row) => [row.ground, value(row)])) as Readonly<Partial<Record<GroundCode, T>>>;
const explained = (list: readonly ({ readonly ground: GroundCode } & Explanation)[]) =>
  byGround(list, ({ explanation, measures }) => ({ explanation, measures }));
