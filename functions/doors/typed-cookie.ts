import { hkdfSync } from 'node:crypto';
import { keeping } from '../../shared/kept/keeping.ts';
import { cookie, setCookie } from './cookies.ts';

const typedCookie = 'typed';
/** What asks for a form as it was typed, in the address of its page. */
export const putBack = 'put-back';

/** The secret under which this browser's forms are kept; it opens nothing without their person's session. */
export function typedSecret(request: Request): string | undefined {
  const secret = cookie(request, typedCookie);
  return secret !== undefined && /^[\w-]{43}$/.test(secret) ? secret : undefined;
}

/**
 * The secret of a browser that has none: it comes of the session's token, which lies nowhere but in that browser. So two
 * windows that begin at the same moment begin with the same one. The token cannot be made of it again.
 */
export function firstSecret(request: Request, door: string): string {
  const token = cookie(request, door);
  if (token === undefined) throw new TypeError('a form is kept of a session, which has a token');
  return Buffer.from(hkdfSync('sha256', token, '', 'typed', 32)).toString('base64url');
}

export const keepSecret = (secret: string): string => setCookie(typedCookie, secret, keeping.typed * 86_400);
