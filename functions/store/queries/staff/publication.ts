import { tenderAt } from '../../../../shared/tender/tender.ts';
import { headOf } from '../../../../shared/views/staff/head.ts';
import { rulesView } from '../../../../shared/views/rules.ts';
import type { Query } from '../../reader.ts';

export const rules: Query<'staff.rules'> = async ({ store, at, path }) => {
  const { state } = await store.load(tenderAt(path));
  return { tender: headOf(state, at), ...rulesView(state) };
};
