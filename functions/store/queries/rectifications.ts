import type { Change } from '../../../shared/tender/rectification.ts';
import type { Tender } from '../../../shared/tender/state.ts';
import type { ChangeView, RectificationView } from '../../../shared/views/rectifications.ts';
import type { Reader } from '../reader.ts';

/** What every rectification changed, the newest first. */
export const rectificationViews = (store: Reader, { rectifications }: Pick<Tender, 'rectifications'>): Promise<RectificationView[]> =>
  Promise.all([...rectifications].reverse().map(async (one) => ({ ...one, changes: await changeViews(store, one.changes) })));

/** Earlier versions of documents stay in the bucket, so that everybody can compare. */
export const changeViews = (store: Reader, changes: readonly Change[]): Promise<ChangeView[]> => Promise.all(changes.map(async (change) => {
  if (change.part !== 'document') return { ...change, fromUrl: '', toUrl: '' };
  const [from, to] = await Promise.all([fileOf(store, change.id, change.from), fileOf(store, change.id, change.to)]);
  return { ...change, from: from.name, fromUrl: from.url, to: to.name, toUrl: to.url };
}));

async function fileOf(store: Reader, key: string, version: string): Promise<{ name: string; url: string }> {
  if (version === '') return { name: '', url: '' };
  const file = { key, version, size: 0, at: '' as never };
  const name = (await store.fileNames('documents', [file]))[key] ?? key;
  return { name, url: await store.download('documents', file, name) };
}
