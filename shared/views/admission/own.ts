import type { Application, ApplicationStatus, Closed, Hearing, Pinned, Talk } from '../../admission/application.ts';
import { isHeard, isRunning } from '../../admission/application.ts';
import { isSupplementOver, lastSupplement } from '../../admission/guards.ts';
import type { Admission, Condition, Product, Terms } from '../../admission/state.ts';
import { termOn, type DecisionTerm } from '../../admission/term.ts';
import { termsOn } from '../../admission/terms.ts';
import type { Contract } from '../../contract/contract.ts';
import { dayOf, type Day, type Instant } from '../../kernel/moments.ts';
import { evidenceState, pieceOf, piecesOf, validOn, type EvidenceFile, type EvidenceState } from '../../provider/evidence.ts';
import type { ActState } from '../../tender/acts.ts';
import { admissionLine, placeNames, type AdmissionLine } from './published.ts';
import { titlesOf } from './staff.ts';

/** What the provider does next, and where nothing is asked for what it waits. */
export type OwnStep = 'begin' | 'fill-in' | 'submit' | 'await-check' | 'supplement' | 'await-judgment' | 'talk' | 'hearing' | 'await-decision' | 'sign' | 'done' | 'again' | 'ended' | 'none';
/** `mine`: the provider acts, until `until` where that has a last day; else it waits for us. */
export interface OwnNext { readonly step: OwnStep; readonly mine: boolean; readonly until: Day | ''; readonly at: Instant | '' }

/** An open house in the list of a provider. */
export interface OwnAdmissionLine extends AdmissionLine { readonly application: ApplicationStatus; readonly next: OwnNext }

type Signed = Pick<Contract, 'signedAt' | 'countersignedAt'>;
interface Own { readonly admission: Admission; readonly application: Application; readonly contract: Signed; readonly complete?: boolean }

/** Where an application stands for who handed it in. Without knowing the draft's answers it is filled in first. */
export function ownNext({ admission, application, contract, complete = false }: Own, at: Instant): OwnNext {
  const step = (name: OwnStep, mine = false, until: Day | '' = '', moment: Instant | '' = ''): OwnNext => ({ step: name, mine, until, at: moment });
  const open = admission.status === 'open';
  const { status, intention, talks, decidedAt } = application;
  switch (status) {
    case '': return open ? step('begin', true) : step('none');
    case 'draft': return !open ? step('ended') : complete ? step('submit', true) : step('fill-in', true);
    case 'received': return step('await-check');
    case 'supplement': return isSupplementOver(application, at) ? step('await-check') : step('supplement', true, lastSupplement(application)?.dueOn ?? '');
    case 'complete': return step('await-judgment');
    case 'talk': { const planned = talks.at(-1)?.at ?? ''; return planned !== '' && planned > at ? step('talk', true, '', planned) : step('await-judgment'); }
    case 'intended': {
      const until = intention?.hearingUntil ?? '';
      return until !== '' && !isHeard(application) && dayOf(at) <= until ? step('hearing', true, until) : step('await-decision');
    }
    case 'admitted': return contract.signedAt !== '' && contract.signedAt >= decidedAt ? step('done') : step('sign', true);
    case 'refused': case 'withdrawn': return open ? step('again', true) : step('ended');
  }
}

export const ownLine = (own: Own, at: Instant): OwnAdmissionLine => ({ ...admissionLine(own.admission, at), application: own.application.status, next: ownNext(own, at) });

/** A document that was named with an answer. `gone`: it is no longer in the file; a draft takes it in the version of the submission. */
export interface OwnPaper extends Omit<Pinned, 'key' | 'version'> { readonly state: EvidenceState | 'gone' }
export interface OwnCondition extends Condition {
  readonly statement: string;
  readonly papers: readonly OwnPaper[];
  /** Answered, and where a document is asked there is one that counts today. */
  readonly done: boolean;
  /** Documents of the asked kinds in the file that count today, and those that have ended. */
  readonly usable: number;
  readonly ended: number;
}

/** `considered` is null where no document is asked. */
export interface OwnRefusal { readonly condition: string; readonly motivation: string; readonly considered: readonly string[] | null }

/** Everything a provider must know of its application. */
export interface OwnApplication {
  readonly number: number;
  readonly status: ApplicationStatus;
  readonly next: OwnNext;
  readonly products: readonly Product[];
  readonly municipalities: readonly string[];
  readonly conditions: readonly OwnCondition[];
  /** Products and municipalities were chosen, and every condition is answered. */
  readonly complete: boolean;
  readonly submittedAt: Instant | '';
  readonly completeAt: Instant | '';
  /** Until when we decide; null before the submission and after the decision. */
  readonly term: DecisionTerm | null;
  readonly supplements: readonly { readonly askedAt: Instant; readonly dueOn: Day; readonly text: string; readonly givenAt: Instant | ''; readonly conditions: readonly string[] }[];
  readonly talks: readonly Omit<Talk, 'report'>[];
  readonly intended: { readonly outcome: 'admitted' | 'refused'; readonly at: Instant; readonly hearingUntil: Day | ''; readonly failed: readonly OwnRefusal[] } | null;
  readonly hearing: Hearing | null;
  readonly decided: { readonly outcome: 'admitted' | 'refused' | 'withdrawn'; readonly at: Instant; readonly contractFrom: Day | ''; readonly failed: readonly OwnRefusal[] } | null;
  readonly signedAt: Instant | '';
  readonly earlier: readonly Closed[];
  readonly acts: readonly ActState[];
}

export interface OwnFacts { readonly admission: Admission; readonly application: Application; readonly file: EvidenceFile; readonly contract: Signed; readonly acts: readonly ActState[] }

export function ownApplication({ admission, application: of, file, contract, acts }: OwnFacts, at: Instant): OwnApplication {
  const ended = of.status === 'admitted' || of.status === 'refused' || of.status === 'withdrawn';
  const on = dayOf(ended && of.decidedAt !== '' ? of.decidedAt : at);
  const terms: Terms = termsOn(admission, on) ?? { number: 0, from: on, summary: '', conditions: [], products: [], clauses: '' };
  const conditions = terms.conditions.map((one) => ownCondition(of, one, file, on));
  const products = terms.products.filter(({ id }) => of.products.includes(id));
  const complete = products.length > 0 && of.municipalities.length > 0 && conditions.every(({ done }) => done);
  const { intention } = of;
  return {
    number: of.number, status: of.status, next: ownNext({ admission, application: of, contract, complete }, at), products, municipalities: placeNames(of.municipalities),
    conditions, complete, submittedAt: of.submittedAt, completeAt: of.completeAt,
    term: of.submittedAt === '' || !isRunning(of) ? null : termOn(of, on),
    supplements: of.supplements.map(({ askedAt, dueOn, text, givenAt, conditions: asked }) => ({ askedAt, dueOn, text, givenAt, conditions: titlesOf(terms, asked) })),
    talks: of.talks.map(({ report: _, ...shown }) => shown),
    // What was found on a condition is told with the intended refusal, not before.
    intended: intention === null ? null : { outcome: intention.outcome, at: intention.at, hearingUntil: intention.hearingUntil, failed: refusalsOf(of, terms, intention.failed) },
    hearing: of.hearing,
    decided: ended && of.decidedAt !== '' ? { outcome: of.status, at: of.decidedAt, contractFrom: of.contractFrom, failed: refusalsOf(of, terms, of.failed) } : null,
    signedAt: of.status === 'admitted' && contract.signedAt >= of.decidedAt ? contract.signedAt : '',
    earlier: of.earlier.map((one) => ({ ...one, failed: titlesOf(terms, one.failed) })), acts,
  };
}

/** Why conditions are not met: the reasons, and the documents that were looked at. */
export const refusalsOf = (of: Pick<Application, 'judgments' | 'answers'>, terms: Pick<Terms, 'conditions'>, failed: readonly string[]): OwnRefusal[] =>
  failed.map((id) => {
    const judgment = of.judgments[id];
    return {
      condition: titlesOf(terms, [id])[0] ?? id, motivation: judgment?.motivation ?? '',
      considered: terms.conditions.find((one) => one.id === id)?.evidence.length === 0 ? null
        : (of.answers[id]?.evidence ?? []).filter((piece) => judgment?.considered.includes(piece.id) === true).map(({ name }) => name),
    };
  });

function ownCondition(of: Application, condition: Condition, file: EvidenceFile, on: Day): OwnCondition {
  const { statement = '', evidence = [] } = of.answers[condition.id] ?? {};
  const draft = of.status === 'draft';
  const papers = evidence.map((piece): OwnPaper => {
    const now = draft ? pieceOf(file, piece.id) : piece;
    const { key: _, version: __, ...shown } = piece;
    return now === undefined ? { ...shown, state: 'gone' } : { ...shown, name: now.name, issuedOn: now.issuedOn, validUntil: now.validUntil, state: evidenceState(now, on) };
  });
  const kinds = piecesOf(file).filter(({ type }) => condition.evidence.includes(type));
  const proved = papers.every(({ state }) => state === 'valid' || state === 'expiring');
  return {
    ...condition, statement, papers, done: (statement !== '' || papers.length > 0) && proved,
    usable: kinds.filter((piece) => validOn(piece, on)).length, ended: kinds.filter(({ validUntil }) => validUntil !== '' && validUntil < on).length,
  };
}
