import { DeleteObjectCommand, GetObjectCommand, ListObjectVersionsCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import type { S3Event } from 'aws-lambda';
import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { putFile, putState, startEngines, stateOf, type Engines } from '../../infra/local/testing.ts';
import { tender as example } from '../../shared/bid/example.ts';
import { documentRef, type BidDocument } from '../../shared/bid/document.ts';
import { tenderRef } from '../../shared/tender/tender.ts';
import { s3 } from '../store/s3.ts';
import { unsealFile } from '../store/sealed-files.ts';
import { handler } from './seal.ts';

/** Sealing, and sealing again. */
const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
const publicKey = pair.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
const privateKey = createPrivateKey(pair.privateKey.export({ type: 'pkcs8', format: 'pem' }));
const [id, kvk] = ['tnd_1', '27000001'];
const pdf = Buffer.from('%PDF-1.7\nGeheim.\n%%EOF\n');
let house: Engines;

beforeAll(async () => {
  house = await startEngines();
  await putState(house, tenderRef(id), { ...example, id, key: { ...example.key, publicKey } });
}, 60_000);
afterAll(() => house.close());

const uploaded = (key: string, versionId: string): S3Event =>
  ({ Records: [{ eventTime: '2026-05-01T09:00:00.000Z', s3: { object: { key, versionId } } }] }) as unknown as S3Event;
const bindingsOf = async (document: string) => (await stateOf<BidDocument>(house, documentRef(id, kvk, document))).bindings;
const versionsOf = async (Prefix: string) =>
  (await house.s3.send(new ListObjectVersionsCommand({ Bucket: 'sealed', Prefix }))).Versions ?? [];
async function upload(document: string, bytes = pdf): Promise<{ key: string; version: string }> {
  const key = `${id}/${kvk}/A/${document}`;
  return { key, version: await putFile(house, 'drafts', key, bytes, 'plan van aanpak.pdf') };
}

it('the second sealing of a version, at the same time or later, neither changes nor adds anything', async () => {
  const { key, version } = await upload('doc_1');
  await Promise.allSettled([handler(uploaded(key, version)), handler(uploaded(key, version))]);
  const once = await versionsOf(key);
  await handler(uploaded(key, version));
  expect(await versionsOf(key)).toEqual(once);
  expect(once).toHaveLength(1);
  expect(await bindingsOf('doc_1')).toMatchObject([{ version, verdict: 'ok', size: pdf.length }]);
  const file = await unsealFile(privateKey, { key, version });
  expect([file?.name, file?.bytes.equals(pdf)]).toEqual(['plan van aanpak.pdf', true]);
});

it('a sealed copy cannot be removed or written over, and holds nothing readable', async () => {
  const { key, version } = await upload('doc_2');
  await handler(uploaded(key, version));
  const place = { Bucket: 'sealed', Key: `${key}@${version}` };
  const [sealed] = await versionsOf(key);
  await expect(house.s3.send(new DeleteObjectCommand({ ...place, VersionId: sealed?.VersionId }))).rejects.toMatchObject({ name: 'AccessDenied' });
  await expect(house.s3.send(new PutObjectCommand({ ...place, Body: 'x', IfNoneMatch: '*', ChecksumAlgorithm: 'SHA256' }))).rejects.toMatchObject({ name: 'PreconditionFailed' });
  const got = await house.s3.send(new GetObjectCommand(place));
  expect(Buffer.from(await got.Body?.transformToByteArray() ?? []).toString('latin1') + JSON.stringify(got.Metadata)).not.toMatch(/%PDF|Geheim|plan/);
});

it('nothing is bound when the bucket kept something else than was sent; done again it is', async () => {
  const { key, version } = await upload('doc_3');
  const { middlewareStack } = s3() as unknown as { middlewareStack: { add(middleware: (next: (args: object) => Promise<{ output: Record<string, unknown> }>) => (args: object) => Promise<unknown>, options: object): void; remove(name: string): void } };
  middlewareStack.add((next) => async (args) => {
    const answer = await next(args);
    return 'ChecksumSHA256' in answer.output ? { ...answer, output: { ...answer.output, ChecksumSHA256: 'AAAA' } } : answer;
  }, { step: 'initialize', name: 'other' });
  await expect(handler(uploaded(key, version))).rejects.toThrow('something else');
  expect(await bindingsOf('doc_3')).toEqual([]);
  middlewareStack.remove('other');
  await handler(uploaded(key, version));
  expect(await bindingsOf('doc_3')).toHaveLength(1);
});

it('a file that the check refuses is sealed all the same, and bound with why', async () => {
  const { key, version } = await upload('doc_4', Buffer.from('%PDF-1.7\n%%EOF\n<script>'));
  await handler(uploaded(key, version));
  expect(await bindingsOf('doc_4')).toMatchObject([{ version, verdict: 'refused', reason: 'mixed' }]);
  expect(await versionsOf(key)).toHaveLength(1);
});
