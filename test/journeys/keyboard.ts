import type { Locator, Page } from 'playwright-core';

/** No page has as many places to stop: who did not arrive by then never will. */
const mostStops = 400;

/**
 * One person's keyboard. Goes through a page by Tab, as somebody without a mouse does, and on the way holds every stop
 * against what such a person needs: one sees where one is (WCAG 2.4.7), and nothing lies over it (2.4.11).
 */
export class Keyboard {
  readonly #page: Page;
  constructor(page: Page) { this.#page = page; }

  /** A link or a button. The page that it leads to is its caller's to wait for. */
  async press(where: Locator): Promise<void> {
    await this.#reach(where);
    await this.#page.keyboard.press('Enter');
  }

  /** A field of text, in place of what stands in it. */
  async type(where: Locator, text: string): Promise<void> {
    await this.#reach(where);
    await this.#page.keyboard.press('Control+A');
    await (text === '' ? this.#page.keyboard.press('Delete') : this.#page.keyboard.insertText(text));
  }

  /** A box by the space bar; of radio buttons the keyboard stops at one, and arrows lead to the others. */
  async take(where: Locator): Promise<void> {
    if (await where.isChecked()) return;
    if (await where.getAttribute('type') !== 'radio') {
      await this.#reach(where);
      await this.#page.keyboard.press('Space');
    } else {
      const group = this.#page.locator(`input[type=radio][name="${await where.getAttribute('name') ?? ''}"]`);
      await this.#reach(group);
      for (let i = await group.count(); i > 0 && !await where.isChecked(); i -= 1) await this.#page.keyboard.press('ArrowDown');
      if (!await where.isChecked()) await this.#page.keyboard.press('Space');
    }
    if (!await where.isChecked()) throw new Error(`the keyboard does not take ${String(where)}`);
  }

  /** To one of these, wherever one is now: past the end of the page it begins at the top again. */
  async #reach(where: Locator): Promise<void> {
    for (let stops = 0; stops < mostStops; stops += 1) {
      const { there, trouble } = await where.evaluateAll((wanted, started) => {
        const at = document.activeElement;
        if (at === null || at === document.body) return { there: false, trouble: '' };
        // What has the focus by itself, such as the summary of errors, is judged where one comes by Tab.
        if (!started && !wanted.includes(at as HTMLElement)) return { there: false, trouble: '' };
        const { left, top, right, bottom, width, height } = at.getBoundingClientRect();
        const style = getComputedStyle(at);
        const shown = width > 0 && height > 0 && bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
        const [x, y] = [Math.min(Math.max((left + right) / 2, 0), innerWidth - 1), Math.min(Math.max((top + bottom) / 2, 0), innerHeight - 1)];
        const over = shown ? document.elementFromPoint(x, y) : at;
        const free = over === null || at.contains(over) || over.contains(at);
        const marked = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
        const what = `${at.tagName.toLowerCase()} “${(at.getAttribute('name') ?? at.textContent).trim().slice(0, 60)}”`;
        return { there: wanted.includes(at as HTMLElement), trouble: !shown ? `${what} has the focus outside of the screen` : !marked ? `nobody sees that ${what} has the focus` : !free ? `something lies over ${what}` : '' };
      }, stops > 0);
      if (trouble !== '') throw new Error(`${trouble} (${this.#page.url()})`);
      if (there) return;
      await this.#page.keyboard.press('Tab');
    }
    throw new Error(`the keyboard does not come to ${String(where)} (${this.#page.url()})`);
  }
}
