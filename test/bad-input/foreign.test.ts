import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { postFile, type Visitor } from '../../infra/client/client.ts';
import { later } from '../../shared/kernel/moments.ts';
import { moments, openPortal, publishedTender, type Portal } from '../portal.ts';
import { draft, readBackOf } from '../rush/bidders.ts';
import { everything } from '../rush/tables.ts';

/** What is somebody else's answers to the letter like what is not there, so that nobody learns from asking. */
const [own, others] = ['46000000', '46000001'];
let portal: Portal;
let tender = '';
let concept = '';
let document = '';
let message = '';
let visitors: Readonly<Record<'provider' | 'staff' | 'council', Visitor>>;
let before: readonly string[] = [];

beforeAll(async () => {
  portal = await openPortal('2026-01-12T08:00:00.000Z');
  tender = (await publishedTender(portal, [own, others])).portalId;
  portal.at(later(moments.publishAt, { hours: 2 }));
  const [officer, other] = [await portal.world.as('officer'), await portal.world.provider(others)];
  concept = /tnd_\w+/.exec((await officer.command('/tenders', { segment: '5', title: 'Geheim plan' })).location)?.[0] ?? '';
  await draft(other, tender, { lot: 'A', price: 9_900, answer: 'Een geheim' }, 1);
  await other.command(`/tenders/${tender}/bid/submissions`, { readBack: await readBackOf(other, tender), declaration: true });
  await portal.stack.settle();
  document = (await other.view<{ files: readonly { document: string }[] }>(`/tenders/${tender}/bid/lots/A/documents`)).files[0]?.document ?? '';
  message = (await other.view<{ messages: readonly { id: string }[] }>('/inbox')).messages[0]?.id ?? '';
  visitors = { provider: await portal.world.provider(own), staff: officer, council: await portal.world.as('college-delft') };
}, 300_000);
afterAll(() => portal.close());
beforeEach(async () => { before = await everything(portal); });

interface Answer { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: string }
const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** An answer without what tells one request from another: its id, the hour, and on a page its own address. */
async function answerOf(response: Response, address: string): Promise<Answer> {
  const headers = Object.fromEntries([...response.headers].filter(([name]) => name !== 'date' && name !== 'content-length').map(([name, value]) => [name, value.replaceAll(uuid, 'ID')]));
  return { status: response.status, headers, body: (await response.text()).replaceAll(uuid, 'ID').replaceAll(address, 'HERE').replaceAll(address.split('/').map(encodeURIComponent).join('/'), 'HERE').replace(/(?<=\/sign-in\?back=)[^"]*/g, 'HERE') };
}
type Face = 'json' | 'page';
const addressOn = (door: string, path: string, face: Face): string => `${face === 'json' ? '/v1' : ''}/${door}${path}`;

async function get(door: keyof typeof visitors, path: string, face: Face): Promise<Answer> {
  const address = addressOn(door, path, face);
  return answerOf(await visitors[door].fetch(address), address);
}

async function send(door: keyof typeof visitors, path: string, input: object, face: Face): Promise<Answer> {
  const [visitor, address] = [visitors[door], addressOn(door, path, face)];
  if (face === 'json') return answerOf(await visitor.fetch(address, { method: 'POST', body: JSON.stringify(input), headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() } }), address);
  const csrf = /name="_csrf" value="([^"]*)"/.exec(await (await visitor.fetch(`/${door}`)).text())?.[1] ?? '';
  const flat = Object.entries(input).map(([name, value]) => [name, Array.isArray(value) ? String(value[0]) : value === true ? 'yes' : typeof value === 'number' ? String(value) : String(value)]);
  const body = new URLSearchParams([...flat, ['_csrf', csrf], ['_key', randomUUID()]]).toString();
  return answerOf(await visitor.fetch(address, { method: 'POST', body, headers: { 'content-type': 'application/x-www-form-urlencoded', origin: visitor.origin } }), address);
}

const long = 'a'.repeat(3000);

describe.each(['json', 'page'] as const)('reading, as %s', (face) => {
  it.each([
    ['provider', 'an unknown tender', (): string => '/tenders/tnd_0000000000000000'],
    ['provider', 'a tender that is not published', (): string => `/tenders/${concept}`],
    ['provider', 'a bid on an unknown tender', (): string => '/tenders/tnd_0000000000000000/bid'],
    ['provider', 'a bid on a tender that is not published', (): string => `/tenders/${concept}/bid`],
    ['provider', "another's receipt", (): string => `/tenders/${tender}/bid/receipts/1`],
    ['provider', 'a receipt that was never given', (): string => `/tenders/${tender}/bid/receipts/999`],
    ['provider', 'a receipt with a strange number', (): string => `/tenders/${tender}/bid/receipts/1e0`],
    ['provider', 'files of an unknown lot', (): string => `/tenders/${tender}/bid/lots/Z/documents`],
    ['provider', 'files of a lot called constructor', (): string => `/tenders/${tender}/bid/lots/constructor/documents`],
    ['provider', "another's message", (): string => `/inbox/${message}`],
    ['provider', 'a message that is not there', (): string => '/inbox/nothing'],
    ['provider', 'a contract on a tender that is not there', (): string => '/tenders/tnd_0000000000000000/contract'],
    ['provider', 'the name of another stream', (): string => `/tenders/${encodeURIComponent(`${tender}#${others}`)}/bid`],
    ['provider', 'a NUL', (): string => '/tenders/%00'],
    ['provider', 'dots', (): string => '/tenders/..%2f..%2fetc/bid'],
    ['provider', 'three thousand characters', (): string => `/tenders/${long}/bid`],
    ['staff', 'an unknown tender', (): string => '/tenders/tnd_0000000000000000'],
    ['staff', 'a file of an unknown tender', (): string => `/tenders/tnd_0000000000000000/files/A/${others}`],
    ['staff', 'three thousand characters', (): string => `/tenders/${long}`],
    ['council', 'an unknown tender', (): string => '/tenders/tnd_0000000000000000'],
    ['council', 'a tender that is not shown to colleges yet', (): string => `/tenders/${concept}`],
    ['council', "another municipality's message", (): string => `/inbox/${message}`],
  ] as const)('%s: %s', async (door, _, path) => {
    const nowhere = await get(door, '/nowhere', face);
    expect(nowhere.status).toBe(404);
    expect(await get(door, path(), face)).toEqual(nowhere);
    expect(await everything(portal)).toEqual(before);
  });
});

describe.each(['json', 'page'] as const)('doing, as %s', (face) => {
  it.each([
    ['provider', 'lots of an unknown tender', (): string => '/tenders/tnd_0000000000000000/bid/lots', { lots: ['A'] }],
    ['provider', 'lots of a tender that is not published', (): string => `/tenders/${concept}/bid/lots`, { lots: ['A'] }],
    ['provider', 'a price on an unknown lot', (): string => `/tenders/${tender}/bid/lots/Z/price`, { price: 100 }],
    ['provider', 'a price on a lot called __proto__', (): string => `/tenders/${tender}/bid/lots/__proto__/price`, { price: 100 }],
    ['provider', 'a bid on an unknown tender', (): string => '/tenders/tnd_0000000000000000/bid/submissions', { readBack: 'x', declaration: true }],
    ['provider', "removing another's file", (): string => `/tenders/${tender}/bid/removals/${document}`, {}],
    ['provider', 'removing a file that is not there', (): string => `/tenders/${tender}/bid/removals/doc_0`, {}],
    ['provider', 'a question about a tender that is not published', (): string => `/tenders/${concept}/questions`, { text: 'Mag dit?' }],
    ['provider', 'the name of another stream', (): string => `/tenders/${encodeURIComponent(`${tender}#${others}`)}/bid/lots`, { lots: ['A'] }],
    ['provider', 'a NUL', (): string => '/tenders/%00/bid/lots', { lots: ['A'] }],
    ['provider', 'three thousand characters', (): string => `/tenders/${long}/bid/lots`, { lots: ['A'] }],
    ['staff', 'a lot on an unknown tender', (): string => '/tenders/tnd_0000000000000000/lots', { id: 'A', title: 'A', maxAwards: 1 }],
    ['staff', 'three thousand characters', (): string => `/tenders/${long}/requests`, {}],
    ['council', "another municipality's decision", (): string => `/tenders/${tender}/decisions/GM0518`, { outcome: 'approved', decidedOn: '2026-01-13' }],
    ['council', 'a decision of a municipality that is not there', (): string => `/tenders/${tender}/decisions/GM9999`, { outcome: 'approved', decidedOn: '2026-01-13' }],
    ['council', 'a decision on an unknown tender', (): string => '/tenders/tnd_0000000000000000/decisions/GM0503', { outcome: 'approved', decidedOn: '2026-01-13' }],
    ['council', 'a decision that was not asked yet', (): string => `/tenders/${concept}/decisions/GM0503`, { outcome: 'approved', decidedOn: '2026-01-13' }],
  ] as const)('%s: %s', async (door, _, path, input) => {
    const nowhere = await send(door, '/nowhere', input, face);
    expect(nowhere.status).toBe(404);
    expect(await send(door, path(), input, face)).toEqual(nowhere);
    expect(await everything(portal)).toEqual(before);
  });
});

// Where nothing is to be told of what is not there, a form does not tell it either, whether it is asked for or refused.
describe('a form for a provider', () => {
  it.each([
    ['lots', '/tenders/{t}/bid/lots', {}],
    ['answers', '/tenders/{t}/bid/lots/A/answers', {}],
    ['a price', '/tenders/{t}/bid/lots/A/price', { price: '12.5' }],
    ['submitting', '/tenders/{t}/bid/submissions', {}],
    ['withdrawing', '/tenders/{t}/bid/withdrawals', {}],
    ['a question', '/tenders/{t}/questions', {}],
  ] as const)('%s of a tender that is not published, or not there', async (_, path, input) => {
    const nowhere = await get('provider', '/nowhere', 'page');
    for (const id of [concept, 'tnd_0000000000000000']) {
      expect(await get('provider', path.replace('{t}', id), 'page')).toEqual(nowhere);
      expect(await send('provider', path.replace('{t}', id), input, 'page')).toEqual(nowhere);
    }
    expect(await everything(portal)).toEqual(before);
  });

  it.each(['answers', 'price'])('%s of a lot that is not there', async (part) => {
    expect(await get('provider', `/tenders/${tender}/bid/lots/Z/${part}`, 'page')).toEqual(await get('provider', '/nowhere', 'page'));
  });
});

it('refuses a file that is posted to the place of another', async () => {
  const { upload } = await visitors.provider.view<{ upload: { url: string; fields: Record<string, string> } }>(`/tenders/${tender}/bid/lots/A/documents`);
  const key = upload.fields['key'] ?? '';
  expect(key.startsWith(`${tender}/${own}/A/`)).toBe(true);
  for (const elsewhere of [key.replace(own, others), key.replace('/A/', '/B/'), `${tender}/${others}/A/${document}`]) {
    await expect(postFile({ ...upload, fields: { ...upload.fields, key: elsewhere } }, 'a.pdf', new TextEncoder().encode('%PDF-1.7'))).rejects.toThrow('403');
  }
  const { files } = await (await portal.world.provider(others)).view<{ files: readonly unknown[] }>(`/tenders/${tender}/bid/lots/A/documents`);
  expect(files).toHaveLength(1);
  expect(await everything(portal)).toEqual(before);
});
