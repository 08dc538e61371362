import type { Listing } from '../kernel/aggregate.ts';
import { messageLine, messageListing, overviewOf, type MessageLine } from '../provider/overview.ts';
import { ownerOf } from './notice.ts';

/**
 * One list of the index for what a municipality was told, without the texts: by it the pages of a municipality find what
 * concerns it. Backwards, what it was told of risks comes first, so that it is always found.
 */
export const toldOf = (municipality: string): string => `told_${municipality}`;

/** Where a message is listed: of an organisation on its first page, of a municipality among what it was told; of the office nowhere. */
export function listingOfMessage(message: MessageLine & { readonly party: string }): Listing | undefined {
  const owner = ownerOf(message.party);
  if (owner === undefined) return undefined;
  return 'kvk' in owner ? { list: overviewOf(owner.kvk), ...messageListing(message) } : { list: toldOf(owner.municipality), key: message.event === 'risk.changed' ? `~${message.id}` : message.id, summary: messageLine(message) };
}
