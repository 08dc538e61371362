import type { Child } from 'hono/jsx';
import { noticeText } from '../../../shared/council/notices.ts';
import { fill } from '../../../shared/messages/fill.ts';
import type { Attempt } from '../../../shared/notify/post.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { MailRow, PostRow, ReachedRow, ToldRow } from '../../../shared/views/staff/post.ts';
import type { Page, PageProps } from '../../page.ts';
import { Dutch, DutchIn } from '../../parts/dutch.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Paging } from '../../parts/paging.tsx';
import { Table } from '../../parts/table.tsx';
import { Tag } from '../../parts/tag.tsx';
import { wordsOfMessage } from '../provider/message-table.tsx';
import { H1, H2, P } from '../public/text.tsx';

type Words = Pick<PageProps<unknown>, 't' | 'language'>;

/** Mail that did not go or came back, with every attempt and a button; and who of the municipalities is mailed at all. */
export const postOffice: Page<Models['staff.post']> = {
  title: ({ t }) => t.post.staff.title,
  body: ({ model: { posts, reached, next, further }, t, language, href, form }) => {
    const words = t.post.staff;
    return (
      <>
        <H1>{words.title}</H1>
        <P lead>{words.lead}</P>
        {posts.length === 0 ? <EmptyState language={language} text={words.empty} /> : (
          <>
            <H2>{words.list}</H2>
            <P>{words.remedy}</P>
            <Table<PostRow>
              caption={words.list} hideCaption rows={posts}
              columns={[
                { head: words.columns.to, cell: ({ to }) => (to === '' ? words.unknown : to) },
                { head: words.columns.address, cell: ({ name, email }) => (email === '' ? words.unknown : <>{name !== '' && <>{name}<br /></>}{email}</>) },
                { head: words.columns.message, cell: (one) => <><DutchIn on={language} text={subjectOf(one, { t, language })} typed={[one.title]} />{one.party.startsWith('org_') && one.title !== '' && <span class="note"><Dutch on={language}>{one.title}</Dutch></span>}</> },
                { head: words.columns.state, cell: (one) => <><Tag tone={one.status === 'asked' ? 'neutral' : 'bad'}>{words.states[one.status]}</Tag><Attempts {...one} t={t} language={language} /></> },
                { head: words.columns.again, cell: ({ party, post, status }) => (status === 'asked' ? '' : form('post.send-again', { at: { party, post }, compact: true })) },
              ]}
            />
          </>
        )}
        <P>{words.sealed}</P>
        <Paging here="/staff/post" next={next} further={further} language={language} />
        <H2>{words.reached}</H2>
        <P>{words.reachedLead}</P>
        <Table<ReachedRow>
          caption={words.reached} hideCaption rows={reached}
          columns={[
            { head: words.municipality, cell: ({ code, name }) => <a class="utrecht-link" href={href(`/staff/post/municipalities/${code}`)}>{name}<span class="visually-hidden">: {fill(words.told, { name }, language)}</span></a> },
            { head: words.people, figures: true, cell: ({ people }) => (people === 0 ? <Tag tone="attention">{words.nobody}</Tag> : people) },
            { head: words.colleges, figures: true, cell: ({ colleges }) => (colleges === 0 ? <Tag tone="attention">{words.nobody}</Tag> : colleges) },
          ]}
        />
      </>
    );
  },
};

function subjectOf({ party, event, title }: PostRow, { t, language }: Words): string {
  if (event === 'digest') return t.post.staff.digest;
  return party.startsWith('org_') ? wordsOfMessage({ event }, t).subject : withoutTitle(noticeText({ event, params: { title }, body: '' }, language).subject);
}

/** Of what is about no procedure the title is not known here: then the subject ends with its colon. */
const withoutTitle = (subject: string): string => subject.replace(/:$/, '');

function Attempts({ attempts, tried, t, language }: Pick<PostRow, 'attempts' | 'tried'> & Words): Child {
  const words = t.post.staff;
  return (
    <>
      {tried > attempts.length && <span class="note">{fill(words.more, { count: tried }, language)}</span>}
      {attempts.map((one) => <span class="note">{attemptText(one, { t, language })}</span>)}
    </>
  );
}

function attemptText({ at, outcome, code }: Attempt, { t, language }: Words): string {
  const { outcomes, codes, attempt, why } = t.post.staff;
  const name = outcome === 'bounced' ? (code.startsWith('Permanent') ? 'permanent' : 'transient') : code;
  const known: Readonly<Record<string, string>> = codes;
  const reason = outcome === 'asked' || outcome === 'sent' ? '' : (Object.hasOwn(known, name) ? known[name] : undefined) ?? codes.other;
  return fill(reason === '' ? attempt : why, { at, outcome: outcomes[outcome], reason }, language);
}

/** What one municipality was told, with what proves each mail. */
export const told: Page<Models['staff.told']> = {
  title: ({ model, t, language }) => fill(t.post.told.title, { name: model.municipality.name }, language),
  body: ({ model: { municipality, messages, next, further }, t, language, href }) => {
    const words = t.post.told;
    return (
      <>
        <H1>{fill(words.title, { name: municipality.name }, language)}</H1>
        <P lead>{words.lead}</P>
        {messages.length === 0 ? <EmptyState language={language} text={words.empty} /> : (
          <Table<ToldRow>
            caption={fill(words.title, { name: municipality.name }, language)} hideCaption rows={messages}
            columns={[
              { head: words.columns.message, cell: ({ event, params }) => <DutchIn on={language} text={noticeText({ event, params, body: '' }, language).subject} typed={[String(params['title'] ?? '')]} /> },
              { head: words.columns.at, cell: ({ at }) => <Moment at={at} language={language} /> },
              { head: words.columns.mails, cell: ({ mails }) => (mails.length === 0 ? words.none : mails.map((one) => <span class="note">{mailText(one, { t, language })}</span>)) },
            ]}
          />
        )}
        <Paging here={`/staff/post/municipalities/${municipality.code}`} next={next} further={further} language={language} />
        <LinkList items={[{ text: words.back, to: href('/staff/post') }]} />
      </>
    );
  },
};

function mailText({ name, when, at, id, failed }: MailRow, { t, language }: Words): string {
  const words = t.post.told;
  const sentence = at === '' ? (failed > 0 ? words.failed : when === 'now' ? words.waitsNow : words.waits) : id === '' ? words.unwanted : when === 'now' ? words.sent : words.daily;
  return fill(sentence, { name: name === '' ? words.who : name, at, id, failed }, language);
}
