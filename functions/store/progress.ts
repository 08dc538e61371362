import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { canonical, type Json } from '../../shared/kernel/canonical.ts';
import { dossierItems, type OpenedContent } from './dossier.ts';
import { readPartition } from './gather.ts';
import { keyOf, partitionKey, text, type Item, type Key } from './items.ts';
import { Resource } from './resources.ts';
import { transact } from './transact.ts';

/**
 * How far an opening is: notes of what is told of the bids that were gone through, numbered from 0. A kind of its own, so
 * that the opening worker reads no dossier.
 */
const noteKey = (tender: string, number: number): Key => keyOf(partitionKey('opening', tender), String(number).padStart(6, '0'));
/** Where an opening began before, this is there. */
export const firstNote = (tender: string): Key => noteKey(tender, 0);

/** Every note, the oldest first; of a bid that was gone through again each tells what it found. */
export async function readNotes<T>(tender: string): Promise<readonly (readonly T[])[]> {
  const items = await readPartition(partitionKey('opening', tender), true);
  return items.map((item) => JSON.parse(text(item, 'told')) as T[]);
}

/** A bid that was gone through: what the dossier gets of it, and what is told. */
export interface Gone<T> { readonly content: OpenedContent; readonly told: T }

/**
 * Puts opened bids into the dossier, and notes them in the same transaction or a later one, so that what is noted is there.
 * @param number of the first note. @returns how many notes were written.
 */
export async function writeOpened<T extends object>(tender: string, all: readonly Gone<T>[], number: number): Promise<number> {
  let notes = 0;
  for (const { contents, told } of transactions(tender, all)) {
    const note = told.length === 0 ? [] : [{ ...noteKey(tender, number + notes), told: { S: canonical(told as unknown as Json) } }];
    await transact([...contents, ...note].map((Item): TransactWriteItem => ({ Put: { TableName: Resource.States.name, Item } })));
    notes += note.length;
  }
  return notes;
}

/** What a transaction takes: 100 items, one of them the note, of 4 MB together; and what an item does, 400 KB. */
const most = { items: 99, bytes: 3_000_000, told: 300_000 } as const;
const sizeOf = (value: object): number => Buffer.byteLength(JSON.stringify(value));

interface Together<T> { readonly contents: Item[]; readonly told: T[] }

/** A bid is told of beside the last of its contents, or after them. */
function* transactions<T extends object>(tender: string, all: readonly Gone<T>[]): Generator<Together<T>> {
  let now: Together<T> = { contents: [], told: [] };
  let [bytes, noted] = [0, 0];
  const next = (): Together<T> => {
    const full = now;
    now = { contents: [], told: [] };
    [bytes, noted] = [0, 0];
    return full;
  };
  for (const { content, told } of all) {
    for (const item of dossierItems(tender, content)) {
      if (now.contents.length === most.items || bytes + sizeOf(item) > most.bytes) yield next();
      now.contents.push(item);
      bytes += sizeOf(item);
    }
    if (noted + sizeOf(told) > most.told) yield next();
    now.told.push(told);
    noted += sizeOf(told);
  }
  if (now.told.length > 0) yield next();
}
