import { pastOf } from '../../../shared/views/room/timeline.ts';
import { decision, decisionRef } from '../../../shared/council/decision.ts';
import { missing, must } from '../../../shared/kernel/refusal.ts';
import { decisionsOnText } from '../../../shared/revision/decisions.ts';
import { mustExist } from '../../../shared/revision/guards.ts';
import { revisionAt, type RevisionSummary } from '../../../shared/revision/revision.ts';
import { textRef } from '../../../shared/revision/text.ts';
import { collegeDecisions } from '../../../shared/views/colleges.ts';
import { councilRevision, councilRevisionRow, councilVersion, revisionConcerns } from '../../../shared/views/revision/council.ts';
import { ownMunicipality } from './council-home.ts';
import { ownDecision } from './own-decision.ts';
import type { Query } from '../reader.ts';

/** More than the region has in many years: four segments, each revised once in some years. */
const most = 90;

export const revisions: Query<'council.revisions'> = async ({ store, at, actor }) => {
  const own = ownMunicipality(actor);
  const { items } = await store.list<RevisionSummary>('revisions', { limit: most, backwards: true });
  const theirs = items.filter((one) => revisionConcerns({ ...one, asked: null }, own.code, at));
  const decisions = theirs.length === 0 ? [] : await store.loadMany(theirs.map(({ id }) => decisionRef(id, own.code)));
  const rows = theirs.map((one, i) => councilRevisionRow(one, decisions[i]?.state ?? decision.initial, at));
  return { municipality: own, revisions: rows.sort((a, b) => Number(b.waits) - Number(a.waits)) };
};

export const revision: Query<'council.revision'> = async (context) => {
  const { store, at, actor, path } = context;
  const own = ownMunicipality(actor);
  const { state: of } = await store.load(revisionAt(path));
  mustExist(of);
  must(revisionConcerns(of, own.code, at), missing());
  const version = councilVersion(of);
  const [all, text] = await Promise.all([store.all(decision, of.id), version === 0 ? undefined : store.load(textRef(of.id, version))]);
  const decisions = decisionsOnText(all, of);
  return {
    municipality: own, past: pastOf({ revisions: [of] }, at, true), revision: councilRevision(of, text?.state.articles ?? [], own.code, at), decisions: collegeDecisions(of.asked?.municipalities ?? [], decisions),
    open: of.status === 'colleges-asked', decideBy: of.asked?.decideBy ?? '', own: await ownDecision(context, of, decisions[own.code]),
  };
};
