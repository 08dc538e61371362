import { admissionRef, isAdmissionId } from '../../../shared/admission/admission.ts';
import type { Admission } from '../../../shared/admission/state.ts';
import type { AnyRef } from '../../../shared/kernel/aggregate.ts';
import { idPattern } from '../../../shared/kernel/ids.ts';
import { must, noSuchPage } from '../../../shared/kernel/refusal.ts';
import { tenderRef, type Tender } from '../../../shared/tender/tender.ts';
import type { InboxMessage } from '../../../shared/views/inbox.ts';
import type { Paged } from '../../../shared/views/view.ts';
import type { Reader } from '../reader.ts';

/**
 * A page of one list or of several beside each other, the last keys first: at most `most` of each, one request for each
 * that goes on. In `after` stands for every list where it goes on, with dots between; nothing for one that has ended.
 * @throws Refusal for an `after` that no page gave out.
 */
export async function pageOf<T>(store: Pick<Reader, 'list'>, lists: readonly string[], { after = '', most }: { after: string | undefined; most: number }): Promise<Paged & { readonly items: readonly T[] }> {
  const marks = after === '' ? undefined : after.split('.');
  must(marks === undefined || marks.length === lists.length, noSuchPage());
  const pages = await Promise.all(lists.map((name, i) => (marks?.[i] === '' ? { items: [], next: undefined }
    : store.list<T>(name, { limit: most, backwards: true, ...(marks?.[i] === undefined ? {} : { from: marks[i] }) }))));
  return { items: pages.flatMap(({ items }) => items), next: pages.some(({ next }) => next !== undefined) ? pages.map(({ next }) => next ?? '').join('.') : '', further: marks !== undefined };
}

/** A page of an inbox, the newest message first. In `after` stands the last that was shown. @throws Refusal for what is no id. */
export async function inboxOf(store: Pick<Reader, 'inbox'>, party: string, { after = '' }: Readonly<Record<string, string>>): Promise<Paged & { readonly messages: readonly InboxMessage[] }> {
  must(after === '' || idPattern.test(after), noSuchPage());
  const { items, next } = await store.inbox(party, after === '' ? undefined : after);
  return { messages: items, next: next ?? '', further: after !== '' };
}

/** As many pages of an inbox as one answer reads on, where a procedure is asked for. */
const mostPages = 3;

/**
 * A page of an inbox, or of what of it is about one procedure. Where that is asked it reads on until something is found, for at most
 * three requests; `next` goes on from there.
 */
export async function inboxAbout(store: Pick<Reader, 'inbox'>, party: string, { after = '', about = '' }: Readonly<Record<string, string>>): Promise<Paged & Filtered> {
  const looked: InboxMessage[] = [];
  let mark = after;
  const wanted = (): InboxMessage[] => looked.filter((one) => about === '' || one.about === about);
  for (let n = 0; n < mostPages && (n === 0 || (mark !== '' && wanted().length === 0)); n += 1) {
    const { messages, next } = await inboxOf(store, party, { after: mark });
    looked.push(...messages);
    mark = next;
  }
  const titles = new Map(looked.flatMap(({ about: id, params: { title = '' } }) => (id === '' || title === '' ? [] : [[id, String(title)] as const])));
  return { messages: wanted(), about, procedures: [...titles].map(([id, title]) => ({ id, title })), next: mark, further: after !== '' };
}
interface Filtered { readonly messages: readonly InboxMessage[]; readonly about: string; readonly procedures: readonly { readonly id: string; readonly title: string }[] }

/** What a list of procedures names, tenders and open houses apart, each in the order of the list. One request at most. */
export async function proceduresIn(store: Pick<Reader, 'loadMany'>, items: readonly { readonly id: string }[]): Promise<{ readonly tenders: readonly Tender[]; readonly admissions: readonly Admission[] }> {
  const ids = items.map(({ id }) => id);
  const loaded = ids.length === 0 ? [] : await store.loadMany(ids.map((id) => (isAdmissionId(id) ? admissionRef(id) : tenderRef(id)) as unknown as AnyRef));
  const states = (admissions: boolean): unknown[] => loaded.filter((_, i) => isAdmissionId(ids[i] ?? '') === admissions).map(({ state }) => state);
  return { tenders: states(false) as Tender[], admissions: states(true) as Admission[] };
}
