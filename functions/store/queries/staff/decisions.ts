import { decision } from '../../../../shared/council/decision.ts';
import { decisionsOn, procedureRef } from '../../../../shared/council/procedure.ts';
import type { MunicipalityCode } from '../../../../shared/region/municipalities.ts';
import { collegeDecisions } from '../../../../shared/views/colleges.ts';
import { decidedOn } from '../../../../shared/views/what-if.ts';
import { decisionDocuments } from '../own-decision.ts';
import type { Query } from '../../reader.ts';

/** Everything that colleges decided on one procedure: with what they remarked and attached, and what was answered. */
export const decisions: Query<'staff.decisions'> = async ({ store, path, search }) => {
  const id = path['procedure'] ?? '';
  const [{ state: of }, all] = await Promise.all([store.load(procedureRef(id)), store.all(decision, id)]);
  const procedure = decidedOn(of);
  const counted = decisionsOn(of, all);
  const decisions = await Promise.all(collegeDecisions((of.asked?.municipalities ?? []) as MunicipalityCode[], counted).map(async (one) => {
    const { remarks, answer, answeredAt, recordedAt, documents } = counted[one.municipality] ?? decision.initial;
    return { ...one, remarks, answer, answeredAt, recordedAt, documents: await decisionDocuments(store, { documents }) };
  }));
  const remarked = procedure.open ? decisions.filter(({ outcome }) => outcome === 'approved-with-remarks') : [];
  const answering = remarked.find((one) => one.municipality === search['answer']) ?? remarked.find(({ open }) => open);
  return { procedure, decisions, answering: answering?.municipality ?? '' };
};
