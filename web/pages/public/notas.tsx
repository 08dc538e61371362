import { fill } from '../../../shared/messages/fill.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { Page } from '../../page.ts';
import { Dutch } from '../../parts/dutch.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { notaPaper } from '../../../shared/papers/nota.ts';
import { LinkList } from '../../parts/link-list.tsx';
import { Paper } from '../../parts/paper.tsx';
import { H1, H2, H3, Lines, P } from './text.tsx';

/** Every question and answer, the latest nota first because it prevails. */
export const notas: Page<Models['public.notas']> = {
  title: ({ model, t }) => `${t.pages.public.notas.title}: ${model.tender.title}`,
  body: ({ model: { tender, notas: all }, t, language, href }) => {
    const words = t.pages.public.notas;
    return (
      <>
        <H1>{words.title}: <Dutch on={language}>{tender.title}</Dutch></H1>
        <P>{words.prevails}</P>
        {all.length === 0 && <EmptyState language={language} text={words.empty} />}
        {[...all].reverse().map(({ number, publishedAt, answers }) => (
          <section aria-labelledby={`nota-${number}`}>
            <H2 id={`nota-${number}`}>{fill(words.nota, { number }, language)}</H2>
            <P>{fill(words.published, { at: publishedAt }, language)}</P>
            {answers.map(({ wording, answer }, index) => (
              <>
                <H3>{words.question} {number}.{index + 1}</H3>
                <Lines text={wording} on={language} />
                <P><strong>{words.answer}</strong></P>
                <Lines text={answer} on={language} />
              </>
            ))}
            <LinkList items={[{ text: fill(words.toNota, { number }, language), to: href(`/tenders/${tender.id}/notas/${number}`) }]} />
          </section>
        ))}
        <LinkList items={[{ text: words.back, to: href(`/tenders/${tender.id}`) }]} />
      </>
    );
  },
};

/** One nota, as the paper that it is. */
export const nota: Page<Models['public.nota']> = {
  title: ({ model, language }) => notaPaper(model, language).title,
  body: ({ model, t, language, href }) => (
    <>
      <Paper paper={notaPaper(model, language)} />
      <LinkList items={[
        { text: t.papers.toPdf, to: href(`/tenders/${model.tender.id}/notas/${model.nota.number}/pdf`) },
        { text: t.pages.public.notas.all, to: href(`/tenders/${model.tender.id}/notas`) },
        { text: t.pages.public.notas.back, to: href(`/tenders/${model.tender.id}`) },
      ]} />
    </>
  ),
};
