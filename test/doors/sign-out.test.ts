import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPortal, type Portal } from '../portal.ts';
import { ledger } from '../rush/tables.ts';

let portal: Portal;
beforeAll(async () => { portal = await openPortal('2026-01-12T08:00:00.000Z'); });
afterAll(() => portal.close());

const form = { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: '' };

it.each(['provider', 'staff', 'council'] as const)('a stranger who signs out at the %s door leaves nothing in the ledger', async (door) => {
  const before = (await ledger(portal)).length;
  const response = await portal.stranger(door).fetch(`/${door}/sign-out`, form);
  expect([response.status, response.headers.get('location')]).toEqual([303, `/${door}`]);
  expect(await ledger(portal)).toHaveLength(before);
});

it('whoever is signed in is signed out by a form of ours only', async () => {
  const visitor = await portal.visit('lead');
  const before = (await ledger(portal)).length;
  expect((await visitor.fetch('/staff/sign-out', form)).status).toBe(403);
  expect(await ledger(portal)).toHaveLength(before + 1);
  expect((await visitor.fetch('/v1/staff')).status).toBe(200);
});

it('whoever signs in again gets another session, and the older one is over', async () => {
  const visitor = await portal.visit('lead');
  const older = { headers: { cookie: visitor.cookies(new URL(portal.stack.origin)) } };
  expect((await fetch(`${portal.stack.origin}/v1/staff`, older)).status).toBe(200);
  await visitor.signIn('lead');
  expect((await visitor.fetch('/v1/staff')).status).toBe(200);
  expect((await fetch(`${portal.stack.origin}/v1/staff`, older)).status).toBe(401);
});
