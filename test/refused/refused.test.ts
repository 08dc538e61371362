import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { routedCommands } from '../../infra/openapi.ts';
import { register } from '../../infra/season/bids.ts';
import { findInOrder } from '../../infra/season/inquiries.ts';
import { at, write } from '../../infra/season/prepare.ts';
import { newPlay, playTender, type Play } from '../../infra/season/tender.ts';
import { instant, type Instant } from '../../shared/kernel/moments.ts';
import { openPortal, type Portal } from '../portal.ts';
import { everything } from '../rush/tables.ts';
import { acts, loser, winner, type Act } from './acts.ts';
import { admissionActs, admissionStages, allowedInOpenHouse, playOpenHouse, triedIn, type AdmissionStage } from './admission.ts';
import { allowed, stages, type StageName } from './allowed.ts';
import { attempt, type Refused } from './attempt.ts';
import { procedure } from './procedure.ts';
import { allowedInRevision, playRevision, revisionActs, revisionStages, type RevisionStageName } from './revision.ts';

/**
 * What a procedure forbids, tried in every stage of a tender, of an open house and of a revision on both faces of the
 * portal: as JSON and as a form. A refusal says why, both say the same, and nothing changes.
 */
let portal: Portal;
const found = new Map<StageName, ReadonlyMap<string, Refused>>();
const foundInOpenHouse = new Map<AdmissionStage, ReadonlyMap<string, Refused>>();
const foundInRevision = new Map<RevisionStageName, ReadonlyMap<string, Refused>>();
const start = instant('2026-01-12T09:00:00+01:00');

beforeAll(async () => {
  portal = await openPortal(start);
  const { world } = portal;
  const { providers, tenders: [file], seed } = procedure();
  if (file === undefined) throw new Error('no tender');
  await register(world, providers);
  const play = playTender(world, file, seed, ['assessor-1', 'assessor-2', 'assessor-3'], start);
  const concept = newPlay(world, file, play.assessors);
  const on = (when: string, stage: StageName, before: () => Promise<unknown> = () => Promise.resolve(), of: Play = play): void => {
    world.agenda.add(instant(when), async () => {
      await before();
      found.set(stage, await all(stage, acts, allowed[stage], { tender: of.portalId, procedure: of.portalId, segment: '5', lot: 'A', kvk: winner, municipality: 'GM0503', nota: '1', addendum: '1', document: 'doc_1', inquiry: 'inq_1' }));
    });
  };
  on('2026-01-12T09:10:00+01:00', 'concept', () => write(concept, seed), concept);
  on('2026-01-12T09:20:00+01:00', 'withdrawn', async () => (await world.as('lead')).command(`${at(concept)}/withdrawal`, { reason: 'Het gaat niet door.' }), concept);
  on('2026-01-12T10:00:00+01:00', 'colleges');
  on('2026-02-10T10:00:00+01:00', 'questions');
  on('2026-05-06T10:00:00+02:00', 'submission');
  on('2026-05-12T12:01:00+02:00', 'closed');
  on('2026-05-12T12:10:00+02:00', 'opened');
  on('2026-05-20T10:00:00+02:00', 'assessed');
  on('2026-06-02T10:00:00+02:00', 'standstill');
  on('2026-06-15T10:00:00+02:00', 'frozen');
  on('2026-06-23T08:00:00+02:00', 'final', () => finalAward(play));
  on('2026-06-23T08:30:00+02:00', 'signed', () => sign(play));
  playOpenHouse(world, async (stage, admission) => {
    foundInOpenHouse.set(stage, await all(stage, triedIn(stage), allowedInOpenHouse[stage], { admission, kvk: winner, municipality: 'GM0503' }));
  });
  playRevision(world, async (stage, named) => {
    foundInRevision.set(stage, await all(stage, revisionActs, allowedInRevision[stage], { ...named, kvk: winner, municipality: 'GM0503', round: '1', input: 'inp_1' }));
  });
  await world.agenda.play((ms) => { world.stack.clock.set(ms); });
}, 900_000);
afterAll(() => portal.close());

/** All that is stored, but for the list of people, in which who signs in is put again. */
const kept = async (): Promise<string[]> => (await everything(portal)).filter((item) => !item.includes('"person#'));

/** Everything that the stage does not allow is tried; what is allowed would change something. */
async function all(stage: string, tried: Readonly<Record<string, Act>>, allows: readonly string[], named: Readonly<Record<string, string>>): Promise<ReadonlyMap<string, Refused>> {
  const before = await kept();
  const refused = new Map<string, Refused>();
  for (const [name, act] of Object.entries(tried)) if (!allows.includes(name)) refused.set(name, await attempt(portal, name, act, named));
  expect((await kept()).filter((item) => !before.includes(item)), stage).toEqual([]);
  return refused;
}

async function finalAward(play: Play): Promise<void> {
  await findInOrder(play, [winner]);
  await (await play.world.as('lead')).command(`${at(play)}/final-award`);
  // The rehearsal would do this an hour later, and sign at once.
  play.finalAt = '2026-06-23T06:00:00.000Z' as Instant;
}

async function sign(play: Play): Promise<void> {
  const { world } = play;
  const provider = await world.provider(winner);
  const { contract: { hash: readBack } } = await provider.view<{ contract: { hash: string } }>(`${at(play)}/contract`);
  await provider.command(`${at(play)}/contract/signatures`, { readBack, agreed: true });
  await (await world.as('lead')).command(`${at(play)}/contracts/${winner}/countersignatures`, { readBack });
  await (await world.as('officer')).command(`${at(play)}/completion`);
}

/** Not for its input, except where that names proceedings that are not there, or not any more. */
const forItsStage = ({ status, code }: Refused['json']): boolean => [404, 409].includes(status) || ['proceedings.unknown', 'proceedings.ended'].includes(code);

/** An organisation's own file, a complaint, reading, something new, another route, a risk, an outage, who gets mail, who assesses, and what a municipality tells its council: no stage bears on these. */
const anytime = /^(organisation|declaration|evidence|complaint|reading|risk|outage|contact|interest|post|letter|figures)\.|^tender\.(create|appoint|state-conflict)$|^(admission|revision)\.create$|^route\.propose$/;

/** What is not allowed is refused on both faces, for the same reason. */
function refusedAsItShould(refused: ReadonlyMap<string, Refused> | undefined, expected: readonly string[]): void {
  expect([...refused?.keys() ?? []]).toEqual(expected);
  for (const [name, { json, form }] of refused ?? []) {
    expect([name, json.code, forItsStage(json)]).toEqual([name, json.code, true]);
    expect([name, form.status]).toEqual([name, json.status]);
    expect(form.sentence, name).toContain(json.sentence);
  }
}

describe.each(stages)('in the stage %s', (stage) => {
  test('what is not allowed is refused on both faces, for the same reason, and nothing changes', () => {
    refusedAsItShould(found.get(stage), Object.keys(acts).filter((name) => !allowed[stage].includes(name)));
  });
});

describe.each(admissionStages)('of an open house and an application to it: %s', (stage) => {
  test('what is not allowed is refused on both faces, for the same reason, and nothing changes', () => {
    refusedAsItShould(foundInOpenHouse.get(stage), Object.keys(triedIn(stage)).filter((name) => !allowedInOpenHouse[stage].includes(name)));
  });
});

describe.each(revisionStages)('of a revision: %s', (stage) => {
  test('what is not allowed is refused on both faces, for the same reason, and nothing changes', () => {
    refusedAsItShould(foundInRevision.get(stage), Object.keys(revisionActs).filter((name) => !allowedInRevision[stage].includes(name)));
  });
});

test('a reaction and a signature after their term are told so, and a provider finds no concept', () => {
  const codes = (stage: RevisionStageName, names: readonly string[]) => names.map((name) => foundInRevision.get(stage)?.get(name)?.json.code);
  expect(codes('reactions over', ['reaction.write', 'reaction.remove', 'reaction.submit', 'reaction.withdraw'])).toEqual(Array(4).fill('reaction.late'));
  expect(codes('signing over', ['revision.accept', 'revision.refuse'])).toEqual(['acceptance.late', 'acceptance.late']);
  expect(codes('concept', ['input.give', 'reaction.write', 'reaction.submit', 'revision.accept', 'revision.refuse', 'decision.record-revision'])).toEqual(Array(6).fill('missing'));
  expect([codes('answering', ['revision.publish-replies']), codes('colleges', ['revision.adopt']), codes('replied', ['revision.ask-colleges'])]).toEqual([['reply.open'], ['admission.decisions-missing'], ['revision.not-prepared']]);
});

test('staff and colleges find no draft, and providers no concept', () => {
  const statuses = (stage: AdmissionStage, names: readonly string[]) => names.map((name) => foundInOpenHouse.get(stage)?.get(name)?.json.status);
  expect(statuses('draft', ['application.ask-supplement', 'application.complete', 'application.judge', 'application.propose', 'application.decide'])).toEqual([404, 404, 404, 404, 404]);
  expect(statuses('colleges', ['application.begin', 'application.answer', 'application.withdraw'])).toEqual([404, 404, 404]);
  expect(statuses('concept', ['decision.record-admission'])).toEqual([404]);
});

test('who bids after the closing is told both times', () => {
  const { json } = found.get('closed')?.get('bid.withdraw') ?? { json: undefined };
  expect(json).toMatchObject({ status: 409, code: 'bid.late' });
});

test('an award is never final without its standstill, nor while proceedings run', () => {
  expect(found.get('assessed')?.get('tender.finalise')?.json.code).toBe('tender.not-provisional');
  expect(found.get('standstill')?.get('tender.finalise')?.json.code).toBe('award.standstill');
  expect(found.get('frozen')?.get('tender.finalise')?.json.code).toBe('award.frozen');
});

test('from bids there is no way to an assessment without an opening', () => {
  for (const stage of ['submission', 'closed'] as const) {
    expect(['file.screen', 'file.score', 'tender.close-assessment'].map((name) => found.get(stage)?.get(name)?.json.status)).toEqual([404, 404, 409]);
  }
});

test('every command that writes a tender, its bids, files or contracts, an open house or a revision is tried', () => {
  const written = routedCommands.map(({ name }) => name).filter((name) => !anytime.test(name));
  expect([...Object.keys(acts), ...Object.keys(admissionActs), ...Object.keys(revisionActs)].sort()).toEqual([...written].sort());
  expect(loser).not.toBe(winner);
});
