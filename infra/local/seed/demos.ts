import type { Play } from '../../season/tender.ts';
import type { Demo } from './scenario.ts';

const two = [['A', 'Ambulante begeleiding', 3], ['B', 'Basis jeugd-ggz', 2]] as const;
const four = ['27000001', '27000002', '27000003', '27000004'] as const;
const six = [...four, '27000005', '27000006'] as const;

/** One tender in every stage, as it would stand today. */
export const demos: readonly Demo[] = [
  { id: 'signed', title: 'Ambulante hulp: dyslexiezorg', published: -190, closes: -140, award: -110, lots: [['A', 'Diagnose en behandeling', 2]], bidders: four },
  { id: 'standstill', title: 'Begeleiding bij gescheiden ouders', published: -75, closes: -30, award: -8, lots: two, bidders: six },
  { id: 'assessment', title: 'Jeugd-ggz dichtbij huis', published: -60, closes: -9, award: 20, lots: two, bidders: four, value: true, hidesNames: true, until: 'opening' },
  { id: 'closed', title: 'Vervoer naar dagbesteding', published: -45, closes: -7, award: 30, lots: [['A', 'Vervoer', 1]], bidders: ['27000002', '27000003'], until: 'closing' },
  { id: 'submission', title: 'Veelvoorkomende jeugdhulp', published: -30, closes: 9, award: 45, lots: [...two, ['C', 'Collectief aanbod', 4]], bidders: [] },
  { id: 'questions', title: 'Respijtzorg en logeren', published: -6, closes: 40, award: 70, lots: two, bidders: [] },
  { id: 'colleges', title: 'Opvoedondersteuning op school', published: 14, closes: 60, award: 90, lots: [['A', 'Groepsaanbod', 5]], bidders: [], undecided: ['GM1916', 'GM1783'] },
  { id: 'withdrawn', title: 'Proef met digitale begeleiding', published: -50, closes: 20, award: 60, lots: [['A', 'Digitale begeleiding', 2]], bidders: [] },
];

/** One that nobody but staff knows of yet. */
export const concept: Demo = { id: 'concept', title: 'Hulp bij eetproblemen', published: 45, closes: 90, award: 120, lots: two, bidders: [] };

/** What every tender of the demonstration asks of who bids. */
export const requirements: Play['requirements'] = [
  { id: 'E1', title: 'Werken aan kwaliteit', text: 'U werkt met een kwaliteitssysteem dat een ander toetst, zoals HKZ, ISO 9001 of iets gelijkwaardigs.', evidence: ['quality-certificate'] },
  { id: 'E2', title: 'Verantwoorde werktoedeling', text: 'U zet geregistreerde professionals (SKJ of BIG) in waar de norm dat vraagt.', evidence: ['professional-registration'] },
];
