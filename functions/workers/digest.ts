import { isWorkingDay } from '../../shared/kernel/holidays.ts';
import { dayOf, type Instant } from '../../shared/kernel/moments.ts';
import { contactOf, digestList, digestOf, followerOf, type DigestLine } from '../../shared/notify/digest.ts';
import { municipalityParty } from '../../shared/notify/notice.ts';
import { readList } from '../store/gather.ts';
import { claim, markSent, readMailed, unlist, withId, type Mailed, type Proof } from '../store/inbox.ts';
import { now } from '../store/now.ts';
import { send } from './deliver.ts';

/**
 * One mail a working day to each contact and follower that wants it so and for whom something waits. Which messages it counts is kept
 * before it goes: whoever comes after a worker that ended goes on with that, and counts no message twice.
 * @throws when a mail did not go; it is then tried again, this morning or the next.
 */
export async function sendDigests(at: Instant): Promise<void> {
  if (!isWorkingDay(dayOf(at))) return;
  const lines = await readList(digestList) as DigestLine[];
  const failures: unknown[] = [];
  const counted = new Set<string>();
  const goOn = async (party: string, id: string): Promise<void> => {
    const digest = await readMailed({ party, id });
    if (digest === undefined) return;
    for (const message of messagesOf(digest)) counted.add(`${party} ${message}`);
    failures.push(...await finish(digest));
  };
  for (const { party, id, digest } of lines) if (digest) await goOn(party, id);
  const waiting = lines.filter(({ party, id, digest }) => !digest && !counted.has(`${party} ${id}`));
  for (const party of new Set(waiting.map((one) => one.party))) {
    const reader = readerOf(party);
    if (reader === undefined) continue;
    const message = withId(digestOf(party, waiting.filter((one) => one.party === party).map(({ id }) => id), at), '');
    await claim(message, { now: [reader.who], daily: [] }, '');
    await goOn(party, message.id);
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} mails of the morning could not be delivered`);
}

/** Whose mail of the morning it is, and under which name the messages lie that it counts: of a contact its municipality's, of a follower its own. */
function readerOf(party: string): { readonly who: string; readonly messages: string } | undefined {
  const [contact, follower] = [contactOf(party), followerOf(party)];
  if (contact !== undefined) return { who: contact.person, messages: municipalityParty(contact.municipality) };
  return follower === undefined ? undefined : { who: follower, messages: party };
}

const messagesOf = ({ message: { body } }: Pick<Mailed, 'message'>): string[] => body.split('\n');

/** Sends the mail unless it went, notes that with every message that it counts, and takes what is done off the list. @returns what failed. */
async function finish({ message, sent, failed }: Mailed): Promise<unknown[]> {
  const reader = readerOf(message.party);
  if (reader === undefined) return [];
  const { who } = reader;
  let proof = sent[who];
  if (proof === undefined) {
    const failures = await send([{ message, who, failed: failed[who] ?? 0 }]);
    if (failures.length > 0) return failures;
    proof = (await readMailed(message))?.sent[who] ?? notWanted();
  }
  for (const id of messagesOf({ message })) {
    await markSent({ party: reader.messages, id }, who, proof);
    await unlist({ party: message.party, id });
  }
  await unlist(message);
  return [];
}

/** Of who wants no mail any more, or from whose address mail came back: there is no id of SES. */
const notWanted = (): Proof => ({ at: now(), id: '' });
