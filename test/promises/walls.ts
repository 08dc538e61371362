import type { Edit, Invariant } from './invariants.ts';

/**
 * The walls that AWS keeps, each with the test of the synthesised template that stands for it, and what is taken out of
 * infra/ to show that the test notices. `npm run promises -- --walls` takes them out one by one.
 */
const grants = 'infra/stacks/grants.ts';
const keys = 'infra/stacks/keys.ts';
const policy = 'functions/store/key-policy.ts';
const storage = 'infra/stacks/storage.ts';
const doors = 'infra/stacks/doors.ts';
const edge = 'infra/stacks/edge.ts';
const watch = 'infra/stacks/watch.ts';

const wall = (id: string, never: string, name: string, ...fault: readonly (readonly [file: string, from: string, to?: string])[]): Invariant =>
  ({ id, never, shownBy: { file: 'infra/stacks/portal.test.ts', name }, fault: fault.map(([file, from, to = '']): Edit => ({ file, from, to })) });

export const walls: readonly Invariant[] = [
  wall('W1', 'a role reads kinds of state that are not its own', 'reads drafts', [grants, ', condition: keyed(readKeys)']),
  wall('W2', 'a role writes kinds of state that are not its own', 'writes bids', [grants, ', condition: keyed(writeKeys)']),
  wall('W3', 'a role reads streams that are not its own', 'follows a bid', [grants, ', condition: keyed(beginning(follows))']),
  wall('W4', 'a role appends to streams that are not its own', 'appends to a bid', [grants, ', condition: keyed(beginning(appends))']),
  wall('W5', 'a role reads lists that are not its own', 'lists tenders that are not published', [grants, ', condition: keyed(indexed)']),
  wall('W6', 'a role asks a table without naming a key', 'reads without saying what', [grants, ", Null: { 'dynamodb:LeadingKeys': 'false' }"]),
  wall('W7', 'a role may change or remove a line of the ledger', 'refuses every role to change the ledger', [grants, "    { sid: 'LedgerStands', effect: 'Deny', actions: ledgerWrites, resources: [table] },\n"]),
  wall('W8', 'anybody, administrators included, may change or remove a line of the ledger', 'lets nobody change the ledger, whatever his own policy says', [storage, '    resourcePolicy: new PolicyDocument({', '    notGiven: new PolicyDocument({']),
  wall('W9', 'somebody else uses the drafts key or the dossier key, an administrator say', 'to everybody else, administrators included', [keys, "sid: 'NobodyElse', effect: Effect.DENY", "sid: 'NobodyElse', effect: Effect.ALLOW"]),
  wall('W10', 'another door than the provider door uses the drafts key', 'lets drafts be read by providers', [keys, 'whoMay(({ drafts }) => drafts)', 'whoMay(() => true)']),
  wall('W11', 'the provider door reads the dossier', 'keeps providers out of the dossier', [keys, "whoMay(({ buckets }) => buckets[bucket]?.some((act) => act === 'get' || act === 'copy') === true)", 'whoMay(() => true)']),
  wall('W12', 'a worker uses the drafts key for anything but files of the bucket', 'through the bucket only', [keys, "const through = { StringEquals: { 'kms:ViaService': `s3.${region}.amazonaws.com` } };", 'const through = {};']),
  wall('W13', 'administrators get the use of a walled key', 'to everybody else, administrators included', [keys, "const administer = ['DescribeKey',", "const administer = ['DescribeKey', 'CreateGrant',"]),
  wall('W14', 'the opener decrypts before the closing', 'every role, action and moment is as it is written by hand', [policy, "        Condition: { DateGreaterThanEquals: { 'aws:CurrentTime': closesAt } },\n"], [policy, "      { Sid: 'NobodyBeforeClosing', Effect: 'Deny', Principal: everyone, Resource: '*', Action: 'kms:Decrypt', Condition: before },\n"]),
  wall('W15', 'somebody else than the opener decrypts, if the key were given to the account', 'stays denied if somebody gave the key to the whole account', [policy, "        Sid: 'NobodyButTheOpener', Effect: 'Deny'", "        Sid: 'NobodyButTheOpener', Effect: 'Allow'"]),
  wall('W16', 'a procedure\'s key is handed on, disabled or deleted', 'stays denied if somebody gave the key to the whole account', [policy, "'kms:ReEncrypt*', 'kms:CreateGrant', 'kms:DisableKey', 'kms:ScheduleKeyDeletion', ", '']),
  wall('W17', 'somebody else than the keys worker moves the policy of a procedure\'s key', 'stays denied if somebody gave the key to the whole account', [policy, "Sid: 'OnlyTheKeysWorkerMoves', Effect: 'Deny'", "Sid: 'OnlyTheKeysWorkerMoves', Effect: 'Allow'"]),
  wall('W18', 'the roles that keys name go with the stack', 'tells the keys worker the roles that exist', ['infra/stacks/roles.ts', "  if (spec.procedureKeys !== 'none') role.applyRemovalPolicy(RemovalPolicy.RETAIN);\n"]),
  wall('W19', 'a key of the stack is never turned', 'turns every key every year', [keys, "description: 'Tables and buckets of the portal', enableKeyRotation: true,", "description: 'Tables and buckets of the portal',"]),
  wall('W20', 'a role has a wildcard in an action', 'has no wildcard in an action', [grants, "actions: ['logs:CreateLogStream', 'logs:PutLogEvents']", "actions: ['logs:*']"]),
  wall('W21', 'a role has a wildcard in a resource without a written reason', 'none in a resource that has no written reason', [grants, "actions: ['kms:CreateKey'], resources: ['*'], why: 'A key that is yet to be made has no name.',", "actions: ['kms:CreateKey'], resources: ['*'],"]),
  wall('W22', 'a table cannot be brought back to a moment', 'keeps both tables whole', [storage, 'pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 }, ']),
  wall('W23', 'a table can be deleted', 'keeps both tables whole', [storage, ', deletionProtection: stands,', ',']),
  wall('W24', 'a table lies under a key that is not ours', 'keeps both tables whole', [storage, 'TableEncryptionV2.customerManagedKey(keys.state)', 'TableEncryptionV2.awsManagedKey()']),
  wall('W25', 'a bucket can be made public', 'keeps every bucket private, versioned and encrypted', [storage, 'blockPublicAccess: BlockPublicAccess.BLOCK_ALL, ']),
  wall('W26', 'a bucket keeps no versions', 'keeps every bucket private, versioned and encrypted', [storage, 'bucketName: names.bucket[store], versioned: true,', 'bucketName: names.bucket[store],']),
  wall('W27', 'a bucket answers without TLS', 'answers over TLS only', [storage, 'const locked: BucketProps = { enforceSSL: true, ', 'const locked: BucketProps = { '], [storage, ', minimumTLSVersion: 1.2']),
  wall('W28', 'a bucket answers over an old TLS', 'answers over TLS only', [storage, ', minimumTLSVersion: 1.2']),
  wall('W29', 'a sealed file can be overwritten or removed while its procedure runs', 'locks what was sealed', [storage, 'objectLockEnabled: true, objectLockDefaultRetention: lock(longestProcedure), ']),
  wall('W30', 'an upload is removed by somebody else than the clearing worker', 'lets nobody but the clearing worker remove an upload', [storage, "sid: 'UploadsStand', effect: Effect.DENY", "sid: 'UploadsStand', effect: Effect.ALLOW"]),
  wall('W31', 'what was never submitted is kept for ever', 'keeps each bucket as long as its kind asks', [storage, 'expiration: longestProcedure, noncurrentVersionExpiration: longestProcedure', 'noncurrentVersionExpiration: longestProcedure']),
  wall('W32', 'mail goes without TLS', 'mail that comes back is told by SES', ['infra/stacks/mail.ts', ', tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE']),
  wall('W33', 'a role mails under another name', 'as they are: `npm run walls` writes it anew', [grants, ", condition: { StringEquals: { 'ses:FromAddress': names.mailFrom } }"]),
  wall('W34', 'CloudFront stands without its firewall', 'CloudFront stands behind the firewall', [edge, 'webAclId: settings.webAcl,']),
  wall('W35', 'the firewall lets a flood pass', 'the firewall stops floods', ['infra/stacks/firewall.ts', 'action: { block: {} }', 'action: { count: {} }']),
  wall('W36', 'CloudFront speaks an old TLS', 'CloudFront stands behind the firewall', [edge, 'SecurityPolicyProtocol.TLS_V1_2_2021', 'SecurityPolicyProtocol.TLS_V1_2_2019']),
  wall('W37', 'the interface answers to others than CloudFront', 'behind the guard', [doors, '    defaultAuthorizer: new HttpLambdaAuthorizer', '    ignored: new HttpLambdaAuthorizer']),
  wall('W38', 'CloudFront does not say who it is', 'knows CloudFront by a secret that both have', [edge, ", customHeaders: { 'x-portal-origin': originSecret.secretValue.unsafeUnwrap() },", ',']),
  wall('W39', 'a route takes any number of requests', 'writes no address, path or query into its log', [doors, '    throttle: { rateLimit: 200, burstLimit: 400 },\n']),
  wall('W40', 'a log of the way in tells who asked for what', 'writes no address, path or query into its log', [doors, "request: '$context.requestId',", "request: '$context.requestId', path: '$context.path',"]),
  wall('W41', 'a function runs on another processor than it is tested for', 'run on Node 24 on arm64', ['infra/stacks/function.ts', 'architecture: Architecture.ARM_64,']),
  wall('W42', 'a function runs on another Node', 'run on Node 24 on arm64', ['infra/stacks/function.ts', 'Runtime.NODEJS_24_X', 'Runtime.NODEJS_22_X']),
  wall('W43', 'something is put aside and nobody hears of it', 'alarms on every dead letter', [watch, '    alarm(`dead-${name}`', '    if (name === "") alarm(`dead-${name}`']),
  wall('W44', 'a line of the ledger is altered and nobody hears of it', 'alarms when the witness says that a line was altered', [watch, "'$.what', '=', ledgerAltered", "'$.what', '=', 'other'"]),
  wall('W45', 'the policy of a key is moved and nobody hears of it', 'hears of every act that could move the wall', ['infra/stacks/walls-watched.ts', "names: ['PutKeyPolicy', ", 'names: [']),
  wall('W46', 'another account starts a worker', 'no other account starts either', ['infra/stacks/workers.ts', 'sourceArn: names.bucketArn(from), sourceAccount: run.env.account,', 'sourceArn: names.bucketArn(from),']),
  wall('W47', 'what cdk-nag finds goes unexplained', 'finds nothing without a written reason', ['infra/stacks/workers.ts', "encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true, retentionPeriod: Duration.days(14), ...(inOrder", 'encryption: QueueEncryption.SQS_MANAGED, retentionPeriod: Duration.days(14), ...(inOrder']),
];
