import { may, type Act } from '../../../../shared/access/table.ts';
import { streamOf, type AnyRef, type DomainEvent, type Ref } from '../../../../shared/kernel/aggregate.ts';
import { missing, must } from '../../../../shared/kernel/refusal.ts';
import { acceptanceRef, type Acceptance } from '../../../../shared/revision/acceptance.ts';
import { revisionCommands } from '../../../../shared/revision/commands.ts';
import { roundAt } from '../../../../shared/revision/guards.ts';
import { input } from '../../../../shared/revision/input.ts';
import { hashOfRemarks, ownDraft, reactionRef, type Reaction, type RemarksDraft } from '../../../../shared/revision/reaction.ts';
import { isInvited, lastRound, revisionAt } from '../../../../shared/revision/revision.ts';
import { textRef, type AgreementText } from '../../../../shared/revision/text.ts';
import { tryAct, type ActState } from '../../../../shared/tender/acts.ts';
import { confidentialReplies, revisionNota } from '../../../../shared/views/revision/nota.ts';
import { inputsFor, ownRevision, type OwnLine } from '../../../../shared/views/revision/own.ts';
import { ownAgreement } from '../../../../shared/views/revision/own-agreement.ts';
import { ownRoundView, textBefore } from '../../../../shared/views/revision/own-round.ts';
import type { Query, QueryContext, Reader } from '../../reader.ts';
import { notaFacts } from '../revision-nota.ts';
import { loadEach } from './organisation.ts';

const idOf = ({ path }: QueryContext): string => path['revision'] ?? '';

/** With each an input that asks its decider about the state of affairs only; what a person fills in is no matter here. */
const trials: Readonly<Record<string, object | undefined>> = {
  'input.give': { title: '', text: '' }, 'reaction.withdraw': {}, 'reaction.submit': {}, 'revision.accept': {}, 'revision.refuse': { reason: '' },
};

/** What of these commands this person may give, each with what its decider says. `read`: what the reader was shown and would give back. */
function actsOf(names: readonly Act[], state: unknown, facts: object, { at, actor, path }: QueryContext, read = ''): ActState[] {
  return revisionCommands.filter(({ name }) => names.includes(name as Act) && may(actor, name as Act, path))
    .flatMap((command) => tryAct(command, state, { ...trials[command.name], readBack: read }, facts, { at, actor, path }) ?? []);
}
const loaded = <S>(state: S) => ({ state, version: 1 });

/** The whole of a revision, then the own reactions of its rounds: in three requests. */
export const revision: Query<'provider.revision'> = async (context) => {
  const { store, at, actor } = context;
  const id = idOf(context);
  const [[{ state: of }, { state: acceptance }], inputs] = await Promise.all([
    loadEach(store, [revisionAt(context.path), acceptanceRef(id, actor.kvk)]), store.all(input, id),
  ]);
  must(isInvited(of, actor.kvk), missing());
  const round = String(lastRound(of)?.number ?? 0);
  const refs = [ownDraft({ revision: id, round }, actor), ...of.rounds.map(({ number }) => reactionRef(id, number, actor.kvk))] as unknown as AnyRef[];
  const [draft, ...reactions] = of.rounds.length === 0 ? [] : (await store.loadMany(refs)).map(({ state }) => state);
  return {
    revision: ownRevision({ revision: of, kvk: actor.kvk, acceptance, draft: (draft as RemarksDraft | undefined)?.remarks ?? {}, reactions: new Map(reactions.map((one, i) => [of.rounds[i]?.number ?? 0, one as Reaction])) }, at),
    inputs: inputsFor(inputs, actor.kvk),
    acts: actsOf(['input.give'], input.initial, { revision: loaded(of) }, context),
  };
};

/** The newest line of a stream that tells one of these; null when nothing does. */
async function lineIn<S, E extends DomainEvent>(store: Reader, ref: Ref<S, E>, ...types: readonly string[]): Promise<OwnLine | null> {
  const last = (await store.history(ref)).findLast(({ type }) => types.includes(type));
  return last === undefined ? null : { stream: streamOf(ref), seq: last.seq, hash: last.hash };
}

/** Two texts in one request; the second is null where there is none to compare with. */
async function textsOf(store: Reader, revision: string, version: number, before: number): Promise<readonly [AgreementText['articles'], AgreementText['articles'] | null]> {
  const [text, old] = (await store.loadMany([textRef(revision, version), ...(before === 0 ? [] : [textRef(revision, before)])])).map(({ state }) => state.articles);
  return [text ?? [], old ?? null];
}

export const round: Query<'provider.revision-round'> = async (context) => {
  const { store, at, actor, path } = context;
  const [{ state: of }, { state: draft }, { state: reaction }] = await loadEach(store, [revisionAt(path), ownDraft(path, actor), reactionRef(idOf(context), path['round'] ?? '', actor.kvk)]);
  must(isInvited(of, actor.kvk), missing());
  const now = roundAt(of, path);
  must(now.presentedAt !== '', missing());
  const ref = reactionRef(of.id, now.number, actor.kvk);
  const [[text, before], line] = await Promise.all([textsOf(store, of.id, now.version, textBefore(of, now.version)), reaction.submittedAt === '' ? null : lineIn(store, ref, 'reaction.submitted')]);
  const facts = { revision: loaded(of), draft: loaded(draft) };
  const acts = actsOf(['reaction.submit', 'reaction.withdraw'], reaction, facts, context, hashOfRemarks(now.version, draft.remarks));
  return ownRoundView({ revision: of, round: now, kvk: actor.kvk, text, before, reaction, draft: draft.remarks, line, acts }, at);
};

export const agreement: Query<'provider.revision-agreement'> = async (context) => {
  const { store, at, actor, path } = context;
  const [{ state: of }, { state: acceptance }] = await loadEach(store, [revisionAt(path), acceptanceRef(idOf(context), actor.kvk)]);
  must(isInvited(of, actor.kvk) && of.final !== null, missing());
  const ref = acceptanceRef(of.id, actor.kvk);
  const [[text, before], line] = await Promise.all([textsOf(store, of.id, of.final.version, textBefore(of, of.final.version)), acceptance.outcome === '' ? null : lineIn(store, ref, 'revision.accepted', 'revision.refused')]);
  const acts = actsOf(['revision.accept', 'revision.refuse'], acceptance satisfies Acceptance, { revision: loaded(of) }, context, of.final.hash);
  return ownAgreement({ revision: of, kvk: actor.kvk, text, before, acceptance, line, acts }, at);
};

export const nota: Query<'provider.revision-nota'> = async (context) => {
  const facts = await notaFacts(context, ({ revision: of }) => { must(isInvited(of, context.actor.kvk), missing()); });
  return { nota: revisionNota(facts), own: confidentialReplies(facts, context.actor.kvk) };
};
