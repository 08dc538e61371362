import type { RegisterOffers, RegisterRow, RegisterSearch } from '../contract/register.ts';
import type { Interval } from '../contract/admitted.ts';
import type { Day } from '../kernel/moments.ts';
import type { Sheet } from '../papers/sheet.ts';
import type { Paged } from './view.ts';

/** The public register: what was asked, who was found, and what else can be asked. */
export interface RegisterView extends Paged, RegisterOffers { readonly asked: RegisterSearch; readonly providers: readonly RegisterRow[]; /** Where nobody was found: the first day after it on which somebody is. */ readonly soonest: Day | '' }

/** How an address asks for the same again; what is not asked is left out. */
export const registerQuery = ({ q, product, municipality, on, history }: RegisterSearch): string =>
  new URLSearchParams(Object.entries({ q, product, municipality, on, history: history ? 'yes' : '' }).filter(([, value]) => value !== '')).toString();

/** An interval of days as ISO 8601 writes it; without an end it is open. */
const interval = ({ from, until }: Interval): string => `${from}/${until === '' ? '..' : until}`;

/** A line for every provider, contract, product and municipality, of those that were asked for (docs/register.md). */
export function registerSheet({ asked, providers, next }: RegisterView): Sheet {
  const rows = providers.flatMap(({ admission, kvk, name, periods }) => periods.flatMap(({ from, until, products, municipalities, suspensions }) =>
    products.filter(({ id }) => asked.product === '' || asked.product === `${admission.id}.${id}`).flatMap((product) =>
      municipalities.filter(({ code }) => asked.municipality === '' || asked.municipality === code).map((place) =>
        [kvk, name, admission.id, admission.title, product.id, product.title, place.code, place.name, from, until, suspensions.map(interval).join(' ')]))));
  return { name: `register-${asked.history ? 'alles' : asked.on}`, head: ['kvk_nummer', 'aanbieder', 'toelating', 'toelating_naam', 'product', 'product_naam', 'gemeentecode', 'gemeente', 'van', 'tot_en_met', 'opgeschort'], rows, next };
}
