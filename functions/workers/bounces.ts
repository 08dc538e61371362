import { reportOf, type Returned } from '../../shared/notify/bounce.ts';
import { contactOf, followerOf } from '../../shared/notify/digest.ts';
import { markBounced } from '../../shared/council/contact-commands.ts';
import { markInterestBounced } from '../../shared/interest/commands.ts';
import type { AnyCommand, At } from '../../shared/kernel/command.ts';
import { instant } from '../../shared/kernel/moments.ts';
import { ownerOf } from '../../shared/notify/notice.ts';
import { sha256 } from '../store/hash.ts';
import { readMailed } from '../store/inbox.ts';
import { bounced } from './post.ts';
import { act, inNameOf } from './records.ts';

/**
 * A mail came back, or was called spam: it is kept with what it was about, unless it was a follower's own. Where that is
 * final the address of a contact or follower is used no more; an organisation's stays, and staff see it. SES may tell it
 * twice; it is kept once.
 */
export const handler = ({ detail }: Returned): Promise<void> => inNameOf(detail.mail.messageId, () => cameBack(detail));

async function cameBack(detail: Returned['detail']): Promise<void> {
  const { mail } = detail;
  const { timestamp, feedbackId, code, final, recipients } = reportOf(detail);
  const [party, message, who] = ['party', 'message', 'who'].map((tag) => mail.tags?.[tag]?.[0] ?? '') as [string, string, string];
  const mailed = party === '' ? undefined : await readMailed({ party, id: message });
  // The office's own mail has no tags: it is told by the alarm of the function that sends it.
  if (mailed === undefined) return;
  const at = instant(timestamp);
  if (followerOf(party) === undefined) await bounced(mailed.message, who, { at, code, key: feedbackId });
  const kept = keptOf(party, who);
  if (kept === undefined || !final) return;
  for (const { emailAddress } of recipients) {
    await act('notify', kept.mark, kept.path, { email: bare(emailAddress) }, { at, key: sha256(`bounced ${feedbackId} ${emailAddress}`) });
  }
}

/** Where a person's address is kept, and what says that it is used no more; undefined for an organisation's. */
function keptOf(party: string, who: string): { readonly mark: AnyCommand; readonly path: At } | undefined {
  const [owner, follower] = [ownerOf(party), followerOf(party)];
  if (follower !== undefined) return { mark: markInterestBounced, path: { person: follower } };
  const contact = owner !== undefined && 'municipality' in owner ? { municipality: owner.municipality, person: who } : contactOf(party);
  return contact === undefined ? undefined : { mark: markBounced, path: contact };
}

/** The address in `Name <address>`. */
const bare = (address: string): string => /<([^<>]+)>$/.exec(address)?.[1] ?? address;
