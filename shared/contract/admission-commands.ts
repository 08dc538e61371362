import { admissionAt } from '../admission/admission.ts';
import { applicationAt, applicationRef, type Application } from '../admission/application.ts';
import type { Admission } from '../admission/state.ts';
import { command, proved, stateOf, type At } from '../kernel/command.ts';
import { choice, day, hidden, long, text, tick } from '../kernel/fields.ts';
import { dayOf, type Day, type Instant } from '../kernel/moments.ts';
import { invalid, missing, must, refuse } from '../kernel/refusal.ts';
import { organisationRef, type Organisation } from '../provider/organisation.ts';
import { admissionTerms, hashOfAdmissionTerms, type AdmissionTerms } from './admission-terms.ts';
import { signedFor, suspensionOf } from './admitted.ts';
import { contractRef, endings, type Contract, type ContractEvent } from './contract.ts';
import { mustCount, mustEndSo } from './life-commands.ts';

/** Of the provider that the path of the staff names. */
const target = (at: At) => contractRef(at['admission'] ?? '', at['kvk'] ?? '');
export const admissionContractPage = (at: At): string => `/staff/admissions/${at['admission'] ?? ''}/contracts/${at['kvk'] ?? ''}`;

interface About { readonly admission: { readonly state: Admission }; readonly application: { readonly state: Application }; readonly organisation: { readonly state: Organisation } }

/** The terms that would be signed now. @throws Refusal `missing` for who is not admitted: there is no contract to see. */
function mustBeAdmitted({ admission, application, organisation }: About, at: Instant): AdmissionTerms {
  const terms = admissionTerms(admission.state, application.state, organisation.state.name, dayOf(at));
  if (terms === undefined) throw missing();
  must(dayOf(at) <= terms.until, refuse('contract.ended', { until: terms.until }));
  return terms;
}

/**
 * A provider's signatory signs the contract for what it was admitted to: the very text that was read, told by its hash.
 * From then on the application cannot be withdrawn. Whoever is admitted anew signs anew.
 */
export const signAdmission = command({
  name: 'admission.sign',
  door: 'provider',
  path: '/admissions/:admission/contract/signatures',
  fields: { readBack: hidden(text(64)), agreed: tick() },
  target: (at, actor) => contractRef(at['admission'] ?? '', actor.kvk),
  facts: (at, actor) => ({ admission: proved(stateOf(admissionAt(at))), application: proved(stateOf(applicationRef(at['admission'] ?? '', actor.kvk))), organisation: stateOf(organisationRef(actor.kvk)) }),
  decide(state, { readBack }, { actor, facts, at }): ContractEvent[] {
    const { number } = facts.application.state;
    const terms = mustBeAdmitted(facts, at);
    if (signedFor(state, number)) return [];
    const hash = hashOfAdmissionTerms(terms);
    must(readBack === hash, refuse('contract.changed'));
    const { from, until, template, products, municipalities, conditions } = terms;
    return [{
      type: 'agreement.signed',
      data: { kvk: actor.kvk, number, products: products.map(({ id }) => id), municipalities: municipalities.map(({ code }) => code), conditions: conditions.number, from, until, template, hash },
      content: { by: 'store', value: { terms, name: actor.name } },
    }];
  },
  prefill: (_, { facts: { admission, application, organisation }, at }) => {
    const terms = admissionTerms(admission.state, application.state, organisation.state.name, dayOf(at));
    return { values: { readBack: terms === undefined ? '' : hashOfAdmissionTerms(terms) }, offers: {} };
  },
  then: (at) => `/provider/admissions/${at['admission'] ?? ''}/contract`,
});

/** The region signs after the provider, for the same text: from then on there is a contract, and the register has it. */
export const countersignAdmission = command({
  name: 'admission.countersign',
  door: 'staff',
  path: '/admissions/:admission/contracts/:kvk/countersignatures',
  fields: { readBack: hidden(text(64)) },
  target, then: admissionContractPage,
  facts: (at) => ({ admission: stateOf(admissionAt(at)), application: proved(stateOf(applicationAt(at))), organisation: stateOf(organisationRef(at['kvk'] ?? '')) }),
  decide(state, { readBack }, { actor, path, facts, at }): ContractEvent[] {
    mustBeAdmitted(facts, at);
    must(state.admitted !== undefined && signedFor(state, facts.application.state.number), refuse('contract.provider-first'));
    if (state.countersignedAt !== '') return [];
    // What the provider signed is what was kept then, whatever this version of the portal would write.
    must(readBack === state.hash && hashOfAdmissionTerms(state.admitted.terms) === state.hash, refuse('contract.changed'));
    return [{ type: 'contract.countersigned', data: { kvk: path['kvk'] ?? '', hash: state.hash }, content: { by: 'store', value: { name: actor.name } } }];
  },
  prefill: (state) => ({ values: { readBack: state.hash }, offers: {} }),
});

/** A contract after an admission that both have signed and that has not ended. @returns its last day. */
export function mustRunAdmitted(state: Contract, at: Instant): Day {
  must(state.admitted !== undefined, missing());
  return mustCount(state, at);
}

/** From a day on the provider takes no new clients, for a reason that it reads; it stays admitted, and the register tells. */
export const suspend = command({
  name: 'admission.suspend',
  door: 'staff',
  path: '/admissions/:admission/contracts/:kvk/suspensions',
  fields: { from: day(), reason: long() },
  target, then: admissionContractPage,
  facts: () => ({}),
  decide(state, { from, reason }, { at }): ContractEvent[] {
    const until = mustRunAdmitted(state, at);
    const open = suspensionOf(state);
    must(open === undefined, refuse('suspension.open', { from: open?.from ?? '' }));
    // What a later reader of the register was told of a day does not change afterwards.
    const first = [dayOf(at), state.from, state.admitted?.suspensions.at(-1)?.resumed?.on ?? ''].sort().at(-1) ?? '';
    must(from >= first && from <= until, invalid('from', 'suspension.outside', { first, until }));
    return [{ type: 'contract.suspended', data: { kvk: state.kvk, from }, content: { by: 'store', value: { reason } } }];
  },
  prefill: (_, { at }) => ({ values: { from: dayOf(at) }, offers: {} }),
});

export const resume = command({
  name: 'admission.resume',
  door: 'staff',
  path: '/admissions/:admission/contracts/:kvk/suspensions/endings',
  fields: { on: day(), reason: long() },
  target, then: admissionContractPage,
  facts: () => ({}),
  decide(state, { on, reason }, { at }): ContractEvent[] {
    const until = mustRunAdmitted(state, at);
    const open = suspensionOf(state);
    must(open !== undefined, refuse('suspension.none'));
    const first = open.from > dayOf(at) ? open.from : dayOf(at);
    must(on >= first && on <= until, invalid('on', 'suspension.outside', { first, until }));
    return [{ type: 'contract.resumed', data: { kvk: state.kvk, on }, content: { by: 'store', value: { reason } } }];
  },
  prefill: (state, { at }) => ({ values: { on: [dayOf(at), suspensionOf(state)?.from ?? ''].sort().at(-1) ?? '' }, offers: {} }),
});

/**
 * Records that a contract ends before its term, as its text allows (1.7, 3.8): notice of a year, a day that both agreed,
 * or its dissolution, which may be at once.
 */
export const endAdmissionContract = command({
  name: 'admission.end-contract',
  door: 'staff',
  path: '/admissions/:admission/contracts/:kvk/endings',
  fields: { how: choice(...endings, 'dissolved'), noticeOn: day(), endsOn: day(), reason: long() },
  target, then: admissionContractPage,
  facts: () => ({}),
  decide(state, { how, noticeOn, endsOn, reason }, { at }): ContractEvent[] {
    const until = mustRunAdmitted(state, at);
    mustEndSo({ how, noticeOn, endsOn }, until, at);
    // Whoever looked somebody up in the register yesterday was told the truth.
    must(endsOn >= dayOf(at), invalid('endsOn', 'contract.end-past', { first: dayOf(at) }));
    return [{ type: 'contract.ending', data: { kvk: state.kvk, how, noticeOn, endsOn }, content: { by: 'store', value: { reason } } }];
  },
  prefill: (_, { at }) => ({ values: { noticeOn: dayOf(at) }, offers: {} }),
});

export const admissionContractCommands = [signAdmission, countersignAdmission, suspend, resume, endAdmissionContract];
