import { Resource } from '../store/resources.ts';

/** Over https a cookie is bound to this host; on one's own machine, without TLS, browsers refuse that prefix. */
const secure = (): boolean => Resource.Portal.origin.startsWith('https:');
export const cookieName = (name: string): string => (secure() ? `__Host-${name}` : name);

export function setCookie(name: string, value: string, seconds?: number): string {
  const age = seconds === undefined ? '' : `; Max-Age=${seconds}`;
  return `${cookieName(name)}=${value}; Path=/; HttpOnly; SameSite=Lax${secure() ? '; Secure' : ''}${age}`;
}

export const dropCookie = (name: string): string => setCookie(name, '', 0);

/** The value of a cookie of ours, if the request carries it. */
export function cookie(request: Request, name: string): string | undefined {
  const start = `${cookieName(name)}=`;
  const found = (request.headers.get('cookie') ?? '').split('; ').find((part) => part.startsWith(start));
  return found === undefined || found.length === start.length ? undefined : found.slice(start.length);
}
