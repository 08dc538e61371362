import type { Actor } from '../access/actor.ts';
import { command, proved, stateOf, type At } from '../kernel/command.ts';
import { choice, day, hidden, long, optional, text, tick } from '../kernel/fields.ts';
import { dayOf, type Instant } from '../kernel/moments.ts';
import { invalid, missing, must, refuse } from '../kernel/refusal.ts';
import { acceptanceAt, ownAcceptance, type AcceptanceEvent } from './acceptance.ts';
import { mustBe, mustBeInvited, ownRevisionPage, revisionPage, tooLate } from './guards.ts';
import { isInvited, refusalMeans, revisionAt, signingGate, type Final, type Revision } from './revision.ts';

const path = '/revisions/:revision/signature';
const facts = (at: At) => ({ revision: stateOf(revisionAt(at)) });
const then = (at: At): string => `${ownRevisionPage(at)}/agreement`;
const signingPage = (at: At): string => `${revisionPage(at)}/signing`;

/** There is a final text from its adoption on, and it is signed until, and not at, its moment. @throws Refusal. */
function mustSign(state: Revision, at: Instant, actor: Actor, readBack: string): Final {
  mustBeInvited(state, actor);
  const { final } = state;
  must(final !== null, refuse('acceptance.early'));
  must(at < final.signUntil && state.status === 'signing', tooLate('acceptance.late', at, final.signUntil));
  must(readBack === final.hash, refuse('contract.changed'));
  return final;
}
const pass = (_: readonly AcceptanceEvent[], { at, path: where, actor }: { at: Instant; path: At; actor: Actor }) =>
  ({ act: 'pass', procedure: signingGate(where['revision'] ?? ''), by: actor.kvk, receivedAt: at }) as const;
const finalHash = (state: Revision) => ({ values: { readBack: state.final?.hash ?? '' }, offers: {} });

/** A provider's signatory accepts the very text that was read, told by its hash. It binds: what is accepted cannot be refused. */
export const accept = command({
  name: 'revision.accept',
  door: 'provider',
  path: `${path}/acceptances`,
  fields: { readBack: hidden(text(64)), agreed: tick() },
  target: (at, actor) => ownAcceptance(at, actor),
  facts, then, gate: pass,
  decide(state, { readBack }, { at, actor, facts: { revision } }): AcceptanceEvent[] {
    const { version, hash } = mustSign(revision.state, at, actor, readBack);
    if (state.outcome === 'accepted') return [];
    return [{ type: 'revision.accepted', data: { kvk: actor.kvk, version, hash }, content: { by: 'store', value: { name: actor.name } } }];
  },
  prefill: (_, { facts: { revision } }) => finalHash(revision.state),
});

/** Refuses the text, with the reason (contract standards 1.4.2: a good one). Until the term ends it can still accept. */
export const refuseText = command({
  name: 'revision.refuse',
  door: 'provider',
  path: `${path}/refusals`,
  fields: { readBack: hidden(text(64)), reason: long(8000) },
  target: (at, actor) => ownAcceptance(at, actor),
  facts, then, gate: pass,
  decide(state, { readBack, reason }, { at, actor, facts: { revision } }): AcceptanceEvent[] {
    const { version, hash } = mustSign(revision.state, at, actor, readBack);
    must(state.outcome !== 'accepted', refuse('acceptance.accepted', { at: state.at }));
    return [{ type: 'revision.refused', data: { kvk: actor.kvk, version, hash }, content: { by: 'store', value: { name: actor.name, reason } } }];
  },
  prefill: (_, { facts: { revision } }) => finalHash(revision.state),
});

/** The region signs after the provider, for the same text: from then on the agreement is revised. */
export const countersign = command({
  name: 'revision.countersign',
  door: 'staff',
  path: '/revisions/:revision/signatures/:kvk/countersignatures',
  fields: { readBack: hidden(text(64)) },
  target: acceptanceAt,
  facts, then: signingPage,
  decide(state, { readBack }, { actor, path: where, facts: { revision } }): AcceptanceEvent[] {
    must(isInvited(revision.state, where['kvk'] ?? ''), missing());
    mustBe(revision.state, 'signing', 'signed');
    must(state.outcome === 'accepted', refuse('contract.provider-first'));
    if (state.countersignedAt !== '') return [];
    must(readBack === state.hash && state.hash === revision.state.final?.hash, refuse('contract.changed'));
    return [{ type: 'revision.countersigned', data: { kvk: state.kvk, hash: state.hash }, content: { by: 'store', value: { name: actor.name } } }];
  },
  prefill: (state) => ({ values: { readBack: state.hash }, offers: {} }),
});

/**
 * Confirms what follows for a provider that refused, or gave no answer: nothing ends by itself, and not before the signing
 * is over. The running agreement says what a refusal means; whoever confirms may find otherwise, with the reason.
 */
export const confirmConsequence = command({
  name: 'revision.confirm-consequence',
  door: 'staff',
  path: '/revisions/:revision/signatures/:kvk/consequences',
  fields: { means: choice(...refusalMeans), endsOn: optional(day()), motivation: long(4000) },
  target: acceptanceAt,
  facts: (at) => ({ revision: proved(stateOf(revisionAt(at))) }),
  then: signingPage,
  decide(state, { means, endsOn: last, motivation }, { at, path: where, facts: { revision } }): AcceptanceEvent[] {
    const kvk = where['kvk'] ?? '';
    must(isInvited(revision.state, kvk), missing());
    mustBe(revision.state, 'signed');
    must(state.outcome !== 'accepted', refuse('acceptance.accepted', { at: state.at }));
    const endsOn = last ?? '';
    must(means === 'continues' || endsOn !== '', invalid('endsOn', 'consequence.no-day'));
    must(means === 'ends' || endsOn === '', invalid('endsOn', 'consequence.day-needless'));
    must(endsOn === '' || endsOn >= dayOf(at), invalid('endsOn', 'revision.day-past'));
    return [{ type: 'consequence.confirmed', data: { kvk, means, endsOn }, content: { by: 'store', value: { motivation } } }];
  },
  prefill: (_, { facts: { revision: { state } } }) => ({ values: { means: state.refusal }, offers: {} }),
});
