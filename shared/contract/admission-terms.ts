import type { Application } from '../admission/application.ts';
import type { Admission, Follows, Product } from '../admission/state.ts';
import { termsOn } from '../admission/terms.ts';
import type { Day } from '../kernel/moments.ts';
import { municipality, type MunicipalityCode } from '../region/municipalities.ts';
import { segments } from '../region/segments.ts';
import { admissionText, currentAdmissionTemplate } from './admission-text.ts';
import { hashOfText } from './terms.ts';

/** What is agreed with one provider that was admitted: everything that the text of its contract is made of. */
export interface AdmissionTerms {
  /** Version of the text. */
  readonly template: string;
  readonly admission: { readonly id: string; readonly title: string };
  readonly provider: { readonly kvk: string; readonly name: string };
  readonly municipalities: readonly { readonly code: MunicipalityCode; readonly name: string }[];
  readonly products: readonly Pick<Product, 'id' | 'title' | 'unit' | 'tariff'>[];
  /** The version of conditions and tariffs that counts on the first day, and what its conditions are called. */
  readonly conditions: { readonly number: number; readonly from: Day; readonly titles: readonly { readonly id: string; readonly title: string }[] };
  /** The text of a revision that belongs to the contract; left out where it follows none. */
  readonly follows?: Follows;
  /** What the contract says beyond the standard text; may be empty. */
  readonly clauses: string;
  readonly from: Day;
  readonly until: Day;
  /** Can there be a maximum spending room? Not where a task is funded (contracts of the region, art. 1.5; S004). */
  readonly room: boolean;
}

/**
 * The terms for a provider that was admitted: the same for everyone but for the products and municipalities that it asked
 * for. Undefined for who is not.
 * @param today a text that is signed later than its first day has the version of the day on which it is signed.
 */
export function admissionTerms(admission: Admission, application: Application, name: string, today: Day): AdmissionTerms | undefined {
  const { id, title, segment, plan, follows } = admission;
  const { status, contractFrom: from, kvk } = application;
  const version = termsOn(admission, from === '' || today > from ? today : from);
  if (status !== 'admitted' || from === '' || plan === null || segment === 0 || version === undefined) return undefined;
  return {
    template: currentAdmissionTemplate,
    admission: { id, title },
    provider: { kvk, name },
    municipalities: application.municipalities.map((code) => ({ code, name: municipality(code).name })),
    products: version.products.filter((one) => application.products.includes(one.id)).map(({ id: product, title: called, unit, tariff }) => ({ id: product, title: called, unit, tariff })),
    conditions: { number: version.number, from: version.from, titles: version.conditions.map(({ id: condition, title: called }) => ({ id: condition, title: called })) },
    ...(follows === null ? {} : { follows }),
    clauses: version.clauses,
    from, until: plan.until,
    room: segments[segment].funding === 'effort',
  };
}

/** What is signed, as of the contract of a tender. */
export const hashOfAdmissionTerms = (terms: AdmissionTerms): string => hashOfText(terms, admissionText(terms));
