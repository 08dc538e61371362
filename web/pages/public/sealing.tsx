import type { Models } from '../../../shared/views/index.ts';
import type { Page } from '../../page.ts';
import { DescriptionList } from '../../parts/description-list.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { Table } from '../../parts/table.tsx';
import { Term } from '../../parts/term.tsx';
import type { Texts } from '../../texts.ts';
import { Parts } from './parts.tsx';
import { H1, H2, P } from './text.tsx';

type Row = Texts['pages']['public']['sealing']['who']['rows'][number];

/** How sealing and receipts work, for a provider: what docs/sealing.md says, without the names of the machinery. */
export const sealing: Page<Models['public.sealing']> = {
  title: ({ t }) => t.pages.public.sealing.title,
  body: ({ t, language, href }) => {
    const { title, lead, steps, who, receipt, check, limits, terms } = t.pages.public.sealing;
    return (
      <>
        <H1>{title}</H1>
        <P lead>{lead}</P>
        <H2>{steps.title}</H2>
        <ol class="long">{steps.items.map((one) => <li><strong>{one.title}.</strong> {one.text}</li>)}</ol>
        <H2>{who.title}</H2>
        <Table<Row>
          caption={who.title} hideCaption rows={who.rows}
          columns={[{ head: who.columns.who, cell: (row) => row.who }, { head: who.columns.before, cell: ({ before }) => before }, { head: who.columns.closed, cell: ({ closed }) => closed }, { head: who.columns.opened, cell: ({ opened }) => opened }]}
        />
        <Parts parts={[receipt]} />
        <H2>{check.title}</H2>
        <P>{check.lead}</P>
        <ul class="long">{check.items.map((text) => <li>{text}</li>)}</ul>
        <DescriptionList items={[
          { term: check.systems.windows, value: <code>certutil -hashfile {check.file} SHA256</code> },
          { term: check.systems.mac, value: <code>shasum -a 256 {check.file}</code> },
          { term: check.systems.linux, value: <code>sha256sum {check.file}</code> },
        ]} />
        <P>{check.ledger}</P>
        <Parts parts={[limits]} />
        <H2>{terms}</H2>
        {(['seal', 'fingerprint', 'bid', 'mandate'] as const).map((name) => <Term name={name} language={language} />)}
        <LinkList items={[{ text: t.pages.public.how.title, to: href('/how') }]} />
      </>
    );
  },
};
