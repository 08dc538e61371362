import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../shared/access/actor.ts';
import { recordDecision } from '../../../shared/council/commands.ts';
import { later, type Instant } from '../../../shared/kernel/moments.ts';
import { answerRemarks } from '../../../shared/council/remarks.ts';
import { begin, college, eight, id, lead, lettersAt, officer, openAt, played, publishAt, signAt, type Played, type Step } from '../../../shared/tender/example.ts';
import { withdraw } from '../../../shared/tender/withdraw.ts';
import type { Models, ViewsOf } from '../../../shared/views/index.ts';
import { councilPages } from '../../../web/pages/council/index.ts';
import { councilQueries } from './council.ts';
import { draw, textOf } from './draw.tsx';
import { fakeReader } from './fake-reader.ts';
import { storeOf } from './staff-house.tsx';

type Name = ViewsOf<'council'>;
const delft = college('GM0503');
const theHague = college('GM0518');
const councillor: Actor = { ...delft, person: 'raad', roles: ['councillor'] };

async function see<K extends Name>(p: Played, name: K, actor: Actor, at: Instant, more: Readonly<Record<string, string>> = {}) {
  const store = storeOf(p);
  const path = { tender: id, ...more };
  const model = await councilQueries[name]({ at, actor, path, search: {}, store, here: '' }) as Models[K];
  const as = { at, actor, path };
  await draw(councilPages[name], model, { ...as, language: 'en' });
  const html = await draw(councilPages[name], model, as);
  return { model, html, text: textOf(html), json: JSON.stringify(model), requests: store.requests };
}
const steps: readonly (readonly [Step, Instant])[] = [
  ['asked', begin], ['approved', begin], ['prepared', publishAt], ['keyed', publishAt], ['published', publishAt], ['opened', openAt], ['agreed', openAt],
  ['assessed', openAt], ['provisional', lettersAt], ['final', signAt], ['contracted', signAt],
];

describe('a municipality', () => {
  it.each(steps)('reads a procedure at step %s in at most three requests', async (step, at) => {
    for (const actor of [delft, councillor]) {
      expect((await see(played(step), 'council.home', actor, at)).requests).toBeLessThanOrEqual(3);
      expect((await see(played(step), 'council.tender', actor, at)).requests).toBeLessThanOrEqual(3);
    }
  });
  it.each(steps)('learns no bidder, price or points before the award is final, at step %s', async (step, at) => {
    const { html, json, text } = await see(played(step), 'council.tender', delft, at);
    const told = step === 'final' || step === 'contracted';
    expect(/De Linde/.test(html)).toBe(told);
    if (!told) expect(json + html).not.toMatch(/27000001|27000002|Het Kompas/);
    expect(json + html).not.toMatch(/8750|87[,.]50|Naam a1/);
    expect(text.includes('Er zijn 3 inschrijvingen geopend')).toBe(steps.findIndex(([one]) => one === step) >= 5);
  });
  it('knows nothing of a tender before the colleges were asked, nor of one that does not concern it', async () => {
    await expect(see(played('concept'), 'council.tender', delft, begin)).rejects.toThrow('missing');
    expect((await see(played('concept'), 'council.home', delft, begin)).model.tenders).toEqual([]);
    // Segment 5 is bought by eight, without Den Haag (S001 §3.1).
    await expect(see(played('published'), 'council.tender', theHague, publishAt)).rejects.toThrow('missing');
    expect((await see(played('published'), 'council.home', theHague, publishAt)).model.tenders).toEqual([]);
    await expect(see(played('published'), 'council.home', { ...delft, municipality: 'GM9999' }, publishAt)).rejects.toThrow('missing');
  });
  it('is asked first on its overview, until its college has decided', async () => {
    const p = played('asked');
    expect((await see(p, 'council.home', delft, begin)).text).toContain('Uw college is gevraagd om een besluit');
    p.go(recordDecision, delft, begin, { outcome: 'approved', decidedOn: '2026-01-12', reference: 'B-12' }, { municipality: 'GM0503' });
    const { text, model } = await see(p, 'council.home', delft, begin);
    expect(text).toContain('Ingestemd');
    expect(model.tenders[0]?.waits).toBe(false);
  });
  it('gives the college its form, filled with what stands, until the publication; a councillor only reads', async () => {
    const p = played('asked');
    expect((await see(p, 'council.tender', delft, begin)).html).toContain('id="decision-record"');
    expect((await see(p, 'council.tender', councillor, begin)).html).not.toContain('<form');
    expect((await see(p, 'council.tender', councillor, begin)).text).not.toContain('Besluit van het college vastleggen');
    expect((await see(p, 'council.tender', councillor, begin)).text).toContain('De contactpersoon van het college legt het besluit vast.');
    p.go(recordDecision, delft, begin, { outcome: 'rejected', decidedOn: '2026-01-12', reference: 'B-12' }, { municipality: 'GM0503' });
    const decided = await see(p, 'council.tender', delft, begin);
    expect(decided.text).toContain('Niet ingestemd op maandag 12 januari 2026.');
    expect(decided.html).toMatch(/value="rejected"[^>]* checked/);
    expect(decided.html).toContain('value="B-12"');
    expect((await see(played('published'), 'council.tender', delft, publishAt)).html).not.toContain('<form');
    p.go(withdraw, lead, later(begin, { days: 1 }), { reason: 'Geen akkoord.' });
    const stopped = await see(p, 'council.tender', delft, later(begin, { days: 2 }));
    expect(stopped.html).not.toContain('<form');
    expect(stopped.text).toContain('Een besluit is niet meer nodig.');
  });
  it('sees how far all colleges are', async () => {
    const p = played('asked');
    for (const code of eight.slice(0, 7)) p.go(recordDecision, college(code), begin, { outcome: 'approved', decidedOn: '2026-01-12' }, { municipality: code });
    const { text } = await see(p, 'council.tender', delft, begin);
    expect(text).toContain('7 van de 8 colleges hebben ingestemd.');
    expect(text).toContain('Nog geen besluit: Pijnacker-Nootdorp.');
  });
});

describe('what a college remarks', () => {
  const key = `decisions/${id}/GM0503/doc_1`;
  const remarked = (): Played => {
    const p = played('asked');
    p.uploads.push({ key, version: 'v1', size: 12, at: begin });
    p.contents.set(key, { verdict: 'ok', version: 'v1', size: 12, name: 'Besluit Delft.pdf' });
    p.go(recordDecision, delft, begin, { outcome: 'approved-with-remarks', decidedOn: '2026-01-12', reference: 'Z-9', remarks: 'Let op de wachttijden.', documents: ['doc_1'] }, { municipality: 'GM0503' });
    return p;
  };
  const secret = /wachttijden|eis 4|Besluit Delft|doc_1/;
  it('and attaches is read by its own municipality, with the answer, and by no other', async () => {
    const p = remarked();
    expect((await see(p, 'council.tender', delft, begin)).text).toContain('Het Servicebureau heeft de opmerkingen nog niet beantwoord.');
    p.go(answerRemarks, officer, publishAt, { recordedAt: begin, answer: 'Dat staat in eis 4.' }, { procedure: id, municipality: 'GM0503' });
    for (const actor of [delft, councillor]) {
      const { text, html, requests, model } = await see(p, 'council.tender', actor, publishAt);
      for (const said of ['Ingestemd met opmerkingen op maandag 12 januari 2026.', 'Zaaknummer: Z-9', 'Let op de wachttijden.', 'Dat staat in eis 4.', 'Besluit Delft.pdf']) expect(text).toContain(said);
      expect([html.includes('enctype="multipart/form-data"'), model.own.attach !== null]).toEqual([actor === delft, actor === delft]);
      expect(requests).toBeLessThanOrEqual(3);
    }
    expect((await see(played('published'), 'council.tender', delft, publishAt)).model.own.attach).toBeNull();
    for (const name of ['council.tender', 'council.home', 'council.what-if'] as const) {
      const other = await see(p, name, college('GM1916'), publishAt, { procedure: id });
      expect(other.json + other.html).not.toMatch(secret);
    }
  });
  it('with a file that was uploaded since is offered with both ticked; what was left out before is not', async () => {
    const p = remarked();
    const at = later(begin, { hours: 1 });
    p.uploads.push({ key: `decisions/${id}/GM0503/doc_0`, version: 'v1', size: 12, at: later(begin, { hours: -1 }) }, { key: `decisions/${id}/GM0503/doc_2`, version: 'v1', size: 12, at }, { key: `decisions/${id}/GM0629/doc_3`, version: 'v1', size: 12, at });
    const { model, html } = await see(p, 'council.tender', delft, at);
    expect([model.own.attach?.offers.documents?.map(({ code }) => code), model.own.attach?.ticked]).toEqual([['doc_1', 'doc_0', 'doc_2'], { documents: ['doc_1', 'doc_2'] }]);
    expect(html.match(/name="documents"[^>]* checked/g)).toHaveLength(2);
  });
  it('is said with the day by which it is asked, and that it has passed', async () => {
    expect((await see(played('asked'), 'council.tender', delft, begin)).text).toContain('Het besluit is gevraagd uiterlijk op vrijdag 30 januari 2026.');
    expect((await see(played('asked'), 'council.tender', delft, publishAt)).text).toContain('Die dag is voorbij.');
  });
});

describe('what if', () => {
  const ask = async (actor: Actor, search: Readonly<Record<string, string>>) => {
    const store = storeOf(played('asked'));
    const path = { procedure: id };
    const model = await councilQueries['council.what-if']({ at: begin, actor, path, search, store, here: '' });
    return { model, text: textOf(await draw(councilPages['council.what-if'], model, { at: begin, actor, path })), requests: store.requests };
  };
  it('is asked of the own college only, whatever the address says', async () => {
    const { model, text, requests } = await ask(delft, { municipality: 'GM1916', day: '3-2-2026' });
    expect([model.asked.municipality, model.found?.later, requests]).toEqual(['GM0503', 2, 2]);
    expect(text).toContain('De procedure gaat dan 2 dagen later verder.');
    expect(text).toContain('maandag 18 mei 2026');
    await expect(ask(theHague, { day: '2026-02-03' })).rejects.toThrow('missing');
  });
  it('tells what is wrong with a day, and nothing before one is asked', async () => {
    expect([(await ask(delft, {})).model, (await ask(delft, { day: 'morgen' })).model, (await ask(delft, { day: '2026-01-11' })).model].map(({ problem, found }) => [problem, found])).toEqual([['', null], ['day', null], ['past', null]]);
    expect((await ask(delft, { day: '2026-01-11' })).text).toContain('Deze dag is al geweest.');
  });
});

describe('messages', () => {
  const message = (params: Readonly<Record<string, string | number>>, event = 'tender.opened') => ({ id: 'm1', party: 'gm_GM0503', event, about: id, at: openAt, params, body: '' });
  const read = async <K extends 'council.inbox' | 'council.message'>(name: K, actor: Actor, of = message({ title: 'Segment 5', received: 3 })) => {
    const model = await councilQueries[name]({ at: openAt, actor, path: { message: 'm1' }, search: {}, store: fakeReader({ states: [], messages: [of] }), here: '' }) as Models[K];
    await draw(councilPages[name], model, { at: openAt, actor, language: 'en' });
    return textOf(await draw(councilPages[name], model, { at: openAt, actor }));
  };
  it('are listed and read by the municipality that they are to, and by no other', async () => {
    expect(await read('council.inbox', delft)).toContain('Inschrijvingen geopend: Segment 5');
    expect(await read('council.message', councillor)).toContain('Er zijn 3 inschrijvingen, alle percelen bij elkaar.');
    expect(await read('council.inbox', theHague)).toContain('Er zijn nog geen berichten.');
    await expect(read('council.message', theHague)).rejects.toThrow('missing');
  });
});
