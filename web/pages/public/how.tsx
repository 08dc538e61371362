import type { Models } from '../../../shared/views/index.ts';
import type { Page } from '../../page.ts';
import { LinkList } from '../../parts/link-list.tsx';
import { Term } from '../../parts/term.tsx';
import { Parts } from './parts.tsx';
import { H1, P } from './text.tsx';

/** How bidding, receipts, sealing and the log work, for who wants to know before trusting it. */
export const how: Page<Models['public.how']> = {
  title: ({ t }) => t.pages.public.how.title,
  body: ({ t, language, href }) => (
    <>
      <H1>{t.pages.public.how.title}</H1>
      <P lead>{t.pages.public.how.lead}</P>
      <Parts parts={t.pages.public.how.parts} />
      <Term name="fingerprint" language={language} />
      <Term name="seal" language={language} />
      <Term name="proceedings" language={language} />
      <LinkList items={[{ text: t.pages.public.sealing.title, to: href('/how/sealing') }, { text: t.pages.public.accessibility.title, to: href('/accessibility') }, { text: t.pages.public.privacy.title, to: href('/privacy') }]} />
    </>
  ),
};
