import { describe, expect, it } from 'vitest';
import { anonymous, type Actor } from '../../../shared/access/actor.ts';
import { add, assess } from '../../../shared/council/risk-commands.ts';
import { house } from '../../../shared/kernel/testing.ts';
import { instant } from '../../../shared/kernel/moments.ts';
import { publicPages } from '../../../web/pages/public/index.ts';
import { staffPages } from '../../../web/pages/staff/index.ts';
import { draw, textOf } from './draw.tsx';
import { fakeReader } from './fake-reader.ts';
import { publicQueries } from './public.ts';
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
    expect((await see('staff.risk', officer, { risk: 'added' })).text).not.toContain('inkoopstrategie noemt');
    const untouched = await see('staff.risk', officer, { risk: 'legal-action' });
    expect(untouched.text).toContain('De inkoopstrategie noemt dit risico.');
    expect(untouched.text).toContain('Nog geen maatregel vastgelegd.');
    expect(untouched.text).toContain('Gemeenten hebben nog geen bericht gehad over dit risico.');
    expect((await see('staff.risk', officer, { risk: 'legal-action', language: 'en' })).text).toContain('Delay because providers go to court');
    await expect(see('staff.risk', officer, { risk: 'unheard-of' })).rejects.toThrow('missing');
  });
});

describe('the risks, as everybody reads them', () => {
  it('are told with measure and state, those that are gone by name only, and nobody’s owner', async () => {
    const h = house();
    h.when(assess, { by: officer, at, path: { risk: 'savings' }, input: { ...input, title: 'Minder besparing' } });
    h.when(assess, { by: officer, at, path: { risk: 'walls' }, input: { ...input, title: 'Schotten', status: 'closed' } });
    const store = fakeReader({ states: h.stored() });
    const model = await publicQueries['public.risks']({ store, at, actor: anonymous, path: {}, search: {}, here: '' });
    const text = textOf(await draw(publicPages['public.risks'], model, { at, actor: anonymous }));
    expect(store.requests).toBe(1);
    expect(text).toContain('Minder besparing Segment 4 en 5 Wij beginnen eerder. Extra gevolgd De zomer is kort. Gewijzigd op dinsdag 3 februari 2026, 10.00 uur');
    expect(text).toContain('Deze risico’s zijn vervallen: Schotten.');
    expect(text.match(/Schotten/g)).toHaveLength(1);
    expect(JSON.stringify(model)).not.toContain('Procesleider');
  });
});

describe('who took part', () => {
  const ask = async (search: Readonly<Record<string, string>>) => {
    const model = await publicQueries['public.participants']({ store: fakeReader({ states: [] }), at, actor: anonymous, path: {}, search, here: '' });
    return textOf(await draw(publicPages['public.participants'], model, { at, actor: anonymous }));
  };
  it('is asked by segment and day, in the way a browser or a person writes it', async () => {
    expect(await ask({ segment: '5', day: '2023-12-31' })).toContain('Op deze dag deden 9 gemeenten mee.');
    expect(await ask({ segment: '5', day: '1-1-2024' })).toContain('Op deze dag deden 8 gemeenten mee.');
    expect(await ask({ segment: '4' })).toContain('Wel in de regio, niet in dit segment: Den Haag.');
    expect(await ask({ day: '2019-12-31' })).toContain('Het portaal weet niets van vóór woensdag 1 januari 2020.');
  });
  it('is refused for what does not exist', async () => {
    for (const search of [{ segment: '6' }, { day: '2026-02-30' }, { day: 'gisteren' }]) await expect(ask(search as Record<string, string>)).rejects.toMatchObject({ kind: 'invalid' });
  });
});
