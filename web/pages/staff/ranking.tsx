import type { Child } from 'hono/jsx';
import { fill } from '../../../shared/messages/fill.ts';
import { showEuro } from '../../../shared/kernel/money.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { LotRankingView } from '../../../shared/views/staff/ranking.ts';
import type { Instant } from '../../../shared/kernel/moments.ts';
import type { Page, PageProps } from '../../page.ts';
import { Dutch } from '../../parts/dutch.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Money } from '../../parts/money.tsx';
import { Notice } from '../../parts/notice.tsx';
import { SheetLinks } from '../../parts/sheet-links.tsx';
import { Table, type Column } from '../../parts/table.tsx';
import { Tag } from '../../parts/tag.tsx';
import { H2, P } from '../public/text.tsx';
import { Acts } from './acts.tsx';
import { BackLink, Heading, Organisation, OtherLots, tenderPath } from './text.tsx';

type Props = PageProps<Models['staff.ranking']>;
type Ranked = LotRankingView['ranked'][number];

/** Who comes where on a lot and by what, so that anybody could work it out again. */
export const ranking: Page<Models['staff.ranking']> = {
  title: ({ model, t, language }) => `${fill(t.pages.staff.ranking.title, { lot: model.lot }, language)}: ${model.tender.title}`,
  body: (props) => {
    const { model: { tender, lot, ranking: of, acts }, t, language } = props;
    const words = t.pages.staff.ranking;
    return (
      <>
        <Heading head={tender} title={fill(words.title, { lot }, language)} t={t} language={language} />
        {of === null ? <Notice tone="info" language={language}>{words.later}</Notice> : <Outcome {...props} of={of} />}
        <Acts acts={acts} page={props} level={2} />
        {of !== null && <SheetLinks below={tenderPath(tender, `/rankings/${lot}`)} page={props} />}
        <OtherLots head={tender} lot={lot} below="rankings" title={words.otherLots} page={props} />
        <BackLink head={tender} page={props} />
      </>
    );
  },
};

function Outcome({ of, ...props }: Props & { of: LotRankingView }): Child {
  const { model: { lot, maxAwards, seed, criteria }, t, language } = props;
  const words = t.pages.staff.ranking;
  return (
    <>
      <P>{of.decidedAt === '' ? words.proposal : fill(words.decided, { at: of.decidedAt as Instant }, language)} {fill(words.awards, { count: maxAwards }, language)}</P>
      {of.ranked.length === 0 ? <EmptyState language={language} text={words.none} /> : <Table<Ranked> caption={words.table} hideCaption rows={of.ranked} columns={columns(props)} />}
      {of.ranked.some(({ decidedBy }) => decidedBy === 'lot') && <P>{fill(words.lotRule, { seed, lot }, language)}</P>}
      {criteria.some((one) => one.kind === 'price' && one.model !== 'absolute-linear') && <P>{words.relative}</P>}
      {of.notRanked.length > 0 && <H2>{words.notRanked}</H2>}
      {of.notRanked.length > 0 && (
        <Table<LotRankingView['notRanked'][number]>
          caption={words.notRanked} hideCaption rows={of.notRanked}
          columns={[
            { head: words.columns.provider, cell: ({ kvk, name }) => <Organisation kvk={kvk} name={name} t={t} language={language} /> },
            { head: words.columns.status, cell: ({ status }) => words.reasons[status] },
          ]}
        />
      )}
    </>
  );
}

function columns({ model: { method, criteria, ranking: of }, t, language }: Props): Column<Ranked>[] {
  const words = t.pages.staff.ranking;
  const said = of?.decidedAt === '' ? words.proposed : words.status;
  // Points are decimal text; in the method of value they are cents.
  const amount = (text: string): string => (method === 'value' ? showEuro(Number(text), language) : language === 'nl' ? text.replace('.', ',') : text);
  const decided = (by: Ranked['decidedBy']): string => {
    if (by === 'points') return method === 'value' ? words.decidedBy.value : words.decidedBy.points;
    if (by === 'lot') return words.decidedBy.lot;
    const id = by.slice('criterion:'.length);
    return fill(words.decidedBy.criterion, { id, title: criteria.find((one) => one.id === id)?.title ?? '' }, language);
  };
  return [
    { head: words.columns.provider, cell: ({ kvk, name }) => <Organisation kvk={kvk} name={name} t={t} language={language} /> },
    { head: words.columns.rank, figures: true, cell: ({ rank }) => rank },
    { head: words.columns.status, cell: ({ status }) => <Tag tone={status === 'awarded' ? 'good' : 'neutral'}>{said[status]}</Tag> },
    ...criteria.map(({ id, title }): Column<Ranked> => ({ head: `${id} ${title}`, shown: <>{id} <Dutch on={language}>{title}</Dutch></>, figures: true, cell: ({ points }) => (points[id] === undefined ? '–' : amount(points[id])) })),
    { head: words.columns.price, figures: true, cell: ({ price }) => (price === null ? '–' : <Money cents={price} language={language} />) },
    { head: method === 'value' ? words.fictive : words.columns.total, figures: true, cell: ({ total }) => <strong>{amount(total)}</strong> },
    { head: words.columns.decidedBy, cell: ({ decidedBy }) => decided(decidedBy) },
  ];
}
