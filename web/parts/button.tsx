import type { Child } from 'hono/jsx';
import { href } from '../href.ts';

type Look = 'primary' | 'secondary';
const classOf = (look: Look): string => `utrecht-button utrecht-button--${look}-action`;

/** Sends the form it stands in. `about` is read but not seen: what it works on, where a row shows that to the eye. `off` until a script turns it on. */
export const Button = ({ look = 'primary', about, off = false, children }: { look?: Look; about?: string | undefined; off?: boolean; children?: Child }): Child => (
  <button class={classOf(look)} type="submit" disabled={off}>
    {children}
    {about !== undefined && <span class="visually-hidden"> {about}</span>}
  </button>
);

/** Goes somewhere, and looks like a button because it is the next step. */
export const ButtonLink = ({ look = 'primary', to, about, children }: { look?: Look; to: string; about?: string | undefined; children?: Child }): Child => (
  <a class={`${classOf(look)} utrecht-button-link`} href={href(to)}>{children}{about !== undefined && <span class="visually-hidden"> ({about})</span>}</a>
);
