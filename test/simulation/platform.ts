import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { handler as clear } from '../../functions/workers/clear.ts';
import { handler as keys } from '../../functions/workers/keys.ts';
import { handler as notify } from '../../functions/workers/notify.ts';
import { handler as open } from '../../functions/workers/open.ts';
import { handler as seal } from '../../functions/workers/seal.ts';
import { functions } from '../../infra/functions.ts';
import { current, Process } from './process.ts';
import type { World } from './world.ts';

type Handler = (event: never) => Promise<void>;
type Event = Readonly<Record<string, unknown>>;
export const handlers: Readonly<Record<string, Handler>> = { clear, keys, notify, open, seal };
/** Which lines of the ledger wake which of them. */
export const typesOf = new Map(functions.flatMap(({ name, trigger }) => (trigger.by === 'ledger' && name in handlers ? [[name, trigger.types] as const] : [])));

/** As in infra/stacks: doors end after 25 seconds; a worker's run is given longer. */
export const limits = { door: 25_000, worker: 120_000 } as const;
/** More often a record is not tried: it then is a dead letter, and the world is found wanting. */
const mostTries = 60;

/** How a run ended: with what it returned, with what it threw, or with nothing at all. */
export type Ended<T> = { readonly how: 'returned'; readonly value: T } | { readonly how: 'threw'; readonly error: unknown } | { readonly how: 'died' };

/** Runs a function of ours in a process of its own until it returns, throws, is killed, or has run for too long. */
export function run<T>(world: World, of: Process, limit: number, code: () => Promise<T>, ended: (outcome: Ended<T>) => void): void {
  of.onDeath = () => { ended({ how: 'died' }); };
  let done = false;
  const finish = (outcome: Ended<T>): void => {
    if (!of.alive || done) return;
    done = true;
    ended(outcome);
  };
  world.scheduler.after(limit, () => {
    if (done || !of.alive) return 'quiet';
    world.faults.count('time limit');
    of.kill();
    return undefined;
  });
  current.run(of, code).then((value) => { finish({ how: 'returned', value }); }, (error: unknown) => { finish({ how: 'threw', error }); });
}

/** Brings ledger lines and uploads to the workers: at least once, those of one stream in order, some late and some twice. */
export class Delivery {
  readonly #world: World;
  readonly #queues = new Map<string, Event[]>();
  readonly dead: string[] = [];

  constructor(world: World) {
    this.#world = world;
    world.onInsert = (item) => { this.#line(item); };
    world.s3.onPut = (bucket, key, version) => { if (bucket === 'drafts') this.#upload(key, version); };
  }

  #line(item: Record<string, AttributeValue>): void {
    const event = { Records: [{ eventName: 'INSERT', eventSource: 'aws:dynamodb', dynamodb: { NewImage: item } }] };
    for (const [worker, types] of typesOf) if (types.includes(item['type']?.S ?? '')) this.#enqueue(worker, item['pk']?.S ?? '', event);
  }

  #upload(key: string, version: string): void {
    this.#enqueue('seal', `${key}@${version}`, { Records: [{ s3: { bucket: { name: 'drafts' }, object: { key, versionId: version } }, eventTime: this.#world.now() }] });
  }

  #enqueue(worker: string, stream: string, event: Event): void {
    const name = `${worker} ${stream}`;
    const queue = this.#queues.get(name);
    if (queue !== undefined) { queue.push(event); return; }
    this.#queues.set(name, [event]);
    this.#next(worker, name, 1);
  }

  /** Delivers what stands first; only when it was taken comes the next. */
  #next(worker: string, name: string, nth: number): void {
    const { scheduler, random, faults } = this.#world;
    const wait = random.between(5, 60) + (nth > 1 ? random.between(100, 1_000) * nth : 0) + (faults.strikes('record late') ? random.between(1_000, 400_000) : 0);
    scheduler.after(wait, () => {
      const event = this.#queues.get(name)?.[0];
      if (event === undefined) return;
      const process = new Process(this.#world, worker);
      run(this.#world, process, limits.worker, () => (handlers[worker] as Handler)(event as never), ({ how, ...rest }) => {
        const taken = how === 'returned';
        this.#world.tell(() => `${name} ${how} ${'error' in rest ? String(rest.error) : ''}`);
        if (!taken && nth >= mostTries) this.dead.push(`${name}: ${'error' in rest ? String(rest.error) : how}`);
        // A record that was taken may be delivered once more: the platform did not hear that it was.
        const again = taken ? faults.strikes('record twice') : nth < mostTries;
        if (!again) this.#queues.get(name)?.shift();
        if ((this.#queues.get(name)?.length ?? 0) > 0) this.#next(worker, name, again ? nth + 1 : 1);
        else this.#queues.delete(name);
      });
    });
  }
}
