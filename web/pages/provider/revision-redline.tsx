import { fill } from '../../../shared/messages/fill.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { Page } from '../../page.ts';
import { LinkList } from '../../parts/link-list.tsx';
import { RevisionHeading } from '../revision.tsx';
import { Changes } from '../revision-text.tsx';

/** Two texts that providers were shown, word by word. */
export const revisionRedline: Page<Models['provider.revision-redline']> = {
  title: ({ model: { revision, changes }, t, language }) => `${fill(t.pages.revision.text.changesTitle, { to: changes.to }, language)}: ${revision.title}`,
  body: ({ model: { revision: head, changes }, t, language, href }) => {
    const words = t.pages.revision.text;
    return (
      <>
        <RevisionHeading head={head} title={fill(words.changesTitle, { to: changes.to }, language)} t={t} language={language} />
        <Changes changes={changes} t={t} language={language} />
        <LinkList items={[
          { text: fill(words.toText, { version: changes.to }, language), to: href(`/provider/revisions/${head.id}/texts/${changes.to}`) },
          { text: t.pages.revision.provider.back, to: href(`/provider/revisions/${head.id}`) },
        ]} />
      </>
    );
  },
};
