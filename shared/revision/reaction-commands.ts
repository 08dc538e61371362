import type { Actor } from '../access/actor.ts';
import { canonical, type Json } from '../kernel/canonical.ts';
import { command, stateOf, type At } from '../kernel/command.ts';
import { choice, choiceOf, hidden, long, optional, text, tick, yesNo } from '../kernel/fields.ts';
import type { Instant } from '../kernel/moments.ts';
import { invalid, missing, must, refuse } from '../kernel/refusal.ts';
import { general } from './article.ts';
import { mustBe, mustBeInvited, ownRevisionPage, roundAt, tooLate } from './guards.ts';
import { hashOfRemarks, ownDraft, ownReaction, stances, type DraftEvent, type ReactionEvent, type Remark } from './reaction.ts';
import { reactionGate, revisionAt, type Revision, type Round } from './revision.ts';

const path = '/revisions/:revision/rounds/:round/reaction';
/** UTF-8 bytes of all remarks of a provider: sealed in a draft they fit into one item of the store (DynamoDB: 400 KB). */
export const remarksBytes = 150_000;

/**
 * A round takes reactions from its presentation until, and not at, its moment, as a bid is taken. The gate proves it once
 * more at the write. @throws Refusal `missing` to who is not invited.
 */
function mustTake(state: Revision, at: Instant, where: At, actor: Actor): Round {
  mustBeInvited(state, actor);
  const round = roundAt(state, where);
  must(round.presentedAt !== '', refuse('reaction.early'));
  if (state.status === 'withdrawn') mustBe(state, 'reacting');
  const closed = round.reactUntil as Instant;
  must(at < closed && state.status === 'reacting' && state.rounds.at(-1)?.number === round.number, tooLate('reaction.late', at, closed));
  return round;
}
const facts = (at: At) => ({ revision: stateOf(revisionAt(at)) });
const then = (at: At): string => `${ownRevisionPage(at)}/rounds/${at['round'] ?? ''}`;
/** Back to the article that was written. */
const thenArticle = (at: At): string => `${then(at)}#${at['article'] ?? general}`;
const mustBeArticle = (round: Round, article: string): void => must(article === general || round.articles.includes(article), missing());

/** Saves a reaction to one article in the draft; several people of an organisation work on it. */
export const write = command({
  name: 'reaction.write',
  door: 'provider',
  path: `${path}/articles/:article`,
  fields: { stance: choice(...stances), reason: optional(long(8000)), wording: optional(long(8000)), confidential: optional(yesNo()) },
  target: (at, actor) => ownDraft(at, actor),
  facts, then: thenArticle,
  decide(state, { stance, reason = '', wording = '', confidential = false }, { at, actor, path: where, facts: { revision } }): DraftEvent[] {
    const article = where['article'] ?? '';
    mustBeArticle(mustTake(revision.state, at, where, actor), article);
    must(stance === 'agree' || reason !== '', invalid('reason', 'reaction.no-reason'));
    const remark: Remark = { stance, reason, wording, confidential };
    const remarks = { ...state.remarks, [article]: remark };
    if (canonical(remarks as unknown as Json) === canonical(state.remarks as unknown as Json)) return [];
    must(new TextEncoder().encode(canonical(remarks as unknown as Json)).length <= remarksBytes, invalid('reason', 'reaction.too-large', { kilobytes: remarksBytes / 1000 }));
    return [{ type: 'remark.written', data: {}, content: { by: 'store', value: { article, remark } } }];
  },
  prefill(state, { actor, path: where, facts: { revision } }) {
    mustBeInvited(revision.state, actor);
    const round = roundAt(revision.state, where);
    // Before its presentation a round has no articles, and who is early is told so.
    if (round.presentedAt !== '') mustBeArticle(round, where['article'] ?? '');
    return { values: { ...state.remarks[where['article'] ?? ''] }, offers: {} };
  },
});

/** Takes a reaction to one article out of the draft. */
export const remove = command({
  name: 'reaction.remove',
  door: 'provider',
  path: `${path}/removals`,
  fields: { article: choiceOf() },
  target: (at, actor) => ownDraft(at, actor),
  facts, then,
  decide(state, { article }, { at, actor, path: where, facts: { revision } }): DraftEvent[] {
    mustTake(revision.state, at, where, actor);
    if (!Object.hasOwn(state.remarks, article)) return [];
    return [{ type: 'remark.removed', data: {}, content: { by: 'store', value: { article } } }];
  },
  prefill: (state) => ({ values: {}, offers: { article: Object.keys(state.remarks).map((code) => ({ code, label: code })) } }),
});

/** Submits all reactions of the draft at once, as they were read back; a later submission replaces an earlier one. */
export const submit = command({
  name: 'reaction.submit',
  door: 'provider',
  path: `${path}/submissions`,
  fields: { readBack: hidden(text(64)), confirmed: tick() },
  target: (at, actor) => ownReaction(at, actor),
  facts: (at, actor) => ({ ...facts(at), draft: stateOf(ownDraft(at, actor)) }),
  then,
  decide(state, { readBack }, { at, actor, path: where, facts: { revision, draft } }): ReactionEvent[] {
    const { number, version } = mustTake(revision.state, at, where, actor);
    const { remarks } = draft.state;
    const articles = Object.keys(remarks).sort();
    must(articles.length > 0, refuse('reaction.nothing'));
    const hash = hashOfRemarks(version, remarks);
    must(readBack === hash, refuse('reaction.changed'));
    if (state.hash === hash) return [];
    return [{ type: 'reaction.submitted', data: { round: number, kvk: actor.kvk, n: state.n + 1, version, articles, hash }, content: { by: 'store', value: { remarks } } }];
  },
  gate: (_, { at, path: where, actor }) => ({ act: 'pass', procedure: reactionGate(where['revision'] ?? '', Number(where['round'])), by: actor.kvk, receivedAt: at }),
  answer: ([event], { at, path: where }) => (event?.type !== 'reaction.submitted' ? null : { revision: where['revision'] ?? '', ...event.data, at }),
  prefill(_, { actor, path: where, facts: { revision, draft } }) {
    mustBeInvited(revision.state, actor);
    return { values: { readBack: hashOfRemarks(roundAt(revision.state, where).version, draft.state.remarks) }, offers: {} };
  },
});

/** Takes back what was submitted. The draft stays and can be submitted again before the term ends. */
export const withdraw = command({
  name: 'reaction.withdraw',
  door: 'provider',
  path: `${path}/withdrawals`,
  fields: {},
  target: (at, actor) => ownReaction(at, actor),
  facts, then,
  decide(state, _, { at, actor, path: where, facts: { revision } }): ReactionEvent[] {
    const { number } = mustTake(revision.state, at, where, actor);
    must(state.submittedAt !== '', refuse('reaction.not-submitted'));
    return [{ type: 'reaction.withdrawn', data: { round: number, kvk: actor.kvk } }];
  },
  gate: (_, { at, path: where, actor }) => ({ act: 'pass', procedure: reactionGate(where['revision'] ?? '', Number(where['round'])), by: actor.kvk, receivedAt: at }),
});

/** What providers do with a version of a text, in the order in which it is done. */
export const reactionCommands = [write, remove, submit, withdraw];
