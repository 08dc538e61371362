import { fill } from '../../../shared/messages/fill.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { Page } from '../../page.ts';
import { DutchIn } from '../../parts/dutch.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { H2, H3, Lines, P } from '../public/text.tsx';
import { BackLink, Heading, tenderPath } from './text.tsx';

/** What was published, the latest first because it prevails. */
export const notas: Page<Models['staff.notas']> = {
  title: ({ model, t }) => `${t.pages.staff.notas.title}: ${model.tender.title}`,
  body: (props) => {
    const { model: { tender, notas: all }, t, language, may, href } = props;
    const words = t.pages.staff.notas;
    return (
      <>
        <Heading head={tender} title={words.title} t={t} language={language} />
        {all.length === 0 && <EmptyState language={language} text={words.empty} />}
        {[...all].reverse().map(({ number, publishedAt, answers, lateReason }) => (
          <section aria-labelledby={`nota-${number}`}>
            <H2 id={`nota-${number}`}>{fill(words.nota, { number }, language)}</H2>
            <P>{fill(words.published, { at: publishedAt }, language)}</P>
            {lateReason !== '' && <P><DutchIn on={language} text={fill(t.publication.questions.notaLate, { reason: lateReason }, language)} typed={[lateReason]} /></P>}
            {answers.map(({ wording, answer }, i) => (
              <>
                <H3>{words.question} {number}.{i + 1}</H3>
                <Lines text={wording} on={language} />
                <P><strong>{words.answer}</strong></P>
                <Lines text={answer} on={language} />
              </>
            ))}
          </section>
        ))}
        {may('staff.questions') && <LinkList items={[{ text: words.toQuestions, to: href(tenderPath(tender, '/questions')) }]} />}
        <BackLink head={tender} page={props} />
      </>
    );
  },
};
