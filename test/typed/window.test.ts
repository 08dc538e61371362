import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { later } from '../../shared/kernel/moments.ts';
import { launch } from '../browser.ts';
import { moments, openPortal, publishedTender, type Portal } from '../portal.ts';

/** The same in a window: what somebody types there, loses, and finds again. */
let portal: Portal, browser: Browser, context: BrowserContext, address: string;
const text = 'Hoeveel locaties telt ’t Spui?';
beforeAll(async () => {
  [portal, browser] = await Promise.all([openPortal('2026-01-12T08:00:00.000Z'), launch()]);
  address = `/provider/tenders/${(await publishedTender(portal, ['47000000'])).portalId}/questions`;
  portal.at(later(moments.publishAt, { hours: 2 }));
  context = await browser.newContext({ baseURL: portal.stack.origin });
  context.setDefaultTimeout(15_000);
  await (await context.newPage()).goto('/provider/sign-in?hint=org-47000000');
}, 300_000);
afterAll(async () => {
  await browser.close();
  await portal.close();
});

async function open(): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  return page;
}
const field = (page: Page) => page.locator('form[data-keep] textarea[name=text]');
const line = (page: Page) => page.locator('form[data-keep] .kept-line [role=status]');
const waits = (page: Page) => page.getByText('Er staat iets dat u niet hebt opgeslagen');
const clear = async (): Promise<void> => {
  const page = await open();
  await page.getByRole('button', { name: 'Weggooien' }).click();
  await page.waitForURL(`**${address}`);
  expect(await waits(page).count()).toBe(0);
  await page.close();
};

it('who types, waits and loses the window finds it again, puts it back and sends it', async () => {
  const page = await open();
  const complaints: string[] = [];
  page.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()); });
  await page.evaluate(() => {
    const said = document.querySelector('.kept-line [role=status]');
    new MutationObserver(() => { document.body.dataset['told'] = String(Number(document.body.dataset['told'] ?? 0) + 1); }).observe(said as Node, { childList: true });
  });
  await field(page).pressSequentially(text, { delay: 20 });
  expect(await line(page).textContent()).toBe('');
  await page.getByText('Wat u typte, is bewaard om 11.00').waitFor();
  expect(await page.evaluate(() => document.body.dataset['told'])).toBe('1');
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  await page.close();
  const again = await open();
  await waits(again).waitFor();
  expect(await field(again).inputValue()).toBe('');
  await again.getByRole('button', { name: 'Terugzetten' }).click();
  await again.getByText('Het is nog niet verstuurd').waitFor();
  expect(await field(again).inputValue()).toBe(text);
  await again.locator('form[data-keep] button[type=submit]').click();
  await again.waitForURL('**done=question.ask*');
  await again.goto(address);
  expect([await waits(again).count(), complaints]).toEqual([0, []]);
  await again.close();
});

it('says that it is kept once, and a minute later only in writing', async () => {
  const page = await open();
  await field(page).fill(text);
  await page.getByText('Wat u typte, is bewaard om 11.00').waitFor();
  expect(await line(page).getAttribute('aria-live')).toBe('polite');
  portal.at(later(moments.publishAt, { hours: 2, minutes: 3 }));
  await field(page).fill(`${text} En daarbuiten?`);
  await page.getByText('Wat u typte, is bewaard om 11.03').waitFor();
  expect(await line(page).getAttribute('aria-live')).toBe('off');
  await context.setOffline(true);
  await field(page).fill(text);
  await page.getByText('Bewaren lukt niet').waitFor();
  expect(await line(page).getAttribute('aria-live')).toBe('polite');
  await context.setOffline(false);
  await page.getByText('Wat u typte, is bewaard').waitFor();
  await page.close();
  await clear();
});

it('what was typed last is kept when the page is left at once, and thrown away on request', async () => {
  const page = await open();
  await field(page).fill(text);
  await page.goto('/provider');
  await page.waitForTimeout(500);
  await page.goto(address);
  await waits(page).waitFor();
  await page.close();
  await clear();
});

it('who takes everything back leaves nothing', async () => {
  const page = await open();
  await field(page).fill(text);
  await page.getByText('Wat u typte, is bewaard').waitFor();
  await field(page).fill('');
  await expect.poll(() => line(page).textContent(), { timeout: 10_000 }).toBe('');
  await page.reload();
  expect(await waits(page).count()).toBe(0);
  await page.close();
});

it('without a network says that the text is in this window only, and keeps it as soon as there is one', async () => {
  const page = await open();
  await context.setOffline(true);
  await field(page).fill(text);
  await page.getByText('Bewaren lukt niet. Uw tekst staat alleen in dit venster.').waitFor();
  await context.setOffline(false);
  await page.getByText('Wat u typte, is bewaard').waitFor();
  await page.close();
  await clear();
});

it('a second window does not take the place of the first, unless its person says so', async () => {
  const [first, second] = [await open(), await open()];
  await field(first).fill(text);
  await first.getByText('Wat u typte, is bewaard').waitFor();
  await field(second).fill('Iets anders');
  await second.getByText('Wat u hier typt, is nog niet bewaard').waitFor();
  const third = await open();
  await third.getByRole('button', { name: 'Terugzetten' }).click();
  await third.getByText('Het is nog niet verstuurd').waitFor();
  expect(await field(third).inputValue()).toBe(text);
  await second.getByRole('button', { name: 'Bewaar dit in plaats daarvan' }).click();
  await second.getByText('Wat u typte, is bewaard').waitFor();
  await third.goto(address);
  await third.getByRole('button', { name: 'Terugzetten' }).click();
  await third.getByText('Het is nog niet verstuurd').waitFor();
  expect(await field(third).inputValue()).toBe('Iets anders');
  await Promise.all([first.close(), second.close(), third.close()]);
  await clear();
});
