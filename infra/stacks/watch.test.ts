import { Template } from 'aws-cdk-lib/assertions';
import { afterAll, describe, expect, it, vi } from 'vitest';
import path from 'node:path';
import { portalApp } from '../app.ts';
import { functions } from '../functions.ts';
import { emptyBundles } from './example.ts';
import { namesOf } from './names.ts';
import { exampleSettings } from './settings.ts';
import { ofType, type TemplateJson } from './testing.ts';

const { bundles, dir, remove } = emptyBundles();
const names = namesOf(exampleSettings);
vi.stubEnv('CDK_VALIDATION', 'false');
const { portal, firewall } = portalApp(exampleSettings, bundles, path.join(dir, 'watch'));
const [template, virginia] = [portal, firewall].map((stack) => Template.fromStack(stack).toJSON() as TemplateJson) as [TemplateJson, TemplateJson];
afterAll(() => {
  vi.unstubAllEnvs();
  remove();
});

type Pattern = Readonly<Record<string, unknown>>;
/** Whether EventBridge would pass an event on (User Guide, "Event patterns"): exact words, beginnings and wildcards. */
function hears(pattern: Pattern, event: Pattern): boolean {
  return Object.entries(pattern).every(([name, wanted]) => {
    const value = event[name];
    if (!Array.isArray(wanted)) return typeof value === 'object' && value !== null && hears(wanted as Pattern, value as Pattern);
    return (wanted as (string | { prefix?: string; wildcard?: string })[]).some((one) => {
      if (typeof one === 'string') return one === value;
      const given = String(value);
      return one.prefix !== undefined ? given.startsWith(one.prefix) : new RegExp(`^${(one.wildcard ?? '').split('*').map((part) => part.replace(/\W/g, '\\$&')).join('.*')}$`).test(given);
    });
  });
}
const call = (service: string, eventName: string, requestParameters: Pattern = {}): Pattern =>
  ({ source: `aws.${service}`, 'detail-type': 'AWS API Call via CloudTrail', detail: { eventSource: `${service}.amazonaws.com`, eventName, requestParameters } });
/** Rules that tell people of an event. */
const told = (of: TemplateJson, event: Pattern): string[] => ofType(of, 'AWS::Events::Rule').filter(([, { Properties }]) => hears(Properties['EventPattern'] as Pattern, event))
  .filter(([, { Properties }]) => JSON.stringify(Properties['Targets']).includes('Alarms')).map(([, { Properties }]) => String(Properties['Name']));

/** Written by hand, from what CloudTrail calls each act (its user guide and those of the services). */
const acts: [service: string, name: string, of?: Pattern][] = [
  // A procedure's key, the drafts key, the keys of tables and buckets: whichever key it is.
  ['kms', 'PutKeyPolicy', { keyId: 'procedure' }], ['kms', 'PutKeyPolicy', { keyId: 'drafts' }], ['kms', 'ScheduleKeyDeletion'], ['kms', 'DisableKey'], ['kms', 'CreateGrant'], ['kms', 'DisableKeyRotation'],
  ['kms', 'UpdateAlias'], ['kms', 'DeleteAlias'], ['kms', 'DeleteImportedKeyMaterial'], ['kms', 'ReplicateKey'], ['kms', 'UpdatePrimaryRegion'],
  ['s3', 'PutBucketPolicy'], ['s3', 'DeleteBucketPolicy'], ['s3', 'PutBucketVersioning'], ['s3', 'PutBucketObjectLockConfiguration'], ['s3', 'PutObjectLockConfiguration'], ['s3', 'PutBucketAcl'],
  ['s3', 'PutBucketPublicAccessBlock'], ['s3', 'DeleteBucketPublicAccessBlock'], ['s3', 'PutAccountPublicAccessBlock'], ['s3', 'DeleteAccountPublicAccessBlock'], ['s3', 'PutBucketLifecycle'], ['s3', 'PutBucketLifecycleConfiguration'], ['s3', 'DeleteBucketLifecycle'],
  ['s3', 'PutBucketReplication'], ['s3', 'PutBucketNotification'], ['s3', 'PutBucketEncryption'], ['s3', 'DeleteBucketEncryption'], ['s3', 'PutBucketOwnershipControls'], ['s3', 'DeleteBucket'],
  ['s3', 'PutObjectRetention'], ['s3', 'PutObjectLegalHold'], ['s3', 'DeleteObject'], ['s3', 'DeleteObjects'],
  ['dynamodb', 'PutResourcePolicy'], ['dynamodb', 'DeleteResourcePolicy'], ['dynamodb', 'DeleteTable'], ['dynamodb', 'UpdateTable'], ['dynamodb', 'UpdateTimeToLive'], ['dynamodb', 'UpdateContinuousBackups'], ['dynamodb', 'DeleteBackup'],
  ['dynamodb', 'ExportTableToPointInTime'], ['dynamodb', 'RestoreTableToPointInTime'], ['dynamodb', 'RestoreTableFromBackup'], ['dynamodb', 'EnableKinesisStreamingDestination'],
  ['cloudtrail', 'DeleteTrail'], ['cloudtrail', 'StopLogging'], ['cloudtrail', 'UpdateTrail'], ['cloudtrail', 'PutEventSelectors'],
  ['events', 'DeleteRule'], ['events', 'DisableRule'], ['events', 'PutRule'], ['events', 'PutTargets'], ['events', 'RemoveTargets'],
  ['sns', 'DeleteTopic'], ['sns', 'Unsubscribe'], ['sns', 'SetTopicAttributes'], ['sns', 'AddPermission'], ['sns', 'RemovePermission'],
  ['monitoring', 'DeleteAlarms'], ['monitoring', 'DisableAlarmActions'], ['monitoring', 'PutMetricAlarm'], ['monitoring', 'SetAlarmState'],
  ['logs', 'DeleteLogGroup'], ['logs', 'DeleteLogStream'], ['logs', 'DeleteMetricFilter'], ['logs', 'PutMetricFilter'], ['logs', 'PutRetentionPolicy'], ['logs', 'PutSubscriptionFilter'],
  ...['open', 'keys', 'witness'].flatMap((name) => [
    ['lambda', 'UpdateFunctionCode20150331v2', { functionName: names.roleName(name) }], ['lambda', 'UpdateFunctionConfiguration20150331v2', { functionName: `arn:aws:lambda:eu-west-1:000000000000:function:${names.roleName(name)}:$LATEST` }],
    ['lambda', 'AddPermission20150331v2', { functionName: names.roleName(name) }], ['lambda', 'PutFunctionConcurrency20171031', { functionName: names.roleName(name) }], ['lambda', 'DeleteFunction20150331', { functionName: names.roleName(name) }],
    ['lambda', 'CreateFunctionUrlConfig', { functionName: names.roleName(name) }], ['lambda', 'UpdateFunctionUrlConfig', { functionName: names.roleName(name) }],
  ] satisfies [string, string, Pattern][]),
  ['lambda', 'CreateFunction20150331'], ['lambda', 'CreateEventSourceMapping20150331'], ['lambda', 'UpdateEventSourceMapping20150331'], ['lambda', 'DeleteEventSourceMapping20150331'],
];
const rolesActs = [
  'PutRolePolicy', 'DeleteRolePolicy', 'AttachRolePolicy', 'DetachRolePolicy', 'UpdateAssumeRolePolicy', 'CreateRole', 'DeleteRole', 'PutRolePermissionsBoundary', 'DeleteRolePermissionsBoundary', 'CreatePolicyVersion', 'SetDefaultPolicyVersion',
  'CreateUser', 'CreateAccessKey', 'CreateLoginProfile', 'AttachUserPolicy', 'PutUserPolicy', 'AttachGroupPolicy', 'PutGroupPolicy', 'AddUserToGroup',
];

describe('acts that could move a wall', () => {
  it.each(acts.map(([service, name, of = {}]) => ({ service, name, of })))('$service $name $of is told', ({ service, name, of }) => {
    expect(told(template, call(service, name, of))).toHaveLength(1);
  });
  it.each(rolesActs)('iam %s is told, from where IAM tells it', (name) => {
    expect(told(virginia, call('iam', name))).toEqual([names.roleName('walls-iam')]);
  });
  it('nothing is listened for that this list does not have', () => {
    const known = (service: string, name: string): boolean => (service === 'iam' ? rolesActs.includes(name) : acts.some(([of, act]) => of === service && act.startsWith(name)));
    const listened = [template, virginia].flatMap((one) => ofType(one, 'AWS::Events::Rule').flatMap(([, { Properties }]) => {
      const { detail: { eventName = [], eventSource = [] } } = Properties['EventPattern'] as { detail: { eventName?: (string | { prefix: string })[]; eventSource?: string[] } };
      return eventName.map((name) => [String(eventSource[0]).split('.')[0] ?? '', typeof name === 'string' ? name : name.prefix] as const);
    }));
    expect(listened.length).toBeGreaterThan(60);
    expect(listened.filter(([service, name]) => !known(service, name))).toEqual([]);
  });
  it('what nobody works with is not told: a door deployed, a file put, a draft saved', () => {
    for (const [service, name, of] of [['lambda', 'UpdateFunctionCode20150331v2', { functionName: names.roleName('public') }], ['s3', 'PutObject'], ['kms', 'GenerateDataKey'], ['kms', 'Decrypt'], ['dynamodb', 'PutItem']] as const) expect(told(template, call(service, name, of))).toEqual([]);
  });
  it('the trail records them, in every region, and of files only acts on locked ones', () => {
    const [trail] = ofType(template, 'AWS::CloudTrail::Trail').map(([, { Properties }]) => Properties);
    expect(trail).toMatchObject({ IsLogging: true, IsMultiRegionTrail: true, IncludeGlobalServiceEvents: true, EnableLogFileValidation: true });
    expect(trail?.['EventSelectors']).toBeUndefined();
    const [changes, files, ...more] = trail?.['AdvancedEventSelectors'] as { FieldSelectors: { Field: string; Equals?: string[]; StartsWith?: string[] }[] }[];
    expect(more).toEqual([]);
    const field = (of: typeof changes, name: string) => of?.FieldSelectors.find(({ Field }) => Field === name);
    expect([field(changes, 'eventCategory')?.Equals, field(changes, 'readOnly')?.Equals]).toEqual([['Management'], ['false']]);
    expect(field(files, 'eventName')?.Equals?.toSorted()).toEqual(['DeleteObject', 'DeleteObjects', 'PutObjectLegalHold', 'PutObjectRetention']);
    expect(field(files, 'resources.ARN')?.StartsWith?.toSorted()).toEqual([`${names.bucketArn('Anchor')}/`, `${names.bucketArn('SealedBids')}/`]);
  });
});

/**
 * What may be counted and drawn, and nothing else: none of it is more, or later, when more people bid. Not on it, on purpose:
 * how often a function ran or for how long, how many messages a queue has or had, what tables and buckets were asked, and
 * the age of a queue that lines of bids go through.
 */
const drawable = new Set([
  'AWS/ApiGateway Latency p50', 'AWS/ApiGateway Latency p95', 'AWS/ApiGateway 5xx Sum', 'portal-doors request-failed Sum', 'portal-doors sign-in-refused Sum', 'portal-doors sign-in-silent Sum',
  ...['keys', 'routes', 'open', 'letters'].map((name) => `AWS/SQS ApproximateAgeOfOldestMessage Maximum ${names.lines(name)}`),
]);
const countable = ['request failed', 'sign-in refused', 'sign-in silent', 'ledger-altered'];

describe('before an opening', () => {
  /** The body of a dashboard is text with references in it; each is put down as the name of what it refers to. */
  const body = (): { widgets: { type: string; properties: { metrics?: unknown[][]; alarms?: unknown[]; stat?: string } }[] } => {
    const [[, board] = [], ...more] = ofType(template, 'AWS::CloudWatch::Dashboard');
    expect(more).toEqual([]);
    const { 'Fn::Join': [, parts] } = board?.Properties['DashboardBody'] as { 'Fn::Join': [string, (string | { 'Fn::GetAtt'?: [string, string]; Ref?: string })[]] };
    const nameOf = (id: string): string => String(template.Resources[id]?.Properties['QueueName'] ?? template.Resources[id]?.Properties['FunctionName'] ?? id);
    return JSON.parse(parts.map((part) => (typeof part === 'string' ? part : nameOf(part['Fn::GetAtt']?.[0] ?? part.Ref ?? ''))).join('')) as ReturnType<typeof body>;
  };

  it('the dashboard draws nothing from which anyone can tell how many bid', () => {
    const drawn = body().widgets.flatMap(({ properties: { metrics = [], stat } }) => metrics.map((metric) => {
      const options = metric.at(-1) as { stat?: string; label?: string };
      const [namespace, name, ...dimensions] = metric.slice(0, -1) as string[];
      return [namespace, name, options.stat ?? stat ?? 'Average', ...(namespace === 'AWS/SQS' ? [dimensions[1]] : [])].join(' ');
    }));
    expect(drawn.length).toBeGreaterThan(5);
    expect(drawn.filter((one) => !drawable.has(one))).toEqual([]);
    expect(drawn.filter((one) => one.startsWith('AWS/SQS')).length).toBe(4);
  });
  it('of workers that handle bids it shows whether an alarm rings, and nothing else', () => {
    const text = JSON.stringify(body().widgets.filter(({ type }) => type !== 'alarm'));
    for (const name of ['provider', 'seal', 'clear', 'notify', 'relay', 'witness', 'strip']) expect(text, name).not.toMatch(new RegExp(`\\b${name}\\b`));
    expect(body().widgets.filter(({ type }) => type === 'alarm').flatMap(({ properties: { alarms = [] } }) => alarms).length).toBe(ofType(template, 'AWS::CloudWatch::Alarm').length);
  });
  it('no filter counts lines of a log but of these words', () => {
    const filters = ofType(template, 'AWS::Logs::MetricFilter').map(([, { Properties }]) => Properties);
    expect([...new Set(filters.map(({ FilterPattern }) => String(FilterPattern)))].sort()).toEqual(countable.map((word) => `{ $.what = "${word}" }`).sort());
    // Counted per door or not, it is one number: no dimension tells which.
    for (const { MetricTransformations } of filters) expect((MetricTransformations as { Dimensions?: unknown }[])[0]?.Dimensions).toBeUndefined();
  });
  it('no alarm looks at how often something was done', () => {
    const looked = ofType(template, 'AWS::CloudWatch::Alarm').map(([, { Properties: { Namespace, MetricName, Statistic, ExtendedStatistic } }]) => `${String(Namespace)} ${String(MetricName)} ${String(Statistic ?? ExtendedStatistic)}`);
    expect([...new Set(looked)].sort()).toEqual([
      'AWS/ApiGateway 5xx Sum', 'AWS/Lambda Errors Sum', 'AWS/Lambda IteratorAge Maximum', 'AWS/SQS ApproximateAgeOfOldestMessage Maximum', 'AWS/SQS ApproximateNumberOfMessagesVisible Maximum', 'portal-doors sign-in-refused Sum', 'portal-doors sign-in-silent Sum', 'portal-ledger altered Sum',
    ]);
    // Messages are counted of what failed only.
    const counted = ofType(template, 'AWS::CloudWatch::Alarm').filter(([, { Properties }]) => Properties['MetricName'] === 'ApproximateNumberOfMessagesVisible').map(([, { Properties }]) => JSON.stringify(Properties['Dimensions']));
    expect(counted.filter((one) => !one.includes('DeadLetters'))).toEqual([]);
  });
  it('AWS is not asked for more than it tells by itself', () => {
    for (const type of ['AWS::CloudWatch::InsightRule', 'AWS::CloudWatch::MetricStream', 'AWS::Logs::SubscriptionFilter', 'AWS::Logs::QueryDefinition', 'AWS::XRay::Group']) expect(ofType(template, type), type).toEqual([]);
    const [stage] = ofType(template, 'AWS::ApiGatewayV2::Stage').map(([, { Properties }]) => Properties);
    // Metrics by route would tell of the provider door alone.
    expect(JSON.stringify(stage?.['DefaultRouteSettings'])).not.toContain('DetailedMetricsEnabled');
    expect(stage?.['RouteSettings']).toBeUndefined();
    const buckets = ofType(template, 'AWS::S3::Bucket').map(([, { Properties }]) => Properties);
    expect(buckets.filter((one) => one['MetricsConfigurations'] !== undefined || one['InventoryConfigurations'] !== undefined || one['AnalyticsConfigurations'] !== undefined)).toEqual([]);
    const running = ofType(template, 'AWS::Lambda::Function').map(([, { Properties }]) => Properties).filter(({ FunctionName }) => functions.some(({ name }) => names.roleName(name) === FunctionName) || FunctionName === names.roleName('relay'));
    expect(running.length).toBe(functions.length + 1);
    // Lambda's own lines of a run are left out; ours say what failed.
    for (const { FunctionName, LoggingConfig, Layers, TracingConfig } of running) {
      expect(LoggingConfig, String(FunctionName)).toMatchObject({ LogFormat: 'JSON', SystemLogLevel: 'WARN', ApplicationLogLevel: 'INFO' });
      expect([Layers, TracingConfig]).toEqual([undefined, undefined]);
    }
  });
  it('the log of the gateway has the number of a request and how it ended, not which route, size or time', () => {
    const [stage] = ofType(template, 'AWS::ApiGatewayV2::Stage').map(([, { Properties }]) => Properties);
    const { Format } = stage?.['AccessLogSettings'] as { Format: string };
    expect(Object.values(JSON.parse(Format) as object).sort()).toEqual(['$context.error.responseType', '$context.integration.error', '$context.requestId', '$context.requestTimeEpoch', '$context.status']);
  });
});
