import { expect, test } from 'vitest';
import { anonymous } from './actor.ts';
import { listingOf } from './people.ts';

const actor = { ...anonymous, person: 'prs_1', name: 'Fatima el Idrissi', roles: ['assessor', 'jurist'] as const, email: 'f@servicebureau.example' };

test('colleagues are listed by name with their roles, and nothing else of them', () => {
  expect(listingOf(actor)).toEqual({ list: 'people', key: 'Fatima el Idrissi#prs_1', summary: { person: 'prs_1', name: 'Fatima el Idrissi', roles: ['assessor', 'jurist'] } });
});

test('whatever name a token tells fits an index of DynamoDB: at most 1024 bytes of well-formed text', () => {
  for (const name of ['x'.repeat(5000), '👩🏽‍⚖️'.repeat(900), `${'x'.repeat(199)}👩`, '\ud800']) {
    const { key, summary } = listingOf({ ...actor, name });
    expect(new TextEncoder().encode(key).length).toBeLessThanOrEqual(1024);
    expect([key.isWellFormed(), summary.name.isWellFormed()]).toEqual([true, true]);
  }
});
