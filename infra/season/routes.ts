import { fundingCriteria, routeIds, type FundingCriterionId, type RouteCriterionId } from '../../shared/region/criteria.ts';
import { routeChoices, segmentNumbers, type Route, type SegmentNumber } from '../../shared/region/segments.ts';
import { dayOf, instantOf } from '../../shared/kernel/moments.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import type { World } from './world.ts';

/** Why a criterion holds or does not for segment 5, in the words of the strategy (S001 §5.3). */
const funding: Readonly<Record<FundingCriterionId, string>> = {
  'availability': 'Er is veel aanbod. Valt een aanbieder weg, dan nemen andere het over.',
  'partnership': 'Meer collectieve en gezinsgerichte hulp vraagt om samen ontwikkelen.',
  'few-providers': 'Meer dan 100 aanbieders zijn actief. 22 daarvan behandelen 80 % van de kinderen.',
  'predictable': 'Het volume is moeilijk af te bakenen. Het risico daarop is aanzienlijk.',
  'transformation': 'Individuele hulp schuift op naar collectieve en gezinsgerichte hulp.',
  'many-providers': 'Een groter aantal aanbieders geeft gezinnen keuze.',
  'many-clients': 'De benodigde capaciteit is groot.',
  'many-products': 'Er zijn veel individueel gerichte producten.',
};
const criteria: Readonly<Record<RouteCriterionId, string>> = {
  'kind-of-care': 'Het is veelvoorkomende hulp met veel verschillende hulpvragen.',
  'transformation': 'De opgave is fors en raakt ook lokale teams en andere domeinen.',
  'present-market': 'Er zijn meer dan 100 aanbieders. Dat is te veel om samen verantwoordelijk te zijn.',
  'wanted-market': 'Een kleinere groep aanbieders die samen verantwoordelijkheid draagt.',
  'support': 'Over zo veel wijzigingen is met meer dan 100 aanbieders geen overeenstemming te vinden.',
  'flexibility': 'Lokale accenten blijven nodig, want de toegang verschilt per gemeente.',
  'technical-change': 'Producten en tarieven veranderen sterk.',
  'formal-error': 'Het risico is klein: in dit segment zijn weinig systeemaanbieders.',
};
const elsewhere = 'Zie de inkoopstrategie, hoofdstuk 4 en 5.';

/** What the rehearsal weighs, with the region's own judgments (S001 §4.3). */
export const weighing = (segment: SegmentNumber, direction: readonly Route[] = ['sas']) => ({
  funding: fundingCriteria.map(({ id, holds }) => ({ criterion: id, holds: holds[segment] ? 'yes' : 'no', motivation: segment === 5 ? funding[id] : elsewhere })),
  criteria: routeIds.map((id) => ({ criterion: id, motivation: segment === 5 ? criteria[id] : elsewhere })),
  direction, conclusion: 'Zo is er ruimte om de hulp opnieuw te omschrijven, met aanbieders die bij het segment passen.',
});

/** Notes the routes of everything that a file plays, so that one decision a segment has them all and none changes later. */
export function noteRoutes({ routes: { needed } }: World, { tenders, admissions, revisions }: Pick<Scenario, 'tenders' | 'admissions' | 'revisions'>): void {
  const used: readonly (readonly [number, Route])[] = [
    ...tenders.map(({ segment }) => [segment, 'sas'] as const), ...admissions.map(({ segment }) => [segment, 'open-house'] as const), ...revisions.map(({ segment }) => [segment, 'revision'] as const),
  ];
  for (const segment of segmentNumbers) needed.set(segment, routeChoices.filter((route) => used.some(([of, by]) => of === segment && by === route)));
}

/** Before anything of a segment is published two people decide how it is bought: once in a world, for all its procedures. Where nothing was noted: as the strategy directs (S001 ch. 5), of segment 5 by either way. */
export async function decideRoutes(world: World, segment: SegmentNumber): Promise<void> {
  const { needed, decided } = world.routes;
  if (decided.has(segment)) return;
  decided.add(segment);
  const routes = needed.get(segment) ?? (segment === 5 ? ['sas', 'open-house'] : ['revision']);
  const officer = await world.as('officer');
  await officer.command(`/routes/${segment}/judgments`, weighing(segment, routes));
  const { seq: proposal } = await officer.command(`/routes/${segment}/proposals`, {
    routes, decidedBy: 'Bestuurlijk overleg jeugd (BOJ)', decidedOn: dayOf(instantOf(world.stack.clock.now())), reason: 'Deze weg past bij de hulp, de markt en de opgave van het segment.',
    ...(routes.length === 1 ? {} : { whyMore: 'De routes gaan naast elkaar, zodat ook anderen kunnen toetreden.' }),
  });
  await (await world.as('lead')).command(`/routes/${segment}/decisions`, { proposal });
}
