import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { instantOf, type Instant } from '../../shared/kernel/moments.ts';
import { Dynamo, type Written } from './engine/dynamo.ts';
import { Kms } from './engine/kms.ts';
import { S3 } from './engine/s3.ts';
import { Faults } from './faults.ts';
import { Network, type Service } from './network.ts';
import { Process, current } from './process.ts';
import { Random } from './random.ts';
import { Scheduler } from './scheduler.ts';

/** What was stored when a world begins. */
export interface Stores { readonly dynamo: Dynamo; readonly s3: S3; readonly kms: Kms }

/** One atomic write to DynamoDB: when it was carried out, and for whom. */
export interface Write { readonly at: number; readonly by: Process; readonly written: readonly Written[]; /** The moment from which the procedure's key decrypts, just then. */ readonly keyFrom: string }

/** A version that was removed from the drafts bucket, and whether its sealed copy lay there then. */
export interface Removal { readonly at: number; readonly key: string; readonly version: string; readonly body: Buffer; readonly sealed: boolean }

/** How long reads that are not strong may be behind, in milliseconds. */
const staleMs = 1_000;

/** The portal's stores, clock and network of one seed. What happened is kept for who checks it afterwards. */
export class World {
  readonly seed: number;
  readonly random: Random;
  /** For keys, salts and ids, so that they do not change what happens when. */
  readonly salts: Random;
  readonly scheduler: Scheduler;
  readonly faults: Faults;
  readonly network: Network;
  readonly dynamo: Dynamo;
  readonly s3: S3;
  readonly kms: Kms;
  readonly writes: Write[] = [];
  readonly removals: Removal[] = [];
  /** Requests that reached a store. */
  requests = 0;
  readonly mails: { readonly to: string; readonly subject: string; readonly text: string; readonly at: number }[] = [];
  /** What a gateway's clock is ahead of the true one. */
  gatewayAhead = 0;
  /** Changes a request before its store sees it: how weaker designs are made. */
  rewrite: (name: string, input: object) => object = (_, input) => input;
  onInsert: (record: Record<string, AttributeValue>) => void = () => undefined;
  readonly #behind = new Map<string, { readonly item: Record<string, AttributeValue> | undefined; readonly until: number }>();
  readonly #trace: ((line: string) => void) | undefined;
  #writer: Process;

  constructor(seed: number, begin: Instant, stores: Stores, trace?: (line: string) => void) {
    this.seed = seed;
    this.random = new Random(seed, 1);
    this.salts = new Random(seed, 2);
    this.scheduler = new Scheduler(Date.parse(begin));
    this.faults = new Faults(new Random(seed, 3));
    this.network = new Network(this);
    this.#trace = trace;
    this.#writer = new Process(this, 'nobody');
    this.dynamo = stores.dynamo.copy();
    this.s3 = stores.s3.copy();
    this.kms = stores.kms.copy();
    this.s3.now = () => Math.floor(this.scheduler.now);
    this.s3.newVersion = () => this.salts.bytes(8).toString('hex');
    this.s3.onRemove = (bucket, key, version, body) => {
      if (bucket === 'drafts') this.removals.push({ at: this.scheduler.now, key, version, body, sealed: this.s3.bytes('sealed', `${key}@${version}`) !== undefined });
    };
    this.kms.now = () => this.now();
    this.dynamo.onWrite = (written) => { this.#wrote(written); };
    this.dynamo.onStaleRead = (table, key, item) => this.#stale(table, key as Record<string, AttributeValue>, item);
  }

  /** The true moment. */
  now = (): Instant => instantOf(Math.floor(this.scheduler.now));
  /** The moment that the gateway stamps on what comes in now. */
  stamp = (): Instant => instantOf(Math.floor(this.scheduler.now + this.gatewayAhead));
  tell = (line: () => string): void => { this.#trace?.(`${this.now()} ${line()}`); };

  /** Runs code of ours from outside, at once and without faults. */
  directly<T>(run: () => Promise<T>, as = 'view'): Promise<T> { return current.run(new Process(this, as, { direct: true }), run); }

  /** What a store answers at this instant. @throws what the SDK would throw. */
  serve(by: Process, service: Service, name: string, input: object): object {
    this.#writer = by;
    this.requests += 1;
    switch (service) {
      case 'dynamodb': return this.dynamo.apply(name, this.rewrite(name, input));
      case 's3': return this.s3.apply(name, input);
      case 'kms': return this.kms.apply(name, input, by.name);
      case 'ses': {
        const { Destination, Content } = input as { Destination: { ToAddresses: string[] }; Content: { Simple: { Subject: { Data: string }; Body: { Text: { Data: string } } } } };
        const MessageId = `mail-${this.mails.length + 1}`;
        this.mails.push({ to: Destination.ToAddresses[0] ?? '', subject: Content.Simple.Subject.Data, text: Content.Simple.Body.Text.Data, at: this.scheduler.now });
        return { MessageId };
      }
    }
  }

  #wrote(written: readonly Written[]): void {
    this.writes.push({ at: this.scheduler.now, by: this.#writer, written, keyFrom: [...this.kms.closesAt.values()].at(-1) ?? '' });
    for (const { table, before, after } of written) {
      const item = after ?? before;
      if (table === 'ledger' && before === undefined && after !== undefined) this.onInsert(after as Record<string, AttributeValue>);
      if (table === 'states' && item !== undefined) this.#behind.set(`${item['pk']?.S} ${item['sk']?.S}`, { item: before as Record<string, AttributeValue> | undefined, until: this.scheduler.now + staleMs });
    }
  }

  #stale(table: string, key: Record<string, AttributeValue>, item: ReturnType<Dynamo['onStaleRead']>): ReturnType<Dynamo['onStaleRead']> {
    const earlier = table === 'states' ? this.#behind.get(`${key['pk']?.S} ${key['sk']?.S}`) : undefined;
    return earlier !== undefined && earlier.until > this.scheduler.now && this.faults.strikes('stale read', 5) ? earlier.item : item;
  }
}
