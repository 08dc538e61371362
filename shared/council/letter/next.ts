import type { LetterFacts } from './facts.ts';
import type { Milestone } from './milestone.ts';
import { subjectOf } from './procedures.ts';

const inform = 'Het college informeert u opnieuw';
/** What follows, and when the council hears again: the next milestone has a letter of its own. */
const following: Readonly<Record<Milestone, string>> = {
  'tender.published': `Na de sluiting worden de inschrijvingen geopend en beoordeeld. ${inform} als de inschrijvingen zijn geopend.`,
  'opening.recorded': `Na de beoordeling volgt de voorlopige gunning. ${inform} als die aan de inschrijvers is meegedeeld.`,
  'award.provisional': `De gunning wordt definitief als de termijn is verstreken en er geen kort geding loopt. ${inform} als de gunning definitief is, of als er een kort geding begint.`,
  'proceedings.started': `De rechter beslist of de gunning in stand blijft. ${inform} na de uitspraak.`,
  'proceedings.ended': `${inform} over de gunning die hierop volgt.`,
  'award.final': `De aanbieders aan wie is gegund en de regio tekenen nu de contracten. ${inform} als alle contracten zijn getekend.`,
  'contracts.signed': 'Hiermee is de aanbesteding afgerond. De regio en de aanbieders bereiden de start van de contracten voor.',
  'tender.withdrawn': `${inform} als voor dit segment een nieuwe procedure begint.`,
  'admission.opened': 'Over elke aanmelding neemt de regio een gemotiveerd besluit. Het openbare register laat zien welke aanbieders zijn toegelaten.',
  'revision.draft': `Elke reactie krijgt een gemotiveerd antwoord in een nota van beantwoording. ${inform} als die er is.`,
  'revision.replied': `Na de beantwoording leggen de gemeenten de definitieve tekst voor aan hun colleges, of volgt een tweede ronde. ${inform} bij de volgende stap.`,
  'revision.final': `De aanbieders beslissen nu of zij tekenen. ${inform} over de uitkomst.`,
  'revision.signed': 'De regio en de aanbieders die tekenden, bereiden de start van de herziene overeenkomst voor.',
};

export function next(facts: LetterFacts): string {
  const subject = subjectOf(facts);
  if (facts.milestone === 'proceedings.ended' && subject.kind === 'tender' && subject.of.proceedings.at(-1)?.outcome === 'struck') return `De inschrijvingen worden opnieuw beoordeeld. ${inform} als er een nieuwe voorlopige gunning is.`;
  if (facts.milestone === 'proceedings.ended') return `De gunning wordt definitief als de termijn om daartegen op te komen is verstreken. ${inform} als het zover is.`;
  return following[facts.milestone];
}
