import type { Aggregate, Ref } from '../kernel/aggregate.ts';
import type { At } from '../kernel/command.ts';
import type { Instant } from '../kernel/moments.ts';
import { waiting, type Waiting } from '../council/asked.ts';
import type { RevisionEvent } from './events.ts';
import { newRevision, type Frozen, type Revision, type Round } from './state.ts';

export type { RevisionEvent } from './events.ts';
export * from './state.ts';

/** What the list of revisions tells of one. Doors read it, not people: who is invited is shown to staff and to that provider. */
export interface RevisionSummary extends Pick<Revision, 'id' | 'segment' | 'title' | 'status' | 'withdrawnAt'>, Waiting {
  readonly round: number;
  /** The moment until which something is asked of providers now; empty when nothing is. */
  readonly until: Instant | '';
  /** KvK numbers; of a concept nobody. */
  readonly invited: readonly string[];
  /** Whether colleges were asked, so that theirs are told of it. */
  readonly asked: boolean;
}

export const revision: Aggregate<Revision, RevisionEvent> = {
  kind: 'revision',
  initial: newRevision,
  evolve(state, event, { at, actor }) {
    switch (event.type) {
      case 'revision.created': {
        const { revision: id, ...data } = event.data;
        return { ...state, id, ...data, ...event.content.value };
      }
      // What the jurist found was of the words that stood there.
      case 'revision.described': return { ...state, ...event.data, ...event.content.value, limitsFound: null };
      case 'provider.invited': {
        const others = state.invited.filter(({ kvk }) => kvk !== event.data.kvk);
        return { ...state, invited: [...others, { kvk: event.data.kvk, ...event.content.value }].sort((a, b) => (a.kvk < b.kvk ? -1 : 1)) };
      }
      case 'provider.left-out': return { ...state, invited: state.invited.filter(({ kvk }) => kvk !== event.data.kvk) };
      case 'revision.planned': return { ...state, plan: event.data.plan };
      case 'revision.consultation': return { ...state, status: 'consultation', rounds: [...state.rounds, { ...emptyRound, number: event.data.round, consultedAt: at, inputUntil: event.data.inputUntil }] };
      case 'text.prepared': return { ...state, prepared: { ...event.data, by: actor, at } };
      case 'revision.draft': {
        const { version, hash, articles, names, reactUntil } = event.data;
        return { ...inRound(state, { presentedAt: at, version, articles, names, reactUntil }), status: 'reacting', prepared: null, frozen: freeze(state, { number: version, at, hash, articles: articles.length }) };
      }
      case 'later.proposed': return { ...state, pendingLater: { ...event.data, ...event.content.value, by: actor, at } };
      case 'revision.extended': return extended(state, event.data, at);
      case 'reactions.closed': return { ...inRound(state, { closedAt: at, reacted: event.data.reacted }), status: 'answering', pendingLater: null };
      case 'revision.replied': return { ...inRound(state, { repliedAt: at }), status: 'replied' };
      case 'limits.found': return { ...state, limitsFound: { ...event.data, ...event.content.value, by: actor, at } };
      case 'revision.colleges-asked': {
        const { version, hash, articles, municipalities, decideBy } = event.data;
        const asked = { at, version, preparedBy: state.prepared?.by ?? '', municipalities, decideBy };
        return { ...state, status: 'colleges-asked', asked, prepared: null, frozen: freeze(state, { number: version, at, hash, articles }) };
      }
      case 'revision.taken-back': return { ...state, status: 'replied', asked: null, takenBack: [...state.takenBack, { at, version: event.data.version, reason: event.content.value.reason }] };
      case 'revision.final': {
        const { version, hash, signUntil, startsOn } = event.data;
        return { ...state, status: 'signing', final: { at, version, hash, signUntil, startsOn } };
      }
      case 'revision.signed': {
        const { accepted, refused, unanswered } = event.data;
        return { ...state, status: 'signed', pendingLater: null, signing: { endedAt: at, accepted, refused, unanswered } };
      }
      case 'revision.withdrawn': return { ...state, status: 'withdrawn', pendingLater: null, withdrawnAt: at, withdrawalReason: event.content.value.reason };
    }
  },
  /** In a list of its own: only who is invited, staff and the colleges know of it. Read backwards, those without an end come first. */
  listing(state) {
    const { id, segment, title, status, withdrawnAt, signing } = state;
    const ended = signing?.endedAt ?? withdrawnAt;
    return id === '' ? undefined : {
      list: 'revisions', key: ended === '' ? id : `${ended} ${id}`,
      summary: {
        id, segment, title, status, withdrawnAt, round: state.rounds.length, until: runningTerm(state)?.until ?? '',
        invited: status === 'concept' ? [] : state.invited.map(({ kvk }) => kvk), asked: state.asked !== null, ...waiting(state),
      } satisfies RevisionSummary,
    };
  },
};

const emptyRound: Omit<Round, 'number' | 'consultedAt' | 'inputUntil'> = { presentedAt: '', version: 0, articles: [], names: 'named', reactUntil: '', closedAt: '', reacted: [], repliedAt: '' };

/** The last round with something of it told. */
const inRound = (state: Revision, told: Partial<Round>): Revision => ({ ...state, rounds: state.rounds.map((one, i, all) => (i === all.length - 1 ? { ...one, ...told } : one)) });
/** A text that is shown a second time is the same text. */
const freeze = ({ frozen }: Revision, one: Frozen): Frozen[] => [...frozen.filter(({ number }) => number !== one.number), frozen.find(({ number }) => number === one.number) ?? one];

function extended(state: Revision, { term, from, to }: { term: 'reactions' | 'signing'; from: Instant; to: Instant }, at: Instant): Revision {
  const { pendingLater } = state;
  const told = { ...state, pendingLater: null, laters: [...state.laters, { term, from, to, reason: pendingLater?.reason ?? '', by: pendingLater?.by ?? '', at }] };
  if (term === 'reactions') return inRound(told, { reactUntil: to });
  return { ...told, final: told.final && { ...told.final, signUntil: to } };
}

export const lastRound = ({ rounds }: Pick<Revision, 'rounds'>): Round | undefined => rounds.at(-1);
export const roundOf = ({ rounds }: Pick<Revision, 'rounds'>, number: number): Round | undefined => rounds.find((one) => one.number === number);
export const isInvited = ({ status, invited }: Pick<Revision, 'status' | 'invited'>, kvk: string): boolean => status !== 'concept' && invited.some((one) => one.kvk === kvk);
/** The number of the text that staff works on: the first that nobody was shown. */
export const workingVersion = ({ frozen }: Pick<Revision, 'frozen'>): number => Math.max(0, ...frozen.map(({ number }) => number)) + 1;

/** The term that runs, or ran last and was not ended by anybody: its gate's name and its moment. */
export function runningTerm(state: Revision): { readonly term: 'reactions' | 'signing'; readonly gate: string; readonly until: Instant } | undefined {
  const round = lastRound(state);
  if (state.status === 'reacting' && round !== undefined && round.reactUntil !== '') return { term: 'reactions', gate: reactionGate(state.id, round.number), until: round.reactUntil };
  return state.status === 'signing' && state.final !== null ? { term: 'signing', gate: signingGate(state.id), until: state.final.signUntil } : undefined;
}

/** Gates have one name a term, so that the end of one says nothing of another. */
export const reactionGate = (revisionId: string, round: number): string => `${revisionId}-r${round}`;
export const signingGate = (revisionId: string): string => `${revisionId}-sign`;

export const revisionRef = (id: string): Ref<Revision, RevisionEvent> => ({ of: revision, partition: id, item: '-' });
export const revisionAt = (at: At): Ref<Revision, RevisionEvent> => revisionRef(at['revision'] ?? '');
export const isRevisionId = (id: string): boolean => id.startsWith('rev_');
