import type { AnyRef } from '../../../shared/kernel/aggregate.ts';
import { missing, must } from '../../../shared/kernel/refusal.ts';
import { mustExist, roundAt } from '../../../shared/revision/guards.ts';
import { reactionRef, type Reaction } from '../../../shared/revision/reaction.ts';
import { replies } from '../../../shared/revision/reply.ts';
import { revisionAt, type Revision, type Round } from '../../../shared/revision/revision.ts';
import { textRef, type AgreementText } from '../../../shared/revision/text.ts';
import type { QueryContext } from '../reader.ts';

/** As many as one request reads by key. */
const atOnce = 100;

/**
 * What the nota van beantwoording of a round is made of: three requests, and one more for every hundred providers.
 * @param check throws for who may not read it, before its text is read. @throws Refusal `missing` before it is published.
 */
export async function notaFacts({ store, path }: Pick<QueryContext, 'store' | 'path'>, check: (of: { readonly revision: Revision; readonly round: Round }) => void) {
  const id = path['revision'] ?? '';
  const [{ state: revision }, all] = await Promise.all([store.load(revisionAt(path)), store.all(replies, id)]);
  mustExist(revision);
  const round = roundAt(revision, path);
  must(round.repliedAt !== '', missing());
  check({ revision, round });
  const refs = [textRef(id, round.version), ...round.reacted.map(({ kvk }) => reactionRef(id, round.number, kvk))] as unknown as AnyRef[];
  const chunks = Array.from({ length: Math.ceil(refs.length / atOnce) }, (_, i) => refs.slice(i * atOnce, (i + 1) * atOnce));
  const [text, ...reactions] = (await Promise.all(chunks.map((some) => store.loadMany(some)))).flat().map(({ state }) => state);
  return {
    revision, round, text: (text as AgreementText).articles, replies: all,
    reactions: Object.fromEntries(round.reacted.map(({ kvk }, i) => [kvk, reactions[i] as Reaction])),
  };
}
