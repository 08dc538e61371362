import type { AttributeValue } from '@aws-sdk/client-dynamodb';

/**
 * What AWS bills for a request to DynamoDB on demand (Developer Guide: "Read and write operations", "Item sizes and
 * formats", "Managing complex workflows with transactions"; read 2026). The embedded engine reports transactions too low.
 */
export interface Units { readonly read: number; readonly write: number }
export type Item = Readonly<Record<string, AttributeValue>>;

export const none: Units = { read: 0, write: 0 };
export const sum = (all: readonly Units[]): Units => all.reduce((a, b) => ({ read: a.read + b.read, write: a.write + b.write }), none);

/** Bytes of an item: names and values in UTF-8; a list or map has three bytes and one for each thing in it beside these. */
export const sizeOf = (item: Item | undefined): number => (item === undefined ? 0 : Object.entries(item).reduce((total, [name, value]) => total + Buffer.byteLength(name) + valueSize(value), 0));

function valueSize(value: AttributeValue): number {
  if (value.S !== undefined) return Buffer.byteLength(value.S);
  if (value.N !== undefined) return numberSize(value.N);
  if (value.B !== undefined) return Buffer.from(value.B as never, 'base64').length;
  if (value.SS !== undefined) return value.SS.reduce((total, one) => total + Buffer.byteLength(one), 0);
  if (value.NS !== undefined) return value.NS.reduce((total, one) => total + numberSize(one), 0);
  if (value.L !== undefined) return value.L.reduce((total, one) => total + 1 + valueSize(one), 3);
  if (value.M !== undefined) return Object.entries(value.M).reduce((total, [name, one]) => total + 1 + Buffer.byteLength(name) + valueSize(one), 3);
  return 1;
}

/** About a byte for two significant digits, and one more; leading and trailing zeros are not kept. */
const numberSize = (text: string): number => Math.ceil(text.replace(/^-|[.]/g, '').replace(/^0+|0+$/g, '').length / 2) + (text.startsWith('-') ? 2 : 1);

const kilobytes = (bytes: number, each: number): number => Math.max(1, Math.ceil(bytes / (1024 * each)));

/** Of one item, or of all that a query went through together: 4 KB each unit, half of that where yesterday's state will do. */
export const readUnits = (bytes: number, strong: boolean): Units => ({ read: kilobytes(bytes, 4) * (strong ? 1 : 0.5), write: 0 });

/** The index of lists holds its own keys, those of the table and the summary. */
const projected = (item: Item | undefined): Item | undefined =>
  (item?.['list'] === undefined ? undefined : Object.fromEntries(Object.entries(item).filter(([name]) => ['pk', 'sk', 'list', 'listKey', 'summary'].includes(name))));

/** What a write does to the index: nothing, a new entry, a changed one, or another in the place of the old. */
function indexUnits(before: Item | undefined, after: Item | undefined): number {
  const [was, is] = [projected(before), projected(after)];
  if (JSON.stringify(was) === JSON.stringify(is)) return 0;
  const moved = was !== undefined && is !== undefined && (was['list']?.S !== is['list']?.S || was['listKey']?.S !== is['listKey']?.S);
  return moved ? kilobytes(sizeOf(was), 1) + kilobytes(sizeOf(is), 1) : kilobytes(Math.max(sizeOf(was), sizeOf(is)), 1);
}

/** One item that was put, updated, removed or only checked; in a transaction all twice, but for the index. */
export const writeUnits = (before: Item | undefined, after: Item | undefined, transaction: boolean): Units =>
  ({ read: 0, write: kilobytes(Math.max(sizeOf(before), sizeOf(after)), 1) * (transaction ? 2 : 1) + indexUnits(before, after) });

/**
 * List price in dollars of a million units on demand: that of N. Virginia since November 2024 (0.125 and 0.625), and an
 * eighth more, which is about what Ireland costs.
 */
const price = { read: 0.1407, write: 0.7032 } as const;
export const dollars = ({ read, write }: Units): number => (read * price.read + write * price.write) / 1_000_000;
