import { command, type At } from '../kernel/command.ts';
import { choice, day, integer, long } from '../kernel/fields.ts';
import { dayOf, type Day, type Instant } from '../kernel/moments.ts';
import { invalid, missing, must, refuse } from '../kernel/refusal.ts';
import { mustDiffer } from '../tender/guards.ts';
import { lastDay } from '../tender/plan.ts';
import { addDays } from '../kernel/day.ts';
import { contractRef, endings, type Contract, type ContractEvent, type Ending } from './contract.ts';
import { announceBy, endsFrom, extendedUntil, lastDayOf, noticeMonths, yearsLeft } from './days.ts';

const target = (at: At) => contractRef(at['tender'] ?? '', at['kvk'] ?? '');
export const contractPage = (at: At): string => `/staff/tenders/${at['tender'] ?? ''}/contracts/${at['kvk'] ?? ''}`;

/** A contract that both have signed and that has not ended. @throws Refusal otherwise. */
export function mustRun(state: Contract, at: Instant): Day {
  must(state.terms !== null, missing());
  return mustCount(state, at);
}

/** Both have signed, and it has not ended. @returns its last day. */
export function mustCount(state: Contract, at: Instant): Day {
  must(state.countersignedAt !== '', refuse('contract.not-signed'));
  const until = lastDayOf(state);
  must(until !== '' && dayOf(at) <= until, refuse('contract.ended', { until }));
  return until;
}

/** An option is for whole years, at most what is left, and announced six months before the end (contract 1.5). */
function mustBeOption(state: Contract, years: number, at: Instant): Day {
  mustRun(state, at);
  must(state.ending === null, refuse('contract.ending', { endsOn: state.ending?.endsOn ?? '' }));
  const until = extendedUntil(state);
  if (until === '') throw missing();
  const left = yearsLeft(state);
  must(left > 0, refuse('contract.no-option'));
  must(years <= left, invalid('years', 'contract.option-too-long', { left }));
  const by = announceBy(until);
  must(dayOf(at) <= by, refuse('contract.option-late', { by, until }));
  return until;
}

/** An officer proposes to take up an option; the provider hears of it when the lead agrees. */
export const proposeExtension = command({
  name: 'contract.propose-extension',
  door: 'staff',
  path: '/tenders/:tender/contracts/:kvk/extensions',
  fields: { years: integer(1, 10) },
  target, then: contractPage,
  facts: () => ({}),
  decide(state, { years }, { at, actor }): ContractEvent[] {
    mustBeOption(state, years, at);
    if (state.proposed?.by === actor.person && state.proposed.years === years) return [];
    return [{ type: 'extension.prepared', data: { kvk: state.kvk, years } }];
  },
  prefill: (state) => ({ values: { years: yearsLeft(state) }, offers: {} }),
});

/** A second person takes up the option: this is the announcement, and the provider is told at once. */
export const extend = command({
  name: 'contract.extend',
  door: 'staff',
  path: '/tenders/:tender/contracts/:kvk/extensions/approvals',
  fields: {},
  target, then: contractPage,
  facts: () => ({}),
  decide(state, _, { at, actor }): ContractEvent[] {
    must(state.terms !== null, missing());
    must(state.proposed !== null, refuse('contract.option-not-proposed'));
    mustDiffer(actor, state.proposed.by, 'contract.option-same-person');
    const { years } = state.proposed;
    const until = mustBeOption(state, years, at);
    return [{ type: 'contract.extended', data: { kvk: state.kvk, years, until: lastDay(addDays(until, 1), years) } }];
  },
});

/**
 * Records that a contract ends before its term, as its text allows (1.7): notice of a year by one of the parties, or a
 * day that both agreed. Notice is given outside the portal; the lead records when it was given or received.
 */
export const endContract = command({
  name: 'contract.end',
  door: 'staff',
  path: '/tenders/:tender/contracts/:kvk/endings',
  fields: { how: choice(...endings), noticeOn: day(), endsOn: day(), reason: long() },
  target, then: contractPage,
  facts: () => ({}),
  decide(state, { how, noticeOn, endsOn, reason }, { at }): ContractEvent[] {
    mustEndSo({ how, noticeOn, endsOn }, mustRun(state, at), at);
    return [{ type: 'contract.ending', data: { kvk: state.kvk, how, noticeOn, endsOn }, content: { by: 'store', value: { reason } } }];
  },
});

/** Notice takes a year; what both agree on, or a dissolution, can be at once. It always ends earlier than it would have. */
export function mustEndSo({ how, noticeOn, endsOn }: Pick<Ending, 'how' | 'noticeOn' | 'endsOn'>, until: Day, at: Instant): void {
  must(noticeOn <= dayOf(at), invalid('noticeOn', 'contract.notice-future'));
  const notice = how === 'region' || how === 'provider';
  const first = notice ? endsFrom(noticeOn) : noticeOn;
  must(endsOn >= first, invalid('endsOn', notice ? 'contract.notice-short' : 'contract.end-before-notice', { first, months: noticeMonths }));
  must(endsOn < until, invalid('endsOn', 'contract.end-too-late', { until }));
}
