import type { Child } from 'hono/jsx';
import { href } from '../href.ts';

/** `to` is empty for what stands on this very page. */
export interface LinkItem { readonly text: Child; readonly to: string; readonly note?: Child }

/** Links below each other, each with what one finds there. What says more than where it leads is printed. */
export const LinkList = ({ items }: { items: readonly LinkItem[] }): Child => (
  <ul class={items.some(({ note }) => note !== undefined) ? 'utrecht-link-list told' : 'utrecht-link-list'}>
    {items.map(({ text, to, note }) => (
      <li>
        {to === '' ? text : <a class="utrecht-link" href={href(to)}>{text}</a>}
        {note !== undefined && <span class="note">{note}</span>}
      </li>
    ))}
  </ul>
);
