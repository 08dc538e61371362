import type { Aggregate, Kept, Ref } from '../kernel/aggregate.ts';
import { canonical, type Json } from '../kernel/canonical.ts';
import type { Instant } from '../kernel/moments.ts';
import { sha256Hex } from '../kernel/sha256.ts';
import { groundCodes, type GroundCode } from './grounds.ts';

/** A company of the same group: it may bid too, and then both show that they did so apart (C-538/07, Assitur). */
export interface GroupCompany { readonly kvk: string; readonly name: string }
/** Part II: who the operator is. `sme` is micro, small or medium-sized (Recommendation 2003/361/EC). */
export interface Operator { readonly name: string; readonly sme: boolean; readonly group: readonly GroupCompany[] }
export type Answer = 'yes' | 'no';
/** What happened, and what was done so that it will not happen again (self-cleaning, Aw 2.87a). */
export interface Explanation { readonly explanation: string; readonly measures: string }
type By<T> = Readonly<Partial<Record<GroundCode, T>>>;

/**
 * An organisation's own declaration, made like the European Single Procurement Document (UEA, Aw 2.84): it stands in its
 * file and is used again in every bid (2.85). Part IV is asked per tender; part V, the reduction of candidates, does not
 * exist where nobody is selected beforehand. Kept encrypted: what it tells of a bidder is nobody's business before an opening.
 */
export interface Declaration {
  readonly operator: Operator | null;
  readonly answers: By<Answer>;
  /** Of the grounds that were answered with yes; others stay here but count no more. */
  readonly explanations: By<Explanation>;
  /** Part VI. Null since the last change: what is changed must be signed again. */
  readonly signed: { readonly at: Instant; readonly name: string } | null;
}

/** Parts II and III; a part that is not there stays as it was. */
export interface Saved { readonly operator?: Operator; readonly answers?: By<Answer>; readonly explanations?: By<Explanation> }

/** All of it is content. */
export type DeclarationEvent =
  | { readonly type: 'declaration.saved'; readonly data: Readonly<Record<string, never>>; readonly content: Kept<Saved> }
  | { readonly type: 'declaration.signed'; readonly data: Readonly<Record<string, never>>; readonly content: Kept<{ name: string }> };

export const declaration: Aggregate<Declaration, DeclarationEvent> = {
  kind: 'declaration',
  secret: true,
  initial: { operator: null, answers: {}, explanations: {}, signed: null },
  evolve(state, event, { at }) {
    if (event.type === 'declaration.signed') return { ...state, signed: { at, name: event.content.value.name } };
    return { ...saved(state, event.content.value), signed: null };
  },
};

/** As it stands after a change; answers and explanations that are not among it stay. */
export const saved = (state: Declaration, { operator, answers, explanations }: Saved): Declaration => ({
  ...state,
  operator: operator ?? state.operator,
  answers: { ...state.answers, ...answers },
  explanations: { ...state.explanations, ...explanations },
});

/** One declaration an organisation. */
export const declarationRef = (kvk: string): Ref<Declaration, DeclarationEvent> => ({ of: declaration, partition: kvk, item: '-' });

/** The grounds that were answered with yes, in the order of the law. */
export const yesOf = ({ answers }: Pick<Declaration, 'answers'>): GroundCode[] => groundCodes.filter((ground) => answers[ground] === 'yes');

export type DeclarationPart = 'operator' | 'grounds' | 'explanations';
/** What still has to be filled in before it can be signed. */
export function missingParts(state: Declaration): DeclarationPart[] {
  return [
    ...(state.operator === null ? ['operator' as const] : []),
    ...(groundCodes.every((ground) => state.answers[ground] !== undefined) ? [] : ['grounds' as const]),
    ...(yesOf(state).every((ground) => state.explanations[ground] !== undefined) ? [] : ['explanations' as const]),
  ];
}

export type DeclarationState = 'missing' | 'unsigned' | 'signed';
/** `missing`: a part is not filled in; `unsigned`: filled in, and not signed since the last change. */
export function declarationState(state: Declaration): DeclarationState {
  if (missingParts(state).length > 0) return 'missing';
  return state.signed === null ? 'unsigned' : 'signed';
}

/** What goes sealed into a bid, and after the opening into its file: parts II, III and VI as they were signed. */
export interface SignedDeclaration {
  readonly operator: Operator;
  readonly answers: Readonly<Record<GroundCode, Answer>>;
  readonly explanations: By<Explanation>;
  readonly signedAt: Instant;
  readonly signedBy: string;
}

/** @throws TypeError for one that is not signed: whoever calls this has asked for its state. */
export function declarationContent(state: Declaration): SignedDeclaration {
  const { operator, signed } = state;
  if (operator === null || signed === null || declarationState(state) !== 'signed') throw new TypeError('a declaration that is not signed');
  return { ...partsOf(state), operator, signedAt: signed.at, signedBy: signed.name };
}

/** Answers, and of explanations only those that belong to a yes. */
const partsOf = (state: Declaration) => ({
  answers: Object.fromEntries(groundCodes.map((ground) => [ground, state.answers[ground] ?? 'no'])) as Readonly<Record<GroundCode, Answer>>,
  explanations: Object.fromEntries(yesOf(state).flatMap((ground) => { const of = state.explanations[ground]; return of === undefined ? [] : [[ground, { ...of }]]; })) as By<Explanation>,
});

/** Fingerprint of what a signatory is shown; signing sends it along, so that nothing is signed that was not seen. */
export const declarationReadBack = (state: Declaration): string =>
  sha256Hex(canonical({ operator: state.operator, ...partsOf(state) } as unknown as Json));
