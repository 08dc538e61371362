import { showEuro, type Cents } from '../kernel/money.ts';
import type { Instant } from '../kernel/moments.ts';
import type { RefusalParams } from '../kernel/refusal.ts';
import { en } from '../messages/en.ts';
import { fill, type Language } from '../messages/fill.ts';
import { nl } from '../messages/nl.ts';
import type { AssessmentFile } from '../tender/file.ts';
import { bidderName, membersOf } from '../tender/parties.ts';
import type { AwardDecision, Tender } from '../tender/state.ts';

/** What a letter on an award decision is made from. `names`: of organisations, by KvK number. */
export interface LetterFacts {
  readonly tender: Tender;
  /** By `${lot}_${kvk}`, as they stood when the decision was taken. */
  readonly files: Readonly<Record<string, AssessmentFile>>;
  readonly kvk: string;
  readonly organisationNames: Readonly<Record<string, string>>;
  /** The moment at which all letters go; the standstill counts from it. */
  readonly at: Instant;
  readonly language: Language;
}

/** One letter while it is written. */
export interface Writing extends LetterFacts {
  readonly decision: AwardDecision;
  readonly words: (typeof nl | typeof en)['letters']['letter'];
  /** Fills a sentence. */
  readonly say: (sentence: string, params: RefusalParams) => string;
  /** The lot that is written about: a combination may differ from lot to lot. */
  readonly lot?: string;
}

export const writing = (facts: LetterFacts, decision: AwardDecision): Writing => ({
  ...facts,
  decision,
  words: (facts.language === 'nl' ? nl : en).letters.letter,
  say: (sentence, params) => fill(sentence, params, facts.language),
});

/** A decimal number as people write it: "82,50" in Dutch. */
export const decimal = (number: string | number, language: Language): string =>
  (language === 'nl' ? String(number).replace('.', ',') : String(number));

/** Points, or in the method of value whole cents as an amount. */
export const amount = ({ tender, language }: LetterFacts, points: string): string =>
  (tender.method === 'value' ? showEuro(Number(points), language) : decimal(points, language));

/** "Delft, Rijswijk en Westland". */
export const list = (items: readonly string[], and: string): string =>
  (items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1) ?? ''}`);

/** A text that somebody typed, with its lines and paragraphs; one that was left without its end gets a full stop. */
export function typed(text: string): string {
  const tidy = text.trim().replace(/[^\S\n]+/g, ' ');
  return /[.!?]$/.test(tidy) ? tidy : `${tidy}.`;
}

/** Organisations are known by name; a number says as much where a name is lacking. A combination is known by all of its members. */
export const nameOf = ({ organisationNames, tender, language, lot }: LetterFacts & Pick<Writing, 'lot'>, kvk: string): string =>
  bidderName(organisationNames[kvk] ?? kvk, membersOf(tender, kvk, lot), (language === 'nl' ? nl : en).parties, language);

/** What the values of a bid's quality add up to, in cents. */
export const sumOf = (points: Readonly<Record<string, string>>): Cents => Object.values(points).reduce((sum, one) => sum + Number(one), 0);
