import { Duration, type Stack } from 'aws-cdk-lib';
import { ReadWriteType, Trail } from 'aws-cdk-lib/aws-cloudtrail';
import { Alarm, ComparisonOperator, TreatMissingData, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Rule } from 'aws-cdk-lib/aws-events';
import { SnsTopic } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { ledgerAltered } from '../../functions/workers/witness.ts';
import { lastStop, type WorkerQueue } from './workers.ts';
import type { Names } from './names.ts';
import type { Settings } from './settings.ts';
import { asInterface } from './storage.ts';

export interface Watched {
  readonly functions: readonly { readonly name: string; readonly readsStream: boolean; readonly run: Lambda }[];
  readonly queues: readonly WorkerQueue[];
  readonly api: HttpApi;
  readonly logs: Bucket;
}

/** Tells people what machines cannot mend, and every act that could move the wall around sealed bids. */
export function makeWatch(stack: Stack, { functions, queues, api, logs }: Watched, settings: Settings, names: Names): Topic {
  const topic = new Topic(stack, 'Alarms', { topicName: names.roleName('alarms'), enforceSSL: true });
  const unheard = new Queue(stack, 'UnheardAlarms', { queueName: names.deadLetters('alarms'), encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true, retentionPeriod: Duration.days(14) });
  lastStop(unheard, 'What nobody could be told of waits here; the alarm itself stands in CloudWatch.');
  topic.addSubscription(new EmailSubscription(settings.alarmsTo, { deadLetterQueue: unheard }));
  topic.addToResourcePolicy(new PolicyStatement({
    sid: 'AlarmsTell', principals: [new ServicePrincipal('cloudwatch.amazonaws.com')], actions: ['sns:Publish'], resources: [topic.topicArn],
    conditions: { StringEquals: { 'aws:SourceAccount': settings.account } },
  }));
  const tell = new SnsAction(topic);
  const alarm = (id: string, description: string, metric: IMetric, threshold: number, periods = 1): void => {
    new Alarm(stack, `Alarm-${id}`, {
      alarmName: names.roleName(id), alarmDescription: description, metric, threshold, evaluationPeriods: periods,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD, treatMissingData: TreatMissingData.NOT_BREACHING,
    }).addAlarmAction(tell);
  };
  const minute = Duration.minutes(1);
  for (const { name, readsStream, run } of functions) {
    alarm(`errors-${name}`, `${name} fails`, run.metricErrors({ period: minute }), 1);
    if (readsStream) alarm(`behind-${name}`, `${name} is five minutes behind`, run.metric('IteratorAge', { period: minute, statistic: 'Maximum' }), 300_000, 3);
  }
  for (const { run } of functions.filter(({ name }) => name === 'witness')) {
    const altered = new MetricFilter(stack, 'LedgerAltered', {
      logGroup: run.logGroup, metricNamespace: names.roleName('ledger'), metricName: 'altered', filterPattern: FilterPattern.stringValue('$.what', '=', ledgerAltered), metricValue: '1',
    });
    alarm('ledger-altered', 'A line of the ledger was overwritten or removed: see alarms/ in the anchor bucket', altered.metric({ period: minute, statistic: 'Sum' }), 1);
  }
  for (const { name, queue, lines } of queues) {
    if (lines !== undefined) alarm(`behind-${name}`, `${name} is five minutes behind`, lines.metricApproximateAgeOfOldestMessage({ period: minute, statistic: 'Maximum' }), 300, 3);
    alarm(`dead-${name}`, `${name} put something aside that it could not do`, queue.metricApproximateNumberOfMessagesVisible({ period: minute, statistic: 'Maximum' }), 1);
  }
  alarm('server-errors', 'The doors answer with errors', api.metricServerError({ period: minute, statistic: 'Sum' }), 5);
  watchWalls(stack, topic, unheard, logs, names);
  return topic;
}

/** Acts on keys and on the ledger's own protection; the keys worker's ordinary ones too, so that none goes unseen (DESIGN, Sealing). */
const walls = {
  kms: ['PutKeyPolicy', 'DisableKey', 'ScheduleKeyDeletion'],
  dynamodb: ['PutResourcePolicy', 'DeleteResourcePolicy', 'DeleteTable', 'UpdateTable', 'UpdateContinuousBackups'],
  cloudtrail: ['StopLogging', 'DeleteTrail', 'UpdateTrail', 'PutEventSelectors'],
} as const;

/** EventBridge hears of calls only where a trail records them. */
function watchWalls(stack: Stack, topic: Topic, unheard: Queue, logs: Bucket, names: Names): void {
  new Trail(stack, 'Trail', {
    trailName: names.roleName('trail'), bucket: asInterface(logs), s3KeyPrefix: 'trail', managementEvents: ReadWriteType.WRITE_ONLY, enableFileValidation: true,
    isMultiRegionTrail: false, includeGlobalServiceEvents: false, sendToCloudWatchLogs: false,
  });
  for (const [service, eventName] of Object.entries(walls)) {
    new Rule(stack, `Walls-${service}`, {
      ruleName: names.roleName(`walls-${service}`), description: `Acts on ${service} that could move a wall`,
      eventPattern: { source: [`aws.${service}`], detailType: ['AWS API Call via CloudTrail'], detail: { eventSource: [`${service}.amazonaws.com`], eventName: [...eventName] } },
      targets: [new SnsTopic(topic, { deadLetterQueue: unheard })],
    });
  }
}
