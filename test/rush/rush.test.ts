import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Visitor } from '../../infra/client/client.ts';
import { inParallel } from '../../infra/season/agenda.ts';
import { register } from '../../infra/season/bids.ts';
import { later, type Instant } from '../../shared/kernel/moments.ts';
import { moments, openPortal, publishedTender, type Portal } from '../portal.ts';
import { draft, readBackOf, receiptOf, submitRaw, toldBy, type Raw, type Told } from './bidders.ts';
import { ledger, states } from './tables.ts';

/** Two hundred providers bid on one tender in its last second, some of them again while something else happens too. */
const providers = Array.from({ length: 200 }, (_, i) => ({ kvk: String(40_000_000 + i), name: `Aanbieder ${i}`, price: 5_000 + i, files: i % 50 === 0 ? 1 : 0 }));
const extended = '2026-05-12T10:30:00.000Z' as Instant;

interface Bidder { readonly kvk: string; readonly name: string; readonly files: number; readonly visitor: Visitor; readBack: string; price: number }
const bidders: Bidder[] = [];
/** Every receipt that was given, and what counts of each bidder: its last one, and the price that it had asked then. */
const receipts: Told[] = [];
const standing = new Map<string, { readonly receipt: Told; readonly price: number }>();

let portal: Portal;
let tender = '';
let closesAt: Instant = moments.closesAt;

beforeAll(async () => {
  portal = await openPortal('2026-01-12T08:00:00.000Z');
  tender = (await publishedTender(portal, [])).portalId;
  portal.at(later(closesAt, { minutes: -30 }));
  await register(portal.world, providers);
  await inParallel(providers, 8, async ({ kvk, name, price, files }) => {
    const visitor = await portal.world.provider(kvk);
    await draft(visitor, tender, { lot: 'A', price, answer: name }, files);
    bidders.push({ kvk, name, price, files, visitor, readBack: await readBackOf(visitor, tender) });
  });
  bidders.sort((a, b) => (a.kvk < b.kvk ? -1 : 1));
}, 300_000);
afterAll(() => portal.close());

/** The closing moment that a bidder is shown. */
const closingSeen = async (): Promise<string | undefined> =>
  (await bidders[199]?.visitor.view<{ tender: { closesAt: Instant } }>(`/tenders/${tender}/bid`))?.tender.closesAt;

/** Another price, read back. */
async function reprice(bidder: Bidder, price: number): Promise<void> {
  await bidder.visitor.command(`/tenders/${tender}/bid/lots/A/price`, { price });
  bidder.price = price;
  bidder.readBack = await readBackOf(bidder.visitor, tender);
}

/**
 * Submits, and holds the answer against the truth: a receipt from before the closing, or a refusal that tells both
 * moments. Where the portal does not know, the same key is sent again until it does.
 */
async function submit(bidder: Bidder): Promise<'received' | 'late'> {
  const key = randomUUID();
  let answer: Raw = await submitRaw(bidder.visitor, tender, bidder.readBack, key);
  for (let tries = 0; answer.status === 503 && tries < 5; tries += 1) answer = await submitRaw(bidder.visitor, tender, bidder.readBack, key);
  if (answer.status === 201) {
    const receipt = answer.body as unknown as Told;
    expect(receipt.at < closesAt).toBe(true);
    receipts.push(receipt);
    standing.set(bidder.kvk, { receipt, price: bidder.price });
    return 'received';
  }
  expect([answer.status, answer.body['code']]).toEqual([409, 'bid.late']);
  const { received, closed } = answer.body['params'] as { received: string; closed: string };
  expect(closed).toBe(closesAt);
  expect(received >= closed).toBe(true);
  return 'late';
}

it('receives two hundred bids at once', async () => {
  portal.at(later(closesAt, { seconds: -1 }));
  const outcomes = await Promise.all(bidders.map(submit));
  expect(outcomes).toEqual(bidders.map(() => 'received'));
}, 300_000);

it('loses none while the closing moment is moved', async () => {
  const [officer, lead] = [await portal.world.as('officer'), await portal.world.as('lead')];
  const again = bidders.slice(0, 12);
  await inParallel(again, 8, (bidder) => reprice(bidder, bidder.price + 1_000));
  await officer.command(`/tenders/${tender}/extensions`, { closesAt: extended, reason: 'Storing bij eHerkenning.' });
  portal.at(later(closesAt, { ms: -1 }));
  // They submit until the extension is carried out, so that submissions are under way before, during and after it.
  let moved = false;
  const moving = lead.command(`/tenders/${tender}/extensions/approvals`).then(async () => {
    while (await closingSeen() !== extended) { /* the worker is at it */ }
  }).finally(() => { moved = true; });
  await Promise.all(again.map(async (bidder) => {
    do expect(await submit(bidder)).toBe('received'); while (!moved);
  }));
  await moving;
  closesAt = extended;
}, 300_000);

it('draws the line at the closing moment for those who come while it passes', async () => {
  const last = bidders.slice(100, 140);
  await inParallel(last, 8, (bidder) => reprice(bidder, bidder.price + 2_000));
  // Who signed in long ago would have to sign in anew first.
  portal.at(later(closesAt, { minutes: -10 }));
  await inParallel(last, 8, async ({ kvk, visitor }) => { await visitor.signIn(`org-${kvk}`); });
  portal.at(later(closesAt, { ms: -20 }));
  const outcomes = new Set<string>();
  // Every answer moves the clock by a millisecond, so that the closing passes among them.
  await inParallel(last, 10, async (bidder) => {
    outcomes.add(await submit(bidder));
    portal.stack.clock.advance(1);
  });
  expect(outcomes).toEqual(new Set(['received', 'late']));
}, 300_000);

it('shows every bidder the receipt that it was told, and has told of every line in the ledger', async () => {
  portal.at(later(closesAt, { minutes: 1 }));
  await inParallel(bidders, 8, async ({ kvk, files, visitor }) => {
    const { receipt: { at, stream, seq, result } } = standing.get(kvk) ?? expect.fail(`${kvk} was told nothing`);
    expect(toldBy(await receiptOf(visitor, tender, result.n), tender)).toEqual({ at, stream, seq, result });
    expect(result).toMatchObject({ kvk, documents: files, lots: ['A'] });
  });
  const lines = (await ledger(portal)).filter(({ type }) => type === 'bid.submitted');
  expect(lines.map(({ hash }) => hash).sort()).toEqual(receipts.map(({ hash }) => hash).sort());
  const byHash = new Map(lines.map((line) => [line.hash, line]));
  for (const { hash, at, stream, seq, result: { n, manifestHash } } of receipts) {
    expect(byHash.get(hash)).toMatchObject({ at, stream, seq, data: { n, manifestHash } });
  }
}, 300_000);

it('opens exactly what was received, as it was meant', async () => {
  portal.at(later(closesAt, { seconds: 120 }));
  await (await portal.world.as('opener-1')).command(`/tenders/${tender}/openings`);
  await (await portal.world.as('opener-2')).command(`/tenders/${tender}/openings`);
  await portal.stack.settle();
  const { rows } = await (await portal.world.as('officer')).view<{ rows: readonly { kvk: string }[] }>(`/tenders/${tender}/files/A`);
  expect(rows.map(({ kvk }) => kvk).sort()).toEqual([...standing.keys()].sort());
  const items = [...await states(portal)].filter(([key]) => key.startsWith(`dossier#${tender} `)).map(([, item]) => item);
  const opened = items.filter((item) => item['opened'] !== undefined).map((item) => {
    // Few files lie in the item of their bid.
    const { lots, documents = [] } = JSON.parse(item['opened']?.S ?? '') as { lots: Record<string, { price: number; answers: Record<string, string> }>; documents?: { document: { whole: boolean } }[] };
    return { kvk: item['sk']?.S?.split('#')[0] ?? '', lots: Object.keys(lots), price: lots['A']?.price, answer: lots['A']?.answers['K1'], whole: documents.map(({ document }) => document.whole) };
  });
  expect(opened).toEqual(bidders.map(({ kvk, name, files }) =>
    ({ kvk, lots: ['A'], price: standing.get(kvk)?.price, answer: `${name} (K1)`, whole: files === 0 ? [] : [true] })));
}, 300_000);
