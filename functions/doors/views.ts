import { Refusal } from '../../shared/kernel/refusal.ts';
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
export const viewAsPage = (door: AnyDoor, name: Name): Handler => async (visit, path) => {
  try {
    return await viewPage(door, visit, name, path, await model(door, name, visit, path));
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'unknown-person') throw error;
    const back = encodeURIComponent(visit.url.pathname + visit.url.search);
    return new Response(null, { status: 303, headers: { location: `/${door.name}/sign-in?back=${back}` } });
  }
};

/** GET of the same as JSON. */
export const viewAsJson = (door: AnyDoor, name: Name): Handler => async (visit, path) => {
  try {
    return Response.json(await model(door, name, visit, path));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return problemJson({ refusal: error, problems: [] }, visit.language, visit.requestId);
  }
};
