import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../shared/access/actor.ts';
import { bid, bidRef, type BidEvent } from '../../../shared/bid/bid.ts';
import { draftRef } from '../../../shared/bid/draft.ts';
import { actor as signatory, declared, full, registered, tender as example, upload } from '../../../shared/bid/example.ts';
import { instant } from '../../../shared/kernel/moments.ts';
import { en } from '../../../shared/messages/en.ts';
import { declarationRef } from '../../../shared/provider/declaration.ts';
import { organisationRef } from '../../../shared/provider/organisation.ts';
import { noQuestion, questionRef } from '../../../shared/tender/question.ts';
import { tenderRef } from '../../../shared/tender/tender.ts';
import { providerArchives } from '../../../shared/views/archives.ts';
import type { InboxMessage } from '../../../shared/views/inbox.ts';
import { archive as page } from '../../../web/pages/provider/archive.tsx';
import { verifyArchive } from '../../../infra/tools/verify-archive.ts';
import { renderArchive } from '../../papers/archive.ts';
import { draw } from './draw.tsx';
import { fakeReader } from './fake-reader.ts';
import { providerQueries } from './provider.ts';

const at = instant('2026-05-01T09:00:00Z');
const [kvk, other] = ['27000001', '27000009'];
const told = (id: string, of: string): InboxMessage => ({ id, party: `org_${of}`, event: 'bid.submitted', about: 'tnd_1', at, params: { of }, body: '' });
const submitted = bid.evolve(bid.initial, {
  type: 'bid.submitted', data: { n: 1, lots: ['A'], documents: [{ ...upload('A', 'dA') }], manifestHash: 'a'.repeat(64) },
} as unknown as BidEvent, { seq: 1, at, actor: 'p1' });

function storeOf() {
  return fakeReader({
    states: [
      [tenderRef('tnd_1'), example], [organisationRef(kvk), registered], [draftRef('tnd_1', kvk), full], [declarationRef(kvk), declared], [bidRef('tnd_1', kvk), submitted],
      [draftRef('tnd_1', other), { ...full, answers: { A: { K1: 'GEHEIM van een ander' } } }], [bidRef('tnd_1', other), submitted],
      [questionRef('tnd_1', 'q1'), { ...noQuestion, id: 'q1', kvk, lot: 'A', text: 'Mag het samen?', askedAt: at }],
      [questionRef('tnd_1', 'q2'), { ...noQuestion, id: 'q2', kvk: other, lot: '', text: 'GEHEIM: vraag van een ander', askedAt: at }],
    ],
    // One still lies there; the other was sealed and cleared away.
    uploads: [upload('A', 'dA'), { ...upload('B', 'dB'), cleared: 'mark' }],
    messages: [...Array.from({ length: 120 }, (_, i) => told(`m${String(i).padStart(3, '0')}`, kvk)), told('m900', other)],
  });
}
const made = async (actor: Actor, file?: 'zip') => {
  const store = storeOf();
  const model = await providerQueries['provider.archive']({ at, actor, path: {}, search: {}, store, here: 'https://portal.example/provider/organisation/archive/zip', ...(file === undefined ? {} : { file }) });
  return { model, requests: store.requests, archive: providerArchives['provider.archive'](model, 'en') };
};

describe('everything of one organisation', () => {
  test('is in its archive, whole and checkable, and nothing of anybody else', async () => {
    const { archive } = await made(signatory, 'zip');
    if (archive === null) throw new TypeError('no archive');
    const of = (path: string): string => { const found = archive.entries.find((one) => one.path === path); return found !== undefined && 'text' in found ? found.text : ''; };
    expect(archive.entries.map(({ path }) => path)).toEqual(expect.arrayContaining([
      'organisatie/organisatie.json', 'organisatie/eigen verklaring.json', 'organisatie/bewijsstukken.json', 'berichten/berichten.jsonl', 'aanbestedingen/tnd_1/aanbesteding.json',
      'aanbestedingen/tnd_1/inschrijving.json', 'aanbestedingen/tnd_1/teruglezen.json', 'aanbestedingen/tnd_1/ontvangstbewijs 1.json', 'aanbestedingen/tnd_1/logboek.jsonl',
    ]));
    expect(archive.entries.filter(({ path }) => path.includes('/bestanden/')).map(({ path }) => path)).toEqual(['aanbestedingen/tnd_1/bestanden/A/01 dA.pdf']);
    expect(of('berichten/berichten.jsonl').split('\n').slice(0, -1).map((line) => (JSON.parse(line) as InboxMessage).params['of'])).toEqual(Array.from({ length: 120 }, () => kvk));
    expect(of('aanbestedingen/tnd_1/aanbesteding.json')).toContain('Mag het samen?');
    expect(archive.entries.map((one) => ('text' in one ? one.text : '')).join('\n')).not.toMatch(/GEHEIM|bucket\.example/);
    expect(verifyArchive(renderArchive(archive, en.archive))).toMatchObject({ ok: true, apart: [] });
  });

  test('is gathered only where it is asked for as a file; its page asks one request', async () => {
    const { model, requests, archive } = await made(signatory);
    expect([model.archive, archive, requests]).toEqual([null, null, 1]);
    for (const language of ['nl', 'en'] as const) expect(await draw(page, model, { at, actor: signatory, language })).toContain('/provider/organisation/archive/zip');
  });
});
