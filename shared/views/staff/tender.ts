import type { Requirement } from '../../tender/requirements.ts';
import type { Actor } from '../../access/actor.ts';
import { later, type Day, type Instant } from '../../kernel/moments.ts';
import type { RefusalParams } from '../../kernel/refusal.ts';
import type { RefusalCode } from '../../messages/refusals.ts';
import type { ActState } from '../../tender/acts.ts';
import { lacking } from '../../tender/completeness.ts';
import { checkCriteria, criteriaWarnings, type CriteriaCode, type Criterion } from '../../tender/criteria.ts';
import { nextStepFor, waitsFor, firstCountsUntil, type NextStep } from '../../tender/next-step.ts';
import { barrierSeconds } from '../../tender/open.ts';
import { isClear } from '../../tender/panel.ts';
import { planOf, type PlannedDays } from '../../tender/plan.ts';
import { checkPlan, type PlanWarning } from '../../tender/plan-check.ts';
import { standstillOf } from '../../tender/stage.ts';
import type { Standstill } from '../../tender/standstill.ts';
import { isPlanned, type Extension, type Limits, type Plan, type RecordedProceedings, type Tender } from '../../tender/state.ts';
import { seesBids } from '../../tender/visibility.ts';
import { planningOf, type PlanningStep } from '../planning.ts';
import { headOf, type StaffHead } from './head.ts';

/** A sentence of shared/messages/refusals with what fills it. */
export interface Reason { readonly code: RefusalCode; readonly params: RefusalParams }
/** Somebody did something at a moment; `me` when it was the reader. */
export interface Done { readonly at: Instant; readonly me: boolean }

/** One tender as staff sees it; nothing about bids before the opening, no price before the assessment was closed. */
export interface StaffTender extends StaffHead {
  readonly description: string;
  readonly next: NextStep;
  readonly forMe: boolean;
  readonly acts: readonly ActState[];
  readonly lacking: readonly Reason[];
  readonly namesHidden: boolean;
  readonly method: Tender['method'];
  readonly rounding: number;
  readonly seed: string;
  readonly requirements: readonly Requirement[];
  readonly criteria: readonly Criterion[];
  readonly limits: Limits;
  /** Sum of the weights in points; null in the method of value. */
  readonly weightSum: number | null;
  /** By criterion id; the empty id is the list as a whole. */
  readonly criteriaWarnings: readonly { readonly criterion: string; readonly code: CriteriaCode }[];
  readonly plan: Plan | null;
  readonly planning: readonly PlanningStep[];
  readonly days: PlannedDays | null;
  readonly planWarnings: readonly PlanWarning[];
  /** `stated`: gave the statement that there is no conflict of interest. */
  readonly assessors: readonly { readonly person: string; readonly name: string; readonly me: boolean; readonly stated: boolean }[];
  /** Who stated a conflict and so stepped down; for others than officer, lead and jurist without what it is. */
  readonly steppedDown: readonly { readonly name: string; readonly at: Instant; readonly what: string }[];
  readonly publication: {
    readonly prepared: Done; readonly tenderNedNumber: string; readonly sentAt: Instant; readonly tenderNedPublishedAt: Instant | '';
    /** From when the portal may publish without word of TenderNed (Aw 2.65). */
    readonly withoutWordFrom: Instant; readonly key: boolean; readonly documents: number;
  } | null;
  readonly publishedAt: Instant | '';
  readonly extension: { readonly closesAt: Instant; readonly reason: string; readonly mine: boolean; readonly approvedAt: Instant | '' } | null;
  readonly extensions: readonly Extension[];
  /** The number of the rectification that waits for approval, and the last one. */
  readonly rectified: { readonly waits: number | null; readonly last: { readonly number: number; readonly at: Instant } | null };
  /** `first`: the first approval, as long as it counts. */
  readonly opening: { readonly from: Instant; readonly first: (Done & { readonly until: Instant }) | null; readonly openedAt: Instant | ''; readonly recordedAt: Instant | '' } | null;
  /** Effective bids per lot together; null before the opening was recorded. */
  readonly received: number | null;
  readonly assessment: number;
  readonly round: number;
  /** Decisions that hold no more, the oldest first. */
  readonly earlier: readonly { readonly ended: 'struck' | 'lapsed'; readonly at: Instant }[];
  readonly lapse: { readonly kvk: string; readonly reason: string } | null;
  readonly award: Done | null;
  readonly lettersAt: Instant | '';
  readonly standstill: Standstill | null;
  readonly proceedings: readonly RecordedProceedings[];
  readonly final: { readonly at: Instant; readonly from: Day | ''; readonly until: Day | '' } | null;
  readonly withdrawn: { readonly at: Instant; readonly reason: string } | null;
}

export function staffTender(tender: Tender, acts: readonly ActState[], actor: Actor, at: Instant): StaffTender {
  const { plan, method, criteria, award, decision, extension } = tender;
  const head = headOf(tender, at);
  const next = nextStepFor(tender, actor, at);
  const planned = isPlanned(tender);
  const me = (person: string): boolean => person === actor.person;
  return {
    ...head, next, acts, forMe: waitsFor(next, tender, actor),
    description: tender.description, namesHidden: tender.namesHidden, method, rounding: tender.rounding, seed: tender.seed, criteria, requirements: tender.requirements, assessment: tender.assessment, round: tender.round,
    lacking: head.stage === 'concept' ? lacking(tender, at).map(({ code, params }) => ({ code, params })) : [],
    weightSum: method === 'points' ? sumOf(criteria) : null,
    criteriaWarnings: warningsOf(tender),
    limits: tender.limits,
    plan: planned ? plan : null,
    planning: planned ? planningOf(tender, at) : [],
    days: planned ? planOf(plan, decision?.at) : null,
    planWarnings: planned ? checkPlan(plan, tender.publishedAt, at) : [],
    assessors: tender.assessors.map((person) => ({ person, name: tender.assessorNames[person] ?? person, me: me(person), stated: isClear(tender, person) })),
    steppedDown: steppedDown(tender, actor),
    publication: publicationOf(tender, me),
    publishedAt: tender.publishedAt,
    extension: extension && { closesAt: extension.closesAt, reason: extension.reason, mine: me(extension.proposedBy), approvedAt: extension.approvedAt },
    extensions: tender.extensions,
    rectified: rectifiedOf(tender),
    opening: openingOf(tender, me, at),
    received: seesBids(tender) ? tender.received : null,
    earlier: tender.earlier.map((one) => ({ ended: one.ended, at: one.at })),
    lapse: tender.lapse && { kvk: tender.lapse.kvk, reason: tender.lapse.reason },
    award: award && { at: award.proposedAt, me: me(award.proposedBy) },
    lettersAt: decision?.at ?? '',
    standstill: standstillOf(tender) ?? null,
    proceedings: tender.proceedings,
    final: tender.finalAt === '' ? null : { at: tender.finalAt, from: tender.contractsFrom, until: tender.contractsUntil },
    withdrawn: tender.withdrawnAt === '' ? null : { at: tender.withdrawnAt, reason: tender.withdrawalReason },
  };
}

/** A conflict of interest is of a person: why somebody stepped down is for who must find another, and for the jurist. */
const steppedDown = ({ statements, assessorNames }: Tender, { roles }: Actor): StaffTender['steppedDown'] =>
  Object.entries(statements).filter(([, { conflict }]) => conflict).map(([person, { at, what }]) => ({
    name: assessorNames[person] ?? person, at, what: roles.some((role) => ['officer', 'lead', 'jurist'].includes(role)) ? what : '',
  }));

/** Weights have few decimals, binary sums many: 0.1 + 0.2 is 0.3 to a reader. */
const sumOf = (criteria: readonly Criterion[]): number =>
  Math.round(criteria.reduce((sum, { weight }) => sum + (weight ?? 0), 0) * 1e6) / 1e6;

/** What a person should consider; what is simply wrong stands under what the documents lack. */
const warningsOf = ({ method, criteria }: Tender): StaffTender['criteriaWarnings'] => checkCriteria(method, criteria)
  .filter(({ code }) => code !== 'no-criteria' && (criteriaWarnings as readonly string[]).includes(code))
  .map(({ path, code }) => ({ criterion: path[0] === undefined ? '' : criteria[Number(path[0])]?.id ?? '', code }));

function rectifiedOf({ rectification, rectifications }: Tender): StaffTender['rectified'] {
  const last = rectifications.at(-1);
  return { waits: rectification?.number ?? null, last: last === undefined ? null : { number: last.number, at: last.at } };
}

type Me = (person: string) => boolean;

function publicationOf({ publication, key, documents }: Tender, me: Me): StaffTender['publication'] {
  if (publication === null) return null;
  const { preparedAt, preparedBy, tenderNedNumber, sentAt, tenderNedPublishedAt } = publication;
  return {
    prepared: { at: preparedAt, me: me(preparedBy) }, tenderNedNumber, sentAt, tenderNedPublishedAt,
    withoutWordFrom: later(sentAt, { hours: 48 }), key: key !== null, documents: documents.length,
  };
}

function openingOf({ publishedAt, plan, opening, openedAt, recordedAt }: Tender, me: Me, at: Instant): StaffTender['opening'] {
  if (publishedAt === '') return null;
  const until = opening === null ? '' : firstCountsUntil(opening.firstAt);
  return {
    from: later(plan.closesAt, { seconds: barrierSeconds }),
    first: opening === null || until === '' || at > until ? null : { at: opening.firstAt, me: me(opening.firstBy), until },
    openedAt, recordedAt,
  };
}
