import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Actor } from '../access/actor.ts';
import { may, type Act } from '../access/table.ts';
import { later, type Instant } from '../kernel/moments.ts';
import type { Line } from '../kernel/testing.ts';
import { routeChoices } from '../region/segments.ts';
import { both, id, lead, officer, played, publishAt, robot, type Played } from '../tender/example.ts';
import { publish } from '../tender/publish.ts';
import { endByRoute } from '../tender/withdraw.ts';
import { routeCommands } from './commands.ts';
import { choice, weighing } from './example.ts';
import { routeRef, type RouteState } from './route.ts';

const people: readonly Actor[] = [officer, lead, both, { ...both, person: 'both too' }];
const commands = [...routeCommands, publish, endByRoute];
const sets = fc.subarray([...routeChoices], { minLength: 1 });
const wish = fc.record({ who: fc.nat(people.length - 1), what: fc.nat(commands.length - 1), routes: sets, seen: fc.constantFrom(0, 0, 0, 1), hours: fc.nat(30) });

/** Two people, an hour or a day apart, in whatever order; second method: the log from its beginning, without any state. */
test('whatever anyone tries: nobody decides alone, nothing is published under a route that is not decided, and judgments stand once something was', () => {
  const seen = new Set<string>();
  fc.assert(fc.property(fc.array(wish, { minLength: 10, maxLength: 40 }), (wishes) => {
    // Everything but the route is ready for the publication.
    const p = played('keyed');
    let at: Instant = publishAt;
    for (const { who, what, routes, seen: other, hours } of wishes) {
      at = later(at, { minutes: hours });
      const command = commands[what];
      const by = command === endByRoute ? robot : people[who];
      if (command === undefined || by === undefined || (command !== endByRoute && !may(by, command.name as Act, { segment: '5' }))) continue;
      const before = p.state(routeRef('5'));
      const length = p.log.length;
      const told = p.ask(command, by, at, inputOf(command.name, p, routes, other), { tender: id, segment: '5' });
      if (told === 'done' && p.log.length > length) seen.add(p.log.at(-1)?.type ?? '');
      standing(p, before, length);
    }
    check(p.log);
  }), { numRuns: 120, seed: 20_261_101 });
  expect([...seen].sort()).toEqual(['route.changed', 'route.decided', 'route.judged', 'route.proposed', 'tender.published', 'tender.withdrawn']);
});

function inputOf(name: string, p: Played, routes: readonly ('revision' | 'sas' | 'open-house')[], other: number): unknown {
  const { proposal, decided } = p.state(routeRef('5'));
  switch (name) {
    case 'route.judge': return { ...weighing(5, routes), conclusion: `Bij regel ${p.log.length}.` };
    case 'route.propose': return choice(routes);
    case 'route.decide': return { proposal: (proposal?.number ?? 0) + other || 1 };
    case 'tender.end-by-route': return { decision: decided?.number ?? 1 };
    default: return {};
  }
}

/** Under what is public judgments do not change, until its route is left out. */
function standing(p: Played, before: RouteState, length: number): void {
  const earlier = p.log.slice(0, length);
  const published = earlier.findIndex(({ type }) => type === 'tender.published');
  const leftOut = earlier.slice(published).some(({ type, data }) => type === 'route.changed' && !(data['routes'] as unknown[]).includes('sas'));
  const after = p.state(routeRef('5'));
  if (published >= 0 && !leftOut && after.decided?.number === before.decided?.number) expect(after.judgments).toEqual(before.judgments);
}

function check(log: readonly Line[]): void {
  let proposer = '';
  let proposal: unknown;
  let judged = false;
  // As `played` left it: a tender.
  let routes: readonly unknown[] = [];
  for (const { type, actor, data } of log) {
    switch (type) {
      case 'route.judged': judged = true; proposal = undefined; break;
      case 'route.proposed': expect(judged).toBe(true); proposer = actor; proposal = data['routes']; break;
      case 'route.decided': case 'route.changed':
        expect(proposal).toEqual(data['routes']);
        expect(actor).not.toBe(proposer);
        if (type === 'route.changed') expect(data['from']).toEqual(routes);
        expect(type === 'route.changed').toBe(routes.length > 0 && JSON.stringify(data['routes']) !== JSON.stringify(routes));
        routes = data['routes'] as unknown[];
        proposal = undefined;
        break;
      case 'tender.published': expect(routes).toContain('sas'); break;
      // Left out now, or left out once since it was published.
      case 'tender.withdrawn': expect(log.filter((line) => line.type === 'route.changed').length).toBeGreaterThan(0); break;
      default: break;
    }
  }
}
