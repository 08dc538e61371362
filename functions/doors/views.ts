import { missing, Refusal } from '../../shared/kernel/refusal.ts';
import type { Language } from '../../shared/messages/fill.ts';
import type { Calendar } from '../../shared/papers/calendar.ts';
import type { Archive } from '../../shared/papers/archive.ts';
import { csvText } from '../../shared/papers/csv.ts';
import type { Paper } from '../../shared/papers/paper.ts';
import type { Sheet } from '../../shared/papers/sheet.ts';
import type { Models, ViewsOf } from '../../shared/views/index.ts';
import { views } from '../../shared/views/index.ts';
import type { ViewFile, ViewRoute } from '../../shared/views/view.ts';
import { textsOf } from '../../web/texts.ts';
import type { Act } from '../../shared/access/table.ts';
import { tenderRef } from '../../shared/tender/tender.ts';
import { readerOfOneRequest } from '../store/store-reader.ts';
import { Resource } from '../store/resources.ts';
import type { AnyDoor, Handler } from './app.ts';
import { guard } from './guard.ts';
import { archiveWeight, limit } from './limit.ts';
import { viewPage } from './pages.ts';
import { problemJson } from './problem.ts';
import { opened } from './reading.ts';
import type { Visit } from './visit.ts';

type Name = ViewsOf<'public'> & keyof Models;

async function model(door: AnyDoor, name: Name, visit: Visit, shown: Readonly<Record<string, string>>, file?: ViewFile): Promise<Models[Name]> {
  limit(visit, name, file === 'zip' ? archiveWeight : 1);
  const store = readerOfOneRequest();
  const path = await guard(visit, name as Act, shown, async (tender) => (await store.load(tenderRef(tender))).state);
  return (await door.queries())[name]({
    at: visit.at, actor: visit.actor, path, search: Object.fromEntries(visit.url.searchParams), store,
    here: Resource.Portal.origin + visit.url.pathname, ...(visit.session === undefined ? {} : { session: visit.session.id }), ...(file === undefined ? {} : { file }),
  });
}

/** GET of a page; who is not signed in is sent to sign in and comes back here. */
export const viewAsPage = (door: AnyDoor, name: Name): Handler => (visit, path) =>
  toPerson(door, visit, async () => {
    const shown = await model(door, name, visit, path);
    const page = kept(name, await viewPage(door, visit, name, path, shown));
    await opened(visit, name, shown);
    return page;
  });

/** GET of the same as JSON. */
export const viewAsJson = (door: AnyDoor, name: Name): Handler => (visit, path) =>
  toProgram(visit, async () => kept(name, Response.json(await model(door, name, visit, path))));

/** By who asked only: it is in the language that was chosen. */
function kept(name: Name, response: Response): Response {
  const { keeps }: ViewRoute = views[name];
  if (keeps !== undefined) response.headers.set('cache-control', `private, max-age=${keeps}`);
  return response;
}

/**
 * GET of a view as a file, for whoever may read the view. What draws it is a bundle of its own (infra/bundle.ts) that is
 * loaded by who asks for it: PDFKit is nearly as large as a door.
 */
export const viewAsFile = (door: AnyDoor, name: Name, file: ViewFile, face: 'page' | 'json'): Handler => (visit, path) => {
  const answer = async (): Promise<Response> => {
    const shown = await model(door, name, visit, path, file);
    const { tables, papers, calendars, archives } = await door.files();
    if (file === 'csv' || file === 'xlsx') return asTable(made<Sheet>(tables, name, shown, visit.language), file, visit);
    if (file === 'zip') return asArchive(door.name, made<Archive>(archives, name, shown, visit.language), visit.language);
    if (file === 'docx') return asWord(made<Paper>(papers, name, shown, visit.language));
    return file === 'pdf' ? asPdf(made<Paper>(papers, name, shown, visit.language)) : asCalendar(made<Calendar>(calendars, name, shown, visit.language), visit);
  };
  return face === 'page' ? toPerson(door, visit, answer) : toProgram(visit, answer);
};

/** What a door makes of a view's model; a view that may have a paper and has none now answers like a page that is not there. */
function made<T>(makers: object, name: string, shown: unknown, language: Language): T {
  const found = (makers as Readonly<Record<string, (of: unknown, language: Language) => T | null>>)[name]?.(shown, language);
  if (found === undefined || found === null) throw missing();
  return found;
}

async function asPdf(paper: Paper): Promise<Response> {
  const { renderPdf } = await import(new URL('pdf.mjs', import.meta.url).href) as typeof import('../papers/pdf.ts');
  return fileOf(new Uint8Array(await renderPdf(paper)), 'application/pdf', `${paper.name}.pdf`);
}

async function asWord(paper: Paper): Promise<Response> {
  const { renderWord } = await import(new URL('word.mjs', import.meta.url).href) as typeof import('../papers/word.ts');
  return fileOf(renderWord(paper), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', `${paper.name}.docx`);
}

async function asCalendar(calendar: Calendar, visit: Visit): Promise<Response> {
  const { renderCalendar } = await import(new URL('calendar.mjs', import.meta.url).href) as typeof import('../papers/calendar.ts');
  const page = Resource.Portal.origin + visit.url.pathname.replace(/^\/v1/, '').replace(/^\/public(?=\/)/, '').replace(/\/calendar$/, '');
  return fileOf(renderCalendar(calendar, { page, host: new URL(Resource.Portal.origin).hostname, language: visit.language }), 'text/calendar; charset=utf-8', `${calendar.name}.ics`);
}

/** What did not fit into one answer the header leads to (RFC 8288), where a reader of the JSON has its `next`. */
async function asTable(table: Sheet, file: 'csv' | 'xlsx', visit: Visit): Promise<Response> {
  const response = file === 'csv' ? fileOf(csvText(table), 'text/csv; charset=utf-8; header=present', `${table.name}.csv`) : await asWorkbook(table);
  if (table.next === '') return response;
  const further = new URL(visit.url);
  further.searchParams.set('after', table.next);
  response.headers.set('link', `<${Resource.Portal.origin}${further.pathname}${further.search}>; rel="next"`);
  return response;
}

/** What is more than one answer holds is put where only this door reads, and the answer leads there. */
async function asArchive(door: string, archive: Archive, language: Language): Promise<Response> {
  const { mostBytes, renderArchive } = await import(new URL('archive.mjs', import.meta.url).href) as typeof import('../papers/archive.ts');
  const bytes = renderArchive(archive, textsOf(language).archive);
  if (bytes.length <= mostBytes) return fileOf(bytes, 'application/zip', `${archive.name}.zip`);
  const { copyFor } = await import('../store/copies.ts');
  return new Response(null, { status: 303, headers: { location: await copyFor(door, bytes, `${archive.name}.zip`) } });
}

async function asWorkbook(table: Sheet): Promise<Response> {
  const { renderXlsx } = await import(new URL('xlsx.mjs', import.meta.url).href) as typeof import('../papers/xlsx.ts');
  return fileOf(renderXlsx(table), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', `${table.name}.xlsx`);
}

const fileOf = (body: string | Uint8Array<ArrayBuffer>, type: string, name: string): Response =>
  new Response(body, { headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` } });

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
