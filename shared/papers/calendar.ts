import type { Day, Instant } from '../kernel/moments.ts';
import { en } from '../messages/en.ts';
import { fill, type Language } from '../messages/fill.ts';
import { nl } from '../messages/nl.ts';

/**
 * A date for somebody's calendar: a moment (a deadline), or a day as a whole. `id` is its own for ever, so that a
 * calendar that reads the file again moves the date instead of doubling it (RFC 5545 §3.8.4.7).
 */
export interface CalendarDate { readonly id: string; readonly when: { readonly at: Instant } | { readonly on: Day }; readonly title: string; readonly text: string }

/** `stamp`: of what the dates rest on, so that the same state gives the same file; `revision` counts what moved. */
export interface Calendar { readonly name: string; readonly title: string; readonly stamp: Instant; readonly revision: number; readonly dates: readonly CalendarDate[] }

interface Dated {
  readonly id: string;
  readonly title: string;
  readonly questionsUntil: Instant;
  readonly closesAt: Instant;
  /** Of the publication, or of the last extension. */
  readonly stamp: Instant;
  readonly extensions: number;
  readonly withdrawn: boolean;
}

/** The deadlines of a tender. One that was withdrawn has none any more. */
export function tenderCalendar({ id, title, questionsUntil, closesAt, stamp, extensions, withdrawn }: Dated, language: Language): Calendar {
  const { calendar: words } = (language === 'nl' ? nl : en).papers;
  const date = (name: 'questions' | 'closing', at: Instant): CalendarDate =>
    ({ id: `${name}-${id}`, when: { at }, title: fill(words[name].title, { title }, language), text: fill(words[name].text, { at }, language) });
  return { name: `data-${id}`, title, stamp, revision: extensions, dates: withdrawn ? [] : [date('questions', questionsUntil), date('closing', closesAt)] };
}

interface DatedContract { readonly tender: string; readonly kvk: string; readonly title: string; readonly from: Day; readonly until: Day; readonly option: { readonly by: Day } | null; readonly stamp: Instant; readonly revision: number }

/** Begin, last day for announcing an extension, and end of a contract, for its provider. */
export function contractCalendar({ tender, kvk, title, from, until, option, stamp, revision }: DatedContract, language: Language): Calendar {
  const { calendar: words } = (language === 'nl' ? nl : en).papers;
  const date = (name: 'begins' | 'announce' | 'ends', on: Day): CalendarDate =>
    ({ id: `${name}-${tender}-${kvk}`, when: { on }, title: fill(words[name].title, { title }, language), text: words[name].text });
  return { name: `contract-${tender}`, title, stamp, revision, dates: [date('begins', from), ...(option === null ? [] : [date('announce', option.by)]), date('ends', until)] };
}
