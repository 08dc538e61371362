import type { Instant } from '../kernel/moments.ts';
import type { Paper } from '../papers/paper.ts';

/** A line of the ledger that somebody may have to be told of. `item` is the last part of its stream: of a bid its KvK number. */
export interface Happened {
  readonly type: string;
  readonly item: string;
  readonly at: Instant;
  readonly data: object;
}

export type Params = Readonly<Record<string, string | number>>;

/** What one recipient is told: a message of the inbox that has no id yet. */
export interface Notice {
  readonly party: string;
  readonly event: string;
  readonly about: string;
  readonly at: Instant;
  readonly params: Params;
  readonly body: string;
  /** What is one message although several lines tell it: of two notices to a party with the same words here the second is there already. */
  readonly one?: string;
  /** A letter as it is sent; its plain text need not be kept beside it. */
  readonly paper?: Paper;
}

/** Names of inboxes: a municipality's by its CBS code, an organisation's by its KvK number. */
export const municipalityParty = (code: string): string => `gm_${code}`;
export const organisationParty = (kvk: string): string => `org_${kvk}`;

/** Whose inbox it is; undefined for the staff's. */
export function ownerOf(party: string): { readonly municipality: string } | { readonly kvk: string } | undefined {
  if (party.startsWith('gm_')) return { municipality: party.slice(3) };
  return party.startsWith('org_') ? { kvk: party.slice(4) } : undefined;
}
