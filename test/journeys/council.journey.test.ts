import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepare, tryToPublish } from '../../infra/season/prepare.ts';
import { newPlay, type Play } from '../../infra/season/tender.ts';
import { day } from '../../shared/kernel/day.ts';
import { participants } from '../../shared/region/participants.ts';
import { readScenario } from '../../shared/scenario/read.ts';
import { moments } from '../portal.ts';
import { Journey, type Walker } from './walk.ts';

/** A college is asked, remarks and gets its answer, chooses its mail, and writes to its council, of which somebody reads along. */
let journey: Journey;
let play: Play;
let tender: string;
let college: Walker;
let council: Walker;
const own = 'GM1916';

async function asked(): Promise<Play> {
  const read = readScenario({
    version: 1, name: 'test', seed: 'test', providers: [{ kvk: '27000001', name: 'De Linde' }],
    tenders: [{
      id: 'proef', segment: 5, title: 'Veelvoorkomende jeugdhulp', ...moments, awardMethod: 'points', rounding: 2, collegeDecisions: [],
      lots: [{ id: 'A', title: 'Ambulante begeleiding', maxAwards: 2 }], criteria: [{ id: 'K1', kind: 'quality', title: 'Gezinsgericht werken', weight: 100, scale: [0, 50, 100] }],
    }],
  });
  const [file] = read.ok ? read.scenario.tenders : [];
  if (file === undefined) throw new Error('no tender');
  const made = newPlay(journey.portal.world, file, ['assessor-1', 'assessor-2', 'assessor-3'], 'end');
  made.decideBy = day('2026-01-30');
  await prepare(made, 'test');
  return made;
}

/** Another moment: sessions have ended by then. */
async function on(moment: string): Promise<void> {
  journey.portal.at(moment);
  await Promise.all([college.signIn('council', 'college-leidschendam-voorburg'), council.signIn('council', 'council-leidschendam-voorburg')]);
}

beforeAll(async () => {
  journey = await Journey.begin('2026-01-12T08:00:00.000Z');
  play = await asked();
  tender = play.portalId;
  await journey.portal.stack.settle();
  [college, council] = await Promise.all([journey.walker(), journey.walker()]);
  college.withoutMouse();
  await on('2026-01-12T09:00:00.000Z');
}, 300_000);
afterAll(() => journey.close());

describe('a municipality', { timeout: 300_000 }, () => {
  it('finds what is asked of its college on the page of the municipality, and chooses when it gets mail', async () => {
    await college.go('/council/room');
    await college.says('Stand van zaken Leidschendam-Voorburg', 'Besluit vastleggen: Veelvoorkomende jeugdhulp Aanbesteding, segment 5. Gevraagd uiterlijk op vrijdag 30 januari 2026.', 'Er is nog geen besluit vastgelegd.');
    await college.see('c-room');
    await college.go('/council/preferences');
    await college.take('Eén mail per werkdag, in de ochtend');
    await college.press('Voorkeur opslaan');
    await college.says('Uw voorkeur is opgeslagen.');
    await college.see('c-preferences');
  });

  it('attaches its decision, approves with remarks, and gets an answer before anything is published', async () => {
    await college.go('/council/room');
    await college.follow('Besluit vastleggen: Veelvoorkomende jeugdhulp');
    await college.says('Deze stukken zijn nog niet openbaar.');
    await college.page.locator('details summary').first().click();
    await college.page.setInputFiles('input[type=file]', { name: 'besluit.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF\n') });
    await college.press('Bestand uploaden');
    await college.says('besluit.pdf');
    await college.take('Ingestemd met opmerkingen');
    await college.type('Zaaknummer', 'Z/26/118');
    await college.type('Opmerkingen of reden', 'Leg uit hoe aanbieders met onze lokale teams werken.');
    await college.take(/besluit\.pdf/);
    await college.see('c-decide');
    await college.press('Besluit vastleggen');
    await college.says('Het besluit is vastgelegd.', 'Leg uit hoe aanbieders met onze lokale teams werken.', 'besluit.pdf');
    const officer = await journey.person('staff', 'officer');
    await officer.go(`/staff/procedures/${tender}/decisions`);
    await officer.says('Leg uit hoe aanbieders met onze lokale teams werken.');
    await officer.see('c-remarks');
    await officer.type('Antwoord van het Servicebureau', 'Dat staat nu in de leidraad.');
    await officer.press('Antwoord versturen');
    await officer.says('De opmerkingen zijn beantwoord.');
    await journey.portal.stack.settle();
    await college.go('/council/room');
    await college.says('Antwoord op uw opmerkingen lezen: Veelvoorkomende jeugdhulp', 'De opmerkingen zijn beantwoord');
    await college.follow('Antwoord op uw opmerkingen lezen: Veelvoorkomende jeugdhulp');
    await college.says('Dat staat nu in de leidraad.');
  });

  it('gets a letter to its council in draft at the publication, edits it and approves it', async () => {
    for (const { code } of participants(5, day('2026-01-12')).filter((one) => one.code !== own)) {
      await (await journey.portal.world.college(code)).command(`/tenders/${tender}/decisions/${code}`, { outcome: 'approved', decidedOn: '2026-01-12', reference: 'B' });
    }
    await on(moments.publishAt);
    await tryToPublish(play, moments.publishAt, () => undefined);
    await journey.portal.stack.settle();
    await college.go('/council/room');
    await college.follow(/^Brief aan de raad afmaken/);
    await college.says('Dit is een concept.', 'Geachte raad');
    await college.see('c-draft');
    await college.follow('De tekst bewerken');
    await college.page.getByLabel('Tekst').first().fill('Met deze brief vertellen wij u dat de aanbesteding is gepubliceerd.');
    await college.see('c-edit');
    await college.press('Tekst opslaan');
    await college.says('De tekst is opgeslagen.', 'Met deze brief vertellen wij u dat de aanbesteding is gepubliceerd.');
    await college.type('Zaaknummer', 'Z/26/140');
    await college.type('Datum waarop het college de brief vaststelde', '02-02-2026');
    await college.press('Brief vaststellen');
    await college.says('De brief is vastgesteld.', 'Vastgesteld op maandag 2 februari 2026.');
    await college.see('c-letter');
    for (const [link, type] of [['Downloaden als pdf', 'application/pdf'], ['Downloaden voor Word (docx)', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document']] as const) {
      const to = await college.page.getByRole('link', { name: link }).getAttribute('href');
      const file = await college.context.request.get(new URL(to ?? '', college.page.url()).href);
      expect([file.status(), file.headers()['content-type']]).toEqual([200, type]);
    }
  });

  it('lets its council read along, and do nothing', async () => {
    await council.go('/council');
    await council.follow('Stand van zaken');
    await council.says('U leest mee namens de raad.', 'Ingestemd met opmerkingen', 'Verstuurd', 'Gepubliceerd');
    await council.doesNotSay('Wat wacht op uw college', 'Eigen cijfers invullen');
    await council.see('c-council');
    await council.follow(/publicatie van de aanbesteding$/);
    await council.says('Met deze brief vertellen wij u dat de aanbesteding is gepubliceerd.');
    await council.doesNotSay('De tekst bewerken', 'Brief vaststellen');
    await council.go(`/council/tenders/${tender}`);
    expect(await council.page.locator('main form').count()).toBe(0);
    const refused = await council.page.goto(new URL(`/council/tenders/${tender}/decisions/${own}`, council.page.url()).href);
    expect(refused?.status()).toBe(403);
  });

  it('is shown to everybody without what is its own', async () => {
    const anyone = await journey.walker();
    await anyone.go('/region');
    await anyone.follow('Leidschendam-Voorburg');
    await anyone.says('Inkoop jeugdhulp voor Leidschendam-Voorburg', 'Ingestemd met opmerkingen', 'Verstuurd');
    await anyone.doesNotSay('lokale teams', 'Besluit gevraagd', 'Wat wacht');
    await anyone.see('c-public');
    await anyone.follow(/publicatie van de aanbesteding$/);
    await anyone.says('Met deze brief vertellen wij u dat de aanbesteding is gepubliceerd.');
    await anyone.go('/region/participants?segment=5&day=2023-12-31');
    await anyone.says('Voorschoten', 'Op deze dag deden 9 gemeenten mee.');
    await anyone.see('c-participants');
    await anyone.go('/risks');
    await anyone.see('c-risks');
  });

  it('every page passed on the way is accessible, and fits a phone', async () => {
    expect(await journey.complaints(320)).toEqual([]);
  });
});
