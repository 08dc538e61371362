import { agreementPaper } from '../../../shared/papers/agreement.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { Page } from '../../page.ts';
import { Dutch } from '../../parts/dutch.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { Paper } from '../../parts/paper.tsx';

/** The text that the providers of a revision signed, for whoever wants to be admitted to it. */
export const admissionAgreement: Page<Models['public.admission-agreement']> = {
  title: ({ model: { revision, text } }) => agreementPaper(revision, text)?.title ?? revision.title,
  body: ({ model: { admission, revision, text }, t, language, href }) => {
    const paper = agreementPaper(revision, text);
    const own = `/admissions/${admission.id}`;
    return paper === null ? null : (
      <>
        <Paper paper={paper} top={language === 'nl' ? undefined : <p>{t.pages.revision.text.dutch}</p>} contents={t.pages.revision.text.contents} />
        <LinkList items={[{ text: t.papers.toPdf, to: href(`${own}/agreement/pdf`) }, { text: <Dutch on={language}>{admission.title}</Dutch>, to: href(own) }]} />
      </>
    );
  },
};
