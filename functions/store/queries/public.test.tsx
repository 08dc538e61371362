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

async function see<K extends Name>(name: K, of: Tender | undefined, when: Instant = at): Promise<{ model: Models[K]; html: string; requests: number }> {
  const store = fakeReader({ states: [...(of === undefined ? [] : [[tenderRef('tnd_1'), of] as const]), ...others] });
  const path = { tender: 'tnd_1' };
  const model = await publicQueries[name]({ at: when, actor: anonymous, path, search: {}, store, here: 'https://portal.example/' }) as Models[K];
  await draw(publicPages[name], model, { at: when, actor: anonymous, path, language: 'en' });
  return { model, requests: store.requests, html: await draw(publicPages[name], model, { at: when, actor: anonymous, path }) };
}

describe('what anybody reads', () => {
  it.each(['public.home', 'public.tender', 'public.notas', 'public.rules', 'public.region', 'public.participants', 'public.risks', 'public.how'] as const)('%s takes at most three requests', async (name) => {
    for (const of of [published, final]) expect((await see(name, of)).requests).toBeLessThanOrEqual(3);
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
