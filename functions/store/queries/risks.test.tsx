import { describe, expect, it } from 'vitest';
import { anonymous, type Actor } from '../../../shared/access/actor.ts';
import { add, assess } from '../../../shared/council/risk-commands.ts';
import { house } from '../../../shared/kernel/testing.ts';
import { instant } from '../../../shared/kernel/moments.ts';
import { staffPages } from '../../../web/pages/staff/index.ts';
import { draw, textOf } from './draw.tsx';
import { fakeReader } from './fake-reader.ts';
import { staffQueries } from './staff.ts';

const at = instant('2026-02-03T09:00:00.000Z');
const officer: Actor = { ...anonymous, person: 'officer', roles: ['officer'] };
const assessor: Actor = { ...anonymous, person: 'a1', roles: ['assessor'] };
const input = { title: 'Te laat', segments: ['4', '5'], owner: 'Procesleider', measure: 'Wij beginnen eerder.', chance: 'low', impact: 'high', status: 'watched', reason: 'De zomer is kort.' };

/** What a person of staff reads of the risks in a house. */
async function see(name: 'staff.risks' | 'staff.risk', actor: Actor, { risk = '', language = 'nl' }: { risk?: string; language?: 'nl' | 'en' } = {}) {
  const h = house();
  h.when(add, { by: officer, at, input });
  h.when(assess, { by: officer, at, path: { risk: 'savings' }, input: { ...input, title: 'Minder besparing', segments: ['1', '2', '3', '4', '5'], status: 'occurred' } });
  const store = fakeReader({ states: h.stored() });
  const path = { risk: risk === 'added' ? String(h.log[0]?.data['risk']) : risk };
  const model = await staffQueries[name]({ store, at, actor, path, search: {}, here: '' });
  return { requests: store.requests, text: textOf(await draw(staffPages[name] as never, model, { at, actor, path, language })) };
}

describe('the risks, as staff reads them', () => {
  it('are listed with state, owner and rating, the strategy’s first, in one request', async () => {
    const { text, requests } = await see('staff.risks', officer);
    expect(requests).toBe(1);
    expect(text.indexOf('Te weinig draagvlak')).toBeLessThan(text.indexOf('Te laat'));
    expect(text).toContain('Minder besparing Alle segmenten Kans klein, gevolg groot Opgetreden Procesleider');
    expect(text).toContain('Te laat Segment 4 en 5 Kans klein, gevolg groot Extra gevolgd Procesleider');
    expect(text).toContain('nog niet beoordeeld Open Nog geen eigenaar');
    expect(text).toContain('Risico toevoegen');
  });
  it('can be changed by the office only', async () => {
    expect((await see('staff.risks', assessor)).text).not.toContain('Risico toevoegen');
    expect((await see('staff.risk', officer, { risk: 'savings' })).text).toContain('Risico bijwerken');
    expect((await see('staff.risk', assessor, { risk: 'savings' })).text).not.toContain('Risico bijwerken');
  });
  it('tell one by one what municipalities heard, and what the strategy alone says', async () => {
    expect((await see('staff.risk', officer, { risk: 'added' })).text).toContain('Wat gemeenten hebben gehoord');
    expect((await see('staff.risk', officer, { risk: 'added' })).text).not.toContain('inkoopstrategie');
    const untouched = await see('staff.risk', officer, { risk: 'legal-action' });
    expect(untouched.text).toContain('Dit risico staat in de inkoopstrategie (S003).');
    expect(untouched.text).toContain('Nog geen maatregel vastgelegd.');
    expect(untouched.text).toContain('Gemeenten hebben nog geen bericht gehad over dit risico.');
    expect((await see('staff.risk', officer, { risk: 'legal-action', language: 'en' })).text).toContain('Delay because providers go to court');
    await expect(see('staff.risk', officer, { risk: 'unheard-of' })).rejects.toThrow('missing');
  });
});
