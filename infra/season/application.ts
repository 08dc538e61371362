import { dayOf, later } from '../../shared/kernel/moments.ts';
import { participants } from '../../shared/region/participants.ts';
import type { ScenarioAdmission } from '../../shared/scenario/schema.ts';
import { atAdmission, conditionsOf, product, type AdmissionPlay } from './admission.ts';

/** An application of the file. */
export interface ApplicationPlay {
  readonly file: ScenarioAdmission['applications'][number];
  /** What the portal answered at the decision. */
  outcome?: { readonly outcome: 'admitted' | 'refused'; readonly failed: readonly string[]; readonly contractFrom?: string };
}

/** Puts one application on the agenda: draft and submission, what is added, and the decision with all that goes before it. */
export function playApplication(play: AdmissionPlay, application: ApplicationPlay): void {
  const { agenda } = play.world;
  const { submitAt, supplement, decideAt } = application.file;
  agenda.add(submitAt, () => submit(play, application));
  if (supplement !== undefined) {
    const dayBefore = later(supplement.at, { days: -1 });
    agenda.add(dayBefore > submitAt ? dayBefore : submitAt, () => askMore(play, application));
    agenda.add(supplement.at, () => addMore(play, application, supplement.meets));
  }
  if (decideAt !== undefined) agenda.add(decideAt, () => decide(play, application));
}

const own = (play: AdmissionPlay): string => `${atAdmission(play)}/application`;
const ofStaff = (play: AdmissionPlay, { file }: ApplicationPlay): string => `${atAdmission(play)}/applications/${file.kvk}`;

/** Each condition, and whether it is met; what the rehearsal supplies itself everybody meets. */
const standing = ({ file }: AdmissionPlay, meets: readonly string[]) =>
  conditionsOf(file).map(({ id, title }) => ({ condition: id, title, met: file.conditions.length === 0 || meets.includes(id) }));

/** What a provider says of a condition follows from whether it meets it. */
const answersOf = (play: AdmissionPlay, meets: readonly string[]) => standing(play, meets)
  .map(({ condition, title, met }) => ({ condition, statement: met ? `Wij voldoen: ${title}.` : `Wij voldoen nog niet: ${title}.` }));

async function submit(play: AdmissionPlay, { file }: ApplicationPlay): Promise<void> {
  const visitor = await play.world.provider(file.kvk);
  await visitor.command(`${own(play)}/drafts`);
  await visitor.command(`${own(play)}/choices`, { products: [product.id], municipalities: participants(play.file.segment, dayOf(file.submitAt)).map(({ code }) => code) });
  await visitor.command(`${own(play)}/answers`, { answers: answersOf(play, file.meets) });
  await visitor.command(`${own(play)}/submissions`, { declaration: true });
}

async function askMore(play: AdmissionPlay, application: ApplicationPlay): Promise<void> {
  await (await play.world.as('officer')).command(`${ofStaff(play, application)}/supplements`, {
    conditions: conditionsOf(play.file).map(({ id }) => id), text: 'Vul uw aanmelding aan op deze voorwaarden.',
  });
}

async function addMore(play: AdmissionPlay, { file }: ApplicationPlay, meets: readonly string[]): Promise<void> {
  await (await play.world.provider(file.kvk)).command(`${own(play)}/supplements`, { answers: answersOf(play, meets) });
}

/** Judged, told, heard where it is refused, and decided by a second person: everybody answers at once. */
async function decide(play: AdmissionPlay, application: ApplicationPlay): Promise<void> {
  const { world } = play;
  const { kvk, meets, supplement } = application.file;
  const stands = standing(play, supplement?.meets ?? meets);
  const officer = await world.as('officer');
  const at = ofStaff(play, application);
  await officer.command(`${at}/completions`);
  await officer.command(`${at}/judgments`, { judgments: stands.map(({ condition, met }) => (met
    ? { condition, verdict: 'met', motivation: 'De aanbieder toont dit aan.' }
    : { condition, verdict: 'not-met', motivation: 'De aanbieder zegt zelf dat hij hier nog niet aan voldoet.' })) });
  await officer.command(`${at}/proposals`);
  if (stands.some(({ met }) => !met)) await (await world.provider(kvk)).command(`${own(play)}/hearings`, { text: 'Wij hebben hier niets aan toe te voegen.' });
  const { result } = await (await world.as('lead')).command(`${at}/decisions`);
  application.outcome = result as unknown as NonNullable<ApplicationPlay['outcome']>;
  world.say(`${play.file.id}: ${kvk} ${application.outcome.outcome}`);
}

/** The part of `outcome.json` that is about one application. */
export function applicationOutcome({ file, outcome }: ApplicationPlay): { readonly kvk: string; readonly status: string; readonly failed: readonly string[]; readonly contractFrom?: string } {
  if (outcome === undefined) return { kvk: file.kvk, status: 'pending', failed: [] };
  const { outcome: status, ...rest } = outcome;
  return { kvk: file.kvk, status, ...rest };
}
