import type { TenderSummary } from '../../../shared/views/published.ts';
import type { Page } from '../../page.ts';
import type { Models } from '../../../shared/views/index.ts';
import { ButtonLink } from '../../parts/button.tsx';
import { Dutch } from '../../parts/dutch.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { OutageNotices } from '../../parts/outage.tsx';
import { Paging } from '../../parts/paging.tsx';
import { Table } from '../../parts/table.tsx';
import { fill } from '../../../shared/messages/fill.ts';
import { asksAny, searchQuery } from '../../../shared/views/procedure-search.ts';
import { AdmissionList } from './admission.tsx';
import { ProcedureSearchForm } from './search.tsx';
import { H1, H2, NextStep, P, StageTag } from './text.tsx';

/** What the portal is, and every procedure with where it stands. */
export const home: Page<Models['public.home']> = {
  title: ({ t }) => t.pages.public.home.title,
  body: (props) => {
    const { model: { asked, outages, tenders, admissions, next, further }, t, language, href } = props;
    const searched = asksAny(asked);
    const found = tenders.length + admissions.length;
    const words = t.pages.public.home;
    const more = [{ text: words.toHow, to: href('/how') }, { text: words.toRegion, to: href('/region') }, { text: t.outage.list.link, to: href('/outages') }];
    return (
      <>
        <H1>{words.title}</H1>
        <OutageNotices outages={outages} page={props} />
        <P lead>{words.lead}</P>
        <P>{words.forProviders}</P>
        <p class="actions"><ButtonLink to={href('/provider')}>{words.signIn}</ButtonLink></p>
        <ProcedureSearchForm {...props} />
        <H2>{words.list}</H2>
        {searched && found > 0 && <P>{found === 1 ? t.search.one : fill(t.search.many, { count: found }, language)}</P>}
        {found === 0 && (
          <EmptyState language={language} text={!searched ? words.empty : next === '' ? t.search.nothing : t.search.nothingHere}>
            {searched && <p><a class="utrecht-link" href={href('/')}>{t.search.clear}</a></p>}
          </EmptyState>
        )}
        {tenders.length > 0 && (
          <Table<TenderSummary>
            caption={words.list} hideCaption rows={tenders}
            columns={[
              { head: words.columns.title, cell: ({ id, title, segment }) => <><a class="utrecht-link" href={href(`/tenders/${id}`)}><Dutch on={language}>{title}</Dutch></a> <span class="note">{t.pages.public.segment} {segment}</span></> },
              { head: words.columns.stage, cell: ({ stage }) => <StageTag stage={stage} t={t} /> },
              { head: words.columns.next, cell: ({ next: step }) => <NextStep step={step} language={language} t={t} /> },
            ]}
          />
        )}
        <AdmissionList admissions={admissions} t={t} language={language} href={href} />
        <Paging here={searched ? `/?${searchQuery(asked)}` : '/'} next={next} further={further} language={language} />
        <LinkList items={more} />
      </>
    );
  },
};
