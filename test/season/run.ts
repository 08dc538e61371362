import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from '../../infra/bundle.ts';

export interface Ran { readonly code: number | null; readonly stdout: string; readonly stderr: string }

/** Runs a command of package.json as a person would, with the Node.js that the project brings. */
export function run(script: string, ...words: string[]): Promise<Ran> {
  const child = spawn(path.join(root, 'node_modules/.bin/node'), [path.join(root, script), ...words], { cwd: root });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => { stdout += chunk.toString(); });
  child.stderr.on('data', (chunk: Buffer) => { stderr += chunk.toString(); });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => { resolve({ code, stdout, stderr }); });
  });
}

export const season = (scenario: string, out: string, ...more: string[]): Promise<Ran> => run('infra/season/season.ts', '--scenario', scenario, '--out', out, ...more);
export const verify = (file: string): Promise<Ran> => run('infra/tools/verify.ts', file);
export const scenarios = path.join(root, 'test/scenarios');
