import type { Aggregate, Kept, Ref } from '../kernel/aggregate.ts';
import type { At } from '../kernel/command.ts';
import type { DefectCode } from '../inquiry/defects.ts';
import type { Instant } from '../kernel/moments.ts';
import type { GroundCode } from '../provider/grounds.ts';
import type { LotFile, ScreeningOutcome } from './ranking.ts';
import { bidKey, type Tender } from './state.ts';

export interface Score { readonly score: number; readonly motivation: string }
export type Scores = Readonly<Record<string, Score>>;
/** One assessor's scores by criterion; nobody else sees them before `lockedAt`. */
export interface Individual { readonly scores: Scores; readonly lockedAt: Instant | '' }
/** What a bid is kept out for: a defect, a ground of Aw 2.86 or 2.87, or a requirement that the tender published. */
export interface Weighed {
  readonly about: DefectCode | GroundCode | '';
  /** The id of the requirement, empty where it is none. */
  readonly requirement: string;
  /** How the bidder's measures of its own were weighed (Aw 2.87a), and whether exclusion could be waived (Aw 2.88). */
  readonly selfCleaning: string;
  readonly waiver: string;
}
export interface Screening {
  readonly outcome: 'admissible' | ScreeningOutcome;
  readonly reason: string;
  /** Of a bid that is kept out. */
  readonly weighed?: Weighed;
  readonly by: string;
  readonly at: Instant;
}

/** The assessment of one bid on one lot. */
export interface AssessmentFile {
  readonly lot: string;
  readonly kvk: string;
  /** Of which assessment the scores are; 0 before anything was done. */
  readonly assessment: number;
  readonly screening: Screening | null;
  /** By the assessor's pseudonym. */
  readonly individual: Readonly<Record<string, Individual>>;
  /** By criterion. */
  readonly consensus: Scores;
  /** Who got locked scores back, and why; of all assessments. */
  readonly unlocks: readonly Unlock[];
  /** What was found wrong with its papers; a mistake was taken back. */
  readonly defects: readonly DefectCode[];
}
export interface Unlock { readonly assessor: string; readonly reason: string; readonly by: string; readonly at: Instant }

interface Which { readonly lot: string; readonly kvk: string; readonly assessment: number }
/** Scores that one assessor gave are content: the log may not tell them before they are locked. */
export type FileEvent =
  | { readonly type: 'file.screened'; readonly data: Which & { readonly outcome: Screening['outcome']; readonly about: Weighed['about']; readonly requirement?: string }; readonly content: Kept<{ reason: string } & Omit<Weighed, 'about' | 'requirement'>> }
  | { readonly type: 'defect.noted'; readonly data: Which & { readonly defect: DefectCode; readonly found: boolean } }
  | { readonly type: 'scores.given'; readonly data: Which; readonly content: Kept<{ scores: Scores }> }
  | { readonly type: 'file.locked'; readonly data: Which }
  | { readonly type: 'file.unlocked'; readonly data: Which & { readonly assessor: string }; readonly content: Kept<{ reason: string }> }
  | { readonly type: 'consensus.recorded'; readonly data: Which & { readonly scores: Readonly<Record<string, number>> }; readonly content: Kept<{ motivations: Readonly<Record<string, string>> }> };

export const file: Aggregate<AssessmentFile, FileEvent> = {
  kind: 'file',
  counted: true,
  initial: { lot: '', kvk: '', assessment: 0, screening: null, individual: {}, consensus: {}, unlocks: [], defects: [] },
  evolve(before, event, { at, actor }) {
    const { lot, kvk, assessment } = event.data;
    const state = { ...inAssessment(before, assessment), lot, kvk };
    const own = individualOf(state, actor);
    switch (event.type) {
      case 'file.screened': {
        const { reason, ...rest } = event.content.value;
        const { outcome, about, requirement = '' } = event.data;
        return { ...state, screening: { outcome, reason, by: actor, at, ...(outcome === 'admissible' ? {} : { weighed: { about, requirement, ...rest } }) } };
      }
      case 'defect.noted': {
        const others = state.defects.filter((one) => one !== event.data.defect);
        return { ...state, defects: event.data.found ? [...others, event.data.defect] : others };
      }
      case 'scores.given': {
        const scores = { ...own.scores, ...event.content.value.scores };
        return { ...state, individual: { ...state.individual, [actor]: { ...own, scores } } };
      }
      case 'file.locked':
        return { ...state, individual: { ...state.individual, [actor]: { ...own, lockedAt: at } } };
      case 'file.unlocked': {
        const { assessor } = event.data;
        const individual = { ...state.individual, [assessor]: { ...individualOf(state, assessor), lockedAt: '' as const } };
        return { ...state, individual, unlocks: [...state.unlocks, { assessor, reason: event.content.value.reason, by: actor, at }] };
      }
      case 'consensus.recorded': {
        const { motivations } = event.content.value;
        const given = Object.entries(event.data.scores).map(([id, score]) => [id, { score, motivation: motivations[id] ?? '' }]);
        return { ...state, consensus: { ...state.consensus, ...Object.fromEntries(given) as Scores } };
      }
    }
  },
  listing: ({ lot, kvk, defects }, { partition }) => (defects.length === 0 ? undefined : {
    list: 'defects', key: `${partition}#${bidKey(lot, kvk)}`, summary: { tender: partition, lot, kvk, defects },
  }),
};

/** The file in this assessment: after a decision was struck scores start anew, while the screening stands. */
export const inAssessment = (state: AssessmentFile, assessment: number): AssessmentFile =>
  (state.assessment === assessment ? state : { ...state, assessment, individual: {}, consensus: {} });

export const individualOf = (state: AssessmentFile, person: string): Individual =>
  (Object.hasOwn(state.individual, person) ? state.individual[person] : undefined) ?? { scores: {}, lockedAt: '' };

export const fileRef = (tender: string, lot: string, kvk: string): Ref<AssessmentFile, FileEvent> =>
  ({ of: file, partition: tender, item: bidKey(lot, kvk) });
export const fileAt = (at: At): Ref<AssessmentFile, FileEvent> => fileRef(at['tender'] ?? '', at['lot'] ?? '', at['kvk'] ?? '');

/** Why the bid is kept out by its screening, if it is. */
export const screenedOut = ({ screening }: AssessmentFile): ScreeningOutcome | undefined =>
  (screening === null || screening.outcome === 'admissible' ? undefined : screening.outcome);

/** Was its evidence found wanting, so that its bid is out on every lot? */
export const hasFailed = ({ failed }: Pick<Tender, 'failed'>, kvk: string): boolean => failed.some((one) => one.kvk === kvk);

/** The opened bids of a lot, as the ranking takes them; a bid that nobody looked at yet has no file. */
export function lotFiles(tender: Tender, lot: string, files: Readonly<Record<string, AssessmentFile>>): LotFile[] {
  return tender.bidsOf.filter(({ lots }) => lots.includes(lot)).map(({ kvk }) => {
    const state = inAssessment(files[bidKey(lot, kvk)] ?? file.initial, tender.assessment);
    const consensus = Object.fromEntries(Object.entries(state.consensus).map(([id, { score }]) => [id, score]));
    const screening = screenedOut(state) ?? (hasFailed(tender, kvk) ? 'verification-failed' : undefined);
    return { kvk, price: tender.prices[bidKey(lot, kvk)] ?? undefined, consensus, screening };
  });
}
