import { DeleteItemCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { postFile, Problem, type Visitor } from '../../infra/client/client.ts';
import { principalOf } from '../../infra/local/principals.ts';
import { atAdmission } from '../../infra/season/admission.ts';
import { inParallel } from '../../infra/season/agenda.ts';
import { register } from '../../infra/season/bids.ts';
import { tenderOutcome } from '../../infra/season/outcome.ts';
import { at } from '../../infra/season/prepare.ts';
import { playTender, type Play } from '../../infra/season/tender.ts';
import { exportLedger } from '../../infra/tools/ledger-export.ts';
import { verify } from '../../infra/tools/verify.ts';
import { isAct } from '../../shared/access/table.ts';
import { views } from '../../shared/views/index.ts';
import { openPortal, type Portal } from '../portal.ts';
import { record } from '../ledger/record.ts';
import { replay } from '../ledger/replay.ts';
import { ledger, states } from '../rush/tables.ts';
import { openHouse } from './admission.ts';
import { agreement } from './agreement.ts';
import { breadth } from './breadth.ts';
import { holdToContract, type Contract, type Witness } from './contract.ts';
import { faultsOfCalendar, faultsOfCsv, faultsOfHeaders, faultsOfPage, Hostile } from '../fuzz/hostile.ts';
import { tryWrongs, type Tried } from './fuzz.ts';
import { countRequests, faultOf, mostAsked, type Onlooker, type Reading } from './requests.ts';
import { revision } from './revision.ts';
import { wholeProcedure } from './scenario.ts';
import { expectLight, scalesAt } from '../weights.ts';
import { launch } from '../browser.ts';
import { inspect, type Seen } from '../inspect.ts';
import { tally, unjudged } from './judged.ts';

/**
 * One procedure from preparation to contract over `/v1` alone; what goes over the line is held against the document.
 * `RECORD=NAME` keeps the ledger of it for good (docs/migration.md).
 */
let portal: Portal;
let contract: Contract;
let tried: Tried;
/** What is left as it is: a text that is compared with another, or that a program reads. */
const hostile = new Hostile((field) => plain.some((one) => field.startsWith(one)) || named.some((one) => field.endsWith(`.${one}`)));
const plain: readonly string[] = ['revision.invite-list.', 'text.', 'reaction.write.', 'reply.give.'];
const named: readonly string[] = ['readBack', 'asked', 'proposal', 'recordedAt', 'kvk', 'group', 'caseNumber'];
const foreign: string[] = [];
/** How many wrong requests of each command; `WRONG=10000` sends all there are, which takes minutes. */
const mostWrong = Number(process.env['WRONG'] ?? '1');
let play: Play;
let agreed: ReturnType<typeof agreement>;
const readings: Reading[] = [];
const scales = scalesAt(path.join(inject('bundles').dir, 'assets'));
/** The fullest page of each view that somebody at each door read, in both languages, where a browser is to judge them: that takes minutes. */
const judged = process.env['INSPECT'] === undefined ? undefined : new Map<string, Seen>();
const look: Onlooker = async ({ name, url, html, again }) => {
  scales.weigh(name, html);
  foreign.push(...faultsOfPage(html).map((fault) => `${name}: ${fault}`));
  if (judged === undefined || html.length <= (judged.get(name)?.html.length ?? 0)) return;
  judged.set(name, { name, url, html });
  judged.set(`${name} in English`, { name: `${name} in English`, url, html: await again('?language=en') });
  await again('?language=nl');
};
const start = '2026-01-12T08:00:00.000Z';

const counting = countRequests(readings, look);
const watched: Witness = async (seen) => {
  foreign.push(...faultsOfHeaders(seen.answer.headers).map((fault) => `${seen.url.pathname}: ${fault}`));
  await counting(seen);
};

beforeAll(async () => {
  portal = await openPortal(start);
  contract = await holdToContract(portal.stack.origin, watched);
  tried = await tryWrongs(portal.stack.origin, mostWrong, hostile);
  const { world } = portal;
  const { providers, tenders: [file], seed } = wholeProcedure();
  if (file === undefined) throw new Error('no tender');
  await register(world, providers);
  play = playTender(world, file, seed, ['assessor-1', 'assessor-2', 'assessor-3'], start as never);
  play.requirements = [{ id: 'E1', title: 'Kwaliteit', text: 'U werkt met een kwaliteitssysteem.', evidence: ['quality-certificate'] }];
  world.agenda.add('2026-05-02T08:00:00.000Z' as never, takesBackAFile);
  breadth(world, wholeProcedure(), ['27300001', '27300002']);
  openHouse(world, '27300002');
  revision(world, ['27300001', '27300002']);
  agreed = agreement(world, '27300003');
  world.agenda.add('2026-05-19T10:20:00.000Z' as never, mendsAScore);
  await world.agenda.play((ms) => { world.stack.clock.set(ms); });
  await world.settle();
}, mostWrong > 100 ? 3_600_000 : 900_000);
afterAll(async () => {
  vi.restoreAllMocks();
  await portal.close();
});

/** A provider uploads a file and leaves it out again. */
async function takesBackAFile(): Promise<void> {
  const provider = await portal.world.provider('27300001');
  const draft = `${at(play)}/bid`;
  await provider.command(`${draft}/lots`, { lots: ['A'] });
  const { upload } = await provider.view<{ upload: { url: string; fields: Record<string, string> } }>(`${draft}/lots/A/documents`);
  await postFile(upload, 'vergissing.pdf', new TextEncoder().encode('%PDF-1.7\n%%EOF\n'));
  const { files } = await provider.view<{ files: { document: string }[] }>(`${draft}/lots/A/documents`);
  await provider.command(`${draft}/removals/${files[0]?.document ?? ''}`);
}

/** An assessor locks too early and gets the scores back; the rehearsal scores anew a little later. */
async function mendsAScore(): Promise<void> {
  const [assessor, lead] = await Promise.all([portal.world.as('assessor-1'), portal.world.as('lead')]);
  const { person } = await assessor.view<{ person: string }>('');
  const file = `${at(play)}/files/A/27300001`;
  await assessor.command(`${file}/scores`, { scores: [{ criterion: 'K', score: 25, motivation: 'Te vlug.' }] });
  await assessor.command(`${file}/locks`);
  await lead.command(`${file}/unlocks`, { assessor: person, reason: 'Verkeerde inschrijving gelezen.' });
}

const operationsWith = (status: (n: number) => boolean): Set<string> =>
  new Set(contract.exchanges.filter((one) => status(one.status)).map(({ operation }) => operation));

describe('a procedure over the interface', () => {
  test('comes to its end', async () => {
    expect(await tenderOutcome(play)).toMatchObject({
      received: 2, closedAt: '2026-05-19T10:00:00.000Z', standstillEndsOn: '2026-07-31', finalAt: '2026-08-03T07:00:00.000Z', contractsFrom: '2027-01-01', contractsUntil: '2032-12-31',
      lots: [{
        ranked: [{ kvk: '27300001', rank: 1, status: 'awarded', total: '82.50', points: { K: '52.50', P: '30.00' } }],
        notRanked: [{ kvk: '27300002', status: 'incomplete' }, { kvk: '27300003', status: 'withdrawn' }],
      }],
    });
  });

  test('a bid at the closing moment itself is refused with both times', () => {
    const late = contract.exchanges.filter(({ operation, status }) => operation === 'bid.submit' && status === 409);
    expect(late.map(({ body }) => body)).toEqual([expect.objectContaining({ code: 'bid.late', params: expect.objectContaining({ received: '2026-05-19T10:00:00.000Z', closed: '2026-05-19T10:00:00.000Z' }) as object })]);
  });

  test('a publication that waits for a college names it', () => {
    const waiting = contract.exchanges.filter(({ operation, status }) => operation === 'tender.publish' && status === 409);
    expect(waiting.map(({ body }) => body)).toEqual([expect.objectContaining({ code: 'publication.decisions-missing', params: { codes: ['GM0503'], municipalities: ['Delft'] } })]);
  });

  test('what is left: mandates, corrections in a concept, and its withdrawal', async () => {
    const { world } = portal;
    const signatory = await world.provider('27300001');
    await signatory.command('/organisation/language', { language: 'en' });
    await signatory.command('/organisation/language', { language: 'nl' });
    await signatory.command('/organisation/members', { name: 'Priya Ramdin', email: 'p.ramdin@kvk27300001.example', mandate: 'prepare' });
    const officer = await world.as('officer');
    const made = await officer.command('/tenders', { segment: '5', title: 'Concept' });
    const concept = made.location.replace(/^\/staff/, '');
    await officer.command(`${concept}/descriptions`, { title: 'Een concept', description: 'Wat wij vragen.' });
    await officer.command(`${concept}/lots`, { id: 'Z', title: 'Vergissing', maxAwards: 1 });
    await officer.command(`${concept}/lots/removals`, { lot: 'Z' });
    await officer.command(`${concept}/criteria/quality`, { id: 'K9', title: 'Vergissing', weight: 10, scale: [0, 100], questions: 'Waarom?' });
    await officer.command(`${concept}/criteria/removals`, { criterion: 'K9' });
    await officer.command(`${concept}/requirements`, { id: 'E9', title: 'Omzet', text: 'Genoeg omzet.', turnover: 300_000_00, value: 100_000_00, reason: 'De continuïteit van zorg.', evidence: ['annual-accounts'] });
    await officer.command(`${concept}/requirements/removals`, { requirement: 'E9' });
    await (await world.as('lead')).command(`${concept}/withdrawal`, { reason: 'Opnieuw opgezet.' });
  });

  test('the declaration part by part, and a paper in the file', async () => {
    const provider = await portal.world.provider('27300001');
    const own = '/organisation/declaration';
    await provider.command(`${own}/operator`, { name: 'Aanbieder', sme: 'no', group: '27300009 Zuster' });
    await provider.command(`${own}/grounds`, { answers: [{ ground: 'taxes-shown', answer: 'yes' }] });
    await provider.command(`${own}/explanations`, { explanations: [{ ground: 'taxes-shown', explanation: 'Te laat betaald.', measures: 'Alles is betaald.' }] });
    const { state, missing, readBack } = await provider.view<{ state: string; missing: string[]; readBack: string }>(own);
    expect([state, missing]).toEqual(['unsigned', []]);
    await provider.command(`${own}/signatures`, { readBack, agreed: true });
    const { upload } = await provider.view<{ upload: { url: string; fields: Record<string, string> } }>('/organisation/evidence');
    await postFile(upload, 'gva.pdf', new TextEncoder().encode('%PDF-1.7\n%%EOF\n'));
    const { unnamed: [found] } = await provider.view<{ unnamed: { id: string }[] }>('/organisation/evidence');
    await provider.command(`/organisation/evidence/${found?.id ?? ''}/records`, { type: 'gva', issuedOn: '2026-01-15' });
    expect(await provider.view<object>('/organisation/evidence')).toMatchObject({ pieces: [{ type: 'gva', validUntil: '2028-01-15', state: 'valid' }] });
    await provider.command(`/organisation/evidence/${found?.id ?? ''}/removals`);
  });

  test('a colleague asks for a mandate and gets it', async () => {
    const { world } = portal;
    const signatory = await world.provider('27000001');
    await register(world, [{ kvk: '27000001', name: 'De Linde Jeugdzorg' }]);
    const colleague = await world.as('linde-colleague');
    await colleague.command('/organisation/requests');
    const { members } = await signatory.view<{ members: { id: string }[] }>('/organisation');
    await signatory.command('/organisation/mandates', { member: members.at(-1)?.id, mandate: 'prepare' });
    expect(await colleague.view<{ organisation: object }>('/organisation')).toMatchObject({ organisation: { standing: 'preparer' } });
  });

  test('a contract changes during its life, is extended and ends', async () => {
    const { world } = portal;
    const [provider, officer, lead] = await Promise.all([world.provider('27300001'), world.as('officer'), world.as('lead')]);
    const [own, office] = [`${at(play)}/contract`, `${at(play)}/contracts/27300001`];
    await officer.command(`${office}/addenda`, { from: '2027-02-01', basis: '2163g', reason: 'Een andere locatie.', text: 'De hulp is in Rijswijk.' });
    const { contract: { addenda: [addendum] } } = await provider.view<{ contract: { addenda: { hash: string }[] } }>(own);
    await provider.command(`${own}/addenda/1/signatures`, { readBack: addendum?.hash, agreed: true });
    await lead.command(`${office}/addenda/1/countersignatures`, { readBack: addendum?.hash });
    await officer.command(`${office}/extensions`, { years: 1 });
    await lead.command(`${office}/extensions/approvals`);
    await lead.command(`${office}/endings`, { how: 'mutual', noticeOn: '2026-08-03', endsOn: '2028-12-31', reason: 'In overleg.' });
    await world.settle();
    const { contract: { until } } = await officer.view<{ contract: { until: string } }>(office);
    expect(until).toBe('2028-12-31');
    const { rows } = await officer.view<{ rows: { on: string; what: string; kvk: string }[] }>('/agenda');
    // The change that both agreed on, on the day from which it counts, and the end that was given notice of.
    expect(rows.map(({ on, what, kvk }) => [on, what, kvk])).toEqual([['2027-02-01', 'change', '27300001'], ['2028-12-31', 'notice', '27300001']]);
    const { messages } = await provider.view<{ messages: { event: string }[] }>('/inbox');
    expect(messages.map(({ event }) => event)).toEqual(expect.arrayContaining(['contract.addendum', 'contract.ending', 'contract.extended']));
  });

  test('papers and dates come as files', async () => {
    const { world } = portal;
    const [provider, officer, admitted, college] = await Promise.all([world.provider('27300001'), world.as('officer'), world.provider('27300003'), world.college('GM1916')]);
    const [tender, admission] = [at(play), atAdmission(agreed.play)];
    const { messages } = await provider.view<{ messages: { id: string; event: string }[] }>('/inbox');
    const letter = messages.find(({ event }) => event === 'letter.award')?.id ?? '';
    const { messages: told } = await college.view<{ messages: { id: string; event: string }[] }>('/inbox');
    const dated = told.find(({ event }) => event === 'award.final');
    const files: readonly (readonly [Visitor, string, string])[] = [
      [provider, `/v1/provider/inbox/${letter}/pdf`, '%PDF-1.7'], [provider, `/v1/provider${tender}/contract/pdf`, '%PDF-1.7'], [officer, `/v1/staff${tender}/contracts/27300001/pdf`, '%PDF-1.7'], [officer, `/v1/staff${tender}/opening/pdf`, '%PDF-1.7'],
      [provider, `/v1/public${tender}/notas/1/pdf`, '%PDF-1.7'], [provider, `/v1/provider${tender}/calendar`, 'BEGIN:VCALENDAR'], [provider, `/v1/provider${tender}/contract/calendar`, 'BEGIN:VCALENDAR'],
      [admitted, `/v1/provider${admission}/contract/pdf`, '%PDF-1.7'], [officer, `/v1/staff${admission}/contracts/27300003/pdf`, '%PDF-1.7'], [admitted, `/v1/provider${admission}/contract/calendar`, 'BEGIN:VCALENDAR'],
      [admitted, `/v1/provider${admission}/calendar`, 'BEGIN:VCALENDAR'], [provider, `/v1/public${admission}/calendar`, 'BEGIN:VCALENDAR'],
      [college, `/v1/council/letters/${play.portalId}-award-final/pdf`, '%PDF-1.7'], [college, `/v1/council/letters/${play.portalId}-award-final/docx`, 'PK'],
      [college, '/v1/council/dates/calendar', 'BEGIN:VCALENDAR'], [college, `/v1/council/inbox/${dated?.id ?? ''}/calendar`, 'BEGIN:VCALENDAR'],
      [officer, '/v1/public/register/csv?history=yes', '"kvk_nummer";"aanbieder"'],
      [officer, '/v1/public/register/xlsx?history=yes', 'PK'], [officer, `/v1/staff${tender}/dossier/zip`, 'PK'], [officer, `/v1/staff${admission}/dossier/zip`, 'PK'], [provider, '/v1/provider/organisation/archive/zip', 'PK'], ...['questions', 'scores/A', 'rankings/A'].flatMap((list): [typeof officer, string, string][] => [[officer, `/v1/staff${tender}/${list}/csv`, '"'], [officer, `/v1/staff${tender}/${list}/xlsx`, 'PK']]),
      [officer, `/v1/staff${tender}/calendar`, 'BEGIN:VCALENDAR'], [officer, '/v1/staff/agenda/calendar', 'BEGIN:VCALENDAR'], [provider, `/v1/public${tender}/calendar`, 'BEGIN:VCALENDAR'],
    ];
    for (const [who, path, begin] of files) {
      const answer = await who.fetch(path);
      expect([path, answer.status, (await answer.text()).slice(0, begin.length)]).toEqual([path, 200, begin]);
    }
  });

  test('whether a provider was admitted on a day, from its signature to the end and after', () => {
    const [whole, ended] = ['2026-02-01/2032-01-31', '2026-02-01/2026-03-31'];
    expect(agreed.answers).toEqual({
      'signed by one': 'no', 'signed by both, before the first day': 'no', 'signed by both, first day': whole,
      // Who asks for the whole history hears how it stands on the day of asking.
      'before the suspension': whole, suspended: `${whole} suspended`, resumed: whole, 'last day': ended, 'after the end': 'no', ever: `${ended} suspended`,
    });
  });

  test('what everybody reads on the way', async () => {
    const { world } = portal;
    const [provider, officer, assessor, college] = await Promise.all([world.provider('27300001'), world.as('officer'), world.as('assessor-1'), world.college('GM1916')]);
    const tender = at(play);
    for (const path of ['public', `public${tender}`, `public${tender}/notas`, `public${tender}/notas/1`, 'public/region', 'public/how', 'public/status', 'openapi.json']) expect((await provider.fetch(`/v1/${path}`)).status, path).toBe(200);
    for (const path of ['', '/organisation', tender, `${tender}/bid`, `${tender}/contract`]) await provider.view(path);
    const { messages } = await provider.view<{ messages: { id: string }[] }>('/inbox');
    await provider.view(`/inbox/${messages[0]?.id ?? ''}`);
    for (const path of ['questions', 'notas', 'documents', 'files/A', 'files/A/27300001', 'contracts', 'contracts/27300001', 'opening', 'log']) await officer.view(`${tender}/${path}`);
    await assessor.view(`${tender}/files/A/27300001`);
    for (const path of ['', tender]) await college.view(path);
    const { drafts } = await college.view<{ drafts: { id: string; milestone: string; about: string }[] }>('/letters');
    // Of every milestone one, the newest first, and of what is told again none.
    expect(drafts.filter(({ about }) => about === play.portalId).map(({ milestone }) => milestone)).toEqual(['contracts.signed', 'award.final', 'proceedings.ended', 'proceedings.started', 'award.provisional', 'opening.recorded', 'tender.published']);
    const draft = `/letters/${drafts.find(({ milestone, about }) => milestone === 'award.final' && about === play.portalId)?.id ?? ''}`;
    const { letter: { version, title, sections } } = await college.view<{ letter: { version: number; title: string; sections: { id: string; text: string }[] } }>(draft);
    await college.command(`${draft}/edits`, { version, title, sections: sections.map(({ id, text }) => ({ id, text: id === 'next' ? `${text} Het college gaat hierover graag met u in gesprek.` : text })) });
    await college.command(`${draft}/approvals`, { version: version + 1, caseNumber: 'Z/26/1', decidedOn: '2026-08-03', signatories: 'A. Jansen, secretaris' });
    expect(await college.view<object>(draft)).toMatchObject({ letter: { status: 'approved', edited: true, caseNumber: 'Z/26/1' } });
    const open = `/v1/public/municipalities/GM1916/letters/${play.portalId}-award-final`;
    for (const [path, begin] of [['', '{'], ['/pdf', '%PDF-1.7'], ['/docx', 'PK']] as const) expect((await (await college.fetch(`${open}${path}`)).text()).slice(0, begin.length), path).toBe(begin);
    expect((await college.fetch(open.replace('award-final', 'contracts-signed'))).status).toBe(404);
    expect(await (await world.as('council-leidschendam-voorburg')).view<object>('/letters')).toMatchObject({ drafts: [], sent: [{ milestone: 'award.final', status: 'approved' }] });
    await college.command('/figures/2025', { figures: [{ segment: '5', euros: 10_900_000, youths: 1_900 }] });
    expect(await college.view<object>('/figures')).toMatchObject({ years: [{ year: 2025, entered: true, figures: [{ segment: 5, euros: 10_900_000, youths: 1_900 }] }, { year: 2024, entered: false }, { year: 2023, entered: false }] });
    const notices = await college.view<{ messages: { id: string }[] }>('/inbox');
    await college.view(`/inbox/${notices.messages[0]?.id ?? ''}`);
    const { receipt: { ledger: { seq, hash }, manifestHash } } = await provider.view<{ receipt: { ledger: { seq: number; hash: string }; manifestHash: string } }>(`${tender}/bid/receipts/1`);
    // What a receipt says is found in the ledger, and what it does not say is not.
    for (const [fingerprint, found] of [[hash, { seq, of: 'line' }], [manifestHash, { seq, of: 'manifest' }], [hash.replace(/^./, (c) => (c === '0' ? '1' : '0')), null]] as const) {
      expect(await provider.view(`${tender}/bid/ledger?fingerprint=${fingerprint}`)).toMatchObject({ whole: true, asked: { found } });
    }
  });
});

describe('an overview of more than a page', () => {
  test('shows every tender once, page by page on both faces, and follows no address that it did not give', async () => {
    const officer = await portal.world.as('officer');
    const made: string[] = [];
    for (let n = 0; n < 51; n += 1) made.push((await officer.command('/tenders', { segment: '5', title: `Nummer ${n}` })).location.split('/').at(-1) ?? '');
    const seen: string[] = [];
    let after = '';
    do {
      const { tenders, next, further } = await officer.view<{ tenders: { id: string }[]; next: string; further: boolean }>(after === '' ? '' : `?after=${after}`);
      expect(further).toBe(after !== '');
      const page = await (await officer.fetch(`/staff${after === '' ? '' : `?after=${after}`}`)).text();
      expect(/rel="next" href="\/staff\?after=([^"]+)"/.exec(page)?.[1] ?? '').toBe(next);
      for (const { id } of tenders) expect(page).toContain(`/staff/tenders/${id}`);
      seen.push(...tenders.map(({ id }) => id));
      after = next;
    } while (after !== '');
    expect(new Set(seen).size).toBe(seen.length);
    expect(made.filter((id) => !seen.includes(id))).toEqual([]);
    for (const wrong of ['x', 'a.b', `${Buffer.from('["a","b"]').toString('base64url')}.`, '%00.']) for (const face of ['/v1/staff', '/staff']) expect((await officer.fetch(`${face}?after=${wrong}`)).status).toBe(400);
  });
});

describe('refusals', () => {
  const shape = { type: expect.stringMatching(/^urn:problem:/) as string, title: expect.any(String) as string, detail: expect.stringMatching(/\.$/) as string, params: expect.any(Object) as object, requestId: expect.stringMatching(/./) as string };

  test('name the field and what is wrong with it', async () => {
    const officer = await portal.world.as('officer');
    const wrong = await refusal(() => officer.command('/tenders', { segment: '9', title: '', colour: 'red' }));
    expect(wrong.body).toMatchObject({ ...shape, status: 400, code: 'input.invalid', type: 'urn:problem:input.invalid' });
    const fields = (wrong.body['errors'] as { field: string; code: string; detail: string }[]).map(({ field }) => field);
    expect(fields.sort()).toEqual(['colour', 'segment', 'title']);
  });

  test.each([
    ['nobody', 401, 'sign-in', () => portal.stranger('staff').command('/tenders', { segment: '5', title: 'T' })],
    ['not for this person', 403, 'forbidden', async () => (await portal.world.as('opener-1')).command('/tenders', { segment: '5', title: 'T' })],
    ['not there', 404, 'missing', async () => (await portal.world.as('officer')).view('/tenders/tnd_none')],
    ['not as things stand', 409, '', async () => (await portal.world.as('officer')).command(`${at(play)}/lots`, { id: 'Q', title: 'Te laat', maxAwards: 1 })],
    ['no key', 400, 'key.missing', async () => (await portal.world.as('officer')).command('/tenders', { segment: '5', title: 'T' }, 'short')],
  ] as const)('%s: %i', async (_, status, code, act) => {
    const { body } = await refusal(act);
    expect(body).toMatchObject({ ...shape, status, errors: expect.any(Array) as unknown[] });
    if (code !== '') expect(body['code']).toBe(code);
    expect(String(body['detail'])).not.toBe('');
  });

  test('the same key with other content is refused, with the same content answered again', async () => {
    const officer = await portal.world.as('officer');
    const key = 'interface-test-key-1';
    const first = await officer.command('/tenders', { segment: '5', title: 'Eenmaal' }, key);
    expect(await officer.command('/tenders', { segment: '5', title: 'Eenmaal' }, key)).toEqual(first);
    expect((await refusal(() => officer.command('/tenders', { segment: '5', title: 'Anders' }, key))).body).toMatchObject({ ...shape, status: 409, code: 'key.reused' });
  });
});

describe('the document', () => {
  test('fits everything that went over the line', () => {
    expect(contract.exchanges.length).toBeGreaterThan(100);
    expect(contract.faults()).toEqual([]);
  });
  test('has nothing that this procedure did not use with success', () => {
    const used = operationsWith((status) => status < 300);
    expect(contract.operations.filter((one) => !used.has(one))).toEqual([]);
  });
});

describe('what is wrong with a request', () => {
  test('is told of every command, with the field; and nothing of it stands in the ledger', async () => {
    const sum = [...tried.commands.values()].reduce((total, one) => total + one, 0);
    process.stdout.write(`${sum} wrong requests of ${tried.commands.size} commands: ${[...tried.kinds].map(([kind, count]) => `${kind} ${count}`).join(', ')}\n`);
    expect(tried.faults).toEqual([]);
    expect(contract.operations.filter((one) => isAct(one) && !(one in views)).filter((one) => !tried.commands.has(one))).toEqual([]);
    expect((await ledger(portal)).filter(({ request = '' }) => tried.requests.has(request))).toEqual([]);
  });
});

describe('what people typed', () => {
  test('is text in every page, file, mail and header that shows it', async () => {
    const files = contract.exchanges.filter(({ status, body }) => status === 200 && typeof body === 'string');
    const mails = await portal.stack.mails();
    process.stdout.write(`${hostile.texts.size} hostile texts through ${hostile.fields.size} fields, then ${readings.length / 2} pages, ${files.length} files and ${mails.length} mails\n`);
    for (const { operation, body } of files) {
      if (operation.endsWith('.calendar')) foreign.push(...faultsOfCalendar(body as string).map((fault) => `${operation}: ${fault}`));
      if (operation.endsWith('.csv')) foreign.push(...faultsOfCsv(body as string).map((fault) => `${operation}: ${fault}`));
    }
    for (const { subject, from, to } of mails) if (/[\r\n]/.test(subject) || /x9/i.test([from, ...to].join(' '))) foreign.push(`mail: ${subject}`);
    expect(foreign).toEqual([]);
  });
});

describe('what a page takes', () => {
  test('is at most three requests to DynamoDB and no scan, of every view at every stage on both faces', ({ task }) => {
    task.meta.measured = { requests: mostAsked(readings) };
    expect(Object.keys(views).filter((view) => !readings.some((one) => one.view === view && one.face === 'page'))).toEqual([]);
    expect([...new Set(readings.map(faultOf))].filter((one) => one !== '')).toEqual([]);
  });
  test('weighs no more than promised', ({ task }) => {
    const weights = scales.heaviest();
    task.meta.measured = { weights };
    expectLight(weights);
  });
});

if (judged !== undefined) test('what a page shows goes against no rule of WCAG, of every view in both languages and widths', async () => {
  const pages = [...judged.values()];
  process.stdout.write(`${tally(pages)}\n`);
  expect(unjudged(pages)).toEqual([]);
  const browser = await launch();
  const found = await inspect(browser, pages, 60_000, 390, 2);
  await browser.close();
  expect(found).toEqual([]);
}, 2_400_000);

describe('the ledger of all this', () => {
  const kinds = ['acceptance', 'admission', 'application', 'bid', 'complaint', 'contract', 'decision', 'declaration', 'document', 'draft', 'evidence', 'file', 'input', 'inquiry', 'nota', 'org', 'outage', 'overlap', 'partner', 'question', 'reaction', 'reading', 'remarks', 'reply', 'revision', 'risk', 'room', 'route', 'tender', 'text'];

  test('gives every stored state again, to the byte, and every content is what was committed to', async () => {
    const replayed = await replay(portal);
    const name = process.env['RECORD'];
    if (name !== undefined) await record(portal, name);
    expect(replayed.wrong).toEqual([]);
    expect(replayed.kinds).toEqual(expect.arrayContaining(kinds));
  });
  test('tells of every line by whose request it came; of what workers wrote by that of a person, unless it came past the doors', async () => {
    const lines = await ledger(portal);
    const asked = new Set(lines.filter(({ door }) => door !== 'worker').map(({ request }) => request));
    expect(lines.filter(({ request = '' }) => !/^[\w:.-]{1,100}$/.test(request)).map(({ stream, type }) => `${stream} ${type}`)).toEqual([]);
    const byWorkers = (theirs: boolean): string[] => [...new Set(lines.filter(({ door, request }) => door === 'worker' && asked.has(request) === theirs).map(({ type }) => type))].sort();
    expect(byWorkers(true)).toEqual(expect.arrayContaining(['key.recorded', 'key.denied', 'opening.recorded', 'letter.drafted']));
    // Mail that came back, and a file that was uploaded: SES and S3 have given those a number.
    expect(byWorkers(false)).toEqual(['contact.bounced', 'document.bound', 'post.bounced']);
  });
  test('still verifies when everything that people typed has been erased', async () => {
    const { engines } = portal.stack;
    const dynamo = new DynamoDBClient({ endpoint: engines.dynamodb, region: 'eu-west-1', credentials: principalOf('stack') });
    const contents = [...(await states(portal)).values()].filter(({ pk }) => pk?.S?.startsWith('content#') === true);
    expect(contents.length).toBeGreaterThan(20);
    await inParallel(contents, 8, async ({ pk, sk }) => { await dynamo.send(new DeleteItemCommand({ TableName: 'states', Key: { pk: pk ?? { S: '' }, sk: sk ?? { S: '' } } })); });
    async function* bytes(): AsyncGenerator<Uint8Array> { for await (const line of exportLedger(dynamo, 'ledger')) yield Buffer.from(line); }
    expect(await verify(bytes())).toMatchObject({ ok: true });
    expect((await replay(portal)).wrong.filter((one) => one.endsWith('its content is gone')).length).toBe(contents.length);
    dynamo.destroy();
  });
});

async function refusal(act: () => Promise<unknown>): Promise<Problem> {
  const error = await act().then(() => undefined, (thrown: unknown) => thrown);
  if (!(error instanceof Problem)) throw new Error(`not refused: ${String(error)}`);
  return error;
}
