import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../shared/access/actor.ts';
import { instant, later } from '../../../shared/kernel/moments.ts';
import { decision, decisionRef } from '../../../shared/council/decision.ts';
import { sign } from '../../../shared/contract/commands.ts';
import { recordDecision } from '../../../shared/council/commands.ts';
import { answerRemarks } from '../../../shared/council/remarks.ts';
import { lock, score } from '../../../shared/tender/assess.ts';
import { screen } from '../../../shared/tender/screen.ts';
import { assessors, begin, closesAt, college, first, jurist, lead, lettersAt, officer, openAt, openers, played, provider, publishAt, readBack, second, signAt, type Played, type Step } from '../../../shared/tender/example.ts';
import { approveExtension, proposeExtension } from '../../../shared/tender/extend.ts';
import { approveOpening } from '../../../shared/tender/open.ts';
import { recordProceedings } from '../../../shared/tender/proceedings.ts';
import { ask, publishNota } from '../../../shared/tender/questions.ts';
import { withdraw } from '../../../shared/tender/withdraw.ts';
import { see } from './staff-house.tsx';

const steps: readonly Step[] = ['concept', 'asked', 'approved', 'prepared', 'keyed', 'published', 'opened', 'locked', 'agreed', 'assessed', 'provisional', 'final', 'contracted'];
const momentOf = (step: Step) => (steps.indexOf(step) < 3 ? begin : steps.indexOf(step) < 6 ? publishAt : steps.indexOf(step) < 10 ? openAt : step === 'provisional' ? lettersAt : signAt);
const staff: readonly Actor[] = [officer, lead, jurist, openers[0], assessors[0]];
const of = { lot: 'A', kvk: first };
const given = (motivation: string) => ({ scores: ['K1', 'K2'].map((criterion) => ({ criterion, score: 75, motivation })) });
/** Every amount that the example's bids have, as a number, in Dutch and in English. */
const prices = /8750|87[,.]50|9000\b|90[,.]00/;

describe('pages of staff', () => {
  it.each(steps)('are whole at step %s, in at most three requests', async (step) => {
    const p = played(step);
    for (const actor of staff) {
      for (const name of ['staff.home', 'staff.tender', 'staff.notas', 'staff.log', 'staff.questions', 'staff.documents', 'staff.contracts'] as const) {
        expect([name, (await see(p, name, actor, momentOf(step))).requests]).toEqual([name, expect.toSatisfy((n: number) => n <= 3)]);
      }
      for (const name of ['staff.files', 'staff.ranking'] as const) expect((await see(p, name, actor, momentOf(step), { lot: 'A' })).requests).toBeLessThanOrEqual(3);
    }
  });
  it('answer what is not there as missing', async () => {
    const p = played('agreed');
    await expect(see(p, 'staff.tender', lead, openAt, { tender: 'tnd_other' })).rejects.toThrow('missing');
    await expect(see(p, 'staff.files', lead, openAt, { lot: 'C' })).rejects.toThrow('missing');
    await expect(see(p, 'staff.file', lead, openAt, { lot: 'B', kvk: second })).rejects.toThrow('missing');
    await expect(see(played('assessed'), 'staff.contract', lead, openAt, { kvk: first })).rejects.toThrow('missing');
  });
  it('tell which tender waits for whom', async () => {
    const waiting = async (step: Step, actor: Actor) => (await see(played(step), 'staff.home', actor, momentOf(step))).text.includes('Wacht op u');
    expect(await Promise.all([officer, lead, jurist, openers[0]].map((one) => waiting('keyed', one)))).toEqual([false, true, false, false]);
    expect(await Promise.all([officer, assessors[0], jurist].map((one) => waiting('opened', one)))).toEqual([false, true, false]);
    expect((await see(played('concept'), 'staff.home', assessors[1], begin)).model.person).toBe('a2');
  });
});

describe('a tender before its opening', () => {
  it('shows documents that lack something, weights with their sum and computed dates', async () => {
    const { text } = await see(played('concept'), 'staff.tender', officer, begin);
    expect(text).toContain('Som van de gewichten: 100.');
    expect(text).toContain('Antwoorden uiterlijk (tien dagen voor de sluiting, Aw 2.54) zaterdag 2 mei 2026');
    expect(text).toContain('dinsdag 12 mei 2026, 12.00 uur (Nederlandse tijd)');
    // Ninety days after 12 May: 19 in May, 30 in June, 31 in July, 10 in August.
    expect(text).toContain('Inschrijvingen gelden tot en met (90 dagen) maandag 10 augustus 2026');
    expect(text).toContain('Colleges om een besluit vragen');
  });
  it('gives each role its own forms only', async () => {
    const links = async (step: Step, actor: Actor, at = momentOf(step)) => (await see(played(step), 'staff.tender', actor, at)).html;
    expect(await links('concept', officer)).toContain('href="/staff/tenders/tnd_1/criteria/quality"');
    for (const actor of [jurist, openers[0], assessors[0]]) expect(await links('concept', actor)).not.toMatch(/<form|tenders\/tnd_1\/(lots|criteria|plans|requests)/);
    expect(await links('keyed', lead)).toContain('id="tender-publish"');
    expect(await links('keyed', officer)).not.toContain('tender-publish');
    expect(await links('published', openers[1], openAt)).toContain('id="tender-approve-opening"');
    expect(await links('published', lead, openAt)).not.toContain('tender-approve-opening');
  });
  it('counts the colleges and names whom everybody waits for', async () => {
    const p = played('asked');
    for (const code of ['GM0503', 'GM0603', 'GM0629', 'GM0637', 'GM1783', 'GM1842']) p.go(recordDecision, college(code), begin, { outcome: 'approved', decidedOn: '2026-01-12', reference: 'B-1' }, { municipality: code });
    p.go(recordDecision, college('GM1926'), begin, { outcome: 'rejected', decidedOn: '2026-01-12' }, { municipality: 'GM1926' });
    const { text } = await see(p, 'staff.tender', lead, begin);
    expect(text).toContain('6 van de 8 colleges hebben ingestemd.');
    expect(text).toContain('Nog geen besluit: Leidschendam-Voorburg.');
    expect(text).toContain('Niet ingestemd: Pijnacker-Nootdorp.');
    expect(p.state(decisionRef('tnd_1', 'GM1916'))).toEqual(decision.initial);
  });
  it('reads what a college remarked and attached, answers it, and is told of it until then', async () => {
    const p = played('asked');
    const key = 'decisions/tnd_1/GM0503/doc_1';
    p.contents.set(key, { verdict: 'ok', version: 'v1', size: 12, name: 'Besluit Delft.pdf' });
    p.go(recordDecision, college('GM0503'), begin, { outcome: 'approved-with-remarks', decidedOn: '2026-01-12', reference: 'Z-9', remarks: 'Let op de wachttijden.', documents: ['doc_1'] }, { municipality: 'GM0503' });
    p.go(recordDecision, college('GM0629'), begin, { outcome: 'rejected', decidedOn: '2026-01-12', remarks: 'Te duur.' }, { municipality: 'GM0629' });
    const before = await see(p, 'staff.decisions', officer, begin, { procedure: 'tnd_1' });
    for (const said of ['Let op de wachttijden.', 'Besluit Delft.pdf', 'Te duur.', 'De opmerkingen zijn nog niet beantwoord: Delft.', 'uiterlijk op vrijdag 30 januari 2026']) expect(before.text).toContain(said);
    expect([before.html.match(/<textarea/g)?.length, before.requests]).toEqual([1, 2]);
    expect((await see(p, 'staff.decisions', jurist, begin, { procedure: 'tnd_1' })).html).not.toContain('<form');
    expect((await see(p, 'staff.tender', lead, begin)).text).toContain('Opmerkingen van een college wachten op een antwoord.');
    const tasks = await see(p, 'staff.tasks', officer, begin);
    expect([tasks.model.remarks, tasks.requests]).toEqual([[{ procedure: 'tnd_1', title: 'Veelvoorkomende jeugdhulp', municipality: 'Delft', since: '2026-01-12' }], 3]);
    expect(tasks.text).toContain('Opmerkingen van colleges die op een antwoord wachten');
    p.go(answerRemarks, officer, publishAt, { recordedAt: begin, answer: 'Dat staat in eis 4.' }, { procedure: 'tnd_1', municipality: 'GM0503' });
    expect((await see(p, 'staff.decisions', officer, publishAt, { procedure: 'tnd_1' })).text).toContain('Dat staat in eis 4.');
    expect((await see(p, 'staff.tasks', officer, publishAt)).model.remarks).toEqual([]);
    const ended = played('asked');
    ended.go(recordDecision, college('GM0503'), begin, { outcome: 'approved-with-remarks', decidedOn: '2026-01-12', remarks: 'Let op.' }, { municipality: 'GM0503' });
    ended.go(withdraw, lead, publishAt, { reason: 'Het gaat niet door.' });
    expect((await see(ended, 'staff.tasks', officer, publishAt)).model.remarks).toEqual([]);
    await expect(see(played('concept'), 'staff.decisions', officer, begin, { procedure: 'tnd_1' })).rejects.toThrow('missing');
    // Of two colleges one is answered at a time: the first that waits, or who is asked for.
    p.go(recordDecision, college('GM0637'), begin, { outcome: 'approved-with-remarks', decidedOn: '2026-01-12', remarks: 'Graag sneller.' }, { municipality: 'GM0637' });
    const both = [await see(p, 'staff.decisions', officer, publishAt, { procedure: 'tnd_1' }), await see(p, 'staff.decisions', officer, publishAt, { procedure: 'tnd_1' }, { answer: 'GM0503' })];
    expect(both.map(({ model, html }) => [model.answering, html.match(/<textarea/g)?.length])).toEqual([['GM0637', 1], ['GM0503', 1]]);
    // What was published cannot be answered any more, and is still read.
    expect((await see(played('published'), 'staff.decisions', officer, publishAt, { procedure: 'tnd_1' })).text).toContain('8 van de 8 colleges hebben ingestemd.');
  });
  it('asks what becomes of the planning if a college decides later', async () => {
    const { text, requests, model } = await see(played('asked'), 'staff.what-if', jurist, begin, { procedure: 'tnd_1' }, { municipality: 'GM0603', day: '2026-09-04' });
    expect([requests, model.asked.name]).toEqual([2, 'Rijswijk']);
    for (const said of ['Als het college van Rijswijk besluit op vrijdag 4 september 2026', 'De contracten kunnen niet beginnen op vrijdag 1 januari 2027, maar op zijn vroegst op dinsdag 26 januari 2027. Dat is 25 dag(en) later.', 'Ook deze colleges hebben nog niet ingestemd: Delft']) expect(text).toContain(said);
    expect((await see(played('published'), 'staff.what-if', jurist, publishAt, { procedure: 'tnd_1' }, { day: '2026-09-04' })).text).toContain('Er valt niets te berekenen.');
  });
  it('says who prepared, what is still needed and from when it may be published without TenderNed', async () => {
    const before = await see(played('prepared'), 'staff.tender', lead, publishAt);
    expect(before.text).toContain('De sleutel voor de inschrijvingen wordt nog gemaakt.');
    expect(before.html).not.toContain('id="tender-publish"');
    const after = await see(played('keyed'), 'staff.tender', officer, publishAt);
    expect(after.text).toContain('door u');
    // Sent 49 hours before the publication, so 48 hours later is an hour before it.
    expect(after.text).toContain('Zonder bericht mag u publiceren vanaf maandag 2 februari 2026, 8.00 uur');
  });
  it('tells of an extension who proposed it, and that it is on its way', async () => {
    const p = played('published');
    p.go(proposeExtension, officer, publishAt, { closesAt: later(closesAt, { days: 7 }), reason: 'Nota kwam laat.' });
    expect((await see(p, 'staff.tender', officer, publishAt)).text).toContain('Voorgesteld: dinsdag 19 mei 2026, 12.00 uur (Nederlandse tijd), door u. Reden: Nota kwam laat.');
    const asked = await see(p, 'staff.tender', lead, publishAt);
    expect(asked.html).toContain('id="tender-approve-extension"');
    p.go(approveExtension, lead, publishAt);
    expect((await see(p, 'staff.tender', lead, publishAt)).html).not.toContain('id="tender-approve-extension"');
  });
  it('tells nothing of bids: no number, no name, nothing to assess', async () => {
    const p = played('published');
    p.go(approveOpening, openers[0], openAt);
    for (const actor of staff) {
      const { model, text } = await see(p, 'staff.tender', actor, openAt);
      expect([model.tender.received, model.progress]).toEqual([null, null]);
      expect(text).toContain('Tot de opening weet niemand hoeveel inschrijvingen er zijn.');
      const files = await see(p, 'staff.files', actor, openAt, { lot: 'A' });
      expect(files.model.rows).toEqual([]);
      expect(files.text).toContain('nog verzegeld');
      expect(files.json + files.html).not.toMatch(/De Linde|Het Kompas|27000001/);
      await expect(see(p, 'staff.file', actor, openAt, of)).rejects.toThrow('missing');
    }
  });
  it('shows the first approval of the opening and until when it counts, not to the second opener as his own', async () => {
    const p = played('published');
    p.go(approveOpening, openers[0], openAt);
    const one = await see(p, 'staff.tender', openers[0], openAt);
    expect(one.text).toContain('door u. Zij telt tot en met dinsdag 12 mei 2026, 12.12 uur');
    expect(one.text).toContain('Een tweede persoon moet dat ook doen');
    expect(one.html).not.toContain('id="tender-approve-opening"');
    expect((await see(p, 'staff.tender', openers[1], openAt)).text).toContain('door een collega. Zij telt');
    expect((await see(p, 'staff.tender', openers[1], later(openAt, { minutes: 11 }))).text).not.toContain('Eerste goedkeuring');
  });
});

describe('the assessment', () => {
  it('shows names after the opening and no price before it is closed', async () => {
    const p = played('agreed');
    for (const actor of staff) {
      const seen = await Promise.all([see(p, 'staff.tender', actor, openAt), see(p, 'staff.files', actor, openAt, { lot: 'A' }), see(p, 'staff.file', actor, openAt, of), see(p, 'staff.ranking', actor, openAt, { lot: 'A' })]);
      for (const { json, html } of seen) expect(json + html).not.toMatch(prices);
      expect(seen[1].text).toContain('De Linde');
      expect(seen[2].text).toContain('Wij werken met het hele gezin.');
      expect(seen[3].model.ranking).toBeNull();
    }
    const closed = played('assessed');
    expect((await see(closed, 'staff.file', lead, openAt, of)).text).toContain('€ 87,50');
    expect((await see(closed, 'staff.files', lead, openAt, { lot: 'A' })).text).toContain('€ 90,00');
  });
  it('shows who screens what was declared with the submission that counts, and assessors nothing of it', async () => {
    const p = played('opened');
    const office = await see(p, 'staff.file', jurist, openAt, of);
    expect(office.text).toContain('Ondertekend door S. de Boer');
    expect(office.text).toContain('Ja bij: Fraude (2.86 lid 2 onder c)');
    expect(office.text).toContain('Bestuur vervangen.');
    expect(office.text).toContain('Een ja is nog geen uitsluiting: hoor de inschrijver eerst');
    expect(office.text).toContain('De Zuster (KvK 27000009)');
    expect(office.text).toContain('HKZ, tot 2028.');
    expect(office.text).not.toContain('Omkoping (2.86');
    const assessor = await see(p, 'staff.file', assessors[0], openAt, of);
    expect(assessor.model.file.declared).toBeNull();
    expect(assessor.json + assessor.html).not.toMatch(/S\. de Boer|veroordeling|De Zuster|HKZ, tot/);
  });
  it('hides scores that are not locked from everybody else', async () => {
    const p = played('opened');
    p.go(score, assessors[0], openAt, given('GEHEIM oordeel'), of);
    const seen = (actor: Actor) => see(p, 'staff.file', actor, openAt, of);
    expect((await seen(assessors[0])).html).toContain('GEHEIM oordeel');
    for (const actor of [assessors[1], lead, officer, jurist]) expect((await seen(actor)).json + (await seen(actor)).html).not.toContain('GEHEIM');
    p.go(lock, assessors[0], openAt, {}, of);
    for (const actor of [lead, officer, jurist]) expect((await seen(actor)).html).toContain('GEHEIM oordeel');
    expect((await seen(assessors[1])).json).not.toContain('GEHEIM');
  });
  it('gives an assessor his own form until he locks, and the lead the consensus when all have', async () => {
    const forms = async (p: Played, actor: Actor) => [...(await see(p, 'staff.file', actor, openAt, of)).html.matchAll(/<form[^>]* id="([^"]+)"/g)].map(([, name]) => name);
    const p = played('opened');
    expect(await forms(p, assessors[0])).toEqual(['file-score']);
    expect(await forms(p, { ...assessors[0], person: 'not appointed' })).toEqual([]);
    expect(await forms(p, officer)).toEqual(['file-note-defect', 'file-screen']);
    p.go(score, assessors[0], openAt, given('Goed.'), of);
    expect(await forms(p, assessors[0])).toEqual(['file-score', 'file-lock']);
    p.go(lock, assessors[0], openAt, {}, of);
    expect(await forms(p, assessors[0])).toEqual([]);
    expect(await forms(p, lead)).toEqual(['file-unlock']);
    expect((await see(p, 'staff.file', lead, openAt, of)).text).toContain('Deze beoordelaars hebben hun scores nog niet vastgezet: Naam a2, Naam a3.');
    expect(await forms(played('locked'), lead)).toEqual(['file-unlock', 'file-agree']);
  });
  it('has a table with one form a row: own scores for an assessor, the consensus for the lead, nothing for others', async () => {
    const table = async (p: Played, actor: Actor) => see(p, 'staff.scores', actor, openAt, { lot: 'A' });
    const forms = async (p: Played, actor: Actor) => [...(await table(p, actor)).html.matchAll(/<form[^>]* id="([^"]+)"/g)].map(([, name]) => name);
    expect(await forms(played('opened'), assessors[0])).toEqual([`file-score-${first}`, `file-score-${second}`]);
    expect(await forms(played('locked'), lead)).toEqual([`file-agree-${first}`, `file-agree-${second}`]);
    for (const actor of [officer, jurist]) expect(await forms(played('locked'), actor)).toEqual([]);
    const p = played('opened');
    p.go(score, assessors[0], openAt, given('GEHEIM oordeel'), of);
    expect(await forms(p, assessors[0])).toEqual([`file-score-${first}`, `file-lock-${first}`, `file-score-${second}`]);
    expect((await table(p, assessors[0])).html).toContain('GEHEIM oordeel</textarea>');
    for (const actor of [assessors[1], lead, officer]) expect((await table(p, actor)).json + (await table(p, actor)).html).not.toContain('GEHEIM');
    // Every field is named by its bid and criterion, whether one sees the table or not.
    const { html } = await table(played('opened'), assessors[0]);
    expect(html).toMatch(new RegExp(`<label[^>]* for="file-score-${first}-K1-score"[^>]*>Score<span class="visually-hidden"> De Linde, K1`));
    expect([...html.matchAll(/form="file-score-27000001"/g)]).toHaveLength(4);
    expect((await table(p, lead)).requests).toBeLessThanOrEqual(3);
  });
  it('offers downloads of whole files only, and says what is broken', async () => {
    const { model, text } = await see(played('opened'), 'staff.file', lead, openAt, of);
    expect(model.documents.map(({ url }) => url)).toEqual([expect.stringContaining('doc_1@v1'), '', '']);
    expect(text).toContain('Niet leesbaar: dit bestand is niet zoals het is ingediend.');
    expect(text).toContain('Dit bestand is bij de controle geweigerd');
  });
  it('counts per lot what is screened and done', async () => {
    const p = played('opened');
    p.go(screen, officer, openAt, { outcome: 'unsuitable', requirement: 'E1', reason: 'Geen registratie.' }, { lot: 'A', kvk: second });
    const { model } = await see(p, 'staff.tender', lead, openAt);
    expect(model.progress).toEqual([{ lot: 'A', title: 'Ambulant', bids: 2, screened: 1, complete: 1 }, { lot: 'B', title: 'Groep', bids: 1, screened: 0, complete: 0 }]);
    expect((await see(p, 'staff.file', jurist, openAt, { lot: 'A', kvk: second })).text).toContain('Niet geschikt, op dinsdag 12 mei 2026, 12.02 uur (Nederlandse tijd), door een collega. Reden: Geen registratie. Eis: E1 Werken aan kwaliteit');
    expect((await see(played('opened'), 'staff.tender', lead, openAt)).text).toContain('die niemand heeft getoetst');
  });
});

describe('the award', () => {
  it('shows the ranking with points and what decided, as a proposal and as decided', async () => {
    const before = await see(played('assessed'), 'staff.ranking', lead, lettersAt, { lot: 'A' });
    // De Linde: 40×75% + 30×100% + 30 = 90; Het Kompas: 40 + 15 + 30×8750÷9000 = 84,17 (29,1666… half up).
    expect(before.text).toMatch(/De Linde KvK 27000001 1 Te gunnen 30,00 30,00 30,00 € 87,50 90,00 Het totaal/);
    expect(before.text).toMatch(/Het Kompas KvK 27000002 2 Af te wijzen 40,00 15,00 29,17 € 90,00 84,17 Het totaal/);
    expect(before.text).toContain('Er is nog niet gegund.');
    expect(before.text).toContain('De gunning is nog niet voorgesteld.');
    const after = await see(played('provisional'), 'staff.ranking', lead, lettersAt, { lot: 'A' });
    expect(after.text).toContain('Zo is besloten op maandag 1 juni 2026, 10.00 uur');
    expect(after.model.ranking?.ranked).toEqual(before.model.ranking?.ranked);
  });
  it('tells the exact end of the standstill, and that proceedings freeze it', async () => {
    const p = played('provisional');
    const { text } = await see(p, 'staff.tender', lead, lettersAt);
    expect(text).toContain('maandag 22 juni 2026, 24.00 uur (Nederlandse tijd)');
    expect(text).toContain('Definitief gunnen kan vanaf dinsdag 23 juni 2026');
    p.go(recordProceedings, jurist, later(lettersAt, { days: 1 }), { reference: 'C/09/123' });
    const frozen = await see(p, 'staff.tender', jurist, signAt);
    expect(frozen.text).toContain('Het einde is nog niet bekend.');
    expect(frozen.text).toContain('C/09/123');
    expect(frozen.html).toContain('/staff/tenders/tnd_1/judgments');
    expect((await see(p, 'staff.tender', officer, signAt)).html).not.toContain('/judgments');
  });
  it('lets the lead countersign after the provider, and nobody else', async () => {
    const p = played('final');
    expect((await see(p, 'staff.contract', lead, signAt, { kvk: first })).text).toContain('De aanbieder heeft nog niet getekend.');
    p.go(sign, provider(first), signAt, { readBack: readBack(p, first), agreed: true });
    expect((await see(p, 'staff.contract', lead, signAt, { kvk: first })).html).toContain('id="contract-countersign"');
    expect((await see(p, 'staff.contract', officer, signAt, { kvk: first })).html).not.toContain('<form');
    expect((await see(p, 'staff.contracts', lead, signAt)).text).toContain('Wacht op de regio');
    const signed = await see(played('contracted'), 'staff.contracts', officer, signAt);
    expect(signed.text).toContain('Door beide partijen getekend');
    expect(signed.html).toContain('id="tender-complete-contracts"');
  });
  it('stops when it was withdrawn', async () => {
    const p = played('published');
    p.go(withdraw, lead, publishAt, { reason: 'Geen geld.' });
    const { text, html } = await see(p, 'staff.tender', lead, publishAt);
    expect(text).toContain('Reden: Geen geld.');
    expect(html).not.toContain('<form');
  });
});

describe('questions, documents and log', () => {
  const asked = (): Played => {
    const p = played('published');
    p.go(ask, provider(first), later(publishAt, { days: 1 }), { text: 'Mag het samen?', lot: 'A' });
    p.go(ask, provider(second), later(publishAt, { days: 2 }), { text: 'Wanneer begint het?' });
    return p;
  };
  it('put open questions into the form of the next nota, without telling who asked', async () => {
    const p = asked();
    const { html, text, json } = await see(p, 'staff.questions', officer, later(publishAt, { days: 3 }));
    expect(html).toContain('id="nota-publish"');
    expect(html.match(/<textarea/g)).toHaveLength(5);
    expect(text).toContain('Nota 1 maken');
    expect(json + html).not.toMatch(/27000001|27000002/);
    const [one] = p.log.filter(({ type }) => type === 'question.asked');
    p.go(publishNota, officer, later(publishAt, { days: 4 }), { answers: [{ id: String(one?.data['question']), question: 'Mag het samen?', answer: 'Ja.' }] }, { nota: '1' });
    const after = await see(p, 'staff.questions', officer, later(publishAt, { days: 5 }));
    expect(after.text).toContain('Nota 1');
    expect(after.html.match(/<textarea/g)).toHaveLength(3);
    expect((await see(p, 'staff.notas', jurist, later(publishAt, { days: 5 }))).text).toContain('Ja.');
  });
  it('warn when the last day for answers has passed with questions open, and stop at the closing', async () => {
    const p = asked();
    expect((await see(p, 'staff.questions', officer, instant('2026-05-02T23:59:59+02:00'))).model.answersLate).toBe(false);
    expect((await see(p, 'staff.questions', officer, instant('2026-05-03T00:00:00+02:00'))).text).toContain('eerst de sluiting verschuiven');
    const closed = await see(p, 'staff.questions', officer, closesAt);
    expect(closed.html).not.toContain('<form');
    expect(closed.text).toContain('de aanbesteding is gesloten');
  });
  it('take documents until the publication was prepared', async () => {
    const p = played('approved');
    p.uploads.push({ key: 'tnd_1/leidraad', version: 'v1', size: 10, at: begin });
    const open = await see(p, 'staff.documents', officer, begin);
    expect(open.html).toContain('enctype="multipart/form-data"');
    expect(open.html).toContain('name="key" value="tnd_1/doc_new"');
    expect((await see(p, 'staff.documents', officer, begin, {}, { replace: 'tnd_1/leidraad' })).html).toContain('name="key" value="tnd_1/leidraad"');
    expect((await see(p, 'staff.documents', officer, begin, {}, { replace: 'tnd_2/other' })).html).toContain('name="key" value="tnd_1/doc_new"');
    const fixed = await see(played('prepared'), 'staff.documents', officer, publishAt, {}, { replace: 'tnd_1/leidraad' });
    expect(fixed.html).not.toContain('<form');
    expect(fixed.text).toContain('leidraad.pdf');
  });
  it('tell what happened, in order, with people by pseudonym', async () => {
    const { model, text } = await see(played('opened'), 'staff.log', jurist, openAt);
    expect(model.lines.map(({ type }) => type)[0]).toBe('tender.created');
    expect(text).toContain('Opening goedgekeurd (tweede): geopend');
    expect(text).toContain('De sleutelbewaarder');
    expect(JSON.stringify(model)).not.toContain('wrapped');
  });
});
