import { dayOf, type Instant } from '../kernel/moments.ts';
import { memberships, type Membership } from '../region/membership.ts';
import { participants } from '../region/participants.ts';
import type { AcceptanceEvent } from '../revision/acceptance.ts';
import type { ReactionEvent } from '../revision/reaction.ts';
import type { Revision, RevisionEvent } from '../revision/revision.ts';
import { municipalityParty, organisationParty, type Happened, type Notice, type Params } from './notice.ts';

type Told = RevisionEvent | ReactionEvent | AcceptanceEvent;
type DataOf<T extends Told['type']> = Extract<Told, { type: T }>['data'];

/**
 * What municipalities are told of a revision (docs/rehearsal.md, "Told to municipalities"): once a round of its steps, in
 * numbers and without a name; their colleges when a text is laid before them, or taken back. That the signing is over is
 * told as of its last moment, whenever somebody records it.
 */
export function revisionNotices({ type, at, data }: Happened, revision: Revision, among: readonly Membership[] = memberships): Notice[] {
  const { id: about, title, segment } = revision;
  if (segment === 0) return [];
  const toAll = (event: string, params: Params = {}, when: Instant = at): Notice[] => participants(segment, dayOf(when), among)
    .map(({ code }) => ({ party: municipalityParty(code), event, about, at: when, params: { title, segment, ...params }, body: '' }));
  switch (type) {
    case 'revision.consultation': return toAll(type, { round: (data as DataOf<typeof type>).round });
    case 'revision.draft': {
      const { round, reactUntil } = data as DataOf<typeof type>;
      return toAll(type, { round, reactUntil });
    }
    case 'revision.replied': {
      const { round, reactions } = data as DataOf<typeof type>;
      return toAll(type, { round, reactions });
    }
    case 'revision.colleges-asked': {
      const { municipalities, decideBy } = data as DataOf<typeof type>;
      const asked: readonly string[] = municipalities;
      return toAll('college.asked-revision', { municipalities: municipalities.length, ...(decideBy === '' ? {} : { decideBy }) }).filter(({ party }) => asked.some((code) => municipalityParty(code) === party));
    }
    case 'revision.taken-back': return toAll('college.revision-taken-back', { reason: revision.takenBack.find((one) => one.at === at)?.reason ?? '' });
    case 'revision.final': return toAll(type, { signUntil: (data as DataOf<typeof type>).signUntil });
    case 'revision.signed': {
      const { signUntil, accepted, refused, unanswered } = data as DataOf<typeof type>;
      return toAll(type, { accepted, refused, unanswered, invited: accepted + refused + unanswered }, signUntil);
    }
    // Of a concept that is thrown away no municipality had heard.
    case 'revision.withdrawn': return (data as DataOf<typeof type>).from === 'concept' ? [] : toAll(type, { reason: revision.withdrawalReason });
    default: return [];
  }
}

/**
 * What providers are told of a revision: everyone invited the same of its steps and its terms; a receipt of what each of
 * them did, with its hash and nothing of what it says; and what follows for who did not sign. `item`: of a line about one
 * provider its KvK number.
 */
export function invitedNotices({ type, item, at, data }: Happened, revision: Revision): Notice[] {
  const { id: about, title, invited, final } = revision;
  const notice = (kvk: string, event: string, params: Params = {}): Notice => ({ party: organisationParty(kvk), event, about, at, params: { title, ...params }, body: '' });
  const each = (event: string, params: Params = {}): Notice[] => invited.map(({ kvk }) => notice(kvk, event, params));
  switch (type) {
    case 'revision.consultation': {
      const { round, inputUntil, invited: asked } = data as DataOf<typeof type>;
      return asked.map((kvk) => notice(kvk, round === 1 ? 'revision.invited' : type, { round, inputUntil }));
    }
    case 'provider.invited': {
      const { kvk, joins } = data as DataOf<typeof type>;
      return joins ? [notice(kvk, 'revision.joined')] : [];
    }
    case 'revision.draft': {
      const { round, reactUntil } = data as DataOf<typeof type>;
      return each(type, { round, reactUntil });
    }
    case 'revision.extended': {
      const { term, to } = data as DataOf<typeof type>;
      return each(`revision.extended-${term}`, { until: to, reason: revision.laters.find((one) => one.at === at)?.reason ?? '' });
    }
    case 'reaction.submitted': {
      const { round, n, articles, hash } = data as DataOf<typeof type>;
      return [notice(item, type, { at, round, n, articles: articles.length, hash })];
    }
    case 'reaction.withdrawn': return [notice(item, type, { round: (data as DataOf<typeof type>).round })];
    case 'revision.replied': return each(type, { round: (data as DataOf<typeof type>).round });
    case 'revision.final': {
      const { signUntil, startsOn } = data as DataOf<typeof type>;
      return each(type, { signUntil, startsOn });
    }
    case 'revision.accepted': case 'revision.refused': return [notice(item, type, { at, hash: (data as DataOf<typeof type>).hash })];
    case 'revision.countersigned': return [notice(item, type, { startsOn: final?.startsOn ?? '' })];
    case 'consequence.confirmed': {
      const { means, endsOn } = data as DataOf<typeof type>;
      return [notice(item, `revision.${means}`, endsOn === '' ? {} : { endsOn })];
    }
    case 'revision.withdrawn': return (data as DataOf<typeof type>).from === 'concept' ? [] : each(type, { reason: revision.withdrawalReason });
    default: return [];
  }
}
