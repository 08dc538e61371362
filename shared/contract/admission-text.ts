import type { UnitCode } from '../admission/state.ts';
import { showDay, type Day } from '../kernel/moments.ts';
import { showEuro } from '../kernel/money.ts';
import { facts, list, section, subsection, table, text, type Section } from '../papers/paper.ts';
import type { AdmissionTerms } from './admission-terms.ts';
import { noticeMonths } from './days.ts';
import { answerDays, signalPercent } from './room.ts';
import { careGoesOn, disputes, fixed, inWords, onBehalf, type ContractText } from './text.ts';

/** The text of a contract that follows an admission; as of a tender, what was once signed by a version never changes. */
export const currentAdmissionTemplate = 'admission-1';

/** Units of iJw 3.2 (WJ756) in the words of the contract. */
const units: Readonly<Record<UnitCode, string>> = { '01': 'minuut', '04': 'uur', '14': 'etmaal', '16': 'dagdeel', '84': 'stuk' };
const on = (day: Day): string => showDay(day, 'nl');

/** @throws RangeError for a version that is not known. */
export function admissionText(terms: AdmissionTerms): ContractText {
  if (terms.template !== currentAdmissionTemplate) throw new RangeError(`no text of version ${terms.template}`);
  return {
    title: `Overeenkomst voor jeugdhulp: ${terms.admission.title}`,
    opening: [text(`Deze overeenkomst heeft drie delen. Deel 1 geldt voor alle toegelaten aanbieders. Deel 2 gaat over deze aanbieder. Deel 3 bevat vaste bepalingen. Versie van de tekst: ${terms.template}.`)],
    sections: [...general(terms), ...individual(terms), ...lasting],
  };
}

const general = ({ admission, municipalities, provider }: AdmissionTerms): Section[] => [
  section('Deel 1. Algemeen deel'),
  subsection('1.1 Partijen', text(`De ene partij is de regio: de gemeenten ${inWords(municipalities.map(({ name }) => name))}. De andere partij is de aanbieder: ${provider.name}.`, onBehalf)),
  subsection('1.2 Waar het over gaat', text(
    `De aanbieder is toegelaten volgens de toelatingsprocedure “${admission.title}”. Hij levert de producten die in deel 2 staan aan jeugdigen uit de gemeenten die daar staan.`,
    'Iedere aanbieder die aan de voorwaarden voldoet, wordt toegelaten en krijgt deze overeenkomst. De regio belooft geen aantal jeugdigen en geen omzet.',
  )),
  subsection('1.3 Wat gaat voor', text('Spreken stukken elkaar tegen? Dan gaat het stuk voor dat het eerst in deze rij staat:'), list([
    'deze overeenkomst', 'de voorwaarden en tarieven van de toelating, in de versie die op dat moment geldt', 'de aanmelding van de aanbieder',
  ])),
  subsection('1.4 Hoe de overeenkomst tot stand komt', text('De overeenkomst komt tot stand als beide partijen haar hebben ondertekend in het portaal. Zij geldt vanaf de eerste dag in deel 2. Elke partij tekent voor precies dezelfde tekst. De vingerafdruk (SHA-256) onder de handtekeningen bewijst dat. Wie iets doorhaalt of bijschrijft, tekent niet geldig.')),
  subsection('1.5 Voorwaarden en tarieven wijzigen', text(
    'De regio kan de voorwaarden, de producten en de tarieven wijzigen met een nieuwe versie. Zij doet dat alleen voor alle toegelaten aanbieders tegelijk. Een nieuwe versie geldt voor iedereen gelijk en vanaf dezelfde dag. Geen enkele overeenkomst houdt een oudere versie.',
    'De regio zet een nieuwe versie ten minste dertig dagen vooraf in het portaal, met een samenvatting. Elke aanbieder krijgt daar bericht van. Vanaf die dag komt de nieuwe versie in de plaats van de versie die in deel 2 staat.',
  )),
  subsection('1.6 Opschorten', text(
    'Voldoet de aanbieder niet meer aan een voorwaarde, of is de veiligheid van jeugdigen in gevaar? Dan kan de regio de overeenkomst opschorten. Zij geeft de reden. De aanbieder neemt dan geen nieuwe jeugdigen aan.',
    'De overeenkomst blijft bestaan. Hulp die al begonnen is, gaat door en wordt betaald. De opschorting eindigt zodra de reden weg is. De regio legt ook dat vast in het portaal.',
  )),
  subsection('1.7 Eerder eindigen', list([
    `Elke partij kan de overeenkomst opzeggen. De opzegtermijn is ${noticeMonths} maanden en begint op de dag na de opzegging.`,
    'Partijen kunnen samen een einddatum afspreken.',
    'Een partij kan de overeenkomst ontbinden als artikel 3.8 dat toestaat.',
  ]), text('Wie de overeenkomst beëindigt, geeft de reden. De reden en de einddatum worden vastgelegd in het portaal. Na het einde kan de aanbieder zich opnieuw aanmelden zolang de toelating open is.')),
  careGoesOn, disputes,
];

const individual = ({ admission, provider, products, municipalities, from, until, conditions, follows, clauses, room }: AdmissionTerms): Section[] => [
  section('Deel 2. Individueel deel'),
  subsection('2.1 Aanbieder', facts({ term: 'Naam', value: provider.name }, { term: 'KvK-nummer', value: provider.kvk })),
  subsection('2.2 Producten en tarieven', table('Producten van deze aanbieder', [{ text: 'Product' }, { text: 'Eenheid' }, { text: 'Tarief', figures: true }],
    products.map(({ id, title, unit, tariff }) => [`${id} ${title}`, units[unit], showEuro(tariff, 'nl')])), text('De tarieven zijn voor alle aanbieders gelijk. Een nieuwe versie kan ze wijzigen, zoals in artikel 1.5 staat.')),
  subsection('2.3 Gemeenten', list(municipalities.map(({ name }) => name))),
  subsection('2.4 Begin en einde', facts({ term: 'Eerste dag', value: on(from) }, { term: 'Laatste dag', value: on(until) })),
  subsection('2.5 Voorwaarden', facts({ term: 'Toelating', value: admission.id }, { term: 'Versie van de voorwaarden', value: `${conditions.number}, geldt sinds ${on(conditions.from)}` }),
    list(conditions.titles.map(({ id, title }) => `${id} ${title}`)), ...(follows === undefined ? [] : [text(`Bij deze overeenkomst hoort de herziene ontwikkelovereenkomst, herziening ${follows.revision}, versie ${follows.version}. De vingerafdruk (SHA-256) van die tekst is ${follows.hash}. De aanbieders van de herziening tekenden voor dezelfde tekst.`)]), ...(clauses === '' ? [] : [text(clauses)])),
  spendingRoom(room),
];

/** A term of the region's contracts since 2021 (S004): no budget ceiling, above which nothing is paid, as its neighbour has. */
const spendingRoom = (room: boolean): Section => subsection('2.6 Maximale bestedingsruimte', ...(room ? [text(
  'De regio kan per kalenderjaar een maximale bestedingsruimte voor de aanbieder vaststellen. Zij laat het bedrag uiterlijk op 30 juni van het jaar ervoor in het portaal weten. Heeft de regio deze overeenkomst na die dag ondertekend? Dan laat zij het bedrag weten binnen veertien dagen nadat zij tekende.',
  `Is ${signalPercent} procent van de ruimte gebruikt? Dan is dat een signaal. Partijen voeren binnen ${answerDays} dagen een gesprek. Binnen ${answerDays} dagen na het gesprek besluit de regio of zij de ruimte verhoogt, met de reden. Eindigt een termijn in een weekend of op een feestdag, dan eindigt hij op de volgende werkdag.`,
  'De maximale bestedingsruimte is geen budgetplafond. Bij een budgetplafond wordt hulp boven het bedrag niet betaald. Bij de maximale bestedingsruimte is overschrijding het moment om haar te bespreken en verdere afspraken te maken. Hulp in een crisis en hulp waarvoor een gemeente een specifieke toewijzing gaf, worden altijd betaald.',
)] : [text('Voor deze hulp betaalt de regio voor een taak als geheel. Er geldt geen maximale bestedingsruimte.')]));

/** What a tender says of bids does not fit here; all else is the same. */
const own: Readonly<Record<string, Section>> = Object.fromEntries([
  subsection('3.3 Onderaannemers', text('De aanbieder zet alleen onderaannemers in die de regio heeft goedgekeurd. Hij blijft zelf verantwoordelijk. Hij betaalt hun een reëel tarief, zoals het Besluit Jeugdwet dat vraagt.')),
  subsection('3.4 Tarieven elk jaar aanpassen', text('De regio past de tarieven elk jaar op 1 januari aan de kosten aan: voor 90 procent aan de loonkosten (OVA) en voor 10 procent aan de prijzen (PPC). Zij gebruikt de raming voor het komende jaar en verrekent het verschil met de raming van het jaar ervoor. Dat gaat met een nieuwe versie, voor alle aanbieders gelijk.')),
  subsection('3.8 Als een partij zich niet aan de afspraken houdt', text('De ander stelt haar schriftelijk in gebreke en geeft een redelijke termijn om het te herstellen. Is de veiligheid van jeugdigen in gevaar, of voldoet de aanbieder na die termijn nog niet aan de voorwaarden? Dan kan de regio de overeenkomst meteen ontbinden.')),
].map((one) => [one.heading, one]));
const lasting: readonly Section[] = fixed.map((one) => own[one.heading] ?? one);
