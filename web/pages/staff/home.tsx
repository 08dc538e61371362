import type { Child } from 'hono/jsx';
import type { Models } from '../../../shared/views/index.ts';
import { datedChanges } from '../../../shared/views/since.ts';
import type { StaffTenderRow } from '../../../shared/views/staff/home.ts';
import type { Page, PageProps } from '../../page.ts';
import { ButtonLink } from '../../parts/button.tsx';
import { Dutch } from '../../parts/dutch.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Since } from '../../parts/since.tsx';
import { Paging } from '../../parts/paging.tsx';
import { Table } from '../../parts/table.tsx';
import { Tag } from '../../parts/tag.tsx';
import { H1, H2, NextStep, StageTag } from '../public/text.tsx';
import { AdmissionTable } from './admission.tsx';
import { TaskTable } from './tasks.tsx';
import { stepText, tenderPath } from './text.tsx';

type Props = PageProps<Models['staff.home']>;

/** Every tender with what has to happen next, those that wait for the reader first. */
export const home: Page<Models['staff.home']> = {
  title: ({ t }) => t.pages.staff.home.title,
  body: (props) => {
    const { model: { tenders, admissions, tasks, past, next, further }, t, language, may, href } = props;
    const words = t.pages.staff.home;
    return (
      <>
        <H1>{words.title}</H1>
        {!further && <Since page={props} of="procedures" changes={datedChanges(past, 'staff')} />}
        {tenders.length === 0 && admissions.length === 0 ? <EmptyState language={language} text={may('tender.create') ? words.empty : words.emptyReader} /> : tenders.length > 0 && <List {...props} />}
        {admissions.length > 0 && <><H2>{t.pages.admission.staff.home}</H2><AdmissionTable admissions={admissions} t={t} language={language} href={href} /></>}
        <Paging here="/staff" next={next} further={further} language={language} />
        {tasks.length > 0 && <><H2>{t.tasks.all}</H2><TaskTable tasks={tasks} t={t} language={language} href={href} /></>}
        <LinkList items={[...(may('staff.post') ? [{ text: t.post.staff.link, to: href('/staff/post') }] : []), { text: t.tasks.toList, to: href('/staff/tasks') }, { text: t.pages.revision.staff.planning.toAll, to: href('/staff/planning') }, ...(may('staff.risks') ? [{ text: t.risk.list.toRisks, to: href('/staff/risks') }] : []), ...(may('staff.outages') ? [{ text: t.outage.staff.toAll, to: href('/staff/outages') }] : [])]} />
        {may('staff.admissions') && <LinkList items={[{ text: t.pages.admission.staff.toList, to: href('/staff/applications') }]} />}
        {may('tender.create') && (
          <p class="actions">
            <ButtonLink to={href('/staff/tenders')}>{words.create}</ButtonLink>
            {may('admission.create') && <ButtonLink look="secondary" to={href('/staff/admissions')}>{t.pages.admission.staff.create}</ButtonLink>}
          </p>
        )}
      </>
    );
  },
};

function List({ model: { tenders }, t, language, href }: Props): Child {
  const { home: words, columns } = t.pages.staff;
  return (
    <Table<StaffTenderRow>
      caption={words.list} rows={tenders}
      columns={[
        { head: columns.tender, cell: (row) => <a class="utrecht-link" href={href(tenderPath(row))}><Dutch on={language}>{row.title}</Dutch></a> },
        { head: columns.stage, cell: ({ stage }) => <StageTag stage={stage} t={t} /> },
        { head: columns.next, cell: ({ next, forMe }) => <>{forMe && <><Tag tone="attention">{words.forMe}</Tag>{' '}</>}{stepText(next, t, language)}</> },
        { head: columns.date, cell: ({ nextDate }) => (nextDate === null ? words.noDate : <NextStep step={nextDate} t={t} language={language} />) },
      ]}
    />
  );
}
