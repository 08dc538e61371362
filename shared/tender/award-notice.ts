import { command } from '../kernel/command.ts';
import { moment, optional, text } from '../kernel/fields.ts';
import { addDays, addMonths, dayFrom, dayOf, partsOf, type Day, type Instant } from '../kernel/moments.ts';
import { invalid, must, refuse } from '../kernel/refusal.ts';
import { termEnd } from '../kernel/terms.ts';
import { mustExist, tenderPage } from './guards.ts';
import { tenderAt, type Tender, type TenderEvent } from './tender.ts';

/** What a notice of the award (or of there being none) is about: the final award, or the withdrawal of what was published. */
export function noticeFrom({ status, finalAt, withdrawnAt, publishedAt }: Pick<Tender, 'status' | 'finalAt' | 'withdrawnAt' | 'publishedAt'>): Instant | '' {
  if (status === 'withdrawn') return publishedAt === '' ? '' : withdrawnAt;
  return finalAt;
}

/** Aw 2.134: within thirty days after the award; of social services notices may be bundled, thirty days after the quarter. */
export function noticeDueOn(from: Instant): { readonly dueOn: Day; readonly quarterOn: Day } {
  const on = dayOf(from);
  const { year, month } = partsOf(on);
  const quarter = addDays(addMonths(dayFrom(year, 3 * Math.ceil(month / 3), 1) ?? on, 1), -1);
  return { dueOn: termEnd(addDays(on, 1), { days: 30 }), quarterOn: termEnd(addDays(quarter, 1), { days: 30 }) };
}

/** Records that the award notice went to TenderNed (Aw 2.134; eForms subtype 33). */
export const recordAwardNotice = command({
  name: 'tender.record-award-notice',
  door: 'staff',
  path: '/tenders/:tender/award-notices',
  fields: { number: text(40), sentAt: optional(moment()) },
  target: tenderAt,
  facts: () => ({}),
  decide(state, { number, sentAt }, { at }): TenderEvent[] {
    mustExist(state);
    const from = noticeFrom(state);
    must(from !== '', refuse('award-notice.too-early'));
    must(state.awardNotice === null, refuse('award-notice.recorded', { number: state.awardNotice?.number ?? '' }));
    const sent = sentAt ?? at;
    must(sent <= at, invalid('sentAt', 'moment.future'));
    must(sent >= from, invalid('sentAt', 'award-notice.before', { at: from }));
    return [{ type: 'award-notice.recorded', data: { number, sentAt: sent } }];
  },
  then: tenderPage,
});
