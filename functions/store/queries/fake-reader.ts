import { streamOf, type AnyRef, type Aggregate, type DomainEvent, type Kind, type Listing, type Loaded, type Ref } from '../../../shared/kernel/aggregate.ts';
import type { Upload } from '../../../shared/kernel/command.ts';
import { listingOfMessage } from '../../../shared/notify/told.ts';
import type { InboxMessage } from '../../../shared/views/inbox.ts';
import type { Mailed } from '../inbox.ts';
import { inboxPage, type DocumentText, type LedgerLine, type Page, type Reader } from '../reader.ts';

/** What a reader of the tests knows: states by reference (each of version 1 unless it says so), files by prefix, messages by party. */
export interface Known {
  readonly states: readonly (readonly [ref: unknown, state: unknown, version?: number])[];
  readonly uploads?: readonly Upload[];
  readonly messages?: readonly InboxMessage[];
  /** Messages with what became of their mails. */
  readonly mails?: readonly Mailed[];
  /** Lines of a stream, by its name. */
  readonly history?: (stream: string) => readonly LedgerLine[];
  /** What Word documents say, by their key. */
  readonly documents?: ReadonlyMap<string, DocumentText>;
  /** What events keep beside the ledger. */
  readonly said?: (ref: Parameters<typeof streamOf>[0]) => ReadonlyMap<number, object>;
}

/** A store in memory for the tests of queries. `requests` counts what would be requests to DynamoDB. */
export function fakeReader({ states, uploads = [], messages = [], mails = [], documents = new Map(), said, history }: Known): Reader & { requests: number } {
  const all = states as readonly (readonly [AnyRef, unknown, number?])[];
  const find = (ref: AnyRef): Loaded<unknown> => {
    const found = all.find(([one]) => streamOf(one) === streamOf(ref));
    return { state: found === undefined ? ref.of.initial : found[1], version: found === undefined ? 0 : found[2] ?? 1 };
  };
  const within = (kind: Kind, partition: string) => all.filter(([ref]) => ref.of.kind === kind && ref.partition === partition);
  const listed: readonly Listing[] = [
    ...all.flatMap(([ref, state]) => ref.of.listing?.(state, ref) ?? []),
    ...messages.flatMap((one) => listingOfMessage(one) ?? []),
  ];
  const plain = (cursor: string): string => Buffer.from(cursor, 'base64url').toString();
  /** The key of the last that was shown is the cursor. */
  const listing = <T>(name: string, { from, limit = 100, backwards = false }: { from?: string; limit?: number; backwards?: boolean }): Page<T> => {
    const found = listed.filter(({ list, key }) => list === name && (from === undefined || (backwards ? key < plain(from) : key > plain(from)))).sort((a, b) => (a.key < b.key === backwards ? 1 : -1));
    const last = found.length > limit ? found[limit - 1]?.key : undefined;
    const next = last === undefined ? undefined : Buffer.from(last).toString('base64url');
    return { items: found.slice(0, limit).map(({ summary }) => summary as T), next };
  };
  const read = new Set<string>();
  const reader = {
    requests: 0,
    load: <S, E extends DomainEvent>(ref: Ref<S, E>) => counted(find(ref as unknown as AnyRef) as Loaded<S>),
    loadMany: <S, E extends DomainEvent>(refs: readonly Ref<S, E>[]) => counted(refs.map((ref) => find(ref as unknown as AnyRef) as Loaded<S>)),
    /** What lies in one partition is read once, as in one request to the store. */
    all: <S, E extends DomainEvent>(of: Aggregate<S, E>, partition: string) => {
      const found = Object.fromEntries(within(of.kind, partition).map(([ref, state]) => [ref.item, state as S]));
      const place = `${of.beside ?? of.kind}#${partition}`;
      if (read.has(place)) return Promise.resolve(found);
      read.add(place);
      return counted(found);
    },
    list: <T>(name: string, options: { from?: string; limit?: number; backwards?: boolean } = {}) => counted(listing<T>(name, options)),
    signIns: () => Promise.resolve({ sessions: [], passkeys: [] }),
    inbox(party: string, from?: string) {
      const found = messages.filter((one) => one.party === party && (from === undefined || one.id < from)).sort((a, b) => (a.id > b.id ? -1 : 1));
      return counted<Page<InboxMessage>>({ items: found.slice(0, inboxPage), next: found.length > inboxPage ? found[inboxPage - 1]?.id : undefined });
    },
    message: (party: string, id: string) => counted(messages.find((one) => one.party === party && one.id === id)),
    mailed: (party: string, ids: readonly string[]) => counted(ids.map((one) => mails.find(({ message }) => message.party === party && message.id === one))),
    history: (ref: Parameters<typeof streamOf>[0]) => counted(history?.(streamOf(ref)) ?? []),
    opened: () => counted(undefined),
    said: <T extends object>(ref: Parameters<typeof streamOf>[0], numbers: readonly number[]) => (numbers.length === 0 ? Promise.resolve(new Map<number, T>())
      : counted(new Map((said?.(ref) ?? new Map<number, object>()) as ReadonlyMap<number, T>))),
    uploads: (_: string, prefix: string) => Promise.resolve(uploads.filter(({ key }) => key.startsWith(prefix))),
    fileNames: (_: string, files: readonly Upload[]) => Promise.resolve(Object.fromEntries(files.map(({ key }) => [key, `${key.split('/').at(-1) ?? ''}.pdf`]))),
    uploadForm: (_: string, key: string, redirect: string) => Promise.resolve({ url: 'https://bucket.example/', fields: { key, success_action_redirect: redirect } }),
    download: (_: string, { key }: { key: string }) => Promise.resolve(`https://bucket.example/${key}`),
    content: (_: string, { key }: { key: string }) => Promise.resolve(new TextEncoder().encode(key)),
    documentText: (key: string) => Promise.resolve(documents.get(key) ?? { verdict: 'absent' as const, name: '', markdown: '' }),
    answers: () => Promise.resolve(true),
    newDocumentId: () => 'doc_new',
  };
  const counted = <T>(value: T): Promise<T> => {
    reader.requests += 1;
    return Promise.resolve(value);
  };
  return reader;
}
