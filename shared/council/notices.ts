import { en } from '../messages/en.ts';
import { fill, type Language } from '../messages/fill.ts';
import { nl } from '../messages/nl.ts';

/** A message as it is read. */
export interface NoticeText { readonly subject: string; readonly lines: readonly string[] }

interface Noticed { readonly event: string; readonly params: Readonly<Record<string, string | number>>; readonly body: string }
interface Words { readonly subject: string; readonly lines: readonly string[] }

const catalogue: Readonly<Record<Language, { readonly known: Readonly<Record<string, Words>>; readonly other: Words }>> = {
  nl: { known: nl.notices.events, other: nl.notices.other },
  en: { known: en.notices.events, other: en.notices.other },
};

/**
 * The words of a message to a municipality (SCENARIO, events told to municipalities), filled with its params. Every
 * text knows `title`, of the procedure; a sentence that needs what the params do not tell is left out, so that nothing
 * is ever told half. A letter has its own body, as it was sent.
 */
export function noticeText({ event, params, body }: Noticed, language: Language): NoticeText {
  const { known, other } = catalogue[language];
  const words = Object.hasOwn(known, event) ? known[event] ?? other : other;
  const told = words.lines.filter((line) => namesIn(line).every((name) => Object.hasOwn(params, name)));
  const lines = body === '' ? told.map((line) => fill(line, params, language)) : body.split('\n').filter((line) => line.trim() !== '');
  return { subject: fill(words.subject, { title: '', ...params }, language).trim(), lines };
}

const namesIn = (sentence: string): string[] => [...sentence.matchAll(/\{(\w+)/g)].map((match) => match[1] ?? '');
