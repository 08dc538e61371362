import type { Actor } from '../../access/actor.ts';
import type { ActState } from '../../tender/acts.ts';
import type { Answer, Application, ApplicationStatus, ApplicationSummary, Closed, Hearing, Intention, Judgment, Pinned, Supplement, Talk } from '../../admission/application.ts';
import { isHeard, isRunning } from '../../admission/application.ts';
import { outcomeOf, standing, type Open, type Outcome } from '../../admission/decide.ts';
import { mustExist } from '../../admission/guards.ts';
import { lacking } from '../../admission/open-commands.ts';
import type { Admission, AdmissionPlan, AdmissionStatus, Condition, PendingChange, Product, Terms } from '../../admission/state.ts';
import { conditionTitle, termsOn } from '../../admission/terms.ts';
import { termOn, type DecisionTerm } from '../../admission/term.ts';
import { waitsOf, type Waits, warnDays } from '../../admission/waits.ts';
import { dayOf, type Day, type Instant } from '../../kernel/moments.ts';
import type { RefusalParams } from '../../kernel/refusal.ts';
import type { RefusalCode } from '../../messages/refusals.ts';
import { validOn } from '../../provider/evidence.ts';
import { placeNames, type ToldTerms } from './published.ts';

/** What every page of staff about an open house shows. */
export interface AdmissionHead { readonly id: string; readonly title: string; readonly segment: Admission['segment']; readonly status: AdmissionStatus }
export function admissionHead(of: Admission): AdmissionHead {
  mustExist(of);
  const { id, title, segment, status } = of;
  return { id, title, segment, status };
}

/** What has to happen next to an open house, apart from its applications. */
export type AdmissionStep = 'complete' | 'ask-colleges' | 'await-colleges' | 'prepare' | 'open' | 'approve-change' | 'applications' | 'finish' | 'none';
export function admissionStep(of: Admission, at: Instant, approved: boolean): AdmissionStep {
  switch (of.status) {
    case 'concept': return lacking(of, at).length > 0 ? 'complete' : 'ask-colleges';
    case 'colleges-asked': return of.preparedBy === '' ? 'prepare' : approved ? 'open' : 'await-colleges';
    case 'open': return of.change === null ? 'applications' : 'approve-change';
    case 'closed': return of.change === null ? 'finish' : 'approve-change';
    case 'withdrawn': return 'none';
  }
}

/** Can this reader take the next step? What colleges do is not told in a list. */
const roleOf: Readonly<Record<AdmissionStep, readonly string[]>> = {
  complete: ['officer', 'lead'], 'ask-colleges': ['officer', 'lead'], 'await-colleges': [], prepare: ['officer'], open: ['lead'], 'approve-change': ['lead'], applications: [], finish: [], none: [],
};

/** The second of two people is never the first. */
function isFor(step: AdmissionStep, { change, preparedBy }: Admission, { roles, person }: Actor): boolean {
  const mine = (step === 'approve-change' && change?.proposedBy === person) || (step === 'open' && preparedBy === person);
  return !mine && roles.some((role) => roleOf[step].includes(role));
}

/** An open house in the list. */
export interface StaffAdmissionRow extends AdmissionHead { readonly step: AdmissionStep; readonly forMe: boolean; readonly openedAt: Instant | '' }
export function admissionRow(of: Admission, actor: Actor, at: Instant): StaffAdmissionRow {
  const step = admissionStep(of, at, false);
  return { ...admissionHead(of), step, forMe: isFor(step, of, actor), openedAt: of.openedAt };
}

/** One line of the working list, with how urgent it is. `step`: a proposal, where everything was judged. */
export interface WorkRow {
  readonly admission: { readonly id: string; readonly title: string };
  readonly kvk: string; readonly name: string; readonly number: number; readonly submittedAt: Instant;
  readonly waits: Waits;
  /** The last day has passed, or comes within a week. */
  readonly urgency: 'late' | 'soon' | 'calm';
}
const urgencyOf = ({ late, daysLeft }: DecisionTerm): WorkRow['urgency'] => (late ? 'late' : daysLeft <= warnDays ? 'soon' : 'calm');

export interface Known { readonly titles: ReadonlyMap<string, string>; readonly names: ReadonlyMap<string, string> }
/** Everything that waits for a decision: the longest overdue first, then by days left. */
export function workRows(summaries: readonly ApplicationSummary[], { titles, names }: Known, at: Instant): WorkRow[] {
  return summaries.map((one): WorkRow => {
    const waits = waitsOf(one, at);
    return {
      admission: { id: one.admission, title: titles.get(one.admission) ?? '' }, kvk: one.kvk, name: names.get(one.kvk) ?? '', number: one.number,
      submittedAt: one.submittedAt as Instant, waits, urgency: urgencyOf(waits.term),
    };
  }).sort((a, b) => a.waits.term.daysLeft - b.waits.term.daysLeft || (a.kvk < b.kvk ? -1 : 1));
}

/** An application in the table of its open house; of one in draft only what was decided on before. */
export interface ApplicationRow { readonly kvk: string; readonly name: string; readonly status: ApplicationStatus; readonly readable: boolean; readonly submittedAt: Instant | ''; readonly decidedAt: Instant | ''; readonly waits: Waits | null }
export function applicationRows(applications: Readonly<Record<string, Application>>, admission: string, names: ReadonlyMap<string, string>, at: Instant): ApplicationRow[] {
  return Object.values(applications).flatMap((one): ApplicationRow[] => {
    const { kvk, status, submittedAt, decidedAt, earlier } = one;
    const name = names.get(kvk) ?? '';
    if (submittedAt !== '') return [{ kvk, name, status, readable: true, submittedAt, decidedAt, waits: isRunning(one) ? waitsOf(summaryOf(one, admission), at) : null }];
    const last = earlier.at(-1);
    return last === undefined ? [] : [{ kvk, name, status: last.outcome, readable: false, submittedAt: last.submittedAt, decidedAt: last.at, waits: null }];
  }).sort((a, b) => (a.waits?.term.daysLeft ?? Infinity) - (b.waits?.term.daysLeft ?? Infinity) || (a.decidedAt > b.decidedAt ? -1 : 1));
}

/** As the working list has it. */
export function summaryOf(state: Application, admission: string): ApplicationSummary {
  const { kvk, number, status, submittedAt, decisionDays, supplements, intention, talks } = state;
  return {
    admission, kvk, number, status, submittedAt, decisionDays, supplements, judged: Object.keys(state.judgments).length,
    intended: intention?.outcome ?? '', hearingUntil: intention?.hearingUntil ?? '', heard: isHeard(state), talkAt: status === 'talk' ? talks.at(-1)?.at ?? '' : '',
  };
}

/** An open house as the office sees it. */
export interface StaffAdmission extends AdmissionHead {
  readonly description: string;
  readonly clauses: string;
  readonly conditions: readonly Condition[];
  readonly products: readonly Product[];
  readonly plan: AdmissionPlan | null;
  readonly asked: Instant | '';
  readonly prepared: { readonly at: Instant; readonly me: boolean } | null;
  readonly openedAt: Instant | '';
  readonly ended: { readonly at: Instant; readonly reason: string } | null;
  readonly terms: number;
  readonly changes: readonly ToldTerms[];
  readonly change: (Pick<PendingChange, 'number' | 'from' | 'summary' | 'proposedAt' | 'conditions' | 'products' | 'clauses'> & { readonly me: boolean }) | null;
  readonly step: AdmissionStep;
  readonly forMe: boolean;
  /** What the documents still lack before the colleges can be asked. */
  readonly lacking: readonly { readonly code: RefusalCode; readonly params: RefusalParams }[];
  readonly acts: readonly ActState[];
}

export function staffAdmission(of: Admission, { acts, actor, at, approved }: { acts: readonly ActState[]; actor: Actor; at: Instant; approved: boolean }): StaffAdmission {
  const today = dayOf(at);
  const { conditions, products, clauses } = termsOn(of, today) ?? of;
  const step = admissionStep(of, at, approved);
  return {
    ...admissionHead(of), description: of.description, clauses, conditions, products, plan: of.plan, asked: of.asked?.at ?? '',
    prepared: of.preparedAt === '' ? null : { at: of.preparedAt, me: of.preparedBy === actor.person },
    openedAt: of.openedAt, ended: of.closedAt === '' ? null : { at: of.closedAt, reason: of.closingReason },
    terms: termsOn(of, today)?.number ?? 0,
    changes: of.versions.filter(({ number }) => number > 1).map(({ number, from, summary }) => ({ number, from, summary, coming: from > today })).reverse(),
    change: of.change === null ? null : { ...(({ proposedBy, ...rest }) => ({ ...rest, me: proposedBy === actor.person }))(of.change) },
    step, forMe: isFor(step, of, actor),
    lacking: of.status === 'concept' ? lacking(of, at).map(({ code, params }) => ({ code, params })) : [],
    acts,
  };
}

/** A document as it was pinned, with where to get that version and whether it counts today. */
export interface PaperView extends Omit<Pinned, 'key' | 'version'> { readonly url: string; readonly counts: boolean; readonly considered: boolean }
export interface JudgedCondition extends Condition {
  readonly statement: string;
  readonly papers: readonly PaperView[];
  readonly judgment: Judgment | null;
  readonly standing: 'met' | 'not-met' | Open;
  /** Was something asked on it? */
  readonly asked: boolean;
}
type Shown = Pick<Supplement, 'askedAt' | 'dueOn' | 'text' | 'givenAt'> & { readonly conditions: readonly string[] };

/** An application as the office sees it: what was said beside what proves it, and what was found. */
export interface StaffApplication {
  readonly kvk: string;
  readonly name: string;
  readonly number: number;
  readonly status: ApplicationStatus;
  readonly submittedAt: Instant;
  readonly products: readonly Product[];
  readonly municipalities: readonly string[];
  readonly waits: Waits | null;
  readonly term: DecisionTerm;
  readonly conditions: readonly JudgedCondition[];
  readonly supplements: readonly Shown[];
  readonly talks: readonly Talk[];
  readonly intention: (Omit<Intention, 'by' | 'failed'> & { readonly me: boolean; readonly failed: readonly string[] }) | null;
  readonly hearing: Hearing | null;
  /** What follows from the judgments and the documents today. */
  readonly outcome: Outcome['outcome'];
  readonly decided: { readonly outcome: 'admitted' | 'refused' | 'withdrawn'; readonly at: Instant; readonly failed: readonly string[]; readonly contractFrom: Day | '' } | null;
  readonly earlier: readonly Closed[];
}

type Addresses = ReadonlyMap<string, string>;
export const placeOf = ({ key, version }: Pick<Pinned, 'key' | 'version'>): string => `${key} ${version}`;

/** Titles of conditions by their ids, as far as the terms know them. */
export const titlesOf = ({ conditions }: Pick<Terms, 'conditions'>, ids: readonly string[]): string[] =>
  ids.map((id) => { const found = conditions.find((one) => one.id === id); return found === undefined ? id : conditionTitle(found); });

export function staffApplication(of: Application, admission: Admission, { name, addresses, actor, at }: { name: string; addresses: Addresses; actor: Actor; at: Instant }): StaffApplication {
  const { status, submittedAt, decidedAt, intention } = of;
  const ended = status === 'admitted' || status === 'refused' || status === 'withdrawn';
  // What was decided is shown by the terms and the documents of that day.
  const on = dayOf(ended && decidedAt !== '' ? decidedAt : at);
  const terms = termsOn(admission, on) ?? { number: 0, from: on, summary: '', conditions: [], products: [], clauses: '' };
  return {
    kvk: of.kvk, name, number: of.number, status, submittedAt: submittedAt as Instant,
    products: terms.products.filter(({ id }) => of.products.includes(id)), municipalities: placeNames(of.municipalities),
    waits: isRunning(of) ? waitsOf(summaryOf(of, admission.id), at) : null, term: termOn(of, on),
    conditions: terms.conditions.map((condition) => judgedCondition(of, admission, condition, { on, addresses })),
    supplements: of.supplements.map(({ conditions, ...rest }) => ({ ...rest, conditions: titlesOf(terms, conditions) })),
    talks: of.talks,
    intention: intention === null ? null : { outcome: intention.outcome, at: intention.at, hearingUntil: intention.hearingUntil, me: intention.by === actor.person, failed: titlesOf(terms, intention.failed) },
    hearing: of.hearing, outcome: outcomeOf(of, admission, on).outcome,
    decided: ended && decidedAt !== '' ? { outcome: status, at: decidedAt, failed: titlesOf(terms, of.failed), contractFrom: of.contractFrom } : null,
    earlier: of.earlier.map((one) => ({ ...one, failed: titlesOf(terms, one.failed) })),
  };
}

function judgedCondition(of: Application, admission: Admission, condition: Condition, { on, addresses }: { on: Day; addresses: Addresses }): JudgedCondition {
  const { statement, evidence }: Answer = of.answers[condition.id] ?? { statement: '', evidence: [] };
  const judgment = of.judgments[condition.id] ?? null;
  return {
    ...condition, statement,
    papers: evidence.map((piece) => {
      const { key, version, ...shown } = piece;
      return { ...shown, url: addresses.get(placeOf({ key, version })) ?? '', counts: validOn(piece, on), considered: judgment?.considered.includes(piece.id) === true };
    }),
    judgment, standing: standing(of, admission, condition, on), asked: of.supplements.some(({ conditions }) => conditions.includes(condition.id)),
  };
}
