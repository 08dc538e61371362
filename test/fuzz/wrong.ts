/** As much of JSON schema as the document of the interface speaks. */
export interface Schema {
  readonly type?: string; readonly format?: string; readonly enum?: readonly unknown[]; readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Schema>>; readonly required?: readonly string[]; readonly items?: Schema;
  readonly minLength?: number; readonly maxLength?: number; readonly minimum?: number; readonly maximum?: number; readonly minItems?: number; readonly maxItems?: number;
}

/**
 * A request that a door must refuse, with 400 where it says nothing else: its body, its headers where they differ, the code of the refusal and the field
 * that it has to name. `kind`: which kind of mistake it is.
 */
export interface Wrong { readonly kind: string; readonly body: string | Uint8Array<ArrayBuffer>; readonly headers?: Readonly<Record<string, string>>; readonly code: string; readonly field?: string; readonly status?: 413 | 415 }

type Path = readonly (string | number)[];
/** A value that cannot stand somewhere; `raw` is written into the JSON as it stands. */
interface Bad { readonly kind: string; readonly value?: unknown; readonly raw?: string }

const placeholder = '\u{1f6a7}';
/** Text that nobody typed: NUL, an escape, halves of a surrogate pair. */
const unprintable = ['a\u0000b', '\u001b[31mrood', 'half \ud83d', '\udc00\ud800'];

/** Everything that is wrong with a request of this schema; `valid` is one that was accepted. */
export function wrongs(schema: Schema, valid: unknown): Wrong[] {
  const text = JSON.stringify(valid);
  const fields = [...atEach(schema, valid, [])].map(({ path, bad }): Wrong => ({
    kind: bad.kind, body: JSON.stringify(put(valid, path, bad.raw === undefined ? bad.value : placeholder)).replace(JSON.stringify(placeholder), () => bad.raw ?? ''),
    code: 'input.invalid', field: path.join('.'),
  }));
  return [...fields, ...ofBody(text), ...ofHeaders(text)];
}

/** Bodies that are no I-JSON object, and one that is too large. */
function ofBody(text: string): Wrong[] {
  const members = text.slice(1);
  const comma = members === '}' ? '' : ',';
  const json = (kind: string, body: string | Uint8Array<ArrayBuffer>): Wrong => ({ kind, body, code: 'input.json' });
  return [
    json('__proto__', `{"__proto__":{"x":1}${comma}${members}`), json('__proto__', `{"\\u005f_proto__":[]${comma}${members}`),
    json('twice the same name', `{"x":1,"\\u0078":2${comma}${members}`), json('no JSON', text.slice(0, -1)), json('no JSON', `${text}x`), json('no JSON', `/**/${text}`),
    json('deep', `{"x":${'['.repeat(60_000)}`), { kind: 'deep', body: `{"x":${'['.repeat(2000)}${']'.repeat(2000)}${comma}${members}`, code: 'input.invalid', field: 'x' },
    json('another encoding', new Uint8Array(Buffer.from(text, 'utf16le'))), json('another encoding', new Uint8Array(Buffer.from(`{"x":"\u00e9"${comma}${members}`, 'latin1'))),
    { kind: 'a megabyte and a byte', body: text + ' '.repeat(1024 * 1024 + 1 - Buffer.byteLength(text)), code: 'input.too-large', status: 413 },
    ...['null', '[]', '"x"', '0', 'true'].map((body): Wrong => ({ kind: 'no object', body, code: 'input.invalid', field: '' })),
  ];
}

/** The right body under headers that are not. */
const ofHeaders = (body: string): Wrong[] => [
  ...['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/jsonp'].map((type): Wrong => ({ kind: 'another type', body, headers: { 'content-type': type }, code: 'input.json', status: 415 })),
  ...['', 'short', 'x'.repeat(65), 'sixteen or more, with blanks'].map((key): Wrong => ({ kind: 'no key', body, headers: { 'idempotency-key': key }, code: 'key.missing' })),
];

/** Every place in a value of this schema, with each thing that cannot stand there. */
function* atEach(schema: Schema, valid: unknown, path: Path): Generator<{ path: Path; bad: Bad }> {
  if (schema.properties === undefined) {
    for (const bad of badFor(schema, valid)) yield { path, bad };
    const [first] = Array.isArray(valid) ? valid as unknown[] : [];
    if (schema.items !== undefined && first !== undefined) yield* atEach(schema.items, first, [...path, 0]);
    return;
  }
  for (const key of ['onbekend', 'constructor', 'toString', '', '\ud800']) yield { path: [...path, key], bad: { kind: 'an extra key', value: 1 } };
  for (const name of schema.required ?? []) yield { path: [...path, name], bad: { kind: 'nothing' } };
  for (const [name, property] of Object.entries(schema.properties)) yield* atEach(property, (valid as Readonly<Record<string, unknown>> | undefined)?.[name], [...path, name]);
}

function badFor(schema: Schema, valid: unknown): Bad[] {
  const types = [null, 7.5, '12,5', true, ['x'], { x: 1 }].filter((value) => !fits(schema, value)).map((value): Bad => ({ kind: 'another kind of value', value }));
  if (schema.type === 'string') return [...types, ...badText(schema)];
  if (schema.type === 'integer' || schema.type === 'number') return [...types, ...badNumber(schema)];
  if (schema.type === 'boolean') return [...types, ...(schema.enum === undefined ? [] : [{ kind: 'not on the list', value: false }])];
  return schema.type === 'array' ? [...types, ...badList(schema, Array.isArray(valid) ? valid : [])] : types;
}

/** Only the type is judged here. */
function fits({ type }: Schema, value: unknown): boolean {
  if (type === 'integer' || type === 'number') return typeof value === 'number';
  return type === 'array' ? Array.isArray(value) : typeof value === type;
}

const badText = ({ format, maxLength, pattern, enum: codes }: Schema): Bad[] => [
  ...unprintable.map((value) => ({ kind: 'unprintable', value })),
  ...(maxLength === undefined ? [] : [{ kind: 'one too many', value: 'x'.repeat(maxLength + 1) }, { kind: 'far too many', value: '\u20ac'.repeat(200_000) }]),
  ...(codes === undefined && pattern === undefined ? [] : ['', '<script>', '../..', 'constructor ', 'x'.repeat(65)].map((value) => ({ kind: 'not on the list', value }))),
  ...(format === 'date' ? ['2026-02-30', '2026-2-3', '02-03-2026', '+002026-02-03', '2026-02-03T00:00:00Z'].map((value) => ({ kind: 'no day', value })) : []),
  ...(format === 'date-time' ? ['2026-02-30T10:00:00Z', '2026-02-03T10:00:00', '2026-02-03', '2026-02-03T25:00:00Z', 'now'].map((value) => ({ kind: 'no moment', value })) : []),
];

const badNumber = ({ type, minimum, maximum }: Schema): Bad[] => [
  { kind: 'no number', raw: '1e999' }, { kind: 'no number', raw: '-1e999' }, { kind: 'no number', raw: '"NaN"' },
  ...(type === 'integer' ? [{ kind: 'no whole number', value: 0.1 }, { kind: 'no whole number', raw: '9007199254740993' }] : []),
  ...(minimum === undefined ? [] : [{ kind: 'one too few', value: minimum - 1 }]), ...(maximum === undefined ? [] : [{ kind: 'one too many', value: maximum + 1 }]),
];

const badList = ({ minItems, maxItems }: Schema, valid: readonly unknown[]): Bad[] => [
  { kind: 'another kind of value', value: [null] }, { kind: 'another kind of value', value: [...valid, []] },
  ...((minItems ?? 0) > 0 ? [{ kind: 'one too few', value: [] }] : []),
  ...(maxItems === undefined ? [] : [{ kind: 'one too many', value: Array.from({ length: maxItems + 1 }, () => valid[0] ?? 'x') }]),
];

/** The value with something else at one place; undefined takes away what stands there. */
function put(value: unknown, [at, ...further]: Path, what: unknown): unknown {
  if (at === undefined) return what;
  if (Array.isArray(value)) return value.map((one, i) => (i === at ? put(one, further, what) : one as unknown));
  const object = value as Readonly<Record<string, unknown>> | undefined;
  return { ...object, [at]: put(object?.[at], further, what) };
}
