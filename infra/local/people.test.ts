import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kvkPattern } from '../../shared/kernel/ids.ts';
import { demoPeople, findPerson, signatory } from './people.ts';

const count = (role: string): number => demoPeople.filter(({ roles }) => roles.some((one) => one === role)).length;

describe('the demo people', () => {
  it('are everyone that a procedure needs', () => {
    expect(Object.fromEntries(['officer', 'lead', 'assessor', 'jurist', 'opener', 'college', 'councillor'].map((role) => [role, count(role)])))
      .toEqual({ officer: 1, lead: 1, assessor: 3, jurist: 1, opener: 2, college: 9, councillor: 1 });
    expect(demoPeople.flatMap(({ kvk }) => kvk ?? [])).toEqual(['27000001', '27000001', '27000002', '27000002']);
  });

  it('have a contact in each of the nine municipalities, and none in Voorschoten', () => {
    expect(demoPeople.filter(({ roles }) => roles.includes('college')).map(({ municipality }) => municipality))
      .toEqual(['GM0503', 'GM0518', 'GM0603', 'GM0629', 'GM0637', 'GM1783', 'GM1842', 'GM1916', 'GM1926']);
  });

  it('are told apart by id, name and address, and no address can exist', () => {
    for (const of of ['id', 'name', 'email'] as const) expect(new Set(demoPeople.map((one) => one[of])).size).toBe(demoPeople.length);
    expect(demoPeople.filter(({ email }) => !/^[a-z.]+@[a-z-]+\.example$/.test(email))).toEqual([]);
  });

  it('are found by id', () => {
    for (const one of demoPeople) expect(findPerson(one.id)).toBe(one);
    expect(['', 'nobody', 'org-1234567', 'org-123456789', 'org-1234567x', '__proto__'].map(findPerson)).toEqual([undefined, undefined, undefined, undefined, undefined, undefined]);
  });
});

describe('a signatory', () => {
  it('is made for any KvK number, always the same', () => {
    fc.assert(fc.property(fc.stringMatching(kvkPattern), (kvk) => {
      const person = signatory(kvk, 'Zorg & Zo');
      expect(person).toMatchObject({ id: `org-${kvk}`, kvk, door: 'provider', roles: [], organisation: 'Zorg & Zo' });
      expect(person.name).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/);
      expect(findPerson(person.id)).toEqual(signatory(kvk));
    }));
  });
  it.each(['', '1234567', '123456789', ' 12345678', '1234567a'])('is not made for %j', (kvk) => {
    expect(() => signatory(kvk)).toThrow(RangeError);
  });
});
