import type { Day, Instant } from '../../shared/kernel/moments.ts';
import type { ScenarioTender } from '../../shared/scenario/schema.ts';
import { Problem } from '../client/client.ts';
import { inParallel } from './agenda.ts';
import { at } from './prepare.ts';
import type { Play } from './tender.ts';
import { unlessRefused } from './world.ts';

/** What staff sees of the award, in the parts that the rehearsal reads. */
export interface RankingView {
  readonly lots: readonly {
    readonly id: string;
    readonly ranked: readonly { readonly kvk: string; readonly rank: number; readonly status: string; readonly total: string; readonly points: Readonly<Record<string, string>> }[];
    readonly notRanked: readonly { readonly kvk: string; readonly status: string }[];
  }[];
  readonly standstill: { readonly frozen: boolean; readonly endsOn?: Day } | null;
}

/** Officer proposes, process lead decides; the letters go to all bidders at that moment. */
export async function award(play: Play): Promise<void> {
  const { world, file } = play;
  await (await world.as('officer')).command(`${at(play)}/awards`);
  await (await world.as('lead')).command(`${at(play)}/awards/approvals`);
  await world.settle();
  play.lettersAt = file.awardAt;
  await readStandstill(play);
  world.say(`${file.id}: letters sent, standstill until ${play.standstillEndsOn}`);
}

const readStandstill = async (play: Play): Promise<void> => {
  const { standstill } = await (await play.world.as('officer')).view<RankingView>(`${at(play)}/ranking`);
  if (standstill?.endsOn !== undefined) play.standstillEndsOn = standstill.endsOn;
};

export async function sue(play: Play, i: number): Promise<void> {
  const jurist = await play.world.as('jurist');
  const result = await unlessRefused(() => jurist.command(`${at(play)}/proceedings`, { reference: `KG ${i + 1}` }), 'proceedings.lapsed', 'tender.not-provisional', 'tender.wrong-status');
  if (result instanceof Problem) play.world.say(`${play.file.id}: proceedings refused (${result.code})`);
  else await play.world.settle();
}

export async function judge(play: Play, i: number, { outcome }: ScenarioTender['proceedings'][number]): Promise<void> {
  const jurist = await play.world.as('jurist');
  const result = await unlessRefused(() => jurist.command(`${at(play)}/judgments`, { proceedings: String(i + 1), outcome }), 'proceedings.unknown');
  if (result instanceof Problem) return;
  await play.world.settle();
  if (outcome === 'struck') play.struck = true;
  else await readStandstill(play);
  play.world.say(`${play.file.id}: judgment, the decision ${outcome === 'struck' ? 'is struck' : 'stands'}`);
}

/** Final award, then every awarded provider signs, then the process lead, and the procedure is complete. */
export async function finalise(play: Play, now: Instant): Promise<void> {
  const { world } = play;
  const lead = await world.as('lead');
  await lead.command(`${at(play)}/final-award`);
  play.finalAt = now;
  const { lots } = await lead.view<RankingView>(`${at(play)}/ranking`);
  const awarded = [...new Set(lots.flatMap(({ ranked }) => ranked.filter(({ status }) => status === 'awarded').map(({ kvk }) => kvk)))].sort();
  await inParallel(awarded, 8, async (kvk) => {
    await (await world.provider(kvk)).command(`${at(play)}/contract/signatures`, { agreed: true });
    await lead.command(`${at(play)}/contracts/${kvk}/countersignatures`);
  });
  await (await world.as('officer')).command(`${at(play)}/completion`);
  await world.settle();
  world.say(`${play.file.id}: final, ${awarded.length} contracts signed`);
}
