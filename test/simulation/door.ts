import { guard } from '../../functions/doors/guard.ts';
import type { Visit } from '../../functions/doors/visit.ts';
import { execute } from '../../functions/pipeline/execute.ts';
import type { Actor } from '../../shared/access/actor.ts';
import type { Act } from '../../shared/access/table.ts';
import type { AnyCommand, At } from '../../shared/kernel/command.ts';
import { parseInput } from '../../shared/kernel/input.ts';
import type { Instant } from '../../shared/kernel/moments.ts';
import { Refusal, type RefusalParams } from '../../shared/kernel/refusal.ts';
import { limits, run } from './platform.ts';
import { Process } from './process.ts';
import type { World } from './world.ts';

/** One wish of one person: one click, with its idempotency key. Sent as often as it takes. */
export interface Wish {
  readonly actor: Actor;
  readonly command: AnyCommand;
  readonly path: At;
  readonly input: unknown;
  readonly key: string;
  /** What the person meant by it, for a submission: its prices and files by lot. */
  readonly meant?: Meant;
  readonly told: Told[];
}
export interface Meant { readonly lots: readonly string[]; readonly prices: Readonly<Record<string, number>>; readonly answers: Readonly<Record<string, Readonly<Record<string, string>>>>; readonly documents: readonly { readonly key: string; readonly version: string }[] }

/** What an answer says: it is done (with the receipt's exact text), it is refused, or nobody knows. */
export type Said =
  | { readonly what: 'done'; readonly text: string }
  | { readonly what: 'refused'; readonly kind: string; readonly code: string; readonly params: RefusalParams }
  | { readonly what: 'unknown' };
/** An answer as it came to the person; `arrival` is the request that it answers, if one came in. */
export type Told = Said & { readonly at: number; readonly arrival: number };

/** A request that came in at the gateway: `sent` by the person at, `stamp` is what counts. */
export interface Arrival { readonly wish: Wish; readonly sent: number; readonly at: number; readonly stamp: Instant; said: Said | undefined }

/** How long a person waits for a page. */
const pageMs = 30_000;

/** The gateway and the doors behind it. */
export class Doors {
  readonly #world: World;
  readonly arrivals: Arrival[] = [];
  constructor(world: World) { this.#world = world; }

  /** Sends a wish once; `heard` is called once, with what came of it. */
  send(wish: Wish, heard: (said: Said) => void): void {
    const { scheduler, random, faults, tell } = this.#world;
    const sent = scheduler.now;
    let waits = true;
    const hear = (said: Said, arrival: number): void => {
      if (!waits) return;
      waits = false;
      wish.told.push({ ...said, at: scheduler.now, arrival });
      tell(() => `${wish.actor.person} hears of ${wish.command.name} ${wish.key}: ${said.what === 'refused' ? said.code : said.what}`);
      heard(said);
    };
    scheduler.after(pageMs, () => { if (!waits) return 'quiet'; hear({ what: 'unknown' }, -1); return undefined; });
    const times = faults.strikes('click lost') ? 0 : faults.strikes('click doubled') ? 2 : 1;
    for (let i = 0; i < times; i += 1) {
      scheduler.after(random.between(2, 30) + (i > 0 ? random.between(0, 3_000) : 0) + (faults.strikes('delay') ? random.between(50, 15_000) : 0), () => {
        this.#arrive(wish, sent, hear);
      });
    }
  }

  #arrive(wish: Wish, sent: number, hear: (said: Said, arrival: number) => void): void {
    const { scheduler, random, faults, tell, stamp } = this.#world;
    const nth = this.arrivals.length;
    const arrival: Arrival = { wish, sent, at: scheduler.now, stamp: stamp(), said: undefined };
    this.arrivals.push(arrival);
    tell(() => `${wish.actor.person} ${wish.command.name} ${wish.key} comes in, stamped ${arrival.stamp}`);
    const process = new Process(this.#world, `${wish.command.door}/${wish.command.name}/${nth}`, { arrival: nth });
    run(this.#world, process, limits.door, () => answer(wish, arrival.stamp, nth), (ended) => {
      const said = ended.how === 'returned' ? ended.value : { what: 'unknown' } as const;
      arrival.said = said;
      if (!faults.strikes('page lost')) scheduler.after(random.between(2, 30), () => { hear(said, nth); });
    });
  }
}

/** What a door does with a request, without pages around it: guard, input, pipeline, and every error as its answer. */
async function answer({ actor, command, path, input, key }: Wish, at: Instant, nth: number): Promise<Said> {
  try {
    const visit = { door: command.door, at, requestId: `request-${nth}`, actor, session: {} } as unknown as Visit;
    const meant = await guard(visit, command.name as Act, path);
    const parsed = parseInput(command.fields, input);
    if (!parsed.ok) throw new Refusal('invalid', 'input.invalid');
    const done = await execute({ command, actor, door: command.door, path: meant, input: parsed.value, key, at });
    return { what: 'done', text: JSON.stringify(done.answer) };
  } catch (error) {
    // As functions/doors/app.ts: a fault of ours is told as one, and that nothing was changed.
    if (!(error instanceof Refusal)) return { what: 'refused', kind: 'unavailable', code: 'unavailable', params: {} };
    if (error.code === 'unknown') return { what: 'unknown' };
    return { what: 'refused', kind: error.kind, code: error.code, params: error.params };
  }
}
