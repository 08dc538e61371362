import { DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { principalOf } from '../../infra/local/principals.ts';
import type { Portal } from '../portal.ts';

export interface Denial { readonly actor: string; readonly door: string; readonly stream: string; readonly data: { readonly act: string; readonly reason: string; readonly path: Readonly<Record<string, string>> } }

/** Reads what the ledger says of denials; each call tells only what came since the one before. */
export function denialsOf(portal: Portal): { since(): Promise<readonly Denial[]>; close(): void } {
  const client = new DynamoDBClient({ endpoint: portal.stack.engines.dynamodb, region: 'eu-west-1', credentials: principalOf('stack') });
  const seen = new Set<string>();
  return {
    async since() {
      const found: Denial[] = [];
      const pages = paginateScan({ client }, {
        TableName: 'ledger', ConsistentRead: true, FilterExpression: '#type = :denied', ExpressionAttributeNames: { '#type': 'type' }, ExpressionAttributeValues: { ':denied': { S: 'access.denied' } },
      });
      for await (const { Items } of pages) found.push(...(Items ?? []).map((item) => JSON.parse(item['line']?.S ?? '') as Denial));
      const fresh = found.filter(({ stream }) => !seen.has(stream));
      for (const { stream } of fresh) seen.add(stream);
      return fresh;
    },
    close: () => { client.destroy(); },
  };
}
