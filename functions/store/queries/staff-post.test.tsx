import { describe, expect, test } from 'vitest';
import { contact, contactRef } from '../../../shared/council/contact.ts';
import { later, showMoment } from '../../../shared/kernel/moments.ts';
import { post, postRef, type Post } from '../../../shared/notify/post.ts';
import { organisation, organisationRef } from '../../../shared/provider/organisation.ts';
import { first, id, lead, openAt, played, publishAt, type Step } from '../../../shared/tender/example.ts';
import { tenderRef } from '../../../shared/tender/tender.ts';
import type { Models } from '../../../shared/views/index.ts';
import { staffPages } from '../../../web/pages/staff/index.ts';
import { draw, textOf } from './draw.tsx';
import { fakeReader, type Known } from './fake-reader.ts';
import { staffQueries } from './staff.ts';

const at = later(openAt, { hours: 1 });
const person = { ...contact.initial, municipality: 'GM1783', person: 'prs_1', role: 'college' as const, name: 'Noor de Vries', email: 'n.devries@westland.example', segments: [5] as const, mail: 'at-once' as const, since: publishAt };
const failed = (more: Partial<Post>): Post => ({ ...post.initial, message: 'm1', who: 'prs_1', event: 'tender.published', about: id, status: 'failed', attempts: [{ at: publishAt, outcome: 'failed', code: 'MessageRejected' }], ...more });

async function see<K extends 'staff.post' | 'staff.told'>(name: K, known: Partial<Known>, step: Step = 'published', path: Readonly<Record<string, string>> = {}) {
  const store = fakeReader({ ...known, states: [[tenderRef(id), played(step).tender()], [contactRef('GM1783', 'prs_1'), person], [organisationRef(first), { ...organisation.initial, kvk: first, name: 'De Linde', email: 'post@linde.example', registeredAt: publishAt }], ...known.states ?? []] });
  const model = await staffQueries[name]({ at, actor: lead, path, search: {}, store, here: '' }) as Models[K];
  await draw(staffPages[name], model, { at, actor: lead, path, language: 'en' });
  return { model, text: textOf(await draw(staffPages[name], model, { at, actor: lead, path })), requests: store.requests };
}

describe('mail that did not go', () => {
  test('is told with whom to call, why, and a button, in three requests', async () => {
    const { text, requests } = await see('staff.post', { states: [
      [postRef('gm_GM1783', 'a'), failed({})],
      [postRef('to_GM1783_prs_1', 'b'), failed({ event: 'digest', about: '', status: 'bounced', attempts: [{ at: publishAt, outcome: 'bounced', code: 'Permanent/General' }] })],
      [postRef('gm_GM1783', 'c'), failed({ status: 'sent' })],
    ] });
    expect(requests).toBe(3);
    expect(text).toContain('Westland');
    expect(text).toMatch(/Noor de Vries\s*n\.devries@westland\.example/);
    expect(text).toContain('Gepubliceerd: Veelvoorkomende jeugdhulp');
    expect(text).toContain('niet verstuurd, geweigerd door de mailserver');
    expect(text).toContain('Dagelijkse mail');
    expect(text).toContain('teruggekomen, het adres bestaat niet');
    expect(text.match(/Opnieuw versturen/g)?.length).toBe(2);
  });

  // Whom a mail about a tender goes to before the opening, takes part in it; when SES is down they would all be listed.
  test.each([['published', 0], ['opened', 1]] as const)('to a provider about a tender that is %s: %d', async (step, n) => {
    const { model, text } = await see('staff.post', { states: [[postRef(`org_${first}`, 'a'), failed({ who: 'registered', event: 'bid.submitted' })]] }, step);
    expect([model.posts.length, text.includes('De Linde'), JSON.stringify(model).includes('bid.submitted')]).toEqual([n, n === 1, n === 1]);
  });

  test('beside it stands of which municipalities nobody is mailed, by who takes part now', async () => {
    const { model } = await see('staff.post', {});
    expect(model.reached.map(({ name, people, colleges }) => [name, people, colleges])).toEqual([
      ['Delft', 0, 0], ['Den Haag', 0, 0], ['Rijswijk', 0, 0], ['Wassenaar', 0, 0], ['Zoetermeer', 0, 0], ['Westland', 1, 1], ['Midden-Delfland', 0, 0], ['Leidschendam-Voorburg', 0, 0], ['Pijnacker-Nootdorp', 0, 0],
    ]);
  });
});

test('what a municipality was told is shown with every mail and its proof, in three requests', async () => {
  const message = { id: '20260202T080000000Z-1', party: 'gm_GM1783', event: 'tender.published', about: id, at: publishAt, params: { title: 'Jeugdhulp', segment: 5 }, body: '' };
  const silent = { ...message, id: '20260203T080000000Z-2', event: 'tender.rectified' };
  const { text, requests } = await see('staff.told', {
    messages: [message, silent],
    mails: [
      { message, now: ['prs_1'], daily: ['prs_2'], sent: { prs_1: { at: publishAt, id: 'ses-77' } }, failed: {} },
      { message: silent, now: [], daily: [], sent: {}, failed: {} },
    ],
  }, 'published', { municipality: 'GM1783' });
  expect(requests).toBe(3);
  expect(text).toContain('Gepubliceerd: Jeugdhulp');
  expect(text).toContain(`Noor de Vries: ${showMoment(publishAt, 'nl')}, kenmerk ses-77`);
  expect(text).toContain('Onbekend: wacht op de dagelijkse mail');
  expect(text).toContain('Niemand wilde mail');
  await expect(see('staff.told', {}, 'published', { municipality: 'GM9999' })).rejects.toThrow('missing');
});
