import { Problem, Visitor, type DoorName } from '../client/client.ts';
import { demoPeople, signatory, type Person } from '../local/people.ts';
import { startStack, type Stack } from '../local/stack.ts';
import { clockFrom } from '../local/clock.ts';
import type { Route, SegmentNumber } from '../../shared/region/segments.ts';
import { newAgenda, type Agenda } from './agenda.ts';

/** The portal in virtual time, and everybody who acts in it. */
export interface World {
  readonly stack: Stack;
  readonly agenda: Agenda;
  /** The routes that each segment needs, all of its procedures together; and the segments of which they were decided. */
  readonly routes: { readonly needed: Map<SegmentNumber, readonly Route[]>; readonly decided: Set<SegmentNumber> };
  /** A signed-in person; signs in again when the session would have ended. */
  as(person: string): Promise<Visitor>;
  /** The signatory of a provider. */
  provider(kvk: string): Promise<Visitor>;
  /** The contact of a municipality's college. */
  college(municipality: string): Promise<Visitor>;
  /** Workers do what there is to do. */
  settle(): Promise<void>;
  say(line: string): void;
}

/** A session lasts an hour of idleness and ten hours; the rehearsal signs in anew well before that. */
const fresh = 40 * 60_000;

/** A portal of its own, at a moment at which its clock stands still until the agenda moves it. */
export const newWorld = async (dir: string, start: number, say: (line: string) => void): Promise<World> =>
  worldOn(await startStack({ dir, port: 0, clock: clockFrom({ frozen: start }) }), say);

/** Everybody who acts, at the doors of a portal that runs. */
export function worldOn(stack: Stack, say: (line: string) => void): World {
  const { clock } = stack;
  const visitors = new Map<string, { visitor: Promise<Visitor>; since: number }>();
  const enter = (id: string, door: DoorName): Promise<Visitor> => {
    const known = visitors.get(id);
    if (known !== undefined && clock.now() - known.since < fresh) return known.visitor;
    const visitor = new Visitor(stack.origin, door).signIn(id);
    visitors.set(id, { visitor, since: clock.now() });
    return visitor;
  };
  const as = (id: string): Promise<Visitor> => enter(id, personOf(id).door);
  return {
    stack, agenda: newAgenda(), routes: { needed: new Map(), decided: new Set() }, as, say, settle: () => stack.settle(),
    provider: (kvk) => enter(signatoryOf(kvk).id, 'provider'),
    college: (municipality) => as(contactOf(municipality).id),
  };
}

/** Who signs for a provider: the demo person where there is one. */
const signatoryOf = (kvk: string): Person => demoPeople.find((one) => one.kvk === kvk && one.id.endsWith('-signatory')) ?? signatory(kvk);

export function personOf(id: string): Person {
  const found = demoPeople.find((one) => one.id === id);
  if (found === undefined) throw new TypeError(`nobody is called ${id}`);
  return found;
}

export function contactOf(municipality: string): Person {
  const found = demoPeople.find((one) => one.municipality === municipality && one.roles.includes('college'));
  if (found === undefined) throw new TypeError(`${municipality} has no contact`);
  return found;
}

/** Does what may be refused for these reasons; the refusal is the answer. Anything else is a fault of the rehearsal. */
export async function unlessRefused<T>(act: () => Promise<T>, ...codes: string[]): Promise<T | Problem> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof Problem && codes.includes(error.code)) return error;
    throw error;
  }
}
