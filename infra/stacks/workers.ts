import { Duration, Validations } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnPermission, EventInvokeConfig, EventSourceMapping, StartingPosition, type EventSourceMappingOptions, type Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { DeduplicationScope, FifoThroughputLimit, Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { FunctionSpec } from '../functions.ts';
import type { Names } from './names.ts';
import { attach } from './roles.ts';
import type { Buckets } from './storage.ts';

export interface Worker { readonly spec: FunctionSpec; readonly run: Lambda }
type Uploads = Extract<FunctionSpec['trigger'], { by: 'upload' }>;
/** Where a worker's failures lie, and the queue of its lines where it has one. */
export interface WorkerQueue { readonly name: string; readonly queue: Queue; readonly lines?: Queue }

/** Brings ledger lines, uploads and mornings to the workers; what keeps failing waits in a queue of its own where people see it. */
export function makeWorkers(scope: Construct, workers: readonly Worker[], ledger: TableV2, buckets: Buckets, names: Names): readonly WorkerQueue[] {
  return workers.flatMap(({ spec, run }) => {
    if (spec.trigger.by === 'http') return [];
    const follows = spec.trigger.by === 'ledger' && spec.trigger.types !== 'everything';
    const queue = deadLetters(scope, spec.name, names, follows);
    if (follows) return [{ name: spec.name, queue, lines: takeLines(scope, run, queue, spec.name, names) }];
    if (spec.trigger.by === 'ledger') readStream(run, ledger, queue, spec.name);
    else if (spec.trigger.by === 'morning') remind(scope, run, queue, names);
    else if (spec.trigger.by === 'bounce') comeBack(scope, run, queue, spec.name, names);
    else receive(scope, run, queue, buckets, spec.trigger, spec.name, names);
    return [{ name: spec.name, queue }];
  });
}

/** Nothing goes on from here by itself: people look, mend and replay. */
export function lastStop(queue: Queue, reason: string): void {
  Validations.of(queue).acknowledge({ id: 'AwsSolutions-SQS3', reason }, { id: 'Serverless-SQSRedrivePolicy', reason });
}

/** Behind a queue that keeps order AWS wants another that does. */
export function deadLetters(scope: Construct, name: string, names: Names, inOrder = false): Queue {
  const queue = new Queue(scope, `DeadLetters-${name}`, {
    queueName: `${names.deadLetters(name)}${inOrder ? '.fifo' : ''}`, encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true, retentionPeriod: Duration.days(14), ...(inOrder ? { fifo: true } : {}),
  });
  lastStop(queue, 'It is itself where a function puts what it could not do.');
  return queue;
}

/**
 * A worker's own queue of lines, which the relay fills: one line at a time, those of one stream in their order. A line
 * that fails five times is put aside, and with it nothing but itself.
 */
function takeLines(scope: Construct, run: Lambda, queue: Queue, name: string, names: Names): Queue {
  const timeout = run.timeout ?? Duration.minutes(2);
  const lines = new Queue(scope, `Lines-${name}`, {
    queueName: names.lines(name), fifo: true, encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true, retentionPeriod: Duration.days(14),
    fifoThroughputLimit: FifoThroughputLimit.PER_MESSAGE_GROUP_ID, deduplicationScope: DeduplicationScope.MESSAGE_GROUP,
    // A try that failed is made again when the longest that it can run has passed.
    visibilityTimeout: timeout.plus(Duration.seconds(30)), deadLetterQueue: { queue, maxReceiveCount: 5 },
  });
  const mapping = new EventSourceMapping(run, `Follow-${name}`, { target: run, eventSourceArn: lines.queueArn, batchSize: 1 });
  Validations.of(mapping).acknowledge({ id: 'Serverless-LambdaEventSourceMappingDestination', reason: 'The queue itself puts aside what failed five times.' });
  return lines;
}

/** Everything that happens to the ledger's table, in order and gathered for some seconds; a batch that fails is halved until the one record is found. */
export function readStream(run: Lambda, ledger: TableV2, queue: Queue, name: string, only?: Pick<EventSourceMappingOptions, 'filters' | 'batchSize'>): void {
  if (ledger.tableStreamArn === undefined) throw new TypeError('the ledger has no stream');
  const mapping = new EventSourceMapping(run, `Follow-${name}`, {
    target: run, eventSourceArn: ledger.tableStreamArn, startingPosition: StartingPosition.TRIM_HORIZON,
    bisectBatchOnError: true, retryAttempts: 4, maxRecordAge: Duration.hours(23), onFailure: { bind: () => ({ destination: queue.queueArn }) },
    ...(only ?? { batchSize: 1000, maxBatchingWindow: Duration.seconds(5) }),
  });
  mapping.node.addDependency(queue);
}

/**
 * The scheduler tells the moment that was due, so that a try that comes late or twice is about the same morning. Written
 * out, because CDK's own way gives a role every version of the function.
 */
function remind(scope: Construct, run: Lambda, queue: Queue, names: Names): void {
  const role = new Role(scope, 'Role-mornings', {
    roleName: names.roleName('mornings'), description: 'The scheduler of the portal',
    assumedBy: new ServicePrincipal('scheduler.amazonaws.com', { conditions: { StringEquals: { 'aws:SourceAccount': run.env.account } } }),
  });
  attach(role, [
    { sid: 'Remind', effect: 'Allow', actions: ['lambda:InvokeFunction'], resources: [run.functionArn] },
    { sid: 'PutAside', effect: 'Allow', actions: ['sqs:SendMessage'], resources: [queue.queueArn] },
  ]);
  new CfnSchedule(scope, 'Mornings', {
    name: names.roleName('mornings'), description: 'Reminds the office of terms that end',
    scheduleExpression: 'cron(0 6 * * ? *)', scheduleExpressionTimezone: 'Europe/Amsterdam', flexibleTimeWindow: { mode: 'OFF' },
    target: {
      arn: run.functionArn, roleArn: role.roleArn, input: '{"at":"<aws.scheduler.scheduled-time>"}', deadLetterConfig: { arn: queue.queueArn },
      retryPolicy: { maximumRetryAttempts: 4, maximumEventAgeInSeconds: 21_600 },
    },
  });
}

/**
 * Mail that came back or was called spam. SES tells the default bus of every mail of the portal's own set (its event destination stands with
 * the sender, infra/stacks/mail.ts); SES tells it at best effort, and what the function cannot do is put aside.
 */
function comeBack(scope: Construct, run: Lambda, queue: Queue, name: string, names: Names): void {
  new Rule(scope, 'MailCameBack', {
    ruleName: names.roleName('mail-came-back'), description: 'Mail of the portal that came back or was called spam',
    eventPattern: { source: ['aws.ses'], detailType: ['Email Bounced', 'Email Complaint Received'], detail: { mail: { tags: { 'ses:configuration-set': [names.mailSet] } } } },
    targets: [new LambdaFunction(run, { deadLetterQueue: queue, retryAttempts: 4, maxEventAge: Duration.hours(6) })],
  });
  new EventInvokeConfig(scope, `Retries-${name}`, { function: run, retryAttempts: 2, maxEventAge: Duration.hours(6), onFailure: { bind: () => ({ destination: queue.queueArn }) } });
}

/**
 * Uploads. The bucket itself names the function (CDK's own way takes a function more that may change every bucket);
 * they do not refer to one another by anything but their names, so neither waits for the other.
 */
function receive(scope: Construct, run: Lambda, queue: Queue, buckets: Buckets, { bucket: from, prefix }: Uploads, name: string, names: Names): void {
  const permission = new CfnPermission(scope, `Uploads-${name}`, {
    action: 'lambda:InvokeFunction', functionName: run.functionArn, principal: new ServicePrincipal('s3.amazonaws.com').service,
    sourceArn: names.bucketArn(from), sourceAccount: run.env.account,
  });
  const bucket = buckets[from].node.defaultChild as CfnBucket;
  const filter = prefix === '' ? {} : { filter: { s3Key: { rules: [{ name: 'prefix', value: prefix }] } } };
  bucket.notificationConfiguration = { lambdaConfigurations: [{ event: 's3:ObjectCreated:*', function: run.functionArn, ...filter }] };
  bucket.addResourceDependency(permission);
  new EventInvokeConfig(scope, `Retries-${name}`, { function: run, retryAttempts: 2, maxEventAge: Duration.hours(6), onFailure: { bind: () => ({ destination: queue.queueArn }) } });
}
