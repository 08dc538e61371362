import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rankLot } from '../tender/ranking.ts';
import { closingOf, effectiveBids, publicationOf } from './effective.ts';
import { readScenario } from './read.ts';
import type { Scenario, ScenarioTender } from './schema.ts';

/** The worked examples under test/scenarios: their outcomes were worked out apart from this code (oracle.py). */
const load = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../test/scenarios/${name}.json`, import.meta.url), 'utf8'));
const sha256Hex = (text: string): string => createHash('sha256').update(text).digest('hex');

interface Expected { readonly tenders: readonly { readonly published: boolean; readonly missingDecisions: string[]; readonly closedAt?: string; readonly received?: number; readonly lots?: object[] }[] }

function judged(tender: ScenarioTender, seed: string): object[] {
  const standings = effectiveBids(tender);
  return tender.lots.map((lot) => {
    const here = standings.filter((one) => one.lot === lot.id);
    const { ranked, notRanked } = rankLot({
      lot, seed, method: tender.awardMethod, rounding: tender.rounding ?? 0, criteria: tender.criteria,
      files: here.flatMap((one) => (one.status !== 'opened' ? [] : [{
        kvk: one.kvk, price: one.bid.price,
        screening: tender.screening.find((row) => row.kvk === one.kvk && row.lot === lot.id)?.outcome,
        consensus: Object.fromEntries(tender.scores.flatMap((row) => (row.kvk === one.kvk && row.lot === lot.id ? [[row.criterion, row.consensus ?? NaN]] : []))),
      }])),
    }, sha256Hex);
    const unopened = here.flatMap(({ kvk, status }) => (status === 'opened' ? [] : [{ kvk, status }]));
    return {
      id: lot.id, ranked: ranked.map(({ decidedBy: _, ...told }) => told),
      notRanked: [...notRanked, ...unopened].sort((a, b) => (a.kvk < b.kvk ? -1 : 1)),
    };
  });
}

describe.each(['small', 'segment-5', 'value-method', 'price-models', 'edges'])('%s', (name) => {
  const read = readScenario(load(name));
  const scenario: Scenario | undefined = read.ok ? read.scenario : undefined;
  const { tenders } = load(`${name}.expected`) as Expected;

  test('is read', () => expect(read).toMatchObject({ ok: true }));
  test('comes to the outcome that was worked out apart', () => {
    expect(scenario?.tenders).toHaveLength(tenders.length);
    for (const [index, expected] of tenders.entries()) {
      const tender = scenario?.tenders[index];
      if (tender === undefined) throw new TypeError('no tender');
      expect(publicationOf(tender).missing).toEqual(expected.missingDecisions);
      if (!expected.published) continue;
      expect(closingOf(tender)).toBe(expected.closedAt);
      expect(effectiveBids(tender).filter(({ status }) => status === 'opened')).toHaveLength(expected.received ?? -1);
      expect(judged(tender, scenario?.seed ?? '')).toEqual(expected.lots);
    }
  });
});

test.each(load('wrong/index') as { file: string; path: string }[])('wrong/$file is refused at $path', ({ file, path }) => {
  expect(readScenario(load(`wrong/${file.replace('.json', '')}`))).toMatchObject({ ok: false, path });
});
