import { command, proved, stateOf } from '../kernel/command.ts';
import { hidden, long, moment } from '../kernel/fields.ts';
import { missing, must, refuse } from '../kernel/refusal.ts';
import { decision, decisionRef, type DecisionEvent } from './decision.ts';
import { decisionsOn, procedureRef } from './procedure.ts';

/**
 * The Servicebureau answers what a college remarked, before the procedure goes out. `recordedAt` names the decision that
 * was read: the college may have recorded another meanwhile. An answer can be given anew, until then.
 */
export const answerRemarks = command({
  name: 'decision.answer-remarks',
  door: 'staff',
  path: '/procedures/:procedure/decisions/:municipality/answers',
  fields: { recordedAt: hidden(moment()), answer: long(4000) },
  target: (at) => decisionRef(at['procedure'] ?? '', at['municipality'] ?? ''),
  facts: (at) => ({ procedure: proved(stateOf(procedureRef(at['procedure'] ?? ''))) }),
  decide(state, { recordedAt, answer }, { path, facts }): DecisionEvent[] {
    const of = facts.procedure.state;
    must(of.id !== '' && state.recordedAt !== '', missing());
    must(of.status === 'colleges-asked', refuse('remarks.too-late'));
    const municipality = path['municipality'] ?? '';
    const counts = decisionsOn(of, { [municipality]: state })[municipality] ?? decision.initial;
    must(counts.outcome === 'approved-with-remarks', refuse('remarks.none'));
    must(counts.recordedAt === recordedAt, refuse('remarks.changed'));
    return answer === counts.answer ? [] : [{ type: 'remarks.answered', data: { municipality }, content: { by: 'store', value: { answer } } }];
  },
  then: (at) => `/staff/procedures/${at['procedure'] ?? ''}/decisions`,
  prefill: ({ recordedAt, answer }) => ({ values: { ...(recordedAt === '' ? {} : { recordedAt }), ...(answer === '' ? {} : { answer }) }, offers: {} }),
});
