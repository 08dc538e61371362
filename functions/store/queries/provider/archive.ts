import { bidRef, type Bid } from '../../../../shared/bid/bid.ts';
import { draftRef } from '../../../../shared/bid/draft.ts';
import { draftPrefix, keyParts } from '../../../../shared/bid/uploads.ts';
import { contractRef } from '../../../../shared/contract/contract.ts';
import { organisationRef } from '../../../../shared/provider/organisation.ts';
import { evidencePrefix } from '../../../../shared/provider/evidence.ts';
import { keptJson, keptLines, safeName } from '../../../../shared/papers/archive.ts';
import { plain } from '../../../../shared/papers/plain.ts';
import type { InboxMessage } from '../../../../shared/views/inbox.ts';
import { organisationView } from '../../../../shared/views/organisation-view.ts';
import { Gathering } from '../gather-archive.ts';
import type { Query } from '../../reader.ts';
import { admission, application } from './admission.ts';
import { admissionContract } from './admission-contract.ts';
import { bid, ledger, receipt, review } from './bid.ts';
import { complaints } from './complaints.ts';
import { inquiries, inquiry } from './inquiries.ts';
import { home, inbox, loadEach, organisation } from './organisation.ts';
import { declaration, evidence } from './own-file.ts';
import { partners } from './partners.ts';
import { agreement, revision, round } from './revision.ts';
import { contract, tender } from './tender.ts';

/**
 * Everything of one organisation, for whoever acts for it (in the spirit of AVG art. 15 and 20: an organisation is no
 * person, its members are): what each of its own pages shows, its messages, and its files that the portal still keeps as
 * they were sent. What was submitted and sealed is told with its hashes; the portal itself cannot read it again for who sent it.
 */
export const archive: Query<'provider.archive'> = async (context) => {
  const { store, at, actor, file } = context;
  const own = organisationView((await store.load(organisationRef(actor.kvk))).state, actor);
  if (file !== 'zip') return { organisation: own, at, archive: null };
  const all = new Gathering(context);
  await all.put('organisatie/organisatie.json', 'provider.organisation', organisation, {});
  await all.put('organisatie/eigen verklaring.json', 'provider.declaration', declaration, {});
  await proofs(all);
  await messages(all);
  for (let [after, n] = ['', 1]; n === 1 || after !== ''; n += 1) {
    const page = await all.ask('provider.home', home, {}, after === '' ? {} : { after });
    for (const { id } of page?.tenders ?? []) await inTender(all, id);
    for (const { id } of page?.admissions ?? []) await inAdmission(all, id);
    if (n === 1) for (const { id } of page?.revisions ?? []) await inRevision(all, id);
    after = page?.next ?? '';
  }
  return { organisation: own, at, archive: all.archive(`gegevens-${actor.kvk}`) };
};

/** Papers of the organisation's own file, in the versions that lie there now. */
async function proofs(all: Gathering): Promise<void> {
  const { store, actor, here } = all.context;
  await all.put('organisatie/bewijsstukken.json', 'provider.evidence', evidence, {});
  const lying = await store.uploads('evidence', evidencePrefix(actor.kvk));
  const names = await store.fileNames('evidence', lying);
  for (const [i, { key, version, size }] of lying.entries()) {
    await all.file({ path: `organisatie/bewijsstukken/${numbered(i, names[key] ?? key)}`, bucket: 'evidence', key, version, size, hash: '', page: new URL('/provider/organisation/evidence', here).href });
  }
}

const numbered = (i: number, name: string): string => `${String(i + 1).padStart(2, '0')} ${safeName(name)}`;

async function messages(all: Gathering): Promise<void> {
  const told: InboxMessage[] = [];
  let after = '';
  do {
    const page = await all.ask('provider.inbox', inbox, {}, after === '' ? {} : { after });
    told.push(...page?.messages ?? []);
    after = page?.next ?? '';
  } while (after !== '');
  all.entries.push({ path: 'berichten/berichten.jsonl', text: keptLines(told.map(({ paper: _, ...message }) => message)) });
  for (const { id, paper } of told) if (paper !== undefined) all.entries.push({ path: `berichten/${safeName(id)}.txt`, text: `${plain(paper)}\n` });
}

/** What the organisation has in one tender; nothing of it where it only could have taken part. */
async function inTender(all: Gathering, id: string): Promise<void> {
  const { store, actor, here } = all.context;
  const [path, place] = [{ tender: id }, `aanbestedingen/${safeName(id)}`];
  const [draft, made, signed] = await loadEach(store, [draftRef(id, actor.kvk), bidRef(id, actor.kvk), contractRef(id, actor.kvk)]);
  const page = await all.ask('provider.tender', tender, path);
  if (page === undefined || (draft.version === 0 && made.version === 0 && signed.version === 0 && page.questions.length === 0)) return;
  all.entries.push({ path: `${place}/aanbesteding.json`, text: keptJson(page) });
  await all.put(`${place}/inschrijving.json`, 'provider.bid', bid, path);
  await all.put(`${place}/teruglezen.json`, 'provider.review', review, path);
  await all.put(`${place}/partners.json`, 'provider.partners', partners, path);
  for (const { n } of (made.state as Bid).submissions) await all.put(`${place}/ontvangstbewijs ${n}.json`, 'provider.receipt', receipt, { ...path, submission: String(n) });
  const lines = made.version === 0 ? undefined : await all.ask('provider.ledger', ledger, path);
  if (lines !== undefined) all.entries.push({ path: `${place}/logboek.jsonl`, text: lines.export });
  await all.put(`${place}/klachten.json`, 'provider.complaints', complaints, path);
  const asked = await all.put(`${place}/verzoeken.json`, 'provider.inquiries', inquiries, path);
  for (const one of asked?.inquiries ?? []) await all.put(`${place}/verzoek ${safeName(one.id)}.json`, 'provider.inquiry', inquiry, { ...path, inquiry: one.id });
  const agreed = await all.put(`${place}/contract.json`, 'provider.contract', contract, path);
  if (agreed !== undefined) all.entries.push({ path: `${place}/contract.txt`, text: `${plain(agreed.contract.paper)}\n` });
  const lying = (await store.uploads('drafts', draftPrefix(id, actor.kvk))).filter(({ cleared }) => cleared === undefined);
  const names = await store.fileNames('drafts', lying);
  for (const [i, { key, version, size }] of lying.entries()) {
    const lot = keyParts(key)?.lot ?? '';
    await all.file({ path: `${place}/bestanden/${safeName(lot)}/${numbered(i, names[key] ?? key)}`, bucket: 'drafts', key, version, size, hash: '', page: new URL(`/provider/tenders/${id}/bid/lots/${lot}/documents`, here).href });
  }
}

async function inAdmission(all: Gathering, id: string): Promise<void> {
  const [path, place] = [{ admission: id }, `toelatingen/${safeName(id)}`];
  const page = await all.ask('provider.application', application, path);
  if (page === undefined || page.application.status === '') return;
  all.entries.push({ path: `${place}/aanmelding.json`, text: keptJson(page) });
  await all.put(`${place}/toelating.json`, 'provider.admission', admission, path);
  const agreed = await all.put(`${place}/contract.json`, 'provider.admission-contract', admissionContract, path);
  if (agreed !== undefined) all.entries.push({ path: `${place}/contract.txt`, text: `${plain(agreed.contract.paper)}\n` });
}

async function inRevision(all: Gathering, id: string): Promise<void> {
  const [path, place] = [{ revision: id }, `herzieningen/${safeName(id)}`];
  const page = await all.put(`${place}/herziening.json`, 'provider.revision', revision, path);
  for (const { number } of page?.revision.rounds ?? []) await all.put(`${place}/ronde ${number}.json`, 'provider.revision-round', round, { ...path, round: String(number) });
  await all.put(`${place}/overeenkomst.json`, 'provider.revision-agreement', agreement, path);
}
