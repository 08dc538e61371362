import type { Child } from 'hono/jsx';
import { fill } from '../../../shared/messages/fill.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { JudgmentsView } from '../../../shared/views/staff/route.ts';
import type { PageProps } from '../../page.ts';
import { DescriptionList } from '../../parts/description-list.tsx';
import { Dutch } from '../../parts/dutch.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Table } from '../../parts/table.tsx';
import { P } from '../public/text.tsx';

/** The decision table (S001 §4.3 and §5.2): each criterion with its judgment and why, and where they point. */
export function Weighing({ model: { judgments: of, segment }, t, language }: PageProps<Models['staff.route']>): Child {
  const { page: words, choices, fundings } = t.route;
  return (
    <>
      {of.made === null ? <Notice tone="info" language={language}>{words.strategyOnly}</Notice> : <P>{fill(words.judgedBy, { name: of.made.name === '' ? words.someone : of.made.name, at: of.made.at }, language)}</P>}
      {of.made?.later === true && <Notice tone="info" language={language}>{words.later}</Notice>}
      <Table<JudgmentsView['funding'][number]>
        caption={words.funding} rows={of.funding}
        columns={[
          { head: words.columns.criterion, cell: ({ title }) => title[language] },
          { head: words.columns.pointsTo, cell: ({ pointsTo }) => fundings[pointsTo] },
          { head: words.columns.holds, cell: ({ holds }) => (holds ? words.yes : words.no) },
          { head: words.columns.motivation, cell: ({ motivation }) => <Dutch on={language}>{motivation}</Dutch> },
        ]}
      />
      <DescriptionList items={[{ term: words.fundingDirection, value: <><strong>{of.fundingDirection === null ? words.equal : fundings[of.fundingDirection]}</strong><span class="note">{words.tie}</span></> }]} />
      <Table<JudgmentsView['criteria'][number]>
        caption={words.criteria} rows={of.criteria}
        columns={[
          { head: words.columns.criterion, cell: ({ title }) => title[language] },
          { head: words.columns.motivation, cell: ({ motivation }) => <Dutch on={language}>{motivation}</Dutch> },
        ]}
      />
      <DescriptionList items={[
        { term: words.direction, value: <strong>{of.direction.length === 0 ? words.open : of.direction.map((one) => choices[one]).join(t.route.and)}</strong> },
        ...(of.conclusion === '' ? [] : [{ term: words.conclusion, value: of.conclusion }]),
        { term: words.strategy, value: segment.routes.map((one) => choices[one]).join(t.route.list.or) },
      ]} />
    </>
  );
}
