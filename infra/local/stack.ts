import { CreateKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { createWriteStream, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { instantOf, type Instant } from '../../shared/kernel/moments.ts';
import { bundle, type Bundles } from '../bundle.ts';
import { doorOf } from '../doors.ts';
import { functions, type FunctionSpec } from '../functions.ts';
import { injectBar } from './bar/inject.ts';
import { localRoutes } from './bar/routes.ts';
import { makeBuckets } from './buckets.ts';
import { makeClock, type Clock } from './clock.ts';
import { freePort, makeTables, startDynamo, tables } from './dynamodb.ts';
import { environmentOf, type Engines } from './environment.ts';
import type { MakePair } from './kms/pairs.ts';
import { startKms } from './kms/server.ts';
import { startOidc } from './oidc/server.ts';
import { demoPeople, findPerson } from './people.ts';
import { draftsKeyPolicy, mayMakeKeys, mayUseBucket, principalOf, principals, specOf } from './principals.ts';
import { startDelivery, type Delivery } from './run/deliver.ts';
import { startGateway } from './run/gateway.ts';
import { localFunction } from './run/invoke.ts';
import { readStream, type StreamReader } from './run/stream.ts';
import { startS3 } from './s3/server.ts';
import { bounceOf } from './ses/bounce.ts';
import { startSes } from './ses/server.ts';
import type { Mail } from './ses/mail.ts';

export interface StackOptions {
  /** Where everything is kept. */
  readonly dir: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** By which name a browser comes: passkeys are bound to one, and numbers are none. */
  readonly host?: 'localhost';
  readonly clock?: Clock;
  /** Functions that were bundled before; without it they are bundled now. */
  readonly bundles?: Bundles;
  /** Where the keyring's key pairs come from; without it each is made when it is asked for. */
  readonly makePair?: MakePair;
}

export interface Stack {
  readonly origin: string;
  readonly clock: Clock;
  readonly engines: Engines;
  /** Resolves when every worker has done what there is to do. */
  settle(): Promise<void>;
  mails(): Promise<Mail[]>;
  /** What the scheduler does of a morning. */
  morning(at: Instant): Promise<void>;
  /** The identity provider answers as if it were out of order, or no longer does. */
  silenceSignIn(silent: boolean): void;
  /** What the functions logged. */
  readonly log: string;
  close(): Promise<void>;
}

/** Starts the whole portal on this machine: the same bundles as in the cloud, on engines that speak AWS's protocols. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { dir } = options;
  mkdirSync(dir, { recursive: true });
  const clock = options.clock ?? makeClock();
  const port = options.port === 0 ? await freePort() : options.port;
  const origin = `http://${options.host ?? '127.0.0.1'}:${port}`;
  const kept = keep(path.join(dir, 'stack.json'));
  const closers: (() => Promise<void>)[] = [];
  const opened = <T extends { close(): Promise<void> }>(one: T): T => { closers.unshift(() => one.close()); return one; };

  try {
    // Uploads can come in before the delivery to the workers stands.
    const later: { delivery?: Delivery } = {};
    const [bundles, dynamodb, s3, kms, ses, oidc] = await Promise.all([
      options.bundles ?? bundle(path.join(dir, 'build')),
      process.env['DYNAMODB_ENDPOINT'] === undefined ? startDynamo(dir).then(opened) : { endpoint: process.env['DYNAMODB_ENDPOINT'] },
      process.env['S3_ENDPOINT'] === undefined
        ? startS3({ dir: path.join(dir, 's3'), port: 0, credentials: principals, authorize: mayUseBucket, onEvent: (record) => { later.delivery?.upload({ ...record, eventTime: instantOf(clock.now()) }); } }).then(opened)
        : { endpoint: process.env['S3_ENDPOINT'] },
      startKms({ dir: path.join(dir, 'kms'), port: 0, principals, now: clock.now, identityAllows: mayMakeKeys, ...(options.makePair === undefined ? {} : { makePair: options.makePair }) }).then(opened),
      startSes({ dir: path.join(dir, 'mail'), port: 0, principals, now: clock.now, taken: (mail) => { const bounce = bounceOf(mail); if (bounce !== undefined) later.delivery?.cameBack(bounce); } }).then(opened),
      startOidc({
        // People are known by who vouched for them: sign-in stays at its address.
        port: Number(kept.known('signInPort') ?? 0), dir: path.join(dir, 'oidc'), origin, people: () => demoPeople, find: findPerson, trustHints: true,
        clients: functions.filter(({ signsIn }) => signsIn).map(({ name }) => ({ clientId: name, clientSecret: kept.secret(name), door: name as 'provider' })),
      }).then(opened),
    ]);
    await kept.once('signInPort', () => Promise.resolve(new URL(oidc.issuer).port));
    const credentials = principalOf('stack');
    const dynamo = new DynamoDBClient({ endpoint: dynamodb.endpoint, region: 'eu-west-1', credentials });
    const streams = new DynamoDBStreamsClient({ endpoint: dynamodb.endpoint, region: 'eu-west-1', credentials });
    await Promise.all([makeTables(dynamo, tables('states', 'ledger')), makeBuckets(s3.endpoint, origin)]);
    const engines: Engines = {
      origin, dynamodb: dynamodb.endpoint, s3: s3.endpoint, kms: kms.endpoint, ses: ses.endpoint, issuer: oidc.issuer,
      draftsKey: await kept.once('draftsKey', () => makeDraftsKey(kms.endpoint)), secretOf: kept.secret,
    };
    const log = createWriteStream(path.join(dir, 'functions.log'), { flags: 'a' });
    const running = new Map(functions.map((spec) => [spec.name,
      opened(localFunction({ name: spec.name, dir: bundles.dir, env: environmentOf(spec, engines, bundles), write: (text) => { log.write(text); } }))]));
    const run = (name: string) => {
      const found = running.get(name);
      if (found === undefined) throw new TypeError(`no function ${name}`);
      return found;
    };
    const workers = functions.filter(({ trigger }) => trigger.by !== 'http').map(({ name }) => ({ spec: specOf(name), run: run(name) }));
    const read = (position: string): Promise<StreamReader> => readStream(dynamo, streams, 'ledger', path.join(dir, position));
    const deadLetters = path.join(dir, 'dead-letters.jsonl');
    const witness = ({ spec: { trigger } }: { spec: FunctionSpec }): boolean => trigger.by === 'ledger' && trigger.types === 'everything';
    const delivery = later.delivery = opened(startDelivery(await read('stream-position'), workers.filter((one) => !witness(one)), deadLetters));
    // Who copies everything follows at its own pace, and holds up nobody.
    const copying = opened(startDelivery(await read('stream-position-witness'), workers.filter(witness), deadLetters, 2000));
    const settle = async (): Promise<void> => { await delivery.settle(); await copying.settle(); };
    const { poke } = delivery;
    opened(await startGateway({
      port, assets: path.join(bundles.dir, 'assets'), now: clock.now,
      route: (pathname) => run(doorOf(pathname)),
      local: localRoutes({ clock, mails: ses.list, people: () => demoPeople }),
      decorate: (html, pathname) => injectBar(html, { now: instantOf(clock.now()), real: instantOf(clock.real()), path: pathname }),
      touched: poke,
    }));
    const close = async (): Promise<void> => {
      for (const end of closers) await end();
      dynamo.destroy();
      streams.destroy();
      log.end();
    };
    const morning = async (at: Instant): Promise<void> => { await Promise.all(workers.filter(({ spec }) => spec.trigger.by === 'morning').map((worker) => delivery.deliver(worker, { at }))); };
    return { origin, clock, engines, settle, morning, mails: ses.list, silenceSignIn: oidc.silence, log: path.join(dir, 'functions.log'), close };
  } catch (error) {
    for (const end of closers) await end().catch(() => undefined);
    throw error;
  }
}

/** Secrets and ids of this stack, kept so that a restart finds the same. */
function keep(file: string): { known(name: string): string | undefined; secret(name: string): string; once(name: string, make: () => Promise<string>): Promise<string> } {
  const known: Record<string, string> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) as Record<string, string> : {};
  const set = (name: string, value: string): string => {
    known[name] = value;
    writeFileSync(file, JSON.stringify(known), { mode: 0o600 });
    return value;
  };
  return {
    known: (name) => known[name],
    secret: (name) => known[`secret ${name}`] ?? set(`secret ${name}`, randomBytes(32).toString('hex')),
    once: async (name, make) => known[name] ?? set(name, await make()),
  };
}

async function makeDraftsKey(endpoint: string): Promise<string> {
  const client = new KMSClient({ endpoint, region: 'eu-west-1', credentials: principalOf('stack') });
  const made = await client.send(new CreateKeyCommand({ Description: 'Drafts', Policy: draftsKeyPolicy() }));
  client.destroy();
  return made.KeyMetadata?.KeyId ?? '';
}
