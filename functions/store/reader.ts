import type { Actor } from '../../shared/access/actor.ts';
import type { Aggregate, DomainEvent, Kind, Loaded, Place, Ref } from '../../shared/kernel/aggregate.ts';
import type { At, Upload, UploadBucket } from '../../shared/kernel/command.ts';
import type { ChainLine } from '../../shared/kernel/chain.ts';
import type { Instant } from '../../shared/kernel/moments.ts';
import type { InboxMessage } from '../../shared/views/inbox.ts';
import type { Models, ViewsOf } from '../../shared/views/index.ts';
import type { Mailed } from './inbox.ts';
import type { Passkey } from '../../shared/access/passkey.ts';
import type { Session } from './sessions.ts';
import type { ViewFile } from '../../shared/views/view.ts';

/** One page of a list of summaries; `next` asks for the following one. */
export interface Page<T> { readonly items: readonly T[]; readonly next: string | undefined }

/** Messages on one page. A letter may be some kilobytes; together they stay far below what one request answers (1 MB). */
export const inboxPage = 50;

/** What a view may ask of the store. Each method is one request to DynamoDB (or S3 where it says so). */
export interface Reader {
  /** One aggregate; its initial state with version 0 when there is none. */
  load<S, E extends DomainEvent>(ref: Ref<S, E>): Promise<Loaded<S>>;
  /** Several at once, in the order asked (BatchGetItem, at most 100). */
  loadMany<S, E extends DomainEvent>(refs: readonly Ref<S, E>[]): Promise<readonly Loaded<S>[]>;
  /** Every aggregate of a kind in a partition, by item. */
  all<S, E extends DomainEvent>(of: Aggregate<S, E>, partition: string): Promise<Readonly<Record<string, S>>>;
  /** Summaries that aggregates list under a name (`listing`), by key, newest key last. */
  list<T>(name: string, options?: { from?: string; limit?: number; backwards?: boolean }): Promise<Page<T>>;
  /** Messages of a party, newest first: `org_KVK` or `gm_GMCODE`; `from` is the id of the last that was shown. */
  inbox(party: string, from?: string): Promise<Page<InboxMessage>>;
  message(party: string, id: string): Promise<InboxMessage | undefined>;
  /** Messages of an inbox with what became of their mails, in the order asked (BatchGetItem, at most 100). */
  mailed(party: string, ids: readonly string[]): Promise<readonly (Mailed | undefined)[]>;
  /** Events of a stream in the ledger, oldest first: what happened, without content. */
  history<S, E extends DomainEvent>(ref: Ref<S, E>): Promise<readonly LedgerLine[]>;
  /** What events of a stream keep beside the ledger, by their number (BatchGetItem, at most 100); nothing asks for none. */
  said<T extends object>(ref: Place & { readonly of: { readonly kind: Kind } }, numbers: readonly number[]): Promise<ReadonlyMap<number, T>>;
  /** Files under a prefix (S3). */
  uploads(bucket: UploadBucket | 'dossier', prefix: string): Promise<readonly Upload[]>;
  /** Names that their senders gave the files (S3, one HEAD a file). */
  fileNames(bucket: UploadBucket | 'dossier', uploads: readonly Upload[]): Promise<Readonly<Record<string, string>>>;
  /** A form that posts one file straight to the bucket; `key` is fixed, the name goes into its metadata (S3). */
  uploadForm(bucket: UploadBucket, key: string, redirect: string): Promise<UploadForm>;
  /** A short-lived address to download one version of a file (S3). */
  download(bucket: UploadBucket | 'dossier', upload: { key: string; version: string }, name: string): Promise<string>;
  /** One version of a file (S3). */
  content(bucket: UploadBucket | 'dossier', file: { key: string; version: string }): Promise<Uint8Array>;
  /** What the opening made readable of a bid: its answers per lot; undefined before the opening. */
  opened(tender: string, kvk: string): Promise<Readonly<Record<string, unknown>> | undefined>;
  /** Whether a bucket answers at all (S3, one HEAD). */
  answers(bucket: UploadBucket): Promise<boolean>;
  /** A Word document among the documents as markdown, checked as every upload is (S3). */
  documentText(key: string): Promise<DocumentText>;
  /** The sessions of a person, also those that are over, and the passkeys, of all doors. */
  signIns(person: string): Promise<{ readonly sessions: readonly Session[]; readonly passkeys: readonly Passkey[] }>;
  /** A fresh id for a file, random. */
  newDocumentId(): string;
}

/** What a document says; `markdown` is empty unless the verdict is `ok`. `large`: larger than a text can be. */
export interface DocumentText { readonly verdict: 'ok' | 'absent' | 'empty' | 'type' | 'mixed' | 'malware' | 'large'; readonly name: string; readonly markdown: string }

export interface LedgerLine extends ChainLine { readonly at: Instant }
export interface UploadForm { readonly url: string; readonly fields: Readonly<Record<string, string>> }

/** What a query knows of the request. `at` is the moment of receipt. */
export interface QueryContext {
  readonly at: Instant;
  readonly actor: Actor;
  readonly path: At;
  readonly search: Readonly<Record<string, string>>;
  readonly store: Reader;
  /** Id of the session of this very request. */
  readonly session?: string;
  /** Origin and path of this page, for forms that come back to it. */
  readonly here: string;
  /** The view is asked for as this file: of a list then not a page of it, but as much as one answer holds. */
  readonly file?: ViewFile;
}

/** Reads what a view shows; throws `missing()` for what is not there or not the reader's. */
export type Query<K extends keyof Models> = (context: QueryContext) => Promise<Models[K]>;
export type Queries<D extends string> = { readonly [K in ViewsOf<D> & keyof Models]: Query<K> };
