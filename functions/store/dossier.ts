import { BatchWriteItemCommand, type WriteRequest } from '@aws-sdk/client-dynamodb';
import { canonical, type Json } from '../../shared/kernel/canonical.ts';
import { dynamo } from './clients.ts';
import { keyOf, type Key } from './items.ts';
import { Resource } from './resources.ts';

/** What the opening made readable: one item a bidder, in the tender's dossier. */
export const dossierKey = (tender: string, kvk: string): Key => keyOf(`dossier#${tender}`, kvk);

/** Writes opened bids, 25 a request. Writing the same again changes nothing, so an opening may be repeated. */
export async function writeDossier(tender: string, opened: ReadonlyMap<string, object>): Promise<void> {
  const puts: WriteRequest[] = [...opened].map(([kvk, bid]) => ({ PutRequest: { Item: { ...dossierKey(tender, kvk), opened: { S: canonical(bid as Json) } } } }));
  for (let i = 0; i < puts.length; i += 25) {
    let batch = puts.slice(i, i + 25);
    for (let tries = 0; batch.length > 0; tries += 1) {
      if (tries > 8) throw new Error('DynamoDB left dossier items unprocessed');
      const answer = await dynamo().send(new BatchWriteItemCommand({ RequestItems: { [Resource.States.name]: batch } }));
      batch = answer.UnprocessedItems?.[Resource.States.name] ?? [];
    }
  }
}
