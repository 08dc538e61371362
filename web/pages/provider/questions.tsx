import type { Child } from 'hono/jsx';
import { fill } from '../../../shared/messages/fill.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { QuestionView } from '../../../shared/views/question.ts';
import type { PageProps } from '../../page.ts';
import { ButtonLink } from '../../parts/button.tsx';
import { Dutch } from '../../parts/dutch.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Notice } from '../../parts/notice.tsx';
import { NewTag } from '../../parts/since.tsx';
import { Table } from '../../parts/table.tsx';
import { H2, Lines, P } from '../public/text.tsx';

type Props = PageProps<Models['provider.tender']>;

/** What the organisation asked with what became of it, and the form to ask or object as long as there is something to correct. */
export function Questions(props: Props): Child {
  const { model: { tender: of, questions }, t, language, at, form } = props;
  const words = t.publication.questions;
  const open = of.stage === 'questions' || of.stage === 'submission';
  return (
    <>
      <H2 id="questions">{t.pages.provider.tender.questions}</H2>
      {questions.length === 0 ? <EmptyState language={language} text={words.none} /> : (
        <Table<QuestionView>
          caption={t.pages.provider.tender.questions} hideCaption rows={questions}
          columns={[
            { head: words.columns.what, cell: (one) => <What one={one} page={props} /> },
            { head: words.columns.askedAt, cell: ({ askedAt }) => <Moment at={askedAt} language={language} /> },
            { head: words.columns.state, cell: (one) => <State one={one} page={props} /> },
          ]}
        />
      )}
      {open && (
        <>
          <H2 id="ask">{t.commands['question.ask'].title}</H2>
          <Notice tone="warning" language={language}>{fill(words.objectNow, { until: of.closesAt }, language)}</Notice>
          <P><strong>{words.never}</strong></P>
          <P>{fill(at < of.questionsUntil ? t.pages.provider.tender.questionsUntil : words.lateNow, { until: of.questionsUntil }, language)} {t.pages.provider.tender.anonymous}</P>
          {form('question.ask', { offers: { lot: of.lots.map(({ id: code, title }) => ({ code, label: `${code} ${title}` })) } })}
        </>
      )}
      {of.stage === 'closed' && <P>{words.closed}</P>}
    </>
  );
}

function What({ one: { kind, lot, text }, page: { t, language } }: { one: QuestionView; page: Props }): Child {
  const { wholeTender, lot: ofLot } = t.pages.provider.tender;
  return <><Dutch on={language}>{text}</Dutch> <span class="note">{t.publication.questions.kinds[kind]}, {lot === '' ? wholeTender : fill(ofLot, { lot }, language)}</span></>;
}

/** The answer, or what can still be expected; a question without an answer can be taken back. */
function State({ one, page: { model: { tender: of, notas }, previous, t, language, href, may } }: { one: QuestionView; page: Props }): Child {
  const words = t.publication.questions;
  const open = one.state === 'open' || one.state === 'confidential' || one.state === 'take-back';
  return (
    <>
      {one.nota !== null && <a class="utrecht-link" href={href(`/tenders/${of.id}/notas#nota-${one.nota}`)}>{fill(t.pages.provider.tender.nota, { number: one.nota }, language)}</a>}
      <NewTag at={one.alone?.at ?? notas.find(({ number }) => number === one.nota)?.at ?? ''} previous={previous} language={language} />
      {one.alone !== null && <><Lines text={fill(words.alone, { ...one.alone }, language)} /><P>{fill(words.aloneGround, { ...one.alone }, language)}</P></>}
      {open && one.refusal !== null && fill(one.state === 'take-back' ? words.states.refused : words.states.overdue, { ...one.refusal }, language)}
      {open && one.refusal === null && (one.state === 'confidential' ? words.states.confidential : one.late ? words.states.late : words.states.open)}
      {one.state === 'withdrawn' && words.states.withdrawn}
      {open && may('question.withdraw') && <p class="actions"><ButtonLink look="secondary" to={href(`/provider/tenders/${of.id}/questions/${one.id}/withdrawals`)}>{words.takeBack}</ButtonLink></p>}
    </>
  );
}
