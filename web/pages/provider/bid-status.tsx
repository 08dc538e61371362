import type { Child } from 'hono/jsx';
import { fill } from '../../../shared/messages/fill.ts';
import type { LotState } from '../../../shared/views/bid-state.ts';
import type { BidHead } from '../../../shared/views/provider.ts';
import type { Instant } from '../../../shared/kernel/moments.ts';
import { DeadlineLine } from '../../parts/deadline-line.tsx';
import { Notice } from '../../parts/notice.tsx';
import type { Language, Texts } from '../../texts.ts';

interface Props { readonly tender: BidHead; readonly lots: readonly LotState[]; readonly at: Instant; readonly t: Texts; readonly language: Language }

/**
 * Until when, and what of the bid stands: never quieter than the truth. What is drafted and not submitted is told
 * beside what is submitted, because people take the one for the other (DESIGN, Submission).
 */
export function BidStatus({ tender: { closesAt, open }, lots, at, t, language }: Props): Child {
  const words = t.pages.provider.bid;
  const submitted = lots.filter((lot) => lot.submitted !== null);
  const drafted = lots.filter(({ chosen, submitted: standing }) => chosen && standing === null).map(({ id }) => id);
  const nothing = submitted.length === 0;
  return (
    <>
      <DeadlineLine until={closesAt} at={at} language={language} />
      {nothing && <Notice tone="not-submitted" language={language}>{open ? words.nothingSubmitted : words.lateNotSubmitted}</Notice>}
      {!nothing && (
        <Notice tone="success" language={language} title={words.submittedTitle}>
          <ul>{submitted.map(({ id, submitted: standing }) => standing !== null && <li>{fill(words.submitted, { lot: id, at: standing.at }, language)}</li>)}</ul>
          {open && <p>{words.changes}</p>}
        </Notice>
      )}
      {!nothing && drafted.length > 0 && <Notice tone="not-submitted" language={language}>{fill(words.lotsNotSubmitted, { lots: drafted }, language)}</Notice>}
      {!open && <Notice tone="info" language={language}>{words.closed}</Notice>}
    </>
  );
}
