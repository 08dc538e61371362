import type { RegisterEntry } from '../../../shared/contract/admitted.ts';
import { found, offersOf, soonest, type RegisterRow, type RegisterSearch } from '../../../shared/contract/register.ts';
import { dayOf, parseDay, type Instant } from '../../../shared/kernel/moments.ts';
import { invalid, noSuchPage, must } from '../../../shared/kernel/refusal.ts';
import type { RegisterView } from '../../../shared/views/register.ts';
import type { Query, Reader } from '../reader.ts';

/** Providers on one page; as many lines as one request reads; and requests for one answer (DESIGN, Promises). */
const most = 50;
const atOnce = 500;
const requests = 3;

/** What the address asks. @throws Refusal for a day that does not exist: another day would give another answer. */
function askedOf({ q = '', product = '', municipality = '', on = '', history = '' }: Readonly<Record<string, string>>, at: Instant): RegisterSearch {
  const day = on === '' ? dayOf(at) : parseDay(on);
  if (day === undefined) throw invalid('on', 'register.day');
  return { q: q.trim(), product, municipality, on: day, history: history === 'yes' };
}

/**
 * Where the list goes on: from where a request began, and how many of its lines were looked at. What is asked narrows
 * a list that is read whole, so that a page is known by its lines, not by what was found among them.
 */
interface Mark { readonly from: string | undefined; readonly skip: number }
const markOf = ({ from = '', skip }: Mark): string => `${from}.${skip}`;
function markFrom(after: string): Mark {
  const [, from, skip] = /^([\w-]*)\.(\d{1,3})$/.exec(after) ?? [];
  must(from !== undefined && skip !== undefined, noSuchPage());
  return { from: from === '' ? undefined : from, skip: Number(skip) };
}

/** Who is admitted, page by page by name; as a file as many as three requests read. */
export const register: Query<'public.register'> = async ({ store, at, search, file }): Promise<RegisterView> => {
  const asked = askedOf(search, at);
  const after = search['after'] ?? '';
  const { rows, seen, next } = await look(store, asked, after === '' ? { from: undefined, skip: 0 } : markFrom(after), file === undefined ? most : Infinity);
  return { asked, ...offersOf(seen), providers: rows, soonest: rows.length === 0 ? soonest(seen, asked) : '', next, further: after !== '' };
};

/** Reads on until a page is full, the list is at its end, or as many requests were made as one answer may take. */
async function look(store: Reader, asked: RegisterSearch, start: Mark, full: number): Promise<{ rows: RegisterRow[]; seen: RegisterEntry[]; next: string }> {
  const [rows, seen]: [RegisterRow[], RegisterEntry[]] = [[], []];
  let mark = start;
  for (let n = 0; n < requests; n += 1) {
    const { items, next } = await store.list<RegisterEntry>('admitted', { limit: atOnce, ...(mark.from === undefined ? {} : { from: mark.from }) });
    seen.push(...items);
    for (const [i, entry] of items.entries()) {
      const row = i < mark.skip ? undefined : found(entry, asked);
      // The first that has no place on this page begins the next one.
      if (row !== undefined && rows.length === full) return { rows, seen, next: markOf({ from: mark.from, skip: i }) };
      if (row !== undefined) rows.push(row);
    }
    if (next === undefined) return { rows, seen, next: '' };
    mark = { from: next, skip: 0 };
  }
  return { rows, seen, next: markOf(mark) };
}
