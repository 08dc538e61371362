import { App, Stack, Validations } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Policy } from 'aws-cdk-lib/aws-iam';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import type { IConstruct } from 'constructs';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { assetHeaders } from '../../functions/doors/headers.ts';
import { cleanKey } from '../../functions/store/clean-key.ts';
import { instantOf } from '../../shared/kernel/moments.ts';
import { procedureKeyPolicy } from '../../functions/store/key-policy.ts';
import { portalApp, type Portal } from '../app.ts';
import { followers, functions } from '../functions.ts';
import { environmentOf } from '../local/environment.ts';
import { emptyBundles } from './example.ts';
import { actions, callersOf, cellsOf, keyArn, keyWallsOf, may, moments, type Cell } from './key-cells.ts';
import { namesOf } from './names.ts';
import { exampleSettings } from './settings.ts';
import { ofType, policiesOf, type TemplateJson } from './testing.ts';
import { allows, list, type Statement } from './testing-iam.ts';
import { expected, judge } from './testing-keys.ts';
import { wallsOf } from './walls.ts';

const names = namesOf(exampleSettings);
const { bundles, dir, remove } = emptyBundles();
let made: Portal;
let template: TemplateJson;
type Report = ReturnType<AwsSolutionsChecks['validateScope']>;
/** Of each pack of rules one list. */
let reports: Report[][];
let stopped: unknown;
const written = (stack: string): TemplateJson => JSON.parse(readFileSync(path.join(dir, 'out', `${stack}.template.json`), 'utf8')) as TemplateJson;

beforeAll(() => {
  made = portalApp(exampleSettings, bundles, path.join(dir, 'out'));
  // `npm run synth` also checks the templates against CloudFormation's schemas, which takes longer than all of this.
  vi.stubEnv('CDK_VALIDATION', 'false');
  const checks = [AwsSolutionsChecks, ServerlessChecks].map(({ prototype }) => vi.spyOn(prototype, 'validateScope'));
  // What cdk-nag finds stops the synthesis, when the templates are written already: its own test tells of it, the others look on.
  try { made.app.synth(); } catch (error) { stopped = error; }
  reports = checks.map(({ mock }) => mock.results.map(({ value }) => value as Report));
  for (const check of checks) check.mockRestore();
  template = written('Portal');
});
afterAll(() => {
  vi.unstubAllEnvs();
  remove();
});

const lambdas = () => ofType(template, 'AWS::Lambda::Function');
const lambda = (name: string) => lambdas().find(([, { Properties }]) => Properties['FunctionName'] === names.roleName(name))?.[1].Properties ?? {};
const roleIdOf = (properties: Readonly<Record<string, unknown>>): string => (properties['Role'] as { 'Fn::GetAtt': string[] })['Fn::GetAtt'][0] ?? '';
const statementsOf = (name: string): Statement[] => policiesOf(template).get(roleIdOf(lambda(name))) ?? [];
const variables = (name: string): Readonly<Record<string, unknown>> => (lambda(name)['Environment'] as { Variables: Readonly<Record<string, unknown>> }).Variables;
const keyPolicy = (start: string): Statement[] => (ofType(template, 'AWS::KMS::Key').find(([id]) => id.startsWith(start))?.[1].Properties['KeyPolicy'] as { Statement: Statement[] }).Statement;
const doors = ['public', 'provider', 'staff', 'council'];
const everybody = functions.map(({ name }) => name);

describe('roles', () => {
  it('gives every function a role of its own, with one policy', () => {
    const roles = lambdas().map(([, { Properties }]) => roleIdOf(Properties));
    expect(new Set(roles).size).toBe(lambdas().length);
    // The guard of the way in, the relay of the ledger's lines, and CDK's copier of assets.
    expect(lambdas().length).toBe(functions.length + 3);
    const attached = ofType(template, 'AWS::IAM::Policy').flatMap(([, { Properties }]) => (Properties['Roles'] as { Ref: string }[]).map(({ Ref }) => Ref));
    expect(new Set(attached).size).toBe(attached.length);
    for (const [, { Properties }] of ofType(template, 'AWS::IAM::Role')) expect(Properties['ManagedPolicyArns'] ?? []).toEqual([]);
  });

  const states = names.tableArn('States');
  const ledger = names.tableArn('Ledger');
  const file = (bucket: 'Drafts' | 'SealedBids' | 'Documents' | 'Dossier' | 'Anchor'): string => `${names.bucketArn(bucket)}/any/file`;
  // Written by hand from DESIGN, never read from the table of functions.
  it.each<[string, string[], string, string, string | undefined]>([
    ['reads drafts', ['provider'], 'dynamodb:GetItem', states, 'draft#tnd_1#12345678'],
    ['reads bids before or after the opening', ['provider', 'open', 'notify'], 'dynamodb:Query', states, 'bid#tnd_1#0'],
    ['reads the opened dossier', ['staff'], 'dynamodb:GetItem', states, 'dossier#tnd_1'],
    ['fills the dossier', ['open'], 'dynamodb:PutItem', states, 'dossier#tnd_1'],
    ['writes states in bulk', [], 'dynamodb:BatchWriteItem', states, 'dossier#tnd_1'],
    ['finds what was bound of all files of a tender', ['open'], 'dynamodb:Query', `${states}/index/lists`, 'bound_tnd_1'],
    ['writes bids', ['provider'], 'dynamodb:PutItem', states, 'bid#tnd_1#0'],
    ['writes the gate', ['staff', 'keys', 'routes'], 'dynamodb:UpdateItem', states, 'gate#tnd_1'],
    ['checks the gate', ['provider', 'keys', 'staff', 'routes'], 'dynamodb:ConditionCheckItem', states, 'gate#tnd_1'],
    ['reads what a bid told beside the ledger', ['provider'], 'dynamodb:GetItem', states, 'content#bid#tnd_1/12345678'],
    ['lists tenders that are not published', ['staff', 'council', 'routes', 'remind'], 'dynamodb:Query', `${states}/index/lists`, 'concepts'],
    ['lists who was awarded by name', ['public', 'staff', 'council'], 'dynamodb:Query', `${states}/index/lists`, 'organisations'],
    ['lists colleagues', ['staff'], 'dynamodb:Query', `${states}/index/lists`, 'people'],
    ['enters a colleague into the list', ['staff'], 'dynamodb:PutItem', states, 'person#prs_1'],
    ['appends to a bid', ['provider'], 'dynamodb:PutItem', ledger, 'bid#tnd_1#0/12345678'],
    ['appends to a tender', ['staff', 'keys', 'open', 'routes'], 'dynamodb:PutItem', ledger, 'tender#tnd_1/-'],
    ['decides on a route', ['staff'], 'dynamodb:PutItem', ledger, 'route#region/5'],
    ['reads the routes', ['public', 'staff', 'routes', 'notify', 'letters'], 'dynamodb:Query', states, 'route#region'],
    ['records how a risk stands', ['staff'], 'dynamodb:PutItem', ledger, 'risk#region/support'],
    ['reads who answers for a risk', ['staff', 'notify'], 'dynamodb:Query', states, 'risk#region'],
    ['writes the log of outages', ['staff', 'routes'], 'dynamodb:PutItem', ledger, 'outage#portal/out_1'],
    ['reads an outage with what its proposal says', ['public', 'staff', 'routes'], 'dynamodb:Query', states, 'outage#portal'],
    ['lists what everybody may know of outages', ['public', 'provider', 'staff'], 'dynamodb:Query', `${states}/index/lists`, 'outages'],
    ['lists what everybody may know of risks', ['public', 'council', 'letters'], 'dynamodb:Query', `${states}/index/lists`, 'risks'],
    ['reads what a college decided', ['public', 'staff', 'council', 'remind', 'letters'], 'dynamodb:GetItem', states, 'decision#tnd_1'],
    ['lists letters to a council', ['public', 'council'], 'dynamodb:Query', `${states}/index/lists`, 'letters-GM1916'],
    ['lists what a municipality was told', ['council', 'staff'], 'dynamodb:Query', `${states}/index/lists`, 'told_GM1916'],
    ['drafts a letter to a council, or edits and approves it', ['council', 'letters'], 'dynamodb:PutItem', ledger, 'letter#GM1916/tnd_1-award-final'],
    ['reads a letter to a council', ['public', 'council', 'letters', 'notify'], 'dynamodb:GetItem', states, 'letter#GM1916'],
    ['records a decision, or answers its remarks', ['council', 'staff'], 'dynamodb:PutItem', ledger, 'decision#tnd_1/GM0518'],
    ['follows a bid', ['provider', 'open', 'clear', 'notify'], 'dynamodb:Query', ledger, 'bid#tnd_1#0/12345678'],
    ['reads everything at once', [], 'dynamodb:Scan', states, undefined],
    ['reads without saying what', [], 'dynamodb:Query', states, undefined],
    ['changes a line', [], 'dynamodb:UpdateItem', ledger, 'tender#tnd_1/-'],
    ['removes a line', [], 'dynamodb:DeleteItem', ledger, 'tender#tnd_1/-'],
    ['removes lines in bulk', [], 'dynamodb:BatchWriteItem', ledger, 'tender#tnd_1/-'],
    ['changes a line in another language', [], 'dynamodb:PartiQLUpdate', ledger, 'tender#tnd_1/-'],
    ['removes a state', [], 'dynamodb:DeleteItem', states, 'bid#tnd_1#0'],
    ['reads files of drafts', ['provider', 'seal', 'open', 'clear'], 's3:GetObject', file('Drafts'), undefined],
    ['reads sealed files', ['open', 'seal', 'clear'], 's3:GetObject', file('SealedBids'), undefined],
    ['writes sealed files', ['seal', 'open'], 's3:PutObject', file('SealedBids'), undefined],
    ['sees which files are sealed', ['open', 'clear'], 's3:ListBucket', names.bucketArn('SealedBids'), undefined],
    ['reads files of the dossier', ['staff', 'strip'], 's3:GetObject', file('Dossier'), undefined],
    ['writes files of the dossier', ['open', 'strip'], 's3:PutObject', file('Dossier'), undefined],
    ['reads documents of tenders', ['public', 'provider', 'staff', 'council'], 's3:GetObject', file('Documents'), undefined],
    ['lists documents before they are published', ['staff', 'council'], 's3:ListBucketVersions', names.bucketArn('Documents'), undefined],
    ['writes a document of a procedure', ['staff'], 's3:PutObject', file('Documents'), undefined],
    ['writes a document of a decision', ['staff', 'council'], 's3:PutObject', `${names.bucketArn('Documents')}/decisions/tnd_1/GM0503/doc_1`, undefined],
    ['writes copies of the ledger', ['witness'], 's3:PutObject', file('Anchor'), undefined],
    ['reads copies of the ledger', [], 's3:GetObject', file('Anchor'), undefined],
    ['removes a copy of the ledger', [], 's3:DeleteObjectVersion', file('Anchor'), undefined],
    ['hides a file', [], 's3:DeleteObject', file('Drafts'), undefined],
    ['removes a file', ['clear'], 's3:DeleteObjectVersion', file('Drafts'), undefined],
    ['writes a file of a draft', ['provider'], 's3:PutObject', file('Drafts'), undefined],
    ['writes what stands for a file of a draft', ['provider', 'clear'], 's3:PutObject', `${file('Drafts')}@version`, undefined],
    ['removes a version of a sealed file', [], 's3:DeleteObjectVersion', file('SealedBids'), undefined],
    ['makes keys', ['keys'], 'kms:CreateKey', 'arn:aws:kms:eu-west-1:000000000000:key/new', undefined],
    ['decrypts with any key by its own policy', [], 'kms:Decrypt', 'arn:aws:kms:eu-west-1:000000000000:key/some', undefined],
    ['moves a key\'s policy by its own', [], 'kms:PutKeyPolicy', 'arn:aws:kms:eu-west-1:000000000000:key/some', undefined],
    ['sends mail', ['notify', 'remind'], 'ses:SendEmail', 'arn:aws:ses:eu-west-1:000000000000:identity/portaal.example', undefined],
    ['sends mail by the portal\'s own set', ['notify', 'remind'], 'ses:SendEmail', names.mailSetArn, undefined],
    ['reads who of a municipality gets mail where', ['council', 'staff', 'notify', 'remind', 'bounces'], 'dynamodb:Query', states, 'contact#GM1916'],
    ['writes who gets mail', ['council', 'bounces'], 'dynamodb:PutItem', states, 'contact#GM1916'],
    ['reads what their addresses were', ['council'], 'dynamodb:GetItem', states, 'content#contact#GM1916/prs_1'],
    ['reads who follows what, and where it is mailed', ['provider', 'notify', 'remind', 'bounces'], 'dynamodb:GetItem', states, 'interest#prs_1'],
    ['writes who follows what', ['provider', 'bounces'], 'dynamodb:PutItem', states, 'interest#prs_1'],
    ['lists who follows', ['notify'], 'dynamodb:Query', `${states}/index/lists`, 'interests'],
    ['makes an address that ends mails', ['notify', 'remind'], 'dynamodb:PutItem', states, 'stop#ab'],
    ['finds whose mails an address ends', ['provider'], 'dynamodb:GetItem', states, 'stop#ab'],
    ['records a mail that did not go', ['staff', 'notify', 'remind', 'bounces'], 'dynamodb:PutItem', ledger, 'post#gm_GM1916/x'],
    ['puts a message into an inbox', ['notify', 'remind'], 'dynamodb:PutItem', states, 'inbox#gm_GM1916'],
    ['lists who is mailed', ['staff', 'notify', 'remind'], 'dynamodb:Query', `${states}/index/lists`, 'contacts'],
    ['lists mail that did not go', ['staff'], 'dynamodb:Query', `${states}/index/lists`, 'post'],
    ['lists what waits for a morning', ['remind'], 'dynamodb:Query', `${states}/index/lists`, 'digest'],
  ])('%s: %j', (_, who, action, resource, key) => {
    expect(everybody.filter((name) => allows(statementsOf(name), { action, resource, ...(key === undefined ? {} : { key }) })).sort()).toEqual([...who].sort());
  });

  it('refuses every role to change the ledger, whatever else may be granted one day', () => {
    for (const name of everybody) {
      const deny = statementsOf(name).find(({ Effect, Resource }) => Effect === 'Deny' && Resource === ledger);
      expect(list(deny?.Action), name).toEqual(expect.arrayContaining(['dynamodb:UpdateItem', 'dynamodb:DeleteItem', 'dynamodb:BatchWriteItem', 'dynamodb:PartiQLInsert', 'dynamodb:PartiQLUpdate', 'dynamodb:PartiQLDelete']));
    }
  });

  it('has no wildcard in an action, and none in a resource that has no written reason', () => {
    const policies = made.portal.node.findAll().filter((one): one is Policy => one instanceof Policy);
    expect(policies.length).toBe(policiesOf(template).size);
    for (const policy of policies) {
      // A reason counts for the policy that it is written at, not for another with the same wildcard.
      const acknowledged = new Map(acknowledgements(policy));
      const { Statement: statements } = made.portal.resolve(policy.document) as { Statement: Statement[] };
      for (const { Action, Resource } of statements.filter(({ Effect }) => Effect === 'Allow')) {
        expect(list(Action).filter((action) => action.includes('*'))).toEqual([]);
        for (const resource of list(Resource).filter((one) => one.includes('*'))) expect(acknowledged.get(`AwsSolutions-IAM5[Resource::${resource}]`)?.length, `${policy.node.path} ${resource}`).toBeGreaterThan(20);
      }
    }
  });
});

it.each<[string, () => string]>([
  ['walls.md', () => wallsOf(template, exampleSettings.account)], ['keys.md', () => keyWallsOf(template, names, exampleSettings.account)],
])('stand in docs/%s as they are: `npm run walls` writes it anew', (file, text) => {
  expect(readFileSync(path.join(import.meta.dirname, '../../docs', file), 'utf8')).toBe(text());
});

describe('keys', () => {
  const principals = (statement: Statement | undefined): string[] => list((statement?.Principal as { AWS?: unknown } | undefined)?.AWS);
  const named = (policy: Statement[], action: string): string[] =>
    [...new Set(policy.filter(({ Effect, Action }) => Effect === 'Allow' && list(Action).includes(action)).flatMap(principals))].sort();
  const arns = (...roles: string[]): string[] => roles.map((name) => names.roleArn(name)).sort();

  it('lets drafts be read by providers, and by the workers that seal and open, through the bucket only', () => {
    const policy = keyPolicy('DraftsKey');
    expect(named(policy, 'kms:Decrypt')).toEqual(arns('provider', 'seal', 'open', 'clear'));
    expect(principals(policy.find(({ Sid }) => Sid === 'Use'))).toEqual(arns('provider'));
    for (const { Sid, Effect, Action, Condition } of policy) {
      if (Effect === 'Allow' && Sid !== 'Use' && list(Action).includes('kms:Decrypt')) expect(Condition).toEqual({ StringEquals: { 'kms:ViaService': 's3.eu-west-1.amazonaws.com' } });
    }
  });

  it.each(['DraftsKey', 'DossierKey'])('closes the %s to everybody else, administrators included', (key) => {
    const policy = keyPolicy(key);
    const deny = policy.find(({ Sid }) => Sid === 'NobodyElse');
    expect(deny).toMatchObject({ Effect: 'Deny', Principal: { AWS: '*' } });
    expect(list(deny?.Condition?.['ArnNotEquals']?.['aws:PrincipalArn']).sort()).toEqual(named(policy, 'kms:Decrypt'));
    const root = policy.find(({ Sid }) => Sid === 'Administer');
    expect(list(root?.Action).filter((action) => /\*|Decrypt|Encrypt|GenerateDataKey|CreateGrant|DisableKey|ScheduleKeyDeletion/.test(action))).toEqual([]);
  });

  it('keeps providers out of the dossier', () => {
    expect(named(keyPolicy('DossierKey'), 'kms:Decrypt')).toEqual(arns('staff', 'open', 'strip'));
  });

  it('tells the keys worker the roles that exist, so that only the opener can open', () => {
    const { keys, opener } = JSON.parse(String(variables('keys')['SST_RESOURCE_KeyRoles'])) as { keys: string; opener: string };
    const roleNames = ofType(template, 'AWS::IAM::Role').map(([, { Properties }]) => Properties['RoleName']);
    expect([keys, opener].map((arn) => roleNames.includes(arn.split('/')[1] ?? ''))).toEqual([true, true]);
    const { Statement } = procedureKeyPolicy(instantOf(0), { keys, opener }) as { Statement: Statement[] };
    expect(named(Statement, 'kms:Decrypt')).toEqual(arns('open'));
    expect(named(Statement, 'kms:PutKeyPolicy')).toEqual(arns('keys'));
    // Named by their ARNs, they must outlive the stack.
    for (const name of ['keys', 'open']) expect(template.Resources[roleIdOf(lambda(name))]).toMatchObject({ DeletionPolicy: 'Retain' });
  });

  it('of a procedure: every role, action and moment is as it is written by hand, by two judges', () => {
    const callers = callersOf(template, names, exampleSettings.account);
    // A role for each function, for those that no row of the table names, and five who may do anything by their own policies.
    expect(callers.length).toBe(ofType(template, 'AWS::IAM::Role').length + 5);
    expect(actions).toEqual(expect.arrayContaining(['Decrypt', 'ReEncryptFrom', 'ReEncryptTo', 'GenerateDataKey', 'CreateGrant', 'RetireGrant', 'RevokeGrant', 'PutKeyPolicy', 'DisableKey', 'ScheduleKeyDeletion', 'ReplicateKey']));
    const policies = new Map(moments.map(({ closesAt }) => [closesAt, procedureKeyPolicy(closesAt, { keys: names.roleArn('keys'), opener: names.roleArn('open') }) as { Statement: Statement[] }]));
    const resource = keyArn(exampleSettings.account);
    const told = ({ caller, action, moment }: Cell): string => `${caller.name} ${action} ${moment.name}`;
    const cells = cellsOf(callers);
    expect(cells.filter((cell) => may(cell, names, resource) !== expected(cell)).map(told)).toEqual([]);
    expect(cells.filter(({ caller, action, moment }) => judge(policies.get(moment.closesAt) ?? { Statement: [] }, caller, `kms:${action}`, resource, moment.at) !== expected({ caller, action, moment })).map(told)).toEqual([]);
  });

  it('of a procedure: what is denied stays denied if somebody gave the key to the whole account', () => {
    const callers = callersOf(template, names, exampleSettings.account).filter(({ name }) => /^(administrator|root|deployment)/.test(name) && !name.includes('another'));
    const denied = moments.flatMap((moment) => {
      const { Statement, ...rest } = procedureKeyPolicy(moment.closesAt, { keys: names.roleArn('keys'), opener: names.roleArn('open') }) as { Statement: Statement[] };
      const given = { ...rest, Statement: [...Statement, { Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${exampleSettings.account}:root` }, Action: 'kms:*', Resource: '*' }] };
      const told = cellsOf(callers).filter((cell) => cell.moment === moment && !may(cell, names, keyArn(exampleSettings.account), given));
      return callers.map((caller) => told.filter((cell) => cell.caller === caller).map(({ action }) => action).join(' '));
    });
    expect([...new Set(denied)]).toEqual(['CreateGrant Decrypt DisableKey GenerateDataKeyPair PutKeyPolicy ReEncryptFrom ReEncryptTo ScheduleKeyDeletion']);
  });

  it('turns every key every year', () => {
    expect(ofType(template, 'AWS::KMS::Key').map(([, { Properties }]) => Properties['EnableKeyRotation'])).toEqual([true, true, true, true, true]);
  });
});

describe('storage', () => {
  const table = (name: string) => ofType(template, 'AWS::DynamoDB::GlobalTable').find(([, { Properties }]) => Properties['TableName'] === name)?.[1].Properties ?? {};

  it('keeps both tables whole: recoverable, encrypted with our key, not deletable', () => {
    for (const name of Object.values(names.table)) {
      const [replica] = table(name)['Replicas'] as Record<string, unknown>[];
      expect(replica).toMatchObject({ Region: 'eu-west-1', DeletionProtectionEnabled: true, PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } });
      expect(table(name)['SSESpecification']).toEqual({ SSEEnabled: true, SSEType: 'KMS' });
      expect(JSON.stringify(replica?.['SSESpecification'])).toMatch(/"KMSMasterKeyId":.*StateKey/);
    }
    expect(table(names.table.States)).toMatchObject({ TimeToLiveSpecification: { AttributeName: 'expires', Enabled: true } });
  });

  it('lets nobody change the ledger, whatever his own policy says', () => {
    const [replica] = table(names.table.Ledger)['Replicas'] as { ResourcePolicy?: { PolicyDocument: { Statement: Statement[] } } }[];
    const [deny] = replica?.ResourcePolicy?.PolicyDocument.Statement ?? [];
    expect(deny).toMatchObject({ Effect: 'Deny', Principal: { AWS: '*' } });
    expect(list(deny?.Action)).toEqual(expect.arrayContaining(['dynamodb:UpdateItem', 'dynamodb:DeleteItem', 'dynamodb:BatchWriteItem', 'dynamodb:PartiQLUpdate', 'dynamodb:PartiQLDelete']));
    expect(table(names.table.Ledger)['StreamSpecification']).toEqual({ StreamViewType: 'NEW_IMAGE' });
  });

  it('keeps every bucket private, versioned and encrypted', () => {
    const buckets = ofType(template, 'AWS::S3::Bucket');
    expect(buckets.map(([, { Properties }]) => Properties['BucketName']).sort()).toEqual(Object.values(names.bucket).sort());
    for (const [, { Properties }] of buckets) {
      expect(Properties).toMatchObject({
        VersioningConfiguration: { Status: 'Enabled' },
        PublicAccessBlockConfiguration: { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true },
      });
      expect(Properties['BucketEncryption']).toBeDefined();
    }
  });

  const bucketPolicy = (name: string): Statement[] => {
    const id = ofType(template, 'AWS::S3::Bucket').find(([, { Properties }]) => Properties['BucketName'] === name)?.[0];
    return (ofType(template, 'AWS::S3::BucketPolicy').find(([, { Properties }]) => (Properties['Bucket'] as { Ref: string }).Ref === id)?.[1].Properties['PolicyDocument'] as { Statement: Statement[] }).Statement;
  };

  it('answers over TLS only, from 1.2, in every bucket', () => {
    for (const name of Object.values(names.bucket)) {
      const denied = bucketPolicy(name).filter(({ Effect, Principal }) => Effect === 'Deny' && JSON.stringify(Principal) === '{"AWS":"*"}');
      expect(denied.find(({ Condition }) => Condition?.['Bool']?.['aws:SecureTransport'] === 'false')?.Action, name).toBe('s3:*');
      expect(denied.find(({ Condition }) => Condition?.['NumericLessThan']?.['s3:TlsVersion'] === 1.2)?.Action, name).toBe('s3:*');
      // To everybody of no role but CloudFront, which reads styles and scripts.
      expect(bucketPolicy(name).filter(({ Effect, Principal }) => Effect === 'Allow' && JSON.stringify(Principal).includes('*')), name).toEqual([]);
    }
  });

  it('lets nobody but the clearing worker remove an upload, whatever his own policy says', () => {
    const deny = bucketPolicy(names.bucket.Drafts).find(({ Sid }) => Sid === 'UploadsStand');
    expect(deny).toMatchObject({
      Effect: 'Deny', Principal: { AWS: '*' }, Action: ['s3:DeleteObject', 's3:DeleteObjectVersion'], Resource: `${names.bucketArn('Drafts')}/*`,
      Condition: { ArnNotEquals: { 'aws:PrincipalArn': [names.roleArn('clear')] } },
    });
  });

  it('keeps each bucket as long as its kind asks, and deletes nothing that was opened, sealed or copied', () => {
    const rules = ofType(template, 'AWS::S3::Bucket').map(([, { Properties }]) => {
      const { Rules } = Properties['LifecycleConfiguration'] as { Rules: Record<string, unknown>[] } | undefined ?? { Rules: [] };
      return [Properties['BucketName'], Rules.map(({ Id, ExpirationInDays, NoncurrentVersionExpiration, Transitions, AbortIncompleteMultipartUpload }) => [
        Id, ExpirationInDays ?? (NoncurrentVersionExpiration === undefined ? '' : 'noncurrent'), Transitions === undefined ? '' : 'colder', AbortIncompleteMultipartUpload === undefined ? '' : 'unfinished'].join(' ').trim())];
    });
    const tidy = 'unfinished   unfinished';
    expect(Object.fromEntries(rules)).toEqual({
      [names.bucket.Logs]: [tidy, 'old 400'], [names.bucket.Drafts]: [tidy, 'old 400'], [names.bucket.Documents]: [tidy], [names.bucket.Assets]: [], [names.bucket.Copies]: [tidy, 'old 1'],
      [names.bucket.SealedBids]: [tidy, 'colder  colder'], [names.bucket.Dossier]: [tidy, 'colder  colder'], [names.bucket.Evidence]: [tidy, 'colder  colder'], [names.bucket.Anchor]: [tidy, 'colder  colder'],
    });
  });

  it('locks what was sealed and the copies of the ledger against everybody', () => {
    const locked = ofType(template, 'AWS::S3::Bucket').filter(([, { Properties }]) => Properties['ObjectLockEnabled'] === true);
    expect(locked.map(([, { Properties }]) => Properties['BucketName']).sort()).toEqual([names.bucket.Anchor, names.bucket.SealedBids]);
    for (const [, { Properties }] of locked) expect(Properties['ObjectLockConfiguration']).toMatchObject({ Rule: { DefaultRetention: { Mode: 'COMPLIANCE' } } });
  });
});

describe('functions', () => {
  it('run on Node 24 on arm64, doors for 25 seconds', () => {
    for (const name of everybody) expect(lambda(name), name).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'], Handler: `${name}.handler` });
    for (const name of doors) expect(lambda(name)['Timeout']).toBe(25);
  });

  it('carry their own files, the words, and nothing else', () => {
    const assets = JSON.parse(readFileSync(path.join(dir, 'out', 'Portal.assets.json'), 'utf8')) as { files: Record<string, { source: { path: string; packaging: string } }> };
    const contents = Object.values(assets.files).filter(({ source }) => source.packaging === 'zip').map(({ source }) => readdirSync(path.join(dir, 'out', source.path)).sort().join(' '));
    const own = (name: string): string[] => [`${name}.mjs`, ...(doors.includes(name) ? [`${name}-LATER.mjs`] : []), ...(name === 'public' ? ['openapi.json'] : [])];
    for (const name of everybody) expect(contents).toContain([...own(name), 'words-en.txt', 'words-nl.txt'].sort().join(' '));
  });

  it('are linked to the same things as on one machine', () => {
    const engines = { origin: '', dynamodb: '', s3: '', kms: '', ses: '', issuer: '', draftsKey: '', secretOf: () => '' };
    const shape = (value: unknown): string[] => Object.keys(JSON.parse(String(value)) as object).sort();
    for (const spec of functions) {
      const local = Object.entries(environmentOf(spec, engines, bundles)).filter(([name]) => name.startsWith('SST_RESOURCE_'));
      const cloud = Object.entries(variables(spec.name)).filter(([name]) => name.startsWith('SST_RESOURCE_'));
      expect(cloud.map(([name]) => name).sort(), spec.name).toEqual(local.map(([name]) => name).sort());
      for (const [name, value] of cloud) if (typeof value === 'string') expect(shape(value), name).toEqual(shape(Object.fromEntries(local)[name]));
    }
  });

  it('are started by what the table of functions names: lines of these types', () => {
    const mappings = ofType(template, 'AWS::Lambda::EventSourceMapping');
    // Two readers of the stream, as many as a shard has room for; the witness has no filter: changes and removals must reach it.
    const readers = mappings.flatMap(([, { Properties }]) => (JSON.stringify(Properties['EventSourceArn']).includes('StreamArn') ? [Properties] : []));
    expect(readers.map(({ FunctionName, FilterCriteria }) => [JSON.stringify(FunctionName).includes('witness') ? 'witness' : 'relay', FilterCriteria])).toEqual([
      ['witness', undefined], ['relay', { Filters: [{ Pattern: '{"eventName":["INSERT"]}' }] }],
    ]);
    for (const reader of readers) expect(reader).toMatchObject({ BisectBatchOnFunctionError: true, MaximumRetryAttempts: 4, DestinationConfig: { OnFailure: {} } });
    // Every other worker takes its lines one by one from a queue of its own, which keeps their order and puts aside what fails.
    const taken = mappings.filter(([, { Properties }]) => !readers.includes(Properties)).map(([, { Properties }]) => Properties);
    const ledger = functions.flatMap(({ name, trigger }) => (trigger.by === 'ledger' && trigger.types !== 'everything' ? [name] : []));
    expect(followers.map(({ name }) => name)).toEqual(ledger);
    expect(taken.length).toBe(ledger.length);
    for (const name of ledger) {
      const [id, queue] = ofType(template, 'AWS::SQS::Queue').find(([, { Properties }]) => Properties['QueueName'] === names.lines(name)) ?? expect.fail(name);
      expect(taken).toContainEqual(expect.objectContaining({ BatchSize: 1, EventSourceArn: { 'Fn::GetAtt': [id, 'Arn'] }, FunctionName: { Ref: lambdas().find(([, { Properties }]) => Properties['FunctionName'] === names.roleName(name))?.[0] } }));
      expect(queue.Properties).toMatchObject({ FifoQueue: true, RedrivePolicy: { maxReceiveCount: 5 } });
      expect(Number(queue.Properties['VisibilityTimeout'])).toBeGreaterThan(Number(lambda(name)['Timeout']));
      expect(`${names.linesUrl.prefix}${name}${names.linesUrl.suffix}`).toBe(`https://sqs.eu-west-1.amazonaws.com/000000000000/${names.lines(name)}`);
    }
  });

  it('mail that comes back is told by SES to the bus, and brought to the function that keeps it', () => {
    const [[, set] = []] = ofType(template, 'AWS::SES::ConfigurationSet');
    expect(set?.Properties).toMatchObject({ Name: names.mailSet, DeliveryOptions: { TlsPolicy: 'REQUIRE' } });
    const [[, told] = []] = ofType(template, 'AWS::SES::ConfigurationSetEventDestination');
    expect(told?.Properties).toMatchObject({ EventDestination: { Enabled: true, MatchingEventTypes: ['bounce', 'complaint'], EventBridgeDestination: {} } });
    const rule = ofType(template, 'AWS::Events::Rule').find(([, { Properties }]) => Properties['Name'] === names.roleName('mail-came-back'));
    expect(rule?.[1].Properties).toMatchObject({
      EventPattern: { source: ['aws.ses'], 'detail-type': ['Email Bounced', 'Email Complaint Received'], detail: { mail: { tags: { 'ses:configuration-set': [names.mailSet] } } } }, Targets: [{ DeadLetterConfig: {} }],
    });
  });

  it('a schedule starts the reminder, every morning in Amsterdam, by a role that can start it and nothing else', () => {
    const [[, schedule] = [], ...more] = ofType(template, 'AWS::Scheduler::Schedule');
    expect(more).toEqual([]);
    expect(schedule?.Properties).toMatchObject({ ScheduleExpression: 'cron(0 6 * * ? *)', ScheduleExpressionTimezone: 'Europe/Amsterdam', FlexibleTimeWindow: { Mode: 'OFF' }, Target: { Input: '{"at":"<aws.scheduler.scheduled-time>"}', DeadLetterConfig: {} } });
    expect(JSON.stringify((schedule?.Properties['Target'] as { Arn: unknown }).Arn)).toContain('remind');
    const role = ofType(template, 'AWS::IAM::Role').find(([, { Properties }]) => Properties['RoleName'] === names.roleName('mornings'));
    expect(JSON.stringify(role?.[1].Properties['AssumeRolePolicyDocument'])).toContain('"aws:SourceAccount":"000000000000"');
    const policy = ofType(template, 'AWS::IAM::Policy').find(([, { Properties }]) => JSON.stringify(Properties['Roles']).includes(role?.[0] ?? '-'));
    const { Statement } = policy?.[1].Properties['PolicyDocument'] as { Statement: { Action: string; Resource: object }[] };
    expect(Statement.map(({ Action }) => Action)).toEqual(['lambda:InvokeFunction', 'sqs:SendMessage']);
    expect(JSON.stringify(Statement)).not.toContain('*');
  });

  it('uploads to the drafts bucket start the sealing, files of a tender in the dossier their cleaning, and no other account starts either', () => {
    const notified = ofType(template, 'AWS::S3::Bucket').filter(([, { Properties }]) => Properties['NotificationConfiguration'] !== undefined);
    expect(notified.map(([, { Properties }]) => Properties['BucketName'])).toEqual([names.bucket.Drafts, names.bucket.Dossier]);
    // What the cleaning writes itself lies under another prefix: it would wake itself for ever.
    expect(JSON.stringify(notified[1]?.[1].Properties['NotificationConfiguration'])).toContain('{"Name":"prefix","Value":"tnd_"}');
    expect(cleanKey('tnd_1', 'x').startsWith('tnd_')).toBe(false);
    expect(ofType(template, 'AWS::Lambda::Permission').map(([, { Properties }]) => Properties).filter(({ Principal }) => Principal === 's3.amazonaws.com'))
      .toEqual(['Drafts', 'Dossier'].map((bucket) => expect.objectContaining({ SourceAccount: '000000000000', SourceArn: names.bucketArn(bucket as 'Drafts') }) as object));
  });
});

describe('the way in', () => {
  it('has a route for every path of every door, behind the guard', () => {
    const routes = ofType(template, 'AWS::ApiGatewayV2::Route').map(([, { Properties }]) => Properties);
    const paths = functions.flatMap(({ trigger }) => (trigger.by === 'http' ? trigger.paths : []));
    expect(routes.map(({ RouteKey }) => RouteKey).sort()).toEqual(paths.flatMap((at) => ['GET', 'HEAD', 'POST'].map((method) => `${method} ${at}`)).sort());
    for (const route of routes) expect(route['AuthorizationType']).toBe('CUSTOM');
  });

  it('writes no address, path or query into its log', () => {
    const [stage] = ofType(template, 'AWS::ApiGatewayV2::Stage');
    const { Format } = stage?.[1].Properties['AccessLogSettings'] as { Format: string };
    expect(Format.match(/\$context\.[\w.]+/g)?.filter((name) => /path|ip|identity|query|header|userAgent/i.test(name))).toEqual([]);
    expect(stage?.[1].Properties['DefaultRouteSettings']).toMatchObject({ ThrottlingBurstLimit: 400, ThrottlingRateLimit: 200 });
  });

  it('knows CloudFront by a secret that both have', () => {
    const [edge] = ofType(template, 'AWS::CloudFront::Distribution');
    const { Origins } = (edge?.[1].Properties['DistributionConfig'] as { Origins: { OriginCustomHeaders?: { HeaderName: string; HeaderValue: unknown }[] }[] });
    const [header] = Origins.flatMap(({ OriginCustomHeaders }) => OriginCustomHeaders ?? []);
    expect(header).toEqual({ HeaderName: 'x-portal-origin', HeaderValue: variables('guard')['ORIGIN_SECRET'] });
    expect(JSON.stringify(header)).toContain('resolve:secretsmanager');
  });
});

describe('in front of it', () => {
  const edge = () => ofType(template, 'AWS::CloudFront::Distribution')[0]?.[1].Properties['DistributionConfig'] as Record<string, unknown> & { DefaultCacheBehavior: object; CacheBehaviors: object[]; Origins: { CustomOriginConfig?: object }[] };

  it('CloudFront stands behind the firewall and speaks TLS only, on both sides; what doors answer is never kept', () => {
    expect(edge()).toMatchObject({ WebACLId: exampleSettings.webAcl, Aliases: [exampleSettings.domain], ViewerCertificate: { MinimumProtocolVersion: 'TLSv1.2_2021' } });
    const [programs, assets] = edge().CacheBehaviors;
    for (const behavior of [edge().DefaultCacheBehavior, assets]) expect(behavior).toMatchObject({ ViewerProtocolPolicy: 'redirect-to-https' });
    // Programs are refused without TLS, and otherwise led where everybody is.
    expect(programs).toEqual({ ...edge().DefaultCacheBehavior, PathPattern: '/v1/*', ViewerProtocolPolicy: 'https-only' });
    expect(edge().Origins.flatMap(({ CustomOriginConfig }) => CustomOriginConfig ?? [])).toEqual([expect.objectContaining({ OriginProtocolPolicy: 'https-only' })]);
    // AWS's own policy, by its id: CachingDisabled.
    expect(edge().DefaultCacheBehavior).toMatchObject({ CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad' });
    expect(edge().CacheBehaviors).toHaveLength(2);
  });

  it('styles and scripts have the headers of the doors', () => {
    const [[id, policy] = []] = ofType(template, 'AWS::CloudFront::ResponseHeadersPolicy');
    expect(edge().CacheBehaviors[1]).toMatchObject({ PathPattern: '/assets/*', ResponseHeadersPolicyId: { Ref: id } });
    const { SecurityHeadersConfig: of, CustomHeadersConfig: own } = policy?.Properties['ResponseHeadersPolicyConfig'] as { SecurityHeadersConfig: Record<string, Record<string, string | number | boolean>>; CustomHeadersConfig: { Items: { Header: string; Value: string }[] } };
    const { StrictTransportSecurity: hsts = {} } = of;
    expect({
      'content-security-policy': of['ContentSecurityPolicy']?.['ContentSecurityPolicy'], 'referrer-policy': of['ReferrerPolicy']?.['ReferrerPolicy'], 'x-frame-options': of['FrameOptions']?.['FrameOption'], 'x-content-type-options': of['ContentTypeOptions'] === undefined ? '' : 'nosniff',
      'strict-transport-security': `max-age=${Number(hsts['AccessControlMaxAgeSec'])}${hsts['IncludeSubdomains'] === true ? '; includeSubDomains' : ''}`, ...Object.fromEntries(own.Items.map(({ Header, Value }) => [Header, Value])),
    }).toEqual(assetHeaders);
    for (const one of [...Object.values(of), ...own.Items]) expect(one).toMatchObject({ Override: true });
  });

  it('the firewall stops floods and what is known to be bad, and only counts where it would judge the text of a bid', () => {
    const [[, acl] = []] = ofType(written('Firewall'), 'AWS::WAFv2::WebACL');
    type Rule = { Name: string; Action?: object; OverrideAction?: object; Statement: { RateBasedStatement?: object; ManagedRuleGroupStatement?: { VendorName: string; RuleActionOverrides: { Name: string; ActionToUse: object }[] } } };
    const [flood, ...managed] = acl?.Properties['Rules'] as Rule[];
    expect(acl?.Properties).toMatchObject({ Scope: 'CLOUDFRONT', VisibilityConfig: { SampledRequestsEnabled: false } });
    expect(flood).toMatchObject({ Name: 'flood', Action: { Block: {} }, Statement: { RateBasedStatement: { Limit: 3000, AggregateKeyType: 'IP' } } });
    expect(managed.map(({ Name, OverrideAction }) => [Name, OverrideAction])).toEqual(['AWSManagedRulesAmazonIpReputationList', 'AWSManagedRulesKnownBadInputsRuleSet', 'AWSManagedRulesCommonRuleSet'].map((name) => [name, { None: {} }]));
    const counted = managed.flatMap(({ Statement: { ManagedRuleGroupStatement: group } }) => group?.RuleActionOverrides ?? []);
    expect(counted.map(({ Name }) => Name)).toEqual(['SizeRestrictions_BODY', 'CrossSiteScripting_BODY', 'GenericLFI_BODY', 'GenericRFI_BODY', 'EC2MetaDataSSRF_BODY']);
    for (const { ActionToUse } of counted) expect(ActionToUse).toEqual({ Count: {} });
  });
});

describe('watch', () => {
  it('alarms on every dead letter and every error of a function', () => {
    const alarms = ofType(template, 'AWS::CloudWatch::Alarm').map(([, { Properties }]) => Properties);
    for (const alarm of alarms) expect(alarm['AlarmActions']).toHaveLength(1);
    const alarmNames = alarms.map(({ AlarmName }) => AlarmName);
    for (const name of everybody) expect(alarmNames).toContain(`portal-errors-${name}`);
    const workers = everybody.filter((name) => !doors.includes(name));
    // Two more for alarms that reach nobody and for the relay, and the queues of lines.
    expect(ofType(template, 'AWS::SQS::Queue')).toHaveLength(workers.length + 2 + followers.length);
    for (const { name } of followers) expect(alarmNames).toContain(`portal-behind-${name}`);
    for (const name of workers) expect(alarmNames).toContain(`portal-dead-${name}`);
  });

  it('alarms when the witness says that a line was altered, by the very word that it logs', () => {
    const filter = ofType(template, 'AWS::Logs::MetricFilter')[0]?.[1].Properties ?? {};
    expect(filter['FilterPattern']).toBe('{ $.what = "ledger-altered" }');
    expect(JSON.stringify(filter['LogGroupName'])).toContain('witness');
    const [metric] = filter['MetricTransformations'] as { MetricName: string; MetricNamespace: string }[];
    const alarm = ofType(template, 'AWS::CloudWatch::Alarm').map(([, { Properties }]) => Properties).find(({ AlarmName }) => AlarmName === 'portal-ledger-altered');
    expect(alarm).toMatchObject({ MetricName: metric?.MetricName, Namespace: metric?.MetricNamespace, Threshold: 1 });
  });

  it('hears of every act that could move the wall around sealed bids', () => {
    const heard = ofType(template, 'AWS::Events::Rule').flatMap(([, { Properties }]) => (Properties['EventPattern'] as { detail: { eventName: string[] } }).detail.eventName);
    expect(heard).toEqual(expect.arrayContaining(['PutKeyPolicy', 'DisableKey', 'ScheduleKeyDeletion', 'PutResourcePolicy', 'DeleteResourcePolicy', 'StopLogging']));
    expect(ofType(template, 'AWS::CloudTrail::Trail')[0]?.[1].Properties).toMatchObject({ IsLogging: true });
  });
});

/** Everything that somebody acknowledged to cdk-nag below a construct, with the reason. */
function acknowledgements(scope: IConstruct): [string, string][] {
  return scope.node.findAll().flatMap(({ node }) => node.metadata.filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
    .flatMap(({ data }) => Object.entries(data as Record<string, string>).map(([id, reason]): [string, string] => [id.replace(/^annotation::/i, ''), reason])));
}

describe('cdk-nag', () => {
  it('finds nothing without a written reason in the whole app', () => {
    expect(stopped).toBeUndefined();
    // Throws when resources wait for each other in a circle.
    expect(Template.fromStack(made.portal).toJSON()).toEqual(template);
    expect(reports).toEqual([[{ success: true, violations: [] }], [{ success: true, violations: [] }]]);
    expect(acknowledgements(made.app).length).toBeGreaterThan(20);
    for (const [id, reason] of acknowledgements(made.app)) expect(reason.length, id).toBeGreaterThan(20);
  });

  it('does look: an open bucket is found, and a queue whose messages are lost', () => {
    const app = new App({ analyticsReporting: false });
    const stack = new Stack(app, 'Open');
    new Bucket(stack, 'Bucket');
    new Queue(stack, 'Queue');
    expect([AwsSolutionsChecks, ServerlessChecks].flatMap((Pack) => new Pack(app).validateScope(app).violations.map(({ ruleName }) => ruleName))).toEqual(expect.arrayContaining(['AwsSolutions-S10', 'Serverless-SQSRedrivePolicy']));
  });
});
