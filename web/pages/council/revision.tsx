import { stepChanges } from '../../../shared/views/since.ts';
import { Since } from '../../parts/since.tsx';
import type { Child } from 'hono/jsx';
import { fill } from '../../../shared/messages/fill.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { CouncilRevisionRow } from '../../../shared/views/revision/council.ts';
import type { Page, PageProps } from '../../page.ts';
import { DescriptionList } from '../../parts/description-list.tsx';
import { Dutch } from '../../parts/dutch.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Table } from '../../parts/table.tsx';
import { Tag } from '../../parts/tag.tsx';
import { H1, H2, H3, Lines, P } from '../public/text.tsx';
import { RevisionHeading, RevisionSteps, RevisionTag } from '../revision.tsx';
import { Decisions } from './decisions.tsx';
import { Own } from './own.tsx';

type Props = PageProps<Models['council.revision']>;

/** The revisions in which a municipality takes part: those that wait for its college first. */
export const revisions: Page<Models['council.revisions']> = {
  title: ({ t }) => t.pages.revision.answer.council.list,
  body: ({ model, t, href, language }) => {
    const words = t.pages.revision.answer.council;
    const { home, tender } = t.pages.council;
    return (
      <>
        <H1>{words.list}</H1>
        <P lead>{words.lead}</P>
        {model.revisions.length === 0 ? <EmptyState language={language} text={words.empty} /> : (
          <Table<CouncilRevisionRow>
            caption={words.list} hideCaption rows={model.revisions}
            columns={[
              { head: words.columns.title, cell: ({ id, title, segment }) => <><a class="utrecht-link" href={href(`/council/revisions/${id}`)}><Dutch on={language}>{title}</Dutch></a><span class="note">{fill(t.pages.revision.segment, { segment }, language)}</span></> },
              { head: words.columns.stage, cell: ({ stage }) => <RevisionTag stage={stage} t={t} /> },
              { head: words.columns.decision, cell: ({ waits, outcome }) => (waits ? <Tag tone="attention">{home.waits}</Tag> : home.outcomes[outcome === '' ? 'open' : outcome]) },
            ]}
          />
        )}
        <LinkList items={[{ text: tender.back, to: href('/council') }]} />
      </>
    );
  },
};

/** One revision as a municipality sees it: first what is asked of its college, then the rounds and the text. */
export const revision: Page<Models['council.revision']> = {
  title: ({ model }) => model.revision.title,
  body: (props) => {
    const { model: { revision: of, decisions }, t, language, href } = props;
    const words = t.pages.revision.answer.council;
    return (
      <>
        <RevisionHeading head={of} t={t} language={language} />
        <RevisionSteps head={of} t={t} language={language} />
        <P>{words.explain}</P>
        <Since page={props} of="procedure" changes={stepChanges(props.model.past)} />
        {of.withdrawn !== null && <Notice tone="warning" language={language}>{fill(words.withdrawn, of.withdrawn, language)}</Notice>}
        {of.dayTreatmentOnly && <Notice tone="info" language={language}>{words.dayTreatment}</Notice>}
        <Own page={props} id={of.id} act="decision.record-revision" waits={[fill(words.waits, { version: of.asked?.version ?? 0 }, language), t.pages.council.tender.confidential]} none="" closed={of.final === null ? words.notYet : words.closed} />
        {decisions.length > 0 && <Decisions decisions={decisions} progress={words.counter} t={t} language={language} />}
        {of.final !== null && <><H2>{words.signing}</H2><P>{fill(words.final, of.final, language)}</P>{of.signing !== null && <P>{fill(words.signed, { ...of.signing }, language)}</P>}</>}
        {of.description !== '' && <><H2>{t.pages.council.tender.description}</H2><Lines text={of.description} on={language} /></>}
        <Rounds {...props} />
        <Text {...props} />
        <LinkList items={[{ text: words.back, to: href('/council/revisions') }]} />
      </>
    );
  },
};

/** What happened with the providers, round by round; who said what stands in the nota, as its names rule allows. */
function Rounds({ model: { revision: of }, t, language, at, href }: Props): Child {
  const words = t.pages.revision.answer.council;
  return (
    <>
      <H2>{words.rounds}</H2>
      {of.rounds.map(({ number, consultedAt, inputUntil, presentedAt, version, reactUntil, repliedAt, reacted, reactions }) => (
        <section aria-label={fill(words.round, { number }, language)}>
          <H3>{fill(words.round, { number }, language)}</H3>
          <DescriptionList items={[
            { term: words.consulted, value: fill(words.consultedText, { consultedAt, inputUntil }, language) },
            ...(presentedAt === '' ? [] : [{ term: words.draft, value: fill(reactUntil !== '' && at < reactUntil ? words.draftRuns : words.draftText, { version, presentedAt, reactUntil }, language) }]),
            ...(repliedAt === '' ? [] : [{ term: words.replied, value: <>{fill(words.repliedText, { repliedAt, reacted, reactions, invited: of.invited }, language)} <a class="utrecht-link" href={href(`/council/revisions/${of.id}/rounds/${number}/nota`)}>{fill(words.toNota, { number }, language)}</a></> }]),
          ]} />
        </section>
      ))}
    </>
  );
}

function Text({ model: { revision: { text } }, t, language }: Props): Child {
  const words = t.pages.revision.answer.council;
  if (text === null) return <P>{words.noText}</P>;
  return (
    <>
      <H2>{fill(words.text, { version: text.version }, language)}</H2>
      <details>
        <summary>{fill(words.contents, { count: text.articles.length }, language)}</summary>
        {text.articles.map(({ number, heading, text: says }) => <><H3>{number} <Dutch on={language}>{heading}</Dutch></H3><Lines text={says} on={language} /></>)}
      </details>
    </>
  );
}
