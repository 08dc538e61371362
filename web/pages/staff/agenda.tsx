import type { AgendaRow } from '../../../shared/contract/agenda.ts';
import { prefixes } from '../../../shared/kernel/ids.ts';
import { fill } from '../../../shared/messages/fill.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { Page } from '../../page.ts';
import { Dutch } from '../../parts/dutch.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { DayText } from '../../parts/moment.tsx';
import { Table } from '../../parts/table.tsx';
import { Tag } from '../../parts/tag.tsx';
import { H1, P } from '../public/text.tsx';

/** A contract lies below what it follows from. */
const toContract = ({ tender, kvk }: AgendaRow): string => `/staff/${tender.id.startsWith(`${prefixes.admission}_`) ? 'admissions' : 'tenders'}/${tender.id}/contracts${kvk === '' ? '' : `/${kvk}`}`;

/** Every contract by the next day on which something must happen. */
export const agenda: Page<Models['staff.agenda']> = {
  title: ({ t }) => t.contracts.agenda.title,
  body: ({ model: { rows }, t, language, href }) => {
    const words = t.contracts.agenda;
    return (
      <>
        <H1>{words.title}</H1>
        <P lead>{words.lead}</P>
        {rows.length === 0 ? <EmptyState language={language} text={words.empty} /> : (
          <Table<AgendaRow>
            caption={words.table} hideCaption rows={rows}
            columns={[
              { head: words.columns.date, cell: ({ on, past }) => <><DayText day={on} language={language} />{past && <>{' '}<Tag tone="attention">{words.past}</Tag></>}</> },
              { head: words.columns.what, cell: ({ what, number }) => fill(words.what[what], { number, left: number }, language) },
              { head: words.columns.contract, cell: (row) => <a class="utrecht-link" href={href(toContract(row))}>{row.name !== '' ? row.name : row.kvk !== '' ? fill(t.pages.staff.kvk, { kvk: row.kvk }, language) : fill(words.many, { count: row.number }, language)}</a> },
              { head: words.columns.tender, cell: ({ tender }) => <Dutch on={language}>{tender.title}</Dutch> },
            ]}
          />
        )}
        {rows.length > 0 && <LinkList items={[{ text: words.calendar, to: href('/staff/agenda/calendar') }]} />}
      </>
    );
  },
};
