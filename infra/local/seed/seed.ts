import { dayFrom, dayOf, instantOf, later, millis, type Day, type Instant } from '../../../shared/kernel/moments.ts';
import { register, firstMoment } from '../../season/bids.ts';
import { at, write } from '../../season/prepare.ts';
import { newPlay, playTender, type Play } from '../../season/tender.ts';
import { worldOn, type World } from '../../season/world.ts';
import { demoPeople } from '../people.ts';
import type { Stack } from '../stack.ts';
import { workingDayBefore } from '../../../shared/council/asked.ts';
import { seedAdmission } from './admission.ts';
import { seedCouncils } from './councils.ts';
import { concept as conceptDemo, demos, requirements } from './demos.ts';
import { seedRevision } from './revision.ts';
import { demoScenario, providers } from './scenario.ts';

const assessors = ['assessor-1', 'assessor-2', 'assessor-3'];

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
  const plays = files.map((file, i) => playTender(world, file, 'demonstratie', assessors, later(firstMoment(file), { days: -1 }), demos[i]?.until, startOf(file), demos[i]?.hidesNames));
  for (const play of plays) {
    play.requirements = requirements;
    if (play.file.id === 'colleges') play.decideBy = workingDayBefore(dayOf(play.file.publishAt));
  }
  world.agenda.add(instantOf(now - 75 * 86_400_000), () => announce(world, plays));
  world.agenda.add(instantOf(now - 20 * 86_400_000), () => withdraw(world, plays));
  world.agenda.add(instantOf(now - 3 * 86_400_000), () => complain(world, plays));
  seedAdmission(world, instantOf(now));
  seedRevision(world, instantOf(now));
  seedCouncils(world, instantOf(now), plays);
  await world.agenda.play((ms) => { clock.set(ms); }, now);
  await world.settle();
  clock.set(clock.real() + ahead);
  const concept = demoScenario([conceptDemo], instantOf(now))[0];
  if (concept !== undefined) await write({ ...newPlay(world, concept, assessors, 'end', startOf(concept)), requirements }, 'demonstratie');
  say(`${plays.length + 1} tenders, an open house, a revision and ${providers.length} providers are ready.`);
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

/** On the tender that stands still a bidder complains, and waits for the answer. */
async function complain(world: World, plays: readonly Play[]): Promise<void> {
  const play = plays.find(({ file }) => file.id === 'standstill');
  const text = 'Bij het tweede criterium staat in de brief geen motivering die wij kunnen volgen. Wij vragen u om een betere uitleg.';
  if (play?.published === true) await (await world.provider('27000003')).command(`${at(play)}/complaints/filings`, { text });
}

/** That the award of the oldest went to TenderNed is on record. */
async function announce(world: World, plays: readonly Play[]): Promise<void> {
  const play = plays.find(({ file }) => file.id === 'signed');
  if (play?.published === true) await (await world.as('officer')).command(`${at(play)}/award-notices`, { number: '418223' });
}

async function withdraw(world: World, plays: readonly Play[]): Promise<void> {
  const play = plays.find(({ file }) => file.id === 'withdrawn');
  if (play?.published === true) await (await world.as('lead')).command(`${at(play)}/withdrawal`, { reason: 'De colleges kiezen voor een andere aanpak. Wie al een concept had, kan het bewaren.' });
}
