import { expect, test } from 'vitest';
import { instant } from '../kernel/moments.ts';
import { listingOfMessage } from './told.ts';

const message = { id: '20260203-1', event: 'tender.published', about: 'tnd_1', at: instant('2026-02-03T08:00:00Z'), params: { title: 'S' }, body: 'Een brief.' };

test('a message is listed for its reader alone, without its text, and the office has no list', () => {
  const line = { id: '20260203-1', event: 'tender.published', about: 'tnd_1', at: '2026-02-03T08:00:00.000Z', params: { title: 'S' } };
  expect(listingOfMessage({ ...message, party: 'gm_GM1916' })).toEqual({ list: 'told_GM1916', key: '20260203-1', summary: line });
  expect(listingOfMessage({ ...message, event: 'risk.changed', party: 'gm_GM1916' })?.key).toBe('~20260203-1');
  expect(listingOfMessage({ ...message, party: 'org_27000001' })).toEqual({ list: 'own_27000001', key: '20260203-1', summary: { message: line } });
  expect(listingOfMessage({ ...message, party: 'office' })).toBeUndefined();
});
