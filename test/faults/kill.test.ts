import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { Problem, Visitor } from '../../infra/client/client.ts';
import { clockFrom } from '../../infra/local/clock.ts';
import { startStack } from '../../infra/local/stack.ts';
import { inParallel } from '../../infra/season/agenda.ts';
import { worldOn, type World } from '../../infra/season/world.ts';
import { later, millis } from '../../shared/kernel/moments.ts';
import type { BidFile } from '../../shared/views/staff.ts';
import { moments, publishedTender, type Portal } from '../portal.ts';
import { draft, readBackOf, receiptOf, submitRaw, type Told } from '../rush/bidders.ts';
import { replay } from '../ledger/replay.ts';
import { ledger } from '../rush/tables.ts';
import type { Faults } from './flaky.ts';
import { restore } from './restore.ts';
import { Victim } from './victim.ts';

/**
 * The portal is killed at random moments while bids come in, are sealed, opened and told of, and is started again on
 * what is on disk. Whoever asks asks again with the same key, as a browser or program does. KILLS sets how often in each of the two phases.
 * Between them it is lost as a whole and restored from copies of its tables and buckets. All the while requests to
 * DynamoDB get lost, answers too, and some come twice, late or refused: below the retry of the SDK.
 */
const kills = Number(process.env['KILLS'] ?? 1);
const bidders = Array.from({ length: 8 }, (_, i) => String(46_000_000 + i));
const dir = mkdtempSync(path.join(tmpdir(), 'faults-'));
const restored = mkdtempSync(path.join(tmpdir(), 'restored-'));
const told = new Map<string, Told>();
let victim: Victim;
let portal: Portal;
let world: World;
let tender = '';
/** What went wrong between the functions and DynamoDB after the last start. */
let faults: Faults;

beforeAll(async () => {
  const clock = clockFrom({ frozen: Date.parse('2026-01-12T08:00:00.000Z') });
  // Below the ports that a machine gives out by itself: while the portal is dead nobody else may take its own.
  const stack = await startStack({ dir, port: 20_000 + (process.pid % 10_000), clock, bundles: inject('bundles') });
  world = worldOn(stack, () => undefined);
  portal = { stack, world, dir, at: (moment) => { clock.set(Date.parse(moment)); } } as Portal;
  tender = (await publishedTender(portal, bidders)).portalId;
  clock.set(millis(later(moments.closesAt, { minutes: -30 })));
  const visitors = new Map(await Promise.all(bidders.map(async (kvk) => [kvk, await world.provider(kvk)] as const)));
  // Signed in beforehand: a session outlives its server.
  await Promise.all(['opener-1', 'opener-2', 'officer'].map((one) => world.as(one)));
  for (const [kvk, visitor] of visitors) await draft(visitor, tender, { lot: 'A', price: 5_000 + Number(kvk.slice(-2)), answer: `Aanbieder ${kvk}` }, 1);
  const readBacks = new Map(await Promise.all(bidders.map(async (kvk) => [kvk, await readBackOf(visitors.get(kvk) as Visitor, tender)] as const)));
  await stack.close();
  const host = { port: Number(new URL(stack.origin).port), frozen: clock.now(), bundles: inject('bundles') };
  victim = new Victim({ ...host, dir });
  await victim.start();
  await killedMeanwhile(kills, () => inParallel(bidders, 4, async (kvk) => {
    told.set(kvk, await untilAnswered(visitors.get(kvk) as Visitor, readBacks.get(kvk) ?? ''));
  }));
  await victim.kill();
  await restore(dir, restored);
  victim = new Victim({ ...host, dir: restored });
  await victim.start();
  await victim.at(later(moments.closesAt, { seconds: 130 }));
  await killedMeanwhile(kills, async () => {
    for (const opener of ['opener-1', 'opener-2']) {
      const key = randomUUID();
      await again(async () => (await world.as(opener)).command(`/tenders/${tender}/openings`, {}, key));
    }
  });
  faults = await victim.calm();
  await victim.settle();
}, 400_000);
afterAll(async () => {
  await victim.kill();
  for (const place of [dir, restored]) rmSync(place, { recursive: true, force: true });
});

/** Kills the portal `times` times while something is done, each time after another wait. */
async function killedMeanwhile(times: number, work: () => Promise<unknown>): Promise<void> {
  const done = { yet: false };
  const working = work().finally(() => { done.yet = true; });
  for (let i = 0; i < times; i += 1) {
    await new Promise((resolve) => { setTimeout(resolve, 40 + Math.floor(Math.random() * 500)); });
    await victim.killAndStart();
  }
  await working;
}

/** Asks until the portal answers; a connection that breaks, or an answer that nobody knows, is asked again under the same key. */
async function again<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await ask();
    } catch (error) {
      const passing = error instanceof TypeError || (error instanceof Problem && error.status >= 500);
      if (!passing || tries > 3000) throw error;
      await new Promise((resolve) => { setTimeout(resolve, 100); });
    }
  }
}

async function untilAnswered(visitor: Visitor, readBack: string): Promise<Told> {
  const key = randomUUID();
  return again(async () => {
    const { status, body } = await submitRaw(visitor, tender, readBack, key);
    if (status >= 500) throw new TypeError('ask again');
    expect(status, JSON.stringify(body)).toBe(201);
    return body as unknown as Told;
  });
}

/** The portal as it stands after the last start. */
const now = (): Portal => ({ ...portal, stack: { ...portal.stack, engines: { ...portal.stack.engines, ...victim.engines } } });

test('something did go wrong on the way to DynamoDB', () => {
  expect(Object.values(faults).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0);
});

test('who was told "stored" is stored once, with its line and its receipt', async () => {
  expect([...told.keys()].sort()).toEqual(bidders);
  const lines = (await ledger(now())).filter(({ type }) => type === 'bid.submitted');
  expect(lines.map(({ hash }) => hash).sort()).toEqual([...told.values()].map(({ hash }) => hash).sort());
  for (const [kvk, { result }] of told) {
    const { manifest, manifestHash } = await receiptOf(await world.provider(kvk), tender, result.n);
    expect([manifest.length, manifestHash]).toEqual([1, result.manifestHash]);
  }
});

test('who signs in anew is the same person as before', async () => {
  const [kvk = ''] = bidders;
  const anew = await new Visitor(portal.stack.origin, 'provider').signIn(`org-${kvk}`);
  expect(await receiptOf(anew, tender, 1)).toEqual(await receiptOf(await world.provider(kvk), tender, 1));
});

test('what is opened is what was stored, and every file is whole', async () => {
  const officer = await world.as('officer');
  const { rows } = await officer.view<{ rows: readonly { kvk: string }[] }>(`/tenders/${tender}/files/A`);
  expect(rows.map(({ kvk }) => kvk).sort()).toEqual(bidders);
  for (const kvk of bidders) {
    const { documents: [file, ...more] } = await officer.view<{ documents: readonly BidFile[] }>(`/tenders/${tender}/files/A/${kvk}`);
    expect([more, file?.whole]).toEqual([[], true]);
    const bytes = Buffer.from(await (await fetch(file?.url ?? '')).arrayBuffer());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(file?.hash);
    expect(bytes.toString()).toContain(`Aanbieder ${kvk}`);
  }
});

test('every line has had its effect once: one opening, one receipt and one notice for each', async () => {
  const lines = await ledger(now());
  expect(lines.filter(({ type }) => type === 'tender.opened' || type === 'opening.recorded').map(({ type }) => type).sort()).toEqual(['opening.recorded', 'tender.opened']);
  for (const kvk of bidders) {
    const { messages } = await (await world.provider(kvk)).view<{ messages: { event: string }[] }>('/inbox');
    expect(messages.filter(({ event }) => event === 'bid.submitted').length, kvk).toBe(1);
  }
  const { messages } = await (await world.college('GM0503')).view<{ messages: { event: string; about: string }[] }>('/inbox');
  expect(messages.filter(({ event }) => event === 'tender.opened').length).toBe(1);
});

test('the ledger gives every state again, to the byte', async () => {
  expect((await replay(now())).wrong).toEqual([]);
});
