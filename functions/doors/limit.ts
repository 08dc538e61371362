import type { Actor } from '../../shared/access/actor.ts';
import type { Act } from '../../shared/access/table.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import { Resource } from '../store/resources.ts';
import type { Visit } from './visit.ts';

/**
 * What counts towards no limit: it must be in before a moment, or is read on the way there. Each is one small transaction
 * that a key makes count once, and the firewall still bounds what comes from one address.
 */
const never: readonly Act[] = [
  'provider.bid', 'provider.review', 'bid.submit', 'bid.withdraw', 'bid.confirm', 'question.ask', 'inquiry.answer', 'complaint.file', 'contract.sign',
  'reaction.submit', 'reaction.withdraw', 'revision.accept', 'revision.refuse', 'application.submit', 'application.supplement', 'application.be-heard',
];

/** As how many requests an archive counts: it asks every page that it has, and moves up to a hundred megabytes. */
export const archiveWeight = 25;

/** More people of one organisation work at once than one person does. */
const organisationTimes = 3;
/** As many as can matter; of others, full buckets again, nothing has to be known. */
const mostBuckets = 5000;

/** Token buckets: each holds what may be asked in a minute, and fills evenly. Time is told in milliseconds since 1970. */
export class Buckets {
  readonly #buckets = new Map<string, { left: number; at: number }>();

  /** @param weight as how many requests it counts. @returns 0 when it may, and it is taken; else in how many seconds it may again. */
  take(who: string, perMinute: number, at: number, weight = 1): number {
    const known = this.#buckets.get(who) ?? { left: perMinute, at };
    // Requests of several connections do not come in the order of their moments.
    const left = Math.min(perMinute, known.left + (Math.max(0, at - known.at) * perMinute) / 60_000);
    const taken = Math.min(weight, perMinute);
    const may = left >= taken;
    this.#buckets.delete(who);
    this.#buckets.set(who, { left: may ? left - taken : left, at: Math.max(at, known.at) });
    if (this.#buckets.size > mostBuckets) this.#buckets.delete(this.#buckets.keys().next().value ?? '');
    return may ? 0 : Math.max(1, Math.ceil(((taken - left) * 60) / perMinute));
  }
}

const buckets = new Buckets();

/**
 * Lets nobody who is signed in ask more than a person can, nor an organisation more than its people can (OWASP ASVS 5.0,
 * 2.4.1). Counted in the memory of the function, which costs no request (docs/decisions/0043-limits-of-a-person.md).
 * @throws Refusal `busy` with the seconds to wait.
 */
export function limit({ session, actor, at }: Visit, act: string, weight?: number): void {
  const { perMinute } = Resource.Portal;
  if (perMinute === undefined || session === undefined || never.includes(act as Act)) return;
  const seconds = secondsToWait(buckets, actor, perMinute, at, weight);
  if (seconds > 0) throw new Refusal('busy', 'busy', { seconds });
}

export function secondsToWait(of: Buckets, { person, kvk, municipality }: Pick<Actor, 'person' | 'kvk' | 'municipality'>, perMinute: number, at: Instant, weight?: number): number {
  const organisation = kvk === '' ? municipality : kvk;
  const own = of.take(person, perMinute, Date.parse(at), weight);
  return own > 0 || organisation === '' ? own : of.take(`of ${organisation}`, organisationTimes * perMinute, Date.parse(at), weight);
}
