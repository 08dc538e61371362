import type { Aggregate, Ref } from '../kernel/aggregate.ts';
import type { At } from '../kernel/command.ts';
import { waiting, type Waiting } from '../council/asked.ts';
import type { AdmissionEvent } from './events.ts';
import { newAdmission, type Admission } from './state.ts';

export type { AdmissionEvent } from './events.ts';

/** What the list of admissions tells of one. */
export interface AdmissionSummary extends Pick<Admission, 'id' | 'segment' | 'title' | 'status' | 'openedAt' | 'closedAt'>, Waiting {}

/** The open house itself: its conditions, tariffs and moments. Applications and contracts are other aggregates. */
export const admission: Aggregate<Admission, AdmissionEvent> = {
  kind: 'admission',
  initial: newAdmission,
  evolve(state, event, { at, actor }) {
    switch (event.type) {
      case 'admission.created': return { ...state, id: event.data.admission, segment: event.data.segment, follows: event.data.follows, ...event.content.value };
      case 'admission.described': return { ...state, ...event.content.value };
      case 'condition.added': return { ...state, conditions: [...state.conditions, { id: event.data.condition, evidence: event.data.evidence, ...event.content.value }] };
      case 'condition.removed': return { ...state, conditions: state.conditions.filter(({ id }) => id !== event.data.condition) };
      case 'product.added': return { ...state, products: [...state.products, { ...event.data.product, title: event.content.value.title }] };
      case 'product.removed': return { ...state, products: state.products.filter(({ id }) => id !== event.data.product) };
      case 'admission.planned': return { ...state, plan: event.data.plan };
      case 'admission.colleges-asked': return { ...state, status: 'colleges-asked', asked: { at, municipalities: event.data.municipalities, decideBy: event.data.decideBy } };
      case 'admission.prepared': return { ...state, preparedBy: actor, preparedAt: at };
      case 'admission.opened': {
        const { conditions, products, clauses } = state;
        return { ...state, status: 'open', openedAt: at, versions: [{ number: 1, from: event.data.from, summary: '', conditions, products, clauses }] };
      }
      case 'change.proposed': return { ...state, change: { ...event.data, ...event.content.value, proposedBy: actor, proposedAt: at } };
      case 'admission.changed': return { ...state, change: null, versions: [...state.versions, { ...event.data, ...event.content.value }] };
      case 'admission.closed': return { ...state, status: 'closed', closedAt: at, closingReason: event.content.value.reason, change: null };
      case 'admission.withdrawn': return { ...state, status: 'withdrawn', closedAt: at, closingReason: event.content.value.reason, change: null };
    }
  },
  /**
   * In the lists of procedures, beside tenders, so that one request reads both for a home page; concepts in a list of
   * their own, which no public page reads. Read backwards, those that have no end yet come first.
   */
  listing: ({ id, segment, title, status, openedAt, closedAt, asked }) => (id === '' ? undefined : {
    list: openedAt === '' ? 'concepts' : 'tenders', key: closedAt === '' ? id : `${closedAt} ${id}`,
    summary: { id, segment, title, status, openedAt, closedAt, ...waiting({ status, asked }) } satisfies AdmissionSummary,
  }),
};

/** Is this entry of a list of procedures an open house? */
export const isAdmissionId = (id: string): boolean => id.startsWith('adm_');
export const admissionRef = (id: string): Ref<Admission, AdmissionEvent> => ({ of: admission, partition: id, item: '-' });
/** The admission that a path names. */
export const admissionAt = (at: At): Ref<Admission, AdmissionEvent> => admissionRef(at['admission'] ?? '');
