import { expect, test } from 'vitest';
import { inquiry, saidOf, type AnswerContent, type Inquiry, type JudgmentContent, type Said } from '../inquiry/inquiry.ts';
import { instant } from '../kernel/moments.ts';
import { ownInquiry, pageOfAsked } from './inquiries.ts';

const at = instant('2026-06-01T08:00:00Z');
/** So many bidders, all of whom answered, and each of whose lots was judged by itself. */
function answered(count: number, lots: readonly string[]): Inquiry {
  const kvks = Array.from({ length: count }, (_, i) => String(27_000_001 + i));
  const by = { at, by: 'p' };
  return {
    ...inquiry.initial, id: 'inq_1', kind: 'repair', dueOn: '2026-06-15' as never, requestedAt: at, asked: kvks.map((kvk) => ({ kvk, lots })),
    answers: Object.fromEntries(kvks.map((kvk, i) => [kvk, { ...by, seq: 2 + i }])),
    judgments: Object.fromEntries(kvks.flatMap((kvk, i) => lots.map((lot, j) => [`${lot}_${kvk}`, { ...by, outcome: 'passed' as const, seq: 1000 + i * lots.length + j }]))),
  };
}

test.each([[150, ['A']], [150, ['A', 'B', 'C', 'D', 'E', 'F']], [25, ['A']], [26, ['A']], [1, ['A']]])('pages of %i bidders on the lots %j show everybody once, each with one request for what was said', (count, lots) => {
  const state = answered(count, lots);
  const seen: string[] = [];
  let after = '';
  do {
    const page = pageOfAsked(state, after);
    expect(page.from).toBe(seen.length + 1);
    expect(page.asked.length).toBeGreaterThan(0);
    expect(saidOf(state, page.asked.map(({ kvk }) => kvk)).length).toBeLessThanOrEqual(100);
    seen.push(...page.asked.map(({ kvk }) => kvk));
    after = page.next;
  } while (after !== '');
  expect(seen).toEqual(state.asked.map(({ kvk }) => kvk));
});

test('no number given begins at the beginning, what is no number is no page, and past the end there is nothing', () => {
  const state = answered(30, ['A']);
  expect(pageOfAsked(state, '').from).toBe(1);
  for (const after of ['x', '-1', '1e9', '99999', ' 1']) expect(() => pageOfAsked(state, after)).toThrow(expect.objectContaining({ code: 'page.unknown', field: 'after' }));
  expect(pageOfAsked(state, '30')).toEqual({ asked: [], from: 31, next: '' });
});

test('a bidder reads what it said itself and what was said of it, and of nobody else', () => {
  const state = answered(3, ['A', 'B']);
  expect(saidOf(state, ['27000002'])).toEqual([3, 1002, 1003]);
  const said: Said = new Map<number, AnswerContent | JudgmentContent>([[3, { text: 'Van ons.', evidence: [], documents: [] }], [1002, { motivation: 'A' }], [1003, { motivation: 'B' }]]);
  expect(ownInquiry(state, '27000002', at, { said, addresses: new Map() })).toMatchObject({ answer: { text: 'Van ons.' }, judgments: [{ motivation: 'A' }, { motivation: 'B' }] });
  expect(ownInquiry(state, '27000009', at, { said, addresses: new Map() })).toBeUndefined();
});
