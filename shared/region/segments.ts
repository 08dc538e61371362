import type { Text } from './text.ts';

/** The five segments that the councils adopted (S003, proposed decision 1a). */
export type SegmentNumber = 1 | 2 | 3 | 4 | 5;
export const segmentNumbers: readonly SegmentNumber[] = [1, 2, 3, 4, 5];

/** Taakgericht: a budget for a task; inspanningsgericht: price times quantity (S001 ch. 4). */
export type Funding = 'task' | 'effort';

/** Herziening of the running contracts, a SAS tender, or open house (S001 ch. 5). */
export const routeChoices = ['revision', 'sas', 'open-house'] as const;
export type Route = (typeof routeChoices)[number];

/**
 * A segment as the strategy has it. `funding` and `routes` are provisional directions; two routes mean that the choice
 * is still open. Another route may be chosen as long as goals and frameworks hold (S001 ch. 5, NB).
 */
export interface Segment {
  readonly number: SegmentNumber;
  readonly title: Text;
  readonly about: Text;
  readonly scale: 'H9' | 'H8';
  readonly funding: Funding;
  readonly fundingNote?: Text;
  readonly routes: readonly Route[];
  /** The market as the strategy found it. */
  readonly market: Text;
}

/** Titles and descriptions: S001 §3.1; scale, funding and route: S001 ch. 5, summary table; market: S001 §5.3. */
export const segments: Readonly<Record<SegmentNumber, Segment>> = {
  1: {
    number: 1, scale: 'H9', funding: 'task', routes: ['revision'],
    title: { nl: 'Jeugdhulp met verblijf (incl. crisisopvang)', en: 'Residential youth care (incl. crisis care)' },
    about: {
      nl: 'Een passende woonvorm die zo lang als nodig als thuis fungeert: crisisopvang, pleegzorg, logeren, gezinshuis, kamertrainingscentrum, klinisch of residentieel verblijf, met ambulante hulp om verblijf of terugval te voorkomen.',
      en: 'A fitting place that serves as home for as long as needed: crisis care, foster care, short stays, family homes, training for independence, clinical or residential stay, with ambulatory care to prevent stay or relapse.',
    },
    fundingNote: { nl: 'op enkele onderdelen mogelijk inspanningsgericht', en: 'possibly price times quantity for some parts' },
    market: { nl: '7 aanbieders hebben 70 % van de markt', en: '7 providers have 70 % of the market' },
  },
  2: {
    number: 2, scale: 'H9', funding: 'task', routes: ['revision'],
    title: { nl: 'Hoogspecialistische jeugdhulp', en: 'Highly specialised youth care' },
    about: {
      nl: 'Hoogspecialistische geestelijke gezondheidszorg aan jeugdigen, met inbegrip van forensische ggz.',
      en: 'Highly specialised mental health care for young people, forensic mental health included.',
    },
    market: { nl: '3 aanbieders hebben 80 % van de markt', en: '3 providers have 80 % of the market' },
  },
  3: {
    number: 3, scale: 'H9', funding: 'task', routes: ['revision'],
    title: { nl: 'Dagbesteding en dagbehandeling', en: 'Day activities and day treatment' },
    about: {
      nl: 'Jonge jeugdigen met een ernstige verstandelijke beperking of een grote ontwikkelingsachterstand komen zoveel mogelijk tot ontwikkeling: in het onderwijs, en waar dat (tijdelijk) niet kan in gespecialiseerde voorzieningen. Den Haag: alleen dagbehandeling.',
      en: 'Young children with a severe learning disability or a large developmental delay develop as far as they can: at school, and where that is not (yet) possible in specialised provisions. Den Haag: day treatment only.',
    },
    market: { nl: '3 aanbieders voor 80 % van de kinderen', en: '3 providers for 80 % of the children' },
  },
  4: {
    number: 4, scale: 'H8', funding: 'task', routes: ['revision'],
    title: { nl: 'Onderwijs-jeugdhulp', en: 'Youth care in education' },
    about: {
      nl: 'Collectieve en contextgerichte ondersteuning en jeugdhulp op scholen: een inclusieve leer- en ontwikkelomgeving dicht bij huis.',
      en: 'Collective support and youth care in schools, aimed at their context: an inclusive place to learn and develop, close to home.',
    },
    market: {
      nl: 'veel aanbieders in en rond scholen (tot 40 bij één school); 10 samenwerkingsverbanden onderwijs',
      en: 'many providers in and around schools (up to 40 at one school); 10 education partnerships',
    },
  },
  5: {
    number: 5, scale: 'H8', funding: 'effort', routes: ['sas', 'open-house'],
    title: { nl: 'Veelvoorkomende jeugdhulp', en: 'Common youth care' },
    about: {
      nl: 'Veelvoorkomende specialistische, ambulante of poliklinische hulp bij enkelvoudige of kortdurende problematiek, vaak gericht op opvoedingssituaties.',
      en: 'Common specialist care, ambulatory or outpatient, for single or short-lived problems, often aimed at upbringing at home.',
    },
    market: { nl: 'meer dan 100 aanbieders; 22 behandelen 80 % van de kinderen', en: 'over 100 providers; 22 treat 80 % of the children' },
  },
};
