import type { SignInDoor } from '../../shared/access/passkey.ts';
import { composeView } from '../../web/compose.tsx';
import { passkeySignIn } from '../../web/pages/passkey.tsx';
import { textsOf } from '../../web/texts.ts';
import { shellOf } from './shell.ts';
import type { Visit } from './visit.ts';

/** The page on which somebody signs in with a passkey; nobody is signed in, so that nothing else may be done on it. */
export async function passkeyPage(door: SignInDoor, visit: Visit, back: string): Promise<Response> {
  const { language, at, actor } = visit;
  const nothing = (): null => null;
  const page = await composeView(shellOf({ name: door, commands: [] }, visit), passkeySignIn, {
    model: { door, back }, language, t: textsOf(language), at, actor, path: {}, may: () => false, form: nothing, post: nothing, csrf: '', fresh: null, previous: '', unread: () => false, href: (to) => to,
  }, undefined);
  return new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}
