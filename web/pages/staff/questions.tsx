import type { Child } from 'hono/jsx';
import { fill } from '../../../shared/messages/fill.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { Page, PageProps } from '../../page.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Notice } from '../../parts/notice.tsx';
import { H2, H3, Lines, P } from '../public/text.tsx';
import { BackLink, Heading } from './text.tsx';

type Props = PageProps<Models['staff.questions']>;
type Question = Models['staff.questions']['questions'][number];

/** Questions that wait for an answer with the form of the next nota, then those that have one. */
export const questions: Page<Models['staff.questions']> = {
  title: ({ model, t }) => `${t.pages.staff.questions.title}: ${model.tender.title}`,
  body: (props) => {
    const { model, t, language, at } = props;
    const words = t.pages.staff.questions;
    const [open, answered] = [model.questions.filter(({ nota }) => nota === null), model.questions.filter(({ nota }) => nota !== null)];
    return (
      <>
        <Heading head={model.tender} title={words.title} t={t} language={language} />
        {model.answersDueOn !== '' && (
          <>
            <P>{fill(at < model.questionsUntil ? words.until : words.wasUntil, { until: model.questionsUntil }, language)}</P>
            <P>{fill(words.due, { day: model.answersDueOn }, language)}</P>
          </>
        )}
        {model.answersLate && <Notice tone="warning" language={language}>{words.late}</Notice>}
        {model.questions.length === 0 ? <EmptyState language={language} text={words.empty} /> : <Open {...props} open={open} />}
        {answered.length > 0 && <H2>{words.answered}</H2>}
        {answered.map((one) => <OneQuestion one={one} n={numberOf(model.questions, one)} page={props} />)}
        <BackLink head={model.tender} page={props} />
      </>
    );
  },
};

const numberOf = (all: readonly Question[], one: Question): number => all.indexOf(one) + 1;

function Open({ open, ...props }: Props & { open: readonly Question[] }): Child {
  const { model: { tender, questions: all, nota, mayAnswer }, t, language, form, path } = props;
  const words = t.pages.staff.questions;
  const label = (one: Question): string => fill(one.lot === '' ? words.row : words.rowLot, { n: numberOf(all, one), lot: one.lot }, language);
  return (
    <>
      <H2>{words.open}</H2>
      {open.length === 0 && <EmptyState language={language} text={words.noOpen} />}
      {open.map((one) => <OneQuestion one={one} n={numberOf(all, one)} page={props} />)}
      <P>{words.anonymous}</P>
      {mayAnswer ? (
        <>
          <H2>{fill(words.next, { number: nota }, language)}</H2>
          <P>{t.commands['nota.publish'].intro}</P>
          {form('nota.publish', {
            at: { ...path, nota: String(nota) },
            values: { answers: open.map(({ id, text }) => ({ id, question: text })) },
            offers: { answers: open.map((one) => ({ code: one.id, label: label(one) })) },
          })}
        </>
      ) : open.length > 0 && <P>{tender.stage === 'concept' || tender.stage === 'colleges' ? words.notYet : words.closed}</P>}
    </>
  );
}

function OneQuestion({ one, n, page: { t, language } }: { one: Question; n: number; page: Props }): Child {
  const words = t.pages.staff.questions;
  return (
    <>
      <H3>{fill(words.question, { n }, language)}</H3>
      <Lines text={one.text} />
      <p class="small">
        {fill(one.lot === '' ? words.asked : words.askedLot, { at: one.askedAt, lot: one.lot }, language)}
        {one.nota !== null && `. ${fill(words.inNota, { number: one.nota }, language)}`}.
      </p>
    </>
  );
}
