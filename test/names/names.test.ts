import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PDFDocument } from 'pdf-lib';
import { postFile, Problem, type Visitor } from '../../infra/client/client.ts';
import { openPortal, publishedTender, type Portal } from '../portal.ts';
import { csrfIn } from '../matrix/people.ts';

/** A tender that hides names, opened: what assessors and the lead get over both faces, and what lies in the files. */
const bidders = ['27000001', '27000002', '27000003'] as const;
const telling = /2700000[123]|Aanbieder (?:\d|geheim)|Linde|Kompas|geheim/i;
let portal: Portal;
let tender: string;
let [assessor, lead, officer]: Visitor[] = [];

/** A plan whose makers told their name, and a file that nobody can clean. */
async function plan(): Promise<Uint8Array<ArrayBuffer>> {
  const made = await PDFDocument.create();
  made.addPage();
  made.setAuthor('Aanbieder Geheim');
  return new Uint8Array(await made.save());
}

beforeAll(async () => {
  portal = await openPortal('2026-01-12T08:00:00.000Z');
  const play = await publishedTender(portal, bidders, [], { hidesNames: true });
  tender = `/tenders/${play.portalId}`;
  portal.at('2026-05-11T08:00:00.000Z');
  for (const kvk of bidders) await bid(await portal.world.provider(kvk), kvk);
  await portal.stack.settle();
  portal.at('2026-05-12T10:02:00.000Z');
  for (const opener of ['opener-1', 'opener-2']) await (await portal.world.as(opener)).command(`${tender}/openings`);
  await portal.stack.settle();
  [assessor, lead, officer] = await Promise.all(['assessor-1', 'lead', 'officer'].map((one) => portal.world.as(one)));
}, 300_000);
afterAll(() => portal.close());

async function bid(provider: Visitor, kvk: string): Promise<void> {
  const own = `${tender}/bid`;
  await provider.command(`${own}/lots`, { lots: ['A'] });
  await provider.command(`${own}/lots/A/answers`, { answers: ['K1', 'K2'].map((criterion) => ({ criterion, text: 'Wij komen thuis.' })) });
  await provider.command(`${own}/lots/A/price`, { price: 8000 });
  for (const [name, bytes] of [['Geheim plan.pdf', await plan()], ['geheim.pdf', new TextEncoder().encode(`%PDF-1.7\n${kvk}\n%%EOF\n`)]] as const) {
    const { upload } = await provider.view<{ upload: { url: string; fields: Record<string, string> } }>(`${own}/lots/A/documents`);
    await postFile(upload, name, bytes);
  }
  const { readBack } = await provider.view<{ readBack: string }>(`${own}/review`);
  await provider.command(`${own}/submissions`, { lots: ['A'], readBack, declaration: true });
}

const visitors = (): [string, Visitor][] => [['assessor', assessor as Visitor], ['lead', lead as Visitor]];
const refusal = (act: () => Promise<unknown>): Promise<number> => act().then(() => 200, (error: unknown) => { if (error instanceof Problem) return error.status; throw error; });

describe('where names are hidden', { timeout: 120_000 }, () => {
  test('everybody may know so: the documents say it, and a bidder is warned while the bid is made', async () => {
    expect(await (await fetch(`${portal.stack.origin}${tender}`)).text()).toContain('De beoordelaars weten niet van wie een inschrijving is.');
  });
  test('assessors and lead meet numbers: in pages, in JSON, in addresses', async () => {
    for (const [who, visitor] of visitors()) {
      const { rows } = await visitor.view<{ rows: { id: string; number: number }[] }>(`${tender}/files/A`);
      expect(rows.map(({ id }) => id), who).toEqual(['bidder-1', 'bidder-2', 'bidder-3']);
      for (const path of ['/files/A', '/files/A/bidder-2', '/scores/A', '']) {
        for (const face of [`/v1/staff${tender}${path}`, `/staff${tender}${path}`]) {
          const response = await visitor.fetch(face);
          const text = await response.text();
          expect([who, face, response.status, telling.exec(text)?.[0]]).toEqual([who, face, 200, undefined]);
          if (path.endsWith('bidder-2') && !face.startsWith('/v1')) expect(text).toContain('Inschrijver 2');
        }
      }
    }
  });
  test('pages that have no sense without names are closed to the lead until the quality is final', async () => {
    for (const path of ['/overlaps', '/inquiries', '/opening']) {
      expect([path, await refusal(() => (lead as Visitor).view(`${tender}${path}`))]).toEqual([path, 409]);
      for (const face of [`/staff${tender}${path}`, `/staff${tender}${path}/pdf`]) expect(await (await (lead as Visitor).fetch(face)).text()).not.toMatch(telling);
      expect([path, await refusal(() => (officer as Visitor).view(`${tender}${path}`))]).toEqual([path, 200]);
    }
  });
  test('who types a KvK number gets what is not there', async () => {
    for (const [who, visitor] of visitors()) {
      for (const kvk of [...bidders, '27000009', 'bidder-4', 'bidder-0']) expect([who, kvk, await refusal(() => visitor.view(`${tender}/files/A/${kvk}`))]).toEqual([who, kvk, 404]);
    }
    expect(await refusal(() => (assessor as Visitor).command(`${tender}/files/A/27000001/scores`, { scores: [] }))).toBe(404);
  });
  test('a command is carried out on whom the number means, and neither face answers with more', async () => {
    const visitor = assessor as Visitor;
    const scores = ['K1', 'K2'].map((criterion) => ({ criterion, score: 75, motivation: 'Goed.' }));
    const receipt = await visitor.command(`${tender}/files/A/bidder-3/scores`, { scores });
    expect(JSON.stringify(receipt)).not.toMatch(telling);
    expect(receipt).toMatchObject({ location: `/staff${tender}/files/A/bidder-3`, hash: '' });
    const page = await (await visitor.fetch(`/staff${tender}/files/A/bidder-3`)).text();
    const body = new URLSearchParams({ _csrf: csrfIn(page), _key: 'form-key-0123456789' });
    const locked = await visitor.fetch(`/staff${tender}/files/A/bidder-3/locks`, { method: 'POST', body });
    expect([locked.status, locked.headers.get('location')]).toEqual([303, `/staff${tender}/files/A/bidder-3?done=file.lock`]);
    const form = await (await visitor.fetch(`/staff${tender}/files/A/bidder-2/scores`)).text();
    expect(form).not.toMatch(telling);
    const states = await Promise.all(['bidder-1', 'bidder-2', 'bidder-3'].map(async (one) => (await visitor.view<{ file: { individual: { me: boolean; state: string }[] } }>(`${tender}/files/A/${one}`)).file.individual.find(({ me }) => me)?.state));
    expect(states).toEqual(['none', 'none', 'locked']);
  });
  test('a file is a copy that tells nothing of its maker; one that cannot be cleaned has no address', async () => {
    type Files = { documents: { name: string; url: string; hash: string; cleaned: boolean }[] };
    const { documents } = await (assessor as Visitor).view<Files>(`${tender}/files/A/bidder-1`);
    expect(documents.map(({ cleaned, url, hash }) => [cleaned, url !== '', hash]).sort()).toEqual([[false, false, ''], [true, true, '']]);
    const { url = '', name = '' } = documents.find(({ cleaned }) => cleaned) ?? {};
    expect(url + name).not.toMatch(telling);
    expect(name).toMatch(/^Bijlage [12]\.pdf$/);
    const response = await fetch(url);
    expect(response.headers.get('content-disposition')).toContain(name);
    const read = await PDFDocument.load(await response.arrayBuffer(), { updateMetadata: false });
    expect([read.getPageCount(), read.getAuthor()]).toEqual([1, undefined]);
    // Staff who screen have the file as it was sent, with its hash.
    const { rows } = await (officer as Visitor).view<{ rows: { id: string; name: string; number: number | null }[] }>(`${tender}/files/A`);
    expect(rows.map(({ id, name: of, number }) => [id, of, number])).toEqual(bidders.map((kvk) => [kvk, `Aanbieder ${kvk}`, null]));
    const whole = (await (officer as Visitor).view<Files>(`${tender}/files/A/27000001`)).documents.find(({ name: of }) => of === 'Geheim plan.pdf');
    expect(whole).toMatchObject({ cleaned: true, hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
    expect((await PDFDocument.load(await (await fetch(whole?.url ?? '')).arrayBuffer(), { updateMetadata: false })).getAuthor()).toBe('Aanbieder Geheim');
    expect(await (await (officer as Visitor).fetch(`/staff${tender}/files/A/27000001`)).text()).toContain('kon geen kopie zonder gegevens over de maker');
  });
  test('papers with an answer are what they say, the answerer’s own, and meet no other bidder nor who may not know names', async () => {
    const { stream } = await (officer as Visitor).command(`${tender}/repairs`, { defect: 'attachment-missing', bids: ['A_27000001', 'A_27000002'], text: 'Stuur de bijlage.' });
    const path = `${tender}/inquiries/${stream.split('/').at(-1) ?? ''}`;
    type Page = { attach: { upload: { url: string; fields: Record<string, string> }; lying: { id: string; name: string }[] } | null; offers: { documents?: { code: string }[] }; inquiry: { answer: { documents: { name: string; url: string }[] } | null } };
    const [own, neighbour, third] = await Promise.all(bidders.map((kvk) => portal.world.provider(kvk))) as [Visitor, Visitor, Visitor];
    const page = (visitor = own): Promise<Page> => visitor.view<Page>(path);
    const upload = async (name: string, text: string, visitor = own): Promise<string> => {
      const { attach } = await page(visitor);
      await postFile(attach?.upload ?? expect.fail('no form'), name, new TextEncoder().encode(text));
      return attach?.upload.fields['key']?.split('/').at(-1) ?? '';
    };
    const give = (documents: readonly unknown[], visitor = own): Promise<string> =>
      visitor.command(`${path}/answers`, { text: 'Hierbij.', documents }).then(() => 'done', (error: unknown) => (error instanceof Problem ? error.code : String(error)));
    const [empty, script, zip, good, others] = [
      await upload('leeg.pdf', ''), await upload('script.pdf', '#!/bin/sh\n'), await upload('zip.pdf', 'PK\u0003\u0004word/'), await upload('<b>bijlage.pdf', '%PDF-1.7\n% van de eerste\n%%EOF\n'), await upload('buur.pdf', '%PDF-1.7\n%%EOF\n', neighbour),
    ];
    // Into another's folder nobody posts, however the form is changed.
    const { upload: form = expect.fail('no form') } = (await page()).attach ?? {};
    for (const key of [`27000002${form.fields['key']?.slice(8) ?? ''}`, '27000001/doc_x', 'x']) await expect(postFile({ ...form, fields: { ...form.fields, key } }, 'a.pdf', new Uint8Array())).rejects.toThrow('403');
    expect((await page()).attach?.lying.map(({ id }) => id)).toEqual([empty, script, zip, good]);
    expect((await page()).offers.documents?.map(({ code }) => code)).toEqual([empty, script, zip, good]);
    for (const [wrong, code] of [[empty, 'inquiry.documents-empty'], [script, 'inquiry.documents-type'], [zip, 'inquiry.documents-type'], [others, 'inquiry.documents-unknown'], ['doc_none', 'inquiry.documents-unknown'], ['../x', 'input.invalid'], [1, 'input.invalid']] as const) expect([wrong, await give([good, wrong])]).toEqual([wrong, code]);
    expect(await give([good])).toBe('done');
    expect(await (await own.fetch(`/provider${path}`)).text()).toContain('&lt;b&gt;bijlage.pdf');
    const [paper] = (await page()).inquiry.answer?.documents ?? [];
    expect(await (await fetch(paper?.url ?? '')).text()).toContain('van de eerste');
    // Its neighbour was asked the same, and sees its own part only; the third was not asked.
    expect(JSON.stringify(await page(neighbour))).not.toMatch(/bijlage\.pdf|27000001/);
    expect(await refusal(() => page(third))).toBe(404);
    for (const visitor of [lead, assessor] as Visitor[]) expect(await refusal(() => visitor.view(path))).toBeGreaterThanOrEqual(403);
    expect(JSON.stringify(await (officer as Visitor).view(path))).toContain(paper?.name ?? 'no paper');
  });
  test('once the quality is final the lead sees whose number it was, and an assessor does not', async () => {
    await (officer as Visitor).command(`${tender}/screenings/A`, { found: true });
    const scores = ['K1', 'K2'].map((criterion) => ({ criterion, score: 75, motivation: 'Goed.' }));
    expect(await refusal(() => (lead as Visitor).command(`${tender}/assessments`))).toBe(409);
    const problem = await (lead as Visitor).command(`${tender}/assessments`).catch((error: unknown) => error) as Problem;
    expect(JSON.stringify(problem.body)).toMatch(/A bidder-1/);
    expect(JSON.stringify(problem.body)).not.toMatch(telling);
    for (const one of ['bidder-1', 'bidder-2', 'bidder-3']) {
      for (const id of ['assessor-1', 'assessor-2', 'assessor-3']) {
        const visitor = await portal.world.as(id);
        if (one !== 'bidder-3' || id !== 'assessor-1') await visitor.command(`${tender}/files/A/${one}/scores`, { scores });
        await visitor.command(`${tender}/files/A/${one}/locks`);
      }
      await (lead as Visitor).command(`${tender}/files/A/${one}/consensus`, { scores });
    }
    await (lead as Visitor).command(`${tender}/assessments`);
    expect(await refusal(() => (lead as Visitor).view(`${tender}/opening`))).toBe(200);
    const { rows } = await (lead as Visitor).view<{ rows: { id: string; name: string; number: number }[] }>(`${tender}/files/A`);
    expect(rows.map(({ id, name }) => [id, name])).toEqual(bidders.map((kvk) => [kvk, `Aanbieder ${kvk}`]));
    expect(rows.map(({ number }) => number).sort()).toEqual([1, 2, 3]);
    expect(await (await (assessor as Visitor).fetch(`/staff${tender}/files/A`)).text()).not.toMatch(telling);
  });
});
