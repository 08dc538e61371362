import { decisionsPrefix } from '../../shared/council/attach.ts';
import type { BucketAct, FunctionSpec } from '../functions.ts';
import type { Names } from './names.ts';

/** One statement of a role's policy. `why` is the reason for a wildcard in `resources`; without one there is none. */
export interface Grant {
  readonly sid: string;
  readonly effect: 'Allow' | 'Deny';
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
  readonly why?: string;
}

/**
 * Lists of the index that a function reads: drafts of tenders are for staff and for colleges that are asked, not for
 * providers; names of colleagues, defects of bids and running terms are for staff. Who was asked
 * to take part in whose bid only the provider door may find; who prepares a bid only the worker that tells them of a change;
 * whose files were bound only the opening worker.
 */
const lists: Readonly<Record<string, readonly string[]>> = {
  public: ['tenders', 'organisations', 'admitted', 'risks', 'letters-*', 'outages'], provider: ['tenders', 'own_*', 'outages'], staff: ['outages', 'concepts', 'tenders', 'applications', 'organisations', 'contracts', 'people', 'defects', 'terms', 'revisions', 'post', 'contacts', 'told_*'], council: ['concepts', 'tenders', 'organisations', 'revisions', 'risks', 'told_*', 'letters-*'], notify: ['drafts_*', 'contacts', 'interests'], remind: ['applications', 'concepts', 'revisions', 'contacts', 'digest'],
  open: ['bound_*'], routes: ['concepts', 'tenders', 'revisions'], letters: ['tenders', 'revisions', 'risks'],
};

/** No line of the ledger is ever changed; an overwriting put, which IAM cannot tell apart, is refused by the commit (DESIGN, Ledger). */
export const ledgerWrites = ['UpdateItem', 'DeleteItem', 'BatchWriteItem', 'PartiQLInsert', 'PartiQLUpdate', 'PartiQLDelete'].map((action) => `dynamodb:${action}`);

const s3Actions: Readonly<Record<BucketAct, readonly string[]>> = {
  list: ['s3:ListBucket', 's3:ListBucketVersions'],
  get: ['s3:GetObject', 's3:GetObjectVersion'],
  put: ['s3:PutObject'],
  parts: ['s3:ListMultipartUploadParts', 's3:AbortMultipartUpload'],
  mark: ['s3:PutObject'],
  attach: ['s3:PutObject'],
  copy: ['s3:PutObject', 's3:GetObject', 's3:GetObjectVersion'],
  remove: ['s3:DeleteObjectVersion'],
};

/**
 * The policy of a function's role, from its row in infra/functions.ts and nothing else. What is not here is refused.
 * Keys are not here: their own policies name the roles that may use them (infra/stacks/keys.ts).
 */
export const grantsOf = (spec: FunctionSpec, names: Names): readonly Grant[] =>
  [...logGrants(spec, names), ...stateGrants(spec, names), ...ledgerGrants(spec, names), ...bucketGrants(spec, names), ...workGrants(spec, names)];

/** Only items whose partition key begins so; a request that names no key does not pass either. */
const keyed = (keys: readonly string[]): NonNullable<Grant['condition']> =>
  ({ 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [...new Set(keys)] }, Null: { 'dynamodb:LeadingKeys': 'false' } });
const dynamo = (...actions: string[]): string[] => actions.map((action) => `dynamodb:${action}`);
const beginning = (kinds: readonly string[]): string[] => kinds.map((kind) => `${kind}#*`);

/** Content lies beside the ledger under the name of its stream: a role meets that of its own streams only. */
const stateKeys = (kinds: readonly string[], streams: readonly string[]): string[] =>
  kinds.flatMap((kind) => (kind === 'content' ? beginning(streams.map((stream) => `content#${stream}`)) : beginning([kind])));

function stateGrants({ name, reads, writes, appends, follows, signsIn }: FunctionSpec, names: Names): Grant[] {
  const table = names.tableArn('States');
  const readKeys = stateKeys(reads, [...appends, ...follows]);
  const writeKeys = stateKeys(writes, appends);
  const indexed = lists[name] ?? [];
  return [
    ...(readKeys.length === 0 ? [] : [{ sid: 'ReadStates', effect: 'Allow', actions: dynamo('GetItem', 'BatchGetItem', 'Query', 'ConditionCheckItem'), resources: [table], condition: keyed(readKeys) } as const]),
    ...(indexed.length === 0 ? [] : [{ sid: 'ReadLists', effect: 'Allow', actions: dynamo('Query'), resources: [`${table}/index/lists`], condition: keyed(indexed) } as const]),
    ...(writeKeys.length === 0 ? [] : [{ sid: 'WriteStates', effect: 'Allow', actions: dynamo('PutItem', 'UpdateItem', 'ConditionCheckItem'), resources: [table], condition: keyed(writeKeys) } as const]),
    ...(signsIn ? [{ sid: 'SignOut', effect: 'Allow', actions: dynamo('DeleteItem'), resources: [table], condition: keyed(['session#*']) } as const] : []),
  ];
}

function ledgerGrants({ appends, follows, trigger }: FunctionSpec, names: Names): Grant[] {
  const table = names.tableArn('Ledger');
  return [
    ...(appends.length === 0 ? [] : [{ sid: 'AppendLines', effect: 'Allow', actions: dynamo('PutItem'), resources: [table], condition: keyed(beginning(appends)) } as const]),
    ...(follows.length === 0 ? [] : [{ sid: 'ReadLines', effect: 'Allow', actions: dynamo('Query', 'BatchGetItem'), resources: [table], condition: keyed(beginning(follows)) } as const]),
    ...(trigger.by === 'ledger' && trigger.types === 'everything' ? streamGrants(names) : []),
    { sid: 'LedgerStands', effect: 'Deny', actions: ledgerWrites, resources: [table] },
  ];
}

/** What reads the stream of the ledger: the witness and the relay, and nobody else. */
export const streamGrants = (names: Names): Grant[] => [
  { sid: 'FollowStream', effect: 'Allow', actions: dynamo('DescribeStream', 'GetRecords', 'GetShardIterator'), resources: [names.anyLedgerStreamArn], why: 'AWS names the stream of a table by the moment it was made.' },
  { sid: 'FindStream', effect: 'Allow', actions: dynamo('ListStreams'), resources: ['*'], why: 'Lambda asks for it before it reads a stream; the action knows no resources and shows names only.' },
];

/** A worker's own queue of lines: what fails too often the queue itself puts aside. */
const queueGrants = (name: string, names: Names): Grant[] =>
  [{ sid: 'TakeLines', effect: 'Allow', actions: ['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes'].map((action) => `sqs:${action}`), resources: [names.linesArn(name)] }];

function bucketGrants({ name, buckets }: FunctionSpec, names: Names): Grant[] {
  return Object.entries(buckets).flatMap(([bucket, acts]) => {
    const arn = names.bucketArn(bucket as keyof typeof buckets);
    return acts.map((act): Grant => ({
      sid: `${act}${bucket}`, effect: 'Allow', actions: s3Actions[act], resources: [act === 'list' ? arn : act === 'mark' ? `${arn}/*@*` : act === 'attach' ? `${arn}/${decisionsPrefix}*` : act === 'copy' ? `${arn}/${name}/*` : `${arn}/*`],
      ...(act === 'list' ? {} : { why: 'Every object of the one bucket: keys are made as people upload; who may see which file the access table decides.' }),
    }));
  });
}

function workGrants({ name, trigger, procedureKeys, mails }: FunctionSpec, names: Names): Grant[] {
  return [
    ...(trigger.by === 'ledger' && trigger.types !== 'everything' ? queueGrants(name, names) : trigger.by === 'http' ? [] : [{ sid: 'PutAside', effect: 'Allow', actions: ['sqs:SendMessage'], resources: [names.deadLettersArn(name)] } as const]),
    ...(procedureKeys !== 'makes' ? [] : [
      {
        sid: 'MakeKeys', effect: 'Allow', actions: ['kms:CreateKey'], resources: ['*'], why: 'A key that is yet to be made has no name.',
        condition: { StringEquals: { 'kms:KeySpec': 'SYMMETRIC_DEFAULT', 'kms:KeyUsage': 'ENCRYPT_DECRYPT' }, Bool: { 'kms:BypassPolicyLockoutSafetyCheck': 'false' } },
      } as const,
      {
        sid: 'TagKeys', effect: 'Allow', actions: ['kms:TagResource'], resources: [names.anyKeyArn], why: 'The key that is being made has no name yet; only the tag of a procedure may be set.',
        condition: { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['procedure'] }, Null: { 'aws:RequestTag/procedure': 'false' } },
      } as const,
    ]),
    ...(mails ? [{ sid: 'SendMail', effect: 'Allow', actions: ['ses:SendEmail'], resources: [names.mailArn, names.mailSetArn], condition: { StringEquals: { 'ses:FromAddress': names.mailFrom } } } as const] : []),
  ];
}

export const logGrants = ({ name }: Pick<FunctionSpec, 'name'>, names: Names): Grant[] => [{
  sid: 'WriteLog', effect: 'Allow', actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], resources: [`${names.logGroupArn(name)}:*`],
  why: 'Lambda names the streams of the one log group.',
}];
