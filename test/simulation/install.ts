import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import crypto, { createHash, type KeyObject } from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import type { Service } from './network.ts';
import { current } from './process.ts';

/**
 * Turns what the code of the portal asks of the world outside over to the simulated one that it runs in: requests at the
 * SDK's clients, random bytes, timers, and what it logs. Nothing of the portal itself is changed, and what runs outside
 * a simulated process finds everything as it was.
 */
let installed = false;
export function install(): void {
  if (installed) return;
  installed = true;
  Object.assign(process.env, { AWS_REGION: 'eu-west-1', ...links });
  const services: readonly (readonly [{ prototype: object }, Service])[] = [[DynamoDBClient, 'dynamodb'], [S3Client, 's3'], [KMSClient, 'kms'], [SESv2Client, 'ses']];
  for (const [client, service] of services) requestsOf(client.prototype as Sender, service);
  randomness();
  timersAndLog();
}

const links = Object.fromEntries(Object.entries({
  States: { type: 'table', name: 'states' }, Ledger: { type: 'table', name: 'ledger' },
  Drafts: { type: 'bucket', name: 'drafts' }, SealedBids: { type: 'bucket', name: 'sealed' }, Documents: { type: 'bucket', name: 'documents' }, Evidence: { type: 'bucket', name: 'evidence' }, Dossier: { type: 'bucket', name: 'dossier' },
  DraftsKey: { type: 'key', id: 'drafts' }, KeyRoles: { type: 'roles', keys: 'keys', opener: 'open' },
  Portal: { type: 'portal', origin: 'https://portal.example', css: '', deadline: '', upload: '' }, Mail: { type: 'mail', from: 'from@portal.example', set: 'portal' },
}).map(([name, link]) => [`SST_RESOURCE_${name}`, JSON.stringify(link)]));

interface Sender { send(command: { input: object }, ...more: unknown[]): Promise<unknown> }

/** A command is sent by the simulated network, which also tries again as the SDK does. */
function requestsOf(prototype: Sender, service: Service): void {
  const real = prototype.send;
  prototype.send = function send(this: Sender, command, ...more) {
    const here = current.getStore();
    return here === undefined ? real.call(this, command, ...more) : here.world.network.request(here, service, command.constructor.name, command.input);
  };
}

interface Wrapping { readonly key: KeyObject }
type KeyText = { readonly key: Buffer };

/**
 * Random bytes follow from the seed. RSA does not: its padding is random within OpenSSL, and the wrapping itself is not
 * what is simulated. Its stand-in is bound to the key pair as well, so that the wrong key opens nothing. There is one pair
 * for all worlds, which is read once.
 */
function randomness(): void {
  const real = { bytes: crypto.randomBytes, uuid: crypto.randomUUID, wrap: crypto.publicEncrypt, unwrap: crypto.privateDecrypt, open: crypto.createPublicKey, secret: crypto.createPrivateKey };
  const keys = new Map<string, KeyObject>();
  const marks = new WeakMap<KeyObject, Buffer>();
  const read = (make: (text: never) => KeyObject) => (text: KeyText): KeyObject => {
    if (current.getStore() === undefined || !Buffer.isBuffer(text.key)) return make(text as never);
    const name = text.key.toString('latin1');
    const key = keys.get(name) ?? make(text as never);
    keys.set(name, key);
    return key;
  };
  const mark = (key: KeyObject): Buffer => {
    const found = marks.get(key) ?? createHash('sha256').update((key.type === 'private' ? real.open(key as never) : key).export({ format: 'der', type: 'spki' })).digest();
    marks.set(key, found);
    return found;
  };
  Object.assign(crypto, {
    randomBytes: (size: number) => current.getStore()?.world.salts.bytes(size) ?? real.bytes(size),
    randomUUID: () => current.getStore()?.world.salts.bytes(16).toString('hex') ?? real.uuid(),
    createPublicKey: read(real.open), createPrivateKey: read(real.secret),
    publicEncrypt: (options: Wrapping, plain: Buffer) => (current.getStore() === undefined ? real.wrap(options, plain) : Buffer.concat([mark(options.key), plain])),
    privateDecrypt(options: Wrapping, wrapped: Buffer): Buffer {
      if (current.getStore() === undefined) return real.unwrap(options, wrapped);
      if (!wrapped.subarray(0, 32).equals(mark(options.key))) throw new Error('wrapped for another key');
      return wrapped.subarray(32);
    },
  });
  syncBuiltinESMExports();
}

function timersAndLog(): void {
  const { setTimeout: real } = globalThis;
  const clock = Date.now;
  Date.now = () => Math.floor(current.getStore()?.world.scheduler.now ?? clock());
  globalThis.setTimeout = Object.assign((run: (...given: unknown[]) => void, ms = 0, ...given: unknown[]) => {
    const here = current.getStore();
    if (here === undefined) return real(run, ms, ...given);
    here.world.scheduler.after(ms, () => { if (here.alive) run(...given); });
    return 0;
  }, real) as unknown as typeof setTimeout;
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = ((text: string, ...more: never[]) => {
    const here = current.getStore();
    if (here === undefined) return write(text, ...more);
    here.world.tell(() => `${here.name} logs ${String(text).trim()}`);
    return true;
  }) as typeof process.stdout.write;
}
