import type { CouncilLetter } from './council/letter.ts';
import type { RevisionHead } from './revision/head.ts';
import type { TextView } from './revision/text.ts';
import type { Milestone } from '../region/calendars.ts';
import type { Part } from '../region/participants.ts';
import type { Keeping } from '../kept/keeping.ts';
import type { Population } from '../region/municipalities.ts';
import type { Route, Segment } from '../region/segments.ts';
import type { Text } from '../region/text.ts';
import type { Day, Instant } from '../kernel/moments.ts';
import type { Answered } from '../tender/nota.ts';
import type { AdmissionLine, PublishedAdmission } from './admission/published.ts';
import type { ProcedureSearch } from './procedure-search.ts';
import type { AwardedLot, PublishedTender, TenderSummary } from './published.ts';
import type { RiskView } from '../council/risk.ts';
import type { RoomView } from './room/room.ts';
import type { OutageLine, OutageNotice, OutageRow } from './outage.ts';
import type { ParticipantsView } from './participants.ts';
import type { RectificationView } from './rectifications.ts';
import type { RegisterView } from './register.ts';
import type { RulesView } from './rules.ts';
import type { StatusView } from './status.ts';
import type { Paged, ViewRoute } from './view.ts';

export const publicViews = {
  'public.home': {
    door: 'public', path: '/', paged: true,
    asks: {
      q: 'Words of the number, title, description, lots or products', segment: 'Number of a segment', municipality: 'CBS code, e.g. `GM0503`: it took part when the procedure was published',
      kind: '`tender` or `open-house`', phase: '`open`: one can still take part; `running`; `ended`',
    },
  },
  'public.tender': { door: 'public', path: '/tenders/:tender', calendar: true },
  'public.notas': { door: 'public', path: '/tenders/:tender/notas' },
  'public.nota': { door: 'public', path: '/tenders/:tender/notas/:nota', pdf: true },
  'public.rectifications': { door: 'public', path: '/tenders/:tender/rectifications' },
  'public.rules': { door: 'public', path: '/tenders/:tender/rules' },
  'public.admission': { door: 'public', path: '/admissions/:admission', calendar: true },
  'public.admission-agreement': { door: 'public', path: '/admissions/:admission/agreement', pdf: true },
  'public.region': { door: 'public', path: '/region' },
  'public.participants': { door: 'public', path: '/region/participants', asks: { segment: 'Number of a segment, 1 without it', day: 'A day, `2026-12-31`; today without it' } },
  'public.municipality': { door: 'public', path: '/municipalities/:place' },
  // a letter that a college sent to its council
  'public.letter': { door: 'public', path: '/municipalities/:place/letters/:letter', pdf: true, docx: true },
  'public.risks': { door: 'public', path: '/risks' },
  'public.outages': { door: 'public', path: '/outages', paged: true },
  'public.outage': { door: 'public', path: '/outages/:outage' },
  'public.status': { door: 'public', path: '/status', keeps: 5 },
  'public.register': {
    door: 'public', path: '/register', paged: true, csv: true,
    asks: {
      q: 'Part of a name, or the beginning of a KvK number', product: 'A product, named with its admission: `adm_1.P1`', municipality: 'CBS code, e.g. `GM0503`',
      on: 'Who is admitted on this day, `2027-03-01`; today without it', history: '`yes`: whoever ever was or will be admitted, on whatever day',
    },
  },
  'public.how': { door: 'public', path: '/how' },
  'public.sealing': { door: 'public', path: '/how/sealing' },
  'public.accessibility': { door: 'public', path: '/accessibility' },
  'public.privacy': { door: 'public', path: '/privacy' },
} as const satisfies Readonly<Record<string, ViewRoute>>;

/** A file to download; `url` works for some minutes. */
export interface Download { readonly name: string; readonly size: number; readonly url: string }

export interface SegmentView extends Segment {
  readonly goals: readonly Text[];
  /** Who takes part today, and whether for all of it. */
  readonly participants: readonly { readonly name: string; readonly part: Part }[];
  /** How it will be bought, and why in short; null while nobody decided. `routes` is the strategy's provisional direction. */
  readonly decided: { readonly routes: readonly Route[]; readonly decidedBy: string; readonly decidedOn: Day; readonly reason: string; readonly whyMore: string } | null;
}

/** What each view shows; plain JSON. */
export interface PublicModels {
  'public.home': Paged & { readonly asked: ProcedureSearch; readonly municipalities: readonly { readonly code: string; readonly name: string }[]; readonly outages: readonly OutageNotice[]; readonly tenders: readonly TenderSummary[]; readonly admissions: readonly AdmissionLine[] };
  'public.tender': {
    readonly tender: PublishedTender;
    readonly outages: readonly OutageNotice[];
    readonly documents: readonly Download[];
    readonly notas: readonly { readonly number: number; readonly publishedAt: Instant; readonly answers: number }[];
    readonly outcome: { readonly received: number; readonly lots: readonly AwardedLot[] } | null;
  };
  'public.admission': { readonly admission: PublishedAdmission };
  'public.admission-agreement': { readonly admission: { readonly id: string; readonly title: string }; readonly revision: Pick<RevisionHead, 'id' | 'title' | 'segment'>; readonly text: TextView };
  'public.notas': {
    readonly tender: { readonly id: string; readonly title: string };
    readonly notas: readonly { readonly number: number; readonly publishedAt: Instant; readonly answers: readonly Omit<Answered, 'question'>[] }[];
  };
  'public.nota': {
    readonly tender: { readonly id: string; readonly title: string };
    readonly nota: { readonly number: number; readonly publishedAt: Instant; readonly answers: readonly Omit<Answered, 'question'>[] };
  };
  'public.rectifications': { readonly tender: { readonly id: string; readonly title: string }; readonly rectifications: readonly RectificationView[] };
  'public.rules': RulesView & { readonly tender: { readonly id: string; readonly title: string } };
  'public.region': {
    readonly municipalities: readonly { readonly code: string; readonly name: string; readonly slug: string; readonly population: Population | null }[];
    readonly segments: readonly SegmentView[];
    readonly calendars: Readonly<Record<'B' | 'C', readonly Milestone[]>>;
  };
  'public.participants': ParticipantsView;
  /** By its slug or code; also one that left, with its last day. */
  'public.letter': { readonly municipality: { readonly code: string; readonly name: string; readonly slug: string }; readonly letter: Pick<CouncilLetter, 'id' | 'about' | 'decidedOn' | 'paper'> };
  'public.municipality': { readonly municipality: { readonly code: string; readonly name: string; readonly slug: string; readonly until: Day | '' }; readonly room: RoomView };
  /** Those of the strategy first; also those that are gone. */
  'public.risks': { readonly risks: readonly RiskView[] };
  /** The newest first. */
  'public.outages': Paged & { readonly outages: readonly OutageRow[] };
  'public.outage': { readonly outage: OutageRow; readonly lines: readonly OutageLine[] };
  'public.status': StatusView;
  'public.register': RegisterView;
  'public.how': Readonly<Record<string, never>>;
  'public.sealing': Readonly<Record<string, never>>;
  'public.accessibility': { readonly contact: string };
  /** How long things stay: `sessionHours` at most after signing in, `idleMinutes` without a request, and days. */
  'public.privacy': { readonly contact: string; readonly sessionHours: number; readonly idleMinutes: number; readonly days: Keeping };
}
