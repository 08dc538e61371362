import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startDynamo } from '../../infra/local/dynamodb.ts';
import { Visitor } from '../../infra/client/client.ts';
import { register } from '../../infra/season/bids.ts';
import { decideRoutes } from '../../infra/season/routes.ts';
import { playTender } from '../../infra/season/tender.ts';
import { newWorld } from '../../infra/season/world.ts';
import { instant, later } from '../../shared/kernel/moments.ts';
import { participants } from '../../shared/region/participants.ts';
import { readScenario } from '../../shared/scenario/read.ts';
import { startMeter, type Metered } from './meter.ts';
import { bill, type Served } from './price.ts';
import { atMost, type Row } from './row.ts';
import { countServices } from './services.ts';
import { sum } from './units.ts';

const publishAt = '2026-02-02T08:00:00.000Z';
const closesAt = '2026-05-12T10:00:00.000Z';
const documents = 10;
const kvkOf = (n: number): string => String(28_000_001 + n);

/** One tender with so many bids; the first has ten documents. */
function scenario(bids: number) {
  const read = readScenario({
    version: 1, name: 'bars', seed: 'bars', providers: Array.from({ length: bids }, (_, n) => ({ kvk: kvkOf(n), name: `Aanbieder ${n + 1}` })),
    tenders: [{
      id: 'bars', segment: 5, title: 'Veelvoorkomende jeugdhulp', publishAt, questionsUntil: '2026-03-16T11:00:00.000Z', closesAt, awardMethod: 'points', rounding: 2, awardAt: '2026-06-01T08:00:00.000Z',
      collegeDecisions: participants(5, '2026-01-13' as never).map(({ code }, i) => ({ municipality: code, at: `2026-01-13T0${i + 1}:00:00.000Z`, outcome: 'approved' })),
      lots: [{ id: 'A', title: 'Ambulante begeleiding', maxAwards: 20 }],
      criteria: [{ id: 'K1', kind: 'quality', title: 'Gezinsgericht werken', weight: 70, scale: [0, 25, 50, 75, 100] }, { id: 'P', kind: 'price', title: 'Tarief', weight: 30, model: 'relative-lowest' }],
      bids: Array.from({ length: bids }, (_, n) => ({ kvk: kvkOf(n), lot: 'A', submitAt: new Date(Date.parse('2026-05-11T08:00:00.000Z') + n * 1000).toISOString(), price: 8000 + n, documents: n === 0 ? documents : 1 })),
      scores: Array.from({ length: bids }, (_, n) => ({ kvk: kvkOf(n), lot: 'A', criterion: 'K1', individual: [75], consensus: 75 })), assessors: 1,
    }],
  });
  if (!read.ok) throw new Error(read.sentence);
  return read.scenario;
}

/**
 * Plays a tender through the doors up to its award, with a meter before DynamoDB and a count of what else is asked.
 * @param tell is told of each request of the submission and the opening, and what it took.
 * @returns what a submission with ten documents took, what the opening took, and all of it at list price.
 */
export async function counted(bids: number, tell: (one: Metered) => void = () => undefined): Promise<Row[]> {
  const file = scenario(bids);
  const [tender] = file.tenders;
  if (tender === undefined) throw new Error('no tender');
  const dir = mkdtempSync(path.join(tmpdir(), 'bars-'));
  const engine = await startDynamo(dir);
  const meter = await startMeter(engine.endpoint);
  process.env['DYNAMODB_ENDPOINT'] = meter.endpoint;
  const all: Metered[] = [];
  const taken = (): Metered[] => {
    const some = meter.take();
    all.push(...some);
    return some;
  };
  const world = await newWorld(dir, Date.parse('2026-01-05T08:00:00.000Z'), () => undefined);
  const services = countServices(world.stack.engines);
  try {
    await decideRoutes(world, 5);
    await register(world, file.providers);
    let submission: Metered[] = [];
    const send = Visitor.prototype.command;
    // Of the first submission: nobody else asks anything meanwhile.
    Visitor.prototype.command = async function command(this: Visitor, at, ...more) {
      if (!at.endsWith('/bid/submissions') || submission.length > 0) return send.call(this, at, ...more);
      await world.settle();
      taken();
      const receipt = await send.call(this, at, ...more);
      submission = taken().filter(({ by }) => by === 'provider');
      return receipt;
    };
    playTender(world, tender, 'bars', ['assessor-1', 'assessor-2', 'assessor-3'], instant('2026-01-12T09:00:00.000Z'), 'end');
    world.agenda.add(later(instant(closesAt), { seconds: 1 }), () => { taken(); services.decrypts('open'); return Promise.resolve(); });
    await world.agenda.play((ms) => { world.stack.clock.set(ms); });
    await world.settle();
    // Nothing else wakes the opening worker any more.
    const opening = taken().filter(({ by }) => by === 'open');
    [...submission, ...opening].forEach(tell);
    return [...submitRows(submission), ...openingRows(opening, bids, services.decrypts('open')), priceRow(all, services.served(), bids)];
  } finally {
    services.close();
    await world.stack.close();
    await meter.close();
    await engine.close();
    delete process.env['DYNAMODB_ENDPOINT'];
    rmSync(dir, { recursive: true, force: true });
  }
}

const totalOf = (asked: readonly Metered[]) => sum(asked.map((one) => one.units));

/** Session and mandate are read at every request, strongly; what is left is the submission's own. */
function submitRows(asked: readonly Metered[]): Row[] {
  const name = `submit a bid with ${documents} documents`;
  const sealed = asked.flatMap(({ items }) => items).find(({ place }) => place.includes('#sealed#'));
  const kilobytes = Math.ceil((sealed?.bytes ?? 0) / 1024);
  const who = asked.filter(({ items }) => items.every(({ place }) => /^states (session|org)#/.test(place)));
  const own = asked.filter((one) => !who.includes(one));
  return [
    { ...atMost(`${name}: DynamoDB requests`, 4, asked.length), measured: named(asked) },
    atMost(`${name}: write units (12, and 2 per KB of sealed answers: ${kilobytes})`, 12 + 2 * kilobytes, totalOf(asked).write),
    atMost(`${name}: read units of its own`, 3, totalOf(own).read),
    aimed(`${name}: read units with session and mandate`, 3, 5, totalOf(asked).read),
  ];
}

/** A target that was aimed anew (docs/decisions/0037-what-a-submission-and-an-opening-ask.md), beside that of the design. */
const aimed = (promise: string, design: number, ours: number, measured: number): Row => {
  const row = atMost(promise, ours, measured);
  return { ...row, target: `${row.target} (design ${design})` };
};

/** Where nothing of the size of bids asks more: 7 requests, and one for every 100 lines and 99 bids; units beside 10 for what is small. */
export const openingTargets = (bids: number) => ({ requests: 7 + Math.ceil(bids / 100) + Math.ceil(bids / 99), reads: 10 + Math.ceil((bids * 14) / 15) });

function openingRows(asked: readonly Metered[], bids: number, decrypts: number): Row[] {
  const name = `open ${bids} bids`;
  const { requests, reads } = openingTargets(bids);
  return [
    { ...aimed(`${name}: DynamoDB requests`, 8, requests, asked.length), measured: named(asked) },
    atMost(`${name}: read units`, reads, totalOf(asked).read),
    { ...atMost(`${name}: KMS decrypts`, 1, decrypts), kept: decrypts === 1 },
  ];
}

/** A season of 200 providers and five procedures, from what one tender took: as if all of it grew with bids. */
function priceRow(all: readonly Metered[], served: Served, bids: number): Row {
  const seasons = (200 / bids) * 5;
  const costs = Object.entries(bill(totalOf(all), served)).map(([service, cost]) => [service, cost * seasons] as const).sort(([, a], [, b]) => b - a);
  const season = costs.reduce((total, [, cost]) => total + cost, 0);
  const cents = (dollars: number): string => (Math.ceil(dollars * 100) / 100).toFixed(2);
  const row = atMost('a season (200 providers, 5 procedures) in requests, at list price', 3, season, ' $');
  return { ...row, measured: `${cents(season)} $ (${costs.map(([service, cost]) => `${service} ${cents(cost)}`).join(', ')})` };
}

const named = (asked: readonly Metered[]): string => {
  const times = new Map<string, number>();
  for (const { operation } of asked) times.set(operation, (times.get(operation) ?? 0) + 1);
  return `${asked.length} (${[...times].map(([operation, n]) => `${n} ${operation}`).join(', ')})`;
};
