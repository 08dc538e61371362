import { describe, expect, test, vi } from 'vitest';
import { anonymous } from '../../shared/access/actor.ts';
import { submit } from '../../shared/bid/bid-commands.ts';
import { instant } from '../../shared/kernel/moments.ts';
import { Refusal, refuse } from '../../shared/kernel/refusal.ts';
import { readForm } from '../../web/examples/read-form.ts';
import type { AnyDoor } from './app.ts';
import { commandPage } from './pages.ts';
import { problemJson } from './problem.ts';
import type { Visit } from './visit.ts';

vi.mock('../store/resources.ts', () => ({ Resource: { Portal: { origin: 'https://portal.example', css: 'portal-1.css', deadline: 'deadline-1.js', upload: 'upload-1.js' } } }));

const url = new URL('https://portal.example/provider/tenders/tnd_1/bid/submissions');
const visit: Visit = {
  door: 'provider', at: instant('2026-05-12T09:00:00Z'), requestId: 'r', actor: anonymous, language: 'nl', request: new Request(url), url,
  session: { id: 's', actor: anonymous, csrf: 'token', door: 'provider', idToken: '', previous: '', since: instant('2026-05-12T08:50:00Z'), idle: instant('2026-05-12T09:50:00Z'), until: instant('2026-05-12T18:50:00Z') },
};
const door = { name: 'provider', commands: [submit] } as unknown as AnyDoor;
const typed = { _key: ['k'], _csrf: ['token'], readBack: ['as it was'], lots: ['B'], declaration: ['yes'] };

/** The form that stands on the page after this refusal, while the draft has changed meanwhile. */
async function after(refusal: Refusal) {
  const page = await commandPage(door, visit, submit, { tender: 'tnd_1' }, {
    status: 409, key: 'k', typed, refusal, problems: [], values: { readBack: 'as it is', lots: ['A'] }, offers: { lots: [{ code: 'A', label: 'A' }, { code: 'B', label: 'B' }] },
  });
  return readForm((await page.text()).replace(/^.*?<main/s, '').replace(/<\/main.*$/s, ''));
}

describe('a refused form', () => {
  test('holds the state of now where that was the reason, beside what was typed', async () => {
    expect(await after(refuse('bid.changed'))).toMatchObject({ readBack: ['as it is'], lots: ['B'], declaration: ['yes'], _key: ['k'] });
  });

  test('is what was posted, to the letter, where it was not: a mistake, a lost session, an outcome that nobody knows', async () => {
    for (const refusal of [new Refusal('invalid', 'input.invalid'), new Refusal('unknown-person', 'sign-in'), new Refusal('forbidden', 'form.foreign'), new Refusal('busy', 'busy', { seconds: 4 }), new Refusal('unavailable', 'unknown')]) {
      expect(await after(refusal), refusal.code).toMatchObject({ readBack: ['as it was'], lots: ['B'], declaration: ['yes'], _key: ['k'] });
    }
  });

  test('says after how many seconds it can be sent again, where too much was asked', async () => {
    const refusal = new Refusal('busy', 'busy', { seconds: 4 });
    const page = await commandPage(door, visit, submit, { tender: 'tnd_1' }, { status: 429, key: 'k', typed, refusal, problems: [], values: {}, offers: {} });
    expect([page.status, page.headers.get('retry-after'), (await page.text()).includes('Wacht 4 seconden')]).toEqual([429, '4', true]);
    const told = problemJson({ refusal, problems: [] }, 'nl', 'r');
    expect([told.status, told.headers.get('retry-after')]).toEqual([429, '4']);
  });

  test('shows what is stored where its key was used for something else', async () => {
    expect(await after(refuse('key.reused'))).toMatchObject({ readBack: ['as it is'], lots: ['A'] });
  });
});
