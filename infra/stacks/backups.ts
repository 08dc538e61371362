import { Duration, RemovalPolicy, TimeZone } from 'aws-cdk-lib';
import { BackupPlan, BackupPlanRule, BackupResource, BackupSelection, BackupVault } from 'aws-cdk-lib/aws-backup';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { AccountRootPrincipal, ArnPrincipal, PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { keeping } from '../../shared/kept/keeping.ts';
import type { Bucket, Table } from '../functions.ts';
import type { Grant } from './grants.ts';
import type { Names } from './names.ts';
import { attach } from './roles.ts';
import type { Settings } from './settings.ts';
import type { Buckets, Tables } from './storage.ts';

/**
 * What is copied every night. Files of drafts and of the dossier are not: their keys let nobody else read them. A dossier
 * can be opened again out of the sealed files; drafts are the providers' own, and every version of them is kept.
 */
const tables: readonly Table[] = ['States', 'Ledger'];
const buckets: readonly Bucket[] = ['SealedBids', 'Documents', 'Evidence', 'Anchor'];

/** Every night for five weeks and every month for seven years (as long as a procedure is kept), here and in another account. */
export function makeBackups(scope: Construct, made: Tables, stores: Buckets, settings: Settings, names: Names): void {
  const key = vaultKey(scope, settings);
  const vault = new BackupVault(scope, 'Backups', { backupVaultName: names.roleName('backups'), encryptionKey: key, blockRecoveryPointDeletion: true, removalPolicy: RemovalPolicy.RETAIN });
  const elsewhere = settings.backupVault === undefined ? [] : [BackupVault.fromBackupVaultArn(scope, 'Elsewhere', settings.backupVault)];
  const rule = (ruleName: string, scheduleExpression: Schedule, deleteAfter: Duration): BackupPlanRule => new BackupPlanRule({
    ruleName, scheduleExpression, scheduleExpressionTimezone: TimeZone.of('Europe/Amsterdam'), deleteAfter, startWindow: Duration.hours(1), completionWindow: Duration.hours(6),
    copyActions: elsewhere.map((destinationBackupVault) => ({ destinationBackupVault, deleteAfter })),
  });
  const backupPlan = new BackupPlan(scope, 'BackupPlan', {
    backupPlanName: names.roleName('backups'), backupVault: vault,
    backupPlanRules: [rule('nightly', Schedule.cron({ hour: '3', minute: '30' }), Duration.days(keeping.nightly)), rule('monthly', Schedule.cron({ day: '1', hour: '4', minute: '30' }), Duration.days(keeping.record))],
  });
  const role = new Role(scope, 'Role-backups', { roleName: names.roleName('backups'), assumedBy: new ServicePrincipal('backup.amazonaws.com', { conditions: { StringEquals: { 'aws:SourceAccount': settings.account } } }), description: 'Copies tables and buckets of the portal' });
  attach(role, grants(vault, key, settings, names));
  new BackupSelection(scope, 'Backed', {
    backupPlan, role, disableDefaultBackupPolicy: true, backupSelectionName: 'portal',
    resources: [made.states, made.ledger].map((table) => BackupResource.fromArn(table.tableArn)).concat(buckets.map((store) => BackupResource.fromArn(stores[store].bucketArn))),
  });
}

/** A copy that goes to another account is encrypted again there; that account must be able to read it with this key. */
function vaultKey(scope: Construct, { backupVault, region }: Settings): Key {
  const other = backupVault?.split(':')[4];
  return new Key(scope, 'BackupKey', {
    description: 'Backups of the portal', enableKeyRotation: true, removalPolicy: RemovalPolicy.RETAIN,
    policy: new PolicyDocument({ statements: [
      new PolicyStatement({ sid: 'Account', principals: [new AccountRootPrincipal()], actions: ['kms:*'], resources: ['*'] }),
      ...(other === undefined ? [] : [new PolicyStatement({
        sid: 'CopiesElsewhere', principals: [new ArnPrincipal(`arn:aws:iam::${other}:root`)], actions: ['kms:DescribeKey', 'kms:Encrypt', 'kms:Decrypt', 'kms:ReEncryptFrom', 'kms:ReEncryptTo', 'kms:GenerateDataKey'], resources: ['*'],
        conditions: { StringEquals: { 'kms:ViaService': `backup.${region}.amazonaws.com` } },
      })]),
    ] }),
  });
}

/** What AWS Backup needs to copy these tables and buckets (AWSBackupServiceRolePolicyForBackup and …ForS3Backup), and nothing of any other. */
function grants(vault: BackupVault, key: Key, { account, region, backupVault }: Settings, names: Names): Grant[] {
  const allow = (sid: string, actions: readonly string[], resources: readonly string[], more: Pick<Grant, 'why' | 'condition'> = {}): Grant => ({ sid, effect: 'Allow', actions, resources, ...more });
  const each = (prefix: string, ...actions: string[]): string[] => actions.map((action) => `${prefix}:${action}`);
  return [
    allow('CopyTables', each('dynamodb', 'DescribeTable', 'CreateBackup', 'StartAwsBackupJob', 'ListTagsOfResource'), tables.map(names.tableArn)),
    allow('SeeCopies', each('dynamodb', 'DescribeBackup', 'DeleteBackup'), tables.map((table) => `${names.tableArn(table)}/backup/*`), { why: 'AWS names a backup when it makes it.' }),
    allow('ReadBuckets', each('s3', 'GetBucketTagging', 'GetInventoryConfiguration', 'PutInventoryConfiguration', 'ListBucket', 'ListBucketVersions', 'GetBucketVersioning', 'GetBucketLocation', 'GetBucketAcl', 'GetBucketNotification', 'PutBucketNotification'), buckets.map(names.bucketArn)),
    allow('ReadFiles', each('s3', 'GetObject', 'GetObjectAcl', 'GetObjectTagging', 'GetObjectVersion', 'GetObjectVersionAcl', 'GetObjectVersionTagging'), buckets.map((bucket) => `${names.bucketArn(bucket)}/*`), { why: 'A copy of a bucket is a copy of every file in it.' }),
    allow('FollowFiles', each('events', 'PutRule', 'DeleteRule', 'DescribeRule', 'EnableRule', 'DisableRule', 'PutTargets', 'RemoveTargets', 'ListTargetsByRule'), [`arn:aws:events:${region}:${account}:rule/AwsBackupManagedRule*`], { why: 'AWS Backup names the rules by which it follows a bucket.' }),
    allow('Look', ['cloudwatch:GetMetricData', 'events:ListRules'], ['*'], { why: 'Both actions know no resources; they show sizes and names of rules.' }),
    allow('Decrypt', ['kms:Decrypt', 'kms:DescribeKey'], [names.anyKeyArn], { why: 'The key of tables and buckets, which may be used through S3 and DynamoDB only; walled keys refuse this role themselves.', condition: { StringEquals: { 'kms:ViaService': [`s3.${region}.amazonaws.com`, `dynamodb.${region}.amazonaws.com`] } } }),
    allow('Encrypt', ['kms:DescribeKey', 'kms:GenerateDataKey', 'kms:Decrypt', 'kms:ReEncryptFrom', 'kms:ReEncryptTo'], [key.keyArn]),
    allow('Store', ['backup:DescribeBackupVault', 'backup:CopyIntoBackupVault', 'backup:TagResource'], [vault.backupVaultArn, ...(backupVault === undefined ? [] : [backupVault])]),
  ];
}
