import type { Actor, Role } from '../access/actor.ts';
import { listingOf } from '../access/people.ts';
import type { AnyCommand, At } from '../kernel/command.ts';
import { house, type House } from '../kernel/testing.ts';
import { dayOf, instant, later, type Instant } from '../kernel/moments.ts';
import { recordDecision } from '../council/commands.ts';
import { countersign, sign } from '../contract/commands.ts';
import { contractRef } from '../contract/contract.ts';
import { hashOfTerms, termsFor } from '../contract/terms.ts';
import { weighing, choice as routeChoice } from '../route/example.ts';
import { decide as decideRoute, propose as proposeRoute } from '../route/decide.ts';
import { judge as judgeRoute } from '../route/judge.ts';
import { routeRef } from '../route/route.ts';
import type { Route, SegmentNumber } from '../region/segments.ts';
import { organisationRef } from '../provider/organisation.ts';
import { answer, judge } from '../inquiry/commands.ts';
import { inquiryRef } from '../inquiry/inquiry.ts';
import { requestHearing, requestVerification } from '../inquiry/request.ts';
import { agree, lock, score } from './assess.ts';
import { approveAward, closeAssessment, proposeAward } from './award.ts';
import { appoint, askColleges } from './colleges.ts';
import { stateConflict } from './conflict.ts';
import { addPrice, addQuality, setMethod } from './criteria-commands.ts';
import { finalise } from './finalise.ts';
import { lockKey, recordTrial } from './key-trial.ts';
import { notaRef } from './nota.ts';
import { approveOpening, recordOpening } from './open.ts';
import { plan } from './plan.ts';
import { addLot, create } from './prepare.ts';
import { preparePublication, publish, recordKey } from './publish.ts';
import { screenRest } from './screening.ts';
import { addRequirement } from './requirements.ts';
import { tenderRef, type Tender } from './tender.ts';

/** For tests: a tender of segment 5 played through the commands, up to the step that a test is about. */
const person = (name: string, role: Role, more: Partial<Actor> = {}): Actor =>
  ({ person: name, roles: [role], kvk: '', municipality: '', name, email: `${name}@example.nl`, ...more });

export const officer = person('officer', 'officer');
export const lead = person('lead', 'lead');
export const jurist = person('jurist', 'jurist');
/** One person who is both. */
export const both: Actor = { ...officer, person: 'both', roles: ['officer', 'lead'] };
export const openers = [person('o1', 'opener'), person('o2', 'opener'), person('o3', 'opener')] as const;
export const assessors = [person('a1', 'assessor'), person('a2', 'assessor'), person('a3', 'assessor')] as const;
export const provider = (kvk: string): Actor => person(`s${kvk}`, 'signatory', { kvk });
export const college = (municipality: string): Actor => person(`c${municipality}`, 'college', { municipality });
export const robot = person('worker', 'keys');

export const eight = ['GM0503', 'GM0603', 'GM0629', 'GM0637', 'GM1783', 'GM1842', 'GM1916', 'GM1926'] as const;
export const begin = instant('2026-01-12T10:00:00+01:00');
export const publishAt = instant('2026-02-02T09:00:00+01:00');
export const questionsUntil = instant('2026-03-16T12:00:00+01:00');
export const closesAt = instant('2026-05-12T12:00:00+02:00');
export const openAt = later(closesAt, { seconds: 121 });
export const lettersAt = instant('2026-06-01T10:00:00+02:00');
export const signAt = instant('2026-06-23T09:00:00+02:00');
export const [first, second] = ['27000001', '27000002'];

/** The tender is the first thing that is made. */
export const id = 'tnd_1';
export const planned = { publishAt, questionsUntil, closesAt, awardPlannedOn: '2026-06-01' };
export const k1 = { id: 'K1', title: 'Gezinsgericht werken', weight: 40, scale: [0, 25, 50, 75, 100], minimum: 50, questions: 'Hoe werkt u?\n\nMet wie?' };
export const k2 = { id: 'K2', title: 'Collectief aanbod', weight: 30, scale: [0, 25, 50, 75, 100] };
export const price = { id: 'P', title: 'Tarief per uur', weight: 30, model: 'relative-lowest' };
export const e1 = { id: 'E1', title: 'Werken aan kwaliteit', text: 'U werkt met een kwaliteitssysteem.', evidence: ['quality-certificate'] };

export interface Played extends House {
  readonly tender: () => Tender;
  /** Carries out, on this tender. */
  readonly go: (command: AnyCommand, by: Actor, at: Instant, input?: unknown, path?: At) => void;
  /** The code of the refusal, or 'done'. */
  readonly ask: (command: AnyCommand, by: Actor, at: Instant, input?: unknown, path?: At) => string;
}

/** The hash of the contract's text that a party reads; of no contract a text that fits none. */
export function readBack(p: Pick<House, 'state'>, kvk: string): string {
  const notas = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [String(i + 1), p.state(notaRef(id, String(i + 1)))]));
  const terms = p.state(contractRef(id, kvk)).terms ?? termsFor(p.state(tenderRef(id)), { kvk, name: p.state(organisationRef(kvk)).name }, notas);
  return terms === undefined ? 'none' : hashOfTerms(terms);
}

export type Step = 'concept' | 'asked' | 'approved' | 'prepared' | 'keyed' | 'published' | 'opened' | 'locked' | 'agreed' | 'assessed' | 'provisional' | 'verified' | 'final' | 'contracted';
const steps: readonly Step[] = ['concept', 'asked', 'approved', 'prepared', 'keyed', 'published', 'opened', 'locked', 'agreed', 'assessed', 'provisional', 'verified', 'final', 'contracted'];

/** @param together the second bidder is a member of the first on lot A too: their bids overlap. */
export function played(until: Step, { together = false } = {}): Played {
  const h = house();
  const wish = (by: Actor, at: Instant, input: unknown, path: At = {}) => ({ by, at, input, path: { tender: id, ...path } });
  const p: Played = {
    ...h,
    tender: () => h.state(tenderRef(id)),
    go: (command, by, at, input = {}, path = {}) => { h.when(command, wish(by, at, input, path)); },
    ask: (command, by, at, input = {}, path = {}) => h.try(command, wish(by, at, input, path)),
  };
  for (const step of steps.slice(0, steps.indexOf(until) + 1)) play[step](p, together);
  return p;
}

/** The scores of every opened bid. */
const judged = ([['A', first, 75, 100], ['A', second, 100, 50], ['B', first, 50, 50]] as const).map(([lot, kvk, s1, s2]) => ({
  of: { lot, kvk }, scores: [{ criterion: 'K1', score: s1, motivation: 'Goed.' }, { criterion: 'K2', score: s2, motivation: 'Voldoende.' }],
}));

/** The last request that was sent to bidders. */
export const lastInquiry = (p: Played): string => String(p.log.filter(({ type }) => type === 'inquiry.requested').at(-1)?.data['inquiry'] ?? '');

/** Asks all intended winners for their evidence and finds it in order; `not` are those whose evidence is not looked at. */
export function verify(p: Played, at: Instant, not: readonly string[] = []): void {
  p.go(requestVerification, officer, at);
  const inquiry = lastInquiry(p);
  const bids = p.state(inquiryRef(id, inquiry)).asked.map(({ kvk }) => kvk).filter((kvk) => !not.includes(kvk));
  if (bids.length > 0) p.go(judge, officer, at, { bids, outcome: 'passed' }, { inquiry });
}

/** Puts a ground to a bidder, who answers at once. */
export function hear(p: Played, at: Instant, { lot, kvk, ground }: { lot: string; kvk: string; ground: string }): void {
  p.go(requestHearing, jurist, at, { bids: [`${lot}_${kvk}`], ground, text: 'Wij overwegen uitsluiting.' });
  p.go(answer, provider(kvk), at, { text: 'Dit klopt niet.' }, { inquiry: lastInquiry(p) });
}
export const exclusion = { outcome: 'excluded', ground: 'false-statement', selfCleaning: 'Er zijn geen maatregelen getoond.', waiver: 'Afzien past niet bij de ernst.', reason: 'Het jaarverslag is vals.' };

/** Two people decide how segment 5 is bought. */
export function decideRoutes(h: Pick<Played, 'go' | 'state'>, at: Instant = begin, routes: readonly Route[] = ['sas'], reason?: string, number: SegmentNumber = 5): void {
  const segment = { segment: String(number) };
  if (h.state(routeRef(segment.segment)).judgments === null) h.go(judgeRoute, officer, at, weighing(number, routes), segment);
  h.go(proposeRoute, officer, at, routeChoice(routes, reason, dayOf(at) < '2025-12-01' ? dayOf(at) : '2025-12-01'), segment);
  h.go(decideRoute, lead, at, { proposal: h.state(routeRef(segment.segment)).proposal?.number }, segment);
}

const play: Record<Step, (p: Played, together: boolean) => void> = {
  concept(p) {
    p.go(create, officer, begin, { segment: '5', title: 'Veelvoorkomende jeugdhulp' });
    p.go(setMethod, officer, begin, { method: 'points', rounding: 2, seed: 'klein' });
    p.go(addLot, officer, begin, { id: 'A', title: 'Ambulant', maxAwards: 1 });
    p.go(addLot, officer, begin, { id: 'B', title: 'Groep', maxAwards: 1 });
    p.go(addQuality, officer, begin, k1);
    p.go(addQuality, officer, begin, k2);
    p.go(addPrice, officer, begin, price);
    p.go(addRequirement, officer, begin, e1);
    p.go(plan, officer, begin, planned);
    p.listed.push(...[...assessors, jurist].map((one) => listingOf({ ...one, name: `Naam ${one.name}` })));
    for (const { person: code } of assessors) p.go(appoint, officer, begin, { person: code, task: 'assess' });
    for (const one of assessors) p.go(stateConflict, one, begin, { conflict: 'none' });
  },
  asked(p) {
    decideRoutes(p);
    p.go(askColleges, officer, begin, { decideBy: '2026-01-30' });
  },
  approved(p) {
    for (const code of eight) p.go(recordDecision, college(code), later(begin, { days: 1 }), { outcome: 'approved', decidedOn: '2026-01-13' }, { municipality: code });
  },
  prepared(p) {
    p.uploads.push({ key: `${id}/leidraad`, version: 'v1', size: 10, at: begin });
    p.go(preparePublication, officer, later(publishAt, { hours: -1 }), { sentAt: later(publishAt, { hours: -49 }) });
  },
  keyed(p) {
    const then = later(publishAt, { minutes: -30 });
    p.go(recordKey, robot, then, { keyId: 'k', publicKey: 'cHVi', wrapped: 'd3Jh' });
    p.go(recordTrial, robot, then, { found: 'opened' });
    p.go(lockKey, robot, then);
    p.go(recordTrial, robot, then, { found: 'denied' });
  },
  published: (p) => { p.go(publish, lead, publishAt); },
  opened(p, together) {
    p.go(approveOpening, openers[0], openAt);
    p.go(approveOpening, openers[1], openAt);
    p.go(recordOpening, robot, openAt, { bids: [
      { kvk: first, lots: [{ lot: 'A', price: 8750 }, { lot: 'B', price: 9000 }], ...(together ? { partners: [{ kvk: second, name: 'Tweede', role: 'member', relied: false, lots: ['A'] }] } : {}) }, { kvk: second, lots: [{ lot: 'A', price: 9000 }] }] });
  },
  locked(p) {
    for (const { of, scores } of judged) {
      for (const one of assessors) {
        p.go(score, one, openAt, { scores }, of);
        p.go(lock, one, openAt, {}, of);
      }
    }
  },
  agreed(p) {
    for (const { of, scores } of judged) p.go(agree, lead, openAt, { scores }, of);
    for (const lot of ['A', 'B']) p.go(screenRest, officer, openAt, { found: true }, { lot });
  },
  assessed: (p) => { p.go(closeAssessment, lead, openAt); },
  provisional(p) {
    p.go(proposeAward, officer, lettersAt);
    p.go(approveAward, lead, lettersAt);
  },
  verified: (p) => { verify(p, lettersAt); },
  final: (p) => { p.go(finalise, lead, signAt); },
  contracted(p) {
    for (const kvk of new Set(p.tender().decision?.lots.flatMap(({ ranked }) => ranked.filter((bid) => bid.status === 'awarded').map((bid) => bid.kvk)))) {
      p.go(sign, provider(kvk), signAt, { readBack: readBack(p, kvk), agreed: true });
      p.go(countersign, lead, signAt, { readBack: readBack(p, kvk) }, { kvk });
    }
  },
};
