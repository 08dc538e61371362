import { segments, type Route, type SegmentNumber } from '../../region/segments.ts';
import { partOf } from '../../region/participants.ts';
import { dayOf } from '../../kernel/moments.ts';
import { dayAt, onDay, sentence, together, capital, lower } from './dutch.ts';
import type { LetterFacts } from './facts.ts';
import type { LetterSection } from './letter.ts';
import { isOver, nameOf, segmentName, segmentsOf, subjectOf, toldOf, type Told } from './procedures.ts';
import { stateOf } from './state.ts';

const ways: Readonly<Record<Route, string>> = {
  revision: 'herziening van de lopende overeenkomsten', sas: 'een aanbesteding', 'open-house': 'toelating van elke aanbieder die aan de voorwaarden voldoet',
};
const waysOf = (routes: readonly Route[], word: 'of' | 'en'): string => together(routes.map((one) => ways[one])).replace(/ en (?!.* en )/, ` ${word} `);

/** How each segment stands in which the municipality takes part; those in which nothing runs together, at the end. */
export function segmentParts(facts: LetterFacts): LetterSection[] {
  const told = toldOf(facts);
  const subject = subjectOf(facts);
  const having = (number: SegmentNumber): Told[] => told.filter(({ of }) => of.segment === number);
  const busy = segmentsOf(facts).filter((number) => having(number).length > 0);
  const quiet = segmentsOf(facts).filter((number) => having(number).length === 0);
  return [
    ...busy.map((number) => ({ id: `state-${number}`, heading: `Segment ${number}: ${lower(segments[number].title.nl)}`, text: segmentText(number, having(number), facts, subject.of.id) })),
    ...(quiet.length === 0 ? [] : [{ id: 'state-other', heading: quiet.length === 1 ? `Segment ${quiet[0] ?? ''}` : 'Overige segmenten', text: quietText(quiet, facts) }]),
  ];
}

function segmentText(number: SegmentNumber, procedures: readonly Told[], facts: LetterFacts, subject: string): string {
  const own = procedures.find(({ of }) => of.id === subject);
  const part = partOf(facts.municipality, number, dayOf(facts.at));
  return [
    `${scopeOf(number)}${part === 'day-treatment' ? ' Onze gemeente doet in dit segment alleen mee voor dagbehandeling.' : ''} ${routeText(number, facts)}`,
    // What leads stands in the occasion already.
    ...(own === undefined ? [] : [stateOf(own, facts.at).more.join(' ')]),
    ...procedures.filter((one) => one !== own).map((one, i) => {
      const { lead, more } = stateOf(one, facts.at);
      const name = own !== undefined || i > 0 ? [`Daarnaast is er ${nameOf(one)}.`] : procedures.length > 1 ? [`In dit segment is er ${nameOf(one)}.`] : [];
      // Of what has ended it is enough to say so.
      return [...name, lead, ...(isOver(one) && procedures.length > 1 ? [] : more)].join(' ');
    }),
  ].filter((one) => one.trim() !== '').join('\n\n').replace(/\n +/g, '\n');
}

/** What the segment is about (S001 §3.1), as a sentence. What is said of one municipality its own letter says. */
function scopeOf(number: SegmentNumber): string {
  const about = segments[number].about.nl.replace(/ Den Haag: [^.]*\.$/, '');
  return number === 3 ? about : `Het gaat om ${lower(about)}`;
}

/** What was decided of the route by then, else the direction of the strategy. */
function routeText(number: SegmentNumber, { routes, at }: LetterFacts): string {
  const state = routes[String(number)];
  const decided = state === undefined ? undefined : [...state.earlier, ...(state.decided === null ? [] : [state.decided])].filter((one) => one.at <= at).at(-1);
  if (decided === undefined) return `De inkoopstrategie gaat voor dit segment uit van ${waysOf(segments[number].routes, 'of')}.`;
  return `Voor dit segment is op ${onDay(decided.decidedOn)} gekozen voor ${waysOf(decided.routes, 'en')}.`;
}

function quietText(quiet: readonly SegmentNumber[], facts: LetterFacts): string {
  const nameHere = (number: SegmentNumber): string => (partOf(facts.municipality, number, dayOf(facts.at)) === 'day-treatment' ? 'voor onze gemeente alleen dagbehandeling' : segmentName(number));
  const names = together(quiet.map((number) => `segment ${number} (${nameHere(number)})`));
  const routes = [...new Set(quiet.map((number) => routeText(number, facts)))];
  const first = `Voor ${names} was op ${dayAt(facts.at)} nog geen procedure gestart.`;
  return [first, ...(routes.length === 1 ? [quiet.length === 1 ? routes[0] ?? '' : (routes[0] ?? '').replace('voor dit segment', 'voor deze segmenten').replace('Voor dit segment', 'Voor deze segmenten')]
    : quiet.map((number) => capital(sentence(routeText(number, facts).replace('voor dit segment', `voor segment ${number}`).replace('Voor dit segment', `Voor segment ${number}`)))))].join(' ');
}
