import type { ToldDate } from '../../../shared/council/dates.ts';
import type { Day, Instant } from '../../../shared/kernel/moments.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { Page } from '../../page.ts';
import { Dutch } from '../../parts/dutch.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { DayText, Moment } from '../../parts/moment.tsx';
import { Table } from '../../parts/table.tsx';
import { H1, P } from '../public/text.tsx';

const paths = { tnd: 'tenders', adm: 'admissions', rev: 'revisions' } as const;
const pathOf = (about: string): string | undefined => {
  const prefix = about.slice(0, 3);
  return prefix in paths ? `/council/${paths[prefix as keyof typeof paths]}/${about}` : undefined;
};

/** The dates that a municipality was told and that are still to come, as a list and as a file for a calendar. */
export const dates: Page<Models['council.calendar']> = {
  title: ({ t }) => t.post.dates.title,
  body: ({ model: { dates: all }, t, language, href }) => {
    const words = t.post.dates;
    return (
      <>
        <H1>{words.title}</H1>
        <P lead>{words.lead}</P>
        {all.length === 0 ? <EmptyState language={language} text={words.empty} /> : (
          <>
            <Table<ToldDate>
              caption={words.title} hideCaption rows={all}
              columns={[
                { head: words.columns.when, cell: ({ when }) => (when.length > 10 ? <Moment at={when as Instant} language={language} /> : <DayText day={when as Day} language={language} />) },
                { head: words.columns.what, cell: ({ name }) => words.names[name] },
                { head: words.columns.about, cell: ({ about, title }) => { const to = pathOf(about); return to === undefined ? <Dutch on={language}>{title}</Dutch> : <a class="utrecht-link" href={href(to)}><Dutch on={language}>{title}</Dutch></a>; } },
              ]}
            />
            <P>{words.again}</P>
          </>
        )}
        <LinkList items={[...(all.length === 0 ? [] : [{ text: words.file, to: href('/council/dates/calendar') }]), { text: words.back, to: href('/council') }]} />
      </>
    );
  },
};
