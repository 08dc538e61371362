import { strFromU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verifyArchive } from '../../infra/tools/verify-archive.ts';
import { nl } from '../../shared/messages/nl.ts';
import { keptJson, safeName, type Archive } from '../../shared/papers/archive.ts';
import { renderArchive } from './archive.ts';

const archive: Archive = {
  name: 'x', about: ['Dossier van x.'], part: 1, parts: 1, apart: [{ path: 'groot/plan.pdf', hash: 'a'.repeat(64), size: 9_000_000, part: 0, page: 'https://portal.example/staff' }],
  entries: [{ path: 'a/één.json', text: '{}\n' }, { path: 'b.pdf', bytes: new Uint8Array([0, 255, 10, 13]) }],
};
const parts = (): Record<string, Uint8Array> => unzipSync(renderArchive(archive, nl.archive));

describe('an archive as a zip', () => {
  test('names every file with its size and hash, also those that lie apart, and is found whole by who shares no code with it', () => {
    const files = parts();
    expect(Object.keys(files).sort()).toEqual(['LEESMIJ.txt', 'SHA256SUMS', 'a/één.json', 'b.pdf', 'inhoud.csv']);
    // Known by heart: SHA-256 of `{}` and a line break.
    expect(strFromU8(files['SHA256SUMS'] ?? new Uint8Array())).toContain('ca3d163bab055381827226140568f3bef7eaac187cebd76878e0b63e9e442356  a/één.json\n');
    expect(strFromU8(files['inhoud.csv'] ?? new Uint8Array())).toContain(`"groot/plan.pdf";"9000000";"${'a'.repeat(64)}";"los te downloaden"`);
    expect(strFromU8(files['LEESMIJ.txt'] ?? new Uint8Array())).toContain('- groot/plan.pdf: https://portal.example/staff');
    expect(verifyArchive(renderArchive(archive, nl.archive))).toEqual({ ok: true, files: 4, apart: [{ path: 'groot/plan.pdf', hash: 'a'.repeat(64) }] });
    expect(renderArchive(archive, nl.archive)).toEqual(renderArchive(archive, nl.archive));
  });

  test('in parts: the first says where the others are, and what is unpacked in one place stands beside each other', () => {
    const at = (part: number) => ({ path: `groot/${part}.pdf`, hash: part === 2 ? 'b'.repeat(64) : '', size: 60_000_000, part, page: `https://portal.example/zip?part=${part}` });
    const [first, second] = [{ ...archive, parts: 3, apart: [at(2), at(3), ...archive.apart] }, { ...archive, part: 2, parts: 3, apart: [], entries: [{ path: 'groot/2.pdf', bytes: new Uint8Array([1]) }] }].map((one) => renderArchive(one, nl.archive));
    const [one, two] = [first, second].map((bytes) => unzipSync(bytes ?? new Uint8Array()));
    const text = (bytes: Uint8Array | undefined): string => strFromU8(bytes ?? new Uint8Array());
    expect(Object.keys(two ?? {}).sort()).toEqual(['LEESMIJ-2.txt', 'SHA256SUMS-2', 'groot/2.pdf', 'inhoud-2.csv']);
    expect(text(two?.['LEESMIJ-2.txt'])).toContain('sha256sum -c SHA256SUMS-2\n');
    expect(text(two?.['LEESMIJ-2.txt'])).toContain('In inhoud-2.csv staan');
    expect(text(one?.['LEESMIJ.txt'])).toContain('- deel 2: https://portal.example/zip?part=2\n- deel 3: https://portal.example/zip?part=3\n');
    expect(text(one?.['inhoud.csv'])).toContain('"groot/3.pdf";"60000000";"";"deel 3"');
    expect([first, second].map((bytes) => verifyArchive(bytes ?? new Uint8Array()))).toEqual([
      { ok: true, files: 4, apart: [{ path: 'groot/2.pdf', hash: 'b'.repeat(64) }, { path: 'groot/plan.pdf', hash: 'a'.repeat(64) }] }, { ok: true, files: 3, apart: [] },
    ]);
    expect(verifyArchive(zipSync({ ...one, ...two }))).toMatchObject({ ok: false });
  });

  test('does not pass once anything of it was changed, added, dropped from the list or moved out of it', () => {
    const bytes = (name: string, change: (text: string) => string): Record<string, Uint8Array> => ({ ...parts(), [name]: Buffer.from(change(strFromU8(parts()[name] ?? new Uint8Array()))) });
    const faults = [
      bytes('a/één.json', () => '[]\n'), bytes('inhoud.csv', (text) => text.replace('9000000', '9000001')), { ...parts(), 'c.txt': new Uint8Array([1]) },
      bytes('SHA256SUMS', (text) => text.replace(/^.*b\.pdf\n/m, '')), bytes('SHA256SUMS', (text) => text.replace('groot/', '../')), bytes('SHA256SUMS', (text) => text + text),
    ].map((files) => verifyArchive(zipSync(files)));
    expect(faults.map((one) => (one.ok ? 'ok' : one.fault))).toEqual([
      'a/één.json: was changed', 'inhoud.csv: was changed', 'c.txt: is not named in SHA256SUMS', 'b.pdf: is not named in SHA256SUMS', '../plan.pdf: leads out of the archive', 'LEESMIJ.txt: named twice',
    ]);
    expect(verifyArchive(new Uint8Array([1, 2, 3]))).toMatchObject({ ok: false });
  });

  test('takes whatever name a file was given as one safe part of a path', () => {
    expect(['../../etc/passwd', 'a\\b.pdf', 'plan\u202efdp.exe', 'CON.pdf', ' .. ', 'x'.repeat(300) + '.docx', 'nul\0.pdf', 'plan é (1).pdf'].map(safeName)).toEqual([
      '_.._etc_passwd', 'a_b.pdf', 'plan_fdp.exe', '_CON.pdf', 'bestand', `${'x'.repeat(95)}.docx`, 'nul_.pdf', 'plan é (1).pdf',
    ]);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (name) => {
      const safe = safeName(name);
      expect(safe).toMatch(/^[\p{L}\p{N} ()_.-]+$/u);
      expect(safe.startsWith('.') || safe.endsWith('.') || safe.endsWith(' ') || [...safe].length > 101).toBe(false);
    }), { numRuns: 100 });
  });

  test('keeps no address that works for some minutes, and nothing of what a reader may do', () => {
    expect(JSON.parse(keptJson({ name: 'x', documents: [{ name: 'y', url: 'https://secret' }], acts: [1], upload: { fields: {} } }))).toEqual({ name: 'x', documents: [{ name: 'y' }] });
  });
});
