/** Words of the decisions of colleges. */
import { recordFields } from './decision.ts';

export const commands = {
  'decision.record': {
    title: 'Besluit van het college vastleggen',
    intro: 'Leg vast wat uw college besloot over deze stukken. Een later besluit vervangt een eerder besluit, tot de publicatie.',
    submit: 'Besluit vastleggen',
    done: 'Het besluit is vastgelegd.',
    fields: recordFields,
  },
} as const;
export const refusals = {
  'decision.published': 'De aanbesteding is al gepubliceerd. Een besluit vastleggen kan niet meer.',
  'decision.future': 'Deze datum moet nog komen. Vul in wanneer het college besloot.',
} as const;
export const notices = {
  other: { subject: 'Bericht over een procedure', lines: ['Er is iets veranderd in {title}. Bekijk de procedure voor de stand.'] },
  /** What a judge decided, by its code. */
  outcomes: { upheld: 'De gunning blijft staan.', struck: 'De gunning vervalt. De inschrijvingen worden opnieuw beoordeeld.' },
  events: {
    'college.asked': { subject: 'Besluit gevraagd: {title}', lines: ['Uw college is gevraagd om een besluit over de stukken van {title}.', 'Volgens de planning sluit de inschrijving op {closesAt:moment}.', 'Het besluit is gevraagd uiterlijk op {decideBy:day}.', 'Lees de stukken en leg het besluit vast op de pagina van de aanbesteding. Wij publiceren als alle colleges hebben ingestemd.'] },
    'college.asked-admission': { subject: 'Besluit gevraagd: {title}', lines: ['Uw college is gevraagd om een besluit over de voorwaarden en tarieven van {title}.', 'Het besluit is gevraagd uiterlijk op {decideBy:day}.', 'Lees ze en leg het besluit vast op de pagina van de toelating. Wij openen als alle {municipalities} colleges hebben ingestemd.'] },
    'college.asked-revision': { subject: 'Besluit gevraagd: {title}', lines: ['Uw college is gevraagd om een besluit over de herziene overeenkomst {title}.', 'Het besluit is gevraagd uiterlijk op {decideBy:day}.', 'Lees de tekst en leg het besluit vast op de pagina van de herziening. Aanbieders ondertekenen pas als alle {municipalities} colleges hebben ingestemd.'] },
    'college.revision-taken-back': { subject: 'Tekst teruggenomen: {title}', lines: ['De tekst van {title} ligt niet meer voor aan uw college. Een besluit over deze tekst vervalt.', 'De reden is: {reason}', 'U krijgt bericht als er een nieuwe tekst is.'] },
    'college.remarks-answered': { subject: 'Opmerkingen beantwoord: {title}', lines: ['De opmerkingen van uw college over {title} zijn beantwoord.', 'U leest het antwoord op de pagina van de procedure, bij het besluit van uw college.'] },
    'college.reminder': { subject: 'Herinnering: besluit gevraagd over {title}', lines: ['Uw college heeft nog geen besluit vastgelegd over {title}.', 'Het besluit is gevraagd uiterlijk op {decideBy:day}.', 'Het besluit was gevraagd uiterlijk op {passedOn:day}. Die dag is voorbij.', 'Lees de stukken en leg het besluit vast op de pagina van de procedure. Wij gaan pas verder als alle colleges hebben ingestemd.'] },
    'tender.published': { subject: 'Gepubliceerd: {title}', lines: ['De aanbesteding {title} is gepubliceerd. Iedereen kan de stukken nu lezen.', 'Vragen stellen kan tot {questionsUntil:moment}.', 'Inschrijven kan tot {closesAt:moment}.'] },
    'tender.answered': { subject: 'Nota van inlichtingen: {title}', lines: ['Er zijn vragen van aanbieders over {title} beantwoord. Iedereen kan de antwoorden lezen.', 'Het is nota van inlichtingen {number}.'] },
    'tender.extended': { subject: 'Latere sluiting: {title}', lines: ['Aanbieders krijgen langer de tijd om in te schrijven op {title}.', 'Inschrijven kan nu tot {closesAt:moment}.', 'De reden is: {reason}'] },
    'tender.rectified': { subject: 'Wijziging: {title}', lines: ['De stukken van {title} zijn gewijzigd. Op de pagina van de aanbesteding staat wat er veranderde.', 'Het is rectificatie {number}.'] },
    'tender.opened': { subject: 'Inschrijvingen geopend: {title}', lines: ['Twee mensen hebben de inschrijvingen op {title} samen geopend.', 'Er zijn {received} inschrijvingen, alle percelen bij elkaar.', 'De beoordeling begint. Namen noemen wij pas na de gunning.'] },
    'award.provisional': { subject: 'Voorlopige gunning: {title}', lines: ['De inschrijvers op {title} hebben de voorlopige uitslag gekregen.', 'De standstill-termijn loopt tot en met {standstillEndsOn:day}.', 'Een contract tekenen kan vanaf {signFrom:day}.', 'Namen noemen wij pas na de definitieve gunning.'] },
    'proceedings.started': { subject: 'Kort geding: {title}', lines: ['Tegen de voorlopige gunning van {title} is een kort geding begonnen.', 'Tot de uitspraak tekenen wij geen contract.'] },
    'proceedings.ended': { subject: 'Uitspraak: {title}', lines: ['Er is uitspraak gedaan in het kort geding over {title}.', '{outcome}', 'Op de pagina van de aanbesteding staat hoe het verdergaat.'] },
    'award.final': { subject: 'Definitieve gunning: {title}', lines: ['De gunning van {title} is definitief. Op de pagina van de aanbesteding staat aan wie is gegund.', 'De contracten lopen van {contractsFrom:day} tot en met {contractsUntil:day}.'] },
    'contracts.signed': { subject: 'Contracten getekend: {title}', lines: ['Alle contracten van {title} zijn door beide partijen getekend.', 'Het zijn er {contracts}.'] },
    'tender.withdrawn': { subject: 'Ingetrokken: {title}', lines: ['De aanbesteding {title} is ingetrokken en gaat niet door.', 'De reden is: {reason}'] },
    'admission.opened': { subject: 'Toelating open: {title}', lines: ['Aanbieders kunnen zich aanmelden voor {title}.', 'De contracten beginnen op zijn vroegst op {startsOn:day}.'] },
    'admission.decided': { subject: 'Besluiten over toelating: {title}', lines: ['Er zijn besluiten genomen over aanmeldingen voor {title}.', 'Wie is toegelaten, staat in het openbare register.'] },
    'revision.consultation': { subject: 'Consultatie begonnen: {title}', lines: ['De consultatie over {title} is begonnen.', 'Het is ronde {round}.'] },
    'revision.draft': { subject: 'Concepttekst: {title}', lines: ['De concepttekst van {title} ligt voor aan de aanbieders.', 'Zij kunnen reageren tot {reactUntil:moment}.'] },
    'revision.replied': { subject: 'Reacties beantwoord: {title}', lines: ['Alle reacties op de concepttekst van {title} zijn beantwoord.', 'Het is ronde {round}.'] },
    'revision.final': { subject: 'Tekst vastgesteld: {title}', lines: ['De tekst van {title} is vastgesteld. Aanbieders beslissen nu of zij tekenen.', 'Zij kunnen dat doen tot {signUntil:moment}.'] },
    'revision.signed': { subject: 'Herziening afgerond: {title}', lines: ['De termijn om {title} te tekenen is voorbij.', 'Er tekenden {accepted} van de {invited} aanbieders.', 'Weigeringen: {refused}. Zonder antwoord: {unanswered}.'] },
    'revision.withdrawn': { subject: 'Herziening ingetrokken: {title}', lines: ['De herziening {title} gaat niet door. De lopende overeenkomsten blijven zoals zij zijn.', 'De reden is: {reason}'] },
    'route.changed': { subject: 'Andere inkooproute: {title}', lines: ['De regio koopt {title} op een andere manier in dan eerst bedoeld.', 'Eerst: {from}. Nu: {to}.', 'Het besluit is genomen door {decidedBy}, op {decidedOn:day}.', 'De reden is: {reason}', 'Deze route vervalt: {left}. Wat zo begon en nog geen contract heeft, eindigt.'] },
    'risk.changed': { subject: 'Risico gewijzigd: {title}', lines: ['Het risico “{title}” is nieuw of anders beoordeeld.', 'De stand is nu: {status}.', 'Het raakt segment {segments}.', 'De kans is {chance}, het gevolg is {impact}.', 'De maatregel is: {measure}', 'De toelichting is: {reason}'] },
  },
} as const;
