import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inject } from 'vitest';
import { Visitor } from '../infra/client/client.ts';
import { clockFrom } from '../infra/local/clock.ts';
import { demoPeople } from '../infra/local/people.ts';
import { startStack, type Stack, type StackOptions } from '../infra/local/stack.ts';
import { worldOn, type World } from '../infra/season/world.ts';
import { newPlay, type Play } from '../infra/season/tender.ts';
import { collegeDecisions, prepare, tryToPublish } from '../infra/season/prepare.ts';
import { register } from '../infra/season/bids.ts';
import { later, millis, type Instant } from '../shared/kernel/moments.ts';
import { participants } from '../shared/region/participants.ts';
import { readScenario } from '../shared/scenario/read.ts';
import { pairsFrom } from './pairs.ts';

export interface Portal {
  readonly stack: Stack;
  readonly world: World;
  readonly dir: string;
  /** Moves the clock, which stands still otherwise. */
  at(moment: string): void;
  /** A signed-in demo person, or the signatory `org-KVK` of any provider. */
  visit(person: string): Promise<Visitor>;
  /** A visitor at a door who has not signed in. */
  stranger(door: 'provider' | 'staff' | 'council'): Visitor;
  close(): Promise<void>;
}

/** The whole portal on engines of its own; its clock stands still at `now` until a test moves it. */
export async function openPortal(now: string, options: Pick<StackOptions, 'host'> = {}): Promise<Portal> {
  const dir = mkdtempSync(path.join(tmpdir(), 'portal-'));
  const stack = await startStack({ ...options, dir, port: 0, clock: clockFrom({ frozen: Date.parse(now) }), bundles: inject('bundles'), makePair: pairsFrom(inject('pairs')) });
  const world = worldOn(stack, () => undefined);
  return {
    stack, world, dir,
    at: (moment) => { stack.clock.set(Date.parse(moment)); },
    visit: (person) => new Visitor(stack.origin, person.startsWith('org-') ? 'provider' : demoPeople.find(({ id }) => id === person)?.door ?? 'staff').signIn(person),
    stranger: (door) => new Visitor(stack.origin, door),
    async close() {
      await stack.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

export const moments = {
  publishAt: '2026-02-02T08:00:00.000Z' as Instant, questionsUntil: '2026-03-16T11:00:00.000Z' as Instant, closesAt: '2026-05-12T10:00:00.000Z' as Instant, awardAt: '2026-06-01T08:00:00.000Z' as Instant,
} as const;

/**
 * A published tender for segment 5 with two lots, two quality criteria and a price, prepared and published through the
 * doors; `kvks` are registered and declared, each with its signatory `org-KVK`. The clock stands an hour after publication.
 */
export async function publishedTender(portal: Portal, kvks: readonly string[], requirements: Play['requirements'] = [], { hidesNames = false } = {}): Promise<Play> {
  const { world } = portal;
  const read = readScenario({
    version: 1, name: 'test', seed: 'test', providers: kvks.map((kvk) => ({ kvk, name: `Aanbieder ${kvk}` })),
    tenders: [{
      id: 'proef', segment: 5, title: 'Veelvoorkomende jeugdhulp', ...moments, awardMethod: 'points', rounding: 2,
      collegeDecisions: participants(5, '2026-01-13' as never).map(({ code }, i) => ({ municipality: code, at: `2026-01-13T0${i + 1}:00:00.000Z`, outcome: 'approved' })),
      lots: [{ id: 'A', title: 'Ambulante begeleiding', maxAwards: 2 }, { id: 'B', title: 'Basis jeugd-ggz', maxAwards: 2 }],
      criteria: [
        { id: 'K1', kind: 'quality', title: 'Gezinsgericht werken', weight: 40, scale: [0, 25, 50, 75, 100], minimum: 50 },
        { id: 'K2', kind: 'quality', title: 'Collectief aanbod', weight: 30, scale: [0, 25, 50, 75, 100] },
        { id: 'P', kind: 'price', title: 'Tarief', weight: 30, model: 'relative-lowest' },
      ],
    }],
  });
  if (!read.ok) throw new Error(read.sentence);
  const [file] = read.scenario.tenders;
  if (file === undefined) throw new Error('no tender');
  await register(world, read.scenario.providers);
  const play = newPlay(world, file, ['assessor-1', 'assessor-2', 'assessor-3'], 'end', undefined, hidesNames);
  play.requirements = requirements;
  portal.at('2026-01-12T09:00:00.000Z');
  await prepare(play, 'test');
  collegeDecisions(play, () => undefined);
  await world.agenda.play((ms) => { world.stack.clock.set(ms); });
  world.stack.clock.set(millis(moments.publishAt));
  await tryToPublish(play, moments.publishAt, () => undefined);
  world.stack.clock.set(millis(later(moments.publishAt, { hours: 1 })));
  return play;
}
