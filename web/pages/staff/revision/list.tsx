import { fill } from '../../../../shared/messages/fill.ts';
import type { Models } from '../../../../shared/views/index.ts';
import type { RevisionRow } from '../../../../shared/views/revision/head.ts';
import type { Page } from '../../../page.ts';
import { Dutch } from '../../../parts/dutch.tsx';
import { EmptyState } from '../../../parts/empty-state.tsx';
import { LinkList } from '../../../parts/link-list.tsx';
import { Moment } from '../../../parts/moment.tsx';
import { Table } from '../../../parts/table.tsx';
import { H1, H2, P } from '../../public/text.tsx';
import { RevisionTag } from '../../revision.tsx';
import { revisionPath } from './parts.tsx';

/** Every revision, those that still run first, and the form that begins one. */
export const revisions: Page<Models['staff.revisions']> = {
  title: ({ t }) => t.pages.revision.staff.list.title,
  body: ({ model: { revisions: all }, t, language, may, href, form }) => {
    const words = t.pages.revision.staff.list;
    return (
      <>
        <H1>{words.title}</H1>
        <P lead>{words.lead}</P>
        {all.length === 0 ? <EmptyState language={language} text={words.empty} /> : (
          <Table<RevisionRow>
            caption={words.caption} hideCaption rows={all}
            columns={[
              { head: words.columns.title, cell: ({ id, title, segment }) => <><a class="utrecht-link" href={href(revisionPath(id))}><Dutch on={language}>{title}</Dutch></a><span class="note">{fill(t.pages.revision.segment, { segment }, language)}</span></> },
              { head: words.columns.stage, cell: ({ stage }) => <RevisionTag stage={stage} t={t} /> },
              { head: words.columns.round, figures: true, cell: ({ round }) => (round === 0 ? '–' : String(round)) },
              { head: words.columns.until, cell: ({ until }) => (until === '' ? words.none : <Moment at={until} language={language} />) },
            ]}
          />
        )}
        <LinkList items={[{ text: t.pages.revision.staff.planning.toAll, to: href('/staff/planning') }, { text: words.back, to: href('/staff') }]} />
        {may('revision.create') && (
          <>
            <H2>{t.commands['revision.create'].title}</H2>
            <P>{t.commands['revision.create'].intro}</P>
            {form('revision.create', { values: { refusal: 'ends' } })}
          </>
        )}
      </>
    );
  },
};
