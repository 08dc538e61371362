import type { Child } from 'hono/jsx';
import { revisionNotaPaper } from '../../shared/papers/revision-nota.ts';
import type { RevisionNota } from '../../shared/views/revision/nota.ts';
import type { Page, PageProps } from '../page.ts';
import { LinkList } from '../parts/link-list.tsx';
import { Paper } from '../parts/paper.tsx';

type Shown = Pick<PageProps<unknown>, 't' | 'language' | 'href'> & { readonly nota: RevisionNota; readonly door: 'provider' | 'staff' | 'council'; readonly children?: Child };

/** The nota van beantwoording as everybody reads it; below it what only this reader does. */
export const Nota = ({ nota: of, door, children, t, language, href }: Shown): Child => {
  const revision = `/${door}/revisions/${of.revision.id}`;
  return (
    <>
      <Paper paper={revisionNotaPaper(of, language)} {...(of.articles.length > 7 ? { contents: t.contracts.page.contents } : {})} />
      {children}
      <LinkList items={[{ text: t.papers.toPdf, to: href(`${revision}/rounds/${of.round}/nota/pdf`) }, { text: t.pages.revision.provider.back, to: href(revision) }]} />
    </>
  );
};

/** The page of a door that reads nothing beside it. */
export const notaPage = (door: Shown['door']): Page<{ readonly nota: RevisionNota }> => ({
  title: ({ model, language }) => revisionNotaPaper(model.nota, language).title,
  body: ({ model, t, language, href }) => <Nota nota={model.nota} door={door} t={t} language={language} href={href} />,
});
