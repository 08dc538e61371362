import { fill } from '../../../shared/messages/fill.ts';
import type { StaffComplaint } from '../../../shared/views/complaints.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { Page } from '../../page.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Table } from '../../parts/table.tsx';
import { Tag } from '../../parts/tag.tsx';
import { ComplaintFacts } from '../complaint.tsx';
import { H2, Lines, P } from '../public/text.tsx';
import { Acts } from './acts.tsx';
import { BackLink, Heading, Organisation, tenderPath } from './text.tsx';

/** Complaints about a tender, the oldest first, each with the last day for its answer. */
export const complaints: Page<Models['staff.complaints']> = {
  title: ({ model, t }) => `${t.complaint.staff.title}: ${model.tender.title}`,
  body: (props) => {
    const { model: { tender, complaints: all }, t, language, href } = props;
    const words = t.complaint;
    return (
      <>
        <Heading head={tender} title={words.staff.title} t={t} language={language} />
        <P>{words.freezesNothing}</P>
        {all.length === 0 ? <EmptyState language={language} text={words.staff.empty} /> : (
          <Table<StaffComplaint>
            caption={words.staff.title} hideCaption rows={all}
            columns={[
              { head: words.staff.columns.who, cell: ({ id, kvk, name }) => <><a class="utrecht-link" href={href(tenderPath(tender, `/complaints/${id}`))}>{name === '' ? t.pages.staff.noName : name}</a><span class="note">{fill(t.pages.staff.kvk, { kvk }, language)}</span></> },
              { head: words.staff.columns.filedAt, cell: ({ filedAt }) => <Moment at={filedAt} language={language} /> },
              { head: words.staff.columns.dueOn, cell: ({ dueOn, late }) => <>{fill('{day:day}', { day: dueOn }, language)}{late && <>{' '}<Tag tone="bad">{words.late}</Tag></>}</> },
              { head: words.staff.columns.state, cell: ({ answer }) => (answer === null ? words.staff.open : words.findings[answer.finding]) },
            ]}
          />
        )}
        <BackLink head={tender} page={props} />
      </>
    );
  },
};

/** One complaint with the forms that are possible now. */
export const complaint: Page<Models['staff.complaint']> = {
  title: ({ model, t }) => `${t.complaint.staff.one}: ${model.tender.title}`,
  body: (props) => {
    const { model: { tender, complaint: of, acts }, t, language, href, form } = props;
    const words = t.complaint.staff;
    return (
      <>
        <Heading head={tender} title={words.one} t={t} language={language} />
        <P><Organisation name={of.name} kvk={of.kvk} t={t} language={language} /></P>
        <P>{fill(words.filedAt, { at: of.filedAt }, language)}</P>
        <blockquote><Lines text={of.text} on={language} /></blockquote>
        <ComplaintFacts complaint={of} t={t} language={language} />
        {acts.some(({ act }) => act === 'complaint.answer') && <><H2>{t.commands['complaint.answer'].title}</H2><P>{t.commands['complaint.answer'].intro}</P>{form('complaint.answer')}</>}
        <Acts acts={acts} only={['complaint.record-advice']} page={props} level={2} />
        <LinkList items={[{ text: words.back, to: href(tenderPath(tender, '/complaints')) }]} />
        <BackLink head={tender} page={props} />
      </>
    );
  },
};
