import { allOf, command, proved, stateOf } from '../kernel/command.ts';
import { hidden, text, tick } from '../kernel/fields.ts';
import { missing, must, refuse } from '../kernel/refusal.ts';
import { organisationRef, type Organisation } from '../provider/organisation.ts';
import { mustBe } from '../tender/guards.ts';
import { nota, type Nota } from '../tender/nota.ts';
import { tenderAt, type Tender } from '../tender/tender.ts';
import { addAddendum, countersignAddendum, signAddendum } from './addendum-commands.ts';
import { contractRef, type ContractEvent } from './contract.ts';
import { endContract, extend, proposeExtension } from './life-commands.ts';
import { hashOfTerms, termsFor, type ContractTerms } from './terms.ts';

/**
 * A provider's signatory signs the agreement for the lots that were finally awarded: the very text that was read, told
 * by its hash, with the mandate that the register shows (Aanbestedingsbesluit 5(5)a).
 */
export const sign = command({
  name: 'contract.sign',
  door: 'provider',
  path: '/tenders/:tender/contract/signatures',
  fields: { readBack: hidden(text(64)), agreed: tick() },
  target: (at, actor) => contractRef(at['tender'] ?? '', actor.kvk),
  facts: (at, actor) => ({ tender: proved(stateOf(tenderAt(at))), organisation: stateOf(organisationRef(actor.kvk)), notas: allOf(nota, at['tender'] ?? '') }),
  decide(state, { readBack }, { actor, facts }): ContractEvent[] {
    const terms = mustHaveTerms(facts, actor.kvk);
    if (state.signedAt !== '') return [];
    mustBe(facts.tender.state, 'final');
    const hash = hashOfTerms(terms);
    must(readBack === hash, refuse('contract.changed'));
    const { from, until, extensionYears, template } = terms;
    return [{
      type: 'contract.signed',
      data: { kvk: actor.kvk, lots: terms.lots.map(({ id }) => id), from, until, extensionYears, template, hash },
      content: { by: 'store', value: { terms, name: actor.name } },
    }];
  },
  prefill: (_, { actor, facts }) => ({ values: { readBack: hashOf(facts, actor.kvk) }, offers: {} }),
  then: (at) => `/provider/tenders/${at['tender'] ?? ''}/contract`,
});

/** The region signs after the provider, for the same text: from then on there is a contract. */
export const countersign = command({
  name: 'contract.countersign',
  door: 'staff',
  path: '/tenders/:tender/contracts/:kvk/countersignatures',
  fields: { readBack: hidden(text(64)) },
  target: (at) => contractRef(at['tender'] ?? '', at['kvk'] ?? ''),
  facts: (at) => ({ tender: proved(stateOf(tenderAt(at))), organisation: stateOf(organisationRef(at['kvk'] ?? '')), notas: allOf(nota, at['tender'] ?? '') }),
  decide(state, { readBack }, { actor, path, facts }): ContractEvent[] {
    const kvk = path['kvk'] ?? '';
    mustHaveTerms(facts, kvk);
    if (state.countersignedAt !== '') return [];
    mustBe(facts.tender.state, 'final');
    must(state.terms !== null, refuse('contract.provider-first'));
    // What the provider signed is what was kept then, whatever this version of the portal would write.
    must(readBack === state.hash && hashOfTerms(state.terms) === state.hash, refuse('contract.changed'));
    return [{ type: 'contract.countersigned', data: { kvk, hash: state.hash }, content: { by: 'store', value: { name: actor.name } } }];
  },
  prefill: (state) => ({ values: { readBack: state.hash }, offers: {} }),
  then: (at) => `/staff/tenders/${at['tender'] ?? ''}/contracts/${at['kvk'] ?? ''}`,
});

interface About { readonly tender: { readonly state: Tender }; readonly organisation: { readonly state: Organisation }; readonly notas: Readonly<Record<string, Nota>> }

/** Of the text that would be signed now; empty where there is none. */
function hashOf({ tender, organisation, notas }: About, kvk: string): string {
  const terms = termsFor(tender.state, { kvk, name: organisation.state.name }, notas);
  return terms === undefined ? '' : hashOfTerms(terms);
}

/** Who was awarded nothing, or not finally yet, has no contract to see. */
function mustHaveTerms({ tender, organisation, notas }: About, kvk: string): ContractTerms {
  const terms = termsFor(tender.state, { kvk, name: organisation.state.name }, notas);
  if (terms === undefined) throw missing();
  return terms;
}

/** Every command on a contract that follows a tender, in the order in which they are given. */
export const tenderContractCommands = [sign, countersign, proposeExtension, extend, addAddendum, signAddendum, countersignAddendum, endContract];
