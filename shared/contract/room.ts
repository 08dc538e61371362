import type { Aggregate, Kept, Ref } from '../kernel/aggregate.ts';
import { addDays, day, dayOf, type Day, type Instant } from '../kernel/moments.ts';
import type { Cents } from '../kernel/money.ts';
import { termEnd } from '../kernel/terms.ts';
import type { RoomSummary } from './agenda.ts';
import { announceBy } from './days.ts';

/**
 * The maximum spending room of a provider in a calendar year (maximale bestedingsruimte): announced half a year ahead; at
 * 70 % of it a signal, a talk within two weeks and a decision within two weeks after that (contracts of the region, art.
 * 1.5). Going over it is the moment to talk and agree (S004), and care in a crisis or by a specific allocation is always
 * paid. A budget ceiling (budgetplafond), above which nothing is paid, is another thing: this model has none.
 */
export interface Room {
  readonly kvk: string;
  readonly title: string;
  readonly name: string;
  /** What happened, by year, the newest last; everything else follows from it (`roomOf`). */
  readonly years: Readonly<Record<string, readonly RoomStep[]>>;
}

/** `amount` of `used`: the sum since the first of January, through a day. */
export type RoomStep =
  | { readonly did: 'announced'; readonly amount: Cents; readonly at: Instant }
  | { readonly did: 'used'; readonly amount: Cents; readonly through: Day; readonly at: Instant }
  | { readonly did: 'talked'; readonly on: Day; readonly report: string; readonly at: Instant }
  | { readonly did: 'decided'; readonly outcome: RoomOutcome; readonly amount: Cents; readonly reason: string; readonly at: Instant };
export const roomOutcomes = ['raise', 'keep'] as const;
export type RoomOutcome = (typeof roomOutcomes)[number];

/** In percent of the room, and the length of either term in days. */
export const signalPercent = 70;
export const answerDays = 14;
/** Of the terms of a signal; ends on a working day, as the contract says. */
const within = (from: Day): Day => termEnd(addDays(from, 1), { days: answerDays });
/** The last day for the talk after a signal. */
export const talkBy = (at: Instant): Day => within(dayOf(at));

/** The signal that is open: the talk is due, or after it the decision. */
export interface Signal { readonly at: Instant; readonly talkBy: Day; readonly talk: { readonly on: Day; readonly report: string; readonly decideBy: Day } | null }
export interface RoomYear {
  readonly amount: Cents;
  readonly used: { readonly amount: Cents; readonly through: Day } | null;
  readonly signal: Signal | null;
  /** The room was kept after a signal: it gives no second one. A room that is raised gives one at 70 % of its new amount. */
  readonly kept: boolean;
}

/** How the room of a year stands; null where none was announced. */
export const roomOf = (steps: readonly RoomStep[]): RoomYear | null => steps.reduce<RoomYear | null>(after, null);

function after(state: RoomYear | null, step: RoomStep): RoomYear | null {
  if (step.did === 'announced') return { amount: step.amount, used: null, signal: null, kept: false };
  if (state === null) return null;
  switch (step.did) {
    case 'used': {
      const signal = state.signal ?? (!state.kept && signals(step.amount, state.amount) ? { at: step.at, talkBy: talkBy(step.at), talk: null } : null);
      return { ...state, used: { amount: step.amount, through: step.through }, signal };
    }
    case 'talked': return state.signal === null ? state : { ...state, signal: { ...state.signal, talk: { on: step.on, report: step.report, decideBy: within(step.on) } } };
    case 'decided': return { ...state, amount: step.amount, signal: null, kept: step.outcome === 'keep' };
  }
}

/** Is so much of the room used that it is a signal? In whole cents, so that exactly 70 % is. */
export const signals = (used: Cents, amount: Cents): boolean => used * 100 >= amount * signalPercent;

/**
 * The last day on which the room of a year can be announced: six months ahead. Of a year that was nearer when the region
 * signed, two weeks after that; before it signed there is no last day.
 */
export function announceRoomBy(year: number, countersignedOn: Day | ''): Day | '' {
  const ahead = announceBy(day(`${year - 1}-12-31`));
  return countersignedOn === '' || countersignedOn <= ahead ? (countersignedOn === '' ? '' : ahead) : addDays(countersignedOn, answerDays);
}

/** The years that a contract touches. */
export const yearsOf = (from: Day, until: Day): number[] =>
  Array.from({ length: Math.max(0, Number(until.slice(0, 4)) - Number(from.slice(0, 4)) + 1) }, (_, i) => Number(from.slice(0, 4)) + i);

interface Of { readonly kvk: string; readonly year: number }
/** The ledger has amounts and days; words that people typed are content. */
export type RoomEvent =
  | { readonly type: 'room.announced'; readonly data: Of & { readonly amount: Cents }; readonly content: Kept<{ title: string; name: string }> }
  /** `signal`: this was the moment of the signal. */
  | { readonly type: 'room.used'; readonly data: Of & { readonly amount: Cents; readonly through: Day; readonly signal: boolean } }
  | { readonly type: 'room.talked'; readonly data: Of & { readonly on: Day }; readonly content: Kept<{ report: string }> }
  | { readonly type: 'room.decided'; readonly data: Of & { readonly outcome: RoomOutcome; readonly amount: Cents }; readonly content: Kept<{ reason: string }> };

/** Apart from the contract, of which anybody may know something: nobody outside reads of money. */
export const room: Aggregate<Room, RoomEvent> = {
  kind: 'room',
  beside: 'contract',
  initial: { kvk: '', title: '', name: '', years: {} },
  evolve(state, event, { at }) {
    const { kvk, year } = event.data;
    const add = (step: RoomStep): Room => ({ ...state, kvk, years: { ...state.years, [year]: [...(state.years[year] ?? []), step] } });
    switch (event.type) {
      case 'room.announced': return { ...add({ did: 'announced', amount: event.data.amount, at }), ...event.content.value };
      case 'room.used': return add({ did: 'used', amount: event.data.amount, through: event.data.through, at });
      case 'room.talked': return add({ did: 'talked', on: event.data.on, report: event.content.value.report, at });
      case 'room.decided': return add({ did: 'decided', outcome: event.data.outcome, amount: event.data.amount, reason: event.content.value.reason, at });
    }
  },
  /** Among the contracts of the working list, as long as a signal is open. */
  listing: ({ kvk, title, name, years }, { partition, item }) => {
    const due = Object.entries(years).flatMap(([year, steps]): RoomSummary['due'] => {
      const signal = roomOf(steps)?.signal ?? null;
      return signal === null ? [] : [{ year: Number(year), ...(signal.talk === null ? { what: 'room-talk', on: signal.talkBy } : { what: 'room-decide', on: signal.talk.decideBy }) }];
    });
    return due.length === 0 ? undefined : { list: 'contracts', key: `${partition}#${item}#room`, summary: { room: true, tender: partition, title, kvk, name, due } satisfies RoomSummary };
  },
};

export const roomRef = (admission: string, kvk: string): Ref<Room, RoomEvent> => ({ of: room, partition: admission, item: kvk });
