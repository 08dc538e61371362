import { inParallel } from './agenda.ts';
import { at } from './prepare.ts';
import { askFirst, groundsOf } from './inquiries.ts';
import type { Play } from './tender.ts';

interface Opened { readonly kvk: string; readonly lot: string }

/** Screening first, then every assessor alone, then consensus. */
export async function assess(play: Play): Promise<void> {
  const { world, file } = play;
  const files = [...play.standings.values()].filter(({ state }) => state === 'submitted');
  const officer = await world.as('officer');
  const out = new Set<string>();
  const kept = file.screening.filter(({ kvk, lot }) => files.some((one) => one.kvk === kvk && one.lot === lot));
  await askFirst(play, kept);
  for (const { kvk, lot, outcome, reason } of kept) {
    await officer.command(`${at(play)}/files/${lot}/${kvk}/screenings`, { outcome, reason: reason ?? 'Vastgesteld bij de toetsing.', ...groundsOf(play, outcome) });
    out.add(`${kvk} ${lot}`);
  }
  // One act a lot for all that the file keeps in.
  for (const lot of new Set(files.map((one) => one.lot))) await officer.command(`${at(play)}/screenings/${lot}`, { found: true });
  const open = files.filter(({ kvk, lot }) => !out.has(`${kvk} ${lot}`));
  await inParallel(open, 8, (one) => assessFile(play, one));
  await (await world.as('lead')).command(`${at(play)}/assessments`);
  world.say(`${file.id}: ${files.length} bids assessed`);
}

async function assessFile(play: Play, { kvk, lot }: Opened): Promise<void> {
  const { world, file } = play;
  const path = `${at(play)}/files/${lot}/${kvk}`;
  const given = file.scores.filter((score) => score.kvk === kvk && score.lot === lot && score.consensus !== undefined);
  if (given.length === 0) return;
  // Nobody locks half a judgment: of a bid that falls below a minimum the file may tell one score, and the assessors give the others.
  const others = file.criteria.flatMap((one) => (one.kind === 'quality' && !given.some(({ criterion }) => criterion === one.id) ? [{ criterion: one.id, score: one.scale[0] ?? 0 }] : []));
  for (const [i, name] of play.assessors.entries()) {
    const assessor = await world.as(name);
    const own = [...given.map(({ criterion, individual, consensus }) => ({ criterion, score: individual[i] ?? consensus ?? 0 })), ...others];
    await assessor.command(`${path}/scores`, { scores: own.map(({ criterion, score }) => row(criterion, score, `Beoordelaar ${i + 1}`)) });
    await assessor.command(`${path}/locks`);
  }
  await (await world.as('lead')).command(`${path}/consensus`, { scores: given.map((score) => row(score.criterion, score.consensus ?? 0, 'Gezamenlijk oordeel')) });
}

const row = (criterion: string, score: number, by: string): object => ({ criterion, score, motivation: `${by}: ${said(score)}` });
const said = (score: number): string => (score >= 75 ? 'het antwoord overtuigt en is concreet.' : score >= 50 ? 'het antwoord voldoet, met enkele open punten.' : 'het antwoord blijft te algemeen.');

