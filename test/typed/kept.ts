import type { Visitor } from '../../infra/client/client.ts';
import { readForm } from '../../web/examples/read-form.ts';
import { open, type Page } from '../bad-input/forms.ts';

export const waiting = /Er staat iets dat u niet hebt opgeslagen, van ([^<]*)\./;
type Typed = Readonly<Record<string, string>>;

const markOf = ({ html }: Page, address: string): string => html.split(`data-keep="${address}/typed" data-of="`)[1]?.split('"')[0] ?? '';

/** Sends what stands in a form to be kept, as web/scripts/keep.ts does. */
export async function keep(visitor: Visitor, address: string, page: Page, typed: Typed, more: Typed = {}, headers: Typed = {}): Promise<Response> {
  const fields = Object.fromEntries(Object.entries(page.fields).map(([name, [value = '']]) => [name, value]));
  const body = new URLSearchParams({ ...fields, ...typed, _of: markOf(page, address), ...more }).toString();
  const response = await visitor.fetch(`${address}/typed`, { method: 'POST', body, headers: { 'content-type': 'application/x-www-form-urlencoded', origin: visitor.origin, 'sec-fetch-site': 'same-origin', ...headers } });
  await response.clone().arrayBuffer();
  return response;
}

/** The page that the button "Terugzetten" opens. */
export async function putBack(visitor: Visitor, address: string, named?: string): Promise<Page> {
  const name = named ?? nameIn(await open(visitor, address));
  const response = await visitor.fetch(`${address}?put-back=${name}`);
  const html = await response.text();
  const form = [...html.matchAll(/<form method="post" action="([^"]*)"[^>]*>(.*?)<\/form>/gs)].find(([, action]) => action === address)?.[2] ?? '';
  return { status: response.status, location: null, html, fields: readForm(form) };
}

/** What the page calls the form that waits. */
export const nameIn = ({ html }: Page): string => /name="put-back" value="([^"]*)"/.exec(html)?.[1] ?? '';
