import { describe, expect, it } from 'vitest';
import { dayOf, later } from '../kernel/moments.ts';
import { toMunicipalities, routeNotices } from '../notify/municipal.ts';
import { fundingCriteria } from '../region/criteria.ts';
import { segmentNumbers, segments, type Funding } from '../region/segments.ts';
import { begin, both, closesAt, decideRoutes, eight, id, lead, officer, openAt, played, publishAt, robot, signAt } from '../tender/example.ts';
import { publish } from '../tender/publish.ts';
import { endByRoute } from '../tender/withdraw.ts';
import { decide, propose } from './decide.ts';
import { fundingDirection } from './direction.ts';
import { choice, weighing } from './example.ts';
import { isOutdated } from './guard.ts';
import { judge } from './judge.ts';
import { newRoute, routeRef } from './route.ts';

const five = { segment: '5' };
const soon = later(publishAt, { days: 1 });

describe('the funding that criteria point to', () => {
  // By hand from S001 ch. 5, the table that sums up.
  it('is what the strategy found for each segment', () => {
    const expected: Record<number, Funding> = { 1: 'task', 2: 'task', 3: 'task', 4: 'task', 5: 'effort' };
    for (const number of segmentNumbers) {
      const holds = Object.fromEntries(fundingCriteria.map(({ id: of, holds: where }) => [of, where[number]])) as never;
      expect([number, fundingDirection(holds), segments[number].funding]).toEqual([number, expected[number], expected[number]]);
    }
  });
  it('compares parts, five against three, and is open where they are equal', () => {
    const only = (...ids: string[]) => Object.fromEntries(fundingCriteria.map(({ id: of }) => [of, ids.includes(of)])) as never;
    expect(fundingDirection(only('availability', 'partnership', 'many-providers'))).toBe('task');
    expect(fundingDirection(only('availability', 'many-providers'))).toBe('effort');
    expect(fundingDirection(only())).toBeUndefined();
    expect(fundingDirection(only(...fundingCriteria.map(({ id: of }) => of)))).toBeUndefined();
  });
});

describe('a decision on the routes of a segment', () => {
  it('rests on a judgment of every criterion', () => {
    const p = played('concept');
    expect(p.ask(propose, officer, begin, choice(), five)).toBe('route.unjudged');
    const { funding, criteria, ...rest } = weighing(5);
    for (const lacking of [{ funding: funding.slice(1), criteria }, { funding, criteria: criteria.slice(1) }, { funding: [...funding.slice(1), funding[1]], criteria }]) {
      expect(p.ask(judge, officer, begin, { ...rest, ...lacking }, five)).toBe('route.criteria-incomplete');
    }
    expect(p.ask(judge, officer, begin, weighing(5), { segment: '6' })).toBe('missing');
    expect(p.ask(judge, officer, begin, weighing(5), five)).toBe('done');
    expect(p.ask(decide, lead, begin, { proposal: 2 }, five)).toBe('route.not-proposed');
    expect(p.ask(propose, officer, begin, { ...choice(), decidedOn: '2026-01-13' }, five)).toBe('route.future');
    expect(p.ask(propose, officer, begin, { ...choice(['sas', 'open-house']), whyMore: undefined }, five)).toBe('route.why-more');
    expect(p.ask(propose, officer, begin, choice(), five)).toBe('done');
    expect(p.ask(decide, officer, begin, { proposal: 2 }, five)).toBe('route.same-person');
    expect(p.ask(decide, lead, begin, { proposal: 1 }, five)).toBe('route.proposal-changed');
    expect(p.ask(decide, lead, begin, { proposal: 2 }, five)).toBe('done');
    expect(p.state(routeRef('5'))).toMatchObject({ proposal: null, decided: { routes: ['sas'], by: 'lead', proposedBy: 'officer', decidedOn: '2025-12-01' }, since: { sas: begin } });
  });
  it('is told as a change when the routes differ, not the first time and not when they stay', () => {
    const p = played('concept');
    decideRoutes(p);
    decideRoutes(p, later(begin, { days: 1 }), ['sas'], 'Nog eens.');
    decideRoutes(p, later(begin, { days: 2 }), ['open-house', 'sas']);
    decideRoutes(p, later(begin, { days: 3 }), ['open-house']);
    expect(p.log.filter(({ type }) => type === 'route.changed' || type === 'route.decided').map(({ type, data }) => [type, data['from'], data['routes']])).toEqual([
      ['route.decided', undefined, ['sas']], ['route.decided', undefined, ['sas']],
      ['route.changed', ['sas'], ['sas', 'open-house']], ['route.changed', ['sas', 'open-house'], ['open-house']],
    ]);
    const { decided, earlier, since } = p.state(routeRef('5'));
    expect([decided?.routes, earlier.map(({ routes }) => routes)]).toEqual([['open-house'], [['sas'], ['sas'], ['sas', 'open-house']]]);
    // What stays counts from its own beginning.
    expect(since).toEqual({ 'open-house': later(begin, { days: 2 }) });
  });
  it('takes no day before the decision that it follows', () => {
    const p = played('concept');
    decideRoutes(p);
    expect(p.ask(propose, officer, begin, choice(['sas'], 'x', '2025-11-30'), five)).toBe('route.before');
  });
  it('has to be proposed again after new judgments', () => {
    const p = played('concept');
    p.go(judge, officer, begin, weighing(5), five);
    p.go(propose, officer, begin, choice(), five);
    p.go(judge, lead, begin, weighing(5, ['open-house']), five);
    expect(p.ask(decide, lead, begin, { proposal: 2 }, five)).toBe('route.not-proposed');
  });
  it('locks its judgments at the first publication; another route stays possible, and unlocks them', () => {
    const p = played('published');
    expect(p.ask(judge, officer, soon, weighing(5), five)).toBe('route.locked');
    expect(p.ask(propose, officer, soon, choice(), five)).toBe('route.same');
    expect(p.ask(judge, officer, soon, weighing(4), { segment: '4' })).toBe('done');
    decideRoutes(p, soon, ['open-house']);
    expect(p.ask(judge, officer, soon, weighing(5), five)).toBe('done');
  });
  it('does not confirm what was judged anew when something was published meanwhile', () => {
    const p = played('keyed');
    p.go(judge, officer, publishAt, weighing(5), five);
    p.go(propose, officer, publishAt, choice(), five);
    p.go(publish, lead, publishAt);
    expect(p.ask(decide, lead, soon, { proposal: p.state(routeRef('5')).proposal?.number }, five)).toBe('route.locked');
  });
});

describe('a tender', () => {
  it('is published under a decided route that is a tender, and under no other', () => {
    const p = played('keyed');
    decideRoutes(p, publishAt, ['open-house']);
    expect(p.ask(publish, lead, publishAt)).toBe('route.not-sas');
    decideRoutes(p, publishAt, ['sas', 'open-house']);
    expect(p.ask(publish, lead, publishAt)).toBe('done');
  });
  it('ends when its route is left out, with the reason of the decision and its gate shut; then nothing more', () => {
    const p = played('published');
    decideRoutes(p, soon, ['open-house'], 'Te weinig aanbieders deden mee.');
    const { number } = p.state(routeRef('5')).decided ?? { number: 0 };
    expect(p.ask(endByRoute, robot, soon, { decision: 99 })).toBe('done');
    expect(p.tender().status).toBe('published');
    p.go(endByRoute, robot, soon, { decision: number });
    expect(p.tender()).toMatchObject({ status: 'withdrawn', withdrawalReason: 'Te weinig aanbieders deden mee.', withdrawnAt: soon });
    expect(p.gate(id)).toEqual({ closesAt, opened: true });
    const before = p.log.length;
    p.go(endByRoute, robot, soon, { decision: number });
    expect(p.log.length).toBe(before);
  });
  it.each(['concept', 'asked', 'keyed', 'opened', 'agreed', 'provisional', 'final'] as const)('ends at step %s too', (step) => {
    const p = played(step);
    if (step === 'concept') decideRoutes(p);
    decideRoutes(p, signAt, ['revision']);
    p.go(endByRoute, robot, signAt, { decision: p.state(routeRef('5')).decided?.number });
    expect(p.tender().status).toBe('withdrawn');
  });
  it('goes on when a route is added, and when a contract binds already', () => {
    const added = played('published');
    decideRoutes(added, soon, ['sas', 'open-house']);
    added.go(endByRoute, robot, soon, { decision: added.state(routeRef('5')).decided?.number });
    expect(added.tender().status).toBe('published');
    const bound = played('contracted');
    decideRoutes(bound, signAt, ['open-house']);
    const status = bound.tender().status;
    bound.go(endByRoute, robot, signAt, { decision: bound.state(routeRef('5')).decided?.number });
    expect(bound.tender().status).toBe(status);
  });
  it('is not revived by a route that comes back', () => {
    const p = played('published');
    decideRoutes(p, soon, ['open-house'], 'Eerst dit.');
    const { number } = p.state(routeRef('5')).decided ?? { number: 0 };
    decideRoutes(p, openAt, ['sas'], 'Toch weer dat.');
    p.go(endByRoute, robot, openAt, { decision: number });
    expect(p.tender()).toMatchObject({ status: 'withdrawn', withdrawalReason: 'Eerst dit.' });
  });
  it('that was published under the route that came back goes on', () => {
    const p = played('keyed');
    decideRoutes(p, begin, ['open-house']);
    decideRoutes(p, begin, ['sas']);
    p.go(publish, lead, publishAt);
    expect(isOutdated(p.state(routeRef('5')), 'sas', publishAt)).toBe(false);
    expect(isOutdated(p.state(routeRef('5')), 'open-house', '')).toBe(true);
    expect(isOutdated(newRoute, 'sas', '')).toBe(false);
  });
});

describe('what municipalities are told', () => {
  it('is a change of route, once to each that takes part in the segment, with its reason', () => {
    const p = played('published');
    decideRoutes(p, soon, ['open-house'], 'Te weinig aanbieders deden mee.');
    decideRoutes(p, openAt, ['revision']);
    const told = p.log.flatMap((line) => routeNotices({ ...line, item: '5' }, p.state(routeRef('5'))));
    expect(told.map(({ party }) => party)).toEqual([...eight, ...eight].map((code) => `gm_${code}`));
    // Also when it is told later, after another decision.
    expect(told[0]).toMatchObject({ event: 'route.changed', about: 'segment-5', at: soon, params: { segment: 5, from: 'sas', to: 'open-house', left: 'sas', reason: 'Te weinig aanbieders deden mee.', decidedBy: 'BOJ', decidedOn: '2025-12-01' } });
    expect(dayOf(soon)).toBe('2026-02-03');
    expect(p.log.filter(({ type }) => type.startsWith('route.')).flatMap((line) => toMunicipalities({ ...line, item: '5' }, p.tender()))).toEqual([]);
  });
});

it('one person with both roles does not decide alone', () => {
  const p = played('concept');
  for (const [command, input] of [[judge, weighing(5)], [propose, choice()]] as const) p.go(command, both, begin, input, five);
  expect(p.ask(decide, both, begin, { proposal: 2 }, five)).toBe('route.same-person');
});
