import type { Context } from 'hono';
import { routePath } from 'hono/route';
import { log } from '../log.ts';
import type { Env } from './app.ts';
import type { Visit } from './visit.ts';

/**
 * Tells the log that a door answered: the route as it is declared, never an address; in which role, never who; how long it
 * took. Of the provider door only what failed is told, and not what it was: before the opening nobody may learn from a
 * log how many submitted, nor tell it from routes, statuses, roles or times (docs/decisions/0039-one-number-for-a-request.md).
 * @param ms milliseconds that it took.
 */
export function tellAnswer(door: Visit['door'], c: Context<Env>, ms: number): void {
  const { status } = c.res;
  if (door === 'provider') {
    if (status >= 500) log('error', 'request', { door, status });
    return;
  }
  const as = (c.get('visit') as Visit | undefined)?.actor.roles ?? [];
  log(status >= 500 ? 'error' : 'info', 'request', { door, route: `${c.req.method} ${routePath(c, -1)}`, status, ms: Math.round(ms), as });
}
