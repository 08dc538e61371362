import { documentsPrefix } from '../../../../shared/tender/publish.ts';
import { tenderAt, type Tender } from '../../../../shared/tender/tender.ts';
import { documentsStateOf, mayUpload } from '../../../../shared/tender/visibility.ts';
import type { Instant } from '../../../../shared/kernel/moments.ts';
import { headOf } from '../../../../shared/views/staff/head.ts';
import type { TenderDocument } from '../../../../shared/views/staff.ts';
import type { Query, Reader } from '../../reader.ts';

interface Lying { readonly key: string; readonly version: string; readonly size: number; readonly at: Instant | '' }

/** As they were pinned, once they are; before that as they lie in the bucket. */
async function lying(store: Reader, tender: Tender): Promise<readonly Lying[]> {
  if (mayUpload(documentsStateOf(tender))) return store.uploads('documents', documentsPrefix(tender.id));
  return tender.documents.map((one) => ({ ...one, at: tender.publication?.preparedAt ?? '' }));
}

/** The documents bucket is for documents that everybody will read; bids never come near it. */
export const documents: Query<'staff.documents'> = async ({ store, at, path, search, here }) => {
  const { state: of } = await store.load(tenderAt(path));
  const head = headOf(of, at);
  const state = documentsStateOf(of);
  const files = await lying(store, of);
  const names = await store.fileNames('documents', files as readonly (Lying & { at: Instant })[]);
  const shown = await Promise.all(files.map(async (one): Promise<TenderDocument> => {
    const name = names[one.key] ?? one.key;
    return { key: one.key, name, size: one.size, at: one.at, url: await store.download('documents', one, name) };
  }));
  const named = (key: string | undefined): TenderDocument | undefined => shown.find((one) => one.key === key);
  const replaced = named(search['replace']);
  const key = replaced?.key ?? `${documentsPrefix(of.id)}${store.newDocumentId()}`;
  return {
    tender: head, state, documents: shown,
    upload: mayUpload(state) ? await store.uploadForm('documents', key, here.replace('/v1/staff/', '/staff/')) : null,
    replaces: mayUpload(state) ? replaced?.name ?? null : null,
    added: named(search['key'])?.name ?? null,
  };
};
