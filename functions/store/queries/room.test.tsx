import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../shared/access/actor.ts';
import { recordDecision } from '../../../shared/council/commands.ts';
import { decisionRef } from '../../../shared/council/decision.ts';
import { letter, letterRef, type Letter } from '../../../shared/council/letter/letter.ts';
import { add, assess } from '../../../shared/council/risk-commands.ts';
import { riskRef } from '../../../shared/council/risk.ts';
import { instant, later, type Instant } from '../../../shared/kernel/moments.ts';
import { toMunicipalities } from '../../../shared/notify/municipal.ts';
import type { Notice } from '../../../shared/notify/notice.ts';
import { riskNotices } from '../../../shared/notify/risk.ts';
import { begin, college, id, lettersAt, officer, openAt, played, publishAt, signAt, type Played, type Step } from '../../../shared/tender/example.ts';
import { tenderRef } from '../../../shared/tender/tender.ts';
import type { InboxMessage } from '../../../shared/views/inbox.ts';
import type { Models } from '../../../shared/views/index.ts';
import { councilPages } from '../../../web/pages/council/index.ts';
import { publicPages } from '../../../web/pages/public/index.ts';
import { anonymous } from '../../../shared/access/actor.ts';
import { councilQueries } from './council.ts';
import { draw, textOf } from './draw.tsx';
import { fakeReader } from './fake-reader.ts';
import { publicQueries } from './public.ts';

const own = college('GM1916');
const council: Actor = { ...own, person: 'raad', roles: ['councillor'] };
const theHague = college('GM0518');
const input = { title: 'Te laat', segments: ['4', '5'], owner: 'Procesleider', measure: 'Wij beginnen eerder.', chance: 'low', impact: 'high', status: 'watched', reason: 'De zomer is kort.' };

/** What the ledger told the municipalities, in their inboxes. */
function messagesOf(p: Played): InboxMessage[] {
  const notices: Notice[] = p.log.flatMap((line) => {
    const item = line.stream.split('/').at(-1) ?? '';
    return line.stream.startsWith('risk#') ? riskNotices({ ...line, item }, p.state(riskRef(item))) : toMunicipalities({ ...line, item }, p.tender());
  });
  return notices.map((one, i) => ({ ...one, id: `${one.at.replace(/[-:.]/g, '')}-${String(i).padStart(4, '0')}` }));
}
const written = (more: Partial<Letter>): readonly [unknown, Letter] => {
  const of: Letter = { ...letter.initial, id: 'tnd_1-published', municipality: 'GM1916', about: id, milestone: 'tender.published', at: publishAt, title: 'Gepubliceerd', version: 1, ...more };
  return [letterRef('GM1916', of.id), of];
};

async function see(p: Played, actor: Actor, at: Instant, letters: readonly (readonly [unknown, Letter])[] = []) {
  const store = fakeReader({ states: [...p.stored(), ...letters], messages: messagesOf(p) });
  const as = { at, actor, path: {} };
  const model: Models['council.room'] = await councilQueries['council.room']({ ...as, search: {}, store, here: '' });
  await draw(councilPages['council.room'], model, { ...as, language: 'en' });
  const html = await draw(councilPages['council.room'], model, as);
  return { model, html, text: textOf(html), json: JSON.stringify(model), requests: store.requests };
}
async function seePublic(p: Played, at: Instant, municipality = 'leidschendam-voorburg', letters: readonly (readonly [unknown, Letter])[] = []) {
  const store = fakeReader({ states: [...p.stored(), ...letters], messages: messagesOf(p) });
  const as = { at, actor: anonymous, path: { place: municipality } };
  const model = await publicQueries['public.municipality']({ ...as, search: {}, store, here: '' });
  await draw(publicPages['public.municipality'], model, { ...as, language: 'en' });
  return { model, text: textOf(await draw(publicPages['public.municipality'], model, as)), json: JSON.stringify(model), requests: store.requests };
}

const steps: readonly (readonly [Step, Instant])[] = [['asked', begin], ['published', publishAt], ['opened', openAt], ['provisional', lettersAt], ['final', signAt], ['contracted', signAt]];

describe('the room of a municipality', () => {
  it.each(steps)('has its procedures at step %s, in at most three requests, and nothing of bids', async (step, at) => {
    for (const actor of [own, council]) {
      const { requests, json, html, text } = await see(played(step), actor, at);
      expect(requests).toBeLessThanOrEqual(3);
      expect(text).toContain('Veelvoorkomende jeugdhulp Aanbesteding, segment 5');
      expect(json + html).not.toMatch(/2700000[12]|Linde|Kompas|8750|87[,.]50|Naam a1|Procesleider/);
    }
  });
  it('says what waits for the college, and that to nobody of the council', async () => {
    const p = played('asked');
    const draft = [written({})];
    const { model, text } = await see(p, own, begin, draft);
    expect(model.actions?.map(({ act }) => act)).toEqual(['decide', 'letter']);
    expect(text).toContain('Besluit vastleggen: Veelvoorkomende jeugdhulp Aanbesteding, segment 5. Gevraagd uiterlijk op vrijdag 30 januari 2026.');
    const read = await see(p, council, begin, draft);
    expect([read.model.actions, read.model.room.letters]).toEqual([null, []]);
    expect(read.text).toContain('U leest mee namens de raad.');
    p.go(recordDecision, own, begin, { outcome: 'approved', decidedOn: '2026-01-12', reference: 'B-12' }, { municipality: 'GM1916' });
    const after = await see(p, own, begin);
    expect(after.model.actions).toEqual([]);
    expect(after.text).toContain('Er wacht nu niets op uw college.');
    expect(after.text).toContain('Ingestemd maandag 12 januari 2026 B-12');
  });
  it('asks for figures where nobody knows any', async () => {
    // Of Leidschendam-Voorburg the council's proposal tells them (S003 §3), of Delft nothing does.
    expect((await see(played('published'), college('GM0503'), publishAt)).model.actions).toEqual([{ act: 'figures' }]);
    expect((await see(played('published'), own, publishAt)).model.actions).toEqual([]);
  });
  it('names the newest drafts, and the rest by their number', async () => {
    const drafts = Array.from({ length: 8 }, (_, i) => written({ id: `tnd_1-${i}`, title: `Brief ${i}`, at: later(publishAt, { days: i }) }));
    const { model, text } = await see(played('published'), own, later(publishAt, { days: 9 }), drafts);
    expect(model.actions).toMatchObject([{ act: 'letter', title: 'Brief 7' }, { act: 'letter', title: 'Brief 6' }, { act: 'letter', title: 'Brief 5' }, { act: 'more-letters', count: 5 }]);
    expect([text.includes('Nog 5 concepten voor brieven'), model.room.letters.length]).toEqual([true, 6]);
  });
  it('tells whether remarks were answered, and leads to the answer as long as nothing went out', async () => {
    const p = played('asked');
    p.go(recordDecision, own, begin, { outcome: 'approved-with-remarks', decidedOn: '2026-01-12', reference: 'B-12', remarks: 'Let op vervoer.' }, { municipality: 'GM1916' });
    expect((await see(p, own, begin)).text).toContain('Nog geen antwoord op de opmerkingen');
    p.given(decisionRef(id, 'GM1916'), begin, 'officer', { type: 'remarks.answered', data: { municipality: 'GM1916' }, content: { by: 'store', value: { answer: 'Dat doen wij.' } } });
    const { model, text } = await see(p, own, begin);
    expect(text).toContain('De opmerkingen zijn beantwoord');
    expect(model.actions?.map(({ act }) => act)).toEqual(['read-answer']);
  });
  it('holds what was told to this municipality only: Den Haag finds no procedure of segment 5, and its own part of segment 3', async () => {
    const { model, text } = await see(played('published'), theHague, publishAt);
    expect([model.room.coming, model.room.decisions]).toEqual([[], []]);
    expect(model.room.segments.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(text).toContain('alleen dagbehandeling');
    await expect(see(played('published'), { ...own, municipality: 'GM9999' }, publishAt)).rejects.toThrow('missing');
  });
  it('shows risks of its segments as it was told of them last, those of the strategy first', async () => {
    const p = played('published');
    p.go(add, officer, publishAt, input);
    const risk = String(p.log.at(-1)?.data['risk']);
    p.go(assess, officer, later(publishAt, { days: 1 }), { ...input, status: 'occurred' }, { risk });
    p.go(assess, officer, later(publishAt, { days: 1 }), { ...input, segments: ['1', '2', '3', '4', '5'], status: 'closed' }, { risk: 'walls' });
    const at = later(publishAt, { days: 2 });
    const { model, text } = await see(p, own, at);
    expect(model.risks.map((one) => one.id)).toEqual(['support', 'agreement', 'conditions', 'incentives', 'savings', 'legal-action', 'decisions', 'cohesion', risk]);
    expect(text).toContain('Te laat Segment 4 en 5 Wij beginnen eerder. Opgetreden');
    // Segments 4 and 5 are not those of Den Haag.
    expect((await see(p, theHague, at)).model.risks.map((one) => one.id)).not.toContain(risk);
    // It hears that a risk touches it no more, and finds it no more.
    p.go(assess, officer, at, { ...input, title: 'Geen overeenstemming' }, { risk: 'agreement' });
    expect((await see(p, theHague, at)).model.risks.map((one) => one.id)).toEqual(['support', 'conditions', 'incentives', 'savings', 'legal-action', 'decisions', 'cohesion']);
  });
});

describe('the public page of a municipality', () => {
  it.each(steps)('has only what is public, at step %s', async (step, at) => {
    const { requests, json, text, model } = await seePublic(played(step), at, undefined, [written({})]);
    expect(requests).toBeLessThanOrEqual(3);
    expect(json + text).not.toMatch(/2700000[12]|Linde|Kompas|8750|asked|decideBy|publishAt|draft|Concept/);
    expect(model.room.coming.length + model.room.past.length > 0).toBe(step !== 'asked');
  });
  it('has the decision of the college from the publication on, without its remarks, and letters that were sent', async () => {
    const p = played('published');
    const state = { ...p.state(decisionRef(id, 'GM1916')), outcome: 'approved-with-remarks', remarks: 'Let op vervoer.', answer: 'Ja.', reference: 'B-12' } as const;
    const store = fakeReader({ states: [[tenderRef(id), p.tender()], [decisionRef(id, 'GM1916'), state], written({ status: 'approved', decidedOn: '2026-02-03', approvedAt: publishAt } as Partial<Letter>)] });
    const model = await publicQueries['public.municipality']({ at: publishAt, actor: anonymous, path: { place: 'leidschendam-voorburg' }, search: {}, store, here: '' });
    const text = textOf(await draw(publicPages['public.municipality'], model, { at: publishAt, actor: anonymous }));
    expect(JSON.stringify(model)).not.toMatch(/vervoer|Ja\./);
    expect(text).toContain('Ingestemd met opmerkingen');
    expect(text).not.toContain('beantwoord');
    expect(text).toContain('Gepubliceerd maandag 2 februari 2026, 9.00 uur (Nederlandse tijd) Verstuurd Besluit van dinsdag 3 februari 2026');
    expect((await seePublic(played('asked'), begin)).model.room.decisions).toEqual([]);
  });
  it('is there for who left the region too, and for nobody else', async () => {
    const { text, model } = await seePublic(played('published'), publishAt, 'voorschoten');
    expect(text).toContain('Voorschoten doet nu aan geen segment mee. De laatste dag in de regio was zondag 31 december 2023.');
    expect([model.room.coming, model.room.past]).toEqual([[], []]);
    await expect(seePublic(played('published'), publishAt, 'amsterdam')).rejects.toThrow('missing');
    expect(instant('2026-01-01T00:00:00Z') < publishAt).toBe(true);
  });
});
