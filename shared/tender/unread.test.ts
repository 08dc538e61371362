import { expect, test } from 'vitest';
import { closeAssessment } from './award.ts';
import { first, id, lead, officer, openAt, openers, played, second } from './example.ts';
import { approveOpening, recordOpening } from './open.ts';
import { screen } from './screen.ts';
import { answersAndPrice, isUnreadable, unreadOf } from './unread.ts';

const opening = { ...openers[0], person: 'opening', roles: ['opening' as const] };
const cut = { file: answersAndPrice, why: 'seal' };

/** Two bids on lot A, of which the second could not be read. */
function opened() {
  const p = played('published');
  for (const opener of openers.slice(0, 2)) p.go(approveOpening, opener, openAt);
  p.go(recordOpening, opening, openAt, { bids: [{ kvk: first, lots: [{ lot: 'A', price: 8750 }] }, { kvk: second, lots: [{ lot: 'A', unread: [cut, { file: 'doc_1', name: 'plan.pdf', why: 'missing' }] }] }] });
  return p;
}

test('a bid that could not be read counts as received; the ledger tells how many, and nothing of which', () => {
  const p = opened();
  expect(p.tender()).toMatchObject({ received: 2, unread: { [`A_${second}`]: [{ file: 'bid', name: '', why: 'seal' }, { file: 'doc_1', name: 'plan.pdf', why: 'missing' }] } });
  expect([isUnreadable(p.tender(), 'A', first), isUnreadable(p.tender(), 'A', second)]).toEqual([false, true]);
  expect(p.log.at(-1)).toMatchObject({ type: 'opening.recorded', data: { received: 2, unread: 1 } });
});

test('what can be read later completes the record: only that, and only once', () => {
  const p = opened();
  const better = { kvk: second, lots: [{ lot: 'A', price: 9000, unread: [{ file: 'doc_1', name: 'plan.pdf', why: 'missing' }] }] };
  p.go(recordOpening, opening, openAt, { bids: [{ kvk: first, lots: [{ lot: 'A', price: 1 }] }, better] });
  expect(p.log.at(-1)).toMatchObject({ type: 'opening.completed', data: { bids: 1 } });
  expect(p.tender().prices).toEqual({ [`A_${first}`]: 8750, [`A_${second}`]: 9000 });
  expect(unreadOf(p.tender(), 'A', second)).toEqual([{ file: 'doc_1', name: 'plan.pdf', why: 'missing' }]);
  const lines = p.log.length;
  p.go(recordOpening, opening, openAt, { bids: [better] });
  expect(p.log).toHaveLength(lines);
});

test('the assessment is not closed over a bid that nobody could read, unless it was kept out for another reason', () => {
  const p = opened();
  p.go(screen, officer, openAt, { outcome: 'admissible' }, { lot: 'A', kvk: first });
  p.go(screen, officer, openAt, { outcome: 'admissible' }, { lot: 'A', kvk: second });
  expect(() => p.go(closeAssessment, lead, openAt)).toThrow(expect.objectContaining({ code: 'assessment.unread', params: { count: 1, files: [`A ${second}`] } }) as Error);
  p.go(screen, officer, openAt, { outcome: 'unsuitable', requirement: 'E1', reason: 'Geen registratie.' }, { lot: 'A', kvk: second });
  expect(() => p.go(closeAssessment, lead, openAt)).toThrow(expect.objectContaining({ code: 'assessment.unfinished' }) as Error);
  expect(id).toBe('tnd_1');
});
