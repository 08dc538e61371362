import { isQuality } from '../tender/criteria.ts';
import type { Criterion, QualityCriterion } from '../tender/criteria.ts';
import { keptOut } from '../tender/ranking.ts';
import type { Standing } from './effective.ts';
import { fault, quoted, unknown } from './fault.ts';
import type { Faults } from './fault.ts';
import type { ScenarioTender } from './schema.ts';

const keyOf = ({ kvk, lot }: { kvk: string; lot: string }): string => `${lot}|${kvk}`;

/**
 * Screening and scores: every name is known; what counts is given once and lies on the scale; and a bid that is ranked
 * has a consensus on every quality criterion. What is given of a bid that was not opened, and the scores of a screened
 * one, are ignored (docs/rehearsal.md, "Not ranked").
 */
export function* checkScores(tender: ScenarioTender, providers: ReadonlySet<string>, standings: readonly Standing[]): Faults {
  const lots = new Set(tender.lots.map(({ id }) => id));
  const opened = new Set(standings.filter(({ status }) => status === 'opened').map(keyOf));
  const screened = new Set<string>();
  for (const [index, row] of tender.screening.entries()) {
    yield* checkNames(['screening', index], row, providers, lots);
    if (opened.has(keyOf(row)) && screened.has(keyOf(row))) yield fault(['screening', index], 'screens the same bid a second time');
    screened.add(keyOf(row));
  }
  const criteria: readonly Criterion[] = tender.criteria;
  const qualities = new Map(criteria.filter(isQuality).map((one) => [one.id, one]));
  const scored = new Set<string>();
  for (const [index, row] of tender.scores.entries()) {
    yield* checkNames(['scores', index], row, providers, lots);
    if (!opened.has(keyOf(row)) || screened.has(keyOf(row))) continue;
    yield* checkScore(['scores', index], row, qualities.get(row.criterion), tender.assessors);
    const key = `${keyOf(row)}|${row.criterion}`;
    if (scored.has(key)) yield fault(['scores', index], 'scores the same bid on the same criterion a second time');
    scored.add(key);
  }
  yield* checkConsensus(tender, standings);
}

type Row = ScenarioTender['scores'][number];

function* checkNames(
  path: readonly PropertyKey[], row: { kvk: string; lot: string }, providers: ReadonlySet<string>, lots: ReadonlySet<string>,
): Faults {
  yield* unknown([...path, 'kvk'], row.kvk, providers, 'provider of this file');
  yield* unknown([...path, 'lot'], row.lot, lots, 'lot of this tender');
}

function* checkScore(path: readonly PropertyKey[], row: Row, criterion: QualityCriterion | undefined, assessors: number): Faults {
  if (criterion === undefined) {
    yield fault([...path, 'criterion'], `is no quality criterion of this tender: ${quoted(row.criterion)}`);
    return;
  }
  if (row.individual.length > assessors) yield fault([...path, 'individual'], `holds more scores than this tender has assessors, ${assessors}`);
  const off = (score: number): string => `is not on the scale of ${criterion.id}: ${score}`;
  for (const [index, score] of row.individual.entries()) {
    if (!criterion.scale.includes(score)) yield fault([...path, 'individual', index], off(score));
  }
  if (row.consensus !== undefined && !criterion.scale.includes(row.consensus)) yield fault([...path, 'consensus'], off(row.consensus));
}

function* checkConsensus({ criteria, screening, scores }: ScenarioTender, standings: readonly Standing[]): Faults {
  const outcomes = new Map(screening.map((row) => [keyOf(row), row.outcome]));
  for (const standing of standings) {
    if (standing.status !== 'opened') continue;
    const key = keyOf(standing);
    const own = scores.filter((row) => keyOf(row) === key);
    const consensus = Object.fromEntries(own.flatMap((row) => (row.consensus === undefined ? [] : [[row.criterion, row.consensus]])));
    if (keptOut({ kvk: standing.kvk, consensus, screening: outcomes.get(key) }, criteria) !== undefined) continue;
    const missing = criteria.filter(isQuality).find(({ id }) => !Object.hasOwn(consensus, id));
    if (missing !== undefined) yield fault(['bids', standing.index], `would be ranked, but has no consensus score on ${missing.id}`);
  }
}
