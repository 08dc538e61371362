import { addDays, amsterdam, dayOf, type Day, type Instant } from '../../../shared/kernel/moments.ts';
import { workingDayOnOrAfter } from '../../../shared/kernel/holidays.ts';
import { participants } from '../../../shared/region/participants.ts';
import { readScenario } from '../../../shared/scenario/read.ts';
import type { Until } from '../../season/tender.ts';
import type { ScenarioTender } from '../../../shared/scenario/schema.ts';

/** Providers that bid in the demonstration; all of them are made up. */
export const providers = [
  { kvk: '27000001', name: 'De Linde Jeugdzorg' }, { kvk: '27000002', name: '’t Kompas Jeugdhulp' }, { kvk: '27000003', name: 'Stichting Vaart & Veer' },
  { kvk: '27000004', name: 'Praktijk Café Ouderkracht' }, { kvk: '27000005', name: 'De Zeeuwse Duinen Jeugd-GGZ' }, { kvk: '27000006', name: 'Buurtteam Westlandse Kas' },
] as const;

/** A demonstration tender; days are counted from today, negative is past. Every deadline is put on a working day. */
export interface Demo {
  readonly id: string;
  readonly title: string;
  readonly published: number;
  readonly closes: number;
  readonly award: number;
  readonly lots: readonly (readonly [id: string, title: string, maxAwards: number])[];
  readonly bidders: readonly string[];
  readonly value?: true;
  /** Assessors see numbers instead of names. */
  readonly hidesNames?: true;
  /** Colleges that have not decided yet. */
  readonly undecided?: readonly string[];
  readonly until?: Until;
}

/** The demonstration as a rehearsal file, so that it is played by the same rules and through the same doors. */
export function demoScenario(demos: readonly Demo[], now: Instant): readonly ScenarioTender[] {
  const read = readScenario({ version: 1, name: 'Demonstratie', seed: 'demonstratie', providers, tenders: demos.map((demo) => tenderOf(demo, dayOf(now))) });
  if (!read.ok) throw new Error(read.sentence);
  return read.scenario.tenders;
}

const on = (today: Day, days: number, time: string): Instant => amsterdam(workingDayOnOrAfter(addDays(today, days)), time);
const scale = [0, 25, 50, 75, 100];

function tenderOf(demo: Demo, today: Day): object {
  const span = demo.closes - demo.published;
  const bids = demo.bidders.flatMap((kvk, i) => demo.lots.filter((_, l) => (i + l) % 3 !== 2).map(([lot]) => ({
    kvk, lot, submitAt: amsterdam(addDays(today, demo.closes - 1), `${String(9 + (i % 8)).padStart(2, '0')}:${String(7 * i % 60).padStart(2, '0')}`),
    price: 7900 + 137 * i, documents: i === 0 ? 2 : 0,
  })));
  const quality = [
    { id: 'K1', kind: 'quality', title: 'Gezinsgericht werken', ...(demo.value === true ? { maxValue: 1500 } : { weight: 40 }), scale, minimum: 25 },
    { id: 'K2', kind: 'quality', title: 'Collectief en dichtbij huis', ...(demo.value === true ? { maxValue: 900 } : { weight: 30 }), scale },
  ];
  return {
    id: demo.id, segment: 5, title: demo.title, publishAt: on(today, demo.published, '09:00'),
    questionsUntil: on(today, demo.published + Math.max(1, Math.floor(span / 2)), '12:00'), closesAt: on(today, demo.closes, '12:00'),
    collegeDecisions: participants(5, today).map(({ code }) => code).filter((code) => demo.undecided?.includes(code) !== true)
      .map((municipality, i) => ({ municipality, at: on(today, demo.published - 21 + i, '10:00'), outcome: 'approved' })),
    lots: demo.lots.map(([id, title, maxAwards]) => ({ id, title, maxAwards })),
    awardMethod: demo.value === true ? 'value' : 'points', rounding: 2,
    criteria: demo.value === true ? quality : [...quality, { id: 'P', kind: 'price', title: 'Tarief per uur', weight: 30, model: 'relative-lowest' }],
    questions: [
      { kvk: '27000002', at: on(today, demo.published + 1, '10:00'), text: 'Geldt het tarief ook voor reistijd naar het gezin?', answer: 'Ja. Reistijd is in het tarief begrepen.', answerAt: on(today, demo.published + 10, '10:00') },
      { kvk: '27000003', at: on(today, demo.published + 2, '15:30'), text: 'Mag een bijlage meer dan tien pagina’s hebben?', answer: 'Nee. Wat daarna komt, lezen de beoordelaars niet.', answerAt: on(today, demo.published + 10, '10:00') },
    ],
    bids,
    scores: bids.flatMap(({ kvk, lot }, i) => ['K1', 'K2'].map((criterion, c) => {
      const consensus = scale[1 + ((i + c) % 4)] ?? 50;
      return { kvk, lot, criterion, individual: [consensus, scale[1 + ((i + c + 1) % 4)] ?? 50, consensus], consensus };
    })),
    screening: demo.bidders.length > 4 ? [{ kvk: demo.bidders[4], lot: demo.lots[0]?.[0], outcome: 'incomplete', reason: 'De gevraagde verklaring ontbreekt en is na het verzoek om herstel niet ontvangen.' }].filter(({ kvk, lot }) => bids.some((bid) => bid.kvk === kvk && bid.lot === lot)) : [],
    awardAt: on(today, demo.award, '10:00'),
  };
}
