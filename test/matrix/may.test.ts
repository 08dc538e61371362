import { describe, expect, test } from 'vitest';
import { anonymous, worker, type Actor, type Role } from '../../shared/access/actor.ts';
import { isAct, may } from '../../shared/access/table.ts';
import { changing, people, reading, working, type Who } from './expected.ts';
import { ownMunicipality } from './people.ts';

const as = (role: Role, more: Partial<Actor> = {}): Actor => ({ ...anonymous, person: `prs_${role}`, roles: [role], ...more });
const actors: Readonly<Record<Who, Actor>> = {
  anonymous,
  visitor: as('visitor', { kvk: '27000009' }), pending: as('visitor', { kvk: '27000001' }),
  preparer: as('preparer', { kvk: '27000001' }), signatory: as('signatory', { kvk: '27000001' }),
  officer: as('officer'), lead: as('lead'), jurist: as('jurist'), opener: as('opener'),
  assessor: as('assessor'), 'assessor elsewhere': as('assessor', { person: 'prs_elsewhere' }), 'assessor unstated': as('assessor', { person: 'prs_unstated' }),
  college: as('college', { municipality: ownMunicipality }), 'college elsewhere': as('college', { municipality: 'GM0629' }),
  councillor: as('councillor', { municipality: ownMunicipality }),
};
const appointed = { named: [actors.assessor.person, actors['assessor unstated'].person], clear: [actors.assessor.person] };
const rows = Object.entries({ ...reading, ...changing });

describe('may(), beside the hand-written table', () => {
  test.each(rows)('%s', (act, whom) => {
    if (!isAct(act)) throw new Error(`${act} is no act`);
    const at = act.startsWith('decision.record') ? { tender: 'tnd_1', municipality: ownMunicipality } : { tender: 'tnd_1' };
    expect(people.filter((who) => may(actors[who], act, at, appointed))).toEqual(people.filter((who) => whom.includes(who)));
    for (const role of ['keys', 'sealing', 'opening', 'routes', 'letters'] as const) expect(may(worker(role), act, at, appointed), role).toBe(false);
  });

  test.each(Object.entries(working))('%s is done by one worker and by nobody else', (act, by) => {
    if (!isAct(act)) throw new Error(`${act} is no act`);
    expect((['keys', 'sealing', 'opening', 'routes', 'notify', 'letters'] as const).filter((role) => may(worker(role), act, {}))).toEqual([by]);
    expect(people.filter((who) => may(actors[who], act, {}, appointed))).toEqual([]);
  });

  test('an assessor without a tender in the path is appointed to nothing', () => {
    expect(may(actors.assessor, 'file.score', {})).toBe(false);
  });
  test('a council without a municipality, or at another one, reaches nothing', () => {
    expect(may(as('college'), 'council.home', {})).toBe(false);
    expect(may(as('college', { municipality: 'GM0629' }), 'decision.record', { municipality: ownMunicipality })).toBe(false);
  });
  test('two roles are the sum of both', () => {
    const both = as('officer', { roles: ['officer', 'opener'] });
    expect([may(both, 'tender.prepare-publication', {}), may(both, 'tender.approve-opening', {}), may(both, 'tender.publish', {})]).toEqual([true, true, false]);
  });
});
