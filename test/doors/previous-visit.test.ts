import { afterAll, beforeAll, expect, it } from 'vitest';
import { instant } from '../../shared/kernel/moments.ts';
import { openPortal, publishedTender, type Portal } from '../portal.ts';

let portal: Portal;
let tender: string;
const person = 'org-27000003';
const before = '2026-01-20T09:00:00.000Z';
beforeAll(async () => {
  portal = await openPortal('2026-01-12T08:00:00.000Z');
  portal.world.agenda.add(instant(before), async () => { await portal.visit(person); });
  tender = (await publishedTender(portal, ['27000001'])).portalId;
});
afterAll(() => portal.close());

/** The part of a page that a sign-in at this moment gives the person, from "Sinds" on; empty where it is not there. */
async function since(who: string, moment: string, path = ''): Promise<string> {
  portal.at(moment);
  const visitor = await portal.visit(who);
  const page = await (await visitor.fetch(`/${visitor.door}${path}`)).text();
  return /<h2[^>]*id="since".*?<\/section>|<p[^>]*>Sinds uw vorige bezoek.*?<\/p>/s.exec(page)?.[0] ?? '';
}

it('a second visit tells what came since the first, a third one that there is nothing, and another person nothing', async () => {
  const page = `/tenders/${tender}`;
  expect(await since('org-27000004', '2026-02-03T09:00:00.000Z', page)).toBe('');
  const told = await since(person, '2026-02-03T09:00:00.000Z', page);
  expect(told).toMatch(/vorige bezoek op [^(]*20 jan/);
  expect(told).toMatch(new RegExp(`href="/tenders/${tender}"[^>]*>Gepubliceerd<`));
  // Signing in anew within the hour is the same visit.
  expect(await since(person, '2026-02-03T09:30:00.000Z', '')).toMatch(new RegExp(`href="/provider/tenders/${tender}"[^>]*>Nieuwe procedure`));
  const third = await since(person, '2026-02-04T09:00:00.000Z', page);
  expect(third).toMatch(/vorige bezoek op [^(]*3 feb[^)]*10[:.]30/);
  expect(third).toContain('geen nieuwe');
  // The last use counts, not the sign-in.
  const visitor = await portal.visit(person);
  portal.at('2026-02-04T09:20:00.000Z');
  expect((await visitor.fetch('/provider')).status).toBe(200);
  expect(await since(person, '2026-02-05T09:00:00.000Z', page)).toMatch(/vorige bezoek op [^(]*4 feb[^)]*10[:.]20/);
});

it.each([['jurist', 'staff'], ['council-leidschendam-voorburg', 'council']])('the first page of %s tells what its procedures did since, and the page of one its own steps', async (who, door) => {
  expect(await since(who, '2026-01-20T09:00:00.000Z')).toBe('');
  const told = await since(who, '2026-02-03T09:00:00.000Z');
  expect(told).toMatch(new RegExp(`vorige bezoek op [^(]*20 jan.*href="/${door}/tenders/${tender}"[^>]*>Gepubliceerd: `, 's'));
  expect(await since(who, '2026-02-04T09:00:00.000Z')).toMatch(/^<p[^>]*>Sinds uw vorige bezoek.*geen nieuwe stap/);
  if (door === 'council') expect(await since(who, '2026-02-04T09:10:00.000Z', `/tenders/${tender}`)).toContain('geen nieuwe stap');
});
