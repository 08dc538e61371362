import { showExact } from '../kernel/moments.ts';
import { en } from '../messages/en.ts';
import { fill, type Language } from '../messages/fill.ts';
import { nl } from '../messages/nl.ts';
import type { InboxMessage } from '../views/inbox.ts';
import { ownerOf } from './notice.ts';

export interface Mail { readonly subject: string; readonly text: string }

/** Messages that are a receipt, and the sentence of their mail. */
const receipts: Readonly<Record<string, 'receipt' | 'reactions' | 'accepted' | 'refused'>> = {
  'bid.submitted': 'receipt', 'reaction.submitted': 'reactions', 'revision.accepted': 'accepted', 'revision.refused': 'refused',
};

/**
 * The mail that says that a message is waiting, and where; what it says stays behind the sign-in (DESIGN,
 * Notifications). The mail about a receipt also tells the moment and the hash, which prove something in the
 * provider's own mailbox and nothing to anybody else.
 */
export function mailOf(message: InboxMessage, name: string, origin: string, language: Language): Mail {
  const words = (language === 'nl' ? nl : en).letters.mail;
  if (message.event === 'digest') return digestMail(message.params, name, origin, language);
  const owner = ownerOf(message.party);
  const door = owner === undefined ? 'staff' : 'kvk' in owner ? 'provider' : 'council';
  const receipt = receipts[message.event];
  const paragraphs = [
    fill(words.waiting, { name }, language),
    ...(receipt === undefined ? [] : [fill(words[receipt], { manifestHash: '', hash: '', ...message.params, exact: showExact(message.at, language) }, language)]),
    fill(words.link, { link: `${origin}/${door}/inbox/${message.id}` }, language),
    words.closing,
  ];
  return { subject: words.subject, text: `${paragraphs.join('\n\n')}\n` };
}

/** The mail of one morning to a contact of a municipality: how many messages wait, and where. */
function digestMail({ count = 0 }: InboxMessage['params'], name: string, origin: string, language: Language): Mail {
  const { post: { mail: words }, letters } = language === 'nl' ? nl : en;
  const waiting = fill(Number(count) === 1 ? words.one : words.many, { name, count }, language);
  const paragraphs = [waiting, fill(letters.mail.link, { link: `${origin}/council/inbox` }, language), fill(words.change, { link: `${origin}/council/preferences` }, language), letters.mail.closing];
  return { subject: words.subject, text: `${paragraphs.join('\n\n')}\n` };
}
