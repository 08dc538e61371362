import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../../infra/bundle.ts';
import type { Measured } from '../measured.ts';

/** What the tests of a file told, and how they ended: what they did not tell is not measured. */
export interface FileTold { readonly file: string; readonly measured: readonly Measured[]; readonly passed: number; readonly failed: readonly string[] }
export type Told = readonly FileTold[];

interface Report { readonly testResults: readonly { readonly name: string; readonly status: string; readonly message: string; readonly assertionResults: readonly { readonly fullName: string; readonly status: string; readonly meta?: { readonly measured?: Measured } }[] }[] }

/** Runs tests in a process of their own, the same that `npm test` runs, and reads what they measured. @param paths beginnings of their files. */
export async function runTests(paths: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Told> {
  const dir = mkdtempSync(path.join(tmpdir(), 'bars-tests-'));
  const file = path.join(dir, 'report.json');
  const vitest = path.join(path.dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
  const child = spawn(process.execPath, [vitest, 'run', ...paths, '--reporter=json', `--outputFile.json=${file}`], { cwd: root, env: { ...process.env, ...env }, stdio: 'ignore' });
  try {
    await once(child, 'exit');
    const { testResults } = JSON.parse(readFileSync(file, 'utf8')) as Report;
    return testResults.map(({ name, status, message, assertionResults: all }): FileTold => {
      const failed = all.filter((one) => one.status === 'failed').map(({ fullName }) => fullName);
      return {
        file: path.relative(root, name), measured: all.flatMap(({ meta }) => (meta?.measured === undefined ? [] : [meta.measured])),
        passed: all.filter((one) => one.status === 'passed').length, failed: status === 'failed' && failed.length === 0 ? [message] : failed,
      };
    });
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
