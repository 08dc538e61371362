import type { Day, Instant } from '../kernel/moments.ts';
import { dayOf, millis } from '../kernel/moments.ts';
import type { MessageLine } from '../provider/overview.ts';

/** The dates that a municipality is told of, by the name of the param that tells each. */
const names = {
  decideBy: 'decide', questionsUntil: 'questions', closesAt: 'closing', standstillEndsOn: 'standstill', contractsFrom: 'begins', contractsUntil: 'ends',
  reactUntil: 'reactions', signUntil: 'signing', startsOn: 'starts',
} as const;
type Param = keyof typeof names;
export type DateName = (typeof names)[Param];

/** A date that a municipality was told. `told`: by which moment, so that what was told later replaces it. */
export interface ToldDate { readonly name: DateName; readonly about: string; readonly title: string; readonly when: Instant | Day; readonly told: Instant }

/** Its name for ever: of one procedure there is one of each. */
export const dateId = ({ name, about }: Pick<ToldDate, 'name' | 'about'>): string => `told-${name}-${about}`;

/** What ends a procedure, or takes back what colleges were asked: dates of it that were told mean nothing any more. */
const ended: readonly string[] = ['tender.withdrawn', 'revision.withdrawn', 'admission.withdrawn'];
const gone: Readonly<Record<string, readonly DateName[]>> = {
  'college.revision-taken-back': ['decide'], 'revision.final': ['decide'], 'tender.published': ['decide'], 'admission.opened': ['decide'],
  // As long as proceedings run nobody knows when a contract may be signed; a judge may strike the award.
  'proceedings.started': ['standstill'], 'proceedings.ended': ['standstill'],
};

type Told = Pick<MessageLine, 'event' | 'about' | 'at' | 'params'>;

/** The dates that one message tells. */
export function datesIn({ about, at, params }: Told): ToldDate[] {
  return (Object.keys(names) as Param[]).flatMap((param) => {
    const when = String(params[param] ?? '');
    return when === '' ? [] : [{ name: names[param], about, title: String(params['title'] ?? ''), when: when as Instant | Day, told: at }];
  });
}

/**
 * The dates that hold after all that was told, in the order of the calendar. Whatever the order in which messages came:
 * of each date the one that was told last.
 */
export function datesTold(messages: readonly Told[]): ToldDate[] {
  const dates = new Map<string, ToldDate>();
  for (const message of [...messages].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))) {
    for (const [id, date] of dates) if (date.about === message.about && (ended.includes(message.event) || gone[message.event]?.includes(date.name) === true)) dates.delete(id);
    for (const date of datesIn(message)) dates.set(dateId(date), date);
  }
  return [...dates.values()].sort((a, b) => (a.when < b.when ? -1 : a.when > b.when ? 1 : 0));
}

/** The dates that are still to come: a day counts until it is over. */
export const coming = (dates: readonly ToldDate[], at: Instant): ToldDate[] =>
  dates.filter(({ when }) => (when.length > 10 ? when >= at : when >= dayOf(at)));

/** Rises with the moment at which a date was told, so that a calendar takes the later one (RFC 5545 §3.8.7.4): minutes since 2020. */
export const revisionOf = ({ told }: ToldDate): number => Math.floor((millis(told) - Date.UTC(2020, 0, 1)) / 60_000);
