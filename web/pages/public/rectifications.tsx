import { fill } from '../../../shared/messages/fill.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { Page } from '../../page.ts';
import { Dutch } from '../../parts/dutch.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { Redline } from '../../parts/redline.tsx';
import { H1, H2, Lines, P } from './text.tsx';

/** Every numbered version of the documents with what it changed, the newest first. */
export const rectifications: Page<Models['public.rectifications']> = {
  title: ({ model, t }) => `${t.publication.rectifications.title}: ${model.tender.title}`,
  body: ({ model: { tender, rectifications: all }, t, language, href }) => {
    const words = t.publication.rectifications;
    return (
      <>
        <H1>{words.title}: <Dutch on={language}>{tender.title}</Dutch></H1>
        {all.length === 0 ? <EmptyState language={language} text={words.none} /> : <P lead>{words.lead}</P>}
        {all.map(({ number, at, summary, substantial, closesAt, changes }) => (
          <section aria-labelledby={`rectification-${number}`}>
            <H2 id={`rectification-${number}`}>{fill(words.one, { number }, language)}</H2>
            <P>{fill(words.at, { at }, language)} {closesAt !== '' && fill(substantial ? words.substantial : words.closes, { closesAt }, language)}</P>
            <Lines text={summary} on={language} />
            <Redline caption={fill(words.one, { number }, language)} changes={changes} t={t} language={language} />
          </section>
        ))}
        {all.length > 0 && <P>{words.stays}</P>}
        <LinkList items={[{ text: words.back, to: href(`/tenders/${tender.id}`) }]} />
      </>
    );
  },
};
