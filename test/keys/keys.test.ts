import { CreateGrantCommand, DecryptCommand, DisableKeyCommand, GenerateDataKeyCommand, GetKeyPolicyCommand, KMSClient, PutKeyPolicyCommand, ReEncryptCommand, ScheduleKeyDeletionCommand } from '@aws-sdk/client-kms';
import { createHash, createPrivateKey } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { functions } from '../../infra/functions.ts';
import { principalOf } from '../../infra/local/principals.ts';
import { gateShards } from '../../shared/kernel/gate.ts';
import { later, type Instant } from '../../shared/kernel/moments.ts';
import type { Tender } from '../../shared/tender/state.ts';
import type { Visitor } from '../../infra/client/client.ts';
import { moments, openPortal, publishedTender, type Portal } from '../portal.ts';
import { draft, readBackOf, submitRaw } from '../rush/bidders.ts';
import { states } from '../rush/tables.ts';

/** Every role that runs, and the administrator who made the stack, at the keys of a tender that was published through the doors. */
const { closesAt } = moments;
const everyRole = ['stack', ...functions.map(({ name }) => name)];
const kvk = '42000000';
/** It prepares a bid and has not submitted it when the portal stops working. */
const kept = '42000001';

let portal: Portal;
let tender = '';
let key: NonNullable<Tender['key']>;
const clients = new Map<string, KMSClient>();

beforeAll(async () => {
  portal = await openPortal('2026-01-12T08:00:00.000Z');
  tender = (await publishedTender(portal, [kvk, kept])).portalId;
  await draft(await portal.world.provider(kvk), tender, { lot: 'A', price: 9_900, answer: 'Een geheim.' });
  key = (JSON.parse((await states(portal)).get(`tender#${tender} -`)?.['state']?.S ?? '') as Tender).key ?? expect.fail('no key');
  for (const role of everyRole) clients.set(role, new KMSClient({ endpoint: portal.stack.engines.kms, region: 'eu-west-1', credentials: principalOf(role) }));
}, 300_000);
afterAll(async () => {
  for (const client of clients.values()) client.destroy();
  await portal.close();
});

/** Who succeeds; everybody else must be refused as KMS refuses, not by some other mishap. */
async function whoCan(attempt: (client: KMSClient) => Promise<unknown>): Promise<string[]> {
  const results = await Promise.all([...clients].map(async ([role, client]) => [role, await attempt(client).then(() => 'done', (error: unknown) => (error as Error).name)] as const));
  expect(results.filter(([, result]) => result !== 'done' && result !== 'AccessDeniedException')).toEqual([]);
  return results.filter(([, result]) => result === 'done').map(([role]) => role);
}

const wrapped = (): Buffer => Buffer.from(key.wrapped, 'base64');
const unwrap = (client: KMSClient) => client.send(new DecryptCommand({ KeyId: key.keyId, CiphertextBlob: wrapped(), EncryptionContext: { procedure: tender } }));

it.each([
  ['an hour before the closing', -3_600_000, []],
  ['a second before the closing', -1_000, []],
  ['a millisecond before the closing', -1, []],
  ['at the closing', 0, ['open']],
  ['a second after the closing', 1_000, ['open']],
  ['an hour after the closing', 3_600_000, ['open']],
])('%s: who unwraps the private key', async (_, ms, expected) => {
  portal.at(later(closesAt, { ms }));
  expect(await whoCan(unwrap)).toEqual(expected);
});

it('gives the opener the private half of the key that bids are sealed to, for this procedure only', async () => {
  portal.at(closesAt);
  const opener = clients.get('open') as KMSClient;
  const { Plaintext } = await unwrap(opener);
  const { n } = createPrivateKey({ key: Buffer.from(Plaintext ?? []), format: 'der', type: 'pkcs8' }).export({ format: 'jwk' });
  expect(n?.length).toBeGreaterThan(500);
  expect(Buffer.from(key.publicKey, 'base64').includes(Buffer.from(n ?? '', 'base64url'))).toBe(true);
  for (const EncryptionContext of [{ procedure: 'tnd_0' }, undefined]) {
    await expect(opener.send(new DecryptCommand({ KeyId: key.keyId, CiphertextBlob: wrapped(), ...(EncryptionContext === undefined ? {} : { EncryptionContext }) }))).rejects.toMatchObject({ name: 'InvalidCiphertextException' });
  }
});

const open = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: { AWS: '*' }, Action: 'kms:*', Resource: '*' }] };

it.each([['long before the closing', '2026-03-01T12:00:00.000Z'], ['after the closing', later(closesAt, { hours: 1 })]])('%s nobody goes round the policy, and only the keys worker can change it', async (_, moment) => {
  portal.at(moment);
  const { KeyId } = { KeyId: key.keyId };
  const read = async () => (await (clients.get('keys') as KMSClient).send(new GetKeyPolicyCommand({ KeyId, PolicyName: 'default' }))).Policy ?? '';
  const policy = await read();
  expect(await whoCan((client) => client.send(new ReEncryptCommand({ CiphertextBlob: wrapped(), SourceKeyId: KeyId, SourceEncryptionContext: { procedure: tender }, DestinationKeyId: portal.stack.engines.draftsKey })))).toEqual([]);
  expect(await whoCan((client) => client.send(new CreateGrantCommand({ KeyId, GranteePrincipal: principalOf('staff').arn, Operations: ['Decrypt'] })))).toEqual([]);
  expect(await whoCan((client) => client.send(new DisableKeyCommand({ KeyId })))).toEqual([]);
  expect(await whoCan((client) => client.send(new ScheduleKeyDeletionCommand({ KeyId, PendingWindowInDays: 7 })))).toEqual([]);
  expect(await whoCan((client) => (client === clients.get('keys') ? Promise.reject(Object.assign(new Error(), { name: 'AccessDeniedException' })) : client.send(new PutKeyPolicyCommand({ KeyId, PolicyName: 'default', Policy: JSON.stringify(open) }))))).toEqual([]);
  expect(await read()).toBe(policy);
  // The same text again: that it may is shown, and nothing moved.
  expect(await whoCan((client) => client.send(new PutKeyPolicyCommand({ KeyId, PolicyName: 'default', Policy: policy })))).toEqual(['keys']);
  expect(await read()).toBe(policy);
});

/** The closing moment is one fact: wherever it is told or kept, it is the same. */
it('moves the moment with an extension: the same on page, in mail, calendar, gate and key, and what was the closing no longer opens anything', async () => {
  const moved = '2026-05-20T10:00:00.000Z' as Instant;
  portal.at(later(closesAt, { minutes: -5 }));
  const bidder = await portal.world.provider(kvk);
  expect((await submitRaw(bidder, tender, await readBackOf(bidder, tender))).status).toBe(201);
  await (await portal.world.as('officer')).command(`/tenders/${tender}/extensions`, { closesAt: moved, reason: 'Uitstel.' });
  await (await portal.world.as('lead')).command(`/tenders/${tender}/extensions/approvals`);
  await portal.stack.settle();

  const textOf = async (address: string): Promise<string> => (await bidder.fetch(address)).text();
  const inWords = 'woensdag 20 mei 2026, 12.00 uur (Nederlandse tijd)';
  for (const page of [`/tenders/${tender}`, `/provider/tenders/${tender}`, `/provider/tenders/${tender}/bid`]) expect(await textOf(page), page).toContain(`U kunt indienen tot ${inWords}`);
  const { messages } = await bidder.view<{ messages: readonly { id: string; event: string }[] }>('/inbox');
  const message = messages.find(({ event }) => event === 'tender.extended')?.id ?? 'none';
  expect((await portal.stack.mails()).filter(({ text }) => text.includes(`/inbox/${message}\n`)).map(({ to }) => to)).toHaveLength(1);
  expect(await textOf(`/provider/inbox/${message}`)).toContain(inWords);
  for (const door of ['', '/provider']) expect(await textOf(`${door}/tenders/${tender}/calendar`), door).toMatch(/UID:closing-[^\n]+\r\n(?:(?!END:)[^\n]+\n)*DTSTART:20260520T100000Z\r\n/);
  const shards = [...await states(portal)].filter(([place]) => place.startsWith(`gate#${tender} `)).map(([, { closesAt: at }]) => at?.S);
  expect(shards).toEqual(Array.from({ length: gateShards }, () => moved));
  for (const [moment, expected] of [[closesAt, []], [later(moved, { ms: -1 }), []], [moved, ['open']]] as const) {
    portal.at(moment);
    expect(await whoCan(unwrap)).toEqual(expected);
  }
});

it('lets only the provider door use the key of a draft, and each draft its own', async () => {
  const place = `draft#${tender}#${kvk}/-`;
  const stored = (await states(portal)).get(`draft#${tender}#${kvk} -`)?.['state']?.S ?? '';
  expect(stored).not.toContain('geheim');
  const CiphertextBlob = Buffer.from(stored.split('.')[0] ?? '', 'base64');
  const KeyId = portal.stack.engines.draftsKey;
  expect(CiphertextBlob.length).toBeGreaterThan(32);
  expect(await whoCan((client) => client.send(new DecryptCommand({ KeyId, CiphertextBlob, EncryptionContext: { place } })))).toEqual(['provider']);
  expect(await whoCan((client) => client.send(new GenerateDataKeyCommand({ KeyId, KeySpec: 'AES_256', EncryptionContext: { place } })))).toEqual(['provider']);
  const provider = clients.get('provider') as KMSClient;
  await expect(provider.send(new DecryptCommand({ KeyId, CiphertextBlob, EncryptionContext: { place: place.replace(kvk, '42000001') } }))).rejects.toMatchObject({ name: 'InvalidCiphertextException' });
});

it('knows nobody whose credentials are made up', async () => {
  const stranger = new KMSClient({ endpoint: portal.stack.engines.kms, region: 'eu-west-1', maxAttempts: 1, credentials: { accessKeyId: principalOf('open').accessKeyId, secretAccessKey: createHash('sha256').update('guess').digest('hex') } });
  await expect(unwrap(stranger)).rejects.toThrow();
  stranger.destroy();
});

/** An outage on the last day, from the first line of the log to the opening. */
it('opens its gate again after the closing when two people extend it for an outage: what came in stays, more comes in, and the key denies again', async () => {
  const closed = '2026-05-20T10:00:00.000Z' as Instant;
  const everybody = async () => Promise.all(['officer', 'lead', 'opener-1', 'opener-2'].map((person) => portal.world.as(person))) as Promise<[Visitor, Visitor, Visitor, Visitor]>;
  portal.at(later(closed, { minutes: -40 }));
  await draft(await portal.world.provider(kept), tender, { lot: 'A', price: 9_800, answer: 'Bijna klaar.' });
  portal.at(later(closed, { minutes: 30 }));
  const [officer, lead, first, second] = await everybody();
  const [bidder, other] = [await portal.world.provider(kvk), await portal.world.provider(kept)];
  await first.command(`/tenders/${tender}/openings`);
  await officer.command('/outages', { parts: ['submitting'], planned: 'no', beganAt: later(closed, { minutes: -30 }), endedAt: later(closed, { minutes: 15 }), audience: 'everyone', noticed: 'Indienen lukte niet.' });
  const { outages: [{ id: outage } = { id: '' }] } = await officer.view<{ outages: readonly { id: string }[] }>('/outages');
  const here = `/outages/${outage}`;
  expect(await (await other.fetch(`/tenders/${tender}`)).text()).toContain('Deze storing viel kort voor de sluiting.');
  const { touched } = await officer.view<{ touched: readonly { procedure: string; kind: string; proposed: Instant }[] }>(here);
  // By hand: a day after half past twelve on Wednesday, on the whole hour.
  expect(touched.map(({ procedure, kind, proposed }) => [procedure, kind, proposed])).toEqual([[tender, 'closing', '2026-05-21T11:00:00.000Z']]);
  const moved = touched[0]?.proposed ?? closed;
  expect(await whoCan(unwrap)).toEqual(['open']);
  const { seq: proposal } = await officer.command(`${here}/extensions`, { terms: [{ term: `${tender}-closing`, until: moved }] });
  await lead.command(`${here}/extensions/approvals`, { proposal });
  await portal.stack.settle();

  expect(await whoCan(unwrap)).toEqual([]);
  expect([...await states(portal)].filter(([place]) => place.startsWith(`gate#${tender} `)).map(([, { closesAt: at }]) => at?.S)).toEqual(Array.from({ length: gateShards }, () => moved));
  const told = async (who: Visitor, event: string) => (await who.view<{ messages: readonly { event: string }[] }>('/inbox')).messages.filter((one) => one.event === event).length;
  const delft = await portal.world.college('GM0503');
  expect([await told(bidder, 'tender.extended-outage'), await told(other, 'tender.extended-outage'), await told(delft, 'tender.extended')]).toEqual([1, 1, 2]);
  const log = await (await other.fetch('/v1/public/outages')).json() as { outages: readonly object[] };
  expect(log.outages).toMatchObject([{ id: outage, ms: 45 * 60_000, stream: `outage#portal/${outage}`, seq: 1, terms: [{ procedure: tender, kind: 'closing', from: closed, to: moved, outcome: 'moved' }] }]);
  await expect(second.command(`/tenders/${tender}/openings`)).rejects.toMatchObject({ code: 'opening.early' });
  expect((await submitRaw(other, tender, await readBackOf(other, tender))).status).toBe(201);

  // Nothing of the approval from before counts: two people open, and both bids are there.
  portal.at(later(moved, { seconds: 125 }));
  const [, chief, one, two] = await everybody();
  expect((await two.command(`/tenders/${tender}/openings`)).result['opened']).toBe(false);
  expect((await one.command(`/tenders/${tender}/openings`)).result['opened']).toBe(true);
  await portal.stack.settle();
  expect(await chief.view(`/tenders/${tender}/opening`)).toMatchObject({ opening: { received: 2 } });
}, 120_000);
