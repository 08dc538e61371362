import { must, noSuchPage } from '../../shared/kernel/refusal.ts';
import { text, type Item } from './items.ts';

/** Where a list goes on: the keys of the item that was shown last, for addresses; it says nothing to people. */
export const cursorOf = (item: Item): string => Buffer.from(JSON.stringify([text(item, 'listKey'), text(item, 'pk'), text(item, 'sk')])).toString('base64url');

const isKeys = (value: unknown): value is [string, string, string] =>
  Array.isArray(value) && value.length === 3 && value.every((part) => typeof part === 'string' && part !== '' && part.length <= 500);

/** The key after which a list is read on. @throws Refusal for what no page gave out: it leads nowhere. */
export function keyFrom(list: string, cursor: string): Item {
  const keys = json(cursor);
  must(isKeys(keys), noSuchPage());
  const [listKey, pk, sk] = keys;
  return { list: { S: list }, listKey: { S: listKey }, pk: { S: pk }, sk: { S: sk } };
}

function json(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
