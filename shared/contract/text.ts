import { showDay, type Day } from '../kernel/moments.ts';
import { facts, list, section, subsection, table, text, type Block, type Section } from '../papers/paper.ts';
import { showEuro } from '../kernel/money.ts';
import { announceBy, announceMonths, noticeMonths } from './days.ts';
import { nl } from '../messages/nl.ts';
import { bidderName } from '../tender/parties.ts';
import type { ContractTerms } from './terms.ts';

/**
 * The text of the contract, in parts as the national standards of the Ketenbureau have them: 1 for all providers, 2 for this
 * one, 3 fixed provisions; in the region's own words. Dutch only: it is the text that binds. What was once signed by a
 * version never changes: a new wording is a new version.
 */
export const currentTemplate = '2026.1';

export interface ContractText { readonly title: string; readonly opening: readonly Block[]; readonly sections: readonly Section[] }

/** @throws RangeError for a version that is not known. */
export function contractText(terms: ContractTerms): ContractText {
  if (terms.template !== currentTemplate) throw new RangeError(`no text of version ${terms.template}`);
  return {
    title: `Overeenkomst voor jeugdhulp: ${terms.tender.title}`,
    opening: [text(`Deze overeenkomst heeft drie delen. Deel 1 geldt voor alle aanbieders. Deel 2 gaat over deze aanbieder. Deel 3 bevat vaste bepalingen. Versie van de tekst: ${terms.template}.`)],
    sections: [...general(terms), ...individual(terms), ...fixed],
  };
}

const on = (day: ContractTerms['from']): string => showDay(day, 'nl');

/** The provider by its name, or as a combination with all of its members, as the letters name it. */
export const providerOf = ({ provider, members = [] }: Pick<ContractTerms, 'provider' | 'members'>): string =>
  (members.length === 0 ? provider.name : `de ${bidderName(provider.name, members, nl.parties, 'nl')}`);

/** A combination is liable jointly and severally (Aw 2.52; BW 6:6): each member is a party itself. */
const liable = ({ provider, members = [], lots }: ContractTerms): string[] => (members.length === 0 ? [] : [
  `De leden van de combinatie zijn ${inWords([provider, ...members].map(({ name, kvk }) => `${name} (KvK-nummer ${kvk})`))}. Elk lid is partij bij deze overeenkomst. Waar hierna “de aanbieder” staat, gaat het over de leden samen en over elk lid apart.`,
  members.every((one) => one.lots.length === lots.length)
    ? 'De leden zijn hoofdelijk aansprakelijk. De regio kan elk lid aanspreken voor de hele overeenkomst.'
    : 'De leden zijn hoofdelijk aansprakelijk. De regio kan elk lid aanspreken voor alles wat hoort bij de percelen van dat lid. Die percelen staan in artikel 2.1.',
]);

/** On what the signature of one binds all: each member's own mandate, given by its own sign-in before the bid was submitted (BW 3:60, 3:66). */
function mandated({ provider, members = [] }: ContractTerms): string[] {
  const days = [...new Set(members.flatMap(({ mandatedOn }) => mandatedOn ?? []))].sort();
  const by = (day: Day): string => inWords([...new Set(members.filter((one) => one.mandatedOn === day).map(({ name }) => name))]);
  return days.length === 0 ? [] : [`${provider.name} is de penvoerder en ondertekent deze overeenkomst en haar addenda namens alle leden, krachtens volmacht. Die is in deze inschrijving gegeven ${inWords(days.map((day) => `op ${on(day)} door ${by(day)}`))}.`];
}

/** What every contract says alike, whatever it follows from. */
export const onBehalf = 'Het Servicebureau Jeugdhulp Haaglanden handelt namens de gemeenten. Elke gemeente is zelf verantwoordelijk voor de hulp aan haar eigen inwoners en betaalt die hulp zelf.';
export const careGoesOn = subsection('1.8 Zorg gaat door', text('Eindigt de overeenkomst? Dan maakt de aanbieder de hulp af of draagt hij de jeugdige zorgvuldig over aan een andere aanbieder. Tot de overdracht blijft hij verantwoordelijk en blijft de gemeente betalen, onder dezelfde voorwaarden. Partijen maken uiterlijk drie maanden voor het einde een plan voor de overdracht.'));
export const disputes = subsection('1.9 Onenigheid', text('Partijen proberen een geschil eerst samen op te lossen. Lukt dat niet binnen zes weken? Dan kan elke partij naar de Geschillencommissie Sociaal Domein of naar de rechtbank Den Haag. Op deze overeenkomst is Nederlands recht van toepassing.'));

const general = (terms: ContractTerms, { tender, municipalities, extensionYears } = terms): Section[] => [
  section('Deel 1. Algemeen deel'),
  subsection('1.1 Partijen', text(
    `De ene partij is de regio: de gemeenten ${inWords(municipalities)}. De andere partij is de aanbieder: ${providerOf(terms)}.`,
    ...liable(terms),
    ...mandated(terms),
    onBehalf,
  )),
  subsection('1.2 Waar het over gaat', text(`De aanbieder levert jeugdhulp volgens de aanbesteding “${tender.title}”, voor de percelen die in deel 2 staan. De regio belooft geen aantal jeugdigen en geen omzet.`)),
  subsection('1.3 Wat gaat voor', text('Spreken stukken elkaar tegen? Dan gaat het stuk voor dat het eerst in deze rij staat:'), list([
    'deze overeenkomst, met haar addenda; een later addendum gaat voor een eerder',
    'de nota’s van inlichtingen; een latere gaat voor een eerdere',
    'de aanbestedingsstukken',
    'de inschrijving van de aanbieder',
  ]), text('Biedt de inschrijving meer dan de andere stukken vragen? Dan is de aanbieder daaraan gebonden.')),
  subsection('1.4 Hoe de overeenkomst tot stand komt', text('De overeenkomst geldt zodra beide partijen haar hebben ondertekend in het aanbestedingsportaal. Elke partij tekent voor precies dezelfde tekst. De vingerafdruk (SHA-256) onder de handtekeningen bewijst dat. Wie iets doorhaalt of bijschrijft, tekent niet geldig.')),
  subsection('1.5 Verlenging', extensionYears === 0 ? text('De regio kan deze overeenkomst niet verlengen.') : text(
    `De regio kan de overeenkomst na het einde verlengen, bij elkaar met hooguit ${extensionYears} jaar. Dat kan in een of meer keren, telkens met hele jaren. De voorwaarden blijven dan gelijk.`,
    `De regio laat uiterlijk ${announceMonths} maanden voor de einddatum in het portaal weten dat zij verlengt. Doet zij dat niet, dan eindigt de overeenkomst op de einddatum. Deze termijn schuift niet op als de laatste dag in een weekend of op een feestdag valt.`,
  )),
  subsection('1.6 Wijzigen', text(
    'Partijen wijzigen de overeenkomst alleen met een addendum. Een addendum heeft een nummer en een datum. Er staat in waarom het nodig is en welk artikel van de Aanbestedingswet 2012 de wijziging toestaat (artikel 2.163b tot en met 2.163g). Het geldt als beide partijen het hebben ondertekend.',
  )),
  subsection('1.7 Eerder eindigen', list([
    `Elke partij kan de overeenkomst opzeggen. De opzegtermijn is ${noticeMonths} maanden en begint op de dag na de opzegging.`,
    'Partijen kunnen samen een einddatum afspreken.',
  ]), text('Wie opzegt, geeft de reden. De opzegging en de einddatum worden vastgelegd in het portaal.')),
  careGoesOn,
  disputes,
];

const individual = ({ tender, provider, members = [], priced, lots, from, until, extensionYears, notas }: ContractTerms): Section[] => [
  section('Deel 2. Individueel deel'),
  subsection('2.1 Aanbieder', facts({ term: 'Naam', value: provider.name }, { term: 'KvK-nummer', value: provider.kvk }, ...(members.length === 0 ? [] : [{ term: 'Rol', value: 'penvoerder van de combinatie' }]),
    ...members.map((one) => ({ term: 'Lid van de combinatie', value: `${one.name} (KvK-nummer ${one.kvk}), perceel ${inWords(one.lots)}` })))),
  subsection('2.2 Percelen en tarieven', table('Percelen van deze aanbieder', [{ text: 'Perceel' }, ...(priced === '' ? [] : [{ text: priced, figures: true as const }])],
    lots.map(({ id, title, price }) => [`${id} ${title}`, ...(priced === '' ? [] : [price === null ? 'tarief van de regio' : showEuro(price, 'nl')])])),
  ...(priced === '' ? [text('De regio stelt de tarieven vast. Zij staan in de aanbestedingsstukken.')] : [text('Dit zijn de bedragen uit de inschrijving van de aanbieder. Zij gelden voor het eerste jaar. Daarna geldt artikel 3.4.')])),
  subsection('2.3 Begin en einde', facts(
    { term: 'Eerste dag', value: on(from) }, { term: 'Laatste dag', value: on(until) },
    ...(extensionYears === 0 ? [] : [{ term: 'Verlenging', value: `bij elkaar hooguit ${extensionYears} jaar` }, { term: 'Verlenging aankondigen', value: `uiterlijk ${on(announceBy(until))}` }]),
  )),
  subsection('2.4 Stukken die erbij horen', facts(
    { term: 'Aanbesteding', value: tender.id }, ...(tender.tenderNed === '' ? [] : [{ term: 'TenderNed', value: tender.tenderNed }]),
    { term: 'Nota’s van inlichtingen', value: notas.length === 0 ? 'geen' : notas.join(', ') },
  )),
];

export const fixed: readonly Section[] = [
  section('Deel 3. Vaste bepalingen'),
  subsection('3.1 Toegang tot de hulp', text('De aanbieder begint pas met hulp als daar een geldige verwijzing of beschikking voor is volgens de Jeugdwet. In een crisis begint hij meteen en wordt de toegang daarna geregeld.')),
  subsection('3.2 Kwaliteit en veiligheid', list([
    'De aanbieder werkt volgens de Jeugdwet en de richtlijnen van de beroepsgroep, met geregistreerde professionals waar dat nodig is.',
    'Iedereen die met jeugdigen werkt heeft een geldige verklaring omtrent het gedrag.',
    'De aanbieder meldt calamiteiten en geweld meteen bij de inspectie en bij de gemeente van de jeugdige.',
    'Hij heeft een klachtenregeling en werkt mee met de vertrouwenspersoon.',
  ])),
  subsection('3.3 Onderaannemers', text('De aanbieder zet alleen onderaannemers in die in zijn inschrijving staan of die de regio daarna heeft goedgekeurd. Hij blijft zelf verantwoordelijk. Hij betaalt hun een reëel tarief, zoals het Besluit Jeugdwet dat vraagt.')),
  subsection('3.4 Tarieven elk jaar aanpassen', text('De regio past de tarieven elk jaar op 1 januari aan de kosten aan: voor 90 procent aan de loonkosten (OVA) en voor 10 procent aan de prijzen (PPC). Zij gebruikt de raming voor het komende jaar en verrekent het verschil met de raming van het jaar ervoor.')),
  subsection('3.5 Declareren en betalen', text('De aanbieder declareert elke maand met de landelijke berichten (iJw). De gemeente betaalt binnen dertig dagen na een goede declaratie. Wat later komt dan een jaar na de hulp, hoeft de gemeente niet te betalen.')),
  subsection('3.6 Verantwoorden en toezicht', text('De aanbieder laat elk jaar zien hoe hij het geld besteedde en welke resultaten hij haalde. Hij werkt mee aan onderzoek van de regio en van toezichthouders. Verandert er iets in zijn bestuur, eigendom of geldzaken dat de hulp kan raken? Dan meldt hij dat meteen.')),
  subsection('3.7 Persoonsgegevens', text('Elke partij is zelf verantwoordelijk voor de persoonsgegevens die zij verwerkt, en houdt zich aan de AVG. Partijen delen alleen gegevens die nodig zijn voor de hulp, de betaling of het toezicht. Een datalek dat de ander raakt, melden zij elkaar binnen 24 uur.')),
  subsection('3.8 Als een partij zich niet aan de afspraken houdt', text('De ander stelt haar schriftelijk in gebreke en geeft een redelijke termijn om het te herstellen. Is de veiligheid van jeugdigen in gevaar, of doet zich alsnog een dwingende uitsluitingsgrond voor? Dan kan de regio de overeenkomst meteen ontbinden.')),
  subsection('3.9 Als een bepaling niet geldt', text('Blijkt een bepaling ongeldig? Dan blijven de andere gelden. Partijen vervangen de ongeldige door een bepaling die er zo dicht mogelijk bij komt.')),
];

export const inWords = (items: readonly string[]): string => (items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} en ${items.at(-1) ?? ''}`);
