import type { Aggregate, Kept, Ref } from '../kernel/aggregate.ts';
import type { At } from '../kernel/command.ts';
import { endOfDay, type Day, type Instant } from '../kernel/moments.ts';
import type { Evidence } from '../provider/evidence.ts';
import { bidKey } from '../tender/state.ts';

/**
 * `repair`: a defect may be mended; `hearing`: who may be excluded is heard first; `verification`: an intended winner
 * proves what it declared.
 */
export type InquiryKind = 'repair' | 'hearing' | 'verification';

/** A bidder that is asked, and on which lots. */
export interface Asked { readonly kvk: string; readonly lots: readonly string[] }
/** A paper of the bidder's own file, as it was on the day of the answer: this version, whatever becomes of the file. */
export type HandedIn = Omit<Evidence, 'recordedAt'>;
/** A paper that was uploaded for this answer, in the version of then. */
export interface Attached { readonly id: string; readonly key: string; readonly version: string; readonly size: number; readonly name: string }
/**
 * Who acted, when, and the number of that event in the stream. What was said lies beside the ledger, in an item of its
 * own under that number: a hundred bidders may answer one request, and together they would not fit the 400 KB of an item.
 */
interface Given { readonly at: Instant; readonly by: string; readonly seq: number }
export type Answer = Given;
export interface AnswerContent { readonly text: string; readonly evidence: readonly HandedIn[]; readonly documents: readonly Attached[] }
export interface Judgment extends Given { readonly outcome: 'passed' | 'failed' }
export interface JudgmentContent { readonly motivation: string }
/** What was said, by the number of its event. */
export type Said = ReadonlyMap<number, AnswerContent | JudgmentContent>;
export interface LongerTerm { readonly from: Day; readonly to: Day; readonly reason: string; readonly at: Instant }

/**
 * One request of the Servicebureau to one bidder or several, with one text and one term for all of them: who has the
 * same defect gets the same chance. A bidder sees its own part only.
 */
export interface Inquiry {
  readonly id: string;
  readonly kind: InquiryKind | '';
  /** Of a repair the defect, of a hearing the ground. */
  readonly about: string;
  /** The assessment and the decision to which it belongs. */
  readonly assessment: number;
  readonly round: number;
  readonly text: string;
  readonly asked: readonly Asked[];
  readonly requestedAt: Instant | '';
  /** The last day of the term. */
  readonly dueOn: Day | '';
  readonly longer: readonly LongerTerm[];
  /** By KvK number. */
  readonly answers: Readonly<Record<string, Answer>>;
  /** By `judgedKeys`. */
  readonly judgments: Readonly<Record<string, Judgment>>;
}

interface About { readonly inquiry: string; readonly kind: InquiryKind }
export type InquiryEvent =
  | { readonly type: 'inquiry.requested'; readonly data: About & { readonly about: string; readonly assessment: number; readonly round: number; readonly asked: readonly Asked[]; readonly dueOn: Day }; readonly content: Kept<{ text: string }> }
  | { readonly type: 'inquiry.extended'; readonly data: About & { readonly asked: readonly Asked[]; readonly from: Day; readonly to: Day }; readonly content: Kept<{ reason: string }> }
  | { readonly type: 'inquiry.answered'; readonly data: About & { readonly kvk: string; /** How many. */ readonly papers: number }; readonly content: Kept<AnswerContent> }
  | { readonly type: 'inquiry.judged'; readonly data: About & { readonly keys: readonly string[]; readonly outcome: Judgment['outcome'] }; readonly content: Kept<JudgmentContent> };

/** What the list of running terms tells of one: how many were asked, have answered and were judged. */
export interface OpenTerm {
  readonly what: 'inquiry' | 'complaint';
  readonly tender: string;
  readonly id: string;
  readonly kind: string;
  /** Of the decision that it belongs to. */
  readonly round: number;
  readonly dueOn: Day;
  readonly asked: number;
  readonly answered: number;
}

export const inquiry: Aggregate<Inquiry, InquiryEvent> = {
  kind: 'inquiry',
  counted: true,
  initial: { id: '', kind: '', about: '', assessment: 0, round: 0, text: '', asked: [], requestedAt: '', dueOn: '', longer: [], answers: {}, judgments: {} },
  evolve(state, event, { at, actor, seq }) {
    switch (event.type) {
      case 'inquiry.requested': {
        const { inquiry: id, ...data } = event.data;
        return { ...state, id, ...data, text: event.content.value.text, requestedAt: at };
      }
      case 'inquiry.extended': {
        const { from, to } = event.data;
        return { ...state, dueOn: to, longer: [...state.longer, { from, to, reason: event.content.value.reason, at }] };
      }
      case 'inquiry.answered':
        return { ...state, answers: { ...state.answers, [event.data.kvk]: { at, by: actor, seq } } };
      case 'inquiry.judged': {
        const judged: Judgment = { outcome: event.data.outcome, by: actor, at, seq };
        return { ...state, judgments: { ...state.judgments, ...Object.fromEntries(event.data.keys.map((key) => [key, judged])) } };
      }
    }
  },
  listing: (state, { partition }) => (state.dueOn === '' || state.kind === '' || isSettled(state) ? undefined : {
    list: 'terms', key: `${state.dueOn}#${state.id}`,
    summary: {
      what: 'inquiry', tender: partition, id: state.id, kind: state.kind, round: state.round, dueOn: state.dueOn, asked: state.asked.length, answered: Object.keys(state.answers).length,
    } satisfies OpenTerm,
  }),
};

/** What is judged, one by one: of a repair each bid on each lot, of a verification each bidder, of a hearing nothing: what follows on it is the screening. */
export function judgedKeys({ kind, asked }: Pick<Inquiry, 'kind' | 'asked'>): string[] {
  if (kind === 'hearing') return [];
  return kind === 'repair' ? asked.flatMap(({ kvk, lots }) => lots.map((lot) => bidKey(lot, kvk))) : asked.map(({ kvk }) => kvk);
}

/** Nothing is waited for any more. */
export function isSettled(state: Inquiry): boolean {
  if (state.kind === 'hearing') return state.asked.every(({ kvk }) => answerOf(state, kvk) !== undefined);
  return judgedKeys(state).every((key) => judgmentOf(state, key) !== undefined);
}

const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined => (Object.hasOwn(record, key) ? record[key] : undefined);
export const askedOf = ({ asked }: Inquiry, kvk: string): Asked | undefined => asked.find((one) => one.kvk === kvk);
export const answerOf = ({ answers }: Inquiry, kvk: string): Answer | undefined => own(answers, kvk);
export const judgmentOf = ({ judgments }: Inquiry, key: string): Judgment | undefined => own(judgments, key);

/** Where what was said by and of these bidders lies. */
export function saidOf(state: Inquiry, kvks: readonly string[]): number[] {
  const judged = judgedKeys(state).filter((key) => kvks.includes(key.slice(-8)));
  return [...new Set([...kvks.map((kvk) => answerOf(state, kvk)), ...judged.map((key) => judgmentOf(state, key))].flatMap((one) => (one === undefined ? [] : [one.seq])))];
}

/** A term runs until 24.00 of its last day, Dutch time. */
export const isOver = ({ dueOn }: Inquiry, at: Instant): boolean => dueOn !== '' && at >= endOfDay(dueOn);

/** How a bidder stands: it can still answer, it has, or its term passed without. */
export type Standing = 'open' | 'answered' | 'lapsed';
export function standingOf(state: Inquiry, kvk: string, at: Instant): Standing {
  if (answerOf(state, kvk) !== undefined) return 'answered';
  return isOver(state, at) ? 'lapsed' : 'open';
}

export type Inquiries = Readonly<Record<string, Inquiry>>;
export const inquiryRef = (tender: string, id: string): Ref<Inquiry, InquiryEvent> => ({ of: inquiry, partition: tender, item: id });
export const inquiryAt = (at: At): Ref<Inquiry, InquiryEvent> => inquiryRef(at['tender'] ?? '', at['inquiry'] ?? '');
