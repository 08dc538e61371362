import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Level } from '../../shared/access/actor.ts';
import type { Json } from '../../shared/kernel/canonical.ts';
import type { Door } from '../../shared/kernel/command.ts';
import type { Instant } from '../../shared/kernel/moments.ts';
import { dynamo } from './clients.ts';
import { lineItem, lineOf, noHash } from './ledger.ts';
import { Resource } from './resources.ts';

/** A request that the ledger tells of although it changed no procedure: which, when, who and where. */
interface Told { readonly requestId: string; readonly at: Instant; readonly actor: string; readonly door: Door }

/** Each line stands in a stream of its own, named by the request, so that an attacker cannot make honest people wait. */
async function record({ requestId, at, actor, door }: Told, type: string, data: { readonly [name: string]: Json }): Promise<void> {
  const { line } = lineOf({ type, data }, { stream: `security#${requestId}/-`, seq: 1, at, actor, door, prev: noHash });
  await dynamo().send(new PutItemCommand({ TableName: Resource.Ledger.name, Item: lineItem(line), ConditionExpression: 'attribute_not_exists(pk)' }));
}

/** Writes a denial into the ledger (Aanbestedingsbesluit art. 5(5)(d): breaches and attempts are detectable). */
export const recordDenial = (denial: Told & { readonly act: string; readonly reason: string; readonly path: Json }): Promise<void> =>
  record(denial, 'access.denied', { act: denial.act, reason: denial.reason, path: denial.path });

/** Writes who signed in, by pseudonym, and how sure the identity provider was (OWASP ASVS 5.0, 16.3.1). */
export const recordSignIn = (told: Told & { readonly level: Level }): Promise<void> => record(told, 'session.began', { level: told.level });

/** Writes whose sessions ended by an act: how many, and whether by signing out or from the list of sessions. */
export const recordEnd = (told: Told & { readonly by: 'sign-out' | 'list'; readonly ended: number }): Promise<void> =>
  record(told, 'session.ended', { by: told.by, ended: told.ended });

/** Somebody came in without the identity provider: the portal tells that it was silent (functions/workers/routes.ts). */
export const recordSignInByPasskey = (told: Told): Promise<void> => record(told, 'sign-in.by-passkey', { at: told.door });
