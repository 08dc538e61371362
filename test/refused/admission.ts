import type { World } from '../../infra/season/world.ts';
import { instant } from '../../shared/kernel/moments.ts';
import { makeOpenHouse, openOpenHouse } from '../open-house.ts';
import { winner, type Act } from './acts.ts';

/**
 * What may happen in each stage of an open house and of an application to it, written by hand from what it is (whoever
 * meets the conditions is admitted, after a decision that two people take): all else is forbidden. In a stage a step is
 * taken by people in turn, so that what one of them has done already, or a second one must do, is named here as well.
 */
export const admissionStages = ['concept', 'colleges', 'open', 'draft', 'received', 'supplement', 'late', 'complete', 'talk', 'intended', 'refused', 'admitted', 'taken back', 'closed', 'withdrawn'] as const;
export type AdmissionStage = (typeof admissionStages)[number];

const changing = ['admission.propose-change', 'admission.approve-change', 'admission.close'];
const judging = ['application.ask-supplement', 'application.complete', 'application.judge', 'application.propose', 'application.decide'];

export const allowedInOpenHouse: Readonly<Record<AdmissionStage, readonly string[]>> = {
  concept: ['admission.describe', 'admission.add-condition', 'admission.remove-condition', 'admission.add-product', 'admission.remove-product', 'admission.plan', 'admission.ask-colleges', 'admission.withdraw'],
  colleges: ['decision.record-admission', 'admission.prepare-opening', 'admission.open', 'admission.withdraw'],
  open: [...changing, 'application.begin'],
  // Nobody but its owner knows of it.
  draft: ['application.begin', 'application.choose', 'application.answer', 'application.submit'],
  received: ['application.ask-supplement', 'application.complete', 'application.withdraw'],
  supplement: ['application.supplement', 'application.withdraw'],
  // What was asked did not come in time.
  late: ['application.ask-supplement', 'application.complete', 'application.withdraw'],
  complete: [...judging.filter((name) => name !== 'application.decide'), 'application.plan-talk', 'application.withdraw'],
  talk: ['application.report-talk', 'application.withdraw'],
  intended: ['application.ask-supplement', 'application.judge', 'application.decide', 'application.be-heard', 'application.withdraw'],
  // One can always apply again.
  refused: ['application.begin'],
  admitted: ['application.withdraw'],
  'taken back': ['application.begin', 'application.withdraw'],
  // Contracts run on, and what changes reaches them all; taken back is taken back.
  closed: [...changing.filter((name) => name !== 'admission.close'), 'application.withdraw'],
  withdrawn: [],
};

const signatory = `org-${winner}`;
const cost = { professionals: 8000, otherClient: 500, overhead: 1200, indexation: 300 };
const answers = [{ condition: 'V2', statement: 'Met tien scholen.' }];

/** Everything that can be done to an open house and an application: who would do it, and an input that nothing is wrong with. */
export const admissionActs: Readonly<Record<string, Act>> = {
  'admission.describe': { by: 'officer', input: { title: 'Iets anders' } },
  'admission.add-condition': { by: 'officer', input: { id: 'V9', title: 'Nog een', text: 'U kunt dit.' } },
  'admission.remove-condition': { by: 'officer', input: { condition: 'V1' } },
  'admission.add-product': { by: 'officer', input: { id: 'P9', title: 'Nog iets', unit: '04', ...cost } },
  'admission.remove-product': { by: 'officer', input: { product: 'P1' } },
  'admission.plan': { by: 'officer', input: { startsOn: '2027-01-01', until: '2032-12-31', entry: 'continuous', decisionDays: 42, supplementDays: 14, hearingDays: 14 } },
  'admission.ask-colleges': { by: 'officer', input: {} },
  'decision.record-admission': { by: 'college-delft', input: { outcome: 'rejected', decidedOn: '2026-07-01', reference: 'BW 1' } },
  'admission.prepare-opening': { by: 'officer', input: {} },
  'admission.open': { by: 'lead', input: {} },
  'admission.propose-change': { by: 'officer', input: { summary: 'Een hoger tarief.', from: '2026-12-01', products: [{ product: 'P1', ...cost }] } },
  'admission.approve-change': { by: 'lead', input: { proposal: 'x' } },
  'admission.close': { by: 'lead', input: { reason: 'Er komt iets anders.' } },
  'admission.withdraw': { by: 'lead', input: { reason: 'Het gaat niet door.' } },
  'admission.sign': { by: signatory, input: { readBack: 'x', agreed: true } },
  'admission.countersign': { by: 'lead', input: { readBack: 'x' } },
  'admission.suspend': { by: 'lead', input: { from: '2027-01-04', reason: 'Onderzoek.' } },
  'admission.resume': { by: 'lead', input: { on: '2027-01-05', reason: 'In orde.' } },
  'admission.end-contract': { by: 'lead', input: { how: 'mutual', noticeOn: '2026-06-24', endsOn: '2028-12-31', reason: 'In overleg.' } },
  'admission.announce-room': { by: 'officer', input: { year: 2027, amount: 100 } },
  'admission.record-use': { by: 'officer', input: { year: 2027, through: '2027-01-04', amount: 70 } },
  'admission.record-room-talk': { by: 'officer', input: { year: 2027, on: '2027-01-05', report: 'Wij spraken.' } },
  'admission.decide-room': { by: 'lead', input: { year: 2027, outcome: 'keep', reason: 'Genoeg.' } },
  'application.begin': { by: signatory, input: {} },
  'application.choose': { by: signatory, input: { products: ['P1'], municipalities: ['GM1916'] } },
  'application.answer': { by: signatory, input: { answers } },
  'application.submit': { by: signatory, input: { declaration: true } },
  'application.withdraw': { by: signatory, input: {} },
  'application.supplement': { by: signatory, input: { answers } },
  'application.be-heard': { by: signatory, input: { text: 'Wij voldoen wel.' } },
  'application.ask-supplement': { by: 'officer', input: { conditions: ['V2'], text: 'Met welke scholen?' } },
  'application.complete': { by: 'officer', input: {} },
  'application.plan-talk': { by: 'officer', input: { at: '2026-12-01T10:00:00.000Z', about: 'De werkwijze.' } },
  'application.report-talk': { by: 'officer', input: { on: '2026-07-01', report: 'Zij werken met scholen.' } },
  'application.judge': { by: 'jurist', input: { judgments: [{ condition: 'V2', verdict: 'met', motivation: 'Zij werken met scholen.' }] } },
  'application.propose': { by: 'officer', input: {} },
  'application.decide': { by: 'lead', input: {} },
};

/** While an application goes its way nothing happens to the open house itself: then what is done to applications is tried. */
export const triedIn = (stage: AdmissionStage): Readonly<Record<string, Act>> =>
  (['concept', 'colleges', 'open', 'closed', 'withdrawn'].includes(stage) ? admissionActs : Object.fromEntries(Object.entries(admissionActs).filter(([name]) => name.startsWith('application.'))));

/** Plays one open house and one application through every stage, from July on; `at` is told of each when it stands. */
export function playOpenHouse(world: World, at: (stage: AdmissionStage, admission: string) => Promise<void>): void {
  let path = '';
  let other = '';
  const on = (when: string, stage: AdmissionStage, before: () => Promise<unknown>, of = (): string => path): void => {
    world.agenda.add(instant(when), async () => {
      await before();
      await at(stage, of().split('/').at(-1) ?? '');
    });
  };
  const own = (to: string, input?: object): Promise<unknown> => world.provider(winner).then((visitor) => visitor.command(`${path}/application/${to}`, input));
  const office = (who: string, to: string, input?: object): Promise<unknown> => world.as(who).then((visitor) => visitor.command(`${path}/applications/${winner}/${to}`, input));
  const judgments = (verdict: string) => ({ judgments: ['V1', 'V2'].map((condition) => ({ condition, verdict, motivation: 'Zo is het.' })) });
  const apply = async (): Promise<void> => {
    await own('drafts');
    await own('choices', { products: ['P1'], municipalities: ['GM1916'] });
    await own('answers', { answers: [{ condition: 'V1', statement: 'Wij doen dat.' }, ...answers] });
  };
  const submit = (): Promise<unknown> => own('submissions', { declaration: true });
  const propose = async (verdict: string): Promise<void> => { await office('jurist', 'judgments', judgments(verdict)); await office('officer', 'proposals'); };
  on('2026-07-01T09:00:00+02:00', 'concept', async () => { path = await makeOpenHouse(world); });
  on('2026-07-01T09:10:00+02:00', 'withdrawn', async () => {
    other = await makeOpenHouse(world);
    await (await world.as('lead')).command(`${other}/withdrawal`, { reason: 'Het gaat niet door.' });
  }, () => other);
  on('2026-07-01T09:20:00+02:00', 'colleges', async () => (await world.as('officer')).command(`${path}/requests`));
  on('2026-07-01T09:30:00+02:00', 'open', () => openOpenHouse(world, path, instant('2026-07-01T09:30:00+02:00')));
  on('2026-07-01T09:40:00+02:00', 'draft', apply);
  on('2026-07-01T09:50:00+02:00', 'received', submit);
  on('2026-07-01T10:00:00+02:00', 'supplement', () => office('officer', 'supplements', { conditions: ['V2'], text: 'Met welke scholen?' }));
  on('2026-07-20T10:00:00+02:00', 'late', () => Promise.resolve());
  on('2026-07-20T10:10:00+02:00', 'complete', () => office('officer', 'completions'));
  on('2026-07-20T10:20:00+02:00', 'talk', () => office('officer', 'talks', { at: '2026-07-21T08:00:00.000Z', about: 'De werkwijze.' }));
  on('2026-07-21T12:00:00+02:00', 'intended', async () => { await office('officer', 'talks/reports', { on: '2026-07-21', report: 'Zij werken met niemand.' }); await propose('not-met'); });
  on('2026-08-10T10:00:00+02:00', 'refused', () => office('lead', 'decisions'));
  on('2026-08-10T10:10:00+02:00', 'admitted', async () => {
    await apply();
    await submit();
    await office('officer', 'completions');
    await propose('met');
    await office('lead', 'decisions');
  });
  on('2026-08-10T10:20:00+02:00', 'taken back', () => own('withdrawals'));
  on('2026-08-10T10:30:00+02:00', 'closed', async () => (await world.as('lead')).command(`${path}/closing`, { reason: 'Er komt iets anders.' }));
}
