import { allOf, command, proved } from '../kernel/command.ts';
import { dayOf } from '../kernel/moments.ts';
import { must, refuse } from '../kernel/refusal.ts';
import { contractYears } from '../region/calendars.ts';
import { awardedProviders, contract } from '../contract/contract.ts';
import { unverified } from '../inquiry/found.ts';
import { inquiry } from '../inquiry/inquiry.ts';
import { mustBe, tenderPage } from './guards.ts';
import { lastDay } from './plan.ts';
import { proceedingsOf, standstillOf } from './stage.ts';
import { mayContract } from './standstill.ts';
import { tenderAt, type TenderEvent } from './tender.ts';

/**
 * Makes the award final, from the first working day after the standstill. Never without one (docs/sas.md, Course of the procedure), and
 * not before every winner has proved what it declared (row 14). The
 * contracts last six years from the planned start, or from today when that has passed.
 */
export const finalise = command({
  name: 'tender.finalise',
  door: 'staff',
  path: '/tenders/:tender/final-award',
  fields: {},
  target: tenderAt,
  facts: (at) => ({ inquiries: proved(allOf(inquiry, at['tender'] ?? '')) }),
  decide(state, _, { at, facts }): TenderEvent[] {
    mustBe(state, 'provisional');
    const standstill = standstillOf(state);
    must(state.decision !== null && standstill !== undefined && !standstill.frozen, refuse('award.frozen'));
    must(mayContract(at, state.decision.at, proceedingsOf(state)), refuse('award.standstill', { endsOn: standstill.endsOn, signFrom: standstill.signFrom }));
    const waiting = unverified(state, facts.inquiries);
    must(waiting.length === 0, refuse('award.not-verified', { count: waiting.length, providers: waiting.slice(0, 5) }));
    const { startsOn, extensionYears } = state.plan;
    const contractsFrom = startsOn > dayOf(at) ? startsOn : dayOf(at);
    return [{ type: 'award.final', data: { contractsFrom, contractsUntil: lastDay(contractsFrom, contractYears), extensionYears } }];
  },
  then: tenderPage,
});

/** Ends the procedure: every provider that was awarded a lot has a contract that both have signed. */
export const completeContracts = command({
  name: 'tender.complete-contracts',
  door: 'staff',
  path: '/tenders/:tender/completion',
  fields: {},
  target: tenderAt,
  facts: (at) => ({ contracts: allOf(contract, at['tender'] ?? '') }),
  decide(state, _, { facts }): TenderEvent[] {
    mustBe(state, 'final');
    const awarded = awardedProviders(state);
    const open = awarded.filter((kvk) => (facts.contracts[kvk]?.countersignedAt ?? '') === '');
    must(open.length === 0, refuse('contract.unsigned', { count: open.length, providers: open.slice(0, 5) }));
    return [{ type: 'contracts.signed', data: { contracts: awarded.length } }];
  },
  then: tenderPage,
});
