import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postFile, type Visitor } from '../../infra/client/client.ts';
import { publishedTender } from '../portal.ts';
import { Journey, type Walker } from './walk.ts';

/** Prices in cents, and the score on K1 that everybody gives; K2 gets 50. Two may win, so the third loses. */
const bidders = [
  { kvk: '27000001', price: 8000, score: 75 }, { kvk: '27000002', price: 10000, score: 100 }, { kvk: '27000003', price: 9000, score: 50 },
] as const;
const plan = new TextEncoder().encode(`%PDF-1.7\n% ${'é'.repeat(2000)}\n%%EOF\n`);

let journey: Journey;
let tender: string;
let lead: Walker;
const staff = (rest = ''): string => `/staff/tenders/${tender}${rest}`;
const file = (kvk: string): string => `/files/A/${kvk}`;

beforeAll(async () => {
  journey = await Journey.begin('2026-01-12T08:00:00.000Z');
  const { portal } = journey;
  tender = (await publishedTender(portal, bidders.map(({ kvk }) => kvk))).portalId;
  portal.at('2026-05-11T08:00:00.000Z');
  for (const { kvk, price } of bidders) await bid(await portal.world.provider(kvk), price);
  await portal.stack.settle();
  portal.at('2026-05-12T10:02:00.000Z');
}, 300_000);
afterAll(() => journey.close());

describe('a tender from its closing to its contracts', { timeout: 300_000 }, () => {
  it('two openers open it together', async () => {
    const [first, second] = await Promise.all([journey.person('staff', 'opener-1'), journey.person('staff', 'opener-2')]);
    await first.go(staff());
    await first.says('Tot de opening weet niemand hoeveel inschrijvingen er zijn.');
    await first.press('Opening goedkeuren');
    await first.says('Uw goedkeuring is vastgelegd.', 'Een tweede opener moet ook goedkeuren.');
    await first.see('j-opening-first');
    await second.go(staff());
    await second.press('Opening goedkeuren');
    await journey.portal.stack.settle();
    await second.go(staff());
    await second.says('door twee openers', 'Er zijn 3 geldige inschrijvingen');
    await second.see('j-opening-done');
  });

  it('staff gets the files as they were sent, to the byte', async () => {
    const officer = await journey.person('staff', 'officer');
    await officer.go(staff('/files/A'));
    await officer.says('De prijzen zijn verborgen tot de beoordeling is afgesloten.');
    await officer.follow(/^Aanbieder 27000001/);
    await officer.says('plan.pdf', 'Onze aanpak van Gezinsgericht werken.');
    await officer.see('j-file-opened');
    const address = await officer.page.getByRole('link', { name: 'plan.pdf' }).getAttribute('href') ?? '';
    const response = await fetch(address);
    expect(response.headers.get('content-disposition')).toContain('plan.pdf');
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array(plan));
    for (const { kvk } of bidders) {
      await officer.go(staff(file(kvk)));
      await officer.take(/^In orde/);
      await officer.press('Toetsing vastleggen');
      await officer.says('De toetsing is vastgelegd.');
    }
  });

  it('an assessor sees the scores of others only after locking', async () => {
    for (const id of ['assessor-2', 'assessor-3']) for (const one of bidders) await scoreAndLock(id, one);
    const assessor = (await journey.person('staff', 'assessor-1')).withoutMouse();
    const [first, ...others] = bidders;
    for (const one of others) await scoreAndLock('assessor-1', one);
    await assessor.go(staff(file(first.kvk)));
    await assessor.says('nog niet zichtbaar');
    await assessor.doesNotSay('Oordeel van assessor-2', '75 %');
    for (const [criterion, score] of [['K1', '75'], ['K2', '50']] as const) {
      const row = assessor.page.getByRole('group', { name: new RegExp(`^${criterion} `) });
      await assessor.type('Score in procenten', score, row);
      await assessor.type('Motivering', `Eigen oordeel over ${criterion}.`, row);
    }
    await assessor.press('Scores opslaan');
    await assessor.doesNotSay('Oordeel van assessor-2');
    await assessor.see('j-scores-given');
    await assessor.press('Scores vastzetten');
    await assessor.says('Uw scores staan vast.', 'Oordeel van assessor-2', '75 %');
    await assessor.see('j-scores-locked');
  });

  it('the lead records the consensus and closes; prices appear only then', async () => {
    lead = await journey.person('staff', 'lead');
    const [first, ...others] = bidders;
    // The first one in the table of scores, with the keyboard alone.
    await lead.go(staff('/scores/A'));
    await lead.says('Oordeel van assessor-2.', 'Scores perceel A');
    await lead.see('j-score-table');
    const { keyboard } = lead.page;
    await lead.page.getByLabel(`Score Aanbieder ${first.kvk}, K1`).focus();
    for (const [criterion, agreed] of [['K1', first.score], ['K2', 50]] as const) {
      await keyboard.type(String(agreed));
      await keyboard.press('Tab');
      await keyboard.type(`Samen vonden wij ${criterion} zo.`);
      await keyboard.press('Tab');
    }
    await Promise.all([lead.page.waitForURL(/scores\/A\?done=file\.agree/), keyboard.press('Enter')]);
    await lead.says('De consensus is vastgelegd.');
    expect(await lead.page.getByLabel(`Score Aanbieder ${first.kvk}, K1`).inputValue()).toBe(String(first.score));
    for (const { kvk, score } of others) {
      await lead.go(staff(file(kvk)));
      const form = lead.page.locator('form', { has: lead.page.getByRole('button', { name: 'Consensus vastleggen' }) });
      for (const [criterion, agreed] of [['K1', score], ['K2', 50]] as const) {
        const row = form.getByRole('group', { name: new RegExp(`^${criterion} `) });
        await lead.type('Score in procenten', String(agreed), row);
        await lead.type('Motivering', `Samen vonden wij ${criterion} zo.`, row);
      }
      await lead.press('Consensus vastleggen');
      await lead.says('De consensus is vastgelegd.', 'De prijs is verborgen tot de beoordeling is afgesloten.');
    }
    await lead.see('j-consensus');
    await lead.go(staff('/rankings/A'));
    await lead.says('De rangorde is te zien als de beoordeling is afgesloten.');
    await lead.doesNotSay('€');
    await lead.go(staff());
    await lead.press('Beoordeling afsluiten');
    await lead.says('De beoordeling is afgesloten.');
    await lead.follow(/^Rangorde: A/);
    // K1 of 40, K2 of 30, price of 30 points: 30 + 15 + 30, 40 + 15 + 30 × 80/100, 20 + 15 + 30 × 80/90.
    await lead.says('€ 80,00', '€ 100,00', '79,00', '75,00', '61,67', 'Te gunnen', 'Dit volgt uit de scores. Er is nog niet gegund.');
    await lead.see('j-ranking');
  });

  it('one proposes, another decides; then every bidder has a letter', async () => {
    journey.portal.at('2026-06-01T08:00:00.000Z');
    const officer = await journey.person('staff', 'officer');
    lead = await journey.person('staff', 'lead');
    await officer.go(staff());
    await officer.press('Gunning voorstellen');
    await officer.go(staff('/awards/approvals'));
    await officer.says('U mag dit niet doen met uw rol of machtiging.');
    await lead.go(staff());
    await lead.press('Voorlopig gunnen');
    // Twenty days from 2 June end on Sunday 21 June; the term lasts until Monday.
    await lead.says('De brieven zijn verstuurd.', 'maandag 22 juni 2026, 24.00 uur (Nederlandse tijd)', 'dinsdag 23 juni 2026');
    await lead.see('j-standstill');
    await journey.portal.stack.settle();
    const loser = await journey.person('provider', 'org-27000003');
    await loser.go('/provider/inbox');
    await loser.follow(/^(Mededeling|Uitslag)/);
    await loser.says('Wij gunnen dit perceel niet aan u.', 'Aanbieder 27000002', '79,00', '61,67', 'Samen vonden wij K1 zo.', 'maandag 22 juni 2026 om 24.00 uur');
    await loser.see('j-letter');
  });

  it('municipalities hear how many, and of nobody’s name', async () => {
    const college = await journey.person('council', 'college-zoetermeer');
    await college.go('/council/inbox');
    await college.says('Gepubliceerd: Veelvoorkomende jeugdhulp', 'Inschrijvingen geopend: Veelvoorkomende jeugdhulp', 'Voorlopige gunning: Veelvoorkomende jeugdhulp');
    await college.see('j-council-notices');
    for (const subject of [/^Inschrijvingen geopend/, /^Voorlopige gunning/]) {
      await college.go('/council/inbox');
      await college.follow(subject);
      await college.doesNotSay('Aanbieder', '2700000');
    }
    await college.says('maandag 22 juni 2026');
    await college.see('j-council-notice');
    await college.go(`/council/tenders/${tender}`);
    await college.doesNotSay('Aanbieder', '2700000');
    const anyone = await journey.walker();
    await anyone.go(`/tenders/${tender}`);
    await anyone.doesNotSay('Aanbieder 27', '2700000');
    await anyone.see('j-public-standstill');
  });

  it('intended winners prove what they declared, while the standstill runs', async () => {
    const officer = await journey.person('staff', 'officer');
    await officer.go(staff());
    await officer.says('Er is nog niet om bewijs gevraagd.');
    await officer.follow('Verzoeken aan inschrijvers');
    await officer.follow('Bewijs vragen aan de beoogde winnaars');
    await officer.see('j-verification-form');
    await officer.press('Bewijs vragen');
    await officer.says('Het verzoek is verstuurd.', 'maandag 15 juni 2026, 24.00 uur (Nederlandse tijd)', '0 van 2 beantwoord');
    await journey.portal.stack.settle();
    const loser = await journey.person('provider', 'org-27000003');
    await loser.go('/provider/inbox');
    await loser.doesNotSay('Verzoek om bewijs');
    const winner = await journey.person('provider', 'linde-signatory');
    await winner.go('/provider/inbox');
    await winner.follow('Verzoek om bewijs');
    await winner.says('maandag 15 juni 2026, 24.00 uur');
    await winner.follow('Verzoeken over uw inschrijving');
    await winner.see('j-own-inquiries');
    await winner.follow('Verzoek om bewijs');
    await winner.see('j-own-inquiry');
    await winner.type('Uw antwoord', 'De gedragsverklaring en het uittreksel staan in ons dossier.');
    await winner.press('Antwoord versturen');
    await winner.says('Uw antwoord is ontvangen.', 'De gedragsverklaring en het uittreksel staan in ons dossier.');
    const theirs = new URL(winner.page.url()).pathname;
    await loser.go(theirs);
    await loser.doesNotSay('gedragsverklaring');
    await officer.follow('Verzoek om bewijs');
    await officer.says('De gedragsverklaring en het uittreksel staan in ons dossier.', 'Wacht op antwoord');
    await officer.see('j-inquiry');
    for (const { kvk } of bidders.slice(0, 2)) await officer.take(`Aanbieder ${kvk} (KvK ${kvk})`);
    await officer.take('In orde');
    await officer.press('Oordeel vastleggen');
    await officer.says('Het oordeel is vastgelegd.');
    await officer.go(staff());
    await officer.says('Van 2 van de 2 beoogde winnaars is het bewijs in orde.');
    await officer.see('j-verified');
  });

  it('nothing becomes final before the standstill is over', async () => {
    journey.portal.at('2026-06-22T21:59:00.000Z');
    lead = await journey.person('staff', 'lead');
    await lead.go(staff());
    await lead.says('loopt tot en met maandag 22 juni 2026. Definitief gunnen kan vanaf dinsdag 23 juni 2026.');
    expect(await lead.page.getByRole('button', { name: 'Definitief gunnen' }).count()).toBe(0);
    journey.portal.at('2026-06-22T22:00:00.000Z');
    await lead.go(staff());
    await lead.press('Definitief gunnen');
    await lead.says('De gunning is definitief.');
    await journey.portal.stack.settle();
  });

  it('provider and region sign, and the procedure is complete', async () => {
    // Who registered them: the demo people of these two.
    for (const [kvk, signatory] of [['27000001', 'linde-signatory'], ['27000002', 'kompas-signatory']] as const) {
      const winner = await journey.person('provider', signatory);
      await winner.go(`/provider/tenders/${tender}`);
      await winner.follow('Naar het contract');
      await winner.says('vrijdag 1 januari 2027', 'vrijdag 31 december 2032', 'bij elkaar hooguit 2 jaar', 'Spreken stukken elkaar tegen?');
      await winner.see('j-contract');
      await winner.take(/^Ik mag namens mijn organisatie tekenen/);
      await winner.press('Ondertekenen');
      await winner.says('U hebt het contract ondertekend.', 'De regio moet nog tekenen.');
      await lead.go(staff('/contracts'));
      await lead.follow(`Aanbieder ${kvk}`);
      await lead.press('Ondertekenen');
      await lead.says('Dit contract geldt tot en met vrijdag 31 december 2032.', 'Ondertekend door beide partijen');
    }
    await lead.see('j-contract-signed');
    const officer = await journey.person('staff', 'officer');
    await officer.go(staff());
    await officer.says('2 van de 2 contracten');
    await officer.press('Afronden');
    await officer.says('De aanbesteding is afgerond.', 'Contracten getekend');
    await officer.see('j-complete');
    await journey.portal.stack.settle();
    const college = await journey.person('council', 'college-zoetermeer');
    await college.go(`/council/tenders/${tender}`);
    await college.says('Aanbieder 27000001 (KvK 27000001)', 'Aanbieder 27000002 (KvK 27000002)');
    await college.doesNotSay('Aanbieder 27000003');
    await college.see('j-council-outcome');
    const anyone = await journey.walker();
    await anyone.go(`/tenders/${tender}`);
    await anyone.says('Contracten getekend', 'Aanbieder 27000002 (KvK 27000002)');
    await anyone.see('j-public-outcome');
  });

  it('a running contract is changed by an addendum that both sign, and extended six months before its end', async () => {
    const contract = staff('/contracts/27000001');
    const own = `/provider/tenders/${tender}/contract`;
    journey.portal.at('2027-05-03T08:00:00.000Z');
    const officer = await journey.person('staff', 'officer');
    await officer.go(contract);
    await officer.follow('Addendum toevoegen');
    await officer.type('Geldt vanaf', '1-8-2026');
    await officer.page.getByLabel('Artikel van de Aanbestedingswet 2012').selectOption({ label: '2.163g: de wijziging is niet wezenlijk' });
    await officer.type('Reden', 'De hulp verhuist. Aard en omvang blijven gelijk.');
    await officer.type('Tekst van de wijziging', 'De hulp wordt verleend in Rijswijk.');
    await officer.press('Addendum klaarzetten');
    await officer.says('Kies een dag binnen de looptijd: vrijdag 1 januari 2027 tot en met vrijdag 31 december 2032.');
    await officer.see('j-addendum-refused');
    await officer.type('Geldt vanaf', '1-8-2027');
    await officer.press('Addendum klaarzetten');
    await officer.says('Het addendum staat klaar om te tekenen.', 'zondag 1 augustus 2027', 'Artikel 2.163g', 'Addendum 1 is nog niet door beide partijen getekend.');
    await officer.go('/staff/agenda');
    await officer.says('zondag 1 augustus 2027 Addendum 1 gaat in: laat het ervoor tekenen');
    await officer.see('j-agenda-addendum');
    await journey.portal.stack.settle();
    const provider = await journey.person('provider', 'linde-signatory');
    await provider.go(own);
    await provider.says('De hulp verhuist.', 'De hulp wordt verleend in Rijswijk.');
    await provider.see('j-addendum-provider');
    await provider.take(/^Ik mag namens mijn organisatie tekenen/);
    await provider.press('Addendum ondertekenen');
    await provider.says('U hebt het addendum ondertekend. Nu tekent de regio.');
    lead = await journey.person('staff', 'lead');
    await lead.go(contract);
    await lead.see('j-addendum-countersign');
    await lead.press('Addendum ondertekenen');
    await lead.says('Het addendum is door beide partijen ondertekend en geldt.');
    await lead.go('/staff/agenda');
    await lead.says('zondag 1 augustus 2027 Addendum 1 gaat in', 'woensdag 30 juni 2032 Laatste dag om verlenging aan te kondigen (nog 2 jaar)');
    await lead.doesNotSay('laat het ervoor tekenen');
    // The last day on which six months lie before the end.
    journey.portal.at('2032-06-30T20:00:00.000Z');
    await officer.signIn('staff', 'officer');
    await officer.go(contract);
    await officer.follow('Verlenging voorstellen');
    await officer.type('Aantal jaren', '2');
    await officer.press('Verlenging voorstellen');
    await officer.says('De verlenging is voorgesteld.');
    await officer.go('/staff/agenda');
    await officer.says('Verlenging is voorgesteld: laatste dag om in te stemmen');
    await lead.signIn('staff', 'lead');
    await lead.go(contract);
    await lead.see('j-extension-approve');
    await lead.press('Verlengen');
    await lead.says('Het contract is verlengd.', 'De laatste dag is nu zondag 31 december 2034.');
    await lead.see('j-contract-extended');
    await journey.portal.stack.settle();
    await provider.signIn('provider', 'linde-signatory');
    await provider.go(own);
    await provider.says('Dit contract geldt tot en met zondag 31 december 2034.', 'zondag 1 augustus 2027', 'Op woensdag 30 juni 2032 heeft de regio aangekondigd dat zij met 2 jaar verlengt.');
    await provider.see('j-contract-extended-provider');
    // A day later the other one can no more be extended.
    journey.portal.at('2032-06-30T22:00:00.000Z');
    await officer.signIn('staff', 'officer');
    await officer.go(staff('/contracts/27000002'));
    await officer.says('Verlengen moest uiterlijk woensdag 30 juni 2032 zijn aangekondigd, zes maanden voor het einde.');
    await officer.see('j-extension-late');
    await officer.go('/staff/agenda');
    await officer.says('zondag 31 december 2034 Contract eindigt', 'vrijdag 31 december 2032 Contract eindigt');
    await officer.see('j-agenda');
  });

  it('every page can be used by everyone, and on a phone', async () => {
    expect(await journey.complaints(320)).toEqual([]);
  });
});

async function bid(provider: Visitor, price: number): Promise<void> {
  const own = `/tenders/${tender}/bid`;
  await provider.command(`${own}/lots`, { lots: ['A'] });
  await provider.command(`${own}/lots/A/answers`, { answers: [{ criterion: 'K1', text: 'Onze aanpak van Gezinsgericht werken.' }, { criterion: 'K2', text: 'Samen met school.' }] });
  await provider.command(`${own}/lots/A/price`, { price });
  const { upload } = await provider.view<{ upload: { url: string; fields: Record<string, string> } }>(`${own}/lots/A/documents`);
  await postFile(upload, 'plan.pdf', plan);
  const { readBack } = await provider.view<{ readBack: string }>(`${own}/review`);
  await provider.command(`${own}/submissions`, { lots: ['A'], readBack, declaration: true });
}

async function scoreAndLock(id: string, { kvk, score }: (typeof bidders)[number]): Promise<void> {
  const assessor = await journey.portal.world.as(id);
  const path = `/tenders/${tender}${file(kvk)}`;
  const scores = [['K1', score], ['K2', 50]].map(([criterion, given]) => ({ criterion, score: given, motivation: `Oordeel van ${id}.` }));
  await assessor.command(`${path}/scores`, { scores });
  await assessor.command(`${path}/locks`);
}
