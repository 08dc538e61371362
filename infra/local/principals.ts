import { createHash } from 'node:crypto';
import { decisionsPrefix } from '../../shared/council/attach.ts';
import { functions, type BucketAct, type FunctionSpec } from '../functions.ts';
import type { LocalPrincipal } from './sigv4.ts';

/** Every function signs with credentials of its own, so that the local engines know its role as AWS would. */
export const account = '000000000000';
export const roleArn = (name: string): string => `arn:aws:iam::${account}:role/${name}`;
export const principalOf = (name: string): LocalPrincipal =>
  ({ accessKeyId: `LOCAL${name.toUpperCase()}`, secretAccessKey: createHash('sha256').update(`local ${name}`).digest('hex'), arn: roleArn(name) });

/** `stack` is the administrator that makes tables, buckets and the drafts key. */
export const principals: readonly LocalPrincipal[] = ['stack', ...functions.map(({ name }) => name)].map(principalOf);

export const bucketNames = { Drafts: 'drafts', SealedBids: 'sealed', Documents: 'documents', Dossier: 'dossier', Evidence: 'evidence', Copies: 'copies', Anchor: 'anchor' } as const;

const actsOf: Readonly<Record<BucketAct, readonly string[]>> = {
  list: ['s3:ListBucket', 's3:ListBucketVersions'],
  get: ['s3:GetObject', 's3:GetObjectVersion', 's3:GetObjectAttributes'],
  put: ['s3:PutObject'],
  parts: ['s3:ListMultipartUploadParts', 's3:AbortMultipartUpload'],
  mark: ['s3:PutObject'],
  attach: ['s3:PutObject'],
  copy: ['s3:PutObject', 's3:GetObject', 's3:GetObjectVersion'],
  remove: ['s3:DeleteObjectVersion'],
};

/** The S3 side of a role's policy, as infra/functions.ts grants it. */
export function mayUseBucket(accessKeyId: string, action: string, bucket: string, key: string): boolean {
  if (accessKeyId === principalOf('stack').accessKeyId) return true;
  const spec = functions.find(({ name }) => principalOf(name).accessKeyId === accessKeyId);
  return spec !== undefined && Object.entries(spec.buckets).some(([name, acts]) =>
    bucketNames[name as keyof typeof bucketNames] === bucket && acts.some((act) => actsOf[act].includes(action) && (act !== 'mark' || key.includes('@')) && (act !== 'attach' || key.startsWith(decisionsPrefix)) && (act !== 'copy' || key.startsWith(`${spec.name}/`))));
}

/** The KMS side of identity policies: who may make keys at all. What a key allows, its own policy says. */
export const mayMakeKeys = (arn: string, action: string): boolean => arn === roleArn('stack')
  || (action === 'kms:CreateKey' || action === 'kms:TagResource' ? functions.some((spec) => spec.procedureKeys === 'makes' && roleArn(spec.name) === arn) : false);

export const draftsKeyPolicy = (): string => JSON.stringify({
  Version: '2012-10-17',
  Statement: [{
    Sid: 'WhoKeepsDrafts', Effect: 'Allow', Action: ['kms:GenerateDataKey', 'kms:Decrypt'], Resource: '*',
    Principal: { AWS: functions.filter(({ drafts }) => drafts).map(({ name }) => roleArn(name)) },
  }, { Sid: 'Stack', Effect: 'Allow', Action: ['kms:DescribeKey', 'kms:PutKeyPolicy'], Resource: '*', Principal: { AWS: roleArn('stack') } }],
});

export const specOf = (name: string): FunctionSpec => {
  const spec = functions.find((one) => one.name === name);
  if (spec === undefined) throw new TypeError(`no function ${name}`);
  return spec;
};
