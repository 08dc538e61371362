import type { Child } from 'hono/jsx';
import { fill } from '../../../shared/messages/fill.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { BidLedger } from '../../../shared/views/provider.ts';
import type { Page } from '../../page.ts';
import { DescriptionList } from '../../parts/description-list.tsx';
import { Dutch } from '../../parts/dutch.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Table } from '../../parts/table.tsx';
import { Term } from '../../parts/term.tsx';
import type { Language, Texts } from '../../texts.ts';
import { H1, H2, P } from '../public/text.tsx';

type Line = BidLedger['lines'][number];
type Words = Texts['pages']['provider']['ledger'];
interface Props { readonly of: BidLedger; readonly words: Words; readonly language: Language }

/** Where a provider holds a receipt against the ledger, and takes the lines along to check them elsewhere. */
export const ledger: Page<Models['provider.ledger']> = {
  // What was found comes first: who cannot see the page hears it at once.
  title: ({ model, t }) => {
    const words = t.pages.provider.ledger;
    const verdict = verdictOf(model);
    return `${verdict === undefined ? '' : `${words[verdict]}. `}${words.title}: ${model.tender.title}`;
  },
  body: ({ model, t, language, href }) => {
    const { tender, whole, lines, asked } = model;
    const words = t.pages.provider.ledger;
    const back = <LinkList items={[{ text: words.back, to: href(`/provider/tenders/${tender.id}/bid`) }]} />;
    const heading = <H1>{words.title}: <Dutch on={language}>{tender.title}</Dutch></H1>;
    if (lines.length === 0) return <>{heading}<EmptyState language={language} text={words.empty} />{back}</>;
    return (
      <>
        {heading}
        <P>{words.lead}</P>
        <Found of={model} words={words} language={language} />
        {!whole && <Notice tone="warning" language={language}>{words.notWhole}</Notice>}
        <H2>{words.ask}</H2>
        <form method="get" action={href(`/provider/tenders/${tender.id}/bid/ledger`)}>
          <div class="utrecht-form-field">
            <label class="utrecht-form-label" for="fingerprint">{words.fingerprint}</label>
            <p class="utrecht-form-field-description" id="fingerprint-help">{words.fingerprintHelp}</p>
            <input class="utrecht-textbox mono" id="fingerprint" name="fingerprint" value={asked?.fingerprint ?? ''} autocomplete="off" autocapitalize="off" spellcheck={false} aria-describedby="fingerprint-help" />
          </div>
          <button class="utrecht-button utrecht-button--primary-action" type="submit">{words.check}</button>
        </form>
        <Term name="fingerprint" language={language} />
        <H2>{words.lines}</H2>
        {whole && <P>{words.whole}</P>}
        <Lines of={model} words={words} language={language} />
        <OwnCheck of={model} words={words} language={language} file={`${words.file}-${tender.id}.jsonl`} />
        {back}
      </>
    );
  },
};

const Lines = ({ of: { lines }, words, language }: Props): Child => (
  <Table<Line>
    caption={words.lines} hideCaption rows={lines}
    columns={[
      { head: words.columns.seq, figures: true, cell: ({ seq }) => seq },
      { head: words.columns.at, cell: ({ at }) => <Moment at={at} language={language} exact /> },
      { head: words.columns.what, cell: ({ type, submission }) => fill(words.types[type as keyof typeof words.types] ?? type, { n: submission ?? '' }, language) },
      { head: words.columns.hash, cell: ({ hash, manifestHash }) => (
        <>
          <span class="note">{words.ofLine}</span><code>{hash}</code>
          {manifestHash !== '' && <><span class="note">{words.ofManifest}</span><code>{manifestHash}</code></>}
        </>
      ) },
      { head: words.columns.whole, cell: (line) => (line.whole ? words.yes : words.no) },
    ]}
  />
);

/** The stream as a file: it is in the page itself, so that it is the very text that is shown. */
const OwnCheck = ({ of: { stream, export: file }, words, file: name }: Props & { readonly file: string }): Child => (
  <>
    <H2>{words.own}</H2>
    <P>{words.ownText}</P>
    <DescriptionList items={[{ term: words.stream, value: <code>{stream}</code> }]} />
    <div class="utrecht-form-field"><textarea class="utrecht-textarea mono" rows={8} readonly aria-label={words.own}>{file}</textarea></div>
    <P><a class="utrecht-link" href={`data:application/jsonl;charset=utf-8,${encodeURIComponent(file)}`} download={name}>{words.save}</a></P>
  </>
);

/** What the fingerprint that was typed over turns out to be; `changed`: of a line that is no longer as it was written. */
function verdictOf({ asked, lines }: BidLedger): 'right' | 'changed' | 'wrong' | undefined {
  if (asked === null || lines.length === 0) return undefined;
  if (asked.found === null) return 'wrong';
  return lineOf(lines, asked.found.seq)?.whole === true ? 'right' : 'changed';
}
const lineOf = (lines: readonly Line[], seq: number): Line | undefined => lines.find((line) => line.seq === seq);

function Found({ of, words, language }: Props): Child {
  const verdict = verdictOf(of);
  if (verdict === undefined || of.asked === null) return null;
  const { fingerprint, found } = of.asked;
  const line = found === null ? undefined : lineOf(of.lines, found.seq);
  return (
    <Notice tone={verdict === 'right' ? 'success' : 'warning'} language={language} title={words[verdict]}>
      {found === null || line === undefined ? <NotFound typed={fingerprint} words={words} language={language} /> : (
        <>{fill(found.of === 'line' ? words.foundLine : words.foundManifest, { seq: found.seq }, language)} {words.recorded} <Moment at={line.at} language={language} exact />.{verdict === 'changed' && ` ${words.changedText}`}</>
      )}
    </Notice>
  );
}

/** What to look at again: characters that no fingerprint has, how many there are, or each of them. */
function NotFound({ typed, words, language }: { readonly typed: string } & Omit<Props, 'of'>): Child {
  const others = [...new Set(typed.replace(/[0-9a-f]/g, ''))].slice(0, 5);
  if (others.length > 0) return <>{fill(words.otherCharacters, { others }, language)}</>;
  if (typed.length !== 64) return <>{fill(words.otherLength, { length: typed.length }, language)}</>;
  return <>{words.notFound} <code>{typed}</code></>;
}
