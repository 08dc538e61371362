import { dayOf, type Instant } from '../kernel/moments.ts';
import { memberships, type Membership } from '../region/membership.ts';
import { participants } from '../region/participants.ts';
import type { SegmentNumber } from '../region/segments.ts';
import { decisionIn, type RouteEvent } from '../route/route.ts';
import type { RouteState } from '../route/state.ts';
import type { TenderEvent } from '../tender/events.ts';
import type { NotaEvent } from '../tender/nota.ts';
import { standstillEnd } from '../tender/standstill.ts';
import type { Tender } from '../tender/state.ts';
import { municipalityParty, type Happened, type Notice, type Params } from './notice.ts';

type Told = TenderEvent | NotaEvent;
type DataOf<T extends Told['type']> = Extract<Told, { type: T }>['data'];
interface Teller<D> { readonly event: string; readonly params: (data: D, tender: Tender, at: Instant) => Params }

/**
 * What municipalities are told of, by the event in the ledger, and under what name (docs/rehearsal.md, "Told to
 * municipalities"). Facts from the procedure only, no free text but the region's own reasons; nothing names a bidder.
 */
const tellers: { readonly [T in Told['type']]?: Teller<DataOf<T>> } = {
  'tender.published': { event: 'tender.published', params: ({ closesAt, questionsUntil }) => ({ closesAt, questionsUntil }) },
  'nota.published': { event: 'tender.answered', params: ({ number, questions }) => ({ number, questions: questions.length }) },
  'tender.rectified': { event: 'tender.rectified', params: ({ number }) => ({ number }) },
  'deadline.extended': {
    event: 'tender.extended',
    params: ({ from, to }, { extensions }) => ({ from, closesAt: to, reason: extensions.find((one) => one.to === to)?.reason ?? '' }),
  },
  'opening.recorded': { event: 'tender.opened', params: ({ received }) => ({ received }) },
  'award.provisional': { event: 'award.provisional', params: ({ lots }, _, at) => ({ lots: lots.length, ...standstill(at) }) },
  'proceedings.started': { event: 'proceedings.started', params: ({ startedAt }) => ({ startedAt }) },
  'proceedings.ended': { event: 'proceedings.ended', params: ({ outcome, judgmentAt }) => ({ outcome, judgmentAt }) },
  'award.final': { event: 'award.final', params: ({ contractsFrom, contractsUntil, extensionYears }) => ({ contractsFrom, contractsUntil, extensionYears }) },
  'contracts.signed': { event: 'contracts.signed', params: ({ contracts }) => ({ contracts }) },
  'tender.withdrawn': { event: 'tender.withdrawn', params: (_, { withdrawalReason }) => ({ reason: withdrawalReason }) },
};

function standstill(at: Instant): Params {
  const end = standstillEnd(at);
  return end.frozen ? {} : { standstillEndsOn: end.endsOn, signFrom: end.signFrom };
}

/**
 * Exactly one notice for each municipality that takes part in the segment on the day of the event; of a request for
 * decisions to each that was asked. None of a concept that is thrown away: no municipality had heard of it.
 */
export function toMunicipalities({ type, at, data }: Happened, tender: Tender, among: readonly Membership[] = memberships): Notice[] {
  const { id: about, segment, title } = tender;
  if (segment === 0) return [];
  if (type === 'colleges.asked') {
    const { municipalities, decideBy } = data as DataOf<'colleges.asked'>;
    const params = { title, segment, closesAt: tender.plan.closesAt, municipalities: municipalities.length, ...(decideBy === '' ? {} : { decideBy }) };
    return municipalities.map((code) => ({ party: municipalityParty(code), event: 'college.asked', about, at, params, body: '' }));
  }
  if (type === 'tender.withdrawn' && (data as DataOf<'tender.withdrawn'>).from === 'concept') return [];
  const teller = Object.hasOwn(tellers, type) ? tellers[type as Told['type']] as Teller<object> : undefined;
  if (teller === undefined) return [];
  return toSegment(segment, at, { event: teller.event, about, params: { title, ...teller.params(data, tender, at) } }, among);
}

/** That a segment will be bought in another way, with the reason of that very decision; `left` are the routes that it goes no more. */
export function routeNotices({ type, at, data }: Happened, route: RouteState, among: readonly Membership[] = memberships): Notice[] {
  if (type !== 'route.changed') return [];
  const { segment, number, from, routes, decidedOn } = data as Extract<RouteEvent, { type: 'route.changed' }>['data'];
  const { reason = '', decidedBy = '' } = decisionIn(route, number) ?? {};
  return toSegment(segment, at, { event: type, about: `segment-${segment}`, params: { from: from.join(), to: routes.join(), left: from.filter((one) => !routes.includes(one)).join(), decidedBy, decidedOn, reason } }, among);
}

/** One notice for each municipality that takes part in the segment on the day of the event. */
const toSegment = (segment: SegmentNumber, at: Instant, { event, about, params }: Pick<Notice, 'event' | 'about' | 'params'>, among: readonly Membership[]): Notice[] =>
  participants(segment, dayOf(at), among).map(({ code }) => ({ party: municipalityParty(code), event, about, at, params: { segment, ...params }, body: '' }));
