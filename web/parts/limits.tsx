import type { Child } from 'hono/jsx';
import { fill, type Language } from '../../shared/messages/fill.ts';
import type { Limits } from '../../shared/tender/state.ts';
import type { Texts } from '../texts.ts';
import { DescriptionList } from './description-list.tsx';

/** How many lots one bidder may have, and by which rule (Aw 2.10); the same words for who lays it down and who bids. */
export function LotLimits({ limits: { mostBids, mostAwards, rule, subcontractorsOnce }, t, language }: { limits: Limits; t: Texts; language: Language }): Child {
  const words = t.pages.staff.limits;
  const lots = (count: number): string => (count === 1 ? words.lot : fill(words.lots, { count }, language));
  if (mostBids === null && mostAwards === null) return <p class="utrecht-paragraph">{words.none}{subcontractorsOnce && ` ${words.once}`}</p>;
  return (
    <>
      <DescriptionList items={[
        ...(mostBids === null ? [] : [{ term: words.mostBids, value: lots(mostBids) }]),
        ...(mostAwards === null ? [] : [{ term: words.mostAwards, value: lots(mostAwards) }]),
        ...(rule === '' ? [] : [{ term: words.rule, value: words.rules[rule] }]),
      ]} />
      {subcontractorsOnce && <p class="utrecht-paragraph">{words.once}</p>}
    </>
  );
}
