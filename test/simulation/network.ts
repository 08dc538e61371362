import { ThrottlingException, TransactionCanceledException, type AttributeValue, type BatchGetItemCommandInput, type BatchGetItemCommandOutput, type TransactWriteItemsCommandInput } from '@aws-sdk/client-dynamodb';
import type { Process } from './process.ts';
import type { World } from './world.ts';

export type Service = 'dynamodb' | 's3' | 'kms' | 'ses';

/** One request as the SDK makes it, with all of its tries. */
interface Request {
  readonly from: Process;
  readonly service: Service;
  readonly name: string;
  readonly input: object;
  resolve(answer: object): void;
  reject(error: Error): void;
}

/** As in functions/store/client.ts: after so many milliseconds a try counts as failed, after so many tries the request. */
const patience = { ms: 5_000, tries: 3 } as const;

/** Between our code and its stores: everything arrives later, and now and then not at all, twice, or too late. */
export class Network {
  readonly #world: World;
  constructor(world: World) { this.#world = world; }

  /** In place of the SDK: sends, waits, and tries again where the SDK would. A process that died hears nothing. */
  request(from: Process, service: Service, name: string, input: object): Promise<object> {
    if (from.direct) return new Promise((resolve) => { resolve(this.#world.serve(from, service, name, input)); });
    if (!from.alive) return new Promise(() => undefined);
    return new Promise((resolve, reject) => { this.#try({ from, service, name, input, resolve, reject }, 1); });
  }

  #try(request: Request, nth: number): void {
    const { scheduler, random, faults, tell } = this.#world;
    const { from, name } = request;
    if (faults.strikes('crash', 0.3)) {
      tell(() => `${from.name} dies before ${name}`);
      from.kill();
      return;
    }
    const there = random.between(1, 8) + (faults.strikes('delay') ? random.between(50, 9_000) : 0);
    const back = random.between(1, 8) + (faults.strikes('delay') ? random.between(50, 9_000) : 0);
    const lost = faults.strikes('lost request');
    const unheard = !lost && faults.strikes('lost answer');
    const dies = !lost && faults.strikes('crash', 0.3);
    if (lost) tell(() => `${from.name} ${name} is lost`);
    else this.#arrive(request, nth, there, unheard || dies ? undefined : back);
    if (!lost && faults.strikes('duplicate request')) scheduler.after(there + random.between(1, 3_000), () => { this.#serve(request); return 'quiet'; });
    if (dies) scheduler.after(there + back, () => { tell(() => `${from.name} dies after ${name}`); from.kill(); });
    if (lost || unheard || there + back > patience.ms) {
      scheduler.after(patience.ms, () => { this.#again(request, nth, Object.assign(new Error('the request took too long'), { name: 'TimeoutError' })); });
    }
  }

  /** The request reaches its service after `there`; what that says comes back after `back`, if it does. */
  #arrive(request: Request, nth: number, there: number, back: number | undefined): void {
    const { scheduler, random, faults } = this.#world;
    if (request.name === 'BatchGetItemCommand' && back !== undefined && faults.strikes('torn read')) {
      this.#arriveInParts(request, nth, there, back + random.between(1, 500));
      return;
    }
    scheduler.after(there, () => {
      const outcome = this.#serve(request);
      if (back === undefined || there + back > patience.ms) return 'quiet';
      scheduler.after(back, () => {
        if (outcome instanceof Error) {
          if (outcome instanceof ThrottlingException) this.#again(request, nth, outcome);
          else this.#settle(request, () => { request.reject(outcome); });
        } else this.#settle(request, () => { request.resolve(outcome); });
      });
      return 'quiet';
    });
  }

  /** The items of a batch are not read at one moment: half of them now, the others a little later. */
  #arriveInParts(request: Request, nth: number, there: number, between: number): void {
    const { RequestItems = {} } = request.input as BatchGetItemCommandInput;
    const [[table = '', { Keys = [], ...how } = {}] = []] = Object.entries(RequestItems) as [string, { Keys?: Record<string, AttributeValue>[] }][];
    const half = Math.ceil(Keys.length / 2);
    const part = (keys: typeof Keys): Request => ({ ...request, input: { RequestItems: { [table]: { ...how, Keys: keys } } } });
    this.#arrive({ ...part(Keys.slice(0, half)), resolve: (first) => {
      this.#arrive({ ...part(Keys.slice(half)), resolve: (second) => {
        const items = [first, second].flatMap((answer) => (answer as BatchGetItemCommandOutput).Responses?.[table] ?? []);
        request.resolve({ Responses: { [table]: items }, UnprocessedKeys: {} });
      } }, nth, 1, between);
    } }, nth, there, 1);
  }

  #serve({ from, service, name, input }: Request): object {
    const { faults, tell } = this.#world;
    if (service === 'dynamodb' && faults.strikes('throttling')) return new ThrottlingException({ message: 'Rate exceeded', $metadata: {} });
    if (name === 'TransactWriteItemsCommand' && faults.strikes('conflict')) {
      const reasons = (input as TransactWriteItemsCommandInput).TransactItems?.map((_, i) => ({ Code: i === 0 ? 'TransactionConflict' : 'None' })) ?? [];
      return new TransactionCanceledException({ message: 'Transaction cancelled', $metadata: {}, CancellationReasons: reasons });
    }
    try {
      const answer = this.#world.serve(from, service, name, input);
      tell(() => `${from.name} ${name} is done`);
      return answer;
    } catch (error) {
      tell(() => `${from.name} ${name} fails: ${error instanceof Error ? `${error.name} ${error.message}` : String(error)}`);
      if (error instanceof Error) return error;
      throw error;
    }
  }

  #again(request: Request, nth: number, error: Error): void {
    if (!request.from.alive) return;
    if (nth >= patience.tries) this.#settle(request, () => { request.reject(error); });
    else this.#world.scheduler.after(this.#world.random.between(20, 200) * nth, () => { if (request.from.alive) this.#try(request, nth + 1); });
  }

  #settle({ from }: Request, settle: () => void): void { if (from.alive) settle(); }
}
