import { fill } from '../../../shared/messages/fill.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { Receipt } from '../../../shared/views/provider.ts';
import type { Page } from '../../page.ts';
import { DescriptionList } from '../../parts/description-list.tsx';
import { Dutch } from '../../parts/dutch.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Table } from '../../parts/table.tsx';
import { Term } from '../../parts/term.tsx';
import { H1, H2, P } from '../public/text.tsx';

/** What was received and when, to the millisecond; nothing of the content, which is sealed. */
export const receipt: Page<Models['provider.receipt']> = {
  title: ({ model, t, language }) => `${fill(t.pages.provider.receipt.title, { n: model.receipt.n }, language)}: ${model.tender.title}`,
  body: ({ model: { tender, receipt: of }, t, language, href }) => {
    const words = t.pages.provider.receipt;
    return (
      <>
        <H1>{fill(words.title, { n: of.n }, language)}</H1>
        <DescriptionList items={[
          { term: words.received, value: <Moment at={of.at} language={language} exact /> },
          { term: words.tender, value: <Dutch on={language}>{tender.title}</Dutch> },
          { term: words.organisation, value: `${of.organisation} (KvK ${of.kvk})` },
          { term: words.lots, value: <ul>{of.lots.map(({ id, title, standing }) => <li>{id}: <Dutch on={language}>{title}</Dutch> ({t.pages.provider.bid.standings[standing]})</li>)}</ul> },
          { term: words.files, value: of.documents },
          { term: words.hash, value: <><code>{of.manifestHash}</code><span class="note">{words.hashNote}</span></> },
          { term: words.ledger, value: fill(words.line, { seq: of.ledger.seq, stream: of.ledger.stream }, language) },
          { term: words.lineHash, value: <code>{of.ledger.hash}</code> },
        ]} />
        <Term name="fingerprint" language={language} />
        <Notice tone="info" language={language}>{words.sealed}</Notice>
        {of.documents > 0 && <H2>{words.manifest}</H2>}
        {of.documents > 0 && of.manifest.length === 0 && <P>{words.none}</P>}
        {of.manifest.length > 0 && (
          <Table<Receipt['manifest'][number]>
            caption={words.manifest} hideCaption rows={of.manifest}
            columns={[
              { head: words.manifestColumns.name, cell: ({ name }) => (name === '' ? words.nameless : name) },
              { head: words.manifestColumns.key, cell: ({ key }) => <code>{key}</code> },
              { head: words.manifestColumns.version, cell: ({ version }) => <code>{version}</code> },
              { head: words.manifestColumns.size, figures: true, cell: ({ size }) => size },
              { head: words.manifestColumns.sha256, cell: ({ sha256 }) => (sha256 === '' ? words.pending : <code>{sha256}</code>) },
            ]}
          />
        )}
        <P>{words.keep}</P>
        <LinkList items={[{ text: words.check, to: href(`/provider/tenders/${tender.id}/bid/ledger?fingerprint=${of.ledger.hash}`) }, { text: t.pages.public.sealing.title, to: href('/how/sealing') }, { text: words.back, to: href(`/provider/tenders/${tender.id}/bid`) }]} />
      </>
    );
  },
};
