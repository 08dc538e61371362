import { command, stateOf, type At } from '../kernel/command.ts';
import type { Aggregate, Ref } from '../kernel/aggregate.ts';
import type { Instant } from '../kernel/moments.ts';
import { missing, must } from '../kernel/refusal.ts';
import { mustBePublished } from './guards.ts';
import { documentIdOf } from './rectification.ts';
import { tenderAt, type Tender } from './tender.ts';

/**
 * Which documents of a tender an organisation opened, each version once: who could have objected in time cannot say
 * later that it did not know (Grossmann, C-230/02). Who reads without signing in leaves no trace (Aw 2.66).
 */
export interface Reading { readonly opened: readonly { readonly key: string; readonly version: string; readonly at: Instant }[] }
export interface ReadingEvent { readonly type: 'document.opened'; readonly data: { readonly key: string; readonly version: string } }

export const reading: Aggregate<Reading, ReadingEvent> = {
  kind: 'reading',
  initial: { opened: [] },
  evolve: ({ opened }, { data: { key, version } }, { at }) => ({ opened: [...opened, { key, version, at }] }),
};

/** Of a tender together, so that who follows it can be told of a change without a search. */
export const readingRef = (tender: string, kvk: string): Ref<Reading, ReadingEvent> => ({ of: reading, partition: tender, item: kvk });

/** When this version was opened first; undefined when it was not. */
export const openedAt = ({ opened }: Reading, key: string, version: string): Instant | undefined =>
  opened.find((one) => one.key === key && one.version === version)?.at;

/** The document that a path names, as it counts now. @throws Refusal `missing`. */
export function documentAt(tender: Tender, at: At): Tender['documents'][number] {
  mustBePublished(tender);
  const found = tender.documents.find(({ key }) => documentIdOf(key) === at['document']);
  must(found !== undefined, missing());
  return found;
}

/** Opens a document: the first time for this version is kept, and its reader is asked to object now. */
export const openDocument = command({
  name: 'reading.open',
  door: 'provider',
  path: '/tenders/:tender/documents/:document/readings',
  fields: {},
  target: (at, actor) => readingRef(at['tender'] ?? '', actor.kvk),
  facts: (at) => ({ tender: stateOf(tenderAt(at)) }),
  decide(state, _, { path, facts: { tender } }): ReadingEvent[] {
    const { key, version } = documentAt(tender.state, path);
    return openedAt(state, key, version) === undefined ? [{ type: 'document.opened', data: { key, version } }] : [];
  },
  then: (at) => `/provider/tenders/${at['tender'] ?? ''}/documents/${at['document'] ?? ''}`,
});

/** Who reads what tells who prepares a bid: the office may see it only when nobody can bid any more. */
export const seesReadings = ({ publishedAt, plan }: Pick<Tender, 'publishedAt' | 'plan'>, at: Instant): boolean => publishedAt !== '' && at >= plan.closesAt;
