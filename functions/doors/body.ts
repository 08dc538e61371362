import type { FormValues } from '../../shared/kernel/form.ts';
import { invalid, Refusal } from '../../shared/kernel/refusal.ts';

/** More than any form of ours needs, far less than a function can hold; files go straight to S3. */
const mostBytes = 1024 * 1024;

async function bodyOf(request: Request): Promise<ArrayBuffer> {
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > mostBytes) throw new Refusal('too-large', 'input.too-large');
  return bytes;
}

/** A posted form (application/x-www-form-urlencoded) with every value of every name. */
export async function readForm(request: Request): Promise<FormValues> {
  const values = Object.create(null) as Record<string, string[]>;
  for (const [name, value] of new URLSearchParams(new TextDecoder().decode(await bodyOf(request)))) (values[name] ??= []).push(value);
  return values;
}

/**
 * A JSON body: I-JSON (RFC 7493), so that nobody can read another value in it than we do. Bytes that are no UTF-8, a
 * member that stands twice and `__proto__` are refused rather than mended or dropped.
 */
export async function readJson(request: Request): Promise<unknown> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) throw new Refusal('wrong-type', 'input.json');
  const bytes = await bodyOf(request);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const json = JSON.parse(text === '' ? '{}' : text, refuseProto) as unknown;
    if (namesTwice(text)) throw new Refusal('invalid', 'input.json');
    return json;
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('invalid', 'input.json');
  }
}

function refuseProto(key: string, value: unknown): unknown {
  if (key === '__proto__') throw invalid('__proto__', 'input.json');
  return value;
}

/** Does an object in this text, which is JSON, name a member twice? A string before a colon is a name. */
function namesTwice(json: string): boolean {
  const open: Set<string>[] = [];
  for (const [token, text, colon] of json.matchAll(/("[^"\\]*(?:\\.[^"\\]*)*")(\s*:)?|[{}[\]]/g)) {
    if (token === '{' || token === '[') open.push(new Set());
    else if (token === '}' || token === ']') open.pop();
    else if (text !== undefined && colon !== undefined) {
      const name = JSON.parse(text) as string;
      if (open.at(-1)?.has(name) === true) return true;
      open.at(-1)?.add(name);
    }
  }
  return false;
}
