import { decision } from '../../../../shared/council/decision.ts';
import { decisionsOn, kindOf, procedureRef, type Procedure } from '../../../../shared/council/procedure.ts';
import { missing, must } from '../../../../shared/kernel/refusal.ts';
import type { MunicipalityCode } from '../../../../shared/region/municipalities.ts';
import { collegeDecisions, type DecidedOn } from '../../../../shared/views/colleges.ts';
import { decisionDocuments } from '../own-decision.ts';
import type { Query } from '../../reader.ts';

/** What lies before the colleges, or did; of a concept no college knows. @throws Refusal `missing`. */
export function decidedOn({ id, title, segment, status, asked }: Procedure): DecidedOn {
  must(asked !== null, missing());
  return { id, kind: kindOf(id), title, segment, decideBy: asked.decideBy, open: status === 'colleges-asked' };
}

/** Everything that colleges decided on one procedure: with what they remarked and attached, and what was answered. */
export const decisions: Query<'staff.decisions'> = async ({ store, path }) => {
  const id = path['procedure'] ?? '';
  const [{ state: of }, all] = await Promise.all([store.load(procedureRef(id)), store.all(decision, id)]);
  const procedure = decidedOn(of);
  const counted = decisionsOn(of, all);
  return {
    procedure,
    decisions: await Promise.all(collegeDecisions((of.asked?.municipalities ?? []) as MunicipalityCode[], counted).map(async (one) => {
      const { remarks, answer, answeredAt, recordedAt, documents } = counted[one.municipality] ?? decision.initial;
      return { ...one, remarks, answer, answeredAt, recordedAt, documents: await decisionDocuments(store, { documents }) };
    })),
  };
};
