import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../shared/access/actor.ts';
import { bid, bidRef, type Bid, type BidEvent } from '../../../shared/bid/bid.ts';
import { documentRef } from '../../../shared/bid/document.ts';
import { draftRef, type Draft } from '../../../shared/bid/draft.ts';
import { actor as signatory, closesAt, declared, full, registered, tender as example, upload } from '../../../shared/bid/example.ts';
import { contract, contractRef } from '../../../shared/contract/contract.ts';
import { day, instant, later, type Instant } from '../../../shared/kernel/moments.ts';
import { declaration, declarationRef, type Declaration } from '../../../shared/provider/declaration.ts';
import { evidence, evidenceRef, type EvidenceFile } from '../../../shared/provider/evidence.ts';
import { organisationRef } from '../../../shared/provider/organisation.ts';
import { notaRef } from '../../../shared/tender/nota.ts';
import { noQuestion, questionRef } from '../../../shared/tender/question.ts';
import { tenderRef, type Tender } from '../../../shared/tender/tender.ts';
import type { InboxMessage } from '../../../shared/views/inbox.ts';
import type { Models, ViewsOf } from '../../../shared/views/index.ts';
import { providerPages } from '../../../web/pages/provider/index.ts';
import { draw, textOf } from './draw.tsx';
import { fakeReader } from './fake-reader.ts';
import { providerQueries } from './provider.ts';

type Name = ViewsOf<'provider'>;
const at = instant('2026-05-01T09:00:00Z');
const message: InboxMessage = { id: 'm1', party: 'org_27000001', event: 'bid.submitted', about: 'tnd_1', at, params: {}, body: '' };
const organisation = { ...registered, email: 'post@linde.example', members: [
  { id: 'mem_1', person: 'p1', name: 'S. de Boer', email: 's@linde.example', mandate: 'sign' as const },
  { id: 'mem_2', person: '', name: 'J. Pen', email: 'j@linde.example', mandate: 'pending' as const },
] };
const submitted = (lots: readonly string[], version = 'v1'): Bid => bid.evolve(bid.initial, {
  type: 'bid.submitted', data: { n: 1, lots, documents: lots.map((lot) => { const { key, size } = upload(lot, `d${lot}`); return { key, size, version }; }), manifestHash: 'a'.repeat(64) },
} as unknown as BidEvent, { seq: 1, at, actor: 'p1' });
const final: Tender = { ...example, status: 'final', finalAt: at, contractsFrom: example.plan.startsOn, contractsUntil: example.plan.startsOn, decision: {
  round: 1, assessment: 1, at, lots: [{ id: 'A', notRanked: [], ranked: [{ kvk: '27000001', rank: 1, status: 'awarded', total: '1', points: {}, decidedBy: 'points' }] }],
} };

interface World { tender?: Tender; draft?: Draft; declaration?: Declaration; evidence?: EvidenceFile; bid?: Bid; contract?: object; actor?: Actor; at?: Instant; path?: Record<string, string>; search?: Record<string, string> }

async function see<K extends Name>(name: K, world: World = {}): Promise<{ model: Models[K]; text: string; html: string; requests: number }> {
  const { actor = signatory, at: when = at, search = {} } = world;
  const path = { tender: 'tnd_1', lot: 'A', submission: '1', message: 'm1', ...world.path };
  const store = fakeReader({
    states: [
      [tenderRef('tnd_1'), world.tender ?? example], [organisationRef('27000001'), organisation], [draftRef('tnd_1', '27000001'), world.draft ?? full],
      [declarationRef('27000001'), world.declaration ?? declared], [evidenceRef('27000001'), world.evidence ?? evidence.initial],
      [bidRef('tnd_1', '27000001'), world.bid ?? bid.initial], [contractRef('tnd_1', '27000001'), { ...contract.initial, ...world.contract }],
      [documentRef('tnd_1', '27000001', 'dA'), { bindings: [{ lot: 'A', version: 'v1', hash: 'b'.repeat(64), size: 1000, type: 'application/pdf', verdict: 'ok', reason: '', at }] }],
      [questionRef('tnd_1', 'q1'), { ...noQuestion, id: 'q1', kvk: '27000001', lot: 'A', text: 'Mag het samen?', askedAt: at }],
      [questionRef('tnd_1', 'q2'), { ...noQuestion, id: 'q2', kvk: '27000009', lot: '', text: 'Vraag van een ander', askedAt: at }],
      [notaRef('tnd_1', '1'), { number: 1, publishedAt: at, answers: [{ question: 'q1', wording: 'Samen?', answer: 'Ja.' }] }],
    ],
    uploads: [upload('A', 'dA'), upload('B', 'dB')], messages: [message, { ...message, id: 'm2', party: 'org_27000009' }],
  });
  const model = await providerQueries[name]({ at: when, actor, path, search, store, here: 'https://portal.example/v1/provider/here' }) as Models[K];
  await draw(providerPages[name], model, { at: when, actor, path, language: 'en' });
  const html = await draw(providerPages[name], model, { at: when, actor, path });
  return { model, html, text: textOf(html), requests: store.requests };
}

const visitor: Actor = { ...signatory, person: 'p9', email: 'x@elders.example', roles: ['visitor'] };
const names: readonly Name[] = [
  'provider.home', 'provider.organisation', 'provider.tender', 'provider.bid', 'provider.documents', 'provider.review', 'provider.inbox', 'provider.message', 'provider.receipt', 'provider.ledger', 'provider.contract',
];

describe('what a provider reads', () => {
  it.each(names)('%s takes at most three requests', async (name) => {
    expect((await see(name, { tender: final, bid: submitted(['A']) })).requests).toBeLessThanOrEqual(3);
  });

  it('says loudly that nothing was submitted, on every page of the bid, until it was', async () => {
    const loud = 'NIET INGEDIEND';
    for (const name of ['provider.tender', 'provider.bid', 'provider.documents', 'provider.review', 'provider.home'] as const) expect((await see(name)).text).toContain(loud);
    const { text } = await see('provider.bid', { bid: submitted(['A', 'B']) });
    expect(text).not.toContain(loud);
    expect(text).toContain('INGEDIEND Perceel A: ingediend op vrijdag 1 mei 2026, 11.00 uur (Nederlandse tijd).');
    for (const name of ['provider.tender', 'provider.home'] as const) expect((await see(name, { bid: submitted(['A', 'B']) })).text).not.toContain(loud);
  });

  it('tells a submitted lot and a drafted one apart', async () => {
    const { text } = await see('provider.bid', { bid: submitted(['A']) });
    expect(text).toContain('Perceel A: ingediend op');
    expect(text).toContain('niet ingediend: B');
  });

  it('offers nothing any more at the closing moment, and everything a millisecond before', async () => {
    const before = await see('provider.documents', { at: later(closesAt, { ms: -1 }) });
    const closing = await see('provider.documents', { at: closesAt });
    expect([before.html.includes('type="file"'), closing.html.includes('type="file"')]).toEqual([true, false]);
    expect((await see('provider.review', { at: closesAt })).html).not.toContain('<form');
    expect((await see('provider.bid', { at: closesAt })).text).toContain('Uw concept doet niet mee');
  });

  it('posts a file to a fresh key of this lot and comes back to the page, not to the API', async () => {
    const { model } = await see('provider.documents');
    expect(model.upload?.fields).toEqual({ key: 'tnd_1/27000001/A/doc_new', success_action_redirect: 'https://portal.example/provider/here' });
    const back = await see('provider.documents', { search: { bucket: 'x', key: 'tnd_1/27000001/A/dA', etag: 'y' } });
    expect(back.text).toContain('Het bestand “dA.pdf” is geüpload. U hebt nog niet ingediend.');
    expect((await see('provider.documents', { search: { key: 'tnd_1/27000009/A/zz' } })).model.added).toBeNull();
  });

  it('tells of a file what the check found, and whether this version is what was submitted', async () => {
    expect((await see('provider.documents', { bid: submitted(['A']) })).model.files).toMatchObject([{ document: 'dA', check: 'ok', submitted: true }]);
    expect((await see('provider.documents', { bid: submitted(['A'], 'v0') })).model.files).toMatchObject([{ submitted: false }]);
    expect((await see('provider.documents', { path: { lot: 'B' } })).model.files).toMatchObject([{ document: 'dB', check: 'waiting' }]);
  });

  it('warns of a price of nought where it was filled in and where it is read back, and takes it', async () => {
    const draft = { ...full, prices: { A: 0, B: 9000 } };
    expect((await see('provider.bid', { draft })).text.match(/Ingevuld: € 0,00\. Klopt dat\?/g)).toHaveLength(1);
    const { text, html } = await see('provider.review', { draft });
    expect(text).toContain('Prijs € 0,00 Let op Uw prijs voor perceel A is € 0,00.');
    expect(text.match(/zonder vergoeding/g)).toHaveLength(1);
    expect(html).toMatch(/<form[^>]* id="bid-submit"/);
    for (const page of ['provider.bid', 'provider.review'] as const) expect((await see(page)).text).not.toMatch(/0,00\. Klopt|zonder vergoeding/);
  });

  it('reads prices back and submits only what is complete', async () => {
    const { text, html } = await see('provider.review', { draft: { ...full, prices: { A: 8750 } } });
    expect(text).toContain('€ 87,50');
    expect(text).toContain('Voor perceel B ontbreekt nog: Prijs.');
    expect(text).toContain('dA.pdf (1 kB) In orde');
    expect(html).toMatch(/name="readBack" value="[0-9a-f]{64}"/);
    expect([...html.matchAll(/name="lots" value="(\w)"/g)].map(([, lot]) => lot)).toEqual(['A']);
  });

  it('asks for the declaration and the requirements before anything can be submitted', async () => {
    const requirements = [{ id: 'E1', title: 'Kwaliteit', text: 'U werkt met een systeem.', evidence: ['quality-certificate' as const] }];
    const missing = await see('provider.review', { declaration: declaration.initial });
    expect(missing.text).toContain('Uw eigen verklaring is nog niet compleet.');
    expect(missing.html).not.toContain('name="readBack"');
    const unsigned = await see('provider.review', { declaration: { ...declared, signed: null } });
    expect(unsigned.text).toContain('Uw eigen verklaring is nog niet ondertekend.');
    const open = await see('provider.review', { tender: { ...example, requirements } });
    expect(open.text).toContain('U hebt nog niet bij elke eis gezegd of u voldoet.');
    expect(open.html).not.toContain('name="readBack"');
    const said = await see('provider.review', { tender: { ...example, requirements }, draft: { ...full, requirements: { E1: { met: 'no', how: 'Wij beginnen net.' } } } });
    expect(said.text).toContain('E1 Kwaliteit Nee Wij beginnen net.');
    expect(said.html).toContain('name="readBack"');
    expect((await see('provider.bid', { tender: { ...example, requirements } })).text).toContain('Eisen aan uw organisatie 0 van 1 ingevuld');
  });

  it('tells of the organisation’s own file what ends, and whether the declaration waits for a signature', async () => {
    const piece = { id: 'doc_1', type: 'gva' as const, key: '27000001/doc_1', version: 'v1', size: 10, name: 'gva.pdf', issuedOn: day('2024-06-01'), validUntil: day('2026-06-01'), recordedAt: at };
    const own = { declaration: { ...declared, signed: null }, evidence: { pieces: { doc_1: piece, doc_2: { ...piece, id: 'doc_2', validUntil: day('2028-01-01') } }, removed: [] } };
    for (const name of ['provider.home', 'provider.organisation'] as const) {
      const { model, text } = await see(name, own);
      expect(model.file).toEqual({ declaration: 'unsigned', ending: [{ id: 'doc_1', type: 'gva', validUntil: '2026-06-01', state: 'expiring' }] });
      expect(text).toContain('Gedragsverklaring aanbesteden (GVA) is geldig tot en met maandag 1 juni 2026.');
      expect((await see(name, { ...own, actor: { ...signatory, roles: ['visitor'] } })).model.file).toBeNull();
    }
    expect((await see('provider.evidence', own)).model).toMatchObject({ unnamed: [], renewed: [], replaces: null, pieces: [{ id: 'doc_1', state: 'expiring' }, { id: 'doc_2', state: 'valid' }] });
    const { model, text } = await see('provider.evidence', { ...own, search: { replace: 'doc_1' } });
    expect(model.upload.fields).toMatchObject({ key: '27000001/doc_1' });
    expect(text).toContain('De oude versie blijft bewaard');
    expect((await see('provider.evidence', { ...own, search: { replace: 'doc_9' } })).model.upload.fields).toMatchObject({ key: '27000001/doc_new' });
  });

  it('lets a preparer look but not submit', async () => {
    const { html, text } = await see('provider.review', { actor: { ...signatory, roles: ['preparer'] } });
    expect(html).not.toContain('name="readBack"');
    expect(text).toContain('Vraag een collega die mag ondertekenen');
  });

  it('shows a receipt to the millisecond with the hash of each file', async () => {
    const { text, model } = await see('provider.receipt', { bid: submitted(['A']) });
    expect(text).toContain('11:00:00,000 uur');
    expect(text).toContain('dA.pdf');
    expect(model.receipt).toMatchObject({ n: 1, documents: 1, manifest: [{ name: 'dA.pdf', sha256: 'b'.repeat(64) }], ledger: { seq: 1 } });
    expect(model.receipt.ledger.stream).toMatch(/^bid#tnd_1#[0-3]\/27000001$/);
  });

  it.each([
    ['a receipt that does not exist', 'provider.receipt', { bid: submitted(['A']), path: { submission: '2' } }],
    ['a lot that does not exist', 'provider.documents', { path: { lot: 'Z' } }],
    ['another organisation’s message', 'provider.message', { path: { message: 'm2' } }],
    ['a contract before the award is final', 'provider.contract', { tender: { ...final, finalAt: '', status: 'provisional' } }],
    ['a contract that was awarded to others', 'provider.contract', { tender: final, actor: { ...signatory, kvk: '27000009' } }],
    ['the bid page of an unpublished tender', 'provider.bid', { tender: { ...example, publishedAt: '' } }],
  ] as const)('answers %s like a page that is not there', async (_, name, world) => {
    await expect(see(name, world as World)).rejects.toThrow('missing');
  });

  it('shows only one’s own questions, with the nota that answers them', async () => {
    const { model } = await see('provider.tender');
    expect(model.questions).toEqual([{
      id: 'q1', kind: 'question', text: 'Mag het samen?', lot: 'A', askedAt: at, late: false, inTime: false, state: 'nota', nota: 1, confidential: '', refusal: null, alone: null,
    }]);
  });

  it('says where a question or a message is typed that it is never a bid', async () => {
    const { html } = await see('provider.tender');
    const [before = '', form = ''] = html.split(/<form[^>]* id="question-ask"/);
    expect(form).not.toBe('');
    expect(before.slice(before.lastIndexOf('<h2'))).toContain('Een vraag, een melding of een bericht telt nooit als inschrijving.');
  });

  it('shows who signed in without a mandate nothing of the organisation', async () => {
    for (const name of ['provider.home', 'provider.organisation', 'provider.tender'] as const) {
      const { model } = await see(name, { actor: visitor, bid: submitted(['A']) });
      expect(JSON.stringify(model)).not.toMatch(/S\. de Boer|linde\.example|Mag het samen|"submitted"|"m1"/);
    }
    expect((await see('provider.organisation', { actor: visitor })).text).toContain('Machtiging vragen');
  });

  it('tells a signatory who asks for a mandate', async () => {
    expect((await see('provider.organisation')).text).toContain('Collega’s die om een machtiging vragen: 1.');
  });

  it('offers the contract once, to who may sign', async () => {
    expect((await see('provider.contract', { tender: final })).html).toContain('name="agreed"');
    expect((await see('provider.contract', { tender: final, contract: { signedAt: at } })).html).not.toContain('name="agreed"');
    expect((await see('provider.contract', { tender: final, actor: { ...signatory, roles: ['preparer'] } })).html).not.toContain('name="agreed"');
  });
});

describe('since the previous visit', () => {
  const drawn = async (name: 'provider.home' | 'provider.tender', previous: Instant | '', language: 'nl' | 'en' = 'nl') => {
    const { model } = await see(name);
    return draw<never>(providerPages[name] as never, model as never, { at, actor: signatory, path: { tender: 'tnd_1' }, language, previous, unread: (id) => id === 'm1' });
  };
  const [before, now] = [later(at, { days: -1 }), at];

  it.each([['nl', 'Sinds uw vorige bezoek', 'Nieuw', 'Ongelezen'], ['en', 'Since your previous visit', 'New', 'Unread']] as const)('links what changed, and marks it in words (%s), and a message that was not opened', async (language, title, word, unread) => {
    const [home, tender] = [await drawn('provider.home', before, language), await drawn('provider.tender', before, language)];
    for (const html of [home, tender]) expect(textOf(html)).toContain(title);
    expect([home.includes(`>${word}</span>`), tender.includes(`>${word}</span>`)]).toEqual([false, true]);
    expect(home).toMatch(new RegExp(`<strong><span[^>]*>${unread}</span> <a class="utrecht-link" href="/provider/inbox/m1"`));
    expect(home).toMatch(/class="since"[^]*href="\/provider\/inbox\/m1"[^]*<\/section>/);
    expect(tender).toMatch(/class="since"[^]*href="\/tenders\/tnd_1\/notas#nota-1"[^]*<\/section>/);
  });

  it('is one line where nothing changed, and nothing at a first visit', async () => {
    for (const name of ['provider.home', 'provider.tender'] as const) {
      const quiet = await drawn(name, now);
      expect([quiet.includes('class="since"'), textOf(quiet).includes('Sinds uw vorige bezoek'), quiet.includes('>Nieuw</span>')]).toEqual([false, true, false]);
      expect(textOf(await drawn(name, ''))).not.toContain('vorige bezoek');
    }
  });
});
