import type { Actor } from '../../shared/access/actor.ts';
import { streamOf, type AnyRef, type DomainEvent } from '../../shared/kernel/aggregate.ts';
import type { AnyCommand, At, Context, Door } from '../../shared/kernel/command.ts';
import type { Json } from '../../shared/kernel/canonical.ts';
import type { Instant } from '../../shared/kernel/moments.ts';
import { Refusal, refuse } from '../../shared/kernel/refusal.ts';
import { log } from '../log.ts';
import { commit } from '../store/commit.ts';
import { shortId } from '../store/hash.ts';
import { readItems } from '../store/gather.ts';
import { prefixes, type IdKind } from '../../shared/kernel/ids.ts';
import type { Key, Stored } from '../store/items.ts';
import { earlier, inputHash, keepAnswer, keepRefusal, onceItem, onceKey, type Answer, type Earlier } from '../store/once.ts';
import type { Line } from '../store/ledger.ts';
import { gather, type Gathered } from './facts.ts';

/** One wish of one person, parsed and authorised; `key` is the idempotency key that came with it. */
export interface Wish {
  readonly command: AnyCommand;
  readonly actor: Actor;
  readonly door: Door;
  readonly path: At;
  readonly input: unknown;
  readonly key: string;
  readonly at: Instant;
  /** Its target as whoever wishes it has just read it: the first time it is not read again. */
  readonly known?: Stored<unknown>;
}

/** `again`: this answers a request that was already carried out; nothing happened now. */
export interface Done { readonly answer: Answer; readonly again: boolean }

/**
 * Carries out a command: reads, decides, commits. An acceptance may rest on cheap reads, because the commit's
 * conditions prove it; a refusal, and that nothing had to change, is spoken only after a strong re-read (DESIGN,
 * Commands). An earlier answer to the same key is judged before everything else, gate and clock included.
 * @throws Refusal when it is not done; `unknown` when nobody can tell yet.
 */
export async function execute(wish: Wish): Promise<Done> {
  const hash = inputHash(wish.path, wish.input, wish.actor);
  const key = onceKey(wish.actor.person, wish.command.name, wish.key);
  const target = wish.command.target(wish.path, wish.actor, idMaker(wish), wish.input as never);
  for (let tries = 0; tries < 6; tries += 1) {
    const strong = tries > 0;
    const found = await gather(wish, target, key, strong);
    if (found.once !== undefined) return replay(earlier(found.once, hash));
    const context: Context<never> = { at: wish.at, actor: wish.actor, path: wish.path, facts: found.facts as never, newId: idMaker(wish) };
    let events: readonly DomainEvent[];
    try {
      events = wish.command.decide(found.target.state, wish.input as never, context);
    } catch (error) {
      if (!strong) continue;
      if (error instanceof Refusal) return refused(wish, key, hash, error);
      throw error;
    }
    const answerOf = (lines: readonly Line[]): Answer => answer(wish, target, { ...context, newId: idMaker(wish) }, events, lines);
    if (events.length === 0) {
      // Nothing is written that would prove it, so that this too is said only after a strong re-read.
      if (!strong) continue;
      return unchanged(wish, key, hash, answerOf([]));
    }
    const after = fold(wish, found, events);
    try {
      const result = await commit({
        ref: target, before: found.target, after, events, at: wish.at, actor: wish.actor.person, door: wish.door,
        gate: wish.command.gate?.(events, context, found.target.state), proofs: found.proofs, lockedBefore: found.locked,
        record: (lines) => onceItem(key, hash, answerOf(lines)),
      });
      if (result.ok) return { answer: answerOf(result.lines), again: false };
    } catch (error) {
      log('error', 'outcome unknown', { error });
      return lookedUp(key, hash, error);
    }
  }
  return refused(wish, key, hash, refuse('state.moved'));
}

/** What was kept under the key decides; where there is nothing, or it cannot be read, nobody knows what came of it. */
async function lookedUp(key: Key, hash: string, cause: unknown): Promise<Done> {
  const [item] = await readItems([key], true).catch(() => []);
  if (item === undefined) throw new Refusal('unavailable', 'unknown', {}, undefined, cause);
  return replay(earlier(item, hash));
}

/**
 * Says that nothing had to change. As a refusal it is kept first: items of one request are not read at one moment, so that it
 * may be this very wish that changed it in between, and its other self is to be told the same, at the same moment. Nobody is
 * told what a worker's wish came to.
 */
async function unchanged(wish: Wish, key: Key, hash: string, answer: Answer): Promise<Done> {
  if (wish.door === 'worker') return { answer, again: false };
  const kept = await keepAnswer(key, hash, answer).catch((error: unknown) => { throw new Refusal('unavailable', 'unknown', {}, undefined, error); });
  return kept ? { answer, again: false } : lookedUp(key, hash, undefined);
}

/** The same request may have come in time and still be on its way. */
export const late: readonly string[] = ['bid.late', 'reaction.late', 'acceptance.late'];

/**
 * Speaks a refusal, unless this very wish was answered meanwhile: items of one request are not read at one moment, and
 * a wish that was sent twice is decided twice. A person's refusal is kept first, so that its other self cannot be carried
 * out any more. Workers are delivered to again and again, and may then succeed; that something is late is said of one
 * request only (shared/bid/moment.ts).
 */
async function refused(wish: Wish, key: Key, hash: string, refusal: Refusal): Promise<Done> {
  if (wish.door === 'worker' || late.includes(refusal.code)) {
    const [item] = await readItems([key], true);
    if (item !== undefined) return replay(earlier(item, hash));
    throw refusal;
  }
  const kept = await keepRefusal(key, hash, refusal, wish.at).catch((error: unknown) => { throw new Refusal('unavailable', 'unknown', {}, undefined, error); });
  if (kept) throw refusal;
  return lookedUp(key, hash, refusal);
}

function replay({ same, told }: Earlier): Done {
  if (!same) throw refuse('key.reused');
  if (told instanceof Refusal) throw told;
  return { answer: told, again: true };
}

/** Ids follow from who, what, key and order, so that a repeated request, and every step of one, names the same thing. */
function idMaker(wish: Wish): (kind: IdKind) => string {
  const made = new Map<IdKind, number>();
  return (kind) => {
    const nth = (made.get(kind) ?? 0) + 1;
    made.set(kind, nth);
    return `${prefixes[kind]}_${shortId([wish.actor.person, wish.command.name, wish.key, kind, nth].join('|'))}`;
  };
}

function fold(wish: Wish, found: Gathered, events: readonly DomainEvent[]): unknown {
  const { of } = found.ref;
  return events.reduce<unknown>((state, event, i) => of.evolve(state, visible(event), {
    seq: found.target.version + i + 1, at: wish.at, actor: wish.actor.person,
  }), found.target.state);
}

/** Sealed content is for nobody's eyes, not even for the state's. */
const visible = (event: DomainEvent): DomainEvent => (event.content?.by === 'procedure' ? { type: event.type, data: event.data } : event);

function answer(wish: Wish, target: AnyRef, context: Context<never>, events: readonly DomainEvent[], lines: readonly Line[]): Answer {
  const last = lines.at(-1);
  const result: Json = wish.command.answer?.(events, context) ?? {};
  return {
    command: wish.command.name, at: wish.at, stream: last === undefined ? '' : streamOf(target), seq: last?.seq ?? 0, hash: last?.hash ?? '',
    location: wish.command.then(wish.path, target), result,
  };
}
