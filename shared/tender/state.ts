import type { Cents } from '../kernel/money.ts';
import type { Day, Instant } from '../kernel/moments.ts';
import type { MunicipalityCode } from '../region/municipalities.ts';
import type { SegmentNumber } from '../region/segments.ts';
import type { Mandate } from '../bid/mandate.ts';
import type { PartnerRole } from '../bid/partner.ts';
import type { AwardMethod, Criterion } from './criteria.ts';
import type { LotRanking } from './ranking.ts';
import type { ProposedRectification, Rectification } from './rectification.ts';
import type { Rules } from './rules-statement.ts';
import type { Requirement } from './requirements.ts';
import type { Unread } from './unread.ts';

/** What was recorded last. That a tender has closed, or that its standstill is over, no event tells: see `stageOf`. */
export type TenderStatus =
  | 'concept' | 'colleges-asked' | 'published' | 'opened' | 'assessed' | 'provisional' | 'final' | 'signed' | 'withdrawn';

export interface Lot { readonly id: string; readonly title: string; readonly maxAwards: number }

/** `extensionYears`: for how long the contracts may be extended after their six years. */
export interface Plan {
  readonly publishAt?: Instant;
  readonly questionsUntil: Instant;
  /** A bid received at this moment is late. */
  readonly closesAt: Instant;
  readonly assessmentUntil?: Day;
  readonly awardPlannedOn?: Day;
  readonly startsOn: Day;
  readonly extensionYears: number;
}

/** A file in the documents bucket, pinned to one version. */
export interface PinnedDocument { readonly key: string; readonly version: string; readonly size: number }

/** `sentAt` and `tenderNedPublishedAt` are what TenderNed tells (Aw 2.62, 2.65); empty while it does not. */
export interface Publication {
  readonly preparedBy: string;
  readonly preparedAt: Instant;
  readonly tenderNedNumber: string;
  readonly sentAt: Instant;
  readonly tenderNedPublishedAt: Instant | '';
}

/** The procedure's key pair: SPKI in base64, and the private key as only KMS can unwrap it, in base64. */
export interface ProcedureKey { readonly keyId: string; readonly publicKey: string; readonly wrapped: string }

/** A later closing moment that was proposed; the keys worker carries it out once it is approved. */
export interface PendingExtension {
  readonly closesAt: Instant;
  readonly reason: string;
  readonly proposedBy: string;
  readonly approvedBy: string;
  readonly approvedAt: Instant | '';
  readonly outage?: OfOutage;
}
/** The outage for which a term moves; `by`: the pseudonyms of the two people who decided it for all procedures at once. */
export interface OfOutage { readonly id: string; readonly number: number; readonly beganAt: Instant; readonly endedAt: Instant; readonly by: readonly string[] }
export interface Extension { readonly from: Instant; readonly to: Instant; readonly at: Instant; readonly reason: string; readonly outage?: string }

/** Who took part in an opened bid, on which of its lots, by its registered name; a member with the mandate of its penvoerder. */
export interface Party { readonly kvk: string; readonly name: string; readonly role: PartnerRole; readonly relied: boolean; readonly lots: readonly string[]; readonly mandate?: Mandate }
/** Beside the bidder itself. Left out where there is none. */
export interface Parties {
  readonly partners?: readonly Party[];
  /** Companies of the same group, as the declarations name them. */
  readonly group?: readonly { readonly kvk: string; readonly name: string }[];
  /** Its lots in the order in which it wants them, where the tender asks that. */
  readonly preference?: readonly string[];
}

/** What one bidder may have (Aw 2.10): null and empty where nothing was laid down. */
export interface Limits {
  readonly mostBids: number | null;
  readonly mostAwards: number | null;
  readonly rule: 'preference' | 'best-rank' | '';
  /** A subcontractor may stand in one bid on a lot only. */
  readonly subcontractorsOnce: boolean;
}
/** A bidder whose bid was opened, and the lots it is for. */
export interface Bidder extends Parties { readonly kvk: string; readonly lots: readonly string[] }

/** What an assessor stated about interests in this tender (Aw 1.10b); `what` is empty where there is none. */
export interface ConflictStatement { readonly conflict: boolean; readonly what: string; readonly at: Instant }
/** One act by which bids on a lot were let into the assessment, by KvK number. */
export interface Admission { readonly lot: string; readonly bids: readonly string[]; readonly by: string; readonly at: Instant }

export interface RankedLot extends LotRanking { readonly id: string }
/** `at` is the moment at which the letters go, to all bidders at once; `assessment` tells on which scores it rests. */
export interface AwardDecision { readonly round: number; readonly assessment: number; readonly at: Instant; readonly lots: readonly RankedLot[] }
/** A decision that holds no more: a judge struck it, or a winner could not prove what it had declared. */
export interface EarlierDecision extends AwardDecision { readonly ended: 'struck' | 'lapsed' }

/** A winner whose evidence failed: its bid is out of the ranking from the decision after `round`. */
export interface FailedWinner { readonly kvk: string; readonly round: number; readonly reason: string; readonly at: Instant }

/** Summary proceedings against the decision of a round. */
export interface RecordedProceedings {
  readonly id: string;
  readonly round: number;
  /** Number of the case or name of the court. */
  readonly reference: string;
  readonly startedAt: Instant;
  readonly judgmentAt?: Instant;
  readonly outcome?: 'upheld' | 'struck';
}

/** A SAS tender. Every moment that has not come yet is an empty text or null. */
export interface Tender {
  readonly id: string;
  /** 0 before it was created. */
  readonly segment: SegmentNumber | 0;
  readonly title: string;
  readonly description: string;
  readonly status: TenderStatus;
  readonly method: AwardMethod;
  /** Decimals of points. */
  readonly rounding: number;
  /** Text for drawing lots, fixed before anyone bids; empty until the method was set. */
  readonly seed: string;
  readonly lots: readonly Lot[];
  readonly criteria: readonly Criterion[];
  /** What a bidder declares to meet, for the tender as a whole. */
  readonly requirements: readonly Requirement[];
  readonly limits: Limits;
  readonly plan: Plan;
  readonly asked: { readonly at: Instant; readonly municipalities: readonly MunicipalityCode[]; /** Until when their decisions are asked, where that was said. */ readonly decideBy: Day | '' } | null;
  readonly publication: Publication | null;
  readonly documents: readonly PinnedDocument[];
  readonly key: ProcedureKey | null;
  /** How far the round trip of the key is, and for which closing moment; publishing waits for `denied`. */
  readonly keyTrial: { readonly step: 'made' | 'opened' | 'locked' | 'denied'; readonly closesAt: Instant | '' };
  readonly publishedAt: Instant | '';
  /** As they were published; null before that. */
  readonly rules: Rules | null;
  readonly extension: PendingExtension | null;
  readonly extensions: readonly Extension[];
  /** A rectification that was proposed and waits for a second person. */
  readonly rectification: ProposedRectification | null;
  /** In order of number. */
  readonly rectifications: readonly Rectification[];
  /** The first of two approvals to open. */
  readonly opening: { readonly firstBy: string; readonly firstAt: Instant; readonly firstName: string } | null;
  readonly openedAt: Instant | '';
  readonly openedBy: readonly string[];
  /** Both openers by name with the moment of each, for the record of the opening. */
  readonly openers: readonly { readonly name: string; readonly at: Instant }[];
  /** What could not be read at the opening, by `${lot}_${kvk}`; a bid that is whole has no entry. */
  readonly unread: Readonly<Record<string, readonly Unread[]>>;
  readonly recordedAt: Instant | '';
  /** Effective bids, counted per lot; 0 until the opening was recorded. */
  readonly received: number;
  readonly bidsOf: readonly Bidder[];
  /** By `${lot}_${kvk}`; null where no price was asked. No page shows them before the assessment was closed. */
  readonly prices: Readonly<Record<string, Cents | null>>;
  /** By `${lot}_${kvk}`, of bids that were made before the last rectification; an unconfirmed one stays valid as it was submitted. */
  readonly confirmations: Readonly<Record<string, 'confirmed' | 'unconfirmed'>>;
  /** Pseudonyms of persons. */
  readonly assessors: readonly string[];
  readonly assessorNames: Readonly<Record<string, string>>;
  /** Assessors judge without names (published with the documents); `aliases` numbers bidders by KvK number from the opening on. */
  readonly namesHidden: boolean;
  readonly aliases: Readonly<Record<string, number>>;
  /** Conflicts of interest, by the assessor's pseudonym; of who stepped down too. */
  readonly statements: Readonly<Record<string, ConflictStatement>>;
  /** Bids that were found complete and admissible together, lot by lot; the finding on a single bid lies in its file. */
  readonly admitted: readonly Admission[];
  /** Counts assessments; scores belong to one. Only a decision that was struck is followed by a new one. */
  readonly assessment: number;
  /** Counts decisions, each with its own standstill: one that was struck or that lapsed is followed by a fresh one. */
  readonly round: number;
  /** A failed verification that an officer laid before the lead. */
  readonly lapse: { readonly kvk: string; readonly reason: string; readonly proposedBy: string; readonly proposedAt: Instant } | null;
  /** In this assessment. */
  readonly failed: readonly FailedWinner[];
  readonly award: { readonly proposedBy: string; readonly proposedAt: Instant } | null;
  readonly decision: AwardDecision | null;
  readonly earlier: readonly EarlierDecision[];
  readonly proceedings: readonly RecordedProceedings[];
  readonly finalAt: Instant | '';
  /** Word of TenderNed that the award, or that there is none, was published (Aw 2.134). */
  readonly awardNotice: { readonly number: string; readonly sentAt: Instant } | null;
  readonly contractsFrom: Day | '';
  readonly contractsUntil: Day | '';
  readonly signedAt: Instant | '';
  readonly withdrawnAt: Instant | '';
  readonly withdrawalReason: string;
}

/** Before the planning is set: its moments are empty texts, which come before every moment, so that nothing is open. */
const unplanned: Plan = { questionsUntil: '' as Instant, closesAt: '' as Instant, startsOn: '' as Day, extensionYears: 0 };
export const isPlanned = ({ plan }: Pick<Tender, 'plan'>): boolean => plan.closesAt.length > 0;

export const newTender: Tender = {
  id: '', segment: 0, title: '', description: '', status: 'concept', method: 'points', rounding: 2, seed: '', lots: [],
  criteria: [], requirements: [], limits: { mostBids: null, mostAwards: null, rule: '', subcontractorsOnce: false }, plan: unplanned, asked: null, publication: null, documents: [], key: null, keyTrial: { step: 'made', closesAt: '' }, publishedAt: '', rules: null, extension: null,
  extensions: [], rectification: null, rectifications: [], confirmations: {}, opening: null, openedAt: '', openedBy: [], openers: [], unread: {}, recordedAt: '', received: 0, bidsOf: [], prices: {},
  assessors: [], assessorNames: {}, namesHidden: false, aliases: {}, statements: {}, admitted: [], assessment: 1, round: 1, lapse: null, failed: [], award: null, decision: null, earlier: [], proceedings: [], finalAt: '', awardNotice: null,
  contractsFrom: '', contractsUntil: '', signedAt: '', withdrawnAt: '', withdrawalReason: '',
};

/** Names the bid of one provider for one lot; KvK numbers have eight digits, so that it can be read back. */
export const bidKey = (lot: string, kvk: string): string => `${lot}_${kvk}`;
