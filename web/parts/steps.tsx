import type { Child } from 'hono/jsx';
import { wordsOf, type Language } from '../texts.ts';

export interface Step { readonly name: string; readonly state: 'done' | 'current' | 'todo' }

/** The stages of a procedure, and how far it is. */
export const Steps = ({ steps, language }: { steps: readonly Step[]; language: Language }): Child => {
  const words = wordsOf(language);
  return (
    <ol class="steps" aria-label={words.stages}>
      {steps.map(({ name, state }, index) => (
        <li class={state} aria-current={state === 'current' ? 'step' : undefined}>
          <strong>{state === 'done' ? <span aria-hidden="true">✓ </span> : `${index + 1}. `}{name}</strong>
          <span class="state">{words.stepStates[state]}</span>
        </li>
      ))}
    </ol>
  );
};
