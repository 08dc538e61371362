import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import type { Bundles } from './bundle.ts';
import { FirewallStack } from './stacks/firewall.ts';
import { PortalStack } from './stacks/portal.ts';
import type { Settings } from './stacks/settings.ts';

export interface Portal { readonly app: App; readonly portal: PortalStack; readonly firewall: FirewallStack }

/** The portal on AWS: every resource it needs, checked by cdk-nag when it is synthesised. */
export function portalApp(settings: Settings, bundles: Bundles, outdir?: string): Portal {
  const context = {
    // Access logs come by a bucket policy, not by ACLs, which are off.
    '@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy': true,
    // The templates are checked against CloudFormation's own schemas; what that finds is an error.
    '@aws-cdk/core:validateAgainstDefaultRules': true,
  };
  const app = new App({ analyticsReporting: false, context, ...(outdir === undefined ? {} : { outdir }) });
  const { account, region, name } = settings;
  const firewall = new FirewallStack(app, 'Firewall', settings, { env: { account, region: 'us-east-1' }, stackName: `${name}-firewall`, description: 'Web firewall of the procurement portal' });
  const portal = new PortalStack(app, 'Portal', settings, bundles, { env: { account, region }, stackName: name, description: 'Procurement portal for youth care, Haaglanden' });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  return { app, portal, firewall };
}
