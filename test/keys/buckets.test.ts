import { DeleteObjectCommand, GetObjectCommand, ListObjectVersionsCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { functions } from '../../infra/functions.ts';
import { bucketNames, principalOf } from '../../infra/local/principals.ts';
import { later } from '../../shared/kernel/moments.ts';
import { moments, openPortal, publishedTender, type Portal } from '../portal.ts';
import { draft, readBackOf, submitRaw } from '../rush/bidders.ts';

/** Every role's credentials at every bucket, after a bid with a file was sealed and opened. */
const kvk = '43000000';
let portal: Portal;
const clients = new Map<string, S3Client>();
const clientOf = (role: string): S3Client => clients.get(role) as S3Client;

beforeAll(async () => {
  portal = await openPortal('2026-01-12T08:00:00.000Z');
  const tender = (await publishedTender(portal, [kvk])).portalId;
  portal.at(later(moments.closesAt, { minutes: -30 }));
  const visitor = await portal.world.provider(kvk);
  await draft(visitor, tender, { lot: 'A', price: 9_900, answer: 'Een geheim' }, 1);
  expect((await submitRaw(visitor, tender, await readBackOf(visitor, tender))).status).toBe(201);
  await portal.stack.settle();
  portal.at(later(moments.closesAt, { seconds: 120 }));
  for (const opener of ['opener-1', 'opener-2']) await (await portal.world.as(opener)).command(`/tenders/${tender}/openings`);
  await portal.stack.settle();
  for (const role of ['stack', ...functions.map(({ name }) => name)]) {
    clients.set(role, new S3Client({ endpoint: portal.stack.engines.s3, region: 'eu-west-1', credentials: principalOf(role), forcePathStyle: true, maxAttempts: 1, requestChecksumCalculation: 'WHEN_REQUIRED' }));
  }
}, 300_000);
afterAll(async () => {
  for (const client of clients.values()) client.destroy();
  await portal.close();
});

/** The key of something that lies in a bucket; put there by the administrator where nothing is. */
async function something(Bucket: string): Promise<string> {
  const { Contents = [] } = await clientOf('stack').send(new ListObjectsV2Command({ Bucket }));
  if (Contents[0]?.Key !== undefined) return Contents[0].Key;
  await clientOf('stack').send(new PutObjectCommand({ Bucket, Key: 'nothing', Body: 'x' }));
  return 'nothing';
}

type Act = 'list' | 'get' | 'put' | 'delete';
const attempts = (Bucket: string, Key: string): Readonly<Record<Act, (client: S3Client, role: string) => Promise<unknown>>> => ({
  list: (client) => client.send(new ListObjectVersionsCommand({ Bucket })),
  get: async (client) => (await client.send(new GetObjectCommand({ Bucket, Key }))).Body?.transformToByteArray(),
  put: (client, role) => client.send(new PutObjectCommand({ Bucket, Key: `attempt-${role}`, Body: 'x', ChecksumAlgorithm: 'SHA256' })),
  delete: (client) => client.send(new DeleteObjectCommand({ Bucket, Key: 'attempt' })),
});

/** Of every role but the administrator, what it can do; anything but a plain refusal is a fault. */
async function can(bucket: keyof typeof bucketNames): Promise<Record<string, Act[]>> {
  const Bucket = bucketNames[bucket];
  const found: Record<string, Act[]> = {};
  const key = await something(Bucket);
  for (const [role, client] of clients) {
    if (role === 'stack') continue;
    for (const [act, attempt] of Object.entries(attempts(Bucket, key)) as [Act, ReturnType<typeof attempts>[Act]][]) {
      const result = await attempt(client, role).then(() => 'done', (error: unknown) => (error as Error).name);
      expect(['done', 'AccessDenied'], `${role} ${act} ${bucket}`).toContain(result);
      if (result === 'done') (found[role] ??= []).push(act);
    }
  }
  return found;
}

// Written out by hand from what each function is for, so that a right that is granted too many is noticed here.
it.each([
  ['SealedBids', { seal: ['put'], open: ['list', 'get', 'put'] }],
  ['Dossier', { staff: ['list', 'get'], open: ['put'], strip: ['get', 'put'] }],
  ['Drafts', { provider: ['list', 'get', 'put'], seal: ['get'], open: ['get'] }],
  ['Evidence', { provider: ['list', 'get', 'put'], staff: ['get'] }],
  ['Documents', { public: ['get'], provider: ['get'], staff: ['list', 'get', 'put'], council: ['list', 'get'] }],
] as const)('%s: each role can do what it is for and no more', async (bucket, expected) => {
  expect(await can(bucket)).toEqual(expected);
});

it('keeps what is sealed unreadable in the bucket itself, and what was opened readable', async () => {
  const bytesOf = async (Bucket: string): Promise<string> => {
    const { Contents = [] } = await clientOf('stack').send(new ListObjectsV2Command({ Bucket, Prefix: 'tnd_' }));
    expect(Contents).toHaveLength(1);
    const got = await clientOf('stack').send(new GetObjectCommand({ Bucket, Key: Contents[0]?.Key ?? '' }));
    return Buffer.from(await got.Body?.transformToByteArray() ?? []).toString('latin1');
  };
  expect(await bytesOf('sealed')).not.toMatch(/%PDF|geheim|plan-0/);
  expect(await bytesOf('dossier')).toContain('% Een geheim 0');
});
