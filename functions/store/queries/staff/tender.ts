import { pastOf } from '../../../../shared/views/room/timeline.ts';
import { isAdmissionId } from '../../../../shared/admission/admission.ts';
import { contract, awardedProviders, type Contract } from '../../../../shared/contract/contract.ts';
import { decision, type OpenRemarks } from '../../../../shared/council/decision.ts';
import { procedureRef, type Procedure } from '../../../../shared/council/procedure.ts';
import type { AnyRef } from '../../../../shared/kernel/aggregate.ts';
import { actsOf, noFacts, type ActFacts } from '../../../../shared/tender/acts.ts';
import { file } from '../../../../shared/tender/file.ts';
import { unverified, verifications } from '../../../../shared/inquiry/found.ts';
import { askedOf, inquiry, inquiryRef, type Inquiries, type OpenTerm } from '../../../../shared/inquiry/inquiry.ts';
import { inOrder, nota, unanswered } from '../../../../shared/tender/nota.ts';
import { documentsPrefix } from '../../../../shared/tender/publish.ts';
import { overlap, overlapsOf, unjudged } from '../../../../shared/tender/overlap.ts';
import { route, routesPartition } from '../../../../shared/route/route.ts';
import { question } from '../../../../shared/tender/question.ts';
import { noticeDueOn, noticeFrom } from '../../../../shared/tender/award-notice.ts';
import { byDay, tasksOf } from '../../../../shared/tender/tasks.ts';
import { validityOf } from '../../../../shared/tender/validity.ts';
import { tenderAt, tenderRef, type Tender } from '../../../../shared/tender/tender.ts';
import { mustExist } from '../../../../shared/tender/guards.ts';
import { collegeDecisions } from '../../../../shared/views/colleges.ts';
import { progressOf } from '../../../../shared/views/staff/assessment.ts';
import { admissionRow } from '../../../../shared/views/admission/staff.ts';
import { headOf } from '../../../../shared/views/staff/head.ts';
import { openRemarksRows } from '../../../../shared/views/staff/remarks.ts';
import { inOrderOfWork, rowOf } from '../../../../shared/views/staff/home.ts';
import { staffTender } from '../../../../shared/views/staff/tender.ts';
import type { Models } from '../../../../shared/views/index.ts';
import { pageOf, proceduresIn } from '../pages.ts';
import type { Query, QueryContext, Reader } from '../../reader.ts';

/** Of each list a page: together as many as one batch reads. */
const most = 50;

export const home: Query<'staff.home'> = async ({ store, at, actor, search }) => {
  const { items, ...page } = await pageOf<{ id: string }>(store, ['concepts', 'tenders'], { after: search['after'], most });
  const { tenders, admissions } = await proceduresIn(store, items);
  const tasks = tenders.flatMap((state) => tasksOf(state, { terms: [], unanswered: null }, at)).sort(byDay);
  return {
    tenders: inOrderOfWork(tenders.map((state) => rowOf(state, actor, at))), admissions: admissions.map((state) => admissionRow(state, actor, at)),
    person: actor.person, tasks, past: pastOf({ tenders, admissions }, at, true), ...page,
  };
};

/** Everything with a last day: what the tenders tell, and the running terms of requests and complaints. */
export const tasks: Query<'staff.tasks'> = async ({ store, at }) => {
  const [published, terms] = await Promise.all([store.list<{ id: string }>('tenders', { limit: 2 * most, backwards: true }), store.list<OpenTerm | OpenRemarks>('terms', { limit: 500 })]);
  const ids = published.items.map(({ id }) => id).filter((id) => !isAdmissionId(id));
  const remarks = terms.items.filter((one) => one.what === 'remarks');
  const refs = [...ids.map(tenderRef), ...remarks.map(({ procedure }) => procedureRef(procedure))] as unknown as AnyRef[];
  const loaded = refs.length === 0 ? [] : (await store.loadMany(refs)).map(({ state }) => state);
  const [tenders, remarked] = [loaded.slice(0, ids.length) as Tender[], loaded.slice(ids.length) as Procedure[]];
  const running = terms.items.filter((one) => one.what !== 'remarks');
  return { tasks: tenders.flatMap((state) => tasksOf(state, { terms: running, unanswered: null }, at)).sort(byDay), remarks: openRemarksRows(remarks, remarked) };
};

type Beside = Omit<Models['staff.tender'], 'tender' | 'tasks' | 'validity' | 'awardNotice' | 'noticeDue'> & { readonly facts: ActFacts };
const nothing: Beside = { facts: noFacts, decisions: [], documents: 0, questions: null, progress: null, verification: null, contracts: null, overlaps: null };

/** What a status has beside the tender itself: never more than two requests. */
async function beside(store: Reader, tender: Tender): Promise<Beside> {
  const { id } = tender;
  const pinned = { ...nothing, documents: tender.documents.length };
  switch (tender.status) {
    case 'concept': return { ...nothing, documents: (await store.uploads('documents', documentsPrefix(id))).length };
    case 'colleges-asked': {
      const [decisions, uploads, routes] = await Promise.all([store.all(decision, id), store.uploads('documents', documentsPrefix(id)), store.all(route, routesPartition)]);
      return { ...nothing, facts: { ...noFacts, decisions, uploads, routes }, decisions: collegeDecisions(tender.asked?.municipalities ?? [], decisions), documents: uploads.length };
    }
    case 'published': {
      const [questions, notas] = await Promise.all([store.all(question, id), store.all(nota, id)]);
      const asked = Object.values(questions).filter(({ askedAt }) => askedAt !== '').length;
      return { ...pinned, questions: { asked, unanswered: unanswered(questions, notas).length, notas: inOrder(notas).length } };
    }
    case 'opened': {
      const all = overlapsOf(tender).length;
      const [files, inquiries, overlaps] = await Promise.all([store.all(file, id), store.all(inquiry, id), all === 0 ? {} : store.all(overlap, id)]);
      return {
        ...pinned, facts: { ...noFacts, files, inquiries, overlaps }, progress: progressOf(tender, files),
        overlaps: all === 0 ? null : { all, open: unjudged(tender, overlaps).length },
      };
    }
    // Whether the award can be approved the ranking itself tells, and that follows from the files.
    case 'assessed': return { ...pinned, facts: { ...noFacts, files: await store.all(file, id) } };
    case 'final': case 'signed': {
      const contracts = await store.all(contract, id);
      return { ...pinned, facts: { ...noFacts, contracts }, contracts: countsOf(tender, contracts) };
    }
    case 'provisional': {
      const inquiries = await store.all(inquiry, id);
      return { ...pinned, facts: { ...noFacts, inquiries }, verification: verificationCounts(tender, inquiries) };
    }
    case 'withdrawn': return pinned;
  }
}

/** Running terms as their own listing tells them. */
const termsOf = ({ id }: Tender, inquiries: Inquiries): OpenTerm[] =>
  Object.values(inquiries).flatMap((one) => (inquiry.listing?.(one, inquiryRef(id, one.id))?.summary as OpenTerm | undefined) ?? []);

function verificationCounts(tender: Tender, inquiries: Inquiries): NonNullable<Beside['verification']> {
  const winners = awardedProviders(tender);
  const asked = winners.filter((kvk) => verifications(tender, inquiries).some((one) => askedOf(one, kvk) !== undefined));
  return { winners: winners.length, asked: asked.length, passed: winners.length - unverified(tender, inquiries).length };
}

function countsOf(tender: Tender, contracts: Readonly<Record<string, Contract>>): NonNullable<Beside['contracts']> {
  const awarded = awardedProviders(tender);
  const having = (of: 'signedAt' | 'countersignedAt'): number => awarded.filter((kvk) => (contracts[kvk]?.[of] ?? '') !== '').length;
  return { awarded: awarded.length, signed: having('signedAt'), countersigned: having('countersignedAt') };
}

export const tender: Query<'staff.tender'> = async ({ store, at, actor, path }) => {
  const { state } = await store.load(tenderAt(path));
  mustExist(state);
  const { facts, ...rest } = await beside(store, state);
  const notice = noticeFrom(state);
  return {
    tender: staffTender(state, actsOf(state, facts, { at, actor, path }), actor, at), ...rest,
    tasks: tasksOf(state, { terms: termsOf(state, facts.inquiries), unanswered: rest.questions?.unanswered ?? null }, at),
    validity: validityOf(state, at), awardNotice: state.awardNotice,
    noticeDue: notice === '' || state.awardNotice !== null ? null : noticeDueOn(notice),
  };
};

export const log: Query<'staff.log'> = async ({ store, at, path }: QueryContext) => {
  const [{ state }, lines] = await Promise.all([store.load(tenderAt(path)), store.history(tenderAt(path))]);
  return {
    tender: headOf(state, at),
    lines: lines.map(({ seq, at: when, actor, type, hash }) => ({ seq, at: when, actor, type, hash, name: state.assessorNames[actor] ?? '' })),
  };
};
