import { dayFrom, dayOf, instantOf, later, millis, type Day, type Instant } from '../../../shared/kernel/moments.ts';
import { register, firstMoment } from '../../season/bids.ts';
import { at, write } from '../../season/prepare.ts';
import { newPlay, playTender, type Play } from '../../season/tender.ts';
import { worldOn, type World } from '../../season/world.ts';
import { demoPeople } from '../people.ts';
import type { Stack } from '../stack.ts';
import { demoScenario, providers, type Demo } from './scenario.ts';

const two = [['A', 'Ambulante begeleiding', 3], ['B', 'Basis jeugd-ggz', 2]] as const;
const four = ['27000001', '27000002', '27000003', '27000004'] as const;
const six = [...four, '27000005', '27000006'] as const;

const assessors = ['assessor-1', 'assessor-2', 'assessor-3'];

/** One tender in every stage, as it would stand today. */
const demos: readonly Demo[] = [
  { id: 'signed', title: 'Ambulante hulp: dyslexiezorg', published: -190, closes: -140, award: -110, lots: [['A', 'Diagnose en behandeling', 2]], bidders: four },
  { id: 'standstill', title: 'Begeleiding bij gescheiden ouders', published: -75, closes: -30, award: -6, lots: two, bidders: six },
  { id: 'assessment', title: 'Jeugd-ggz dichtbij huis', published: -60, closes: -5, award: 20, lots: two, bidders: four, value: true, until: 'opening' },
  { id: 'closed', title: 'Vervoer naar dagbesteding', published: -45, closes: -4, award: 30, lots: [['A', 'Vervoer', 1]], bidders: ['27000002', '27000003'], until: 'closing' },
  { id: 'submission', title: 'Veelvoorkomende jeugdhulp', published: -30, closes: 9, award: 45, lots: [...two, ['C', 'Collectief aanbod', 4]], bidders: [] },
  { id: 'questions', title: 'Respijtzorg en logeren', published: -6, closes: 40, award: 70, lots: two, bidders: [] },
  { id: 'colleges', title: 'Opvoedondersteuning op school', published: 14, closes: 60, award: 90, lots: [['A', 'Groepsaanbod', 5]], bidders: [], undecided: ['GM1916', 'GM1783'] },
  { id: 'withdrawn', title: 'Proef met digitale begeleiding', published: -50, closes: 20, award: 60, lots: [['A', 'Digitale begeleiding', 2]], bidders: [] },
];

/** Fills a new portal through its own doors: the past is played, what lies ahead is left to the visitor. */
export async function seed(stack: Stack, say: (line: string) => void): Promise<void> {
  const { clock } = stack;
  const now = clock.now();
  const ahead = now - clock.real();
  const world = worldOn(stack, () => undefined);
  const files = demoScenario(demos, instantOf(now));
  clock.set(Math.min(...files.map((file) => millis(firstMoment(file)))) - 86_400_000);
  await register(world, providers);
  await mandates(world);
  const plays = files.map((file, i) => playTender(world, file, 'demonstratie', assessors, later(firstMoment(file), { days: -1 }), demos[i]?.until, startOf(file)));
  world.agenda.add(instantOf(now - 20 * 86_400_000), () => withdraw(world, plays));
  await world.agenda.play((ms) => { clock.set(ms); }, now);
  await world.settle();
  clock.set(clock.real() + ahead);
  const concept = demoScenario([{ ...(demos[5] as Demo), id: 'concept', title: 'Hulp bij eetproblemen', published: 45, closes: 90, award: 120 }], instantOf(now))[0];
  if (concept !== undefined) await write(newPlay(world, concept, assessors, 'end', startOf(concept)), 'demonstratie');
  say(`${plays.length + 1} tenders and ${providers.length} providers are ready.`);
}

/** Contracts start on the first of January that leaves two months after the letters, and not before the region's own. */
function startOf({ awardAt }: { readonly awardAt: Instant }): Day {
  const year = Number(dayOf(later(awardAt, { days: 60 })).slice(0, 4)) + 1;
  return dayFrom(Math.max(year, 2027), 1, 1) as Day;
}

/** Colleagues of the demo providers may prepare; the address that their token attests makes the match. */
async function mandates(world: World): Promise<void> {
  for (const { name, email, kvk = '' } of demoPeople.filter(({ id }) => id.endsWith('-colleague'))) {
    await (await world.provider(kvk)).command('/organisation/members', { name, email, mandate: 'prepare' });
  }
}

async function withdraw(world: World, plays: readonly Play[]): Promise<void> {
  const play = plays.find(({ file }) => file.id === 'withdrawn');
  if (play?.published === true) await (await world.as('lead')).command(`${at(play)}/withdrawal`, { reason: 'De colleges kiezen voor een andere aanpak. Wie al een concept had, kan het bewaren.' });
}
