import { mkdir } from 'node:fs/promises';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { violationsOn } from '../axe.ts';
import { launch } from '../browser.ts';
import { openPortal, type Portal } from '../portal.ts';

type Door = 'provider' | 'staff' | 'council';
interface Seen { readonly name: string; readonly url: string; readonly html: string }

/** Nothing here depends on how fast the machine is: this only ends a test that hangs. */
const patience = 20_000;

/** A portal of its own, and people who walk through it with a browser each. */
export class Journey {
  readonly portal: Portal;
  readonly #browser: Browser;
  readonly #seen: Seen[] = [];
  private constructor(portal: Portal, browser: Browser) {
    this.portal = portal;
    this.#browser = browser;
  }

  /** @param now where the portal's clock stands still. */
  static async begin(now: string): Promise<Journey> {
    const [portal, browser] = await Promise.all([openPortal(now), launch()]);
    return new Journey(portal, browser);
  }

  /** Somebody with a browser of their own, in which scripts are off: every page must do without. */
  async walker(): Promise<Walker> {
    const context = await this.#browser.newContext({ javaScriptEnabled: false, viewport: { width: 1100, height: 900 } });
    context.setDefaultTimeout(patience);
    return new Walker(await context.newPage(), this.portal.stack.origin, (seen) => this.#seen.push(seen));
  }

  /** Somebody who has signed in by a hint, without the identity provider's own page. */
  async person(door: Door, id: string): Promise<Walker> {
    const walker = await this.walker();
    await walker.signIn(door, id);
    return walker;
  }

  /**
   * What is wrong with the pages that were seen: violations of WCAG 2.2 AA, and what is wider than a phone. They are
   * drawn again with scripts on, which axe needs. `SHOTS=dir` leaves a picture of each in both widths.
   */
  async complaints(): Promise<string[]> {
    // A colour on its way to another would be judged halfway.
    const context = await this.#browser.newContext({ reducedMotion: 'reduce' });
    context.setDefaultTimeout(patience);
    const page = await context.newPage();
    const found: string[] = [];
    for (const [i, seen] of this.#seen.entries()) found.push(...await inspect(page, seen, i));
    await context.close();
    return found;
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.portal.close();
  }
}

async function inspect(page: Page, seen: Seen, index: number): Promise<string[]> {
  const { name } = seen;
  await page.setViewportSize({ width: 1100, height: 900 });
  await draw(page, seen, index);
  const violations = await violationsOn(page);
  await picture(page, `${name}-1100`);
  await page.setViewportSize({ width: 390, height: 844 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  await picture(page, `${name}-390`);
  return [
    ...violations.map(({ id, nodes }) => `${name}: ${id} ${nodes.map((node) => node.html).join(' ')}`),
    ...(wide > 390 ? [`${name}: ${wide} px wide on a phone`] : []),
  ];
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

/** One person and the page in front of them; acts by what can be read on it, as a person does. */
export class Walker {
  readonly page: Page;
  readonly #origin: string;
  readonly #see: (seen: Seen) => void;
  constructor(page: Page, origin: string, see: (seen: Seen) => void) {
    this.page = page;
    this.#origin = origin;
    this.#see = see;
  }

  get context(): BrowserContext { return this.page.context(); }

  async go(path: string): Promise<void> { await this.page.goto(new URL(path, this.#origin).href); }

  /** Another tab of the same browser. */
  async tab(): Promise<Walker> { return new Walker(await this.context.newPage(), this.#origin, this.#see); }

  /** Signs in as a person whom the identity provider takes from a hint. */
  async signIn(door: Door, id: string): Promise<void> {
    await this.go(`/${door}/sign-in?hint=${id}`);
    if (new URL(this.page.url()).pathname !== `/${door}`) throw new Error(`${id} came to ${this.page.url()}`);
  }

  async follow(link: string | RegExp): Promise<void> { await this.#leave(this.page.getByRole('link', { name: link }).first()); }
  async press(button: string | RegExp, within: Page | Locator = this.page): Promise<void> { await this.#leave(within.getByRole('button', { name: button }).first()); }
  /** By the whole label; "not required" may stand behind it. */
  async type(label: string, text: string, within: Page | Locator = this.page): Promise<void> { await within.getByLabel(wholeLabel(label)).fill(text); }
  /** Ticks a box or takes an option. */
  async take(label: string | RegExp, within: Page | Locator = this.page): Promise<void> { await within.getByLabel(label).first().check(); }
  /** A day and a time in the fieldset of this name. */
  async moment(legend: string, day: string, time: string): Promise<void> {
    const box = this.page.getByRole('group', { name: legend });
    await box.getByLabel('Datum').fill(day);
    await box.getByLabel(/^Tijd/).fill(time);
  }

  /** The words in the page itself, without its frame. */
  async words(): Promise<string> { return (await this.page.locator('main').innerText()).replaceAll(/\s+/g, ' '); }

  async says(...sentences: string[]): Promise<void> {
    const words = await this.words();
    for (const sentence of sentences) expect(words).toContain(sentence);
  }

  async doesNotSay(...sentences: string[]): Promise<void> {
    const words = await this.words();
    for (const sentence of sentences) expect(words).not.toContain(sentence);
  }

  /** By the bar that stands only on the pages of a portal on one's own machine. @param moment `2026-05-12T12:00`, Dutch time. */
  async moveTo(moment: string, side: 'Tot 1 minuut ervoor' | 'Tot 1 seconde erna'): Promise<void> {
    await this.page.getByText('Naar een moment').click();
    await this.type('Moment, Nederlandse tijd', moment);
    await this.press(side);
  }

  /** Keeps the page as it is now, to be inspected at the end. */
  async see(name: string): Promise<void> { this.#see({ name, url: this.page.url(), html: await this.page.content() }); }

  async #leave(by: Locator): Promise<void> {
    const loaded = this.page.waitForEvent('load');
    await by.click();
    await loaded;
  }
}

const wholeLabel = (label: string): RegExp => new RegExp(`^${label.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}( \\(niet verplicht\\))?$`);
