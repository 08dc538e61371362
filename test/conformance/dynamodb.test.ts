import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { root } from '../../infra/bundle.ts';
import { startDynamo, type Running } from '../../infra/local/dynamodb.ts';

/** What dynoxide is known not to do, and nothing of the portal needs: its own backups, and clearing away within seconds. */
const known = ['UpdateContinuousBackups', 'TTL item'];
const script = path.join(root, '../shared/conformance/dynamodb.mjs');
const open: { engine?: Running; dir?: string } = {};

afterEach(async () => {
  await open.engine?.close();
  if (open.dir !== undefined) rmSync(open.dir, { recursive: true, force: true });
});

describe('the DynamoDB engine of the local stack', () => {
  const missing = !existsSync(script) && process.env['CI'] === undefined;
  if (missing) process.stderr.write(`DynamoDB conformance rows not run: ${script} is not here.\n`);

  test.skipIf(missing)(`passes every row of ${script} but those that are known`, async () => {
    open.dir = mkdtempSync(path.join(tmpdir(), 'conformance-'));
    open.engine = await startDynamo(open.dir);
    const run = spawn(process.execPath, [script, open.engine.endpoint, 'dynoxide'], { cwd: root, env: { ...process.env, KNOWN: known.join(',') } });
    let said = '';
    for (const stream of [run.stdout, run.stderr]) stream.on('data', (text: Buffer) => { said += text.toString(); });
    const code = await new Promise((resolve) => { run.once('close', resolve); });
    const lines = said.split('\n').filter((line) => line !== '');
    const failed = lines.filter((line) => line.startsWith('FAIL') && !known.some((name) => line.startsWith(`FAIL  ${name}`)));
    const passed = lines.filter((line) => line.startsWith('PASS')).length;
    expect({ code, failed, last: lines.at(-1) }).toEqual({ code: 0, failed: [], last: expect.stringMatching(new RegExp(`^dynoxide: ${passed}/\\d+ passed$`)) as string });
    expect(passed).toBeGreaterThan(30);
  }, 180_000);
});
