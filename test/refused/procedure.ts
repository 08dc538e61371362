import { participants } from '../../shared/region/participants.ts';
import { readScenario } from '../../shared/scenario/read.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import { loser, winner } from './acts.ts';

/** A small procedure that goes through every stage; its proceedings end in the standstill's own term. */
export function procedure(): Scenario {
  const read = readScenario({
    version: 1, name: 'Wat niet mag', seed: 'weigering', providers: [winner, loser].map((kvk) => ({ kvk, name: `Aanbieder ${kvk}` })),
    tenders: [{
      id: 'weigering', segment: 5, title: 'Veelvoorkomende jeugdhulp', awardMethod: 'points', rounding: 2,
      publishAt: '2026-02-02T09:00:00+01:00', questionsUntil: '2026-03-16T12:00:00+01:00', closesAt: '2026-05-12T12:00:00+02:00', awardAt: '2026-06-01T10:00:00+02:00',
      collegeDecisions: participants(5, '2026-01-13' as never).map(({ code }, i) => ({ municipality: code, at: `2026-01-13T0${i + 1}:00:00.000Z`, outcome: 'approved' })),
      lots: [{ id: 'A', title: 'Ambulante begeleiding', maxAwards: 1 }],
      criteria: [
        { id: 'K', kind: 'quality', title: 'Gezinsgericht werken', weight: 70, scale: [0, 25, 50, 75, 100] },
        { id: 'P', kind: 'price', title: 'Tarief', weight: 30, model: 'relative-lowest' },
      ],
      bids: [winner, loser].map((kvk, i) => ({ kvk, lot: 'A', submitAt: `2026-05-04T1${i}:00:00+02:00`, price: 8750 + 1000 * i, documents: 0 })),
      scores: [winner, loser].map((kvk) => ({ kvk, lot: 'A', criterion: 'K', individual: [75, 75, 75], consensus: 75 })),
      proceedings: [{ at: '2026-06-10T09:00:00+02:00', judgmentAt: '2026-06-18T09:00:00+02:00', outcome: 'upheld' }],
    }],
  });
  if (!read.ok) throw new Error(read.sentence);
  return read.scenario;
}
