import { may, type Act } from '../../../../shared/access/table.ts';
import { extend, judge } from '../../../../shared/inquiry/commands.ts';
import { inquiry as aggregate, inquiryAt, saidOf, type AnswerContent, type Inquiries, type Inquiry, type JudgmentContent } from '../../../../shared/inquiry/inquiry.ts';
import { requestHearing, requestRepair, requestVerification, type NotedDefect } from '../../../../shared/inquiry/request.ts';
import { missing } from '../../../../shared/kernel/refusal.ts';
import { tryAct, type ActState } from '../../../../shared/tender/acts.ts';
import { tenderAt, type Tender } from '../../../../shared/tender/tender.ts';
import { defectViews, inquiryRows, pageOfAsked, staffInquiry } from '../../../../shared/views/inquiries.ts';
import { headOf } from '../../../../shared/views/staff/head.ts';
import type { Query, QueryContext } from '../../reader.ts';
import { addressesOf } from '../papers.ts';
import { loadEach } from '../provider/organisation.ts';
import { mustSeeNames, namesIn } from './names.ts';

export const inquiries: Query<'staff.inquiries'> = async (context) => {
  const { store, at, path, actor } = context;
  const [{ state: of }, all, noted] = await Promise.all([
    store.load(tenderAt(path)), store.all(aggregate, path['tender'] ?? ''), store.list<NotedDefect>('defects', { limit: 1000 }),
  ]);
  mustSeeNames(of, actor);
  return {
    tender: headOf(of, at), inquiries: inquiryRows(all, at), defects: defectViews(noted.items, of.id, all, at), acts: asking(of, all, noted.items, context),
  };
};

/** What can be asked now; a trial without bids asks the decider about the tender only. */
function asking(tender: Tender, all: Inquiries, noted: readonly NotedDefect[], { at, actor, path }: QueryContext): ActState[] {
  const trials = [
    [requestRepair, { defect: 'unsigned', bids: [], text: '' }], [requestHearing, { bids: [], ground: 'misconduct', text: '' }], [requestVerification, {}],
  ] as const;
  const now = { repair: tender.status === 'opened', verification: tender.status === 'provisional' };
  return trials.filter(([{ name }]) => may(actor, name as Act, path) && (name === 'inquiry.request-verification' ? now.verification : now.repair))
    .flatMap(([command, trial]) => tryAct(command, aggregate.initial, trial, { tender: { state: tender, version: 1 }, inquiries: all, noted }, { at, actor, path }) ?? []);
}

export const inquiry: Query<'staff.inquiry'> = async (context) => {
  const { store, at, path, actor, search } = context;
  const [[{ state: of }, { state }], names] = await Promise.all([loadEach(store, [tenderAt(path), inquiryAt(path)]), namesIn(store)]);
  mustSeeNames(of, actor);
  const page = pageOfAsked(state, search['after'] ?? '');
  const said = await store.said<AnswerContent | JudgmentContent>(inquiryAt(path), saidOf(state, page.asked.map(({ kvk }) => kvk)));
  const shown = staffInquiry(state, { names, page, said, addresses: await addressesOf(store, said) }, at);
  if (shown === undefined) throw missing();
  return { tender: headOf(of, at), inquiry: shown, acts: judging(of, state, context) };
};

function judging(tender: Tender, state: Inquiry, { at, actor, path }: QueryContext): ActState[] {
  if (state.kind === 'hearing') return actsFor([[extend, { dueOn: '', reason: '' }]]);
  return actsFor([[judge, { bids: [], outcome: 'passed' }], [extend, { dueOn: '', reason: '' }]]);
  function actsFor(trials: readonly (readonly [typeof judge, object])[]): ActState[] {
    return trials.filter(([{ name }]) => may(actor, name as Act, path))
      .flatMap(([command, trial]) => tryAct(command, state, trial, { tender: { state: tender, version: 1 } }, { at, actor, path }) ?? []);
  }
}
