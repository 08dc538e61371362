import type { Aggregate, Kept, Ref } from '../../kernel/aggregate.ts';
import type { Day, Instant } from '../../kernel/moments.ts';
import type { Milestone } from './milestone.ts';

/** A part of the letter; one that is empty is left out of it. `heading` is empty where it has none. */
export interface LetterSection { readonly id: string; readonly heading: string; readonly text: string }

/**
 * A raadsinformatiebrief: what a college tells its council at a milestone of a procedure. It is drafted from recorded
 * facts, edited by the college's contact and approved; from then on it never changes and anyone can read it.
 */
export interface Letter {
  /** Empty before it was drafted. */
  readonly id: string;
  readonly municipality: string;
  /** The procedure. */
  readonly about: string;
  readonly milestone: Milestone | '';
  /** The moment of the milestone. */
  readonly at: Instant | '';
  readonly title: string;
  readonly sections: readonly LetterSection[];
  readonly status: 'draft' | 'approved';
  /** Of the text: 1 as it was drafted, one more for every edit. */
  readonly version: number;
  readonly edited: boolean;
  /** In the municipality's own register. */
  readonly caseNumber: string;
  readonly decidedOn: Day | '';
  /** Names and offices below the letter, one a line; may be empty. */
  readonly signatories: string;
  readonly approvedAt: Instant | '';
  readonly approvedBy: string;
}

export type LetterEvent =
  | { readonly type: 'letter.drafted'; readonly data: { readonly letter: string; readonly municipality: string; readonly about: string; readonly milestone: Milestone }; readonly content: Kept<Pick<Letter, 'title' | 'sections'>> }
  | { readonly type: 'letter.edited'; readonly data: { readonly version: number }; readonly content: Kept<Pick<Letter, 'title' | 'sections'>> }
  | { readonly type: 'letter.approved'; readonly data: { readonly version: number; readonly decidedOn: Day }; readonly content: Kept<Pick<Letter, 'caseNumber' | 'signatories'>> };

/** What the list of a municipality's letters tells of one; a draft is for its college only. */
export interface LetterSummary extends Pick<Letter, 'id' | 'about' | 'milestone' | 'at' | 'title' | 'status' | 'approvedAt' | 'decidedOn'> {}

export const lettersOf = (municipality: string): string => `letters-${municipality}`;

export const letter: Aggregate<Letter, LetterEvent> = {
  kind: 'letter',
  initial: {
    id: '', municipality: '', about: '', milestone: '', at: '', title: '', sections: [], status: 'draft', version: 0, edited: false,
    caseNumber: '', decidedOn: '', signatories: '', approvedAt: '', approvedBy: '',
  },
  evolve(state, event, { at, actor }) {
    switch (event.type) {
      case 'letter.drafted': {
        const { letter: id, ...data } = event.data;
        return { ...state, id, ...data, at, ...event.content.value, version: 1 };
      }
      case 'letter.edited': return { ...state, ...event.content.value, version: event.data.version, edited: true };
      case 'letter.approved': return { ...state, status: 'approved', decidedOn: event.data.decidedOn, ...event.content.value, approvedAt: at, approvedBy: actor };
    }
  },
  listing({ id, municipality, about, milestone, at, title, status, approvedAt, decidedOn }) {
    return id === '' ? undefined : {
      list: lettersOf(municipality), key: `${at} ${id}`,
      summary: { id, about, milestone, at, title, status, approvedAt, decidedOn } satisfies LetterSummary,
    };
  },
};

export const letterRef = (municipality: string, id: string): Ref<Letter, LetterEvent> => ({ of: letter, partition: municipality, item: id });
