import { post as postAggregate } from '../../shared/notify/post.ts';
import type { Post } from '../../shared/notify/post.ts';
import { readStates } from '../store/gather.ts';
import { markSent, readMailed } from '../store/inbox.ts';
import type { Line } from '../store/ledger.ts';
import { post } from './deliver.ts';
import { addressesOf } from './notify-addresses.ts';
import { failed, went } from './post.ts';
import { placeOf } from './records.ts';

/**
 * Sends a mail again because staff asked for it, to where it goes now. That it fails again is kept and seen; nothing but
 * somebody's wish tries it once more. A line that is delivered again finds that the mail went.
 */
export async function sendAgain(line: Line): Promise<void> {
  const { partition: party, item } = placeOf(line.stream);
  const [stored] = await readStates([{ of: postAggregate, partition: party, item } as never], true);
  const { status, message: id, who, attempts } = stored?.state as Post;
  const mailed = status === 'asked' ? await readMailed({ party, id }) : undefined;
  if (mailed === undefined) return;
  const attempt = attempts.filter(({ outcome }) => outcome === 'failed').length + 1;
  const [address] = await addressesOf([{ party, who }]);
  if (address === undefined) return failed(mailed.message, who, attempt, 'no-address');
  const proof = await post(mailed.message, who, address).catch((error: unknown) => failed(mailed.message, who, attempt, error));
  if (proof === undefined) return;
  await markSent(mailed.message, who, proof);
  await went(mailed.message, who, proof);
}
