import { fill } from '../../../../shared/messages/fill.ts';
import type { Models } from '../../../../shared/views/index.ts';
import type { Page } from '../../../page.ts';
import { LinkList } from '../../../parts/link-list.tsx';
import { RevisionHeading } from '../../revision.tsx';
import { Changes } from '../../revision-text.tsx';
import { BackToRevision, revisionPath } from './parts.tsx';

/** Two versions beside each other, word by word. */
export const revisionRedline: Page<Models['staff.revision-redline']> = {
  title: ({ model: { revision, changes }, t, language }) => `${fill(t.pages.revision.text.changesTitle, { to: changes.to }, language)}: ${revision.title}`,
  body: (props) => {
    const { model: { revision: head, changes }, t, language, href } = props;
    const words = t.pages.revision.text;
    return (
      <>
        <RevisionHeading head={head} title={fill(words.changesTitle, { to: changes.to }, language)} t={t} language={language} />
        <Changes changes={changes} t={t} language={language} />
        <LinkList items={[{ text: fill(words.toText, { version: changes.to }, language), to: href(revisionPath(head.id, `/texts/${changes.to}`)) }]} />
        <BackToRevision head={head} page={props} />
      </>
    );
  },
};
