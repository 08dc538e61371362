import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { declarationOf } from '../../infra/season/bids.ts';
import { publishedTender } from '../portal.ts';
import { Journey, type Walker } from './walk.ts';

let journey: Journey;
let tender: string;
let signatory: Walker;
let colleague: Walker;
const here = (rest = ''): string => `/provider/tenders/${tender}${rest}`;
const own = '/provider/organisation/declaration';
const file = '/provider/organisation/evidence';
const pdf = { mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n% bewijs\n%%EOF\n') };

beforeAll(async () => {
  journey = await Journey.begin('2026-01-12T08:00:00.000Z');
  tender = (await publishedTender(journey.portal, [], [{ id: 'E1', title: 'Werken aan kwaliteit', text: 'U werkt met een kwaliteitssysteem.', evidence: ['quality-certificate'] }])).portalId;
  const admin = await journey.portal.visit('linde-signatory');
  await admin.command('/organisation/registration', { name: "Jeugdhulp 't Lindehof", email: 'post@delinde.example' });
  await admin.command('/organisation/members', { name: 'Youssef Amrani', email: 'y.amrani@delinde.example', mandate: 'prepare' });
  [signatory, colleague] = await Promise.all([journey.person('provider', 'linde-signatory'), journey.person('provider', 'linde-colleague')]);
}, 300_000);
afterAll(() => journey.close());

describe('a declaration and a file of evidence', { timeout: 300_000 }, () => {
  it('a bid that is filled in cannot be submitted without a declaration, and says where to make one', async () => {
    await colleague.says('Zonder ondertekende eigen verklaring kunt u niet inschrijven.');
    const api = await journey.portal.visit('linde-colleague');
    const draft = `/tenders/${tender}/bid`;
    await api.command(`${draft}/lots`, { lots: ['A'] });
    await api.command(`${draft}/lots/A/answers`, { answers: ['K1', 'K2'].map((criterion) => ({ criterion, text: 'Wij komen thuis.' })) });
    await api.command(`${draft}/lots/A/price`, { price: 8750 });
    await signatory.go(here('/bid/review'));
    await signatory.says('Uw eigen verklaring is nog niet compleet. U kunt nog niet indienen.', 'U hebt nog niet bij elke eis gezegd of u voldoet.');
    expect(await signatory.page.getByRole('button', { name: 'Definitief indienen' }).count()).toBe(0);
    await signatory.see('d-review-undeclared');
    // By the form's own address too.
    await signatory.go(here('/bid/submissions'));
    await signatory.take(/^Ik mag namens mijn organisatie ondertekenen/);
    await signatory.press('Definitief indienen');
    await signatory.says('Uw eigen verklaring is nog niet compleet. Uw inschrijving is niet ingediend.');
    await signatory.see('d-submit-refused');
  });

  it('a colleague fills it in part by part; what is wrong stays as it was typed', async () => {
    await colleague.go(here('/bid'));
    await colleague.says('Eigen verklaring Nog niet compleet', 'Eisen aan uw organisatie 0 van 1 ingevuld');
    await colleague.follow('Eigen verklaring');
    await colleague.says('Deel II: uw organisatie Nog niet ingevuld.', 'Dit deel geldt niet. Wij kiezen vooraf geen kandidaten');
    await colleague.see('d-declaration-empty');
    await colleague.follow(/^Invullen \(Deel II/);
    expect(await colleague.page.getByLabel('Naam van de organisatie').inputValue()).toBe("Jeugdhulp 't Lindehof");
    await colleague.take('Ja');
    await colleague.type('Andere organisaties in uw groep of concern', '27000009\n27000010 Broer & Co');
    await colleague.press('Deel II opslaan');
    await colleague.says('Deze regel klopt niet: 27000009');
    expect(await colleague.page.getByLabel(/^Andere organisaties/).inputValue()).toBe('27000009\n27000010 Broer & Co');
    await colleague.see('d-operator-refused');
    await colleague.type('Andere organisaties in uw groep of concern', "27000009 D'Aubert B.V.\n27000010 Broer & Co");
    await colleague.press('Deel II opslaan');
    await colleague.says('Deel II is opgeslagen.', "D'Aubert B.V. (KvK 27000009)", 'uit uw eHerkenning. Een uittreksel vragen wij daarom niet.');

    await colleague.follow(/^Invullen \(Deel III/);
    await colleague.says('Ja betekent: uw organisatie of een bestuurder is in de laatste vijf jaar onherroepelijk veroordeeld voor omkoping.');
    await colleague.see('d-grounds');
    const groups = colleague.page.locator('fieldset.row');
    expect(await groups.count()).toBe(17);
    for (const group of await groups.all()) await group.getByLabel('Nee', { exact: true }).check();
    await groups.filter({ hasText: 'Tekortgeschoten in een eerdere opdracht' }).getByLabel('Ja', { exact: true }).check();
    await colleague.press('Deel III opslaan');
    await colleague.says('Uw antwoorden zijn opgeslagen.', 'De toelichting ontbreekt nog.', 'U kunt nog niet ondertekenen. Er ontbreekt nog: Deel III: een toelichting bij elke ja');
    await colleague.follow('Toelichting geven');
    await colleague.see('d-explanations');
    await colleague.type('Wat is er gebeurd, en wanneer?', 'In 2024 stopte een gemeente ons contract.');
    await colleague.type('Wat hebt u gedaan om het te herstellen en te voorkomen?', 'Een nieuw plan voor de roosters.\nDe gemeente is tevreden.');
    await colleague.press('Toelichting opslaan');
    await colleague.says('Uw toelichting is opgeslagen.', 'Nog niet ondertekend', 'Ondertekenen doet een collega die dat mag.');
    expect(await colleague.page.getByRole('button', { name: 'Eigen verklaring ondertekenen' }).count()).toBe(0);
    await colleague.see('d-declaration-unsigned');
  });

  it('who may sign reads and signs it; a change asks for a new signature', async () => {
    await signatory.go(own);
    await signatory.says('Tekortgeschoten in een eerdere opdracht', 'De gemeente is tevreden.');
    await signatory.press('Eigen verklaring ondertekenen');
    await signatory.says('Zet een vinkje');
    await signatory.take(/^Ik mag namens mijn organisatie ondertekenen/);
    await signatory.press('Eigen verklaring ondertekenen');
    await signatory.says('De eigen verklaring is ondertekend. Zij gaat mee met elke inschrijving.', 'Wat al is ingediend, verandert niet.');
    await signatory.see('d-declaration-signed');
    await signatory.go(own + '/operator');
    await signatory.take('Nee');
    await signatory.press('Deel II opslaan');
    await signatory.says('Nog niet ondertekend', 'Zonder handtekening kunt u niet inschrijven.');
    await signatory.go(here('/bid/review'));
    await signatory.says('Uw eigen verklaring is nog niet ondertekend. U kunt nog niet indienen.');
    await signatory.go(own);
    await signatory.take(/^Ik mag namens mijn organisatie ondertekenen/);
    await signatory.press('Eigen verklaring ondertekenen');
  });

  it('the requirements of the tender are answered with the bid, without evidence', async () => {
    await signatory.go(`/tenders/${tender}`);
    await signatory.says('E1: Werken aan kwaliteit', 'Bewijs, alleen van wie wij willen gunnen: Kwaliteitscertificaat', 'artikel 2.86 en 2.87');
    await signatory.see('d-public-requirements');
    await signatory.go(here('/bid'));
    await signatory.follow('Eisen aan uw organisatie');
    await signatory.says('Stuur geen bewijzen mee: die vragen wij alleen aan wie wij willen gunnen.');
    await signatory.see('d-requirements');
    await signatory.take('Nee');
    await signatory.type('Hoe voldoet u, of waarom niet?', 'Wij zijn nog bezig met HKZ.');
    await signatory.press('Antwoorden opslaan');
    await signatory.follow('Naar controleren en indienen');
    await signatory.says('U zegt dat u niet aan deze eis voldoet.', 'U antwoordde ja bij: Tekortgeschoten in een eerdere opdracht.');
    await signatory.see('d-review-declared');
    await signatory.follow('Naar de eisen');
    await signatory.take('Ja');
    await signatory.type('Hoe voldoet u, of waarom niet?', 'HKZ, tot 2028.');
    await signatory.press('Antwoorden opslaan');
    await signatory.go(here('/bid/review'));
    await signatory.take(/^Ik mag namens mijn organisatie ondertekenen/);
    await signatory.press('Definitief indienen');
    await signatory.says('Uw inschrijving is ontvangen.', 'INGEDIEND Perceel A');
  });

  it('a paper goes into the file, with its end worked out; nobody asks it with a bid', async () => {
    await colleague.go('/provider/organisation');
    await colleague.follow('Dossier van uw organisatie');
    await colleague.says('Bij een inschrijving vraagt niemand deze documenten.', 'Uw dossier is nog leeg.');
    await colleague.see('d-evidence-empty');
    await upload("Polis 't Lindehof.pdf");
    await colleague.says("Het bestand “Polis 't Lindehof.pdf” is geüpload. Zeg nu nog wat het is.");
    await colleague.see('d-evidence-unnamed');
    await colleague.follow(/^Zeggen wat het is/);
    await colleague.page.getByLabel('Soort document').selectOption({ label: 'Polis aansprakelijkheid' });
    await colleague.type('Datum van uitgifte', '30-2-2026');
    await colleague.press('In het dossier zetten');
    await colleague.says('Datum van uitgifte: Vul een bestaande datum in');
    expect(await colleague.page.getByLabel('Datum van uitgifte').inputValue()).toBe('30-2-2026');
    await colleague.see('d-evidence-refused');
    await colleague.type('Datum van uitgifte', '1-3-2025');
    await colleague.press('In het dossier zetten');
    await colleague.says('Vul in tot wanneer dit document geldig is.');
    await colleague.type('Geldig tot en met', '1-3-2026');
    await colleague.press('In het dossier zetten');
    await colleague.says('Het document staat in uw dossier.', 'Polis aansprakelijkheid', 'Verloopt binnenkort');
    await colleague.see('d-evidence');
    await colleague.go('/provider');
    await colleague.says('Polis aansprakelijkheid is geldig tot en met zondag 1 maart 2026.');
    await colleague.see('d-home-warning');
  });

  it('is replaced by a newer one, and can be taken out', async () => {
    await colleague.go(file);
    await colleague.follow(/^Vervangen/);
    await colleague.says("U vervangt “Polis 't Lindehof.pdf”. De oude versie blijft bewaard");
    await upload('Polis 2026.pdf');
    await colleague.says('Er is een nieuwe versie geüpload. Zeg van welke datum zij is; tot dan telt de oude.');
    await colleague.see('d-evidence-renewed');
    await colleague.follow(/^Gegevens wijzigen/);
    await colleague.type('Datum van uitgifte', '1-2-2026');
    await colleague.type('Geldig tot en met', '1-3-2027');
    await colleague.press('In het dossier zetten');
    await colleague.says('Geldig', 'maandag 1 maart 2027');
    await colleague.go('/provider');
    await colleague.doesNotSay('Polis aansprakelijkheid');
    await colleague.go(file);
    await colleague.press(/^Uit het dossier halen/);
    await colleague.says('Het document staat niet meer in uw dossier.', 'Uw dossier is nog leeg.');
  });

  it('who screens reads it after the opening, an assessor does not', async () => {
    const { portal } = journey;
    portal.at('2026-05-12T10:02:00.000Z');
    for (const opener of ['opener-1', 'opener-2']) await (await portal.visit(opener)).command(`/tenders/${tender}/openings`);
    await portal.stack.settle();
    const [jurist, assessor] = await Promise.all([journey.person('staff', 'jurist'), journey.person('staff', 'assessor-1')]);
    const address = `/staff/tenders/${tender}/files/A/27000001`;
    await jurist.go(address);
    await jurist.says('Ja bij: Tekortgeschoten in een eerdere opdracht (2.87 lid 1 onder g)', 'De gemeente is tevreden.', 'Een ja is nog geen uitsluiting', 'HKZ, tot 2028.');
    await jurist.see('d-staff-file');
    await assessor.go(address);
    await assessor.doesNotSay('De gemeente is tevreden.', 'HKZ, tot 2028.');
  });

  it('a machine makes the whole declaration in one request', async () => {
    const visitor = await journey.portal.visit('org-27000077');
    await visitor.command('/organisation/registration', { name: 'Machine', email: 'm@kvk27000077.example' });
    await visitor.command('/organisation/declaration/completions', declarationOf('Machine'));
    expect(await visitor.view<{ state: string }>('/organisation/declaration')).toMatchObject({ state: 'signed' });
  });

  it('every page can be used by everyone, and on a phone', async () => {
    expect(await journey.complaints()).toEqual([]);
  });
});

/** With a name of its own, by the plain form that posts to the bucket. */
async function upload(name: string): Promise<void> {
  await colleague.page.getByLabel('Kies een bestand').setInputFiles({ name, ...pdf });
  await colleague.press('Bestand uploaden');
}
