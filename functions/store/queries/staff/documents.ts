import { comingDocuments, mayRectify } from '../../../../shared/tender/rectification.ts';
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
  const rectifying = mayRectify(of, at);
  const mayAdd = mayUpload(state) || rectifying;
  const pinned = await lying(store, of);
  const waits = rectifying ? comingDocuments(of, await store.uploads('documents', documentsPrefix(of.id))) : [];
  const files = [...pinned, ...waits];
  const shown = await Promise.all(files.map(async (one): Promise<TenderDocument> => {
    const name = (await store.fileNames('documents', [one as Lying & { at: Instant }]))[one.key] ?? one.key;
    return { key: one.key, name, size: one.size, at: one.at, url: await store.download('documents', one, name) };
  }));
  const named = (key: string | undefined): TenderDocument | undefined => shown.findLast((one) => one.key === key);
  const replaced = named(search['replace']);
  const key = replaced?.key ?? `${documentsPrefix(of.id)}${store.newDocumentId()}`;
  return {
    tender: head, state, documents: shown.slice(0, pinned.length), coming: shown.slice(pinned.length),
    upload: mayAdd ? await store.uploadForm('documents', key, here.replace('/v1/staff/', '/staff/')) : null,
    replaces: mayAdd ? replaced?.name ?? null : null,
    added: named(search['key'])?.name ?? null,
  };
};
