import { isAdmissionId } from '../admission/admission.ts';
import { en } from '../messages/en.ts';
import { fill, type Language } from '../messages/fill.ts';
import { nl } from '../messages/nl.ts';
import type { Mail } from '../notify/mail.ts';
import type { InboxMessage } from '../views/inbox.ts';
import type { NewsEvent } from './news.ts';

type Told = Pick<InboxMessage, 'event' | 'about' | 'params'>;

/**
 * The mail with what is new in procedures, one thing or all of a day. It says what anybody may read, where that stands,
 * and how to end these mails (`stop`, without signing in).
 */
export function newsMail(news: readonly Told[], { name, origin, stop }: { readonly name: string; readonly origin: string; readonly stop: string }, language: Language): Mail {
  const { interest: { mail: words, news: sentences }, letters } = language === 'nl' ? nl : en;
  const items = news.map(({ event, about, params }) => `${fill(sentences[event as NewsEvent], params, language)}\n${origin}/${isAdmissionId(about) ? 'admissions' : 'tenders'}/${about}`);
  const paragraphs = [
    fill(words.greeting, { name }, language), ...items,
    fill(words.change, { link: `${origin}/provider/interests` }, language), fill(words.stop, { link: stop }, language), letters.mail.closing,
  ];
  const [only] = news;
  const subject = only === undefined || news.length > 1 ? fill(words.subjectMany, { count: news.length }, language) : fill(words.subject, { title: only.params['title'] ?? '' }, language);
  return { subject: subject.replace(/\s+/g, ' '), text: `${paragraphs.join('\n\n')}\n` };
}
