import { fill } from '../../../shared/messages/fill.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { Page } from '../../page.ts';
import { Dutch } from '../../parts/dutch.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { RuleList } from '../../parts/rules.tsx';
import { H1, P } from './text.tsx';

/** The statement of the rules that a tender sets itself, as part of its documents. */
export const rules: Page<Models['public.rules']> = {
  title: ({ model, t }) => `${t.publication.rules.title}: ${model.tender.title}`,
  body: ({ model: { tender, fixedAt, lines }, t, language, href }) => {
    const words = t.publication.rules;
    return (
      <>
        <H1>{words.title}: <Dutch on={language}>{tender.title}</Dutch></H1>
        <P lead>{words.lead}</P>
        {fixedAt !== '' && <P>{fill(words.fixed, { at: fixedAt }, language)} {words.print}</P>}
        <RuleList lines={lines} t={t} language={language} />
        <LinkList items={[{ text: words.back, to: href(`/tenders/${tender.id}`) }]} />
      </>
    );
  },
};
