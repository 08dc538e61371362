import { RemovalPolicy } from 'aws-cdk-lib';
import { AccountRootPrincipal, AnyPrincipal, ArnPrincipal, Effect, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { functions, type Bucket, type FunctionSpec } from '../functions.ts';
import type { Names } from './names.ts';
import type { Settings } from './settings.ts';

export interface Keys { readonly state: Key; readonly drafts: Key; readonly dossier: Key; readonly copies: Key }

/** In a key's own policy `*` is that one key. */
const thisKey = ['*'];
/** What it takes to read and write through a service that encrypts for the caller. */
const use = ['Encrypt', 'Decrypt', 'ReEncryptFrom', 'ReEncryptTo', 'GenerateDataKey', 'DescribeKey'].map((action) => `kms:${action}`);
/** What it takes to keep a key in order, without ever using it, handing it on or ending it. */
const administer = ['DescribeKey', 'GetKeyPolicy', 'PutKeyPolicy', 'ListResourceTags', 'TagResource', 'UntagResource', 'UpdateKeyDescription', 'EnableKey', 'EnableKeyRotation', 'GetKeyRotationStatus', 'ListKeyPolicies']
  .map((action) => `kms:${action}`);

/** The four keys of the stack. Procedures' keys are made by the keys worker (functions/store/key-policy.ts). */
export function makeKeys(scope: Construct, settings: Settings, names: Names): Keys {
  return { state: stateKey(scope, settings, names), drafts: walledKey(scope, settings, names, 'Drafts'), dossier: walledKey(scope, settings, names, 'Dossier'), copies: walledKey(scope, settings, names, 'Copies') };
}

/**
 * Encrypts tables and buckets at rest. The account's administrators may grant it: what nobody may see is not closed by
 * this key but sealed before it is stored.
 */
function stateKey(scope: Construct, { region }: Settings, names: Names): Key {
  return new Key(scope, 'StateKey', {
    description: 'Tables and buckets of the portal', enableKeyRotation: true, removalPolicy: RemovalPolicy.RETAIN,
    policy: new PolicyDocument({ statements: [
      new PolicyStatement({ sid: 'Account', principals: [new AccountRootPrincipal()], actions: ['kms:*'], resources: thisKey }),
      new PolicyStatement({
        sid: 'ThroughTablesAndBuckets', principals: functions.map(({ name }) => new ArnPrincipal(names.roleArn(name))), actions: use, resources: thisKey,
        conditions: { StringEquals: { 'kms:ViaService': [`dynamodb.${region}.amazonaws.com`, `s3.${region}.amazonaws.com`] } },
      }),
    ] }),
  });
}

/**
 * A key that only the roles with business in a bucket can use, administrators excluded: drafts are the provider's own,
 * the dossier is for whoever may see opened bids, and a copy has of both.
 */
function walledKey(scope: Construct, { region }: Settings, names: Names, bucket: Bucket): Key {
  const whoMay = (allowed: (spec: FunctionSpec) => boolean): string[] => functions.filter(allowed).map(({ name }) => names.roleArn(name));
  const direct = bucket === 'Drafts' ? whoMay(({ drafts }) => drafts) : [];
  const readers = whoMay(({ buckets }) => buckets[bucket]?.some((act) => act === 'get' || act === 'copy') === true);
  const writers = whoMay(({ buckets }) => buckets[bucket]?.some((act) => act === 'put' || act === 'mark' || act === 'attach' || act === 'copy') === true);
  const through = { StringEquals: { 'kms:ViaService': `s3.${region}.amazonaws.com` } };
  const allow = (sid: string, roles: readonly string[], actions: readonly string[], conditions: Readonly<Record<string, unknown>>): PolicyStatement[] => (roles.length === 0 ? []
    : [new PolicyStatement({ sid, principals: roles.map((role) => new ArnPrincipal(role)), actions: [...actions], resources: thisKey, conditions })]);
  return new Key(scope, `${bucket}Key`, {
    description: `${bucket} of the portal`, enableKeyRotation: true, removalPolicy: RemovalPolicy.RETAIN,
    policy: new PolicyDocument({ statements: [
      new PolicyStatement({ sid: 'Administer', principals: [new AccountRootPrincipal()], actions: administer, resources: thisKey }),
      ...allow('Use', direct, ['kms:Decrypt', 'kms:GenerateDataKey'], {}),
      ...allow('ReadBucket', readers, ['kms:Decrypt'], through),
      ...allow('WriteBucket', writers, ['kms:GenerateDataKey', 'kms:Decrypt'], through),
      new PolicyStatement({
        sid: 'NobodyElse', effect: Effect.DENY, principals: [new AnyPrincipal()], resources: thisKey,
        actions: ['kms:Decrypt', 'kms:GenerateDataKey', 'kms:GenerateDataKeyWithoutPlaintext', 'kms:ReEncryptFrom', 'kms:ReEncryptTo'],
        conditions: { ArnNotEquals: { 'aws:PrincipalArn': [...new Set([...direct, ...readers, ...writers])] } },
      }),
      new PolicyStatement({
        sid: 'NobodyAround', effect: Effect.DENY, principals: [new AnyPrincipal()], resources: thisKey, actions: ['kms:CreateGrant', 'kms:DisableKey', 'kms:ScheduleKeyDeletion'],
      }),
    ] }),
  });
}
