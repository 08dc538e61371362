import { describe, expect, it, test } from 'vitest';
import { anonymous, type Actor } from '../../../shared/access/actor.ts';
import { actor as signatory, tender as example } from '../../../shared/bid/example.ts';
import { addDays, amsterdam, instant, type Instant } from '../../../shared/kernel/moments.ts';
import { college, lead } from '../../../shared/tender/example.ts';
import { tenderRef, type Tender } from '../../../shared/tender/tender.ts';
import { municipalityParty, organisationParty } from '../../../shared/notify/notice.ts';
import type { InboxMessage } from '../../../shared/views/inbox.ts';
import type { Models } from '../../../shared/views/index.ts';
import { councilPages } from '../../../web/pages/council/index.ts';
import { providerPages } from '../../../web/pages/provider/index.ts';
import { publicPages } from '../../../web/pages/public/index.ts';
import { staffPages } from '../../../web/pages/staff/index.ts';
import { councilQueries } from './council.ts';
import { draw, textOf } from './draw.tsx';
import { fakeReader } from './fake-reader.ts';
import { inboxOf, pageOf } from './pages.ts';
import { providerQueries } from './provider.ts';
import { publicQueries } from './public.ts';
import { staffQueries } from './staff.ts';

const at = instant('2026-05-01T09:00:00Z');
const closing = (n: number): Instant => amsterdam(addDays('2026-05-04' as never, n), '12:00');
/** The higher its number, the later a tender closes. */
const tenders = (count: number, concepts = 0): readonly Tender[] => Array.from({ length: count + concepts }, (_, n) => ({
  ...example, id: `tnd_${String(n).padStart(3, '0')}`, title: `Nummer ${n}`, plan: { ...example.plan, closesAt: closing(n) },
  asked: { at, municipalities: ['GM0503'], decideBy: '' as const }, ...(n < count ? {} : { publishedAt: '' as const, status: 'colleges-asked' as const }),
}));
const storeOf = (all: readonly Tender[]) => fakeReader({ states: all.map((one) => [tenderRef(one.id), one] as const) });

const doors = {
  public: [publicQueries['public.home'], publicPages['public.home'], anonymous],
  provider: [providerQueries['provider.home'], providerPages['provider.home'], signatory],
  staff: [staffQueries['staff.home'], staffPages['staff.home'], lead],
  council: [councilQueries['council.home'], councilPages['council.home'], college('GM0503')],
} as const;
type Home = Models['public.home'] | Models['provider.home'] | Models['staff.home'] | Models['council.home'];

async function see(door: keyof typeof doors, all: readonly Tender[], after: string) {
  const [query, page, actor] = doors[door] as unknown as [(of: object) => Promise<Home>, never, Actor];
  const store = storeOf(all);
  const model = await query({ at, actor, path: {}, search: after === '' ? {} : { after }, store, here: '' });
  return { model, html: await draw(page, model as never, { at, actor }), requests: store.requests };
}

describe.each(Object.keys(doors) as (keyof typeof doors)[])('the overview of %s', (door) => {
  it.each([[0, 0], [1, 0], [18, 0], [19, 0], [50, 50], [51, 3], [3, 51], [120, 60]])('of %i published tenders and %i others shows every one once, the last to close first, in three requests a page', async (published, others) => {
    const all = tenders(published, others);
    const mine = door === 'staff' || door === 'council' ? all : all.slice(0, published);
    const pages: string[][] = [];
    let after = '';
    do {
      const { model, html, requests } = await see(door, all, after);
      expect(requests).toBeLessThanOrEqual(3);
      expect(model.further).toBe(after !== '');
      // A page that is not all says so and leads on; the last does not.
      expect([textOf(html).includes('Dit is niet alles.'), html.includes('rel="next"')]).toEqual([model.next !== '', model.next !== '']);
      pages.push(model.tenders.map(({ id }) => id));
      after = model.next;
    } while (after !== '' && pages.length < 20);
    expect(pages.flat().sort()).toEqual(mine.map(({ id }) => id).sort());
    if (others === 0) for (const [i, page] of pages.entries()) for (const later of pages.slice(i + 1)) expect((page.toSorted()[0] ?? '') > (later.toSorted().at(-1) ?? '')).toBe(true);
  });
});

describe.each([
  ['provider', providerQueries['provider.inbox'], providerPages['provider.inbox'], signatory, organisationParty(signatory.kvk), 1],
  ['council', councilQueries['council.inbox'], councilPages['council.inbox'], college('GM0503'), municipalityParty('GM0503'), 2],
] as const)('the inbox of %s', (_, query, page, actor, party, each) => {
  const messages = (count: number): InboxMessage[] => Array.from({ length: count }, (__, n) => ({
    id: `20260501T090000000Z-${String(n).padStart(4, '0')}`, party, event: 'tender.published', about: 'tnd_1', at, params: { title: `Nummer ${n}`, segment: 5 }, body: '',
  }));
  it.each([0, 1, 50, 51, 230])('of %i messages shows every one once, the newest first, in one request a page, and one for who of a municipality gets mail', async (count) => {
    const store = fakeReader({ states: [], messages: messages(count) });
    const seen: string[] = [];
    for (let after = '', pages = 0; pages < 10; pages += 1) {
      const model = await (query as unknown as (of: object) => Promise<Models['provider.inbox']>)({ at, actor, path: {}, search: after === '' ? {} : { after }, store, here: '' });
      const html = await draw(page as never, model as never, { at, actor });
      expect([textOf(html).includes('Dit is niet alles.'), html.includes('rel="next"'), model.further]).toEqual([model.next !== '', model.next !== '', after !== '']);
      expect(store.requests).toBe(pages + each);
      seen.push(...model.messages.map(({ id }) => id));
      after = model.next;
      if (after === '') break;
    }
    expect(seen).toEqual(messages(count).map(({ id }) => id).reverse());
  });
});

test('an inbox goes on after a message, and after nothing else', async () => {
  const store = fakeReader({ states: [] });
  for (const wrong of ['../x', ' ', 'a b', 'x'.repeat(65)]) await expect(inboxOf(store, 'gm_GM0503', { after: wrong })).rejects.toThrow('page.unknown');
  expect(store.requests).toBe(0);
});

test('lists that go on apart: one that has ended is not read again, and what no page gave out leads nowhere', async () => {
  const store = storeOf(tenders(5, 1));
  const first = await pageOf<{ id: string }>(store, ['concepts', 'tenders'], { after: undefined, most: 3 });
  expect([first.items.length, first.next.startsWith('.'), store.requests]).toEqual([4, true, 2]);
  const second = await pageOf<{ id: string }>(store, ['concepts', 'tenders'], { after: first.next, most: 3 });
  expect([second.items.map(({ id }) => id), second.next, store.requests]).toEqual([['tnd_001', 'tnd_000'], '', 3]);
  for (const wrong of ['x', 'a.b.c', '..']) await expect(pageOf(store, ['concepts', 'tenders'], { after: wrong, most: 3 })).rejects.toThrow('page.unknown');
});

test('an inbox shows what is about one procedure, also where it lies further back, in three requests at most', async () => {
  const party = organisationParty(signatory.kvk);
  const messages = Array.from({ length: 120 }, (_, i): InboxMessage => ({ id: `m${String(i).padStart(3, '0')}`, party, event: 'tender.answered', about: i === 3 ? 'tnd_old' : 'tnd_new', at, params: { title: i === 3 ? 'Oud' : 'Nieuw', number: 1 }, body: '' }));
  const see = async (search: Readonly<Record<string, string>>) => {
    const store = fakeReader({ states: [], messages });
    const model = await providerQueries['provider.inbox']({ at, actor: signatory, path: {}, search, store, here: '' });
    return { ...model, requests: store.requests, html: await draw(providerPages['provider.inbox'], model, { at, actor: signatory }) };
  };
  const old = await see({ about: 'tnd_old' });
  expect([old.messages.map(({ id }) => id), old.requests, old.next, old.procedures.map(({ title }) => title).sort()]).toEqual([['m003'], 3, '', ['Nieuw', 'Oud']]);
  expect(old.html).toContain('value="tnd_old" selected');
  const recent = await see({ about: 'tnd_new' });
  expect([recent.messages.length, recent.requests, recent.html.includes(`/provider/inbox?about=tnd_new&amp;after=${recent.next}`)]).toEqual([50, 1, true]);
  expect([(await see({ about: 'tnd_none' })).messages, (await see({})).messages.length]).toEqual([[], 50]);
});
