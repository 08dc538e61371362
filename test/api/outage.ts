import type { World } from '../../infra/season/world.ts';
import type { MadeRevision } from '../revision.ts';
import { readEverything } from './requests.ts';

interface Log { readonly outages: readonly { readonly id: string; readonly others: number }[] }

/** An outage on the last day of a round: recorded, ended, corrected, and the round extended because of it. */
export async function outage(world: World, { id, path }: MadeRevision, kvk: string): Promise<void> {
  const [officer, lead] = [await world.as('officer'), await world.as('lead')];
  const input = { parts: ['submitting'], planned: 'no', beganAt: '2026-02-16T13:00:00+01:00', audience: 'everyone', noticed: 'Indienen lukte niet.' };
  await officer.command('/outages', input);
  const { outages: [made] } = await officer.view<Log>('/outages');
  const here = `/outages/${made?.id ?? ''}`;
  await officer.command(`${here}/endings`, { endedAt: '2026-02-16T15:00:00+01:00' });
  await lead.command(`${here}/corrections`, { ...input, endedAt: '2026-02-16T15:30:00+01:00', why: 'Het duurde een half uur langer.' });
  const { seq: proposal } = await officer.command(`${here}/extensions`, { terms: [{ term: `${id}-reactions`, until: '2026-02-17T17:00:00+01:00' }] });
  await readEverything(world, { outage: made?.id ?? '' }, kvk);
  await lead.command(`${here}/extensions/approvals`, { proposal });
  await world.settle();
  await readEverything(world, { outage: made?.id ?? '', revision: id }, kvk);
  const { outages: [told] } = await officer.view<Log>('/outages');
  const { revision } = await officer.view<{ revision: { reactUntil?: string } }>(path);
  if (told?.others !== 1 || !JSON.stringify(revision).includes('2026-02-17T16:00:00.000Z')) throw new Error('the round was not extended');
}
