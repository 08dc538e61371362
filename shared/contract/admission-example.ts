import type { Actor, Role } from '../access/actor.ts';
import { admissionRef } from '../admission/admission.ts';
import { applicationRef } from '../admission/application.ts';
import type { Condition, Product } from '../admission/state.ts';
import type { AnyCommand } from '../kernel/command.ts';
import { amsterdam, day, dayOf, type Instant } from '../kernel/moments.ts';
import { house, type House } from '../kernel/testing.ts';
import type { MunicipalityCode } from '../region/municipalities.ts';
import type { SegmentNumber } from '../region/segments.ts';
import { countersignAdmission, signAdmission } from './admission-commands.ts';
import { admissionTerms, hashOfAdmissionTerms, type AdmissionTerms } from './admission-terms.ts';
import { contractRef, type Contract } from './contract.ts';
import { roomRef, type Room } from './room.ts';

/** For tests: a provider that was admitted to an open house, and its contract. */
const person = (name: string, role: Role, kvk = ''): Actor => ({ person: name, roles: [role], kvk, municipality: '', name, email: `${name}@example.nl` });
export const officer = person('officer', 'officer');
export const lead = person('lead', 'lead');
export const kvk = '27000001';
export const signatory = person('s27000001', 'signatory', kvk);
export const id = 'adm_1';

export const on = (of: string, time = '12:00'): Instant => amsterdam(day(of), time);
const cost = { professionals: 6000, otherClient: 500, overhead: 1500, indexation: 250 };
export const products: readonly Product[] = [
  { id: 'P1', title: 'Begeleiding', unit: '04', tariff: 8250, cost }, { id: 'P2', title: 'Daghulp', unit: '16', tariff: 8250, cost },
];
export const conditions: readonly Condition[] = [{ id: 'V1', title: 'Kwaliteit', text: 'U werkt met een kwaliteitssysteem.', evidence: ['quality-certificate'] }];

export interface Agreed extends House {
  readonly go: (command: AnyCommand, by: Actor, at: Instant, input?: unknown) => void;
  /** The code of the refusal, or 'done'. */
  readonly ask: (command: AnyCommand, by: Actor, at: Instant, input?: unknown) => string;
  readonly contract: () => Contract;
  readonly room: () => Room;
  /** What would be signed at this moment. */
  readonly terms: (at: Instant) => AdmissionTerms | undefined;
  readonly readBack: (at: Instant) => string;
  /** The provider is admitted anew, from a day on. */
  readonly admit: (number: number, at: Instant, from: string, chosen?: readonly string[], municipalities?: readonly MunicipalityCode[]) => void;
  readonly signBoth: (at: Instant) => void;
}

/** An open house until 31 December 2032, terms of 1 January 2027, that has admitted one provider from 1 March 2027 on. */
export function agreed({ segment = 5 as SegmentNumber, until = '2032-12-31' } = {}): Agreed {
  const h = house();
  const path = { admission: id, kvk };
  const store = <V extends object>(value: V) => ({ by: 'store', value }) as const;
  h.given(admissionRef(id), on('2026-10-01'), 'officer',
    { type: 'admission.created', data: { admission: id, segment, follows: null }, content: store({ title: 'Veelvoorkomende jeugdhulp', description: 'Open.', clauses: 'Partijen overleggen elk kwartaal.' }) },
    ...conditions.map(({ id: condition, evidence, ...value }) => ({ type: 'condition.added', data: { condition, evidence }, content: store(value) }) as const),
    ...products.map(({ title, ...product }) => ({ type: 'product.added', data: { product }, content: store({ title }) }) as const),
    { type: 'admission.planned', data: { plan: { startsOn: day('2027-01-01'), until: day(until), entry: { kind: 'continuous' }, decisionDays: 42, supplementDays: 14, hearingDays: 14 } } });
  h.given(admissionRef(id), on('2026-12-01'), 'lead',
    { type: 'admission.opened', data: { segment, plan: { startsOn: day('2027-01-01'), until: day(until), entry: { kind: 'continuous' }, decisionDays: 42, supplementDays: 14, hearingDays: 14 }, from: day('2027-01-01') } });
  const terms = (at: Instant) => admissionTerms(h.state(admissionRef(id)), h.state(applicationRef(id, kvk)), '', dayOf(at));
  const a: Agreed = {
    ...h,
    go: (command, by, at, input = {}) => { h.when(command, { by, at, input, path }); },
    ask: (command, by, at, input = {}) => h.try(command, { by, at, input, path }),
    contract: () => h.state(contractRef(id, kvk)),
    room: () => h.state(roomRef(id, kvk)),
    terms,
    readBack(at) {
      const now = terms(at);
      return now === undefined ? 'none' : hashOfAdmissionTerms(now);
    },
    admit(number, at, from, chosen = ['P1', 'P2'], municipalities = ['GM0503', 'GM0603']) {
      h.given(applicationRef(id, kvk), at, 'lead',
        { type: 'application.begun', data: { number, kvk } }, { type: 'application.chosen', data: { number, products: chosen, municipalities } },
        { type: 'application.submitted', data: { number, terms: 1, decisionDays: 42 }, content: store({ answers: {} }) },
        { type: 'application.admitted', data: { number, kvk, terms: 1, contractFrom: day(from) } });
    },
    signBoth(at) {
      a.go(signAdmission, signatory, at, { readBack: a.readBack(at), agreed: true });
      a.go(countersignAdmission, lead, at, { readBack: a.contract().hash });
    },
  };
  return a;
}

/** Admitted, and signed by both, on 20 February 2027. */
export function contracted(options: Parameters<typeof agreed>[0] = {}): Agreed {
  const a = agreed(options);
  a.admit(1, on('2027-02-15'), '2027-03-01');
  a.signBoth(on('2027-02-20'));
  return a;
}
