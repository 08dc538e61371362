import { describe, expect, test } from 'vitest';
import { interest, interestRef, type Interest } from '../../../shared/interest/interest.ts';
import { instant } from '../../../shared/kernel/moments.ts';
import { organisation, organisationRef } from '../../../shared/provider/organisation.ts';
import { id, played, provider } from '../../../shared/tender/example.ts';
import { tenderRef } from '../../../shared/tender/tender.ts';
import type { Models } from '../../../shared/views/index.ts';
import { providerPages } from '../../../web/pages/provider/index.ts';
import { draw, textOf } from './draw.tsx';
import { fakeReader } from './fake-reader.ts';
import { providerQueries } from './provider.ts';

const at = instant('2026-03-02T08:00:00.000Z');
const actor = { ...provider('27000009'), email: 'anna@zorg.example' };
const own: Interest = { ...interest.initial, kvk: actor.kvk, chosen: true, name: 'Anna', email: actor.email, segments: [5], since: at };

async function see<K extends 'provider.interests' | 'provider.tender'>(name: K, state: Interest = interest.initial) {
  const store = fakeReader({ states: [[interestRef(actor.person), state], [tenderRef(id), played('published').tender()], [organisationRef(actor.kvk), { ...organisation.initial, kvk: actor.kvk }]] });
  const path = name === 'provider.tender' ? { tender: id } : {};
  const model = await providerQueries[name]({ at, actor, path, search: {}, store, here: '' }) as Models[K];
  const html = await draw(providerPages[name], model, { at, actor, path });
  return { html, text: textOf(html), requests: store.requests };
}

describe('the page of what somebody follows', () => {
  test('is empty at first: it says so, how to begin, and that nothing chosen is everything', async () => {
    const { html, text, requests } = await see('provider.interests');
    expect(text).toContain('U volgt nog geen procedure. Dat kan met de knop “Volgen”');
    expect(text).toContain('U hebt nog niets gekozen. Daarom krijgt u geen mail over nieuwe procedures.');
    expect([...text.matchAll(/Kiest u niets, dan geldt/g)]).toHaveLength(3);
    expect([text.includes('Helemaal stoppen'), html.includes('value="anna@zorg.example"'), requests]).toEqual([false, true, 1]);
  });

  test('shows what was chosen and followed, each with a button to end it', async () => {
    const { html, text, requests } = await see('provider.interests', { ...own, follows: [id] });
    expect([html.includes(`href="/provider/tenders/${id}"`), text.includes('Niet meer volgen'), text.includes('Helemaal stoppen')]).toEqual([true, true, true]);
    expect(html).toMatch(/<input[^>]*name="segments"[^>]*value="5"[^>]*checked|<input[^>]*checked[^>]*value="5"/);
    expect(requests).toBe(2);
  });

  test('says which address mail came back from', async () => {
    expect((await see('provider.interests', { ...own, bouncedAt: at })).text).toContain('Mail naar anna@zorg.example kwam op ');
  });
});

describe('the page of a tender', () => {
  test.each([
    ['a button to follow', interest.initial, 'Volgen', ''],
    ['a button to end that', { ...own, follows: [id] }, 'Niet meer volgen', 'U volgt deze procedure.'],
    ['that no mail was chosen', { ...own, mail: 'none', email: '', follows: [id] } as const, 'Niet meer volgen', 'maar u koos voor geen mail'],
  ])('has %s', async (_, state, button, said) => {
    const { html, text, requests } = await see('provider.tender', state);
    expect([new RegExp(`<button[^>]*>${button}`).test(html), text.includes(said), requests <= 3]).toEqual([true, true, true]);
  });
});
