import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { doors } from '../../infra/doors.ts';
import { freePort } from '../../infra/local/dynamodb.ts';
import { environmentOf } from '../../infra/local/environment.ts';
import { openDoor, type OpenDoor } from '../../infra/tools/open-door.ts';
import { openPortal, type Portal } from '../portal.ts';

// The local stack stands for a cloud stage: the door beside it knows it by its links and credentials only.
const provider = doors.find(({ name }) => name === 'provider') ?? doors[0]!;
const bundles = inject('bundles');
let portal: Portal, env: Record<string, string>, door: OpenDoor, origin: string, logged = '';
beforeAll(async () => {
  // The door reads the clock of this machine, as it does beside a cloud stage.
  portal = await openPortal(new Date().toISOString());
  env = environmentOf(provider, portal.stack.engines, bundles);
  origin = `http://127.0.0.1:${await freePort()}`;
  door = await openDoor(provider, origin, env, bundles, (text) => { logged += text; });
});
afterAll(async () => {
  await door.close();
  await portal.close();
});

const kvk = '27123456';
const name = "Zorg aan 't Spui";

it('works on the data of the stage, and sees to it where a request comes from', async () => {
  const visitor = await portal.visit(`org-${kvk}`);
  const cookie = visitor.cookies(new URL(portal.stack.origin));
  const register = (from: string) => fetch(`${origin}/v1/provider/organisation/registration`, {
    method: 'POST', headers: { cookie, origin: from, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }, body: JSON.stringify({ name, email: 'inkoop@spui.example' }),
  });
  expect((await register(portal.stack.origin)).status).toBe(403);
  expect((await register(origin)).status).toBe(201);
  expect(await visitor.view('/organisation')).toMatchObject({ organisation: { name } });
  expect((await fetch(`${origin}/v1/provider`)).status).toBe(401);
});

it('is told its own links only, and sends people to the stage for other doors', async () => {
  const elsewhere = await fetch(`${origin}/staff/tenders?page=2`, { redirect: 'manual' });
  expect([elsewhere.status, elsewhere.headers.get('location')]).toEqual([307, `${portal.stack.origin}/staff/tenders?page=2`]);
  expect(logged).not.toContain('rror');
  const { SST_RESOURCE_Drafts: _, ...without } = env;
  await expect(openDoor(provider, origin, without, bundles, () => undefined)).rejects.toThrow('SST_RESOURCE_Drafts is not set');
});

it('takes what was changed from the next request on, with its assets', async () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'renewed-'));
  try {
    mkdirSync(path.join(dir, 'assets'));
    writeFileSync(path.join(dir, 'assets', 'new.css'), 'a{}');
    copyFileSync(path.join(bundles.dir, 'thread.mjs'), path.join(dir, 'thread.mjs'));
    writeFileSync(path.join(dir, 'provider.mjs'), "export const handler = async () => ({ statusCode: 200, headers: {}, body: Object.keys(process.env).filter((name) => name.startsWith('SST_')).sort().join(' ') });");
    door.renew({ ...bundles, dir });
    expect(await (await fetch(`${origin}/provider`)).text()).toBe('SST_RESOURCE_Copies SST_RESOURCE_Documents SST_RESOURCE_Drafts SST_RESOURCE_DraftsKey SST_RESOURCE_Evidence SST_RESOURCE_Ledger SST_RESOURCE_Portal SST_RESOURCE_SignIn SST_RESOURCE_States');
    expect(await (await fetch(`${origin}/assets/new.css`)).text()).toBe('a{}');
  } finally {
    rmSync(dir, { recursive: true });
  }
});
