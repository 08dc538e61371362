import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Json } from '../../shared/kernel/canonical.ts';
import type { Door } from '../../shared/kernel/command.ts';
import type { Instant } from '../../shared/kernel/moments.ts';
import { dynamo } from './clients.ts';
import { lineItem, lineOf, noHash } from './ledger.ts';
import { Resource } from './resources.ts';

/**
 * Writes a denial into the ledger (Aanbestedingsbesluit art. 5(5)(d): breaches and attempts are detectable).
 * Each stands in a stream of its own, named by the request, so that an attacker cannot make honest people wait.
 */
export async function recordDenial(denial: {
  requestId: string; at: Instant; actor: string; door: Door; act: string; reason: string; path: Json;
}): Promise<void> {
  const { line } = lineOf({ type: 'access.denied', data: { act: denial.act, reason: denial.reason, path: denial.path } }, {
    stream: `security#${denial.requestId}/-`, seq: 1, at: denial.at, actor: denial.actor, door: denial.door, prev: noHash,
  });
  await dynamo().send(new PutItemCommand({ TableName: Resource.Ledger.name, Item: lineItem(line), ConditionExpression: 'attribute_not_exists(pk)' }));
}
