import { randomUUID } from 'node:crypto';
import { CookieJar } from './jar.ts';

export type DoorName = 'provider' | 'staff' | 'council';
/** What the doors answer to a command over `/v1`. */
export interface Receipt { readonly at: string; readonly stream: string; readonly seq: number; readonly hash: string; readonly location: string; readonly result: Readonly<Record<string, unknown>> }

/** A refusal, as application/problem+json tells it. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly body: Readonly<Record<string, unknown>>;
  constructor(where: string, status: number, body: Readonly<Record<string, unknown>>) {
    super(`${where}: ${status} ${String(body['code'])} ${JSON.stringify(body['errors'] ?? [])} ${JSON.stringify(body['params'] ?? {})}`);
    this.status = status;
    this.code = String(body['code']);
    this.body = body;
  }
}

/** A person at one door of the portal, over HTTP like anybody else. */
export class Visitor {
  readonly #jar = new CookieJar();
  readonly origin: string;
  readonly door: DoorName;
  constructor(origin: string, door: DoorName) {
    this.origin = origin;
    this.door = door;
  }

  /** What the browser would send along to an address. */
  cookies(url: URL): string { return this.#jar.header(url); }

  async fetch(address: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(address, this.origin);
    const headers = new Headers(init.headers);
    const cookies = this.#jar.header(url);
    if (cookies !== '') headers.set('cookie', cookies);
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    this.#jar.keep(url, response);
    return response;
  }

  /** Signs in as a person whom the local identity provider knows, without its page; what lies behind is not fetched. */
  async signIn(person: string): Promise<this> {
    const home = `/${this.door}`;
    let url = new URL(`${home}/sign-in?hint=${encodeURIComponent(person)}`, this.origin);
    for (let hops = 0; hops < 12; hops += 1) {
      const response = await this.fetch(url.href);
      await response.arrayBuffer();
      const location = response.headers.get('location');
      if (location === null) throw new Error(`sign-in of ${person} ended at ${url.pathname} with ${response.status}`);
      url = new URL(location, url);
      if (url.origin === this.origin && url.pathname === home) return this;
    }
    throw new Error(`sign-in of ${person} went round in circles`);
  }

  /** A command over `/v1`. @throws Problem when it is refused. */
  async command(path: string, input: unknown = {}, key: string = randomUUID()): Promise<Receipt> {
    const where = `/v1/${this.door}${path}`;
    const response = await this.fetch(where, { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': key }, body: JSON.stringify(input) });
    const body = await response.json() as Record<string, unknown>;
    if (response.status !== 201) throw new Problem(where, response.status, body);
    return body as unknown as Receipt;
  }

  /** A view over `/v1`. */
  async view<T>(path: string): Promise<T> {
    const where = `/v1/${this.door}${path}`;
    const response = await this.fetch(where);
    const body = await response.json() as Record<string, unknown>;
    if (response.status !== 200) throw new Problem(where, response.status, body);
    return body as T;
  }
}

/** Posts a file with the form that a page gave, as a browser does; it goes straight to the bucket. */
export async function postFile(form: { url: string; fields: Readonly<Record<string, string>> }, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const data = new FormData();
  for (const [field, value] of Object.entries(form.fields)) data.append(field, value);
  data.append('file', new Blob([bytes]), name);
  const response = await fetch(form.url, { method: 'POST', body: data, redirect: 'manual' });
  await response.arrayBuffer();
  if (response.status >= 400) throw new Error(`upload refused with ${response.status}`);
}
