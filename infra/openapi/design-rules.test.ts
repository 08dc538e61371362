import { describe, expect, test } from 'vitest';
import { buildOpenApi } from '../openapi.ts';
import { lintOpenApi, ruleNames } from './design-rules.ts';

const document = JSON.stringify(buildOpenApi());
// Faults are planted in the parsed document, of which nothing is known here.
// eslint-disable-next-line ts/no-explicit-any
type Loose = any;

test('the OpenAPI document keeps the NL API Design Rules', async () => {
  expect(await lintOpenApi(JSON.parse(document) as object)).toEqual([]);
});

const view = '/provider/organisation';
const command = '/provider/organisation/registration';
/** For each rule a fault that it is there for. */
const faults: Readonly<Record<string, (of: Loose) => void>> = {
  struct: (of) => { of.paths[view].get.responses = 'none'; },
  'operation-operationId-unique': (of) => { of.paths[view].get.operationId = of.paths[command].post.operationId; },
  'path-parameters-defined': (of) => { of.paths['/public/tenders/{tender}'].get.parameters = []; },
  'no-duplicated-tag-names': (of) => { of.tags.push(of.tags[0]); },
  'no-invalid-media-type-examples': (of) => { of.paths[command].post.responses['201'].content['application/json'].example = { command: 1 }; },
  'no-invalid-schema-examples': (of) => { of.components.schemas.Problem.properties.status.example = 'four hundred'; },
  'no-empty-servers': (of) => { of.servers = []; },
  'no-undefined-server-variable': (of) => { of.servers[0].url = '/{stage}/v1'; },
  'no-path-trailing-slash': (of) => { of.paths[`${view}/`] = of.paths[view]; },
  'no-identical-paths': (of) => { of.paths['/public/tenders/{other}'] = of.paths['/public/tenders/{tender}']; },
  'doc-openapi': (of) => { of.openapi = '3.0.x'; },
  semver: (of) => { of.info.version = '1.0'; },
  'doc-openapi-contact': (of) => { delete of.info.contact.email; },
  'uri-version': (of) => { of.servers[0].url = '/api'; },
  'transport-security': (of) => { of.servers[0].url = 'http://portaal.example/v1'; },
  'path-segments-kebab-case': (of) => { of.paths['/provider/ownOrganisation'] = of.paths[view]; },
  'http-methods': (of) => { of.paths[view].trace = of.paths[view].get; },
  'query-keys-camel-case': (of) => { of.paths['/public'].get.parameters[0].name = 'search_words'; },
  'version-header': (of) => { delete of.paths[view].get.responses['200'].headers; },
  'error-handling/problem-details': (of) => { delete of.components.schemas.Problem.properties.detail; },
  'error-handling/invalid-input': (of) => { delete of.paths[command].post.responses['400']; },
  'date-time/date-omit-time-portion': (of) => { of.components.schemas.Answer.properties.paymentDate = { type: 'string', format: 'date-time' }; },
  'date-time/timezone': (of) => { of.components.schemas.Answer.properties.at.format = 'date-time-local'; },
  'schema-camel-case': (of) => { of.components.schemas.own_answer = of.components.schemas.Answer; },
};

/** The places that the faults are in; to hold all of the document against the rules for each would take a minute. */
const part = (): Loose => {
  const of = JSON.parse(document) as Loose;
  return { ...of, paths: Object.fromEntries(['/openapi.json', '/public', '/public/tenders/{tender}', view, command].map((path) => [path, of.paths[path]])) };
};

test('every rule has its fault', () => { expect(Object.keys(faults).sort()).toEqual([...ruleNames].sort()); });

describe('a broken rule is found', () => {
  test('where none is broken, none', async () => { expect(await lintOpenApi(part())).toEqual([]); });
  test.each(Object.entries(faults))('%s', async (rule, plant) => {
    const broken = part();
    plant(broken);
    expect((await lintOpenApi(broken)).map((one) => one.rule)).toContain(rule.replace('/', '-'));
  });
});
