import type { Receipt } from '../client/client.ts';
import type { ScenarioTender } from '../../shared/scenario/schema.ts';
import { inParallel } from './agenda.ts';
import { at } from './prepare.ts';
import type { Play } from './tender.ts';

/** What the file leaves to the rehearsal: nobody is put out without the chance to repair or to be heard (docs/rehearsal.md). */
export const grounds = {
  incomplete: { defect: 'attachment-missing' },
  excluded: { ground: 'false-statement', selfCleaning: 'De inschrijver heeft geen maatregelen getoond.', waiver: 'Afzien van uitsluiting past niet bij de ernst van de verklaring.' },
} as const;

/** What the file says of somebody unsuitable is a reason only: the requirement is the first that the tender asks. */
export const groundsOf = ({ requirements }: Pick<Play, 'requirements'>, outcome: keyof typeof grounds | 'unsuitable') =>
  (outcome === 'unsuitable' ? { requirement: requirements[0]?.id } : grounds[outcome]);

type Kept = ScenarioTender['screening'];
const keyOf = ({ lot, kvk }: { lot: string; kvk: string }): string => `${lot}_${kvk}`;
const idOf = ({ stream }: Receipt): string => stream.split('/').at(-1) ?? '';

/** One request for repair to all who are incomplete, and one hearing for each who may be excluded; everybody answers at once. */
export async function askFirst(play: Play, kept: Kept): Promise<void> {
  const officer = await play.world.as('officer');
  const incomplete = kept.filter(({ outcome }) => outcome === 'incomplete').map(keyOf);
  if (incomplete.length > 0) {
    const repair = idOf(await officer.command(`${at(play)}/repairs`, { ...grounds.incomplete, bids: incomplete, text: 'Stuur de bijlage die ontbreekt, zoals zij op de sluiting bestond.' }));
    await answer(play, repair, incomplete, 'Wij hebben deze bijlage niet.');
    await officer.command(`${at(play)}/inquiries/${repair}/judgments`, { bids: incomplete, outcome: 'failed', motivation: 'De bijlage is niet ontvangen.' });
  }
  for (const kvk of new Set(kept.filter(({ outcome }) => outcome === 'excluded').map((one) => one.kvk))) {
    const bids = kept.filter((one) => one.kvk === kvk && one.outcome === 'excluded').map(keyOf);
    const hearing = idOf(await officer.command(`${at(play)}/hearings`, { bids, ground: grounds.excluded.ground, text: 'Wij overwegen uw inschrijving uit te sluiten.' }));
    await answer(play, hearing, bids, 'Wij zien dat anders, maar kunnen het niet aantonen.');
  }
}

async function answer(play: Play, inquiry: string, bids: readonly string[], text: string): Promise<void> {
  await inParallel([...new Set(bids.map((key) => key.slice(-8)))], 8, async (kvk) => {
    await (await play.world.provider(kvk)).command(`${at(play)}/inquiries/${inquiry}/answers`, { text });
  });
}

/** All intended winners are asked for their evidence during the standstill. */
export async function askEvidence(play: Play): Promise<void> {
  if (play.lots.every(({ ranked }) => ranked.every(({ status }) => status !== 'awarded'))) return;
  play.verification = idOf(await (await play.world.as('officer')).command(`${at(play)}/verifications`));
}

/** It is found in order, a hundred winners an act. */
export async function findInOrder(play: Play, winners: readonly string[]): Promise<void> {
  const officer = await play.world.as('officer');
  for (let i = 0; i < winners.length; i += 100) {
    await officer.command(`${at(play)}/inquiries/${play.verification}/judgments`, { bids: winners.slice(i, i + 100), outcome: 'passed' });
  }
}
