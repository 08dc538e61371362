import * as z from 'zod';
import { admissionCommands } from '../shared/admission/commands.ts';
import { bidCommands } from '../shared/bid/commands.ts';
import { contractCommands } from '../shared/contract/all-commands.ts';
import { councilCommands } from '../shared/council/commands.ts';
import { outageCommands } from '../shared/outage/commands.ts';
import { riskCommands } from '../shared/council/risk-commands.ts';
import type { AnyCommand } from '../shared/kernel/command.ts';
import type { Fields } from '../shared/kernel/fields.ts';
import { schemaOf } from '../shared/kernel/schema.ts';
import { revisionCommands } from '../shared/revision/commands.ts';
import { postCommands } from '../shared/notify/post-commands.ts';
import { routeCommands } from '../shared/route/commands.ts';
import { complaintCommands } from '../shared/complaint/commands.ts';
import { inquiryCommands } from '../shared/inquiry/commands.ts';
import { interestCommands } from '../shared/interest/commands.ts';
import { providerCommands } from '../shared/provider/commands.ts';
import { tenderCommands } from '../shared/tender/commands.ts';
import { views, type ViewName } from '../shared/views/index.ts';
import { filesOf, type ViewRoute } from '../shared/views/view.ts';
import type { FieldText } from '../shared/messages/types.ts';
import { commandText } from '../web/texts.ts';
import { components, pathParameters, problems, versionHeader } from './openapi/components.ts';
import { summaries } from './openapi/summaries.ts';

/** Everything that people and programs can change through a door; the workers' own commands have no route. */
export const routedCommands: readonly AnyCommand[] =
  [...providerCommands, ...interestCommands, ...bidCommands, ...tenderCommands, ...contractCommands, ...inquiryCommands, ...complaintCommands, ...admissionCommands, ...routeCommands, ...revisionCommands, ...riskCommands, ...outageCommands, ...postCommands, ...councilCommands];

interface Operation { readonly method: 'get' | 'post'; readonly path: string; readonly operation: object }

/**
 * The portal's interface for programs as an OpenAPI document, made of the declarations that make the routes. Version
 * 3.0, because the NL API Design Rules (2.1, /core/doc-openapi) and their linter ask for it; the version of the
 * interface stands in the server's address (/core/uri-version), so paths begin at the door.
 */
export function buildOpenApi(): object {
  const operations = [document, ...Object.entries<ViewRoute>(views).flatMap(([name, view]) => viewOperations(name as ViewName, view)), ...routedCommands.map(commandOperation)];
  const paths: Record<string, Record<string, object>> = {};
  for (const { method, path, operation } of operations) (paths[path] ??= {})[method] = operation;
  return {
    openapi: '3.0.3',
    info: {
      title: 'Procurement portal for youth care, Haaglanden', version: '1.0.0',
      description: 'Tenders, questions, sealed bids, assessment, awards and contracts of the youth-care region Haaglanden. Moments are ISO 8601, amounts whole euro cents. Every change takes an Idempotency-Key and answers with its place in the ledger.',
      contact: { name: 'Haaglanden tender portal', email: 'api@portaal.example', url: 'https://portaal.example/how' },
      license: { name: 'EUPL-1.2', url: 'https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12' },
    },
    servers: [{ url: '/v1' }],
    tags: [
      { name: 'public', description: 'What anyone may read' },
      { name: 'provider', description: 'Care providers: register, ask, bid, sign' },
      { name: 'staff', description: 'The procurement office: prepare, publish, assess, award' },
      { name: 'council', description: 'Municipalities: decide and follow' },
    ],
    paths: Object.fromEntries(Object.entries(paths).sort(([a], [b]) => (a < b ? -1 : 1))),
    components,
  };
}

/** `/tenders/:tender` at a door, as OpenAPI writes it: `/staff/tenders/{tender}`, without a slash at the end. */
export const openApiPath = (door: string, path: string): string =>
  `/${door}${path}`.replace(/:([A-Za-z]+)/g, '{$1}').replace(/\/$/, '');

const document: Operation = {
  method: 'get', path: '/openapi.json',
  operation: {
    operationId: 'openapi', summary: 'This document', tags: ['public'], security: [],
    responses: { 200: { description: 'OpenAPI', headers: versionHeader, content: { 'application/json': { schema: { type: 'object' } } } } },
  },
};

const secured = (door: string): object[] => (door === 'public' ? [] : [{ [`${door}Session`]: [] }]);

/** Of a view that is shown page by page. */
const after = { name: 'after', in: 'query', required: false, description: '`next` of the page before; without it the first page', schema: { type: 'string' } } as const;

/** Of a zip, and where it is to be had when it is larger than an answer. */
const part = { name: 'part', in: 'query', required: false, description: 'Which part, where there are more; the first without it', schema: { type: 'integer', minimum: 1, maximum: 9999 } } as const;
const elsewhere = { description: 'More than one answer holds: it is at this address for five minutes', headers: { ...versionHeader, Location: { description: 'Address that gives the zip', schema: { type: 'string' } } } } as const;

/** What a view can be asked in its address. */
const asked = ({ asks = {}, paged }: ViewRoute): object[] => [
  ...Object.entries(asks).map(([name, description]) => ({ name, in: 'query', required: false, description, schema: { type: 'string' } })), ...(paged === true ? [after] : []),
];

function viewOperations(name: ViewName, view: ViewRoute): Operation[] {
  const { door, path } = view;
  const read = (at: string, operationId: string, summary: string, content: object): Operation => ({
    method: 'get', path: at,
    operation: {
      operationId, summary, tags: [door], security: secured(door), parameters: [...pathParameters(at), ...(at.endsWith('/zip') ? [part] : /\/(?:pdf|docx|calendar)$/.test(at) ? [] : asked(view))],
      responses: { 200: { description: summary, headers: versionHeader, content }, ...(at.endsWith('/zip') ? { 303: elsewhere } : {}), ...problems([...(view.asks === undefined && view.paged !== true && !at.endsWith('/zip') ? [] : [400] as const), ...(door === 'public' ? [404, 503] as const : [401, 403, 404, 429, 503] as const)]) },
    },
  });
  const at = openApiPath(door, path);
  return [
    read(at, name, summaries[name], { 'application/json': { schema: { type: 'object' } } }),
    ...filesOf(view).map((file) => (file === 'pdf'
      ? read(`${at}/pdf`, `${name}.pdf`, `${summaries[name]}, as PDF`, { 'application/pdf': { schema: { type: 'string', format: 'binary' } } })
      : file === 'docx' ? read(`${at}/docx`, `${name}.docx`, `${summaries[name]}, as a Word document`, { 'application/vnd.openxmlformats-officedocument.wordprocessingml.document': { schema: { type: 'string', format: 'binary' } } })
      : file === 'zip' ? read(`${at}/zip`, `${name}.zip`, `${summaries[name]}: all of it, as a zip`, { 'application/zip': { schema: { type: 'string', format: 'binary' } } })
      : file === 'xlsx' ? read(`${at}/xlsx`, `${name}.xlsx`, `${summaries[name]}, as a workbook`, { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { schema: { type: 'string', format: 'binary' } } })
      : file === 'csv' ? read(`${at}/csv`, `${name}.csv`, `${summaries[name]}, as CSV`, { 'text/csv': { schema: { type: 'string' } } })
      : read(`${at}/${file}`, `${name}.calendar`, `${summaries[name]}: its dates, as iCalendar`, { 'text/calendar': { schema: { type: 'string' } } }))),
  ];
}

function commandOperation(command: AnyCommand): Operation {
  const { title, intro, done, fields } = commandText(command.name, 'en');
  const at = openApiPath(command.door, command.path);
  return {
    method: 'post', path: at,
    operation: {
      operationId: command.name, summary: title, ...(intro === undefined ? {} : { description: intro }), tags: [command.door], security: secured(command.door),
      parameters: [...pathParameters(at), { $ref: '#/components/parameters/IdempotencyKey' }],
      requestBody: { required: true, content: { 'application/json': { schema: inputSchema(command.fields, fields) } } },
      responses: {
        201: {
          description: done,
          headers: { ...versionHeader, Location: { description: 'Page that shows the result', schema: { type: 'string' } } },
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Answer' } } },
        },
        ...problems([400, 401, 403, 404, 409, 413, 415, 429, 503]),
      },
    },
  };
}

interface JsonSchema { readonly properties?: Readonly<Record<string, JsonSchema>>; readonly items?: JsonSchema }

/** The schema that the door itself checks with, each field with the words of its form. */
function inputSchema(fields: Fields, texts: Readonly<Record<string, FieldText>>): object {
  return described(z.toJSONSchema(schemaOf(fields), { io: 'input', target: 'openapi-3.0' }) as JsonSchema, texts);
}

function described(schema: JsonSchema, texts: Readonly<Record<string, FieldText>>): object {
  const properties = Object.entries(schema.properties ?? {}).map(([name, property]) => {
    const text = texts[name];
    if (text === undefined) return [name, property];
    const description = text.hint === undefined ? text.label : `${text.label}. ${text.hint}`;
    const items = property.items === undefined || text.of === undefined ? {} : { items: described(property.items, text.of) };
    return [name, { ...property, ...items, description }];
  });
  return { ...schema, properties: Object.fromEntries(properties) as object };
}
