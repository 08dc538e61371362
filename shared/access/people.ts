import type { Listing } from '../kernel/aggregate.ts';
import { listed, type Fact } from '../kernel/command.ts';
import type { Actor, Role } from './actor.ts';

/** A colleague as the last sign-in at the staff door attested: what somebody who appoints has to know. */
export interface Colleague { readonly person: string; readonly name: string; readonly roles: readonly Role[] }

const list = 'people';

/** Everybody of staff who has signed in, by name. */
export const people = (): Fact<readonly Colleague[]> => listed<Colleague>(list);

/** The line of the list that a colleague's sign-in writes. A name is cut to 200 characters: an index's key has an end. */
export function listingOf({ person, name, roles }: Actor): Listing & { readonly summary: Colleague } {
  const short = [...name.toWellFormed()].slice(0, 200).join('');
  return { list, key: `${short}#${person}`, summary: { person, name: short, roles } };
}
