import { QueryCommand } from '@aws-sdk/client-dynamodb';
import { canonical, type Json } from '../../shared/kernel/canonical.ts';
import { dynamo } from './clients.ts';
import { keyOf, partitionKey, text, type Item } from './items.ts';
import { Resource } from './resources.ts';

/**
 * What one submission that counts said for all of its lots, and on each of them; nothing where it could not be read.
 * `documents`: its files, as many as fit beside that.
 */
export interface OpenedPart { readonly n: number; readonly lots: Readonly<Record<string, object>>; readonly declared: object; readonly documents?: readonly OpenedDocument[] }
/** A file of an opened bid; `id` is the document's own. */
export interface OpenedDocument { readonly n: number; readonly lot: string; readonly id: string; readonly document: { readonly whole: boolean } }
/** What the opening made readable of one bidder. */
export interface OpenedContent { readonly kvk: string; readonly parts: readonly OpenedPart[]; readonly documents: readonly OpenedDocument[] }

/** A bidder's dossier as it is read: its lots, and what each submission that counts said for all of its own. */
export interface Opened {
  readonly lots: Readonly<Record<string, { readonly submission: number; readonly documents: readonly object[] }>>;
  readonly declared: Readonly<Record<string, object>>;
}

/** Far below what an item holds (400 KB): as much as one submission seals fits, with some files beside it. */
const mostBytes = 320_000;
const sizeOf = (value: object): number => Buffer.byteLength(canonical(value as Json));

/**
 * An opened bid as items: one for each submission that counts with its files, so that what was one item sealed is one
 * item again and fits; and one for each file that does not fit there, so that many files with long names fit too. The same
 * again makes the same items, so an opening may be repeated.
 */
export function dossierItems(tender: string, { kvk, parts, documents }: OpenedContent): Item[] {
  const pk = partitionKey('dossier', tender);
  const apart = new Set(documents);
  const whole = parts.map((part) => {
    let bytes = sizeOf(part);
    const beside = documents.filter((one) => one.n === part.n && (bytes += sizeOf(one) + 1) <= mostBytes);
    for (const one of beside) apart.delete(one);
    return { ...keyOf(pk, `${kvk}#${part.n}`), opened: { S: canonical({ ...part, ...(beside.length === 0 ? {} : { documents: beside }) } as unknown as Json) } };
  });
  return [...whole, ...[...apart].map((one) => ({ ...keyOf(pk, `${kvk}#${one.n}#${one.lot}#${one.id}`), document: { S: canonical(one as unknown as Json) } }))];
}

/** What was opened of a bidder, put together again; undefined before the opening, and for who did not bid. */
export async function readDossier(tender: string, kvk: string): Promise<Opened | undefined> {
  const items: Item[] = [];
  let from: Item | undefined;
  do {
    const answer = await dynamo().send(new QueryCommand({
      TableName: Resource.States.name, KeyConditionExpression: 'pk = :pk AND begins_with(sk, :kvk)', ConsistentRead: true,
      ExpressionAttributeValues: { ':pk': { S: partitionKey('dossier', tender) }, ':kvk': { S: `${kvk}#` } },
      ...(from === undefined ? {} : { ExclusiveStartKey: from }),
    }));
    items.push(...answer.Items ?? []);
    from = answer.LastEvaluatedKey;
  } while (from !== undefined);
  return items.length === 0 ? undefined : together(items);
}

function together(items: readonly Item[]): Opened {
  const lots: Record<string, { submission: number; documents: object[] }> = {};
  const declared: Record<string, object> = {};
  const found = new Map<string, OpenedDocument>();
  const on = (lot: string, n: number) => (lots[lot] ??= { submission: n, documents: [] });
  // Of a file that an opening went through again, what could be read.
  const take = (one: OpenedDocument): void => {
    const place = `${one.n} ${one.lot} ${one.id}`;
    if (found.get(place)?.document.whole !== true) found.set(place, one);
  };
  for (const item of items) {
    if (item['opened'] === undefined) take(JSON.parse(text(item, 'document')) as OpenedDocument);
    else {
      const part = JSON.parse(text(item, 'opened')) as OpenedPart;
      declared[String(part.n)] = part.declared;
      for (const [lot, content] of Object.entries(part.lots)) Object.assign(on(lot, part.n), content);
      part.documents?.forEach(take);
    }
  }
  for (const { lot, n, document } of found.values()) on(lot, n).documents.push(document);
  return { lots, declared };
}
