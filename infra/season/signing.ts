import { addDays, dayOf, later } from '../../shared/kernel/moments.ts';
import { hashOfText } from '../../shared/revision/article.ts';
import type { Support } from '../../shared/revision/support.ts';
import type { ScenarioRevision } from '../../shared/scenario/schema.ts';
import type { Models } from '../../shared/views/index.ts';
import { barrierSeconds } from '../../shared/tender/open.ts';
import { Problem } from '../client/client.ts';
import { inParallel } from './agenda.ts';
import { atRevision, office, startOf, type RevisionPlay } from './revision.ts';
import { unlessRefused } from './world.ts';

/** Puts on the agenda what each provider decides on the final text, and the end of the signing. */
export function playSigning(play: RevisionPlay): void {
  const { world, file } = play;
  for (const [at, decisions] of Map.groupBy(file.decisions, (one) => one.at)) {
    world.agenda.add(at, async () => { await inParallel([...Map.groupBy(decisions, ({ kvk }) => kvk).values()], 8, async (own) => { for (const one of own) await decide(play, one); }); });
  }
  world.agenda.add(later(file.signUntil, { seconds: barrierSeconds }), () => end(play));
}

async function decide(play: RevisionPlay, { kvk, outcome }: ScenarioRevision['decisions'][number]): Promise<void> {
  const provider = await play.world.provider(kvk);
  // What was read is the text that the rehearsal wrote and changed itself: that the portal has the same is proved by its hash.
  const readBack = hashOfText(play.text);
  const done = await unlessRefused(() => (outcome === 'accepted'
    ? provider.command(`${atRevision(play)}/signature/acceptances`, { readBack, agreed: true })
    : provider.command(`${atRevision(play)}/signature/refusals`, { readBack, reason: 'Wij kunnen ons niet vinden in de herziene tekst.' })), 'acceptance.late', 'acceptance.accepted');
  if (done instanceof Problem) { play.world.say(`${play.file.id}: ${outcome} of ${kvk} refused (${done.code})`); return; }
  if (outcome === 'refused') play.refused.add(kvk);
  else {
    play.refused.delete(kvk);
    play.accepted.add(kvk);
  }
}

/** The region signs for who accepted; that a refusal ends the agreement a person confirms, of silence nobody does. */
async function end(play: RevisionPlay): Promise<void> {
  const readBack = hashOfText(play.text);
  for (const kvk of play.accepted) await office(play, 'lead', `/signatures/${kvk}/countersignatures`, { readBack });
  await office(play, 'officer', '/signing-endings');
  const today = dayOf(play.file.signUntil);
  const last = addDays(startOf(play.file), -1);
  for (const kvk of play.refused) await office(play, 'lead', `/signatures/${kvk}/consequences`, { means: 'ends', endsOn: last < today ? today : last, motivation: 'De aanbieder weigert de herziene tekst, en de overeenkomst verbindt daaraan haar einde.' });
  play.world.say(`${play.file.id}: ${play.accepted.size} accepted, ${play.refused.size} refused`);
}

export interface RevisionOutcome { readonly id: string; readonly support: Support; readonly accepted: readonly string[]; readonly ended: readonly string[]; readonly unanswered: readonly string[]; readonly openReactions: number }
type Signing = Pick<Models['staff.revision-signing'], 'signing'>;
type Reacted = Pick<Models['staff.revision-reactions'], 'round'>;

/** The part of `outcome.json` that is about one revision (docs/rehearsal.md), as staff reads it on its pages. */
export async function revisionOutcome(play: RevisionPlay): Promise<RevisionOutcome> {
  const officer = await play.world.as('officer');
  const { signing: { shares, signatures } } = await officer.view<Signing>(`${atRevision(play)}/signing`);
  const rounds = await Promise.all(play.file.rounds.map((_, i) => officer.view<Reacted>(`${atRevision(play)}/rounds/${i + 1}`)));
  const kvks = (which: (one: Signing['signing']['signatures'][number]) => boolean): string[] => signatures.filter(which).map(({ kvk }) => kvk).sort();
  const support = shares.find(({ of }) => of === 'accepted')?.shares;
  if (support === undefined) throw new TypeError('no share of who accepted');
  return {
    id: play.file.id, support, accepted: kvks(({ answer }) => answer === 'accepted'), ended: kvks(({ consequence }) => consequence?.means === 'ends'),
    unanswered: kvks(({ answer }) => answer === 'none'), openReactions: rounds.reduce((sum, { round: { totals } }) => sum + totals.open, 0),
  };
}
