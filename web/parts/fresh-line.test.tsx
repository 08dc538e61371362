import { expect, test } from 'vitest';
import { freshUntil, mustSignInAnew } from '../../shared/access/limits.ts';
import { instant, later } from '../../shared/kernel/moments.ts';
import { renderPage } from '../render.ts';
import { FreshLine } from './fresh-line.tsx';

const since = instant('2026-05-12T08:00:00Z');
const fresh = { ...freshUntil(since), anew: '/provider/sign-in?back=%2Fprovider%2Ftenders%2Ftnd_1%2Fbid' };
const at = (minutes: number) => renderPage(<FreshLine fresh={fresh} at={later(since, { minutes })} language="nl" />);

test('says ahead whether one must sign in anew before a submission, and where', async () => {
  expect(await at(30)).toContain('10.30 uur');
  expect(await at(30)).not.toContain('<a');
  expect(await at(31)).toContain('U moet voor het indienen opnieuw inloggen');
  expect(await at(31)).toContain(`href="${fresh.anew}"`);
});

test('names the very moments at which the portal asks it', () => {
  for (const step of ['shown', 'sent'] as const) {
    expect(mustSignInAnew('bid.submit', since, fresh[step], step)).toBe(false);
    expect(mustSignInAnew('bid.submit', since, later(fresh[step], { minutes: 1 }), step)).toBe(true);
  }
});
