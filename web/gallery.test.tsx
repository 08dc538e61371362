import { mkdir } from 'node:fs/promises';
import fc from 'fast-check';
import type { Child } from 'hono/jsx';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { formToJson, type FormValues } from '../shared/kernel/form.ts';
import { instant } from '../shared/kernel/moments.ts';
import { violationsOn } from '../test/axe.ts';
import { launch } from '../test/browser.ts';
import { everything, everythingOffers, everythingText } from './examples/everything.ts';
import { FailedPage, PartsPage } from './examples/gallery.tsx';
import { inputs } from './examples/inputs.ts';
import { CommandForm } from './form.tsx';
import { LinkList } from './parts/link-list.tsx';
import { Paper } from './parts/paper.tsx';
import { Table } from './parts/table.tsx';
import { renderPage } from './render.ts';
import { buildScripts } from './scripts/build.ts';
import { buildStyles } from './styles/build.ts';

vi.mock('./texts.ts', async (original) => {
  const actual = await original<typeof import('./texts.ts')>();
  return { ...actual, commandText: (...args: Parameters<typeof actual.commandText>) => (args[0] === 'example.everything' ? everythingText : actual.commandText(...args)) };
});

/** As strict as the portal's own: an inline style or script would be refused, and reported. */
const policy = "default-src 'none'; style-src 'self'; script-src 'self'; form-action 'self'; base-uri 'none'";
const origin = 'http://portal.test';

describe('every part in a browser', { timeout: 120_000 }, () => {
  let browser: Browser;
  beforeAll(async () => { browser = await launch(); }, 60_000);
  afterAll(async () => { await browser.close(); });

  /** Opens a document with its built files; collects what the browser complains about. */
  async function open(node: (assets: { css: string; deadline: string; upload: string }) => Child, width: number): Promise<{ page: Page; complaints: string[] }> {
    const [styles, { deadline }] = await Promise.all([buildStyles(), buildScripts()]);
    const html = await renderPage(node({ css: styles.name, deadline: deadline.name, upload: '' }));
    const page = await (await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: 'reduce' })).newPage();
    const complaints: string[] = [];
    page.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()); });
    page.on('pageerror', (error) => complaints.push(error.message));
    const files = new Map([['/', ['text/html', html]], [`/assets/${styles.name}`, ['text/css', styles.css]], [`/assets/${deadline.name}`, ['text/javascript', deadline.code]], ['/favicon.ico', ['image/x-icon', '']]]);
    await page.route('**/*', async (route) => {
      const [contentType = '', body = ''] = files.get(new URL(route.request().url()).pathname) ?? [];
      await route.fulfill({ status: contentType === '' ? 404 : 200, contentType: `${contentType}; charset=utf-8`, body, headers: { 'content-security-policy': policy } });
    });
    await page.goto(`${origin}/`);
    return { page, complaints };
  }

  const pages = { failed: FailedPage, parts: PartsPage };
  for (const [name, Drawn] of Object.entries(pages)) {
    for (const [width, language] of [[1100, 'nl'], [390, 'nl'], [320, 'en']] as const) {
      it(`${name}: no violation, nothing wider than the screen, at ${width} px in ${language}`, async () => {
        const { page, complaints } = await open((assets) => <Drawn language={language} assets={assets} />, width);
        const violations = await violationsOn(page);
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        expect(complaints).toEqual([]);
        const shots = process.env['SHOTS'];
        if (shots !== undefined) {
          await mkdir(shots, { recursive: true });
          await page.screenshot({ path: `${shots}/${name}-${width}.png`, fullPage: true });
        }
        await page.context().close();
      });
    }
  }

  it('the error summary has the focus, and its links lead to the fields', async () => {
    const { page } = await open((assets) => <FailedPage language="nl" assets={assets} />, 1100);
    // A browser moves the focus after it has drawn the page.
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('error-summary');
    await page.click('text=Motivering: Vul dit veld in');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('scores.K1.motivation');
    expect(await page.title()).toBe('Fout: Inschrijving indienen – Inkoop jeugdhulp Haaglanden');
    await page.context().close();
  });

  it('the clock counts on from the server’s time and says when it is over', async () => {
    const { page } = await open((assets) => <PartsPage language="nl" assets={assets} />, 1100);
    const left = page.locator('.deadline .left').first();
    expect(await left.textContent()).toBe('U hebt nog 9 dagen en 11 uur.');
    await page.clock.install();
    await page.reload();
    await page.clock.fastForward(24 * 3_600_000);
    await page.waitForFunction(() => document.querySelector('.deadline .left')?.textContent === 'U hebt nog 8 dagen en 11 uur.');
    await page.clock.fastForward(10 * 24 * 3_600_000);
    await page.waitForFunction(() => document.querySelector('.deadline[role=status]')?.textContent?.includes('voorbij'));
    await page.context().close();
  });

  it('where the system takes the colours, what only a colour told has a line', async () => {
    for (const Drawn of [FailedPage, PartsPage]) {
      const { page } = await open((assets) => <Drawn language="nl" assets={assets} />, 1100);
      await page.emulateMedia({ forcedColors: 'active' });
      const [marked, bare] = await page.locator('.notice, .deadline, .error-summary, .utrecht-button, .tag, .steps li, .row, input:not([type=radio], [type=checkbox], [type=hidden]), select, textarea, header, footer').evaluateAll((all) => {
        const lineless = all.filter((one) => {
          const { borderInlineStartWidth: start, borderBlockStartWidth: top, borderInlineStartColor, borderBlockStartColor } = getComputedStyle(one);
          const canvas = getComputedStyle(document.documentElement).backgroundColor;
          return ![[start, borderInlineStartColor], [top, borderBlockStartColor]].some(([width = '', colour]) => Number.parseFloat(width) > 0 && colour !== canvas);
        });
        return [all.length, lineless.map((one) => one.outerHTML.slice(0, 80))] as const;
      });
      expect(bare).toEqual([]);
      expect(marked).toBeGreaterThan(10);
      await page.context().close();
    }
  });

  it('on paper is what was said, and nothing to press', async () => {
    const { page } = await open((assets) => <PartsPage language="nl" assets={assets} />, 390);
    await page.emulateMedia({ media: 'print' });
    const seen = await page.evaluate(() => Object.fromEntries(['nav', 'form', '.utrecht-skip-link', '.person', '.actions', 'h1', 'table', 'thead', '.notice', '.facts', 'footer p', '.printed']
      .map((what) => [what, [...document.querySelectorAll(what)].some((one) => one.checkVisibility())])));
    expect(seen).toEqual({ nav: false, form: false, '.utrecht-skip-link': false, '.person': false, '.actions': false, h1: true, table: true, thead: true, '.notice': true, '.facts': true, 'footer p': true, '.printed': true });
    expect(await page.locator('table').first().evaluate((one) => getComputedStyle(one).display)).toBe('table');
    await page.context().close();
  });

  it.each([
    ['a ranking', <><h1>Rangorde</h1><Table caption="Rangorde" rows={['K1', 'K2']} columns={Array.from({ length: 6 }, (_, i) => ({ head: `Gezinsgericht werken ${i}`, cell: (row: string) => row }))} /><h2 class="gone">Deze lijst meenemen</h2><LinkList items={[{ text: 'Als Excel-bestand', to: '/xlsx' }]} /><LinkList items={[{ text: 'Terug', to: '/' }]} /></>],
    ['a letter', <><Paper paper={{ kind: 'letter', name: 'brief', at: instant('2026-05-11T08:00:00.000Z'), foot: '', language: 'nl', title: 'Brief', references: [], opening: [], sections: [{ level: 2, heading: 'Aanleiding', blocks: [{ is: 'text', text: 'Een besluit.' }] }] }} /><h2 class="gone">Vaststellen</h2><p class="gone">Lees de brief terug.</p><form><button type="submit">Vaststellen</button></form><h2 class="gone">Meenemen</h2><LinkList items={[{ text: 'Als Word-bestand', to: '/docx' }]} /></>],
    ['an answer to a complaint', <><h1>Klacht</h1><p class="kept">Het antwoord komt uiterlijk op vrijdag.</p><h2 class="gone">Beantwoorden</h2><p class="gone">De aanbieder leest dit.</p><div class="command gone"><form><button type="submit">Antwoorden</button></form></div><details class="gone"><summary>Intrekken</summary><div class="command"><form /></div></details><section><h2>Besluit</h2><p>Gegrond.</p><LinkList items={[{ text: 'Wijzigen', to: '/edit' }]} /></section></>],
    ['what leads to something that is told', <><h1>Aanbesteding</h1><h2>Nota’s</h2><LinkList items={[{ text: 'Nota 1', to: '/1', note: 'Gepubliceerd op 9 maart' }]} /><h2>Voor elk perceel</h2><LinkList items={[{ text: 'Kiezen', to: '/lots' }]} /><h3>Perceel A</h3><p>Gekozen.</p><h2 class="gone">Verder</h2><LinkList items={[{ text: 'Agenda', to: '/ics' }]} /><p class="actions">x</p></>],
    ['scores', <><h1>Scores</h1><div class="scores"><table class="utrecht-table"><thead><tr>{[0, 1, 2, 3, 4, 5].map((i) => <th>K{i} Samenwerken</th>)}</tr></thead><tbody><tr><th>De Linde</th>{[1, 2, 3, 4, 5].map(() => <td>Het antwoord overtuigt en is concreet.</td>)}</tr></tbody></table></div></>],
  ])('prints of %s what it says within the sheet, and not what one does with it', async (_, content) => {
    // A4 upright, without its margins.
    const { page } = await open(({ css }) => <html lang="nl"><head><title>x</title><link rel="stylesheet" href={`/assets/${css}`} /></head><body><main class="wrap">{content}</main></body></html>, 718);
    await page.emulateMedia({ media: 'print' });
    const shown = (what: string): Promise<boolean[]> => page.locator(what).evaluateAll((all) => all.map((one) => one.checkVisibility()));
    expect(new Set(await shown('.utrecht-link-list:not(.told), form, button, .gone'))).not.toContain(true);
    expect(new Set(await shown('h1, :is(h2, h3):not(.gone), .told, table, .kept, .paper p, section p'))).toEqual(new Set([true]));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(718);
    await page.context().close();
  });

  it('posts of a drawn form what the input means, as the browser itself reads it', async () => {
    const samples = fc.sample(inputs, 60);
    const forms = await Promise.all(samples.map((input) => renderPage(<CommandForm command={everything} action="/x" language="nl" values={input} offers={everythingOffers} hidden={{ key: 'k', csrf: 'c' }} />)));
    const page = await browser.newPage();
    for (const [index, html] of forms.entries()) {
      await page.setContent(html);
      const posted = await page.evaluate(() => {
        const values: Record<string, string[]> = {};
        for (const [name, value] of new FormData(document.querySelector('form') ?? undefined)) (values[name] ??= []).push(String(value));
        return values;
      });
      expect(formToJson(everything.fields, posted as FormValues)).toEqual(samples[index]);
    }
    await page.close();
  });
});
