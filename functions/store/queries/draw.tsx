import { expect } from 'vitest';
import type { Actor } from '../../../shared/access/actor.ts';
import { may, type Act } from '../../../shared/access/table.ts';
import { admissionCommands } from '../../../shared/admission/commands.ts';
import { bidCommands } from '../../../shared/bid/commands.ts';
import { contractCommands } from '../../../shared/contract/all-commands.ts';
import { councilCommands } from '../../../shared/council/commands.ts';
import { interestCommands } from '../../../shared/interest/commands.ts';
import type { AnyCommand, At } from '../../../shared/kernel/command.ts';
import { postCommands } from '../../../shared/notify/post-commands.ts';
import { instant, type Instant } from '../../../shared/kernel/moments.ts';
import { outageCommands } from '../../../shared/outage/commands.ts';
import { riskCommands } from '../../../shared/council/risk-commands.ts';
import * as organisation from '../../../shared/provider/commands.ts';
import { revisionCommands } from '../../../shared/revision/commands.ts';
import { tenderCommands } from '../../../shared/tender/commands.ts';
import { CommandForm } from '../../../web/form.tsx';
import type { Page, PageProps } from '../../../web/page.ts';
import { renderPart } from '../../../web/render.ts';
import { textsOf, type Language } from '../../../web/texts.ts';
import { typedIn, unmarked } from './unmarked.ts';

const commands: readonly AnyCommand[] = [...Object.values(organisation).flat(), ...bidCommands, ...contractCommands, ...postCommands, ...interestCommands, ...councilCommands, ...admissionCommands, ...tenderCommands, ...riskCommands, ...outageCommands, ...revisionCommands];

/** A page of a model as a reader gets it, checked for what must hold of every page. */
export async function draw<M>(page: Page<M>, model: M, { at, actor, path = {}, language = 'nl', previous = '', unread = () => false }: { at: Instant; actor: Actor; path?: At; language?: Language; previous?: Instant | ''; unread?: (id: string) => boolean }): Promise<string> {
  let forms = 0;
  const props: PageProps<M> = {
    model, language, t: textsOf(language), at, actor, path, href: (to) => to,
    fresh: null, csrf: 'c', previous, unread,
    post: (act, where = path) => (may(actor, act, where, { named: [actor.person], clear: [actor.person] }) ? { action: '/x', key: `key-${(forms += 1)}`, csrf: 'c' } : null),
    // As the door does: whom a tender appointed, the model tells.
    may: (act, where = path) => may(actor, act, where, { named: [actor.person], clear: [actor.person] }),
    form: (act: Act, options = {}) => {
      const command = commands.find(({ name }) => name === act);
      if (command === undefined) throw new TypeError(`no command ${act}`);
      if (!may(actor, act, options.at ?? path, { named: [actor.person], clear: [actor.person] })) return null;
      return CommandForm({
        command, action: '/x', language, values: options.values ?? {}, offers: options.offers ?? {}, hidden: { key: `key-${(forms += 1)}`, csrf: 'c' },
        ...(options.compact === true ? { compact: true } : {}),
      });
    },
  };
  const html = await sound(page, props);
  // A reader who comes back after years finds everything new, and has opened no message.
  if (previous === '') await sound(page, { ...props, previous: instant('2000-01-01T00:00:00Z'), unread: () => true });
  return html;
}

async function sound<M>(page: Page<M>, props: PageProps<M>): Promise<string> {
  const { model, language } = props;
  const html = await renderPart(<main>{page.body(props)}</main>);
  expect(html.match(/<h1/g)).toHaveLength(1);
  expect(html).not.toMatch(/undefined|\[object|NaN|…| style=|<script|href="#"/);
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(ids).toEqual([...new Set(ids)]);
  const levels = [...html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
  for (const [i, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[i - 1] ?? 0) + 1);
  // What people typed is Dutch, whatever the language of the page around it.
  if (language === 'en') expect(unmarked(html, typedIn(model))).toEqual([]);
  expect(page.title(props)).not.toMatch(/undefined|…/);
  return html;
}

/** What a reader sees of a page, without its tags. */
export const textOf = (html: string): string => html.replace(/<[^<>]+>/g, ' ').replace(/&amp;/g, '&').replace(/\s+/g, ' ');
