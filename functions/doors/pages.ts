import { freshUntil, mustSignInAnew } from '../../shared/access/limits.ts';
import { may, type Act } from '../../shared/access/table.ts';
import type { AnyCommand, At, Offer } from '../../shared/kernel/command.ts';
import type { FormValues } from '../../shared/kernel/form.ts';
import type { Problem } from '../../shared/kernel/input.ts';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import type { Models, ViewsOf } from '../../shared/views/index.ts';
import { composeForm, composeRefusal, composeView } from '../../web/compose.tsx';
import { CommandForm } from '../../web/form.tsx';
import type { FormOptions, PageProps, Post } from '../../web/page.ts';
import { SignInAnew } from '../../web/parts/sign-in-anew.tsx';
import { refill } from '../../web/refill.ts';
import { commandText, problemText, refusalText, textsOf } from '../../web/texts.ts';
import type { AnyDoor } from './app.ts';
import { panelOfOne } from './guard.ts';
import { freshKey } from './commands.ts';
import { keepingOf } from './keeping.ts';
import { comeBack, statuses } from './problem.ts';
import { unreadBy } from './reading.ts';
import { addressOf, shellOf, signInFor } from './shell.ts';
import type { Visit } from './visit.ts';

const html = (status: number, page: string, more: Readonly<Record<string, string>> = {}): Response => new Response(page, { status, headers: { 'content-type': 'text/html; charset=utf-8', ...more } });

/** The address of a command's form at this place. */
export const actionOf = (door: AnyDoor, command: AnyCommand, path: At): string =>
  addressOf(door.name, command.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(path[name] ?? '')));

export async function viewPage(door: AnyDoor, visit: Visit, name: ViewsOf<'public'> & keyof Models, path: At, model: Models[typeof name]): Promise<Response> {
  const { language } = visit;
  const props: PageProps<typeof model> = {
    model, language, t: textsOf(language), at: visit.at, actor: visit.actor, path,
    // Whom a tender appointed the page's model tells; a page asks here for what needs no such knowledge.
    may: (act, at = path) => may(visit.actor, act, at, panelOfOne(visit.actor.person)),
    form: (act, options = {}) => formOn(door, visit, act, { ...options, at: options.at ?? path }),
    post: (act, at = path, values = undefined) => postOf(door, visit, act, at, values),
    csrf: visit.session?.csrf ?? '',
    previous: visit.session?.previous ?? '',
    unread: unreadBy(visit),
    fresh: visit.session === undefined ? null : { ...freshUntil(visit.session.since), anew: signInFor(visit) },
    href: (to) => to,
  };
  const done = visit.url.searchParams.get('done');
  const said = done !== null && door.commands.some((command) => command.name === done) ? commandText(done, language).done : undefined;
  return html(200, await composeView(shellOf(door, visit), (await door.pages())[name] as never, props as never, said));
}

/** Where a command is posted from a page, where the actor may use it. */
function postOf(door: AnyDoor, visit: Visit, act: Act, at: At, values: unknown): Post | null {
  const command = door.commands.find(({ name }) => name === act);
  if (command === undefined || visit.session === undefined || !may(visit.actor, act, at, panelOfOne(visit.actor.person))) return null;
  const action = actionOf(door, command, at);
  const kept = values === undefined ? {} : keepingOf(visit, command, action, values);
  return { action, key: kept.typed?.['_key']?.[0] ?? freshKey(), csrf: visit.session.csrf, ...kept };
}

/** A command's form inside a page, where the actor may use it. */
function formOn(door: AnyDoor, visit: Visit, act: Act, options: FormOptions & { at: At }): ReturnType<typeof CommandForm> {
  const command = door.commands.find(({ name }) => name === act);
  if (command === undefined || visit.session === undefined || !may(visit.actor, act, options.at, panelOfOne(visit.actor.person))) return null;
  if (mustSignInAnew(act, visit.session.since, visit.at, 'shown')) return SignInAnew({ title: commandText(act, visit.language).title, language: visit.language, to: signInFor(visit) });
  const action = actionOf(door, command, options.at);
  const kept = options.compact === true ? {} : keepingOf(visit, command, action, options.values);
  return CommandForm({
    command, action, language: visit.language, values: options.values ?? {}, offers: options.offers ?? {}, ...kept,
    hidden: { key: kept.typed?.['_key']?.[0] ?? freshKey(), csrf: visit.session.csrf }, ...(options.compact === true ? { compact: true } : {}),
  });
}

export interface Shown {
  readonly status: number;
  /** What was typed waits for its person to have signed in. */
  readonly waits?: true;
  readonly key: string;
  readonly typed?: FormValues;
  readonly refusal?: Refusal;
  readonly problems: readonly Problem[];
  readonly values: unknown;
  readonly offers: Readonly<Record<string, readonly Offer[]>>;
}

/** The page of a command's form: fresh, or refused with everything that was typed. */
export async function commandPage(door: AnyDoor, visit: Visit, command: AnyCommand, path: At, shown: Shown): Promise<Response> {
  const { language } = visit;
  const { refusal } = shown;
  const named = refusal?.field === undefined ? [] : [{ field: refusal.field, text: refusalText(refusal, language) }];
  const action = actionOf(door, command, path);
  const kept = keepingOf(visit, command, action, shown.values, shown.typed);
  const typed = shown.typed === undefined || refusal === undefined ? shown.typed ?? kept.typed : typedAgain(command, shown.typed, refusal, shown.values);
  const page = await composeForm(shellOf(door, visit), {
    command, action, language, values: shown.values, keep: kept.keep, typed, offers: shown.offers,
    problems: [...named, ...shown.problems.map((problem) => ({ field: problem.field, text: problemText(problem, language) }))],
    refusal: refusal === undefined || named.length > 0 || shown.problems.length > 0 ? undefined : refusalText(refusal, language),
    hidden: { key: kept.typed?.['_key']?.[0] ?? shown.key, csrf: visit.session?.csrf ?? '' },
  }, { lot: path['lot'], back: backOf(door, visit, command, path), ...(shown.waits === true ? { goOn: signInFor(visit) } : { signIn: refusal?.kind === 'unknown-person' ? `/${door.name}/sign-in` : undefined }), said: shown.status === 200 && shown.typed !== undefined ? textsOf(language).frame.kept : undefined, requestId: refusal?.kind === 'unavailable' ? visit.requestId : undefined });
  return html(shown.status, page, refusal === undefined ? {} : comeBack(refusal));
}

/** The page that a command answers with shows what it is about; what does not exist yet is begun at the door's first page. */
const backOf = (door: AnyDoor, visit: Visit, command: AnyCommand, path: At): string =>
  (Object.keys(path).length === 0 ? addressOf(door.name, '/') : command.then(path, command.target(path, visit.actor, freshKey)));

/**
 * What stands in a refused form. Hidden fields are renewed only where the state was the reason, so that the person has
 * been told: after a mistake in typing, who did not see a change may not agree to it unseen, and where the outcome is
 * not known only the very same form is a retry.
 */
function typedAgain(command: AnyCommand, typed: FormValues, refusal: Refusal, values: unknown): FormValues | undefined {
  // What a stale key was used for is worth more than what was typed (DESIGN, Commands).
  if (refusal.code === 'key.reused') return undefined;
  return refusal.kind === 'conflict' ? refill(command.fields, typed, values) : typed;
}

/** The page of a refusal that has no form to go back to. */
export async function refusalPage(door: AnyDoor, visit: Visit, refusal: Refusal): Promise<Response> {
  const t = textsOf(visit.language);
  return html(statuses[refusal.kind], await composeRefusal(shellOf(door, visit), {
    title: refusal.code === 'conflict.not-stated' ? commandText('tender.state-conflict', visit.language).title : refusal.code === 'sign-in.silent' ? t.frame.silent.title : t.frame.refused[refusal.kind], text: refusalText(refusal, visit.language), requestId: visit.requestId, language: visit.language,
    links: [...wayOut(refusal, visit), ...(refusal.kind === 'unavailable' ? [{ text: t.status.title, to: '/status' }] : []), { text: t.frame.home, to: addressOf(door.name, '/') }],
  }), comeBack(refusal));
}

/** Where a refusal can be mended, when that is somewhere else. */
const wayOut = ({ code, params }: Refusal, visit: Visit): { text: string; to: string }[] => (code === 'sign-in.stale'
  ? [{ text: textsOf(visit.language).frame.again, to: signInFor(visit) }] : code === 'sign-in.silent'
  ? [{ text: textsOf(visit.language).frame.passkeys.signIn.link, to: `/${visit.door}/sign-in/passkey?back=${encodeURIComponent(String(params['back']))}` }, { text: textsOf(visit.language).frame.silent.again, to: `/${visit.door}/sign-in?back=${encodeURIComponent(String(params['back']))}` }, { text: textsOf(visit.language).outage.list.link, to: '/outages' }] : code === 'passkey.not-needed'
  ? [{ text: textsOf(visit.language).frame.again, to: `/${visit.door}/sign-in?back=${encodeURIComponent(String(params['back']))}` }] : code === 'conflict.not-stated'
  ? [{ text: commandText('tender.state-conflict', visit.language).title, to: `/staff/tenders/${String(params['tender'])}/statements` }] : []);
