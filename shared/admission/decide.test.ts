import { expect, test } from 'vitest';
import { lead, officer, played, submittedAt, one } from './example.ts';
import { decide, propose } from './review-commands.ts';
test('whoever meets every condition is admitted', () => {
  const p = played('judged');
  p.go(propose, officer, submittedAt);
  p.go(decide, lead, submittedAt);
  expect(p.application(one)).toMatchObject({ status: 'admitted', contractFrom: '2027-01-01' });
});
