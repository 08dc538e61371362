import type { Child } from 'hono/jsx';
import { fill } from '../../../shared/messages/fill.ts';
import type { Route } from '../../../shared/region/segments.ts';
import type { Procedure } from '../../../shared/route/procedures.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { DecisionView, RouteRow } from '../../../shared/views/staff/route.ts';
import type { Page, PageProps } from '../../page.ts';
import { DescriptionList } from '../../parts/description-list.tsx';
import { Dutch } from '../../parts/dutch.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Table } from '../../parts/table.tsx';
import { Tag } from '../../parts/tag.tsx';
import { H1, H2, Lines, P } from '../public/text.tsx';
import { Acts } from './acts.tsx';
import { Weighing } from './weighing.tsx';

type Props = PageProps<Models['staff.route']>;
type Words = Pick<PageProps<unknown>, 't' | 'language' | 'href'>;

/** Every segment: by which route it is bought, who decided that and when, and what runs under it. */
export const routes: Page<Models['staff.routes']> = {
  title: ({ t }) => t.route.list.title,
  body: (props) => {
    const { model: { segments }, t, language, href } = props;
    const words = t.route.list;
    return (
      <>
        <H1>{words.title}</H1>
        <P lead>{words.lead}</P>
        <Table<RouteRow>
          caption={words.title} hideCaption rows={segments}
          columns={[
            { head: words.columns.segment, cell: ({ number, title }) => <a class="utrecht-link" href={href(`/staff/routes/${number}`)}>{number}. {title[language]}</a> },
            { head: words.columns.route, cell: (row) => <Stand row={row} {...props} /> },
            { head: words.columns.decided, cell: ({ decided }) => (decided === null ? '–' : decidedText(decided, { t, language })) },
            { head: words.columns.running, cell: ({ running }) => (running.length === 0 ? words.nothing : <ul>{running.map((one) => <li><ProcedureLink of={one} href={href} language={language} /></li>)}</ul>) },
          ]}
        />
        <LinkList items={[{ text: t.risk.list.toRisks, to: href('/staff/risks') }]} />
      </>
    );
  },
};

function Stand({ row: { decided, strategy, judged, proposed }, t, language }: Words & { row: RouteRow }): Child {
  const { list: words, choices } = t.route;
  const direction = strategy.map((one) => choices[one]).join(words.or);
  return (
    <>
      {decided === null ? <Tag tone="attention">{words.undecided}</Tag> : decided.routes.map((one) => <><Tag tone="good">{choices[one]}</Tag>{' '}</>)}
      {decided === null && <span class="note">{fill(words.strategy, { routes: direction }, language)}</span>}
      {decided === null && judged && proposed.length === 0 && <span class="note">{words.judged}</span>}
      {proposed.length > 0 && <span class="note">{fill(words.waits, { routes: named(proposed, t) }, language)}</span>}
    </>
  );
}

const ProcedureLink = ({ of: { id, way, title }, href, language }: { of: Procedure } & Pick<Words, 'href' | 'language'>): Child =>
  <a class="utrecht-link" href={href(`/staff/${way === 'sas' ? 'tenders' : 'admissions'}/${id}`)}><Dutch on={language}>{title}</Dutch></a>;

/** The choice for one segment: the decision, the weighing on which it rests, and what was published under it. */
export const route: Page<Models['staff.route']> = {
  title: ({ model, t, language }) => fill(t.route.page.title, { segment: model.segment.number }, language),
  body: (props) => {
    const { model: { segment, locked, acts, earlier, procedures }, t, language, href } = props;
    const words = t.route.page;
    return (
      <>
        <H1>{fill(words.title, { segment: segment.number }, language)}: {segment.title[language]}</H1>
        <P>{segment.about[language]}</P>
        <Decision {...props} />
        <Proposal {...props} />
        <Acts acts={acts} only={['route.propose']} page={props} />
        <H2>{words.judgments}</H2>
        <Weighing {...props} />
        {locked ? <Notice tone="info" language={language}>{words.locked}</Notice> : <Acts acts={acts} only={['route.judge']} page={props} />}
        <H2>{words.running}</H2>
        {procedures.length === 0 ? <P>{words.nothing}</P> : <Procedures {...props} />}
        {earlier.length > 0 && <><H2>{words.earlier}</H2><Earlier {...props} /></>}
        <LinkList items={[{ text: words.back, to: href('/staff/routes') }]} />
      </>
    );
  },
};

function Decision({ model: { decided }, t, language }: Props): Child {
  const words = t.route.page;
  return (
    <>
      <H2>{words.decision}</H2>
      {decided === null ? <Notice tone="warning" language={language}>{words.none}</Notice> : (
        <DescriptionList items={[
          { term: words.terms.route, value: <strong>{named(decided.routes, t)}</strong> },
          ...(decided.whyMore === '' ? [] : [{ term: words.terms.whyMore, value: <Dutch on={language}>{decided.whyMore}</Dutch> }]),
          { term: words.terms.decidedBy, value: decidedText(decided, { t, language }) },
          { term: words.terms.reason, value: <Dutch on={language}>{decided.reason}</Dutch> },
          { term: words.terms.two, value: recorded(decided, { t, language }) },
        ]} />
      )}
    </>
  );
}

const decidedText = ({ decidedBy, decidedOn }: Pick<DecisionView, 'decidedBy' | 'decidedOn'>, { t, language }: Pick<Words, 't' | 'language'>): string =>
  fill(t.route.list.decided, { decidedBy, decidedOn }, language);
const recorded = ({ proposerName, name, at }: DecisionView, { t, language }: Pick<Words, 't' | 'language'>): string =>
  fill(t.route.page.two, { proposer: someone(proposerName, t), name: someone(name, t), at }, language);
const someone = (name: string, t: Words['t']): string => (name === '' ? t.route.page.someone : name);
/** `Herziening van de lopende contracten en Toelating (open house)`. */
const named = (routes: readonly Route[], t: Words['t']): string => routes.map((one) => t.route.choices[one]).join(t.route.and);

/** What waits for a second person, who confirms this very proposal here. */
function Proposal({ model: { proposal, decided }, t, language, may, form }: Props): Child {
  if (proposal === null) return null;
  const words = t.route.page;
  return (
    <>
      <H2>{words.proposal}</H2>
      <DescriptionList items={[
        { term: words.terms.route, value: <strong>{named(proposal.routes, t)}</strong> },
        ...(proposal.whyMore === '' ? [] : [{ term: words.terms.whyMore, value: <Dutch on={language}>{proposal.whyMore}</Dutch> }]),
        { term: words.terms.decidedBy, value: decidedText(proposal, { t, language }) },
        { term: words.terms.reason, value: <Dutch on={language}>{proposal.reason}</Dutch> },
        { term: words.terms.two, value: fill(words.proposedBy, { name: someone(proposal.name, t), at: proposal.at }, language) },
      ]} />
      <Notice tone={proposal.changes ? 'warning' : 'info'} language={language}>
        {decided === null ? words.first : !proposal.changes ? words.keeps : proposal.left.length === 0 ? words.adds : fill(words.leaves, { left: named(proposal.left, t) }, language)}
      </Notice>
      {may('route.decide') && !proposal.mine ? <><P>{t.commands['route.decide'].intro}</P>{form('route.decide', { values: { proposal: proposal.number } })}</> : <P>{words.waitsForLead}</P>}
    </>
  );
}

function Procedures({ model: { procedures }, t, language, href }: Props): Child {
  const { page: words, choices } = t.route;
  return (
    <Table<Procedure>
      caption={words.running} hideCaption rows={procedures}
      columns={[
        { head: words.runningColumns.title, cell: (one) => <ProcedureLink of={one} href={href} language={language} /> },
        { head: words.runningColumns.route, cell: ({ way }) => choices[way] },
        { head: words.runningColumns.publishedAt, cell: ({ publishedAt }) => <Moment at={publishedAt} language={language} /> },
        { head: words.runningColumns.stage, cell: ({ status }) => words.statuses[status] },
      ]}
    />
  );
}

function Earlier({ model: { earlier }, t, language }: Props): Child {
  const words = t.route.page;
  return (
    <Table<DecisionView>
      caption={words.earlier} hideCaption rows={earlier}
      columns={[
        { head: words.earlierColumns.route, cell: ({ routes: of }) => named(of, t) },
        { head: words.earlierColumns.decided, cell: (one) => decidedText(one, { t, language }) },
        { head: words.earlierColumns.reason, cell: ({ reason }) => <Lines text={reason} on={language} /> },
        { head: words.earlierColumns.at, cell: (one) => recorded(one, { t, language }) },
      ]}
    />
  );
}
