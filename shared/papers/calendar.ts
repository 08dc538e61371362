import { instant, type Day, type Instant } from '../kernel/moments.ts';
import { en } from '../messages/en.ts';
import { fill, type Language } from '../messages/fill.ts';
import { nl } from '../messages/nl.ts';

/**
 * A date for somebody's calendar: a moment (a deadline), or a day as a whole. `id` is its own for ever, so that a
 * calendar that reads the file again moves the date instead of doubling it (RFC 5545 §3.8.4.7).
 */
export interface CalendarDate { readonly id: string; readonly when: { readonly at: Instant } | { readonly on: Day }; readonly title: string; readonly text: string; /** How often it moved; that of the whole calendar unless it says so. */ readonly revision?: number }

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

interface DatedAdmission {
  readonly id: string;
  readonly title: string;
  readonly status: 'open' | 'closed';
  readonly openedAt: Instant;
  readonly plan: { readonly startsOn: Day; readonly until: Day; readonly entry: { readonly kind: 'continuous' } | { readonly kind: 'fixed'; readonly days: readonly Day[] } };
  /** Terms that were told since the opening. */
  readonly changes: readonly { readonly number: number; readonly from: Day }[];
}

/** When contracts of an open house can start and when all of them end, and from when told terms count. One that closed has nothing to come for who is not in it. */
export function admissionCalendar({ id, title, status, openedAt, plan: { startsOn, until, entry }, changes }: DatedAdmission, language: Language): Calendar {
  const { calendar: words } = (language === 'nl' ? nl : en).papers;
  const date = (name: 'start' | 'entry' | 'terms' | 'until', on: Day, of = ''): CalendarDate =>
    ({ id: `${name}${of}-${id}`, when: { on }, title: fill(words[name].title, { title }, language), text: words[name].text });
  const days = entry.kind === 'fixed' ? entry.days.filter((on) => on > startsOn) : [];
  const told = [...changes].sort((a, b) => a.number - b.number);
  const dates = [date('start', startsOn), ...days.map((on) => date('entry', on, on)), ...told.map(({ number, from }) => date('terms', from, String(number))), date('until', until)];
  return { name: `data-${id}`, title, stamp: openedAt, revision: changes.length, dates: status === 'open' ? dates : [] };
}

interface DatedRevision {
  readonly id: string;
  readonly title: string;
  /** The newest first. */
  readonly rounds: readonly { readonly number: number; readonly inputUntil: Day; readonly consultedAt: Instant; readonly reactUntil: Instant | ''; readonly presentedAt: Instant | '' }[];
  readonly final: { readonly at: Instant; readonly signUntil: Instant; readonly startsOn: Day } | null;
  readonly later: readonly { readonly at: Instant }[];
  readonly withdrawn: { readonly at: Instant } | null;
}

/** What the last round of a revision asks and by when, and when its final text is signed and starts. One that was withdrawn has none any more. */
export function revisionCalendar({ id, title, rounds, final, later, withdrawn }: DatedRevision, language: Language): Calendar {
  const { calendar: words } = (language === 'nl' ? nl : en).papers;
  const [round] = rounds;
  const date = (name: 'input' | 'reactions' | 'signing' | 'revised', at: Instant | Day, n = ''): CalendarDate => {
    const moment = at.length > 10;
    return { id: `${name}${n}-${id}`, when: moment ? { at: at as Instant } : { on: at as Day }, title: fill(words[name].title, { title }, language), text: fill(words[name].text, { at }, language) };
  };
  const dates = [
    ...(round === undefined ? [] : [date('input', round.inputUntil, String(round.number)), ...(round.reactUntil === '' ? [] : [date('reactions', round.reactUntil, String(round.number))])]),
    ...(final === null ? [] : [date('signing', final.signUntil), date('revised', final.startsOn)]),
  ];
  const moments = [round?.consultedAt ?? '', round?.presentedAt ?? '', final?.at ?? '', withdrawn?.at ?? '', ...later.map(({ at }) => at)].filter((at): at is Instant => at !== '').sort();
  return { name: `herziening-${id}`, title, stamp: moments.at(-1) ?? instant('2026-01-01T00:00:00Z'), revision: later.length, dates: withdrawn === null ? dates : [] };
}

interface DatedContract { readonly tender: string; readonly kvk: string; readonly title: string; readonly from: Day; readonly until: Day; readonly option: { readonly by: Day } | null; readonly stamp: Instant; readonly revision: number }

/** Begin, last day for announcing an extension, and end of a contract, for its provider. */
export function contractCalendar({ tender, kvk, title, from, until, option, stamp, revision }: DatedContract, language: Language): Calendar {
  const { calendar: words } = (language === 'nl' ? nl : en).papers;
  const date = (name: 'begins' | 'announce' | 'ends', on: Day): CalendarDate =>
    ({ id: `${name}-${tender}-${kvk}`, when: { on }, title: fill(words[name].title, { title }, language), text: words[name].text });
  return { name: `contract-${tender}`, title, stamp, revision, dates: [date('begins', from), ...(option === null ? [] : [date('announce', option.by)]), date('ends', until)] };
}
