import type { Instant } from '../kernel/moments.ts';
import type { Paper } from '../papers/paper.ts';

/**
 * A message in the portal's inbox, the record of what somebody was told. A mail only says that it
 * is waiting. `event` is a name of the list in docs/rehearsal.md or of a letter, `about` the procedure; the text is made from
 * `params` by shared/messages, so that it reads in both languages; a letter carries its own
 * `paper` as it was sent, and `body` is then its plain text.
 */
export interface InboxMessage {
  readonly id: string;
  readonly party: string;
  readonly event: string;
  readonly about: string;
  readonly at: Instant;
  readonly params: Readonly<Record<string, string | number>>;
  readonly body: string;
  readonly paper?: Paper;
}
