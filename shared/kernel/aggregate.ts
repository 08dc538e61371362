import type { Instant } from './moments.ts';

/**
 * Kinds of aggregate: each has its own ledger streams, and a door's role sees only the kinds it needs
 * (`dynamodb:LeadingKeys`).
 */
export type Kind =
  | 'org' | 'tender' | 'question' | 'nota' | 'decision' | 'draft' | 'bid' | 'document' | 'file' | 'contract' | 'room'
  | 'partner' | 'overlap' | 'declaration' | 'evidence' | 'reading' | 'inquiry' | 'complaint' | 'admission' | 'application' | 'route'
  | 'revision' | 'text' | 'input' | 'remarks' | 'reaction' | 'reply' | 'acceptance'
  // of the councils: risks; letters and figures
  | 'risk' | 'letter' | 'figures'
  // how notices reach people
  | 'contact' | 'post' | 'interest'
  // the log of outages
  | 'outage';

/** Content that an event commits to without showing it: kept beside the ledger, or sealed to a procedure's key. */
export interface Kept<V extends object = object> { readonly by: 'store'; readonly value: V }
/** `publicKey` is the tender's SPKI in base64; `slot` names the item beside the state that holds the sealed text. */
export interface Sealed<V extends object = object> { readonly by: 'procedure'; readonly publicKey: string; readonly slot: string; readonly value: V }

/**
 * What happened. `data` goes into the ledger and so holds no personal data and nothing of a bid's content (plain JSON);
 * `content` is committed to with a salted SHA-256 (DESIGN, Ledger) and deletable.
 */
export interface DomainEvent { readonly type: string; readonly data: object; readonly content?: Kept | Sealed }

/** Where an event stands: its number in the stream from 1, its moment and the person or worker that caused it. */
export interface Stamp { readonly seq: number; readonly at: Instant; readonly actor: string }

/** What a list of aggregates shows of one of them; nothing here may be secret. */
export interface Listing { readonly list: string; readonly key: string; readonly summary: object }

/**
 * A consistency boundary: everything that one command may change at once.
 * `evolve` sees the event with its kept content; sealed content it never sees.
 */
export interface Aggregate<S, E extends DomainEvent> {
  readonly kind: Kind;
  readonly initial: S;
  readonly evolve: (state: S, event: E, stamp: Stamp) => S;
  readonly listing?: (state: S, ref: Place) => Listing | undefined;
  /** Every write is counted in its partition, so that a decision on all that lie there can be proved (`proved`). */
  readonly counted?: true;
  /** Their number is kept with the state of this other aggregate, whose own writes then prove it for nothing; that one `counts`. */
  readonly countedOn?: (partition: string) => Place & { readonly of: { readonly kind: Kind; readonly beside?: Kind } };
  /** Beside its state its item keeps the number of writes of those that are `countedOn` it, before there is a state too. */
  readonly counts?: true;
  /** Mostly there is none in a partition: while nothing was counted there it is not read at all. */
  readonly rare?: true;
  /** Its states lie in the partitions of this other kind, so that one query reads both; its streams stay its own. */
  readonly beside?: Kind;
  /** State and content are kept encrypted under the drafts key: nobody but the provider door reads them. */
  readonly secret?: true;
}

/** Which one: things of a partition are read together by one query. */
export interface Place { readonly partition: string; readonly item: string }
export interface Ref<S, E extends DomainEvent = DomainEvent> extends Place { readonly of: Aggregate<S, E> }

export type AnyAggregate = Aggregate<unknown, DomainEvent>;
export type AnyRef = Ref<unknown, DomainEvent>;

/** The stream's name in the ledger, e.g. `tender#tnd_4k2/-`. */
export const streamOf = (ref: Place & { of: { kind: Kind } }): string => `${ref.of.kind}#${ref.partition}/${ref.item}`;

/** An aggregate as it was read: `version` is the seq of its last event, 0 when there is none yet. */
export interface Loaded<S> { readonly state: S; readonly version: number }
