import { fill } from '../../../shared/messages/fill.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { BidLedger } from '../../../shared/views/provider.ts';
import type { Page } from '../../page.ts';
import { DescriptionList } from '../../parts/description-list.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Table } from '../../parts/table.tsx';
import { H1, H2, P } from '../public/text.tsx';

/** Where a provider holds a receipt against the ledger, and takes the lines along to check them elsewhere. */
export const ledger: Page<Models['provider.ledger']> = {
  title: ({ model, t }) => `${t.pages.provider.ledger.title}: ${model.tender.title}`,
  body: ({ model: { tender, stream, whole, lines, asked, export: file }, t, language, href }) => {
    const words = t.pages.provider.ledger;
    const back = <LinkList items={[{ text: words.back, to: href(`/provider/tenders/${tender.id}/bid`) }]} />;
    if (lines.length === 0) return <><H1>{words.title}</H1><EmptyState language={language} text={words.empty} />{back}</>;
    return (
      <>
        <H1>{words.title}</H1>
        <P>{words.lead}</P>
        {asked !== null && <Found asked={asked} words={words} language={language} />}
        {!whole && <Notice tone="warning" language={language}>{words.notWhole}</Notice>}
        <H2>{words.ask}</H2>
        <form method="get" action={href(`/provider/tenders/${tender.id}/bid/ledger`)}>
          <div class="utrecht-form-field">
            <label class="utrecht-form-label" for="fingerprint">{words.fingerprint}</label>
            <p class="utrecht-form-field-description" id="fingerprint-help">{words.fingerprintHelp}</p>
            <input class="utrecht-textbox" id="fingerprint" name="fingerprint" value={asked?.fingerprint ?? ''} autocomplete="off" autocapitalize="off" spellcheck={false} aria-describedby="fingerprint-help" />
          </div>
          <button class="utrecht-button utrecht-button--primary-action" type="submit">{words.check}</button>
        </form>
        <H2>{words.lines}</H2>
        {whole && <P>{words.whole}</P>}
        <Table<BidLedger['lines'][number]>
          caption={words.lines} hideCaption rows={lines}
          columns={[
            { head: words.columns.seq, figures: true, cell: ({ seq }) => seq },
            { head: words.columns.at, cell: ({ at }) => <Moment at={at} language={language} exact /> },
            { head: words.columns.what, cell: ({ type, submission }) => <>{submission !== null && `${fill(words.submission, { n: submission }, language)} `}{words.types[type as keyof typeof words.types] ?? type}</> },
            { head: words.columns.hash, cell: ({ hash }) => <code>{hash}</code> },
            { head: words.columns.ok, cell: (line) => (line.whole ? words.yes : words.no) },
          ]}
        />
        <H2>{words.own}</H2>
        <P>{words.ownText}</P>
        <DescriptionList items={[{ term: words.stream, value: <code>{stream}</code> }]} />
        <textarea class="utrecht-textarea" rows={8} readonly aria-label={words.own}>{file}</textarea>
        {back}
      </>
    );
  },
};

interface FoundProps { readonly asked: NonNullable<BidLedger['asked']>; readonly words: { right: string; wrong: string; foundLine: string; foundManifest: string; notFound: string }; readonly language: 'nl' | 'en' }
const Found = ({ asked: { found }, words, language }: FoundProps) => (
  <Notice tone={found === null ? 'warning' : 'success'} language={language} title={found === null ? words.wrong : words.right}>
    {found === null ? words.notFound : fill(found.of === 'line' ? words.foundLine : words.foundManifest, { seq: found.seq }, language)}
  </Notice>
);
