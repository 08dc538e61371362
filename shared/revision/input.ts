import type { Aggregate, Kept, Ref } from '../kernel/aggregate.ts';
import type { Day, Instant } from '../kernel/moments.ts';

/** Who is heard beside the invited providers (S001): development tables, advisory council, parents, youths, education partnerships. */
export const voices = ['table', 'advisory-council', 'parents', 'youths', 'partnership', 'other'] as const;
export type Voice = (typeof voices)[number];

/** Something said in the consultation: written by a provider (`kvk`), or noted by staff of one of the others. */
export interface Input {
  readonly id: string;
  readonly round: number;
  /** Empty where staff noted it. */
  readonly kvk: string;
  readonly voice: Voice | 'provider';
  readonly on: Day | '';
  readonly title: string;
  readonly text: string;
  readonly at: Instant | '';
  /** What was done with it. */
  readonly answer: string;
  readonly answeredAt: Instant | '';
}
interface About { readonly input: string; readonly round: number }
export type InputEvent =
  | { readonly type: 'input.given'; readonly data: About & { readonly kvk: string }; readonly content: Kept<{ title: string; text: string }> }
  | { readonly type: 'input.noted'; readonly data: About & { readonly voice: Voice; readonly on: Day }; readonly content: Kept<{ title: string; text: string }> }
  | { readonly type: 'input.answered'; readonly data: About; readonly content: Kept<{ answer: string }> };

export const input: Aggregate<Input, InputEvent> = {
  kind: 'input',
  initial: { id: '', round: 0, kvk: '', voice: 'provider', on: '', title: '', text: '', at: '', answer: '', answeredAt: '' },
  evolve(state, event, { at }) {
    const { input: id, round } = event.data;
    switch (event.type) {
      case 'input.given': return { ...state, id, round, kvk: event.data.kvk, voice: 'provider', ...event.content.value, at };
      case 'input.noted': return { ...state, id, round, voice: event.data.voice, on: event.data.on, ...event.content.value, at };
      case 'input.answered': return { ...state, answer: event.content.value.answer, answeredAt: at };
    }
  },
};

export const inputRef = (revision: string, id: string): Ref<Input, InputEvent> => ({ of: input, partition: revision, item: id });
