import { describe, expect, it } from 'vitest';
import { anonymous } from '../../../shared/access/actor.ts';
import { tender as example } from '../../../shared/bid/example.ts';
import { instant, type Instant } from '../../../shared/kernel/moments.ts';
import { organisation, organisationRef } from '../../../shared/provider/organisation.ts';
import { notaRef } from '../../../shared/tender/nota.ts';
import { tenderRef, type Tender } from '../../../shared/tender/tender.ts';
import type { Models, ViewsOf } from '../../../shared/views/index.ts';
import { publicPages } from '../../../web/pages/public/index.ts';
import { draw, textOf } from './draw.tsx';
import { fakeReader } from './fake-reader.ts';
import { publicQueries } from './public.ts';

type Name = ViewsOf<'public'>;
const at = instant('2026-05-01T09:00:00Z');
const published: Tender = { ...example, description: 'Hulp voor jeugdigen.\n\nThuis.', documents: [{ key: 'documents/d1', version: 'v', size: 1200 }] };
const final: Tender = {
  ...published, status: 'final', finalAt: instant('2026-06-23T09:00:00Z'), received: 2, contractsFrom: example.plan.startsOn, decision: {
    round: 1, assessment: 1, at: instant('2026-06-01T08:00:00Z'), lots: [
      { id: 'A', notRanked: [], ranked: [{ kvk: '27000001', rank: 1, status: 'awarded', total: '83.33', points: {}, decidedBy: 'points' }] },
      { id: 'B', notRanked: [], ranked: [] },
    ],
  },
};
const others = [
  [notaRef('tnd_1', '1'), { number: 1, publishedAt: at, answers: [{ question: 'q_geheim', wording: 'Mag het samen?', answer: 'Ja.' }] }],
  [organisationRef('27000001'), { ...organisation.initial, kvk: '27000001', name: 'De Linde', registeredAt: at }],
] as const;

async function see<K extends Name>(name: K, of: Tender | undefined, when: Instant = at): Promise<{ model: Models[K]; html: string; english: string; requests: number }> {
  const store = fakeReader({ states: [...(of === undefined ? [] : [[tenderRef('tnd_1'), of] as const]), ...others] });
  const path = { tender: 'tnd_1' };
  const model = await publicQueries[name]({ at: when, actor: anonymous, path, search: {}, store, here: 'https://portal.example/' }) as Models[K];
  const english = await draw(publicPages[name], model, { at: when, actor: anonymous, path, language: 'en' });
  return { model, english, requests: store.requests, html: await draw(publicPages[name], model, { at: when, actor: anonymous, path }) };
}

describe('what anybody reads', () => {
  // WCAG 2.2, 3.1.2: what people typed is Dutch, whatever the language of the page around it.
  it('tells of Dutch texts on an English page that they are Dutch, and nothing of it on a Dutch page', async () => {
    for (const name of ['public.home', 'public.tender', 'public.notas'] as const) {
      const { html, english } = await see(name, published);
      expect(english).toContain(`<span lang="nl">${published.title}</span>`);
      expect(html).not.toContain('lang="nl"');
    }
    expect((await see('public.tender', published)).english).toContain('<p class="utrecht-paragraph" lang="nl">Thuis.</p>');
    expect((await see('public.notas', published)).english).toContain('<p class="utrecht-paragraph" lang="nl">Mag het samen?</p>');
  });

  it.each(['public.home', 'public.tender', 'public.notas', 'public.rules', 'public.region', 'public.participants', 'public.risks', 'public.how', 'public.sealing', 'public.accessibility', 'public.privacy'] as const)('%s takes at most three requests', async (name) => {
    for (const of of [published, final]) expect((await see(name, of)).requests).toBeLessThanOrEqual(3);
  });

  // The terms as the templates (infra/stacks/portal.test.ts, stage.test.ts) and a session's tests know them.
  it('tells how long things are kept, as long as they are', async () => {
    const { html, model } = await see('public.privacy', published);
    expect(model).toEqual({ contact: expect.stringContaining('@') as string, sessionHours: 10, idleMinutes: 60, days: { procedure: 400, record: 2557, nightly: 35, answers: 90, stop: 400, colleague: 365, typed: 7, passkey: 90, visit: 365, copy: 3 } });
    for (const term of ['365 dagen na uw laatste bezoek', 'hooguit 10 uur. Zonder activiteit 60 minuten.', '365 dagen na het laatste inloggen', '7 dagen na het typen', 'In elk geval 400 dagen', 'staan 7 jaar vast', ' 90 dagen ', 'Elke nacht 35 dagen, elke maand 7 jaar', 'AVG artikel 15']) expect(textOf(html)).toContain(term);
  });

  it('claims no more of accessibility than was looked at', async () => {
    const said = textOf((await see('public.accessibility', published)).html);
    for (const part of ['EN 301 549', 'C: eerste maatregelen genomen', 'geen onafhankelijk onderzoek', 'Nationale ombudsman', 'binnen zes weken']) expect(said).toContain(part);
  });

  it('tells how one checks a receipt oneself, on every system', async () => {
    const said = textOf((await see('public.sealing', published)).html);
    for (const part of ['certutil -hashfile', 'shasum -a 256', 'sha256sum', 'Niets: de sleutel weigert', 'Waar de grens ligt']) expect(said).toContain(part);
  });

  it('tells the closing with its hour, and that it is passed at that moment', async () => {
    const open = textOf((await see('public.tender', published, instant('2026-05-12T11:59:59.999+02:00'))).html);
    expect(open).toContain('U kunt indienen tot dinsdag 12 mei 2026, 12.00 uur (Nederlandse tijd).');
    expect(open).toContain('Naar deze aanbesteding als aanbieder');
    const closed = textOf((await see('public.tender', published, instant('2026-05-12T12:00:00+02:00'))).html);
    expect(closed).toContain('verzegeld');
    expect(closed).not.toContain('Naar deze aanbesteding als aanbieder');
  });

  it('does not show a tender that is not published', async () => {
    for (const of of [undefined, { ...published, publishedAt: '', status: 'concept' } as Tender]) {
      await expect(see('public.tender', of)).rejects.toThrow('missing');
      await expect(see('public.notas', of)).rejects.toThrow('missing');
      expect((await see('public.home', of)).model.tenders).toEqual([]);
    }
  });

  it('finds procedures by what is asked, keeps the question in the form, and says when there is none', async () => {
    const store = fakeReader({ states: [[tenderRef('tnd_1'), published]] });
    const search = async (asked: Readonly<Record<string, string>>) => {
      const model = await publicQueries['public.home']({ at, actor: anonymous, path: {}, search: asked, store, here: '' });
      return { found: model.tenders.length, said: await draw(publicPages['public.home'], model, { at, actor: anonymous }) };
    };
    const { found, said } = await search({ q: published.title, phase: 'open', segment: String(published.segment) });
    expect([found, textOf(said).includes('Eén procedure gevonden.'), said.includes(`value="${published.title}"`)]).toEqual([1, true, true]);
    const none = await search({ kind: 'open-house' });
    expect([none.found, textOf(none.said).includes('Geen procedure gevonden.'), /value="open-house" selected/.test(none.said)]).toEqual([0, true, true]);
  });

  it('names who was awarded when the award is final, and nobody before', async () => {
    const after = await see('public.tender', final);
    expect(textOf(after.html)).toContain('De Linde (KvK 27000001)');
    expect(textOf(after.html)).toContain('Op dit perceel is niet gegund');
    expect(JSON.stringify((await see('public.tender', { ...final, status: 'provisional' })).model)).not.toMatch(/27000001|De Linde|83\.33/);
  });

  it('never tells which question an answer is to', async () => {
    const { model, html } = await see('public.notas', published);
    expect(textOf(html)).toContain('Mag het samen?');
    expect(JSON.stringify(model)).not.toContain('q_geheim');
  });

  it('shows the nine municipalities, and Den Haag in segment 3 for day treatment only', async () => {
    const { model, html } = await see('public.region', published);
    expect(model.municipalities).toHaveLength(9);
    expect(textOf(html)).toContain('Den Haag (alleen dagbehandeling)');
    expect(textOf(html)).toContain('565.701');
  });

  it('shows weights, formula, minimum and the rule for ties', async () => {
    const text = textOf((await see('public.tender', published)).html);
    for (const part of ['70 punten', 'gewicht × laagste prijs ÷ uw prijs', '0%, 50%, 100%', 'volgt loting', 'Algemene termijnenwet', 'zo vroeg mogelijk']) expect(text).toContain(part);
  });
});
