import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Visitor } from '../../infra/client/client.ts';
import { partBytes } from '../../shared/bid/parts.ts';
import { launch } from '../browser.ts';
import { moments, openPortal, publishedTender, type Portal } from '../portal.ts';

/** A bidder uploads with the script on: large, over a line that drops, and again after a reload. */
const kvk = '27000001';
/** Sits down at the same computer. */
const other = '27000002';
const dir = mkdtempSync(path.join(tmpdir(), 'upload-'));
const megabyte = 1024 * 1024;
let portal: Portal;
let browser: Browser;
let tender: string;
let provider: Visitor;

const file = (name: string, bytes: Buffer): string => {
  const at = path.join(dir, name);
  writeFileSync(at, bytes);
  return at;
};
const pdf = (size: number): Buffer => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(size - 15), Buffer.from('%%EOF\n')]);
const plan = pdf(30 * megabyte);

interface Files { readonly files: readonly { readonly name: string; readonly size: number; readonly check: string; readonly document: string }[] }
const filesOf = async (): Promise<Files['files']> => (await provider.view<Files>(`/tenders/${tender}/bid/lots/A/documents`)).files;
const address = (): string => `/provider/tenders/${tender}/bid/lots/A/documents`;

beforeAll(async () => {
  [portal, browser] = await Promise.all([openPortal('2026-01-12T08:00:00.000Z'), launch()]);
  tender = (await publishedTender(portal, [kvk, other])).portalId;
  provider = await portal.world.provider(kvk);
  for (const one of [provider, await portal.world.provider(other)]) await one.command(`/tenders/${tender}/bid/lots`, { lots: ['A'] });
}, 300_000);
afterAll(async () => {
  await browser.close();
  await portal.close();
  rmSync(dir, { recursive: true, force: true });
});

async function open(): Promise<{ page: Page; sent: number[]; cut: { after: number }; complaints: string[] }> {
  const context = await browser.newContext({ baseURL: portal.stack.origin });
  const page = await context.newPage();
  const sent: number[] = [];
  const complaints: string[] = [];
  const cut = { after: Number.POSITIVE_INFINITY };
  page.on('console', (message) => { if (message.type() === 'error' && !message.text().includes('ERR_')) complaints.push(message.text()); });
  await page.route((url) => url.searchParams.has('partNumber'), async (route) => {
    if (sent.length >= cut.after) { await route.abort('connectionreset'); return; }
    sent.push(Number(new URL(route.request().url()).searchParams.get('partNumber')));
    await route.continue();
  });
  await page.goto('/provider/sign-in?hint=linde-signatory');
  await page.goto(address());
  return { page, sent, cut, complaints };
}

async function choose(page: Page, ...files: string[]): Promise<void> {
  await page.setInputFiles('input[type=file]', files);
  await page.locator('form.upload button').click();
}

describe('uploading in parts', { timeout: 180_000 }, () => {
  test('thirty megabytes survive a dropped line and a reload, and only what is missing is sent', async () => {
    const { page, sent, cut, complaints } = await open();
    const at = file('plan é.pdf', plan);
    cut.after = 2;
    await choose(page, at);
    await page.getByText('Geen verbinding. Wij proberen het opnieuw.').waitFor();
    expect(sent).toEqual([1, 2]);
    expect(await filesOf()).toEqual([]);
    await page.reload();
    await page.getByText('Nog niet af: plan é.pdf. Kies hetzelfde bestand opnieuw.').waitFor();
    cut.after = Number.POSITIVE_INFINITY;
    await choose(page, at);
    await page.getByText('plan é.pdf” is geüpload').waitFor();
    expect(sent).toEqual([1, 2, 3, 4]);
    expect(await page.locator('main').innerText()).toContain('Uploaden is niet indienen');
    await portal.stack.settle();
    const [uploaded, ...others] = await filesOf();
    expect([uploaded?.name, uploaded?.size, uploaded?.check, others]).toEqual(['plan é.pdf', plan.length, 'ok', []]);
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('a line that comes back is enough: nobody has to do anything', async () => {
    const { page, sent, cut } = await open();
    cut.after = 1;
    await choose(page, file('zelf.pdf', pdf(12 * megabyte)));
    await page.getByText('Geen verbinding').waitFor();
    cut.after = Number.POSITIVE_INFINITY;
    await page.getByText('zelf.pdf” is geüpload').waitFor();
    expect(sent).toEqual([1, 2]);
    await page.context().close();
  });

  test('several go one after the other, can be paused and stopped; too large is said before anything is sent', async () => {
    const { page, sent, cut } = await open();
    cut.after = 0;
    await choose(page, file('een.pdf', pdf(2000)), file('twee.pdf', pdf(3000)), file('groot.pdf', Buffer.alloc(100 * megabyte + 1)));
    await page.getByText('groot.pdf is groter dan 100 MB.').waitFor();
    await page.getByText('Wacht op het vorige bestand').first().waitFor();
    await page.getByText('Geen verbinding').waitFor();
    await page.getByRole('button', { name: 'Pauzeren een.pdf' }).click();
    await page.getByText('Gepauzeerd').waitFor();
    cut.after = Number.POSITIVE_INFINITY;
    await page.getByRole('button', { name: 'Verdergaan een.pdf' }).click();
    await page.getByText(/(een|twee)\.pdf” is geüpload/).waitFor();
    expect(sent).toEqual([1, 1]);
    expect((await filesOf()).map(({ name }) => name).sort()).toEqual(['een.pdf', 'plan é.pdf', 'twee.pdf', 'zelf.pdf']);
    await page.context().close();
  });

  test('what a file is its content tells, and the check says so', async () => {
    const { page } = await open();
    await choose(page, file('programma.pdf', Buffer.from('MZ dit is geen pdf')));
    await page.getByText('programma.pdf” is geüpload').waitFor();
    await portal.stack.settle();
    expect((await filesOf()).find(({ name }) => name === 'programma.pdf')?.check).toBe('type');
    await page.context().close();
  });

  test('what was broken off is nobody else’s on the same computer', async () => {
    const { page, sent, cut } = await open();
    const at = file('geheim plan.pdf', pdf(12 * megabyte));
    cut.after = 1;
    await choose(page, at);
    await page.getByText('Geen verbinding').waitFor();
    const kept = (): Promise<string[]> => page.evaluate(() => Object.keys(localStorage));
    expect(await kept()).toEqual([expect.stringContaining(`${tender}/${kvk}/A geheim plan.pdf`)]);
    await page.goto('/provider/sign-in?hint=kompas-signatory');
    await page.goto(address());
    await page.locator('ul.files').waitFor({ state: 'attached' });
    expect([await page.locator('main').innerText(), await kept()]).toEqual([expect.not.stringContaining('geheim'), []]);
    // The same file of another organisation is begun anew, and its own files are those of another organisation.
    cut.after = Number.POSITIVE_INFINITY;
    await choose(page, at);
    await page.getByText('geheim plan.pdf” is geüpload').waitFor();
    expect([sent, await kept()]).toEqual([[1, 1, 2], []]);
    expect((await filesOf()).map(({ name }) => name)).not.toContain('geheim plan.pdf');
    await page.context().close();
  });

  test('without script there is the plain form, one file each', async () => {
    const context = await browser.newContext({ baseURL: portal.stack.origin, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto('/provider/sign-in?hint=linde-signatory');
    await page.goto(address());
    await choose(page, file('gewoon.pdf', pdf(1000)));
    await page.getByText('gewoon.pdf” is geüpload').waitFor();
    await context.close();
  });
});

describe('the addresses of the parts', () => {
  type Begun = { document: string; upload: string; partSizes: number[]; wanted: { number: number; url: string }[] };
  const ask = async (visitor: Visitor, rest: string, body: object, init: RequestInit = {}): Promise<{ status: number; body: Record<string, unknown> }> => {
    const response = await visitor.fetch(`/v1/provider/tenders/${tender}/bid/lots/A/uploads${rest}`, { method: 'POST', headers: { 'content-type': 'application/json', ...init.headers }, body: JSON.stringify(body) });
    return { status: response.status, body: await response.json() as Record<string, unknown> };
  };

  test('take exactly the bytes that were declared, in their own place only', async () => {
    const begun = (await ask(provider, '', { name: 'x.pdf', size: partBytes + 10 })).body as unknown as Begun;
    expect(begun.partSizes).toEqual([partBytes, 10]);
    const url = begun.wanted[1]?.url ?? '';
    expect(url).toContain(`/${tender}/${kvk}/A/${begun.document}?`);
    const put = async (to: string, size: number): Promise<number> => (await fetch(to, { method: 'PUT', body: new Uint8Array(size) })).status;
    expect(await put(url, 11)).toBe(403);
    expect(await put(url.replace(kvk, '27000002'), 10)).toBe(403);
    expect(await put(url, 10)).toBe(200);
    expect(await ask(provider, '/completions', { document: begun.document, upload: begun.upload, size: partBytes + 10 })).toMatchObject({ status: 409, body: { code: 'upload.parts-missing' } });
    expect((await ask(provider, '/parts', { document: begun.document, upload: begun.upload, size: partBytes + 10 })).body['wanted']).toEqual([expect.objectContaining({ number: 1 })]);
    expect((await ask(provider, '/cancellations', { document: begun.document, upload: begun.upload })).status).toBe(200);
    expect((await ask(provider, '/parts', { document: begun.document, upload: begun.upload, size: partBytes + 10 })).status).toBe(404);
  });

  test('are for who has the page of files, for what fits, and before the closing', async () => {
    expect(await ask(provider, '', { name: 'x.pdf', size: 100 * megabyte + 1 })).toMatchObject({ status: 400, body: { code: 'upload.too-large' } });
    for (const wrong of [{}, { name: 'x.pdf', size: 0 }, { name: 'x.pdf', size: 1.5 }, { name: 'x.pdf', size: 1, more: 1 }]) expect((await ask(provider, '', wrong)).status).toBe(400);
    for (const upload of ['../x', '', 'a/b']) expect((await ask(provider, '/parts', { document: 'doc_1', upload, size: 1 })).status).toBe(400);
    const begun = (await ask(provider, '', { name: 'x.pdf', size: 10 })).body as unknown as Begun;
    const stranger = await portal.visit('org-27000003');
    expect((await ask(stranger, '', { name: 'x.pdf', size: 10 })).status).toBe(403);
    expect((await ask(portal.stranger('provider'), '', { name: 'x.pdf', size: 10 })).status).toBe(401);
    expect((await ask(provider, '', { name: 'x.pdf', size: 10 }, { headers: { origin: 'https://elders.example' } })).status).toBe(403);
    portal.at(moments.closesAt);
    const late = await portal.visit('linde-signatory');
    for (const [rest, body] of [['', { name: 'x.pdf', size: 10 }], ['/parts', { document: begun.document, upload: begun.upload, size: 10 }], ['/completions', { document: begun.document, upload: begun.upload, size: 10 }]] as const) {
      expect(await ask(late, rest, body), rest).toMatchObject({ status: 409, body: { code: 'bid.late' } });
    }
  });
});
