import type { Child } from 'hono/jsx';
import { fill } from '../../../shared/messages/fill.ts';
import type { PublicTerm } from '../../../shared/outage/outage.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { OutageLine, OutageRow } from '../../../shared/views/outage.ts';
import type { Page, PageProps } from '../../page.ts';
import { DescriptionList } from '../../parts/description-list.tsx';
import { Dutch } from '../../parts/dutch.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { Moment } from '../../parts/moment.tsx';
import { durationText, outageKind, OutageStand, OutageTable, partsText } from '../../parts/outage.tsx';
import { Paging } from '../../parts/paging.tsx';
import { Table } from '../../parts/table.tsx';
import { H1, H2, Lines, P } from './text.tsx';

type Words = Pick<PageProps<unknown>, 't' | 'language' | 'href'>;

/** When the portal did not work, for who has to prove it: the newest first. */
export const outages: Page<Models['public.outages']> = {
  title: ({ t }) => t.outage.list.title,
  body: (props) => {
    const { model: { outages: rows, next, further }, t, language } = props;
    const words = t.outage.list;
    return (
      <>
        <H1>{words.title}</H1>
        <P lead>{words.lead}</P>
        {rows.length === 0 ? <EmptyState language={language} text={words.empty} /> : <OutageTable outages={rows} to={(id) => `/outages/${id}`} page={props} />}
        <Paging here="/outages" next={next} further={further} language={language} />
        <P>{fill(words.json, { address: '/v1/public/outages' }, language)}</P>
      </>
    );
  },
};

/** One outage, with every line that the ledger has of it. */
export const outage: Page<Models['public.outage']> = {
  title: (props) => titleOf(props.model.outage, props),
  body: (props) => {
    const { model: { outage: of, lines }, t, language, href } = props;
    const words = t.outage.page;
    return (
      <>
        <H1>{titleOf(of, props)}</H1>
        <OutageFacts outage={of} page={props} />
        <H2>{words.terms}</H2>
        {of.terms.length === 0 && of.others === 0 ? <P>{words.noTerms}</P> : <Terms outage={of} page={props} />}
        <H2>{words.ledger}</H2>
        <P>{words.ledgerLead}</P>
        <Table<OutageLine>
          caption={words.ledger} hideCaption rows={lines}
          columns={[
            { head: words.ledgerColumns.line, cell: ({ seq, type }) => `${seq}. ${(words.lines as Readonly<Record<string, string>>)[type] ?? type}` },
            { head: words.ledgerColumns.at, cell: ({ at }) => <Moment at={at} language={language} exact /> },
            { head: words.ledgerColumns.stood, cell: ({ entry }) => (entry === null ? '' : <Stood entry={entry} page={props} />) },
            { head: words.ledgerColumns.hash, cell: ({ hash }) => <code title={hash}>{hash.slice(0, 16)}</code> },
          ]}
        />
        <LinkList items={[{ text: words.back, to: href('/outages') }]} />
      </>
    );
  },
};

export const titleOf = (of: OutageRow, { t, language }: Pick<Words, 't' | 'language'>): string => fill(t.outage.page.title, { what: outageKind(of, { t }), beganAt: of.beganAt }, language);

/** What is known of it now. */
export function OutageFacts({ outage: of, page }: { readonly outage: OutageRow; readonly page: Words }): Child {
  const { t, language } = page;
  const words = t.outage.page;
  return (
    <DescriptionList items={[
      { term: words.facts.stand, value: <OutageStand stand={of.stand} t={t} /> },
      { term: words.facts.parts, value: partsText(of.parts, page) },
      { term: words.facts.audience, value: t.outage.audiences[of.audience] },
      { term: words.facts.began, value: <Moment at={of.beganAt} language={language} /> },
      ...(of.endedAt === '' ? [] : [{ term: words.facts.ended, value: <Moment at={of.endedAt} language={language} /> }]),
      ...(of.stand === 'coming' ? [] : [{ term: words.facts.duration, value: durationText(of.ms, page) }]),
      { term: words.facts.noticed, value: <Lines text={of.noticed} on={language} /> },
      { term: words.facts.ledger, value: <code>{fill(words.place, { stream: of.stream, seq: of.seq }, language)}</code> },
    ]} />
  );
}

function Terms({ outage: of, page: { t, language, href } }: { readonly outage: OutageRow; readonly page: Words }): Child {
  const words = t.outage.page;
  return (
    <>
      {of.terms.length > 0 && (
        <Table<PublicTerm>
          caption={words.terms} hideCaption rows={of.terms}
          columns={[
            { head: words.termColumns.procedure, cell: ({ procedure, title }) => <a class="utrecht-link" href={href(`/tenders/${procedure}`)}><Dutch on={language}>{title}</Dutch></a> },
            { head: words.termColumns.kind, cell: ({ kind }) => t.outage.kinds[kind] },
            { head: words.termColumns.from, cell: ({ from }) => <Moment at={from} language={language} /> },
            { head: words.termColumns.to, cell: ({ from, to, outcome }) => <Moment at={outcome === 'moved' ? to : from} language={language} /> },
            { head: words.termColumns.outcome, cell: ({ outcome }) => t.outage.outcomes[outcome] },
          ]}
        />
      )}
      {of.others > 0 && <P>{fill(t.outage.list.others, { n: of.others }, language)}</P>}
    </>
  );
}

function Stood({ entry, page }: { readonly entry: NonNullable<OutageLine['entry']>; readonly page: Words }): Child {
  const { t, language } = page;
  const words = t.outage.page;
  return (
    <>
      {entry.endedAt === '' ? fill(words.stoodRunning, { beganAt: entry.beganAt }, language) : fill(words.stood, { beganAt: entry.beganAt, endedAt: entry.endedAt }, language)}
      <span class="note">{partsText(entry.parts, page)}. {entry.noticed}</span>
      {entry.why !== '' && <span class="note">{fill(words.why, { why: entry.why }, language)}</span>}
    </>
  );
}
