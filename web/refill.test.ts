import { expect, it } from 'vitest';
import * as f from '../shared/kernel/fields.ts';
import { refill } from './refill.ts';

const fields = { readBack: f.hidden(f.text(64)), since: f.hidden(f.optional(f.moment())), price: f.euro(), lots: f.choicesOf() };
const typed = { _key: ['k'], readBack: ['old'], 'since.day': ['1-5-2026'], 'since.time': ['9:00'], price: ['12.5'], lots: ['A', 'B'] };

it('renews what the page filled in and keeps what was typed', () => {
  expect(refill(fields, typed, { readBack: 'new', since: '2026-05-12T09:59:59.999Z', price: 1, lots: ['C'] }))
    .toEqual({ ...typed, readBack: ['new'], 'since.day': ['12-5-2026'], 'since.time': ['11:59:59,999'] });
});
it('keeps what it cannot renew', () => {
  expect(refill(fields, typed, { price: 1 })).toEqual(typed);
  expect(refill(fields, typed, undefined)).toEqual(typed);
});
