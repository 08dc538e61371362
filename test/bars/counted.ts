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
import { atMost, type Row } from './row.ts';
import { dollars, sum } from './units.ts';

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
 * Plays a tender through the doors up to its opening, with a meter before DynamoDB.
 * @returns what a submission with ten documents took, what the opening took, and all of it at list price.
 */
export async function counted(bids: number): Promise<Row[]> {
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
    playTender(world, tender, 'bars', ['assessor-1', 'assessor-2', 'assessor-3'], instant('2026-01-12T09:00:00.000Z'), 'opening');
    world.agenda.add(later(instant(closesAt), { seconds: 1 }), () => Promise.resolve(void taken()));
    await world.agenda.play((ms) => { world.stack.clock.set(ms); });
    await world.settle();
    const opening = taken().filter(({ by }) => by === 'open');
    return [...submitRows(submission), ...openingRows(opening, bids), priceRow(all, bids)];
  } finally {
    await world.stack.close();
    await meter.close();
    await engine.close();
    delete process.env['DYNAMODB_ENDPOINT'];
    rmSync(dir, { recursive: true, force: true });
  }
}

function submitRows(asked: readonly Metered[]): Row[] {
  const units = sum(asked.map((one) => one.units));
  const name = `submit a bid with ${documents} documents`;
  return [
    { ...atMost(`${name}: DynamoDB requests`, 4, asked.length), measured: named(asked) },
    atMost(`${name}: write units`, 12, units.write), atMost(`${name}: read units`, 3, units.read),
  ];
}

function openingRows(asked: readonly Metered[], bids: number): Row[] {
  const units = sum(asked.map((one) => one.units));
  return [{ ...atMost(`open ${bids} bids: DynamoDB requests`, 8, asked.length), measured: named(asked) }, atMost(`open ${bids} bids: read units`, Math.max(bids, 8), units.read)];
}

/** A season of 200 providers and five procedures, from what one tender took: all of it grows with bids. */
function priceRow(all: readonly Metered[], bids: number): Row {
  const season = dollars(sum(all.map(({ units }) => units))) * (200 / bids) * 5;
  return atMost('DynamoDB of a season (200 providers, 5 procedures) at list price', 3, season, ' $');
}

const named = (asked: readonly Metered[]): string => {
  const times = new Map<string, number>();
  for (const { operation } of asked) times.set(operation, (times.get(operation) ?? 0) + 1);
  return `${asked.length} (${[...times].map(([operation, n]) => `${n} ${operation}`).join(', ')})`;
};
