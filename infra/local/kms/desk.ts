import { WireError } from '../sigv4.ts';
import type { EncryptionContext } from './blob.ts';
import type { Key, Keyring } from './keyring.ts';
import type { MakePair } from './pairs.ts';
import { decide, PolicyError } from './policy.ts';

/** Stands for the account's IAM identity policies, asked where a key policy delegates to the account. `keyId` is an ARN, or '*'. */
export type IdentityAllows = (roleArn: string, action: string, keyId: string) => boolean;

/** Who calls (a role ARN), and in which region. */
export interface Caller { readonly arn: string; readonly region: string }

export interface Desk {
  readonly keyring: Keyring;
  /** The clock that key policies and deletion dates go by, ms since 1970. */
  readonly now: () => number;
  readonly identityAllows: IdentityAllows;
  readonly makePair: MakePair;
}

export interface Asked { readonly encryptionContext?: EncryptionContext; readonly bypassPolicyLockoutSafetyCheck?: boolean }

export const accountOf = (roleArn: string): string => roleArn.split(':')[4] ?? '';

const denied = (caller: Caller, action: string, resource: string): WireError =>
  new WireError('AccessDeniedException', `User: ${caller.arn} is not authorized to perform: ${action} on resource: ${resource}`);

/** For what no key policy can say, because no key is involved yet. @throws WireError AccessDeniedException */
export function authorizeByIdentity(desk: Desk, caller: Caller, action: string, resource: string): void {
  if (!desk.identityAllows(caller.arn, action, resource)) throw denied(caller, action, resource);
}

/** Judges the caller by the key's policy at this moment. @throws WireError AccessDeniedException */
export function authorize(desk: Desk, caller: Caller, action: string, key: Key, asked: Asked = {}): void {
  const context = { now: new Date(desk.now()).toISOString(), ...asked };
  const decision = decide({ principal: caller.arn, action, resource: key.arn, context }, key.policy);
  const allowed = decision === 'allow' || (decision === 'delegated' && desk.identityAllows(caller.arn, action, key.arn));
  if (!allowed) throw denied(caller, action, key.arn);
}

/**
 * Accepts a policy for a key. Unless the lockout check is waived, it must leave the caller able to change it again.
 * @throws WireError MalformedPolicyDocumentException
 */
export function checkPolicy(desk: Desk, caller: Caller, keyArn: string, policy: string, bypassPolicyLockoutSafetyCheck: boolean): void {
  const context = { now: new Date(desk.now()).toISOString(), bypassPolicyLockoutSafetyCheck: false };
  try {
    const later = decide({ principal: caller.arn, action: 'kms:PutKeyPolicy', resource: keyArn, context }, policy);
    if (later === 'deny' && !bypassPolicyLockoutSafetyCheck)
      throw new WireError('MalformedPolicyDocumentException', 'The new key policy will not allow you to update the key policy in the future.');
  } catch (error) {
    throw error instanceof PolicyError ? new WireError('MalformedPolicyDocumentException', error.message) : error;
  }
}

const notFound = (what: string): WireError => new WireError('NotFoundException', what);

function byArn(reference: string, caller: Caller): string | undefined {
  if (!reference.startsWith('arn:')) return reference;
  const [, , service, region, account, ...rest] = reference.split(':');
  return service === 'kms' && region === caller.region && account === accountOf(caller.arn) ? rest.join(':').replace(/^key\//, '') : undefined;
}

/**
 * The key that a KeyId names: id, key ARN, and (`alias` true) alias name or alias ARN; only of the caller's region.
 * @throws WireError NotFoundException
 */
export function findKey(desk: Desk, caller: Caller, reference: string, alias: boolean): Key {
  const local = byArn(reference, caller);
  const named = local?.startsWith('alias/') === true;
  if (named && !alias) throw notFound(`Invalid keyId ${reference}`);
  const id = named ? desk.keyring.aliasTarget(local, caller.region) : local;
  const key = id === undefined ? undefined : desk.keyring.byId(id, desk.now());
  if (key === undefined || key.region !== caller.region) {
    const arn = reference.startsWith('arn:') ? reference
      : `arn:aws:kms:${caller.region}:${accountOf(caller.arn)}:${named ? '' : 'key/'}${reference}`;
    throw notFound(`${named ? 'Alias' : 'Key'} '${arn}' ${named ? 'is not found.' : 'does not exist'}`);
  }
  return key;
}

/** @throws WireError DisabledException, KMSInvalidStateException (KMS Developer Guide, "Key states of AWS KMS keys") */
export function requireEnabled(key: Key): void {
  if (key.state === 'Disabled') throw new WireError('DisabledException', `${key.arn} is disabled.`);
  requireNotPending(key);
}

/** @throws WireError KMSInvalidStateException */
export function requireNotPending(key: Key): void {
  if (key.state === 'PendingDeletion') throw new WireError('KMSInvalidStateException', `${key.arn} is pending deletion.`);
}
