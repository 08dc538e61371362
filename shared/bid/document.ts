import type { Aggregate, Ref } from '../kernel/aggregate.ts';
import { command } from '../kernel/command.ts';
import { choice, id, integer, optional, text } from '../kernel/fields.ts';
import type { Instant } from '../kernel/moments.ts';
import { invalid, must, refuse } from '../kernel/refusal.ts';

/**
 * Why a file is refused: empty, larger than allowed, not what its type says or of a type not asked, two types at once or
 * something after its end (`mixed`), an archive in it that is broken or a bomb, or malware.
 */
export const documentReasons = ['empty', 'too-large', 'type', 'mixed', 'archive', 'malware'] as const;
export type DocumentReason = (typeof documentReasons)[number];

/**
 * What the sealing worker found of one version of an uploaded file. `hash` is the SHA-256 of its bytes, `sealed` that of
 * the sealed copy as it lies in its bucket.
 */
export interface Binding {
  readonly lot: string;
  readonly version: string;
  readonly hash: string;
  readonly sealed: string;
  readonly size: number;
  /** Media type by content, not by name. */
  readonly type: string;
  readonly verdict: 'ok' | 'refused';
  readonly reason: DocumentReason | '';
}

/** An uploaded document, by version: replacing a file under its key makes a new version with its own verdict. */
export interface BidDocument { readonly bindings: readonly (Binding & { readonly at: Instant })[] }
export type DocumentEvent = { readonly type: 'document.bound'; readonly data: Binding };

/** What an opened file is compared with. */
export interface Bound { readonly bindings: readonly Pick<Binding, 'version' | 'hash' | 'verdict'>[] }
/** A document as it stands in the list of all that was bound for a tender. */
export interface BoundLine extends Bound { readonly kvk: string; readonly document: string }

export const document: Aggregate<BidDocument, DocumentEvent> = {
  kind: 'document',
  initial: { bindings: [] },
  evolve: (state, { data }, { at }) => ({ bindings: [...state.bindings, { ...data, at }] }),
  listing({ bindings }, { partition, item }) {
    const [tender = '', kvk = ''] = partition.split('#');
    const line: BoundLine = { kvk, document: item, bindings: bindings.map(({ version, hash, verdict }) => ({ version, hash, verdict })) };
    return { list: boundOf(tender), key: `${kvk}#${item}`, summary: line };
  },
};

/** Where the opening finds what was bound of all files of a tender. Nobody else may ask: it tells how many bid (infra/stacks/grants.ts). */
export const boundOf = (tender: string): string => `bound_${tender}`;

/** Documents of one provider for one tender lie together. */
export const documentPartition = (tender: string, kvk: string): string => `${tender}#${kvk}`;
export const documentRef = (tender: string, kvk: string, item: string): Ref<BidDocument, DocumentEvent> =>
  ({ of: document, partition: documentPartition(tender, kvk), item });

export const bindingOf = <B extends Pick<Binding, 'version'>>({ bindings }: { readonly bindings: readonly B[] }, version: string): B | undefined =>
  bindings.find((one) => one.version === version);

/** Binds the SHA-256 of a file's bytes to its version, once; what is opened later is compared with it. */
export const bind = command({
  name: 'document.bind',
  door: 'worker',
  path: '/tenders/:tender/bids/:kvk/documents/:document',
  fields: {
    lot: id(), version: text(1024), hash: text(64), sealed: text(64), size: integer(0, Number.MAX_SAFE_INTEGER), type: text(200),
    verdict: choice('ok', 'refused'), reason: optional(choice(...documentReasons)),
  },
  target: (at) => documentRef(at['tender'] ?? '', at['kvk'] ?? '', at['document'] ?? ''),
  facts: () => ({}),
  decide(state, input): DocumentEvent[] {
    for (const field of ['hash', 'sealed'] as const) must(/^[0-9a-f]{64}$/.test(input[field]), invalid(field, 'document.hash'));
    must((input.verdict === 'refused') === (input.reason !== undefined), invalid('reason', 'document.reason'));
    const known = bindingOf(state, input.version);
    must(known === undefined || known.hash === input.hash, refuse('document.bound', { hash: known?.hash ?? '' }));
    if (known !== undefined) return [];
    return [{ type: 'document.bound', data: { ...input, reason: input.reason ?? '' } }];
  },
  then: (at) => `/provider/tenders/${at['tender'] ?? ''}/bid`,
});
