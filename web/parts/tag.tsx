import type { Child } from 'hono/jsx';

export type TagTone = 'neutral' | 'active' | 'good' | 'attention' | 'bad';

/** A status in a word or two; the word carries the meaning, the colour helps the eye. */
export const Tag = ({ tone = 'neutral', children }: { tone?: TagTone; children?: Child }): Child => (
  <span class={`utrecht-badge-status tag ${tone}`}>{children}</span>
);
