import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../shared/access/actor.ts';
import type { Instant } from '../../../shared/kernel/moments.ts';
import { nl } from '../../../shared/messages/nl.ts';
import type { Entry } from '../../../shared/papers/archive.ts';
import { score } from '../../../shared/tender/assess.ts';
import { assessors, first, id, jurist, lead, officer, openAt, played, publishAt, signAt, type Played } from '../../../shared/tender/example.ts';
import { staffArchives } from '../../../shared/views/archives.ts';
import { renderArchive } from '../../papers/archive.ts';
import { verifyArchive } from '../../../infra/tools/verify-archive.ts';
import { dossier } from './staff/dossier.ts';
import { see, storeOf } from './staff-house.tsx';

const plan = new TextEncoder().encode('%PDF-1.7 het plan');
/** The store, with a file in the dossier that says what it says: `a`×64 is what the opening recorded of it. */
async function made(p: Played, actor: Actor, at: Instant, bytes = plan) {
  const store = Object.assign(storeOf(p), { content: () => Promise.resolve(bytes) });
  const opened = store.opened;
  const hash = createHash('sha256').update(plan).digest('hex');
  store.opened = (async (tender: string, kvk: string) => JSON.parse(JSON.stringify(await opened(tender, kvk) ?? null).replaceAll('a'.repeat(64), hash)) as never) as never;
  const model = await dossier({ at, actor, path: { tender: id }, search: {}, store, here: `https://portal.example/staff/tenders/${id}/dossier/zip`, file: 'zip' });
  const archive = staffArchives['staff.dossier'](model, 'nl');
  if (archive === null) throw new TypeError('no archive');
  const text = (one: Entry | undefined): string => (one === undefined ? '' : 'text' in one ? one.text : '');
  return { archive, paths: archive.entries.map(({ path }) => path), of: (path: string) => text(archive.entries.find((one) => one.path === path)), all: archive.entries.map(text).join('\n') };
}

describe('the dossier of a procedure', () => {
  test('has everything after the end, checkable by another program, without addresses that pass', async () => {
    const { archive, paths, of, all } = await made(played('contracted'), lead, signAt);
    expect(paths).toEqual(expect.arrayContaining([
      'gegevens/aanbesteding.json', 'gegevens/vragen.json', 'lijsten/vragen.csv', 'gegevens/notas.json', 'gegevens/besluiten.json', 'gegevens/logboek.jsonl', 'stukken/proces-verbaal van opening.txt',
      `gegevens/contracten/${first}.json`, `stukken/contract ${first}.txt`, 'percelen/A/scores.csv', 'percelen/A/rangorde.csv', `percelen/A/${first}/inschrijving.json`, `percelen/A/${first}/01 plan van aanpak.pdf`,
    ]));
    expect(of(`percelen/A/${first}/inschrijving.json`)).toContain('Wij werken met het hele gezin.');
    expect(all).not.toContain('https://bucket.example');
    // What the opening could not read, or the check refused, is told of and not there.
    expect(paths.filter((path) => path.startsWith('percelen/') && !/\.(json|csv)$/.test(path))).toEqual([`percelen/A/${first}/01 plan van aanpak.pdf`]);
    const verdict = verifyArchive(renderArchive(archive, nl.archive));
    expect(verdict).toEqual({ ok: true, files: paths.length + 2, apart: [] });
    expect(archive.about[0]).toContain(id);
    // A jurist has no page of questions, and so no questions in the dossier either.
    expect((await made(played('contracted'), jurist, signAt)).paths.filter((path) => path.includes('vragen'))).toEqual([]);
  });

  test('has nothing of a bid before the opening, no price before the assessment is closed, and no scores that are not locked', async () => {
    const early = await made(played('published'), lead, publishAt);
    expect(early.paths.filter((path) => path.startsWith('percelen/'))).toEqual([]);
    expect(early.all).not.toMatch(/hele gezin|27000001|De Linde/);
    const p = played('opened');
    p.go(score, assessors[0], openAt, { scores: ['K1', 'K2'].map((criterion) => ({ criterion, score: 75, motivation: 'GEHEIM oordeel' })) }, { lot: 'A', kvk: first });
    for (const actor of [officer, lead, jurist]) {
      const { all, paths } = await made(p, actor, openAt);
      expect(all).toContain('hele gezin');
      expect(all).not.toMatch(/GEHEIM|8750|87[,.]50|9000\b/);
      expect(paths).not.toContain('percelen/A/rangorde.csv');
    }
  });

  test('leaves a file apart that is not as it was recorded, or does not fit', async () => {
    const changed = await made(played('opened'), lead, openAt, new Uint8Array([1]));
    expect([changed.paths.some((path) => path.startsWith('percelen/') && path.endsWith('.pdf')), changed.archive.apart.map(({ path, page }) => [path, page])]).toEqual([false, [[`percelen/A/${first}/01 plan van aanpak.pdf`, `https://portal.example/staff/tenders/${id}/files/A/${first}`]]]);
    const { html, requests, model } = await see(played('opened'), 'staff.dossier', officer, openAt);
    expect([requests <= 3, model.bids, model.archive]).toEqual([true, 2, null]);
    expect(html).toContain(`/staff/tenders/${id}/dossier/zip`);
  });
});
