import type { EventPattern } from 'aws-cdk-lib/aws-events';
import type { Names } from './names.ts';

/** Acts of one service, by the names that CloudTrail gives them; Lambda's begin so and end with the version of its interface. */
export interface Watched { readonly id: string; readonly service: string; readonly what: string; readonly names?: readonly string[]; readonly begin?: readonly string[]; readonly detail?: Readonly<Record<string, unknown>> }

/** Functions whose rules KMS and IAM do not know: who opens, who moves keys, who copies the ledger. */
const keepers = ['open', 'keys', 'witness'] as const;

/** No function of the portal does any of these with a locked file: no number of them tells of bids. */
export const lockedFileActs: readonly string[] = ['PutObjectRetention', 'PutObjectLegalHold', 'DeleteObject', 'DeleteObjects'];

/**
 * Every act by which somebody could move a wall around sealed bids or the ledger, or blind who watches (DESIGN, Sealing).
 * The portal's own ordinary acts too, such as a key's policy that moves with its deadline, so that none goes unseen. None is
 * made for a bid, so that no number of alarms tells how many there are. A test holds each to what it must hear
 * (infra/stacks/watch.test.ts).
 */
export const watched = ({ roleName }: Names): readonly Watched[] => [
  {
    // Of every key: those of procedures, which the stacks do not know, that of drafts, and those of tables and buckets.
    id: 'kms', service: 'kms', what: 'a key',
    names: ['PutKeyPolicy', 'CreateGrant', 'DisableKey', 'ScheduleKeyDeletion', 'DeleteImportedKeyMaterial', 'DisableKeyRotation', 'ReplicateKey', 'UpdatePrimaryRegion', 'UpdateAlias', 'DeleteAlias'],
  },
  {
    id: 'dynamodb', service: 'dynamodb', what: 'a table',
    names: [
      'PutResourcePolicy', 'DeleteResourcePolicy', 'DeleteTable', 'UpdateTable', 'UpdateTimeToLive', 'UpdateContinuousBackups', 'DeleteBackup',
      // Ways to take everything out at once.
      'ExportTableToPointInTime', 'RestoreTableToPointInTime', 'RestoreTableFromBackup', 'EnableKinesisStreamingDestination',
    ],
  },
  {
    id: 's3', service: 's3', what: 'a bucket',
    names: ['DeleteBucket', 'PutBucketPolicy', 'DeleteBucketPolicy', 'PutBucketAcl', 'PutBucketVersioning', 'PutBucketReplication', 'PutBucketNotification', 'PutBucketEncryption', 'DeleteBucketEncryption', 'PutBucketOwnershipControls'],
    begin: ['PutBucketObjectLock', 'PutObjectLock', 'PutBucketPublicAccessBlock', 'DeleteBucketPublicAccessBlock', 'PutAccountPublicAccessBlock', 'DeleteAccountPublicAccessBlock', 'PutBucketLifecycle', 'DeleteBucketLifecycle'],
  },
  // Of locked files, which the trail records for these acts only (infra/stacks/watch.ts).
  { id: 's3-files', service: 's3', what: 'a locked file', names: lockedFileActs },
  { id: 'cloudtrail', service: 'cloudtrail', what: 'the trail', names: ['StopLogging', 'DeleteTrail', 'UpdateTrail', 'PutEventSelectors'] },
  { id: 'events', service: 'events', what: 'a rule of the watch', names: ['DeleteRule', 'DisableRule', 'PutRule', 'PutTargets', 'RemoveTargets'] },
  { id: 'sns', service: 'sns', what: 'who is told', names: ['DeleteTopic', 'Unsubscribe', 'SetTopicAttributes', 'AddPermission', 'RemovePermission'] },
  { id: 'alarms', service: 'monitoring', what: 'an alarm', names: ['DeleteAlarms', 'DisableAlarmActions', 'PutMetricAlarm', 'SetAlarmState'] },
  { id: 'logs', service: 'logs', what: 'a log', names: ['DeleteLogGroup', 'DeleteLogStream', 'DeleteMetricFilter', 'PutMetricFilter', 'PutRetentionPolicy', 'PutSubscriptionFilter'] },
  // Whoever deploys code into these roles can break the rules that KMS does not know (docs/sealing.md, Limits).
  {
    id: 'code', service: 'lambda', what: 'the code of a function that keeps a wall',
    begin: ['UpdateFunctionCode', 'UpdateFunctionConfiguration', 'AddPermission', 'PutFunctionConcurrency', 'CreateFunctionUrlConfig', 'UpdateFunctionUrlConfig', 'DeleteFunction'],
    detail: { requestParameters: { functionName: keepers.map((name) => ({ wildcard: `*${roleName(name)}*` })) } },
  },
  { id: 'functions', service: 'lambda', what: 'which functions there are, and what starts them', begin: ['CreateFunction2', 'CreateEventSourceMapping', 'UpdateEventSourceMapping', 'DeleteEventSourceMapping'] },
];

/** Acts on roles and on who may sign in to AWS. IAM tells of them in us-east-1 only. */
export const watchedRoles: Watched = {
  id: 'iam', service: 'iam', what: 'a role',
  names: [
    'PutRolePolicy', 'DeleteRolePolicy', 'AttachRolePolicy', 'DetachRolePolicy', 'UpdateAssumeRolePolicy', 'CreateRole', 'DeleteRole', 'DeleteRolePermissionsBoundary', 'PutRolePermissionsBoundary',
    'CreatePolicyVersion', 'SetDefaultPolicyVersion', 'CreateUser', 'CreateAccessKey', 'CreateLoginProfile', 'AttachUserPolicy', 'PutUserPolicy', 'AttachGroupPolicy', 'PutGroupPolicy', 'AddUserToGroup',
  ],
};


/** What EventBridge listens for: calls, as a trail records them. */
export const patternOf = ({ service, names = [], begin = [], detail = {} }: Watched): EventPattern => ({
  source: [`aws.${service}`], detailType: ['AWS API Call via CloudTrail'],
  detail: { eventSource: [`${service}.amazonaws.com`], eventName: [...names, ...begin.map((prefix) => ({ prefix }))], ...detail },
});
