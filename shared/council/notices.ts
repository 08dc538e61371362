import { en } from '../messages/en.ts';
import { fill, type Language } from '../messages/fill.ts';
import { nl } from '../messages/nl.ts';

/** A message as it is read. */
export interface NoticeText { readonly subject: string; readonly lines: readonly string[] }

interface Noticed { readonly event: string; readonly params: Readonly<Record<string, string | number>>; readonly body: string }
type Catalogue = { readonly known: Readonly<Record<string, Words>>; readonly other: Words; readonly outcomes: Readonly<Record<string, string>> };
interface Words { readonly subject: string; readonly lines: readonly string[] }

const catalogue: Readonly<Record<Language, Catalogue>> = {
  nl: { known: nl.notices.events, other: nl.notices.other, outcomes: nl.notices.outcomes },
  en: { known: en.notices.events, other: en.notices.other, outcomes: en.notices.outcomes },
};

/**
 * The words of a message to a municipality (docs/rehearsal.md, "Told to municipalities"), filled with its params. Every
 * text knows `title`, of the procedure; a sentence that needs what the params do not tell is left out, so that nothing
 * is ever told half. A letter has its own body, as it was sent.
 */
export function noticeText({ event, params: given, body }: Noticed, language: Language): NoticeText {
  const { known, other, outcomes } = catalogue[language];
  const params = wordsFor(given, outcomes);
  const words = Object.hasOwn(known, event) ? known[event] ?? other : other;
  const told = words.lines.filter((line) => namesIn(line).every((name) => (params[name] ?? '') !== ''));
  const lines = body === '' ? told.map((line) => fill(line, params, language)) : body.split('\n').filter((line) => line.trim() !== '');
  return { subject: fill(words.subject, { title: '', ...params }, language).trim(), lines };
}

/** An outcome comes as a code; one without words is left out with its sentence. */
function wordsFor(params: Noticed['params'], outcomes: Catalogue['outcomes']): Noticed['params'] {
  const code = String(params['outcome'] ?? '');
  return { ...params, outcome: Object.hasOwn(outcomes, code) ? outcomes[code] ?? '' : '' };
}

const namesIn = (sentence: string): string[] => [...sentence.matchAll(/\{(\w+)/g)].map((match) => match[1] ?? '');
