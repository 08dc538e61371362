import { fill } from '../../../shared/messages/fill.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { Page } from '../../page.ts';
import { LinkList } from '../../parts/link-list.tsx';
import { Paper } from '../../parts/paper.tsx';
import { H2, P } from './text.tsx';

/** A letter that a college sent to its council. */
export const letterPage: Page<Models['public.letter']> = {
  title: ({ model }) => model.letter.paper.title,
  body: ({ model: { municipality: { name, slug }, letter: { id, about, paper } }, t, language, href }) => {
    const words = t.councilLetter.letter;
    const here = `/municipalities/${slug}`;
    return (
      <>
        <Paper paper={paper} {...(language === 'en' ? { top: <P>{t.papers.inDutch}</P> } : {})} />
        <H2>{words.files}</H2>
        <LinkList items={[
          { text: words.toPdf, to: href(`${here}/letters/${id}/pdf`) }, { text: words.toWord, to: href(`${here}/letters/${id}/docx`) },
          ...(about.startsWith('tnd_') ? [{ text: words.toProcedure, to: href(`/tenders/${about}`) }] : []), ...(about.startsWith('adm_') ? [{ text: words.toProcedure, to: href(`/admissions/${about}`) }] : []),
          { text: fill(words.toMunicipality, { name }, language), to: href(here) },
        ]} />
      </>
    );
  },
};
