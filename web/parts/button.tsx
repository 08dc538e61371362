import type { Child } from 'hono/jsx';
import { href } from '../href.ts';

type Look = 'primary' | 'secondary';
const classOf = (look: Look): string => `utrecht-button utrecht-button--${look}-action`;

/** Sends the form it stands in. `about` is read but not seen: what it works on, where a row shows that to the eye. */
export const Button = ({ look = 'primary', about, children }: { look?: Look; about?: string | undefined; children?: Child }): Child => (
  <button class={classOf(look)} type="submit">
    {children}
    {about !== undefined && <span class="visually-hidden"> {about}</span>}
  </button>
);

/** Goes somewhere, and looks like a button because it is the next step. */
export const ButtonLink = ({ look = 'primary', to, about, children }: { look?: Look; to: string; about?: string | undefined; children?: Child }): Child => (
  <a class={`${classOf(look)} utrecht-button-link`} href={href(to)}>{children}{about !== undefined && <span class="visually-hidden"> ({about})</span>}</a>
);
