import type { Models } from '../../../shared/views/index.ts';
import type { Page } from '../../page.ts';
import { Term } from '../../parts/term.tsx';
import { H1, H2, P } from './text.tsx';

/** How bidding, receipts, sealing and the log work, for who wants to know before trusting it. */
export const how: Page<Models['public.how']> = {
  title: ({ t }) => t.pages.public.how.title,
  body: ({ t, language }) => (
    <>
      <H1>{t.pages.public.how.title}</H1>
      <P lead>{t.pages.public.how.lead}</P>
      {t.pages.public.how.parts.map(({ title, text }) => <><H2>{title}</H2>{text.map((sentences) => <P>{sentences}</P>)}</>)}
      <Term name="fingerprint" language={language} />
      <Term name="seal" language={language} />
      <Term name="proceedings" language={language} />
    </>
  ),
};
