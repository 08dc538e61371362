import type { Day, Instant } from '../../shared/kernel/moments.ts';
import type { ScenarioTender } from '../../shared/scenario/schema.ts';
import { standstillEnd } from '../../shared/tender/standstill.ts';
import { Problem } from '../client/client.ts';
import { inParallel } from './agenda.ts';
import { askEvidence, findInOrder } from './inquiries.ts';
import { at } from './prepare.ts';
import type { Play } from './tender.ts';
import { unlessRefused } from './world.ts';

/** What staff sees of a lot's ranking, in the parts that the rehearsal reads. */
export interface LotOutcome {
  readonly id: string;
  readonly ranked: readonly { readonly kvk: string; readonly rank: number; readonly status: string; readonly total: string; readonly points: Readonly<Record<string, string>> }[];
  readonly notRanked: readonly { readonly kvk: string; readonly status: string }[];
}

/** Officer proposes, process lead decides; the letters go to all bidders at that moment. */
export async function award(play: Play): Promise<void> {
  const { world, file } = play;
  await (await world.as('officer')).command(`${at(play)}/awards`);
  await (await world.as('lead')).command(`${at(play)}/awards/approvals`);
  await world.settle();
  play.lettersAt = file.awardAt;
  await readStandstill(play);
  play.lots = await rankings(play);
  await askEvidence(play);
  world.say(`${file.id}: letters sent, standstill until ${play.standstillEndsOn}`);
}

const readStandstill = async (play: Play): Promise<void> => {
  const { tender } = await (await play.world.as('officer')).view<{ tender: { standstill: { endsOn?: Day } | null } }>(at(play));
  if (tender.standstill?.endsOn !== undefined) play.standstillEndsOn = tender.standstill.endsOn;
};

/** The decision as it stands, lot by lot. */
async function rankings(play: Play): Promise<LotOutcome[]> {
  const officer = await play.world.as('officer');
  return Promise.all(play.file.lots.map(async ({ id }) => {
    const { ranking } = await officer.view<{ ranking: Omit<LotOutcome, 'id'> }>(`${at(play)}/rankings/${id}`);
    return { id, ranked: ranking.ranked, notRanked: ranking.notRanked };
  }));
}

export async function sue(play: Play, nth: number): Promise<void> {
  const jurist = await play.world.as('jurist');
  const result = await unlessRefused(
    () => jurist.command(`${at(play)}/proceedings`, { reference: `KG ${nth + 1}` }), 'proceedings.lapsed', 'tender.not-provisional', 'tender.wrong-status',
  );
  if (result instanceof Problem) {
    play.world.say(`${play.file.id}: proceedings refused (${result.code})`);
    return;
  }
  play.suits.set(nth, { id: String(play.suits.size + 1), running: true });
  await play.world.settle();
}

export async function judge(play: Play, nth: number, { at: startedAt, judgmentAt, outcome }: ScenarioTender['proceedings'][number]): Promise<void> {
  const suit = play.suits.get(nth);
  if (suit === undefined || play.lettersAt === '') return;
  await (await play.world.as('jurist')).command(`${at(play)}/judgments`, { proceedings: suit.id, outcome });
  suit.running = false;
  await play.world.settle();
  if (outcome === 'struck') {
    play.struck = true;
    // The portal tells no standstill of a decision that is gone; the rehearsal tells when it would have ended.
    const until = standstillEnd(play.lettersAt, [{ startedAt, judgmentAt }]);
    if (!until.frozen && until.endsOn > play.standstillEndsOn) play.standstillEndsOn = until.endsOn;
  } else {
    await readStandstill(play);
  }
  play.world.say(`${play.file.id}: judgment, the decision ${outcome === 'struck' ? 'is struck' : 'stands'}`);
}

/** Final award, then every awarded provider signs, then the process lead, and the procedure is complete. */
export async function finalise(play: Play, now: Instant): Promise<void> {
  const { world } = play;
  const lead = await world.as('lead');
  const awarded = [...new Set(play.lots.flatMap(({ ranked }) => ranked.filter(({ status }) => status === 'awarded').map(({ kvk }) => kvk)))].sort();
  await findInOrder(play, awarded);
  await lead.command(`${at(play)}/final-award`);
  play.finalAt = now;
  await inParallel(awarded, 8, async (kvk) => {
    const provider = await world.provider(kvk);
    const { contract: { hash: readBack } } = await provider.view<{ contract: { hash: string } }>(`${at(play)}/contract`);
    await provider.command(`${at(play)}/contract/signatures`, { readBack, agreed: true });
    await lead.command(`${at(play)}/contracts/${kvk}/countersignatures`, { readBack });
  });
  await (await world.as('officer')).command(`${at(play)}/completion`);
  await world.settle();
  world.say(`${play.file.id}: final, ${awarded.length} contracts signed`);
}
