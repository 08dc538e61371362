import type { ChainLine } from '../kernel/chain.ts';
import { later, type Instant } from '../kernel/moments.ts';
import { endOf, touchedTerms, touches, type Procedures, type TouchedTerm } from '../outage/terms.ts';
import { publicOutage, type Entry, type Outage, type MovedTerm, type OutageExtension, type PublicOutage } from '../outage/outage.ts';

/** Whether it is yet to come, goes on, or is over at a moment. */
export type OutageStand = 'coming' | 'running' | 'over';
export const standOf = ({ beganAt, endedAt }: Pick<PublicOutage, 'beganAt' | 'endedAt'>, at: Instant): OutageStand =>
  (beganAt > at ? 'coming' : endedAt === '' || endedAt > at ? 'running' : 'over');

/** `ms`: how long it took, until now where it goes on; 0 while it is yet to come. */
export interface OutageRow extends PublicOutage { readonly stand: OutageStand; readonly ms: number }
export const outageRow = (one: PublicOutage, at: Instant): OutageRow =>
  ({ ...one, stand: standOf(one, at), ms: Math.max(0, Date.parse(endOf(one, at)) - Date.parse(one.beganAt)) });

/** A line above a page: an outage that goes on, was a moment ago or comes soon. `touched`: it came shortly before the closing that the page is about. */
export interface OutageNotice extends Pick<PublicOutage, 'id' | 'parts' | 'beganAt' | 'endedAt'> { readonly stand: OutageStand; readonly touched: boolean }

const urgency: readonly OutageStand[] = ['running', 'coming', 'over'];

/** For so long what is over still stands above pages; what is planned stands there so long before. Own rule. */
const shownAfter = { hours: 24 };
const shownBefore = { hours: -72 };

/** Those that somebody who opens a page must know of now; with a closing also those that came within its last 24 hours, until it was moved. */
export function outageNotices(recorded: readonly PublicOutage[], at: Instant, closesAt?: Instant): OutageNotice[] {
  return recorded.filter(({ audience }) => audience !== 'office').flatMap((one): OutageNotice[] => {
    const stand = standOf(one, at);
    const touched = closesAt !== undefined && stand !== 'coming' && touches(one, closesAt, at);
    const shown = stand === 'running' || (stand === 'coming' ? later(one.beganAt, shownBefore) <= at : at <= later(endOf(one, at), shownAfter));
    return shown || touched ? [{ id: one.id, parts: one.parts, beganAt: one.beganAt, endedAt: one.endedAt, stand, touched }] : [];
  }).sort((a, b) => urgency.indexOf(a.stand) - urgency.indexOf(b.stand));
}

/** A line of the log with its place in the ledger; `entry` is what stood there from then on, null where it tells of terms. */
export interface OutageLine { readonly seq: number; readonly at: Instant; readonly type: string; readonly prev: string; readonly hash: string; readonly entry: Entry | null }

/** Without the data of the lines: what they tell of revisions is not public. */
export const outageLines = ({ entries }: Outage, lines: readonly (ChainLine & { readonly at: Instant })[]): OutageLine[] =>
  lines.map(({ seq, at, type, prev, hash }) => ({ seq, at, type, prev, hash, entry: entries.find((one) => one.seq === seq) ?? null }));

/** An outage as the office reads it. `code`, of a term that did not move: why its procedure refused. */
export interface StaffOutage {
  readonly outage: OutageRow;
  readonly touched: readonly TouchedTerm[];
  readonly proposal: (Pick<OutageExtension, 'why' | 'name' | 'number'> & { readonly at: Instant; readonly mine: boolean; readonly terms: readonly MovedTerm[] }) | null;
  readonly extensions: readonly Pick<OutageExtension, 'number' | 'why' | 'name' | 'approvedName' | 'at' | 'terms'>[];
}

export const staffOutage = (state: Outage, listed: Procedures, at: Instant, person: string): StaffOutage => {
  const { proposal } = state;
  return {
    outage: outageRow(publicOutage(state), at),
    touched: touchedTerms(state, listed, at),
    proposal: proposal === null ? null : { number: proposal.number, terms: proposal.terms, why: proposal.why, name: proposal.name, at: proposal.at, mine: proposal.by === person },
    extensions: [...state.extensions].reverse().map(({ number, why, name, approvedName, at: when, terms }) => ({ number, why, name, approvedName, at: when, terms })),
  };
};
