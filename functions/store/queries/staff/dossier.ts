import { csvText } from '../../../../shared/papers/csv.ts';
import { keptJson, keptLines, safeName } from '../../../../shared/papers/archive.ts';
import { openingPaper } from '../../../../shared/papers/opening.ts';
import { plain } from '../../../../shared/papers/plain.ts';
import { panelOf, mustHaveStated } from '../../../../shared/tender/panel.ts';
import { seesNames } from '../../../../shared/tender/names.ts';
import { tenderAt, type Tender } from '../../../../shared/tender/tender.ts';
import { seesBids } from '../../../../shared/tender/visibility.ts';
import { staffTables } from '../../../../shared/views/sheets-staff.ts';
import { headOf } from '../../../../shared/views/staff/head.ts';
import { Gathering } from '../gather-archive.ts';
import type { Query } from '../../reader.ts';
import { fileOf, files, ranking, scores } from './assessment.ts';
import { complaint, complaints } from './complaints.ts';
import { contractOf, contracts } from './contracts.ts';
import { decisions } from './decisions.ts';
import { documents } from './documents.ts';
import { inquiries, inquiry } from './inquiries.ts';
import { opening } from './opening.ts';
import { overlaps } from './overlaps.ts';
import { readings, rectifications, rules } from './publication.ts';
import { notas, questions } from './questions.ts';
import { log, tender } from './tender.ts';

/**
 * The dossier of a procedure (Archiefwet; Aw 2.132): what it has, and as a zip everything in it that this reader may see.
 * Bids come into it only after the opening, prices and ranking only once they may be seen, as on the pages themselves.
 */
export const dossier: Query<'staff.dossier'> = async (context) => {
  const { store, at, actor, path, file } = context;
  const { state: of } = await store.load(tenderAt(path));
  mustHaveStated(of, actor);
  const head = headOf(of, at);
  const bids = seesBids(of) ? of.bidsOf.length : null;
  if (file !== 'zip') return { tender: head, documents: of.documents.length, bids, at, archive: null };
  const all = new Gathering(context, panelOf(of));
  await procedure(all, of);
  await tenderDocuments(all, of);
  if (seesBids(of)) for (const { id } of of.lots) await lot(all, of, id);
  return { tender: head, documents: of.documents.length, bids, at, archive: all.archive(`dossier-${of.id}`) };
};

/** What concerns the procedure as a whole: every page of it as JSON, lists as CSV beside them, papers as text. */
async function procedure(all: Gathering, { id }: Tender): Promise<void> {
  const { path } = all.context;
  await all.put('gegevens/aanbesteding.json', 'staff.tender', tender);
  await all.put('gegevens/regels.json', 'staff.rules', rules);
  await all.put('gegevens/notas.json', 'staff.notas', notas);
  await all.put('gegevens/rectificaties.json', 'staff.rectifications', rectifications);
  await all.put('gegevens/gelezen.json', 'staff.readings', readings);
  await all.put('gegevens/besluiten.json', 'staff.decisions', decisions, { procedure: id });
  await all.put('gegevens/overlap.json', 'staff.overlaps', overlaps);
  const asked = await all.put('gegevens/vragen.json', 'staff.questions', questions);
  table(all, 'lijsten/vragen.csv', asked && staffTables['staff.questions'](asked, 'nl'));
  const told = await all.put('gegevens/klachten.json', 'staff.complaints', complaints);
  for (const one of told?.complaints ?? []) await all.put(`gegevens/klachten/${safeName(one.id)}.json`, 'staff.complaint', complaint, { ...path, complaint: one.id });
  const opened = await all.put('gegevens/opening.json', 'staff.opening', opening);
  if (opened !== undefined) all.entries.push({ path: 'stukken/proces-verbaal van opening.txt', text: `${plain(openingPaper(opened, 'nl'))}\n` });
  const requests = await all.put('gegevens/verzoeken.json', 'staff.inquiries', inquiries);
  for (const one of requests?.inquiries ?? []) {
    for (let [after, n] = ['', 1]; n === 1 || after !== ''; n += 1) {
      const page = await all.put(`gegevens/verzoeken/${safeName(one.id)}-${n}.json`, 'staff.inquiry', inquiry, { ...path, inquiry: one.id }, after === '' ? {} : { after });
      after = page?.inquiry.next ?? '';
    }
  }
  const signed = await all.put('gegevens/contracten.json', 'staff.contracts', contracts);
  for (const { kvk } of signed?.contracts ?? []) {
    const one = await all.put(`gegevens/contracten/${kvk}.json`, 'staff.contract', contractOf, { ...path, kvk });
    if (one !== undefined) all.entries.push({ path: `stukken/contract ${kvk}.txt`, text: `${plain(one.contract.paper)}\n` });
  }
  const lines = await all.ask('staff.log', log);
  if (lines !== undefined) all.entries.push({ path: 'gegevens/logboek.jsonl', text: keptLines(lines.lines) });
}

function table(all: Gathering, path: string, sheet: Parameters<typeof csvText>[0] | null | undefined): void {
  if (sheet !== null && sheet !== undefined) all.entries.push({ path, text: csvText(sheet) });
}

/** Documents as they were published: of these versions and of nothing that was uploaded since. */
async function tenderDocuments(all: Gathering, of: Tender): Promise<void> {
  const { store, here } = all.context;
  if (await all.ask('staff.documents', documents) === undefined) return;
  const names = await store.fileNames('documents', of.documents.map((one) => ({ ...one, at: all.context.at })));
  for (const [i, one] of of.documents.entries()) {
    await all.file({ path: `stukken/aanbesteding/${String(i + 1).padStart(2, '0')} ${safeName(names[one.key] ?? one.key)}`, bucket: 'documents', ...one, hash: '', page: new URL(`/staff/tenders/${of.id}/documents`, here).href });
  }
}

interface OpenedFile { readonly key: string; readonly name: string; readonly hash: string; readonly size: number; readonly whole: boolean }

/** The assessment of a lot: its lists, and of each bid what was opened, with its files where this reader may know whose they are. */
async function lot(all: Gathering, of: Tender, id: string): Promise<void> {
  const { store, path, actor, here } = all.context;
  const place = `percelen/${safeName(id)}`;
  await all.put(`${place}/inschrijvingen.json`, 'staff.files', files, { ...path, lot: id });
  const given = await all.put(`${place}/scores.json`, 'staff.scores', scores, { ...path, lot: id });
  table(all, `${place}/scores.csv`, given && staffTables['staff.scores'](given, 'nl'));
  const order = await all.put(`${place}/rangorde.json`, 'staff.ranking', ranking, { ...path, lot: id });
  table(all, `${place}/rangorde.csv`, order && staffTables['staff.ranking'](order, 'nl'));
  for (const { kvk } of of.bidsOf.filter(({ lots }) => lots.includes(id))) {
    const shown = await all.ask('staff.file', fileOf, { ...path, lot: id, kvk });
    if (shown === undefined) continue;
    const folder = `${place}/${safeName(shown.file.id)}`;
    all.entries.push({ path: `${folder}/inschrijving.json`, text: keptJson(shown) });
    if (!seesNames(of, actor)) continue;
    const content = (await store.opened(of.id, kvk) as { lots?: Readonly<Record<string, { documents?: readonly OpenedFile[] }>> } | undefined)?.lots?.[id];
    const lying = (content?.documents ?? []).length === 0 ? [] : await store.uploads('dossier', `${of.id}/${kvk}/${id}/`);
    for (const [i, one] of (content?.documents ?? []).entries()) {
      const found = one.whole ? lying.find(({ key }) => key.startsWith(`${one.key}@`)) : undefined;
      if (found === undefined) continue;
      await all.file({ path: `${folder}/${String(i + 1).padStart(2, '0')} ${safeName(one.name)}`, bucket: 'dossier', key: found.key, version: found.version, size: one.size, hash: one.hash, page: new URL(`/staff/tenders/${of.id}/files/${id}/${kvk}`, here).href });
    }
  }
}
