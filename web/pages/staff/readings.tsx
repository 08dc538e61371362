import { fill } from '../../../shared/messages/fill.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { Page } from '../../page.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Table } from '../../parts/table.tsx';
import { P } from '../public/text.tsx';
import { BackLink, Heading, Organisation } from './text.tsx';

type Row = NonNullable<Models['staff.readings']['lines']>[number];

/** Who could know which document when; for nobody's eyes before the closing. */
export const readings: Page<Models['staff.readings']> = {
  title: ({ model, t }) => `${t.publication.readings.list}: ${model.tender.title}`,
  body: (props) => {
    const { model: { tender, lines, from }, t, language } = props;
    const words = t.publication.readings;
    return (
      <>
        <Heading head={tender} title={words.list} t={t} language={language} />
        {lines === null ? <Notice tone="info" language={language}>{from === '' ? words.empty : fill(words.hidden, { at: from }, language)}</Notice> : (
          <>
            <P>{words.staffLead}</P>
            {lines.length === 0 ? <EmptyState language={language} text={words.empty} /> : (
              <Table<Row>
                caption={words.list} hideCaption rows={lines}
                columns={[
                  { head: words.columns.document, cell: ({ document, current }) => <>{document}{!current && <span class="note">{words.version}</span>}</> },
                  { head: words.columns.organisation, cell: ({ name, kvk }) => <Organisation name={name} kvk={kvk} t={t} language={language} /> },
                  { head: words.columns.at, cell: ({ at }) => <Moment at={at} language={language} /> },
                ]}
              />
            )}
          </>
        )}
        <BackLink head={tender} page={props} />
      </>
    );
  },
};
