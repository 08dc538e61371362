import { segmentNumbers, type SegmentNumber } from './segments.ts';
import type { Text } from './text.ts';

/**
 * A risk that the strategy names itself, in our own words. `measure` is empty where the strategy names none. It rates
 * no risk and names nobody who answers for one: that is recorded in the portal.
 */
export interface StrategyRisk {
  readonly id: string;
  readonly title: Text;
  readonly segments: readonly SegmentNumber[];
  readonly measure: Text;
  readonly source: string;
}

const everywhere = { segments: segmentNumbers } as const;
const none: Text = { nl: '', en: '' };

/** The risks of S001 §7.2, in its order, and those that S003 (Risico's) adds; they stand until somebody records otherwise. */
export const strategyRisks: readonly StrategyRisk[] = [
  {
    id: 'support', ...everywhere, source: 'S001 §7.2',
    title: { nl: 'Te weinig draagvlak bij aanbieders voor de nieuwe contracten', en: 'Too little support among providers for the new contracts' },
    measure: { nl: 'Aanbieders worden vroeg geraadpleegd. Hun inbreng kan tot aanpassingen leiden.', en: 'Providers are consulted early. What they say can lead to changes.' },
  },
  {
    id: 'agreement', ...everywhere, source: 'S001 §7.2',
    title: { nl: 'Gemeenten worden het niet eens over inhoud of geld', en: 'Municipalities do not agree on content or money' },
    measure: { nl: 'Wethouders stemmen af in het bestuurlijk overleg jeugd (BOJ). Ambtenaren stemmen af op elk niveau.', en: 'Aldermen confer in the regional board on youth (BOJ), civil servants at every level.' },
  },
  {
    id: 'conditions', ...everywhere, source: 'S001 §7.2',
    title: { nl: 'De lokale randvoorwaarden zijn niet op orde, zodat de doelen niet worden gehaald', en: 'Local conditions are not in place, so that the goals are not reached' },
    measure: { nl: 'Elke gemeente zorgt voor een sterke sociale basis, toegang met stevige lokale teams, samenwerking met andere domeinen en goed bestuur.', en: 'Every municipality sees to a strong social base, access by strong local teams, work with other domains, and sound governance.' },
  },
  {
    id: 'walls', ...everywhere, source: 'S001 §7.2; S003',
    title: { nl: 'De indeling in segmenten zet nieuwe schotten tussen vormen van hulp', en: 'The segments put new walls between kinds of care' },
    measure: { nl: 'De segmenten worden samen met aanbieders uitgewerkt. Klantreizen met ervaringsdeskundigen, lokale toegang en aanbieders toetsen dat.', en: 'The segments are worked out with providers, and tested by following clients’ paths with experts by experience, local access and providers.' },
  },
  {
    id: 'incentives', ...everywhere, source: 'S001 §7.2; S003',
    title: { nl: 'Nieuwe bekostiging geeft prikkels die niemand wil', en: 'New funding gives incentives that nobody wants' },
    measure: { nl: 'De minst slechte prikkels worden zorgvuldig gekozen. De bekostiging kan worden bijgestuurd op de doelen.', en: 'The least bad incentives are chosen with care. Funding can be adjusted towards the goals.' },
  },
  {
    // What is to be saved is divided over the segments; the levers stand in S001 §8.2.
    id: 'savings', ...everywhere, source: 'S003; S001 §8.1 and §8.2',
    title: { nl: 'De besparing wordt niet gehaald', en: 'The savings are not reached' },
    measure: { nl: 'De besparing loopt in stappen op en wordt verdeeld over de vijf segmenten. Per segment is bekend waarmee kan worden bespaard.', en: 'The savings rise in steps and are divided over the five segments. For each it is known by what money can be saved.' },
  },
  {
    id: 'legal-action', ...everywhere, source: 'S003', measure: none,
    title: { nl: 'Vertraging doordat aanbieders naar de rechter gaan', en: 'Delay because providers go to court' },
  },
  {
    id: 'decisions', ...everywhere, source: 'S003', measure: none,
    title: { nl: 'Vertraging doordat negen gemeenten moeten besluiten in een krap tijdpad', en: 'Delay because nine municipalities have to decide in a tight calendar' },
  },
  {
    id: 'cohesion', ...everywhere, source: 'S003',
    title: { nl: 'De samenhang met hulp buiten de strategie raakt zoek', en: 'The link with support outside the strategy is lost' },
    measure: { nl: 'De samenhang met de sociale en de pedagogische basis wordt bewaakt.', en: 'The link with the social and the pedagogical base is watched.' },
  },
];
