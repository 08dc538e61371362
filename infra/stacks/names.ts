import type { Bucket, Table } from '../functions.ts';
import type { Settings } from './settings.ts';

/**
 * Names and ARNs of what functions may reach. They are spelled out rather than referred to, so that a policy can be
 * read and tested as it stands, and a bucket may call a function that is named in its own environment.
 */
export interface Names {
  readonly table: Readonly<Record<Table, string>>;
  readonly bucket: Readonly<Record<Bucket | 'Logs' | 'Assets', string>>;
  readonly tableArn: (table: Table) => string;
  readonly bucketArn: (bucket: Bucket) => string;
  readonly roleName: (name: string) => string;
  readonly roleArn: (name: string) => string;
  readonly logGroup: (name: string) => string;
  readonly logGroupArn: (name: string) => string;
  readonly deadLetters: (name: string) => string;
  readonly deadLettersArn: (name: string) => string;
  /** Of a worker's queue of ledger lines: a name that ends as AWS wants of a queue that keeps order. */
  readonly lines: (name: string) => string;
  readonly linesArn: (name: string) => string;
  /** Address of such a queue: the worker's name stands between the two. */
  readonly linesUrl: { readonly prefix: string; readonly suffix: string };
  readonly anyKeyArn: string;
  readonly anyLedgerStreamArn: string;
  readonly mailArn: string;
  readonly mailFrom: string;
  /** The set by whose rules SES tells of mail that comes back. */
  readonly mailSet: string;
  readonly mailSetArn: string;
}

export function namesOf({ name, account, region, mailDomain }: Settings): Names {
  const table = { States: `${name}-states`, Ledger: `${name}-ledger` };
  // Bucket names are shared with the whole world; the account's number makes them ours.
  const bucketName = (kind: string): string => `${name}-${kind}-${account}`;
  const bucket = {
    Drafts: bucketName('drafts'), SealedBids: bucketName('sealed'), Documents: bucketName('documents'), Dossier: bucketName('dossier'), Evidence: bucketName('evidence'), Copies: bucketName('copies'),
    Anchor: bucketName('anchor'), Logs: bucketName('logs'), Assets: bucketName('assets'),
  };
  const roleName = (role: string): string => `${name}-${role}`;
  const logGroup = (role: string): string => `/${name}/${role}`;
  const deadLetters = (role: string): string => `${name}-${role}-dead-letters`;
  const lines = (role: string): string => `${name}-${role}-lines.fifo`;
  const tableArn = (which: Table): string => `arn:aws:dynamodb:${region}:${account}:table/${table[which]}`;
  return {
    table, bucket, roleName, logGroup, deadLetters, tableArn,
    bucketArn: (which) => `arn:aws:s3:::${bucket[which]}`,
    roleArn: (role) => `arn:aws:iam::${account}:role/${roleName(role)}`,
    logGroupArn: (role) => `arn:aws:logs:${region}:${account}:log-group:${logGroup(role)}`,
    deadLettersArn: (role) => `arn:aws:sqs:${region}:${account}:${deadLetters(role)}`,
    lines, linesArn: (role) => `arn:aws:sqs:${region}:${account}:${lines(role)}`, linesUrl: { prefix: `https://sqs.${region}.amazonaws.com/${account}/${name}-`, suffix: '-lines.fifo' },
    anyKeyArn: `arn:aws:kms:${region}:${account}:key/*`,
    anyLedgerStreamArn: `${tableArn('Ledger')}/stream/*`,
    mailArn: `arn:aws:ses:${region}:${account}:identity/${mailDomain}`,
    mailFrom: `niet-beantwoorden@${mailDomain}`,
    mailSet: roleName('mail'),
    mailSetArn: `arn:aws:ses:${region}:${account}:configuration-set/${roleName('mail')}`,
  };
}
