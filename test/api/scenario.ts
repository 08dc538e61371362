import { participants } from '../../shared/region/participants.ts';
import { readScenario } from '../../shared/scenario/read.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';

const [a, b, c] = ['27300001', '27300002', '27300003'];

/**
 * A procedure with everything in it that a procedure can have, as small as that can be. The last college decides a day
 * after the planned publication, which waits for it.
 */
export function wholeProcedure(): Scenario {
  const read = readScenario({
    version: 1, name: 'Over de interface', seed: 'interface', providers: [a, b, c].map((kvk) => ({ kvk, name: `Aanbieder ${kvk}` })),
    tenders: [{
      id: 'geheel', segment: 5, title: 'Veelvoorkomende jeugdhulp', awardMethod: 'points', rounding: 2,
      publishAt: '2026-02-02T09:00:00+01:00', questionsUntil: '2026-03-16T12:00:00+01:00', closesAt: '2026-05-12T12:00:00+02:00', awardAt: '2026-06-01T10:00:00+02:00',
      collegeDecisions: participants(5, '2026-01-13' as never).map(({ code }, i) => ({ municipality: code, at: i === 0 ? '2026-02-03T09:00:00+01:00' : `2026-01-13T0${i + 1}:00:00.000Z`, outcome: 'approved' })),
      lots: [{ id: 'A', title: 'Ambulante begeleiding', maxAwards: 1 }],
      criteria: [
        { id: 'K', kind: 'quality', title: 'Gezinsgericht werken', weight: 70, scale: [0, 25, 50, 75, 100], minimum: 50 },
        { id: 'P', kind: 'price', title: 'Tarief', weight: 30, model: 'relative-lowest' },
      ],
      questions: [{ kvk: a, at: '2026-02-20T10:00:00+01:00', text: 'Mag het plan in bijlagen?', answer: 'Ja.', answerAt: '2026-03-20T10:00:00+01:00' }],
      extensions: [{ at: '2026-05-01T10:00:00+02:00', closesAt: '2026-05-19T12:00:00+02:00', reason: 'Een week langer.' }],
      bids: [
        { kvk: a, lot: 'A', submitAt: '2026-05-04T09:00:00+02:00', price: 8750, documents: 1 },
        { kvk: b, lot: 'A', submitAt: '2026-05-04T10:00:00+02:00', price: 9000, documents: 0 },
        { kvk: c, lot: 'A', submitAt: '2026-05-04T11:00:00+02:00', price: 9100, documents: 0, withdrawAt: '2026-05-05T09:00:00+02:00' },
        // Exactly at the closing: refused, with both times in the answer.
        { kvk: c, lot: 'A', submitAt: '2026-05-19T12:00:00+02:00', price: 9100, documents: 0 },
      ],
      screening: [{ kvk: b, lot: 'A', outcome: 'incomplete', reason: 'De prijs is niet onderbouwd.' }],
      scores: [{ kvk: a, lot: 'A', criterion: 'K', individual: [75, 75, 50], consensus: 75 }],
      proceedings: [{ at: '2026-06-10T09:00:00+02:00', judgmentAt: '2026-07-31T09:00:00+02:00', outcome: 'upheld' }],
    }],
  });
  if (!read.ok) throw new Error(read.sentence);
  return read.scenario;
}
