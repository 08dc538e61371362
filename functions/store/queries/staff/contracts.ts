import { awardedLots, awardedProviders, contract, contractRef, type Contract } from '../../../../shared/contract/contract.ts';
import { countersign } from '../../../../shared/contract/commands.ts';
import { may } from '../../../../shared/access/table.ts';
import { missing, must } from '../../../../shared/kernel/refusal.ts';
import { organisationRef } from '../../../../shared/provider/organisation.ts';
import { actsOf, noFacts, tryAct } from '../../../../shared/tender/acts.ts';
import { tenderAt, type Tender } from '../../../../shared/tender/tender.ts';
import { headOf } from '../../../../shared/views/staff/head.ts';
import type { ContractTerm, StaffContract } from '../../../../shared/views/staff.ts';
import type { Query } from '../../reader.ts';
import { loadEach } from '../provider/organisation.ts';
import { namesIn } from './names.ts';

const termOf = ({ contractsFrom, contractsUntil, plan }: Tender): ContractTerm =>
  ({ from: contractsFrom, until: contractsUntil, extensionYears: plan.extensionYears });

const shown = (tender: Tender, kvk: string, state: Contract | undefined, name: string): StaffContract =>
  ({ kvk, name, lots: awardedLots(tender, kvk), signedAt: state?.signedAt ?? '', countersignedAt: state?.countersignedAt ?? '' });

/** There is a contract of whom was awarded a lot, once the award is final. */
export const contracts: Query<'staff.contracts'> = async ({ store, at, actor, path }) => {
  const [{ state: of }, all, names] = await Promise.all([store.load(tenderAt(path)), store.all(contract, path['tender'] ?? ''), namesIn(store)]);
  return {
    tender: headOf(of, at), term: termOf(of),
    contracts: of.finalAt === '' ? [] : awardedProviders(of).map((kvk) => shown(of, kvk, all[kvk], names.get(kvk) ?? '')),
    acts: actsOf(of, { ...noFacts, contracts: all }, { at, actor, path }).filter(({ act }) => act === 'tender.complete-contracts'),
  };
};

export const contractOf: Query<'staff.contract'> = async ({ store, at, actor, path }) => {
  const kvk = path['kvk'] ?? '';
  const [{ state: of }, { state }, { state: organisation }] = await loadEach(store, [tenderAt(path), contractRef(path['tender'] ?? '', kvk), organisationRef(kvk)]);
  const head = headOf(of, at);
  must(of.finalAt !== '' && awardedLots(of, kvk).length > 0, missing());
  const act = may(actor, 'contract.countersign', path) ? tryAct(countersign, state, {}, { tender: { state: of, version: 1 } }, { at, actor, path }) : undefined;
  return {
    tender: head, term: termOf(of), contract: shown(of, kvk, state, organisation.name),
    acts: act === undefined ? [] : [act],
  };
};
