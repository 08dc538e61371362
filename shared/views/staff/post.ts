import type { Instant } from '../../kernel/moments.ts';
import type { Attempt, PostSummary } from '../../notify/post.ts';
import type { Params } from '../../notify/notice.ts';

/** Mail that waits for somebody of staff: it failed or came back. `title` is of the procedure; `name` and `email` of who should have got it, empty when nobody is known any more. */
export interface PostRow extends Pick<PostSummary, 'party' | 'post' | 'event' | 'about' | 'status' | 'tried'> {
  readonly to: string;
  readonly name: string;
  readonly email: string;
  readonly title: string;
  readonly attempts: readonly Attempt[];
}

/** How many people of a municipality get mail; `colleges`: how many of them are mailed when a decision is asked. */
export interface ReachedRow { readonly code: string; readonly name: string; readonly people: number; readonly colleges: number }

/** One mail about a message: to whom, whether by itself or of a morning, and what proves it. `id` is that of SES; without one nothing went. */
export interface MailRow { readonly name: string; readonly when: 'now' | 'daily'; readonly at: Instant | ''; readonly id: string; readonly failed: number }
/** What a municipality was told, with its mails. */
export interface ToldRow { readonly id: string; readonly event: string; readonly params: Params; readonly about: string; readonly at: Instant; readonly mails: readonly MailRow[] }
