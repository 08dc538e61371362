import type { Child } from 'hono/jsx';
import { fill } from '../../../shared/messages/fill.ts';
import type { Lot } from '../../../shared/tender/state.ts';
import type { PlanningStep } from '../../../shared/views/planning.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { Page, PageProps } from '../../page.ts';
import { AwardedList } from '../../parts/awarded.tsx';
import { ButtonLink } from '../../parts/button.tsx';
import { DeadlineLine } from '../../parts/deadline-line.tsx';
import { DescriptionList } from '../../parts/description-list.tsx';
import { Dutch, DutchIn } from '../../parts/dutch.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { FileList } from '../../parts/file-list.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { LotLimits } from '../../parts/limits.tsx';
import { Notice } from '../../parts/notice.tsx';
import { OutageNotices } from '../../parts/outage.tsx';
import { Table } from '../../parts/table.tsx';
import { Term } from '../../parts/term.tsx';
import { Criteria } from './criteria.tsx';
import { Requirements } from './requirements.tsx';
import { H1, H2, H3, Lines, P, StageTag, StepWhen } from './text.tsx';

type Props = PageProps<Models['public.tender']>;

/** Everything that is public of a tender, in the order in which a provider needs it. */
export const tender: Page<Models['public.tender']> = {
  title: ({ model }) => model.tender.title,
  body: (props) => {
    const { model: { tender: of, outages }, t, language, at } = props;
    const open = of.stage === 'questions' || of.stage === 'submission';
    return (
      <>
        <H1><Dutch on={language}>{of.title}</Dutch></H1>
        <p><StageTag stage={of.stage} t={t} /></p>
        {open && <DeadlineLine until={of.closesAt} at={at} language={language} />}
        <OutageNotices outages={outages} page={props} />
        <Now {...props} />
        <Changed {...props} />
        <Lines text={of.description} on={language} />
        <Outcome {...props} />
        <Facts {...props} />
        <Planning {...props} />
        <Lots {...props} />
        <Requirements requirements={of.requirements} t={t} language={language} />
        <Criteria tender={of} t={t} language={language} />
        <Documents {...props} />
        <Notas {...props} />
        <HowTo {...props} />
        <Rules {...props} />
      </>
    );
  },
};

/** What the present stage means for a reader, where that does not speak for itself. */
function Now({ model: { tender: { stage, standstill, withdrawn } }, t, language }: Props): Child {
  const words = t.pages.public.tender;
  const text = withdrawn !== null ? fill(words.withdrawnNow, { ...withdrawn }, language)
    : stage === 'frozen' ? words.frozenNow
      : stage === 'closed' ? words.closedNow
        : (stage === 'standstill' || stage === 'standstill-over') && standstill !== null ? fill(words.standstillNow, { ...standstill }, language) : undefined;
  return text === undefined ? null : <Notice tone={withdrawn === null ? 'info' : 'warning'} language={language}><DutchIn on={language} text={text} typed={[withdrawn?.reason]} /></Notice>;
}

/** That something changed after the publication stands above what changed. */
function Changed({ model: { tender: { id, rectifications } }, t, language, href }: Props): Child {
  const words = t.publication.rectifications;
  const [last] = rectifications;
  if (last === undefined) return null;
  return (
    <Notice tone="warning" language={language}>
      <p>{fill(words.notice, { ...last }, language)}</p>
      <Lines text={last.summary} on={language} />
      <p><a class="utrecht-link" href={href(`/tenders/${id}/rectifications`)}>{words.toAll}</a></p>
    </Notice>
  );
}

function Outcome({ model: { outcome }, t, language }: Props): Child {
  const words = t.pages.public.tender;
  if (outcome === null) return null;
  return (
    <>
      <H2>{words.outcome}</H2>
      <P>{fill(words.received, { count: outcome.received }, language)}</P>
      {outcome.lots.map(({ id, awarded }) => (
        <>
          <H3>{fill(words.outcomeLot, { lot: id }, language)}</H3>
          {awarded.length === 0 ? <P>{words.noneAwarded}</P> : <AwardedList awarded={awarded} t={t} language={language} />}
        </>
      ))}
    </>
  );
}

function Facts({ model: { tender: of }, t, language }: Props): Child {
  const words = t.pages.public.tender;
  const start = of.planning.find(({ name }) => name === 'start')?.day ?? '';
  return (
    <>
      <H2>{words.facts}</H2>
      <DescriptionList items={[
        { term: t.pages.public.segment, value: of.segment },
        { term: words.procedure, value: words.procedureText },
        { term: words.tenderNed, value: of.tenderNedNumber === '' ? words.noTenderNed : of.tenderNedNumber },
        { term: words.municipalities, value: of.municipalities.join(', ') },
        ...(of.namesHidden ? [{ term: t.pages.assessors.names, value: t.pages.assessors.publicHidden }] : []),
        { term: words.term, value: fill(words.termText, { start, years: of.extensionYears }, language) },
      ]} />
    </>
  );
}

function Planning({ model: { tender: { id, planning, extensions, withdrawn } }, t, language, href }: Props): Child {
  const words = t.pages.public.tender;
  return (
    <>
      <H2>{words.planning}</H2>
      {extensions.map(({ from, to, reason }) => <Notice tone="warning" language={language}>{fill(words.extended, { from, to, reason }, language)}</Notice>)}
      <Table<PlanningStep>
        caption={words.planning} hideCaption rows={planning}
        columns={[
          { head: words.planningColumns.what, cell: ({ name }) => t.pages.public.planning[name] },
          { head: words.planningColumns.when, cell: (step) => <StepWhen step={step} language={language} /> },
          { head: words.planningColumns.state, cell: ({ passed }) => (passed ? words.passed : words.coming) },
        ]}
      />
      <P>{words.wholeDay}</P>
      {withdrawn === null && <LinkList items={[{ text: t.papers.calendar.link, to: href(`/tenders/${id}/calendar`) }]} />}
    </>
  );
}

function Lots({ model: { tender: { lots, limits } }, t, language }: Props): Child {
  const words = t.pages.public.tender;
  return (
    <>
      <H2>{words.lots}</H2>
      <Table<Lot>
        caption={words.lots} hideCaption rows={lots}
        columns={[
          { head: words.lotColumns.id, cell: ({ id }) => id },
          { head: words.lotColumns.title, cell: ({ title }) => <Dutch on={language}>{title}</Dutch> },
          { head: words.lotColumns.awards, cell: ({ maxAwards }) => fill(words.awards, { count: maxAwards }, language) },
        ]}
      />
      <Term name="lot" language={language} />
      <LotLimits limits={limits} t={t} language={language} />
    </>
  );
}

function Documents({ model: { documents }, t, language }: Props): Child {
  const words = t.pages.public.tender;
  return (
    <>
      <H2>{words.documents}</H2>
      {documents.length === 0 ? <EmptyState language={language} text={words.noDocuments} /> : (
        <><P>{words.free}</P><FileList language={language} files={documents.map(({ name, size, url }) => ({ name, size, to: url }))} /></>
      )}
    </>
  );
}

function Notas({ model: { tender: { id }, notas }, t, language, href }: Props): Child {
  const words = t.pages.public.tender;
  const to = href(`/tenders/${id}/notas`);
  return (
    <>
      <H2>{words.notas}</H2>
      {notas.length === 0 ? <EmptyState language={language} text={words.noNotas} /> : (
        <LinkList items={notas.map(({ number, publishedAt, answers }) => ({
          text: fill(words.nota, { number }, language), to: `${to}#nota-${number}`, note: fill(words.notaNote, { count: answers, at: publishedAt }, language),
        }))} />
      )}
      <Term name="nota" language={language} />
    </>
  );
}

function HowTo({ model: { tender: { id, stage, questionsUntil } }, t, language, href }: Props): Child {
  const words = t.pages.public.tender;
  if (stage !== 'questions' && stage !== 'submission') return null;
  return (
    <>
      <H2>{words.how}</H2>
      {stage === 'questions' && <P>{fill(words.howQuestions, { until: questionsUntil }, language)}</P>}
      <P>{words.howBid}</P>
      <P>{words.late}</P>
      <Term name="seal" language={language} />
      <p class="actions"><ButtonLink to={href(`/provider/tenders/${id}`)}>{words.toBid}</ButtonLink></p>
    </>
  );
}

/** The rules that the procedure sets itself, and the prompt to object in time (Grossmann, C-230/02). */
function Rules({ model: { tender: { id } }, t, language, href }: Props): Child {
  const words = t.pages.public.tender;
  return (
    <>
      <H2>{words.rules}</H2>
      <Notice tone="warning" language={language}>{words.objections}</Notice>
      <ul>{[words.standstillRule, words.termsAct, words.ownRule, words.complaints].map((rule) => <li>{rule}</li>)}</ul>
      <LinkList items={[{ text: t.publication.rules.toRules, to: href(`/tenders/${id}/rules`) }]} />
      <Term name="standstill" language={language} />
    </>
  );
}
