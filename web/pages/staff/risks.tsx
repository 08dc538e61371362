import type { RiskChange } from '../../../shared/council/risk.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { StaffRisk } from '../../../shared/views/staff/risk.ts';
import type { Page } from '../../page.ts';
import { ButtonLink } from '../../parts/button.tsx';
import { DescriptionList } from '../../parts/description-list.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { Moment } from '../../parts/moment.tsx';
import { riskRating, riskSegments, RiskState } from '../../parts/risk.tsx';
import { Table } from '../../parts/table.tsx';
import { Tag } from '../../parts/tag.tsx';
import { commandText } from '../../texts.ts';
import { H1, H2, Lines, P } from '../public/text.tsx';

/** Every risk: how it stands, and who answers for it. */
export const risks: Page<Models['staff.risks']> = {
  title: ({ t }) => t.risk.list.title,
  body: (props) => {
    const { model: { risks: rows }, t, language, href, may, form } = props;
    const words = t.risk.list;
    return (
      <>
        <H1>{words.title}</H1>
        <P lead>{words.lead}</P>
        <Table<StaffRisk>
          caption={words.title} hideCaption rows={rows}
          columns={[
            { head: words.columns.risk, cell: (one) => <><a class="utrecht-link" href={href(`/staff/risks/${one.id}`)}>{one.title[language]}</a><span class="note">{riskSegments(one, props)}</span></> },
            { head: words.columns.rating, cell: (one) => riskRating(one, props) },
            { head: words.columns.status, cell: ({ status }) => <RiskState status={status} t={t} /> },
            { head: words.columns.owner, cell: ({ owner }) => (owner === '' ? <Tag tone="attention">{words.noOwner}</Tag> : owner) },
          ]}
        />
        {may('risk.add') && (
          <>
            <H2>{commandText('risk.add', language).title}</H2>
            <P>{commandText('risk.add', language).intro}</P>
            {form('risk.add')}
          </>
        )}
      </>
    );
  },
};

/** One risk with what municipalities were told of it. */
export const risk: Page<Models['staff.risk']> = {
  title: ({ model, language }) => model.risk.title[language],
  body: (props) => {
    const { model: { risk: of, source, changes }, t, language, href, may } = props;
    const words = t.risk.page;
    const level = (one: StaffRisk['chance']): string => (one === '' ? t.risk.unrated : t.risk.levels[one]);
    return (
      <>
        <H1>{of.title[language]}</H1>
        {source !== '' && <P>{words.strategy}</P>}
        {of.changedAt === '' && of.owner === '' && <P>{words.untouched}</P>}
        <DescriptionList items={[
          { term: words.terms.status, value: <RiskState status={of.status} t={t} /> },
          { term: words.terms.segments, value: riskSegments(of, props) },
          { term: words.terms.chance, value: level(of.chance) },
          { term: words.terms.impact, value: level(of.impact) },
          { term: words.terms.owner, value: of.owner === '' ? <Tag tone="attention">{t.risk.list.noOwner}</Tag> : of.owner },
          { term: words.terms.measure, value: of.measure.nl === '' ? t.risk.noMeasure : <Lines text={of.measure[language]} /> },
          ...(of.reason === '' ? [] : [{ term: words.terms.reason, value: <Lines text={of.reason} on={language} /> }]),
          ...(of.changedAt === '' ? [] : [{ term: words.terms.changedAt, value: <Moment at={of.changedAt} language={language} /> }]),
        ]} />
        {may('risk.assess') && <p class="actions"><ButtonLink to={href(`/staff/risks/${of.id}/assessments`)} look="secondary">{commandText('risk.assess', language).title}</ButtonLink></p>}
        <H2>{words.changes}</H2>
        {changes.length === 0 ? <P>{words.noChanges}</P> : (
          <Table<RiskChange>
            caption={words.changes} hideCaption rows={changes}
            columns={[
              { head: words.columns.at, cell: ({ at }) => <Moment at={at} language={language} /> },
              { head: words.columns.status, cell: ({ status }) => <RiskState status={status} t={t} /> },
              { head: words.columns.rating, cell: (one) => riskRating(one, props) },
              { head: words.columns.measure, cell: ({ measure }) => <Lines text={measure[language]} /> },
              { head: words.columns.reason, cell: ({ reason }) => <Lines text={reason} on={language} /> },
            ]}
          />
        )}
        <LinkList items={[{ text: words.back, to: href('/staff/risks') }]} />
      </>
    );
  },
};
