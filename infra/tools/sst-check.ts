import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../bundle.ts';

/**
 * `npm run sst:check`: are the types of sst.config.ts right? Without account; what sst brings of its own (300 MB, once) is
 * fetched from the npm registry. Its own sources are not as strict as ours: only what is said of our file counts.
 */
const run = (program: string, args: readonly string[]) => spawnSync(path.join(root, 'node_modules', '.bin', program), args, {
  cwd: root, encoding: 'utf8', env: { ...process.env, SST_SKIP_DEPENDENCY_CHECK: '1', NO_BUN: '1', SST_TELEMETRY_DISABLED: '1', SST_STAGE: 'check' },
});
const platform = path.join(root, '.sst/platform/config.d.ts');
if (!existsSync(platform)) process.stdout.write(run('sst', ['install']).stdout);
if (!existsSync(platform)) throw new Error('sst could not install what its types come with');

const dir = mkdtempSync(path.join(tmpdir(), 'sst-'));
const project = path.join(dir, 'tsconfig.json');
writeFileSync(project, JSON.stringify({
  extends: path.join(root, 'tsconfig.json'),
  compilerOptions: { module: 'esnext', moduleResolution: 'bundler', typeRoots: [path.join(root, 'node_modules/@types')] }, include: [path.join(root, 'sst.config.ts')],
}));
let said = '';
try {
  said = execFileSync(process.execPath, [path.join(root, 'node_modules/typescript7/bin/tsc'), '--noEmit', '--pretty', 'false', '-p', project], { encoding: 'utf8', cwd: root });
} catch (error) {
  said = String((error as { stdout?: unknown }).stdout);
}
rmSync(dir, { recursive: true });
const ours = said.split('\n').filter((line) => /^(\.\.\/)*(.*\/)?sst\.config\.ts\(/.test(line));
process.stdout.write(ours.length === 0 ? 'sst.config.ts: types are right\n' : `${ours.join('\n')}\n`);
process.exitCode = ours.length === 0 ? 0 : 1;
