import { fill } from '../../../shared/messages/fill.ts';
import type { Models } from '../../../shared/views/index.ts';
import { segments } from '../../../shared/region/segments.ts';
import type { Page } from '../../page.ts';
import { LinkList } from '../../parts/link-list.tsx';
import { Notice } from '../../parts/notice.tsx';
import { H1, H2, P } from '../public/text.tsx';

/** What somebody of a municipality chose about mail, and the form to choose otherwise. */
export const preferences: Page<Models['council.preferences']> = {
  title: ({ t }) => t.post.preferences.title,
  body: ({ model: { own, reached }, t, language, href, actor, form }) => {
    const words = t.post.preferences;
    const chosen = own.since !== '';
    const email = own.email === '' ? actor.email : own.email;
    const values = { mail: chosen ? own.mail : 'at-once', language: chosen ? own.language : language, segments: (chosen ? own.segments : own.offered).map(String), ...(email === '' ? {} : { email }) };
    return (
      <>
        <H1>{words.title}</H1>
        <P lead>{words.lead}</P>
        {reached === 0 && own.bouncedAt === '' ? <Notice tone="warning" language={language}>{words.nobody}</Notice> : reached > 0 && <P>{fill(reached === 1 ? words.reached : words.reachedMany, { people: reached }, language)}</P>}
        {own.bouncedAt !== '' && <Notice tone="warning" language={language}>{fill(words.bounced, { email: own.email, at: own.bouncedAt }, language)}</Notice>}
        <P>{words.decisions}</P>
        <H2>{t.commands['contact.prefer'].title}</H2>
        <P>{chosen ? fill(words.since, { since: own.since }, language) : words.none}</P>
        {form('contact.prefer', { values, offers: { segments: own.offered.map((number) => ({ code: String(number), label: `${number} ${segments[number].title.nl}`, english: `${number} ${segments[number].title.en}` })) } })}
        <LinkList items={[{ text: words.back, to: href('/council/inbox') }]} />
      </>
    );
  },
};
