import type { Child } from 'hono/jsx';
import { wordsOf, type Language } from '../texts.ts';

/** `not-submitted` is the loud one: uploaded or filled in is not submitted (DESIGN, Submission). */
export type NoticeTone = 'info' | 'warning' | 'success' | 'not-submitted';
interface NoticeProps { readonly tone: NoticeTone; readonly language: Language; /** Instead of the tone's own title. */ readonly title?: string; readonly children?: Child }

/** Something to know before one goes on. Its tone stands in words too, not only in its colour. */
export function Notice({ tone, language, title, children }: NoticeProps): Child {
  return (
    <div class={`utrecht-alert notice ${tone}`}>
      <p class="notice-title"><strong>{title ?? wordsOf(language).notices[tone]}</strong></p>
      <div class="notice-text">{children}</div>
    </div>
  );
}
