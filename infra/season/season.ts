import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readScenario } from '../../shared/scenario/read.ts';

/** `npm run season -- --scenario FILE --out DIR`: plays a rehearsal (docs/rehearsal.md). Exit 2 with one sentence when the file is wrong. */
const usage = 'Use: npm run season -- --scenario FILE --out DIR';
const values = options();
if (values.scenario === undefined || values.out === undefined) stop(usage);

const read = readScenario(parse(values.scenario));
if (!read.ok) stop(read.sentence);
// Loaded when there is something to play: whoever sends a wrong file hears so at once.
const { playSeason } = await import('./play.ts');

const started = performance.now();
const dir = mkdtempSync(path.join(tmpdir(), 'season-'));
try {
  mkdirSync(values.out, { recursive: true });
  const played = await playSeason(read.scenario, dir, values.quiet === true ? () => undefined : (line) => { process.stdout.write(`${line}\n`); });
  for (const folder of ['letters', 'notices', 'receipts']) mkdirSync(path.join(values.out, folder), { recursive: true });
  for (const [name, content] of played.files) writeFileSync(path.join(values.out, name), content);
  process.stdout.write(`${played.summary}\n${((performance.now() - started) / 1000).toFixed(1)} s\n`);
} finally {
  rmSync(dir, { recursive: true, force: true });
}

function options(): { scenario?: string; out?: string; quiet?: boolean } {
  try {
    return parseArgs({ options: { scenario: { type: 'string' }, out: { type: 'string' }, quiet: { type: 'boolean' } } }).values;
  } catch {
    return stop(usage);
  }
}

function parse(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown;
  } catch (error) {
    return stop(error instanceof SyntaxError ? `${path.basename(file)} is not JSON: ${error.message}.` : `${file} cannot be read.`);
  }
}

function stop(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}
