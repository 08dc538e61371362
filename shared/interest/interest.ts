import { isReached, type MailChoice } from '../council/contact.ts';
import type { Aggregate, Kept, Ref } from '../kernel/aggregate.ts';
import type { Instant } from '../kernel/moments.ts';
import { languageOf, type InLanguage } from '../notify/language.ts';
import type { SegmentNumber } from '../region/segments.ts';

/**
 * What can be found in public: a tender and an open house. A revision is known to nobody but who is invited, and those are
 * told of it already (docs/decisions/0044-following.md).
 */
export type PublicKind = 'tender' | 'open-house';

/** Which procedures somebody wants to hear of when they are published. Nothing chosen in a list means everything. */
export interface Profile { readonly kinds: readonly PublicKind[]; readonly segments: readonly SegmentNumber[]; readonly municipalities: readonly string[] }

/**
 * What one person of a provider wants to hear of: new procedures that fit the profile, and what changes in those that are
 * followed. `email` is empty for who wants no mail; `bouncedAt` is when a mail to it came back for good.
 */
export interface Interest extends Profile, InLanguage {
  /** KvK number of the organisation for which this was chosen: what that is told anyway is not told twice. */
  readonly kvk: string;
  /** Was a profile chosen? Who only follows hears of no new procedures. */
  readonly chosen: boolean;
  /** Ids of procedures. */
  readonly follows: readonly string[];
  readonly mail: MailChoice;
  readonly name: string;
  readonly email: string;
  readonly bouncedAt: Instant | '';
  readonly since: Instant | '';
}

/** Name and address of a person are kept beside the ledger, so that they can be deleted. */
interface Reached { readonly name: string; readonly email: string }
export type InterestEvent =
  | { readonly type: 'interest.chosen'; readonly data: Profile & InLanguage & { readonly kvk: string; readonly mail: MailChoice }; readonly content: Kept<Reached> }
  | { readonly type: 'interest.followed'; readonly data: { readonly kvk: string; readonly procedure: string }; readonly content: Kept<Reached> }
  | { readonly type: 'interest.unfollowed'; readonly data: { readonly procedure: string } }
  | { readonly type: 'interest.stopped'; readonly data: object }
  | { readonly type: 'interest.bounced'; readonly data: object };

/** What the list of those who are told tells: everything but who they are. */
export interface InterestSummary extends Profile, Pick<Interest, 'kvk' | 'chosen' | 'follows' | 'mail'> { readonly person: string }
export const interestList = 'interests';

/** So many a page shows, and one read finds (BatchGetItem). */
export const mostFollowed = 90;

const initial: Interest = { kvk: '', chosen: false, kinds: [], segments: [], municipalities: [], follows: [], mail: 'at-once', name: '', email: '', bouncedAt: '', since: '' };

export const interest: Aggregate<Interest, InterestEvent> = {
  kind: 'interest',
  initial,
  evolve(state, event, { at }) {
    switch (event.type) {
      // Whoever chooses gives another address than the one that bounced, or none.
      case 'interest.chosen': return { ...state, ...event.data, ...event.content.value, language: languageOf(event.data), chosen: true, bouncedAt: '', since: at };
      case 'interest.followed': {
        const { kvk, procedure } = event.data;
        return { ...state, kvk, ...event.content.value, follows: [...state.follows, procedure], since: state.since === '' ? at : state.since };
      }
      case 'interest.unfollowed': return { ...state, follows: state.follows.filter((one) => one !== event.data.procedure) };
      // Nothing of it is left, the address neither.
      case 'interest.stopped': return initial;
      case 'interest.bounced': return { ...state, bouncedAt: at };
    }
  },
  // Only who can be mailed is found: the list is read for everything that followers are told of.
  listing(state, { partition: person }) {
    const { kvk, chosen, kinds, segments, municipalities, follows, mail } = state;
    return isReached(state) ? { list: interestList, key: person, summary: { person, kvk, chosen, kinds, segments, municipalities, follows, mail } satisfies InterestSummary } : undefined;
  },
};

/** One for each person, by its pseudonym. */
export const interestRef = (person: string): Ref<Interest, InterestEvent> => ({ of: interest, partition: person, item: '-' });
