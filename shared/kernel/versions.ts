import type { Json } from './canonical.ts';

/** A JSON object of whatever shape was right when it was written. */
export type Members = Readonly<Record<string, Json | undefined>>;

/**
 * What happened as a line of the ledger tells it, in the version of its type. `content` is what is kept or sealed beside
 * the line, where somebody read it: what was deleted, or is still sealed, is not there.
 */
export interface Told { readonly type: string; readonly version: number; readonly data: Members; readonly content?: Members }

/**
 * Per type of event the step from version 1 to 2, then from 2 to 3, and so on: what the event would have said if it had
 * been written in the next version. It may become another type, or several events; it is never lost.
 */
export type EventSteps = Readonly<Record<string, readonly ((event: Told) => readonly Told[])[]>>;

/** Per kind of aggregate the step from shape 1 of its state to 2, and so on. */
export type StateSteps = Readonly<Record<string, readonly ((state: Members) => Members)[]>>;

/** The version in which a type of event, or the shape in which a kind's state, is written now: one more than the steps to it. */
export const newest = (steps: Readonly<Record<string, readonly unknown[]>>, name: string): number => (steps[name]?.length ?? 0) + 1;

/** Written by code that is newer than this: whoever meets it leaves it alone, and is tried again. */
export class Newer extends Error {}

/**
 * An event in today's shape.
 * @throws Newer; TypeError for a step that goes nowhere.
 */
export function eventsNow(steps: EventSteps, event: Told): readonly Told[] {
  const { type, version } = event;
  if (version === newest(steps, type)) return [event];
  return step(steps, type, version)(event).flatMap((next) => {
    if (next.type === type && next.version <= version) throw new TypeError(`${type} ${version} goes nowhere`);
    return eventsNow(steps, next);
  });
}

/**
 * A state in today's shape.
 * @throws Newer
 */
export function stateNow(steps: StateSteps, kind: string, shape: number, state: Members): Members {
  return shape === newest(steps, kind) ? state : stateNow(steps, kind, shape + 1, step(steps, kind, shape)(state));
}

function step<T>(steps: Readonly<Record<string, readonly T[]>>, name: string, version: number): T {
  const found = steps[name]?.[version - 1];
  if (found === undefined) throw new Newer(`${name} is of version ${version}, and the newest known is ${newest(steps, name)}`);
  return found;
}
