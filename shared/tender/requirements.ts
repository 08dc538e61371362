import { command, type Offer } from '../kernel/command.ts';
import { choiceOf, choices, euro, id, long, optional, text } from '../kernel/fields.ts';
import type { Cents } from '../kernel/money.ts';
import { invalid, must } from '../kernel/refusal.ts';
import { askableTypes, type EvidenceType } from '../provider/evidence-types.ts';
import { mustBe, tenderPage } from './guards.ts';
import { tenderAt, type TenderEvent } from './tender.ts';

/** A least yearly turnover, in cents. `value` is what the contract, or its smallest lot, is worth by our own estimate. */
export interface TurnoverRequirement { readonly amount: Cents; readonly value: Cents; readonly reason: string }

/**
 * What a bidder must be able to do or have (part IV of the declaration). With a bid one declares that one meets it; the
 * evidence that is named here only an intended winner hands in (Aw 2.84, 2.85). What a register tells is never asked (2.102a).
 */
export interface Requirement {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly evidence: readonly EvidenceType[];
  readonly turnover?: TurnoverRequirement;
}

/** A turnover may be asked for weighty reasons only, and at most three times what the contract is worth (Aw 2.90). */
const mostTimes = 3;
/** As many as one form can ask; what is proportionate is far less (Aw 1.10). */
const mostRequirements = 30;

export const addRequirement = command({
  name: 'tender.add-requirement',
  door: 'staff',
  path: '/tenders/:tender/requirements',
  fields: {
    id: id(), title: text(200), text: long(2000), evidence: optional(choices(...askableTypes)),
    turnover: optional(euro(1)), value: optional(euro(1)), reason: optional(long(2000)),
  },
  target: tenderAt,
  facts: () => ({}),
  decide(state, input): TenderEvent[] {
    mustBe(state, 'concept');
    must(!state.requirements.some((one) => one.id === input.id), invalid('id', 'requirement.id-twice', { id: input.id }));
    must(state.requirements.length < mostRequirements, invalid('id', 'requirement.too-many', { most: mostRequirements }));
    const evidence = askableTypes.filter((type) => input.evidence?.includes(type) === true);
    // Aw 1.20 lid 3: what a GVA proves may not be asked again by a VOG, not with another requirement either.
    const all = [...evidence, ...state.requirements.flatMap((one) => one.evidence)];
    must(!(all.includes('gva') && all.includes('vog-legal-person')), invalid('evidence', 'requirement.gva-and-vog'));
    const turnover = turnoverOf(input);
    const { title, text: words } = input;
    return [{
      type: 'requirement.added',
      data: { requirement: input.id, evidence, ...(turnover === undefined ? {} : { turnover: { amount: turnover.amount, value: turnover.value } }) },
      content: { by: 'store', value: { title, text: words, reason: turnover?.reason ?? '' } },
    }];
  },
  then: tenderPage,
});

export const removeRequirement = command({
  name: 'tender.remove-requirement',
  door: 'staff',
  path: '/tenders/:tender/requirements/removals',
  fields: { requirement: choiceOf() },
  target: tenderAt,
  facts: () => ({}),
  decide(state, { requirement }): TenderEvent[] {
    mustBe(state, 'concept');
    must(state.requirements.some((one) => one.id === requirement), invalid('requirement', 'requirement.unknown'));
    return [{ type: 'requirement.removed', data: { requirement } }];
  },
  then: tenderPage,
  prefill: (state) => ({ values: {}, offers: { requirement: requirementOffers(state.requirements) } }),
});

/** How people know a requirement: `E1 Werken aan kwaliteit`. */
export const requirementTitle = ({ id: code, title }: Pick<Requirement, 'id' | 'title'>): string => `${code} ${title}`;
export const requirementOffers = (requirements: readonly Pick<Requirement, 'id' | 'title'>[]): Offer[] =>
  requirements.map((one) => ({ code: one.id, label: requirementTitle(one) }));

interface TurnoverInput { readonly turnover?: Cents | undefined; readonly value?: Cents | undefined; readonly reason?: string | undefined }
function turnoverOf({ turnover: amount, value, reason }: TurnoverInput): TurnoverRequirement | undefined {
  if (amount === undefined) {
    must(value === undefined, invalid('value', 'requirement.no-turnover'));
    must(reason === undefined, invalid('reason', 'requirement.no-turnover'));
    return undefined;
  }
  must(value !== undefined, invalid('value', 'requirement.value-missing'));
  must(reason !== undefined, invalid('reason', 'requirement.reason-missing'));
  must(amount <= mostTimes * value, invalid('turnover', 'requirement.turnover-high', { most: mostTimes * value }));
  return { amount, value, reason };
}
