import { fill } from '../../../shared/messages/fill.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { Page } from '../../page.ts';
import { Button } from '../../parts/button.tsx';
import { Choice } from '../../parts/choice.tsx';
import { DutchIn, dutchOn } from '../../parts/dutch.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { Unread } from '../../parts/message-link.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Paging } from '../../parts/paging.tsx';
import { Paper } from '../../parts/paper.tsx';
import { H1, Lines, P } from '../public/text.tsx';
import { MessageTable, wordsOfMessage } from './message-table.tsx';

export const inbox: Page<Models['provider.inbox']> = {
  title: ({ t }) => t.pages.provider.inbox.title,
  body: ({ model: { messages, about, procedures, next, further }, unread, csrf, t, language, href }) => {
    const words = t.pages.provider.inbox;
    return (
      <>
        <H1>{words.title}</H1>
        <P lead>{words.lead}</P>
        {(procedures.length > 1 || about !== '') && (
          <form method="get" action={href('/provider/inbox')} role="search" aria-label={t.search.inbox.title} class="search">
            <Choice name="about" label={t.search.inbox.about} all={t.search.all} chosen={about} options={procedures.map(({ id, title }) => ({ code: id, label: title, lang: dutchOn(language) }))} />
            <p class="actions"><Button look="secondary">{t.search.inbox.submit}</Button>{about !== '' && <a class="utrecht-link" href={href('/provider/inbox')}>{t.search.inbox.clear}</a>}</p>
          </form>
        )}
        <Unread messages={messages} unread={unread} further={further || about !== ''} action={href('/provider/inbox/read')} csrf={csrf} language={language} />
        {messages.length === 0 ? <EmptyState language={language} text={about === '' ? words.empty : next === '' ? t.search.inbox.nothing : t.search.inbox.nothingHere} /> : <MessageTable messages={messages} unread={unread} t={t} language={language} caption={words.title} />}
        <Paging here={about === '' ? '/provider/inbox' : `/provider/inbox?about=${encodeURIComponent(about)}`} next={next} further={further} language={language} />
        <LinkList items={[{ text: t.interest.link, to: href('/provider/interests') }]} />
      </>
    );
  },
};

/** Of an open house, what the page of the contract tells more of. */
const aboutContract = /^(contract|room)\.|^admission\.contract-ready$/;

/** One message: a letter as it was sent, or the sentence of its event. */
export const message: Page<Models['provider.message']> = {
  title: ({ model: { message }, t }) => message.paper?.title ?? wordsOfMessage(message, t).subject,
  body: ({ model: { message: { id, event, at, body, paper, about, params } }, t, language, href }) => {
    const words = t.pages.provider.inbox;
    const { subject, text } = wordsOfMessage({ event }, t);
    return (
      <>
        {paper !== undefined ? <Paper paper={paper} top={paper.language !== language && <Notice tone="info" language={language}>{t.papers.inDutch}</Notice>} /> : (
          <>
            <H1>{subject}</H1>
            <P><Moment at={at} language={language} /></P>
            {body === '' ? <P><DutchIn on={language} text={fill(text, params, language)} typed={[String(params['title'] ?? '')]} /></P> : <Lines text={body} on={language} />}
          </>
        )}
        <LinkList items={[
          ...(paper === undefined ? [] : [{ text: t.papers.toPdf, to: href(`/provider/inbox/${id}/pdf`) }]),
          ...(event.startsWith('inquiry.') ? [{ text: t.inquiry.provider.toList, to: href(`/provider/tenders/${about}/inquiries`) }] : []),
          ...(event === 'document.refused' ? [{ text: t.pages.provider.tender.toBid, to: href(`/provider/tenders/${about}/bid`) }] : []),
          ...(about.startsWith('tnd_') ? [{ text: words.toTender, to: href(`/provider/tenders/${about}`) }] : []),
          ...(about.startsWith('adm_') && aboutContract.test(event) ? [{ text: t.pages.provider.tender.toContract, to: href(`/provider/admissions/${about}/contract`) }] : []),
          ...(about.startsWith('adm_') ? [{ text: words.toAdmission, to: href(`/provider/admissions/${about}`) }] : []),
          ...(about.startsWith('rev_') ? [{ text: t.pages.revision.provider.toRevision, to: href(`/provider/revisions/${about}`) }] : []),
          { text: words.back, to: href('/provider/inbox') },
        ]} />
      </>
    );
  },
};
