import { Duration, Stack, Validations } from 'aws-cdk-lib';
import type { Role } from 'aws-cdk-lib/aws-iam';
import { ApplicationLogLevel, Architecture, Code, Function as Lambda, LoggingFormat, Runtime, SystemLogLevel } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { views } from '../../shared/views/index.ts';
import { filesOf as filesOfView, type ViewRoute } from '../../shared/views/view.ts';
import type { FunctionSpec } from '../functions.ts';
import { wordFiles } from '../words.ts';
import { environmentOf, type Linked } from './links.ts';
import { keepingOf } from './stage.ts';

/** Doors end before API Gateway does (29 s), so that a person reads a page of ours; a worker holds files of 100 MB thrice. */
const sizes: Readonly<Record<string, { memorySize: number; timeout: Duration }>> = {
  door: { memorySize: 1024, timeout: Duration.seconds(25) },
  worker: { memorySize: 512, timeout: Duration.minutes(2) },
  seal: { memorySize: 1536, timeout: Duration.minutes(5) },
  strip: { memorySize: 3008, timeout: Duration.minutes(5) },
  open: { memorySize: 3008, timeout: Duration.minutes(15) },
};

/** What goes to the cloud of a function: its bundle with what it loads later, the words, for a door what its views' files are made with, and for staff what reads a Word document. */
export function filesOf({ name }: FunctionSpec): string[] {
  const files = new Set(Object.values<ViewRoute>(views).filter(({ door }) => door === name).flatMap(filesOfView));
  return [
    `${name}.mjs`, `${name}-*.mjs`, wordFiles, ...(name === 'public' ? ['openapi.json'] : []), ...(files.has('pdf') ? ['pdf.mjs', 'font-*.otf'] : []), ...(files.has('docx') ? ['word.mjs'] : []), ...(files.has('xlsx') ? ['xlsx.mjs'] : []), ...(files.has('zip') ? ['archive.mjs'] : []), ...(files.has('calendar') ? ['calendar.mjs'] : []),
    ...(name === 'staff' ? ['docx.mjs'] : []),
  ];
}

/** One function with its own role and log, from what infra/bundle.ts made of it. */
export function makeFunction(scope: Construct, spec: FunctionSpec, role: Role, linked: Linked): Lambda {
  const { bundles, names, settings } = linked;
  const logGroup = new LogGroup(scope, `Log-${spec.name}`, { logGroupName: names.logGroup(spec.name), retention: RetentionDays.THIRTEEN_MONTHS, removalPolicy: keepingOf(settings).removal });
  const run = new Lambda(scope, `Function-${spec.name}`, {
    functionName: names.roleName(spec.name), description: `The portal's function ${spec.name}`,
    runtime: Runtime.NODEJS_24_X, architecture: Architecture.ARM_64, handler: `${spec.name}.handler`,
    code: Code.fromAsset(bundles.dir, { exclude: ['**', ...filesOf(spec).map((file) => `!${file}`)] }),
    role, logGroup, ...onlyWhatFails, environment: environmentOf(Stack.of(scope), spec, linked),
    ...(sizes[spec.name] ?? (spec.trigger.by === 'http' ? sizes['door'] : sizes['worker'])),
  });
  Validations.of(run).acknowledge({ id: 'Serverless-LambdaDLQ', reason: setAside[spec.trigger.by] }, untraced);
  return run;
}

/** Where what a function could not do is kept: whoever calls it keeps that, so that the function itself needs no queue. */
const setAside: Readonly<Record<FunctionSpec['trigger']['by'], string>> = {
  http: 'The caller waits for the answer and is told what failed; asking again with the same key is safe.',
  ledger: 'The stream hands a line that keeps failing to the queue of the function (infra/stacks/workers.ts).',
  bounce: 'What keeps failing goes to the queue of the function by its invoke configuration (infra/stacks/workers.ts).',
  upload: 'What keeps failing goes to the queue of the function by its invoke configuration (infra/stacks/workers.ts).',
  morning: 'The schedule has a queue of its own (infra/stacks/workers.ts).',
};

/** Lambda itself would write three lines of each run, which are counted as easily as bids. */
export const onlyWhatFails = { loggingFormat: LoggingFormat.JSON, systemLogLevelV2: SystemLogLevel.WARN, applicationLogLevelV2: ApplicationLogLevel.INFO } as const;

/** Traces would tell before the opening, at any moment, which function wrote what how often. */
export const untraced = { id: 'Serverless-LambdaTracing', reason: 'Before an opening no record may tell how often somebody saved or submitted; the log has the request id of every call.' };
