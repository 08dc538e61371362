import { randomUUID } from 'node:crypto';
import { vi } from 'vitest';
import { Visitor } from '../../infra/client/client.ts';
import type { Hostile } from '../fuzz/hostile.ts';
import { wrongs, type Schema, type Wrong } from '../fuzz/wrong.ts';

/** How much was tried, by command and by kind of mistake; what was not answered as it should be; which requests these were. */
export interface Tried {
  readonly commands: ReadonlyMap<string, number>;
  readonly kinds: ReadonlyMap<string, number>;
  readonly faults: readonly string[];
  readonly requests: ReadonlySet<string>;
}

interface Body { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }
interface Document { readonly paths: Readonly<Record<string, { readonly post?: { readonly operationId: string; readonly requestBody: Body } }>> }

/**
 * From here on every text of a command is hostile, and whoever carries out a command sends wrong ones as well, made of the right one by the schema that the
 * document gives: the same person, at the same place, at the same moment. Of each command at most `most`, of the kinds
 * of mistake that were tried least; all must be refused as what they are.
 */
export async function tryWrongs(origin: string, most: number, hostile: Hostile): Promise<Tried> {
  const document = await (await fetch(`${origin}/v1/openapi.json`)).json() as Document;
  const operations = Object.entries(document.paths).flatMap(([path, { post }]) => (post === undefined ? [] : [{
    name: post.operationId, schema: post.requestBody.content['application/json']?.schema ?? {}, pattern: new RegExp(`^/v1${path.replace(/\{\w+\}/g, '[^/]+')}$`), literal: !path.includes('{'),
  }])).sort((a, b) => Number(b.literal) - Number(a.literal));
  const [commands, kinds] = [new Map<string, number>(), new Map<string, number>()];
  const faults: string[] = [];
  const requests = new Set<string>();
  const carryOut = Visitor.prototype.command;

  vi.spyOn(Visitor.prototype, 'command').mockImplementation(async function (this: Visitor, path: string, input: unknown = {}, key?: string) {
    const address = `/v1/${this.door}${path}`;
    const operation = operations.find(({ pattern }) => pattern.test(address));
    // Who names the key sends the same again.
    const receipt = await carryOut.call(this, path, key === undefined ? hostile.mix(operation?.schema ?? {}, input, operation?.name ?? '') : input, key);
    const done = commands.get(operation?.name ?? '') ?? 0;
    if (operation === undefined || done >= most) return receipt;
    const chosen = leastTried(wrongs(operation.schema, JSON.parse(JSON.stringify(input))), kinds, most - done);
    commands.set(operation.name, done + chosen.length);
    for (const one of chosen) {
      const answer = await send(this, address, one);
      requests.add(answer.headers.get('x-request-id') ?? '');
      const fault = await faultOf(answer, one);
      if (fault !== '') faults.push(`${operation.name}, ${one.kind} (${one.field ?? ''}): ${fault}: ${String(one.body).slice(0, 200)}`);
    }
    return receipt;
  });
  return { commands, kinds, faults, requests };
}

function leastTried(all: readonly Wrong[], kinds: Map<string, number>, most: number): readonly Wrong[] {
  const left = [...all];
  const chosen: Wrong[] = [];
  while (chosen.length < most && left.length > 0) {
    const count = (kind: string): number => kinds.get(kind) ?? 0;
    const least = Math.min(...left.map(({ kind }) => count(kind)));
    const fitting = left.filter(({ kind }) => count(kind) === least);
    // Not always the first of its kind: which one follows from how much was tried before.
    const [one] = left.splice(left.indexOf(fitting[(least * 7) % fitting.length] as Wrong), 1);
    if (one === undefined) break;
    kinds.set(one.kind, least + 1);
    chosen.push(one);
  }
  return chosen;
}

function send(visitor: Visitor, address: string, { body, headers: changed = {} }: Wrong): Promise<Response> {
  const headers = new Headers({ 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...changed });
  if (headers.get('idempotency-key') === '') headers.delete('idempotency-key');
  // As bytes, so that nobody adds a type that the test did not mean.
  return visitor.fetch(address, { method: 'POST', body: typeof body === 'string' ? new TextEncoder().encode(body) : body, headers });
}

/** What is wrong with an answer to something wrong; empty when nothing is. */
async function faultOf(answer: Response, { code, field, status }: Wrong): Promise<string> {
  const text = await answer.text();
  if (answer.status !== (status ?? 400) || answer.headers.get('content-type') !== 'application/problem+json') return `${answer.status} ${text.slice(0, 200)}`;
  const told = JSON.parse(text) as { code: string; errors: readonly { field: string }[] };
  if (told.code !== code) return `says ${told.code}`;
  const named = field === undefined || told.errors.some((error) => error.field === field || error.field.startsWith(`${field}.`));
  return named ? '' : `names ${told.errors.map((error) => error.field).join(', ')}`;
}
