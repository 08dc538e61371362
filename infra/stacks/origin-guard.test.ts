import { afterEach, describe, expect, it, vi } from 'vitest';
import { handler } from './origin-guard.ts';

const passes = async (headers: Readonly<Record<string, string>> | undefined): Promise<boolean> => (await handler(headers === undefined ? {} : { headers })).isAuthorized;

describe('guard of the HTTP API', () => {
  afterEach(() => { vi.unstubAllEnvs(); });

  it('lets pass who carries the secret, and nobody else', async () => {
    vi.stubEnv('ORIGIN_SECRET', 'only-we-know');
    expect(await passes({ 'x-portal-origin': 'only-we-know' })).toBe(true);
    expect(await passes({ 'x-portal-origin': 'only-we-kno' })).toBe(false);
    expect(await passes({ 'x-portal-origin': '' })).toBe(false);
    expect(await passes({})).toBe(false);
    expect(await passes(undefined)).toBe(false);
  });

  it('lets nobody pass when it was told no secret', async () => {
    vi.stubEnv('ORIGIN_SECRET', '');
    expect(await passes({ 'x-portal-origin': '' })).toBe(false);
  });
});
