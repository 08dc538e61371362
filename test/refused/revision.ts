import type { World } from '../../infra/season/world.ts';
import { dayOf, instant, instantOf } from '../../shared/kernel/moments.ts';
import { participants } from '../../shared/region/participants.ts';
import { hashOfText } from '../../shared/revision/article.ts';
import { hashOfRemarks } from '../../shared/revision/reaction.ts';
import { makeRevision, type MadeRevision } from '../revision.ts';
import { loser, winner, type Act } from './acts.ts';

/**
 * What may happen in each stage of a revision, written by hand from what it is (who has an agreement is heard, reacts,
 * gets an answer to each reaction, and signs or does not; colleges decide before): all else is forbidden. In a stage a
 * step is taken by people in turn, so that what one of them has done already, or a second one must do, is named as well.
 */
export const revisionStages = ['concept', 'withdrawn', 'consultation', 'reacting', 'reactions over', 'answering', 'replied', 'colleges', 'signing', 'signing over', 'signed'] as const;
export type RevisionStageName = (typeof revisionStages)[number];

/** Until the colleges are asked, who is invited, what it is about and when can be told anew. */
const telling = ['revision.describe', 'revision.invite', 'revision.invite-list', 'revision.plan', 'revision.find-limits', 'revision.withdraw'];
const writing = ['text.begin', 'text.write-article', 'text.remove-article', 'text.import'];

export const allowedInRevision: Readonly<Record<RevisionStageName, readonly string[]>> = {
  concept: [...telling, ...writing, 'revision.leave-out', 'revision.consult'],
  withdrawn: [],
  // Nothing was brought in that could be answered.
  consultation: [...telling, ...writing, 'input.give', 'input.note', 'revision.prepare-text'],
  reacting: [...telling, 'input.note', 'revision.propose-later', 'reaction.write', 'reaction.remove', 'reaction.submit', 'reaction.withdraw'],
  // As long as nobody closed it the term can still be moved, for all.
  'reactions over': [...telling, 'input.note', 'revision.propose-later', 'revision.close-reactions'],
  answering: [...telling, 'input.note', 'reply.give'],
  replied: [...telling, ...writing, 'input.note', 'revision.consult', 'revision.prepare-text'],
  colleges: ['decision.record-revision', 'revision.take-back', 'revision.withdraw'],
  // The first provider signed; signed is signed, for it as for the region.
  signing: ['revision.accept', 'revision.countersign', 'revision.propose-later'],
  'signing over': ['revision.countersign', 'revision.propose-later', 'revision.end-signing'],
  signed: ['revision.countersign'],
};

const signatory = `org-${winner}`;
const wording = 'De hulp begint binnen vier weken.';
const remark = { stance: 'objection', reason: 'Dit is te lang.' } as const;

/** Everything that can be done to a revision: who would do it, and an input that nothing is wrong with. */
export const revisionActs: Readonly<Record<string, Act>> = {
  'revision.describe': { by: 'officer', input: { title: 'Iets anders', refusal: 'ends' } },
  'revision.invite': { by: 'officer', input: { kvk: '27500009', name: 'Nog een', turnover: 100, youths: 1 } },
  'revision.invite-list': { by: 'officer', input: { lines: '27500009;Nog een;1,00;1' } },
  'revision.leave-out': { by: 'officer', input: { kvk: loser } },
  'revision.plan': { by: 'officer', input: { consultOn: '2026-02-10', draftOn: '2026-02-12', repliesOn: '2026-03-10', finalOn: '2026-03-20', signUntil: '2026-04-20', startsOn: '2027-01-01' } },
  'text.begin': { by: 'officer', input: {} },
  'text.write-article': { by: 'officer', input: { number: '9.9', heading: 'Slot', text: 'Dit is het slot.' } },
  'text.remove-article': { by: 'officer', input: { article: 'art_1' } },
  'text.import': { by: 'officer', input: { markdown: '# 1 Doel' } },
  'input.give': { by: signatory, input: { title: 'Inbreng', text: 'Dit kan korter.' } },
  'input.note': { by: 'officer', input: { voice: 'table', on: '2026-02-10', title: 'Ontwikkeltafel', text: 'Breed gedragen.' } },
  'input.answer': { by: 'officer', input: { answer: 'Wij nemen dit mee.' } },
  'revision.consult': { by: 'officer', input: { inputUntil: '2026-12-31' } },
  'revision.prepare-text': { by: 'officer', input: { version: 1 } },
  'revision.present': { by: 'lead', input: { version: 1, reactUntil: '2026-12-18T16:00:00.000Z', names: 'named' } },
  'revision.propose-later': { by: 'officer', input: { term: 'reactions', until: '2026-12-18T16:00:00.000Z', reason: 'Het is vakantie.' } },
  'revision.approve-later': { by: 'lead', input: {} },
  'reaction.write': { by: signatory, input: remark },
  'reaction.remove': { by: signatory, input: { article: 'general' } },
  'reaction.submit': { by: signatory, input: { readBack: 'x', confirmed: true } },
  'reaction.withdraw': { by: signatory, input: {} },
  'revision.close-reactions': { by: 'officer', input: { round: 1 } },
  'reply.give': { by: 'officer', input: { reactions: [winner], outcome: 'adopted', motivation: 'U hebt gelijk.', wording } },
  'revision.publish-replies': { by: 'lead', input: {} },
  'revision.find-limits': { by: 'jurist', input: { finding: 'no-limit', motivation: 'Iedereen kan dit.' } },
  'revision.ask-colleges': { by: 'officer', input: { version: 2 } },
  'revision.take-back': { by: 'lead', input: { reason: 'Nog een toelichting.' } },
  'decision.record-revision': { by: 'college-delft', input: { outcome: 'rejected', decidedOn: '2026-02-10', reference: 'BW 1' } },
  'revision.adopt': { by: 'lead', input: { signUntil: '2026-06-15T15:00:00.000Z', startsOn: '2027-01-01' } },
  'revision.accept': { by: signatory, input: { readBack: 'x', agreed: true } },
  'revision.refuse': { by: signatory, input: { readBack: 'x', reason: 'Dit halen wij niet.' } },
  'revision.countersign': { by: 'lead', input: { readBack: 'x' } },
  'revision.end-signing': { by: 'officer', input: {} },
  'revision.confirm-consequence': { by: 'lead', input: { means: 'ends', endsOn: '2027-12-31', motivation: 'Artikel 1.4.2.' } },
  'revision.withdraw': { by: 'lead', input: { reason: 'Het gaat niet door.' } },
};

/** Plays one revision through every stage, in February and March; `at` is told of each when it stands, with what its paths name. */
export function playRevision(world: World, at: (stage: RevisionStageName, named: Readonly<Record<string, string>>) => Promise<void>): void {
  let made: MadeRevision = { id: '', path: '', articles: [] };
  let other = made;
  const article = (): string => made.articles[1]?.id ?? '';
  const on = (when: string, stage: RevisionStageName, before: () => Promise<unknown>, of = (): MadeRevision => made, version = '1'): void => {
    world.agenda.add(instant(when), async () => {
      await before();
      await at(stage, { revision: of().id, article: of().articles[1]?.id ?? '', version });
    });
  };
  const office = async (who: string, to: string, input?: object): Promise<unknown> => (await world.as(who)).command(made.path + to, input);
  const own = async (to: string, input?: object): Promise<unknown> => (await world.provider(winner)).command(made.path + to, input);
  const decide = async (): Promise<void> => {
    const today = dayOf(instantOf(world.stack.clock.now()));
    for (const { code } of participants(1, today)) await (await world.college(code)).command(`${made.path}/decisions/${code}`, { outcome: 'approved', decidedOn: today });
  };
  on('2026-02-12T09:00:00+01:00', 'concept', async () => { made = await makeRevision(world, [winner, loser], { limits: true }); });
  on('2026-02-12T09:10:00+01:00', 'withdrawn', async () => {
    other = await makeRevision(world, [winner], { limits: true });
    await (await world.as('lead')).command(`${other.path}/withdrawal`, { reason: 'Het gaat niet door.' });
  }, () => other);
  on('2026-02-12T09:20:00+01:00', 'consultation', async () => {
    await office('jurist', '/findings', { finding: 'allowed', motivation: 'Het blijft dezelfde opdracht.' });
    await office('officer', '/consultations', { inputUntil: '2026-02-12' });
  });
  on('2026-02-13T09:30:00+01:00', 'reacting', async () => {
    await office('officer', '/preparations', { version: 1 });
    await office('lead', '/presentations', { version: 1, reactUntil: instant('2026-02-20T17:00:00+01:00'), names: 'named' });
    await own(`/rounds/1/reaction/articles/${article()}`, remark);
    await own('/rounds/1/reaction/submissions', { readBack: hashOfRemarks(1, { [article()]: { ...remark, wording: '', confidential: false } }), confirmed: true });
  });
  on('2026-02-20T17:02:00+01:00', 'reactions over', () => Promise.resolve());
  on('2026-02-20T17:10:00+01:00', 'answering', () => office('officer', '/closings', { round: 1 }));
  on('2026-02-20T17:20:00+01:00', 'replied', async () => {
    await office('officer', `/rounds/1/articles/${article()}/replies`, { reactions: [winner], outcome: 'not-adopted', motivation: 'Zes weken is de norm.' });
    await office('lead', '/replies');
    await office('officer', '/texts/2/beginnings');
  }, undefined, '2');
  on('2026-02-20T17:30:00+01:00', 'colleges', async () => {
    await office('officer', '/preparations', { version: 2 });
    await office('officer', '/requests', { version: 2 });
  }, undefined, '2');
  on('2026-02-20T17:40:00+01:00', 'signing', async () => {
    await decide();
    await office('lead', '/adoptions', { signUntil: instant('2026-03-20T17:00:00+01:00'), startsOn: '2027-01-01' });
    await own('/signature/acceptances', { readBack: hashOfText(made.articles), agreed: true });
  }, undefined, '2');
  on('2026-03-20T17:02:00+01:00', 'signing over', () => Promise.resolve(), undefined, '2');
  on('2026-03-20T17:10:00+01:00', 'signed', () => office('officer', '/signing-endings'), undefined, '2');
}
