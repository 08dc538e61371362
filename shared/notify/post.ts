import type { Aggregate, Ref } from '../kernel/aggregate.ts';
import type { Instant } from '../kernel/moments.ts';

/** `failed`: SES did not take it, or could not be asked; `bounced`: it came back; `asked`: somebody of staff wants it sent again. */
export type AttemptOutcome = 'failed' | 'bounced' | 'asked' | 'sent';
/** `code`: the name of the failure, the kind of bounce, or the id that SES gave; never an address. */
export interface Attempt { readonly at: Instant; readonly outcome: AttemptOutcome; readonly code: string }

/**
 * The mail about one message to one address that did not go at once, or came back: every attempt since. A mail that went
 * has its proof at the message itself. `who` is the pseudonym of a contact of a municipality, `registered` for the
 * address that an organisation registered and for the office's own.
 */
export interface Post {
  readonly party: string;
  /** Id of the message in that inbox. */
  readonly message: string;
  readonly who: string;
  readonly event: string;
  readonly about: string;
  readonly status: AttemptOutcome | '';
  readonly attempts: readonly Attempt[];
}

export const registered = 'registered';

type About = Pick<Post, 'message' | 'who' | 'event' | 'about'>;
export type PostEvent =
  | { readonly type: 'post.failed'; readonly data: About & { readonly attempt: number; readonly code: string } }
  | { readonly type: 'post.bounced'; readonly data: About & { readonly code: string } }
  | { readonly type: 'post.asked-again'; readonly data: object }
  | { readonly type: 'post.sent'; readonly data: { readonly code: string } };

/** What the list of mail that waits for somebody tells. */
export interface PostSummary extends Omit<Post, 'attempts' | 'status'> {
  readonly post: string;
  readonly status: Exclude<AttemptOutcome, 'sent'>;
  readonly tried: number;
  /** The last of them, oldest first. */
  readonly attempts: readonly Attempt[];
}
export const postList = 'post';
const shown = 5;

export const post: Aggregate<Post, PostEvent> = {
  kind: 'post',
  initial: { party: '', message: '', who: '', event: '', about: '', status: '', attempts: [] },
  evolve(state, { type, data }, { at }) {
    const outcome = ({ 'post.failed': 'failed', 'post.bounced': 'bounced', 'post.asked-again': 'asked', 'post.sent': 'sent' } as const)[type];
    const { message = state.message, who = state.who, event = state.event, about = state.about, code = '' } = data as Partial<About & { code: string }>;
    return { ...state, message, who, event, about, status: outcome, attempts: [...state.attempts, { at, outcome, code }] };
  },
  listing(state, ref) {
    const { attempts, status, ...rest } = { ...state, party: ref.partition };
    if (status === '' || status === 'sent') return undefined;
    return { list: postList, key: `${attempts[0]?.at ?? ''} ${ref.partition} ${ref.item}`, summary: { ...rest, post: ref.item, status, tried: attempts.length, attempts: attempts.slice(-shown) } satisfies PostSummary };
  },
};

/** `item`: a hash of message and `who` (functions/store/post.ts), so that an address of the portal tells neither. */
export const postRef = (party: string, item: string): Ref<Post, PostEvent> => ({ of: post, partition: party, item });
export const postAt = (at: Readonly<Record<string, string>>): Ref<Post, PostEvent> => postRef(at['party'] ?? '', at['post'] ?? '');
