import { Duration, type Stack } from 'aws-cdk-lib';
import { Trail, type CfnTrail } from 'aws-cdk-lib/aws-cloudtrail';
import { Alarm, ComparisonOperator, TreatMissingData, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import { ledgerAltered } from '../../functions/workers/witness.ts';
import type { WorkerQueue } from './workers.ts';
import { countDoors, makeDashboard } from './dashboard.ts';
import type { Names } from './names.ts';
import type { Settings } from './settings.ts';
import { asInterface } from './storage.ts';
import { makeTelling, tellOfActs } from './told.ts';
import { lockedFileActs, watched } from './walls-watched.ts';

export interface Watched {
  readonly functions: readonly { readonly name: string; readonly readsStream: boolean; readonly isDoor: boolean; readonly run: Lambda }[];
  readonly queues: readonly WorkerQueue[];
  readonly api: HttpApi;
  readonly logs: Bucket;
}

/** Tells people what machines cannot mend, and every act that could move the wall around sealed bids. */
export function makeWatch(stack: Stack, { functions, queues, api, logs }: Watched, settings: Settings, names: Names): Topic {
  const telling = makeTelling(stack, settings, names);
  const { topic } = telling;
  topic.addToResourcePolicy(new PolicyStatement({
    sid: 'AlarmsTell', principals: [new ServicePrincipal('cloudwatch.amazonaws.com')], actions: ['sns:Publish'], resources: [topic.topicArn],
    conditions: { StringEquals: { 'aws:SourceAccount': settings.account } },
  }));
  const tell = new SnsAction(topic);
  const alarms: Alarm[] = [];
  const alarm = (id: string, description: string, metric: IMetric, threshold: number, periods = 1): void => {
    const made = new Alarm(stack, `Alarm-${id}`, {
      alarmName: names.roleName(id), alarmDescription: description, metric, threshold, evaluationPeriods: periods,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD, treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    made.addAlarmAction(tell);
    alarms.push(made);
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
  const doors = countDoors(stack, functions.filter(({ isDoor }) => isDoor), names);
  // A person mistypes once or twice; this is somebody who tries, or a broker that is broken.
  alarm('sign-ins-refused', 'Many sign-ins are refused', doors['sign-in-refused'], 20);
  alarm('sign-in-silent', 'The broker for signing in does not answer: record an outage of signing in', doors['sign-in-silent'], 3);
  keepTrail(stack, logs, names);
  tellOfActs(stack, telling, watched(names), names);
  makeDashboard(stack, { alarms, api, doors, queues }, names);
  return topic;
}

/**
 * Records who changed what, in every region, because IAM is told of in us-east-1. Of files it records only acts on locked
 * ones that nobody has reason for: a record of each file that is put or read would count the bids.
 */
function keepTrail(stack: Stack, logs: Bucket, names: Names): void {
  const trail = new Trail(stack, 'Trail', {
    trailName: names.roleName('trail'), bucket: asInterface(logs), s3KeyPrefix: 'trail', enableFileValidation: true,
    isMultiRegionTrail: true, includeGlobalServiceEvents: true, sendToCloudWatchLogs: false,
  });
  const locked = (['SealedBids', 'Anchor'] as const).map((bucket) => `${names.bucketArn(bucket)}/`);
  const written = trail.node.defaultChild as CfnTrail;
  // A trail has one kind of selectors or the other; the library knows the plain ones only.
  written.eventSelectors = undefined;
  written.advancedEventSelectors = [
    { name: 'What changes something', fieldSelectors: [{ field: 'eventCategory', equalTo: ['Management'] }, { field: 'readOnly', equalTo: ['false'] }] },
    {
      name: 'Acts on locked files',
      fieldSelectors: [
        { field: 'eventCategory', equalTo: ['Data'] }, { field: 'resources.type', equalTo: ['AWS::S3::Object'] },
        { field: 'eventName', equalTo: [...lockedFileActs] }, { field: 'resources.ARN', startsWith: locked },
      ],
    },
  ];
}
