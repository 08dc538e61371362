import type { Actor } from '../../access/actor.ts';
import type { Cents } from '../../kernel/money.ts';
import type { Instant } from '../../kernel/moments.ts';
import { missing, must } from '../../kernel/refusal.ts';
import { isQuality, type QualityCriterion } from '../../tender/criteria.ts';
import { file as fileAggregate, individualOf, inAssessment, screenedOut, type AssessmentFile, type Scores, type Screening } from '../../tender/file.ts';
import { bidderId, bidderNumber, seesNames } from '../../tender/names.ts';
import { screeningOf, unscreened } from '../../tender/screening.ts';
import type { DefectCode } from '../../inquiry/defects.ts';
import type { Requirement } from '../../tender/requirements.ts';
import type { ScreeningOutcome } from '../../tender/ranking.ts';
import { membersOf, partiesOf } from '../../tender/parties.ts';
import { bidKey, type Lot, type Party, type Tender } from '../../tender/state.ts';
import { answersAndPrice, unreadOf, type UnreadReason } from '../../tender/unread.ts';
import { openedDeclaration, type Declared, type OpenedDeclaration } from '../declaration-view.ts';
import { isOpened, scoreStateOf, seesBids, seesConsensus, seesDeclaration, seesPrices, seesScores, visiblePrice, type ScoreState } from '../../tender/visibility.ts';

/** Names of organisations by KvK number. */
export type Names = ReadonlyMap<string, string>;

export interface AssessorState { readonly person: string; readonly name: string; readonly me: boolean; readonly state: ScoreState }

/**
 * How a reader knows a bidder. `id` names it in addresses; where names are hidden from this reader it is an alias, and
 * KvK number and name are empty. `number` is that of the alias: `Inschrijver 3`.
 */
export interface BidderView { readonly id: string; readonly kvk: string; readonly name: string; readonly number: number | null }

export const bidderView = (tender: Tender, kvk: string, name: string, reader: Actor): BidderView => {
  const shown = seesNames(tender, reader);
  return { id: bidderId(tender, kvk, reader), kvk: shown ? kvk : '', name: shown ? name : '', number: bidderNumber(tender, kvk, reader) };
};

/** In the order of what the reader sees, so that no order tells who is who. */
export const inOrderOfBidders = (a: BidderView, b: BidderView): number => (a.kvk === '' ? (a.number ?? 0) - (b.number ?? 0) : a.kvk < b.kvk ? -1 : 1);

/** One bid on the lot in the table of the assessment. */
export interface FileRow extends BidderView {
  /** Names of the other members of its combination. */
  readonly members: readonly string[];
  /** Something of it could not be read at the opening. */
  readonly unread: boolean;
  readonly screening: 'open' | 'admissible' | ScreeningOutcome;
  readonly assessors: readonly AssessorState[];
  /** In percents by criterion; null where this reader may not see it yet. */
  readonly consensus: Readonly<Record<string, number>> | null;
  /** Every criterion has a consensus, or the bid was kept out. */
  readonly complete: boolean;
  /** In cents; null until the assessment was closed. */
  readonly price: Cents | null;
}

/** @throws Refusal `missing` for a lot that is not of this tender. */
export function lotOf(tender: Tender, id: string): Lot {
  const lot = tender.lots.find((one) => one.id === id);
  must(lot !== undefined, missing());
  return lot;
}

/** The opened bids of a lot, by KvK number or alias; none before the opening. */
export function fileRows(tender: Tender, lot: string, files: Readonly<Record<string, AssessmentFile>>, names: Names, reader: Actor): FileRow[] {
  if (!seesBids(tender)) return [];
  return tender.bidsOf.filter(({ lots }) => lots.includes(lot)).map(({ kvk }): FileRow => {
    const file = inAssessment(files[bidKey(lot, kvk)] ?? fileAggregate.initial, tender.assessment);
    const consensus = Object.fromEntries(Object.entries(file.consensus).map(([id, { score }]) => [id, score]));
    return {
      ...bidderView(tender, kvk, names.get(kvk) ?? '', reader),
      members: seesNames(tender, reader) ? membersOf(tender, kvk, lot).map((one) => one.name) : [],
      unread: unreadOf(tender, lot, kvk).length > 0,
      screening: screeningOf(tender, lot, kvk, file)?.outcome ?? 'open',
      assessors: assessorStates(tender, file, reader),
      consensus: seesConsensus(tender, file, reader) ? consensus : null,
      complete: isFinished(tender, file),
      price: visiblePrice(tender, lot, kvk),
    };
  }).sort(inOrderOfBidders);
}

const assessorStates = (tender: Tender, file: AssessmentFile, reader: Actor): AssessorState[] => tender.assessors.map((person) => ({
  person, name: tender.assessorNames[person] ?? person, me: person === reader.person, state: scoreStateOf(individualOf(file, person)),
}));

/** Who locked scores and then stepped down or was replaced: those scores count for nothing, and are kept. */
const formerStates = (tender: Tender, file: AssessmentFile): AssessorState[] => Object.keys(file.individual)
  .filter((person) => !tender.assessors.includes(person) && individualOf(file, person).lockedAt !== '')
  .map((person) => ({ person, name: tender.assessorNames[person] ?? person, me: false, state: 'locked' }));

const isFinished = (tender: Tender, file: AssessmentFile): boolean =>
  screenedOut(file) !== undefined || tender.criteria.filter(isQuality).every(({ id }) => file.consensus[id] !== undefined);

/** How far the assessment of a lot is; null before the opening was recorded. */
export interface LotProgress { readonly lot: string; readonly title: string; readonly bids: number; readonly screened: number; readonly complete: number }
export function progressOf(tender: Tender, files: Readonly<Record<string, AssessmentFile>>): LotProgress[] | null {
  if (!seesBids(tender)) return null;
  return tender.lots.map(({ id, title }) => {
    const of = tender.bidsOf.filter(({ lots }) => lots.includes(id)).map(({ kvk }) => inAssessment(files[bidKey(id, kvk)] ?? fileAggregate.initial, tender.assessment));
    return { lot: id, title, bids: of.length, screened: of.length - unscreened(tender, id, files).length, complete: of.filter((one) => isFinished(tender, one)).length };
  });
}

/** One assessor's scores as this reader may see them: null when not yet. `left`: no longer an assessor, the scores stay. */
export interface SeenScores extends AssessorState { readonly left: boolean; readonly lockedAt: Instant | ''; readonly scores: Scores | null }

export interface AnsweredCriterion extends QualityCriterion { readonly answer: string }

/** One bid on one lot, for this reader. */
export interface FileView extends BidderView {
  /** The reader was appointed as assessor. */
  readonly assesses: boolean;
  readonly criteria: readonly AnsweredCriterion[];
  /** What the bidder declared; null for a reader who does not screen. */
  readonly declared: OpenedDeclaration | null;
  /** What was written about the bidder is empty for a reader who may not know it. */
  readonly screening: (Omit<Screening, 'by'> & { readonly me: boolean }) | null;
  /** Those of the tender: on nothing else somebody is found unsuitable. */
  readonly requirements: readonly Pick<Requirement, 'id' | 'title'>[];
  /** Of a bid from before the last rectification: whether its bidder confirmed it since. It counts either way. */
  readonly confirmation: 'confirmed' | 'unconfirmed' | null;
  readonly defects: readonly DefectCode[];
  /** First of the people who are assessors now: theirs are the scores that a consensus needs. */
  readonly individual: readonly SeenScores[];
  readonly consensus: Scores | null;
  /** When somebody got locked scores back, and why. */
  readonly unlocks: readonly { readonly person: string; readonly name: string; readonly at: Instant; readonly reason: string }[];
  /** Why answers and price could not be read at the opening; null when they could. */
  readonly unread: UnreadReason | null;
  readonly price: { readonly visible: boolean; readonly cents: Cents | null };
  readonly assessment: number;
  /** Members and subcontractors on this lot. */
  readonly partners: readonly Party[];
}

/** What was opened of a bid on a lot; its price is never taken from here. */
export interface OpenedContent { readonly answers: Readonly<Record<string, string>>; readonly declared?: Declared | undefined }

/** @throws Refusal `missing` for a bid that was not opened: the answer is the same as for one that is not there. */
export function fileView(tender: Tender, lot: string, kvk: string, of: { state: AssessmentFile; opened: OpenedContent; name: string }, reader: Actor): FileView {
  must(isOpened(tender, lot, kvk), missing());
  const file = inAssessment(of.state, tender.assessment);
  const { answers, declared } = of.opened;
  const screening = screeningOf(tender, lot, kvk, file);
  return {
    ...bidderView(tender, kvk, of.name, reader),
    assesses: tender.assessors.includes(reader.person),
    criteria: tender.criteria.filter(isQuality).map((one) => ({ ...one, answer: (Object.hasOwn(answers, one.id) ? answers[one.id] : undefined) ?? '' })),
    declared: declared !== undefined && seesDeclaration(tender, reader) && seesNames(tender, reader) ? openedDeclaration(tender, declared) : null,
    screening: screening && {
      outcome: screening.outcome, reason: seesNames(tender, reader) ? screening.reason : '', at: screening.at, me: screening.by === reader.person,
      ...(screening.weighed === undefined ? {} : { weighed: seesNames(tender, reader) ? screening.weighed : { ...screening.weighed, selfCleaning: '', waiver: '' } }),
    },
    requirements: tender.requirements.map(({ id, title }) => ({ id, title })),
    defects: file.defects,
    confirmation: tender.confirmations[bidKey(lot, kvk)] ?? null,
    individual: [...assessorStates(tender, file, reader), ...formerStates(tender, file)].map((one) => {
      const { scores, lockedAt } = individualOf(file, one.person);
      return { ...one, left: !tender.assessors.includes(one.person), lockedAt, scores: seesScores(tender, file, reader, one.person) ? scores : null };
    }),
    consensus: seesConsensus(tender, file, reader) ? file.consensus : null,
    unlocks: seesConsensus(tender, file, reader) ? file.unlocks.map(({ assessor, at, reason }) => ({ person: assessor, name: tender.assessorNames[assessor] ?? assessor, at, reason })) : [],
    unread: unreadOf(tender, lot, kvk).find((one) => one.file === answersAndPrice)?.why ?? null,
    price: { visible: seesPrices(tender), cents: visiblePrice(tender, lot, kvk) },
    assessment: tender.assessment,
    partners: seesNames(tender, reader) ? partiesOf(tender, kvk, lot) : [],
  };
}
