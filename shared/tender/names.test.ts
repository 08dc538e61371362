import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Actor } from '../access/actor.ts';
import { Refusal } from '../kernel/refusal.ts';
import { fileRows, fileView } from '../views/staff/assessment.ts';
import { setNames } from './anonymity.ts';
import { closeAssessment } from './award.ts';
import { assessors, begin, both, first, id, jurist, lead, officer, openAt, openers, played, publishAt, robot, second, type Played, type Step } from './example.ts';
import { fileRef } from './file.ts';
import { aliasesFrom, bidderId, bidderNumber, bidderOf, seesNames } from './names.ts';
import { approveOpening, recordOpening } from './open.ts';
import { tenderRef, type Tender } from './tender.ts';

const kvks = [first, second, '27000003', '27000004'] as const;
const secret = 'a'.repeat(64);
const [a1] = assessors;
/** The example's tender at a step, as if it hid names: the first bidder is number 2. */
const at = (step: Step): Tender => ({ ...played(step).tender(), namesHidden: true, aliases: { [first]: 2, [second]: 1 } });

/** Opened, with names hidden or not. */
function opening(hidden: boolean): Played {
  const p = played('published');
  p.given(tenderRef(id), publishAt, officer.person, { type: 'names.set', data: { hidden } });
  for (const one of openers.slice(0, 2)) p.go(approveOpening, one, openAt);
  p.go(recordOpening, robot, openAt, { secret, bids: [first, second].map((kvk) => ({ kvk, lots: [{ lot: 'A', price: 1 }] })) });
  return p;
}

describe('names of bidders', () => {
  test('are hidden by a choice that is made before the colleges are asked, and stands from then on', () => {
    const p = played('concept');
    p.go(setNames, officer, begin, { names: 'hidden' });
    expect(p.tender().namesHidden).toBe(true);
    const before = p.log.length;
    p.go(setNames, officer, begin, { names: 'hidden' });
    expect(p.log.length).toBe(before);
    for (const step of ['asked', 'published', 'opened'] as const) expect(played(step).ask(setNames, lead, begin, { names: 'hidden' })).toMatch(/^tender\.not-/);
  });
  test('get their numbers at the opening, of which the ledger tells nothing', () => {
    const p = opening(true);
    expect(p.tender().aliases).toEqual(aliasesFrom(secret, [first, second]));
    expect(p.log.at(-1)?.data).toEqual({ received: 2 });
    expect(opening(false).tender().aliases).toEqual({});
  });
  test('numbers follow from the secret alone: the same for every order, another for another secret', () => {
    fc.assert(fc.property(fc.shuffledSubarray([...kvks], { minLength: 4 }), (order) => {
      expect(aliasesFrom(secret, order)).toEqual(aliasesFrom(secret, kvks));
    }));
    expect(Object.values(aliasesFrom(secret, kvks)).sort()).toEqual([1, 2, 3, 4]);
    // Four bidders have twenty-four orders; sixty secrets give most of them.
    expect(new Set(Array.from({ length: 60 }, (_, i) => JSON.stringify(aliasesFrom(String(i), kvks)))).size).toBeGreaterThan(15);
  });
  test('are seen by who screens; by the lead once the quality is final; by an assessor never', () => {
    for (const step of ['opened', 'agreed', 'assessed', 'provisional'] as const) {
      const tender = at(step);
      const final = step === 'assessed' || step === 'provisional';
      expect([officer, jurist, both, lead, a1].map((one) => seesNames(tender, one)), step).toEqual([true, true, true, final, false]);
      // Another role of an assessor opens nothing.
      expect(seesNames(tender, { ...a1, roles: ['assessor', 'officer', 'lead'] })).toBe(false);
      expect([officer, lead, a1].map((one) => bidderNumber(tender, first, one))).toEqual([final ? 2 : null, 2, 2]);
      expect([officer, lead, a1].map((one) => bidderId(tender, first, one))).toEqual([first, final ? first : 'bidder-2', 'bidder-2']);
    }
    expect(seesNames({ ...at('opened'), namesHidden: false }, a1)).toBe(true);
  });
  test('in an address an alias means its bidder, and a KvK number nobody to who may not know it', () => {
    const tender = at('opened');
    expect(['bidder-1', 'bidder-2', 'bidder-3', 'bidder-0', first].map((part) => bidderOf(tender, part, a1))).toEqual([second, first, undefined, undefined, undefined]);
    expect(['bidder-1', first, 'x'].map((part) => bidderOf(tender, part, officer))).toEqual([second, first, 'x']);
  });
});

describe('where names are hidden', () => {
  test('what an assessor and the lead read has no KvK number and no name, and an order that tells nothing', () => {
    const tender = at('opened');
    const said = 'De Linde toonde niets.';
    const screening = { outcome: 'excluded', reason: said, by: 'p', at: openAt, weighed: { about: 'fraud', requirement: '', selfCleaning: said, waiver: said } } as const;
    const state = { ...played('opened').state(fileRef(id, 'A', first)), screening };
    const names = new Map([[first, 'De Linde'], [second, 'Het Kompas']]);
    for (const reader of [a1, lead]) {
      const rows = fileRows(tender, 'A', {}, names, reader);
      expect(rows.map((row) => [row.id, row.number])).toEqual([['bidder-1', 1], ['bidder-2', 2]]);
      const view = fileView(tender, 'A', first, { state, opened: { answers: {} }, name: 'De Linde' }, reader);
      expect(JSON.stringify([rows, view])).not.toMatch(/2700000|Linde|Kompas/);
    }
    expect(fileView(tender, 'A', first, { state, opened: { answers: {} }, name: 'De Linde' }, officer).screening?.weighed?.waiver).toBe(said);
    expect(JSON.stringify(fileRows(tender, 'A', {}, names, officer))).toMatch(/27000001.*De Linde/);
  });
  test('a refusal names bids to the lead as the lead knows them', () => {
    const tender = at('opened');
    const unscreened = (actor: Actor): unknown => {
      try {
        closeAssessment.decide(tender, {}, { at: openAt, actor, path: { tender: id }, facts: { files: {} } as never, newId: () => '' });
      } catch (error) {
        if (error instanceof Refusal) return error.params['files'];
      }
      return undefined;
    };
    expect(unscreened(lead)).toEqual(['A bidder-1', 'A bidder-2', 'B bidder-2']);
    expect(unscreened(both)).toEqual([`A ${first}`, `A ${second}`, `B ${first}`]);
  });
});
