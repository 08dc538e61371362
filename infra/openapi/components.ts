import { idPattern, kvkPattern, municipalityPattern } from '../../shared/kernel/ids.ts';

const named: Readonly<Record<string, { description: string; pattern: RegExp }>> = {
  kvk: { description: 'Chamber of Commerce number', pattern: kvkPattern },
  place: { description: 'Name of a municipality as it stands in an address, or its CBS code', pattern: idPattern },
  municipality: { description: 'CBS code of a municipality', pattern: municipalityPattern },
  year: { description: 'Year that is over', pattern: /^\d{4}$/ },
};

/** The parameters in a path such as `/staff/tenders/{tender}`. */
export const pathParameters = (path: string): object[] => [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => {
  const { description, pattern } = named[name] ?? { description: `Id of the ${name}`, pattern: idPattern };
  return { name, in: 'path', required: true, description, schema: { type: 'string', pattern: pattern.source } };
});

/** NL API Design Rules /core/version-header. */
export const versionHeader = { 'API-Version': { $ref: '#/components/headers/ApiVersion' } } as const;

type Status = 400 | 401 | 403 | 404 | 409 | 413 | 415 | 429 | 503;
const meanings: Readonly<Record<Status, string>> = {
  400: 'The input is not right; `errors` names every field',
  401: 'Nobody is signed in',
  403: 'Not for this person',
  404: 'Not there, or not for this person to know of',
  409: 'Not possible as things stand, or the key was used for something else',
  413: 'The body is larger than a megabyte',
  415: 'The body is not called application/json',
  429: 'Too much was asked in a short time; nothing was changed',
  503: 'Not known whether it was done; ask again with the same Idempotency-Key',
};

/** Refusals, as application/problem+json (RFC 9457). */
export const problems = (statuses: readonly Status[]): Readonly<Record<string, object>> =>
  Object.fromEntries(statuses.map((status) => [status, { $ref: `#/components/responses/Problem${status}` }]));

const session = (door: string): object =>
  ({ type: 'apiKey', in: 'cookie', name: `__Host-${door}`, description: `Session of the ${door} door, after signing in with OpenID Connect at /${door}/sign-in` });
const text = { type: 'string' } as const;

export const components = {
  headers: { ApiVersion: { description: 'Full version of this interface', schema: { ...text, example: '1.0.0' } } },
  parameters: {
    IdempotencyKey: {
      name: 'Idempotency-Key', in: 'header', required: true, schema: { ...text, pattern: '^[A-Za-z0-9_-]{16,64}$' },
      description: 'Your own name for this request. The same key with the same content gives the same answer, for 90 days, and counts once.',
    },
  },
  securitySchemes: { providerSession: session('provider'), staffSession: session('staff'), councilSession: session('council') },
  responses: Object.fromEntries((Object.entries(meanings)).map(([status, description]) => [`Problem${status}`, {
    description, headers: status === '429' ? { ...versionHeader, 'Retry-After': { description: 'Seconds after which to ask again', schema: { type: 'integer', minimum: 1 } } } : versionHeader, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  }])),
  schemas: {
    Answer: {
      type: 'object', required: ['command', 'at', 'stream', 'seq', 'hash', 'location', 'result'],
      description: 'Receipt of a change. `stream`, `seq` and `hash` tell where it stands in the ledger; empty and 0 when it was so already.',
      properties: {
        command: text, at: { ...text, format: 'date-time', description: 'Moment of receipt' }, stream: text, seq: { type: 'integer', minimum: 0 },
        hash: { ...text, description: 'SHA-256 of the ledger line, hexadecimal' }, location: { ...text, description: 'Page that shows the result' },
        result: { type: 'object', description: 'What was made, for example an id' },
      },
    },
    Problem: {
      type: 'object', required: ['type', 'title', 'detail', 'status', 'code', 'params', 'requestId', 'errors'],
      properties: {
        type: { ...text, format: 'uri', example: 'urn:problem:input.invalid' }, title: { ...text, description: 'The kind of refusal in a few words' }, detail: { ...text, description: 'Why, and what to do, for the person' }, status: { type: 'integer', minimum: 400, maximum: 599 }, code: text,
        params: {
          type: 'object', description: 'What the refusal is about: moments, amounts, names, lists of codes',
          additionalProperties: { oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'array', items: text }] },
        },
        requestId: { ...text, description: 'Number of the request, for a question to us; every answer has it as header x-request-id' },
        errors: {
          type: 'array',
          items: { type: 'object', required: ['field', 'code', 'detail'], properties: { field: { ...text, description: 'Dotted path, `scores.2.motivation`' }, code: text, detail: text } },
        },
      },
    },
  },
};
