import type { Actor } from '../access/actor.ts';
import { sha256Hex } from '../kernel/sha256.ts';
import type { Tender } from './state.ts';
import { seesPrices } from './visibility.ts';

/** How a bidder is called in an address where names are hidden: `bidder-3`. Every bidder has one number for all lots. */
const aliasPattern = /^bidder-[1-9]\d{0,3}$/;
export const isAlias = (part: string): boolean => aliasPattern.test(part);
const aliasOf = ({ aliases }: Pick<Tender, 'aliases'>, kvk: string): string => `bidder-${aliases[kvk] ?? 0}`;

/**
 * Numbers bidders in the order of a hash with the opening's secret: it tells nothing of KvK numbers or of who was
 * first, and nobody without that secret can compute it, the list of bidders in hand or not.
 */
export function aliasesFrom(secret: string, kvks: readonly string[]): Readonly<Record<string, number>> {
  const drawn = kvks.map((kvk) => ({ kvk, draw: sha256Hex(`${secret}|${kvk}`) })).sort((a, b) => (a.draw < b.draw ? -1 : 1));
  return Object.fromEntries(drawn.map(({ kvk }, i) => [kvk, i + 1]));
}

/**
 * May this reader know which bid is whose? Where the documents say that names are hidden an assessor never learns them
 * here. Who opens or screens does (a record of the opening names the bidders, an excluded or related one is found by its
 * name), and the process lead once the quality is final: before that the lead talks with the assessors, and in their words.
 */
export function seesNames(tender: Tender, { person, roles }: Actor): boolean {
  if (!tender.namesHidden) return true;
  if (tender.assessors.includes(person)) return false;
  return roles.some((role) => role === 'officer' || role === 'jurist' || role === 'opener') || seesPrices(tender);
}

/** How this reader's pages and addresses call a bidder: by KvK number, or by alias. */
export const bidderId = (tender: Tender, kvk: string, reader: Actor): string => (seesNames(tender, reader) ? kvk : aliasOf(tender, kvk));

/** The number of a bidder, for who goes by it, and for everybody once the quality is final; null where there is none. */
export const bidderNumber = (tender: Tender, kvk: string, reader: Actor): number | null =>
  (tender.namesHidden && (!seesNames(tender, reader) || seesPrices(tender)) ? tender.aliases[kvk] ?? null : null);

/** Whom a part of an address means; undefined when it means nobody to this reader, such as a KvK number to an assessor. */
export function bidderOf(tender: Tender, part: string, reader: Actor): string | undefined {
  if (seesNames(tender, reader) && !isAlias(part)) return part;
  return Object.keys(tender.aliases).find((kvk) => aliasOf(tender, kvk) === part);
}
