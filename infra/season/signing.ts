import { addDays, dayOf, later } from '../../shared/kernel/moments.ts';
import { hashOfText } from '../../shared/revision/article.ts';
import { supportOf, type Support } from '../../shared/revision/support.ts';
import type { ScenarioRevision } from '../../shared/scenario/schema.ts';
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

/** The part of `outcome.json` that is about one revision (docs/rehearsal.md). A round without an answer to each reaction was not published. */
export function revisionOutcome({ file, accepted, refused }: RevisionPlay): { readonly id: string; readonly support: Support; readonly accepted: readonly string[]; readonly ended: readonly string[]; readonly unanswered: readonly string[]; readonly openReactions: number } {
  const kvks = file.invited.map(({ kvk }) => kvk).sort();
  const support = supportOf(file.invited.map((one) => ({ ...one, name: '' })), Object.fromEntries([...accepted].map((kvk) => [kvk, { outcome: 'accepted' as const }])));
  return {
    id: file.id, support, accepted: kvks.filter((kvk) => accepted.has(kvk)), ended: kvks.filter((kvk) => refused.has(kvk)),
    unanswered: kvks.filter((kvk) => !accepted.has(kvk) && !refused.has(kvk)), openReactions: 0,
  };
}
