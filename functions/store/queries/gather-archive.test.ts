import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../shared/access/actor.ts';
import { instant } from '../../../shared/kernel/moments.ts';
import type { Archive } from '../../../shared/papers/archive.ts';
import { fakeReader } from './fake-reader.ts';
import { Gathering } from './gather-archive.ts';

const MB = 1024 * 1024;
const content = new TextEncoder().encode('%PDF-1.7');
const hash = createHash('sha256').update(content).digest('hex');

/** The part that is asked for of files of these sizes; what a bucket gives of each is short, whatever size it tells. */
async function part(sizes: readonly number[], asked?: string, recorded = hash): Promise<{ archive: Omit<Archive, 'about'>; read: number }> {
  let read = 0;
  const store = Object.assign(fakeReader({ states: [] }), { content: () => { read += 1; return Promise.resolve(content); } });
  const all = new Gathering({ at: instant('2026-05-01T09:00:00Z'), actor: { kind: 'nobody' } as unknown as Actor, path: {}, search: asked === undefined ? {} : { part: asked }, store, here: 'https://portal.example/dossier/zip', file: 'zip' });
  all.entries.push({ path: 'a.json', text: '{}' });
  for (const [i, size] of sizes.entries()) await all.file({ path: `${i}.pdf`, bucket: 'dossier', key: String(i), version: 'v', size, hash: recorded, page: 'https://portal.example/file' });
  return { archive: all.archive('dossier-x'), read };
}
const filesOf = ({ entries }: Pick<Archive, 'entries'>): string[] => entries.flatMap((one) => ('bytes' in one ? [one.path] : []));

describe('an archive', () => {
  test('of up to a hundred megabytes is one file, and of more it comes in parts that read only their own', async () => {
    expect(await part([60 * MB, 40 * MB])).toMatchObject({ read: 2, archive: { name: 'dossier-x', part: 1, parts: 1, apart: [] } });
    const [first, second] = [await part([60 * MB, 40 * MB, 1]), await part([60 * MB, 40 * MB, 1], '2')];
    expect([first.archive.name, filesOf(first.archive), first.read]).toEqual(['dossier-x-deel-1-van-2', ['0.pdf', '1.pdf'], 2]);
    expect(first.archive.apart).toEqual([{ path: '2.pdf', hash, size: 1, part: 2, page: 'https://portal.example/dossier/zip?part=2' }]);
    expect(second).toEqual({ read: 1, archive: { name: 'dossier-x-deel-2-van-2', part: 2, parts: 2, entries: [{ path: '2.pdf', bytes: content }], apart: [] } });
  });

  test('has every file in one part and one only, whatever their sizes', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 100 * MB }), { maxLength: 12 }), async (sizes) => {
      const { archive: { parts } } = await part(sizes);
      const each = await Promise.all(Array.from({ length: parts }, (_, i) => part(sizes, String(i + 1))));
      expect(each.flatMap(({ archive }) => filesOf(archive))).toEqual(sizes.map((_, i) => `${i}.pdf`));
      for (const { archive } of each) expect(filesOf(archive).reduce((sum, path) => sum + (sizes[Number.parseInt(path, 10)] ?? 0), 0)).toBeLessThanOrEqual(100 * MB);
    }), { numRuns: 50 });
  });

  test('has no part that nobody made, and tells of a file that was changed in the part that it belongs to', async () => {
    for (const wrong of ['0', '3', '-1', '1e9', 'x', '', '99999']) await expect(part([60 * MB, 60 * MB], wrong), wrong).rejects.toMatchObject({ code: 'archive.part' });
    const { archive } = await part([60 * MB, 60 * MB], '2', 'c'.repeat(64));
    expect([filesOf(archive), archive.apart]).toEqual([[], [{ path: '1.pdf', hash: 'c'.repeat(64), size: 60 * MB, part: 0, page: 'https://portal.example/file' }]]);
  });
});
