import { SecretValue, type Stack } from 'aws-cdk-lib';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Bundles } from '../bundle.ts';
import { functions, type Bucket, type FunctionSpec } from '../functions.ts';
import { linksOf, variable, type Links } from '../links.ts';
import type { Names } from './names.ts';
import type { Settings } from './settings.ts';

export interface Linked { readonly settings: Settings; readonly names: Names; readonly bundles: Bundles; readonly draftsKey: Key }

/**
 * What a function is told of its surroundings: `SST_RESOURCE_…`, as functions/store/resources.ts reads them and
 * infra/local/environment.ts sets them.
 */
export function environmentOf(stack: Stack, spec: FunctionSpec, { settings, names, bundles, draftsKey }: Linked): Record<string, string> {
  const roleThat = (does: FunctionSpec['procedureKeys']): string => names.roleArn(functions.find((one) => one.procedureKeys === does)?.name ?? '');
  const bucket = (name: Bucket) => ({ type: 'bucket', name: names.bucket[name] } as const);
  const links: Links = {
    States: { type: 'table', name: names.table.States },
    Ledger: { type: 'table', name: names.table.Ledger },
    Portal: { type: 'portal', origin: `https://${settings.domain}`, css: bundles.css, deadline: bundles.deadline, upload: bundles.upload, perMinute: 300 },
    Drafts: bucket('Drafts'), SealedBids: bucket('SealedBids'), Documents: bucket('Documents'), Evidence: bucket('Evidence'), Dossier: bucket('Dossier'), Copies: bucket('Copies'), Anchor: bucket('Anchor'),
    DraftsKey: { type: 'key', id: draftsKey.keyId },
    KeyRoles: { type: 'roles', keys: roleThat('makes'), opener: roleThat('opens') },
    SignIn: { type: 'sign-in', issuer: settings.issuer, clientId: spec.name, clientSecret: clientSecret(settings, spec) },
    Mail: { type: 'mail', from: names.mailFrom, set: names.mailSet },
    Office: { type: 'office', mail: settings.remindersTo },
  };
  return { ...Object.fromEntries(linksOf(spec).map((name) => [variable(name), stack.toJsonString(links[name])])), NODE_ENV: 'production' };
}

/** A reference that CloudFormation fills in; the secret itself is in no template. */
const clientSecret = ({ name }: Settings, spec: FunctionSpec): string => SecretValue.secretsManager(`${name}/sign-in/${spec.name}`).unsafeUnwrap();
