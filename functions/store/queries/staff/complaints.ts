import { may, type Act } from '../../../../shared/access/table.ts';
import { answerComplaint, recordAdvice } from '../../../../shared/complaint/commands.ts';
import { complaint as aggregate, complaintAt } from '../../../../shared/complaint/complaint.ts';
import { missing } from '../../../../shared/kernel/refusal.ts';
import { tryAct } from '../../../../shared/tender/acts.ts';
import { tenderAt } from '../../../../shared/tender/tender.ts';
import { staffComplaint, staffComplaints } from '../../../../shared/views/complaints.ts';
import { headOf } from '../../../../shared/views/staff/head.ts';
import type { Query } from '../../reader.ts';
import { loadEach } from '../provider/organisation.ts';
import { namesIn } from './names.ts';

export const complaints: Query<'staff.complaints'> = async ({ store, at, path }) => {
  const [{ state: of }, all, names] = await Promise.all([store.load(tenderAt(path)), store.all(aggregate, path['tender'] ?? ''), namesIn(store)]);
  return { tender: headOf(of, at), complaints: staffComplaints(all, names, at) };
};

export const complaint: Query<'staff.complaint'> = async ({ store, at, actor, path }) => {
  const [[{ state: of }, { state }], names] = await Promise.all([loadEach(store, [tenderAt(path), complaintAt(path)]), namesIn(store)]);
  const shown = staffComplaint(state, names, at);
  if (shown === undefined) throw missing();
  const trials = [[answerComplaint, { finding: 'dismissed', motivation: '' }], [recordAdvice, { outcome: 'founded', on: '', followed: '' }]] as const;
  const acts = trials.filter(([{ name }]) => may(actor, name as Act, path))
    .flatMap(([command, trial]) => tryAct(command, state, trial, {}, { at, actor, path }) ?? []).filter(({ refused }) => refused === null);
  return { tender: headOf(of, at), complaint: shown, acts };
};
