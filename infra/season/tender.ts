import { amsterdam, dayOf, later, type Day, type Instant } from '../../shared/kernel/moments.ts';
import type { EvidenceType } from '../../shared/provider/evidence-types.ts';
import { workingDayAfter } from '../../shared/kernel/holidays.ts';
import type { ScenarioBid, ScenarioTender } from '../../shared/scenario/schema.ts';
import { assess } from './assess.ts';
import { bidEvents, questionEvents, type Standing } from './bids.ts';
import { award, finalise, judge, sue, type LotOutcome } from './award.ts';
import { at, collegeDecisions, prepare, tryToPublish } from './prepare.ts';
import { unlessRefused, type World } from './world.ts';
import { Problem } from '../client/client.ts';

/** A tender of the file, as it is being played. */
export interface Play {
  readonly world: World;
  readonly file: ScenarioTender;
  readonly assessors: readonly string[];
  readonly until: Until;
  /** When the contracts start; 1 January 2027 in a rehearsal (docs/rehearsal.md). */
  readonly startsOn: Day;
  /** Its assessors judge without names. */
  readonly hidesNames: boolean;
  /** What bidders must declare to meet. A rehearsal file knows none: one is supplied where it finds somebody unsuitable. */
  requirements: readonly { readonly id: string; readonly title: string; readonly text: string; readonly evidence: readonly EvidenceType[] }[];
  /** Until when the colleges are asked to decide; a rehearsal file asks no day. */
  decideBy: Day | '';
  portalId: string;
  published: boolean;
  missing: string[];
  /** The closing moment in force. */
  closesAt: Instant;
  opened: boolean;
  lettersAt: Instant | '';
  struck: boolean;
  /** Proceedings by their number in the file, with the portal's id; while one runs nothing becomes final. */
  readonly suits: Map<number, { readonly id: string; running: boolean }>;
  standstillEndsOn: Day | '';
  finalAt: Instant | '';
  /** The request for evidence of the intended winners. */
  verification: string;
  /** What the award decided. */
  lots: readonly LotOutcome[];
  /** Providers that have begun a draft. */
  readonly drafting: Set<string>;
  /** Bids of the file that are filled in. */
  readonly drafted: Set<ScenarioBid>;
  /** What the doors answered to each bidder, per `kvk lot`: what nobody but the bidder can tell. */
  readonly standings: Map<string, Standing>;
}

const supplied: Play['requirements'] = [
  { id: 'E1', title: 'Bekwaamheid', text: 'U toont aan dat uw organisatie deze jeugdhulp kan leveren.', evidence: ['professional-registration'] },
];

/** How far a tender is played: a demonstration shows one that waits for its opening, and one that waits for its assessors. */
export type Until = 'closing' | 'opening' | 'end';

export const newPlay = (world: World, file: ScenarioTender, assessors: readonly string[], until: Until = 'end', startsOn = '2027-01-01' as Day, hidesNames = false): Play => ({
  world, file, assessors, until, startsOn, hidesNames, requirements: file.screening.some(({ outcome }) => outcome === 'unsuitable') ? supplied : [], decideBy: '', portalId: '', published: false, missing: [], closesAt: file.closesAt, opened: false, lettersAt: '', struck: false, suits: new Map(),
  standstillEndsOn: '', finalAt: '', verification: '', lots: [], drafting: new Set(), drafted: new Set(), standings: new Map(),
});

/** Puts a tender on the agenda: its preparation at `start`, the rest when its moment comes. */
export function playTender(world: World, file: ScenarioTender, seed: string, assessors: readonly string[], start: Instant, until?: Until, startsOn?: Day, hidesNames?: boolean): Play {
  const play = newPlay(world, file, assessors, until, startsOn, hidesNames);
  world.agenda.add(start, () => prepare(play, seed));
  const published = (): void => { afterPublication(play); };
  collegeDecisions(play, published);
  world.agenda.add(file.publishAt, () => tryToPublish(play, file.publishAt, published));
  return play;
}

/** Nothing of a tender that is not published is played. */
function afterPublication(play: Play): void {
  const { world, file } = play;
  questionEvents(play);
  for (const extension of file.extensions) world.agenda.add(extension.at, () => extend(play, extension));
  bidEvents(play);
  world.agenda.add(later(file.closesAt, { seconds: 120 }), () => firstOpener(play));
}

async function extend(play: Play, extension: ScenarioTender['extensions'][number]): Promise<void> {
  const { world } = play;
  const officer = await world.as('officer');
  const proposed = await unlessRefused(
    () => officer.command(`${at(play)}/extensions`, { closesAt: extension.closesAt, reason: extension.reason ?? 'Uitstel voor alle inschrijvers.' }),
    'tender.not-published', 'tender.wrong-status', 'extension.not-later',
  );
  if (proposed instanceof Problem) { world.say(`${play.file.id}: extension refused (${proposed.code})`); return; }
  await (await world.as('lead')).command(`${at(play)}/extensions/approvals`);
  await world.settle();
  play.closesAt = extension.closesAt;
  world.say(`${play.file.id}: extended until ${extension.closesAt}`);
  world.agenda.add(later(extension.closesAt, { seconds: 120 }), () => firstOpener(play));
}

/** Two openers just after the barrier; a closing that moved meanwhile has its own turn later. */
async function firstOpener(play: Play): Promise<void> {
  const { world } = play;
  const now = later(play.closesAt, { seconds: 120 });
  if (play.until === 'closing' || play.opened || world.stack.clock.now() < Date.parse(now)) return;
  await (await world.as('opener-1')).command(`${at(play)}/openings`);
  world.agenda.add(later(now, { seconds: 1 }), async () => {
    await (await world.as('opener-2')).command(`${at(play)}/openings`);
    await world.settle();
    play.opened = true;
    world.say(`${play.file.id}: opened`);
    if (play.until === 'opening') return;
    const { awardAt } = play.file;
    const scoring = later(now, { minutes: 30 });
    world.agenda.add(scoring < awardAt ? scoring : awardAt, () => assess(play));
    world.agenda.add(awardAt, async () => {
      await award(play);
      planFinal(play);
    });
    for (const [i, proceedings] of play.file.proceedings.entries()) {
      world.agenda.add(proceedings.at, () => sue(play, i));
      world.agenda.add(proceedings.judgmentAt, async () => {
        await judge(play, i, proceedings);
        planFinal(play);
      });
    }
  });
}

/** The award is final on the first working day after the standstill, at nine; while it is frozen, the judgment plans it. */
function planFinal(play: Play): void {
  const { world } = play;
  if (play.lettersAt === '' || play.struck || play.standstillEndsOn === '') return;
  const when = amsterdam(workingDayAfter(play.standstillEndsOn), '09:00');
  world.agenda.add(when, async () => {
    if (play.finalAt === '' && !play.struck && !isFrozen(play) && play.standstillEndsOn !== '' && dayOf(when) > play.standstillEndsOn) await finalise(play, when);
  });
}

const isFrozen = ({ suits }: Play): boolean => [...suits.values()].some(({ running }) => running);
