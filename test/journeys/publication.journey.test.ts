import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Play } from '../../infra/season/tender.ts';
import { publishedTender } from '../portal.ts';
import { Journey, type Walker } from './walk.ts';

let journey: Journey;
let play: Play;
let tender: string;
let linde: Walker;
let kompas: Walker;
let officer: Walker;
let lead: Walker;
const own = (rest = ''): string => `/provider/tenders/${tender}${rest}`;
const staff = (rest = ''): string => `/staff/tenders/${tender}${rest}`;
/** Another moment, for whoever is signed in: a session lasts an hour, so everybody comes in again. */
async function at(moment: string): Promise<void> {
  journey.portal.at(moment);
  await Promise.all([linde.signIn('provider', 'linde-signatory'), kompas.signIn('provider', 'kompas-signatory'), officer.signIn('staff', 'officer'), lead.signIn('staff', 'lead')]);
}

beforeAll(async () => {
  journey = await Journey.begin('2026-01-12T08:00:00.000Z');
  play = await publishedTender(journey.portal, ['27000001', '27000002']);
  tender = play.portalId;
  [linde, kompas, officer, lead] = await Promise.all([journey.walker(), journey.walker(), journey.walker(), journey.walker()]);
  await at('2026-02-03T09:00:00.000Z');
}, 300_000);
afterAll(() => journey.close());

describe('what a tender promises, and what is asked about it', { timeout: 300_000 }, () => {
  it('its rules stand with it, and say which of them are the region’s own', async () => {
    const anyone = await journey.walker();
    await anyone.go(`/tenders/${tender}`);
    await anyone.follow('Regels van deze aanbesteding lezen');
    await anyone.says('Deze regels staan vast sinds de publicatie op maandag 2 februari 2026', 'Eigen regel', 'verplicht ons daar niet toe', 'zaterdag 2 mei 2026', 'Grossmann', 'dinsdag 12 mei 2026, 12.00 uur');
    await anyone.see('j-rules');
  });

  it('a question in confidence is answered to its asker alone', async () => {
    officer.withoutMouse();
    await linde.go(own());
    await linde.says('Een vraag, een melding of een bericht telt nooit als inschrijving.', 'Meld het nu');
    await linde.type('Uw vraag of melding', 'Telt ons nieuwe programma ’s avonds mee?');
    await linde.type('Mag alleen u het antwoord lezen? Leg dan uit waarom', 'Het programma is nog geheim.');
    await linde.see('j-ask');
    await linde.press('Versturen');
    await linde.says('U hebt hiermee niet ingeschreven.', 'Wij beslissen nog of het antwoord alleen voor u is.');
    await officer.go(staff('/questions'));
    await officer.says('Vertrouwelijk: beslis eerst');
    await officer.doesNotSay('Linde');
    await officer.see('j-staff-questions-confidential');
    await officer.follow('Vraag 1 bekijken');
    await officer.says('Het programma is nog geheim.');
    await officer.see('j-staff-question');
    await officer.type('Antwoord', 'Ja, als het in uw plan staat.');
    await officer.type('Waarom krijgt alleen de vrager antwoord?', 'Het gaat over uw eigen programma.');
    await officer.press('Antwoord sturen');
    await officer.says('Het antwoord is verstuurd aan de vrager alleen.');
    await linde.go(own());
    await linde.says('Ja, als het in uw plan staat.', 'Het gaat over uw eigen programma.');
    await journey.portal.stack.settle();
    await linde.go('/provider/inbox');
    await linde.says('Antwoord op uw vraag');
    await kompas.go(own());
    await kompas.doesNotSay('programma');
  });

  it('a question whose confidentiality is refused can be taken back', async () => {
    journey.portal.at('2026-02-03T09:10:00.000Z');
    await kompas.go(own());
    await kompas.type('Uw vraag of melding', 'Mag een bijlage langer zijn?');
    await kompas.type('Mag alleen u het antwoord lezen? Leg dan uit waarom', 'Liever niet openbaar.');
    await kompas.press('Versturen');
    await officer.go(staff('/questions'));
    await officer.follow('Vraag 2 bekijken');
    await officer.type('Reden', 'Iedereen heeft iets aan dit antwoord.');
    await officer.press('Weigeren');
    await officer.says('Vrager kan haar terugnemen tot');
    await kompas.go(own());
    await kompas.says('Iedereen krijgt het antwoord te lezen. Onze reden: Iedereen heeft iets aan dit antwoord.');
    await kompas.see('j-question-refused');
    await kompas.follow('Vraag terugnemen');
    await kompas.press('Vraag terugnemen');
    await kompas.says('Uw vraag is teruggenomen.', 'U hebt deze vraag teruggenomen.');
    journey.portal.at('2026-02-03T09:20:00.000Z');
    await kompas.type('Uw vraag of melding', 'Geldt het tarief ook voor reistijd?');
    await kompas.press('Versturen');
  });

  it('a late question is told that it may stay unanswered; an objection stands first', async () => {
    await at('2026-03-17T09:00:00.000Z');
    await linde.go(own());
    await linde.says('U kunt nog een vraag sturen, maar wij beantwoorden haar misschien niet.');
    await linde.type('Uw vraag of melding', 'Nog één vraag.');
    await linde.press('Versturen');
    await linde.says('Te laat gesteld: wij beantwoorden haar misschien niet.');
    await linde.see('j-question-late');
    journey.portal.at('2026-03-17T09:10:00.000Z');
    await kompas.go(own());
    await kompas.take('Dit is een bezwaar tegen de stukken');
    await kompas.type('Uw vraag of melding', 'De weging van K1 past niet bij perceel B.');
    await kompas.press('Versturen');
    await officer.go(staff('/questions'));
    await officer.says('Er is een bezwaar tegen de stukken. Behandel dat eerst', 'te laat: u mag haar onbeantwoord laten');
    const words = await officer.words();
    expect(words.indexOf('De weging van K1')).toBeLessThan(words.indexOf('Nog één vraag.'));
    await officer.see('j-staff-questions');
  });
});

describe('a rectification', { timeout: 300_000 }, () => {
  beforeAll(async () => {
    await at('2026-04-01T09:00:00.000Z');
    const bidder = await journey.portal.visit('linde-signatory');
    const path = `/tenders/${tender}/bid`;
    await bidder.command(`${path}/lots`, { lots: ['A'] });
    if (play.requirements.length > 0) await bidder.command(`${path}/requirements`, { requirements: play.requirements.map(({ id }) => ({ requirement: id, met: 'yes', how: 'Wij zijn gecertificeerd.' })) });
    await bidder.command(`${path}/lots/A/answers`, { answers: ['K1', 'K2'].map((criterion) => ({ criterion, text: 'Wij komen thuis.' })) });
    await bidder.command(`${path}/lots/A/price`, { price: 8750 });
    const { readBack } = await bidder.view<{ readBack: string }>(`${path}/review`);
    await bidder.command(`${path}/submissions`, { readBack, declaration: true });
  });

  it('that is substantial is refused without a later closing, then proposed with one', async () => {
    journey.portal.at('2026-04-01T09:30:00.000Z');
    await officer.go(staff('/rectifications'));
    await officer.follow('Rectificatie voorstellen');
    await officer.type('Wat verandert er, en waarom?', 'Perceel A gaat ook over hulp ’s avonds.');
    await officer.take('Ja: met een latere sluiting');
    await officer.type('Naam van het perceel', 'Ambulante begeleiding, ook ’s avonds', officer.page.getByRole('group', { name: 'Perceel A', exact: true }));
    await officer.see('j-rectification-form');
    await officer.press('Rectificatie voorstellen');
    await officer.says('Een wezenlijke wijziging kan op twee manieren. Vul een latere sluiting in dan dinsdag 12 mei 2026, 12.00 uur (Nederlandse tijd), of trek de aanbesteding in en begin opnieuw.');
    await officer.see('j-rectification-refused');
    await officer.moment('Nieuwe sluiting', '26-5-2026', '12:00');
    await officer.press('Rectificatie voorstellen');
    await officer.says('Uw voorstel wacht op goedkeuring.', 'Ambulante begeleiding, ook ’s avonds');
    expect(await officer.page.getByRole('button', { name: 'Rectificatie publiceren' }).count()).toBe(0);
    await officer.see('j-rectification-proposed');
  });

  it('is made public by another, and moves the closing', async () => {
    await lead.go(staff());
    await lead.says('Een procesleider beslist over de rectificatie.', 'Dit wacht op u.');
    await lead.go(staff('/rectifications'));
    await lead.see('j-rectification-approve');
    await lead.press('Rectificatie publiceren');
    await lead.says('De rectificatie is gepubliceerd.', 'Rectificatie 1');
    await journey.portal.stack.settle();
    const anyone = await journey.walker();
    await anyone.go(`/tenders/${tender}`);
    await anyone.says('Er is een wijziging: rectificatie 1', 'Perceel A gaat ook over hulp ’s avonds.', 'U kunt indienen tot dinsdag 26 mei 2026, 12.00 uur (Nederlandse tijd).');
    await anyone.see('j-public-rectified');
    await anyone.follow('Alle wijzigingen lezen');
    await anyone.says('Er stond', 'Ambulante begeleiding, ook ’s avonds', 'wezenlijke wijziging');
    await anyone.see('j-public-rectifications');
  });

  it('is told to who follows the tender, and asks for a confirmation of a bid that stands', async () => {
    for (const one of [linde, kompas]) {
      await one.go('/provider/inbox');
      await one.says('De stukken zijn gewijzigd');
    }
    await linde.go(own('/bid'));
    await linde.says('Uw inschrijving voor perceel A is van vóór rectificatie 1. Zij blijft gelden zoals u haar indiende.');
    await linde.see('j-bid-flagged');
    await linde.press('Inschrijving bevestigen');
    await linde.says('Zet een vinkje');
    await linde.take(/^Ik heb de laatste rectificatie gelezen/);
    await linde.press('Inschrijving bevestigen');
    await linde.says('Uw inschrijving is bevestigd na de laatste rectificatie.', 'U hebt uw inschrijving op woensdag 1 april 2026');
    await linde.see('j-bid-confirmed');
    await kompas.go(own('/bid'));
    await kompas.doesNotSay('rectificatie 1');
  });

  it('takes in a new document, which is opened with a trace and a prompt to object', async () => {
    await officer.go(staff('/documents'));
    await officer.says('Wijzigen kan alleen met een rectificatie.');
    await officer.page.getByLabel('Bestand', { exact: true }).setInputFiles({ name: 'Programma ’s avonds.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n% avond\n%%EOF\n') });
    await officer.press('Uploaden');
    await officer.says('Nog niet openbaar', 'Programma ’s avonds.pdf');
    await officer.see('j-documents-coming');
    await linde.go(`/tenders/${tender}`);
    await linde.doesNotSay('Programma ’s avonds.pdf');
    await officer.go(staff('/rectifications/proposals'));
    await officer.type('Wat verandert er, en waarom?', 'Het programma voor de avond hoort erbij.');
    await officer.take('Nee');
    await officer.take(/^Programma ’s avonds\.pdf \(nieuw, /);
    expect(await officer.page.getByRole('group', { name: 'Criterium P', exact: true }).getByLabel('Vragen aan de inschrijver').count()).toBe(0);
    await officer.see('j-rectification-documents');
    await officer.press('Rectificatie voorstellen');
    await lead.go(staff('/rectifications'));
    await lead.press('Rectificatie publiceren');
    await linde.go(own());
    await linde.follow('Programma ’s avonds.pdf');
    await linde.see('j-document-unopened');
    await linde.press('Document openen');
    await linde.says('Uw organisatie opende deze versie voor het eerst op woensdag 1 april 2026', 'Meld bezwaren tegen de stukken nu', 'dinsdag 26 mei 2026, 12.00 uur');
    await linde.see('j-document');
    await officer.go(staff('/readings'));
    await officer.says('Tot de sluiting ziet niemand dit');
    await officer.doesNotSay('Linde', '27000001');
  });

  it('withdraws a document, which stays readable where it is said', async () => {
    await officer.go(staff('/rectifications/proposals'));
    await officer.type('Wat verandert er, en waarom?', 'Het avondprogramma gaat niet door.');
    await officer.take('Nee');
    await officer.take(/^Programma ’s avonds\.pdf \(/, officer.page.getByRole('group', { name: /^Documenten die vervallen/ }));
    await officer.see('j-rectification-withdrawn');
    await officer.press('Rectificatie voorstellen');
    await lead.go(staff('/rectifications'));
    await lead.press('Rectificatie publiceren');
    await linde.go(`/tenders/${tender}`);
    await linde.doesNotSay('Programma ’s avonds.pdf');
    await linde.follow('Alle wijzigingen lezen');
    await linde.says('Document Programma ’s avonds.pdf vervallen');
    await linde.see('j-public-withdrawn');
  });

  it('less than ten days before the closing an answer needs a later closing or a reason', async () => {
    await at('2026-05-18T09:00:00.000Z');
    await officer.go(staff('/questions'));
    await officer.says('moesten er zijn op zaterdag 16 mei 2026', 'Latere sluiting voorstellen');
    const travel = officer.page.getByRole('group', { name: /^Vraag 3/ });
    await officer.type('Antwoord', 'Ja. Reistijd is in het tarief begrepen.', travel);
    await officer.press('Nota publiceren');
    await officer.says('Antwoorden op vragen die op tijd kwamen, moesten er zijn op zaterdag 16 mei 2026 (Aw 2.54).', 'Laat eerst de sluiting verschuiven, of vul in waarom deze antwoorden niets veranderen');
    await officer.see('j-nota-late');
    await officer.type('Waarom veranderen deze antwoorden niets aan een inschrijving?', 'Het stond al in de leidraad.');
    await officer.press('Nota publiceren');
    await officer.says('De nota van inlichtingen is gepubliceerd.', 'Het stond al in de leidraad.');
  });

  it('who opened which document the office sees from the closing on', async () => {
    await at('2026-05-26T10:00:00.000Z');
    await officer.go(staff('/readings'));
    await officer.says('Programma ’s avonds.pdf', '27000001');
    await officer.see('j-staff-readings');
  });

  it('every page can be used by everyone, and on a phone', async () => {
    expect(await journey.complaints(320)).toEqual([]);
  });
});
