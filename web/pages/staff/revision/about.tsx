import type { Child } from 'hono/jsx';
import { fill } from '../../../../shared/messages/fill.ts';
import type { Invited as Line } from '../../../../shared/revision/state.ts';
import { EmptyState } from '../../../parts/empty-state.tsx';
import { DescriptionList } from '../../../parts/description-list.tsx';
import { Money } from '../../../parts/money.tsx';
import { Table } from '../../../parts/table.tsx';
import { H2, Lines, P } from '../../public/text.tsx';
import { Acts } from '../acts.tsx';
import { Organisation } from '../text.tsx';
import { by, type RevisionProps } from './parts.tsx';

/** The providers with a running agreement, with their share of the market. */
export function Invited(props: RevisionProps): Child {
  const { model: { revision: of }, t, language } = props;
  const words = t.pages.revision.staff.invited;
  const count = of.invited.length;
  return (
    <>
      <H2>{words.title}</H2>
      <P>{words.lead}</P>
      {count === 0 ? <EmptyState language={language} text={words.empty} /> : (
        <>
          <P>{fill(count === 1 ? words.totalOne : words.total, { count, turnover: of.turnover, youths: of.youths }, language)}</P>
          <Table<Line>
            caption={words.yearly} hideCaption rows={of.invited}
            columns={[
              { head: words.columns.name, cell: ({ kvk, name }) => <Organisation name={name} kvk={kvk} t={t} language={language} /> },
              { head: words.columns.turnover, figures: true, cell: ({ turnover }) => <Money cents={turnover} language={language} /> },
              { head: words.columns.youths, figures: true, cell: ({ youths }) => String(youths) },
            ]}
          />
        </>
      )}
      <Acts acts={of.acts} only={['revision.invite', 'revision.invite-list', 'revision.leave-out']} page={props} />
    </>
  );
}

/** What it is about, what a refusal means, and what a jurist found of its limits. */
export function About(props: RevisionProps): Child {
  const { model: { revision: of }, t, language } = props;
  const words = t.pages.revision.staff.about;
  const { limits } = of;
  return (
    <>
      <H2>{words.title}</H2>
      {of.description === '' ? <P>{words.noDescription}</P> : <Lines text={of.description} on={language} />}
      <DescriptionList items={[
        { term: words.refusal, value: words.means[of.refusal] },
        { term: words.clause, value: of.refusalClause === '' ? words.noClause : <Lines text={of.refusalClause} on={language} /> },
        { term: words.limits, value: limits === null ? words.noLimits : <Lines text={limits.why} on={language} /> },
        ...(limits === null ? [] : [limits.found === null ? { term: words.finding, value: words.unfound } : {
          term: fill(words.found, { at: limits.found.at, by: by(limits.found.me, t) }, language), value: <><P>{words.findings[limits.found.finding]}</P><Lines text={limits.found.motivation} on={language} /></>,
        }]),
      ]} />
      <Acts acts={of.acts} only={['revision.describe']} page={props} />
    </>
  );
}
