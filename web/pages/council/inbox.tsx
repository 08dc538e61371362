import { datesIn } from '../../../shared/council/dates.ts';
import { noticeText } from '../../../shared/council/notices.ts';
import { fill } from '../../../shared/messages/fill.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { InboxMessage } from '../../../shared/views/inbox.ts';
import type { Page } from '../../page.ts';
import { DutchIn, dutchOn } from '../../parts/dutch.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { MessageLink, Unread } from '../../parts/message-link.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Paging } from '../../parts/paging.tsx';
import { Table } from '../../parts/table.tsx';
import { H1, P } from '../public/text.tsx';

/** What people typed of a message: the title, and a reason or an explanation. */
const typedIn = ({ params }: Pick<InboxMessage, 'params'>): readonly string[] => Object.values(params).filter((one) => typeof one === 'string' && one.includes(' ')).map(String);

/** Everything that the municipality was told, the newest first. */
export const inbox: Page<Models['council.inbox']> = {
  title: ({ t }) => t.pages.council.inbox.title,
  body: ({ model: { messages, next, further, reached }, unread, csrf, t, language, href }) => {
    const words = t.pages.council.inbox;
    return (
      <>
        <H1>{words.title}</H1>
        <P>{words.lead}</P>
        {reached === 0 && <Notice tone="warning" language={language}>{t.post.preferences.nobodyInbox}</Notice>}
        <Unread messages={messages} unread={unread} further={further} action={href('/council/inbox/read')} csrf={csrf} language={language} />
        {messages.length === 0 ? <EmptyState language={language} text={words.empty} /> : (
          <Table<InboxMessage>
            caption={words.title} hideCaption rows={messages}
            columns={[
              { head: words.columns.subject, cell: (one) => <MessageLink to={href(`/council/inbox/${one.id}`)} unread={unread(one.id)} language={language}><DutchIn on={language} text={noticeText(one, language).subject} typed={typedIn(one)} /></MessageLink> },
              { head: words.columns.at, cell: ({ at }) => <Moment at={at} language={language} /> },
            ]}
          />
        )}
        <Paging here="/council/inbox" next={next} further={further} language={language} />
        <LinkList items={[{ text: t.post.dates.link, to: href('/council/dates') }, { text: t.post.preferences.link, to: href('/council/preferences') }]} />
      </>
    );
  },
};

/** One message. What it is about is a link, because the state of affairs may have moved on. */
export const message: Page<Models['council.message']> = {
  title: ({ model, language }) => noticeText(model.message, language).subject,
  body: ({ model: { message: of }, t, language, href, may }) => {
    const words = t.pages.council.message;
    const { subject, lines } = noticeText(of, language);
    return (
      <>
        <H1><DutchIn on={language} text={subject} typed={typedIn(of)} /></H1>
        <P>{fill(words.received, { at: of.at }, language)}</P>
        {lines.map((line) => <P lang={of.body === '' ? undefined : dutchOn(language)}><DutchIn on={language} text={line} typed={of.body === '' ? typedIn(of) : []} /></P>)}
        <LinkList items={[
          ...(of.event === 'college.letter-drafted' && may('letter.edit') ? [{ text: t.councilLetter.letter.toLetter, to: href(`/council/letters/${of.params['letter'] ?? ''}`) }] : []),
          ...(datesIn(of).length > 0 ? [{ text: t.post.dates.one, to: href(`/council/inbox/${of.id}/calendar`) }] : []),
          ...(of.about.startsWith('tnd_') ? [{ text: words.toTender, to: href(`/council/tenders/${of.about}`) }] : []),
          ...(of.about.startsWith('adm_') ? [{ text: words.toAdmission, to: href(`/council/admissions/${of.about}`) }] : []),
          ...(of.about.startsWith('rev_') ? [{ text: t.pages.revision.provider.toRevision, to: href(`/council/revisions/${of.about}`) }] : []),
          ...(of.event === 'revision.replied' ? [{ text: t.pages.revision.provider.nota.title, to: href(`/council/revisions/${of.about}/rounds/${of.params['round'] ?? ''}/nota`) }] : []),
          ...(of.event === 'risk.changed' ? [{ text: t.pages.room.risks.toRisks, to: href('/council/room') }] : []),
          { text: words.back, to: href('/council/inbox') },
        ]} />
      </>
    );
  },
};
