import type { Schema } from './wrong.ts';

export type { Schema } from './wrong.ts';

/** Texts of which one fits most patterns that a field can have: ids, KvK numbers, municipalities, hashes, amounts, times. */
const candidates = ['A', '1', '27000009', 'GM0503', 'tnd_0000000000000000', 'doc_0000000000000000', '0'.repeat(64), 'abc@example.nl', '10:00', 'A_27000009', 'A:27000009'];

/** A value that fits a schema, as small as can be: what is optional is left out. */
export function inputFor(schema: Schema): unknown {
  if (schema.enum !== undefined) return schema.enum[0];
  switch (schema.type) {
    case 'object': return Object.fromEntries((schema.required ?? []).map((name) => [name, inputFor(schema.properties?.[name] ?? {})]));
    case 'array': return Array.from({ length: Math.max(1, schema.minItems ?? 0) }, () => inputFor(schema.items ?? {}));
    case 'integer': case 'number': return schema.minimum ?? 1;
    case 'boolean': return true;
    default: return textFor(schema);
  }
}

function textFor({ format, pattern, minLength = 1 }: Schema): string {
  if (format === 'date') return '2026-12-01';
  if (format === 'date-time') return '2026-12-01T10:00:00Z';
  if (format === 'email') return 'abc@example.nl';
  const fits = pattern === undefined ? undefined : candidates.find((text) => new RegExp(pattern, 'u').test(text));
  return fits ?? 'x'.repeat(Math.max(1, minLength));
}
