import type { Funding, SegmentNumber } from './segments.ts';
import type { Text } from './text.ts';

export const fundingIds = ['availability', 'partnership', 'few-providers', 'predictable', 'transformation', 'many-providers', 'many-clients', 'many-products'] as const;
export type FundingCriterionId = (typeof fundingIds)[number];

/** A criterion of S001 §4.2: where it holds it speaks for that way of funding; `holds` per segment, 1 to 5. */
export interface FundingCriterion {
  readonly id: FundingCriterionId;
  readonly pointsTo: Funding;
  readonly title: Text;
  readonly holds: Readonly<Record<SegmentNumber, boolean>>;
}

const row = (one: boolean, two: boolean, three: boolean, four: boolean, five: boolean): FundingCriterion['holds'] =>
  ({ 1: one, 2: two, 3: three, 4: four, 5: five });

/** The test of every segment against the eight criteria (S001 §4.3; DOMAIN §10). */
export const fundingCriteria: readonly FundingCriterion[] = [
  { id: 'availability', pointsTo: 'task', holds: row(true, true, true, true, false), title: { nl: 'Beschikbaarheid cruciaal', en: 'Availability is crucial' } },
  { id: 'partnership', pointsTo: 'task', holds: row(true, true, true, true, true), title: { nl: 'Belang partnerschap', en: 'Partnership matters' } },
  { id: 'few-providers', pointsTo: 'task', holds: row(true, true, true, true, false), title: { nl: 'Weinig aanbieders', en: 'Few providers' } },
  { id: 'predictable', pointsTo: 'task', holds: row(true, true, true, true, false), title: { nl: 'Benodigde capaciteit (enigszins) voorspelbaar', en: 'Capacity is (somewhat) predictable' } },
  { id: 'transformation', pointsTo: 'task', holds: row(true, true, true, true, true), title: { nl: 'Transformatieopgave urgent en fors', en: 'Transformation is urgent and large' } },
  { id: 'many-providers', pointsTo: 'effort', holds: row(false, false, false, false, true), title: { nl: 'Veel aanbieders', en: 'Many providers' } },
  { id: 'many-clients', pointsTo: 'effort', holds: row(false, true, false, false, true), title: { nl: 'Grote omvang cliëntaantallen of dienstverlening', en: 'Many clients or much service' } },
  { id: 'many-products', pointsTo: 'effort', holds: row(false, false, false, false, true), title: { nl: 'Grote diversiteit in producten', en: 'Wide range of products' } },
];

export const routeIds = ['kind-of-care', 'transformation', 'present-market', 'wanted-market', 'support', 'flexibility', 'technical-change', 'formal-error'] as const;
export type RouteCriterionId = (typeof routeIds)[number];

/** On which the choice of route must be motivated, each of them (S001 §5.2). */
export const routeCriteria: Readonly<Record<RouteCriterionId, Text>> = {
  'kind-of-care': { nl: 'Type zorg: specialistisch of veelvoorkomend', en: 'Kind of care: specialist or common' },
  'transformation': { nl: 'Omvang en urgentie van de transformatieopgave', en: 'Size and urgency of the transformation' },
  'present-market': { nl: 'Huidige marktordening: aantal en type aanbieders', en: 'Present market: number and kind of providers' },
  'wanted-market': { nl: 'Gewenste marktordening en gezamenlijke verantwoordelijkheid', en: 'Wanted market and shared responsibility' },
  'support': { nl: 'Draagvlak bij aanbieders', en: 'Support among providers' },
  'flexibility': { nl: 'Wens voor flexibiliteit: ontwikkeling, lokale accenten, tussentijdse toetreding', en: 'Wish for flexibility: development, local accents, interim entry' },
  'technical-change': { nl: 'Grootte van de technische wijziging: bekostiging, producten, tarieven', en: 'Size of the technical change: funding, products, tariffs' },
  'formal-error': { nl: 'Risico dat een systeemaanbieder door een fout in de procedure geen contract krijgt', en: 'Risk that a system provider gets no contract through an error in the procedure' },
};
