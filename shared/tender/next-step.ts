import type { Actor, Role } from '../access/actor.ts';
import { later, type Instant } from '../kernel/moments.ts';
import { lacking } from './completeness.ts';
import { fewestAssessors } from './colleges.ts';
import { isApproved } from './extend.ts';
import { isClear, mustState } from './panel.ts';
import { barrierSeconds, togetherMinutes } from './open.ts';
import { stageOf, standstillOf, proceedingsOf } from './stage.ts';
import { mayContract } from './standstill.ts';
import type { Tender } from './state.ts';

/** What has to happen next with a tender. Steps that `await` wait for a moment, a worker or somebody outside. */
export type StepName =
  | 'complete-documents' | 'ask-colleges' | 'await-colleges' | 'publish' | 'approve-rectification' | 'approve-extension' | 'await-extension'
  | 'await-closing' | 'await-barrier' | 'open-first' | 'open-second' | 'await-opening' | 'appoint-assessors' | 'state-conflict' | 'assess'
  | 'propose-award' | 'approve-award' | 'await-judgment' | 'await-standstill' | 'finalise' | 'sign-contracts' | 'none';

/** `roles` can take the step; `not` is the person who cannot, because another one must; `until` what is waited for. */
export interface NextStep {
  readonly name: StepName;
  readonly roles: readonly Role[];
  readonly not: string;
  readonly until: Instant | '';
}

const step = (name: StepName, roles: readonly Role[] = [], { not = '', until = '' as Instant | '' } = {}): NextStep => ({ name, roles, not, until });

/** From the tender alone; whether each college approved, or each file is finished, its own page tells. */
export function nextStepOf(tender: Tender, at: Instant): NextStep {
  const stage = stageOf(tender, at);
  switch (stage) {
    case 'concept': return lacking(tender, at).length > 0 ? step('complete-documents', ['officer', 'lead']) : step('ask-colleges', ['officer', 'lead']);
    // Colleges decide meanwhile; the refusals of publishing say who has not.
    case 'colleges': return tender.publication === null ? step('await-colleges', ['officer']) : step('publish', ['lead'], { not: tender.publication.preparedBy });
    case 'questions': case 'submission': return rectificationStep(tender) ?? extensionStep(tender) ?? step('await-closing', [], { until: tender.plan.closesAt });
    case 'closed': return extensionStep(tender) ?? openingStep(tender, at);
    case 'opened': return assessmentStep(tender);
    case 'assessed': return tender.award === null ? step('propose-award', ['officer']) : step('approve-award', ['lead'], { not: tender.award.proposedBy });
    case 'frozen': return step('await-judgment', ['jurist']);
    case 'standstill': case 'standstill-over': return standstillStep(tender, at);
    case 'final': return step('sign-contracts', ['lead', 'officer']);
    case 'signed': case 'withdrawn': return step('none');
  }
}

/** A later closing that goes with it is approved in the same act. */
const rectificationStep = ({ rectification }: Tender): NextStep | undefined =>
  (rectification === null ? undefined : step('approve-rectification', ['lead'], { not: rectification.proposedBy }));

function extensionStep({ extension }: Tender): NextStep | undefined {
  if (extension === null) return undefined;
  return isApproved(extension) ? step('await-extension') : step('approve-extension', ['lead'], { not: extension.proposedBy });
}

function openingStep({ plan, opening }: Tender, at: Instant): NextStep {
  const from = later(plan.closesAt, { seconds: barrierSeconds });
  if (at < from) return step('await-barrier', [], { until: from });
  if (opening === null || at > firstCountsUntil(opening.firstAt)) return step('open-first', ['opener']);
  return step('open-second', ['opener'], { not: opening.firstBy, until: firstCountsUntil(opening.firstAt) });
}

/** Until when the first of two approvals of the opening counts, that moment included. */
export const firstCountsUntil = (firstAt: Instant): Instant => later(firstAt, { minutes: togetherMinutes });

function assessmentStep(tender: Tender): NextStep {
  const { recordedAt, assessors } = tender;
  if (recordedAt === '') return step('await-opening');
  if (assessors.length < fewestAssessors) return step('appoint-assessors', ['officer', 'lead']);
  return step('assess', ['assessor', 'lead']);
}

function standstillStep(tender: Tender, at: Instant): NextStep {
  const standstill = standstillOf(tender);
  if (tender.decision !== null && mayContract(at, tender.decision.at, proceedingsOf(tender))) return step('finalise', ['lead']);
  return step('await-standstill', [], { until: standstill?.frozen === false ? standstill.endsAt : '' });
}

/**
 * The next step as this person sees it: an assessor's own statement comes first, from the publication on, because
 * nothing of a bid is shown before it.
 */
export function nextStepFor(tender: Tender, actor: Actor, at: Instant): NextStep {
  const waits = (tender.status === 'published' || tender.status === 'opened') && mustState(tender, actor);
  return waits ? step('state-conflict', ['assessor']) : nextStepOf(tender, at);
}

/** Does the step wait for this person: in that role, not the one who did the first half, and appointed where one must be? */
export function waitsFor({ name, roles, not }: NextStep, tender: Tender, actor: Actor): boolean {
  if (actor.person === not) return false;
  return roles.some((role) => actor.roles.includes(role) && (role !== 'assessor' || tender.assessors.includes(actor.person)) && (name !== 'assess' || role !== 'assessor' || isClear(tender, actor.person)));
}
