import type { Actor } from '../access/actor.ts';
import type { Aggregate, Kept, Ref } from '../kernel/aggregate.ts';
import type { At } from '../kernel/command.ts';
import type { Day, Instant } from '../kernel/moments.ts';
import type { MunicipalityCode } from '../region/municipalities.ts';
import type { Evidence } from '../provider/evidence.ts';
import { lastDayOfTerm } from './term.ts';

/**
 * Where an application stands. `received`: on the test of completeness; `complete`: on its content; `supplement`: the
 * provider adds something; `talk`: a talk is planned; `intended`: what will be decided was told.
 */
export type ApplicationStatus = '' | 'draft' | 'received' | 'supplement' | 'complete' | 'talk' | 'intended' | 'admitted' | 'refused' | 'withdrawn';

/** A document of the organisation's file, pinned to one version when it was handed in. */
export type Pinned = Omit<Evidence, 'recordedAt'>;
/** How a provider says that it meets a condition. In a draft `evidence` may still change in the file. */
export interface Answer { readonly statement: string; readonly evidence: readonly Pinned[] }

export type Verdict = 'met' | 'not-met';
/** The judgment on one condition: the evidence that was considered (ids of the answer's documents), why, and under which terms. */
export interface Judgment { readonly verdict: Verdict; readonly considered: readonly string[]; readonly motivation: string; readonly terms: number }

/** A request to add something, on these conditions. The decision term stands still until the answer or `dueOn` is past. */
export interface Supplement { readonly askedAt: Instant; readonly dueOn: Day; readonly conditions: readonly string[]; readonly text: string; readonly givenAt: Instant | '' }
/** A talk that tests a requirement and nothing else: no part of it makes one provider better than another. */
export interface Talk { readonly plannedAt: Instant; readonly at: Instant; readonly about: string; readonly heldOn: Day | ''; readonly report: string }
/** What will be decided, told before it is; of a refusal with the term in which the provider can be heard. */
export interface Intention { readonly outcome: 'admitted' | 'refused'; readonly failed: readonly string[]; readonly by: string; readonly at: Instant; readonly hearingUntil: Day | '' }
/** `on`: every condition on which it was heard; on these it is not asked again. */
export interface Hearing { readonly at: Instant; readonly text: string; readonly on: readonly string[] }

/** The end of one application of this provider; the newest stands in the state itself. */
export interface Closed { readonly number: number; readonly outcome: 'admitted' | 'refused' | 'withdrawn'; readonly submittedAt: Instant | ''; readonly at: Instant; readonly failed: readonly string[] }

/** Everything that one provider ever asked of one admission: at most one application runs at a time. */
export interface Application {
  readonly kvk: string;
  /** Of this application among the provider's own, from 1; 0 when there was none. */
  readonly number: number;
  readonly status: ApplicationStatus;
  readonly products: readonly string[];
  readonly municipalities: readonly MunicipalityCode[];
  /** By condition. */
  readonly answers: Readonly<Record<string, Answer>>;
  readonly submittedAt: Instant | '';
  /** Number of the terms at the submission, and the decision term in days that was published then. */
  readonly terms: number;
  readonly decisionDays: number;
  readonly completeAt: Instant | '';
  readonly supplements: readonly Supplement[];
  readonly talks: readonly Talk[];
  /** By condition. */
  readonly judgments: Readonly<Record<string, Judgment>>;
  readonly intention: Intention | null;
  readonly hearing: Hearing | null;
  readonly decidedAt: Instant | '';
  readonly decidedBy: string;
  readonly failed: readonly string[];
  /** First day of the contract; empty unless admitted. */
  readonly contractFrom: Day | '';
  readonly earlier: readonly Closed[];
}

interface N { readonly number: number }
type Answers = Readonly<Record<string, Answer>>;
export type ApplicationEvent =
  | { readonly type: 'application.begun'; readonly data: N & { readonly kvk: string } }
  | { readonly type: 'application.chosen'; readonly data: N & { readonly products: readonly string[]; readonly municipalities: readonly MunicipalityCode[] } }
  | { readonly type: 'application.answered'; readonly data: N & { readonly conditions: readonly string[] }; readonly content: Kept<{ answers: Answers }> }
  | { readonly type: 'application.submitted'; readonly data: N & { readonly terms: number; readonly decisionDays: number }; readonly content: Kept<{ answers: Answers }> }
  | { readonly type: 'application.withdrawn'; readonly data: N }
  | { readonly type: 'supplement.asked'; readonly data: N & { readonly conditions: readonly string[]; readonly dueOn: Day }; readonly content: Kept<{ text: string }> }
  | { readonly type: 'supplement.given'; readonly data: N & { readonly conditions: readonly string[] }; readonly content: Kept<{ answers: Answers }> }
  | { readonly type: 'application.completed'; readonly data: N }
  | { readonly type: 'talk.planned'; readonly data: N & { readonly at: Instant }; readonly content: Kept<{ about: string }> }
  | { readonly type: 'talk.held'; readonly data: N & { readonly on: Day }; readonly content: Kept<{ report: string }> }
  | { readonly type: 'application.judged'; readonly data: N & { readonly terms: number; readonly verdicts: Readonly<Record<string, Verdict>> }; readonly content: Kept<{ judgments: Readonly<Record<string, Omit<Judgment, 'terms'>>> }> }
  | { readonly type: 'application.intended'; readonly data: N & Pick<Intention, 'outcome' | 'failed' | 'hearingUntil'> }
  | { readonly type: 'hearing.given'; readonly data: N; readonly content: Kept<{ text: string; answers: Answers }> }
  | { readonly type: 'application.admitted'; readonly data: N & { readonly kvk: string; readonly terms: number; readonly contractFrom: Day } }
  | { readonly type: 'application.refused'; readonly data: N & { readonly kvk: string; readonly terms: number; readonly failed: readonly string[] } };

const fresh = {
  submittedAt: '', terms: 0, decisionDays: 0, completeAt: '', supplements: [], talks: [], judgments: {}, intention: null, hearing: null, decidedAt: '', decidedBy: '', failed: [], contractFrom: '',
} as const;
const newApplication: Application = { ...fresh, kvk: '', number: 0, status: '', products: [], municipalities: [], answers: {}, earlier: [] };

const closed = ({ number, submittedAt, failed }: Application, outcome: Closed['outcome'], at: Instant): Closed => ({ number, outcome, submittedAt, at, failed });

/** Who applies anew starts from its last answers. */
function again(state: Application): Application {
  const { status, decidedAt, earlier } = state;
  const ended = decidedAt === '' || status === 'draft' ? [] : [closed(state, status as Closed['outcome'], decidedAt)];
  return { ...state, ...fresh, number: state.number + 1, status: 'draft', earlier: [...earlier, ...ended] };
}

/** What was judged on an earlier answer is open again. */
function answered(state: Application, answers: Answers): Application {
  const judgments = Object.fromEntries(Object.entries(state.judgments).filter(([condition]) => !Object.hasOwn(answers, condition)));
  return { ...state, answers: { ...state.answers, ...answers }, judgments };
}

export const application: Aggregate<Application, ApplicationEvent> = {
  kind: 'application',
  initial: newApplication,
  evolve(state, event, { at, actor }) {
    switch (event.type) {
      case 'application.begun': return { ...again(state), kvk: event.data.kvk };
      case 'application.chosen': return { ...state, products: event.data.products, municipalities: event.data.municipalities };
      case 'application.answered': return { ...state, answers: { ...state.answers, ...event.content.value.answers } };
      case 'application.submitted': return { ...state, ...event.data, status: 'received', submittedAt: at, answers: event.content.value.answers };
      case 'application.withdrawn': return { ...state, status: 'withdrawn', decidedAt: at, decidedBy: actor };
      case 'supplement.asked': {
        const { conditions, dueOn } = event.data;
        return { ...state, status: 'supplement', intention: null, supplements: [...state.supplements, { askedAt: at, dueOn, conditions, text: event.content.value.text, givenAt: '' }] };
      }
      case 'supplement.given': return {
        ...answered(state, event.content.value.answers), status: 'received',
        supplements: state.supplements.map((one, i, all) => (i === all.length - 1 ? { ...one, givenAt: at } : one)),
      };
      case 'application.completed': return { ...state, status: 'complete', completeAt: at };
      case 'talk.planned': return { ...state, status: 'talk', talks: [...state.talks, { plannedAt: at, at: event.data.at, about: event.content.value.about, heldOn: '', report: '' }] };
      case 'talk.held': return {
        ...state, status: 'complete',
        talks: state.talks.map((one, i, all) => (i === all.length - 1 ? { ...one, heldOn: event.data.on, report: event.content.value.report } : one)),
      };
      case 'application.judged': {
        const { terms } = event.data;
        const judgments = Object.fromEntries(Object.entries(event.content.value.judgments).map(([condition, one]) => [condition, { ...one, terms }]));
        return { ...state, status: 'complete', intention: null, judgments: { ...state.judgments, ...judgments } };
      }
      case 'application.intended': {
        const { outcome, failed, hearingUntil } = event.data;
        return { ...state, status: 'intended', intention: { outcome, failed, hearingUntil, by: actor, at } };
      }
      case 'hearing.given': {
        const { text, answers } = event.content.value;
        const on = [...new Set([...state.hearing?.on ?? [], ...state.intention?.failed ?? []])];
        return { ...answered(state, answers), hearing: { at, text, on } };
      }
      case 'application.admitted': return { ...state, status: 'admitted', decidedAt: at, decidedBy: actor, failed: [], contractFrom: event.data.contractFrom };
      case 'application.refused': return { ...state, status: 'refused', decidedAt: at, decidedBy: actor, failed: event.data.failed };
    }
  },
  /** Those that wait for a decision, the one that is due first on top. */
  listing(state, { partition }) {
    if (!isRunning(state) || state.submittedAt === '') return undefined;
    const { kvk, number, status, submittedAt, decisionDays, supplements, intention, hearing, talks } = state;
    const summary: ApplicationSummary = {
      admission: partition, kvk, number, status, submittedAt, decisionDays,
      supplements: supplements.map(({ askedAt, dueOn, givenAt }) => ({ askedAt, dueOn, givenAt })),
      judged: Object.keys(state.judgments).length, intended: intention?.outcome ?? '', hearingUntil: intention?.hearingUntil ?? '',
      heard: isHeard({ intention, hearing }), talkAt: status === 'talk' ? talks.at(-1)?.at ?? '' : '',
    };
    return { list: 'applications', key: `${lastDayOfTerm(summary)} ${partition} ${kvk}`, summary };
  },
};

/** What the working list tells of an application that waits for a decision. */
export interface ApplicationSummary extends Pick<Application, 'kvk' | 'number' | 'status' | 'submittedAt' | 'decisionDays'> {
  readonly admission: string;
  readonly supplements: readonly Pick<Supplement, 'askedAt' | 'dueOn' | 'givenAt'>[];
  /** How many conditions were judged. */
  readonly judged: number;
  readonly intended: Intention['outcome'] | '';
  readonly hearingUntil: Day | '';
  readonly heard: boolean;
  readonly talkAt: Instant | '';
}

/** Was it heard on what is intended now? */
export const isHeard = ({ intention, hearing }: Pick<Application, 'intention' | 'hearing'>): boolean =>
  intention !== null && hearing !== null && hearing.at >= intention.at;

/** Does it wait for a decision? */
export const isRunning = ({ status }: Pick<Application, 'status'>): boolean => ['received', 'supplement', 'complete', 'talk', 'intended'].includes(status);

/** One stream a provider and admission. */
export const applicationRef = (admission: string, kvk: string): Ref<Application, ApplicationEvent> => ({ of: application, partition: admission, item: kvk });
/** Of the organisation that is signed in. */
export const ownApplication = (at: At, { kvk }: Actor): Ref<Application, ApplicationEvent> => applicationRef(at['admission'] ?? '', kvk);
/** The application that a path of the staff names. */
export const applicationAt = (at: At): Ref<Application, ApplicationEvent> => applicationRef(at['admission'] ?? '', at['kvk'] ?? '');
