import { postFile } from '../infra/client/client.ts';
import { decideRoutes } from '../infra/season/routes.ts';
import type { World } from '../infra/season/world.ts';
import { dayOf } from '../shared/kernel/moments.ts';
import { participants } from '../shared/region/participants.ts';
import type { SegmentNumber } from '../shared/region/segments.ts';

/** An open house, made through the doors: two conditions, of which the first asks for a certificate where that is wanted. */
export async function makeOpenHouse(world: World, { title = 'Begeleiding thuis', certificate = false, segment = '5', revision = undefined as string | undefined } = {}): Promise<string> {
  const officer = await world.as('officer');
  const { result } = await officer.command('/admissions', { segment, title, ...(revision === undefined ? {} : { revision }) });
  const path = `/admissions/${String(result['admission'])}`;
  await officer.command(`${path}/conditions`, { id: 'V1', title: 'Kwaliteit', text: 'U werkt met een kwaliteitssysteem.', ...(certificate ? { evidence: ['quality-certificate'] } : {}) });
  await officer.command(`${path}/conditions`, { id: 'V2', title: 'Werkwijze', text: 'U werkt samen met scholen.' });
  await officer.command(`${path}/products`, { id: 'P1', title: 'Begeleiding', unit: '04', professionals: 7000, otherClient: 500, overhead: 1200, indexation: 300 });
  await officer.command(`${path}/plans`, { startsOn: '2027-01-01', until: '2032-12-31', entry: 'fixed', days: [{ number: '1', on: '2027-01-01' }, { number: '2', on: '2027-07-01' }], decisionDays: 42, supplementDays: 14, hearingDays: 14 });
  return path;
}

/** Every college that takes part approves on this day, and two people open it. */
export async function openOpenHouse(world: World, path: string, now: string, segment: SegmentNumber = 5): Promise<void> {
  await decideRoutes(world, segment);
  const on = dayOf(now as never);
  for (const { code } of participants(segment, on)) await (await world.college(code)).command(`${path}/decisions/${code}`, { outcome: 'approved', decidedOn: on });
  await (await world.as('officer')).command(`${path}/preparations`);
  await (await world.as('lead')).command(`${path}/openings`);
}

/** Puts a certificate into the file of a provider. @returns its id. */
export async function fileCertificate(world: World, kvk: string, validUntil: string): Promise<string> {
  const provider = await world.provider(kvk);
  type File = { upload: { url: string; fields: Record<string, string> }; unnamed: { id: string }[] };
  await postFile((await provider.view<File>('/organisation/evidence')).upload, 'certificaat.pdf', new TextEncoder().encode('%PDF-1.7\n%%EOF\n'));
  const { unnamed } = await provider.view<File>('/organisation/evidence');
  const id = unnamed[0]?.id ?? '';
  await provider.command(`/organisation/evidence/${id}/records`, { type: 'quality-certificate', issuedOn: '2026-01-01', validUntil });
  return id;
}
