import type { CountedLot, Declared } from './open-bid.ts';

/**
 * One bidder's opened bid, per lot, with its files; `whole` tells whether a file is what the ledger bound,
 * `refused` whether the check of uploads had told its sender that it is not taken.
 */
export interface OpenedLot extends CountedLot {
  readonly documents: readonly { key: string; name: string; hash: string; size: number; whole: boolean; refused: boolean }[];
}
/** What the dossier holds of a bidder; `declared` by the number of a submission that counts. */
export interface OpenedBid { readonly lots: Readonly<Record<string, OpenedLot>>; readonly declared: Readonly<Record<string, Declared>> }

/** How many files of a lot are not what was bound; the check's own refusals were told before the closing. */
function brokenOf(documents: OpenedLot['documents']): { broken?: number } {
  const broken = documents.filter(({ whole, refused }) => !whole && !refused).length;
  return broken === 0 ? {} : { broken };
}

/** What the record of the opening tells of a bidder: lots, prices, and who takes part on which of them. */
export function toldOf(kvk: string, { lots, declared }: OpenedBid, standing: (lot: string) => object): object {
  const on = (n: string): string[] => Object.keys(lots).filter((lot) => String(lots[lot]?.submission) === n);
  const partners = Object.entries(declared).flatMap(([n, { partners: taking = [] }]) => taking.map(({ kvk: of, name, role, relied, lots: asked, mandate, confirmedAt }) =>
    ({ kvk: of, name, role, relied, lots: asked.filter((lot) => on(n).includes(lot)), ...(mandate === undefined ? {} : { mandate, mandatedAt: confirmedAt }) }))).filter((one) => one.lots.length > 0);
  const named = Object.values(declared).flatMap(({ declaration, partners: taking = [] }) => [declaration, ...taking.map((one) => one.declaration)])
    .flatMap(({ operator }) => operator.group).map((company) => [company.kvk, company] as const);
  const group = [...new Map(named).values()].filter((company) => company.kvk !== kvk);
  // What was submitted last says what the bidder wants now.
  const preference = Object.keys(declared).sort((a, b) => Number(b) - Number(a)).map((n) => declared[n]?.preference)[0] ?? [];
  return {
    kvk, lots: Object.entries(lots).map(([lot, { price, documents }]) => ({ lot, ...(price === undefined ? {} : { price }), ...standing(lot), ...brokenOf(documents) })),
    ...(partners.length === 0 ? {} : { partners }), ...(group.length === 0 ? {} : { group }), ...(preference.length === 0 ? {} : { preference }),
  };
}
