import type { Actor, Role } from '../access/actor.ts';
import { recordAdmissionDecision } from '../council/commands.ts';
import type { AnyCommand, At } from '../kernel/command.ts';
import { day, instant, later, type Day, type Instant } from '../kernel/moments.ts';
import { house, type House } from '../kernel/testing.ts';
import { evidenceRef } from '../provider/evidence.ts';
import type { EvidenceType } from '../provider/evidence-types.ts';
import { participants } from '../region/participants.ts';
import { decideRoutes } from '../tender/example.ts';
import { admissionRef } from './admission.ts';
import { answer, begin, choose, submit } from './apply-commands.ts';
import { applicationRef, type Application } from './application.ts';
import { askColleges, open, prepareOpening } from './open-commands.ts';
import { addCondition, addProduct, create, plan } from './prepare-commands.ts';
import { complete, judge } from './review-commands.ts';
import type { Admission } from './state.ts';

/** For tests: people, and an open house of segment 5 with three conditions, of which two ask for evidence. */
const person = (name: string, role: Role, more: Partial<Actor> = {}): Actor =>
  ({ person: name, roles: [role], kvk: '', municipality: '', name, email: `${name}@example.nl`, ...more });
export const officer = person('officer', 'officer');
export const secondOfficer = person('officer-2', 'officer');
export const jurist = person('jurist', 'jurist');
export const lead = person('lead', 'lead');
/** Somebody with both roles, whom only the rule of two people stops. */
export const both = person('both', 'officer', { roles: ['officer', 'lead', 'jurist'] });
export const provider = (kvk: string): Actor => person(`signatory-${kvk}`, 'signatory', { kvk });
export const college = (municipality: string): Actor => person(`college-${municipality}`, 'college', { municipality });
export const [one, two] = ['27000001', '27000002'];

export const admissionId = 'adm_1';
export const madeAt = instant('2026-09-01T09:00:00+02:00');
export const openedAt = instant('2026-10-01T09:00:00+02:00');
/** A Monday. */
export const submittedAt = instant('2026-10-05T10:00:00+02:00');
export const planned = { startsOn: '2027-01-01', until: '2032-12-31', entry: 'continuous', decisionDays: 42, supplementDays: 14, hearingDays: 14 } as const;
export const [quality, gva, work] = ['V1', 'V2', 'V3'];

export interface Played extends House {
  readonly go: (command: AnyCommand, by: Actor, at: Instant, input?: unknown, path?: At) => void;
  readonly ask: (command: AnyCommand, by: Actor, at: Instant, input?: unknown, path?: At) => string;
  readonly admission: () => Admission;
  readonly application: (kvk?: string) => Application;
  /** Puts a document into an organisation's file, valid from a day long ago. */
  readonly file: (kvk: string, id: string, type: EvidenceType, validUntil?: Day | '') => void;
}

function playing(): Played {
  const of = house();
  const at = (path?: At): At => ({ admission: admissionId, kvk: one, ...path });
  return {
    ...of,
    go: (command, by, moment, input = {}, path) => { of.when(command, { by, at: moment, path: at(path), input }); },
    ask: (command, by, moment, input = {}, path) => of.try(command, { by, at: moment, path: at(path), input }),
    admission: () => of.state(admissionRef(admissionId)),
    application: (kvk = one) => of.state(applicationRef(admissionId, kvk)),
    file(kvk, id, type, validUntil = '') {
      of.given(evidenceRef(kvk), madeAt, `signatory-${kvk}`, {
        type: 'evidence.recorded', data: { evidence: id, type, issuedOn: day('2026-01-02'), validUntil },
        content: { by: 'store', value: { key: `${kvk}/${id}`, version: '1', size: 10, name: `${id}.pdf` } },
      });
    },
  };
}

const cost = { professionals: 7000, otherClient: 500, overhead: 1200, indexation: 300 };
const stages = ['concept', 'colleges', 'prepared', 'open', 'draft', 'received', 'complete', 'judged'] as const;
export type PlayedStage = (typeof stages)[number];

/** Plays until a stage; from `draft` on of the first provider, which meets every condition. */
export function played(until: PlayedStage, planning: object = planned): Played {
  const p = playing();
  const steps: Readonly<Record<PlayedStage, () => void>> = {
    concept() {
      p.go(create, officer, madeAt, { segment: '5', title: 'Begeleiding thuis' });
      p.go(addCondition, officer, madeAt, { id: quality, title: 'Kwaliteit', text: 'U werkt met een keurmerk.', evidence: ['quality-certificate'] });
      p.go(addCondition, officer, madeAt, { id: gva, title: 'Integriteit', text: 'U hebt een verklaring.', evidence: ['gva', 'vog-legal-person'] });
      p.go(addCondition, officer, madeAt, { id: work, title: 'Werkwijze', text: 'U werkt samen met scholen.' });
      p.go(addProduct, officer, madeAt, { id: 'P1', title: 'Begeleiding', unit: '04', ...cost });
      p.go(addProduct, officer, madeAt, { id: 'P2', title: 'Behandeling', unit: '04', ...cost, professionals: 9000 });
      p.go(plan, officer, madeAt, planning);
    },
    colleges() {
      p.go(askColleges, officer, madeAt);
      for (const { code } of participants(5, day('2026-09-01'))) p.go(recordAdmissionDecision, college(code), later(madeAt, { hours: 24 }), { outcome: 'approved', decidedOn: '2026-09-02' }, { municipality: code });
    },
    prepared() {
      decideRoutes(p, madeAt, ['open-house']);
      p.go(prepareOpening, officer, openedAt);
    },
    open() { p.go(open, lead, openedAt); },
    draft() { drafted(p, one, submittedAt); },
    received() { p.go(submit, provider(one), submittedAt, { declaration: true }); },
    complete() { p.go(complete, officer, submittedAt); },
    judged() { p.go(judge, jurist, submittedAt, { judgments: allMet(one) }); },
  };
  for (const stage of stages.slice(0, stages.indexOf(until) + 1)) steps[stage]();
  return p;
}

/** Ids of the documents that an example provider has. */
export const papers = (kvk: string): { readonly iso: string; readonly gva: string } => ({ iso: `iso-${kvk}`, gva: `gva-${kvk}` });
export const allAnswers = (kvk: string) => [
  { condition: quality, statement: 'Wij zijn gecertificeerd.', evidence: [papers(kvk).iso] }, { condition: gva, evidence: [papers(kvk).gva] }, { condition: work, statement: 'Wij zitten in tien wijkteams.' },
];
export const allMet = (kvk: string) => [
  { condition: quality, verdict: 'met', considered: [papers(kvk).iso], motivation: 'Het certificaat geldt.' },
  { condition: gva, verdict: 'met', considered: [papers(kvk).gva], motivation: 'De verklaring geldt.' }, { condition: work, verdict: 'met', motivation: 'De werkwijze past.' },
];

/** Fills in a draft that lacks nothing. */
export function drafted(p: Played, kvk: string, at: Instant, isoUntil: Day | '' = day('2028-12-31')): void {
  p.file(kvk, papers(kvk).iso, 'quality-certificate', isoUntil);
  p.file(kvk, papers(kvk).gva, 'gva', day('2028-01-01'));
  p.go(begin, provider(kvk), at);
  p.go(choose, provider(kvk), at, { products: ['P1'], municipalities: ['GM1916', 'GM0503'] });
  p.go(answer, provider(kvk), at, { answers: allAnswers(kvk) });
}
