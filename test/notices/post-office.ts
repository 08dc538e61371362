import { DeleteTableCommand, DynamoDBClient, PutItemCommand, ScanCommand, type AttributeValue } from '@aws-sdk/client-dynamodb';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inject } from 'vitest';
import { mailedFrom, type Mailed } from '../../functions/store/inbox.ts';
import { stateItem } from '../../functions/store/items.ts';
import { lineFrom, lineItem, lineOf, noHash, type Line } from '../../functions/store/ledger.ts';
import { makeTables, startDynamo, tables } from '../../infra/local/dynamodb.ts';
import { localFunction } from '../../infra/local/run/invoke.ts';
import { bounceOf } from '../../infra/local/ses/bounce.ts';
import { startSes, type Mail } from '../../infra/local/ses/server.ts';
import { contact, contactRef, type Contact } from '../../shared/council/contact.ts';
import { streamOf, type AnyRef } from '../../shared/kernel/aggregate.ts';
import { instant } from '../../shared/kernel/moments.ts';
import { post, postList, type Post, type PostSummary } from '../../shared/notify/post.ts';

export type Records = DynamoDBStreamEvent['Records'];
type Item = Record<string, AttributeValue>;
type Name = 'notify' | 'remind' | 'bounces';

/** Moments of a mail at which the worker that sends it is ended. */
export type Killed = 'before it is taken' | 'after it is taken';

/** The workers that tell, in threads as on one machine, on tables and a mail server of their own. */
export interface PostOffice {
  /** Brings lines to the worker that tells. @throws what it throws. */
  tell(...records: Records): Promise<unknown>;
  morning(at: string): Promise<unknown>;
  /** Ends the worker at the nth mail from now, and starts another for the same event. */
  killed<T>(when: Killed, nth: number, work: () => Promise<T>): Promise<void>;
  /** Addresses whose mail is not taken for now. */
  readonly down: Set<string>;
  mails(): Promise<readonly Mail[]>;
  put(ref: unknown, state: unknown): Promise<void>;
  contact(municipality: string, who: string, more?: Partial<Contact>): Promise<void>;
  inboxes(): Promise<readonly (Mailed & { readonly inbox: string })[]>;
  contacts(): Promise<readonly Contact[]>;
  posts(): Promise<readonly Post[]>;
  listedPosts(): Promise<readonly PostSummary[]>;
  /** Staff ask for the one mail that did not go. @returns the line that tells it. */
  askAgain(at: string): Promise<Records[number]>;
  /** Lines of the ledger that workers wrote. */
  lines(): Promise<readonly Line[]>;
  /** Everything away but the mails that went. */
  empty(): Promise<void>;
  close(): Promise<void>;
}

const role = { accessKeyId: 'AKIDLOCALNOTIFY', secretAccessKey: 'secret', arn: 'arn:aws:iam::000000000000:role/notify' };

export const record = (stream: string, type: string, at: string, data: object): Records[number] => {
  const { line } = lineOf({ type, data }, { stream, seq: 1, at: instant(at), actor: 'p', door: 'staff', prev: noHash });
  return { eventName: 'INSERT', dynamodb: { NewImage: lineItem(line) } } as Records[number];
};

export async function openPostOffice(): Promise<PostOffice> {
  const dir = mkdtempSync(path.join(tmpdir(), 'notices-'));
  const down = new Set<string>();
  const running = new Map<Name, ReturnType<typeof localFunction>>();
  let trap: { when: Killed; left: number; sprung: () => void } | undefined;
  /** Ends every worker at once, as a machine that goes down does. */
  const kill = async (): Promise<void> => {
    const { sprung } = trap ?? {};
    trap = undefined;
    await Promise.all([...running.values()].map((one) => one.close()));
    running.clear();
    sprung?.();
  };
  const caught = (when: Killed): boolean => {
    if (trap?.when !== when) return false;
    trap.left -= 1;
    return trap.left === 0;
  };
  const dynamo = await startDynamo(dir);
  const came: Promise<unknown>[] = [];
  const ses = await startSes({
    dir: path.join(dir, 'mails'), port: 0, principals: [role],
    fail: (mail: Mail) => {
      if (caught('before it is taken')) { void kill(); return 'reject'; }
      return mail.to.some((to) => down.has(to)) ? 'reject' : undefined;
    },
    taken: async (mail) => {
      if (caught('after it is taken')) await kill();
      const bounce = bounceOf(mail);
      if (bounce !== undefined) came.push(run('bounces').invoke(bounce));
    },
  });
  const credentials = { accessKeyId: role.accessKeyId, secretAccessKey: role.secretAccessKey };
  const client = new DynamoDBClient({ region: 'eu-west-1', endpoint: dynamo.endpoint, credentials });
  await makeTables(client, tables('states', 'ledger'));
  const links = { States: { type: 'table', name: 'states' }, Ledger: { type: 'table', name: 'ledger' }, Portal: { type: 'portal', origin: 'https://portaal.example', css: '', deadline: '' }, Mail: { type: 'mail', from: 'niet-beantwoorden@portaal.example', set: 'portal-mail' }, Office: { type: 'office', mail: 'postbus@bureau.example' } };
  const env = {
    AWS_REGION: 'eu-west-1', AWS_ACCESS_KEY_ID: role.accessKeyId, AWS_SECRET_ACCESS_KEY: role.secretAccessKey, AWS_ENDPOINT_URL_DYNAMODB: dynamo.endpoint, AWS_ENDPOINT_URL_SESV2: ses.endpoint,
    ...Object.fromEntries(Object.entries(links).map(([name, link]) => [`SST_RESOURCE_${name}`, JSON.stringify(link)])),
  };
  function run(name: Name): ReturnType<typeof localFunction> {
    const known = running.get(name) ?? localFunction({ name, dir: inject('bundles').dir, env, write: () => undefined });
    running.set(name, known);
    return known;
  }
  const scan = async (TableName: string): Promise<Item[]> => {
    const items: Item[] = [];
    for (let from: Item | undefined, done = false; !done;) {
      const answer = await client.send(new ScanCommand({ TableName, ConsistentRead: true, ...(from === undefined ? {} : { ExclusiveStartKey: from }) }));
      items.push(...answer.Items ?? []);
      from = answer.LastEvaluatedKey;
      done = from === undefined;
    }
    return items;
  };
  const states = async <T>(kind: string): Promise<T[]> => (await scan('states')).filter(({ pk, version }) => pk?.S?.startsWith(`${kind}#`) === true && version !== undefined).map((item) => JSON.parse(item['state']?.S ?? '') as T);
  const back = async (): Promise<void> => { await Promise.all(came.splice(0)); };
  const put = async (ref: unknown, state: unknown): Promise<void> => {
    await client.send(new PutItemCommand({ TableName: 'states', Item: stateItem(ref as AnyRef, { state, version: 1, head: noHash }, undefined) }));
  };
  return {
    down, put,
    async tell(...records) { await run('notify').invoke({ Records: records }); await back(); },
    async morning(at) { await run('remind').invoke({ at }); await back(); },
    async killed(when, nth, work) {
      const over = new Promise<void>((resolve) => { trap = { when, left: nth, sprung: resolve }; });
      const done = work().then(() => { throw new Error('nothing was killed'); }, () => { throw new Error('it failed instead of being killed'); });
      await Promise.race([over, done]);
    },
    mails: ses.list,
    contact: (municipality, who, more = {}) => put(contactRef(municipality, who), {
      ...contact.initial, municipality, person: who, role: 'college', name: `Naam ${who}`, email: `${who}@gemeente.example`, segments: [5], mail: 'at-once', since: '2026-01-01T00:00:00.000Z', ...more,
    }),
    async inboxes() {
      return (await scan('states')).filter(({ pk, message }) => pk?.S?.startsWith('inbox#') === true && message !== undefined).map((item) => ({ inbox: item['pk']?.S?.slice('inbox#'.length) ?? '', ...mailedFrom(item) }))
        .sort((a, b) => (`${a.inbox} ${a.message.id}` < `${b.inbox} ${b.message.id}` ? -1 : 1));
    },
    contacts: () => states<Contact>(contact.kind),
    posts: () => states<Post>(post.kind),
    listedPosts: async () => (await scan('states')).filter(({ list }) => list?.S === postList).map((item) => JSON.parse(item['summary']?.S ?? '') as PostSummary),
    async askAgain(when) {
      const item = (await scan('states')).find(({ pk, version }) => pk?.S?.startsWith(`${post.kind}#`) === true && version !== undefined);
      const [seq, at] = [Number(item?.['version']?.N) + 1, instant(when)];
      const ref = { of: post, partition: item?.['pk']?.S?.slice('post#'.length) ?? '', item: item?.['sk']?.S ?? '' };
      const event = { type: 'post.asked-again', data: {} } as const;
      const { line } = lineOf(event, { stream: streamOf(ref), seq, at, actor: 'p', door: 'staff', prev: item?.['head']?.S ?? '' });
      const state = post.evolve(JSON.parse(item?.['state']?.S ?? '') as Post, event, { seq, at, actor: 'p' });
      await client.send(new PutItemCommand({ TableName: 'states', Item: stateItem(ref as unknown as AnyRef, { state, version: seq, head: line.hash }, undefined) }));
      return { eventName: 'INSERT', dynamodb: { NewImage: lineItem(line) } } as Records[number];
    },
    lines: async () => (await scan('ledger')).map(lineFrom),
    async empty() {
      down.clear();
      for (const TableName of ['states', 'ledger']) await client.send(new DeleteTableCommand({ TableName }));
      await makeTables(client, tables('states', 'ledger'));
    },
    async close() {
      await Promise.all([...running.values()].map((one) => one.close()));
      client.destroy();
      await ses.close();
      await dynamo.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
