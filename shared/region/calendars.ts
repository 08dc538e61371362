import { day } from '../kernel/day.ts';
import type { Day } from '../kernel/day.ts';
import type { Text } from './text.ts';

/** S003 §3 Planning: A the strategy itself, B new procurement (segment 5), C revision (segments 1–4). */
export type Track = 'A' | 'B' | 'C';

/**
 * A step of the planning. `when` is how the council proposal dates it; `from` and `until` (inclusive) are the days that
 * this covers, an autumn being 1 September to 30 November. It is a planning: the dates of a procedure are its own.
 */
export interface Milestone {
  readonly id: string;
  readonly track: Track;
  readonly from: Day;
  readonly until: Day;
  readonly when: Text;
  readonly title: Text;
}

/** All dates: S003 §3, Planning A, B and C (S001 ch. 9 has the tables as images, lost in the scan). */
function step(id: string, track: Track, from: string, until: string, when: Text, title: Text): Milestone {
  return { id, track, from: day(from), until: day(until), when, title };
}

const autumn2025 = { nl: 'najaar 2025', en: 'autumn 2025' };
const january2026 = { nl: 'januari 2026', en: 'January 2026' };
const newYear2027 = { nl: '1 januari 2027', en: '1 January 2027' };
const start = { nl: 'Start opdracht, verander- en transformatiejaren', en: 'Contracts start: years of change and transformation' };

export const milestones: readonly Milestone[] = [
  step('market-consultation', 'A', '2024-09-01', '2024-11-30', { nl: 'najaar 2024', en: 'autumn 2024' },
    { nl: 'Marktconsultaties aanbieders', en: 'Market consultations with providers' }),
  step('principles', 'A', '2024-11-14', '2024-11-14', { nl: '14 november 2024', en: '14 November 2024' },
    { nl: 'Uitgangspunten segmenten vastgesteld in het BOJ', en: 'Principles of the segments adopted by the board of aldermen (BOJ)' }),
  step('council-sessions', 'A', '2025-01-01', '2025-03-31', { nl: 'januari–maart 2025', en: 'January–March 2025' },
    { nl: 'Informele werksessies gemeenteraden (twee)', en: 'Informal sessions with the councils (two)' }),
  step('strategy', 'A', '2025-05-01', '2025-06-30', { nl: 'mei–juni 2025', en: 'May–June 2025' },
    { nl: 'College- en raadsbesluiten over de inkoopstrategie', en: 'Colleges and councils decide on the strategy' }),

  step('consultation', 'B', '2025-09-01', '2025-11-30', autumn2025, { nl: 'Consultatie aanbieders', en: 'Consultation of providers' }),
  step('college-decisions', 'B', '2026-01-01', '2026-01-31', january2026,
    { nl: 'Collegebesluiten over de inkoopdocumenten', en: 'Colleges decide on the procurement documents' }),
  step('tender', 'B', '2026-02-01', '2026-05-31', { nl: 'februari–mei 2026', en: 'February–May 2026' },
    { nl: 'Aanbestedingsfase', en: 'Tender' }),
  step('award', 'B', '2026-06-01', '2026-06-30', { nl: 'juni 2026', en: 'June 2026' }, { nl: 'Gunning', en: 'Award' }),
  step('preparation', 'B', '2026-07-01', '2026-12-31', { nl: 'juli–december 2026', en: 'July–December 2026' },
    { nl: 'Voorbereiding start', en: 'Preparation of the start' }),
  step('start', 'B', '2027-01-01', '2027-01-01', newYear2027, start),

  step('consultation', 'C', '2025-09-01', '2025-11-30', autumn2025, { nl: 'Consultatie aanbieders per segment', en: 'Consultation of providers per segment' }),
  step('draft', 'C', '2026-01-01', '2026-01-31', january2026,
    { nl: 'Tekst van de herzieningen gepresenteerd aan aanbieders', en: 'Draft text presented to providers' }),
  step('reactions', 'C', '2026-02-01', '2026-02-28', { nl: 'februari 2026', en: 'February 2026' },
    { nl: 'Behandeling van de reacties van aanbieders', en: 'Reactions of providers handled' }),
  step('publication', 'C', '2026-03-01', '2026-06-30', { nl: 'maart–juni 2026', en: 'March–June 2026' },
    { nl: 'Publicatie overeenkomsten en eventuele toelating van andere aanbieders', en: 'Contracts published, possible admission of other providers' }),
  step('ready', 'C', '2026-07-01', '2026-07-01', { nl: '1 juli 2026', en: '1 July 2026' },
    { nl: 'Nieuwe contracten gereed, ook na twee herzieningen', en: 'New contracts ready, also after two revisions' }),
  step('start', 'C', '2027-01-01', '2027-01-01', newYear2027, start),
];

/** In the order in which they begin. */
export const milestonesOf = (track: Track): Milestone[] => milestones.filter((one) => one.track === track);

/** The running contracts: S001 §5.1, until 31 December 2025, extended once by a year; S003 §2 has the extended end. */
export const runningContractsUntil: Day = day('2026-12-31');

/** The latest day on which the new contracts are ready, also after two revisions (S003 §3, planning C). */
export const contractsReadyBy: Day = day('2026-07-01');

/** The new contracts (S003 §3), for at least six years (S001 §3.2.3), so until 31 December 2032. */
export const newContractsFrom: Day = day('2027-01-01');
export const contractYears = 6;
