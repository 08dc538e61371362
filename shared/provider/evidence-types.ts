import { addMonths, type Day } from '../kernel/day.ts';

/**
 * For how long a document proves something. `months` from its day of issue; `own`: it bears the day on which it ends;
 * `current`: until something changes, so that no day can be given.
 */
export type Validity = { readonly rule: 'months'; readonly months: number } | { readonly rule: 'own' } | { readonly rule: 'current' };

/** `register`: what it says an authority can look up itself, and so never asks (Aw 2.102a). */
interface EvidenceRule { readonly validity: Validity; readonly register?: true }
const months = (count: number): EvidenceRule => ({ validity: { rule: 'months', months: count } });
const own: EvidenceRule = { validity: { rule: 'own' } };
const current: EvidenceRule = { validity: { rule: 'current' } };

/** The kinds of evidence that a tender can ask for, and no others (DOMAIN §4; the law has its own list in Aw 2.89 to 2.97). */
const rules = {
  /** Aw 2.89 lid 1: not older than six months. */
  'kvk-extract': { ...months(6), register: true },
  /** Gedragsverklaring aanbesteden, Aw 4.1 and 2.89 lid 2: two years. The ministry takes eight weeks (4.5). */
  gva: months(24),
  /** Aw 2.89 lid 3: not older than six months. */
  'tax-statement': months(6),
  /** VOG of a legal person. Where a GVA proves the point it may not be asked (Aw 1.20 lid 3). */
  'vog-legal-person': own,
  /** Registration or notification under the Jeugdwet, and the Wtza where it applies. */
  'youth-registration': current,
  /** HKZ, ISO 9001 or equal (Aw 2.96): the day on the certificate. */
  'quality-certificate': own,
  /** SKJ and BIG: the norm of the responsible division of work (Besluit Jeugdwet 5.1.1). */
  'professional-registration': months(12),
  /** Aw 2.91: of three years at most. */
  'annual-accounts': months(36),
  'financial-health': months(12),
  insurance: own,
  'bibob-form': months(12),
  /** Guarantee of a parent company (art. 2:403 BW, or of its own). */
  'parent-guarantee': current,
  'g-account': current,
} as const satisfies Readonly<Record<string, EvidenceRule>>;

export type EvidenceType = keyof typeof rules;
export const evidenceTypes = Object.keys(rules) as EvidenceType[];

export const validityOf = (type: EvidenceType): Validity => rules[type].validity;
const isInRegister = (type: EvidenceType): boolean => 'register' in rules[type];
/** What a tender may ask of an intended winner. */
export const askableTypes = evidenceTypes.filter((type) => !isInRegister(type));

/** The last day on which a document of this type counts, where its day of issue tells it; undefined where it does not. */
export function lastDayOf(type: EvidenceType, issuedOn: Day): Day | undefined {
  const { validity }: EvidenceRule = rules[type];
  return validity.rule === 'months' ? addMonths(issuedOn, validity.months) : undefined;
}
