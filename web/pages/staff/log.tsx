import type { TenderEvent } from '../../../shared/tender/events.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { Page } from '../../page.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Table } from '../../parts/table.tsx';
import type { Texts } from '../../texts.ts';
import { P } from '../public/text.tsx';
import { BackLink, Heading } from './text.tsx';

type Line = Models['staff.log']['lines'][number];
type Words = Texts['pages']['staff']['log'];

/** What the ledger tells of this tender: when, who, what, and the fingerprint of the line. */
export const log: Page<Models['staff.log']> = {
  title: ({ model, t }) => `${t.pages.staff.log.title}: ${model.tender.title}`,
  body: (props) => {
    const { model: { tender, lines }, t, language } = props;
    const words = t.pages.staff.log;
    return (
      <>
        <Heading head={tender} title={words.title} t={t} language={language} />
        <P>{words.lead}</P>
        {lines.length === 0 ? <EmptyState language={language} text={words.empty} /> : (
          <Table<Line>
            caption={words.table} hideCaption rows={lines}
            columns={[
              { head: words.columns.what, cell: ({ seq, type }) => `${seq}. ${typeText(type, words)}` },
              { head: words.columns.at, cell: ({ at }) => <Moment at={at} language={language} exact /> },
              { head: words.columns.who, cell: ({ actor, name }) => whoText(actor, name, words) },
              { head: words.columns.hash, cell: ({ hash }) => <code title={hash}>{hash.slice(0, 16)}</code> },
            ]}
          />
        )}
        <BackLink head={tender} page={props} />
      </>
    );
  },
};

/** An event of a tender that has no words does not compile. */
const typeText = (type: string, { types }: { readonly types: Readonly<Record<TenderEvent['type'], string>> }): string => (types as Readonly<Record<string, string>>)[type] ?? type;

/** Assessors by name; of everybody else the ledger knows the pseudonym only. */
const whoText = (actor: string, name: string, { workers }: Words): string => (workers as Readonly<Record<string, string>>)[actor] ?? (name === '' ? actor : name);
