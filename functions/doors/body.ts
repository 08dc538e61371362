import type { FormValues } from '../../shared/kernel/form.ts';
import { invalid, Refusal } from '../../shared/kernel/refusal.ts';

/** More than any form of ours needs, far less than a function can hold; files go straight to S3. */
const mostBytes = 1024 * 1024;

async function bodyText(request: Request): Promise<string> {
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > mostBytes) throw new Refusal('invalid', 'input.too-large');
  return new TextDecoder('utf-8').decode(bytes);
}

/** A posted form (application/x-www-form-urlencoded) with every value of every name. */
export async function readForm(request: Request): Promise<FormValues> {
  const values = Object.create(null) as Record<string, string[]>;
  for (const [name, value] of new URLSearchParams(await bodyText(request))) (values[name] ??= []).push(value);
  return values;
}

/** A JSON body. `__proto__` as a member is refused rather than dropped. */
export async function readJson(request: Request): Promise<unknown> {
  if (!/^application\/json\b/.test(request.headers.get('content-type') ?? '')) throw new Refusal('invalid', 'input.json');
  const body = await bodyText(request);
  try {
    return JSON.parse(body === '' ? '{}' : body, refuseProto) as unknown;
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('invalid', 'input.json');
  }
}

function refuseProto(key: string, value: unknown): unknown {
  if (key === '__proto__') throw invalid('__proto__', 'input.json');
  return value;
}
