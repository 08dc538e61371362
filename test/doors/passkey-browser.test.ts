import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violationsOn } from '../axe.ts';
import { launch } from '../browser.ts';
import { openPortal, type Portal } from '../portal.ts';

let portal: Portal, browser: Browser;
beforeAll(async () => { [portal, browser] = await Promise.all([openPortal('2026-01-12T08:00:00.000Z', { host: 'localhost' }), launch()]); });
afterAll(async () => {
  await browser.close();
  await portal.close();
});

/** A device of which the person proves to be there, as a finger on it does. */
async function withAuthenticator(page: Page): Promise<void> {
  const client = await page.context().newCDPSession(page);
  await client.send('WebAuthn.enable');
  await client.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } });
}

/** No violation of WCAG A and AA at either width, and with SHOTS pictures to look at. */
async function look(page: Page, name: string): Promise<void> {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await violationsOn(page), `${name} at ${width}`).toEqual([]);
  }
  const dir = process.env['SHOTS'];
  if (dir === undefined) return;
  mkdirSync(dir, { recursive: true });
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: `${dir}/${name}-${width}.png`, fullPage: true });
  }
}

it('binds a passkey in a browser, and comes in with it while the identity provider is silent', async () => {
  const context = await browser.newContext({ baseURL: portal.stack.origin });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  await withAuthenticator(page);
  await page.goto('/staff/sign-in?hint=lead');
  await page.goto('/staff/sessions');
  await page.getByLabel('Naam van dit apparaat').fill("Laptop van 't kantoor");
  await look(page, 'bind');
  await page.getByRole('button', { name: 'Leg een reservesleutel vast' }).click();
  await page.getByRole('cell', { name: "Laptop van 't kantoor" }).waitFor();
  await look(page, 'bound');
  await context.clearCookies();
  portal.stack.silenceSignIn(true);
  portal.at('2026-01-12T08:05:00.000Z');
  await page.goto('/staff/sign-in?back=/staff/sessions');
  await look(page, 'silent');
  await page.getByRole('link', { name: 'Inloggen met een reservesleutel' }).click();
  await look(page, 'passkey');
  await page.getByRole('button', { name: 'Log in met een reservesleutel' }).click();
  await page.waitForURL('**/staff/sessions');
  expect(await page.getByText('met reservesleutel').count()).toBe(1);
  await look(page, 'in');
  portal.stack.silenceSignIn(false);
  await context.close();
});

it('says what is needed where there is no script, and leaves the button off', async () => {
  portal.stack.silenceSignIn(true);
  portal.at('2026-01-12T09:00:00.000Z');
  const context = await browser.newContext({ baseURL: portal.stack.origin, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/provider/sign-in/passkey');
  expect([await page.getByRole('button', { name: 'Log in met een reservesleutel' }).isDisabled(), await page.getByText('JavaScript staat uit').isVisible()]).toEqual([true, true]);
  portal.stack.silenceSignIn(false);
  await context.close();
});
