import { admissionRef, isAdmissionId } from '../../../shared/admission/admission.ts';
import type { Admission } from '../../../shared/admission/state.ts';
import type { AnyRef } from '../../../shared/kernel/aggregate.ts';
import { idPattern } from '../../../shared/kernel/ids.ts';
import { missing, must } from '../../../shared/kernel/refusal.ts';
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
  must(marks === undefined || marks.length === lists.length, missing());
  const pages = await Promise.all(lists.map((name, i) => (marks?.[i] === '' ? { items: [], next: undefined }
    : store.list<T>(name, { limit: most, backwards: true, ...(marks?.[i] === undefined ? {} : { from: marks[i] }) }))));
  return { items: pages.flatMap(({ items }) => items), next: pages.some(({ next }) => next !== undefined) ? pages.map(({ next }) => next ?? '').join('.') : '', further: marks !== undefined };
}

/** A page of an inbox, the newest message first. In `after` stands the last that was shown. @throws Refusal for what is no id. */
export async function inboxOf(store: Pick<Reader, 'inbox'>, party: string, { after = '' }: Readonly<Record<string, string>>): Promise<Paged & { readonly messages: readonly InboxMessage[] }> {
  must(after === '' || idPattern.test(after), missing());
  const { items, next } = await store.inbox(party, after === '' ? undefined : after);
  return { messages: items, next: next ?? '', further: after !== '' };
}

/** What a list of procedures names, tenders and open houses apart, each in the order of the list. One request at most. */
export async function proceduresIn(store: Pick<Reader, 'loadMany'>, items: readonly { readonly id: string }[]): Promise<{ readonly tenders: readonly Tender[]; readonly admissions: readonly Admission[] }> {
  const ids = items.map(({ id }) => id);
  const loaded = ids.length === 0 ? [] : await store.loadMany(ids.map((id) => (isAdmissionId(id) ? admissionRef(id) : tenderRef(id)) as unknown as AnyRef));
  const states = (admissions: boolean): unknown[] => loaded.filter((_, i) => isAdmissionId(ids[i] ?? '') === admissions).map(({ state }) => state);
  return { tenders: states(false) as Tender[], admissions: states(true) as Admission[] };
}
