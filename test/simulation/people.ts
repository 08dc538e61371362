import { gather } from '../../functions/pipeline/facts.ts';
import { keyOf } from '../../functions/store/items.ts';
import { readStates } from '../../functions/store/gather.ts';
import { bidRef, effectiveLots, type Bid } from '../../shared/bid/bid.ts';
import { submit } from '../../shared/bid/bid-commands.ts';
import type { Draft } from '../../shared/bid/draft.ts';
import { draftPrefix, pinnedFor } from '../../shared/bid/uploads.ts';
import type { Actor } from '../../shared/access/actor.ts';
import type { AnyCommand, At, Upload } from '../../shared/kernel/command.ts';
import { Doors, type Meant, type Said, type Wish } from './door.ts';
import type { Commands } from './protocol.ts';
import type { World } from './world.ts';

/** The people of a world: they click, wait, lose patience, and click again with the same key. */
export class People {
  readonly doors: Doors;
  readonly wishes: Wish[] = [];
  readonly #world: World;
  readonly #tender: string;
  readonly #commands: Commands;

  constructor(world: World, tender: string, commands: Commands) {
    this.#world = world;
    this.#tender = tender;
    this.#commands = commands;
    this.doors = new Doors(world);
  }

  /** A click of this person, and again until the answer is one; `then` when the person leaves it at that. */
  click(actor: Actor, command: AnyCommand, input: unknown, path: At = {}, meant?: Meant, then: () => void = () => undefined): void {
    const wish: Wish = { actor, command, path: { tender: this.#tender, ...path }, input, key: `key-${String(this.wishes.length + 1).padStart(12, '0')}`, told: [], ...(meant === undefined ? {} : { meant }) };
    this.wishes.push(wish);
    const { random } = this.#world;
    const tries = 1 + random.below(5);
    this.#send(wish, tries, then);
    // Twice in a hurry: the second click does not wait for what the first one brings.
    if (random.chance(0.25)) this.#world.scheduler.after(random.pick([5, 30, 200, 2_000]) * random.unit(), () => { this.doors.send(wish, () => undefined); });
  }

  /** Asks for what nobody knows yet, once more. */
  ask(): void {
    for (const wish of this.wishes) if (!wish.told.some(isSettled)) this.doors.send(wish, () => undefined);
  }

  #send(wish: Wish, tries: number, then: () => void): void {
    const { scheduler, random } = this.#world;
    this.doors.send(wish, (said) => {
      const settled = isSettled(said) && !random.chance(0.05);
      if (settled || tries <= 1) { then(); return; }
      scheduler.after(random.pick([10, 100, 1_000, 20_000, 120_000]) * random.unit(), () => { this.#send(wish, tries - 1, then); });
    });
  }

  /** Reads everything back and submits it. */
  async submit(actor: Actor): Promise<void> {
    const { random } = this.#world;
    const path = { tender: this.#tender };
    const { readBack, draft, uploads } = await this.#world.directly(async () => {
      const found = await gather({ command: submit, path, actor }, bidRef(this.#tender, actor.kvk) as never, keyOf('once', '-'), true);
      const context = { at: this.#world.now(), actor, path, facts: found.facts as never, newId: () => '' };
      const { readBack: text } = submit.prefill?.(found.target.state, context).values as { readBack: string };
      return { readBack: text, draft: (found.facts['draft'] as { state: Draft }).state, uploads: found.facts['uploads'] as readonly Upload[] };
    });
    const lots = random.chance(0.5) ? draft.lots : [random.pick(draft.lots)];
    const meant = { lots, prices: draft.prices, answers: draft.answers, documents: pinnedFor(uploads, lots, draft.removed) };
    this.click(actor, this.#commands.submit, { lots, readBack, declaration: true }, {}, meant);
  }

  /** Another price, and then perhaps the bid again. */
  reprice(actor: Actor): void {
    const { random, scheduler } = this.#world;
    this.click(actor, this.#commands.price, { price: 1_000 + random.below(9_000) }, { lot: random.pick(['A', 'B']) }, undefined, () => {
      scheduler.after(random.between(5, 3_000), () => { void this.submit(actor); });
    });
  }

  /** Takes the bid back on a lot, whether it stands or not. */
  async withdraw(actor: Actor): Promise<void> {
    const [stored] = await this.#world.directly(() => readStates([bidRef(this.#tender, actor.kvk) as never], true));
    const standing = effectiveLots(stored?.state as Bid);
    this.click(actor, this.#commands.withdraw, { lots: [this.#world.random.pick(standing.length > 0 ? standing : ['A'])] });
  }

  /** A file for a lot, straight into the bucket as a browser posts it. */
  upload(actor: Actor): void {
    const { random, s3 } = this.#world;
    const key = `${draftPrefix(this.#tender, actor.kvk)}${random.pick(['A', 'B'])}/doc_${random.below(2)}`;
    const number = random.below(1e9);
    s3.apply('PutObjectCommand', { Bucket: 'drafts', Key: key, Body: Buffer.from(`%PDF-1.7\n${number}\n%%EOF\n${number % 7 === 0 ? refusedMark : ''}`), Metadata: { filename: 'plan.pdf' } });
  }
}

/** What stands behind the end of a file that the check refuses: it is two things at once. */
export const refusedMark = '<script>';

/** Is this an answer after which nobody asks again? */
export const isSettled = (said: Said): boolean => said.what === 'done' || (said.what === 'refused' && !['state.moved', 'unavailable'].includes(said.code));
