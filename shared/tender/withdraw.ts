import { allOf, command, proved, type At } from '../kernel/command.ts';
import { integer, long } from '../kernel/fields.ts';
import type { GateAct } from '../kernel/gate.ts';
import { must, refuse } from '../kernel/refusal.ts';
import { contract, type Contract } from '../contract/contract.ts';
import { isOutdated } from '../route/guard.ts';
import { decisionIn, provedRoutes, routeIn } from '../route/route.ts';
import { mustNotBeWithdrawn, tenderPage } from './guards.ts';
import { tenderAt, type Tender, type TenderEvent } from './tender.ts';

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
    must(!isContracted(state, facts.contracts), refuse('withdrawal.contracted'));
    return [withdrawal(state, reason)];
  },
  gate: shutting,
  then: tenderPage,
});

/**
 * Ends a tender that was begun under a route that counts no more (S001 ch. 5, NB), for the reason of that decision: the
 * routes worker's, for every tender of the segment. One that has a contract stays; one that ended already changes nothing.
 */
export const endByRoute = command({
  name: 'tender.end-by-route',
  door: 'worker',
  path: '/tenders/:tender/endings',
  fields: { decision: integer(1, 1_000_000) },
  target: tenderAt,
  facts: (at) => ({ contracts: proved(allOf(contract, at['tender'] ?? '')), routes: provedRoutes() }),
  decide(state, { decision }, { facts }): TenderEvent[] {
    const route = routeIn(facts.routes, state.segment);
    const reason = decisionIn(route, decision)?.reason;
    if (reason === undefined || state.status === 'withdrawn' || isContracted(state, facts.contracts) || !isOutdated(route, 'sas', state.publishedAt)) return [];
    return [withdrawal(state, reason)];
  },
  gate: shutting,
  then: tenderPage,
});

const isContracted = ({ status }: Tender, contracts: Readonly<Record<string, Contract>>): boolean =>
  status === 'signed' || Object.values(contracts).some(({ countersignedAt }) => countersignedAt !== '');

const withdrawal = (state: Tender, reason: string): TenderEvent => ({
  type: 'tender.withdrawn', data: { from: state.status, gateClosesAt: state.status === 'published' ? state.plan.closesAt : '' }, content: { by: 'store', value: { reason } },
});

/** Shuts the gate for good, so that no bid enters a procedure that has ended. */
function shutting(events: readonly TenderEvent[], { path }: { readonly path: At }): GateAct | undefined {
  const closesAt = events.find((event) => event.type === 'tender.withdrawn')?.data.gateClosesAt ?? '';
  return closesAt === '' ? undefined : { act: 'open', procedure: path['tender'] ?? '', closesAt };
}
