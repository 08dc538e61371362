import {
  ConditionalCheckFailedException, IdempotentParameterMismatchException, TransactionCanceledException,
  type AttributeValue, type BatchGetItemCommandInput, type BatchWriteItemCommandInput, type DeleteItemCommandInput, type GetItemCommandInput,
  type Put, type PutItemCommandInput, type QueryCommandInput, type TransactGetItemsCommandInput, type TransactWriteItem, type TransactWriteItemsCommandInput, type Update, type UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb';
import { condition, nameOf, updated, type Bound, type Item } from './expression.ts';
import { Table } from './table.ts';

/** One write of one item; `before` and `after` are undefined where there is none. */
export interface Written { readonly table: string; readonly before: Item | undefined; readonly after: Item | undefined }
/** Where reads that are not strong may see what was there a moment ago. */
export type Seen = (table: string, key: Item, now: Item | undefined) => Item | undefined;

/** The two tables as DynamoDB serves them, in memory. What is written together is told together, once. */
export class Dynamo {
  readonly tables: Readonly<Record<string, Table>>;
  readonly #tokens = new Map<string, TransactWriteItemsCommandInput>();
  onWrite: (written: readonly Written[]) => void = () => undefined;
  onStaleRead: Seen = (_, __, item) => item;

  constructor(tables: Readonly<Record<string, Table>> = { states: new Table({ hash: 'pk', range: 'sk' }), ledger: new Table({ hash: 'pk', range: 'seq' }) }) {
    this.tables = tables;
  }

  copy(): Dynamo { return new Dynamo(Object.fromEntries(Object.entries(this.tables).map(([name, table]) => [name, table.copy()]))); }

  /** Carries out one request at this instant. `name` as the SDK's command is called. @throws as the SDK does. */
  apply(name: string, input: object): object {
    switch (name) {
      case 'GetItemCommand': return this.#get(input as GetItemCommandInput);
      case 'BatchGetItemCommand': return this.#batchGet(input as BatchGetItemCommandInput);
      case 'QueryCommand': return this.#query(input as QueryCommandInput);
      case 'PutItemCommand': return this.#single({ Put: input as Put }, input as PutItemCommandInput);
      case 'UpdateItemCommand': return this.#single({ Update: input as Update }, input as UpdateItemCommandInput);
      case 'DeleteItemCommand': return this.#single({ Delete: input as DeleteItemCommandInput & { Key: Item } }, input as DeleteItemCommandInput);
      case 'BatchWriteItemCommand': return this.#batchWrite(input as BatchWriteItemCommandInput);
      case 'TransactWriteItemsCommand': return this.#transact(input as TransactWriteItemsCommandInput);
      case 'TransactGetItemsCommand':
        return { Responses: (input as TransactGetItemsCommandInput).TransactItems?.map(({ Get }) => ({ Item: this.#table(Get?.TableName).get(Get?.Key as Item) })) };
      default: throw new TypeError(`the simulation's DynamoDB has no ${name}`);
    }
  }

  #table(name: string | undefined): Table {
    const found = this.tables[name ?? ''];
    if (found === undefined) throw new TypeError(`no table ${name}`);
    return found;
  }

  #read(table: string, key: Item, strong: boolean): Item | undefined {
    const item = this.#table(table).get(key);
    return strong ? item : this.onStaleRead(table, key, item);
  }

  #get({ TableName = '', Key, ConsistentRead }: GetItemCommandInput): object {
    const item = this.#read(TableName, Key as Item, ConsistentRead === true);
    return item === undefined ? {} : { Item: item };
  }

  #batchGet({ RequestItems = {} }: BatchGetItemCommandInput): object {
    return { Responses: Object.fromEntries(Object.entries(RequestItems).map(([table, { Keys = [], ConsistentRead }]) =>
      [table, Keys.flatMap((key) => present(this.#read(table, key, ConsistentRead === true)))])), UnprocessedKeys: {} };
  }

  #query(input: QueryCommandInput): object {
    const { TableName = '', IndexName, KeyConditionExpression = '', FilterExpression, ProjectionExpression, ScanIndexForward = true, Limit, ConsistentRead } = input;
    const table = this.#table(TableName);
    const [, token = '', value = ''] = /^(#?\w+) = (:\w+)/.exec(KeyConditionExpression) ?? [];
    const hash = input.ExpressionAttributeValues?.[value]?.S;
    if (hash === undefined || nameOf(token, input) !== (IndexName === undefined ? table.key.hash : 'list')) throw new SyntaxError(`the simulation knows no query ${KeyConditionExpression}`);
    const found = IndexName === undefined ? table.partition(hash) : table.list(hash).map(listed);
    const seen = ConsistentRead === true ? found : found.flatMap((item) => present(this.onStaleRead(TableName, item, item))).map((item) => (IndexName === undefined ? item : listed(item)));
    const test = condition(KeyConditionExpression);
    const keyed = seen.filter((item) => test(item, input));
    if (!ScanIndexForward) keyed.reverse();
    if (input.ExclusiveStartKey !== undefined || (Limit !== undefined && keyed.length > Limit)) throw new TypeError("the simulation's queries have one page");
    const kept = FilterExpression === undefined ? keyed : keyed.filter((item) => condition(FilterExpression)(item, input));
    return { Items: ProjectionExpression === undefined ? kept : kept.map((item) => projected(item, ProjectionExpression, input)), Count: kept.length, ScannedCount: keyed.length };
  }

  /** A put, update or delete by itself: a transaction of one, with its own error. */
  #single(act: TransactWriteItem, asked: { ReturnValuesOnConditionCheckFailure?: string | undefined }): object {
    const { table, before, after, holds } = this.#judge(act);
    if (!holds) {
      throw new ConditionalCheckFailedException({
        message: 'The conditional request failed', $metadata: {}, ...(asked.ReturnValuesOnConditionCheckFailure === 'ALL_OLD' && before !== undefined ? { Item: before as Record<string, AttributeValue> } : {}),
      });
    }
    this.#write([{ table, before, after }]);
    return 'ReturnValues' in asked && asked.ReturnValues === 'ALL_NEW' ? { Attributes: after } : {};
  }

  #batchWrite({ RequestItems = {} }: BatchWriteItemCommandInput): object {
    for (const [table, requests] of Object.entries(RequestItems)) {
      for (const { PutRequest, DeleteRequest } of requests) {
        if (PutRequest?.Item !== undefined) this.#single({ Put: { TableName: table, Item: PutRequest.Item } }, {});
        if (DeleteRequest?.Key !== undefined) this.#single({ Delete: { TableName: table, Key: DeleteRequest.Key } }, {});
      }
    }
    return { UnprocessedItems: {} };
  }

  #transact(input: TransactWriteItemsCommandInput): object {
    const { TransactItems = [], ClientRequestToken: token } = input;
    const earlier = token === undefined ? undefined : this.#tokens.get(token);
    if (earlier !== undefined) {
      if (earlier.TransactItems !== TransactItems && JSON.stringify(earlier) !== JSON.stringify(input)) throw new IdempotentParameterMismatchException({ message: 'The token was used for something else', $metadata: {} });
      return {};
    }
    const judged = TransactItems.map((act) => this.#judge(act));
    if (!judged.every(({ holds }) => holds)) {
      const reasons = judged.map(({ holds }) => (holds ? { Code: 'None' } : { Code: 'ConditionalCheckFailed', Message: 'The conditional request failed' }));
      throw new TransactionCanceledException({ message: `Transaction cancelled [${reasons.map(({ Code }) => Code).join(', ')}]`, $metadata: {}, CancellationReasons: reasons });
    }
    this.#write(judged.filter(({ writes }) => writes));
    if (token !== undefined) this.#tokens.set(token, input);
    return {};
  }

  #write(written: readonly Written[]): void {
    for (const { table, before, after } of written) {
      if (after !== undefined) this.#table(table).put(after);
      else if (before !== undefined) this.#table(table).delete(before);
    }
    this.onWrite(written);
  }

  #judge({ Put, Update, Delete, ConditionCheck }: TransactWriteItem): Written & { readonly holds: boolean; readonly writes: boolean } {
    const act = Put ?? Update ?? Delete ?? ConditionCheck;
    if (act === undefined) throw new TypeError('a transaction item that does nothing');
    const table = act.TableName ?? '';
    const key = (Put?.Item ?? Update?.Key ?? Delete?.Key ?? ConditionCheck?.Key) as Item;
    const before = this.#table(table).get(key);
    const bound = act as Bound;
    const holds = act.ConditionExpression === undefined || condition(act.ConditionExpression)(before, bound);
    const after = Put?.Item ?? (Update?.UpdateExpression === undefined || !holds ? undefined : updated(Update.UpdateExpression, before ?? key, bound));
    return { table, before, after, holds, writes: ConditionCheck === undefined };
  }
}

/** What the index `lists` holds of an item (infra/stacks/storage.ts). */
const listed = ({ pk, sk, list, listKey, summary }: Item): Item => Object.fromEntries(Object.entries({ pk, sk, list, listKey, summary }).filter(([, value]) => value !== undefined)) as Item;
const present = (item: Item | undefined): Item[] => (item === undefined ? [] : [item]);
const projected = (item: Item, names: string, bound: Bound): Item =>
  Object.fromEntries(names.split(',').map((name) => nameOf(name.trim(), bound)).flatMap((name) => (item[name] === undefined ? [] : [[name, item[name]]])));
