import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readScenario } from '../../shared/scenario/read.ts';
import { run, scenarios, season } from './run.ts';

const wrong = path.join(scenarios, 'wrong');
const index = JSON.parse(readFileSync(path.join(wrong, 'index.json'), 'utf8')) as readonly { readonly file: string; readonly path: string }[];
const dir = mkdtempSync(path.join(tmpdir(), 'wrong-'));
afterAll(() => { rmSync(dir, { recursive: true, force: true }); });

/** The place as a word of its own: `bids[1]` is not named by `bids[1].price` or by `bids[11]`. */
const names = (sentence: string, place: string): boolean => sentence.split(/[\s,;:]+/).map((word) => word.replace(/\.$/, '')).includes(place);

test('the list of wrong files is complete', () => {
  expect(index.map(({ file }) => file).sort()).toEqual(readdirSync(wrong).filter((file) => file !== 'index.json').sort());
  expect(readScenario(JSON.parse(readFileSync(path.join(scenarios, 'small.json'), 'utf8')))).toMatchObject({ ok: true });
});

describe('a file that is wrong', () => {
  test.each(index)('$file: one sentence that names $path', ({ file, path: place }) => {
    const read = readScenario(JSON.parse(readFileSync(path.join(wrong, file), 'utf8')));
    expect(read.ok).toBe(false);
    const sentence = read.ok ? '' : read.sentence;
    expect(sentence).not.toContain('\n');
    expect(names(sentence, place), sentence).toBe(true);
  });

  test.each(index.filter(({ file }) => ['unknown-key.json', 'closing-on-a-saturday.json'].includes(file)))('$file: the command stops with 2', async ({ file, path: place }) => {
    const { code, stdout, stderr } = await season(path.join(wrong, file), path.join(dir, 'out'));
    expect({ code, stdout, lines: stderr.split('\n').length }).toEqual({ code: 2, stdout: '', lines: 2 });
    expect(names(stderr, place), stderr).toBe(true);
  });

  test('no file, no JSON and no options stop it too', async () => {
    const broken = path.join(dir, 'broken.json');
    writeFileSync(broken, '{ "version": 1,');
    expect(await season(broken, dir)).toMatchObject({ code: 2, stderr: expect.stringMatching(/^broken\.json is not JSON: .*\n$/) as string });
    expect(await season(path.join(dir, 'absent.json'), dir)).toMatchObject({ code: 2, stderr: expect.stringMatching(/^\S*absent\.json cannot be read\.\n$/) as string });
    expect(await run('infra/season/season.ts')).toMatchObject({ code: 2, stderr: 'Use: npm run season -- --scenario FILE --out DIR\n' });
    expect(await run('infra/season/season.ts', '--scenario', broken, '--out', dir, '--fast')).toMatchObject({ code: 2, stdout: '' });
  });
});
