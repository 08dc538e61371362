import { command } from '../kernel/command.ts';
import { choice, choiceOf, moment, optional, text } from '../kernel/fields.ts';
import { invalid, must, refuse } from '../kernel/refusal.ts';
import { mustBe, mustNotBeWithdrawn, tenderPage } from './guards.ts';
import { standstillOf } from './stage.ts';
import { tenderAt, type TenderEvent } from './tender.ts';

/**
 * Records summary proceedings against the award decision, which freeze the standstill (Aw 2.131). Whoever summons
 * later than its last day has lost the right, as the documents say; the day of the summons counts, not that of its recording.
 */
export const recordProceedings = command({
  name: 'tender.record-proceedings',
  door: 'staff',
  path: '/tenders/:tender/proceedings',
  fields: { reference: text(100), servedAt: optional(moment()) },
  target: tenderAt,
  facts: () => ({}),
  decide(state, { reference, servedAt }, { at }): TenderEvent[] {
    mustBe(state, 'provisional');
    const startedAt = servedAt ?? at;
    const standstill = standstillOf(state);
    must(state.decision !== null && standstill !== undefined, refuse('tender.not-provisional'));
    must(startedAt <= at, invalid('servedAt', 'moment.future'));
    must(startedAt >= state.decision.at, invalid('servedAt', 'proceedings.before-letters', { at: state.decision.at }));
    if (!standstill.frozen) must(startedAt < standstill.endsAt, refuse('proceedings.lapsed', { endsOn: standstill.endsOn }));
    const id = String(state.proceedings.length + 1);
    return [{ type: 'proceedings.started', data: { proceedings: id, round: state.round, startedAt }, content: { by: 'store', value: { reference } } }];
  },
  then: tenderPage,
});

/** Records the judgment. A decision that is struck goes back to assessment; what else still runs against it is then moot. */
export const endProceedings = command({
  name: 'tender.end-proceedings',
  door: 'staff',
  path: '/tenders/:tender/judgments',
  fields: { proceedings: choiceOf(), outcome: choice('upheld', 'struck'), judgmentAt: optional(moment()) },
  target: tenderAt,
  facts: () => ({}),
  decide(state, input, { at }): TenderEvent[] {
    mustNotBeWithdrawn(state);
    const one = state.proceedings.find(({ id }) => id === input.proceedings);
    if (one === undefined) throw invalid('proceedings', 'proceedings.unknown');
    must(one.judgmentAt === undefined, invalid('proceedings', 'proceedings.ended'));
    const judgmentAt = input.judgmentAt ?? at;
    must(judgmentAt <= at, invalid('judgmentAt', 'moment.future'));
    must(judgmentAt >= one.startedAt, invalid('judgmentAt', 'proceedings.before-start', { at: one.startedAt }));
    const strikes = input.outcome === 'struck' && one.round === state.round && state.status === 'provisional';
    return [{ type: 'proceedings.ended', data: { proceedings: one.id, outcome: input.outcome, judgmentAt, strikes } }];
  },
  then: tenderPage,
  prefill: (state) => ({
    values: {},
    offers: { proceedings: state.proceedings.filter((one) => one.judgmentAt === undefined).map((one) => ({ code: one.id, label: `${one.id} (${one.reference})` })) },
  }),
});
