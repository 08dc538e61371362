import type { Bundles } from '../bundle.ts';
import { functions, type Bucket, type FunctionSpec } from '../functions.ts';
import { linksOf, variable, type Links } from '../links.ts';
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

/** Nobody needs to be kept out of one's own machine, and who rehearses a season does in a minute what takes people a month. */
const rehearsed = 1_000_000;

const roleThat = (does: FunctionSpec['procedureKeys']): string => roleArn(functions.find((spec) => spec.procedureKeys === does)?.name ?? '');

/** The environment of one function: its own credentials, and links (`SST_RESOURCE_…`) to what it may reach, as CDK sets them. */
export function environmentOf(spec: FunctionSpec, engines: Engines, bundles: Bundles): Record<string, string> {
  const { accessKeyId, secretAccessKey } = principalOf(spec.name);
  const bucket = (name: Bucket) => ({ type: 'bucket', name: bucketNames[name] } as const);
  const links: Links = {
    States: { type: 'table', name: 'states' },
    Ledger: { type: 'table', name: 'ledger' },
    Portal: { type: 'portal', origin: engines.origin, css: bundles.css, deadline: bundles.deadline, upload: bundles.upload, perMinute: rehearsed },
    Drafts: bucket('Drafts'), SealedBids: bucket('SealedBids'), Documents: bucket('Documents'), Evidence: bucket('Evidence'), Dossier: bucket('Dossier'), Copies: bucket('Copies'), Anchor: bucket('Anchor'),
    DraftsKey: { type: 'key', id: engines.draftsKey },
    KeyRoles: { type: 'roles', keys: roleThat('makes'), opener: roleThat('opens') },
    SignIn: { type: 'sign-in', issuer: engines.issuer, clientId: spec.name, clientSecret: spec.signsIn ? engines.secretOf(spec.name) : '' },
    Mail: { type: 'mail', from: 'niet-beantwoorden@portaal.example', set: 'portal-mail' },
    Office: { type: 'office', mail: 'servicebureau@portaal.example' },
  };
  return {
    ...Object.fromEntries(linksOf(spec).map((name) => [variable(name), JSON.stringify(links[name])])),
    AWS_REGION: 'eu-west-1', AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: engines.dynamodb, AWS_ENDPOINT_URL_S3: engines.s3, AWS_ENDPOINT_URL_KMS: engines.kms, AWS_ENDPOINT_URL_SESV2: engines.ses,
    NODE_ENV: 'production', TZ: 'UTC',
  };
}
