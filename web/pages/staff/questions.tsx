import type { Child } from 'hono/jsx';
import { fill } from '../../../shared/messages/fill.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { QuestionView } from '../../../shared/views/question.ts';
import type { Page, PageProps } from '../../page.ts';
import { ButtonLink } from '../../parts/button.tsx';
import { Dutch } from '../../parts/dutch.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Notice } from '../../parts/notice.tsx';
import { SheetLinks } from '../../parts/sheet-links.tsx';
import { Table } from '../../parts/table.tsx';
import { Tag } from '../../parts/tag.tsx';
import { H2, P } from '../public/text.tsx';
import { BackLink, Heading, tenderPath } from './text.tsx';

type Props = PageProps<Models['staff.questions']>;
interface Row { readonly n: number; readonly one: QuestionView }

/** The working list of questions and objections, with the form of the next nota below what can go into it. */
export const questions: Page<Models['staff.questions']> = {
  title: ({ model, t }) => `${t.pages.staff.questions.title}: ${model.tender.title}`,
  body: (props) => {
    const { model, t, language, at } = props;
    const words = t.pages.staff.questions;
    const rows = model.questions.map((one, i): Row => ({ n: i + 1, one }));
    const open = rows.filter(({ one }) => isOpen(one));
    const done = rows.filter(({ one }) => !isOpen(one));
    return (
      <>
        <Heading head={model.tender} title={words.title} t={t} language={language} />
        {model.answersDueOn !== '' && (
          <>
            <P>{fill(at < model.questionsUntil ? words.until : words.wasUntil, { until: model.questionsUntil }, language)}</P>
            <P>{fill(words.due, { day: model.answersDueOn }, language)}</P>
          </>
        )}
        {open.some(({ one }) => one.kind === 'objection') && <Notice tone="warning" language={language}>{t.publication.questions.objections}</Notice>}
        <Late {...props} />
        {rows.length === 0 && <EmptyState language={language} text={words.empty} />}
        {rows.length > 0 && <Open {...props} open={objectionsFirst(open)} />}
        {done.length > 0 && <><H2>{words.answered}</H2><List rows={done} caption={words.answered} page={props} /></>}
        {rows.length > 0 && <SheetLinks below={tenderPath(model.tender, '/questions')} page={props} />}
        <BackLink head={model.tender} page={props} />
      </>
    );
  },
};

export const isOpen = ({ state }: QuestionView): boolean => state === 'open' || state === 'confidential' || state === 'take-back';
const objectionsFirst = (rows: readonly Row[]): Row[] => [...rows].sort((a, b) => Number(b.one.kind === 'objection') - Number(a.one.kind === 'objection'));

/** Aw 2.54: less than ten days before the closing an answer needs a later closing, or a reason. */
function Late({ model, t, language, may, href }: Props): Child {
  const words = t.publication.questions;
  if (!model.answersLate || model.answersDueOn === '') return null;
  return (
    <Notice tone="warning" language={language}>
      <p>{fill(words.dueLate, { day: model.answersDueOn }, language)}</p>
      {model.extension !== null && <p>{fill(words.extending, { closesAt: model.extension.closesAt }, language)}</p>}
      {may('tender.propose-extension') && <p class="actions"><ButtonLink look="secondary" to={href(tenderPath(model.tender, '/extensions'))}>{words.extend}</ButtonLink></p>}
    </Notice>
  );
}

function Open({ open, ...props }: Props & { open: readonly Row[] }): Child {
  const { model: { tender, nota, mayAnswer, forNota }, t, language, form, path } = props;
  const words = t.pages.staff.questions;
  const counted = { objections: count(open, ({ kind }) => kind === 'objection'), confidential: count(open, ({ confidential }) => confidential !== ''), late: count(open, ({ late }) => late) };
  const label = ({ n, one }: Row): string => fill(one.lot === '' ? words.row : words.rowLot, { n, lot: one.lot }, language);
  const going = open.filter(({ one }) => forNota.includes(one.id));
  return (
    <>
      <H2>{t.publication.questions.list}</H2>
      {open.length === 0 ? <EmptyState language={language} text={words.noOpen} /> : (
        <>
          <P>{fill(t.publication.questions.count, counted, language)}</P>
          <List rows={open} caption={t.publication.questions.list} page={props} />
        </>
      )}
      <P>{words.anonymous}</P>
      {mayAnswer ? (
        <>
          <H2>{fill(words.next, { number: nota }, language)}</H2>
          <P>{t.commands['nota.publish'].intro}</P>
          {form('nota.publish', {
            at: { ...path, nota: String(nota) },
            values: { answers: going.map(({ one: { id, text } }) => ({ id, question: text })) },
            offers: { answers: going.map((row) => ({ code: row.one.id, label: label(row), english: label(row) })) },
          })}
        </>
      ) : going.length > 0 && <P>{tender.stage === 'concept' || tender.stage === 'colleges' ? words.notYet : words.closed}</P>}
    </>
  );
}

const count = (rows: readonly Row[], holds: (one: QuestionView) => boolean): number => rows.filter(({ one }) => holds(one)).length;

function List({ rows, caption, page: { model: { tender }, t, language, href } }: { rows: readonly Row[]; caption: string; page: Props }): Child {
  const words = t.publication.questions;
  const { lot: ofLot } = t.words;
  return (
    <Table<Row>
      caption={caption} hideCaption rows={rows}
      columns={[
        { head: words.listColumns.n, cell: ({ n, one }) => <><a class="utrecht-link" href={href(tenderPath(tender, `/questions/${one.id}`))}>{fill(words.toOne, { n }, language)}</a><span class="note"><Dutch on={language}>{shorten(one.text)}</Dutch></span></> },
        { head: words.listColumns.kind, cell: ({ one }) => <>{one.kind === 'objection' ? <Tag tone="attention">{words.kinds.objection}</Tag> : words.kinds.question}{one.lot !== '' && <span class="note">{fill(ofLot, { lot: one.lot }, language)}</span>}</> },
        { head: words.listColumns.askedAt, cell: ({ one }) => <><Moment at={one.askedAt} language={language} /><span class="note">{one.late ? words.wasLate : words.inTime}</span></> },
        { head: words.listColumns.state, cell: ({ one }) => fill(words.staffStates[one.state], { number: one.nota ?? '', until: one.refusal?.until ?? '' }, language) },
      ]}
    />
  );
}

/** The first words, cut between characters. */
const shorten = (text: string): string => { const all = [...text.replace(/\s+/g, ' ')]; return all.length > 120 ? `${all.slice(0, 117).join('')} (...)` : all.join(''); };
