import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { register } from '../../infra/season/bids.ts';
import { decideRoutes } from '../../infra/season/routes.ts';
import { day } from '../../shared/kernel/day.ts';
import { participants } from '../../shared/region/participants.ts';
import { Journey, type Walker } from './walk.ts';

let journey: Journey;
let officer: Walker;
let lead: Walker;
let tender: string;
const staff = (rest = ''): string => `/staff/tenders/${tender}${rest}`;
const asked = participants(5, day('2026-01-12')).map(({ code }) => code as string);

beforeAll(async () => {
  journey = await Journey.begin('2026-01-12T08:00:00.000Z');
  await register(journey.portal.world, [{ kvk: '27000002', name: '’t Kompas Jeugdhulp' }]);
  await decideRoutes(journey.portal.world, 5);
  [officer, lead] = await Promise.all([journey.walker(), journey.person('staff', 'lead')]);
}, 300_000);
afterAll(() => journey.close());

describe('a tender from its first line to its publication', { timeout: 300_000 }, () => {
  it('an officer begins it', async () => {
    await officer.go('/staff');
    await officer.see('j-choose-staff');
    await officer.press(/^Annelies Verbrugge/);
    await officer.says('Er is nog geen procedure. Begin een aanbesteding.');
    await officer.follow('Nieuwe aanbesteding');
    await officer.take(/^5 /);
    await officer.type('Titel', 'Veelvoorkomende jeugdhulp 2027');
    await officer.type('Omschrijving', 'Ambulante hulp dicht bij huis.\n\nVoor acht gemeenten.');
    await officer.press('Aanbesteding beginnen');
    tender = /tnd_\w+/.exec(officer.page.url())?.[0] ?? '';
    await officer.says('De aanbesteding staat klaar als concept.', 'Dit ontbreekt nog', 'Er is nog geen perceel. Voeg er ten minste één toe.');
    await officer.see('j-staff-concept');
  });

  it('lays down lots, method and criteria', async () => {
    for (const [id, name, most] of [['A', 'Ambulante begeleiding', '3'], ['B', 'Basis jeugd-ggz', '2'], ['B', 'Nog een keer B', '1']] as const) {
      await officer.go(staff());
      await officer.follow('Perceel toevoegen');
      await officer.type('Kenmerk', id);
      await officer.type('Naam van het perceel', name);
      await officer.type('Aan hoeveel inschrijvers gunt u hooguit?', most);
      await officer.press('Perceel toevoegen');
    }
    await officer.says('Er is al een perceel B. Kies een ander kenmerk.');
    expect(await officer.page.getByLabel('Naam van het perceel').inputValue()).toBe('Nog een keer B');
    await officer.go(staff());
    await officer.follow('Wijze van gunnen');
    await officer.take(/^Punten/);
    await officer.type('Decimalen van punten', '2');
    await officer.type('Tekst voor de loting', 'Haaglanden 2027');
    await officer.press('Wijze van gunnen opslaan');
    for (const [id, name, weight] of [['K1', 'Gezinsgericht werken', '42,5'], ['K2', 'Collectief aanbod', '27,5']] as const) {
      await officer.follow('Kwaliteitscriterium toevoegen');
      await officer.type('Kenmerk', id);
      await officer.type('Naam van het criterium', name);
      await officer.type('Vragen aan de inschrijver', 'Hoe werkt u?\nHoe meet u dat?');
      await officer.type('Gewicht in punten', weight);
      await officer.press('Criterium toevoegen');
    }
    await officer.says('Som van de gewichten: 70.', 'De gewichten zijn samen geen 100.');
    await officer.follow('Prijscriterium toevoegen');
    await officer.see('j-staff-price-criterion');
    await officer.type('Kenmerk', 'P');
    await officer.type('Naam van het criterium', 'Tarief per uur');
    await officer.type('Gewicht in punten', '30');
    await officer.take('Laagste prijs gedeeld door de prijs');
    await officer.press('Criterium toevoegen');
    await officer.says('Som van de gewichten: 100.', '42,5 punten', '0 / 25 / 50 / 75 / 100');
    await officer.doesNotSay('De gewichten zijn samen geen 100.');
  });

  it('a closing at the weekend is refused and stays as it was typed', async () => {
    await officer.follow('Planning');
    await officer.moment('Publicatie', '2-2-2026', '9:00');
    await officer.moment('Vragen stellen tot', '16-3-2026', '12:00');
    await officer.moment('Sluiting', '9-5-2026', '12:00');
    await officer.type('Brieven met de voorlopige gunning op', '1-6-2026');
    await officer.press('Planning opslaan');
    await officer.says('Verbeter 1 fout', 'Sluiting: zaterdag 9 mei 2026, 12.00 uur (Nederlandse tijd) valt in het weekend. Kies een werkdag.');
    expect(await officer.page.getByRole('group', { name: 'Sluiting' }).getByLabel('Datum').inputValue()).toBe('9-5-2026');
    await officer.see('j-staff-plan-refused');
    await officer.moment('Sluiting', '12-5-2026', '12:00');
    await officer.press('Planning opslaan');
    // Letters on Monday 1 June: twenty days end on Sunday 21 June, so the standstill lasts until Monday.
    await officer.says('Inschrijven kan tot dinsdag 12 mei 2026, 12.00 uur (Nederlandse tijd)', 'maandag 22 juni 2026');
  });

  it('a document is added, three assessors are appointed', async () => {
    await officer.follow('Documenten bekijken en toevoegen');
    await officer.page.getByLabel('Bestand', { exact: true }).setInputFiles({ name: 'Aanbestedingsleidraad.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF\n') });
    await officer.press('Uploaden');
    await officer.says('Aanbestedingsleidraad.pdf is toegevoegd.');
    await officer.see('j-staff-documents');
    await Promise.all(['assessor-1', 'assessor-2', 'assessor-3'].map((id) => journey.portal.visit(id)));
    for (const name of ['Fatima el Idrissi', 'Bram Kuipers', 'Sharmila Bhagwandin']) {
      await officer.go(staff());
      await officer.follow('Beoordelaar benoemen');
      await officer.take(new RegExp(`^${name}`));
      await officer.take('Beoordelen');
      await officer.press('Opslaan');
    }
    await officer.says('Sharmila Bhagwandin');
    await officer.doesNotSay('Dit ontbreekt nog', 'Drie is het minste.');
    await officer.see('j-staff-complete');
  });

  it('the colleges decide, two of them in a browser', async () => {
    await officer.follow('Colleges om een besluit vragen');
    await officer.press('Besluiten vragen');
    await officer.says('De colleges zijn gevraagd om een besluit.', '0 van de 8 colleges hebben ingestemd.');
    await journey.portal.stack.settle();
    const delft = await journey.walker();
    await delft.go('/council');
    await delft.see('j-choose-council');
    await delft.press(/^Lotte van der Meer/);
    await delft.says('Uw college is gevraagd om een besluit');
    await delft.see('j-council-home');
    const voorburg = await journey.person('council', 'college-leidschendam-voorburg');
    for (const [walker, reference] of [[delft, 'B&W 2026-017'], [voorburg, '']] as const) {
      await walker.go(`/council/tenders/${tender}`);
      await walker.take('Ingestemd');
      await walker.type('Datum van het besluit', '12-1-2026');
      await walker.type('Zaaknummer', reference);
      await walker.press('Besluit vastleggen');
      await walker.says('Het besluit is vastgelegd.', 'Ingestemd op maandag 12 januari 2026.');
    }
    await voorburg.see('j-council-decided');
    await voorburg.says('2 van de 8 colleges hebben ingestemd.');
    await delft.go('/council/inbox');
    await delft.see('j-council-inbox');
    const others = asked.filter((code) => code !== 'GM0503' && code !== 'GM1916');
    expect(others).toHaveLength(6);
    for (const municipality of others.slice(1)) await decide(municipality);
    await officer.go(staff());
    await officer.says('7 van de 8 colleges hebben ingestemd.', 'Nog geen besluit: Rijswijk.');
    await officer.see('j-staff-colleges');
  });

  it('an officer prepares, nobody publishes alone, nor without every college', async () => {
    await officer.go('/');
    await officer.moveTo('2026-02-02T09:00', 'Tot 1 seconde erna');
    await Promise.all([officer.signIn('staff', 'officer'), lead.signIn('staff', 'lead')]);
    await officer.go(staff());
    await officer.follow('Publicatie voorbereiden');
    await officer.moment('Verzonden naar TenderNed op', '30-1-2026', '16:00');
    await officer.type('Kenmerk van TenderNed', 'TN-2026-4711');
    await officer.moment('Gepubliceerd op TenderNed op', '2-2-2026', '8:00');
    await officer.press('Voorbereiding opslaan');
    await officer.says('De publicatie is voorbereid. Een procesleider kan haar publiceren.');
    await journey.portal.stack.settle();
    expect(await officer.page.getByRole('button', { name: 'Nu publiceren' }).count()).toBe(0);
    await officer.go(staff('/publications'));
    await officer.says('U mag dit niet doen met uw rol of machtiging.');
    await lead.go(staff());
    await lead.says('Deze colleges hebben nog niet ingestemd: Rijswijk. Wacht op hun besluit.');
    await lead.see('j-staff-publication-waits');
    await decide('GM0603');
    await lead.go(staff());
    await lead.press('Nu publiceren');
    await lead.says('De aanbesteding is gepubliceerd.', 'TN-2026-4711');
    await lead.see('j-staff-published');
  });

  it('a question is answered without the name of who asked it', async () => {
    const provider = await journey.person('provider', 'kompas-signatory');
    await provider.go(`/provider/tenders/${tender}`);
    await provider.type('Uw vraag of melding', 'Wij van ’t Kompas rijden veel. Geldt het tarief ook voor reistijd?');
    await provider.press('Versturen');
    await provider.says('Wij hebben uw vraag of melding ontvangen.', 'U hebt hiermee niet ingeschreven.', 'Nog niet beantwoord');
    await provider.see('j-provider-question');
    await officer.go(staff('/questions'));
    await officer.type('De vraag, zonder namen', 'Geldt het tarief ook voor reistijd?');
    await officer.type('Antwoord', 'Ja. Reistijd is in het tarief begrepen.');
    await officer.see('j-staff-questions');
    await officer.press('Nota publiceren');
    await officer.says('De nota van inlichtingen is gepubliceerd.');
    const anyone = await journey.walker();
    await anyone.go(`/tenders/${tender}`);
    await anyone.says('Open: vragen en inschrijven', 'Aanbestedingsleidraad.pdf', 'TN-2026-4711', 'Pijnacker-Nootdorp');
    await anyone.see('j-public-tender');
    await anyone.follow('Nota 1');
    await anyone.says('Geldt het tarief ook voor reistijd?', 'Ja. Reistijd is in het tarief begrepen.');
    await anyone.doesNotSay('Kompas', 'rijden veel');
    await anyone.see('j-public-notas');
  });

  it('two people move the closing, and everybody sees it', async () => {
    await officer.go(staff());
    await officer.follow('Latere sluiting voorstellen');
    await officer.moment('Nieuwe sluiting', '25-5-2026', '12:00');
    await officer.type('Reden', 'Nota 1 vraagt om een nieuwe berekening.');
    await officer.press('Voorstellen');
    await officer.says('maandag 25 mei 2026, 12.00 uur (Nederlandse tijd) valt op een feestdag. Kies een werkdag.');
    await officer.moment('Nieuwe sluiting', '26-5-2026', '12:00');
    await officer.press('Voorstellen');
    await officer.says('Uw voorstel wacht op goedkeuring.');
    await officer.go(staff('/extensions/approvals'));
    await officer.says('U mag dit niet doen met uw rol of machtiging.');
    await lead.go(staff());
    await lead.says('Dit wacht op u.', 'dinsdag 26 mei 2026, 12.00 uur');
    await lead.press('Goedkeuren');
    await journey.portal.stack.settle();
    const anyone = await journey.walker();
    await anyone.go(`/tenders/${tender}`);
    await anyone.says(
      'De sluiting is verschoven van dinsdag 12 mei 2026, 12.00 uur (Nederlandse tijd) naar dinsdag 26 mei 2026, 12.00 uur (Nederlandse tijd). Reden: Nota 1 vraagt om een nieuwe berekening.',
      'U kunt indienen tot dinsdag 26 mei 2026, 12.00 uur (Nederlandse tijd).',
    );
    await anyone.see('j-public-extended');
    await officer.go(staff('/log'));
    await officer.says('Latere sluiting voorgesteld', 'Latere sluiting goedgekeurd', 'Sluiting verschoven', 'De sleutelbewaarder (automatisch)');
    await officer.see('j-staff-log');
  });

  it('every page can be used by everyone, and on a phone', async () => {
    expect(await journey.complaints(320)).toEqual([]);
  });
});

async function decide(municipality: string): Promise<void> {
  const college = await journey.portal.world.college(municipality);
  await college.command(`/tenders/${tender}/decisions/${municipality}`, { outcome: 'approved', decidedOn: '2026-01-12' });
}
