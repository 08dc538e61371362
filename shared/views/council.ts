import type { ToldDate } from '../council/dates.ts';
import type { MailChoice } from '../council/contact.ts';
import type { Day, Instant } from '../kernel/moments.ts';
import type { Language } from '../messages/fill.ts';
import type { SegmentNumber } from '../region/segments.ts';
import type { CouncilAdmission, CouncilAdmissionRow } from './admission/council.ts';
import type { CouncilTender, CouncilTenderRow } from './council/tender.ts';
import type { CouncilRevision, CouncilRevisionRow } from './revision/council.ts';
import type { CollegeDecision, OwnDecision } from './colleges.ts';
import type { CouncilLetters, CouncilLetter, FiguresYear } from './council/letter.ts';
import type { InboxMessage } from './inbox.ts';
import type { TimelineEntry } from './room/timeline.ts';
import type { Download } from './public.ts';
import type { AwardedLot } from './published.ts';
import type { RevisionNota } from './revision/nota.ts';
import type { RiskView } from '../council/risk.ts';
import type { RoomAction, RoomView } from './room/room.ts';
import type { WhatIfView } from './what-if.ts';
import type { SessionsView } from './sessions.ts';
import type { Paged, ViewRoute } from './view.ts';

export const councilViews = {
  'council.sessions': { door: 'council', path: '/sessions' },
  'council.home': { door: 'council', path: '/', paged: true },
  'council.tender': { door: 'council', path: '/tenders/:tender' },
  'council.admission': { door: 'council', path: '/admissions/:admission' },
  'council.revisions': { door: 'council', path: '/revisions' },
  'council.revision': { door: 'council', path: '/revisions/:revision' },
  'council.room': { door: 'council', path: '/room' },
  'council.inbox': { door: 'council', path: '/inbox', paged: true },
  'council.message': { door: 'council', path: '/inbox/:message', calendar: true },
  'council.calendar': { door: 'council', path: '/dates', calendar: true },
  'council.preferences': { door: 'council', path: '/preferences' },
  'council.what-if': { door: 'council', path: '/procedures/:procedure/what-if', asks: { day: 'The day on which the own college would decide, `2026-02-03`' } },
  'council.revision-nota': { door: 'council', path: '/revisions/:revision/rounds/:round/nota', pdf: true },
  // letters to the council, and the figures that they tell
  'council.letters': { door: 'council', path: '/letters' },
  'council.letter': { door: 'council', path: '/letters/:letter', pdf: true, docx: true },
  'council.figures': { door: 'council', path: '/figures' },
} as const satisfies Readonly<Record<string, ViewRoute>>;

/** Chosen segments, when mail comes and where. `since`: empty while nothing was chosen; `bouncedAt`: mail came back. `offered`: the segments in which the municipality takes part. */
export interface OwnPreferences {
  readonly mail: MailChoice; readonly language: Language; readonly segments: readonly SegmentNumber[]; readonly email: string; readonly bouncedAt: Instant | ''; readonly since: Instant | ''; readonly offered: readonly SegmentNumber[];
}

export interface Home { readonly code: string; readonly name: string }

/** What each view shows; plain JSON. */
export interface CouncilModels {
  'council.what-if': WhatIfView & { readonly municipality: Home };
  'council.revision-nota': { readonly nota: RevisionNota };
  /** Only procedures that concern the reader's municipality. */
  'council.sessions': SessionsView;
  'council.home': Paged & { readonly municipality: Home; readonly tenders: readonly CouncilTenderRow[]; readonly admissions: readonly CouncilAdmissionRow[]; /** Dates of these procedures that passed, the newest first. */ readonly past: readonly TimelineEntry[] };
  'council.tender': {
    readonly municipality: Home;
    readonly tender: CouncilTender;
    /** Its dates that passed, the newest first. */
    readonly past: readonly TimelineEntry[];
    readonly decisions: readonly CollegeDecision[];
    /** May this municipality's decision be recorded now, and what stands as its decision. */
    readonly open: boolean;
    readonly own: OwnDecision;
    /** Until when decisions are asked; empty where nobody said. */
    readonly decideBy: Day | '';
    readonly documents: readonly Download[];
    readonly outcome: { readonly received: number; readonly lots: readonly AwardedLot[] } | null;
  };
  'council.admission': {
    readonly municipality: Home;
    readonly admission: CouncilAdmission;
    /** Its dates that passed, the newest first. */
    readonly past: readonly TimelineEntry[];
    readonly decisions: readonly CollegeDecision[];
    /** May this municipality's decision be recorded now, and what stands as its decision. */
    readonly open: boolean;
    readonly own: OwnDecision;
    /** Until when decisions are asked; empty where nobody said. */
    readonly decideBy: Day | '';
  };
  /** Those that wait for this college first. */
  'council.revisions': { readonly municipality: Home; readonly revisions: readonly CouncilRevisionRow[] };
  'council.revision': {
    readonly municipality: Home;
    readonly revision: CouncilRevision;
    /** Its dates that passed, the newest first. */
    readonly past: readonly TimelineEntry[];
    /** On the text that lies before the colleges, or that was adopted; empty before they are asked. */
    readonly decisions: readonly CollegeDecision[];
    /** May this municipality's decision be recorded now, and what stands as its decision. */
    readonly open: boolean;
    readonly own: OwnDecision;
    /** Until when decisions are asked; empty where nobody said. */
    readonly decideBy: Day | '';
  };
  /** Drafts for the college only. */
  'council.letters': { readonly municipality: Home } & CouncilLetters;
  'council.letter': { readonly municipality: Home; readonly letter: CouncilLetter };
  /** Years that are over, the newest first. */
  'council.figures': { readonly municipality: Home; readonly years: readonly FiguresYear[] };
  /** `actions` wait for the college; null for who only reads along. */
  'council.room': { readonly municipality: Home; readonly slug: string; readonly actions: readonly RoomAction[] | null; readonly room: RoomView; readonly risks: readonly RiskView[] };
  'council.inbox': Paged & { readonly municipality: Home; readonly messages: readonly InboxMessage[]; /** Of the municipality: how many people get mail. */ readonly reached: number };
  /** What the reader chose, and how many people of the municipality get mail. */
  'council.preferences': { readonly municipality: Home; readonly own: OwnPreferences; readonly reached: number };
  /** Dates that the municipality was told and that are still to come, the first on top. */
  'council.calendar': { readonly municipality: Home; readonly dates: readonly ToldDate[] };
  'council.message': { readonly municipality: Home; readonly message: InboxMessage };
}
