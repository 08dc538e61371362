import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { streamOf, type AnyRef, type DomainEvent } from '../../shared/kernel/aggregate.ts';
import { canonical, type Json } from '../../shared/kernel/canonical.ts';
import type { Door } from '../../shared/kernel/command.ts';
import type { GateAct } from '../../shared/kernel/gate.ts';
import type { Instant } from '../../shared/kernel/moments.ts';
import { gateItems } from './gate.ts';
import { contentItem, keyOf, partitionKey, stateItem, type Item, type Stored } from './items.ts';
import { lineItem, lineOf, type Line, type Salted } from './ledger.ts';
import { proofItems, type Proof } from './proof.ts';
import { Resource } from './resources.ts';
import { sealText } from './seal.ts';
import { transact } from './transact.ts';

/** Everything that one command changes: it is written as a whole or not at all. */
export interface Change {
  readonly ref: AnyRef;
  readonly before: Stored<unknown>;
  readonly after: unknown;
  readonly events: readonly DomainEvent[];
  readonly at: Instant;
  readonly actor: string;
  readonly door: Door;
  readonly gate: GateAct | undefined;
  readonly proofs: readonly Proof[];
  /** Makes the record that lets the same request be answered again; it sees the lines that were written. */
  readonly record: (lines: readonly Line[]) => Item;
  /** Text of a secret state as it was stored, so that its data key is used again. */
  readonly lockedBefore?: string | undefined;
}

/** `moved`: a condition failed, so somebody else was first; nothing was written. */
export type Committed = { readonly ok: true; readonly lines: readonly Line[] } | { readonly ok: false };

/** One transaction: state, ledger lines, kept or sealed content, idempotency record, the gate, and the facts that must still be so. */
export async function commit(change: Change): Promise<Committed> {
  const { lines, contents, head } = writeLines(change);
  const stored = { ...change.before, state: change.after, version: change.before.version + change.events.length, head };
  const items: TransactWriteItem[] = [
    putState(change, stateItem(change.ref, stored, await protect(change))),
    ...lines.map((line) => ({ Put: { TableName: Resource.Ledger.name, Item: lineItem(line), ConditionExpression: 'attribute_not_exists(pk)' } })),
    ...await Promise.all(contents.map((kept) => putContent(change.ref, kept))),
    { Put: { TableName: Resource.States.name, Item: change.record(lines), ConditionExpression: 'attribute_not_exists(pk)' } },
    ...(change.gate === undefined ? [] : gateItems(change.gate)),
    ...proofItems(change.ref, change.proofs),
  ];
  return await transact(items) ? { ok: true, lines } : { ok: false };
}

interface Kept { readonly event: DomainEvent; readonly line: Line; readonly content: Salted }

function writeLines(change: Change): { lines: Line[]; contents: Kept[]; head: string } {
  const lines: Line[] = [];
  const contents: Kept[] = [];
  let head = change.before.head;
  for (const event of change.events) {
    const { line, content } = lineOf(event, {
      stream: streamOf(change.ref), seq: change.before.version + lines.length + 1, at: change.at, actor: change.actor, door: change.door, prev: head,
    });
    head = line.hash;
    lines.push(line);
    if (content !== undefined) contents.push({ event, line, content });
  }
  return { lines, contents, head };
}

const protect = async (change: Change): Promise<string | undefined> => (change.ref.of.secret === true
  ? (await import('./vault.ts')).lock(streamOf(change.ref), canonical(change.after as Json), change.lockedBefore) : undefined);

/** As it was read: its version, and of what `counts` the number that it keeps for others. */
function putState({ ref, before: { version, writes } }: Change, item: Item): TransactWriteItem {
  const [numbers, conditions]: [Item, string[]] = [{}, []];
  const still = (name: string, value: number | undefined): void => {
    conditions.push(value === undefined ? `attribute_not_exists(${name})` : `${name} = :${name}`);
    if (value !== undefined) numbers[`:${name}`] = { N: String(value) };
  };
  still('version', version === 0 ? undefined : version);
  if (ref.of.counts === true) still('writes', writes);
  return { Put: {
    TableName: Resource.States.name, Item: item, ConditionExpression: conditions.join(' AND '), ...(Object.keys(numbers).length === 0 ? {} : { ExpressionAttributeValues: numbers }),
  } };
}

async function putContent(ref: AnyRef, { event, line, content }: Kept): Promise<TransactWriteItem> {
  const plain = canonical(content as unknown as Json);
  if (event.content?.by === 'procedure') {
    const { slot, publicKey } = event.content;
    const pk = partitionKey(ref.of.kind, ref.partition);
    return { Put: { TableName: Resource.States.name, Item: { ...keyOf(pk, slot), sealed: { B: sealText(publicKey, `${pk} ${slot}`, plain) } } } };
  }
  const kept = ref.of.secret === true ? await (await import('./vault.ts')).lock(line.stream, plain) : plain;
  return { Put: { TableName: Resource.States.name, Item: contentItem(line.stream, line.seq, kept), ConditionExpression: 'attribute_not_exists(pk)' } };
}
