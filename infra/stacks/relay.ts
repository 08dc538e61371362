import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, FilterCriteria, FilterRule, Function as Lambda, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { Bundles } from '../bundle.ts';
import { followers } from '../functions.ts';
import { onlyWhatFails, untraced } from './function.ts';
import { logGrants, streamGrants } from './grants.ts';
import type { Names } from './names.ts';
import { attach } from './roles.ts';
import { deadLetters, readStream } from './workers.ts';

const name = 'relay';

/**
 * Hands the ledger's new lines to the queues of the workers that follow them. AWS lets a shard of a table's stream be read
 * by two at most; these are this function and the witness. On one machine nothing stands between stream and workers.
 */
export function makeRelay(scope: Construct, ledger: TableV2, bundles: Bundles, names: Names): { readonly run: Lambda; readonly queue: Queue } {
  const role = new Role(scope, 'Role-relay', { roleName: names.roleName(name), assumedBy: new ServicePrincipal('lambda.amazonaws.com'), description: 'Hands lines of the ledger to the workers' });
  const queue = deadLetters(scope, name, names);
  attach(role, [
    ...logGrants({ name }, names), ...streamGrants(names),
    { sid: 'HandOn', effect: 'Allow', actions: ['sqs:SendMessage'], resources: followers.map((one) => names.linesArn(one.name)) },
    { sid: 'PutAside', effect: 'Allow', actions: ['sqs:SendMessage'], resources: [names.deadLettersArn(name)] },
  ]);
  const logGroup = new LogGroup(scope, 'Log-relay', { logGroupName: names.logGroup(name), retention: RetentionDays.THREE_MONTHS, removalPolicy: RemovalPolicy.DESTROY });
  const run = new Lambda(scope, 'Function-relay', {
    functionName: names.roleName(name), description: 'Hands lines of the ledger to the workers', runtime: Runtime.NODEJS_24_X, architecture: Architecture.ARM_64, handler: `${name}.handler`,
    code: Code.fromAsset(bundles.dir, { exclude: ['**', '!relay.mjs', '!followers.json'] }), role, logGroup, ...onlyWhatFails, memorySize: 256, timeout: Duration.seconds(30),
    environment: { SST_RESOURCE_Lines: Stack.of(scope).toJsonString({ type: 'queues', ...names.linesUrl }), NODE_ENV: 'production' },
  });
  Validations.of(run).acknowledge({ id: 'Serverless-LambdaDLQ', reason: 'The stream hands a batch that keeps failing to the queue of the function.' }, untraced);
  readStream(run, ledger, queue, name, { batchSize: 100, filters: [FilterCriteria.filter({ eventName: FilterRule.isEqual('INSERT') })] });
  return { run, queue };
}
