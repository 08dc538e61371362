import { awardedLots, awardedProviders, contract, contractRef, type Contract } from '../../../../shared/contract/contract.ts';
import { agendaOf, type ContractSummary, type RoomSummary } from '../../../../shared/contract/agenda.ts';
import { addAddendum } from '../../../../shared/contract/addendum-commands.ts';
import { countersign } from '../../../../shared/contract/commands.ts';
import { endContract, extend, proposeExtension } from '../../../../shared/contract/life-commands.ts';
import { termsFor } from '../../../../shared/contract/terms.ts';
import { may, type Act } from '../../../../shared/access/table.ts';
import type { AnyCommand } from '../../../../shared/kernel/command.ts';
import { dayOf } from '../../../../shared/kernel/moments.ts';
import { missing } from '../../../../shared/kernel/refusal.ts';
import { organisationRef } from '../../../../shared/provider/organisation.ts';
import { actsOf, noFacts, tryAct, type ActState, type Moment } from '../../../../shared/tender/acts.ts';
import { nota } from '../../../../shared/tender/nota.ts';
import { tenderAt, tenderRef, type Tender } from '../../../../shared/tender/tender.ts';
import { contractView } from '../../../../shared/views/contract.ts';
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
  const { tender: id = '', kvk = '' } = path;
  const [[{ state: of }, { state }, { state: organisation }], notas] = await Promise.all([
    loadEach(store, [tenderAt(path), contractRef(id, kvk), organisationRef(kvk)]), store.all(nota, id),
  ]);
  const head = headOf(of, at);
  const terms = state.terms ?? termsFor(of, { kvk, name: organisation.name }, notas);
  if (terms === undefined || of.finalAt === '') throw missing();
  const facts = { tender: { state: of, version: 1 }, organisation: { state: organisation, version: 1 }, notas };
  return { tender: head, contract: contractView(terms, state, { at, finalAt: of.finalAt, person: actor.person }), acts: contractActs(state, facts, { at, actor, path }) };
};

/** Each trial asks the decider whether the contract takes it at all; what is wrong with the input is no matter yet. */
function contractActs(state: Contract, facts: object, moment: Moment): ActState[] {
  const today = dayOf(moment.at);
  const trials = [
    [countersign, { readBack: state.hash }], [extend, {}], [proposeExtension, { years: 1 }], [addAddendum, { from: state.from, basis: '2163g', reason: '', text: '' }],
    [endContract, { how: 'mutual', noticeOn: today, endsOn: today, reason: '' }],
  ] as const;
  // Before both have signed there is one thing to do; without a proposal nothing to approve.
  const sensible = ({ name }: AnyCommand): boolean => (name === 'contract.countersign' ? state.countersignedAt === '' : state.countersignedAt !== '' && (name !== 'contract.extend' || state.proposed !== null));
  return trials.filter(([command]) => sensible(command) && may(moment.actor, command.name as Act, moment.path)).flatMap(([command, trial]) => tryAct(command, state, trial, facts, moment) ?? []);
}

/** More contracts than the region has. */
const most = 1000;

/** What is at hand over all tenders, by date. */
export const agenda: Query<'staff.agenda'> = async ({ store, at }) => {
  const [{ items: contracts }, { items: listed }] = await Promise.all([
    store.list<ContractSummary | RoomSummary>('contracts', { limit: most }), store.list<{ id: string; status: string }>('tenders', { limit: 100, backwards: true }),
  ]);
  const final = listed.filter(({ status }) => status === 'final');
  const tenders = final.length === 0 ? [] : await store.loadMany(final.map(({ id }) => tenderRef(id)));
  return { rows: agendaOf(contracts, tenders.map(({ state }) => state), at) };
};
