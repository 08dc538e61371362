import { describe, expect, it } from 'vitest';
import { later } from '../kernel/moments.ts';
import { routeRef } from '../route/route.ts';
import { decideRoutes, robot } from '../tender/example.ts';
import { decide, propose } from './review-commands.ts';
import { admissionId, lead, officer, openedAt, played, provider, submittedAt, two } from './example.ts';
import { begin } from './apply-commands.ts';
import { endByRoute, open, prepareOpening } from './open-commands.ts';

const soon = later(submittedAt, { days: 1 });
const numberOf = (p: ReturnType<typeof played>): number => p.state(routeRef('5')).decided?.number ?? 0;

describe('the route of a segment and its open houses', () => {
  it('opens under a decided route that is an open house, and under no other', () => {
    const p = played('colleges');
    p.go(prepareOpening, officer, openedAt);
    expect(p.ask(open, lead, openedAt)).toBe('route.undecided');
    decideRoutes(p, openedAt, ['sas']);
    expect(p.ask(open, lead, openedAt)).toBe('route.not-open-house');
    decideRoutes(p, openedAt, ['sas', 'open-house']);
    expect(p.ask(open, lead, openedAt)).toBe('done');
  });

  it('takes no more applications when its route is left out, tells why, and decides on those it has', () => {
    const p = played('judged');
    decideRoutes(p, soon, ['sas'], 'De regio kiest voor minder aanbieders.');
    const closing = { decision: numberOf(p) };
    p.go(endByRoute, robot, soon, closing);
    expect(p.admission()).toMatchObject({ status: 'closed', closedAt: soon, closingReason: 'De regio kiest voor minder aanbieders.' });
    expect(p.ask(begin, provider(two), soon)).toBe('admission.is-closed');
    p.go(propose, officer, soon);
    expect(p.ask(decide, lead, soon)).toBe('done');
    expect(p.application().status).toBe('admitted');
    const before = p.log.length;
    p.go(endByRoute, robot, soon, closing);
    expect(p.log.length).toBe(before);
  });

  it('is withdrawn when nobody outside knew of it, and stays as it is under a route that stays', () => {
    const p = played('colleges');
    decideRoutes(p, soon, ['sas', 'open-house']);
    p.go(endByRoute, robot, soon, { decision: numberOf(p) });
    expect(p.admission().status).toBe('colleges-asked');
    decideRoutes(p, soon, ['sas'], 'Anders.');
    p.go(endByRoute, robot, soon, { decision: 99 });
    expect(p.admission().status).toBe('colleges-asked');
    p.go(endByRoute, robot, soon, { decision: numberOf(p) });
    expect(p.admission()).toMatchObject({ id: admissionId, status: 'withdrawn', closingReason: 'Anders.' });
  });
});
