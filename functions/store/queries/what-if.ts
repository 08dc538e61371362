import { decision } from '../../../shared/council/decision.ts';
import { procedureRef } from '../../../shared/council/procedure.ts';
import { dayOf } from '../../../shared/kernel/moments.ts';
import { missing, must } from '../../../shared/kernel/refusal.ts';
import { participants } from '../../../shared/region/participants.ts';
import { whatIfView } from '../../../shared/views/what-if.ts';
import type { Query } from '../reader.ts';
import { ownMunicipality } from './council-home.ts';

/** Of any college that takes part. */
export const staffWhatIf: Query<'staff.what-if'> = async ({ store, at, path, search }) => {
  const id = path['procedure'] ?? '';
  const [{ state: of }, decisions] = await Promise.all([store.load(procedureRef(id)), store.all(decision, id)]);
  return whatIfView({ of, decisions }, search, at);
};

/** Of the reader's own college, in what it takes part in or was asked about. */
export const councilWhatIf: Query<'council.what-if'> = async ({ store, at, actor, path, search }) => {
  const { code, name } = ownMunicipality(actor);
  const id = path['procedure'] ?? '';
  const [{ state: of }, decisions] = await Promise.all([store.load(procedureRef(id)), store.all(decision, id)]);
  const asked: readonly string[] = of.asked?.municipalities ?? [];
  must(of.segment !== 0 && (asked.includes(code) || participants(of.segment, dayOf(at)).some((one) => one.code === code)), missing());
  return { ...whatIfView({ of, decisions, own: code }, search, at), municipality: { code, name } };
};
