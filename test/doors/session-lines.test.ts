import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Visitor } from '../../infra/client/client.ts';
import { readForm } from '../../web/examples/read-form.ts';
import { openPortal, type Portal } from '../portal.ts';
import { ledger } from '../rush/tables.ts';

let portal: Portal;
beforeAll(async () => { portal = await openPortal('2026-01-12T08:00:00.000Z'); });
afterAll(() => portal.close());

const lines = async () => (await ledger(portal)).filter(({ type }) => type.startsWith('session.'));
const post = async (visitor: Visitor, path: string, fields: Record<string, string> = {}) => {
  const token = readForm(await (await visitor.fetch(`/${visitor.door}/sessions`)).text())['_csrf']?.[0] ?? '';
  return visitor.fetch(path, { method: 'POST', redirect: 'manual', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams({ _csrf: token, ...fields }).toString() });
};

it.each([['provider', 'org-27123456'], ['staff', 'lead'], ['council', 'college-delft']] as const)('who signs in and out at the %s door leaves a line each time, by pseudonym', async (door, person) => {
  const before = (await lines()).length;
  const visitor = await portal.visit(person);
  const other = await portal.visit(person);
  await post(visitor, `/${door}/sessions/ends`, { session: 'others' });
  // Nothing was left to end: nothing is told.
  await post(visitor, `/${door}/sessions/ends`, { session: 'others' });
  expect((await other.fetch(`/v1/${door}`)).status).toBe(401);
  await post(visitor, `/${door}/sign-out`);
  const told = (await lines()).filter((line) => line.door === door);
  expect(told).toHaveLength((await lines()).length - before);
  expect(told.map(({ type, data }) => `${type} ${JSON.stringify(data)}`).sort()).toEqual([
    expect.stringMatching(/^session\.began \{"level":"(?:substantial|high)"\}$/), expect.stringMatching(/^session\.began \{"level":"(?:substantial|high)"\}$/),
    'session.ended {"by":"list","ended":1}', 'session.ended {"by":"sign-out","ended":1}',
  ]);
  expect(new Set(told.map(({ actor }) => actor)).size).toBe(1);
  for (const { actor, stream, at, request } of told) expect([actor, stream, at]).toEqual([expect.stringMatching(/^prs_[\w-]+$/), `security#${request}/-`, '2026-01-12T08:00:00.000Z']);
  expect(JSON.stringify(told)).not.toMatch(/@|27123456|lead/);
});
