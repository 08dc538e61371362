import type { Instant } from './moments.ts';

/**
 * What a command does with the gate of a procedure: 16 items that hold its closing moment and whether it was opened.
 * `pass` makes the commit fail unless it is still open at the moment of receipt; the others write all shards.
 */
export type GateAct =
  | { readonly act: 'pass'; readonly procedure: string; readonly by: string; readonly receivedAt: Instant }
  | { readonly act: 'build'; readonly procedure: string; readonly closesAt: Instant }
  | { readonly act: 'move'; readonly procedure: string; readonly from: Instant; readonly to: Instant }
  | { readonly act: 'open'; readonly procedure: string; readonly closesAt: Instant };

/** A rush of bidders spreads over the shards, so that transactions do not collide (DESIGN, Submission). */
export const gateShards = 16;
/** Bids of a procedure share few partitions, so that opening is a few queries. */
export const bidPartitions = 4;

/** A number from 0 to n − 1 that depends on the text only (FNV-1a, 32 bits). */
export function shardOf(text: string, n: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash % n;
}
