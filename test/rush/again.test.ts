import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Visitor } from '../../infra/client/client.ts';
import { handler as notify } from '../../functions/workers/notify.ts';
import { handler as routes } from '../../functions/workers/routes.ts';
import { principalOf } from '../../infra/local/principals.ts';
import { register } from '../../infra/season/bids.ts';
import { later } from '../../shared/kernel/moments.ts';
import { organisationParty } from '../../shared/notify/notice.ts';
import { moments, openPortal, publishedTender, type Portal } from '../portal.ts';
import { makeRevision } from '../revision.ts';
import { draft, readBackOf, submitRaw, type Told } from './bidders.ts';
import { everything, ledger, scan } from './tables.ts';

/** The same request again, and the millisecond on either side of the closing. */
const { closesAt } = moments;
const names = ['again', 'other', 'late', 'early'] as const;
const kvks = Object.fromEntries(names.map((name, i) => [name, String(41_000_000 + i)])) as Record<(typeof names)[number], string>;

let portal: Portal;
let tender = '';
const visitors = new Map<string, Visitor>();
const visitorOf = (name: keyof typeof kvks): Visitor => visitors.get(name) as Visitor;

beforeAll(async () => {
  portal = await openPortal('2026-01-12T08:00:00.000Z');
  tender = (await publishedTender(portal, [])).portalId;
  portal.at(later(closesAt, { minutes: -30 }));
  await register(portal.world, Object.entries(kvks).map(([name, kvk]) => ({ kvk, name })));
  for (const name of names) {
    const visitor = await portal.world.provider(kvks[name]);
    visitors.set(name, visitor);
    await draft(visitor, tender, { lot: 'A', price: 9_900, answer: name });
  }
  await visitorOf('again').command(`/tenders/${tender}/bid/lots`, { lots: ['A', 'B'] });
  for (const part of ['answers', 'price']) {
    await visitorOf('again').command(`/tenders/${tender}/bid/lots/B/${part}`, part === 'price' ? { price: 8_800 } : { answers: [{ criterion: 'K1', text: 'Ook hier.' }, { criterion: 'K2', text: 'En daar.' }] });
  }
  portal.at(later(closesAt, { minutes: -1 }));
}, 300_000);
afterAll(() => portal.close());

const submissionsOf = async (kvk: string) => (await ledger(portal)).filter(({ stream, type }) => type === 'bid.submitted' && stream.endsWith(`/${kvk}`));
const key = randomUUID();
let readBack = '';
let first = '';

it('makes one bid of five times the same request, and answers all five alike to the byte', async () => {
  readBack = await readBackOf(visitorOf('again'), tender);
  const answers = await Promise.all(Array.from({ length: 5 }, () => submitRaw(visitorOf('again'), tender, readBack, key)));
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
  first = answers[0]?.text ?? '';
  expect(new Set(answers.map(({ text }) => text))).toEqual(new Set([first]));
  const lines = await submissionsOf(kvks.again);
  expect(lines.map(({ hash }) => hash)).toEqual([(JSON.parse(first) as Told).hash]);
  const { submissions } = await visitorOf('again').view<{ submissions: readonly { n: number }[] }>(`/tenders/${tender}/bid`);
  expect(submissions.map(({ n }) => n)).toEqual([1]);
});

it('refuses the same key for something else, also when both come at once', async () => {
  const before = await everything(portal);
  const other = await submitRaw(visitorOf('again'), tender, readBack, key, ['B']);
  expect([other.status, other.body['code']]).toEqual([409, 'key.reused']);
  const changed = await submitRaw(visitorOf('again'), tender, 'x', key);
  expect([changed.status, changed.body['code']]).toEqual([409, 'key.reused']);
  expect(await everything(portal)).toEqual(before);

  const shared = randomUUID();
  const answers = await Promise.all([['A'], ['B'], ['A'], ['B']].map((lots) => submitRaw(visitorOf('again'), tender, readBack, shared, lots)));
  const told = answers.filter(({ status }) => status === 201);
  expect(new Set(told.map(({ text }) => text)).size).toBe(1);
  expect(answers.filter(({ status }) => status !== 201).map(({ status, body }) => [status, body['code']])).toEqual([[409, 'key.reused'], [409, 'key.reused']]);
  expect(await submissionsOf(kvks.again)).toHaveLength(2);
});

it('keeps keys of different people apart', async () => {
  const own = await readBackOf(visitorOf('other'), tender);
  const answer = await submitRaw(visitorOf('other'), tender, own, key);
  expect(answer.status).toBe(201);
  expect(answer.body).toMatchObject({ result: { kvk: kvks.other, n: 1 } });
});

it('receives what comes a millisecond before the closing', async () => {
  const own = await readBackOf(visitorOf('early'), tender);
  portal.at(later(closesAt, { ms: -1 }));
  const answer = await submitRaw(visitorOf('early'), tender, own);
  expect(answer.status).toBe(201);
  expect(answer.body).toMatchObject({ at: '2026-05-12T09:59:59.999Z', result: { n: 1, lots: ['A'] } });
});

it('refuses what comes at the closing moment itself, and tells both moments to the millisecond', async () => {
  const own = await readBackOf(visitorOf('late'), tender);
  portal.at(closesAt);
  const before = await everything(portal);
  const answer = await submitRaw(visitorOf('late'), tender, own);
  expect([answer.status, answer.body['code']]).toEqual([409, 'bid.late']);
  expect(answer.body['params']).toEqual({ received: closesAt, receivedTime: '12:00:00.000', closed: closesAt, closedTime: '12:00:00.000', certain: later(closesAt, { seconds: 120 }) });
  expect(answer.body['detail']).toContain('precies om 12:00:00.000');
  expect(await everything(portal)).toEqual(before);
});

it('answers a retry after the closing as it did at first, and a new request not at all', async () => {
  portal.at(later(closesAt, { minutes: 5 }));
  const before = await everything(portal);
  expect(await submitRaw(visitorOf('again'), tender, readBack, key)).toMatchObject({ status: 201, text: first });
  expect(await submitRaw(visitorOf('again'), tender, readBack)).toMatchObject({ status: 409, body: { code: 'bid.late' } });
  expect(await everything(portal)).toEqual(before);
});

it('withdraws what another route leaves out and tells each municipality of it once, also when the lines come twice', async () => {
  const [officer, lead] = [await portal.world.as('officer'), await portal.world.as('lead')];
  const reason = 'Te weinig aanbieders willen samen verantwoordelijk zijn.';
  const { seq: proposal } = await officer.command('/routes/5/proposals', { routes: ['open-house'], decidedBy: 'BOJ', decidedOn: '2026-05-12', reason });
  await lead.command('/routes/5/decisions', { proposal });
  await portal.stack.settle();
  expect(await lead.view(`/tenders/${tender}`)).toMatchObject({ tender: { stage: 'withdrawn', withdrawn: { reason } } });
  // By hand: segment 5 without Den Haag.
  const expected = ['GM0503', 'GM0603', 'GM0629', 'GM0637', 'GM1783', 'GM1842', 'GM1916', 'GM1926'].map((code) => `gm_${code}`);
  const told = async (event: string): Promise<string[]> => (await everything(portal)).flatMap((item) => (item.includes(`"${event}"`) || item.includes(`\\"${event}\\"`) ? /"inbox#(gm_GM\d{4})"/.exec(item)?.[1] ?? [] : [])).sort();
  for (const event of ['route.changed', 'tender.withdrawn']) expect([event, await told(event)]).toEqual([event, expected]);

  const before = await everything(portal);
  const lines = await scan(portal.stack.engines.dynamodb, 'ledger');
  const again = { Records: lines.filter(({ type }) => ['route.changed', 'tender.published', 'tender.withdrawn'].includes(type?.S ?? '')).map((NewImage) => ({ eventName: 'INSERT', dynamodb: { NewImage } })) };
  expect(again.Records).toHaveLength(3);
  await asWorker('routes', async () => { await routes(again as never); });
  await asWorker('notify', async () => { await notify(again as never); });
  expect(await everything(portal)).toEqual(before);
});

it('withdraws an open house in preparation when its route is left out', async () => {
  const [officer, lead] = [await portal.world.as('officer'), await portal.world.as('lead')];
  const made = await officer.command('/admissions', { segment: '5', title: 'Toelating' });
  const { seq: proposal } = await officer.command('/routes/5/proposals', { routes: ['sas'], decidedBy: 'BOJ', decidedOn: '2026-05-12', reason: 'Toch een aanbesteding.' });
  await lead.command('/routes/5/decisions', { proposal });
  await portal.stack.settle();
  expect(await officer.view(made.location.replace('/staff', ''))).toMatchObject({ admission: { status: 'withdrawn' } });
});

it('withdraws a revision in its round of reactions when its route is left out: nothing comes in any more, and all are told once', async () => {
  const { id, path, articles } = await makeRevision(portal.world, [kvks.early, kvks.other]);
  await (await portal.world.as('officer')).command(`${path}/consultations`, { inputUntil: '2026-05-12' });
  portal.at('2026-05-13T08:00:00.000Z');
  const [officer, lead, provider] = [await portal.world.as('officer'), await portal.world.as('lead'), await portal.world.provider(kvks.early)];
  await officer.command(`${path}/preparations`, { version: 1 });
  await lead.command(`${path}/presentations`, { version: 1, reactUntil: '2026-06-12T15:00:00.000Z', names: 'named' });
  const react = (): Promise<unknown> => provider.command(`${path}/rounds/1/reaction/articles/${articles[0]?.id ?? ''}`, { stance: 'agree' });
  await react();
  const { seq: proposal } = await officer.command('/routes/1/proposals', { routes: ['sas'], decidedBy: 'BOJ', decidedOn: '2026-05-13', reason: 'Er is geen draagvlak.' });
  await lead.command('/routes/1/decisions', { proposal });
  await portal.stack.settle();
  expect(await officer.view(path)).toMatchObject({ revision: { stage: 'withdrawn' } });
  await expect(react()).rejects.toMatchObject({ status: 409, code: 'revision.is-withdrawn' });
  const told = (await everything(portal)).filter((item) => item.includes(id) && item.includes('revision.withdrawn')).flatMap((item) => /"inbox#((?:gm|org)_?[^"]*)"/.exec(item)?.[1] ?? []);
  // By hand: segment 1 with Den Haag, and the two providers.
  expect(told.filter((party) => party.startsWith('gm')).sort()).toEqual(['GM0503', 'GM0518', 'GM0603', 'GM0629', 'GM0637', 'GM1783', 'GM1842', 'GM1916', 'GM1926'].map((code) => `gm_${code}`));
  expect(told.filter((party) => !party.startsWith('gm')).sort()).toEqual([kvks.other, kvks.early].map((kvk) => organisationParty(kvk)).sort());

  const before = await everything(portal);
  const lines = await scan(portal.stack.engines.dynamodb, 'ledger');
  const again = { Records: lines.filter(({ type }) => ['route.changed', 'revision.consultation'].includes(type?.S ?? '')).map((NewImage) => ({ eventName: 'INSERT', dynamodb: { NewImage } })) };
  // Both changes of the route of segment 5, that of segment 1, and the beginning of the round.
  expect(again.Records).toHaveLength(4);
  await asWorker('routes', async () => { await routes(again as never); });
  expect(await everything(portal)).toEqual(before);
});

/** The worker itself, beside the portal that runs. */
async function asWorker(name: string, work: () => Promise<void>): Promise<void> {
  const { accessKeyId, secretAccessKey } = principalOf(name);
  const was = { ...process.env };
  Object.assign(process.env, {
    AWS_REGION: 'eu-west-1', AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_ENDPOINT_URL_DYNAMODB: portal.stack.engines.dynamodb,
    SST_RESOURCE_States: JSON.stringify({ type: 'table', name: 'states' }), SST_RESOURCE_Ledger: JSON.stringify({ type: 'table', name: 'ledger' }),
  });
  await work().finally(() => { process.env = was; });
}
