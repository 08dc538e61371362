import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { asFunction, bundle, root } from '../../../infra/bundle.ts';
import { Visitor, type DoorName } from '../../../infra/client/client.ts';
import { functions } from '../../../infra/functions.ts';
import { environmentOf } from '../../../infra/local/environment.ts';
import { clockFrom } from '../../../infra/local/clock.ts';
import { startStack, type Stack } from '../../../infra/local/stack.ts';
import { inParallel } from '../../../infra/season/agenda.ts';
import { register } from '../../../infra/season/bids.ts';
import { playTender } from '../../../infra/season/tender.ts';
import { worldOn } from '../../../infra/season/world.ts';
import { instant, later, millis, type Instant } from '../../../shared/kernel/moments.ts';
import { participants } from '../../../shared/region/participants.ts';
import { readScenario } from '../../../shared/scenario/read.ts';
import { draft } from '../../rush/bidders.ts';

const publishAt = instant('2026-02-02T08:00:00.000Z');
/** Everything below happens in this minute: no session ends, and no deadline passes. */
const now = later(publishAt, { hours: 2 });

/** Files in each draft. */
const documents = 10;

/** A portal with a tender that is open, on which doors are measured one by one in processes of their own. */
export interface Ground {
  readonly stack: Stack;
  readonly now: Instant;
  readonly tender: string;
  /** A tender that is still being written. */
  readonly concept: string;
  readonly kvks: readonly string[];
  /** A function's bundle, or one of test/bars/bare made in the same way. */
  bundleOf(name: string): string;
  /** What a function sees of its environment, with other addresses of its stores where these are given. */
  environmentOf(name: string, instead?: Readonly<Record<string, string>>): Record<string, string>;
  /** What a signed-in person's browser sends along. */
  visitor(door: DoorName, person: string): Promise<Visitor>;
  close(): Promise<void>;
}

/** @param bidders how many have a draft with ten documents that is whole and not submitted. */
export async function newGround(bidders: number): Promise<Ground> {
  const dir = mkdtempSync(path.join(tmpdir(), 'bars-ground-'));
  const kvks = Array.from({ length: bidders }, (_, n) => String(28_000_001 + n));
  const built = path.join(dir, 'build');
  const bundles = await bundle(built);
  await build({ absWorkingDir: root, entryPoints: { 'bare-page': 'test/bars/bare/page.ts', 'bare-submit': 'test/bars/bare/submit.ts' }, outdir: built, ...asFunction });
  const stack = await startStack({ dir, port: 0, clock: clockFrom({ frozen: Date.parse('2026-01-05T08:00:00.000Z') }), bundles });
  const close = async (): Promise<void> => {
    await stack.close();
    rmSync(dir, { recursive: true, force: true });
  };
  try {
    const { tender, concept } = await openTender(stack, kvks);
    return {
      stack, now, tender, concept, kvks, close,
      bundleOf: (name) => path.join(built, `${name}.mjs`),
      environmentOf(name, instead = {}) {
        const spec = functions.find((one) => one.name === name);
        if (spec === undefined) throw new TypeError(`no function ${name}`);
        return { ...environmentOf(spec, stack.engines, bundles), ...instead };
      },
      visitor: (door, person) => new Visitor(stack.origin, door).signIn(person),
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openTender(stack: Stack, kvks: readonly string[]): Promise<{ tender: string; concept: string }> {
  const world = worldOn(stack, () => undefined);
  const read = readScenario({
    version: 1, name: 'bars', seed: 'bars', providers: kvks.map((kvk, n) => ({ kvk, name: `Aanbieder ${n + 1}` })),
    tenders: [{
      id: 'bars', segment: 5, title: 'Veelvoorkomende jeugdhulp', publishAt, questionsUntil: '2026-03-16T11:00:00.000Z', closesAt: '2026-05-12T10:00:00.000Z', awardMethod: 'points', rounding: 2, awardAt: '2026-06-01T08:00:00.000Z',
      collegeDecisions: participants(5, '2026-01-13' as never).map(({ code }, i) => ({ municipality: code, at: `2026-01-13T0${i + 1}:00:00.000Z`, outcome: 'approved' })),
      lots: [{ id: 'A', title: 'Ambulante begeleiding', maxAwards: 20 }],
      criteria: [
        { id: 'K1', kind: 'quality', title: 'Gezinsgericht werken', weight: 40, scale: [0, 25, 50, 75, 100] }, { id: 'K2', kind: 'quality', title: 'Collectief aanbod', weight: 30, scale: [0, 25, 50, 75, 100] },
        { id: 'P', kind: 'price', title: 'Tarief', weight: 30, model: 'relative-lowest' },
      ],
    }],
  });
  if (!read.ok) throw new Error(read.sentence);
  const { providers, tenders: [file] } = read.scenario;
  if (file === undefined) throw new Error('no tender');
  await register(world, providers);
  const play = playTender(world, file, 'bars', ['assessor-1'], instant('2026-01-12T09:00:00.000Z'), 'closing');
  await world.agenda.play((ms) => { stack.clock.set(ms); }, millis(now));
  stack.clock.set(millis(now));
  await inParallel(kvks, 4, async (kvk) => { await draft(await world.provider(kvk), play.portalId, { lot: 'A', price: 8_000, answer: 'Wij komen bij het gezin thuis.' }, documents); });
  const made = await (await world.as('officer')).command('/tenders', { segment: '5', title: 'Nog in voorbereiding' });
  await world.settle();
  return { tender: play.portalId, concept: /tnd_\w+/.exec(made.location)?.[0] ?? '' };
}
