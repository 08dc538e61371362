import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { vi } from 'vitest';
import { Visitor } from '../../infra/client/client.ts';

interface Parameter { readonly name: string; readonly in: 'path' | 'header' | 'query'; readonly required: boolean; readonly schema: object }
interface Content { readonly content: Readonly<Record<string, { readonly schema: object }>> }
interface Answer extends Content { readonly headers: Readonly<Record<string, object>> }
interface Operation {
  readonly operationId: string; readonly parameters?: readonly Parameter[]; readonly requestBody?: Content & { readonly required: boolean };
  readonly responses: Readonly<Record<string, Answer>>;
}
interface Document { readonly servers: readonly { readonly url: string }[]; readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> }

/** What went over the line, as the document sees it. */
export interface Exchange { readonly operation: string; readonly status: number; readonly body: unknown; readonly faults: readonly string[] }

export interface Contract {
  /** Every operation of the document. */
  readonly operations: readonly string[];
  readonly exchanges: readonly Exchange[];
  /** What did not fit the document, a line each. */
  faults(): readonly string[];
}

/** Somebody who sees every request and answer too, and can ask again as the same visitor without being seen. */
export type Witness = (seen: { readonly url: URL; readonly method: string; readonly answer: Response; readonly door: string; readonly again: (address: string) => Promise<Response> }) => Promise<void>;

/** From here on every request of every visitor to the interface, and every answer, is held against the document. */
export async function holdToContract(origin: string, witness: Witness): Promise<Contract> {
  const response = await fetch(`${origin}/v1/openapi.json`);
  const raw = await response.json() as object;
  const document = resolved(raw, raw) as Document;
  const server = document.servers[0]?.url ?? '';
  if (server !== `${origin}/v1`) throw new Error(`the document is about ${server}`);
  const judge = judgeOf(document);
  const exchanges: Exchange[] = [];
  const send = Visitor.prototype.fetch;
  vi.spyOn(Visitor.prototype, 'fetch').mockImplementation(async function recorded(this: Visitor, address: string, init: RequestInit = {}) {
    const url = new URL(address, this.origin);
    if (url.origin !== origin || !url.pathname.startsWith('/v1')) return send.call(this, address, init);
    const answer = await send.call(this, address, counted(init));
    exchanges.push(judge(url, init, answer, await answer.clone().text()));
    await witness({ url, method: init.method ?? 'GET', answer, door: this.door, again: (to) => send.call(this, to, counted()) });
    return answer;
  });
  return {
    operations: Object.values(document.paths).flatMap((methods) => Object.values(methods).map(({ operationId }) => operationId)),
    exchanges,
    faults: () => exchanges.flatMap(({ operation, faults }) => faults.map((fault) => `${operation}: ${fault}`)),
  };
}

/** Asks the local stack to tell what it asked of DynamoDB (infra/local/run/thread.ts). */
function counted(init: RequestInit = {}): RequestInit {
  const headers = new Headers(init.headers);
  headers.set('x-count-requests', '1');
  return { ...init, headers };
}

/** The document with every `$ref` replaced by what it refers to. */
function resolved(value: unknown, root: object): unknown {
  if (Array.isArray(value)) return value.map((one) => resolved(one, root));
  if (typeof value !== 'object' || value === null) return value;
  const { $ref: ref } = value as { $ref?: unknown };
  if (typeof ref !== 'string') return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, resolved(inner, root)]));
  const found = ref.replace('#/', '').split('/').reduce<unknown>((inner, name) => (inner as Record<string, unknown> | undefined)?.[name], root);
  if (found === undefined) throw new Error(`${ref} leads nowhere`);
  return resolved(found, root);
}

function judgeOf(document: Document): (url: URL, init: RequestInit, answer: Response, text: string) => Exchange {
  const ajv = addFormats.default(new Ajv({ strict: true, allErrors: true, keywords: ['example'], formats: { binary: true } }));
  const compiled = new Map<object, ValidateFunction>();
  const faultsOf = (what: string, schema: object, value: unknown): string[] => {
    const check = compiled.get(schema) ?? ajv.compile(schema);
    compiled.set(schema, check);
    return check(value) ? [] : (check.errors ?? []).map(({ instancePath, message }) => `${what}${instancePath} ${message ?? ''}: ${JSON.stringify(value).slice(0, 300)}`);
  };
  const templates = Object.entries(document.paths).map(([path, methods]) => ({
    methods, literal: !path.includes('{'), pattern: new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
  })).sort((a, b) => Number(b.literal) - Number(a.literal));

  return (url, init, answer, text) => {
    const path = url.pathname.slice('/v1'.length);
    const method = (init.method ?? 'GET').toLowerCase();
    const template = templates.find(({ pattern }) => pattern.test(path));
    const operation = template?.methods[method];
    if (template === undefined || operation === undefined) return { operation: `${method} ${path}`, status: answer.status, body: text, faults: ['not in the document'] };
    const faults: string[] = [];
    const given = { path: template.pattern.exec(path)?.groups ?? {}, header: Object.fromEntries([...new Headers(init.headers)]), query: Object.fromEntries(url.searchParams) };
    // What the door itself finds wrong with a request, the document may find wrong too.
    const parameters = answer.status === 400 ? [] : operation.parameters ?? [];
    for (const { name, in: place, required, schema } of parameters) {
      const value = given[place][place === 'header' ? name.toLowerCase() : name];
      if (value !== undefined) faults.push(...faultsOf(`${place} ${name}`, schema, decodeURIComponent(value)));
      else if (required) faults.push(`${place} ${name} is not there`);
    }
    const body = operation.requestBody?.content['application/json']?.schema;
    if (body !== undefined && ![400, 413, 415].includes(answer.status)) faults.push(...faultsOf('request', body, JSON.parse(String(init.body))));
    return { operation: operation.operationId, status: answer.status, body: read(answer, text), faults: [...faults, ...faultsOfAnswer(operation, answer, text)] };
  };

  function faultsOfAnswer({ responses }: Operation, answer: Response, text: string): string[] {
    const expected = responses[String(answer.status)];
    if (expected === undefined) return [`${answer.status} is not in the document: ${text.slice(0, 300)}`];
    const faults = Object.keys(expected.headers).filter((name) => !answer.headers.has(name)).map((name) => `${answer.status} has no ${name}`);
    const type = (answer.headers.get('content-type') ?? '').split(';')[0] ?? '';
    const schema = expected.content[type]?.schema;
    if (schema === undefined) return [...faults, `${answer.status} comes as ${type}`];
    return [...faults, ...faultsOf(String(answer.status), schema, read(answer, text))];
  }
}

/** What came: JSON as its value, a file as text. */
const read = (answer: Response, text: string): unknown => (/json/.test(answer.headers.get('content-type') ?? '') ? JSON.parse(text) as unknown : text);
