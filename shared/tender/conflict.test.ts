import { describe, expect, test } from 'vitest';
import { may } from '../access/table.ts';
import { agree, lock, score, unlock } from './assess.ts';
import { screen } from './screen.ts';
import { closeAssessment } from './award.ts';
import { appoint } from './colleges.ts';
import { stateConflict } from './conflict.ts';
import { assessors, begin, first, jurist, lead, officer, openAt, played, second, type Played } from './example.ts';
import { fileRef } from './file.ts';
import { nextStepFor } from './next-step.ts';
import { panelOf } from './panel.ts';
import { screeningOf, screenRest, unscreened } from './screening.ts';

const [a1, a2, a3] = assessors;
const of = { lot: 'A', kvk: first };
const scores = (k1: number, ...criteria: string[]) => ({ scores: (criteria.length === 0 ? ['K1', 'K2'] : criteria).map((criterion) => ({ criterion, score: k1, motivation: 'Om reden.' })) });
/** Appointed anew, and so without a statement. */
function unstated(p: Played): Played {
  for (const task of ['none', 'assess']) p.go(appoint, officer, openAt, { person: a1.person, task });
  return p;
}

describe('the statement on interests (Aw 1.10b)', () => {
  test('comes before everything of a bid; an appointment made anew asks for it anew', () => {
    const p = unstated(played('opened'));
    expect(p.ask(score, a1, openAt, scores(50), of)).toBe('conflict.not-stated');
    expect(p.ask(lock, a1, openAt, {}, of)).toBe('conflict.not-stated');
    const reach = (act: 'staff.file' | 'file.score' | 'tender.state-conflict') => may(a1, act, {}, panelOf(p.tender()));
    expect([reach('staff.file'), reach('file.score'), reach('tender.state-conflict')]).toEqual([false, false, true]);
    expect(nextStepFor(p.tender(), a1, openAt).name).toBe('state-conflict');
    expect(nextStepFor(p.tender(), a2, openAt).name).toBe('assess');
    p.go(stateConflict, a1, openAt, { conflict: 'none' });
    expect([reach('staff.file'), reach('file.score')]).toEqual([true, true]);
    expect(p.ask(score, a1, openAt, scores(50), of)).toBe('done');
  });
  test('no other role of the same person opens what an assessor may not see yet', () => {
    const p = unstated(played('opened'));
    const two = { ...a1, roles: ['assessor', 'officer'] as const };
    expect(may(two, 'staff.files', {}, panelOf(p.tender()))).toBe(false);
    expect(may({ ...two, person: 'somebody else' }, 'staff.files', {}, panelOf(p.tender()))).toBe(true);
  });
  test('of a conflict says which, ends the appointment, and is not undone by another', () => {
    const p = played('opened');
    expect(p.ask(stateConflict, a1, openAt, { conflict: 'conflict' })).toBe('conflict.what-missing');
    expect(p.ask(stateConflict, jurist, openAt, { conflict: 'none' })).toBe('missing');
    p.go(stateConflict, a1, openAt, { conflict: 'conflict', what: 'Mijn zus werkt bij De Linde.' });
    expect(p.tender()).toMatchObject({ assessors: ['a2', 'a3'], statements: { a1: { conflict: true, at: openAt } } });
    expect(JSON.stringify(p.log)).not.toContain('zus');
    expect(nextStepFor(p.tender(), officer, openAt).name).toBe('appoint-assessors');
    expect(p.ask(appoint, officer, openAt, { person: 'a1', task: 'assess' })).toBe('assessor.in-conflict');
    expect(p.ask(stateConflict, a1, openAt, { conflict: 'none' })).toBe('missing');
    p.go(appoint, officer, openAt, { person: 'a1', task: 'none' });
    expect(p.tender().statements).toHaveProperty('a1');
  });
  test('is given once, while bids are assessed and not after', () => {
    const p = played('concept');
    const before = p.log.length;
    p.go(stateConflict, a1, begin, { conflict: 'none' });
    expect(p.log.length).toBe(before);
    expect(played('assessed').ask(stateConflict, a1, openAt, { conflict: 'conflict', what: 'x' })).toBe('conflict.too-late');
  });
  test('scores of who stepped down stay, and hold nobody up', () => {
    const p = played('opened');
    p.listed.push({ list: 'people', key: 'a4', summary: { person: 'a4', name: 'Naam a4', roles: ['assessor'] } });
    p.go(score, a1, openAt, scores(0, 'K1'), of);
    p.go(stateConflict, a1, openAt, { conflict: 'conflict', what: 'x' });
    expect(p.ask(agree, lead, openAt, scores(50), of)).toBe('assessor.too-few');
    p.go(appoint, officer, openAt, { person: 'a4', task: 'assess' });
    const a4 = { ...a1, person: 'a4' };
    p.go(stateConflict, a4, openAt, { conflict: 'none' });
    for (const one of [a2, a3, a4]) { p.go(score, one, openAt, scores(50), of); p.go(lock, one, openAt, {}, of); }
    expect(p.ask(agree, lead, openAt, scores(50), of)).toBe('done');
    expect(p.state(fileRef('tnd_1', 'A', first)).individual['a1']?.scores).toHaveProperty('K1');
  });
});

describe('screening', () => {
  const other = { lot: 'A', kvk: second };
  const found = (p: Played, lot: string, kvk: string) => screeningOf(p.tender(), lot, kvk, p.state(fileRef('tnd_1', lot, kvk)))?.outcome ?? 'open';
  test('of all other bids on a lot is one act that names them; a finding on one goes before it', () => {
    const p = played('opened');
    p.go(screen, jurist, openAt, { outcome: 'unsuitable', requirement: 'E1', reason: 'Fraude.' }, other);
    p.go(screenRest, officer, openAt, { found: true }, { lot: 'A' });
    expect(p.log.at(-1)).toMatchObject({ type: 'bids.admitted', actor: 'officer', data: { lot: 'A', bids: [first] } });
    expect([found(p, 'A', first), found(p, 'A', second), found(p, 'B', first)]).toEqual(['admissible', 'unsuitable', 'open']);
    p.go(screen, officer, openAt, { outcome: 'incomplete', defect: 'price-missing', reason: 'Geen prijs.' }, of);
    expect(found(p, 'A', first)).toBe('incomplete');
    expect(p.ask(screenRest, officer, openAt, {}, { lot: 'A' })).toBe('input.invalid');
    expect(p.ask(screenRest, officer, openAt, { found: true }, { lot: 'C' })).toBe('missing');
    const before = p.log.length;
    p.go(screenRest, officer, openAt, { found: true }, { lot: 'A' });
    expect(p.log.length).toBe(before);
  });
  test('nobody looked at it is not admissible: the assessment does not close', () => {
    const p = played('locked');
    for (const [lot, kvk] of [['A', first], ['A', second], ['B', first]] as const) p.go(agree, lead, openAt, scores(50), { lot, kvk });
    expect(p.ask(closeAssessment, lead, openAt)).toBe('assessment.not-screened');
    p.go(screenRest, officer, openAt, { found: true }, { lot: 'A' });
    expect([unscreened(p.tender(), 'A', {}), unscreened(p.tender(), 'B', {})]).toEqual([[], [first]]);
    expect(p.ask(closeAssessment, lead, openAt)).toBe('assessment.not-screened');
    p.go(screen, officer, openAt, { outcome: 'admissible' }, { lot: 'B', kvk: first });
    expect(p.ask(closeAssessment, lead, openAt)).toBe('done');
    expect(played('published').ask(screenRest, officer, openAt, { found: true }, { lot: 'A' })).toBe('tender.not-opened');
  });
});

describe('locked scores', () => {
  test('are complete: one on every quality criterion', () => {
    const p = played('opened');
    p.go(score, a1, openAt, scores(50, 'K2'), of);
    expect(p.ask(lock, a1, openAt, {}, of)).toBe('file.incomplete-scores');
    p.go(score, a1, openAt, scores(50, 'K1'), of);
    expect(p.ask(lock, a1, openAt, {}, of)).toBe('done');
  });
  test('are given back by the lead with a reason, until they carry a consensus; the ledger keeps both', () => {
    const p = played('locked');
    expect(p.ask(unlock, lead, openAt, { assessor: 'a1' }, of)).toBe('input.invalid');
    expect(p.ask(unlock, lead, openAt, { assessor: 'nobody', reason: 'x' }, of)).toBe('file.unlock-unknown');
    p.go(unlock, lead, openAt, { assessor: 'a1', reason: 'Verkeerde rij, zegt Jansen.' }, of);
    const file = p.state(fileRef('tnd_1', 'A', first));
    expect(file.individual['a1']).toMatchObject({ lockedAt: '', scores: { K1: { score: 75 } } });
    expect(file.unlocks).toEqual([{ assessor: 'a1', reason: 'Verkeerde rij, zegt Jansen.', by: 'lead', at: openAt }]);
    expect(p.log.at(-1)).toMatchObject({ type: 'file.unlocked', data: { lot: 'A', kvk: first, assessment: 1, assessor: 'a1' } });
    expect(JSON.stringify(p.log)).not.toContain('Jansen');
    expect(p.ask(agree, lead, openAt, scores(50), of)).toBe('file.not-locked');
    p.go(score, a1, openAt, scores(25), of);
    p.go(lock, a1, openAt, {}, of);
    p.go(agree, lead, openAt, scores(50), of);
    expect(p.ask(unlock, lead, openAt, { assessor: 'a1', reason: 'x' }, of)).toBe('file.consensus-stands');
  });
});
