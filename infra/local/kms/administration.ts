import { randomBytes, randomUUID } from 'node:crypto';
import * as z from 'zod';
import { WireError } from '../sigv4.ts';
import { accountOf, authorize, authorizeByIdentity, checkPolicy, findKey, requireEnabled, requireNotPending } from './desk.ts';
import type { Key } from './keyring.ts';
import { keyId, operation, type Operation } from './operation.ts';

const dayMs = 86_400_000;
const seconds = (ms: number): number => ms / 1000;
const policyText = z.string().min(1).max(32_768);
const tag = z.strictObject({ TagKey: z.string().min(1).max(128), TagValue: z.string().max(256) });

// What KMS gives a key that is made without a policy: everything is left to the account's identity policies.
const defaultPolicy = (account: string): string => JSON.stringify({
  Version: '2012-10-17', Id: 'key-default-1',
  Statement: [{
    Sid: 'Enable IAM User Permissions', Effect: 'Allow',
    Principal: { AWS: `arn:aws:iam::${account}:root` }, Action: 'kms:*', Resource: '*',
  }],
});

const metadata = (key: Key): object => ({
  AWSAccountId: key.account, KeyId: key.id, Arn: key.arn, CreationDate: seconds(key.createdAt), Enabled: key.state === 'Enabled',
  Description: key.description, KeyUsage: 'ENCRYPT_DECRYPT', KeyState: key.state, Origin: 'AWS_KMS', KeyManager: 'CUSTOMER',
  CustomerMasterKeySpec: 'SYMMETRIC_DEFAULT', KeySpec: 'SYMMETRIC_DEFAULT', EncryptionAlgorithms: ['SYMMETRIC_DEFAULT'], MultiRegion: false,
  ...(key.deletedAt === undefined ? {} : { DeletionDate: seconds(key.deletedAt) }),
});

const createKey = operation({
  Policy: policyText.optional(),
  Description: z.string().max(8192).default(''),
  Tags: z.array(tag).max(50).default([]),
  BypassPolicyLockoutSafetyCheck: z.boolean().default(false),
  KeyUsage: z.literal('ENCRYPT_DECRYPT').optional(),
  KeySpec: z.literal('SYMMETRIC_DEFAULT').optional(),
  CustomerMasterKeySpec: z.literal('SYMMETRIC_DEFAULT').optional(),
  Origin: z.literal('AWS_KMS').optional(),
  MultiRegion: z.literal(false).optional(),
}, (desk, caller, request) => {
  authorizeByIdentity(desk, caller, 'kms:CreateKey', '*');
  if (request.Tags.length > 0) authorizeByIdentity(desk, caller, 'kms:TagResource', '*');
  if (new Set(request.Tags.map(t => t.TagKey)).size < request.Tags.length) throw new WireError('TagException', 'Duplicate tag keys');
  const [id, account] = [randomUUID(), accountOf(caller.arn)];
  const arn = `arn:aws:kms:${caller.region}:${account}:key/${id}`;
  const policy = request.Policy ?? defaultPolicy(account);
  checkPolicy(desk, caller, arn, policy, request.BypassPolicyLockoutSafetyCheck);
  const key: Key = {
    id, arn, account, region: caller.region, description: request.Description, createdAt: desk.now(), state: 'Enabled',
    policy, tags: request.Tags, material: randomBytes(32).toString('base64'),
  };
  desk.keyring.put(key);
  return { KeyMetadata: metadata(key) };
});

const describeKey = operation({ KeyId: keyId }, (desk, caller, request) => {
  const key = findKey(desk, caller, request.KeyId, true);
  authorize(desk, caller, 'kms:DescribeKey', key);
  return { KeyMetadata: metadata(key) };
});

const createAlias = operation({ AliasName: z.string().max(256), TargetKeyId: keyId }, (desk, caller, request) => {
  if (!/^alias\/[a-zA-Z0-9/_-]+$/.test(request.AliasName) || request.AliasName.startsWith('alias/aws/'))
    throw new WireError('InvalidAliasNameException', `Invalid alias name ${request.AliasName}`);
  const key = findKey(desk, caller, request.TargetKeyId, false);
  const aliasArn = `arn:aws:kms:${caller.region}:${accountOf(caller.arn)}:${request.AliasName}`;
  authorizeByIdentity(desk, caller, 'kms:CreateAlias', aliasArn);
  authorize(desk, caller, 'kms:CreateAlias', key);
  requireNotPending(key);
  if (desk.keyring.aliasTarget(request.AliasName, caller.region) !== undefined)
    throw new WireError('AlreadyExistsException', `An alias with the name ${aliasArn} already exists`);
  desk.keyring.putAlias({ name: request.AliasName, region: caller.region, keyId: key.id });
  return {};
});

const policyName = z.literal('default').default('default');

const putKeyPolicy = operation({
  KeyId: keyId, PolicyName: policyName, Policy: policyText, BypassPolicyLockoutSafetyCheck: z.boolean().default(false),
}, (desk, caller, request) => {
  const key = findKey(desk, caller, request.KeyId, false);
  const bypass = request.BypassPolicyLockoutSafetyCheck;
  authorize(desk, caller, 'kms:PutKeyPolicy', key, { bypassPolicyLockoutSafetyCheck: bypass });
  checkPolicy(desk, caller, key.arn, request.Policy, bypass);
  desk.keyring.put({ ...key, policy: request.Policy });
  return {};
});

const getKeyPolicy = operation({ KeyId: keyId, PolicyName: policyName }, (desk, caller, request) => {
  const key = findKey(desk, caller, request.KeyId, false);
  authorize(desk, caller, 'kms:GetKeyPolicy', key);
  return { Policy: key.policy, PolicyName: 'default' };
});

const listResourceTags = operation({ KeyId: keyId }, (desk, caller, request) => {
  const key = findKey(desk, caller, request.KeyId, false);
  authorize(desk, caller, 'kms:ListResourceTags', key);
  return { Tags: key.tags, Truncated: false };
});

const disableKey = operation({ KeyId: keyId }, (desk, caller, request) => {
  const key = findKey(desk, caller, request.KeyId, false);
  authorize(desk, caller, 'kms:DisableKey', key);
  requireNotPending(key);
  desk.keyring.put({ ...key, state: 'Disabled' });
  return {};
});

const scheduleKeyDeletion = operation({
  KeyId: keyId, PendingWindowInDays: z.int().min(7).max(30).default(30),
}, (desk, caller, request) => {
  const key = findKey(desk, caller, request.KeyId, false);
  authorize(desk, caller, 'kms:ScheduleKeyDeletion', key);
  requireNotPending(key);
  const deletedAt = desk.now() + request.PendingWindowInDays * dayMs;
  desk.keyring.put({ ...key, state: 'PendingDeletion', deletedAt });
  return { KeyId: key.arn, DeletionDate: seconds(deletedAt), KeyState: 'PendingDeletion', PendingWindowInDays: request.PendingWindowInDays };
});

// A grant would be a second way in beside the policy; the portal has none, so it is judged and then refused.
const createGrant = operation({
  KeyId: keyId, GranteePrincipal: z.string().min(1), Operations: z.array(z.string()).min(1),
  RetiringPrincipal: z.string().optional(), Name: z.string().optional(), Constraints: z.unknown().optional(),
}, (desk, caller, request) => {
  const key = findKey(desk, caller, request.KeyId, false);
  authorize(desk, caller, 'kms:CreateGrant', key);
  requireEnabled(key);
  throw new WireError('UnsupportedOperationException', 'This keyring has no grants: give access in the key policy.');
});

/** What is done to keys: making, describing, their policy, state and end. */
export const administration: Readonly<Record<string, Operation>> = {
  CreateKey: createKey, DescribeKey: describeKey, CreateAlias: createAlias, PutKeyPolicy: putKeyPolicy, GetKeyPolicy: getKeyPolicy,
  ListResourceTags: listResourceTags, DisableKey: disableKey, ScheduleKeyDeletion: scheduleKeyDeletion, CreateGrant: createGrant,
};
