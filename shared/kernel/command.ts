import type { Actor } from '../access/actor.ts';
import type { Aggregate, AnyAggregate, AnyRef, DomainEvent, Loaded, Ref } from './aggregate.ts';
import type { Json } from './canonical.ts';
import type { Fields, InputOf } from './fields.ts';
import type { GateAct } from './gate.ts';
import type { NewId } from './ids.ts';
import type { Instant } from './moments.ts';

/** The parts of a path that name something: `{ tender: 'tnd_4k2' }`. */
export type At = Readonly<Record<string, string>>;
/** Who offers the command: the four doors, and the workers, whose commands no route reaches. */
export type Door = 'public' | 'provider' | 'staff' | 'council' | 'worker';

/**
 * A file that lies in a bucket under a prefix, as the bucket itself tells. `key` is the whole key. `cleared`: the key of the
 * empty object that stands for it since it was sealed and cleared away; its name lies there.
 */
export interface Upload { readonly key: string; readonly version: string; readonly size: number; readonly at: Instant; readonly cleared?: string }

/** One version of a file with the name that its sender gave it; `newest` tells the one that counts as uploaded. */
export interface FileVersion extends Upload { readonly name: string; readonly newest: boolean }

/** The buckets to which people upload. */
export type UploadBucket = 'drafts' | 'documents' | 'evidence';

/** The newest version of a file, and what it is by its bytes, whatever its name says. */
export interface UploadContent { readonly verdict: 'ok' | 'absent' | 'empty' | 'type' | 'mixed' | 'malware'; readonly version: string; readonly size: number; /** That its sender gave it. */ readonly name: string }

/** One of several files that are looked at together; `large`: together they are more than one may be, and none was read. */
export interface StoredFile extends Omit<UploadContent, 'verdict'> { readonly key: string; readonly verdict: UploadContent['verdict'] | 'large' }

/** Read-only knowledge of other aggregates that a decision needs. Required, so that a forgotten fact does not compile. */
export type Fact<T> =
  | { readonly fact: 'state'; readonly ref: AnyRef; readonly proved?: true; readonly type?: T }
  | { readonly fact: 'all'; readonly of: AnyAggregate; readonly partitions: readonly string[]; readonly proved?: true; readonly type?: T }
  | { readonly fact: 'uploads'; readonly bucket: UploadBucket; readonly prefix: string; readonly type?: T }
  | { readonly fact: 'versions'; readonly bucket: UploadBucket; readonly prefix: string; readonly type?: T }
  | { readonly fact: 'contents'; readonly bucket: UploadBucket; readonly keys: readonly string[]; readonly type?: T }
  | { readonly fact: 'content'; readonly bucket: UploadBucket; readonly key: string; readonly type?: T }
  | { readonly fact: 'listed'; readonly list: string; readonly type?: T };

/** Another aggregate as it stands. */
export const stateOf = <S, E extends DomainEvent>(ref: Ref<S, E>): Fact<Loaded<S>> =>
  ({ fact: 'state', ref: ref as unknown as AnyRef });
/** Every aggregate of one kind in these partitions, by item. */
export const allOf = <S, E extends DomainEvent>(of: Aggregate<S, E>, ...partitions: string[]): Fact<Readonly<Record<string, S>>> =>
  ({ fact: 'all', of: of as unknown as AnyAggregate, partitions });
/**
 * The same fact, and the write fails unless it is still so: for what somebody else may change while this is decided. Of
 * `allOf` its aggregates must be `counted`. Not for a tender in the rush of bidders: checks of one item get in each
 * other's way, and the gate proves the same.
 */
export const proved = <T>(fact: Fact<T>): Fact<T> => {
  if (fact.fact !== 'state' && !(fact.fact === 'all' && fact.of.counted === true)) throw new TypeError('nothing at the write proves this fact');
  return { ...fact, proved: true };
};
/** Files that were uploaded under a prefix. */
export const uploadsIn = (bucket: UploadBucket, prefix: string): Fact<readonly Upload[]> =>
  ({ fact: 'uploads', bucket, prefix });
/** Every version of the files under a prefix, earlier ones too, each with its name: for what offers files to choose from. */
export const versionsIn = (bucket: UploadBucket, prefix: string): Fact<readonly FileVersion[]> =>
  ({ fact: 'versions', bucket, prefix });
/** Nothing, read nowhere: in place of files that only an empty form asks for. */
export const noVersions: Fact<readonly FileVersion[]> = { fact: 'contents', bucket: 'documents', keys: [] };
/** Is one file a PDF or a picture, and nothing else? It is checked while somebody waits, before anybody else can see it. */
export const contentOf = (bucket: UploadBucket, key: string): Fact<UploadContent> => ({ fact: 'content', bucket, key });

/** The same of several files, in the order asked. */
export const contentsOf = (bucket: UploadBucket, keys: readonly string[]): Fact<readonly StoredFile[]> => ({ fact: 'contents', bucket, keys });

/**
 * The summaries of a list, in the order of its keys. An index is never read strongly: what was listed a moment ago may
 * not be there yet, so a rule may not rest on something being absent for good.
 */
export const listed = <T extends object>(list: string): Fact<readonly T[]> => ({ fact: 'listed', list });

export type FactsOf<F> = { readonly [K in keyof F]: F[K] extends Fact<infer T> ? T : never };

/** What a decision may know beside state and input. `at` is the moment of receipt, the only clock there is. */
export interface Context<F> {
  readonly at: Instant;
  readonly actor: Actor;
  readonly path: At;
  readonly facts: F;
  readonly newId: NewId;
}

/**
 * A choice that the state of affairs offers in a form: its code, its text where the code has none, and a sentence below
 * the name of a row. `english`: the text in English, where it is a sentence of ours. `without`: of a row, fields that it
 * does not have.
 */
export interface Offer { readonly code: string; readonly label: string; readonly english?: string; readonly note?: string; readonly without?: readonly string[] }
/** What a form starts with: values as JSON, and per field path the offers or the rows. */
export interface Prefill {
  readonly values: Json;
  readonly offers: Readonly<Record<string, readonly Offer[]>>;
}

/**
 * The only way to change anything. From one declaration follow the HTML form, the JSON route under `/v1`, the OpenAPI
 * entry, the access check, the ledger event and the rows of the test matrix.
 */
export interface Command<F extends Fields, S, E extends DomainEvent, Q> {
  /** Noun of the aggregate and verb, `bid.submit`; also the key of its row in the access table and of its texts. */
  readonly name: string;
  readonly door: Door;
  /** Below the door, e.g. `/tenders/:tender/bid/submissions`; a noun, as POST makes one. */
  readonly path: string;
  readonly fields: F;
  /** The one aggregate that is written. Where a field names it, `input` does; a form that is still empty has none. */
  readonly target: (at: At, actor: Actor, newId: NewId, input?: InputOf<F>) => Ref<S, E>;
  readonly facts: (at: At, actor: Actor, input?: InputOf<F>) => Q;
  /** Pure. Throws a Refusal, or tells what happens. No event means: this was so already, nothing is written. */
  readonly decide: (state: S, input: InputOf<F>, context: Context<FactsOf<Q>>) => readonly E[];
  readonly gate?: (events: readonly E[], context: Context<FactsOf<Q>>, state: S) => GateAct | undefined;
  /** What the answer tells beside the receipt; nothing secret, it is kept with the idempotency record. */
  readonly answer?: (events: readonly E[], context: Context<FactsOf<Q>>) => Json;
  /** The page that shows the result. */
  readonly then: (at: At, target: Ref<S, E>) => string;
  readonly prefill?: (state: S, context: Context<FactsOf<Q>>) => Prefill;
}

/** A command whose parts are hidden: what pipelines, forms and tables work with. */
export type AnyCommand = Command<Fields, unknown, DomainEvent, Readonly<Record<string, Fact<unknown>>>>;

/** Declares a command; only types happen here, so that a door leaves out what it does not list (decision 41). */
/* @__NO_SIDE_EFFECTS__ */
export const command = <F extends Fields, S, E extends DomainEvent, Q extends Readonly<Record<string, Fact<unknown>>>>(
  declaration: Command<F, S, E, Q>,
): AnyCommand => declaration as unknown as AnyCommand;
