import type { Child } from 'hono/jsx';
import type { Instant } from '../../../../shared/kernel/moments.ts';
import { fill } from '../../../../shared/messages/fill.ts';
import { general } from '../../../../shared/revision/article.ts';
import { stances } from '../../../../shared/revision/reaction.ts';
import type { Attitude } from '../../../../shared/revision/support.ts';
import type { Models } from '../../../../shared/views/index.ts';
import type { ArticleLine, ReactedLine, ReactionFilter } from '../../../../shared/views/revision/reactions.ts';
import type { Page, PageProps } from '../../../page.ts';
import { ButtonLink } from '../../../parts/button.tsx';
import { DeadlineLine } from '../../../parts/deadline-line.tsx';
import { DutchIn } from '../../../parts/dutch.tsx';
import { EmptyState } from '../../../parts/empty-state.tsx';
import { LinkList } from '../../../parts/link-list.tsx';
import { Moment } from '../../../parts/moment.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { Table } from '../../../parts/table.tsx';
import { Tag, type TagTone } from '../../../parts/tag.tsx';
import type { Language, Texts } from '../../../texts.ts';
import { H2, P } from '../../public/text.tsx';
import { RevisionHeading } from '../../revision.tsx';
import { Acts } from '../acts.tsx';
import { BackToRevision, revisionPath } from './parts.tsx';
import { Support } from './shares.tsx';

type Props = PageProps<Models['staff.revision-reactions']>;

/** All reactions of one round: what is asked now, how much support the text has, and every article and provider. */
export const revisionReactions: Page<Models['staff.revision-reactions']> = {
  title: ({ model: { round }, t, language }) => `${fill(t.pages.revision.answer.reactions.title, { round: round.at.number }, language)}: ${round.title}`,
  body: (props) => {
    const { model: { round: of }, t, language, href } = props;
    const words = t.pages.revision.answer;
    const { number, version, repliedAt } = of.at;
    return (
      <>
        <RevisionHeading head={of} title={fill(words.reactions.title, { round: number }, language)} t={t} language={language} />
        <P>{fill(words.reactions.lead, { ...of.at }, language)} {words.reactions.names[of.at.names]}</P>
        <Now {...props} />
        {of.changed !== null && <P>{fill(words.reactions.changed, { from: of.changed.from, count: of.changed.articles }, language)}</P>}
        <Support shares={of.shares} names={words.support.attitudes} head={words.support.columns.group} t={t} language={language} />
        {of.totals.unmet > 0 && <P>{fill(words.support.unmet, { count: of.totals.unmet }, language)}</P>}
        <Articles {...props} />
        <Providers {...props} />
        <LinkList items={[
          { text: fill(words.reactions.toText, { version }, language), to: href(revisionPath(of.id, `/texts/${version}`)) },
          ...(of.changed === null ? [] : [{ text: fill(words.reactions.toChanged, { from: of.changed.from }, language), to: href(revisionPath(of.id, `/texts/${version}/changes/${of.changed.from}`)) }]),
          ...(repliedAt === '' ? [] : [{ text: words.reactions.toNota, to: href(revisionPath(of.id, `/rounds/${number}/nota`)) }]),
        ]} />
        <BackToRevision head={of} page={props} />
      </>
    );
  },
};

/** How an article is called in a sentence or a list. */
export function articleName({ id, number, heading }: Pick<ArticleLine, 'id' | 'number' | 'heading'>, t: Texts, language: Language): string {
  const words = t.pages.revision.answer;
  return id === general ? words.whole : fill(heading === '' ? words.unnamed : words.name, { number, heading }, language);
}
export const attitudeTones: Readonly<Record<Attitude, TagTone>> = { objection: 'bad', 'agree-if': 'attention', question: 'active', agree: 'good', none: 'neutral' };

function Now(props: Props): Child {
  const { model: { round: of }, t, language, at, href, may, path } = props;
  const words = t.pages.revision.answer.reactions;
  const { totals, providers, next } = of;
  const { closedAt, repliedAt, reactUntil, number } = of.at;
  const counts = fill(words.counts, { reacted: totals.reacted, invited: providers.length, reactions: totals.reactions }, language);
  if (repliedAt !== '') return <Notice tone="success" language={language}><p>{counts}</p><p>{fill(words.replied, { repliedAt }, language)}</p></Notice>;
  if (closedAt === '') {
    return (
      <>
        <Notice tone="info" language={language}><p>{counts}</p><p>{of.stage === 'reacting' ? words.live : words.over}</p></Notice>
        {of.stage === 'reacting' && <DeadlineLine until={reactUntil as Instant} at={at} language={language} sentence={words.running} />}
        <Acts acts={of.acts} page={props} level={2} />
      </>
    );
  }
  return (
    <>
      <Notice tone={totals.open > 0 ? 'warning' : 'success'} language={language}>
        <p>{counts} {fill(words.closed, { closedAt }, language)}</p>
        <p>{totals.open > 0 ? fill(words.open, { open: totals.open }, language) : words.allDone}</p>
      </Notice>
      {next !== null && may('reply.give', { ...path, article: next.id }) && <p class="actions"><ButtonLink to={href(revisionPath(of.id, `/rounds/${number}/articles/${next.id}`))}><DutchIn on={language} text={fill(words.start, { name: articleName(next, t, language) }, language)} typed={[next.heading]} /></ButtonLink></p>}
      {totals.open === 0 && <Acts acts={of.acts} page={props} level={2} />}
    </>
  );
}

/** One way to look at the articles; the present one stands out. */
function Choice({ text, filter, page: { model: { round: of }, href } }: { text: string; filter: Partial<ReactionFilter>; page: Props }): Child {
  const present = of.filter.stance === (filter.stance ?? '') && of.filter.open === (filter.open ?? false) && of.filter.kvk === (filter.kvk ?? '');
  const search = new URLSearchParams([...(filter.stance === undefined ? [] : [['stance', filter.stance]]), ...(filter.open === true ? [['open', 'yes']] : []), ...(filter.kvk === undefined ? [] : [['kvk', filter.kvk]])]).toString();
  return <a class="utrecht-link" aria-current={present ? 'true' : undefined} href={href(`${revisionPath(of.id, `/rounds/${of.at.number}`)}${search === '' ? '' : `?${search}`}`)}>{text}</a>;
}

function Articles(props: Props): Child {
  const { model: { round: of }, t, language, href } = props;
  const { filter: choices, articles: words, stances: named } = t.pages.revision.answer;
  const only = of.providers.find(({ kvk }) => kvk === of.filter.kvk);
  return (
    <>
      <H2>{words.title}</H2>
      <nav aria-label={choices.title}>
        <ul>
          <li><Choice text={choices.all} filter={{}} page={props} /></li>
          {of.totals.open > 0 && <li><Choice text={choices.open} filter={{ open: true }} page={props} /></li>}
          {stances.filter((stance) => of.totals.stances[stance] > 0).map((stance) => <li><Choice text={fill(choices.stance, { stance: named[stance] }, language)} filter={{ stance }} page={props} /></li>)}
        </ul>
      </nav>
      {only !== undefined && <P>{fill(choices.now, { name: only.name }, language)}</P>}
      {of.articles.length === 0 ? <EmptyState language={language} text={choices.none} /> : (
        <Table<ArticleLine>
          caption={words.title} hideCaption rows={of.articles}
          columns={[
            { head: words.columns.article, cell: (one) => <a class="utrecht-link" href={href(revisionPath(of.id, `/rounds/${of.at.number}/articles/${one.id}`))}><DutchIn on={language} text={articleName(one, t, language)} typed={[one.heading]} /></a> },
            { head: words.columns.stances, cell: (one) => (one.reactions === 0 ? words.silent : <>{stances.filter((stance) => one.stances[stance] > 0).map((stance) => fill(words.stance, { stance: named[stance], count: one.stances[stance] }, language)).join(', ')}{one.unmet > 0 && <span class="note">{fill(words.unmet, { count: one.unmet }, language)}</span>}{one.confidential > 0 && <span class="note">{fill(words.confidential, { count: one.confidential }, language)}</span>}</>) },
            { head: words.columns.open, cell: (one) => (one.reactions === 0 ? '' : one.open === 0 ? <Tag tone="good">{words.done}</Tag> : String(one.open)) },
            { head: words.columns.adopted, cell: ({ adopted }) => (adopted ? <Tag tone="active">{words.changes}</Tag> : words.stays) },
          ]}
        />
      )}
    </>
  );
}

function Providers(props: Props): Child {
  const { model: { round: of }, t, language } = props;
  const { providers: words, support } = t.pages.revision.answer;
  return (
    <>
      <H2>{words.title}</H2>
      <P>{words.lead}</P>
      <Table<ReactedLine>
        caption={words.title} hideCaption rows={of.providers}
        columns={[
          { head: words.columns.name, cell: ({ kvk, name, reactions }) => (reactions === 0 ? name : <Choice text={name} filter={{ kvk }} page={props} />) },
          { head: words.columns.attitude, cell: ({ attitude }) => <Tag tone={attitudeTones[attitude]}>{support.attitudes[attitude]}</Tag> },
          { head: words.columns.reactions, figures: true, cell: ({ reactions }) => String(reactions) },
          { head: words.columns.open, figures: true, cell: ({ reactions, open }) => (reactions === 0 ? '' : String(open)) },
          { head: words.columns.at, cell: ({ submittedAt }) => (submittedAt === '' ? words.none : <Moment at={submittedAt} language={language} />) },
        ]}
      />
    </>
  );
}
