import { showExact } from '../kernel/moments.ts';
import { en } from '../messages/en.ts';
import { fill, type Language } from '../messages/fill.ts';
import { nl } from '../messages/nl.ts';
import type { InboxMessage } from '../views/inbox.ts';
import { ownerOf } from './notice.ts';

export interface Mail { readonly subject: string; readonly text: string }

/**
 * The mail that says that a message is waiting, and where; what it says stays behind the sign-in (DESIGN,
 * Notifications). The mail about a receipt also tells the moment and the hash, which prove something in the
 * bidder's own mailbox and nothing to anybody else.
 */
export function mailOf(message: InboxMessage, name: string, origin: string, language: Language): Mail {
  const words = (language === 'nl' ? nl : en).letters.mail;
  const owner = ownerOf(message.party);
  const door = owner === undefined ? 'staff' : 'kvk' in owner ? 'provider' : 'council';
  const receipt = { exact: showExact(message.at, language), manifestHash: message.params['manifestHash'] ?? '' };
  const paragraphs = [
    fill(words.waiting, { name }, language),
    ...(message.event === 'bid.submitted' ? [fill(words.receipt, receipt, language)] : []),
    fill(words.link, { link: `${origin}/${door}/inbox/${message.id}` }, language),
    words.closing,
  ];
  return { subject: words.subject, text: `${paragraphs.join('\n\n')}\n` };
}
