import { instant } from '../kernel/moments.ts';
import { rankingOf } from '../tender/award.ts';
import { file, type AssessmentFile, type Scores } from '../tender/file.ts';
import type { ScreeningOutcome } from '../tender/ranking.ts';
import { bidKey, newTender, type Tender } from '../tender/state.ts';
import { tender as base } from '../bid/example.ts';
import type { LetterFacts } from './writing.ts';

/** For tests: a tender of segment 5 that was decided on 1 June 2026, with a bid of every outcome on lot A. */
export const lettersAt = instant('2026-06-01T10:00:00+02:00');
export const [linde, duin, brug, kade, ster] = ['27000001', '27000002', '27000003', '27000004', '27000005'];
export const organisationNames = { [linde]: 'Stichting De Linde', [duin]: 'Jeugdzorg Duin en Vaart', [brug]: 'De Brug B.V.', [kade]: 'Kade Jeugd', [ster]: 'Ster aan Zee' };

const scores = (K1: number, K2: number): Scores => ({
  K1: { score: K1, motivation: 'U beschrijft goed hoe het gezin meebeslist.\n\nVoorbeelden ontbreken' }, K2: { score: K2, motivation: 'Het aanbod sluit aan.' },
});
const assessed = (lot: string, kvk: string, K1: number, K2: number): AssessmentFile => ({ ...file.initial, lot, kvk, assessment: 1, consensus: scores(K1, K2) });
const out = (lot: string, kvk: string, outcome: ScreeningOutcome, reason: string): AssessmentFile =>
  ({ ...file.initial, lot, kvk, assessment: 1, screening: { outcome, reason, by: 'p', at: lettersAt } });

/** On A the first two tie to the drawing of lots; Linde wins B alone. */
const all = [
  assessed('A', linde, 75, 50), assessed('A', duin, 75, 50), assessed('A', brug, 25, 100),
  out('A', kade, 'excluded', 'Wij vonden een vals verklaard jaarverslag'), out('A', ster, 'incomplete', 'Het prijzenblad ontbreekt.'),
  assessed('B', linde, 100, 100),
];
export const files: Readonly<Record<string, AssessmentFile>> = Object.fromEntries(all.map((one) => [bidKey(one.lot, one.kvk), one]));

/** By points, one award a lot. */
const undecided: Tender = {
  ...newTender, ...base, status: 'provisional', seed: 'klein', round: 1,
  lots: [{ id: 'A', title: 'Ambulant', maxAwards: 1 }, { id: 'B', title: 'Groep', maxAwards: 1 }],
  criteria: [
    { id: 'K1', kind: 'quality', title: 'Gezinsgericht werken', weight: 42.5, scale: [0, 25, 50, 75, 100], minimum: 50 },
    { id: 'K2', kind: 'quality', title: 'Collectief aanbod', weight: 27.5, scale: [0, 50, 100] },
    { id: 'P', kind: 'price', title: 'Tarief per uur', weight: 30, model: 'relative-lowest' },
  ],
  bidsOf: [linde, duin, brug, kade, ster].map((kvk) => ({ kvk, lots: kvk === linde ? ['A', 'B'] : ['A'] })),
  prices: { [bidKey('A', linde)]: 8750, [bidKey('A', duin)]: 8750, [bidKey('A', brug)]: 8000, [bidKey('A', kade)]: 7000, [bidKey('A', ster)]: null, [bidKey('B', linde)]: 123_450 },
};

/** The example with differences, decided. */
export function decided(over: Partial<Tender> = {}, these = files): Tender {
  const state = { ...undecided, ...over };
  return { ...state, decision: { at: lettersAt, round: state.round, assessment: state.assessment, lots: rankingOf(state, these) } };
}

/** By value: the same bids, and a euro is a euro. */
export const byValue: Partial<Tender> = {
  method: 'value',
  criteria: [
    { id: 'K1', kind: 'quality', title: 'Gezinsgericht werken', maxValue: 4000, scale: [0, 25, 50, 75, 100] },
    { id: 'K2', kind: 'quality', title: 'Collectief aanbod', maxValue: 2000, scale: [0, 50, 100] },
  ],
};

export const facts = (kvk: string, over: Partial<LetterFacts> = {}): LetterFacts =>
  ({ tender: decided(), files, kvk, organisationNames, at: lettersAt, language: 'nl', ...over });
