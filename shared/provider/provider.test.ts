import { describe, expect, it } from 'vitest';
import { anonymous, type Actor } from '../access/actor.ts';
import { house } from '../kernel/testing.ts';
import type { Instant } from '../kernel/moments.ts';
import { languageOf } from '../notify/language.ts';
import { addMember, chooseLanguage, grant, join, register } from './commands.ts';
import { memberOf, organisationRef, roleOf } from './organisation.ts';

const at = '2026-02-02T09:00:00.000Z' as Instant;
const kvk = '27000001';
const person = (name: string): Actor => ({ ...anonymous, person: `prs_${name}`, roles: ['visitor'], kvk, name, email: `${name}@linde.example` });
const [anna, bas, cor] = [person('anna'), person('bas'), person('cor')];
const input = { name: 'De Linde', email: 'info@linde.example' };

describe('an organisation', () => {
  it('is registered once; who did it may sign', () => {
    const here = house();
    here.when(register, { by: anna, at, input });
    const state = here.state(organisationRef(kvk));
    expect(state).toMatchObject({ kvk, name: 'De Linde', registeredAt: at });
    expect(roleOf(state, anna.person, anna.email)).toBe('signatory');
    expect(here.try(register, { by: bas, at, input: { ...input, name: 'Anders' } })).toBe('organisation.registered');
    expect(here.state(organisationRef(kvk)).name).toBe('De Linde');
  });

  it('has its mails in Dutch unless it chose English, at its registration or later', () => {
    const here = house();
    const language = () => languageOf(here.state(organisationRef(kvk)));
    here.when(register, { by: anna, at, input });
    expect(language()).toBe('nl');
    here.when(chooseLanguage, { by: anna, at, input: { language: 'en' } });
    expect(here.when(chooseLanguage, { by: anna, at, input: { language: 'en' } })).toEqual([]);
    expect(language()).toBe('en');
    const other = house();
    other.when(register, { by: anna, at, input: { ...input, language: 'en' } });
    expect(languageOf(other.state(organisationRef(kvk)))).toBe('en');
  });

  it('keeps names and addresses of people out of the ledger', () => {
    const here = house();
    here.when(register, { by: anna, at, input });
    here.when(addMember, { by: anna, at, input: { name: 'Bas Smit', email: bas.email, mandate: 'prepare' } });
    expect(JSON.stringify(here.log)).not.toMatch(/anna@|bas@|Bas Smit|info@/);
  });

  it('lets a colleague ask, and gives nothing until a signatory grants it', () => {
    const here = house();
    expect(here.try(join, { by: bas, at })).toBe('organisation.unregistered');
    here.when(register, { by: anna, at, input });
    here.when(join, { by: bas, at });
    expect(here.when(join, { by: bas, at })).toEqual([]);
    const asked = here.state(organisationRef(kvk));
    expect(roleOf(asked, bas.person, bas.email)).toBe('visitor');
    const member = memberOf(asked, bas.person, bas.email)?.id ?? '';
    here.when(grant, { by: anna, at, input: { member, mandate: 'prepare' } });
    expect(roleOf(here.state(organisationRef(kvk)), bas.person, bas.email)).toBe('preparer');
    here.when(grant, { by: anna, at, input: { member, mandate: 'none' } });
    expect(roleOf(here.state(organisationRef(kvk)), bas.person, bas.email)).toBe('visitor');
    expect(here.try(join, { by: bas, at })).toBe('organisation.no-mandate');
  });

  it('knows a colleague who was added by the attested address, whatever its case, and nobody else', () => {
    const here = house();
    here.when(register, { by: anna, at, input });
    here.when(addMember, { by: anna, at, input: { name: 'Bas Smit', email: 'BAS@linde.example', mandate: 'sign' } });
    const state = here.state(organisationRef(kvk));
    expect(roleOf(state, bas.person, bas.email)).toBe('signatory');
    expect(roleOf(state, cor.person, cor.email)).toBe('visitor');
    expect(here.try(addMember, { by: anna, at, input: { name: 'Bas', email: 'bas@LINDE.example', mandate: 'sign' } })).toBe('member.known');
  });

  it('always has somebody who may sign', () => {
    const here = house();
    here.when(register, { by: anna, at, input });
    const member = here.state(organisationRef(kvk)).members[0]?.id ?? '';
    expect(here.try(grant, { by: anna, at, input: { member, mandate: 'prepare' } })).toBe('member.last-signatory');
    expect(here.try(grant, { by: anna, at, input: { member: 'mem_none', mandate: 'sign' } })).toBe('member.unknown');
    here.when(addMember, { by: anna, at, input: { name: 'Bas', email: bas.email, mandate: 'sign' } });
    expect(here.try(grant, { by: anna, at, input: { member, mandate: 'none' } })).toBe('done');
  });
});
