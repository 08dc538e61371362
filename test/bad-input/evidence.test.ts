import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postFile, Problem, type Visitor } from '../../infra/client/client.ts';
import { verifyArchive } from '../../infra/tools/verify-archive.ts';
import type { EvidenceView } from '../../shared/views/provider.ts';
import { register } from '../../infra/season/bids.ts';
import { openPortal, type Portal } from '../portal.ts';
import { everything } from '../rush/tables.ts';
import { complaints, open, post } from './forms.ts';

/** Papers for the file that are not what they should be, and dates that cannot be. */
const [kvk, neighbour] = ['48000001', '48000002'];
let portal: Portal;
let provider: Visitor;
let other: Visitor;
const page = '/organisation/evidence';
const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const pdf = bytes('%PDF-1.7\n%%EOF\n');
const view = (visitor = provider): Promise<EvidenceView> => visitor.view<EvidenceView>(page);

beforeAll(async () => {
  portal = await openPortal('2026-05-11T22:30:00.000Z');
  await register(portal.world, [{ kvk, name: "Jeugdhulp 't Hof" }, { kvk: neighbour, name: 'De Buren' }]);
  [provider, other] = await Promise.all([portal.world.provider(kvk), portal.world.provider(neighbour)]);
}, 300_000);
afterAll(() => portal.close());

/** Uploads a file; what it is, nobody said yet. */
async function uploaded(name: string, content: Uint8Array<ArrayBuffer>): Promise<string> {
  const before = (await view()).unnamed.map(({ id }) => id);
  await postFile((await view()).upload, name, content);
  return (await view()).unnamed.find(({ id }) => !before.includes(id))?.id ?? expect.fail('not uploaded');
}

const recording = (id: string, input: object, visitor = provider): Promise<string> =>
  visitor.command(`${page}/${id}/records`, input).then(() => 'done', (error: unknown) => (error instanceof Problem ? error.code : String(error)));
const gva = { type: 'gva', issuedOn: '2026-01-15' };

describe('a file', () => {
  it.each([['nothing', '', 'evidence.empty'], ['a script called pdf', '#!/bin/sh\n', 'evidence.type'], ['a zip called pdf', 'PK\u0003\u0004word/', 'evidence.type'], ['a pdf that does not begin as one', ' %PDF-1.7', 'evidence.type'], ['one letter', 'x', 'evidence.type'], ['a pdf with more after its end', '%PDF-1.7\n%%EOF\nMZ', 'evidence.mixed']])('of %s is not taken', async (_, content, code) => {
    const id = await uploaded('gva.pdf', bytes(content));
    expect(await recording(id, gva)).toBe(code);
    expect((await view()).pieces).toEqual([]);
  });

  it('of a byte more than a hundred megabytes does not come in', async () => {
    const { upload, unnamed } = await view();
    const policy = JSON.parse(Buffer.from(upload.fields['Policy'] ?? '', 'base64').toString()) as { conditions: readonly unknown[] };
    expect(policy.conditions).toContainEqual(['content-length-range', expect.any(Number), 104_857_600]);
    await expect(postFile(upload, 'groot.pdf', new Uint8Array(104_857_601))).rejects.toThrow();
    expect((await view()).unnamed).toHaveLength(unnamed.length);
  });

  it('too large for an answer comes back in the archive of its organisation, from an address that only this archive has', async () => {
    const large = new Uint8Array(6 * 1024 * 1024);
    const id = await uploaded('groot.pdf', large);
    const answer = await provider.fetch('/v1/provider/organisation/archive/zip');
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([303, 'no-store']);
    const at = answer.headers.get('location') ?? '';
    const given = await fetch(at);
    expect(given.headers.get('content-disposition')).toMatch(/^attachment; filename="gegevens-48000001\.zip"/);
    const bytes = new Uint8Array(await given.arrayBuffer());
    expect(verifyArchive(bytes)).toMatchObject({ ok: true });
    expect(Object.entries(unzipSync(bytes)).flatMap(([path, content]) => (content.length === large.length ? [path.replace(/\d\d /, '')] : []))).toEqual(['organisatie/bewijsstukken/groot.pdf']);
    // The signature holds for this file alone, and there is one part only.
    expect((await fetch(at.replace(/\/copies\/provider\/[^?]+/, '/copies/provider/other'))).status).toBe(403);
    expect((await provider.fetch('/v1/provider/organisation/archive/zip?part=2')).status).toBe(400);
    await provider.command(`${page}/${id}/removals`);
  });

  it('cannot be put into the file of somebody else', async () => {
    const { upload } = await view();
    await expect(postFile({ ...upload, fields: { ...upload.fields, key: `${neighbour}/doc_x` } }, 'a.pdf', pdf)).rejects.toThrow('403');
    expect((await view(other)).unnamed).toEqual([]);
  });

  it('of one organisation is nobody else’s: not to record, not to take out, not to replace', async () => {
    const id = await uploaded('gva.pdf', pdf);
    expect(await recording(id, gva, other)).toBe('missing');
    expect((await other.fetch(`/v1/provider${page}/${id}/removals`, { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': 'evidence-of-others-1' }, body: '{}' })).status).toBe(404);
    expect((await other.view<EvidenceView>(`${page}?replace=${id}`)).replaces).toBeNull();
    expect(await recording(id, gva)).toBe('done');
    const { upload } = await other.view<EvidenceView>(`${page}?replace=${id}`);
    expect(upload.fields['key']).toMatch(new RegExp(`^${neighbour}/doc_`));
  });

  it('is known to everybody else under a name that ends as what it is', async () => {
    const name = 'gevaarlijk <b>.html';
    const id = await uploaded(name, pdf);
    expect(await recording(id, gva)).toBe('done');
    expect((await view()).pieces.find((one) => one.id === id)?.name).toBe(name);
    expect((await everything(portal)).filter((item) => item.includes('gevaarlijk')).map((item) => /gevaarlijk[^"\\]*/.exec(item)?.[0])).toEqual([`${name}.pdf`, `${name}.pdf`]);
    await provider.command(`${page}/${id}/removals`);
  });

  it.each(["Polis 't Hof – “één”.pdf", '<img src=x onerror=alert(1)>.pdf', 'x'.repeat(300) + '.pdf'])('called %s is shown as text, in a link that downloads it', async (name) => {
    await uploaded(name, pdf);
    const html = await (await provider.fetch(`/provider${page}`)).text();
    expect(html).not.toContain('<img src=x');
    const found = (await view()).unnamed.find((one) => one.name.startsWith(name.slice(0, 8)));
    const got = await fetch(found?.url ?? '');
    expect(got.headers.get('content-disposition')).toMatch(/^attachment; filename="/);
    expect(new Uint8Array(await got.arrayBuffer())).toEqual(pdf);
  });
});

describe('dates', () => {
  let id: string;
  beforeAll(async () => { id = await uploaded('papier.pdf', pdf); });

  it.each([
    ['that do not exist', { type: 'gva', issuedOn: '2026-02-30' }, 'input.invalid'], ['that are no dates', { type: 'gva', issuedOn: 'gisteren' }, 'input.invalid'],
    ['with a time', { type: 'gva', issuedOn: '2026-01-15T00:00:00Z' }, 'input.invalid'], ['of tomorrow', { type: 'gva', issuedOn: '2026-05-13' }, 'evidence.issued-later'],
    ['that end before they begin', { type: 'insurance', issuedOn: '2026-05-01', validUntil: '2026-04-30' }, 'evidence.ends-before'],
    ['later than the law allows', { type: 'gva', issuedOn: '2026-01-15', validUntil: '2029-01-01' }, 'evidence.ends-late'],
    ['that are missing', { type: 'insurance', issuedOn: '2026-05-01' }, 'evidence.end-missing'],
  ])('%s are refused', async (_, input, code) => {
    expect(await recording(id, input)).toBe(code);
    expect((await view()).pieces.map((one) => one.id)).not.toContain(id);
  });

  it('in the form stay as they were typed, with the field named', async () => {
    const address = `/provider${page}/${id}/records`;
    const fresh = await open(provider, address);
    const wrong = await post(provider, address, fresh.fields, { type: 'insurance', issuedOn: '30-2-2026', validUntil: "1 mei '26" });
    expect([wrong.status, wrong.fields['issuedOn'], wrong.fields['validUntil'], wrong.fields['type']]).toEqual([400, ['30-2-2026'], ["1 mei '26"], ['insurance']]);
    expect(complaints(wrong)).toHaveLength(2);
    const late = await post(provider, address, fresh.fields, { type: 'gva', issuedOn: '13-5-2026' });
    expect(complaints(late)).toEqual([expect.stringContaining('De datum van uitgifte moet nog komen.')]);
  });

  it('today counts from midnight in the Netherlands', async () => {
    expect(await recording(id, { type: 'gva', issuedOn: '2026-05-12' })).toBe('done');
  });
});

describe('a declaration', () => {
  it('takes apostrophes, and no grounds or people of its own making', async () => {
    const own = '/organisation/declaration';
    await provider.command(`${own}/operator`, { name: "Jeugdhulp 't Hof", sme: 'yes', group: "48000009 D'Arc & \"Zoon\"" });
    expect(await (await provider.fetch(`/provider${own}`)).text()).toContain('D&#39;Arc &amp; &quot;Zoon&quot; (KvK 48000009)');
    // Nobody but the organisation reads it, also not in the table itself.
    expect((await everything(portal)).join()).not.toMatch(/D'Arc|48000009/);
    for (const input of [{ answers: [] }, { answers: [{ ground: '__proto__', answer: 'yes' }] }, { answers: [{ ground: 'fraud', answer: 'yes', signed: true }] }, { answers: { fraud: 'no' } }]) {
      await expect(provider.command(`${own}/grounds`, input)).rejects.toThrow(Problem);
    }
    await expect(provider.command(`${own}/signatures`, { readBack: 'x', agreed: false })).rejects.toThrow(Problem);
  });
});
