import { describe, expect, test } from 'vitest';
import { contact, contactRef, type Contact } from '../../../shared/council/contact.ts';
import { instant } from '../../../shared/kernel/moments.ts';
import { college } from '../../../shared/tender/example.ts';
import { councilCalendars } from '../../../shared/views/papers-council.ts';
import type { Models } from '../../../shared/views/index.ts';
import { councilPages } from '../../../web/pages/council/index.ts';
import { councilQueries } from './council.ts';
import { draw, textOf } from './draw.tsx';
import { fakeReader, type Known } from './fake-reader.ts';

const at = instant('2026-03-02T08:00:00.000Z');
const actor = college('GM0503');
const own: Contact = { ...contact.initial, municipality: 'GM0503', person: actor.person, role: 'college', name: 'Anna', email: 'anna@delft.example', segments: [1], mail: 'daily', since: at };
const message = (n: number, event: string, params: Record<string, string>) => ({ id: `2026030${n}-x`, party: 'gm_GM0503', event, about: 'tnd_1', at: instant(`2026-03-0${n}T08:00:00.000Z`), params: { title: 'Jeugdhulp', ...params }, body: '' });
const messages = [message(1, 'tender.published', { questionsUntil: '2026-03-01T11:00:00.000Z', closesAt: '2026-05-12T10:00:00.000Z' }), message(2, 'tender.extended', { closesAt: '2026-05-19T10:00:00.000Z' })];

async function see<K extends 'council.preferences' | 'council.inbox' | 'council.calendar'>(name: K, known: Known) {
  const store = fakeReader(known);
  const model = await councilQueries[name]({ at, actor, path: {}, search: {}, store, here: '' }) as Models[K];
  return { model, text: textOf(await draw(councilPages[name], model, { at, actor, path: {} })), requests: store.requests };
}

describe('who of a municipality gets mail', () => {
  test('nobody: its inbox and the choice say so', async () => {
    expect((await see('council.inbox', { states: [], messages })).text).toContain('Niemand van uw gemeente krijgt nu mail over berichten.');
    expect((await see('council.preferences', { states: [] })).text).toContain('U hebt nog niets gekozen. Daarom krijgt u geen mail.');
  });
  test('somebody: neither does', async () => {
    const states = [[contactRef('GM0503', actor.person), own]] as const;
    expect((await see('council.inbox', { states, messages })).text).not.toContain('Niemand');
    const { text, requests } = await see('council.preferences', { states });
    expect([text.includes('Niemand'), text.includes('Van uw gemeente krijgt 1 persoon mail'), requests]).toEqual([false, true, 1]);
  });
  test('somebody whose mail came back is told which address, and counts for nobody', async () => {
    const { text } = await see('council.preferences', { states: [[contactRef('GM0503', actor.person), { ...own, bouncedAt: at }]] });
    expect([text.includes('Mail naar anna@delft.example kwam op '), text.includes('krijgt 1 persoon')]).toEqual([true, false]);
  });
});

test('the dates to come are read in one request, each as it was told last, and so in the file', async () => {
  const { model, text, requests } = await see('council.calendar', { states: [], messages });
  expect([requests, text.includes('Inschrijving sluit'), text.includes('Einde van de vragen')]).toEqual([1, true, false]);
  expect(councilCalendars['council.calendar'](model, 'nl').dates.map(({ id, when }) => [id, when])).toEqual([['told-closing-tnd_1', { at: '2026-05-19T10:00:00.000Z' }]]);
  expect(() => councilCalendars['council.message']({ municipality: model.municipality, message: message(3, 'tender.rectified', {}) }, 'nl')).toThrow('missing');
});
