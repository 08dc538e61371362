import type { Day } from '../kernel/moments.ts';
import { municipality, type MunicipalityCode } from '../region/municipalities.ts';
import type { Interval, Period, RegisterEntry } from './admitted.ts';

/** What somebody looks for in the register: empty is everything. `product` is named with its admission, `adm_1.P1`. */
export interface RegisterSearch {
  readonly q: string;
  readonly product: string;
  readonly municipality: string;
  /** Who is admitted on this day; with `history` whoever ever was or will be. */
  readonly on: Day;
  readonly history: boolean;
}

/** A contract as the register shows it; `suspended`: on the day that was asked. */
export interface RegisterPeriod extends Omit<Period, 'municipalities'> {
  readonly municipalities: readonly { readonly code: MunicipalityCode; readonly name: string }[];
  readonly suspended: boolean;
}
export interface RegisterRow { readonly admission: { readonly id: string; readonly title: string }; readonly kvk: string; readonly name: string; readonly periods: readonly RegisterPeriod[] }

/** Is this day one of the interval? Both its ends are. */
export const covers = ({ from, until }: Interval, on: Day): boolean => from <= on && (until === '' || on <= until);

export const productCode = (admission: string, product: string): string => `${admission}.${product}`;

/** Letters and figures alone, whatever capitals, accents and signs. */
const plain = (text: string): string => text.normalize('NFD').replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();

/** The line as it is shown, with the contracts that are looked for alone; undefined where there is none of them. */
export function found({ admission, title, kvk, name, periods }: RegisterEntry, search: RegisterSearch): RegisterRow | undefined {
  const q = plain(search.q);
  if (q !== '' && !plain(name).includes(q) && !kvk.startsWith(q)) return undefined;
  const shown = periods.filter((one) => (search.history || covers(one, search.on))
    && (search.product === '' || one.products.some(({ id }) => productCode(admission, id) === search.product))
    && (search.municipality === '' || one.municipalities.some((code) => code === search.municipality)));
  if (shown.length === 0) return undefined;
  return {
    admission: { id: admission, title }, kvk, name,
    periods: shown.map((one) => ({
      ...one, municipalities: one.municipalities.map((code) => ({ code, name: municipality(code).name })), suspended: covers(one, search.on) && one.suspensions.some((suspension) => covers(suspension, search.on)),
    })),
  };
}

/** The first day after the one that was asked on which somebody is admitted to what is looked for; empty when nobody will be. */
export function soonest(entries: readonly RegisterEntry[], search: RegisterSearch): Day | '' {
  const later = entries.flatMap((entry) => found(entry, { ...search, history: true })?.periods ?? []).map(({ from }) => from).filter((from) => from > search.on);
  return later.sort()[0] ?? '';
}

export interface RegisterOffers { readonly products: readonly { readonly code: string; readonly title: string; readonly admission: string }[]; readonly municipalities: readonly { readonly code: MunicipalityCode; readonly name: string }[] }

/** What can be chosen: every product and municipality that somebody was admitted to. */
export function offersOf(entries: readonly RegisterEntry[]): RegisterOffers {
  const products = new Map(entries.flatMap(({ admission, title, periods }) => periods.flatMap((one) => one.products.map((product) => {
    const code = productCode(admission, product.id);
    return [code, { code, title: product.title, admission: title }] as const;
  }))));
  const codes = new Set(entries.flatMap(({ periods }) => periods.flatMap((one) => one.municipalities)));
  const by = <T>(key: (of: T) => string) => (a: T, b: T): number => key(a).localeCompare(key(b), 'nl');
  return {
    products: [...products.values()].sort(by(({ title, admission, code }) => `${title} ${admission} ${code}`)),
    municipalities: [...codes].map((code) => ({ code, name: municipality(code).name })).sort(by(({ name }) => name)),
  };
}
