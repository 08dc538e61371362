import { TransactWriteItemsCommand, TransactionCanceledException, type TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { randomUUID } from 'node:crypto';
import { streamOf, type AnyRef, type DomainEvent } from '../../shared/kernel/aggregate.ts';
import { canonical, type Json } from '../../shared/kernel/canonical.ts';
import type { Door } from '../../shared/kernel/command.ts';
import type { GateAct } from '../../shared/kernel/gate.ts';
import type { Instant } from '../../shared/kernel/moments.ts';
import { dynamo } from './clients.ts';
import { gateItems } from './gate.ts';
import { contentItem, keyOf, partitionKey, stateItem, type Item, type Stored } from './items.ts';
import { lineItem, lineOf, type Line, type Salted } from './ledger.ts';
import { proofItems, type Proof } from './proof.ts';
import { Resource } from './resources.ts';
import { envelopeText, seal } from './seal.ts';
import { lock } from './vault.ts';

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
  const stored = { state: change.after, version: change.before.version + change.events.length, head };
  const items: TransactWriteItem[] = [
    putState(change, stateItem(change.ref, stored, await protect(change))),
    ...lines.map((line) => ({ Put: { TableName: Resource.Ledger.name, Item: lineItem(line), ConditionExpression: 'attribute_not_exists(pk)' } })),
    ...await Promise.all(contents.map((kept) => putContent(change.ref, kept))),
    { Put: { TableName: Resource.States.name, Item: change.record(lines), ConditionExpression: 'attribute_not_exists(pk)' } },
    ...(change.gate === undefined ? [] : gateItems(change.gate)),
    ...proofItems(change.ref, change.proofs),
  ];
  return await send(items) ? { ok: true, lines } : { ok: false };
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
  ? lock(streamOf(change.ref), canonical(change.after as Json), change.lockedBefore) : undefined);

const putState = (change: Change, item: Item): TransactWriteItem => ({
  Put: {
    TableName: Resource.States.name, Item: item,
    ...(change.before.version === 0
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : { ConditionExpression: 'version = :version', ExpressionAttributeValues: { ':version': { N: String(change.before.version) } } }),
  },
});

async function putContent(ref: AnyRef, { event, line, content }: Kept): Promise<TransactWriteItem> {
  const plain = canonical(content as unknown as Json);
  if (event.content?.by === 'procedure') {
    const { slot, publicKey } = event.content;
    const pk = partitionKey(ref.of.kind, ref.partition);
    const envelope = seal(publicKey, `${pk} ${slot}`, Buffer.from(plain));
    return { Put: { TableName: Resource.States.name, Item: { ...keyOf(pk, slot), sealed: { S: envelopeText(envelope) } } } };
  }
  const kept = ref.of.secret === true ? await lock(line.stream, plain) : plain;
  return { Put: { TableName: Resource.States.name, Item: contentItem(line.stream, line.seq, kept), ConditionExpression: 'attribute_not_exists(pk)' } };
}

/**
 * Sends the transaction with a token of its own, so that the SDK's retries after a lost answer count once.
 * `TransactionConflict` is not retried by the SDK; here it is, with growing pauses, as the same items and token.
 * @returns false when a condition failed. @throws when the outcome is not known.
 */
async function send(TransactItems: TransactWriteItem[]): Promise<boolean> {
  const ClientRequestToken = randomUUID();
  for (let tries = 0; ; tries += 1) {
    try {
      await dynamo().send(new TransactWriteItemsCommand({ TransactItems, ClientRequestToken }));
      return true;
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      const codes = (error.CancellationReasons ?? []).map((reason) => reason.Code);
      if (codes.includes('ConditionalCheckFailed')) return false;
      if (tries >= 6 || !codes.some((code) => code === 'TransactionConflict' || code === 'ThrottlingError')) throw error;
      await new Promise((resolve) => { setTimeout(resolve, 20 * 2 ** tries + 10 * (tries % 3)); });
    }
  }
}
