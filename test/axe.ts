import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

/** axe itself, as its package for Playwright brings it. */
const source = readFileSync(createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

export interface Violation { readonly id: string; readonly nodes: readonly { readonly html: string }[] }
interface Axe { run(context: unknown, options: object): Promise<{ violations: readonly Violation[] }> }

/**
 * What on a page without frames goes against WCAG 2.2 A or AA. Its scripts must be on. The package's own runner loads axe
 * twice and carries over all that was found in order: a third of the time of a test that walks through pages.
 */
export async function violationsOn(page: Page): Promise<Violation[]> {
  if (!await page.evaluate(() => 'axe' in window)) await page.evaluate(source);
  return page.evaluate(async (values) => {
    const { violations } = await (window as unknown as { axe: Axe }).axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) }));
  }, tags);
}
