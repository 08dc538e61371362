import { mkdir } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { TestRunner } from 'vitest';
import { violationsOn } from './axe.ts';
import './measured.ts';

/** A page as it was seen: a name for people, its address and its document. */
export interface Seen { readonly name: string; readonly url: string; readonly html: string }

/**
 * What is wrong with pages: violations of WCAG 2.2 AA, and what is wider than its screen. They are drawn again with scripts
 * on, which axe needs. How many they were the test tells of itself.
 * @param patience after how many ms a browser that hangs is given up.
 * @param narrowest in px: a phone, or a screen of 1280 px at 400 % (WCAG 1.4.10).
 * @param widths at how many axe judges: on a wide screen alone, or on the narrow one too, which takes twice the time.
 */
export async function inspect(browser: Browser, pages: readonly Seen[], patience: number, narrowest: 390 | 320 = 390, widths: 1 | 2 = 1): Promise<string[]> {
  // A colour on its way to another would be judged halfway.
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  const [violations, wide]: [string[], string[]] = [[], []];
  for (const [i, seen] of pages.entries()) {
    const found = await inspectOne(page, seen, i, narrowest, widths);
    violations.push(...found.violations);
    wide.push(...found.wide);
  }
  await context.close();
  const english = pages.filter(({ html }) => /<html lang="en"/.test(html)).length;
  const test = TestRunner.getCurrentTest();
  if (test !== undefined) test.meta.measured = { inspected: { dutch: pages.length - english, english, widths, violations } };
  return [...violations, ...wide];
}

async function inspectOne(page: Page, seen: Seen, index: number, narrowest: number, widths: 1 | 2): Promise<{ violations: readonly string[]; wide: readonly string[] }> {
  const { name } = seen;
  await page.setViewportSize({ width: 1100, height: 900 });
  await draw(page, seen, index);
  const violations = [...await violationsOn(page)];
  await picture(page, `${name}-1100`);
  await page.setViewportSize({ width: narrowest, height: 844 });
  if (widths === 2) violations.push(...await violationsOn(page));
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  await picture(page, `${name}-${narrowest}`);
  return {
    violations: violations.map(({ id, nodes }) => `${name}: ${id} ${nodes.map((node) => node.html).join(' ')}`),
    wide: wide > narrowest ? [`${name}: ${wide} px wide where there are ${narrowest}`] : [],
  };
}

/**
 * Draws a page as it was seen. The first of an origin is loaded; those after it are written into its document, which has
 * its styles and axe already: to load both for each page was half of the work. A document runs a script once, so that
 * the same script has another address on each page.
 */
async function draw(page: Page, { url, html }: Seen, index: number): Promise<void> {
  const address = url.split('#')[0] ?? url;
  if (page.url().startsWith(`${new URL(address).origin}/`)) {
    await page.setContent(html.replaceAll(/(<script [^>]*src="[^"?]*)"/g, `$1?page=${index}"`));
    return;
  }
  await page.route(address, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
  await page.goto(address);
  await page.unroute(address);
}

async function picture(page: Page, name: string): Promise<void> {
  const shots = process.env['SHOTS'];
  if (shots === undefined) return;
  await mkdir(shots, { recursive: true });
  await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
}
