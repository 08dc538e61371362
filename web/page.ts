import type { Child } from 'hono/jsx';
import type { Actor } from '../shared/access/actor.ts';
import type { Act } from '../shared/access/table.ts';
import type { At, Offer } from '../shared/kernel/command.ts';
import type { FormValues } from '../shared/kernel/form.ts';
import type { Instant } from '../shared/kernel/moments.ts';
import type { Language } from '../shared/messages/fill.ts';
import type { nl } from '../shared/messages/nl.ts';
import type { Same } from '../shared/messages/types.ts';
import type { Models, ViewsOf } from '../shared/views/index.ts';
import type { KeptForm } from './parts/kept.tsx';

/** What a page gets beside its model. */
export interface PageProps<M> {
  readonly model: M;
  readonly language: Language;
  readonly t: Same<typeof nl>;
  /** The moment of the request, server time. */
  readonly at: Instant;
  readonly actor: Actor;
  readonly path: At;
  /** From the access table: draw only what this actor may do. */
  readonly may: (act: Act, at?: At) => boolean;
  /** The form of a command, ready to post, with what the page knows already. Returns nothing where the actor may not. */
  readonly form: (act: Act, options?: FormOptions) => Child;
  /** What a form that a page lays out by itself has to post; null where the actor may not. `values`: what it starts with, where it is typed in. */
  readonly post: (act: Act, at?: At, values?: unknown) => Post | null;
  /** The session's token, for a form that is no command's; empty for who has none. */
  readonly csrf: string;
  /** Until when this sign-in is fresh enough for what weighs most, and where to sign in anew; null for who has none. */
  readonly fresh: { readonly shown: Instant; readonly sent: Instant; readonly anew: string } | null;
  /** When the reader was here before this visit; empty at a first visit, and for who has no session. */
  readonly previous: Instant | '';
  /** A message that the reader did not open yet, by its id. */
  readonly unread: (id: string) => boolean;
  /** The address of a page or form of this portal in the present language: `href('/staff/tenders/x')`. */
  readonly href: (path: string) => string;
}
/** Where such a form is sent, how it is kept while somebody types, and what was typed earlier and is asked for. */
export interface Post { readonly action: string; readonly key: string; readonly csrf: string; readonly keep?: KeptForm; readonly typed?: FormValues }
export interface FormOptions { readonly at?: At; readonly values?: unknown; readonly offers?: Readonly<Record<string, readonly Offer[]>>; readonly compact?: boolean }

/** A page: its title and its content below the frame. */
export interface Page<M> {
  readonly title: (props: PageProps<M>) => string;
  readonly body: (props: PageProps<M>) => Child;
  /** A form of files stands on it, which the upload script makes better. */
  readonly uploads?: true;
}
export type Pages<D extends string> = { readonly [K in ViewsOf<D> & keyof Models]: Page<Models[K]> };
