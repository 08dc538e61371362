import * as z from 'zod';
import { missing } from '../../shared/kernel/refusal.ts';
import { text, type Item } from './items.ts';

/** Where a list goes on: the keys of the item that was shown last, for addresses; it says nothing to people. */
export const cursorOf = (item: Item): string => Buffer.from(JSON.stringify([text(item, 'listKey'), text(item, 'pk'), text(item, 'sk')])).toString('base64url');

const schema = z.tuple([z.string().min(1).max(500), z.string().min(1).max(500), z.string().min(1).max(500)]);

/** The key after which a list is read on. @throws Refusal for what no page gave out: it leads nowhere. */
export function keyFrom(list: string, cursor: string): Item {
  const parsed = schema.safeParse(json(cursor));
  if (!parsed.success) throw missing();
  const [listKey, pk, sk] = parsed.data;
  return { list: { S: list }, listKey: { S: listKey }, pk: { S: pk }, sk: { S: sk } };
}

function json(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
