import { expect, test, vi } from 'vitest';
import { anonymous } from '../../shared/access/actor.ts';
import { instant } from '../../shared/kernel/moments.ts';
import type { AnyDoor } from './app.ts';
import { shellOf } from './shell.ts';
import type { Visit } from './visit.ts';

vi.mock('../store/resources.ts', () => ({ Resource: { Portal: { origin: 'https://portal.example', css: 'portal-1.css', deadline: 'deadline-1.js', upload: 'upload-1.js' } } }));

const shell = (name: Visit['door'], language: 'nl' | 'en', search = '') => {
  const url = new URL(`https://portal.example/${name === 'public' ? 'region' : name}${search}`);
  const visit: Visit = { door: name, at: instant('2026-02-02T08:00:00Z'), requestId: 'r', actor: anonymous, session: undefined, language, request: new Request(url), url };
  return shellOf({ name, commands: [] } as unknown as AnyDoor, visit);
};

test('the pages that anyone reads lead everybody else to a door', () => {
  expect(shell('public', 'nl').doors).toEqual([
    { text: 'Inloggen als aanbieder', to: '/provider' }, { text: 'Inloggen als medewerker', to: '/staff' }, { text: 'Inloggen als gemeente', to: '/council' },
  ]);
  expect(shell('public', 'en').doors?.map(({ text }) => text)).toEqual(['Sign in as a provider', 'Sign in as staff', 'Sign in as a municipality']);
});

test('at a door there is one place to sign in', () => {
  for (const door of ['provider', 'staff', 'council'] as const) expect([shell(door, 'nl').doors, shell(door, 'nl').signIn]).toEqual([undefined, `/${door}/sign-in`]);
});

test('the address of what was read leads to it again, and does nothing', () => {
  const read = (search: string): string => shell('provider', 'nl', search).read.address;
  expect([read(''), read('?q=a+b&done=bid.submit&language=nl&put-back=x')]).toEqual(['https://portal.example/provider', 'https://portal.example/provider?q=a+b']);
});
