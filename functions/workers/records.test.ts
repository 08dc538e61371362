import type { S3Event } from 'aws-lambda';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { instant } from '../../shared/kernel/moments.ts';
import { refuse } from '../../shared/kernel/refusal.ts';
import { inRequest, requestId } from '../request.ts';
import { lineItem, lineOf, noHash } from '../store/ledger.ts';
import { eachLine, eachUpload, type Delivered } from './records.ts';

let logged: string[];
beforeEach(() => {
  logged = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => { logged.push(String(line)); return true; });
});
afterEach(() => { vi.restoreAllMocks(); });

const written = () => lineOf({ type: 'tender.opened', data: { secret: 'x' } } as never, { stream: 'tender#tnd_1/-', seq: 1, at: instant('2026-05-12T10:02:00Z'), actor: 'p', door: 'staff', prev: noHash }).line;
const asked = inRequest('asked-by-a-person', written);
const older = written();
const record = (line: typeof asked) => ({ eventName: 'INSERT', dynamodb: { NewImage: lineItem(line) } });
const uploaded = (responseElements?: object): S3Event => ({ Records: [{ s3: { object: { key: 'tnd_1/27000001/A/doc+1', versionId: 'version-1' } }, eventTime: '2026-05-12T09:00:00.000Z', responseElements }] }) as never;

test('a worker acts in the name of who asked, whether the stream or its queue brings the line; an older line goes by its hash', async () => {
  const names: unknown[] = [];
  const note = async (): Promise<void> => { await Promise.resolve(); names.push(requestId()); };
  await eachLine({ Records: [record(asked), record(older)] } as unknown as Delivered, note);
  await eachLine({ Records: [{ body: JSON.stringify(record(asked)) }] } as unknown as Delivered, note);
  expect(names).toEqual(['asked-by-a-person', older.hash, 'asked-by-a-person']);
  expect(older.request).toBeUndefined();
  // What the worker then writes has it too, and outside of it nobody is named.
  await eachLine({ Records: [record(asked)] } as unknown as Delivered, () => { expect(written().request).toBe('asked-by-a-person'); return Promise.resolve(); });
  expect(requestId()).toBeUndefined();
});

test('a file goes by the number that S3 gave the upload, or by its version when nobody knows that', async () => {
  const names: unknown[] = [];
  const note = ({ key }: { key: string }): Promise<void> => { names.push([requestId(), key]); return Promise.resolve(); };
  await eachUpload(uploaded({ 'x-amz-request-id': 'C3D13FE58DE4C810' }), note);
  await eachUpload(uploaded(), note);
  expect(names).toEqual([['C3D13FE58DE4C810', 'tnd_1/27000001/A/doc 1'], ['version-1', 'tnd_1/27000001/A/doc 1']]);
});

test('what fails is told under that number, with its kind and without what it says, and stays the caller’s', async () => {
  const failing = (error: Error) => eachLine({ Records: [record(asked)] } as unknown as Delivered, () => Promise.reject(error));
  await expect(failing(new Error('of Jansen'))).rejects.toThrow('of Jansen');
  await expect(failing(refuse('state.moved'))).rejects.toThrow();
  await expect(failing(new AggregateError([new TypeError('to Jansen')], 'x'))).rejects.toThrow();
  expect(logged.map((line) => JSON.parse(line) as { error: { name: string } })).toMatchObject([
    { level: 'error', what: 'worker failed', request: 'asked-by-a-person', error: { name: 'Error' } },
    { what: 'worker failed', error: { name: 'Refusal', code: 'state.moved' } }, { error: { name: 'AggregateError', of: ['TypeError'] } },
  ]);
  expect(logged.join('')).not.toMatch(/Jansen|tnd_1|secret/);
});
