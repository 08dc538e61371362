import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { css } from '../bar/css.ts';
import { choosePath, interactions } from './interaction.ts';
import { signingKeys } from './keys.ts';
import type { OidcOptions } from './options.ts';
import { stylesheet } from './pages.ts';
import { makeProvider } from './provider.ts';

export type { OidcClient, OidcOptions } from './options.ts';

/**
 * Starts an OpenID provider on 127.0.0.1 on which one signs in by choosing who to be. It stands where eHerkenning and
 * the municipal identity providers stand, with the same claims in the ID token: sub, name, email, kvk, municipality,
 * roles and acr. Sessions end with the process; the signing key stays.
 */
export async function startOidc(options: OidcOptions): Promise<{ issuer: string; /** From here on it answers as if it were out of order, or no longer does. */ silence(silent: boolean): void; close(): Promise<void> }> {
  const keys = await signingKeys(options.dir);
  const server = createServer();
  server.listen(options.port, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = makeProvider(issuer, keys, options);
  const [protocol, choose] = [provider.callback(), interactions(provider, options)];
  let silent = false;
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (silent) { response.writeHead(503).end(); return; }
    const path = request.url ?? '/';
    if (path === stylesheet) response.writeHead(200, { 'content-type': 'text/css; charset=utf-8' }).end(css);
    else if (path.startsWith(choosePath)) choose(request, response).catch(() => { response.destroy(); });
    else protocol(request, response);
  });
  return {
    issuer,
    silence(is) { silent = is; },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
