import type { Child } from 'hono/jsx';
import { fill, type Language } from '../../../../shared/messages/fill.ts';
import { isQuality, type Criterion } from '../../../../shared/tender/criteria.ts';
import { fewestAssessors } from '../../../../shared/tender/colleges.ts';
import type { Lot } from '../../../../shared/tender/state.ts';
import type { StaffTender } from '../../../../shared/views/staff/tender.ts';
import { DescriptionList } from '../../../parts/description-list.tsx';
import { Dutch, DutchIn, dutchOn } from '../../../parts/dutch.tsx';
import { EmptyState } from '../../../parts/empty-state.tsx';
import { LotLimits } from '../../../parts/limits.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { Table } from '../../../parts/table.tsx';
import type { Texts } from '../../../texts.ts';
import { RequirementList } from '../../public/requirements.tsx';
import { H2, H3, P } from '../../public/text.tsx';
import { Acts } from '../acts.tsx';
import type { TenderProps } from '../tender.tsx';
import { showNumber } from '../text.tsx';

type Words = Texts['pages']['staff']['tender'];

export function Lots(props: TenderProps): Child {
  const { model: { tender: of }, t, language } = props;
  const words = t.pages.staff.tender;
  return (
    <>
      <H2>{words.lots}</H2>
      {of.lots.length === 0 ? <EmptyState language={language} text={words.noLots} /> : (
        <Table<Lot>
          caption={words.lots} hideCaption rows={of.lots}
          columns={[
            { head: t.pages.staff.columns.lot, cell: ({ id }) => id },
            { head: t.pages.staff.columns.name, cell: ({ title }) => <Dutch on={language}>{title}</Dutch> },
            { head: words.maxAwards, figures: true, cell: ({ maxAwards }) => maxAwards },
          ]}
        />
      )}
      <Acts acts={of.acts} only={['tender.add-lot', 'tender.remove-lot']} page={props} />
      <H3>{t.pages.staff.limits.title}</H3>
      <LotLimits limits={of.limits} t={t} language={props.language} />
      <Acts acts={of.acts} only={['tender.set-limits']} page={props} />
    </>
  );
}

/** What bids are judged on, with the sum that readers expect to be a hundred. */
export function Criteria(props: TenderProps): Child {
  const { model: { tender: of }, t, language } = props;
  const words = t.pages.staff.tender;
  return (
    <>
      <H2>{words.criteria}</H2>
      <DescriptionList items={[
        { term: words.method, value: words.methods[of.method] },
        ...(of.method === 'points' ? [{ term: words.rounding, value: of.rounding }] : []),
        { term: words.seed, value: of.seed === '' ? t.pages.staff.none : of.seed },
        { term: t.pages.assessors.names, value: of.namesHidden ? t.pages.assessors.namesHidden : t.pages.assessors.namesShown },
      ]} />
      {of.criteria.length === 0 ? <EmptyState language={language} text={words.noCriteria} /> : <CriteriaTable of={of} t={t} language={language} />}
      {of.weightSum !== null && of.criteria.length > 0 && <P>{fill(words.weightSum, { sum: showNumber(of.weightSum, language) }, language)}</P>}
      {of.criteriaWarnings.map(({ criterion, code }) => <Notice tone="warning" language={language}>{warning(words, code, criterion, language)}</Notice>)}
      {of.criteria.filter(isQuality).filter(({ questions = [] }) => questions.length > 0).map(({ id, title, questions = [] }) => (
        <><H3><DutchIn on={language} text={fill(words.questionsOf, { id: `${id} ${title}` }, language)} typed={[title]} /></H3><ul>{questions.map((question) => <li lang={dutchOn(language)}>{question}</li>)}</ul></>
      ))}
      <Acts acts={of.acts} only={['tender.set-method', 'tender.set-names', 'tender.add-quality', 'tender.add-price', 'tender.remove-criterion']} page={props} />
    </>
  );
}

const warning = (words: Words, code: string, id: string, language: Language): string =>
  fill((words.warnings as Readonly<Record<string, string>>)[code] ?? code, { id }, language);

const CriteriaTable = ({ of, t, language }: { of: StaffTender; t: Texts; language: Language }): Child => {
  const words = t.pages.staff.tender;
  return (
    <Table<Criterion>
      caption={words.criteria} hideCaption rows={of.criteria}
      columns={[
        { head: t.pages.staff.file.criterion, cell: ({ id, title }) => <>{id} <Dutch on={language}>{title}</Dutch></> },
        { head: words.weight, cell: (one) => <>{weightOf(one, words, language)}{one.kind === 'price' && <span class="note">{fill(words.models[one.model], { pmin: one.pmin ?? 0, pmax: one.pmax ?? 0 }, language)}</span>}</> },
        { head: words.scale, cell: (one) => (isQuality(one) ? one.scale.map((score) => showNumber(score, language)).join(' / ') : '–') },
        { head: words.minimum, cell: (one) => (isQuality(one) && one.minimum !== undefined ? `${showNumber(one.minimum, language)} %` : words.noMinimum) },
      ]}
    />
  );
};

const weightOf = (one: Criterion, words: Words, language: Language): string => (isQuality(one) && one.maxValue !== undefined
  ? fill(words.maxValue, { value: one.maxValue }, language) : fill(words.points, { weight: showNumber(one.weight ?? 0, language) }, language));

/** What bidders declare to meet. */
export function Requirements(props: TenderProps): Child {
  const { model: { tender: of }, t, language } = props;
  const words = t.pages.staff.requirements;
  return (
    <>
      <H2>{words.title}</H2>
      {of.requirements.length === 0 ? <EmptyState language={language} text={words.none} /> : <RequirementList requirements={of.requirements} t={t} language={language} />}
      <Acts acts={of.acts} only={['tender.add-requirement', 'tender.remove-requirement']} page={props} />
    </>
  );
}

export function Assessors(props: TenderProps): Child {
  const { model: { tender: of }, t, language } = props;
  const words = t.pages.staff.tender;
  const own = t.pages.assessors;
  return (
    <>
      <H2>{words.assessors}</H2>
      {of.assessors.length === 0 ? <EmptyState language={language} text={words.noAssessors} /> : (
        <ul>{of.assessors.map(({ name, me, stated }) => <li>{name}{me && ` (${t.pages.staff.you})`}: {stated ? own.stated : own.notStated}</li>)}</ul>
      )}
      {of.assessors.length > 0 && of.assessors.length < fewestAssessors && <P>{fill(words.assessorsFew, { count: of.assessors.length }, language)}</P>}
      {of.steppedDown.map(({ name, at, what }) => <P>{fill(own.steppedDown, { name, at }, language)} {what !== '' && fill(own.steppedDownWhat, { what }, language)}</P>)}
      <Acts acts={of.acts} only={['tender.appoint', 'tender.state-conflict']} page={props} />
    </>
  );
}
