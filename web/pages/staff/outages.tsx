import type { Child } from 'hono/jsx';
import { fill } from '../../../shared/messages/fill.ts';
import type { RefusalCode } from '../../../shared/messages/refusals.ts';
import type { MovedTerm, TermOutcome } from '../../../shared/outage/outage.ts';
import type { TouchedTerm } from '../../../shared/outage/terms.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { Page, PageProps } from '../../page.ts';
import { ButtonLink } from '../../parts/button.tsx';
import { Dutch } from '../../parts/dutch.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Notice } from '../../parts/notice.tsx';
import { OutageTable } from '../../parts/outage.tsx';
import { Paging } from '../../parts/paging.tsx';
import { Table, type Column } from '../../parts/table.tsx';
import { Tag } from '../../parts/tag.tsx';
import { commandText, refusalText } from '../../texts.ts';
import { OutageFacts, titleOf } from '../public/outages.tsx';
import { H1, H2, P } from '../public/text.tsx';

type Props = PageProps<Models['staff.outage']>;

/** The log as the office keeps it. */
export const outages: Page<Models['staff.outages']> = {
  title: ({ t }) => t.outage.list.title,
  body: (props) => {
    const { model: { outages: rows, next, further }, t, language, href, may, form } = props;
    const { list, staff: words } = t.outage;
    return (
      <>
        <H1>{list.title}</H1>
        <P lead>{words.lead}</P>
        {rows.length === 0 ? <EmptyState language={language} text={list.empty} /> : <OutageTable outages={rows} to={(id) => `/staff/outages/${id}`} page={props} />}
        <Paging here="/staff/outages" next={next} further={further} language={language} />
        {may('outage.record') && (
          <>
            <H2>{commandText('outage.record', language).title}</H2>
            <P>{commandText('outage.record', language).intro}</P>
            {form('outage.record', { values: { planned: 'no', audience: 'everyone' } })}
          </>
        )}
        <LinkList items={[{ text: words.publicLog, to: href('/outages') }]} />
      </>
    );
  },
};

/** One outage: what is known of it, which terms it touches, and what two people decided to do about them. */
export const outage: Page<Models['staff.outage']> = {
  title: (props) => titleOf(props.model.outage, props),
  body: (props) => {
    const { model: { outage: of }, t, href, may } = props;
    const words = t.outage.staff;
    const here = href(`/staff/outages/${of.id}`);
    return (
      <>
        <H1>{titleOf(of, props)}</H1>
        <OutageFacts outage={of} page={props} />
        <p class="actions">
          {of.endedAt === '' && may('outage.end') && <ButtonLink to={`${here}/endings`}>{words.end}</ButtonLink>}
          {may('outage.correct') && <ButtonLink to={`${here}/corrections`} look="secondary">{words.correct}</ButtonLink>}
        </p>
        <Proposal {...props} />
        <Touched {...props} />
        <Extensions {...props} />
        <LinkList items={[{ text: words.publicLog, to: href(`/outages/${of.id}`) }, { text: t.outage.page.back, to: href('/staff/outages') }]} />
      </>
    );
  },
};

const procedurePath = ({ procedure, kind }: Pick<MovedTerm, 'procedure' | 'kind'>): string => (kind === 'closing' || kind === 'questions' ? `/staff/tenders/${procedure}` : `/staff/revisions/${procedure}`);
type Named = Pick<MovedTerm, 'procedure' | 'kind' | 'title'>;
const named = <T extends Named>({ t, language, href }: Pick<Props, 't' | 'language' | 'href'>): readonly Column<T>[] => [
  { head: t.outage.page.termColumns.procedure, cell: (one) => <a class="utrecht-link" href={href(procedurePath(one))}><Dutch on={language}>{one.title}</Dutch></a> },
  { head: t.outage.page.termColumns.kind, cell: ({ kind }) => t.outage.kinds[kind] },
];

function Touched(props: Props): Child {
  const { model: { outage: of, touched }, t, language, href, may } = props;
  const words = t.outage.staff;
  return (
    <>
      <H2>{words.touched}</H2>
      <P>{words.touchedLead}</P>
      {touched.length === 0 ? <P>{words.untouched}</P> : (
        <>
          <Notice tone="warning" language={language}>{words.doNotOpen}</Notice>
          <Table<TouchedTerm>
            caption={words.touched} hideCaption rows={touched}
            columns={[
              ...named<TouchedTerm>(props),
              { head: words.touchedColumns.until, cell: ({ until }) => <Moment at={until} language={language} /> },
              { head: words.touchedColumns.proposed, cell: ({ proposed }) => <Moment at={proposed} language={language} /> },
            ]}
          />
          <P>{words.rule}</P>
          {may('outage.propose-extension') && <p class="actions"><ButtonLink to={href(`/staff/outages/${of.id}/extensions`)}>{words.propose}</ButtonLink></p>}
        </>
      )}
      <P>{words.inquiries}</P>
    </>
  );
}

function Proposal(props: Props): Child {
  const { model: { proposal }, t, language, may, form } = props;
  const words = t.outage.staff;
  if (proposal === null) return null;
  return (
    <>
      <H2>{words.proposal}</H2>
      <P>{fill(words.proposedBy, { name: proposal.name, at: proposal.at }, language)}</P>
      <Table<MovedTerm>
        caption={words.proposal} hideCaption rows={proposal.terms}
        columns={[
          ...named<MovedTerm>(props),
          { head: t.outage.page.termColumns.from, cell: ({ from }) => <Moment at={from} language={language} /> },
          { head: t.outage.page.termColumns.will, cell: ({ to }) => <Moment at={to} language={language} /> },
        ]}
      />
      {proposal.why !== '' && <P>{fill(words.why, { why: proposal.why }, language)}</P>}
      {proposal.mine ? <P>{words.mine}</P> : may('outage.approve-extension') && (
        <>
          <P>{commandText('outage.approve-extension', language).intro}</P>
          {form('outage.approve-extension', { values: { proposal: proposal.number } })}
        </>
      )}
    </>
  );
}

function Extensions(props: Props): Child {
  const { model: { extensions }, t, language } = props;
  const words = t.outage.staff;
  return (
    <>
      {extensions.map((one) => (
        <>
          <H2>{fill(words.extension, { at: one.at }, language)}</H2>
          <P>{fill(words.decidedBy, { name: one.name, approvedName: one.approvedName }, language)}</P>
          {one.terms.some(({ outcome }) => outcome === 'refused') && <Notice tone="warning" language={language}>{words.refused}</Notice>}
          <Table<TermOutcome>
            caption={fill(words.extension, { at: one.at }, language)} hideCaption rows={one.terms}
            columns={[
              ...named<TermOutcome>(props),
              { head: t.outage.page.termColumns.from, cell: ({ from }) => <Moment at={from} language={language} /> },
              { head: t.outage.page.termColumns.to, cell: ({ to, from, outcome }) => <Moment at={outcome === 'refused' ? from : to} language={language} /> },
              { head: t.outage.page.termColumns.outcome, cell: (term) => <Outcome term={term} {...props} /> },
            ]}
          />
          {one.why !== '' && <P>{fill(words.why, { why: one.why }, language)}</P>}
        </>
      ))}
    </>
  );
}

const tones = { '': 'attention', moved: 'good', refused: 'bad' } as const;
function Outcome({ term: { outcome, code }, t, language }: Props & { term: TermOutcome }): Child {
  return <><Tag tone={tones[outcome]}>{t.outage.outcomes[outcome]}</Tag>{code !== '' && <span class="note">{refusalText({ code: code as RefusalCode, params: {} }, language)}</span>}</>;
}
