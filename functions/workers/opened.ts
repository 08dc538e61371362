import { confirmationOf } from '../../shared/bid/confirm.ts';
import type { PartnerRole } from '../../shared/bid/partner.ts';
import type { Instant } from '../../shared/kernel/moments.ts';
import type { Cents } from '../../shared/kernel/money.ts';
import type { Tender } from '../../shared/tender/tender.ts';
import { answersAndPrice, type UnreadReason } from '../../shared/tender/unread.ts';
import type { OpenedContent } from '../store/dossier.ts';
import type { ClosedBid, OpenedBid } from './open-bid.ts';
import { documentId, type OpenedFile } from './open-file.ts';

type Files = Readonly<Record<string, readonly OpenedFile[]>>;
interface ToldUnread { readonly file: string; readonly name?: string; readonly why: UnreadReason }
interface ToldLot { readonly lot: string; readonly price?: Cents; readonly standing?: 'confirmed' | 'unconfirmed'; readonly unread?: readonly ToldUnread[] }
interface ToldPartner { readonly kvk: string; readonly name: string; readonly role: PartnerRole; readonly relied: boolean; readonly lots: readonly string[]; readonly mandate?: string; readonly mandatedAt?: Instant }

/** What the record of the opening tells of a bidder: lots, prices, what could not be read, and who takes part on which of them. */
export interface ToldBid {
  readonly kvk: string;
  readonly lots: readonly ToldLot[];
  readonly partners?: readonly ToldPartner[];
  readonly group?: readonly { readonly kvk: string; readonly name: string }[];
  readonly preference?: readonly string[];
}

/** What the dossier gets of a bidder: what could be read, and of every file that it was there. */
export function contentOf(kvk: string, { lots, declared }: OpenedBid, files: Files): OpenedContent {
  const read = (n: string) => Object.fromEntries(Object.entries(lots).flatMap(([lot, of]) => (String(of.n) === n && of.content !== undefined ? [[lot, of.content]] : [])));
  return {
    kvk,
    parts: Object.entries(declared).map(([n, of]) => ({ n: Number(n), lots: read(n), declared: of })),
    documents: Object.entries(lots).flatMap(([lot, { n }]) => (files[lot] ?? []).map((document) => ({ n, lot, id: documentId(document), document }))),
  };
}

export function toldOf(tender: Tender, { kvk, state }: ClosedBid, { lots, declared }: OpenedBid, files: Files): ToldBid {
  const on = (n: string): string[] => Object.keys(lots).filter((lot) => String(lots[lot]?.n) === n);
  const partners = Object.entries(declared).flatMap(([n, { partners: taking = [] }]) => taking.map(({ kvk: of, name, role, relied, lots: asked, mandate, confirmedAt }): ToldPartner =>
    ({ kvk: of, name, role, relied, lots: asked.filter((lot) => on(n).includes(lot)), ...(mandate === undefined ? {} : { mandate, mandatedAt: confirmedAt }) }))).filter((one) => one.lots.length > 0);
  const named = Object.values(declared).flatMap(({ declaration, partners: taking = [] }) => [declaration, ...taking.map((one) => one.declaration)])
    .flatMap(({ operator }) => operator.group).map((company) => [company.kvk, company] as const);
  const group = [...new Map(named).values()].filter((company) => company.kvk !== kvk);
  // What was submitted last says what the bidder wants now.
  const preference = Object.keys(declared).sort((a, b) => Number(b) - Number(a)).map((n) => declared[n]?.preference)[0] ?? [];
  return {
    kvk,
    lots: Object.entries(lots).map(([lot, { content, why }]): ToldLot => {
      const standing = confirmationOf(tender, state, lot);
      const unread = unreadOf(why, files[lot] ?? []);
      return { lot, ...(content?.price === undefined ? {} : { price: content.price }), ...(standing === undefined ? {} : { standing }), ...(unread.length === 0 ? {} : { unread }) };
    }),
    ...(partners.length === 0 ? {} : { partners }), ...(group.length === 0 ? {} : { group }), ...(preference.length === 0 ? {} : { preference }),
  };
}

/** What the check had refused was told to its sender before the closing, and is not counted here. */
const unreadOf = (why: UnreadReason | undefined, files: readonly OpenedFile[]): ToldUnread[] => [
  ...(why === undefined ? [] : [{ file: answersAndPrice, why }]),
  ...files.flatMap((of) => (of.unread === undefined ? [] : [{ file: documentId(of), ...(of.name === '' ? {} : { name: of.name }), why: of.unread }])),
];
