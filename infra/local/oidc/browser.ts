/** A browser as far as signing in needs one: keeps cookies by host and path, and follows redirects one at a time. */
export class Browser {
  readonly #jar = new Map<string, { readonly value: string; readonly path: string }>();

  async open(url: string, form?: Readonly<Record<string, string>>): Promise<Response> {
    const { hostname, pathname } = new URL(url);
    const cookie = [...this.#jar].filter(([, { path }]) => pathname.startsWith(path)).map(([key, { value }]) => `${key.slice(hostname.length + 1)}=${value}`).join('; ');
    const response = await fetch(url, {
      redirect: 'manual', headers: { cookie }, ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split('; ');
      const key = `${hostname} ${pair.slice(0, pair.indexOf('='))}`;
      if (attributes.some((one) => /^(max-age=0|expires=Thu, 01 Jan 1970)/i.test(one))) this.#jar.delete(key);
      else this.#jar.set(key, { value: pair.slice(pair.indexOf('=') + 1), path: attributes.find((one) => one.startsWith('path='))?.slice(5) ?? '/' });
    }
    return response;
  }

  /** Follows redirects until a page, or an address at `stopAt`, which is not asked for. */
  async follow(url: string, stopAt: string, form?: Readonly<Record<string, string>>): Promise<{ url: string; page?: Response }> {
    let response = await this.open(url, form);
    for (let at = url; ;) {
      const location = response.headers.get('location');
      if (location === null) return { url: at, page: response };
      at = new URL(location, at).href;
      if (at.startsWith(stopAt)) return { url: at };
      response = await this.open(at);
    }
  }
}
