import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, Billing, ProjectionType, StreamViewType, TableEncryptionV2, TableV2, type TablePropsV2 } from 'aws-cdk-lib/aws-dynamodb';
import { AnyPrincipal, Effect, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption, HttpMethods, ObjectOwnership, StorageClass, type BucketProps, type IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { keeping } from '../../shared/kept/keeping.ts';
import { ledgerWrites } from './grants.ts';
import type { Keys } from './keys.ts';
import { functions, type Bucket as Store } from '../functions.ts';
import type { Names } from './names.ts';
import type { Keeping } from './stage.ts';

export interface Tables { readonly states: TableV2; readonly ledger: TableV2 }
export type Buckets = Readonly<Record<Store | 'Logs', Bucket>>;

/** The library's own class does not fit its own interface under exactOptionalPropertyTypes (`isWebsite`). */
export const asInterface = (bucket: Bucket): IBucket => bucket as IBucket;

/** The two tables; the same keys and index as infra/local/dynamodb.ts. */
export function makeTables(scope: Construct, keys: Keys, { removal, stands }: Keeping, names: Names): Tables {
  const kept: Pick<TablePropsV2, 'billing' | 'encryption' | 'deletionProtection' | 'pointInTimeRecoverySpecification' | 'removalPolicy'> = {
    billing: Billing.onDemand(), encryption: TableEncryptionV2.customerManagedKey(keys.state), deletionProtection: stands,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 }, removalPolicy: removal,
  };
  const string = (name: string) => ({ name, type: AttributeType.STRING });
  const states = new TableV2(scope, 'States', {
    ...kept, tableName: names.table.States, partitionKey: string('pk'), sortKey: string('sk'), timeToLiveAttribute: 'expires',
    globalSecondaryIndexes: [{
      indexName: 'lists', partitionKey: string('list'), sortKey: string('listKey'), projectionType: ProjectionType.INCLUDE, nonKeyAttributes: ['summary'],
    }],
  });
  const ledger = new TableV2(scope, 'Ledger', {
    ...kept, tableName: names.table.Ledger, partitionKey: string('pk'), sortKey: { name: 'seq', type: AttributeType.NUMBER }, dynamoStream: StreamViewType.NEW_IMAGE,
    // Administrators included; in a table's own policy `*` is that one table.
    resourcePolicy: new PolicyDocument({ statements: [
      new PolicyStatement({ sid: 'LedgerStands', effect: Effect.DENY, principals: [new AnyPrincipal()], actions: [...ledgerWrites], resources: ['*'] }),
    ] }),
  });
  return { states, ledger };
}

const longestProcedure = Duration.days(keeping.procedure);
/** A day until it is hidden, a day until it is removed, and S3 begins to count at midnight. */
const fetched = Duration.days(keeping.copy - 2);

/** Everything that was uploaded, sealed, published or opened. */
export function makeBuckets(scope: Construct, keys: Keys, { lock }: Keeping, names: Names, origins: readonly string[]): Buckets {
  const locked: BucketProps = { enforceSSL: true, blockPublicAccess: BlockPublicAccess.BLOCK_ALL, objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED, removalPolicy: RemovalPolicy.RETAIN, minimumTLSVersion: 1.2 };
  const tidy = { id: 'unfinished', abortIncompleteMultipartUploadAfter: Duration.days(2) };
  // AWS delivers access logs to a bucket with its own encryption only; they hold names of files, never content.
  const logs = new Bucket(scope, 'Logs', {
    ...locked, bucketName: names.bucket.Logs, encryption: BucketEncryption.S3_MANAGED, versioned: true,
    lifecycleRules: [tidy, { id: 'old', expiration: longestProcedure, noncurrentVersionExpiration: Duration.days(30) }],
  });
  const make = (store: Store, props: BucketProps): Bucket => new Bucket(scope, store, {
    ...locked, bucketName: names.bucket[store], versioned: true, encryption: BucketEncryption.KMS, encryptionKey: keys.state, bucketKeyEnabled: true,
    serverAccessLogsBucket: asInterface(logs), serverAccessLogsPrefix: `${store.toLowerCase()}/`, lifecycleRules: [tidy], ...props,
  });
  const colder = { id: 'colder', transitions: [{ storageClass: StorageClass.GLACIER_INSTANT_RETRIEVAL, transitionAfter: longestProcedure }] };
  return {
    Logs: logs,
    // What was never submitted goes by a rule; what was, the clearing worker removes once its sealed copy is proved. A
    // replaced version may still be pinned by a bid.
    // The page of files sends parts from the browser; nothing else of another origin is answered.
    Drafts: kept(names, make('Drafts', {
      cors: [{ allowedMethods: [HttpMethods.PUT], allowedOrigins: [...origins], allowedHeaders: ['content-type'], maxAge: 3600 }],
      encryptionKey: keys.drafts, lifecycleRules: [tidy, { id: 'old', expiration: longestProcedure, noncurrentVersionExpiration: longestProcedure }],
    })),
    // Nobody, administrators included, overwrites or removes a sealed file while its procedure runs.
    SealedBids: make('SealedBids', { objectLockEnabled: true, objectLockDefaultRetention: lock(longestProcedure), lifecycleRules: [tidy, colder] }),
    Documents: make('Documents', {}),
    // No rule deletes from the dossier: that takes a list that somebody approved (Archiefwet).
    Dossier: make('Dossier', { encryptionKey: keys.dossier, lifecycleRules: [tidy, colder] }),
    // An organisation's own papers; a procedure may rest on any version of them.
    Evidence: make('Evidence', { lifecycleRules: [tidy, colder] }),
    // Archives that were asked for and are larger than an answer: who asked has fetched his long before a rule removes it.
    Copies: make('Copies', { encryptionKey: keys.copies, lifecycleRules: [tidy, { id: 'old', expiration: fetched, noncurrentVersionExpiration: fetched }] }),
    // Copies of ledger lines, locked for the seven years that municipalities keep a procedure.
    Anchor: make('Anchor', { objectLockEnabled: true, objectLockDefaultRetention: lock(Duration.days(keeping.record)), lifecycleRules: [tidy, colder] }),
  };
}

/** Uploads stand: nobody but the worker that clears away what is sealed removes one, administrators included. Rules of the bucket are no principals. */
function kept(names: Names, drafts: Bucket): Bucket {
  drafts.addToResourcePolicy(new PolicyStatement({
    sid: 'UploadsStand', effect: Effect.DENY, principals: [new AnyPrincipal()], actions: ['s3:DeleteObject', 's3:DeleteObjectVersion'], resources: [`${names.bucketArn('Drafts')}/*`],
    conditions: { ArnNotEquals: { 'aws:PrincipalArn': functions.filter(({ buckets }) => buckets.Drafts?.includes('remove') === true).map(({ name }) => names.roleArn(name)) } },
  }));
  return drafts;
}
