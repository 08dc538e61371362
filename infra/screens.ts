import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launch } from '../test/browser.ts';
import { root } from './bundle.ts';
import { Visitor, type DoorName } from './client/client.ts';
import { clockFrom } from './local/clock.ts';
import { seed } from './local/seed/seed.ts';
import { startStack } from './local/stack.ts';

/** `npm run screens`: fills docs/screens/ from the demonstration, on a day that stays the same. */
const today = '2026-05-11T08:00:00.000Z';
const out = path.join(root, 'docs', 'screens');
const sizes = { desktop: { width: 1280, height: 900, most: 620 }, phone: { width: 390, height: 844, most: 800 } } as const;

/** A page, who looks at it, and the links that lead there. `sends`: its form is sent as it stands, with what is missing. `tall`: the README shows it, down to the planning. */
interface Screen { readonly name: string; readonly door?: DoorName; readonly person?: string; readonly from: string; readonly links: readonly (string | RegExp)[]; readonly sends?: true; readonly tall?: true }
const signatory = { door: 'provider', person: 'linde-signatory' } as const;
const officer = { door: 'staff', person: 'officer' } as const;
const lead = { door: 'staff', person: 'lead' } as const;
const college = { door: 'council', person: 'college-leidschendam-voorburg' } as const;
const screens: readonly Screen[] = [
  { name: 'home', from: '/', links: [] },
  { name: 'tender', from: '/', links: ['Veelvoorkomende jeugdhulp'], tall: true },
  { name: 'sealing', from: '/how/sealing', links: [] },
  { name: 'english', from: '/?language=en', links: ['Veelvoorkomende jeugdhulp'] },
  { name: 'provider', ...signatory, from: '/provider', links: [] },
  { name: 'bid', ...signatory, from: '/provider', links: ['Veelvoorkomende jeugdhulp', 'Naar mijn inschrijving'] },
  { name: 'review', ...signatory, from: '/provider', links: ['Veelvoorkomende jeugdhulp', 'Naar mijn inschrijving', 'Naar controleren en indienen'] },
  { name: 'receipt', ...signatory, from: '/provider', links: ['Begeleiding bij gescheiden ouders', 'Naar mijn inschrijving', /^Ontvangstbewijs/] },
  { name: 'interests', ...signatory, from: '/provider/interests', links: [] },
  { name: 'sessions', ...signatory, from: '/provider/sessions', links: [] },
  { name: 'staff', ...lead, from: '/staff', links: ['Begeleiding bij gescheiden ouders'] },
  { name: 'opening', ...officer, from: '/staff', links: ['Begeleiding bij gescheiden ouders', 'Proces-verbaal van opening'] },
  { name: 'scores', door: 'staff', person: 'assessor-1', from: '/staff', links: ['Jeugd-ggz dichtbij huis', /^Scores naast elkaar: A/] },
  { name: 'ranking', ...lead, from: '/staff', links: ['Begeleiding bij gescheiden ouders', /^Rangorde: A/] },
  { name: 'admission', ...officer, from: '/staff/applications', links: ['Begeleiding thuis en in de buurt'] },
  { name: 'application', ...officer, from: '/staff/applications', links: [/Linde/] },
  { name: 'revision', ...officer, from: '/staff/revisions', links: ['Ontwikkelovereenkomst verblijf'] },
  { name: 'errors', ...officer, from: '/staff/tenders', links: [], sends: true },
  { name: 'council', door: 'council', person: 'college-delft', from: '/council/inbox', links: [] },
  { name: 'room', ...college, from: '/council/room', links: [] },
  { name: 'decision', ...college, from: '/council', links: ['Opvoedondersteuning op school'] },
];

const dir = mkdtempSync(path.join(tmpdir(), 'screens-'));
const stack = await startStack({ dir, port: 0, clock: clockFrom({ frozen: Date.parse(today) }) });
const browser = await launch();
try {
  await seed(stack, () => undefined);
  stack.clock.set(Date.parse(today));
  await beginScores(await new Visitor(stack.origin, 'staff').signIn('assessor-1'));
  await beginBid(await new Visitor(stack.origin, 'provider').signIn('linde-signatory'));
  mkdirSync(out, { recursive: true });
  for (const screen of screens) await draw(browser, screen);
} finally {
  await browser.close();
  await stack.close();
  rmSync(dir, { recursive: true, force: true });
}

/** A bid that is half filled in and not submitted: what a bidder has in front of them most of the time. */
async function beginBid(provider: Visitor): Promise<void> {
  const { tenders } = await provider.view<{ tenders: readonly { id: string; title: string }[] }>('');
  const id = tenders.find(({ title }) => title === 'Veelvoorkomende jeugdhulp')?.id ?? '';
  const own = `/tenders/${id}/bid`;
  await provider.command(`${own}/lots`, { lots: ['A', 'B'] });
  await provider.command(`${own}/lots/A/answers`, { answers: ['K1', 'K2'].map((criterion) => ({ criterion, text: 'Wij komen bij het gezin thuis, met één vast gezicht.' })) });
  await provider.command(`${own}/lots/A/price`, { price: 8750 });
  await provider.command(`${own}/lots/B/answers`, { answers: [{ criterion: 'K1', text: 'Samen met de huisarts.' }] });
}

/** One row that is filled in and one that is begun: an assessor at work, who sees no names in this tender. */
async function beginScores(assessor: Visitor): Promise<void> {
  const { tenders } = await assessor.view<{ tenders: readonly { id: string; title: string }[] }>('');
  const own = `/tenders/${tenders.find(({ title }) => title === 'Jeugd-ggz dichtbij huis')?.id ?? ''}`;
  const { rows } = await assessor.view<{ rows: readonly { id: string }[] }>(`${own}/scores/A`);
  const given = [[['K1', 75, 'Eén vaste behandelaar, en overleg thuis.'], ['K2', 50, 'De groepen zijn beschreven, de huisarts nog niet.']], [['K1', 100, 'Overtuigt: het gezin kiest zelf het doel.']]] as const;
  for (const [i, scores] of given.entries()) {
    await assessor.command(`${own}/files/A/${rows[i]?.id ?? ''}/scores`, { scores: scores.map(([criterion, score, motivation]) => ({ criterion, score, motivation })) });
  }
}

async function draw(among: Browser, { name, door, person, from, links, sends, tall }: Screen): Promise<void> {
  const context = await among.newContext({ baseURL: stack.origin, javaScriptEnabled: false });
  const page = await context.newPage();
  if (door !== undefined) await page.goto(`/${door}/sign-in?hint=${person ?? ''}`);
  await page.goto(from);
  for (const link of links) {
    const loaded = page.waitForEvent('load');
    await page.getByRole('link', { name: link }).first().click();
    await loaded;
  }
  if (sends === true) {
    const loaded = page.waitForEvent('load');
    await page.locator('main form[method=post] button').last().click();
    await loaded;
  }
  for (const [size, { width, height, most }] of Object.entries(sizes)) {
    await page.setViewportSize({ width, height });
    // More of a long page only makes the file larger.
    const shown = Math.min(tall === true ? 1150 : most, await barTop(page));
    await page.screenshot({ path: path.join(out, `${name}-${size}.png`), fullPage: true, clip: { x: 0, y: 0, width, height: shown } });
  }
  await context.close();
}

/** Down to the bar, which stands only below the pages of a portal on one's own machine. */
async function barTop(page: Page): Promise<number> {
  return Math.floor((await page.locator('.local-bar').boundingBox())?.y ?? Infinity);
}
