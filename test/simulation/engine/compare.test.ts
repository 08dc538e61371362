import { BatchGetItemCommand, DeleteItemCommand, DynamoDBClient, GetItemCommand, PutItemCommand, QueryCommand, TransactWriteItemsCommand, UpdateItemCommand, type AttributeValue, type TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeTables, startDynamo, tables } from '../../../infra/local/dynamodb.ts';
import { canonical, type Json } from '../../../shared/kernel/canonical.ts';
import { Random } from '../random.ts';
import { Dynamo } from './dynamo.ts';

/** The store in memory answers like the engine of the local stack, request by request, on histories that nobody chose. */
const dir = mkdtempSync(path.join(tmpdir(), 'compare-'));
let engine: Awaited<ReturnType<typeof startDynamo>>;
let client: DynamoDBClient;
beforeAll(async () => {
  engine = await startDynamo(dir);
  client = new DynamoDBClient({ endpoint: engine.endpoint, region: 'eu-west-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } });
  await makeTables(client, tables('states', 'ledger'));
});
afterAll(async () => {
  client.destroy();
  await engine.close();
  rmSync(dir, { recursive: true, force: true });
});

type Item = Record<string, AttributeValue>;
const makers: Readonly<Record<string, (input: never) => unknown>> = {
  GetItemCommand: (input) => new GetItemCommand(input), BatchGetItemCommand: (input) => new BatchGetItemCommand(input), QueryCommand: (input) => new QueryCommand(input),
  PutItemCommand: (input) => new PutItemCommand(input), UpdateItemCommand: (input) => new UpdateItemCommand(input), DeleteItemCommand: (input) => new DeleteItemCommand(input),
  TransactWriteItemsCommand: (input) => new TransactWriteItemsCommand(input),
};

/** One request of a kind that the portal makes, on a handful of keys, so that they meet. */
class Asker {
  readonly #random: Random;
  readonly #run: string;
  #earlier: object = {};
  constructor(seed: number) {
    this.#random = new Random(seed);
    this.#run = `run${seed}`;
  }

  next(): { name: string; input: object } {
    const { [this.#random.below(7)]: ask = () => this.#get() } = [() => this.#get(), () => this.#batch(), () => this.#query(), () => this.#put(), () => this.#update(), () => this.#delete(), () => this.#transact()];
    return ask();
  }

  #key(): { pk: AttributeValue; sk: AttributeValue } { return { pk: { S: `${this.#run}#${this.#random.below(2)}` }, sk: { S: this.#random.pick(['a', 'a#1', 'b', '-']) } }; }
  #item(): Item {
    return {
      ...this.#key(), version: { N: String(this.#random.below(3)) }, closesAt: { S: `2026-05-12T10:00:0${this.#random.below(3)}.000Z` }, opened: { BOOL: this.#random.chance(0.5) }, writes: { N: String(this.#random.below(3)) },
      ...(this.#random.chance(0.5) ? { list: { S: `${this.#run}-list` }, listKey: { S: this.#random.pick(['x', 'y', 'z']) }, summary: { S: String(this.#random.below(9)) } } : {}),
      ...(this.#random.chance(0.5) ? { sent: { M: {} } } : {}),
    };
  }

  /** The conditions of functions/store. */
  #condition(): object {
    const at = { S: `2026-05-12T10:00:0${this.#random.below(3)}.000Z` };
    return this.#random.pick([
      {}, { ConditionExpression: 'attribute_not_exists(pk)' }, { ConditionExpression: 'attribute_exists(pk)' },
      { ConditionExpression: 'version = :version', ExpressionAttributeValues: { ':version': { N: String(this.#random.below(3)) } } },
      { ConditionExpression: '#name = :value', ExpressionAttributeNames: { '#name': 'writes' }, ExpressionAttributeValues: { ':value': { N: String(this.#random.below(3)) } } },
      { ConditionExpression: 'closesAt > :receivedAt AND opened = :no', ExpressionAttributeValues: { ':receivedAt': at, ':no': { BOOL: false } } },
      { ConditionExpression: 'attribute_not_exists(pk) OR (opened = :no AND NOT closesAt < :receivedAt)', ExpressionAttributeValues: { ':receivedAt': at, ':no': { BOOL: false } } },
    ]);
  }

  #get() { return { name: 'GetItemCommand', input: { TableName: 'states', Key: this.#key(), ConsistentRead: true } }; }
  #batch() {
    const keys = new Map(Array.from({ length: 1 + this.#random.below(5) }, () => this.#key()).map((key) => [`${key.pk.S} ${key.sk.S}`, key]));
    return { name: 'BatchGetItemCommand', input: { RequestItems: { states: { Keys: [...keys.values()], ConsistentRead: true } } } };
  }
  #query() {
    const pk = { ':pk': this.#key().pk };
    return { name: 'QueryCommand', input: this.#random.pick<object>([
      { TableName: 'states', KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: pk, ConsistentRead: true },
      { TableName: 'states', KeyConditionExpression: 'pk = :pk AND begins_with(sk, :start)', ExpressionAttributeValues: { ...pk, ':start': { S: 'a' } }, ConsistentRead: true },
      { TableName: 'states', KeyConditionExpression: 'pk = :pk', FilterExpression: 'attribute_exists(version)', ProjectionExpression: 'sk, version, #list', ExpressionAttributeNames: { '#list': 'list' }, ExpressionAttributeValues: pk, ConsistentRead: true, ScanIndexForward: false },
      { TableName: 'states', IndexName: 'lists', KeyConditionExpression: '#list = :list', ExpressionAttributeNames: { '#list': 'list' }, ExpressionAttributeValues: { ':list': { S: `${this.#run}-list` } } },
    ]) };
  }
  #put() { return { name: 'PutItemCommand', input: { TableName: 'states', Item: this.#item(), ...this.#condition(), ReturnValuesOnConditionCheckFailure: this.#random.pick(['ALL_OLD', 'NONE']) } }; }
  #change(): object {
    const { ExpressionAttributeValues, ...condition } = this.#condition() as { ExpressionAttributeValues?: object };
    const values = (more: object) => ({ ExpressionAttributeValues: { ...ExpressionAttributeValues, ...more } });
    return this.#random.pick<object>([
      { UpdateExpression: 'SET closesAt = :to, opened = :yes', ...condition, ...values({ ':to': { S: '2026-05-12T10:00:01.000Z' }, ':yes': { BOOL: true } }) },
      { UpdateExpression: 'ADD writes :one', ...condition, ...values({ ':one': { N: '1' } }) },
      { UpdateExpression: 'REMOVE closesAt, listKey', ...condition, ...(ExpressionAttributeValues === undefined ? {} : { ExpressionAttributeValues }) },
      { UpdateExpression: 'SET sent.who = :to', ConditionExpression: 'attribute_exists(sent)', ExpressionAttributeValues: { ':to': { S: 'x' } } },
    ]);
  }
  #update() { return { name: 'UpdateItemCommand', input: { TableName: 'states', Key: this.#key(), ...this.#change() } }; }
  #delete() { return { name: 'DeleteItemCommand', input: { TableName: 'states', Key: this.#key(), ...this.#condition() } }; }
  /** A transaction on different items; now and then the one before once more, or its token for something else. */
  #transact() {
    const dice = this.#random.unit();
    if (dice < 0.2 && 'ClientRequestToken' in this.#earlier) return { name: 'TransactWriteItemsCommand', input: this.#earlier };
    const taken = new Set<string>();
    const items = Array.from({ length: 1 + this.#random.below(3) }, (): TransactWriteItem => {
      const key = this.#key();
      return this.#random.pick<TransactWriteItem>([
        { Put: { TableName: 'states', Item: { ...this.#item(), ...key }, ...this.#condition() } },
        { Update: { TableName: 'states', Key: key, ...this.#change() } as never },
        { Delete: { TableName: 'states', Key: key, ...this.#condition() } },
        { ConditionCheck: { TableName: 'states', Key: key, ConditionExpression: 'attribute_exists(pk)', ...this.#condition() } },
      ]);
    }).filter(({ Put, Update, Delete, ConditionCheck }) => {
      const { pk, sk } = (Put?.Item ?? Update?.Key ?? Delete?.Key ?? ConditionCheck?.Key) as Item;
      const name = `${pk?.S} ${sk?.S}`;
      if (taken.has(name)) return false;
      taken.add(name);
      return true;
    });
    const token = dice < 0.3 && 'ClientRequestToken' in this.#earlier ? this.#earlier.ClientRequestToken : this.#random.bytes(16).toString('hex');
    return { name: 'TransactWriteItemsCommand', input: this.#earlier = { TransactItems: items, ClientRequestToken: token } };
  }
}

/** What an answer says, whatever else comes with it; items of a batch, and of an index where they tie, in no particular order. */
function said(answer: object, name: string, input: object): Json {
  const { Item, Items, Responses, UnprocessedKeys } = answer as { Item?: Item; Items?: Item[]; Responses?: Record<string, Item[]>; UnprocessedKeys?: object };
  const inOrder = name === 'QueryCommand' && !('IndexName' in input);
  const plain = (items: readonly Item[] = []): Json => { const texts = items.map((item) => canonical(item as unknown as Json)); return inOrder ? texts : texts.sort(); };
  return { item: Item === undefined ? null : canonical(Item as unknown as Json), items: plain(Items), responses: plain(Responses?.['states']), left: Object.keys(UnprocessedKeys ?? {}).length };
}
const failed = (error: unknown): Json => {
  const { name, CancellationReasons, Item } = error as Error & { CancellationReasons?: { Code?: string }[]; Item?: Item };
  return { name, reasons: (CancellationReasons ?? []).map(({ Code = '' }) => Code), item: Item === undefined ? null : canonical(Item as unknown as Json) };
};

/** So many requests, a hundred in each history, of which some are played at once: they share no item. */
const requests = Number(process.env['COMPARE'] ?? 400);
const atOnce = 4;

async function compare(seed: number): Promise<void> {
  const asker = new Asker(seed);
  const memory = new Dynamo();
  for (let i = 0; i < 100; i += 1) {
    const { name, input } = asker.next();
    const [theirs, ours] = await Promise.all([
      client.send(makers[name]?.(structuredClone(input) as never) as never).then((answer) => said(answer as object, name, input), failed),
      Promise.resolve().then(() => said(memory.apply(name, input), name, input)).catch(failed),
    ]);
    expect(ours, `seed ${seed}, request ${i}: ${name} ${JSON.stringify(input)}`).toEqual(theirs);
  }
}

it('answers as the engine does, request by request', async () => {
  for (let seed = 1; seed <= requests / 100; seed += atOnce) {
    await Promise.all(Array.from({ length: atOnce }, (_, i) => compare(seed + i)));
  }
}, 600_000);
