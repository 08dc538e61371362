import { GetObjectCommand, ListObjectVersionsCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import type { S3Event } from 'aws-lambda';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { before, happened, lineEvent, lostAnswer, putFile, putState, startEngines, stateOf, type Engines } from '../../infra/local/testing.ts';
import { bidRef, manifestHash } from '../../shared/bid/bid.ts';
import { documentRef, type BidDocument } from '../../shared/bid/document.ts';
import { tender as example } from '../../shared/bid/example.ts';
import { draftPrefix, keyParts, type Pinned } from '../../shared/bid/uploads.ts';
import { instant } from '../../shared/kernel/moments.ts';
import { tenderRef } from '../../shared/tender/tender.ts';
import { s3 } from '../store/s3.ts';
import { fileNames, uploads } from '../store/files.ts';
import { handler } from './clear.ts';
import { handler as sealWorker } from './seal.ts';

/** Clearing away, on the engines themselves: what goes, what stays, and what is still told of what went. */
const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
const publicKey = pair.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
const id = 'tnd_1';
const pdf = Buffer.from('%PDF-1.7\nGeheim.\n%%EOF\n');
let house: Engines;

beforeAll(async () => {
  house = await startEngines();
  await putState(house, tenderRef(id), { ...example, id, key: { ...example.key, publicKey } });
}, 60_000);
afterAll(() => house.close());

let count = 27_000_000;
async function upload(name = 'plan van één.pdf'): Promise<Pinned> {
  const key = `${id}/${count += 1}/A/doc_1`;
  return { key, version: await putFile(house, 'drafts', key, pdf, `=?UTF-8?B?${Buffer.from(name).toString('base64')}?=`), size: pdf.length };
}
const kvkOf = ({ key }: Pinned): string => keyParts(key)?.kvk ?? '';
const seal = ({ key, version }: Pinned) => sealWorker({ Records: [{ eventTime: '2026-05-01T09:00:00.000Z', s3: { object: { key, versionId: version } } }] } as unknown as S3Event);
const dataOf = (documents: readonly Pinned[]) => ({ n: 1, lots: ['A'], documents, manifestHash: manifestHash(documents) });
const submit = (file: Pinned) => happened(bidRef(id, kvkOf(file)), [{ type: 'bid.submitted', data: dataOf([file]) }], instant('2026-05-01T09:00:00Z'));
const submitted = (file: Pinned) => handler(lineEvent(bidRef(id, kvkOf(file)), 'bid.submitted', dataOf([file])));
const bound = (file: Pinned) => handler(lineEvent(documentRef(id, kvkOf(file), 'doc_1'), 'document.bound', { version: file.version }));

const liesThere = async ({ key }: Pinned): Promise<string[]> =>
  ((await house.s3.send(new ListObjectVersionsCommand({ Bucket: 'drafts', Prefix: key }))).Versions ?? []).map((one) => `${one.Key === key ? 'file' : 'mark'} ${one.Size ?? -1}`);
const listing = (file: Pinned) => uploads('drafts', draftPrefix(id, kvkOf(file)));
const [whole, gone] = [['file 23'], ['mark 0']];

it('what was submitted and sealed goes, whichever came first; its key, version, size, moment and name are still told', async () => {
  for (const order of ['submitted first', 'bound first'] as const) {
    const file = await upload();
    const before = await listing(file);
    if (order === 'submitted first') { await submit(file); await submitted(file); await seal(file); await bound(file); }
    else { await seal(file); await bound(file); expect(await liesThere(file)).toEqual(whole); await submit(file); await submitted(file); }
    expect(await liesThere(file), order).toEqual(gone);
    const after = await listing(file);
    expect(after).toEqual(before.map((one) => ({ ...one, cleared: expect.stringContaining(`${file.key}@`) as string })));
    expect(await fileNames('drafts', after)).toEqual({ [file.key]: 'plan van één.pdf' });
    // A receipt knows key and version only.
    expect(await fileNames('drafts', [{ ...file, at: instant('2026-05-01T09:00:00Z') }])).toEqual({ [file.key]: 'plan van één.pdf' });
  }
});

it('again, twice at once, and after any request whose answer was lost, it is the same', async () => {
  for (const lost of ['PutObjectCommand', 'DeleteObjectCommand']) {
    const file = await upload();
    await submit(file);
    await seal(file);
    lostAnswer(s3(), lost);
    await expect(submitted(file)).rejects.toThrow('the answer was lost');
    await Promise.allSettled([submitted(file), bound(file)]);
    await submitted(file);
    expect(await liesThere(file)).toEqual(gone);
    expect(await listing(file)).toHaveLength(1);
    // The news of the upload, told once more.
    await seal(file);
    expect((await stateOf<BidDocument>(house, documentRef(id, kvkOf(file), 'doc_1'))).bindings).toHaveLength(1);
  }
});

it('what was not submitted in this version, is not sealed, or has another copy than was bound, stays', async () => {
  const draft = await upload();
  await seal(draft);
  await bound(draft);
  expect(await liesThere(draft)).toEqual(whole);

  const unsealed = await upload();
  await submit(unsealed);
  await submitted(unsealed);
  await bound(unsealed);
  expect(await liesThere(unsealed)).toEqual(whole);

  const replaced = await upload();
  await submit(replaced);
  await seal(replaced);
  const later: Pinned = { ...replaced, version: await putFile(house, 'drafts', replaced.key, pdf) };
  await seal(later);
  await bound(later);
  expect(await liesThere(replaced)).toEqual([...whole, ...whole]);

  const other = await upload();
  await submit(other);
  await seal(other);
  await house.s3.send(new PutObjectCommand({ Bucket: 'sealed', Key: `${other.key}@${other.version}`, Body: 'something else', ChecksumAlgorithm: 'SHA256' }));
  await submitted(other);
  expect(await liesThere(other)).toEqual(whole);
});

it('the copy that is asked for is the one that lies there: its checksum is that of its bytes', async () => {
  const file = await upload();
  await seal(file);
  await seal(file);
  const got = await house.s3.send(new GetObjectCommand({ Bucket: 'sealed', Key: `${file.key}@${file.version}` }));
  const bytes = await got.Body?.transformToByteArray() ?? new Uint8Array();
  const { bindings } = await stateOf<BidDocument>(house, documentRef(id, kvkOf(file), 'doc_1'));
  expect(bindings.map(({ sealed }) => sealed)).toEqual([createHash('sha256').update(bytes).digest('hex')]);
});

it('a run that ends between proving and removing leaves the file, and the next one removes it', async () => {
  const file = await upload();
  await submit(file);
  await seal(file);
  before(s3(), 'ends', (name) => { if (name === 'DeleteObjectCommand') throw new Error('the function ends here'); });
  await expect(submitted(file)).rejects.toThrow('ends here');
  expect([await liesThere(file), (await listing(file)).length]).toEqual([[...whole, ...gone], 1]);
  s3().middlewareStack.remove('ends');
  await submitted(file);
  expect(await liesThere(file)).toEqual(gone);
});
