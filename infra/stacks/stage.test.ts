import { Template } from 'aws-cdk-lib/assertions';
import path from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { portalApp } from '../app.ts';
import { emptyBundles } from './example.ts';
import { namesOf } from './names.ts';
import { exampleSettings, readSettings, type Settings } from './settings.ts';
import { ofType, type TemplateJson } from './testing.ts';
import { wallsOf } from './walls.ts';

const { bundles, dir, remove } = emptyBundles();
// Only `npm run synth` looks at CloudFormation's own schemas.
vi.stubEnv('CDK_VALIDATION', 'false');
afterAll(() => {
  vi.unstubAllEnvs();
  remove();
});

function made(change: Partial<Settings>): { readonly template: TemplateJson; readonly stands: boolean } {
  const { portal } = portalApp({ ...exampleSettings, ...change }, bundles, path.join(dir, JSON.stringify(change).replace(/\W/g, '')));
  return { template: Template.fromStack(portal).toJSON() as TemplateJson, stands: portal.terminationProtection ?? false };
}
const stages = { dev: made({ stage: 'dev' }), test: made({ stage: 'test' }), production: made({ stage: 'production' }) };
const { backupVault, ...alone } = exampleSettings;
const names = namesOf(exampleSettings);

describe('a stage', () => {
  it.each([
    ['dev', false, 'Delete', 'GOVERNANCE', [1]], ['test', false, 'Retain', 'GOVERNANCE', [1]], ['production', true, 'Retain', 'COMPLIANCE', [400, 2557]],
  ] as const)('%s: stands %s, tables %s, files locked in %s for %j days', (stage, stands, removal, mode, days) => {
    const { template, stands: itself } = stages[stage];
    expect(itself).toBe(stands);
    const tables = ofType(template, 'AWS::DynamoDB::GlobalTable').map(([, one]) => one) as unknown as { DeletionPolicy: string; Properties: { Replicas: { DeletionProtectionEnabled: boolean }[] } }[];
    expect(tables.map(({ DeletionPolicy, Properties: { Replicas } }) => [DeletionPolicy, Replicas[0]?.DeletionProtectionEnabled])).toEqual([[removal, stands], [removal, stands]]);
    const locks = ofType(template, 'AWS::S3::Bucket').flatMap(([, { Properties }]) => (Properties['ObjectLockConfiguration'] === undefined ? [] : [(Properties['ObjectLockConfiguration'] as { Rule: { DefaultRetention: { Mode: string; Days: number } } }).Rule.DefaultRetention]));
    expect([...new Set(locks.map(({ Mode }) => Mode))]).toEqual([mode]);
    expect([...new Set(locks.map(({ Days }) => Days))].sort((a, b) => a - b)).toEqual(days);
  });

  it('has the walls of production: what is tried out there is what holds here', () => {
    const withoutBackups = (text: string): string => text.split('\n## ').filter((section) => !/^(portal-backups|Key: Backups)/.test(section)).join('\n## ').trim();
    const [dev, test, production] = [stages.dev, stages.test, stages.production].map(({ template }) => withoutBackups(wallsOf(template, exampleSettings.account)));
    expect(dev).toBe(production);
    expect(test).toBe(production);
    expect(production?.split('\n## ').length).toBeGreaterThan(15);
  });

  it('lends the roles of its doors, and no other, to people of the account in dev only, where they may also upload from their own machine', () => {
    const trusted = ({ template }: { readonly template: TemplateJson }) => ofType(template, 'AWS::IAM::Role').flatMap(([, { Properties }]) => {
      const { Statement } = Properties['AssumeRolePolicyDocument'] as { Statement: { Principal: { AWS?: unknown } }[] };
      return Statement.some(({ Principal }) => Principal.AWS !== undefined) ? [String(Properties['RoleName'])] : [];
    });
    const uploadsFrom = ({ template }: { readonly template: TemplateJson }) => ofType(template, 'AWS::S3::Bucket').flatMap(([, { Properties }]) =>
      (Properties['CorsConfiguration'] as { CorsRules: { AllowedOrigins: string[] }[] } | undefined)?.CorsRules.map(({ AllowedOrigins }) => AllowedOrigins.length) ?? []);
    expect([stages.dev, stages.test, stages.production].map(trusted)).toEqual([['portal-public', 'portal-provider', 'portal-staff', 'portal-council'], [], []]);
    expect([stages.dev, stages.test, stages.production].map(uploadsFrom)).toEqual([[5], [1], [1]]);
  });

  it('is named in the settings, by one of three words', () => {
    expect(() => readSettings({ ...exampleSettings, stage: 'acceptance' })).toThrow(/stage/);
    const { stage: _, ...nameless } = exampleSettings;
    expect(() => readSettings(nameless)).toThrow(/stage/);
  });
});

describe('backups', () => {
  const rulesOf = (template: TemplateJson) => ofType(template, 'AWS::Backup::BackupPlan').flatMap(([, { Properties }]) =>
    (Properties['BackupPlan'] as { BackupPlanRule: { RuleName: string; Lifecycle: { DeleteAfterDays: number }; CopyActions?: { DestinationBackupVaultArn: string }[] }[] }).BackupPlanRule);

  it('are made in production only: every night for five weeks, every month for seven years, and copied to the other account', () => {
    expect([stages.dev, stages.test].map(({ template }) => ofType(template, 'AWS::Backup::BackupVault').length)).toEqual([0, 0]);
    expect(rulesOf(stages.production.template).map(({ RuleName, Lifecycle, CopyActions }) => [RuleName, Lifecycle.DeleteAfterDays, CopyActions?.map((one) => one.DestinationBackupVaultArn)])).toEqual([
      ['nightly', 35, [backupVault]], ['monthly', 2557, [backupVault]],
    ]);
    const [[, vault] = []] = ofType(stages.production.template, 'AWS::Backup::BackupVault');
    expect(JSON.stringify(vault?.Properties['AccessPolicy'])).toContain('backup:DeleteRecoveryPoint');
  });

  it('stay in this account where no other is set', () => {
    const { portal } = portalApp(alone, bundles, path.join(dir, 'alone'));
    const template = Template.fromStack(portal).toJSON() as TemplateJson;
    expect(rulesOf(template).flatMap(({ CopyActions }) => CopyActions)).toEqual([]);
    expect(JSON.stringify(template)).not.toContain('111111111111');
  });

  it('hold the tables and the files that are not behind a walled key', () => {
    const [[, selection] = []] = ofType(stages.production.template, 'AWS::Backup::BackupSelection');
    const { Resources } = selection?.Properties['BackupSelection'] as { Resources: { 'Fn::GetAtt': [string, string] }[] };
    const named = Resources.map(({ 'Fn::GetAtt': [id] }) => stages.production.template.Resources[id]?.Properties).map((one) => one?.['TableName'] ?? one?.['BucketName']);
    expect(named).toEqual([names.table.States, names.table.Ledger, names.bucket.SealedBids, names.bucket.Documents, names.bucket.Evidence, names.bucket.Anchor]);
  });
});
