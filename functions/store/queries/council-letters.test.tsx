import { describe, expect, it } from 'vitest';
import { anonymous, type Actor } from '../../../shared/access/actor.ts';
import { figuresRef } from '../../../shared/council/figures.ts';
import { composeLetter } from '../../../shared/council/letter/compose.ts';
import { factsFor, occasions } from '../../../shared/council/letter/example.ts';
import { letter, letterRef, type Letter } from '../../../shared/council/letter/letter.ts';
import { day, instant } from '../../../shared/kernel/moments.ts';
import { college, lettersAt, signAt } from '../../../shared/tender/example.ts';
import { councilPages } from '../../../web/pages/council/index.ts';
import { publicPages } from '../../../web/pages/public/index.ts';
import { councilQueries } from './council.ts';
import { draw, textOf } from './draw.tsx';
import { fakeReader } from './fake-reader.ts';
import { publicQueries } from './public.ts';

const own = college('GM1916');
const council: Actor = { ...own, person: 'raad', roles: ['councillor'] };
const occasion = occasions['leidschendam-voorburg-award-final'];
const written = (id: string, more: Partial<Letter>): readonly [unknown, Letter] => [letterRef('GM1916', id), { ...letter.initial, id, municipality: 'GM1916', about: 'tnd_1', milestone: 'award.final', at: signAt, version: 1, ...composeLetter(factsFor(occasion)), ...more }];
const sent = { status: 'approved', caseNumber: 'Z/26/1', decidedOn: day('2026-06-30'), approvedAt: signAt, signatories: 'A. Jansen, secretaris' } as const;
const states = [
  written('tnd_1-award-final', { ...sent, edited: true }), written('tnd_1-contracts-signed', { milestone: 'contracts.signed', title: 'Nog een concept' }),
  written('tnd_1-award-provisional', { milestone: 'award.provisional', at: lettersAt, title: 'Voorlopig' }), [figuresRef('GM1916'), { municipality: 'GM1916', figures: [{ year: 2025, segment: 5, euros: 1, youths: 2 }], enteredAt: signAt }],
] as const;

async function see<K extends 'council.letters' | 'council.letter' | 'council.figures'>(view: K, actor: Actor, path: Readonly<Record<string, string>> = {}, at = signAt) {
  const store = fakeReader({ states });
  const as = { at, actor, path };
  const model = await councilQueries[view]({ ...as, search: {}, store, here: '' });
  const page = councilPages[view] as (typeof councilPages)['council.letters'];
  await draw(page, model as never, { ...as, language: 'en' });
  const html = await draw(page, model as never, as);
  return { html, text: textOf(html), requests: store.requests };
}
const open = (id: string, municipality = 'leidschendam-voorburg') => publicQueries['public.letter']({ at: signAt, actor: anonymous, path: { place: municipality, letter: id }, search: {}, store: fakeReader({ states }), here: '' });

describe('letters to the council on pages', () => {
  it('are for its college in draft too, for its members when they are sent, in one request', async () => {
    const [writer, reader] = await Promise.all([see('council.letters', own), see('council.letters', council)]);
    expect([writer.requests, reader.requests]).toEqual([1, 1]);
    expect(writer.text).toContain('Nog een concept');
    expect(reader.text).not.toMatch(/Nog een concept|Voorlopig|Cijfers/);
    expect(reader.text).toContain('Veelvoorkomende jeugdhulp (segment 5): definitieve gunning');
  });
  it('in draft can be edited and approved by the college, and are not there for anybody else', async () => {
    const { text, html, requests } = await see('council.letter', own, { letter: 'tnd_1-contracts-signed' });
    expect(requests).toBe(1);
    expect(text).toContain('Dit is een concept. Alleen uw college kan het lezen.');
    expect(html).toContain('name="caseNumber"');
    await expect(see('council.letter', council, { letter: 'tnd_1-contracts-signed' })).rejects.toMatchObject({ code: 'missing' });
    await expect(see('council.letter', college('GM0629'), { letter: 'tnd_1-award-final' })).rejects.toMatchObject({ code: 'missing' });
    await expect(see('council.letter', own, { letter: 'tnd_2-award-final' })).rejects.toMatchObject({ code: 'missing' });
  });
  it('on a provisional award have no form before the day on which they can be sent', async () => {
    const [early, later] = await Promise.all([see('council.letter', own, { letter: 'tnd_1-award-provisional' }, lettersAt), see('council.letter', own, { letter: 'tnd_1-award-provisional' }, instant('2026-06-02T00:00:00+02:00'))]);
    expect(early.text).toContain('Vaststellen kan vanaf dinsdag 2 juni 2026.');
    expect([early.html.includes('name="caseNumber"'), later.html.includes('name="caseNumber"')]).toEqual([false, true]);
  });
  it('that were sent are read by the council and cannot be changed by anybody', async () => {
    for (const actor of [own, council]) {
      const { html, text } = await see('council.letter', actor, { letter: 'tnd_1-award-final' });
      expect(html).not.toContain('<form');
      expect(text).toContain('Geachte raad,');
      expect(text).not.toContain('De tekst bewerken');
      expect(html).toContain('/council/letters/tnd_1-award-final/docx');
    }
  });
  it('are for anybody when they are sent, by the name of the municipality or its code', async () => {
    const model = await open('tnd_1-award-final');
    expect(await open('tnd_1-award-final', 'GM1916')).toEqual(model);
    await draw(publicPages['public.letter'], model, { at: signAt, actor: anonymous, language: 'en' });
    expect(textOf(await draw(publicPages['public.letter'], model, { at: signAt, actor: anonymous }))).toContain('De pagina van de gemeente Leidschendam-Voorburg');
    for (const [id, whose] of [['tnd_1-contracts-signed', 'GM1916'], ['tnd_1-award-final', 'GM0629'], ['tnd_1-award-final', 'nergens'], ['x', 'GM1916']] as const) await expect(open(id, whose)).rejects.toMatchObject({ code: 'missing' });
  });
  it('have figures that the college enters, or that are known from the strategy', async () => {
    const { text, requests } = await see('council.figures', own);
    expect(requests).toBe(1);
    expect(text).toMatch(/2025.*Cijfers over 2025 wijzigen.*2024 Deze cijfers komen uit het raadsvoorstel.*11\.061\.082/s);
    expect((await see('council.figures', college('GM0503'))).text).toContain('Over 2025 zijn nog geen cijfers ingevuld.');
  });
});
