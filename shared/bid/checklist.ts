import { canonical, type Json } from '../kernel/canonical.ts';
import type { Upload } from '../kernel/command.ts';
import type { Cents } from '../kernel/money.ts';
import { sha256Hex } from '../kernel/sha256.ts';
import { asksPrice, isQuality, type AwardMethod, type Criterion } from '../tender/criteria.ts';
import { asksPreference } from '../tender/limits.ts';
import type { Limits } from '../tender/state.ts';
import type { SealedLot } from './bid.ts';
import { askedOf, partnersOn, standing, type Partners } from './partner.ts';
import { declarationReadBack, declarationState, type Declaration, type DeclarationState } from '../provider/declaration.ts';
import type { Requirement } from '../tender/requirements.ts';
import type { Draft, MetRequirement } from './draft.ts';
import { pinnedFor } from './uploads.ts';

/** What a lot asks, and whether it is there. */
export interface Part {
  readonly kind: 'answer' | 'price' | 'partner' | 'preference';
  /** Of the criterion; `price` where the method of value asks a price without a criterion; of a partner its KvK number. */
  readonly id: string;
  readonly done: boolean;
}

/** The completeness of a draft on one lot. Documents are never wanting: what they must be, the tender's own text says. */
export interface LotChecklist {
  readonly lot: string;
  readonly parts: readonly Part[];
  readonly documents: number;
  readonly complete: boolean;
}

/** What a bid must consist of is the same for every lot. */
export interface Asked { readonly method: AwardMethod; readonly criteria: readonly Criterion[]; readonly requirements: readonly Requirement[]; readonly limits?: Limits }

/** What is asked once, for all lots together: the organisation's own declaration, and each requirement of this tender. */
export interface BidChecklist {
  readonly declaration: DeclarationState;
  readonly requirements: readonly { readonly id: string; readonly title: string; readonly done: boolean }[];
  readonly complete: boolean;
}
export function bidChecklistOf({ requirements }: Asked, draft: Draft, declaration: Declaration): BidChecklist {
  const state = declarationState(declaration);
  const asked = requirements.map(({ id, title }) => ({ id, title, done: Object.hasOwn(draft.requirements, id) }));
  return { declaration: state, requirements: asked, complete: state === 'signed' && asked.every(({ done }) => done) };
}

/** What is said of the requirements that the tender has. */
export const requirementsOf = ({ requirements }: Asked, draft: Draft): Readonly<Record<string, MetRequirement>> =>
  Object.fromEntries(requirements.flatMap(({ id }) => { const said = draft.requirements[id]; return said === undefined ? [] : [[id, said]]; }));

/** As plain JSON, for fingerprints and sizes. */
export const declaredOf = (requirements: Draft['requirements']): Json => Object.fromEntries(Object.entries(requirements).map(([id, { met, how }]) => [id, { met, how }]));

/**
 * Every part that is asked: an answer to each quality criterion that has a question, a price where one counts, and the
 * confirmation of everyone who takes part.
 */
export function checklistOf(asked: Asked, lot: string, draft: Draft, uploads: readonly Upload[], partners: Partners = {}): LotChecklist {
  const answers = answersOn(draft, lot);
  const parts: Part[] = answerable(asked).map(({ id }) => ({ kind: 'answer', id, done: (answers[id] ?? '') !== '' }));
  if (asksPrice(asked.method, asked.criteria)) parts.push({ kind: 'price', id: priceId(asked), done: priceOn(draft, lot) !== undefined });
  parts.push(...partnersOn(partners, lot).map(({ kvk, status }): Part => ({ kind: 'partner', id: kvk, done: status === 'confirmed' })));
  if (needsPreference(asked, draft)) parts.push({ kind: 'preference', id: 'preference', done: draft.preference.includes(lot) });
  const documents = pinnedFor(uploads, [lot], draft.removed).length;
  return { lot, parts, documents, complete: parts.every(({ done }) => done) };
}

/** The quality criteria that a bidder answers in writing. */
export const answerable = ({ criteria }: Asked) => criteria.filter(isQuality).filter(({ questions }) => (questions ?? []).length > 0);

const priceId = ({ criteria }: Asked): string => criteria.find(({ kind }) => kind === 'price')?.id ?? 'price';

/** The answers on a lot by criterion; own members only, so that a lot called `constructor` finds nothing. */
export const answersOn = ({ answers }: Draft, lot: string): Readonly<Record<string, string>> =>
  (Object.hasOwn(answers, lot) ? answers[lot] : undefined) ?? {};

export const priceOn = ({ prices }: Draft, lot: string): Cents | undefined =>
  (Object.hasOwn(prices, lot) ? prices[lot] : undefined);

/** Must the bidder say which of its lots it wants most? Not where it bids on no more than it can be awarded. */
export const needsPreference = ({ limits }: Asked, { lots }: Pick<Draft, 'lots'>): boolean =>
  limits !== undefined && asksPreference({ limits }) && lots.length > (limits.mostAwards ?? 0);

/** What a bid on a lot consists of, beside its documents: what the tender asks and the draft holds. */
export function contentOf(asked: Asked, lot: string, draft: Draft): SealedLot {
  const answers = answersOn(draft, lot);
  const price = asksPrice(asked.method, asked.criteria) ? priceOn(draft, lot) : undefined;
  return {
    answers: Object.fromEntries(answerable(asked).flatMap(({ id }) => (answers[id] === undefined ? [] : [[id, answers[id]]]))),
    ...(price === undefined ? {} : { price }),
  };
}

/**
 * Fingerprint of everything that a person is shown before submitting: the chosen lots with answers, prices, files in
 * their versions, who takes part and what is declared. Submitting sends it along, so that nothing is submitted that the signatory did not see.
 */
export function readBackOf(asked: Asked, draft: Draft, uploads: readonly Upload[], declaration: Declaration, partners: Partners = {}): string {
  const lots = draft.lots.map((lot) => ({ lot, ...contentOf(asked, lot, draft) }));
  const documents = pinnedFor(uploads, draft.lots, draft.removed).map((one) => ({ ...one }));
  const taking = standing(partners).map(({ kvk, status, changedAt, ...one }) => ({ kvk, status, changedAt, asked: askedOf({ kvk, status, changedAt, ...one }) }));
  return sha256Hex(canonical({
    lots, documents, partners: taking, preference: [...draft.preference], requirements: declaredOf(requirementsOf(asked, draft)),
    declaration: declarationReadBack(declaration), signedAt: declaration.signed?.at ?? '',
  }));
}
