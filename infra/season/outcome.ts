import { instantOf } from '../../shared/kernel/moments.ts';
import { inboxOf } from './inbox.ts';
import { at } from './prepare.ts';
import type { Play } from './tender.ts';

/** The part of `outcome.json` that is about one tender (docs/rehearsal.md). */
export async function tenderOutcome(play: Play): Promise<object> {
  const { file } = play;
  if (!play.published) return { id: file.id, published: false, missingDecisions: play.missing };
  const decided = play.lettersAt !== '';
  const lots = file.lots.map((lot) => {
    const found = play.lots.find(({ id }) => id === lot.id);
    const absent = [...play.standings.values()].filter((one) => one.lot === lot.id && one.state !== 'submitted').map(({ kvk, state }) => ({ kvk, status: state }));
    const notRanked = [...(found?.notRanked ?? []).map(({ kvk, status }) => ({ kvk, status })), ...absent].sort((a, b) => (a.kvk < b.kvk ? -1 : 1));
    const ranked = (found?.ranked ?? []).map(({ kvk, rank, status, total, points }) => ({ kvk, rank, status, total, points }));
    return { id: lot.id, ranked, notRanked };
  });
  const final = play.finalAt === '' ? {} : { finalAt: play.finalAt, ...await contractTerm(play) };
  return {
    id: file.id, published: true, missingDecisions: [], closedAt: play.closesAt,
    received: [...play.standings.values()].filter(({ state }) => state === 'submitted').length,
    lots, ...(decided ? { lettersAt: play.lettersAt, standstillEndsOn: play.standstillEndsOn } : {}), ...final,
  };
}

async function contractTerm(play: Play): Promise<{ contractsFrom: string; contractsUntil: string }> {
  const { term } = await (await play.world.as('officer')).view<{ term: { from: string; until: string } }>(`${at(play)}/contracts`);
  return { contractsFrom: term.from, contractsUntil: term.until };
}

export interface Notice { readonly municipality: string; readonly event: string; readonly about: string; readonly at: string; readonly id: string }

/** What every municipality finds in its inbox, by moment, then event, then municipality. `names`: of procedures, as the file calls them. */
export async function noticesOf(world: Play['world'], municipalities: readonly string[], names: ReadonlyMap<string, string>): Promise<Notice[]> {
  const all = await Promise.all(municipalities.map(async (municipality) => {
    const messages = await inboxOf(await world.college(municipality));
    return messages.filter(({ event }) => !event.startsWith('college.'))
      .map(({ id, event, about, at: when }) => ({ municipality, event, about: names.get(about) ?? about, at: instantOf(Date.parse(when)), id }));
  }));
  return all.flat().sort((a, b) => cmp(a.at, b.at) || cmp(a.event, b.event) || cmp(a.municipality, b.municipality));
}

const cmp = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
