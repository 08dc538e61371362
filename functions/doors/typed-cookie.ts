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

export const keepSecret = (secret: string): string => setCookie(typedCookie, secret, keeping.typed * 86_400);
