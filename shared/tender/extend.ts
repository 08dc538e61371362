import { command } from '../kernel/command.ts';
import { long, moment } from '../kernel/fields.ts';
import { invalid, must, refuse } from '../kernel/refusal.ts';
import { mustBe, mustDiffer, tenderPage } from './guards.ts';
import { mustBeDeadline } from './plan.ts';
import { tenderAt, type TenderEvent } from './tender.ts';

/**
 * Proposes a later closing moment; a new proposal takes the place of one that is not approved yet. It can be after the
 * closing too, as long as nothing was opened (Aw 2.109, followed voluntarily).
 */
export const proposeExtension = command({
  name: 'tender.propose-extension',
  door: 'staff',
  path: '/tenders/:tender/extensions',
  fields: { closesAt: moment(), reason: long(2000) },
  target: tenderAt,
  facts: () => ({}),
  decide(state, { closesAt, reason }, { at }): TenderEvent[] {
    mustBe(state, 'published');
    must(!isApproved(state.extension), refuse('extension.underway'));
    mustBeDeadline('closesAt', closesAt);
    must(closesAt > state.plan.closesAt, invalid('closesAt', 'extension.not-later', { closesAt: state.plan.closesAt }));
    must(closesAt > at, invalid('closesAt', 'plan.past'));
    return [{ type: 'extension.proposed', data: { closesAt }, content: { by: 'store', value: { reason } } }];
  },
  then: tenderPage,
});

/** A second person approves; the keys worker first moves the key's policy and then commits the new moment. */
export const approveExtension = command({
  name: 'tender.approve-extension',
  door: 'staff',
  path: '/tenders/:tender/extensions/approvals',
  fields: {},
  target: tenderAt,
  facts: () => ({}),
  decide(state, _, { at, actor }): TenderEvent[] {
    mustBe(state, 'published');
    const { extension } = state;
    must(extension !== null, refuse('extension.none'));
    if (isApproved(extension)) return [];
    mustDiffer(actor, extension.proposedBy, 'extension.same-person');
    must(extension.closesAt > at, refuse('extension.past', { closesAt: extension.closesAt }));
    return [{ type: 'extension.approved', data: { closesAt: extension.closesAt } }];
  },
  then: tenderPage,
});

/** Carries out an approved extension: gate and tender together. Done already, or overtaken by withdrawal, is no event. */
export const commitExtension = command({
  name: 'tender.commit-extension',
  door: 'worker',
  path: '/tenders/:tender/extensions/commits',
  fields: {},
  target: tenderAt,
  facts: () => ({}),
  decide({ status, extension, plan }): TenderEvent[] {
    if (status !== 'published' || extension === null || !isApproved(extension)) return [];
    const { closesAt: to, outage } = extension;
    return [{ type: 'deadline.extended', data: { from: plan.closesAt, to, ...(outage === undefined ? {} : { outage }) } }];
  },
  gate: (events, { path }) => {
    const extended = events.find((event) => event.type === 'deadline.extended');
    return extended && { act: 'move', procedure: path['tender'] ?? '', from: extended.data.from, to: extended.data.to };
  },
  then: tenderPage,
});

/** From the approval on the key may be locked for longer than the gate says: nothing else can happen in between. */
export const isApproved = (extension: { readonly approvedAt: string } | null): boolean =>
  extension !== null && extension.approvedAt !== '';
