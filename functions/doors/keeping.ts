import { createHash } from 'node:crypto';
import type { AnyCommand } from '../../shared/kernel/command.ts';
import type { FormValues } from '../../shared/kernel/form.ts';
import { dayOf } from '../../shared/kernel/instant.ts';
import { isKept } from '../../shared/kept/typed.ts';
import type { KeptForm } from '../../web/parts/kept.tsx';
import { nameOf } from '../store/typed.ts';
import { putBack } from './typed-cookie.ts';
import type { Visit } from './visit.ts';

/** How a form is kept while somebody types, and what was kept of it before; nothing of forms that are not. */
export interface Keeping { readonly keep?: KeptForm; readonly typed?: FormValues }

/** @param values what is stored now. @param posted the form that this page answers, with everything that was typed. */
export function keepingOf(visit: Visit, command: AnyCommand, action: string, values: unknown, posted?: FormValues): Keeping {
  const { session, kept, url } = visit;
  if (session === undefined || !isKept(command)) return {};
  const of = markOf(values, visit);
  const to = { to: `${action}/typed`, of };
  if (posted !== undefined) return { keep: { ...to, unsaved: true, before: posted['_key']?.[0] ?? '' } };
  const name = kept === undefined ? '' : nameOf(kept.browser, action);
  const entry = kept?.entries.get(name);
  if (entry === undefined || entry.sent === true) return { keep: to };
  const back = kept?.back?.name === name ? kept.back.typed : undefined;
  const search = [...url.searchParams].filter(([one]) => one !== putBack && one !== 'done');
  const notice = { at: entry.at, older: entry.of !== of, name, here: url.pathname, search, csrf: session.csrf, restored: back !== undefined };
  return { keep: { ...to, notice }, ...(back === undefined ? {} : { typed: back }) };
}

/** Tells whether what is stored changed: a form starts with it. What only tells the time of asking is no change. */
const markOf = (values: unknown, { at }: Visit): string =>
  createHash('sha256').update(JSON.stringify(values ?? null, (_, value: unknown) => (value === at || value === dayOf(at) ? 'now' : value))).digest('base64url').slice(0, 22);
