import { mayRectify } from '../../../../shared/tender/rectification.ts';
import { reading, seesReadings } from '../../../../shared/tender/reading.ts';
import { tenderAt } from '../../../../shared/tender/tender.ts';
import { headOf } from '../../../../shared/views/staff/head.ts';
import { rulesView } from '../../../../shared/views/rules.ts';
import type { Query } from '../../reader.ts';
import { changeViews, rectificationViews } from '../rectifications.ts';
import { namesIn } from './names.ts';

export const rules: Query<'staff.rules'> = async ({ store, at, path }) => {
  const { state } = await store.load(tenderAt(path));
  return { tender: headOf(state, at), ...rulesView(state) };
};

export const rectifications: Query<'staff.rectifications'> = async ({ store, at, actor, path }) => {
  const { state } = await store.load(tenderAt(path));
  const { rectification: one } = state;
  return {
    tender: headOf(state, at), rectifications: await rectificationViews(store, state), mayPropose: mayRectify(state, at),
    proposed: one && {
      number: one.number, summary: one.summary, substantial: one.substantial, closesAt: one.closesAt, proposal: one.proposal,
      at: one.proposedAt, mine: one.proposedBy === actor.person, changes: await changeViews(store, one.changes),
    },
  };
};

/** Before the closing it is not even read. */
export const readings: Query<'staff.readings'> = async ({ store, at, path }) => {
  const { state } = await store.load(tenderAt(path));
  const head = headOf(state, at);
  if (!seesReadings(state, at)) return { tender: head, from: state.publishedAt === '' ? '' : state.plan.closesAt, lines: null };
  const [all, names] = await Promise.all([store.all(reading, state.id), namesIn(store)]);
  const opened = Object.entries(all).flatMap(([kvk, one]) => one.opened.map((line) => ({ kvk, ...line })));
  // A document that was withdrawn has the name of the version that was read.
  const gone = opened.filter(({ key }) => !state.documents.some((one) => one.key === key)).map((one) => ({ ...one, size: 0 }));
  const files = await store.fileNames('documents', [...gone, ...state.documents.map((one) => ({ ...one, at: state.plan.closesAt }))]);
  return {
    tender: head, from: state.plan.closesAt,
    lines: opened.sort((a, b) => (a.at === b.at ? (a.kvk < b.kvk ? -1 : 1) : a.at < b.at ? -1 : 1)).map(({ kvk, key, version, at: when }) => ({
      document: files[key] ?? key, current: state.documents.some((one) => one.key === key && one.version === version), kvk, name: names.get(kvk) ?? '', at: when,
    })),
  };
};
