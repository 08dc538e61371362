import { expect, it, vi } from 'vitest';
import { anonymous, type Actor } from '../../shared/access/actor.ts';
import { routedCommands } from '../../infra/openapi.ts';
import { isKept } from '../../shared/kept/typed.ts';
import { instant } from '../../shared/kernel/moments.ts';
import { ask } from '../../shared/tender/questions.ts';
import type { AnyDoor } from './app.ts';
import { typedByForm } from './typed.ts';
import type { Visit } from './visit.ts';

vi.mock('../store/resources.ts', () => ({ Resource: { Portal: { origin: 'https://portal.example', perMinute: 2 } } }));

const actor: Actor = { ...anonymous, person: 'prs_1', roles: ['preparer'], kvk: '47000000' };
const ended = { id: 's', actor, csrf: 'token', door: 'provider', idToken: '', previous: '', since: instant('2026-05-12T07:50:00Z'), idle: instant('2026-05-12T08:50:00Z'), until: instant('2026-05-12T18:50:00Z') } as const;

it('counts what is typed among what a person may ask in a minute, after the end of a session too', async () => {
  const send = (): Promise<unknown> => {
    const url = new URL('https://portal.example/provider/tenders/tnd_1/questions/typed');
    const visit: Visit = { door: 'provider', at: instant('2026-05-12T09:00:00Z'), requestId: 'r', actor: anonymous, session: undefined, ended, language: 'nl', url, request: new Request(url, { method: 'POST', body: new URLSearchParams({ _csrf: 'another' }) }) };
    return typedByForm({ name: 'provider', commands: [ask] } as unknown as AnyDoor, ask)(visit, { tender: 'tnd_1' }).catch((error: { code?: string }) => error.code);
  };
  expect([await send(), await send(), await send()]).toEqual(['sign-in', 'sign-in', 'busy']);
});

it('is of forms that somebody types in, and of none that signs or needs a fresh sign-in', () => {
  const kept = new Set(routedCommands.filter(isKept).map(({ name }) => name));
  for (const name of ['question.ask', 'file.score', 'reply.give', 'text.write-article', 'organisation.register', 'complaint.file']) expect([name, kept.has(name)]).toEqual([name, true]);
  const left = routedCommands.filter(({ name }) => !kept.has(name)).map(({ name }) => name);
  // Also where such a form would have a field to type in.
  for (const name of ['contract.sign', 'contract.countersign-addendum', 'tender.finalise']) expect([name, isKept({ ...ask, name })]).toEqual([name, false]);
  expect([isKept(ask), isKept({ ...ask, name: 'tender.design' })]).toEqual([true, true]);
  expect(left).toEqual(expect.arrayContaining(['bid.submit', 'tender.approve-opening', 'tender.approve-award', 'tender.finalise', 'contract.sign', 'contract.countersign', 'contract.sign-addendum', 'declaration.sign', 'admission.sign']));
});
