import { fill } from '../../../shared/messages/fill.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { Page } from '../../page.ts';
import { Table } from '../../parts/table.tsx';
import type { Texts } from '../../texts.ts';
import { Parts, WriteTo } from './parts.tsx';
import { H1, H2, P } from './text.tsx';

type Row = Texts['pages']['public']['privacy']['kept']['rows'][number];

/** Which personal data are kept, why and for how long (AVG art. 13 and 14); the terms are those that the code itself keeps to. */
export const privacy: Page<Models['public.privacy']> = {
  title: ({ t }) => t.pages.public.privacy.title,
  body: ({ model: { contact, sessionHours, idleMinutes, days }, t, language }) => {
    const { title, lead, who, why, kept, seen, cookies, rights } = t.pages.public.privacy;
    const terms = { ...days, session: sessionHours, idle: idleMinutes, years: Math.floor(days.record / 365) };
    return (
      <>
        <H1>{title}</H1>
        <P lead>{lead}</P>
        <Parts parts={[who, why]} />
        <H2>{kept.title}</H2>
        <Table<Row>
          caption={kept.title} hideCaption rows={kept.rows}
          columns={[{ head: kept.columns.what, cell: ({ what }) => what }, { head: kept.columns.why, cell: (row) => row.why }, { head: kept.columns.long, cell: ({ long }) => fill(long, terms, language) }]}
        />
        <P>{kept.honest}</P>
        <Parts parts={[seen, cookies, rights]} />
        <WriteTo words={rights.write} contact={contact} />
        <P>{rights.authority}</P>
      </>
    );
  },
};
