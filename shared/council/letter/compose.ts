import { decisions } from './decisions.ts';
import type { LetterFacts } from './facts.ts';
import type { LetterSection } from './letter.ts';
import { money } from './money.ts';
import { next } from './next.ts';
import { occasion, titleOf } from './occasion.ts';
import { planning } from './planning.ts';
import { risks } from './risks.ts';
import { segmentParts } from './segment-parts.ts';

export interface Composed { readonly title: string; readonly sections: readonly LetterSection[] }

/**
 * The draft of a letter to the council: neutral, and every sentence from what is recorded. Nothing competitive: no bidder, no
 * price, no score, no number of bids before the opening, no number of winners before the award is final. A part about which
 * nothing is recorded is left out.
 */
export function composeLetter(facts: LetterFacts): Composed {
  const parts: readonly LetterSection[] = [
    { id: 'occasion', heading: 'Aanleiding', text: occasion(facts) },
    { id: 'state', heading: 'Stand van zaken per segment', text: 'Hieronder staat per segment waaraan onze gemeente meedoet hoe het ervoor staat.' },
    ...segmentParts(facts),
    { id: 'decision', heading: 'Besluit van het college', text: decisions(facts) },
    { id: 'planning', heading: 'Planning', text: planning(facts) },
    { id: 'risks', heading: 'Risico’s en maatregelen', text: risks(facts) },
    { id: 'money', heading: 'Financiën', text: money(facts) },
    { id: 'next', heading: 'Vervolg', text: next(facts) },
  ];
  return { title: titleOf(facts), sections: parts.filter(({ text }) => text !== '') };
}
