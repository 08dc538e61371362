import type { Child } from 'hono/jsx';
import { fill } from '../../../../shared/messages/fill.ts';
import { general } from '../../../../shared/revision/article.ts';
import type { Models } from '../../../../shared/views/index.ts';
import type { ReactionLine } from '../../../../shared/views/revision/answering.ts';
import type { Page, PageProps } from '../../../page.ts';
import { ButtonLink } from '../../../parts/button.tsx';
import { DutchIn } from '../../../parts/dutch.tsx';
import { LinkList } from '../../../parts/link-list.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { Tag } from '../../../parts/tag.tsx';
import { H2, H3, Lines, P } from '../../public/text.tsx';
import { RevisionHeading } from '../../revision.tsx';
import { Redline } from '../../revision-text.tsx';
import { by, revisionPath } from './parts.tsx';
import { articleName, attitudeTones } from './reactions.tsx';

type Props = PageProps<Models['staff.revision-article']>;

/** One article: its text, what every provider said of it, the replies, and the form that answers like reactions together. */
export const revisionArticle: Page<Models['staff.revision-article']> = {
  title: (props) => `${titleOf(props)}: ${props.model.article.title}`,
  body: (props) => {
    const { model: { article: of }, t, language, href } = props;
    const words = t.pages.revision.answer.article;
    const to = (id: string): string => href(revisionPath(of.id, `/rounds/${of.at.number}/articles/${id}`));
    return (
      <>
        <RevisionHeading head={of} title={titleOf(props)} typed={[of.article.heading]} t={t} language={language} />
        <Stand {...props} />
        <H2>{words.text}</H2>
        {of.article.id === general ? <P>{words.noText}</P> : <blockquote><Lines text={of.article.text} on={language} /></blockquote>}
        <H2>{words.reactions}</H2>
        {of.reactions.length === 0 && <P>{words.none}</P>}
        {of.reactions.map((one) => <Reaction of={one} page={props} />)}
        <Replies {...props} />
        <Answer {...props} />
        <LinkList items={[
          ...(of.previous === null ? [] : [{ text: <DutchIn on={language} text={fill(words.previous, { name: articleName(of.previous, t, language) }, language)} typed={[of.previous.heading]} />, to: to(of.previous.id) }]),
          ...(of.next === null ? [] : [{ text: <DutchIn on={language} text={fill(words.next, { name: articleName(of.next, t, language) }, language)} typed={[of.next.heading]} />, to: to(of.next.id) }]),
          { text: fill(words.back, { round: of.at.number }, language), to: href(revisionPath(of.id, `/rounds/${of.at.number}`)) },
        ]} />
      </>
    );
  },
};

const titleOf = ({ model: { article: { article } }, t, language }: Props): string => fill(t.pages.revision.answer.article.title, { name: articleName(article, t, language) }, language);

/** What is left to do, here and in the round, with the way to the next. */
function Stand({ model: { article: of }, t, language, href }: Props): Child {
  const words = t.pages.revision.answer.article;
  if (!of.open) return <P>{of.at.repliedAt === '' ? words.later : words.closed}</P>;
  if (of.article.open > 0) return null;
  return (
    <>
      <Notice tone="success" language={language}>
        <p>{of.openInRound === 0 ? words.allDone : `${words.here} ${of.openInRound === 1 ? words.leftOne : fill(words.left, { open: of.openInRound }, language)}`}</p>
      </Notice>
      {of.nextOpen !== null && <p class="actions"><ButtonLink to={href(revisionPath(of.id, `/rounds/${of.at.number}/articles/${of.nextOpen.id}`))}><DutchIn on={language} text={fill(words.toNext, { name: articleName(of.nextOpen, t, language) }, language)} typed={[of.nextOpen.heading]} /></ButtonLink></p>}
    </>
  );
}

function Reaction({ of, page: { t, language, model: { article: { open, at } } } }: { of: ReactionLine; page: Props }): Child {
  const { article: words, stances } = t.pages.revision.answer;
  const answered = open || at.repliedAt !== '';
  return (
    <section aria-label={of.name}>
      <H3>{of.name}</H3>
      <p>
        <Tag tone={attitudeTones[of.stance]}>{stances[of.stance]}</Tag>{' '}
        {of.confidential && <><Tag>{words.confidential}</Tag>{' '}</>}
        {answered && <Tag tone={of.reply === '' ? 'attention' : 'good'}>{of.reply === '' ? words.unanswered : words.answered}</Tag>}
      </p>
      {of.confidential && <p class="note">{words.confidentialNote}</p>}
      {of.reason !== '' && <><P><strong>{words.reason}.</strong></P><blockquote><Lines text={of.reason} on={language} /></blockquote></>}
      {of.wording !== '' && <><P><strong>{words.proposal}.</strong></P><blockquote>{of.proposal.length === 0 ? <Lines text={of.wording} on={language} /> : <Redline pieces={of.proposal} t={t} language={language} />}</blockquote></>}
    </section>
  );
}

function Replies({ model: { article: of }, t, language }: Props): Child {
  const { article: words, outcomes } = t.pages.revision.answer;
  if (of.replies.length === 0) return null;
  return (
    <>
      <H2>{words.replies}</H2>
      {of.replies.map(({ outcome, motivation, names, at, me }) => (
        <section aria-label={fill(words.to, { names }, language)}>
          <H3>{fill(words.to, { names }, language)}</H3>
          <p><Tag tone={outcome === 'adopted' || outcome === 'partly' ? 'active' : 'neutral'}>{outcomes[outcome]}</Tag></p>
          <blockquote><Lines text={motivation} on={language} /></blockquote>
          <p class="note">{fill(words.given, { at, by: by(me, t) }, language)}</p>
        </section>
      ))}
      {of.article.id !== general && <><H2>{words.resulting}</H2>{of.resulting.length === 0 ? <P>{words.stays}</P> : <blockquote><Redline pieces={of.resulting} t={t} language={language} /></blockquote>}</>}
    </>
  );
}

/** What is open is offered first; a single open reaction is chosen already. */
function Answer({ model: { article: of }, t, language, form, may, path }: Props): Child {
  const { article: words, stances } = t.pages.revision.answer;
  if (!of.open || of.reactions.length === 0 || !may('reply.give', path)) return null;
  const open = of.reactions.filter(({ reply }) => reply === '');
  const reactions = of.reactions.map(({ kvk, name, stance, reply }) => {
    const label = fill(reply === '' ? words.offer : words.offerDone, { name, stance: stances[stance] }, language);
    return { code: kvk, label, english: label };
  });
  return (
    <>
      <H2>{open.length > 0 ? words.answer : words.again}</H2>
      {of.reactions.length > 1 && <P>{words.together}</P>}
      {form('reply.give', { values: { ...(open.length === 1 || of.reactions.length === 1 ? { reactions: [(open[0] ?? of.reactions[0])?.kvk] } : {}), ...(of.wording === '' ? {} : { wording: of.wording }) }, offers: { reactions } })}
    </>
  );
}
