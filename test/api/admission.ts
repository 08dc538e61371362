import type { World } from '../../infra/season/world.ts';
import { instant } from '../../shared/kernel/moments.ts';
import { fileCertificate, makeOpenHouse, openOpenHouse } from '../open-house.ts';
import { readEverything } from './requests.ts';

/**
 * An open house beside the tender, and one application to it: asked to add something, heard on an intended refusal,
 * admitted, and taken back. Its steps stand on the agenda of the world.
 */
export function openHouse(world: World, kvk: string): void {
  let path = '';
  let certificate = '';
  const on = (moment: string, act: () => Promise<unknown>): void => { world.agenda.add(instant(moment), async () => { await act(); await world.settle(); }); };
  const office = async (who: string, to: string, input?: object) => (await world.as(who)).command(path + to, input);
  const own = async (to: string, input?: object) => (await world.provider(kvk)).command(`${path}/application/${to}`, input);
  /** Everything there is to read of it, at this stage. */
  const read = () => readEverything(world, { admission: path.split('/').at(-1) ?? '', kvk }, kvk);
  const of = `/applications/${kvk}`;
  const judged = (first: object, second: object) => ({ judgments: [{ condition: 'V1', considered: [certificate], motivation: 'Het certificaat.', ...first }, { condition: 'V2', motivation: 'De werkwijze.', ...second }] });
  const met = { verdict: 'met' };
  const submitted = async (): Promise<void> => {
    await own('drafts');
    await own('choices', { products: ['P1'], municipalities: ['GM1916', 'GM0503'] });
    await own('answers', { answers: [{ condition: 'V1', evidence: [certificate] }, { condition: 'V2', statement: 'Met tien scholen.' }] });
    await own('submissions', { declaration: true });
  };
  on('2026-01-13T09:40:00+01:00', async () => {
    path = await makeOpenHouse(world, { title: 'Vergissing' });
    await office('officer', '/descriptions', { title: 'Een vergissing', description: 'Deze gaat niet door.' });
    await office('officer', '/conditions/removals', { condition: 'V2' });
    await office('officer', '/products/removals', { product: 'P1' });
    await office('lead', '/withdrawal', { reason: 'Opnieuw opgezet.' });
    path = await makeOpenHouse(world, { certificate: true });
    await read();
    await office('officer', '/requests');
    await read();
  });
  on('2026-01-14T09:40:00+01:00', () => openOpenHouse(world, path, instant('2026-01-14T09:40:00+01:00')));
  on('2026-01-15T09:40:00+01:00', async () => {
    certificate = await fileCertificate(world, kvk, '2028-12-31');
    await submitted();
    await read();
    await office('officer', `${of}/supplements`, { conditions: ['V2'], text: 'Met welke scholen?' });
    await own('supplements', { answers: [{ condition: 'V2', statement: 'Met de scholen van Delft.' }] });
    await office('jurist', `${of}/completions`);
    await office('jurist', `${of}/talks`, { at: instant('2026-01-16T09:00:00+01:00'), about: 'De werkwijze.' });
  });
  on('2026-01-16T09:40:00+01:00', async () => {
    await office('jurist', `${of}/talks/reports`, { on: '2026-01-16', report: 'Zij kennen de scholen niet.' });
    await office('jurist', `${of}/judgments`, judged(met, { verdict: 'not-met' }));
    await office('officer', `${of}/proposals`);
    await read();
    await own('hearings', { text: 'Wij kennen ze wel.', answers: [{ condition: 'V2', statement: 'Hier is de lijst.' }] });
    await office('jurist', `${of}/judgments`, judged(met, met));
    await office('officer', `${of}/proposals`);
    await office('lead', `${of}/decisions`);
    await read();
    const { at: proposal } = await office('officer', '/changes', { summary: 'Een hoger tarief.', from: '2026-04-01', products: [{ product: 'P1', professionals: 7500, otherClient: 500, overhead: 1200, indexation: 300 }] });
    await office('lead', '/changes/approvals', { proposal });
    await own('withdrawals');
    await submitted();
    await office('lead', '/closing', { reason: 'Er komt een nieuwe procedure.' });
  });
}
