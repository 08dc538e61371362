import type { Instant } from '../kernel/moments.ts';
import type { OutageNotice } from './outage.ts';

/** What the public door asks while somebody looks; what it cannot reach, it says so of. */
export const askedParts = ['tables', 'documents'] as const;
export const unseenParts = ['sign-in', 'mail', 'work'] as const;
export type StatusPart = 'portal' | (typeof askedParts)[number] | (typeof unseenParts)[number];
/** `unseen`: the public door has no right to ask it, and so cannot tell. */
export type PartStand = 'answers' | 'silent' | 'unseen';

/** Whether the portal works. `outages`: what people wrote down and holds now; null when that cannot be read. */
export interface StatusView {
  /** The portal's own time: the moment at which this request was received. */
  readonly at: Instant;
  readonly parts: readonly { readonly part: StatusPart; readonly stand: PartStand }[];
  readonly outages: readonly OutageNotice[] | null;
}

/** The portal itself answers, or nobody would read this. */
export const statusOf = (at: Instant, answers: Readonly<Record<(typeof askedParts)[number], boolean>>, outages: readonly OutageNotice[] | null): StatusView => ({
  at, outages,
  parts: [
    { part: 'portal', stand: 'answers' },
    ...askedParts.map((part) => ({ part, stand: answers[part] ? 'answers' as const : 'silent' as const })),
    ...unseenParts.map((part) => ({ part, stand: 'unseen' as const })),
  ],
});
