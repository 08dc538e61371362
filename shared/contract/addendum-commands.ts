import { canonical } from '../kernel/canonical.ts';
import { command, type At } from '../kernel/command.ts';
import { choice, day, hidden, long, text, tick } from '../kernel/fields.ts';
import { invalid, missing, must, refuse } from '../kernel/refusal.ts';
import { sha256Hex } from '../kernel/sha256.ts';
import { changeClasses, contractRef, type Addendum, type Contract, type ContractEvent } from './contract.ts';
import { contractPage, mustRun } from './life-commands.ts';

/** The SHA-256 of an addendum's content, tied to the contract that it changes: what is signed. */
export const hashOfAddendum = (contract: string, { number, from, basis, reason, text: wording }: Pick<Addendum, 'number' | 'from' | 'basis' | 'reason' | 'text'>): string =>
  sha256Hex(canonical({ contract, number, from, basis, reason, text: wording }));

/**
 * Writes a change to a running contract: dated, with its reason and the rule of the law that allows it without a new
 * procedure (Aw 2.163b–2.163g). It counts when both have signed.
 */
export const addAddendum = command({
  name: 'contract.add-addendum',
  door: 'staff',
  path: '/tenders/:tender/contracts/:kvk/addenda',
  fields: { from: day(), basis: choice(...changeClasses), reason: long(), text: long(20_000) },
  target: (at) => contractRef(at['tender'] ?? '', at['kvk'] ?? ''),
  facts: () => ({}),
  decide(state, { from, basis, reason, text: wording }, { at }): ContractEvent[] {
    const until = mustRun(state, at);
    must(state.from !== '' && from >= state.from && from <= until, invalid('from', 'addendum.outside', { from: state.from, until }));
    const open = state.addenda.find(({ countersigned }) => countersigned === null);
    must(open === undefined, refuse('addendum.open', { number: open?.number ?? 0 }));
    const number = state.addenda.length + 1;
    const hash = hashOfAddendum(state.hash, { number, from, basis, reason, text: wording });
    return [{ type: 'addendum.added', data: { kvk: state.kvk, number, from, basis, hash }, content: { by: 'store', value: { reason, text: wording } } }];
  },
  then: contractPage,
});

const at = (path: At): number => Number(path['addendum'] ?? '');

/** The addendum of the path. @throws Refusal `missing` when there is none. */
function addendumOf(state: Contract, path: At): Addendum {
  const found = state.addenda.find(({ number }) => number === at(path));
  if (found === undefined) throw missing();
  return found;
}

export const signAddendum = command({
  name: 'contract.sign-addendum',
  door: 'provider',
  path: '/tenders/:tender/contract/addenda/:addendum/signatures',
  fields: { readBack: hidden(text(64)), agreed: tick() },
  target: (path, actor) => contractRef(path['tender'] ?? '', actor.kvk),
  facts: () => ({}),
  decide(state, { readBack }, { actor, path, at: now }): ContractEvent[] {
    const { number, hash, signed } = addendumOf(state, path);
    if (signed !== null) return [];
    mustRun(state, now);
    must(readBack === hash, refuse('contract.changed'));
    return [{ type: 'addendum.signed', data: { kvk: state.kvk, number, hash }, content: { by: 'store', value: { name: actor.name } } }];
  },
  prefill: (state, { path }) => ({ values: { readBack: state.addenda.find(({ number }) => number === at(path))?.hash ?? '' }, offers: {} }),
  then: (path) => `/provider/tenders/${path['tender'] ?? ''}/contract`,
});

export const countersignAddendum = command({
  name: 'contract.countersign-addendum',
  door: 'staff',
  path: '/tenders/:tender/contracts/:kvk/addenda/:addendum/countersignatures',
  fields: { readBack: hidden(text(64)) },
  target: (path) => contractRef(path['tender'] ?? '', path['kvk'] ?? ''),
  facts: () => ({}),
  decide(state, { readBack }, { actor, path, at: now }): ContractEvent[] {
    const { number, hash, signed, countersigned } = addendumOf(state, path);
    if (countersigned !== null) return [];
    mustRun(state, now);
    must(signed !== null, refuse('contract.provider-first'));
    must(readBack === hash, refuse('contract.changed'));
    return [{ type: 'addendum.countersigned', data: { kvk: state.kvk, number, hash }, content: { by: 'store', value: { name: actor.name } } }];
  },
  prefill: (state, { path }) => ({ values: { readBack: state.addenda.find(({ number }) => number === at(path))?.hash ?? '' }, offers: {} }),
  then: contractPage,
});
