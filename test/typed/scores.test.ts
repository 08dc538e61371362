import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { launch } from '../browser.ts';
import { openPortal, publishedTender, type Portal } from '../portal.ts';

/** The table of scores, of which each row is a form: what an assessor types there is kept row by row. */
const bidders = ['27000001', '27000002', '27000003'] as const;
const [first, second] = ['Eén vast gezicht, en ’t overleg is thuis.', 'De groepen zijn beschreven; de huisarts nog niet.'];
let portal: Portal, browser: Browser, page: Page, address: string;

beforeAll(async () => {
  [portal, browser] = await Promise.all([openPortal('2026-01-12T08:00:00.000Z'), launch()]);
  const tender = `/tenders/${(await publishedTender(portal, bidders)).portalId}`;
  address = `/staff${tender}/scores/A`;
  portal.at('2026-05-11T08:00:00.000Z');
  for (const kvk of bidders) {
    const provider = await portal.world.provider(kvk);
    await provider.command(`${tender}/bid/lots`, { lots: ['A'] });
    await provider.command(`${tender}/bid/lots/A/answers`, { answers: ['K1', 'K2'].map((criterion) => ({ criterion, text: 'Wij komen thuis.' })) });
    await provider.command(`${tender}/bid/lots/A/price`, { price: 8000 });
    const { readBack } = await provider.view<{ readBack: string }>(`${tender}/bid/review`);
    await provider.command(`${tender}/bid/submissions`, { lots: ['A'], readBack, declaration: true });
  }
  await portal.stack.settle();
  portal.at('2026-05-12T10:02:00.000Z');
  for (const opener of ['opener-1', 'opener-2']) await (await portal.world.as(opener)).command(`${tender}/openings`);
  await portal.stack.settle();
  await (await portal.world.as('officer')).command(`${tender}/screenings/A`, { found: true });
  const context = await browser.newContext({ baseURL: portal.stack.origin });
  context.setDefaultTimeout(15_000);
  page = await context.newPage();
  await page.goto('/staff/sign-in?hint=assessor-1');
}, 300_000);
afterAll(async () => {
  await browser.close();
  await portal.close();
});

const score = (row: number) => page.locator('.scores tbody tr').nth(row).locator('select').first();
const motivation = (row: number) => page.locator('.scores tbody tr').nth(row).locator('textarea').first();
const said = (row: number) => page.locator('.scores tbody tr').nth(row).locator('.kept-line [role=status]');
const waits = () => page.getByText('Er staat iets dat u niet hebt opgeslagen');

it('keeps each row while it is typed, also when another row is saved, and puts it back where it stood', async () => {
  await page.goto(address);
  await score(0).focus();
  await page.keyboard.type('75');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText(first);
  await page.keyboard.press('Control+Enter');
  await page.keyboard.insertText(second);
  await expect.poll(() => said(1).textContent(), { timeout: 10_000 }).toContain('Wat u typte, is bewaard om 12.02');
  await page.keyboard.insertText(' Wel bereikbaar.');
  await score(1).selectOption('50');
  await motivation(0).focus();
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('Tab');
  await Promise.all([page.waitForURL(/done=file\.score/), page.keyboard.press('Enter')]);
  // The keyboard goes on in the next row, and the row that was saved says so.
  await expect.poll(() => score(1).evaluate((one) => one === document.activeElement)).toBe(true);
  expect(await said(0).textContent()).toContain('Uw scores zijn opgeslagen');
  await expect.poll(async () => { await page.goto(address); return waits().count(); }).toBe(1);
  expect([await score(0).inputValue(), await motivation(0).inputValue(), await motivation(1).inputValue()]).toEqual(['75', first, '']);
  await page.getByRole('button', { name: 'Terugzetten' }).click();
  await page.getByText('Het is nog niet verstuurd').waitFor();
  expect(new URL(page.url()).hash).toMatch(/^#\d{8}$/);
  expect([await score(1).inputValue(), await motivation(1).inputValue()]).toEqual(['50', `${second} Wel bereikbaar.`]);
  await Promise.all([page.waitForURL(/done=file\.score/), page.getByRole('button', { name: 'Rij opslaan' }).nth(1).click()]);
  expect([await waits().count(), await motivation(1).inputValue()]).toEqual([0, `${second} Wel bereikbaar.`]);
});

it('is the same form as on the page of that bid', async () => {
  await page.goto(address);
  await motivation(2).fill('Nog even nalezen.');
  await expect.poll(() => said(2).textContent(), { timeout: 10_000 }).toContain('Wat u typte, is bewaard');
  await page.goto(`${address.replace('/scores/', '/files/')}/${bidders[2]}`);
  await waits().waitFor();
  expect(await page.getByText('Wat u toen typte, is dus ouder').count()).toBe(0);
  await page.getByRole('button', { name: 'Terugzetten' }).click();
  await page.getByText('Het is nog niet verstuurd').waitFor();
  expect(await page.locator('textarea').first().inputValue()).toBe('Nog even nalezen.');
});
