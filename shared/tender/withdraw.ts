import { allOf, command, proved } from '../kernel/command.ts';
import { long } from '../kernel/fields.ts';
import { must, refuse } from '../kernel/refusal.ts';
import { contract } from '../contract/contract.ts';
import { mustNotBeWithdrawn, tenderPage } from './guards.ts';
import { tenderAt, type TenderEvent } from './tender.ts';

/** Ends the procedure without contracts: from any status before the first contract that both signed. */
export const withdraw = command({
  name: 'tender.withdraw',
  door: 'staff',
  path: '/tenders/:tender/withdrawal',
  fields: { reason: long(4000) },
  target: tenderAt,
  facts: (at) => ({ contracts: proved(allOf(contract, at['tender'] ?? '')) }),
  decide(state, { reason }, { facts }): TenderEvent[] {
    mustNotBeWithdrawn(state);
    const contracted = Object.values(facts.contracts).some(({ countersignedAt }) => countersignedAt !== '');
    must(state.status !== 'signed' && !contracted, refuse('withdrawal.contracted'));
    const gateClosesAt = state.status === 'published' ? state.plan.closesAt : '';
    return [{ type: 'tender.withdrawn', data: { from: state.status, gateClosesAt }, content: { by: 'store', value: { reason } } }];
  },
  /** Shuts the gate for good, so that no bid enters a procedure that has ended. */
  gate: (events, { path }) => {
    const closesAt = events.find((event) => event.type === 'tender.withdrawn')?.data.gateClosesAt ?? '';
    return closesAt === '' ? undefined : { act: 'open', procedure: path['tender'] ?? '', closesAt };
  },
  then: tenderPage,
});
