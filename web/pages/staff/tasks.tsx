import type { Child } from 'hono/jsx';
import { fill } from '../../../shared/messages/fill.ts';
import type { Task } from '../../../shared/tender/tasks.ts';
import type { OpenRemarksRow } from '../../../shared/views/staff/remarks.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { Page, PageProps } from '../../page.ts';
import { Dutch } from '../../parts/dutch.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { Table } from '../../parts/table.tsx';
import { Tag } from '../../parts/tag.tsx';
import { H1, H2, P } from '../public/text.tsx';
import { tenderPath } from './text.tsx';

type TableProps = Pick<PageProps<unknown>, 't' | 'language' | 'href'> & { readonly tasks: readonly Task[]; /** Is the tender the page itself? */ readonly own?: boolean };

/** Tasks with their last day, the first on top; what is overdue says so in a word. */
export const TaskTable = ({ tasks: all, t, language, href, own = false }: TableProps): Child => (
  <Table<Task>
    caption={t.tasks.all} hideCaption rows={all}
    columns={[
      { head: t.tasks.columns.what, cell: ({ kind, tender, below }) => (below === '' && own ? t.tasks.kinds[kind] : <a class="utrecht-link" href={href(tenderPath({ id: tender }, below))}>{t.tasks.kinds[kind]}</a>) },
      ...(own ? [] : [{ head: t.tasks.columns.tender, cell: ({ title }: Task) => <Dutch on={language}>{title}</Dutch> }]),
      { head: t.tasks.columns.dueOn, cell: ({ dueOn, overdue }) => <>{fill('{day:day}', { day: dueOn }, language)}{overdue && <>{' '}<Tag tone="bad">{t.tasks.overdue}</Tag></>}</> },
    ]}
  />
);

/** Everything with a last day, over all tenders. */
export const tasks: Page<Models['staff.tasks']> = {
  title: ({ t }) => t.tasks.title,
  body: (props) => {
    const { model: { tasks: all, remarks }, t, language, href } = props;
    return (
      <>
        <H1>{t.tasks.title}</H1>
        <P lead>{t.tasks.lead}</P>
        {all.length === 0 ? <EmptyState language={language} text={t.tasks.empty} /> : <TaskTable tasks={all} t={t} language={language} href={href} />}
        {remarks.length > 0 && <RemarksTable remarks={remarks} page={props} />}
        <LinkList items={[{ text: t.tasks.back, to: href('/staff') }]} />
      </>
    );
  },
};

/** What colleges remarked has no last day, and holds up what it is about. */
function RemarksTable({ remarks, page: { t, language, href } }: { readonly remarks: readonly OpenRemarksRow[]; readonly page: PageProps<unknown> }): Child {
  const words = t.decisions.tasks;
  return (
    <>
      <H2>{words.title}</H2>
      <Table<OpenRemarksRow>
        caption={words.title} hideCaption rows={remarks}
        columns={[
          { head: words.college, cell: ({ procedure, municipality }) => <a class="utrecht-link" href={href(`/staff/procedures/${procedure}/decisions`)}>{municipality}</a> },
          { head: words.procedure, cell: ({ title }) => <Dutch on={language}>{title}</Dutch> },
          { head: words.since, cell: ({ since }) => (since === '' ? '' : fill('{since:day}', { since }, language)) },
        ]}
      />
    </>
  );
}
