import { appendFileSync } from 'node:fs';
import type { _Record } from '@aws-sdk/client-dynamodb-streams';
import type { FunctionSpec } from '../../functions.ts';
import { bucketNames } from '../principals.ts';
import type { LocalFunction } from './invoke.ts';
import type { StreamReader } from './stream.ts';

/** Brings ledger lines, uploads and mail that came back to the workers, at least once and in order, and knows when all is quiet. */
export interface Delivery { upload<R extends Uploaded>(record: R): void; /** A mail that came back. */ cameBack(event: object): void; /** One event to one worker. */ deliver(worker: Worker, event: object): Promise<void>; poke(): void; settle(): Promise<void>; close(): Promise<void> }

/** What S3 tells of a new file, as far as it decides whom to wake. */
export interface Uploaded { readonly s3: { readonly bucket: { readonly name: string }; readonly object: { readonly key: string } } }

interface Worker { readonly spec: FunctionSpec; readonly run: LocalFunction }

/** `pace`: milliseconds between two looks at the stream when nobody pokes. */
export function startDelivery(reader: StreamReader, workers: readonly Worker[], deadLetters: string, pace = 300): Delivery {
  const arrived = new Set<Promise<void>>();
  let busy: Promise<number> | undefined;
  let closed = false;
  let timer: NodeJS.Timeout | undefined;

  /** One round: what is new in the stream goes to every worker that listens to it. @returns how much was new. */
  async function round(): Promise<number> {
    const records = await reader.next();
    if (records.length === 0) return 0;
    await Promise.all(workers.map((worker) => deliver(worker, records, deadLetters)));
    reader.done(records);
    return records.length;
  }
  const once = (): Promise<number> => (busy ??= round().finally(() => { busy = undefined; }));
  const schedule = (ms: number): void => {
    clearTimeout(timer);
    if (!closed) timer = setTimeout(() => { once().then((count) => { schedule(count > 0 ? 0 : pace); }, () => { schedule(1000); }); }, ms);
  };
  const wake = (woken: readonly Worker[], event: object): void => {
    if (woken.length === 0) return;
    const work = Promise.all(woken.map(({ run, spec }) => attempt(run, event, spec.name, deadLetters))).then(() => { arrived.delete(work); });
    arrived.add(work);
  };
  schedule(0);
  return {
    upload(record) {
      const woken = workers.filter(({ spec: { trigger } }) => trigger.by === 'upload' && bucketNames[trigger.bucket] === record.s3.bucket.name && record.s3.object.key.startsWith(trigger.prefix));
      wake(woken, { Records: [record] });
    },
    cameBack(event) { wake(workers.filter(({ spec: { trigger } }) => trigger.by === 'bounce'), event); },
    deliver: ({ run, spec }, event) => attempt(run, event, spec.name, deadLetters),
    poke: () => { schedule(5); },
    async settle() {
      for (let quiet = 0; quiet < 2;) {
        await Promise.all(arrived);
        quiet = await once() === 0 && arrived.size === 0 ? quiet + 1 : 0;
      }
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      await Promise.allSettled([busy, ...arrived]);
      reader.close();
    },
  };
}

async function deliver({ spec, run }: Worker, records: readonly _Record[], deadLetters: string): Promise<void> {
  if (spec.trigger.by !== 'ledger') return;
  const { types } = spec.trigger;
  // Changes and removals too, and all at once.
  if (types === 'everything') { await attempt(run, { Records: records.map((record) => ({ ...record, eventSource: 'aws:dynamodb' })) }, spec.name, deadLetters); return; }
  const wanted = records.filter((record) => types.includes(record.dynamodb?.NewImage?.['type']?.S ?? ''));
  for (const record of wanted) await attempt(run, { Records: [{ ...record, eventSource: 'aws:dynamodb' }] }, spec.name, deadLetters);
}

/** Tries three times; what still fails is put aside where a person finds it, so that the rest goes on. */
async function attempt(run: LocalFunction, event: object, name: string, deadLetters: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await run.invoke(event);
      return;
    } catch (error) {
      if (tries === 3) {
        appendFileSync(deadLetters, `${JSON.stringify({ worker: name, error: String(error), event })}\n`);
        return;
      }
      await new Promise((resolve) => { setTimeout(resolve, 100 * tries); });
    }
  }
}
