import { instantOf } from '../../../shared/kernel/instant.ts';
import type { Clock } from '../clock.ts';
import type { Person } from '../people.ts';
import type { Mail } from '../ses/mail.ts';
import { css } from './css.ts';
import { html, pageHeaders } from './html.ts';
import { stylesheet } from './inject.ts';
import { moveByForm, moveByJson, NotMoved } from './move.ts';
import { localPage, mailPage, outboxPage, peoplePage } from './pages.ts';

export interface LocalParts {
  readonly clock: Clock;
  /** In the order in which they were sent. */
  readonly mails: () => Promise<readonly Mail[]>;
  readonly people: () => readonly Person[];
}

const send = (page: string, status = 200): Response => new Response(page, { status, headers: pageHeaders() });
const json = (body: object, status = 200): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': status < 400 ? 'application/json' : 'application/problem+json', 'cache-control': 'no-store' } });
const missing = (): Response => send(localPage('Deze pagina bestaat niet', html`<p><a href="/_local/outbox">Verstuurde mail</a></p>`), 404);

/** A path of this portal, never another site. */
const pathOf = (asked: unknown): string => (typeof asked === 'string' && /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(asked) ? asked : '/');

function attachment(mail: Mail | undefined, n: number): Response {
  const file = mail?.attachments[n];
  if (file === undefined) return missing();
  return new Response(Buffer.from(file.base64, 'base64'), {
    headers: { ...pageHeaders(), 'content-type': 'application/octet-stream', 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name).replace(/['()*]/g, '_')}` },
  });
}

async function moveClock(request: Request, clock: Clock): Promise<Response> {
  // Another site's page could post here while the stack runs.
  const origin = request.headers.get('origin');
  if (origin !== null && origin !== new URL(request.url).origin) return json({ title: 'Dit formulier komt van een andere website.', status: 403 }, 403);
  const now = (): Response => json({ now: instantOf(clock.now()) });
  if (request.headers.get('content-type')?.startsWith('application/json') === true) {
    try {
      moveByJson(clock, await request.json().catch(() => undefined));
      return now();
    } catch (error) {
      if (error instanceof NotMoved) return json({ title: error.message, status: 422 }, 422);
      throw error;
    }
  }
  const form = Object.fromEntries(new URLSearchParams(await request.text()));
  const path = pathOf(form['path']);
  try {
    moveByForm(clock, form);
    return new Response(null, { status: 303, headers: { location: path } });
  } catch (error) {
    if (!(error instanceof NotMoved)) throw error;
    return send(localPage('De klok staat nog zoals hij stond', html`<p>${error.message}</p><p><a href="${path}">Terug naar de pagina</a></p>`), 422);
  }
}

/**
 * Everything under /_local/; undefined for any other path. GET /_local/clock gives `{now}`; POST moves the clock, by
 * the bar's form (303 back to the page) or by JSON `{now}` or `{advance: seconds}`; 422 when it would go backwards.
 */
export function localRoutes({ clock, mails, people }: LocalParts): (request: Request) => Promise<Response | undefined> {
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (!pathname.startsWith('/_local/')) return undefined;
    if (request.method === 'POST' && pathname === '/_local/clock') return await moveClock(request, clock);
    if (request.method !== 'GET') return new Response(null, { status: 405, headers: { allow: pathname === '/_local/clock' ? 'GET, POST' : 'GET' } });
    if (pathname === '/_local/clock') return json({ now: instantOf(clock.now()) });
    if (pathname === stylesheet) return new Response(css, { headers: { 'content-type': 'text/css; charset=utf-8' } });
    if (pathname === '/_local/people') return send(peoplePage(people()));
    if (pathname === '/_local/outbox') return send(outboxPage(await mails()));
    const [, id, n] = /^\/_local\/outbox\/([\w-]+)(?:\/attachments\/(\d{1,3}))?$/.exec(pathname) ?? [];
    const mail = id === undefined ? undefined : (await mails()).find((one) => one.id === id);
    if (n !== undefined) return attachment(mail, Number(n));
    return mail === undefined ? missing() : send(mailPage(mail));
  };
}
