import type { SignInDoor } from '../../shared/access/passkey.ts';
import type { Handler } from './app.ts';

const routes = ['POST /passkeys/questions', 'POST /passkeys', 'POST /passkeys/ends', 'GET /sign-in/passkey', 'POST /sign-in/passkey/questions', 'POST /sign-in/passkey'] as const;
export type PasskeyRoute = (typeof routes)[number];

/** Binding passkeys, taking them away, and signing in with one while the identity provider is silent (docs/decisions/0048-a-passkey-when-the-broker-is-silent.md). */
export function passkeyRoutes(door: SignInDoor, on: (method: string, path: string, handler: Handler) => void): void {
  for (const route of routes) {
    const [method = '', path = ''] = route.split(' ');
    on(method, path, async (visit) => (await import('./passkey-handlers.ts')).passkeyHandlers(door)[route](visit, {}));
  }
}
