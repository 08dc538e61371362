import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { letters, notices, receipts, together, type Expected, type File } from './expected.ts';
import { scenarios, season, verify, type Ran } from './run.ts';

const dir = mkdtempSync(path.join(tmpdir(), 'season-test-'));
afterAll(() => { rmSync(dir, { recursive: true, force: true }); });
const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/**
 * The worked examples (the largest of them with `SEASONS=all`): by points with proceedings and lots drawn, by value with a
 * refused publication and a struck award, and two open houses beside two revisions in one season.
 */
const seasons = [...(process.env['SEASONS'] === 'all' ? [['segment-5']] : []), ['value-method'], ['open-house', 'revision']];

describe.each(seasons.map((names) => ({ name: names.join(' and '), names })))('the season of $name', ({ name, names }) => {
  const out = path.join(dir, name);
  const file = together(names.map((one) => json(path.join(scenarios, `${one}.json`)) as File));
  const expected = together(names.map((one) => json(path.join(scenarios, `${one}.expected.json`)) as Expected));
  const ledger = path.join(out, 'ledger.jsonl');
  let played: Ran;
  let outcome: Expected & { ledger: { events: number; head: string } };
  beforeAll(async () => {
    const { notices: _, ...scenario } = file as File & { notices: object };
    writeFileSync(path.join(dir, `${name}.json`), JSON.stringify(scenario));
    played = await season(path.join(dir, `${name}.json`), out);
    if (played.code === 0) outcome = json(path.join(out, 'outcome.json')) as typeof outcome;
  }, 400_000);
  const inFolder = (folder: string): string[] => readdirSync(path.join(out, folder)).sort();

  test('is played', () => {
    expect({ code: played.code, stderr: played.stderr }).toEqual({ code: 0, stderr: '' });
    expect(readdirSync(out).sort()).toEqual(['ledger.jsonl', 'letters', 'notices', 'outcome.json', 'receipts']);
  });

  test('comes out as it was worked out by a second method', () => {
    expect(outcome.tenders).toEqual(expected.tenders);
    expect(outcome.admissions).toEqual(expected.admissions);
    expect(outcome.revisions).toEqual(expected.revisions);
    expect(outcome.notices).toEqual(expected.notices);
  });

  test('gives a letter to everyone whose bid was opened or application decided on, and to nobody else', () => {
    expect(inFolder('letters')).toEqual(letters(file, expected));
    const titles = new Map(file.providers.map(({ kvk, name: title }) => [kvk, title]));
    for (const letter of inFolder('letters')) {
      const text = readFileSync(path.join(out, 'letters', letter), 'utf8');
      const kvk = /-(\d{8})-/.exec(letter)?.[1] ?? '';
      expect(text, letter).toContain(titles.get(kvk));
      expect(text, letter).toContain(kvk);
    }
  });

  test('gives a receipt of every submission that was on time, with its moment', () => {
    const wanted = receipts(file, expected);
    expect(inFolder('receipts')).toEqual([...wanted.keys()].sort());
    for (const [receipt, at] of wanted) expect(json(path.join(out, 'receipts', receipt)), receipt).toMatchObject({ at });
    // What was submitted or signed as a text or as files is told apart by its hash.
    for (const receipt of wanted.keys()) if (!receipt.includes('application')) expect(readFileSync(path.join(out, 'receipts', receipt), 'utf8'), receipt).toMatch(/"(manifestHash|hash)": "[0-9a-f]{64}"/);
  });

  test('gives every municipality its notices', () => {
    expect(inFolder('notices')).toEqual(notices(expected));
    for (const notice of inFolder('notices')) {
      const text = readFileSync(path.join(out, 'notices', notice), 'utf8');
      const about = [...file.tenders ?? [], ...file.admissions ?? [], ...file.revisions ?? []].find(({ id }) => notice.includes(`-${id}-`));
      expect(text, notice).toContain(about?.title);
      expect(text, notice).toContain(`(${notice.slice(-10, -4)})`);
      // Each is made of words with everything filled in.
      expect(text, notice).not.toMatch(/[{}]|undefined|null|NaN/);
    }
  });

  test('leaves a ledger that verifies, and in which one changed byte is found', async () => {
    const { events, head } = outcome.ledger;
    expect(await verify(ledger)).toMatchObject({ code: 0, stdout: expect.stringMatching(new RegExp(`^ok: ${events} events in \\d+ streams, head ${head}\n$`)) as string });
    const text = readFileSync(ledger, 'utf8');
    const opened = text.split('\n').find((line) => /"type":"(tender|admission)\.opened"/.test(line)) ?? '{}';
    const { stream, seq, actor } = JSON.parse(opened) as { stream: string; seq: number; actor: string };
    const forged = path.join(dir, `${name}.forged.jsonl`);
    const other = actor.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    writeFileSync(forged, text.replace(opened, opened.replace(`"actor":"${actor}"`, `"actor":"${other}"`)));
    expect(readFileSync(forged).length).toBe(Buffer.from(text).length);
    expect(await verify(forged)).toMatchObject({ code: 1, stdout: expect.stringContaining(`${stream} ${seq}: `) as string });
  });
});

test('a file that cannot be played leaves nothing behind', async () => {
  const out = path.join(dir, 'nothing');
  const wrong = await season(path.join(scenarios, 'wrong/half-a-cent.json'), out);
  expect([wrong.code, wrong.stdout, existsSync(out)]).toEqual([2, '', false]);
});
