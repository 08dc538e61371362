import { statSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { demoPeople } from '../people.ts';
import { Browser } from './browser.ts';
import { origin, stand } from './fixture.ts';

let op: Awaited<ReturnType<typeof stand>>;
const printed = (['info', 'warn', 'error', 'log'] as const).map((name) => vi.spyOn(console, name));
beforeAll(async () => { op = await stand(); });
afterAll(() => op.close());
afterEach(() => { for (const spy of printed) expect(spy).not.toHaveBeenCalled(); });

const chooserOf = async (browser: Browser, door: 'provider' | 'staff' | 'council', change: Record<string, string> = {}) => {
  const { url, pending } = await op.begin(door, change);
  const { url: at, page } = await browser.follow(url.href, origin);
  return { at, status: page?.status, text: await page?.text() ?? '', headers: page?.headers, pending };
};

describe('signing in', () => {
  it('gives the portal the claims of the person that was chosen', async () => {
    const { claims } = await op.signIn('provider', { person: 'linde-signatory' });
    expect(claims).toMatchObject({
      iss: op.issuer, sub: 'linde-signatory', name: 'Marieke Hoogland', email: 'm.hoogland@delinde.example', kvk: '27000001', roles: [],
      acr: 'urn:etoegang:core:assurance-class:loa3', aud: 'portal-provider',
    });
    expect(claims).not.toHaveProperty('municipality');
  });

  it.each(demoPeople.filter(({ door }) => door !== 'provider'))('gives roles and municipality of $id', async ({ id, door, roles, municipality }) => {
    const { claims } = await op.signIn(door, { person: id });
    expect(claims).toMatchObject({ sub: id, roles });
    expect(claims?.['municipality']).toBe(municipality);
  });

  it('takes any KvK number, also one with dots or spaces', async () => {
    expect((await op.signIn('provider', { kvk: '12.34 56.78' })).claims).toMatchObject({ sub: 'org-12345678', kvk: '12345678', email: 'tekenbevoegde@kvk12345678.example' });
  });

  it('shows the people of the door only, in Dutch, without script, and lets the form lead back to the portal', async () => {
    const { text, headers, at } = await chooserOf(new Browser(), 'staff');
    const offered = [...text.matchAll(/name="person" value="([^"]+)"/g)].map(([, id]) => id);
    expect(offered).toEqual(demoPeople.filter(({ door }) => door === 'staff').map(({ id }) => id));
    expect(text).toMatch(/<html lang="nl">/);
    expect(text).not.toMatch(/<script|style=|KvK-nummer/);
    expect(new URL(/action="([^"]+)"/.exec(text)?.[1] ?? '', at).href).toBe(at);
    expect(headers?.get('content-security-policy')).toContain(`form-action 'self' ${origin};`);
    expect(await (await fetch(`${op.issuer}/style.css`)).text()).toContain('.local-page');
  });

  it.each([['', /KvK-nummer van 8 cijfers/], ['1234567', /KvK-nummer van 8 cijfers/], ['"><b>', /value="&quot;&gt;&lt;b&gt;"/]])('refuses %j as KvK number, keeps it, and takes the next', async (kvk, shown) => {
    const browser = new Browser();
    const { at, pending } = await chooserOf(browser, 'provider');
    const { page } = await browser.follow(at, origin, { kvk });
    expect(page?.status).toBe(422);
    expect(await page?.text()).toMatch(shown);
    expect((await op.finish('provider', (await browser.follow(at, origin, { kvk: '12345678' })).url, pending)).claims?.sub).toBe('org-12345678');
  });

  it.each([{}, { person: 'nobody' }, { person: 'linde-signatory' }, { kvk: '12345678' }] as Record<string, string>[])('does not let %j in at the door of staff', async (form) => {
    const browser = new Browser();
    const { at } = await chooserOf(browser, 'staff');
    const { page } = await browser.follow(at, origin, form);
    expect(page?.status).toBe(422);
  });

  it('asks again while someone is signed in, and takes another person without script', async () => {
    const browser = new Browser();
    await op.signIn('provider', { person: 'linde-signatory' }, browser);
    expect((await chooserOf(browser, 'provider')).text).toContain('Kies wie u bent');
    expect((await op.signIn('provider', { person: 'kompas-colleague' }, browser)).claims?.sub).toBe('kompas-colleague');
    expect((await op.signIn('staff', { person: 'jurist' }, browser)).claims?.sub).toBe('jurist');
    expect((await op.signIn('staff', { person: 'jurist' }, browser)).claims?.sub).toBe('jurist');
  });

  it('without prompt=login knows who is signed in', async () => {
    const browser = new Browser();
    await op.signIn('provider', { person: 'linde-signatory' }, browser);
    const { url, pending } = await op.begin('provider', { prompt: '' });
    url.searchParams.delete('prompt');
    expect((await op.finish('provider', (await browser.follow(url.href, origin)).url, pending)).claims?.sub).toBe('linde-signatory');
  });

  it('says so when its page has expired or is someone else’s', async () => {
    const { at } = await chooserOf(new Browser(), 'provider');
    for (const url of [at, `${op.issuer}/choose/none`]) {
      const { page } = await new Browser().follow(url, origin, { person: 'linde-signatory' });
      expect(page?.status).toBe(400);
      expect(await page?.text()).toContain('Deze inlogpagina is verlopen');
    }
  });

  it('refuses a request without PKCE, another address to go back to, and an unknown client', async () => {
    const { url } = await op.begin('provider');
    const change = (edit: (query: URLSearchParams) => void) => {
      const changed = new URL(url);
      edit(changed.searchParams);
      return new Browser().follow(changed.href, origin);
    };
    const bare = await change((query) => { query.delete('code_challenge'); query.delete('code_challenge_method'); });
    expect(new URL(bare.url).searchParams.get('error')).toBe('invalid_request');
    for (const [name, value] of [['redirect_uri', `${origin}/staff/sign-in/callback`], ['client_id', 'nobody']] as const) {
      const { page } = await change((query) => { query.set(name, value); });
      expect(page?.status).toBe(400);
      expect(await page?.text()).toContain('Inloggen lukt niet');
    }
  });

  it('gives nothing for a code with another verifier, nor for a code a second time', async () => {
    const browser = new Browser();
    const { at, pending } = await chooserOf(browser, 'provider');
    const { url } = await browser.follow(at, origin, { person: 'linde-signatory' });
    await expect(op.finish('provider', url, { ...pending, verifier: 'x'.repeat(43) })).rejects.toMatchObject({ error: 'invalid_grant' });
    await op.finish('provider', url, pending);
    await expect(op.finish('provider', url, pending)).rejects.toMatchObject({ error: 'invalid_grant' });
  });
});

describe('a hint', () => {
  it('is not trusted unless the stack says so', async () => {
    expect((await chooserOf(new Browser(), 'provider', { login_hint: 'linde-signatory' })).text).toContain('Kies wie u bent');
  });

  it('signs in without a page where it is trusted, also over someone else, and asks when it fits nobody', async () => {
    const trusting = await stand({ trustHints: true });
    const browser = new Browser();
    for (const hint of ['org-20000001', 'org-20000001', 'kompas-signatory']) {
      const { url, pending } = await trusting.begin('provider', { login_hint: hint });
      const { url: back } = await browser.follow(url.href, origin);
      expect((await trusting.finish('provider', back, pending)).claims?.sub).toBe(hint);
    }
    const { url } = await trusting.begin('provider', { login_hint: 'nobody' });
    expect(await (await browser.follow(url.href, origin)).page?.text()).toContain('Kies wie u bent');
    await trusting.close();
  });
});

describe('signing out', () => {
  const isSignedIn = async (browser: Browser): Promise<boolean> => {
    const { url } = await op.begin('provider');
    url.searchParams.delete('prompt');
    return (await browser.follow(url.href, origin)).page === undefined;
  };

  it('with one’s own token ends the session and leads back to the portal, also when it has ended', async () => {
    const browser = new Browser();
    const { idToken } = await op.signIn('provider', { person: 'linde-signatory' }, browser);
    expect(await isSignedIn(browser)).toBe(true);
    for (let i = 0; i < 2; i += 1) {
      expect(await browser.follow(await op.signOutUrl('provider', idToken), origin)).toEqual({ url: `${origin}/` });
      expect(await isSignedIn(browser)).toBe(false);
    }
  });

  it('with another’s token asks first, with one button', async () => {
    const browser = new Browser();
    const { idToken } = await op.signIn('provider', { person: 'kompas-signatory' });
    await op.signIn('provider', { person: 'linde-signatory' }, browser);
    const { page } = await browser.follow(await op.signOutUrl('provider', idToken), origin);
    const text = await page?.text() ?? '';
    expect(await isSignedIn(browser)).toBe(true);
    expect([...text.matchAll(/<button/g)]).toHaveLength(1);
    const { page: again } = await browser.follow(await op.signOutUrl('provider', idToken), origin);
    const [, action = '', xsrf = ''] = /action="([^"]+)"><input type="hidden" name="xsrf" value="([^"]+)"/.exec(await again?.text() ?? '') ?? [];
    expect(await browser.follow(action, origin, { xsrf, logout: 'yes' })).toEqual({ url: `${origin}/` });
    expect(await isSignedIn(browser)).toBe(false);
  });

  it('leads to no other site', async () => {
    const { idToken } = await op.signIn('provider', { person: 'linde-signatory' });
    const url = new URL(await op.signOutUrl('provider', idToken));
    url.searchParams.set('post_logout_redirect_uri', 'http://127.0.0.1:10/');
    const { page } = await new Browser().follow(url.href, origin);
    expect(page?.status).toBe(400);
  });
});

describe('the signing key', () => {
  it('stays over a restart, readable by its owner only', async () => {
    const first = await stand();
    const dir = join(first.dir, 'oidc');
    const second = await stand({ dir });
    const keys = async (issuer: string): Promise<unknown> => (await fetch(`${issuer}/jwks`)).json();
    expect(await keys(second.issuer)).toEqual(await keys(first.issuer));
    expect(JSON.stringify(await keys(first.issuer))).not.toContain('"d":');
    expect(readFileSync(join(dir, 'jwks.json'), 'utf8')).toContain('"d":');
    expect(statSync(join(dir, 'jwks.json')).mode & 0o777).toBe(0o600);
    await first.close();
    await second.close();
  });
});
