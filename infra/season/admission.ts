import { addDays, addYears, dayOf, later, type Day, type Instant } from '../../shared/kernel/moments.ts';
import { contractYears } from '../../shared/region/calendars.ts';
import { participants } from '../../shared/region/participants.ts';
import type { ScenarioAdmission } from '../../shared/scenario/schema.ts';
import { playApplication, type ApplicationPlay } from './application.ts';
import { decideRoutes } from './routes.ts';
import type { World } from './world.ts';

/** An open house of the file, as it is being played. */
export interface AdmissionPlay {
  readonly world: World;
  readonly file: ScenarioAdmission;
  portalId: string;
  readonly applications: readonly ApplicationPlay[];
}

export const atAdmission = (play: AdmissionPlay): string => `/admissions/${play.portalId}`;
/** A file has conditions and no care: one product stands for what is bought. */
export const product = { id: 'P1', title: 'Jeugdhulp volgens de strategie', unit: '04', professionals: 6000, otherClient: 500, overhead: 1200, indexation: 300 } as const;
/** An admission without a condition asks no more than this of anybody. */
const supplied: ScenarioAdmission['conditions'] = [{ id: 'bereid', title: 'Bereid de jeugdhulp te leveren' }];
export const conditionsOf = ({ conditions }: ScenarioAdmission): ScenarioAdmission['conditions'] => (conditions.length === 0 ? supplied : conditions);

/** Puts an open house on the agenda: its preparation at `start`, its opening, and every application. */
export function playAdmission(world: World, file: ScenarioAdmission, start: Instant): AdmissionPlay {
  const play: AdmissionPlay = { world, file, portalId: '', applications: file.applications.map((one) => ({ file: one })) };
  world.agenda.add(start, () => prepare(play));
  world.agenda.add(file.openAt, () => open(play));
  for (const application of play.applications) playApplication(play, application);
  return play;
}

async function prepare(play: AdmissionPlay): Promise<void> {
  const { world, file } = play;
  const officer = await world.as('officer');
  await decideRoutes(world, file.segment);
  const made = await officer.command('/admissions', { segment: String(file.segment), title: file.title });
  play.portalId = /adm_\w+/.exec(made.location)?.[0] ?? '';
  const put = (path: string, input: unknown = {}): Promise<unknown> => officer.command(`${atAdmission(play)}${path}`, input);
  for (const { id, title } of conditionsOf(file)) await put('/conditions', { id, title, text: `U toont aan: ${title}.` });
  await put('/products', product);
  await put('/plans', planOf(file));
  await put('/requests');
}

/** Every college approves just before the opening (docs/rehearsal.md), and two people open. */
async function open(play: AdmissionPlay): Promise<void> {
  const { world, file } = play;
  for (const { code } of participants(file.segment, dayOf(file.openAt))) {
    await (await world.college(code)).command(`${atAdmission(play)}/decisions/${code}`, { outcome: 'approved', decidedOn: dayOf(file.openAt) });
  }
  await (await world.as('officer')).command(`${atAdmission(play)}/preparations`);
  await (await world.as('lead')).command(`${atAdmission(play)}/openings`);
  world.say(`${file.id}: open for applications`);
}

/** Contracts last until one day for all: six years after the last day on which one can start. */
function planOf({ startsOn, entry, decisionTermDays, openAt, applications }: ScenarioAdmission): object {
  const days = entry === 'continuous' ? [] : [...new Set(entry)].filter((on) => on >= startsOn).sort();
  const last = [startsOn, dayOf(openAt), ...days, ...applications.map(({ decideAt }) => dayOf(decideAt ?? openAt))].sort().at(-1) as Day;
  const until = addDays(addYears(last, contractYears), -1);
  return {
    startsOn, until, decisionDays: Math.min(decisionTermDays, 365), supplementDays: 14, hearingDays: 14,
    ...(entry === 'continuous' ? { entry } : { entry: 'fixed', days: (days.length === 0 ? [last] : days).map((on, i) => ({ number: String(i + 1), on })) }),
  };
}

/** When the first thing of an admission happens, beside its preparation. */
export const firstOf = ({ openAt }: ScenarioAdmission): Instant => later(openAt, { days: -1 });
