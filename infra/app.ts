import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { Bundles } from './bundle.ts';
import { FirewallStack } from './stacks/firewall.ts';
import { PortalStack } from './stacks/portal.ts';
import type { Settings } from './stacks/settings.ts';

export interface Portal { readonly app: App; readonly portal: PortalStack; readonly firewall: FirewallStack }

/** The portal on AWS: every resource it needs, checked by cdk-nag when it is synthesised. */
export function portalApp(settings: Settings, bundles: Bundles, outdir?: string): Portal {
  // Access logs come by a bucket policy, not by ACLs, which are off.
  const context = { '@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy': true };
  const app = new App({ analyticsReporting: false, context, ...(outdir === undefined ? {} : { outdir }) });
  const { account, region, name } = settings;
  const firewall = new FirewallStack(app, 'Firewall', settings, { env: { account, region: 'us-east-1' }, stackName: `${name}-firewall`, description: 'Web firewall of the procurement portal' });
  const portal = new PortalStack(app, 'Portal', settings, bundles, { env: { account, region }, stackName: name, description: 'Procurement portal for youth care, Haaglanden' });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return { app, portal, firewall };
}
