import type { Child } from 'hono/jsx';
import { fill } from '../../../shared/messages/fill.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { OverlapRow } from '../../../shared/views/staff/overlaps.ts';
import type { Page, PageProps } from '../../page.ts';
import { DutchIn } from '../../parts/dutch.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Table, type Column } from '../../parts/table.tsx';
import { Tag, type TagTone } from '../../parts/tag.tsx';
import { P } from '../public/text.tsx';
import { BackLink, Heading, Organisation, tenderPath } from './text.tsx';

type Props = PageProps<Models['staff.overlaps']>;
const tones: Readonly<Record<OverlapRow['outcome'], TagTone>> = { '': 'attention', independent: 'good', 'not-independent': 'bad' };

/** Bids on one lot that have an organisation or a group in common, and what was decided of each pair. */
export const overlaps: Page<Models['staff.overlaps']> = {
  title: ({ model, t }) => `${t.pages.staff.overlaps.title}: ${model.tender.title}`,
  body: (props) => {
    const { model: { tender, opened, overlaps: rows }, t, language } = props;
    const words = t.pages.staff.overlaps;
    return (
      <>
        <Heading head={tender} title={words.title} t={t} language={language} />
        {!opened && <Notice tone="info" language={language}>{words.later}</Notice>}
        {opened && rows.length === 0 && <EmptyState language={language} text={words.none} />}
        {rows.length > 0 && <P lead>{words.lead}</P>}
        {rows.length > 0 && <Table<OverlapRow> caption={words.title} hideCaption rows={rows} columns={columns(props)} />}
        <BackLink head={tender} page={props} />
      </>
    );
  },
};

function columns({ model: { tender, open }, t, language, href, may }: Props): Column<OverlapRow>[] {
  const words = t.pages.staff.overlaps;
  const act = ({ lot, bids: [one, two], outcome }: OverlapRow): Child => (
    <a class="utrecht-link" href={href(tenderPath(tender, `/overlaps/${lot}/${one?.kvk ?? ''}/${two?.kvk ?? ''}/judgments`))}>
      {outcome === '' ? words.judge : words.again}<span class="visually-hidden"> {fill(words.about, { lot, kvk: one?.kvk ?? '', other: two?.kvk ?? '' }, language)}</span>
    </a>
  );
  return [
    { head: words.columns.bids, cell: ({ bids }) => <ul>{bids.map(({ kvk, name }) => <li><Organisation kvk={kvk} name={name} t={t} language={language} /></li>)}</ul> },
    { head: words.columns.lot, cell: ({ lot }) => lot },
    { head: words.columns.ties, cell: ({ ties }) => <ul>{ties.map(({ kvk, name, as, otherAs }) => <li>{fill(words.tie, { name: name === '' ? t.pages.staff.noName : name, kvk, as: words.as[as], otherAs: words.as[otherAs] }, language)}</li>)}</ul> },
    {
      head: words.columns.outcome,
      cell: ({ outcome, heardOn, motivation }) => (
        <><Tag tone={tones[outcome]}>{words.outcomes[outcome]}</Tag>{outcome !== '' && <span class="note"><DutchIn on={language} text={fill(words.heard, { heardOn, motivation }, language)} typed={[motivation]} /></span>}</>
      ),
    },
    ...(open && may('overlap.judge') ? [{ head: words.columns.act, cell: act }] : []),
  ];
}
