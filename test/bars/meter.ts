import { DynamoDBClient, GetItemCommand, QueryCommand, type QueryCommandInput } from '@aws-sdk/client-dynamodb';
import { once } from 'node:events';
import { createServer, request, type IncomingMessage } from 'node:http';
import { principalOf, principals } from '../../infra/local/principals.ts';
import { readUnits, sizeOf, sum, writeUnits, type Item, type Units } from './units.ts';

/** One item that a request read or wrote, or all that a query went through: its place, and what it takes alone. */
export interface Weighed { readonly place: string; readonly bytes: number; readonly units: Units }
/** One request to DynamoDB as AWS would bill it: by which function, what, and what it took. */
export interface Metered { readonly by: string; readonly operation: string; readonly units: Units; readonly items: readonly Weighed[] }

export interface Meter {
  readonly endpoint: string;
  /** What was asked since the last time that this was called. */
  take(): Metered[];
  close(): Promise<void>;
}

type Key = Record<string, { S?: string; N?: string }>;
interface Write { readonly TableName: string; readonly Key?: Key; readonly Item?: Item }
interface Asked extends Write {
  readonly ConsistentRead?: boolean;
  readonly IndexName?: string;
  readonly RequestItems?: Readonly<Record<string, { Keys: Key[]; ConsistentRead?: boolean } | { PutRequest?: { Item: Item }; DeleteRequest?: { Key: Key } }[]>>;
  readonly TransactItems?: readonly Readonly<Record<'Put' | 'Update' | 'Delete' | 'ConditionCheck', Write>>[];
}

/**
 * Stands between functions and DynamoDB and weighs what they ask: every item as it is stored, before and after, which
 * takes reads of its own that nobody is billed for. What the administrator of the stack asks is not counted.
 */
export async function startMeter(engine: string): Promise<Meter> {
  const credentials = principalOf('stack');
  const direct = new DynamoDBClient({ endpoint: engine, region: 'eu-west-1', credentials });
  let metered: Metered[] = [];
  const stored = async (TableName: string, key: Key): Promise<Item | undefined> => (await direct.send(new GetItemCommand({ TableName, Key: key as never, ConsistentRead: true }))).Item;
  const keyOf = ({ TableName, Key: key, Item: item }: Write): Key => {
    if (key !== undefined) return key;
    const names = TableName === 'ledger' ? ['pk', 'seq'] : ['pk', 'sk'];
    return Object.fromEntries(names.map((name) => [name, item?.[name] as Key[string]]));
  };

  const server = createServer((asked, answer) => {
    handle(asked).then(({ status, headers, bytes }) => { answer.writeHead(status, headers).end(bytes); }, () => { asked.socket.destroy(); });
  });

  async function handle(asked: IncomingMessage) {
    const body = await read(asked);
    const by = principals.find(({ accessKeyId }) => (asked.headers.authorization ?? '').includes(`Credential=${accessKeyId}/`))?.arn.split('/').at(-1) ?? 'stack';
    const operation = String(asked.headers['x-amz-target'] ?? '').split('.')[1] ?? '';
    if (by === 'stack') return forward(engine, asked, body);
    const input = JSON.parse(body.toString()) as Asked;
    const writes = writesOf(operation, input);
    const before = await Promise.all(writes.map((one) => stored(one.TableName, keyOf(one))));
    const answered = await forward(engine, asked, body);
    const after = await Promise.all(writes.map((one) => stored(one.TableName, keyOf(one))));
    const written = writes.map((one, i): Weighed =>
      ({ place: placeOf(one.TableName, keyOf(one)), bytes: sizeOf(after[i]), units: writeUnits(before[i], after[i], operation === 'TransactWriteItems') }));
    const items = answered.status >= 500 ? [] : [...written, ...await readBy(operation, input)];
    metered.push({ by, operation, units: sum(items.map(({ units }) => units)), items });
    return answered;
  }

  async function readOne(table: string, key: Key, strong: boolean): Promise<Weighed> {
    const bytes = sizeOf(await stored(table, key));
    return { place: placeOf(table, key), bytes, units: readUnits(bytes, strong) };
  }

  /** A query is billed for what it went through, whatever it gave of that. */
  async function readBy(operation: string, input: Asked): Promise<Weighed[]> {
    if (operation === 'GetItem') return [await readOne(input.TableName, input.Key ?? {}, input.ConsistentRead === true)];
    if (operation === 'BatchGetItem') {
      const all = Object.entries(input.RequestItems ?? {}).flatMap(([table, of]) => ('Keys' in of ? of.Keys.map((key) => ({ table, key, strong: of.ConsistentRead === true })) : []));
      return Promise.all(all.map(({ table, key, strong }) => readOne(table, key, strong)));
    }
    if (operation !== 'Query') return [];
    const { ProjectionExpression: _, FilterExpression: __, Select: ___, ...whole } = input as unknown as QueryCommandInput;
    const { Items = [] } = await direct.send(new QueryCommand(namesOf(whole)));
    const bytes = Items.reduce((total, item) => total + sizeOf(item), 0);
    const place = `${input.IndexName ?? input.TableName} ${Object.values((whole.ExpressionAttributeValues ?? {}) as Key).map(({ S }) => S).join(' ')} (${Items.length})`;
    return [{ place, bytes, units: readUnits(bytes, input.ConsistentRead === true) }];
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${(server.address() as { port: number }).port}`,
    take() {
      const taken = metered;
      metered = [];
      return taken;
    },
    async close() {
      direct.destroy();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const placeOf = (table: string, key: Key): string => `${table} ${Object.values(key).map(({ S, N }) => S ?? N).join(' ')}`;

function writesOf(operation: string, input: Asked): readonly Write[] {
  if (operation === 'TransactWriteItems') return (input.TransactItems ?? []).flatMap((one) => Object.values(one));
  if (operation === 'BatchWriteItem') {
    return Object.entries(input.RequestItems ?? {}).flatMap(([TableName, of]) => (Array.isArray(of) ? of.map(({ PutRequest, DeleteRequest }): Write => ({ TableName, ...(PutRequest === undefined ? { Key: DeleteRequest?.Key ?? {} } : { Item: PutRequest.Item }) })) : []));
  }
  return ['PutItem', 'UpdateItem', 'DeleteItem'].includes(operation) ? [input] : [];
}

/** Names and values that only the filter or the projection used are refused. */
function namesOf(input: QueryCommandInput): QueryCommandInput {
  const used = (name: string): boolean => (input.KeyConditionExpression ?? '').includes(name);
  const kept = <T>(all: Record<string, T> | undefined): Record<string, T> | undefined => {
    const some = Object.entries(all ?? {}).filter(([name]) => used(name));
    return some.length === 0 ? undefined : Object.fromEntries(some);
  };
  const { ExpressionAttributeNames, ExpressionAttributeValues, ...rest } = input;
  const [names, values] = [kept(ExpressionAttributeNames), kept(ExpressionAttributeValues)];
  return { ...rest, ...(names === undefined ? {} : { ExpressionAttributeNames: names }), ...(values === undefined ? {} : { ExpressionAttributeValues: values }) };
}

async function read(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function forward(engine: string, { method, url, headers }: IncomingMessage, body: Buffer): Promise<{ status: number; headers: IncomingMessage['headers']; bytes: Buffer }> {
  const asking = request(new URL(url ?? '/', engine), { method, headers });
  asking.end(body);
  const [answered] = await once(asking, 'response') as [IncomingMessage];
  return { status: answered.statusCode ?? 500, headers: answered.headers, bytes: await read(answered) };
}
