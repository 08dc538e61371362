import type { Admission } from '../../admission/state.ts';
import { dayOf, type Instant } from '../../kernel/moments.ts';
import type { Revision, Round } from '../../revision/revision.ts';
import type { AwardDecision, EarlierDecision, Tender, TenderStatus } from '../../tender/state.ts';

const by = (moment: Instant | '', at: Instant): boolean => moment !== '' && moment <= at;
const known = (moment: Instant | '', at: Instant): Instant | '' => (by(moment, at) ? moment : '');

/**
 * A tender as it stood at a moment, as far as a letter tells of it. A line of the ledger may be told late, or twice: the
 * letter is about its moment all the same.
 */
export function tenderAsOf(tender: Tender, at: Instant): Tender {
  const closesAt = tender.extensions.find((one) => one.at > at)?.from ?? tender.plan.closesAt;
  const decided: readonly (AwardDecision | EarlierDecision)[] = [...tender.earlier, ...(tender.decision === null ? [] : [tender.decision])].filter((one) => one.at <= at);
  const decision = decided.at(-1) ?? null;
  const publishedAt = known(tender.publishedAt, at);
  const recordedAt = known(tender.recordedAt, at);
  const finalAt = known(tender.finalAt, at);
  const signedAt = known(tender.signedAt, at);
  const withdrawnAt = known(tender.withdrawnAt, at);
  const status: TenderStatus = withdrawnAt !== '' ? 'withdrawn' : signedAt !== '' ? 'signed' : finalAt !== '' ? 'final' : decision !== null ? 'provisional'
    : recordedAt !== '' ? 'opened' : publishedAt !== '' ? 'published' : tender.asked !== null && tender.asked.at <= at ? 'colleges-asked' : 'concept';
  return {
    ...tender, status, publishedAt, recordedAt, finalAt, signedAt, withdrawnAt, decision, plan: { ...tender.plan, closesAt },
    received: recordedAt === '' ? 0 : tender.received, round: decision?.round ?? 1, withdrawalReason: withdrawnAt === '' ? '' : tender.withdrawalReason,
    earlier: tender.earlier.filter((one) => one.at <= at && one.round !== decision?.round),
    extensions: tender.extensions.filter((one) => one.at <= at), rectifications: tender.rectifications.filter((one) => one.at <= at),
    proceedings: tender.proceedings.filter((one) => one.startedAt <= at).map(({ judgmentAt, outcome, ...one }) => (judgmentAt === undefined || outcome === undefined || judgmentAt > at ? one : { ...one, judgmentAt, outcome })),
    contractsFrom: finalAt === '' ? '' : tender.contractsFrom, contractsUntil: finalAt === '' ? '' : tender.contractsUntil,
  };
}

/** An open house as it stood at a moment. */
export function admissionAsOf(admission: Admission, at: Instant): Admission {
  const openedAt = known(admission.openedAt, at);
  const closedAt = known(admission.closedAt, at);
  const status = closedAt !== '' ? admission.status : openedAt !== '' ? 'open' : 'concept';
  return { ...admission, status, openedAt, closedAt, closingReason: closedAt === '' ? '' : admission.closingReason, versions: admission.versions.filter((one, i) => i === 0 || one.from <= dayOf(at)) };
}

/** A revision as it stood at a moment. */
export function revisionAsOf(revision: Revision, at: Instant): Revision {
  const laters = revision.laters.filter((one) => one.at <= at);
  const until = (term: 'reactions' | 'signing', now: Instant): Instant => revision.laters.find((one) => one.term === term && one.at > at)?.from ?? now;
  const rounds = revision.rounds.filter((one) => one.consultedAt <= at).map((one, i, all): Round => {
    const shown = by(one.presentedAt, at);
    const last = i === all.length - 1;
    return {
      ...one, presentedAt: known(one.presentedAt, at), version: shown ? one.version : 0, reactUntil: !shown || one.reactUntil === '' ? '' : last ? until('reactions', one.reactUntil) : one.reactUntil,
      closedAt: known(one.closedAt, at), reacted: by(one.closedAt, at) ? one.reacted : [], repliedAt: known(one.repliedAt, at),
    };
  });
  const final = revision.final !== null && revision.final.at <= at ? { ...revision.final, signUntil: until('signing', revision.final.signUntil) } : null;
  const signing = revision.signing !== null && revision.signing.endedAt <= at ? revision.signing : null;
  const withdrawnAt = known(revision.withdrawnAt, at);
  const asked = revision.asked !== null && revision.asked.at <= at ? revision.asked : null;
  const takenBack = revision.takenBack.filter((one) => one.at <= at);
  const last = rounds.at(-1);
  const status = withdrawnAt !== '' ? 'withdrawn' : signing !== null ? 'signed' : final !== null ? 'signing' : asked !== null ? 'colleges-asked'
    : last === undefined ? 'concept' : last.repliedAt !== '' ? 'replied' : last.closedAt !== '' ? 'answering' : last.presentedAt !== '' ? 'reacting' : 'consultation';
  return { ...revision, laters, rounds, final, signing, withdrawnAt, asked, takenBack, status, withdrawalReason: withdrawnAt === '' ? '' : revision.withdrawalReason };
}
