import { may } from '../../../../shared/access/table.ts';
import { missing, must } from '../../../../shared/kernel/refusal.ts';
import { numberHeadings } from '../../../../shared/revision/number-headings.ts';
import { mustExist } from '../../../../shared/revision/guards.ts';
import { revisionAt, workingVersion, type Revision } from '../../../../shared/revision/revision.ts';
import { first, textAt, textRef, type AgreementText } from '../../../../shared/revision/text.ts';
import { revisionHead } from '../../../../shared/views/revision/head.ts';
import { changesView, textView } from '../../../../shared/views/revision/text.ts';
import { loadEach } from '../provider/organisation.ts';
import type { Query } from '../../reader.ts';

/** Only the text in work can be written, and that between two showings. */
const isWritable = (of: Revision, version: string): boolean => ['concept', 'consultation', 'replied'].includes(of.status) && version === String(workingVersion(of));

export const textOf: Query<'staff.revision-text'> = async ({ store, at, actor, path, search }) => {
  const [{ state: of }, { state: text }] = await loadEach(store, [revisionAt(path), textAt(path)]);
  mustExist(of);
  const writable = isWritable(of, path['version'] ?? '') && may(actor, 'text.write-article', path);
  // The next version is there to begin before anybody did.
  must(text.number > 0 || writable, missing());
  return {
    revision: revisionHead(of, at), text: textView(of, { ...text, number: Number(path['version']) }), begun: text.number > 0, writable,
    edit: writable && text.number > 0 ? editOf(text, search) : null,
  };
};

/** What the address asks to change; an article that is gone is not asked for any more. */
function editOf({ articles }: AgreementText, { edit = '', after = '' }: Readonly<Record<string, string>>): { id: string; after: string } | null {
  const known = (id: string): boolean => articles.some((one) => one.id === id);
  if (known(edit)) return { id: edit, after: articles[articles.findIndex(({ id }) => id === edit) - 1]?.id ?? first };
  return edit === 'new' ? { id: '', after: known(after) ? after : articles.at(-1)?.id ?? first } : null;
}

/** Documents of one version lie under its own prefix, and only what lies there is read. */
const importPrefix = ({ id }: Revision, version: number): string => `${id}/text-${version}/`;

export const importOf: Query<'staff.revision-import'> = async ({ store, at, path, search, here }) => {
  const [{ state: of }, { state: text }] = await loadEach(store, [revisionAt(path), textAt(path)]);
  mustExist(of);
  must(text.number > 0 && isWritable(of, path['version'] ?? ''), missing());
  const [key, prefix] = [search['key'] ?? '', importPrefix(of, text.number)];
  const [upload, read] = await Promise.all([
    store.uploadForm('documents', `${prefix}${store.newDocumentId()}`, here.replace('/v1/staff/', '/staff/')), key.startsWith(prefix) ? store.documentText(key) : null,
  ]);
  return {
    revision: revisionHead(of, at), version: text.number, articles: text.articles.length, upload,
    document: read && { verdict: read.verdict, name: read.name, ...numberHeadings(read.markdown) },
  };
};

export const redlineOf: Query<'staff.revision-redline'> = async ({ store, at, path }) => {
  const [{ state: of }, { state: after }, { state: before }] = await loadEach(store, [revisionAt(path), textAt(path), textRef(path['revision'] ?? '', path['from'] ?? '')]);
  mustExist(of);
  return { revision: revisionHead(of, at), changes: changesView(before, after) };
};
