import { readFileSync } from 'node:fs';
import { Resource } from '../store/resources.ts';
import type { Address } from './app.ts';

/**
 * The description of the interface, made when the door is built (infra/openapi.ts) and laid beside it: building it
 * costs more than a cold start may. Any site may read it (NL API Design Rules, /core/publish-openapi).
 */
export const openApiAddress: Address = {
  path: '/v1/openapi.json',
  handler: () => {
    const document = JSON.parse(readFileSync(new URL('openapi.json', import.meta.url), 'utf8')) as object;
    return Promise.resolve(Response.json({ ...document, servers: [{ url: `${Resource.Portal.origin}/v1` }] }, { headers: { 'access-control-allow-origin': '*' } }));
  },
};
