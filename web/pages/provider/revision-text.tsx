import { agreementPaper } from '../../../shared/papers/agreement.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { Page } from '../../page.ts';
import { LinkList } from '../../parts/link-list.tsx';
import { Paper } from '../../parts/paper.tsx';

/** A version of the agreement that was shown to the providers, to read, print or keep. */
export const revisionText: Page<Models['provider.revision-text']> = {
  title: ({ model: { revision, text } }) => agreementPaper(revision, text)?.title ?? revision.title,
  body: ({ model: { revision, text }, t, language, href }) => {
    const paper = agreementPaper(revision, text);
    const own = `/provider/revisions/${revision.id}`;
    return paper === null ? null : (
      <>
        <Paper paper={paper} top={language === 'nl' ? undefined : <p>{t.pages.revision.text.dutch}</p>} contents={t.pages.revision.text.contents} />
        <LinkList items={[{ text: t.papers.toPdf, to: href(`${own}/texts/${text.number}/pdf`) }, { text: t.pages.revision.text.back, to: href(own) }]} />
      </>
    );
  },
};
