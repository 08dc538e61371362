import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { table } from '../shared/access/table.ts';
import { views } from '../shared/views/index.ts';
import { filesOf, type ViewRoute } from '../shared/views/view.ts';
import { parseInput } from '../shared/kernel/input.ts';
import { buildOpenApi, openApiPath, routedCommands } from './openapi.ts';

interface Operation {
  readonly operationId: string; readonly security: readonly object[]; readonly parameters: readonly { readonly name?: string; readonly $ref?: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: object }>> }; readonly responses: Readonly<Record<string, object>>;
}
interface Document { readonly openapi: string; readonly servers: readonly { readonly url: string }[]; readonly info: { readonly contact: object }; readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> }
const document = JSON.parse(JSON.stringify(buildOpenApi())) as Document;
const operations = Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method, operation })));

/** Every `$ref` in a value. */
const refsIn = (value: unknown): string[] => (typeof value !== 'object' || value === null ? []
  : Object.entries(value).flatMap(([name, inner]) => (name === '$ref' ? [String(inner)] : refsIn(inner))));
const resolve = (ref: string): unknown =>
  ref.replace('#/', '').split('/').reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], document);

describe('the OpenAPI document', () => {
  it('holds every act that the access table grants to people, and nothing else', () => {
    // Workers' acts are the rows that name only a worker's role.
    const workers = ['keys', 'sealing', 'opening', 'routes', 'notify', 'letters'];
    const acts = Object.entries(table).filter(([, row]) => !Object.keys(row).every((role) => workers.includes(role))).map(([name]) => name);
    const files = Object.entries<ViewRoute>(views).flatMap(([name, view]) => filesOf(view).map((file) => `${name}.${file}`));
    expect(operations.map(({ operation }) => operation.operationId).sort()).toEqual([...acts, ...files, 'openapi'].sort());
  });

  it('puts each where its door serves it', () => {
    expect(document.paths['/public']?.['get']?.operationId).toBe('public.home');
    expect(document.paths['/provider/tenders/{tender}/bid/submissions']?.['post']?.operationId).toBe('bid.submit');
    for (const command of routedCommands) expect(document.paths[openApiPath(command.door, command.path)]?.['post']?.operationId).toBe(command.name);
    for (const [name, view] of Object.entries(views)) expect(document.paths[openApiPath(view.door, view.path)]?.['get']?.operationId).toBe(name);
  });

  it('declares every parameter of a path, the key of every change, what a view can be asked, and where one shown page by page goes on', () => {
    for (const { path, method, operation } of operations) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      // A list can be asked the same as a table.
      const view = Object.entries<ViewRoute>(views).find(([name]) => operation.operationId === name || [`${name}.csv`, `${name}.xlsx`].includes(operation.operationId))?.[1];
      expect((operation.parameters ?? []).flatMap(({ name }) => name ?? [])).toEqual([...named, ...Object.keys(view?.asks ?? {}), ...(view?.paged === true ? ['after'] : []), ...(path.endsWith('/zip') ? ['part'] : [])]);
      expect(Object.keys(operation.responses).includes('303'), path).toBe(path.endsWith('/zip'));
      expect((operation.parameters ?? []).some(({ $ref }) => $ref === '#/components/parameters/IdempotencyKey')).toBe(method === 'post');
    }
  });

  it('has no reference that leads nowhere', () => {
    const refs = new Set(refsIn(document));
    expect(refs.size).toBeGreaterThan(8);
    for (const ref of refs) expect(resolve(ref), ref).toBeTypeOf('object');
  });

  it('has request schemas that compile, and that judge as the door does', () => {
    const ajv = addFormats.default(new Ajv({ strict: true, keywords: ['example'] }));
    for (const command of routedCommands) {
      const schema = document.paths[openApiPath(command.door, command.path)]?.['post']?.requestBody?.content['application/json']?.schema;
      const check = ajv.compile(schema ?? false);
      for (const input of [{}, { nothing: 'of ours' }, [], 'text', { title: '', text: 7, price: -1, lots: [] }]) {
        if (parseInput(command.fields, input).ok) expect(check(input), command.name).toBe(true);
      }
      expect(check({ nothing: 'of ours' }), command.name).toBe(false);
    }
  });

  it('keeps the NL API Design Rules that a linter looks at', () => {
    expect(document.openapi).toMatch(/^3\.0\./);
    expect(document.servers.every(({ url }) => /\/v\d+$/.test(url))).toBe(true);
    expect(Object.keys(document.info.contact).sort()).toEqual(['email', 'name', 'url']);
    expect(document.paths['/openapi.json']).toBeDefined();
    for (const { path, method, operation } of operations) {
      expect(path).toMatch(/^(\/([a-z0-9]+(-[a-z0-9]+)*(\.json)?|\{[a-z]+\}))+$/);
      expect(['get', 'post']).toContain(method);
      for (const [status, response] of Object.entries(operation.responses)) if (/^[23]/.test(status)) expect(response).toHaveProperty('headers.API-Version');
    }
  });

  it('asks for a session at every door but the public one', () => {
    for (const { path, operation } of operations) expect(operation.security.length, path).toBe(/^\/(public|openapi)/.test(path) ? 0 : 1);
  });
});
