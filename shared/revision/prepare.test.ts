import { describe, expect, test } from 'vitest';
import { consultAt, madeAt, market, officer, planned, played, one, three, two } from './example.ts';
import { findLimits } from './final-commands.ts';
import { jurist } from './example.ts';
import { create, describe as describeIt, invite, inviteList, leaveOut, mostInvited, plan } from './prepare-commands.ts';
import { readLines } from './invited-lines.ts';

const about = { title: 'Anders', refusal: 'continues', refusalClause: 'Artikel 9.' };

describe('a revision', () => {
  test('is of one of the four segments that have development agreements', () => {
    const p = played('concept');
    expect(p.ask(create, officer, madeAt, { ...about, segment: '5' })).toBe('input.invalid');
    expect(p.revision()).toMatchObject({ segment: 1, status: 'concept', refusal: 'ends', limits: false });
  });
  test('is described until the colleges have its text', () => {
    const p = played('replied');
    p.go(describeIt, officer, consultAt, about);
    expect(p.revision()).toMatchObject(about);
    expect(played('colleges').ask(describeIt, officer, consultAt, about)).toBe('revision.is-colleges-asked');
  });
  test('that limits providers says how, and says so until a jurist finds that it does not', () => {
    const p = played('concept');
    expect(p.ask(describeIt, officer, madeAt, { ...about, limits: true })).toBe('revision.limits-why');
    p.go(describeIt, officer, madeAt, { ...about, limits: true, limitsWhy: 'Drie blijven.' });
    expect(p.ask(describeIt, officer, madeAt, about)).toBe('revision.limits-stay');
    for (const finding of ['allowed', 'new-contract']) {
      p.go(findLimits, jurist, madeAt, { finding, motivation: 'Zo is het.' });
      expect(p.ask(describeIt, officer, madeAt, about)).toBe('revision.limits-stay');
    }
    p.go(findLimits, jurist, madeAt, { finding: 'no-limit', motivation: 'Iedereen blijft.' });
    p.go(describeIt, officer, madeAt, about);
    expect(p.revision()).toMatchObject({ limits: false, limitsWhy: '', limitsFound: null });
  });
  test('of which the words changed is judged anew', () => {
    const p = played('concept');
    const limits = { ...about, limits: true, limitsWhy: 'Drie blijven.' };
    p.go(describeIt, officer, madeAt, limits);
    p.go(findLimits, jurist, madeAt, { finding: 'allowed', motivation: 'Zo is het.' });
    p.go(describeIt, officer, madeAt, { ...limits, limitsWhy: 'Eén blijft.' });
    expect(p.revision().limitsFound).toBeNull();
  });
});

describe('who is invited', () => {
  const more = { kvk: '27000004', name: 'Nieuw', turnover: 1, youths: 1 };
  test('stands in the order of the KvK numbers, once, with its last figures', () => {
    const p = played('concept');
    p.go(invite, officer, madeAt, { ...more, kvk: '2600 0000' });
    p.go(invite, officer, madeAt, { kvk: two, name: 'Het Anker', turnover: 5, youths: 6 });
    expect(p.revision().invited.map(({ kvk, youths }) => [kvk, youths])).toEqual([['26000000', 1], [one, 300], [two, 6], [three, 50]]);
    expect(p.ask(invite, officer, madeAt, { ...more, kvk: '1234567' })).toBe('partner.kvk');
  });
  test('is left out only while nobody was invited', () => {
    const p = played('concept');
    expect(p.ask(leaveOut, officer, madeAt, { kvk: more.kvk })).toBe('revision.not-invited');
    p.go(leaveOut, officer, madeAt, { kvk: two });
    expect(p.revision().invited.map(({ kvk }) => kvk)).toEqual([one, three]);
    expect(played('consultation').ask(leaveOut, officer, consultAt, { kvk: two })).toBe('revision.is-consultation');
  });
  test('can be added until the colleges have the text', () => {
    const p = played('replied');
    p.go(invite, officer, consultAt, more);
    expect(p.revision().invited).toHaveLength(4);
    expect(played('colleges').ask(invite, officer, consultAt, more)).toBe('revision.is-colleges-asked');
    expect(played('final').ask(inviteList, officer, consultAt, { lines: '27000004;Nieuw;1;1' })).toBe('revision.is-signing');
  });
  test('comes as a list, or not at all', () => {
    const p = played('concept');
    p.go(inviteList, officer, madeAt, { lines: 'KvK;naam;omzet;jeugdigen\n\n2700 0004;Nieuw;€ 1.250,50;12\n27.000.005;Ook nieuw;3;0' });
    expect(p.revision().invited.slice(3)).toEqual([{ kvk: '27000004', name: 'Nieuw', turnover: 125_050, youths: 12 }, { kvk: '27000005', name: 'Ook nieuw', turnover: 300, youths: 0 }]);
    const full = Array.from({ length: mostInvited }, (_, i) => `${28_000_000 + i};N;1;1`).join('\n');
    expect(p.ask(inviteList, officer, madeAt, { lines: full })).toBe('revision.too-many');
    for (const [lines, code] of [
      ['KvK;naam', 'invited.none'], ['27000004;A;1;1\n27000004;B;1;1', 'invited.twice'], ['27000004;A;1', 'invited.cells'], ['2700004;A;1;1', 'invited.kvk'],
      ['27000004;;1;1', 'invited.name'], [`27000004;${'a'.repeat(201)};1;1`, 'invited.name'], ['27000004;A;veel;1', 'invited.turnover'], ['27000004;A;1;-1', 'invited.youths'],
    ] as const) expect([lines.slice(0, 20), p.ask(inviteList, officer, madeAt, { lines })]).toEqual([lines.slice(0, 20), code]);
    expect(p.revision().invited).toHaveLength(5);
  });
  test('is read with tabs as with semicolons', () => {
    const of = market.map(({ kvk, name, turnover, youths }) => [kvk, name, `${turnover / 100},00`, String(youths)]);
    expect(readLines(of.map((cells) => cells.join('\t')).join('\n'))).toEqual(market);
    expect(readLines(of.map((cells) => cells.join(' ; ')).join('\r\n'))).toEqual(market);
  });
});

test('a planning holds together, and who plans later than the strategy says so', () => {
  const p = played('concept');
  const ask = (more: object): string => p.ask(plan, officer, madeAt, { ...planned, ...more });
  expect(ask({ draftOn: '2025-09-30' })).toBe('revision-plan.order');
  expect(ask({ startsOn: '2026-06-14' })).toBe('revision-plan.order');
  expect(ask({ signUntil: '2026-07-02' })).toBe('revision-plan.late');
  expect(ask({ startsOn: '2027-01-02' })).toBe('revision-plan.starts-late');
  expect(ask({ signUntil: '2026-07-01' })).toBe('done');
  expect(ask({ signUntil: '2026-07-02', startsOn: '2027-01-02', late: true })).toBe('done');
  expect(p.revision().plan).toEqual({ ...planned, signUntil: '2026-07-02', startsOn: '2027-01-02' });
  expect(played('final').ask(plan, officer, madeAt, planned)).toBe('revision.is-signing');
});
