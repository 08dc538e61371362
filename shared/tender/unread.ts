import { bidKey, type Tender } from './state.ts';

/**
 * Why something of a bid could not be read at the opening: it is not where it was put, its seal does not open, or it
 * opened and is not what the ledger bound when it was submitted.
 */
export const unreadReasons = ['missing', 'seal', 'changed'] as const;
export type UnreadReason = (typeof unreadReasons)[number];

/** What `file` says when not a file but answers and price could not be read. */
export const answersAndPrice = 'bid';

/**
 * Something of a bid on one lot that was received and could not be read. `file`: id of the document, or
 * `answersAndPrice`. `name` is empty where not even the name could be read.
 */
export interface Unread { readonly file: string; readonly name: string; readonly why: UnreadReason }

/** What could not be read of a bid on a lot; nothing for a bid that is whole. */
export const unreadOf = ({ unread }: Pick<Tender, 'unread'>, lot: string, kvk: string): readonly Unread[] =>
  (Object.hasOwn(unread, bidKey(lot, kvk)) ? unread[bidKey(lot, kvk)] : undefined) ?? [];

/** Can it be judged at all? Without answers and price there is nothing to score, and that is not its bidder's doing. */
export const isUnreadable = (tender: Pick<Tender, 'unread'>, lot: string, kvk: string): boolean =>
  unreadOf(tender, lot, kvk).some(({ file }) => file === answersAndPrice);

export const hasUnread = ({ unread }: Pick<Tender, 'unread'>): boolean => Object.values(unread).some((of) => of.length > 0);
