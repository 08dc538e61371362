import type { Binding } from '../bid/document.ts';
import type { Partner } from '../bid/partner.ts';
import type { Offer } from '../kernel/command.ts';
import type { Instant } from '../kernel/moments.ts';
import type { Language } from '../messages/fill.ts';
import type { BidChecklist } from '../bid/checklist.ts';
import type { Archive } from '../papers/archive.ts';
import type { Evidence, EvidenceState } from '../provider/evidence.ts';
import type { DeclarationState } from '../provider/declaration.ts';
import type { Member } from '../provider/organisation.ts';
import type { MessageLine } from '../provider/overview.ts';
import type { Stage } from '../tender/stage.ts';
import type { Validity } from '../tender/validity.ts';
import type { OwnAdmissionLine, OwnApplication, OwnNext } from './admission/own.ts';
import type { PublishedAdmission } from './admission/published.ts';
import type { AdmissionContractView } from './admission-contract.ts';
import type { ContractView } from './contract.ts';
import type { LotState, ReadBackLot, Standing, Waiting } from './bid-state.ts';
import type { DeclarationView, DeclaredView, FileWarnings } from './declaration-view.ts';
import type { ComplaintView } from './complaints.ts';
import type { OwnInput, OwnRevision, OwnRevisionLine } from './revision/own.ts';
import type { OwnAgreement } from './revision/own-agreement.ts';
import type { OwnRoundView } from './revision/own-round.ts';
import type { OwnReply, RevisionNota } from './revision/nota.ts';
import type { ActState } from '../tender/acts.ts';
import type { Interest, PublicKind } from '../interest/interest.ts';
import type { InboxMessage } from './inbox.ts';
import type { LyingView, OwnInquiry, OwnInquiryRow } from './inquiries.ts';
import type { PublishedTender, TenderSummary } from './published.ts';
import type { OutageNotice } from './outage.ts';
import type { QuestionView } from './question.ts';
import type { RevisionHead } from './revision/head.ts';
import type { ChangesView, TextView } from './revision/text.ts';
import type { SessionsView } from './sessions.ts';
import type { Paged, ViewRoute } from './view.ts';

export const providerViews = {
  'provider.sessions': { door: 'provider', path: '/sessions' },
  'provider.home': { door: 'provider', path: '/', paged: true },
  'provider.organisation': { door: 'provider', path: '/organisation' },
  'provider.archive': { door: 'provider', path: '/organisation/archive', zip: true },
  'provider.inbox': { door: 'provider', path: '/inbox', paged: true, asks: { about: 'Id of a procedure: messages about it alone' } },
  'provider.message': { door: 'provider', path: '/inbox/:message', pdf: true },
  'provider.interests': { door: 'provider', path: '/interests' },
  'provider.tender': { door: 'provider', path: '/tenders/:tender', calendar: true },
  'provider.document': { door: 'provider', path: '/tenders/:tender/documents/:document' },
  'provider.bid': { door: 'provider', path: '/tenders/:tender/bid' },
  'provider.documents': { door: 'provider', path: '/tenders/:tender/bid/lots/:lot/documents' },
  'provider.review': { door: 'provider', path: '/tenders/:tender/bid/review' },
  'provider.receipt': { door: 'provider', path: '/tenders/:tender/bid/receipts/:submission' },
  'provider.ledger': { door: 'provider', path: '/tenders/:tender/bid/ledger' },
  'provider.partners': { door: 'provider', path: '/tenders/:tender/bid/partners' },
  'provider.invitation': { door: 'provider', path: '/tenders/:tender/invitations/:kvk' },
  'provider.declaration': { door: 'provider', path: '/organisation/declaration' },
  'provider.evidence': { door: 'provider', path: '/organisation/evidence' },
  'provider.contract': { door: 'provider', path: '/tenders/:tender/contract', pdf: true, calendar: true },
  'provider.admission-contract': { door: 'provider', path: '/admissions/:admission/contract', pdf: true, calendar: true },
  'provider.complaints': { door: 'provider', path: '/tenders/:tender/complaints' },
  'provider.admission': { door: 'provider', path: '/admissions/:admission', calendar: true },
  'provider.application': { door: 'provider', path: '/admissions/:admission/application' },
  'provider.inquiries': { door: 'provider', path: '/tenders/:tender/inquiries' },
  'provider.inquiry': { door: 'provider', path: '/tenders/:tender/inquiries/:inquiry' },
  'provider.revision': { door: 'provider', path: '/revisions/:revision', calendar: true },
  'provider.revision-round': { door: 'provider', path: '/revisions/:revision/rounds/:round' },
  'provider.revision-agreement': { door: 'provider', path: '/revisions/:revision/agreement' },
  'provider.revision-nota': { door: 'provider', path: '/revisions/:revision/rounds/:round/nota', pdf: true },
  'provider.revision-text': { door: 'provider', path: '/revisions/:revision/texts/:version', pdf: true },
  'provider.revision-redline': { door: 'provider', path: '/revisions/:revision/texts/:version/changes/:from' },
} as const satisfies Readonly<Record<string, ViewRoute>>;

/** What the pages of a bid share: which tender, and until when. */
export interface BidHead { readonly id: string; readonly title: string; readonly stage: Stage; readonly closesAt: Instant; readonly open: boolean; readonly namesHidden: boolean }

/** `standing` is what the signed-in person is to the organisation of his KvK number. */
export interface OrganisationView {
  readonly kvk: string;
  readonly name: string;
  readonly registeredAt: Instant | '';
  readonly standing: 'unregistered' | 'stranger' | 'pending' | 'ended' | 'preparer' | 'signatory';
  /** Colleagues that wait for a mandate; only a signatory is told. */
  readonly asking: number;
}

export interface UploadedFile {
  readonly document: string;
  readonly name: string;
  readonly size: number;
  readonly at: Instant;
  /** What the check found; `waiting` while it runs. Submitting need not wait for it. */
  readonly check: 'waiting' | 'ok' | Exclude<Binding['reason'], ''>;
  /** This version is part of what was submitted and counts. */
  readonly submitted: boolean;
}

export interface Receipt {
  readonly kvk: string;
  readonly organisation: string;
  readonly n: number;
  readonly at: Instant;
  readonly lots: readonly { readonly id: string; readonly title: string; readonly standing: Standing }[];
  readonly documents: number;
  /**
   * Empty for a submission of which nothing counts any more. `name` is what the bidder's own machine called it, empty once
   * the file itself is no longer kept; `sha256` is empty until the file was checked.
   */
  readonly manifest: readonly { readonly name: string; readonly key: string; readonly version: string; readonly size: number; readonly sha256: string }[];
  readonly manifestHash: string;
  /** `hash` is that of the line, by which it is found again. */
  readonly ledger: { readonly stream: string; readonly seq: number; readonly hash: string };
}

/**
 * What the ledger tells of an organisation's own bid. `whole` of a line: its hash and its place in the chain are right.
 * `asked` is what the reader wants to be found: a fingerprint of a receipt, of a line or of the list of files; `found` is
 * null when it is none of this bid. `export` is the stream as a file that anybody can verify (docs/ledger.md).
 */
export interface BidLedger {
  readonly stream: string;
  readonly whole: boolean;
  readonly lines: readonly { readonly seq: number; readonly at: Instant; readonly type: string; readonly submission: number | null; readonly hash: string; readonly manifestHash: string; readonly whole: boolean }[];
  readonly asked: { readonly fingerprint: string; readonly found: { readonly seq: number; readonly of: 'line' | 'manifest' } | null } | null;
  readonly export: string;
}

export interface LotName { readonly id: string; readonly title: string }
/** A member or subcontractor as the bidder that leads sees it. */
export type PartnerView = Pick<Partner, 'kvk' | 'name' | 'role' | 'relied' | 'lots' | 'status' | 'changedAt' | 'reason'>;
export interface InvitationLine extends Pick<Partner, 'role' | 'status'> {
  readonly tender: { readonly id: string; readonly title: string; readonly open: boolean };
  readonly lead: { readonly kvk: string; readonly name: string };
}

/** An uploaded paper of the organisation's file. */
export interface EvidencePiece extends Pick<Evidence, 'id' | 'type' | 'issuedOn' | 'validUntil' | 'size'> {
  readonly name: string;
  readonly state: EvidenceState;
  /** Works for some minutes. */
  readonly url: string;
}
export interface EvidenceView {
  readonly pieces: readonly EvidencePiece[];
  /** Uploaded, but nobody said yet what it is. */
  readonly unnamed: readonly { readonly id: string; readonly name: string; readonly size: number; readonly url: string }[];
  /** Of pieces that are in the file: a newer version lies in the bucket and was not recorded yet. */
  readonly renewed: readonly string[];
  /** Posts one file straight to the bucket. */
  readonly upload: { readonly url: string; readonly fields: Readonly<Record<string, string>> };
  /** The piece that the next upload replaces. */
  readonly replaces: { readonly id: string; readonly name: string } | null;
  /** The file that came back from an upload just now. */
  readonly added: string | null;
}
/** A document of the tender; `openedAt` is when the organisation opened this version first. */
export interface ReadDocument { readonly id: string; readonly name: string; readonly size: number; readonly openedAt: Instant | '' }

/** A procedure that somebody follows. */
export interface FollowedLine { readonly id: string; readonly kind: PublicKind; readonly title: string }
/** Does the reader follow the procedure, and is it mailed of that; null for who does not act for an organisation. */
export type Following = { readonly yes: boolean; readonly mailed: boolean } | null;

/** What each view shows; plain JSON. */
/** `added`: the name of the file that was uploaded just now. */
export interface AttachView { readonly upload: { readonly url: string; readonly fields: Readonly<Record<string, string>> }; readonly lying: readonly LyingView[]; readonly added: string | null }

export interface ProviderModels {
  'provider.revision-text': { readonly revision: RevisionHead; readonly text: TextView };
  'provider.revision-redline': { readonly revision: RevisionHead; readonly changes: ChangesView };
  /** `url` is empty until it was opened. */
  'provider.document': {
    readonly tender: { readonly id: string; readonly title: string; readonly closesAt: Instant };
    readonly open: boolean;
    readonly document: ReadDocument & { readonly url: string };
  };
  'provider.sessions': SessionsView;
  'provider.home': Paged & {
    readonly organisation: OrganisationView;
    readonly tenders: readonly (TenderSummary & { readonly waiting: Waiting })[];
    readonly admissions: readonly OwnAdmissionLine[];
    /** To which it is invited. */
    readonly revisions: readonly OwnRevisionLine[];
    readonly messages: readonly MessageLine[];
    /** What other providers asked of the organisation. */
    readonly invitations: readonly InvitationLine[];
    /** What needs attention in the organisation's own file; null for who does not act for it. */
    readonly file: FileWarnings | null;
  };
  /** `next`: where the own application stands; null for who does not act for an organisation. */
  'provider.admission': { readonly admission: PublishedAdmission; readonly next: OwnNext | null; readonly following: Following };
  'provider.application': {
    readonly admission: Pick<PublishedAdmission, 'id' | 'title' | 'segment' | 'status' | 'plan' | 'entry' | 'closingReason' | 'changes' | 'terms'>;
    readonly application: OwnApplication;
  };
  'provider.organisation': {
    readonly organisation: OrganisationView & { readonly email: string; readonly phone: string; readonly language: Language };
    readonly members: readonly (Omit<Member, 'person'> & { readonly self: boolean })[];
    readonly file: FileWarnings | null;
  };
  'provider.revision': { readonly revision: OwnRevision; readonly inputs: readonly OwnInput[]; readonly acts: readonly ActState[] };
  'provider.revision-round': OwnRoundView;
  'provider.revision-agreement': OwnAgreement;
  /** `own`: confidential reactions of the reader's organisation, which stand in no nota. */
  'provider.revision-nota': { readonly nota: RevisionNota; readonly own: readonly OwnReply[] };
  /** `archive` only where it is asked for as a zip. */
  'provider.archive': { readonly organisation: OrganisationView; readonly at: Instant; readonly archive: Omit<Archive, 'about'> | null };
  /** `about`: the procedure that was asked for, or empty; `procedures`: those that the messages looked at are about. */
  'provider.inbox': Paged & { readonly messages: readonly InboxMessage[]; readonly about: string; readonly procedures: readonly { readonly id: string; readonly title: string }[] };
  'provider.message': { readonly message: InboxMessage };
  /** What the reader itself chose, not its organisation. */
  'provider.interests': { readonly own: Pick<Interest, 'chosen' | 'kinds' | 'segments' | 'municipalities' | 'mail' | 'language' | 'email' | 'bouncedAt' | 'since'>; readonly follows: readonly FollowedLine[] };
  'provider.tender': {
    readonly tender: PublishedTender;
    readonly questions: readonly QuestionView[];
    /** When each nota van inlichtingen came; only for who acts for an organisation. */
    readonly notas: readonly { readonly number: number; readonly at: Instant }[];
    readonly documents: readonly ReadDocument[];
    readonly waiting: Waiting;
    readonly awarded: boolean;
    /** Until when the bid binds; null without a bid that counts, and when nothing waits for it. */
    readonly validity: Validity | null;
    readonly following: Following;
  };
  'provider.bid': {
    readonly tender: BidHead;
    readonly outages: readonly OutageNotice[];
    readonly lots: readonly LotState[];
    /** How many take part beside the bidder, and how many of them confirmed. */
    readonly partners: { readonly all: number; readonly confirmed: number };
    /** What is asked once for all lots. */
    readonly once: BidChecklist;
    /** Its lots in its own order, null where none is asked. */
    readonly preference: readonly string[] | null;
    readonly submissions: readonly { readonly n: number; readonly at: Instant; readonly lots: readonly { readonly id: string; readonly standing: Standing }[]; readonly documents: number }[];
    readonly withdrawals: readonly { readonly at: Instant; readonly lots: readonly string[] }[];
    /** The last rectification, the lots whose bid is from before it and unconfirmed, and when the others were confirmed. */
    readonly rectification: { readonly number: number; readonly at: Instant; readonly unconfirmed: readonly string[]; readonly confirmedAt: Instant | '' } | null;
  };
  'provider.documents': {
    readonly tender: BidHead;
    readonly lot: { readonly id: string; readonly title: string };
    readonly files: readonly UploadedFile[];
    /** Posts one file straight to the bucket; null when nothing can be added any more. */
    readonly upload: { readonly url: string; readonly fields: Readonly<Record<string, string>> } | null;
    /** The file that came back from an upload just now. */
    readonly added: string | null;
  };
  'provider.review': {
    readonly tender: BidHead;
    readonly lots: readonly (Omit<ReadBackLot, 'documents'> & { readonly documents: readonly Pick<UploadedFile, 'name' | 'size' | 'check'>[] })[];
    readonly once: BidChecklist;
    readonly declared: DeclaredView;
    readonly readBack: string;
  };
  'provider.partners': { readonly tender: BidHead; readonly lots: readonly LotName[]; readonly chosen: readonly string[]; readonly partners: readonly PartnerView[] };
  'provider.invitation': {
    readonly tender: BidHead;
    readonly lead: { readonly kvk: string; readonly name: string };
    readonly invitation: Pick<Partner, 'role' | 'relied' | 'status' | 'changedAt' | 'mandate'> & { readonly lots: readonly LotName[] };
    /** The version of the mandate that one gives by confirming; empty for a subcontractor. */
    readonly mandate: string;
    /** Goes along with an answer. */
    readonly asked: string;
    /** A bid that counts rests on the confirmation. */
    readonly submitted: boolean;
    /** One's own declaration, without which nobody confirms; `renewed`: it was signed anew after one confirmed. */
    readonly declaration: DeclarationState;
    readonly renewed: boolean;
  };
  'provider.declaration': DeclarationView;
  'provider.evidence': EvidenceView;
  'provider.receipt': { readonly tender: BidHead; readonly receipt: Receipt };
  'provider.ledger': { readonly tender: BidHead } & BidLedger;
  'provider.complaints': { readonly tender: { readonly id: string; readonly title: string }; readonly complaints: readonly ComplaintView[] };
  'provider.inquiries': { readonly tender: { readonly id: string; readonly title: string }; readonly inquiries: readonly OwnInquiryRow[] };
  'provider.inquiry': { readonly tender: { readonly id: string; readonly title: string }; readonly inquiry: OwnInquiry; /** It can still be answered. */ readonly open: boolean; /** Papers that can be handed in. */ readonly offers: { readonly evidence?: readonly Offer[]; readonly documents?: readonly Offer[] }; /** Where papers are uploaded for the answer, and what lies there; null where none are taken. */ readonly attach: AttachView | null };
  'provider.admission-contract': { readonly admission: { readonly id: string; readonly title: string }; readonly contract: AdmissionContractView };
  'provider.contract': {
    readonly tender: { readonly id: string; readonly title: string; readonly final: boolean };
    readonly contract: ContractView;
  };
}
