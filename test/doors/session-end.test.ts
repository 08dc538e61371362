import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { launch } from '../browser.ts';
import { openPortal, type Portal } from '../portal.ts';
import { readForm } from '../../web/examples/read-form.ts';

let portal: Portal, browser: Browser;
beforeAll(async () => { [portal, browser] = await Promise.all([openPortal('2026-01-12T08:00:00.000Z'), launch()]); });
afterAll(async () => {
  await browser.close();
  await portal.close();
});

const send = (token: string) => ({ method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams({ _csrf: token }).toString() });

it('every page of who is signed in says until when, by the server’s clock', async () => {
  portal.at('2026-01-12T08:00:00.000Z');
  for (const [person, home] of [['org-27123456', '/provider'], ['lead', '/staff'], ['college-delft', '/council']] as const) {
    const visitor = await portal.visit(person);
    expect(await (await visitor.fetch(home)).text(), home).toMatch(/<p class="session-line">U bent ingelogd tot [^<]*10\.00/);
  }
  expect(await (await portal.stranger('staff').fetch('/')).text()).not.toContain('session-line');
});

it('one click puts the end off, of a form of ours only, and never past the working day', async () => {
  portal.at('2026-01-12T08:00:00.000Z');
  const visitor = await portal.visit('lead');
  const token = readForm(await (await visitor.fetch('/staff')).text())['_csrf']?.[0] ?? '';
  portal.at('2026-01-12T08:05:00.000Z');
  expect((await visitor.fetch('/staff/session', send('another'))).status).toBe(403);
  expect(await (await visitor.fetch('/staff/session', send(token))).json()).toMatchObject({ at: '2026-01-12T08:05:00.000Z', idle: '2026-01-12T09:05:00.000Z', until: '2026-01-12T18:00:00.000Z' });
  portal.at('2026-01-12T09:04:59.000Z');
  expect((await visitor.fetch('/v1/staff')).status).toBe(200);
  portal.at('2026-01-12T10:04:59.000Z');
  expect((await visitor.fetch('/staff/session', send(token))).status).toBe(401);
});

it('warns five minutes before, keeps the form, and says in the end what to do', async () => {
  portal.at('2026-01-12T08:00:00.000Z');
  const context = await browser.newContext({ baseURL: portal.stack.origin });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  await page.clock.install();
  const complaints: string[] = [];
  page.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()); });
  await page.goto('/provider/sign-in?hint=org-27123456');
  await page.goto('/provider/organisation/registration');
  await page.getByLabel('E-mail').first().fill("zorg@'t-spui.example");
  const status = page.locator('.session [role=status]');
  await page.clock.runFor('54:00');
  expect([await status.textContent(), await page.getByRole('button', { name: 'Blijf ingelogd' }).isVisible()]).toEqual(['', false]);
  await page.clock.runFor('01:10');
  expect(await status.textContent()).toContain('Binnen 5 minuten');
  portal.at('2026-01-12T08:55:10.000Z');
  await page.getByRole('button', { name: 'Blijf ingelogd' }).click();
  await page.getByText('U blijft ingelogd.').waitFor();
  expect(await page.locator('.session-line').textContent()).toContain('10.55');
  expect(await page.getByLabel('E-mail').first().inputValue()).toBe("zorg@'t-spui.example");
  await page.clock.runFor('59:30');
  expect(await status.textContent()).toContain('Binnen 1 minuut');
  await page.clock.runFor('01:00');
  expect(await status.textContent()).toContain('Wat u invulde, staat er nog');
  expect(complaints).toEqual([]);
  await context.close();
});

it('a page that nobody typed in is empty when the session ends by itself, and leads back', async () => {
  portal.at('2026-01-12T08:00:00.000Z');
  const context = await browser.newContext({ baseURL: portal.stack.origin });
  context.setDefaultTimeout(20_000);
  const [page, refused, sending] = [await context.newPage(), await context.newPage(), await context.newPage()];
  await context.clock.install();
  await page.goto('/provider/sign-in?hint=org-27123456');
  await page.goto('/provider/organisation/registration');
  // A form that sends to the bucket, as one for a file does.
  await sending.goto('/provider/organisation/registration');
  await sending.locator('main form[method=post]').last().evaluate((form: HTMLFormElement) => { form.action = 'https://bucket.example/'; });
  await sending.getByLabel('E-mail').first().fill('wordt@verstuurd.example');
  await refused.goto('/provider/organisation/registration');
  await refused.getByLabel('E-mail').first().fill('geen adres');
  await refused.locator('main form[method=post] button[type=submit]').last().click();
  await refused.locator('.error-summary').waitFor();
  await context.clock.runFor('59:30');
  expect([await page.locator('main h1').count(), await page.locator('.person').count()]).toEqual([1, 1]);
  await context.clock.runFor('01:30');
  expect((await page.locator('body').innerText()).includes('27123456')).toBe(false);
  expect([await page.locator('main input:not([type=hidden])').count(), await page.locator('.person').count()]).toEqual([0, 0]);
  expect(await page.getByRole('status').textContent()).toBe('U bent uitgelogd. Log opnieuw in om verder te gaan.');
  // What came back to its person with a mistake in it is still theirs.
  expect(await refused.getByLabel('E-mail').first().inputValue()).toBe('geen adres');
  expect(await sending.getByLabel('E-mail').first().inputValue()).toBe('wordt@verstuurd.example');
  expect(await page.locator('main').getByRole('link', { name: 'Opnieuw inloggen' }).getAttribute('href')).toBe('/provider/sign-in?back=%2Fprovider%2Forganisation%2Fregistration');
  await context.close();
});

it('whoever signs out is out in every window', async () => {
  portal.at('2026-01-12T08:00:00.000Z');
  const context = await browser.newContext({ baseURL: portal.stack.origin });
  context.setDefaultTimeout(20_000);
  const [page, other] = [await context.newPage(), await context.newPage()];
  await page.goto('/staff/sign-in?hint=lead');
  await other.goto('/staff/sessions');
  await page.goto('/staff/tasks');
  await page.getByRole('button', { name: 'Uitloggen' }).click();
  await other.getByRole('heading', { name: 'Waar u bent ingelogd' }).waitFor({ state: 'detached' });
  await other.waitForURL(`${portal.stack.origin}/`);
  expect(await other.getByText('Rob Terpstra').count()).toBe(0);
  // Who is out is asked who they are, by the identity provider.
  await page.goto('/staff/tasks');
  expect(new URL(page.url()).origin).not.toBe(portal.stack.origin);
  await context.close();
});
