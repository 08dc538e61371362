import { describe, expect, test } from 'vitest';
import { listingOf } from '../access/people.ts';
import { instant, later } from '../kernel/moments.ts';
import { recordDecision } from '../council/commands.ts';
import { appoint, askColleges } from './colleges.ts';
import { addPrice, addQuality, removeCriterion, setMethod } from './criteria-commands.ts';
import { assessors, begin, both, closesAt, college, eight, first, id, jurist, k1, lead, officer, planned, played, price, provider, publishAt, questionsUntil, robot } from './example.ts';
import { plan, planOf } from './plan.ts';
import { addLot, create, describe as describeTender, removeLot } from './prepare.ts';
import { isTried, lockKey, recordTrial } from './key-trial.ts';
import { preparePublication, publish, recordKey } from './publish.ts';
import { ask } from './questions.ts';
import { house } from '../kernel/testing.ts';
import { tenderRef } from './tender.ts';
import { withdraw } from './withdraw.ts';

describe('a concept', () => {
  test('criteria keep their numbers, words and one question a line', () => {
    expect(played('concept').tender().criteria).toEqual([
      { kind: 'quality', id: 'K1', title: 'Gezinsgericht werken', weight: 40, scale: [0, 25, 50, 75, 100], minimum: 50, questions: ['Hoe werkt u?', 'Met wie?'] },
      { kind: 'quality', id: 'K2', title: 'Collectief aanbod', weight: 30, scale: [0, 25, 50, 75, 100] },
      { kind: 'price', id: 'P', title: 'Tarief per uur', weight: 30, model: 'relative-lowest' }]);
  });

  test('lots and criteria have their own codes, and fit the method', () => {
    const p = played('concept');
    expect(p.ask(addLot, officer, begin, { id: 'A', title: 'Nog een', maxAwards: 1 })).toBe('lot.id-twice');
    expect(p.ask(addLot, officer, begin, { id: 'C', title: 'Geen winnaar', maxAwards: 0 })).toBe('input.invalid');
    expect(p.ask(removeLot, officer, begin, { lot: 'Z' })).toBe('lot.unknown');
    expect(p.ask(addQuality, officer, begin, k1)).toBe('criterion.id-twice');
    expect(p.ask(addQuality, officer, begin, { id: 'K3', title: 'x', scale: [0, 100] })).toBe('criterion.weight-missing');
    expect(p.ask(addQuality, officer, begin, { id: 'K3', title: 'x', scale: [0, 100], weight: 1, maxValue: 5 })).toBe('criterion.max-value-in-points');
    expect(p.ask(addPrice, officer, begin, { ...price, id: 'P2', model: 'absolute-linear' })).toBe('criterion.bounds-missing');
    expect(p.ask(addPrice, officer, begin, { ...price, id: 'P2', model: 'absolute-linear', pmin: 9, pmax: 9 })).toBe('criterion.bounds-order');
    expect(p.ask(removeCriterion, officer, begin, { criterion: 'Z' })).toBe('criterion.unknown');
    p.go(setMethod, officer, begin, { method: 'value', rounding: 2, seed: 's' });
    expect(p.ask(addPrice, officer, begin, { ...price, id: 'P2' })).toBe('criterion.price-in-value');
    expect(p.ask(askColleges, officer, begin)).toBe('tender.criteria-wrong');
    for (const criterion of ['K1', 'K2', 'P']) p.go(removeCriterion, officer, begin, { criterion });
    p.go(addQuality, officer, begin, { id: 'K1', title: 'x', scale: [0, 100], maxValue: 50_000 });
    expect(p.ask(askColleges, officer, begin)).toBe('done');
  });

  test('colleges are asked about complete documents only', () => {
    const h = house();
    const go = (command: Parameters<typeof h.try>[0], input: unknown = {}): string => h.try(command, { by: officer, at: begin, path: { tender: id }, input });
    go(create, { segment: '5', title: 'x' });
    expect(h.try(askColleges, { by: officer, at: begin, path: { tender: 'tnd_other' } })).toBe('missing');
    expect(go(askColleges)).toBe('tender.no-lots');
    go(addLot, { id: 'A', title: 'x', maxAwards: 1 });
    expect(go(askColleges)).toBe('tender.no-method');
    go(setMethod, { method: 'points', rounding: 2, seed: 's' });
    expect(go(askColleges)).toBe('tender.no-criteria');
    go(addQuality, k1);
    expect(go(askColleges)).toBe('tender.no-plan');
    go(plan, planned);
    expect(h.try(askColleges, { by: officer, at: closesAt, path: { tender: id } })).toBe('tender.closing-past');
    expect(go(askColleges)).toBe('done');
    expect(h.state(tenderRef(id)).asked?.municipalities).toEqual(eight);
  });

  test('in segments 1 to 3 all nine decide', () => {
    const h = house();
    const go = (command: Parameters<typeof h.when>[0], input: unknown = {}) => h.when(command, { by: officer, at: begin, path: { tender: id }, input });
    go(create, { segment: '3', title: 'x' });
    go(addLot, { id: 'A', title: 'x', maxAwards: 1 });
    go(setMethod, { method: 'points', rounding: 2, seed: 's' });
    go(addQuality, k1);
    go(plan, planned);
    go(askColleges);
    expect(h.state(tenderRef(id)).asked?.municipalities).toEqual(['GM0503', 'GM0518', ...eight.slice(1)]);
  });

  test('nothing of the documents changes once the colleges were asked', () => {
    const p = played('asked');
    const edits = [
      [addLot, { id: 'C', title: 'x', maxAwards: 1 }], [removeLot, { lot: 'A' }], [addQuality, { ...k1, id: 'K9' }], [addPrice, { ...price, id: 'P2' }],
      [removeCriterion, { criterion: 'K1' }], [setMethod, { method: 'points', rounding: 1, seed: 's' }], [plan, planned],
      [describeTender, { title: 'Anders' }], [askColleges, {}]] as const;
    for (const [command, input] of edits) expect(p.ask(command, officer, begin, input), command.name).toBe('tender.not-concept');
    const open = played('published');
    for (const [command, input] of edits) expect(open.ask(command, officer, publishAt, input), command.name).toBe('tender.not-concept');
  });
});

describe('the planning', () => {
  test('closes on a working day, after the questions, in the future', () => {
    const p = played('concept');
    const at = (text: string) => p.ask(plan, officer, begin, { ...planned, closesAt: text });
    expect(at('2026-05-16T12:00:00+02:00')).toBe('deadline.weekend');
    expect(at('2026-05-14T12:00:00+02:00')).toBe('deadline.holiday');
    expect(at('2026-10-25T02:30:00+02:00')).toBe('deadline.weekend');
    expect(at('2026-01-09T12:00:00+01:00')).toBe('plan.past');
    expect(at('2026-03-16T12:00:00+01:00')).toBe('plan.questions-after-closing');
    expect(at('2026-02-30T12:00:00+01:00')).toBe('input.invalid');
    expect(p.ask(plan, officer, begin, { ...planned, publishAt: questionsUntil })).toBe('plan.published-after-questions');
    expect(p.ask(plan, officer, begin, { ...planned, assessmentUntil: '2026-05-11' })).toBe('plan.before-closing');
    expect(p.ask(plan, officer, begin, { ...planned, assessmentUntil: '2026-06-02' })).toBe('plan.award-too-early');
    expect(p.tender().plan).toEqual({ publishAt, questionsUntil, closesAt, awardPlannedOn: '2026-06-01', startsOn: '2027-01-01', extensionYears: 2 });
  });

  test('leaves ten days for answers, or its maker says that the closing will move (Aw 2.54)', () => {
    const p = played('concept');
    const at = (text: string, more: object = {}) => p.ask(plan, officer, begin, { ...planned, questionsUntil: text, ...more });
    expect(at('2026-05-02T23:59:00+02:00')).toBe('done');
    expect(at('2026-05-03T00:00:00+02:00')).toBe('plan.no-room');
    expect(at('2026-05-03T00:00:00+02:00', { tight: false })).toBe('plan.no-room');
    expect(at('2026-05-03T00:00:00+02:00', { tight: true })).toBe('done');
    expect(p.log.filter(({ type }) => type === 'tender.planned').map(({ data }) => data['tight'])).toEqual([undefined, undefined, true]);
  });

  test('entails days that are computed', () => {
    // Ten days before 12 May is 2 May, a Saturday: not moved. Letters of 1 June: the twentieth day is a Sunday.
    expect(planOf(played('concept').tender().plan)).toEqual({
      answersDueOn: '2026-05-02', bidsValidUntil: '2026-08-10', standstillEndsOn: '2026-06-22', signFrom: '2026-06-23',
      contractsUntil: '2032-12-31', extensionUntil: '2034-12-31' });
    expect(planOf(played('concept').tender().plan, instant('2026-06-02T23:00:00+02:00'))).toMatchObject({ standstillEndsOn: '2026-06-22' });
    const { awardPlannedOn: _, ...plain } = played('concept').tender().plan;
    expect(planOf(plain)).not.toHaveProperty('standstillEndsOn');
  });
});

describe('decisions of colleges', () => {
  const decide = { outcome: 'approved', decidedOn: '2026-01-12' };
  const of = (municipality: string) => ({ municipality });

  test('are recorded by who takes part, once asked, until publication; the last one counts', () => {
    expect(played('concept').ask(recordDecision, college('GM1916'), begin, decide, of('GM1916'))).toBe('missing');
    const p = played('asked');
    expect(p.ask(recordDecision, college('GM0518'), begin, decide, of('GM0518'))).toBe('missing');
    expect(p.ask(recordDecision, college('GM0626'), begin, decide, of('GM0626'))).toBe('missing');
    expect(p.ask(recordDecision, college('GM1916'), begin, { ...decide, decidedOn: '2026-01-13' }, of('GM1916'))).toBe('decision.future');
    expect(p.ask(recordDecision, college('GM1916'), begin, decide, of('GM1916'))).toBe('done');
    expect(played('published').ask(recordDecision, college('GM1916'), publishAt, decide, of('GM1916'))).toBe('decision.published');
  });

  test('publication waits until every one of them approves', () => {
    const p = played('keyed');
    p.go(recordDecision, college('GM1842'), publishAt, { outcome: 'rejected', decidedOn: '2026-01-20' }, of('GM1842'));
    expect(p.ask(publish, lead, publishAt)).toBe('publication.decisions-missing');
    p.go(recordDecision, college('GM1842'), publishAt, { outcome: 'approved', decidedOn: '2026-01-22' }, of('GM1842'));
    expect(p.ask(publish, lead, publishAt)).toBe('done');
  });
});

describe('publication', () => {
  const sentAt = later(publishAt, { hours: -49 });

  test('waits for the round trip of its key: opened by the opener, locked, and then denied under its own closing moment', () => {
    const p = played('prepared');
    p.go(recordKey, robot, publishAt, { keyId: 'k', publicKey: 'p', wrapped: 'w' });
    const steps = [[recordTrial, { found: 'opened' }], [lockKey, {}], [recordTrial, { found: 'denied' }]] as const;
    // Out of its turn no step counts: a denial before the lock says nothing.
    p.go(recordTrial, robot, publishAt, { found: 'denied' });
    p.go(lockKey, robot, publishAt);
    expect(p.tender().keyTrial).toEqual({ step: 'made', closesAt: '' });
    for (const [step, input] of steps) {
      expect(p.ask(publish, lead, publishAt)).toBe('publication.key-untried');
      p.go(step, robot, publishAt, input);
      p.go(step, robot, publishAt, input);
    }
    expect(p.log.filter(({ type }) => type.startsWith('key.')).map(({ type }) => type)).toEqual(['key.recorded', 'key.opened', 'key.locked', 'key.denied']);
    expect(isTried(p.tender())).toBe(true);
    expect(isTried({ ...p.tender(), plan: { ...p.tender().plan, closesAt: later(p.tender().plan.closesAt, { hours: 1 }) } })).toBe(false);
    expect(p.ask(publish, lead, publishAt)).toBe('done');
  });

  test('is prepared by one and done by another, with a key', () => {
    expect(played('approved').ask(publish, lead, publishAt)).toBe('publication.not-prepared');
    expect(played('approved').ask(recordKey, robot, publishAt, { keyId: 'k', publicKey: 'p', wrapped: 'w' })).toBe('publication.not-prepared');
    expect(played('prepared').ask(publish, lead, publishAt)).toBe('publication.no-key');
    const p = played('keyed');
    p.go(preparePublication, both, publishAt, { sentAt });
    expect(p.ask(publish, both, publishAt)).toBe('publication.same-person');
    expect(p.ask(recordKey, robot, publishAt, { keyId: 'k2', publicKey: 'p2', wrapped: 'w' })).toBe('done');
    expect(p.tender().key?.keyId).toBe('k');
    expect(p.ask(publish, lead, publishAt)).toBe('done');
    expect(p.tender()).toMatchObject({ status: 'published', publishedAt: publishAt });
    expect(p.gate(id)).toEqual({ closesAt, opened: false });
  });

  test('waits for TenderNed, or 48 hours', () => {
    const p = played('keyed');
    p.go(preparePublication, officer, publishAt, { sentAt: later(publishAt, { hours: -1 }) });
    expect(p.ask(publish, lead, later(publishAt, { hours: 47, ms: -1 }))).toBe('publication.tenderned-waits');
    expect(p.ask(publish, lead, later(publishAt, { hours: 47 }))).toBe('done');
    const sooner = played('keyed');
    expect(sooner.ask(preparePublication, officer, publishAt, { sentAt: later(publishAt, { ms: 1 }) })).toBe('moment.future');
    expect(sooner.ask(preparePublication, officer, publishAt, { sentAt, publishedAt: later(sentAt, { ms: -1 }) })).toBe('tenderned.before-sent');
    expect(sooner.ask(preparePublication, officer, publishAt, { sentAt, publishedAt: later(publishAt, { ms: 1 }) })).toBe('moment.future');
    sooner.go(preparePublication, officer, publishAt, { sentAt: publishAt, publishedAt: publishAt, number: '412345' });
    expect(sooner.ask(publish, lead, publishAt)).toBe('done');
  });

  test('is of the documents that were prepared, and before the closing', () => {
    const p = played('keyed');
    p.uploads[0] = { key: `${id}/leidraad`, version: 'v2', size: 10, at: begin };
    expect(p.ask(publish, lead, publishAt)).toBe('publication.documents-changed');
    p.go(preparePublication, officer, publishAt, { sentAt });
    expect(p.tender().documents).toEqual([{ key: `${id}/leidraad`, version: 'v2', size: 10 }]);
    expect(p.ask(publish, lead, closesAt)).toBe('tender.closing-past');
    expect(p.ask(publish, lead, later(closesAt, { ms: -1 }))).toBe('done');
  });
});

describe('withdrawal', () => {
  test('from every status before a contract; then nothing more happens', () => {
    for (const step of ['concept', 'asked', 'published', 'opened', 'assessed', 'provisional', 'final'] as const) {
      const p = played(step);
      const at = later(closesAt, { days: 60 });
      expect(p.ask(withdraw, lead, at, { reason: 'Geen draagvlak.' }), step).toBe('done');
      expect(p.ask(withdraw, lead, at, { reason: 'Nog eens.' }), step).toBe('tender.is-withdrawn');
      expect(p.ask(appoint, officer, at, { person: 'x', task: 'assess' }), step).toBe('tender.is-withdrawn');
      expect(p.gate(id)?.opened, step).toBe(step === 'concept' || step === 'asked' ? undefined : true);
    }
    const p = played('published');
    p.go(withdraw, lead, publishAt, { reason: 'Fout in de stukken.' });
    expect(p.ask(ask, provider(first), publishAt, { text: 'Waarom?' })).toBe('tender.is-withdrawn');
  });
});

describe('assessors', () => {
  const fourth = { ...assessors[0], person: 'a4', name: 'Vierde' };

  test('can be appointed and released until the assessment is closed', () => {
    const p = played('opened');
    p.listed.push(listingOf(fourth));
    p.go(appoint, officer, closesAt, { person: 'a4', task: 'assess' });
    p.go(appoint, officer, closesAt, { person: 'a1', task: 'none' });
    p.go(appoint, officer, closesAt, { person: 'a1', task: 'none' });
    expect(p.tender()).toMatchObject({ assessors: ['a2', 'a3', 'a4'], assessorNames: { a1: 'Naam a1', a4: 'Vierde' } });
    expect(p.log.filter(({ type }) => type === 'assessors.appointed')).toHaveLength(5);
    expect(played('assessed').ask(appoint, officer, closesAt, { person: 'a2', task: 'none' })).toBe('assessor.too-late');
  });

  test('are people whom the sign-in attests as such', () => {
    const p = played('opened');
    for (const person of ['a4', 'jurist']) {
      for (const task of ['assess', 'none']) expect(p.ask(appoint, officer, closesAt, { person, task }), person).toBe('assessor.unknown');
    }
    // Who has left can be released, and not be appointed again.
    p.listed.splice(0);
    p.go(appoint, officer, closesAt, { person: 'a1', task: 'none' });
    expect(p.tender()).toMatchObject({ assessors: ['a2', 'a3'], assessorNames: { a1: 'Naam a1' } });
    expect(p.ask(appoint, officer, closesAt, { person: 'a1', task: 'assess' })).toBe('assessor.unknown');
  });

  test('are offered by name, also those who have left and still are appointed', () => {
    const state = { ...played('concept').tender(), assessors: ['a1', 'gone'], assessorNames: { gone: 'Wie wegging' } };
    const people = [...assessors, jurist].map((one) => listingOf(one).summary);
    expect(appoint.prefill?.(state, { at: begin, actor: officer, path: { tender: id }, facts: { people } as never, newId: () => '' })).toEqual({
      values: {}, offers: { person: [{ code: 'a1', label: 'a1' }, { code: 'a2', label: 'a2' }, { code: 'a3', label: 'a3' }, { code: 'gone', label: 'Wie wegging' }] },
    });
  });
});
