import { DeleteItemCommand, GetItemCommand, PutItemCommand, type BatchGetItemCommandInput, type BatchGetItemCommandOutput, type QueryCommandInput, type QueryCommandOutput } from '@aws-sdk/client-dynamodb';
import { DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bidRef, manifestHash, sealedSlot, type SealedBid } from '../../shared/bid/bid.ts';
import { documentRef } from '../../shared/bid/document.ts';
import { declared, tender as example } from '../../shared/bid/example.ts';
import { declarationContent } from '../../shared/provider/declaration.ts';
import type { Pinned } from '../../shared/bid/uploads.ts';
import { instant, type Instant } from '../../shared/kernel/moments.ts';
import { tenderRef, type Tender } from '../../shared/tender/tender.ts';
import { unreadOf } from '../../shared/tender/unread.ts';
import { dynamo } from '../store/clients.ts';
import { kms } from '../store/kms.ts';
import { s3 } from '../store/s3.ts';
import { readDossier } from '../store/dossier.ts';
import { readPartition } from '../store/gather.ts';
import { keyOf, partitionKey, type Item } from '../store/items.ts';
import { writeOpened } from '../store/progress.ts';
import { makeProcedureKey, unwrapProcedureKey, type MadeKey } from '../store/keys.ts';
import { seal, sealText } from '../store/seal.ts';
import { sealFile } from '../store/sealed-files.ts';
import { inTurns } from './batches.ts';
import { handler } from './open.ts';
import { openFile } from './open-file.ts';
import { before, happened, lineEvent, partitionOf, putFile, putState, startEngines, stateOf, type Engines } from '../../infra/local/testing.ts';

/** The opening of a procedure, on the engines themselves: what cannot be read, what is repeated, what it costs. */
const { plan: { closesAt } } = example;
const submittedAt = instant('2026-05-01T09:00:00Z');
let house: Engines;
let key: MadeKey;
const sent: string[] = [];

beforeAll(async () => {
  house = await startEngines();
  house.at(instant('2026-05-12T10:02:00Z'));
  for (const client of [dynamo(), kms(), s3()]) before(client, 'counted', (name) => { sent.push(name); });
}, 60_000);
afterAll(() => house.close());

let count = 0;
/** A procedure with a key of its own that two people opened. */
async function procedure(more: Partial<Tender> = {}): Promise<string> {
  const id = `tnd_${count += 1}`;
  house.as('keys');
  key = await makeProcedureKey(id, closesAt);
  house.as('open');
  await putState(house, tenderRef(id), { ...example, id, key, status: 'opened', openedAt: '2026-05-12T10:02:00.000Z', ...more });
  return id;
}

const bytesOf = (kvk: string, name: string): Buffer => Buffer.from(`%PDF-1.7 ${kvk} ${name} ${count}`);
const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** A submitted bid on lot A; each file is uploaded, sealed and bound. */
async function submitted(id: string, kvk: string, files: readonly string[] = [], answer = `Antwoord van ${kvk}`): Promise<readonly Pinned[]> {
  const documents: Pinned[] = [];
  for (const name of files) {
    const bytes = bytesOf(kvk, name);
    const at = `${id}/${kvk}/A/doc_${count}${name}`;
    const version = await putFile(house, 'drafts', at, bytes, `${name}.pdf`);
    const sealed = await sealFile(key.publicKey, { key: at, version }, { name: `${name}.pdf`, bytes });
    await happened(documentRef(id, kvk, `doc_${count}${name}`), [{ type: 'document.bound', data: { lot: 'A', version, hash: hashOf(bytes), sealed, size: bytes.length, type: 'application/pdf', verdict: 'ok', reason: '' } }], submittedAt);
    documents.push({ key: at, version, size: bytes.length });
  }
  const value: SealedBid = { lots: { A: { price: 8750, answers: { K1: answer } } }, declaration: declarationContent(declared), requirements: {} };
  await happened(bidRef(id, kvk), [{
    type: 'bid.submitted', data: { n: 1, lots: ['A'], documents, manifestHash: manifestHash(documents) },
    content: { by: 'procedure', publicKey: key.publicKey, slot: sealedSlot(kvk, 1), value },
  }], submittedAt);
  return documents;
}

const open = (id: string): Promise<void> => handler(lineEvent(tenderRef(id), 'tender.opened', { closesAt, openers: ['a', 'b'] }));
const recorded = (id: string): Promise<Tender> => stateOf<Tender>(house, tenderRef(id));
const kvkOf = (n: number): string => String(27_000_000 + n);
const sealedKeyOf = (id: string, kvk: string) => keyOf(partitionKey('bid', bidRef(id, kvk).partition), sealedSlot(kvk, 1));
/** The bids of which an opening noted that they were gone through. */
const notedOf = async (id: string): Promise<string[]> =>
  (await partitionOf(house, `opening#${id}`)).flatMap((item) => (JSON.parse(item['told']?.S ?? '[]') as { kvk: string }[]).map(({ kvk }) => kvk));
const dossierOf = async (id: string): Promise<string> => (await readPartition(`dossier#${id}`, true)).map((item) => `${item['sk']?.S ?? ''} ${item['opened']?.S ?? ''}${item['document']?.S ?? ''}`).join('\n');

describe('what cannot be read', () => {
  let id = '';
  let kept: Item | undefined;
  const [whole = '', gone = '', cut = '', files = '', swapped = ''] = [1, 2, 3, 4, 5].map(kvkOf);
  beforeAll(async () => {
    id = await procedure();
    await submitted(id, whole, ['plan']);
    await submitted(id, gone, ['plan']);
    await submitted(id, cut);
    const [missing, broken, changed] = await submitted(id, files, ['a', 'b', 'c', 'd']);
    await submitted(id, swapped);
    kept = (await house.dynamo.send(new GetItemCommand({ TableName: 'states', Key: sealedKeyOf(id, gone) }))).Item;
    await house.dynamo.send(new DeleteItemCommand({ TableName: 'states', Key: sealedKeyOf(id, gone) }));
    const bytes = (await house.dynamo.send(new GetItemCommand({ TableName: 'states', Key: sealedKeyOf(id, cut) }))).Item?.['sealed']?.B ?? Buffer.alloc(0);
    await house.dynamo.send(new PutItemCommand({ TableName: 'states', Item: { ...sealedKeyOf(id, cut), sealed: { B: bytes.slice(0, -30) } } }));
    // Whoever can write the item can seal something else to the public key: the ledger tells that it was not submitted.
    const place = sealedKeyOf(id, swapped);
    const planted = sealText(key.publicKey, `${place.pk.S} ${place.sk.S}`, JSON.stringify({ salt: '00', value: { lots: { A: { price: 1, answers: {} } } } }));
    await house.dynamo.send(new PutItemCommand({ TableName: 'states', Item: { ...place, sealed: { B: planted } } }));
    for (const [pinned, act] of [[missing, 'delete'], [broken, 'break'], [changed, 'change']] as const) {
      const at = `${pinned?.key ?? ''}@${pinned?.version ?? ''}`;
      if (act === 'delete') {
        await house.s3.send(new DeleteObjectCommand({ Bucket: 'sealed', Key: at }));
        await house.s3.send(new DeleteObjectCommand({ Bucket: 'drafts', Key: pinned?.key, VersionId: pinned?.version }));
      } else if (act === 'break') {
        await house.s3.send(new PutObjectCommand({ Bucket: 'sealed', Key: at, Body: 'no seal', ChecksumAlgorithm: 'SHA256', Metadata: { key: 'x', iv: 'y', tag: 'z' } }));
      } else {
        // As long as what was submitted.
        const other = Buffer.from(bytesOf(files, 'c').toString().replace('%PDF-1.7', '%PDF-1.6'));
        const { suite, key: k, iv, tag, body } = seal(key.publicKey, at, Buffer.concat([Buffer.from([0, 1]), Buffer.from('c'), other]));
        await house.s3.send(new PutObjectCommand({ Bucket: 'sealed', Key: at, Body: body, ChecksumAlgorithm: 'SHA256', Metadata: { suite: String(suite), key: k, iv, tag } }));
      }
    }
    await open(id);
  }, 60_000);

  it('is recorded with what and why, and every bid counts as received', async () => {
    const tender = await recorded(id);
    expect(tender.received).toBe(5);
    expect(tender.bidsOf.map(({ kvk, lots }) => [kvk, lots])).toEqual([whole, gone, cut, files, swapped].map((kvk) => [kvk, ['A']]));
    expect(unreadOf(tender, 'A', whole)).toEqual([]);
    expect(unreadOf(tender, 'A', gone)).toEqual([{ file: 'bid', name: '', why: 'missing' }]);
    expect(unreadOf(tender, 'A', cut)).toEqual([{ file: 'bid', name: '', why: 'seal' }]);
    expect(unreadOf(tender, 'A', swapped)).toEqual([{ file: 'bid', name: '', why: 'changed' }]);
    expect(unreadOf(tender, 'A', files)).toEqual([
      { file: `doc_${count}a`, name: '', why: 'missing' }, { file: `doc_${count}b`, name: '', why: 'seal' }, { file: `doc_${count}c`, name: 'c', why: 'changed' },
    ]);
    expect(tender.prices).toMatchObject({ [`A_${whole}`]: 8750, [`A_${gone}`]: null, [`A_${swapped}`]: null });
  });

  it('hides nothing that can be read: the files of an unread bid, and the other files of a bid', async () => {
    expect(await readDossier(id, gone)).toMatchObject({ lots: { A: { submission: 1, documents: [{ name: 'plan.pdf', whole: true }] } }, declared: {} });
    const { lots } = await readDossier(id, files) ?? {};
    expect(lots?.['A']).toMatchObject({ answers: { K1: `Antwoord van ${files}` }, documents: [{ whole: false }, { whole: false }, { whole: false }, { whole: true, name: 'd.pdf' }] });
  });

  it('is read when the store was repaired and the opening is asked again; the rest stays as it was', async () => {
    const was = await recorded(id);
    await house.dynamo.send(new PutItemCommand({ TableName: 'states', Item: kept ?? expect.fail('nothing kept') }));
    await open(id);
    const after = await recorded(id);
    expect(unreadOf(after, 'A', gone)).toEqual([]);
    expect(after.prices[`A_${gone}`]).toBe(8750);
    expect({ ...after, prices: {}, unread: {} }).toEqual({ ...was, prices: {}, unread: {} });
    for (const kvk of [cut, files, swapped]) expect(unreadOf(after, 'A', kvk)).toEqual(unreadOf(was, 'A', kvk));
    expect((await readDossier(id, gone))?.declared['1']).toBeDefined();
    await open(id);
    expect(await recorded(id)).toEqual(after);
  });
});

describe('a repeat', () => {
  const bids = 24;
  it('goes on where a crash ended it, writes the same bytes, and never opens again what was recorded', async () => {
    const id = await procedure();
    await inTurns(Array.from({ length: bids }, (_, n) => n), 12, (n) => submitted(id, kvkOf(n), [], 'x'.repeat(280_000)));
    // The second request that writes the dossier, ten such bids each, never arrives.
    let writes = 0;
    before(dynamo(), 'crash', (name) => {
      if (name === 'TransactWriteItemsCommand' && ++writes === 2) throw new Error('the function ends here');
    });
    await expect(open(id)).rejects.toThrow('the function ends here');
    dynamo().middlewareStack.remove('crash');
    expect((await recorded(id)).recordedAt).toBe('');
    expect(await notedOf(id)).toHaveLength(10);
    sent.length = 0;
    await open(id);
    // Contents and notes of the other 14 bids, and the record.
    expect(sent.filter((one) => one === 'TransactWriteItemsCommand')).toHaveLength(2 + 1);
    expect(await notedOf(id)).toHaveLength(bids);
    expect((await recorded(id)).received).toBe(bids);
    const whole = await dossierOf(id);
    expect(await readPartition(`dossier#${id}`, true)).toHaveLength(bids);
    for (const item of await partitionOf(house, `opening#${id}`)) await house.dynamo.send(new DeleteItemCommand({ TableName: 'states', Key: keyOf(`opening#${id}`, item['sk']?.S ?? '') }));
    sent.length = 0;
    await open(id);
    expect(sent).toEqual(['BatchGetItemCommand']);
    // As if the record had never come: everything is gone through again.
    await putState(house, tenderRef(id), { ...example, id, key, status: 'opened', openedAt: '2026-05-12T10:02:00.000Z' });
    sent.length = 0;
    await open(id).catch(() => undefined);
    expect(sent).toContain('DecryptCommand');
    expect(await dossierOf(id) === whole).toBe(true);
  }, 60_000);

  it('of a fault that may pass keeps the rest, and records nothing until all were gone through', async () => {
    const id = await procedure();
    for (const n of [1, 2, 3]) await submitted(id, kvkOf(n), ['plan']);
    before(s3(), 'slow', (name, input) => {
      if (name === 'GetObjectCommand' && String((input as { Key?: string }).Key).includes(kvkOf(2))) throw new Error('slow down');
    });
    await expect(open(id)).rejects.toThrow('1 of 3 bids');
    s3().middlewareStack.remove('slow');
    expect((await recorded(id)).recordedAt).toBe('');
    expect(await notedOf(id)).toEqual([kvkOf(1), kvkOf(3)]);
    await open(id);
    const { received, unread } = await recorded(id);
    expect([received, unread]).toEqual([3, {}]);
    expect(await notedOf(id)).toEqual([kvkOf(1), kvkOf(3), kvkOf(2)]);
  }, 60_000);
});

it('puts a file that could be read later in the place of what was said of it, whatever lies beside it', async () => {
  const [id, kvk] = ['tnd_late', kvkOf(1)];
  const parts = [{ n: 1, lots: { A: { price: 1 } }, declared: {} }];
  const documents = (whole: boolean) => [{ n: 1, lot: 'A', id: 'doc_1', document: { whole } }];
  const told = { kvk };
  await writeOpened(id, [{ content: { kvk, parts, documents: documents(false) }, told }], 0);
  await writeOpened(id, [{ content: { kvk, parts: [], documents: documents(true) }, told }], 1);
  expect((await readDossier(id, kvk))?.lots).toEqual({ A: { submission: 1, price: 1, documents: [{ whole: true }] } });
  await writeOpened(id, [{ content: { kvk, parts, documents: documents(true) }, told }], 2);
  expect((await readDossier(id, kvk))?.lots).toEqual({ A: { submission: 1, price: 1, documents: [{ whole: true }] } });
});

it('says nothing of a bid for what a cheap read does not tell yet', async () => {
  const id = await procedure();
  await submitted(id, kvkOf(1), ['plan']);
  const behind: string[] = [];
  dynamo().middlewareStack.add((next) => async (args) => {
    const answered = await next(args);
    const [asked, told] = [args.input as QueryCommandInput & BatchGetItemCommandInput, answered.output as QueryCommandOutput & BatchGetItemCommandOutput];
    if (asked.IndexName === 'lists') { behind.push('bindings'); told.Items = []; }
    if (asked.RequestItems?.['ledger']?.ConsistentRead === false) { behind.push('lines'); told.Responses = { ledger: [] }; }
    return answered;
  }, { name: 'behind', step: 'initialize' });
  await open(id);
  dynamo().middlewareStack.remove('behind');
  const { received, unread } = await recorded(id);
  expect([behind.sort(), received, unread]).toEqual([['bindings', 'lines'], 1, {}]);
  expect((await readDossier(id, kvkOf(1)))?.lots['A']?.documents).toMatchObject([{ name: 'plan.pdf', whole: true }]);
});

it('opens 150 bids with one decrypt and eight reads, and long names fit beside 280 KB of answers', async () => {
  const id = await procedure();
  await inTurns(Array.from({ length: 149 }, (_, n) => n), 12, (n) => submitted(id, kvkOf(n)));
  const names = Array.from({ length: 20 }, (_, i) => String(i).padEnd(180, 'n'));
  await submitted(id, kvkOf(700), names, 'x'.repeat(280_000));
  sent.length = 0;
  await open(id);
  // The tender, four partitions of bids, what was bound of their files, and twice a hundred lines; then what was opened, and the record.
  expect(sent.filter((one) => ['QueryCommand', 'BatchGetItemCommand', 'GetItemCommand'].includes(one))).toHaveLength(8);
  expect(sent.filter((one) => one === 'TransactWriteItemsCommand')).toHaveLength(2 + 1);
  expect(new Set(await notedOf(id)).size).toBe(150);
  expect(sent.filter((one) => one === 'DecryptCommand')).toHaveLength(1);
  expect((await recorded(id)).received).toBe(150);
  const large = await partitionOf(house, `dossier#${id}`);
  expect(Math.max(...large.map((item) => JSON.stringify(item).length))).toBeLessThan(400_000);
  expect((await readDossier(id, kvkOf(700)))?.lots['A']?.documents).toHaveLength(20);
}, 120_000);

it('opens nothing that two people did not open', async () => {
  const id = await procedure({ openedAt: '' as Instant, status: 'published' });
  await submitted(id, kvkOf(1));
  sent.length = 0;
  await open(id);
  expect(sent).toEqual(['BatchGetItemCommand']);
});

it('a draft that was bound and cleared away since the bindings were read is opened from its sealed copy', async () => {
  const id = await procedure();
  const [pinned = expect.fail('no file')] = await submitted(id, kvkOf(1), ['plan']);
  await house.s3.send(new DeleteObjectCommand({ Bucket: 'drafts', Key: pinned.key, VersionId: pinned.version }));
  expect(await openFile(await unwrapProcedureKey(id, key), pinned, undefined)).toMatchObject({ name: 'plan.pdf', whole: true });
});
