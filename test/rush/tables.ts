import { DynamoDBClient, ScanCommand, type AttributeValue } from '@aws-sdk/client-dynamodb';
import { silent } from '../../functions/store/client.ts';
import { lineFrom, type Line } from '../../functions/store/ledger.ts';
import { principalOf } from '../../infra/local/principals.ts';
import { canonical, type Json } from '../../shared/kernel/canonical.ts';
import type { Portal } from '../portal.ts';

type Item = Record<string, AttributeValue>;

/** Every item of a table, as the administrator of the stack reads it: what stands there, whatever a door tells. */
export async function scan(endpoint: string, table: 'states' | 'ledger'): Promise<Item[]> {
  const client = silent(new DynamoDBClient({ endpoint, region: 'eu-west-1', credentials: principalOf('stack') }));
  const items: Item[] = [];
  let from: Item | undefined;
  do {
    const page = await client.send(new ScanCommand({ TableName: table, ConsistentRead: true, ...(from === undefined ? {} : { ExclusiveStartKey: from }) }));
    items.push(...page.Items ?? []);
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
  client.destroy();
  return items;
}

/** The ledger, each stream in its order. */
export async function ledger({ stack: { engines } }: Portal): Promise<Line[]> {
  return (await scan(engines.dynamodb, 'ledger')).map(lineFrom).sort((a, b) => (a.stream === b.stream ? a.seq - b.seq : a.stream < b.stream ? -1 : 1));
}

/** What was denied, which each stands in a stream of its own. */
export const denials = async (portal: Portal): Promise<Line[]> => (await ledger(portal)).filter(({ type }) => type === 'access.denied');

/** The stored items by key, without sessions: those change by looking. */
export async function states({ stack: { engines } }: Portal): Promise<ReadonlyMap<string, Item>> {
  const items = await scan(engines.dynamodb, 'states');
  return new Map(items.map((item): [string, Item] => [`${item['pk']?.S} ${item['sk']?.S}`, item]).filter(([key]) => !key.startsWith('session#')).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * Everything that can change through a door, the workers' part included: the same before and after means that nothing
 * changed. That a refusal was kept under its key changes nothing for anybody.
 */
export async function everything(portal: Portal): Promise<string[]> {
  await portal.stack.settle();
  const lines = (await ledger(portal)).filter(({ stream }) => !stream.startsWith('security#'));
  return [...lines, ...[...(await states(portal)).values()].filter((item) => item['refusal'] === undefined)].map((one) => canonical(one as unknown as Json));
}
