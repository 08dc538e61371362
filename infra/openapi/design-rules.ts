import { createConfig, lintFromString, type Config, type Oas3Visitor, type UserContext } from '@redocly/openapi-core';

/** Something in the document that a rule does not allow: the rule, and where. */
export interface Finding { readonly rule: string; readonly at: string; readonly message: string }

/** What OpenAPI itself asks (/core/publish-openapi), as the linter knows it. */
const builtIn = [
  'struct', 'operation-operationId-unique', 'path-parameters-defined', 'no-duplicated-tag-names', 'no-invalid-media-type-examples', 'no-invalid-schema-examples',
  'no-empty-servers', 'no-undefined-server-variable', 'no-path-trailing-slash', 'no-identical-paths',
] as const;

type Rule = (context: UserContext, value: Readonly<Record<string, unknown>>, key: string) => readonly string[];
const object = (value: unknown): Readonly<Record<string, unknown>> => (typeof value === 'object' && value !== null ? value as Readonly<Record<string, unknown>> : {});
const unless = (holds: boolean, message: string): readonly string[] => (holds ? [] : [message]);
const matches = (value: unknown, pattern: RegExp): boolean => typeof value === 'string' && pattern.test(value);
/** A refused request is told as RFC 9457 asks, with these members. */
const members = ['status', 'title', 'detail'];

/** Part of the document, and what the NL API Design Rules 2.1 (Logius) ask of it beyond OpenAPI; named as they name it. */
const rules: Readonly<Record<string, { readonly of: 'Root' | 'Info' | 'Server' | 'PathItem' | 'Operation' | 'Response' | 'Parameter' | 'SchemaProperties' | 'NamedSchemas'; readonly check: Rule }>> = {
  'doc-openapi': { of: 'Root', check: (_, { openapi }) => unless(matches(openapi, /^3(?:\.\d+){1,2}$/), 'is version 3 of OpenAPI') },
  semver: { of: 'Info', check: (_, { version }) => unless(matches(version, /^(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}$/), 'has a semantic version') },
  'doc-openapi-contact': { of: 'Info', check: (_, { contact }) => unless(['email', 'name', 'url'].every((field) => object(contact)[field] !== undefined), 'names whom to contact') },
  'uri-version': { of: 'Server', check: (_, { url }) => unless(matches(url, /\/v\d+$/), 'has the major version in its address') },
  'transport-security': { of: 'Server', check: (_, { url }) => unless(!matches(url, /^http:/), 'is reached over TLS') },
  'path-segments-kebab-case': { of: 'PathItem', check: (_, __, key) => unless(key === '/openapi.json' || /^(?:\/(?:[a-z0-9-]+|\{[^}]+\}))+$/.test(key), `${key} is kebab-case`) },
  'http-methods': { of: 'PathItem', check: (_, item) => unless(Object.keys(item).every((name) => ['get', 'put', 'post', 'delete', 'patch', 'parameters'].includes(name)), 'has standard methods only') },
  'query-keys-camel-case': { of: 'Parameter', check: (_, { in: where, name }) => unless(where !== 'query' || matches(name, /^[a-z][a-zA-Z\d]*$/), `${String(name)} is lower camelCase`) },
  'version-header': { of: 'Response', check: (_, { headers }, status) => unless(!/^[23]/.test(status) || Object.keys(object(headers)).some((name) => name.toLowerCase() === 'api-version'), 'tells the full version in a header') },
  'error-handling/problem-details': { of: 'Response', check: (context, { content }, status) => {
    if (!/^[45]/.test(status)) return [];
    const of = object(object(content)['application/problem+json'])['schema'];
    const schema = object((typeof object(of)['$ref'] === 'string' ? context.resolve(of as never).node : of) as unknown);
    return unless(members.every((member) => member in object(schema['properties'])), `is told as application/problem+json with ${members.join(', ')}`);
  } },
  'error-handling/invalid-input': { of: 'Operation', check: (_, { responses, parameters }, method) =>
    unless(!(method === 'post' || (Array.isArray(parameters) && parameters.some((one) => object(one)['in'] === 'query'))) || '400' in object(responses), 'can be refused with 400') },
  'date-time/date-omit-time-portion': { of: 'SchemaProperties', check: (_, properties) => Object.entries(properties).flatMap(([name, schema]) =>
    unless(!/^(?:date|datum)$|[a-z]D(?:ate|atum)$/.test(name) || object(schema)['format'] === 'date', `${name} is a date`)) },
  'date-time/timezone': { of: 'SchemaProperties', check: (_, properties) => Object.entries(properties).flatMap(([name, schema]) =>
    unless(!['date-time-local', 'time'].includes(String(object(schema)['format'])), `${name} says its time zone`)) },
  'schema-camel-case': { of: 'NamedSchemas', check: (_, schemas) => Object.keys(schemas).flatMap((name) => unless(/^[A-Z][a-zA-Z\d]*$/.test(name), `${name} is UpperCamelCase`)) },
};

/** Every rule that is held against the document. */
export const ruleNames: readonly string[] = [...builtIn, ...Object.keys(rules)];

function visitor({ of, check }: (typeof rules)[string]): Oas3Visitor {
  const visit = (value: unknown, context: UserContext): void => {
    for (const message of check(context, object(value), String(context.key))) context.report({ message });
  };
  return { [of]: visit };
}

let made: Promise<Config> | undefined;
const configured = (): Promise<Config> => (made ??= createConfig({
  plugins: [{ id: 'nlgov', rules: { oas3: Object.fromEntries(Object.entries(rules).map(([name, rule]) => [name.replace('/', '-'), () => visitor(rule)])) } }],
  rules: { ...Object.fromEntries(builtIn.map((name) => [name, 'error'])), ...Object.fromEntries(Object.keys(rules).map((name) => [`nlgov/${name.replace('/', '-')}`, 'error'])) },
}));

/** Holds an OpenAPI document against the NL API Design Rules. @returns what it breaks, nothing for a good one. */
export async function lintOpenApi(document: object): Promise<readonly Finding[]> {
  const found = await lintFromString({ source: JSON.stringify(document), absoluteRef: 'openapi.json', config: await configured() });
  return found.map(({ ruleId, message, location: [first] }) => ({ rule: ruleId.replace('nlgov/', ''), at: first?.pointer ?? '', message }));
}
