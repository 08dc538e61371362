import type { Child } from 'hono/jsx';
import { fill } from '../../../shared/messages/fill.ts';
import type { LotState } from '../../../shared/views/bid-state.ts';
import type { BidHead } from '../../../shared/views/provider.ts';
import type { Instant } from '../../../shared/kernel/moments.ts';
import { DeadlineLine } from '../../parts/deadline-line.tsx';
import { Notice } from '../../parts/notice.tsx';
import type { Language, Texts } from '../../texts.ts';

interface Props { readonly tender: BidHead; readonly lots: readonly LotState[]; readonly at: Instant; readonly t: Texts; readonly language: Language; readonly href: (path: string) => string }

/**
 * Until when, and what of the bid stands: never quieter than the truth. What is drafted and not submitted is told
 * beside what is submitted, because people take the one for the other (DESIGN, Submission).
 */
export function BidStatus({ tender: { id: tender, closesAt, open }, lots, at, t, language, href }: Props): Child {
  const words = t.pages.provider.bid;
  const submitted = lots.filter((lot) => lot.submitted !== null);
  const drafted = lots.filter(({ chosen, submitted: standing }) => chosen && standing === null).map(({ id }) => id);
  const nothing = submitted.length === 0;
  const here = href(`/provider/tenders/${tender}/bid`);
  return (
    <>
      <DeadlineLine until={closesAt} at={at} language={language} />
      {nothing && <Notice tone="not-submitted" language={language}>{open ? words.nothingSubmitted : words.lateNotSubmitted}</Notice>}
      {!nothing && (
        <Notice tone="success" language={language} title={words.submittedTitle}>
          <ul>{submitted.map(({ id, chosen, submitted: standing }) => standing !== null && (
            <li>
              {fill(words.submitted, { lot: id, at: standing.at, n: standing.n }, language)} <ReceiptLink here={here} n={standing.n} t={t} language={language} />
              {open && !chosen && <span class="note">{fill(words.unchosen, { n: standing.n, lot: id }, language)}</span>}
            </li>
          ))}</ul>
          {open && <p>{words.changes}</p>}
        </Notice>
      )}
      <Changes lots={lots} open={open} here={here} t={t} language={language} />
      {!nothing && drafted.length > 0 && <Notice tone="not-submitted" language={language}>{fill(words.lotsNotSubmitted, { lots: drafted }, language)}</Notice>}
      {!open && <Notice tone="info" language={language}>{words.closed}</Notice>}
    </>
  );
}

interface Part { readonly here: string; readonly t: Texts; readonly language: Language }

/** To the proof of one submission. */
export const ReceiptLink = ({ here, n, t, language }: Part & { n: number }): Child =>
  <a class="utrecht-link" href={`${here}/receipts/${n}`}>{fill(t.pages.provider.bid.receiptOf, { n }, language)}</a>;

/** What was changed after it was submitted, and what counts meanwhile. */
function Changes({ lots, open, here, t, language }: Part & Pick<Props, 'lots'> & { open: boolean }): Child {
  const words = t.pages.provider.bid;
  const changed = lots.filter(({ chosen, stand }) => chosen && stand.is === 'changed');
  if (changed.length === 0) return null;
  return (
    <Notice tone="warning" language={language}>
      <p>{open ? words.changedLots : words.changedLate}</p>
      <ul>{changed.map(({ id, stand }) => stand.is === 'changed' && (
        <li>{fill(words.changedLot, { lot: id, n: stand.n, at: stand.at, what: stand.what.map((one) => words.whatChanged[one]) }, language)}</li>
      ))}</ul>
      {open && <p><a class="utrecht-link" href={`${here}/review`}>{words.again}</a></p>}
    </Notice>
  );
}
