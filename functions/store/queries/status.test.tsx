import { afterEach, describe, expect, it, vi } from 'vitest';
import { anonymous } from '../../../shared/access/actor.ts';
import { instant } from '../../../shared/kernel/moments.ts';
import { outageRef, type Outage } from '../../../shared/outage/outage.ts';
import type { StatusView } from '../../../shared/views/status.ts';
import { publicPages } from '../../../web/pages/public/index.ts';
import type { Reader } from '../reader.ts';
import { draw, textOf } from './draw.tsx';
import { fakeReader } from './fake-reader.ts';
import { publicQueries } from './public.ts';

const at = instant('2026-05-12T09:59:59.999Z');
const began = instant('2026-05-12T09:00:00Z');
const outage = {
  ...outageRef('out_1').of.initial, id: 'out_1', parts: ['submitting'], planned: false, beganAt: began, endedAt: '', audience: 'providers', noticed: 'Indienen lukt niet.', recordedAt: began,
} as unknown as Outage;

const ask = (change: Partial<Reader> = {}, states: readonly (readonly [unknown, unknown])[] = []): Promise<StatusView> =>
  publicQueries['public.status']({ at, actor: anonymous, path: {}, search: {}, here: '', store: { ...fakeReader({ states }), ...change } });
const drawn = async (model: StatusView, language: 'nl' | 'en' = 'nl'): Promise<string> => textOf(await draw(publicPages['public.status'], model, { at, actor: anonymous, language }));
const stands = ({ parts }: StatusView): string[] => parts.map(({ part, stand }) => `${part} ${stand}`);

afterEach(() => { vi.useRealTimers(); });

describe('the status page', () => {
  it('tells the portal’s own time, what answers, and what it cannot see', async () => {
    const model = await ask();
    expect(model).toEqual({ at, outages: [], parts: expect.any(Array) as never });
    expect(stands(model)).toEqual(['portal answers', 'tables answers', 'documents answers', 'sign-in unseen', 'mail unseen', 'work unseen']);
    const text = await drawn(model);
    expect(text).toContain('Het portaal werkt');
    expect(text).toContain('dinsdag 12 mei 2026, 11:59:59,999 uur (Nederlandse tijd)');
    expect(text).toContain('Er is nu geen storing vastgelegd.');
    expect(await drawn(model, 'en')).toContain('The portal works');
  });

  it('says so when the tables fail, without a word of why', async () => {
    const model = await ask({ list: () => Promise.reject(new Error('connect ECONNREFUSED 127.0.0.1:8000')) });
    expect(stands(model).slice(0, 3)).toEqual(['portal answers', 'tables silent', 'documents answers']);
    expect(model.outages).toBeNull();
    const text = await drawn(model);
    expect(text).toContain('Een deel antwoordt nu niet');
    expect(text).toContain('Het logboek van storingen is nu niet te lezen.');
    expect(text).not.toMatch(/ECONNREFUSED|geen storing/);
  });

  it('does not wait for what never answers: after two seconds that is silence too', async () => {
    vi.useFakeTimers();
    const never = (): Promise<never> => new Promise(() => undefined);
    const asked = ask({ list: never, answers: never });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(stands(await asked).slice(0, 3)).toEqual(['portal answers', 'tables silent', 'documents silent']);
  });

  it('does not say that all is well while an outage goes on, whatever answers', async () => {
    const model = await ask({}, [[outageRef('out_1'), outage]]);
    expect(model.outages).toMatchObject([{ id: 'out_1', stand: 'running' }]);
    const text = await drawn(model);
    expect(text).toContain('Er is een storing');
    expect(text).not.toContain('Het portaal werkt');
  });

  it('takes one request to the tables', async () => {
    const store = fakeReader({ states: [] });
    await publicQueries['public.status']({ at, actor: anonymous, path: {}, search: {}, here: '', store });
    expect(store.requests).toBe(1);
  });
});
