import { allOf, command, proved } from '../kernel/command.ts';
import { integer, long } from '../kernel/fields.ts';
import { dayOf, type Instant } from '../kernel/moments.ts';
import { must, refuse, type Refusal } from '../kernel/refusal.ts';
import { askedFields, decideByIn } from '../council/asked.ts';
import { decision, missingDecisions, mustBeAnswered } from '../council/decision.ts';
import { municipality } from '../region/municipalities.ts';
import { participantCodes } from '../region/participants.ts';
import { isOutdated, mustBeRoute } from '../route/guard.ts';
import { decisionIn, provedRoutes, routeIn } from '../route/route.ts';
import type { SegmentNumber } from '../region/segments.ts';
import { mustDiffer } from '../tender/guards.ts';
import { admissionAt, type AdmissionEvent } from './admission.ts';
import { contractFrom } from './entry.ts';
import { admissionPage, mustBe, mustExist } from './guards.ts';
import type { Admission, AdmissionPlan } from './state.ts';

const path = '/admissions/:admission';
const target = admissionAt;
const then = admissionPage;

/** Everything that an admission still lacks before colleges can decide on it; empty when it is complete. */
export const lacking = (state: Admission, at: Instant): Refusal[] => [
  ...(state.conditions.length === 0 ? [refuse('admission.no-conditions')] : []),
  ...(state.products.length === 0 ? [refuse('admission.no-products')] : []),
  ...(state.plan === null ? [refuse('admission.no-plan')] : []),
  ...(state.plan !== null && contractFrom(state.plan, dayOf(at)) === undefined ? [refuse('admission.no-entry-left')] : []),
];

function mustBeComplete(state: Admission, at: Instant): asserts state is Admission & { plan: AdmissionPlan } {
  const [first] = lacking(state, at);
  if (first !== undefined) throw first;
}

/** Lays it before the colleges of all municipalities that take part in the segment; from here it stands. */
export const askColleges = command({
  name: 'admission.ask-colleges',
  door: 'staff',
  path: `${path}/requests`,
  fields: askedFields,
  target, then,
  facts: () => ({}),
  decide(state, input, { at }): AdmissionEvent[] {
    mustBe(state, 'concept');
    mustBeComplete(state, at);
    const municipalities = participantCodes(state.segment as SegmentNumber, dayOf(at));
    return [{ type: 'admission.colleges-asked', data: { municipalities, ...decideByIn(input, at, state.plan.until) } }];
  },
});

/** The first of two people: says that it can be opened. */
export const prepareOpening = command({
  name: 'admission.prepare-opening',
  door: 'staff',
  path: `${path}/preparations`,
  fields: {},
  target, then,
  facts: () => ({}),
  decide(state, _, { at }): AdmissionEvent[] {
    mustBe(state, 'colleges-asked');
    mustBeComplete(state, at);
    return [{ type: 'admission.prepared', data: {} }];
  },
});

/** Opens it as a second person, when every college that takes part has approved. */
export const open = command({
  name: 'admission.open',
  door: 'staff',
  path: `${path}/openings`,
  fields: {},
  target, then,
  facts: (at) => ({ decisions: proved(allOf(decision, at['admission'] ?? '')), routes: provedRoutes() }),
  decide(state, _, { at, actor, facts }): AdmissionEvent[] {
    mustBe(state, 'colleges-asked');
    must(state.preparedBy !== '', refuse('admission.not-prepared'));
    mustDiffer(actor, state.preparedBy, 'admission.same-person');
    mustBeComplete(state, at);
    const segment = state.segment as SegmentNumber;
    mustBeRoute(routeIn(facts.routes, segment), 'open-house', segment);
    const lacks = missingDecisions(facts.decisions, segment, dayOf(at));
    must(lacks.length === 0, refuse('admission.decisions-missing', { municipalities: lacks.map((code) => municipality(code).name), codes: lacks }));
    mustBeAnswered(facts.decisions);
    return [{ type: 'admission.opened', data: { segment, plan: state.plan, from: dayOf(at) } }];
  },
});

/** Takes no more applications. What was submitted is still decided on, and contracts run on. */
export const close = command({
  name: 'admission.close',
  door: 'staff',
  path: `${path}/closing`,
  fields: { reason: long(2000) },
  target, then,
  facts: () => ({}),
  decide(state, { reason }): AdmissionEvent[] {
    mustBe(state, 'open');
    return [{ type: 'admission.closed', data: {}, content: { by: 'store', value: { reason } } }];
  },
});

/** Ends what was never opened; after that it can only be closed, for somebody may have applied. */
export const withdraw = command({
  name: 'admission.withdraw',
  door: 'staff',
  path: `${path}/withdrawal`,
  fields: { reason: long(2000) },
  target, then,
  facts: () => ({}),
  decide(state, { reason }): AdmissionEvent[] {
    mustExist(state);
    must(state.openedAt === '' || state.status === 'closed', refuse('admission.close-instead'));
    mustBe(state, 'concept', 'colleges-asked');
    return [{ type: 'admission.withdrawn', data: { from: state.status }, content: { by: 'store', value: { reason } } }];
  },
});

/**
 * Ends an open house that was begun under a route that counts no more (S001 ch. 5, NB), for the reason of that decision:
 * the routes worker's. One that is open takes no more applications, and decides on those that it has; one that nobody
 * outside knows of is withdrawn.
 */
export const endByRoute = command({
  name: 'admission.end-by-route',
  door: 'worker',
  path: `${path}/endings`,
  fields: { decision: integer(1, 1_000_000) },
  target, then,
  facts: () => ({ routes: provedRoutes() }),
  decide(state, { decision: number }, { facts }): AdmissionEvent[] {
    const route = routeIn(facts.routes, state.segment);
    const reason = decisionIn(route, number)?.reason;
    if (reason === undefined || state.status === 'closed' || state.status === 'withdrawn' || !isOutdated(route, 'open-house', state.openedAt)) return [];
    const content = { by: 'store', value: { reason } } as const;
    return [state.openedAt === '' ? { type: 'admission.withdrawn', data: { from: state.status }, content } : { type: 'admission.closed', data: {}, content }];
  },
});
