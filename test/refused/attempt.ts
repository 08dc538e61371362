import { Problem, type Visitor } from '../../infra/client/client.ts';
import { routedCommands } from '../../infra/openapi.ts';
import { complaints, open, post } from '../bad-input/forms.ts';
import { csrfIn } from '../matrix/people.ts';
import type { Portal } from '../portal.ts';
import type { Act } from './acts.ts';
import { typedOf } from './typed.ts';

const tokens = new WeakMap<Visitor, string>();

/** The forms' token stands on every page of a session, so that a form that is not offered can be posted too. */
async function tokenOf(visitor: Visitor): Promise<string> {
  const known = tokens.get(visitor) ?? csrfIn((await open(visitor, `/${visitor.door}`)).html);
  tokens.set(visitor, known);
  return known;
}

interface Told { readonly status: number; readonly sentence: string }
/** How one act was refused, on either face. */
export interface Refused { readonly json: Told & { readonly code: string }; readonly form: Told }

/** Tries an act as JSON and as a form. @throws when either is not refused. */
export async function attempt({ world }: Portal, name: string, { by, input }: Act, named: Readonly<Record<string, string>>): Promise<Refused> {
  const command = routedCommands.find((one) => one.name === name);
  if (command === undefined) throw new Error(`no command ${name}`);
  const visitor = by.startsWith('org-') ? await world.provider(by.slice(4)) : await world.as(by);
  const path = command.path.replace(/:(\w+)/g, (_, part: string) => named[part] ?? '');
  const problem = await visitor.command(path, input).then(() => { throw new Error(`${name} was carried out`); }, (error: unknown) => error);
  if (!(problem instanceof Problem)) throw problem as Error;
  const address = `/${command.door}${path}`;
  const page = await post(visitor, address, { _csrf: [await tokenOf(visitor)], _key: [crypto.randomUUID().replaceAll('-', '')] }, typedOf(command.fields, input));
  const sentence = complaints(page)[0] ?? /<main[^>]*>.*?<p[^>]*>(.*?)<\/p>/s.exec(page.html)?.[1] ?? '';
  return {
    json: { status: problem.status, sentence: problem.status === 404 ? '' : String(problem.body['detail']), code: problem.code },
    form: { status: page.status, sentence: page.status === 404 ? '' : sentence },
  };
}
