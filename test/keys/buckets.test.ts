import { DeleteObjectCommand, GetObjectCommand, ListObjectVersionsCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { functions } from '../../infra/functions.ts';
import { bucketNames, principalOf } from '../../infra/local/principals.ts';
import { later } from '../../shared/kernel/moments.ts';
import { moments, openPortal, publishedTender, type Portal } from '../portal.ts';
import { draft, readBackOf, receiptOf, submitRaw } from '../rush/bidders.ts';

/** Every role's credentials at every bucket, after a bid with a file was sealed, replaced and opened; and where that file is. */
const kvk = '43000000';
let portal: Portal;
/** What the bidder's pages tell after its file was sealed, submitted and cleared away. */
const owner: Record<'review' | 'files' | 'receipt', unknown> = { review: undefined, files: undefined, receipt: undefined };
const clients = new Map<string, S3Client>();
const clientOf = (role: string): S3Client => clients.get(role) as S3Client;

beforeAll(async () => {
  portal = await openPortal('2026-01-12T08:00:00.000Z');
  const tender = (await publishedTender(portal, [kvk])).portalId;
  portal.at(later(moments.closesAt, { minutes: -30 }));
  const visitor = await portal.world.provider(kvk);
  const submit = async (): Promise<void> => { expect((await submitRaw(visitor, tender, await readBackOf(visitor, tender))).status).toBe(201); };
  await draft(visitor, tender, { lot: 'A', price: 9_900, answer: 'Een geheim' }, 1);
  await submit();
  await portal.stack.settle();
  owner.review = await visitor.view(`/tenders/${tender}/bid/review`);
  owner.files = await visitor.view(`/tenders/${tender}/bid/lots/A/documents`);
  // Again, with a file of which only the sealed copy is left.
  await draft(visitor, tender, { lot: 'A', price: 9_800, answer: 'Een geheim' });
  await submit();
  await portal.stack.settle();
  owner.receipt = await receiptOf(visitor, tender, 2);
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

type Act = 'list' | 'get' | 'put' | 'delete' | 'remove';
const attempts = (Bucket: string, Key: string): Readonly<Record<Act, (client: S3Client, role: string) => Promise<unknown>>> => ({
  list: (client) => client.send(new ListObjectVersionsCommand({ Bucket })),
  get: async (client) => (await client.send(new GetObjectCommand({ Bucket, Key }))).Body?.transformToByteArray(),
  put: (client, role) => client.send(new PutObjectCommand({ Bucket, Key: `attempt-${role}`, Body: 'x', ChecksumAlgorithm: 'SHA256' })),
  delete: (client) => client.send(new DeleteObjectCommand({ Bucket, Key: 'attempt' })),
  remove: (client) => client.send(new DeleteObjectCommand({ Bucket, Key: 'attempt', VersionId: 'null' })),
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
  ['SealedBids', { seal: ['get', 'put'], clear: ['list', 'get'], open: ['list', 'get', 'put'] }],
  ['Dossier', { staff: ['list', 'get'], open: ['put'], strip: ['get', 'put'] }],
  ['Drafts', { provider: ['list', 'get', 'put'], seal: ['get'], clear: ['list', 'get', 'remove'], open: ['get'] }],
  ['Evidence', { provider: ['list', 'get', 'put'], staff: ['get'] }],
  // Whose it is, its key says: below.
  ['Copies', {}],
  ['Documents', { public: ['get'], provider: ['get'], staff: ['list', 'get', 'put'], council: ['list', 'get'] }],
] as const)('%s: each role can do what it is for and no more', async (bucket, expected) => {
  expect(await can(bucket)).toEqual(expected);
});

it('Copies: each door keeps and reads its own, and no role anything of another', async () => {
  const found: string[] = [];
  for (const [role, client] of clients) {
    for (const { name } of functions) {
      const at = { Bucket: bucketNames.Copies, Key: `${name}/attempt-${role}` };
      await clientOf('stack').send(new PutObjectCommand({ ...at, Body: 'x' }));
      for (const [act, attempt] of Object.entries({ get: () => client.send(new GetObjectCommand(at)), put: () => client.send(new PutObjectCommand({ ...at, Body: 'y' })) })) {
        if (role !== 'stack' && await attempt().then(() => true, (error: unknown) => { expect((error as Error).name).toBe('AccessDenied'); return false; })) found.push(`${role} ${act} ${name}`);
      }
    }
  }
  expect(found).toEqual(['provider get provider', 'provider put provider', 'staff get staff', 'staff put staff']);
});

it('a submitted file lies nowhere but sealed, and its owner still sees its name and size; it counts in the next bid too', async () => {
  const { Versions = [] } = await clientOf('stack').send(new ListObjectVersionsCommand({ Bucket: 'drafts', Prefix: 'tnd_' }));
  expect(Versions.map(({ Key = '', Size }) => [Key.split('/').slice(1, 3), Key.includes('@'), Size])).toEqual([[[kvk, 'A'], true, 0]]);
  const size = '%PDF-1.7\n% Een geheim 0\n%%EOF\n'.length;
  expect(owner.review).toMatchObject({ lots: [{ documents: [{ name: 'plan-0.pdf', size, check: 'ok' }] }] });
  expect(owner.files).toMatchObject({ files: [{ name: 'plan-0.pdf', size, check: 'ok', submitted: true }] });
  expect(owner.receipt).toMatchObject({ n: 2, documents: 1, manifest: [{ name: 'plan-0.pdf', size, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string }] });
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
