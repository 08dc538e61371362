import { command, proved, stateOf } from '../kernel/command.ts';
import { tick } from '../kernel/fields.ts';
import { missing, must, refuse } from '../kernel/refusal.ts';
import { mustBe } from '../tender/guards.ts';
import { tenderAt, type Tender } from '../tender/tender.ts';
import { awardedLots, contractRef, type ContractEvent } from './contract.ts';

/** A provider's signatory signs the agreement for the lots that were finally awarded. */
export const sign = command({
  name: 'contract.sign',
  door: 'provider',
  path: '/tenders/:tender/contract/signatures',
  fields: { agreed: tick() },
  target: (at, actor) => contractRef(at['tender'] ?? '', actor.kvk),
  facts: (at) => ({ tender: proved(stateOf(tenderAt(at))) }),
  decide(state, _, { actor, facts }): ContractEvent[] {
    const tender = facts.tender.state;
    const lots = mustBeAwarded(tender, actor.kvk);
    if (state.signedAt !== '') return [];
    mustBe(tender, 'final');
    must(tender.contractsFrom !== '' && tender.contractsUntil !== '', refuse('tender.not-final'));
    const { contractsFrom: from, contractsUntil: until, plan } = tender;
    return [{ type: 'contract.signed', data: { kvk: actor.kvk, lots, from, until, extensionYears: plan.extensionYears } }];
  },
  then: (at) => `/provider/tenders/${at['tender'] ?? ''}/contract`,
});

/** The region signs after the provider: from then on there is a contract. */
export const countersign = command({
  name: 'contract.countersign',
  door: 'staff',
  path: '/tenders/:tender/contracts/:kvk/countersignatures',
  fields: {},
  target: (at) => contractRef(at['tender'] ?? '', at['kvk'] ?? ''),
  facts: (at) => ({ tender: proved(stateOf(tenderAt(at))) }),
  decide(state, _, { path, facts }): ContractEvent[] {
    const tender = facts.tender.state;
    const kvk = path['kvk'] ?? '';
    mustBeAwarded(tender, kvk);
    if (state.countersignedAt !== '') return [];
    mustBe(tender, 'final');
    must(state.signedAt !== '', refuse('contract.provider-first'));
    return [{ type: 'contract.countersigned', data: { kvk } }];
  },
  then: (at) => `/staff/tenders/${at['tender'] ?? ''}/contracts/${at['kvk'] ?? ''}`,
});

/** Who was awarded nothing, or not finally yet, has no contract to see. */
function mustBeAwarded(tender: Tender, kvk: string): string[] {
  const lots = awardedLots(tender, kvk);
  if (lots.length === 0 || tender.finalAt === '') throw missing();
  return lots;
}

export const contractCommands = [sign, countersign];
