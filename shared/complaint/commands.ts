import { command, stateOf, type At, type Prefill } from '../kernel/command.ts';
import { choice, day, long, optional } from '../kernel/fields.ts';
import { dayOf } from '../kernel/moments.ts';
import { invalid, missing, must, refuse } from '../kernel/refusal.ts';
import { mustBePublished } from '../tender/guards.ts';
import { tenderAt } from '../tender/tender.ts';
import { advices, answerDueOn, complaintAt, complaintRef, findings, type Complaint, type ComplaintEvent } from './complaint.ts';

const ownPage = (at: At): string => `/provider/tenders/${at['tender'] ?? ''}/complaints`;
const staffPage = (at: At): string => `/staff/tenders/${at['tender'] ?? ''}/complaints/${at['complaint'] ?? ''}`;
const about = ({ id, kvk }: Complaint) => ({ complaint: id, kvk });

/** Anybody of an organisation can complain about a tender that was published, whether it bid or not, at any moment. */
export const fileComplaint = command({
  name: 'complaint.file',
  door: 'provider',
  path: '/tenders/:tender/complaints/filings',
  fields: { text: long(8000) },
  target: (at, _, newId) => complaintRef(at['tender'] ?? '', newId('complaint')),
  facts: (at) => ({ tender: stateOf(tenderAt(at)) }),
  decide(_, { text }, { at, actor, facts, newId }): ComplaintEvent[] {
    mustBePublished(facts.tender.state);
    return [{ type: 'complaint.filed', data: { complaint: newId('complaint'), kvk: actor.kvk, dueOn: answerDueOn(at) }, content: { by: 'store', value: { text } } }];
  },
  answer: (events) => ({ complaint: events[0]?.data.complaint ?? '' }),
  then: ownPage,
  prefill(_, { facts }): Prefill {
    mustBePublished(facts.tender.state);
    return { values: {}, offers: {} };
  },
});

/** Answers with reasons and, where it is upheld, what is done about it. A late answer is still better than none. */
export const answerComplaint = command({
  name: 'complaint.answer',
  door: 'staff',
  path: '/tenders/:tender/complaints/:complaint/answers',
  fields: { finding: choice(...findings), motivation: long(8000), measures: optional(long(4000)) },
  target: complaintAt,
  facts: () => ({}),
  decide(state, { finding, motivation, measures }): ComplaintEvent[] {
    must(state.filedAt !== '', missing());
    must(state.answer === null, refuse('complaint.answered', { at: state.answer?.at ?? state.filedAt }));
    must(finding === 'dismissed' || measures !== undefined, invalid('measures', 'complaint.measures-missing'));
    return [{ type: 'complaint.answered', data: { ...about(state), finding }, content: { by: 'store', value: { motivation, measures: measures ?? '' } } }];
  },
  then: staffPage,
});

/** The complainant tells that it laid the matter before the committee; it can do so once answered, or when no answer came in time. */
export const escalate = command({
  name: 'complaint.escalate',
  door: 'provider',
  path: '/tenders/:tender/complaints/:complaint/escalations',
  fields: { on: day() },
  target: complaintAt,
  facts: () => ({}),
  decide(state, { on }, { at, actor }): ComplaintEvent[] {
    must(state.filedAt !== '' && state.dueOn !== '' && state.kvk === actor.kvk, missing());
    must(state.escalatedOn === '', refuse('complaint.escalated'));
    must(state.answer !== null || dayOf(at) > state.dueOn, refuse('complaint.answer-first', { dueOn: state.dueOn }));
    must(on <= dayOf(at) && on >= dayOf(state.filedAt), invalid('on', 'complaint.day'));
    return [{ type: 'complaint.escalated', data: { ...about(state), on } }];
  },
  then: ownPage,
  prefill(state, { actor, at }): Prefill {
    must(state.filedAt !== '' && state.kvk === actor.kvk, missing());
    return { values: { on: dayOf(at) }, offers: {} };
  },
});

/** Keeps what the committee advised, and what the region does with it. */
export const recordAdvice = command({
  name: 'complaint.record-advice',
  door: 'staff',
  path: '/tenders/:tender/complaints/:complaint/advices',
  fields: { outcome: choice(...advices), on: day(), followed: long(4000) },
  target: complaintAt,
  facts: () => ({}),
  decide(state, { outcome, on, followed }, { at }): ComplaintEvent[] {
    must(state.filedAt !== '', missing());
    must(state.escalatedOn !== '', refuse('complaint.not-escalated'));
    must(on >= state.escalatedOn && on <= dayOf(at), invalid('on', 'complaint.day'));
    return [{ type: 'complaint.advised', data: { ...about(state), outcome, on }, content: { by: 'store', value: { followed } } }];
  },
  then: staffPage,
});

export const complaintCommands = [fileComplaint, answerComplaint, escalate, recordAdvice];
