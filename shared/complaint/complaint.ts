import type { Aggregate, Kept, Ref } from '../kernel/aggregate.ts';
import type { At } from '../kernel/command.ts';
import { addDays, dayOf, type Day, type Instant } from '../kernel/moments.ts';
import { termEnd } from '../kernel/terms.ts';
import type { OpenTerm } from '../inquiry/inquiry.ts';

export const findings = ['upheld', 'partly', 'dismissed'] as const;
export type Finding = (typeof findings)[number];
/** What the Commissie van Aanbestedingsexperts can advise. */
export const advices = ['founded', 'partly', 'unfounded', 'not-handled'] as const;
export type Advice = (typeof advices)[number];

/**
 * A complaint of a provider about a published tender. It is answered within `complaintWeeks`; after
 * that the provider can go to the Commissie van Aanbestedingsexperts. It freezes nothing: only proceedings do.
 */
export interface Complaint {
  readonly id: string;
  readonly kvk: string;
  readonly text: string;
  readonly filedAt: Instant | '';
  /** The last day for the answer. */
  readonly dueOn: Day | '';
  readonly answer: { readonly finding: Finding; readonly motivation: string; readonly measures: string; readonly by: string; readonly at: Instant } | null;
  /** The complainant told that it went to the committee, and since when. */
  readonly escalatedOn: Day | '';
  readonly advice: { readonly outcome: Advice; readonly on: Day; readonly followed: string; readonly at: Instant } | null;
}

interface About { readonly complaint: string; readonly kvk: string }
export type ComplaintEvent =
  | { readonly type: 'complaint.filed'; readonly data: About & { readonly dueOn: Day }; readonly content: Kept<{ text: string }> }
  | { readonly type: 'complaint.answered'; readonly data: About & { readonly finding: Finding }; readonly content: Kept<{ motivation: string; measures: string }> }
  | { readonly type: 'complaint.escalated'; readonly data: About & { readonly on: Day } }
  | { readonly type: 'complaint.advised'; readonly data: About & { readonly outcome: Advice; readonly on: Day }; readonly content: Kept<{ followed: string }> };

export const complaint: Aggregate<Complaint, ComplaintEvent> = {
  kind: 'complaint',
  initial: { id: '', kvk: '', text: '', filedAt: '', dueOn: '', answer: null, escalatedOn: '', advice: null },
  evolve(state, event, { at, actor }) {
    switch (event.type) {
      case 'complaint.filed': {
        const { complaint: id, kvk, dueOn } = event.data;
        return { ...state, id, kvk, dueOn, text: event.content.value.text, filedAt: at };
      }
      case 'complaint.answered': return { ...state, answer: { finding: event.data.finding, ...event.content.value, by: actor, at } };
      case 'complaint.escalated': return { ...state, escalatedOn: event.data.on };
      case 'complaint.advised': {
        const { outcome, on } = event.data;
        return { ...state, advice: { outcome, on, followed: event.content.value.followed, at } };
      }
    }
  },
  listing: ({ id, dueOn, answer }, { partition }) => (dueOn === '' || answer !== null ? undefined : {
    list: 'terms', key: `${dueOn}#${id}`,
    summary: { what: 'complaint', tender: partition, id, kind: 'complaint', round: 0, dueOn, asked: 1, answered: 0 } satisfies OpenTerm,
  }),
};

/** A complaint is answered within so many weeks (contract standards of the Ketenbureau). */
export const complaintWeeks = 6;
/** Counted from the day after, ending on a working day. */
export const answerDueOn = (filedAt: Instant): Day => termEnd(addDays(dayOf(filedAt), 1), { weeks: complaintWeeks });

export const complaintRef = (tender: string, id: string): Ref<Complaint, ComplaintEvent> => ({ of: complaint, partition: tender, item: id });
export const complaintAt = (at: At): Ref<Complaint, ComplaintEvent> => complaintRef(at['tender'] ?? '', at['complaint'] ?? '');

export const inOrderFiled = (complaints: Readonly<Record<string, Complaint>>): Complaint[] =>
  Object.values(complaints).filter(({ filedAt }) => filedAt !== '').sort((a, b) => (a.filedAt < b.filedAt ? -1 : a.filedAt > b.filedAt ? 1 : a.id < b.id ? -1 : 1));
