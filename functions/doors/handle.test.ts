import { expect, it } from 'vitest';
import { appsOf } from './handle.ts';
import type { Door } from './app.ts';

/** A door that tells which of its later commands were loaded; the first time `fails` is asked for it is not there. */
function door(): { appFor: ReturnType<typeof appsOf>; loaded: string[] } {
  const loaded: string[] = [];
  const load = (name: string) => () => {
    loaded.push(name);
    return name === 'fails' && loaded.filter((one) => one === name).length === 1 ? Promise.reject(new Error('no file')) : Promise.resolve([]);
  };
  const none = (): Promise<never> => Promise.reject(new Error('not asked for'));
  const made: Door<'staff'> = {
    name: 'staff', commands: [], later: { tenders: () => Promise.resolve([]), admissions: load('admissions'), fails: load('fails') },
    queries: none, pages: none, files: none, posts: () => Promise.resolve([]),
  };
  return { appFor: appsOf(made), loaded };
}

it.each([
  ['/staff/tenders/tnd_1', []], ['/v1/staff/tenders', []], ['/staff/admissions/adm_1', ['admissions']], ['/v1/staff/admissions', ['admissions']],
])('what lies below a path is loaded with it alone: %s', async (path, wanted) => {
  const { appFor, loaded } = door();
  const app = await appFor(path);
  expect(await appFor(path)).toBe(app);
  expect(loaded).toEqual(wanted);
});

it('a path that belongs to none, or looks like one, loads all; what could not be loaded is loaded at the next request', async () => {
  for (const path of ['/staff', '/staff/tasks', '/staff/admissionsx', '/elsewhere/staff/admissions', '/staff/constructor']) {
    const { appFor, loaded } = door();
    await expect(appFor(path)).rejects.toThrow('no file');
    await appFor(path);
    expect(new Set(loaded)).toEqual(new Set(['admissions', 'fails']));
  }
});
