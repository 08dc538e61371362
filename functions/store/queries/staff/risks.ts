import { allRisks, noRisk, risk, riskRef, risksPartition, standing } from '../../../../shared/council/risk.ts';
import { missing, must } from '../../../../shared/kernel/refusal.ts';
import { strategyRisks } from '../../../../shared/region/risks.ts';
import { staffRisk } from '../../../../shared/views/staff/risk.ts';
import type { Query } from '../../reader.ts';

export const risks: Query<'staff.risks'> = async ({ store }) => {
  const recorded = await store.all(risk, risksPartition);
  return { risks: allRisks(Object.values(recorded)).map(({ id }) => staffRisk(standing(id, recorded[id] ?? noRisk) ?? noRisk)) };
};

export const riskOf: Query<'staff.risk'> = async ({ store, path }) => {
  const id = path['risk'] ?? '';
  const of = standing(id, (await store.load(riskRef(id))).state);
  must(of !== undefined, missing());
  return { risk: staffRisk(of), source: strategyRisks.find((one) => one.id === id)?.source ?? '', changes: [...of.changes].reverse() };
};
