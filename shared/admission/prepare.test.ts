import { describe, expect, test } from 'vitest';
import { recordAdmissionDecision } from '../council/commands.ts';
import { later } from '../kernel/moments.ts';
import { both, college, lead, madeAt, officer, openedAt, planned, played, provider, one, submittedAt } from './example.ts';
import { askColleges, close, lacking, open, prepareOpening, withdraw } from './open-commands.ts';
import { begin } from './apply-commands.ts';
import { decideRoutes } from '../tender/example.ts';
import { addCondition, addProduct, create, describe as describeIt, plan, removeCondition, removeProduct } from './prepare-commands.ts';

const condition = { id: 'V9', title: 'Nog een', text: 'U kunt dit.' };
const product = { id: 'P9', title: 'Nog iets', unit: '01', professionals: 1, otherClient: 0, overhead: 0, indexation: 0 };

describe('a concept', () => {
  test('holds its conditions and its products, each with the parts of its tariff', () => {
    const p = played('concept');
    expect(p.admission().conditions.map(({ id, evidence }) => [id, evidence])).toEqual([['V1', ['quality-certificate']], ['V2', ['gva', 'vog-legal-person']], ['V3', []]]);
    // 70 + 5 + 12 + 3 euro.
    expect(p.admission().products[0]).toEqual({ id: 'P1', title: 'Begeleiding', unit: '04', tariff: 9000, cost: { professionals: 7000, otherClient: 500, overhead: 1200, indexation: 300 } });
    expect(p.ask(addCondition, officer, madeAt, { ...condition, id: 'V1' })).toBe('condition.id-twice');
    expect(p.ask(addProduct, officer, madeAt, { ...product, id: 'P1' })).toBe('product.id-twice');
    expect(p.ask(addProduct, officer, madeAt, { ...product, professionals: 0 })).toBe('product.no-tariff');
    expect(p.ask(removeCondition, officer, madeAt, { condition: 'V9' })).toBe('condition.unknown');
    expect(p.ask(removeProduct, officer, madeAt, { product: 'P9' })).toBe('product.unknown');
    p.go(removeCondition, officer, madeAt, { condition: 'V1' });
    p.go(removeProduct, officer, madeAt, { product: 'P1' });
    expect([p.admission().conditions.length, p.admission().products.length]).toEqual([2, 1]);
  });
  test('asks nothing that a register tells', () => {
    expect(played('concept').ask(addCondition, officer, madeAt, { ...condition, evidence: ['kvk-extract'] })).toBe('input.invalid');
  });
  test('has a planning that holds together', () => {
    const p = played('concept');
    const ask = (more: object): string => p.ask(plan, officer, madeAt, { ...planned, ...more });
    const days = (...on: string[]) => on.map((one_, i) => ({ number: String(i + 1), on: one_ }));
    expect(ask({ until: '2027-01-01' })).toBe('admission-plan.ends-first');
    expect(ask({ startsOn: '2026-01-01', until: '2026-09-01' })).toBe('admission-plan.over');
    expect(ask({ days: days('2027-01-01') })).toBe('admission-plan.days-needless');
    expect(ask({ entry: 'fixed' })).toBe('admission-plan.days-missing');
    expect(ask({ entry: 'fixed', days: days('2026-12-31') })).toBe('admission-plan.day-outside');
    expect(ask({ entry: 'fixed', days: days('2033-01-01') })).toBe('admission-plan.day-outside');
    expect(ask({ entry: 'fixed', days: days('2027-07-01', '2027-07-01') })).toBe('admission-plan.day-twice');
    expect(ask({ entry: 'fixed', days: days('2027-07-01', '2027-01-01') })).toBe('done');
    expect(p.admission().plan?.entry).toEqual({ kind: 'fixed', days: ['2027-01-01', '2027-07-01'] });
  });
  test('goes to the colleges when it is complete, and stands from then on', () => {
    const p = played('concept');
    expect(lacking(p.admission(), madeAt)).toEqual([]);
    // The last day on which a contract can start has passed.
    expect(p.ask(askColleges, officer, later(madeAt, { days: 3000 }))).toBe('admission.no-entry-left');
    for (const condition_ of ['V1', 'V2', 'V3']) p.go(removeCondition, officer, madeAt, { condition: condition_ });
    expect(p.ask(askColleges, officer, madeAt)).toBe('admission.no-conditions');
    const asked = played('colleges');
    expect(asked.ask(describeIt, officer, madeAt, { title: 'Anders' })).toBe('admission.not-concept');
    expect(asked.ask(addCondition, officer, madeAt, condition)).toBe('admission.not-concept');
  });
  test('of nobody else: a college that was not asked, or takes no part, finds nothing', () => {
    const decided = { outcome: 'approved', decidedOn: '2026-09-01' };
    const tried = (stage: 'concept' | 'colleges', municipality: string): string => played(stage).ask(recordAdmissionDecision, college(municipality), later(madeAt, { hours: 48 }), decided, { municipality });
    expect(tried('concept', 'GM1916')).toBe('missing');
    expect(tried('colleges', 'GM0518')).toBe('missing');
    expect(tried('colleges', 'GM1916')).toBe('done');
    expect(played('colleges').ask(recordAdmissionDecision, college('GM1916'), madeAt, { ...decided, decidedOn: '2026-09-02' }, { municipality: 'GM1916' })).toBe('decision.future');
    expect(played('open').ask(recordAdmissionDecision, college('GM1916'), openedAt, decided, { municipality: 'GM1916' })).toBe('decision.opened');
  });
});

describe('the opening', () => {
  test('takes two people', () => {
    const p = played('colleges');
    decideRoutes(p, openedAt, ['open-house']);
    expect(p.ask(open, lead, openedAt)).toBe('admission.not-prepared');
    p.go(prepareOpening, both, openedAt);
    expect(p.ask(open, both, openedAt)).toBe('admission.same-person');
    p.go(open, lead, openedAt);
    expect(p.admission()).toMatchObject({ status: 'open', openedAt, versions: [{ number: 1, from: '2026-10-01' }] });
  });
  test('waits for every college that takes part', () => {
    const p = played('prepared');
    p.go(recordAdmissionDecision, college('GM1916'), openedAt, { outcome: 'rejected', decidedOn: '2026-10-01' }, { municipality: 'GM1916' });
    expect(p.ask(open, lead, openedAt)).toBe('admission.decisions-missing');
  });
  test('only then providers see it', () => {
    expect(played('prepared').ask(begin, provider(one), openedAt)).toBe('missing');
    expect(played('open').ask(begin, provider(one), openedAt)).toBe('done');
  });
});

describe('its end', () => {
  const reason = { reason: 'Er komt iets anders.' };
  test('is a withdrawal before the opening, and a closing after it', () => {
    const p = played('prepared');
    expect(p.ask(close, lead, openedAt, reason)).toBe('admission.not-open');
    p.go(withdraw, lead, openedAt, reason);
    expect(p.ask(withdraw, lead, openedAt, reason)).toBe('admission.is-withdrawn');
    expect(p.ask(recordAdmissionDecision, college('GM1916'), openedAt, { outcome: 'approved', decidedOn: '2026-09-02' }, { municipality: 'GM1916' })).toBe('admission.is-withdrawn');
    const running = played('open');
    expect(running.ask(withdraw, lead, openedAt, reason)).toBe('admission.close-instead');
    running.go(close, lead, openedAt, reason);
    expect(running.ask(close, lead, openedAt, reason)).toBe('admission.is-closed');
    expect(running.ask(begin, provider(one), submittedAt)).toBe('admission.is-closed');
  });
});

test('what is not there answers as missing, to everybody', () => {
  const p = played('concept');
  for (const command of [describeIt, askColleges, prepareOpening, open]) expect(p.ask(command, lead, madeAt, command === describeIt ? { title: 'x' } : {}, { admission: 'adm_9' })).toBe('missing');
  expect(p.ask(withdraw, lead, madeAt, { reason: 'x' }, { admission: 'adm_9' })).toBe('missing');
  expect(p.ask(create, officer, madeAt, { segment: '5', title: 'Nog een' })).toBe('done');
});
