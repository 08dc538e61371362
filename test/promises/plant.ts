import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { invariants, type Edit, type Invariant } from './invariants.ts';
import { walls } from './walls.ts';

/**
 * `npm run promises [-- --walls] [-- --only I5,I17]`: for each invariant, or each wall of the templates, the named test
 * passes on the code as it is and fails with the fault planted in a copy of it. Exit 1 when a test does not notice its fault.
 */
const root = path.join(import.meta.dirname, '..', '..');
const { values: { only, walls: asWalls = false } } = parseArgs({ options: { only: { type: 'string' }, walls: { type: 'boolean' } } });
const all = asWalls ? walls : invariants;
const wanted = only === undefined ? all : all.filter(({ id }) => only.split(',').includes(id));
const copy = mkdtempSync(path.join(tmpdir(), 'promises-'));
/** What was seen to pass before any fault: of the walls their whole file, as to make the templates takes longer than to look at them. */
const sound = new Set<string>();
const parts = ['docs', 'functions', 'infra', 'shared', 'test', 'web', 'package.json', 'tsconfig.json', 'vitest.config.ts'];

try {
  for (const part of parts) cpSync(path.join(root, part), path.join(copy, part), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
  let unnoticed = 0;
  for (const invariant of wanted) {
    const verdict = judge(invariant);
    if (verdict !== 'noticed') unnoticed += 1;
    process.stdout.write(`${invariant.id.padEnd(4)} ${verdict.padEnd(10)} ${invariant.shownBy.file}  ${invariant.never}\n`);
  }
  process.stdout.write(`${wanted.length - unnoticed} of ${wanted.length} faults were noticed\n`);
  process.exitCode = unnoticed === 0 ? 0 : 1;
} finally {
  rmSync(copy, { recursive: true, force: true });
}

/** A suite that cannot even be loaded is no test that noticed something. */
function judge({ shownBy, fault }: Invariant): 'noticed' | 'unnoticed' | 'red before' | 'broken' {
  const before = asWalls ? { ...shownBy, name: '' } : shownBy;
  if (!sound.has(JSON.stringify(before)) && !passes(before)) return 'red before';
  sound.add(JSON.stringify(before));
  const texts = new Map(fault.map(({ file }) => [file, readFileSync(path.join(copy, file), 'utf8')]));
  fault.forEach(plant);
  try {
    if (passes(shownBy)) return 'unnoticed';
    return failedTests() > 0 ? 'noticed' : 'broken';
  } finally {
    for (const [file, text] of texts) writeFileSync(path.join(copy, file), text);
  }
}

function plant({ file, from, to }: Edit): void {
  const where = path.join(copy, file);
  const text = readFileSync(where, 'utf8');
  if (text.split(from).length !== 2) throw new Error(`${file}: the fault has no one place: ${from}`);
  writeFileSync(where, text.replace(from, () => to));
}

function passes({ file, name }: Invariant['shownBy']): boolean {
  rmSync(path.join(copy, 'found.json'), { force: true });
  const words = [path.join('node_modules', 'vitest', 'vitest.mjs'), 'run', file, '--reporter=json', '--outputFile=found.json', ...(name === '' ? [] : ['-t', name])];
  return spawnSync(process.execPath, words, { cwd: copy, encoding: 'utf8' }).status === 0;
}

function failedTests(): number {
  return (JSON.parse(readFileSync(path.join(copy, 'found.json'), 'utf8')) as { numFailedTests: number }).numFailedTests;
}
