import { expect, test } from 'vitest';
import { instant } from '../kernel/moments.ts';
import { organisation, type Mandate, type Organisation } from '../provider/organisation.ts';
import { isOfOrganisation, organisationView } from './organisation-view.ts';

const me = { kvk: '27000001', person: 'p1', email: 's@linde.example' };
const withMandates = (...mandates: Mandate[]): Organisation => ({
  ...organisation.initial, kvk: me.kvk, name: 'De Linde', registeredAt: instant('2026-01-05T09:00:00Z'),
  members: mandates.map((mandate, i) => ({ id: `m${i}`, person: `p${i + 1}`, name: 'N', email: `e${i}`, mandate })),
});

test('what a person is to the organisation, and that only a signatory hears who asks for a mandate', () => {
  const seen = (...mandates: Mandate[]) => { const { standing, asking } = organisationView(withMandates(...mandates), me); return [standing, asking]; };
  expect(organisationView(organisation.initial, me)).toMatchObject({ standing: 'unregistered', kvk: '27000001' });
  expect([seen(), seen('sign', 'pending'), seen('prepare', 'pending'), seen('pending', 'pending'), seen('none')])
    .toEqual([['stranger', 0], ['signatory', 1], ['preparer', 0], ['pending', 0], ['ended', 0]]);
});

test('who signed in with the number only is not of the organisation', () => {
  expect([['signatory'], ['preparer'], ['visitor'], ['officer']].map((roles) => isOfOrganisation({ roles: roles as never }))).toEqual([true, true, false, false]);
});
