import { KMSClient } from '@aws-sdk/client-kms';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LocalPrincipal } from '../sigv4.ts';

/** The roles of the tests, each with its own key pair. */
export const roleNames = ['keys', 'seal', 'opener', 'staff', 'provider', 'council', 'admin'] as const;
export type RoleName = typeof roleNames[number];

export const roleArn = (name: RoleName): string => `arn:aws:iam::000000000000:role/${name}`;
export const root = 'arn:aws:iam::000000000000:root';

export const principals: readonly LocalPrincipal[] = roleNames.map(name => ({
  accessKeyId: `AKIDLOCAL${name.toUpperCase()}`, secretAccessKey: `secret of ${name}`, arn: roleArn(name),
}));

/** A client that signs as a role; the endpoint comes from the environment, as the portal's own does. */
export function clientOf(name: RoleName, region = 'eu-west-1'): KMSClient {
  const found = principals.find(p => p.arn === roleArn(name));
  if (found === undefined) throw new Error(`No role ${name}`);
  return new KMSClient({ region, credentials: { accessKeyId: found.accessKeyId, secretAccessKey: found.secretAccessKey }, maxAttempts: 1 });
}

export const temporaryDirectory = (): string => mkdtempSync(join(tmpdir(), 'portal-'));
export const remove = (dir: string): void => rmSync(dir, { recursive: true });

/** The error's name if the call is refused, otherwise 'done'. */
export const outcome = (call: Promise<unknown>): Promise<string> =>
  call.then(() => 'done', (error: unknown) => (error instanceof Error ? error.name : String(error)));
