import { en } from '../messages/en.ts';
import { fill, type Language } from '../messages/fill.ts';
import { nl } from '../messages/nl.ts';
import { segmentNumbers, segments } from '../region/segments.ts';

/** A message as it is read. */
export interface NoticeText { readonly subject: string; readonly lines: readonly string[] }

interface Noticed { readonly event: string; readonly params: Readonly<Record<string, string | number>>; readonly body: string }
type Catalogue = { readonly known: Readonly<Record<string, Words>>; readonly other: Words; readonly outcomes: Readonly<Record<string, string>>; readonly routes: Readonly<Record<string, string>>; readonly risk: RiskWords };
interface RiskWords { readonly statuses: Readonly<Record<string, string>>; readonly levels: Readonly<Record<string, string>>; readonly and: string }
interface Words { readonly subject: string; readonly lines: readonly string[] }

const catalogue: Readonly<Record<Language, Catalogue>> = {
  nl: { known: nl.notices.events, other: nl.notices.other, outcomes: nl.notices.outcomes, routes: nl.route.choices, risk: nl.risk },
  en: { known: en.notices.events, other: en.notices.other, outcomes: en.notices.outcomes, routes: en.route.choices, risk: en.risk },
};

/**
 * The words of a message to a municipality (docs/rehearsal.md, "Told to municipalities"), filled with its params. Every
 * text knows `title`, of the procedure; a sentence that needs what the params do not tell is left out, so that nothing
 * is ever told half. A letter has its own body, as it was sent.
 */
export function noticeText({ event, params: given, body }: Noticed, language: Language): NoticeText {
  const { known, other, outcomes, routes, risk } = catalogue[language];
  const params = event === 'route.changed' ? routeWords(given, routes, language) : event === 'risk.changed' ? riskWords(given, risk, language) : wordsFor(given, outcomes);
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

/** Of a segment: its name, and the routes by their names, in the language of who reads. */
function routeWords(params: Noticed['params'], routes: Catalogue['routes'], language: Language): Noticed['params'] {
  const named = (codes = ''): string => String(codes).split(',').flatMap((code) => (Object.hasOwn(routes, code) ? [routes[code]] : [])).join(', ');
  const { segment = 0, from, to, left, title = '' } = params as Readonly<Record<string, string>>;
  const known = segmentNumbers.find((one) => one === Number(segment));
  return { ...params, title: known === undefined ? title : segments[known].title[language], from: named(from), to: named(to), left: named(left) };
}

/** Of a risk: its own words in the language of who reads, and its state and levels by their names. */
function riskWords(params: Noticed['params'], { statuses, levels, and }: RiskWords, language: Language): Noticed['params'] {
  const own = (name: string): string => String((language === 'en' ? params[`${name}English`] : undefined) ?? params[name] ?? '');
  const named = (words: Readonly<Record<string, string>>, code: unknown): string => (Object.hasOwn(words, String(code)) ? words[String(code)] ?? '' : '');
  const numbers = String(params['segments'] ?? '').split(',');
  const segmentsTold = numbers.length < 2 ? numbers.join('') : `${numbers.slice(0, -1).join(', ')}${and}${numbers.at(-1) ?? ''}`;
  return { ...params, title: own('title'), measure: own('measure'), status: named(statuses, params['status']), chance: named(levels, params['chance']), impact: named(levels, params['impact']), segments: segmentsTold };
}

const namesIn = (sentence: string): string[] => [...sentence.matchAll(/\{(\w+)/g)].map((match) => match[1] ?? '');
