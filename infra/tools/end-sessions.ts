import { DeleteItemCommand, DynamoDBClient, PutItemCommand, QueryCommand, ScanCommand, type AttributeValue } from '@aws-sdk/client-dynamodb';
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { shortId } from '../../functions/store/hash.ts';
import { lineItem, lineOf, noHash } from '../../functions/store/ledger.ts';
import { passkeyName } from '../../functions/store/passkeys.ts';
import { partition, sessionName } from '../../functions/store/sessions.ts';
import { instantOf, type Instant } from '../../shared/kernel/moments.ts';
import { principalOf } from '../local/principals.ts';

/** The two tables, as an administrator of the account reaches them. */
export interface Store { readonly client: DynamoDBClient; readonly states: string; readonly ledger: string }
type Item = Readonly<Record<string, AttributeValue>>;

/**
 * Ends sessions as an administrator (OWASP ASVS 5.0, 7.4.5): those of one person, whose passkeys go too, or everybody's.
 * No session counts from the next request on. The ledger is told first, one line for each person, as of any end.
 * @param person a pseudonym (`prs_…`); undefined for everybody, whose passkeys stay.
 */
export async function endSessions(store: Store, person: string | undefined, at: Instant): Promise<{ readonly people: number; readonly ended: number }> {
  const found = person === undefined ? await everybodys(store) : await of(store, person);
  const people = Map.groupBy(found, ({ pk }) => (pk?.S ?? '').slice(partition('').length));
  for (const [who, items] of people) {
    const { line } = lineOf({ type: 'session.ended', data: { by: 'administrator', person: who, ended: items.length } }, { stream: `security#${randomUUID()}/-`, seq: 1, at, actor: 'administrator', door: 'worker', prev: noHash });
    await store.client.send(new PutItemCommand({ TableName: store.ledger, Item: lineItem(line), ConditionExpression: 'attribute_not_exists(pk)' }));
    for (const { pk, sk } of items) await store.client.send(new DeleteItemCommand({ TableName: store.states, Key: { pk, sk } as Record<string, AttributeValue> }));
  }
  return { people: people.size, ended: found.length };
}

/** Sessions and passkeys of one person; what was typed, and when the last visit was, stays. */
async function of({ client, states }: Store, person: string): Promise<Item[]> {
  const { Items: items = [] } = await client.send(new QueryCommand({ TableName: states, ConsistentRead: true, KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': { S: partition(person) } } }));
  return items.filter(({ sk }) => [sessionName, passkeyName].some((name) => sk?.S?.startsWith(name)));
}

async function everybodys({ client, states }: Store): Promise<Item[]> {
  const items: Item[] = [];
  let from: Record<string, AttributeValue> | undefined;
  do {
    const page = await client.send(new ScanCommand({
      TableName: states, ConsistentRead: true, FilterExpression: 'begins_with(pk, :session) AND begins_with(sk, :in)', ProjectionExpression: 'pk, sk',
      ExpressionAttributeValues: { ':session': { S: partition('') }, ':in': { S: sessionName } }, ...(from === undefined ? {} : { ExclusiveStartKey: from }),
    }));
    items.push(...page.Items ?? []);
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
  return items;
}

/** The tables that STATES_TABLE and LEDGER_TABLE name; else those of the local stack that runs. */
function storeOf(env: NodeJS.ProcessEnv, running: string): Store | undefined {
  const { STATES_TABLE: states, LEDGER_TABLE: ledger } = env;
  if (states !== undefined && ledger !== undefined) return { client: new DynamoDBClient({}), states, ledger };
  if (!existsSync(running)) return undefined;
  const { dynamodb } = JSON.parse(readFileSync(running, 'utf8')) as { dynamodb: string };
  return { client: new DynamoDBClient({ endpoint: dynamodb, region: 'eu-west-1', credentials: principalOf('stack') }), states: 'states', ledger: 'ledger' };
}

const usage = 'Say whose sessions end: --person prs_… (as the ledger names somebody), --subject SUBJECT --issuer ISSUER (as the identity provider does), or --all.\n';

async function main(): Promise<number> {
  const { values: { person, subject, issuer, all = false } } = parseArgs({ options: { person: { type: 'string' }, subject: { type: 'string' }, issuer: { type: 'string' }, all: { type: 'boolean' } } });
  const who = person ?? (subject === undefined || issuer === undefined ? undefined : `prs_${shortId(`${issuer}|${subject}`)}`);
  if ((who === undefined) !== all || (who !== undefined && !/^prs_\w+$/.test(who))) { process.stderr.write(usage); return 2; }
  const store = storeOf(process.env, '.local/stack-running.json');
  if (store === undefined) { process.stderr.write('There are no tables. Start the local stack first (npm start), or name STATES_TABLE and LEDGER_TABLE, with the region and credentials of the AWS SDK.\n'); return 2; }
  const { people, ended } = await endSessions(store, who, instantOf(Date.now()));
  process.stdout.write(`${ended} sessions and passkeys of ${people} people ended\n`);
  return 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    process.exitCode = await main();
  } catch (error) {
    process.stderr.write(`No sessions were ended, or not all: ${error instanceof Error ? error.message : String(error)}\n${usage}`);
    process.exitCode = 2;
  }
}
