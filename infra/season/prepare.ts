import { dayOf, type Instant } from '../../shared/kernel/moments.ts';
import { shardOf } from '../../shared/kernel/gate.ts';
import { backwardTerm } from '../../shared/kernel/terms.ts';
import { answersDays } from '../../shared/tender/plan.ts';
import { participants } from '../../shared/region/participants.ts';
import { Problem, type Visitor } from '../client/client.ts';
import type { Play } from './tender.ts';
import { decideRoutes } from './routes.ts';
import { unlessRefused } from './world.ts';

export const at = (play: Play): string => `/tenders/${play.portalId}`;

/** Decides how the segment is bought, writes the tender as the file describes it and asks the colleges. */
export async function prepare(play: Play, seed: string): Promise<void> {
  await decideRoutes(play.world, play.file.segment);
  await write(play, seed);
  await (await play.world.as('officer')).command(`${at(play)}/requests`, play.decideBy === '' ? {} : { decideBy: play.decideBy });
}

/** Writes the tender as the file describes it and appoints assessors. */
export async function write(play: Play, seed: string): Promise<void> {
  const { world, file } = play;
  const officer = await world.as('officer');
  const made = await officer.command('/tenders', { segment: String(file.segment), title: file.title });
  play.portalId = /tnd_\w+/.exec(made.location)?.[0] ?? '';
  const put = (path: string, input: unknown): Promise<unknown> => officer.command(`${at(play)}${path}`, input);
  for (const lot of file.lots) await put('/lots', lot);
  await put('/methods', { method: file.awardMethod, rounding: file.rounding ?? 2, seed });
  if (play.hidesNames) await put('/anonymity', { names: 'hidden' });
  for (const criterion of file.criteria) {
    if (criterion.kind === 'quality') {
      const { kind: _, ...rest } = criterion;
      await put('/criteria/quality', { ...rest, questions: `Hoe geeft u vorm aan “${criterion.title}”?` });
    } else {
      const { kind: _, ...rest } = criterion;
      await put('/criteria/price', rest);
    }
  }
  await put('/plans', { publishAt: file.publishAt, questionsUntil: file.questionsUntil, closesAt: file.closesAt, startsOn: play.startsOn, ...(dayOf(file.questionsUntil) > backwardTerm(dayOf(file.closesAt), answersDays) ? { tight: true } : {}) });
  for (const requirement of play.requirements) await put('/requirements', requirement);
  await appoint(play, officer);
}

/** Everybody who scores signs in once, so that the list of people has them, is appointed, and states to have no interest. */
async function appoint(play: Play, officer: Visitor): Promise<void> {
  for (const name of play.assessors) {
    const assessor = await play.world.as(name);
    const { person } = await assessor.view<{ person: string }>('');
    await officer.command(`${at(play)}/assessors`, { person, task: 'assess' });
    await assessor.command(`${at(play)}/statements`, { conflict: 'none' });
  }
}

/** Colleges decide on their moments; who approves last makes publication possible. */
export function collegeDecisions(play: Play, published: () => void): void {
  const { world, file } = play;
  const taking = participants(file.segment as 5, dayOf(file.publishAt)).map(({ code }) => code as string);
  for (const decision of file.collegeDecisions) {
    if (!taking.includes(decision.municipality)) continue;
    world.agenda.add(decision.at, async () => {
      const college = await world.college(decision.municipality);
      await college.command(`${at(play)}/decisions/${decision.municipality}`, {
        outcome: decision.outcome === 'approved' ? 'approved' : 'rejected', decidedOn: dayOf(decision.at), reference: `BW ${decision.at.slice(0, 4)}-${1000 + shardOf(file.id + decision.municipality, 9000)}`,
      });
      if (decision.at > file.publishAt && !play.published) await tryToPublish(play, decision.at, published);
    });
  }
}

/** Officer and process lead publish; a decision that is missing keeps it waiting. */
export async function tryToPublish(play: Play, now: Instant, published: () => void): Promise<void> {
  const { world } = play;
  const officer = await world.as('officer');
  await officer.command(`${at(play)}/preparations`, { sentAt: now, number: String(300_000 + shardOf(play.file.id, 99_999)), publishedAt: now });
  await world.settle();
  const lead = await world.as('lead');
  const result = await unlessRefused(() => lead.command(`${at(play)}/publications`), 'publication.decisions-missing');
  if (result instanceof Problem) {
    play.missing = missingOf(result);
    world.say(`${play.file.id}: not published, waiting for ${play.missing.join(', ')}`);
    return;
  }
  play.published = true;
  play.missing = [];
  world.say(`${play.file.id}: published`);
  published();
}

const missingOf = (problem: Problem): string[] => [...(problem.body['params'] as { codes: string[] }).codes].sort();

