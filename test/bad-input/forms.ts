import type { Visitor } from '../../infra/client/client.ts';
import { readForm } from '../../web/examples/read-form.ts';

/** A page as it came back, and what a browser would post of the form on it that goes to its own address. */
export interface Page { readonly status: number; readonly location: string | null; readonly html: string; readonly fields: Readonly<Record<string, readonly string[]>> }

async function read(response: Response, address: string): Promise<Page> {
  const html = await response.text();
  const form = [...html.matchAll(/<form method="post" action="([^"]*)"[^>]*>(.*?)<\/form>/gs)].find(([, action]) => action === address);
  return { status: response.status, location: response.headers.get('location'), html, fields: form === undefined ? {} : readForm(form[2] ?? '') };
}

/** Opens the page of a command's form. */
export const open = async (visitor: Visitor, address: string): Promise<Page> => read(await visitor.fetch(address), address);

type Typed = Readonly<Record<string, string | readonly string[]>>;

/** Posts a form as a browser does; `typed` takes the place of what stood in these fields. */
export async function post(visitor: Visitor, address: string, fields: Page['fields'], typed: Typed = {}, headers: Readonly<Record<string, string>> = {}): Promise<Page> {
  const body = new URLSearchParams();
  for (const [name, values] of Object.entries({ ...fields, ...typed })) for (const value of typeof values === 'string' ? [values] : values) body.append(name, value);
  return read(await visitor.fetch(address, {
    method: 'POST', body: body.toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: visitor.origin, 'sec-fetch-site': 'same-origin', ...headers },
  }), address);
}

/** The sentences of the error summary, as text. */
export const complaints = ({ html }: Page): string[] =>
  [...(/<section class="error-summary".*?<\/section>/s.exec(html)?.[0] ?? '').matchAll(/<(?:li|p)>(.*?)<\/(?:li|p)>/gs)].map(([, text = '']) => text.replace(/<[^>]+>/g, ''));

/** The names of the controls that the page marks as wrong. */
export const marked = ({ html }: Page): string[] =>
  [...new Set([...html.matchAll(/<(?:input|textarea|select)\b[^>]*\bname="([^"]*)"[^>]*\baria-invalid="true"/g)].map(([, name = '']) => name))];
