import type { Day, Instant } from '../kernel/moments.ts';
import type { ActState } from '../tender/acts.ts';
import type { Archive } from '../papers/archive.ts';
import type { Criterion, QualityCriterion } from '../tender/criteria.ts';
import type { Answered } from '../tender/nota.ts';
import type { Task } from '../tender/tasks.ts';
import type { TimelineEntry } from './room/timeline.ts';
import type { UnreadReason } from '../tender/unread.ts';
import type { ValidityView } from '../tender/validity.ts';
import type { DocumentsState } from '../tender/visibility.ts';
import type { AssessorState, FileRow, FileView, LotProgress } from './staff/assessment.ts';
import type { OverlapRow } from './staff/overlaps.ts';
import type { StaffHead } from './staff/head.ts';
import type { StaffTenderRow } from './staff/home.ts';
import type { ScoreRow } from './staff/score-table.ts';
import type { LotRankingView } from './staff/ranking.ts';
import type { RouteRow, RouteView } from './staff/route.ts';
import type { PlannedTrack } from './staff/planning.ts';
import type { StaffTender } from './staff/tender.ts';
import type { AdmissionHead, ApplicationRow, StaffAdmission, StaffAdmissionRow, StaffApplication, WorkRow } from './admission/staff.ts';
import type { RevisionNota } from './revision/nota.ts';
import type { RevisionHead, RevisionRow } from './revision/head.ts';
import type { ChangesView, TextView } from './revision/text.ts';
import type { ArticleReactions } from './revision/answering.ts';
import type { RoundReactions } from './revision/reactions.ts';
import type { RevisionSigning } from './revision/signing.ts';
import type { InputLine, StaffRevision } from './revision/staff.ts';
import type { AgendaRow } from '../contract/agenda.ts';
import type { AdmissionContractView } from './admission-contract.ts';
import type { ContractView } from './contract.ts';
import type { OpeningRecord } from './staff/opening.ts';
import type { RiskChange } from '../council/risk.ts';
import type { OutageRow, StaffOutage } from './outage.ts';
import type { StaffRisk } from './staff/risk.ts';
import type { CollegeDecision, DecidedOn, WholeDecision } from './colleges.ts';
import type { PostRow, ReachedRow, ToldRow } from './staff/post.ts';
import type { OpenRemarksRow } from './staff/remarks.ts';
import type { QuestionView } from './question.ts';
import type { ProposedView, RectificationView } from './rectifications.ts';
import type { RulesView } from './rules.ts';
import type { StaffComplaint } from './complaints.ts';
import type { DefectView, InquiryRow, StaffInquiry } from './inquiries.ts';
import type { WhatIfView } from './what-if.ts';
import type { SessionsView } from './sessions.ts';
import type { Paged, ViewRoute } from './view.ts';

export const staffViews = {
  'staff.sessions': { door: 'staff', path: '/sessions' },
  'staff.home': { door: 'staff', path: '/', paged: true },
  'staff.tender': { door: 'staff', path: '/tenders/:tender', calendar: true },
  'staff.questions': { door: 'staff', path: '/tenders/:tender/questions', csv: true },
  'staff.question': { door: 'staff', path: '/tenders/:tender/questions/:question' },
  'staff.notas': { door: 'staff', path: '/tenders/:tender/notas' },
  'staff.documents': { door: 'staff', path: '/tenders/:tender/documents' },
  'staff.rectifications': { door: 'staff', path: '/tenders/:tender/rectifications' },
  'staff.readings': { door: 'staff', path: '/tenders/:tender/readings' },
  'staff.rules': { door: 'staff', path: '/tenders/:tender/rules' },
  'staff.files': { door: 'staff', path: '/tenders/:tender/files/:lot' },
  'staff.file': { door: 'staff', path: '/tenders/:tender/files/:lot/:kvk' },
  'staff.scores': { door: 'staff', path: '/tenders/:tender/scores/:lot', csv: true },
  'staff.ranking': { door: 'staff', path: '/tenders/:tender/rankings/:lot', csv: true },
  'staff.overlaps': { door: 'staff', path: '/tenders/:tender/overlaps' },
  'staff.contracts': { door: 'staff', path: '/tenders/:tender/contracts' },
  'staff.contract': { door: 'staff', path: '/tenders/:tender/contracts/:kvk', pdf: true },
  'staff.admission-contract': { door: 'staff', path: '/admissions/:admission/contracts/:kvk', pdf: true },
  'staff.agenda': { door: 'staff', path: '/agenda', calendar: true },
  'staff.tasks': { door: 'staff', path: '/tasks' },
  'staff.post': { door: 'staff', path: '/post', paged: true },
  'staff.told': { door: 'staff', path: '/post/municipalities/:municipality', paged: true },
  'staff.decisions': { door: 'staff', path: '/procedures/:procedure/decisions', asks: { answer: 'CBS code of the college whose remarks are to be answered; without it the first that waits' } },
  'staff.what-if': { door: 'staff', path: '/procedures/:procedure/what-if', asks: { municipality: 'CBS code of the college, e.g. `GM0503`', day: 'The day on which it would decide, `2026-02-03`' } },
  'staff.complaints': { door: 'staff', path: '/tenders/:tender/complaints' },
  'staff.complaint': { door: 'staff', path: '/tenders/:tender/complaints/:complaint' },
  'staff.inquiries': { door: 'staff', path: '/tenders/:tender/inquiries' },
  'staff.inquiry': { door: 'staff', path: '/tenders/:tender/inquiries/:inquiry', paged: true },
  'staff.admissions': { door: 'staff', path: '/applications' },
  'staff.admission': { door: 'staff', path: '/admissions/:admission' },
  'staff.application': { door: 'staff', path: '/admissions/:admission/applications/:kvk' },
  'staff.planning': { door: 'staff', path: '/planning' },
  'staff.revisions': { door: 'staff', path: '/revisions' },
  'staff.revision': { door: 'staff', path: '/revisions/:revision' },
  'staff.revision-text': { door: 'staff', path: '/revisions/:revision/texts/:version', pdf: true, asks: { edit: 'Id of the article to change, or `new`', after: 'Id of the article that a new one stands behind' } },
  'staff.revision-nota': { door: 'staff', path: '/revisions/:revision/rounds/:round/nota', pdf: true },
  'staff.revision-import': { door: 'staff', path: '/revisions/:revision/texts/:version/import', asks: { key: 'Key of a Word document that the form of this view uploaded' } },
  'staff.revision-redline': { door: 'staff', path: '/revisions/:revision/texts/:version/changes/:from' },
  'staff.revision-reactions': { door: 'staff', path: '/revisions/:revision/rounds/:round', asks: { stance: 'Only articles with a reaction of this stance', open: '`yes`: only articles with a reaction without a reply', kvk: 'Only articles to which this provider reacted' } },
  'staff.revision-article': { door: 'staff', path: '/revisions/:revision/rounds/:round/articles/:article' },
  'staff.revision-signing': { door: 'staff', path: '/revisions/:revision/signing' },
  'staff.opening': { door: 'staff', path: '/tenders/:tender/opening', pdf: true },
  'staff.dossier': { door: 'staff', path: '/tenders/:tender/dossier', zip: true },
  'staff.admission-dossier': { door: 'staff', path: '/admissions/:admission/dossier', zip: true },
  'staff.revision-dossier': { door: 'staff', path: '/revisions/:revision/dossier', zip: true },
  'staff.log': { door: 'staff', path: '/tenders/:tender/log' },
  'staff.risks': { door: 'staff', path: '/risks' },
  'staff.risk': { door: 'staff', path: '/risks/:risk' },
  'staff.outages': { door: 'staff', path: '/outages', paged: true },
  'staff.outage': { door: 'staff', path: '/outages/:outage' },
  'staff.routes': { door: 'staff', path: '/routes' },
  'staff.route': { door: 'staff', path: '/routes/:segment' },
} as const satisfies Readonly<Record<string, ViewRoute>>;

/** A file among the tender's documents. `key` names it when it is replaced; `url` works for some minutes. */
export interface TenderDocument { readonly key: string; readonly name: string; readonly size: number; readonly at: Instant | ''; readonly url: string }
/**
 * A file of an opened bid. `whole` is false when the check did not take it (`refused`) or when it could not be read (`unread`
 * tells why); it then has no `url`. `name` is empty and `file` is its id where not even the name could be read.
 * `cleaned` tells whether assessors have a copy without names of its makers, null where names are shown; to who may not know the
 * bidder, `name` and `url` are of that copy, and `hash` is empty.
 */
export interface BidFile { readonly file: string; readonly name: string; readonly size: number; readonly hash: string; readonly whole: boolean; readonly refused: boolean; readonly unread: UnreadReason | null; readonly url: string; readonly cleaned: boolean | null }
export interface StaffContract { readonly kvk: string; readonly name: string; readonly lots: readonly string[]; readonly signedAt: Instant | ''; readonly countersignedAt: Instant | '' }
export interface ContractTerm { readonly from: Day | ''; readonly until: Day | ''; readonly extensionYears: number }

/** What each view shows; plain JSON. */
export interface StaffModels {
  /** `person` is the reader's pseudonym: what the ledger calls him, and by which a colleague appoints him as assessor. */
  'staff.sessions': SessionsView;
  'staff.home': Paged & { readonly tenders: readonly StaffTenderRow[]; readonly admissions: readonly StaffAdmissionRow[]; readonly person: string; /** What has a last day, as far as the tenders themselves tell. */ readonly tasks: readonly Task[]; /** Dates of these procedures that passed, the newest first. */ readonly past: readonly TimelineEntry[] };
  'staff.tender': {
    readonly tender: StaffTender;
    readonly decisions: readonly CollegeDecision[];
    readonly documents: number;
    /** Null where the stage has none to tell. */
    readonly questions: { readonly asked: number; readonly unanswered: number; readonly notas: number } | null;
    readonly progress: readonly LotProgress[] | null;
    readonly tasks: readonly Task[];
    readonly validity: ValidityView | null;
    readonly awardNotice: { readonly number: string; readonly sentAt: Instant } | null;
    /** When the award notice is due; null before there is anything to tell, and once it was sent. */
    readonly noticeDue: { readonly dueOn: Day; readonly quarterOn: Day } | null;
    /** Of the intended winners: how many there are, were asked for evidence, and have it in order. */
    readonly verification: { readonly winners: number; readonly asked: number; readonly passed: number } | null;
    readonly contracts: { readonly awarded: number; readonly signed: number; readonly countersigned: number } | null;
    /** Bids that have somebody in common, and how many of them are not judged; null where there are none. */
    readonly overlaps: { readonly all: number; readonly open: number } | null;
  };
  'staff.questions': {
    readonly tender: StaffHead;
    readonly questions: readonly QuestionView[];
    /** Of what went into a nota, by question: its wording and answer there. */
    readonly answers: Readonly<Record<string, Pick<Answered, 'wording' | 'answer'>>>;
    readonly questionsUntil: Instant;
    readonly closesAt: Instant;
    /** Last day for answers to questions that came in time (Aw 2.54), and whether it has passed with questions open. */
    readonly answersDueOn: Day | '';
    readonly answersLate: boolean;
    /** The number of the next nota, and whether it may be published now. */
    readonly nota: number;
    readonly mayAnswer: boolean;
    /** Ids of the questions that can go into it. */
    readonly forNota: readonly string[];
    /** A later closing that was proposed. */
    readonly extension: { readonly closesAt: Instant; readonly approved: boolean } | null;
  };
  'staff.question': {
    readonly tender: StaffHead;
    readonly question: QuestionView;
    readonly number: number;
    readonly mayAct: boolean;
    /** Would an answer be later than ten days before the closing? */
    readonly late: boolean;
    readonly answersDueOn: Day;
  };
  'staff.notas': { readonly tender: StaffHead; readonly notas: readonly { readonly number: number; readonly publishedAt: Instant; readonly answers: readonly Answered[]; readonly lateReason: string }[] };
  'staff.documents': {
    readonly tender: StaffHead;
    readonly state: DocumentsState;
    readonly documents: readonly TenderDocument[];
    /** Uploaded after the documents were fixed; public only once a rectification takes them in. */
    readonly coming: readonly TenderDocument[];
    readonly upload: { readonly url: string; readonly fields: Readonly<Record<string, string>> } | null;
    /** Name of the file that the upload takes the place of, and of the one that just came in. */
    readonly replaces: string | null;
    readonly added: string | null;
  };
  'staff.rectifications': {
    readonly tender: StaffHead; readonly rectifications: readonly RectificationView[]; readonly proposed: ProposedView | null; readonly mayPropose: boolean;
  };
  /** `lines` is null before the closing, at `from`: who reads what tells who prepares a bid. */
  'staff.readings': {
    readonly tender: StaffHead; readonly from: Instant | '';
    readonly lines: readonly { readonly document: string; readonly current: boolean; readonly kvk: string; readonly name: string; readonly at: Instant }[] | null;
  };
  'staff.rules': RulesView & { readonly tender: StaffHead };
  'staff.files': {
    readonly tender: StaffHead; readonly lot: string; readonly opened: boolean; readonly pricesVisible: boolean;
    readonly criteria: readonly QualityCriterion[]; readonly assessors: readonly Omit<AssessorState, 'state'>[]; readonly rows: readonly FileRow[];
    /** How many bids on this lot nobody screened yet, and the act for those that are in order. */
    readonly unscreened: number; readonly acts: readonly ActState[];
  };
  'staff.file': { readonly tender: StaffHead; readonly lot: string; readonly file: FileView; readonly documents: readonly BidFile[]; readonly acts: readonly ActState[] };
  'staff.scores': { readonly tender: StaffHead; readonly lot: string; readonly opened: boolean; readonly criteria: readonly QualityCriterion[]; readonly rows: readonly ScoreRow[] };
  'staff.ranking': {
    readonly tender: StaffHead; readonly lot: string; readonly maxAwards: number; readonly method: 'points' | 'value'; readonly seed: string;
    readonly criteria: readonly Criterion[]; readonly ranking: LotRankingView | null; readonly acts: readonly ActState[];
  };
  'staff.overlaps': { readonly tender: StaffHead; readonly opened: boolean; readonly open: boolean; readonly overlaps: readonly OverlapRow[] };
  'staff.contracts': { readonly tender: StaffHead; readonly term: ContractTerm; readonly contracts: readonly StaffContract[]; readonly acts: readonly ActState[] };
  'staff.contract': { readonly tender: StaffHead; readonly contract: ContractView; readonly acts: readonly ActState[] };
  'staff.admission-contract': { readonly admission: { readonly id: string; readonly title: string }; readonly contract: AdmissionContractView; readonly acts: readonly ActState[] };
  'staff.agenda': { readonly rows: readonly AgendaRow[] };
  /** Mail that failed or came back; and how many people of each municipality are mailed. */
  'staff.post': Paged & { readonly posts: readonly PostRow[]; readonly reached: readonly ReachedRow[] };
  'staff.told': Paged & { readonly municipality: { readonly code: string; readonly name: string }; readonly messages: readonly ToldRow[] };
  'staff.tasks': { readonly tasks: readonly Task[]; /** Of colleges, that nobody answered. */ readonly remarks: readonly OpenRemarksRow[] };
  'staff.what-if': WhatIfView;
  'staff.decisions': { readonly procedure: DecidedOn; readonly decisions: readonly WholeDecision[]; /** With whose remarks the form of the answer stands; empty where none is to be answered. */ readonly answering: string };
  'staff.complaints': { readonly tender: StaffHead; readonly complaints: readonly StaffComplaint[] };
  'staff.complaint': { readonly tender: StaffHead; readonly complaint: StaffComplaint; readonly acts: readonly ActState[] };
  'staff.inquiries': { readonly tender: StaffHead; readonly inquiries: readonly InquiryRow[]; readonly defects: readonly DefectView[]; readonly acts: readonly ActState[] };
  'staff.inquiry': { readonly tender: StaffHead; readonly inquiry: StaffInquiry; readonly acts: readonly ActState[] };
  /** `work`: applications that wait for a decision, the longest overdue first. */
  'staff.admissions': { readonly work: readonly WorkRow[]; readonly admissions: readonly StaffAdmissionRow[] };
  'staff.admission': {
    readonly admission: StaffAdmission;
    readonly decisions: readonly CollegeDecision[];
    /** Null before the opening. */
    readonly applications: readonly ApplicationRow[] | null;
    /** Its dates that passed, the newest first. */
    readonly past: readonly TimelineEntry[];
  };
  'staff.application': { readonly admission: AdmissionHead; readonly application: StaffApplication; readonly acts: readonly ActState[] };
  /** Both tracks of the strategy's planning; `more`: more procedures run than one page holds. */
  'staff.planning': { readonly tracks: readonly PlannedTrack[]; readonly more: boolean };
  /** What still runs first. */
  'staff.revisions': { readonly revisions: readonly RevisionRow[] };
  'staff.revision': {
    readonly revision: StaffRevision;
    /** While the colleges are asked; empty before and after. */
    readonly decisions: readonly CollegeDecision[];
    /** The newest first. */
    readonly inputs: readonly InputLine[];
    /** Reactions of the last round that have no reply yet; null while no round is being answered. */
    readonly open: number | null;
    /** Null before the signing. */
    readonly signatures: { readonly accepted: number; readonly refused: number; readonly waiting: number; readonly unconcluded: number } | null;
    /** Its dates that passed, the newest first. */
    readonly past: readonly TimelineEntry[];
  };
  'staff.revision-text': {
    readonly revision: RevisionHead;
    readonly text: TextView;
    readonly begun: boolean;
    /** It can be written now, by who may. */
    readonly writable: boolean;
    /** What is being changed: an article of the text, or a new one (`id` is empty) behind the article `after`. */
    readonly edit: { readonly id: string; readonly after: string } | null;
  };
  'staff.revision-nota': { readonly nota: RevisionNota };
  'staff.revision-import': {
    readonly revision: RevisionHead;
    readonly version: number;
    /** How many articles the text has, which an import takes the place of. */
    readonly articles: number;
    readonly upload: { readonly url: string; readonly fields: Readonly<Record<string, string>> };
    /** What the document that just came in says; `numbered`: its headings had no numbers, and got them here. */
    readonly document: { readonly verdict: 'ok' | 'absent' | 'empty' | 'type' | 'mixed' | 'malware' | 'large'; readonly name: string; readonly markdown: string; readonly numbered: boolean } | null;
  };
  'staff.revision-redline': { readonly revision: RevisionHead; readonly changes: ChangesView };
  'staff.revision-reactions': { readonly round: RoundReactions };
  'staff.revision-article': { readonly article: ArticleReactions };
  'staff.revision-signing': { readonly signing: RevisionSigning };
  /** What its dossier has; `archive` only where it is asked for as a zip. `documents` counts those of the tender, `bids` is null before the opening. */
  'staff.dossier': { readonly tender: StaffHead; readonly documents: number; readonly bids: number | null; readonly archive: Omit<Archive, 'about'> | null; readonly at: Instant };
  /** The same of an open house; `applications` is null before the opening. */
  'staff.admission-dossier': { readonly admission: AdmissionHead; readonly applications: number | null; readonly archive: Omit<Archive, 'about'> | null; readonly at: Instant };
  /** The same of a revision: how many versions of the text were shown, and how many rounds there were. */
  'staff.revision-dossier': { readonly revision: RevisionHead; readonly versions: number; readonly archive: Omit<Archive, 'about'> | null; readonly at: Instant };
  'staff.opening': { readonly tender: StaffHead; readonly opening: OpeningRecord };
  /** Those of the strategy first. */
  'staff.risks': { readonly risks: readonly StaffRisk[] };
  'staff.risk': { readonly risk: StaffRisk; /** Where the strategy names it; empty for one that was added. */ readonly source: string; /** What municipalities were told, the newest first. */ readonly changes: readonly RiskChange[] };
  'staff.outages': Paged & { readonly outages: readonly OutageRow[] };
  'staff.outage': StaffOutage;
  'staff.routes': { readonly segments: readonly RouteRow[] };
  'staff.route': RouteView;
  'staff.log': { readonly tender: StaffHead; readonly lines: readonly { readonly seq: number; readonly at: Instant; readonly actor: string; readonly name: string; readonly type: string; readonly hash: string }[] };
}
