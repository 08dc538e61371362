import { missing, Refusal } from '../../shared/kernel/refusal.ts';
import type { Language } from '../../shared/messages/fill.ts';
import type { Paper } from '../../shared/papers/paper.ts';
import type { Models, ViewsOf } from '../../shared/views/index.ts';
import type { Act } from '../../shared/access/table.ts';
import { storeReader } from '../store/store-reader.ts';
import { Resource } from '../store/resources.ts';
import type { AnyDoor, Handler } from './app.ts';
import { guard } from './guard.ts';
import { viewPage } from './pages.ts';
import { problemJson } from './problem.ts';
import type { Visit } from './visit.ts';

type Name = ViewsOf<'public'> & keyof Models;

async function model(door: AnyDoor, name: Name, visit: Visit, path: Readonly<Record<string, string>>): Promise<Models[Name]> {
  await guard(visit, name as Act, path);
  return door.queries[name]({
    at: visit.at, actor: visit.actor, path, search: Object.fromEntries(visit.url.searchParams), store: storeReader,
    here: Resource.Portal.origin + visit.url.pathname,
  });
}

/** GET of a page; who is not signed in is sent to sign in and comes back here. */
export const viewAsPage = (door: AnyDoor, name: Name): Handler => (visit, path) =>
  toPerson(door, visit, async () => viewPage(door, visit, name, path, await model(door, name, visit, path)));

/** GET of the same as JSON. */
export const viewAsJson = (door: AnyDoor, name: Name): Handler => (visit, path) =>
  toProgram(visit, async () => Response.json(await model(door, name, visit, path)));

/** GET of the paper that a view shows as PDF, for whoever may read the view. What draws it is loaded by who asks for it. */
export const viewAsFile = (door: AnyDoor, name: Name, face: 'page' | 'json'): Handler => (visit, path) => {
  const file = async (): Promise<Response> => {
    const papers = door.papers as Readonly<Record<string, (of: unknown, language: Language) => Paper | null>>;
    const paper = papers[name]?.(await model(door, name, visit, path), visit.language) ?? null;
    if (paper === null) throw missing();
    // A bundle of its own (infra/bundle.ts): PDFKit is as large as half a door.
    const { renderPdf } = await import(new URL('pdf.mjs', import.meta.url).href) as typeof import('../papers/pdf.ts');
    return new Response(new Uint8Array(await renderPdf(paper)), {
      headers: { 'content-type': 'application/pdf', 'content-disposition': `attachment; filename="${paper.name}.pdf"` },
    });
  };
  return face === 'page' ? toPerson(door, visit, file) : toProgram(visit, file);
};

async function toPerson(door: AnyDoor, visit: Visit, answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'unknown-person') throw error;
    const back = encodeURIComponent(visit.url.pathname + visit.url.search);
    return new Response(null, { status: 303, headers: { location: `/${door.name}/sign-in?back=${back}` } });
  }
}

async function toProgram(visit: Visit, answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return problemJson({ refusal: error, problems: [] }, visit.language, visit.requestId);
  }
}
