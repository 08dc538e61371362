import { fill } from '../../../shared/messages/fill.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { Page } from '../../page.ts';
import { ButtonLink } from '../../parts/button.tsx';
import { DeadlineLine } from '../../parts/deadline-line.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Notice, type NoticeTone } from '../../parts/notice.tsx';
import { Table } from '../../parts/table.tsx';
import type { Waiting } from '../../../shared/views/bid-state.ts';
import { H1, H2, NextStep, P, StageTag } from '../public/text.tsx';

type Model = Models['provider.tender'];
const tones: Readonly<Record<Waiting, NoticeTone>> = { submit: 'not-submitted', 'not-begun': 'not-submitted', submitted: 'success', sign: 'warning', nothing: 'info' };

/** A tender as its bidder follows it: what waits, my bid, my questions, my contract. */
export const tender: Page<Model> = {
  title: ({ model }) => model.tender.title,
  body: ({ model: { tender: of, questions, waiting, awarded }, t, language, at, href, may, form }) => {
    const words = t.pages.provider.tender;
    const here = `/provider/tenders/${of.id}`;
    const open = of.stage === 'questions' || of.stage === 'submission';
    const member = may('provider.bid');
    return (
      <>
        <H1>{of.title}</H1>
        <p><StageTag stage={of.stage} t={t} /></p>
        {open && <DeadlineLine until={of.closesAt} at={at} language={language} />}
        <P><NextStep step={of.next} language={language} t={t} /></P>
        <LinkList items={[{ text: words.toPublic, to: href(`/tenders/${of.id}`) }]} />
        <H2>{words.bid}</H2>
        {member ? (
          <>
            <Notice tone={tones[waiting]} language={language}>{words.waiting[waiting]}</Notice>
            <p class="actions"><ButtonLink to={href(`${here}/bid`)}>{words.toBid}</ButtonLink></p>
          </>
        ) : (
          <>
            <Notice tone="warning" language={language}>{words.noMandate}</Notice>
            <p class="actions"><ButtonLink to={href('/provider/organisation')}>{words.toOrganisation}</ButtonLink></p>
          </>
        )}
        {awarded && <><H2>{words.contract}</H2><p class="actions"><ButtonLink to={href(`${here}/contract`)}>{words.toContract}</ButtonLink></p></>}
        {member && (
          <>
            <H2>{words.questions}</H2>
            {questions.length === 0 ? <EmptyState language={language} text={words.noQuestions} /> : (
              <Table<Model['questions'][number]>
                caption={words.questions} hideCaption rows={questions}
                columns={[
                  { head: words.columns.text, cell: ({ text, lot }) => <>{text} <span class="note">{lot === '' ? words.wholeTender : fill(words.lot, { lot }, language)}</span></> },
                  { head: words.columns.askedAt, cell: ({ askedAt }) => <Moment at={askedAt} language={language} /> },
                  { head: words.columns.nota, cell: ({ nota }) => (nota === null ? words.unanswered
                    : <a class="utrecht-link" href={href(`/tenders/${of.id}/notas#nota-${nota}`)}>{fill(words.nota, { number: nota }, language)}</a>) },
                ]}
              />
            )}
            {of.stage === 'questions' ? (
              <>
                <H2>{words.ask}</H2>
                <P>{fill(words.questionsUntil, { until: of.questionsUntil }, language)} {words.anonymous}</P>
                {form('question.ask', { offers: { lot: of.lots.map(({ id: code, title }) => ({ code, label: `${code} ${title}` })) } })}
              </>
            ) : <P>{fill(words.questionsOver, { until: of.questionsUntil }, language)}</P>}
          </>
        )}
      </>
    );
  },
};
