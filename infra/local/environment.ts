import type { Bundles } from '../bundle.ts';
import { functions, type FunctionSpec } from '../functions.ts';
import { bucketNames, principalOf, roleArn } from './principals.ts';

/** Where the local engines listen, and what was made in them. */
export interface Engines {
  readonly origin: string;
  readonly dynamodb: string;
  readonly s3: string;
  readonly kms: string;
  readonly ses: string;
  readonly issuer: string;
  readonly draftsKey: string;
  readonly secretOf: (door: string) => string;
}

const roleThat = (does: FunctionSpec['procedureKeys']): string => roleArn(functions.find((spec) => spec.procedureKeys === does)?.name ?? '');

/**
 * The environment of one function: its own credentials, and links (`SST_RESOURCE_…`) to what it may reach, as CDK sets
 * them. What is not linked makes `Resource.X` throw.
 */
export function environmentOf(spec: FunctionSpec, engines: Engines, bundles: Bundles): Record<string, string> {
  const { accessKeyId, secretAccessKey } = principalOf(spec.name);
  const links: Record<string, object> = {
    States: { type: 'table', name: 'states' },
    Ledger: { type: 'table', name: 'ledger' },
    Portal: { type: 'portal', origin: engines.origin, css: bundles.css, deadline: bundles.deadline, upload: bundles.upload },
    ...Object.fromEntries(Object.keys(spec.buckets).map((bucket) => [bucket, { type: 'bucket', name: bucketNames[bucket as keyof typeof bucketNames] }])),
    ...(spec.drafts ? { DraftsKey: { type: 'key', id: engines.draftsKey } } : {}),
    ...(spec.procedureKeys === 'makes' ? { KeyRoles: { type: 'roles', keys: roleThat('makes'), opener: roleThat('opens') } } : {}),
    ...(spec.signsIn ? { SignIn: { type: 'sign-in', issuer: engines.issuer, clientId: spec.name, clientSecret: engines.secretOf(spec.name) } } : {}),
    ...(spec.mails ? { Mail: { type: 'mail', from: 'niet-beantwoorden@portaal.example', set: 'portal-mail' } } : {}),
    ...(spec.trigger.by === 'morning' ? { Office: { type: 'office', mail: 'servicebureau@portaal.example' } } : {}),
  };
  return {
    ...Object.fromEntries(Object.entries(links).map(([name, link]) => [`SST_RESOURCE_${name}`, JSON.stringify(link)])),
    AWS_REGION: 'eu-west-1', AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: engines.dynamodb, AWS_ENDPOINT_URL_S3: engines.s3, AWS_ENDPOINT_URL_KMS: engines.kms, AWS_ENDPOINT_URL_SESV2: engines.ses,
    NODE_ENV: 'production', TZ: 'UTC',
  };
}
