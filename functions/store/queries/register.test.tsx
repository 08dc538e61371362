import { describe, expect, test } from 'vitest';
import { admissionRef } from '../../../shared/admission/admission.ts';
import { applicationRef } from '../../../shared/admission/application.ts';
import { anonymous } from '../../../shared/access/actor.ts';
import { endAdmissionContract, signAdmission, suspend } from '../../../shared/contract/admission-commands.ts';
import { agreed, contracted, id, kvk, lead, officer, on, signatory, type Agreed } from '../../../shared/contract/admission-example.ts';
import { contractRef, type Contract } from '../../../shared/contract/contract.ts';
import { announceRoom, recordRoomTalk, recordUse } from '../../../shared/contract/room-commands.ts';
import { roomRef } from '../../../shared/contract/room.ts';
import type { Actor } from '../../../shared/access/actor.ts';
import type { Instant } from '../../../shared/kernel/moments.ts';
import { organisationRef } from '../../../shared/provider/organisation.ts';
import { registerSheet, type RegisterView } from '../../../shared/views/register.ts';
import { register as registerPage } from '../../../web/pages/public/register.tsx';
import { admissionContract as providerPage } from '../../../web/pages/provider/admission-contract.tsx';
import { admissionContract as staffPage } from '../../../web/pages/staff/admission-contract.tsx';
import { draw, textOf } from './draw.tsx';
import { fakeReader } from './fake-reader.ts';
import { register } from './register.ts';
import { admissionContract as providerQuery } from './provider/admission-contract.ts';
import { admissionContract as staffQuery } from './staff/admission-contract.ts';

const today = on('2027-06-01');
const base = contracted();
/** The same contract for so many providers. */
const many = (count: number): readonly (readonly [unknown, Contract])[] => Array.from({ length: count }, (_, i) => {
  const number = String(27_000_001 + i);
  const state = base.contract();
  const admitted = state.admitted!;
  return [contractRef(id, number), { ...state, kvk: number, admitted: { ...admitted, terms: { ...admitted.terms, provider: { kvk: number, name: `Aanbieder ${i % 7} ${number}` } } } }] as const;
});
const ask = async (count: number, search: Readonly<Record<string, string>> = {}, file?: 'csv'): Promise<RegisterView & { requests: number }> => {
  const store = fakeReader({ states: many(count) });
  const model = await register({ at: today, actor: anonymous, path: {}, search, store, here: '', ...(file === undefined ? {} : { file }) });
  return { ...model, requests: store.requests };
};

describe('the register', () => {
  test('goes on page by page until everyone was there once, by name, whatever is asked', async () => {
    for (const search of [{}, { q: 'aanbieder 3' }]) {
      const [names, sizes]: [string[], number[]] = [[], []];
      let after = '';
      do {
        const page = await ask(640, { ...search, ...(after === '' ? {} : { after }) });
        expect(page.requests).toBeLessThanOrEqual(3);
        names.push(...page.providers.map(({ name }) => name));
        sizes.push(page.providers.length);
        after = page.next;
      } while (after !== '');
      const expected = many(640).map(([, state]) => state.admitted?.terms.provider.name ?? '').filter((name) => search.q === undefined || name.startsWith('Aanbieder 3'));
      expect(names).toEqual([...expected].sort());
      expect(sizes.slice(0, -1).every((size) => size === 50)).toBe(true);
    }
  });

  test('as a file has all that three requests read, and tells what is left', async () => {
    const [whole, part] = [await ask(640, {}, 'csv'), await ask(1700, {}, 'csv')];
    expect([whole.providers.length, whole.next, part.providers.length, part.next === '']).toEqual([640, '', 1500, false]);
    const { head, rows, name } = registerSheet(await ask(2, { product: `${id}.P2` }, 'csv'));
    expect([name, head.length]).toEqual(['register-2027-06-01', 11]);
    expect(rows.map((row) => row.join('|'))).toEqual(['0 27000001', '1 27000002'].flatMap((who) => [['GM0503', 'Delft'], ['GM0603', 'Rijswijk']].map((place) =>
      [who.slice(2), `Aanbieder ${who}`, id, 'Veelvoorkomende jeugdhulp', 'P2', 'Daghulp', ...place, '2027-03-01', '2032-12-31', ''].join('|'))));
  });

  test('answers for the day that is asked, and for no day that does not exist', async () => {
    expect((await ask(1, { on: '2027-02-28' })).providers).toEqual([]);
    expect((await ask(1, { on: '2027-02-28', history: 'yes' })).providers).toHaveLength(1);
    await expect(ask(1, { on: '2027-02-30' })).rejects.toMatchObject({ code: 'register.day', kind: 'invalid' });
    await expect(ask(1, { after: 'nergens' })).rejects.toMatchObject({ code: 'page.unknown' });
  });

  test('tells a suspension, without its reason, in both languages', async () => {
    const a = contracted();
    a.go(suspend, lead, on('2027-05-01'), { from: '2027-05-02', reason: 'Geheim' });
    const store = fakeReader({ states: [[contractRef(id, kvk), a.contract()]] });
    const model = await register({ at: today, actor: anonymous, path: {}, search: {}, store, here: '' });
    expect(JSON.stringify(model)).not.toContain('Geheim');
    const [dutch, english] = await Promise.all((['nl', 'en'] as const).map((language) => draw(registerPage, model, { at: today, actor: anonymous, language })));
    expect(textOf(dutch ?? '')).toContain('van maandag 1 maart 2027 tot en met vrijdag 31 december 2032 Opgeschort Opgeschort vanaf zondag 2 mei 2027 Producten: Begeleiding, Daghulp Gemeenten: Delft, Rijswijk');
    expect(textOf(english ?? '')).toContain('Suspended from Sunday 2 May 2027');
    expect(dutch).toContain('href="/register/csv?on=2027-06-01"');
    expect(await draw(registerPage, { ...model, providers: [], next: 'x.0' }, { at: today, actor: anonymous })).toContain('/register?on=2027-06-01&amp;after=x.0');
  });
});

describe('the contract after an admission', () => {
  const states = (a: Agreed) => [
    [admissionRef(id), a.state(admissionRef(id))], [applicationRef(id, kvk), a.state(applicationRef(id, kvk))], [contractRef(id, kvk), a.contract()], [roomRef(id, kvk), a.room()], [organisationRef(kvk), a.state(organisationRef(kvk))],
  ] as const;
  const office = async (a: Agreed, at: Instant, actor: Actor, language: 'nl' | 'en' = 'nl') => {
    const store = fakeReader({ states: states(a) });
    const path = { admission: id, kvk };
    const model = await staffQuery({ at, actor, path, search: {}, store, here: '' });
    return { model, requests: store.requests, acts: model.acts.map(({ act, refused }) => (refused === null ? act : `${act}: ${refused.code}`)), html: await draw(staffPage, model, { at, actor, path, language }) };
  };
  const own = async (a: Agreed, at: Instant, language: 'nl' | 'en' = 'nl') => {
    const store = fakeReader({ states: states(a) });
    const path = { admission: id };
    const model = await providerQuery({ at, actor: signatory, path, search: {}, store, here: '' });
    return { model, requests: store.requests, html: await draw(providerPage, model, { at, actor: signatory, path, language }) };
  };

  test('is not there for who is not admitted', async () => {
    await expect(own(agreed(), today)).rejects.toMatchObject({ kind: 'missing' });
    await expect(office(agreed(), today, lead)).rejects.toMatchObject({ kind: 'missing' });
  });

  test('is signed on the page that shows its text, by each party in turn', async () => {
    const a = agreed();
    a.admit(1, on('2027-02-15'), '2027-03-01');
    const at = on('2027-02-20');
    const first = await own(a, at);
    expect([first.requests, first.model.contract.standing, first.model.contract.hash]).toEqual([1, 'sign', a.readBack(at)]);
    expect(first.html).toContain(`value="${a.readBack(at)}"`);
    expect((await office(a, at, lead)).acts).toEqual(['admission.countersign: contract.provider-first']);
    a.go(signAdmission, signatory, at, { readBack: a.readBack(at), agreed: true });
    expect((await own(a, at)).html).not.toContain('name="readBack"');
    const second = await office(a, at, lead);
    expect([second.requests, second.acts]).toEqual([1, ['admission.countersign']]);
    expect(second.html).toContain(`value="${a.contract().hash}"`);
    expect((await office(a, at, officer)).acts).toEqual(['admission.announce-room']);
  });

  test('offers what can be done now, to whom may do it', async () => {
    const a = contracted();
    expect((await office(a, on('2027-02-25'), lead)).acts).toEqual(['admission.suspend', 'admission.end-contract']);
    a.go(suspend, lead, on('2027-03-01'), { from: '2027-03-02', reason: 'Inspectie' });
    const suspended = await office(a, on('2027-03-02'), lead);
    expect(suspended.acts).toEqual(['admission.resume', 'admission.end-contract']);
    expect(textOf(suspended.html)).toContain('Opgeschort vanaf dinsdag 2 maart 2027.');
    a.go(endAdmissionContract, lead, on('2027-03-03'), { how: 'mutual', noticeOn: '2027-03-03', endsOn: '2027-03-31', reason: 'Klaar' });
    const ended = await office(a, on('2027-04-01'), lead, 'en');
    expect([ended.model.contract.standing, ended.acts]).toEqual(['ended', ['admission.resume: contract.ended', 'admission.end-contract: contract.ended']]);
  });

  test('shows the spending room, what is due and that it is late, and that it is no ceiling', async () => {
    const a = contracted();
    expect((await office(a, on('2027-05-01'), officer)).acts).toEqual(['admission.announce-room']);
    a.go(announceRoom, officer, on('2027-05-01'), { year: 2028, amount: 100_000_00 });
    a.go(recordUse, officer, on('2028-04-03'), { year: 2028, through: '2028-04-01', amount: 70_999_99 });
    expect((await own(a, on('2028-04-18'))).model.contract.rooms[0]?.late).toBe(false);
    const shown = await own(a, on('2028-04-19'));
    expect(shown.model.contract.rooms).toMatchObject([{ year: 2028, percent: 70, late: true, signal: { talkBy: '2028-04-18' } }]);
    expect(textOf(shown.html)).toContain('€ 70.999,99 tot en met zaterdag 1 april 2028 (70 procent)');
    expect(textOf(shown.html)).toContain('Signaal: gesprek uiterlijk dinsdag 18 april 2028 Te laat');
    expect(textOf(shown.html)).toContain('Dit is geen budgetplafond.');
    expect((await office(a, on('2028-04-19'), officer)).acts).toEqual(['admission.announce-room', 'admission.record-use', 'admission.record-room-talk']);
    a.go(recordRoomTalk, officer, on('2028-04-19'), { year: 2028, on: '2028-04-19', report: 'Wij spraken.' });
    expect((await office(a, on('2028-04-19'), lead)).acts).toContain('admission.decide-room');
    expect((await own(a, on('2028-04-19'), 'en')).html).toContain('Meeting held');
    expect((await own(contracted({ segment: 2 }), today)).html).not.toContain('budgetplafond');
  });
});
