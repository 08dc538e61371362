import { TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { before, lineEvent, lostAnswer, partitionOf, putState, startEngines, stateOf, type Engines } from '../../infra/local/testing.ts';
import { tender as example } from '../../shared/bid/example.ts';
import { instant, later, type Instant } from '../../shared/kernel/moments.ts';
import { noOutage, outageRef, type Outage } from '../../shared/outage/outage.ts';
import { tenderRef, type Tender } from '../../shared/tender/tender.ts';
import { dynamo } from '../store/clients.ts';
import { kms } from '../store/kms.ts';
import { gateItems } from '../store/gate.ts';
import { makeProcedureKey, moveProcedureKey, unwrapProcedureKey } from '../store/keys.ts';
import { handler as keysWorker } from './keys.ts';
import { handler as openWorker } from './open.ts';
import { handler as routesWorker } from './routes.ts';

/** What the keys worker and the opener do with a procedure's key, each in its own role, and what an interruption leaves. */
const { closesAt } = example.plan;
const moved = later(closesAt, { days: 8 });
let house: Engines;
beforeAll(async () => { house = await startEngines(); }, 60_000);
afterAll(() => house.close());

const tenderOf = (id: string): Promise<Tender> => stateOf<Tender>(house, tenderRef(id));
const keys = (id: string, type: string): Promise<void> => { house.as('keys'); return keysWorker(lineEvent(tenderRef(id), type, {}, '2026-02-01T08:00:00Z')); };
const opener = (id: string, type: string): Promise<void> => { house.as('open'); return openWorker(lineEvent(tenderRef(id), type, {}, '2026-02-01T08:00:00Z')); };

/** Does KMS let this role unwrap the private key at this moment? */
async function opens(id: string, at: Instant, role = 'open'): Promise<boolean> {
  house.at(at);
  house.as(role);
  const { key } = await tenderOf(id);
  return unwrapProcedureKey(id, key ?? expect.fail('no key')).then(() => true, (error: unknown) => {
    expect((error as Error).name).toBe('AccessDeniedException');
    return false;
  });
}

describe('before the publication', () => {
  const now = instant('2026-02-01T08:00:00Z');
  it('the key is made, seen to open, locked, and seen to stay shut; each step once', async () => {
    const id = 'tnd_1';
    house.at(now);
    await putState(house, tenderRef(id), { ...example, id, status: 'colleges-asked', key: null, publishedAt: '', publication: {} });
    await keys(id, 'publication.prepared');
    expect(await opens(id, now)).toBe(true);
    for (const role of ['keys', 'seal', 'provider', 'staff', 'stack']) expect([role, await opens(id, now, role)]).toEqual([role, false]);
    for (const [worker, type] of [[opener, 'key.recorded'], [keys, 'key.opened'], [opener, 'key.locked']] as const) {
      await worker(id, type);
      await worker(id, type);
    }
    expect((await tenderOf(id)).keyTrial).toEqual({ step: 'denied', closesAt });
    expect([await opens(id, later(closesAt, { ms: -1 })), await opens(id, closesAt)]).toEqual([false, true]);
  }, 30_000);

  it('a key that still opens under its closing moment is not passed', async () => {
    const id = 'tnd_2';
    house.at(now);
    house.as('keys');
    const key = await makeProcedureKey(id, later(now, { days: -1 }));
    await putState(house, tenderRef(id), { ...example, id, key, status: 'colleges-asked', keyTrial: { step: 'locked', closesAt } });
    // The worker waits minutes for the policy to hold everywhere; nobody here does.
    const real = setTimeout;
    vi.stubGlobal('setTimeout', (act: () => void, ms?: number) => real(act, [2_000, 10_000, 30_000, 60_000].includes(ms ?? 0) ? 0 : ms));
    await expect(opener(id, 'key.locked')).rejects.toThrow('opens before the closing');
    vi.unstubAllGlobals();
    expect((await tenderOf(id)).keyTrial.step).toBe('locked');
    house.as('keys');
    await moveProcedureKey(key.keyId, closesAt);
    await opener(id, 'key.locked');
    expect((await tenderOf(id)).keyTrial.step).toBe('denied');
  }, 30_000);
});

describe('a later deadline that is interrupted', () => {
  /** Approved, and nothing done yet: the intent is recorded. */
  async function approved(id: string): Promise<void> {
    house.at(instant('2026-05-01T08:00:00Z'));
    house.as('keys');
    const key = await makeProcedureKey(id, closesAt);
    await putState(house, tenderRef(id), { ...example, id, key, extension: { closesAt: moved, reason: 'Storing.', proposedBy: 'o', approvedBy: 'l', approvedAt: '2026-05-01T08:00:00.000Z' } });
    await house.dynamo.send(new TransactWriteItemsCommand({ TransactItems: gateItems({ act: 'build', procedure: id, closesAt }) }));
  }
  const gate = async (id: string): Promise<string[]> => [...new Set((await partitionOf(house, `gate#${id}`)).map((item) => item['closesAt']?.S ?? ''))];
  /** The key opens no earlier than the gate closes. */
  const isWalled = async (id: string): Promise<boolean> => {
    const [until = '', ...others] = await gate(id);
    return others.length === 0 && !await opens(id, later(until as Instant, { ms: -1 }));
  };

  it.each([
    ['before the policy moves', 'tnd_11', (name: string) => name === 'PutKeyPolicyCommand', closesAt],
    ['after the policy moved', 'tnd_12', (name: string) => name === 'TransactWriteItemsCommand', closesAt],
  ])('%s: the old moment counts, the key is no earlier than the gate; done again it is whole', async (_, id, ends, counts) => {
    await approved(id);
    for (const client of [kms(), dynamo()]) before(client, 'ends', (name) => { if (ends(name)) throw new Error('the function ends here'); });
    await expect(keys(id, 'extension.approved')).rejects.toThrow();
    for (const client of [kms(), dynamo()]) client.middlewareStack.remove('ends');
    expect([await gate(id), (await tenderOf(id)).plan.closesAt, await isWalled(id)]).toEqual([[counts], counts, true]);
    await keys(id, 'extension.approved');
    expect([await gate(id), (await tenderOf(id)).plan.closesAt, await isWalled(id), await opens(id, moved)]).toEqual([[moved], moved, true, true]);
  }, 30_000);

  it.each([['the policy’s answer is lost', 'tnd_13', 'PutKeyPolicyCommand', kms], ['the transaction’s answer is lost', 'tnd_14', 'TransactWriteItemsCommand', dynamo]] as const)('when %s: done again it happens once', async (_, id, command, client) => {
    await approved(id);
    lostAnswer(client(), command);
    await keys(id, 'extension.approved').catch(() => undefined);
    expect(await isWalled(id)).toBe(true);
    await keys(id, 'extension.approved');
    await keys(id, 'extension.approved');
    const { plan, extension, extensions } = await tenderOf(id);
    expect([await gate(id), plan.closesAt, extension, extensions.length, await isWalled(id), await opens(id, moved)]).toEqual([[moved], moved, null, 1, true, true]);
  }, 30_000);
});

describe('an outage that extends several procedures', () => {
  it('is carried to each: what one refuses is written down, what waits comes again, the others go on, and nothing happens twice', async () => {
    const [id, number, at] = ['out_1', 3, '2026-05-12T12:00:00.000Z'];
    const procedures = ['tnd_21', 'tnd_22', 'tnd_23'];
    const terms = procedures.map((procedure) => ({ procedure, kind: 'closing', from: closesAt, to: moved } as const));
    const outcomes = async () => (await stateOf<Outage>(house, outageRef(id))).extensions[0]?.terms.map(({ outcome, code, at: when }) => [outcome, code, when]);
    const waiting = { closesAt: later(closesAt, { days: 1 }), reason: 'x', proposedBy: 'o', approvedBy: 'l', approvedAt: at };
    for (const [i, more] of [{}, { status: 'opened' }, { extension: waiting }].entries()) await putState(house, tenderRef(procedures[i] ?? ''), { ...example, id: procedures[i], ...more });
    await putState(house, outageRef(id), { ...noOutage, id, extensions: [{ number, terms: terms.map((term) => ({ ...term, title: '', outcome: '', code: '', at: '' })) }] });
    const decided = lineEvent(outageRef(id), 'outage.extended', { outage: id, number, beganAt: closesAt, endedAt: later(closesAt, { hours: 1 }), by: ['p', 'q'], terms }, at);
    await expect(routesWorker(decided)).rejects.toThrow('1 procedures of out_1');
    const refused = ['refused', 'tender.not-published', at];
    expect([await outcomes(), (await tenderOf('tnd_21')).extension, (await tenderOf('tnd_23')).extension]).toMatchObject([[['', '', ''], refused, ['', '', '']], { closesAt: moved, approvedBy: 'routes', outage: { id, number, by: ['p', 'q'] } }, waiting]);
    // The other extension was carried out meanwhile, and reaches further.
    await putState(house, tenderRef('tnd_23'), { ...example, id: 'tnd_23', plan: { ...example.plan, closesAt: later(moved, { days: 1 }) } });
    await routesWorker(decided);
    const told = lineEvent(tenderRef('tnd_21'), 'deadline.extended', { from: closesAt, to: moved, outage: { id, number, by: [] } }, at);
    await routesWorker(told);
    const stands = await stateOf(house, outageRef(id));
    expect(await outcomes()).toEqual([['moved', '', at], refused, ['moved', '', at]]);
    for (const line of [decided, told]) await routesWorker(line);
    expect([await stateOf(house, outageRef(id)), (await tenderOf('tnd_21')).extension?.closesAt]).toEqual([stands, moved]);
  }, 30_000);
});
