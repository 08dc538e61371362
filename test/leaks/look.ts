import { randomUUID } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import type { Visitor } from '../../infra/client/client.ts';
import { inParallel } from '../../infra/season/agenda.ts';
import { acts } from '../refused/acts.ts';
import { allowed } from '../refused/allowed.ts';
import { addressOf, routes, type Named, type Route } from '../matrix/routes.ts';

/** Somebody who wants to know who bids: a visitor at a door, or nobody. */
export interface Looker { readonly who: string; readonly door: Route['door']; readonly visitor: Visitor }

/** What each answer draws by chance or from the clock of the machine, always as long: a form's key, the number of an answer, a signed link, the name that an upload will have. */
const drawn: readonly [RegExp, string][] = [
  [/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'UUID'],
  [/(name="_key" value="|id="(?:draft-remove-document|interest-follow)-)[0-9a-f]+/g, '$1'],
  [/doc_[0-9a-f]{20}/g, 'DOCUMENT'],
  [/(X-Amz-(?:Date|Signature|Credential)=)[^&"\\]+/g, '$1'],
  [/("(?:X-Amz-Date|X-Amz-Signature|Policy)":")[^"]+/g, '$1'],
  [/(name="(?:X-Amz-Date|X-Amz-Signature|Policy)" value=")[^"]+/g, '$1'],
];

/** An answer to the byte: the status, the headers in their order, and the body. */
function raw(visitor: Visitor, address: string, send?: { type: string; key: string; body: string }): Promise<string> {
  const url = new URL(address, visitor.origin);
  const headers = { cookie: visitor.cookies(url), ...(send === undefined ? {} : { 'content-type': send.type, 'idempotency-key': send.key }) };
  return new Promise((resolve, reject) => {
    const sent = httpRequest(url, { method: send === undefined ? 'GET' : 'POST', headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        // The moment at which the local server writes is its own header, and no door's.
        const told = response.rawHeaders.flatMap((name, i, all) => (i % 2 === 0 && name.toLowerCase() !== 'date' ? [`${name}: ${all[i + 1] ?? ''}`] : []));
        const text = [response.statusCode, ...told, '', Buffer.concat(parts).toString('latin1')].join('\n');
        resolve(drawn.reduce((masked, [pattern, name]) => masked.replace(pattern, name), text));
      });
    });
    sent.on('error', reject);
    sent.end(send?.body);
  });
}

/** What staff may not do while bids come in, with inputs that nothing is wrong with. */
const refused = (door: Route['door']): [string, Route][] => Object.entries(acts).flatMap(([act, { by }]) =>
  (by.startsWith('org-') || allowed.submission.includes(act) ? [] : routes.filter((route) => route.act === act && route.kind === 'json' && route.door === door).map((route): [string, Route] => [act, route])));

/** Everything that these people can ask of the portal, and what they are answered; by who asked what. */
export async function look(lookers: readonly Looker[], named: Named): Promise<ReadonlyMap<string, string>> {
  const answers = new Map<string, string>();
  const asks = lookers.flatMap(({ who, door, visitor }) => [
    ...routes.filter((route) => (route.door === door || route.door === 'public') && ['page', 'data'].includes(route.kind)).map((route) => {
      const { address } = addressOf(route, named);
      return { name: `${who} GET ${address}`, ask: () => raw(visitor, address) };
    }),
    ...refused(door).map(([act, route]) => {
      const { address } = addressOf(route, named);
      return { name: `${who} POST ${act}`, ask: () => raw(visitor, address, { type: 'application/json', key: randomUUID(), body: JSON.stringify(acts[act]?.input) }) };
    }),
  ]);
  await inParallel(asks, 8, async ({ name, ask }) => { answers.set(name, await ask()); });
  return answers;
}

/** Whose answers are not the same in both worlds. */
export const differing = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] =>
  [...before].filter(([name, answer]) => after.get(name) !== answer).map(([name]) => name).sort();
