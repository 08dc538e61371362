import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { makeTables, startDynamo, tables } from '../../infra/local/dynamodb.ts';
import type { Actor } from '../../shared/access/actor.ts';
import { withdraw as withdrawBid } from '../../shared/bid/bid-commands.ts';
import { countersign, sign } from '../../shared/contract/commands.ts';
import { contractRef } from '../../shared/contract/contract.ts';
import { recordDecision } from '../../shared/council/commands.ts';
import { decision, decisionRef } from '../../shared/council/decision.ts';
import type { AnyRef } from '../../shared/kernel/aggregate.ts';
import { allOf, proved, stateOf, type AnyCommand, type At } from '../../shared/kernel/command.ts';
import { later, type Instant } from '../../shared/kernel/moments.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import { grant } from '../../shared/provider/commands.ts';
import { organisationRef, type Organisation } from '../../shared/provider/organisation.ts';
import { routeRef } from '../../shared/route/route.ts';
import { requestRepair } from '../../shared/inquiry/request.ts';
import { screen } from '../../shared/tender/screen.ts';
import { closeAssessment } from '../../shared/tender/award.ts';
import { closesAt, college, eight, first, id, lead, officer, openAt, played, provider, publishAt, readBack, second, signAt, type Step } from '../../shared/tender/example.ts';
import { fileRef } from '../../shared/tender/file.ts';
import { recordOpening } from '../../shared/tender/open.ts';
import { publish } from '../../shared/tender/publish.ts';
import { complaint } from '../../shared/complaint/complaint.ts';
import { tenderRef } from '../../shared/tender/tender.ts';
import { withdraw } from '../../shared/tender/withdraw.ts';
import type * as Commit from '../store/commit.ts';
import { stateItem } from '../store/items.ts';
import { noHash } from '../store/ledger.ts';
import { execute } from './execute.ts';
import type * as Facts from './facts.ts';

/** What happens in between: before a commit is sent, and instead of what a cheap read would tell. */
const between: { commit: (() => Promise<unknown>)[]; stale: ((found: Facts.Gathered) => Facts.Gathered) | undefined; read: (() => Promise<unknown>) | undefined } = { commit: [], stale: undefined, read: undefined };

vi.mock('../store/files.ts', () => ({ uploads: () => Promise.resolve([]) }));
vi.mock('../store/commit.ts', async (real) => {
  const { commit } = await real<typeof Commit>();
  return { commit: async (change: Commit.Change) => { await between.commit.shift()?.(); return commit(change); } };
});
vi.mock('./facts.ts', async (real) => {
  const { gather } = await real<typeof Facts>();
  return {
    gather: async (...[wish, ref, once, strong]: Parameters<typeof gather>) => {
      const found = await gather(wish, ref, once, strong);
      if (!strong && between.stale !== undefined) return between.stale(found);
      const then = strong ? between.read : undefined;
      if (then === undefined) return found;
      between.read = undefined;
      // The record was read before, the state after.
      await then();
      return { ...await gather(wish, ref, once, strong), once: found.once };
    },
  };
});

const dir = mkdtempSync(path.join(tmpdir(), 'execute-'));
let engine: Awaited<ReturnType<typeof startDynamo>>;
let client: DynamoDBClient;

beforeAll(async () => {
  engine = await startDynamo(dir);
  Object.assign(process.env, {
    AWS_REGION: 'eu-west-1', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local', AWS_ENDPOINT_URL_DYNAMODB: engine.endpoint,
    SST_RESOURCE_States: JSON.stringify({ type: 'table', name: 'states' }), SST_RESOURCE_Ledger: JSON.stringify({ type: 'table', name: 'ledger' }),
  });
  client = new DynamoDBClient({ endpoint: engine.endpoint });
  await makeTables(client, tables('states', 'ledger'));
});
afterAll(async () => {
  client.destroy();
  await engine.close();
  rmSync(dir, { recursive: true, force: true });
});
beforeEach(() => { Object.assign(between, { commit: [], stale: undefined, read: undefined }); });

const put = (ref: AnyRef, state: unknown): Promise<unknown> =>
  client.send(new PutItemCommand({ TableName: 'states', Item: stateItem(ref, { state, version: 1, head: noHash }, undefined) }));
const any = (ref: unknown): AnyRef => ref as AnyRef;

/** A tender of its own in the store, as it stands after a step; its path. */
async function stored(step: Step): Promise<At> {
  const house = played(step);
  const tender = `tnd_${randomUUID().slice(0, 8)}`;
  await put(any(tenderRef(tender)), { ...house.state(tenderRef(id)), id: tender, documents: [] });
  await put(any(routeRef('5')), house.state(routeRef('5')));
  for (const code of eight) await put(any(decisionRef(tender, code)), house.state(decisionRef(id, code)));
  for (const kvk of [first, second]) {
    for (const { id: lot } of house.tender().lots) await put(any(fileRef(tender, lot, kvk)), house.state(fileRef(id, lot, kvk)));
  }
  for (const kvk of [first, second]) {
    const state = house.state(contractRef(id, kvk));
    if (state.signedAt !== '') await put(any(contractRef(tender, kvk)), state);
  }
  return { tender };
}

const does = (command: AnyCommand, actor: Actor, at: Instant, where: At, input: unknown = {}, key: string = randomUUID()) =>
  execute({ command, actor, door: command.door, path: where, input, key, at });
/** The code of the refusal, or 'done'. */
const says = (doing: Promise<unknown>): Promise<string> => doing.then(() => 'done', (error: unknown) => {
  if (error instanceof Refusal) return error.code;
  throw error;
});

test('an assessment is not closed on a file that changes meanwhile', async () => {
  const where = await stored('agreed');
  const lot = played('agreed').tender().bidsOf.find(({ kvk }) => kvk === first)?.lots[0] ?? '';
  const kept = { ...where, lot, kvk: first };
  // Kept out and so never scored, which it must be once it is let in again.
  await put(any(fileRef(where['tender'] ?? '', lot, first)), { ...played('opened').state(fileRef(id, lot, first)), screening: { outcome: 'excluded', reason: 'x', by: 'officer', at: openAt } });
  between.commit.push(() => does(screen, officer, openAt, kept, { outcome: 'admissible' }));
  expect(await says(does(closeAssessment, lead, openAt, where))).toBe('assessment.unfinished');
});

test('a file does not change any more when its assessment is closed meanwhile', async () => {
  const where = await stored('agreed');
  const lot = played('agreed').tender().bidsOf.find(({ kvk }) => kvk === first)?.lots[0] ?? '';
  between.commit.push(() => does(closeAssessment, lead, openAt, where));
  expect(await says(does(screen, officer, openAt, { ...where, lot, kvk: first }, { outcome: 'incomplete', defect: 'price-missing', reason: 'Te laat.' }))).toBe('tender.not-opened');
});

test('one chance for a defect: of two who ask for the same repair at once, one is refused', async () => {
  const where = await stored('opened');
  const ask = (defect: string, bids: readonly string[]) => does(requestRepair, officer, openAt, where, { defect, bids, text: 'Onderteken.' });
  between.commit.push(() => ask('unsigned', [`A_${first}`, `A_${second}`]));
  expect(await says(ask('unsigned', [`A_${first}`]))).toBe('repair.asked-already');
  // Another defect, with a write of the same kind in between: decided again, and done.
  between.commit.push(() => ask('file-unreadable', [`A_${first}`]));
  expect(await says(ask('answer-unclear', [`A_${first}`]))).toBe('done');
});

test('what a college withdraws meanwhile is not published, nor withdrawn once it was', async () => {
  const [municipality] = eight;
  const no = { outcome: 'rejected', decidedOn: '2026-01-20' };
  const before = await stored('keyed');
  between.commit.push(() => does(recordDecision, college(municipality), publishAt, { ...before, municipality }, no));
  expect(await says(does(publish, lead, publishAt, before))).toBe('publication.decisions-missing');
  const after = await stored('keyed');
  between.commit.push(() => does(publish, lead, publishAt, after));
  expect(await says(does(recordDecision, college(municipality), publishAt, { ...after, municipality }, no))).toBe('decision.published');
});

test('a procedure is not withdrawn while its first contract comes about, nor the other way round', async () => {
  const awarded = played('final').state(tenderRef(id)).decision?.lots[0]?.ranked.find(({ status }) => status === 'awarded')?.kvk ?? '';
  const final = played('final');
  final.go(sign, provider(awarded), signAt, { readBack: readBack(final, awarded), agreed: true });
  const signed = final.state(contractRef(id, awarded));
  const text = { readBack: signed.hash };
  const before = await stored('final');
  await put(any(contractRef(before['tender'] ?? '', awarded)), signed);
  between.commit.push(() => does(countersign, lead, signAt, { ...before, kvk: awarded }, text));
  expect(await says(does(withdraw, lead, signAt, before, { reason: 'Toch niet.' }))).toBe('withdrawal.contracted');
  const after = await stored('final');
  await put(any(contractRef(after['tender'] ?? '', awarded)), signed);
  between.commit.push(() => does(withdraw, lead, signAt, after, { reason: 'Toch niet.' }));
  expect(await says(does(countersign, lead, signAt, { ...after, kvk: awarded }, text))).toBe('tender.is-withdrawn');
});

/** A colleague who may sign beside the signatory who acts. */
async function colleague(kvk: string): Promise<{ actor: Actor; state: Organisation }> {
  const actor = provider(kvk);
  const member = (name: string, person: string) => ({ id: name, person, name, email: `${name}@example.nl`, mandate: 'sign' as const });
  const state: Organisation = { kvk, name: 'x', email: 'x@example.nl', phone: '', registeredAt: publishAt, members: [member('mem_1', actor.person), member('mem_2', 'p2')] };
  await put(any(organisationRef(kvk)), state);
  return { actor, state };
}

test('that nothing had to change is said of the state that is, not of the one that was', async () => {
  const { actor, state } = await colleague('29000001');
  // A cheap read still tells that the mandate has ended.
  between.stale = (found) => ({ ...found, target: { ...found.target, state: { ...state, members: state.members.map((one) => (one.id === 'mem_2' ? { ...one, mandate: 'none' } : one)) } } });
  const { answer } = await does(grant, actor, publishAt, {}, { member: 'mem_2', mandate: 'none' });
  expect(answer.seq).toBe(2);
});

test('that nothing had to change is kept: the same request, sent twice, is told the same at the same moment, and is not carried out later', async () => {
  const { actor, state } = await colleague('29000006');
  const input = { member: 'mem_2', mandate: 'sign' };
  const key = randomUUID();
  const { answer } = await does(grant, actor, publishAt, {}, input, key);
  expect(answer).toMatchObject({ seq: 0, at: publishAt });
  await put(any(organisationRef(actor.kvk)), { ...state, members: state.members.map((one) => ({ ...one, mandate: 'prepare' })) });
  expect(await does(grant, actor, later(publishAt, { ms: 6 }), {}, input, key)).toEqual({ answer, again: true });
});

test('what a cheap read makes impossible is tried again', async () => {
  const { actor } = await colleague('29000002');
  between.stale = (found) => ({ ...found, target: { ...found.target, state: null } });
  expect((await does(grant, actor, publishAt, {}, { member: 'mem_2', mandate: 'prepare' })).answer.seq).toBe(2);
});

test('a refusal is not spoken of what the same request did between two reads', async () => {
  const { tender } = await stored('keyed');
  const where = { tender: tender ?? '' };
  const key = randomUUID();
  between.read = () => does(publish, lead, publishAt, where, {}, key);
  // The first, cheap read finds it not published and is made to fail, so that the strong one sees both moments.
  between.stale = (found) => ({ ...found, target: { ...found.target, state: null } });
  const { again } = await does(publish, lead, publishAt, where, {}, key);
  expect(again).toBe(true);
});

test('a refusal is kept: the same request on its way is not carried out any more, and is told the same', async () => {
  const { actor, state } = await colleague('29000005');
  const input = { member: 'mem_2', mandate: 'none' };
  const key = randomUUID();
  // While the first is on its way, its twin finds that the colleague is unknown; then the colleague is there again.
  between.commit.push(async () => {
    await put(any(organisationRef(actor.kvk)), { ...state, members: state.members.slice(0, 1) });
    expect(await says(does(grant, actor, publishAt, {}, input, key))).toBe('member.unknown');
    await put(any(organisationRef(actor.kvk)), state);
  });
  expect(await says(does(grant, actor, publishAt, {}, input, key))).toBe('member.unknown');
  expect(await says(does(grant, actor, publishAt, {}, input))).toBe('done');
});

test('a worker that was refused may succeed later: its refusal is not kept', async () => {
  const where = await stored('keyed');
  const keys = { ...officer, person: 'keys', roles: ['keys' as const] };
  const record = () => does(recordOpening, keys, openAt, where, {}, 'a-line-of-the-ledger');
  expect(await says(record())).toBe('tender.not-opened');
  await put(any(tenderRef(where['tender'] ?? '')), { ...played('opened').state(tenderRef(id)), id: where['tender'], recordedAt: '' });
  expect(await says(record())).toBe('done');
});

test('that something is late is not kept: the same request, sent before, still counts', async () => {
  const { tender } = await stored('published');
  const where = { tender: tender ?? '', kvk: first };
  const key = randomUUID();
  expect(await says(does(withdrawBid, provider(first), closesAt, where, { lots: ['A'] }, key))).toBe('bid.late');
  expect(await says(does(withdrawBid, provider(first), later(closesAt, { ms: -1 }), where, { lots: ['A'] }, key))).toBe('bid.not-submitted');
});

test('a key is not answered with what was done for another organisation', async () => {
  const [one, other] = [await colleague('29000003'), await colleague('29000004')];
  const key = randomUUID();
  const input = { member: 'mem_2', mandate: 'prepare' };
  await does(grant, one.actor, publishAt, {}, input, key);
  expect(await says(does(grant, { ...other.actor, person: one.actor.person }, publishAt, {}, input, key))).toBe('key.reused');
});

test('only what is counted can be proved as a whole', () => {
  expect(() => proved(allOf(complaint, 'tnd_1'))).toThrow(TypeError);
  expect(proved(allOf(decision, 'tnd_1'))).toMatchObject({ proved: true });
  expect(proved(stateOf(tenderRef('tnd_1')))).toMatchObject({ proved: true });
});
