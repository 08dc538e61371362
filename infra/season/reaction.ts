import type { Instant } from '../../shared/kernel/moments.ts';
import { general } from '../../shared/revision/article.ts';
import { hashOfRemarks, type Remark } from '../../shared/revision/reaction.ts';
import type { ScenarioRevision } from '../../shared/scenario/schema.ts';
import { Problem } from '../client/client.ts';
import { inParallel } from './agenda.ts';
import { atRevision, office, type RevisionPlay } from './revision.ts';
import { unlessRefused } from './world.ts';

type Reaction = ScenarioRevision['reactions'][number];
/** What a provider wrote in a round, by the portal's article id. */
export type Sent = Readonly<Record<string, Remark>>;

/** The portal's id of the article that a reaction is on. */
const articleOf = ({ text }: RevisionPlay, { article }: Reaction): string => (article === undefined ? general : text.find(({ number }) => number === article)?.id ?? '');

/** Puts the reactions of a round on the agenda: what providers say at one moment they write and submit together. */
export function playReactions(play: RevisionPlay, round: number): void {
  const { world, file } = play;
  const byMoment = Map.groupBy(file.reactions.filter((one) => one.round === round), ({ at }) => at);
  for (const [at, said] of byMoment) {
    world.agenda.add(at, async () => {
      await inParallel([...Map.groupBy(said, ({ kvk }) => kvk)], 8, ([kvk, own]) => react(play, round, kvk, own));
    });
  }
}

async function react(play: RevisionPlay, round: number, kvk: string, said: readonly Reaction[]): Promise<void> {
  const provider = await play.world.provider(kvk);
  const reaction = `${atRevision(play)}/rounds/${round}/reaction`;
  let draft = play.drafts.get(kvk) ?? {};
  for (const one of said) {
    const { reason, ...remark } = remarkOf(one);
    const input = { stance: remark.stance, ...(reason === '' ? {} : { reason }) };
    const written = await unlessRefused(() => provider.command(`${reaction}/articles/${articleOf(play, one)}`, input), 'reaction.late');
    if (written instanceof Problem) { play.world.say(`${play.file.id}: a reaction of ${kvk} came too late`); return; }
    draft = { ...draft, [articleOf(play, one)]: { ...remark, reason } };
  }
  play.drafts.set(kvk, draft);
  await provider.command(`${reaction}/submissions`, { readBack: hashOfRemarks(round, draft), confirmed: true });
}

/** A file need not tell why. */
const remarkOf = ({ stance, text }: Reaction): Remark => ({ stance, reason: text ?? (stance === 'agree' ? '' : 'Wij lichten dit graag toe.'), wording: '', confidential: false });

/** The reactions that count: the last on each article of each provider, before the end of the round. */
export function counting({ reactions, rounds }: ScenarioRevision, round: number): Reaction[] {
  const until = rounds[round - 1]?.reactUntil ?? ('' as Instant);
  const own = reactions.filter((one) => one.round === round && one.at < until).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return own.filter((one, i) => !own.slice(i + 1).some(({ kvk, article }) => kvk === one.kvk && article === one.article));
}

/** Answers every reaction, like ones on an article together, and publishes the nota; what is adopted the next text has. */
export async function replyToAll(play: RevisionPlay, round: number): Promise<void> {
  const { file, world } = play;
  const all = counting(file, round);
  for (const [article, said] of Map.groupBy(all, (one) => articleOf(play, one))) {
    const standing = play.text.find(({ id }) => id === article);
    // An article has one wording: that of the last reaction in the file that brings one.
    const newText = file.reactions.findLast((one) => said.includes(one) && one.newText !== undefined)?.newText ?? standing?.text;
    const groups = Map.groupBy(said, ({ reply, replyText }) => JSON.stringify([reply, replyText]));
    for (const like of groups.values()) {
      const { reply: outcome, replyText } = like[0] ?? {};
      const adopts = (outcome === 'adopted' || outcome === 'partly') && newText !== undefined;
      await office(play, 'officer', `/rounds/${round}/articles/${article}/replies`, {
        reactions: like.map(({ kvk }) => kvk), outcome, motivation: replyText ?? 'Wij hebben deze reactie afgewogen.', ...(adopts ? { wording: newText } : {}),
      });
      if (adopts) play.text = play.text.map((one) => (one.id === article ? { ...one, text: newText } : one));
    }
  }
  await office(play, 'lead', '/replies');
  world.say(`${file.id}: round ${round}, ${all.length} reactions answered`);
}
