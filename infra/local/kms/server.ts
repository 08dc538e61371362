import { serveSigned, WireError, type LocalPrincipal, type Running, type SignedCall } from '../sigv4.ts';
import { administration } from './administration.ts';
import { cryptography } from './cryptography.ts';
import { accountOf, type Desk, type IdentityAllows } from './desk.ts';
import { openKeyring } from './keyring.ts';
import { makePair, type MakePair } from './pairs.ts';

export interface KmsOptions {
  /** Where the keys lie; made when it is not there. */
  readonly dir: string;
  /** 0 takes a free port. */
  readonly port: number;
  /** Every role that may sign, all of one account. */
  readonly principals: readonly LocalPrincipal[];
  /** The clock of key policies and deletion dates, ms since 1970. Signatures go by the real clock. */
  readonly now: () => number;
  /** The account's identity policies; without it they allow nothing, so that no key can be made either. */
  readonly identityAllows?: IdentityAllows;
  /** Where key pairs come from; without it each is made when it is asked for. */
  readonly makePair?: MakePair;
}

const operations = new Map(Object.entries({ ...administration, ...cryptography }));

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8')) as unknown;
  } catch {
    throw new WireError('SerializationException', 'The request is not JSON.');
  }
}

async function answer(desk: Desk, call: SignedCall): Promise<object> {
  const operation = operations.get(/^TrentService\.(\w+)$/.exec(String(call.headers['x-amz-target']))?.[1] ?? '');
  if (operation === undefined || call.method !== 'POST') throw new WireError('UnknownOperationException', 'Not an operation of this keyring.');
  return operation(desk, { arn: call.principal.arn, region: call.region }, parseJson(call.body));
}

/**
 * Starts a local keyring that speaks the AWS KMS JSON protocol on 127.0.0.1 and enforces key policies by role and moment
 * as KMS does within one account. CreateKey, tags on it and alias names are up to `identityAllows`, as on AWS.
 * @throws Error when the principals are of several accounts, or when a key on disk is damaged
 * Source: AWS KMS API Reference; KMS Developer Guide, "Key policies in AWS KMS".
 */
export async function startKms(options: KmsOptions): Promise<Running> {
  if (new Set(options.principals.map(p => accountOf(p.arn))).size > 1) throw new Error('The principals must be of one account.');
  const desk: Desk = { keyring: openKeyring(options.dir), now: options.now, identityAllows: options.identityAllows ?? (() => false), makePair: options.makePair ?? makePair };
  return serveSigned({
    port: options.port, principals: options.principals, service: 'kms', maxBytes: 1_000_000,
    contentType: 'application/x-amz-json-1.1', answer: call => answer(desk, call),
  });
}
