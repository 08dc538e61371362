import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { launch } from '../browser.ts';
import { inspect, type Seen } from '../inspect.ts';
import { openPortal, type Portal } from '../portal.ts';
import { Keyboard } from './keyboard.ts';

type Door = 'provider' | 'staff' | 'council';

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

  /** What is wrong with the pages that were seen, on a screen as narrow as this. `SHOTS=dir` leaves a picture of each in both widths. */
  complaints(narrowest: 390 | 320 = 390): Promise<string[]> { return inspect(this.#browser, this.#seen, patience, narrowest); }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.portal.close();
  }
}

/** One person and the page in front of them; acts by what can be read on it, as a person does. */
export class Walker {
  readonly page: Page;
  readonly #origin: string;
  readonly #see: (seen: Seen) => void;
  /** `KEYBOARD=all` takes everybody's mouse away: slower, and the whole of every journey. */
  #keyboard: Keyboard | undefined;
  constructor(page: Page, origin: string, see: (seen: Seen) => void) {
    this.page = page;
    this.#origin = origin;
    this.#see = see;
    if (process.env['KEYBOARD'] === 'all') this.withoutMouse();
  }

  /** From here on with the keyboard alone. */
  withoutMouse(): this {
    this.#keyboard = new Keyboard(this.page);
    return this;
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
  async type(label: string, text: string, within: Page | Locator = this.page): Promise<void> { await this.#fill(within.getByLabel(wholeLabel(label)), text); }
  /** Ticks a box or takes an option. */
  async take(label: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    const box = within.getByLabel(label).first();
    await (this.#keyboard === undefined ? box.check() : this.#keyboard.take(box));
  }
  /** A day and a time in the fieldset of this name. */
  async moment(legend: string, day: string, time: string): Promise<void> {
    const box = this.page.getByRole('group', { name: legend });
    await this.#fill(box.getByLabel('Datum'), day);
    await this.#fill(box.getByLabel(/^Tijd/), time);
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

  /** By the bar that stands only on the pages of a portal on one's own machine, and which anybody's mouse may touch. @param moment `2026-05-12T12:00`, Dutch time. */
  async moveTo(moment: string, side: 'Tot 1 minuut ervoor' | 'Tot 1 seconde erna'): Promise<void> {
    await this.page.getByText('Naar een moment').click();
    await this.page.getByLabel('Moment, Nederlandse tijd').fill(moment);
    const loaded = this.page.waitForEvent('load');
    await this.page.getByRole('button', { name: side }).click();
    await loaded;
  }

  /** Keeps the page as it is now, to be inspected at the end. */
  async see(name: string): Promise<void> { this.#see({ name, url: this.page.url(), html: await this.page.content() }); }

  async #leave(by: Locator): Promise<void> {
    const loaded = this.page.waitForEvent('load');
    await (this.#keyboard === undefined ? by.click() : this.#keyboard.press(by));
    await loaded;
  }

  async #fill(field: Locator, text: string): Promise<void> { await (this.#keyboard === undefined ? field.fill(text) : this.#keyboard.type(field, text)); }
}

const wholeLabel = (label: string): RegExp => new RegExp(`^${label.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}( \\(niet verplicht\\))?$`);
