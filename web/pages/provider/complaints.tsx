import { dayOf } from '../../../shared/kernel/moments.ts';
import { fill } from '../../../shared/messages/fill.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { Page } from '../../page.ts';
import { dutchOn } from '../../parts/dutch.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { Notice } from '../../parts/notice.tsx';
import { ComplaintFacts } from '../complaint.tsx';
import { H1, H2, H3, Lines, P } from '../public/text.tsx';

/** The organisation's own complaints about a tender with their answers, and the form to file one. */
export const complaints: Page<Models['provider.complaints']> = {
  title: ({ t }) => t.complaint.provider.title,
  body: ({ model: { tender, complaints: all }, t, language, href, may, form, path, at }) => {
    const words = t.complaint.provider;
    return (
      <>
        <H1>{words.title}</H1>
        <P lang={dutchOn(language)}>{tender.title}</P>
        <P lead>{words.lead}</P>
        <Notice tone="warning" language={language}>{t.complaint.freezesNothing}</Notice>
        {all.length === 0 ? <EmptyState language={language} text={words.empty} /> : all.map((one) => (
          <section aria-labelledby={one.id}>
            <H2 id={one.id}>{fill(words.of, { at: one.filedAt }, language)}</H2>
            <blockquote><Lines text={one.text} on={language} /></blockquote>
            <ComplaintFacts complaint={one} t={t} language={language} />
            {one.escalatedOn === '' && (one.answer !== null || one.late) && may('complaint.escalate') && (
              <><H3>{t.commands['complaint.escalate'].title}</H3><P>{t.commands['complaint.escalate'].intro}</P>{form('complaint.escalate', { at: { ...path, complaint: one.id }, values: { on: dayOf(at) } })}</>
            )}
          </section>
        ))}
        <H2>{t.commands['complaint.file'].title}</H2>
        <P>{t.commands['complaint.file'].intro}</P>
        {form('complaint.file')}
        <LinkList items={[{ text: words.back, to: href(`/provider/tenders/${tender.id}`) }]} />
      </>
    );
  },
};
