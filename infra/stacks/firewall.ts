import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';
import { namesOf } from './names.ts';
import type { Settings } from './settings.ts';
import { makeTelling, tellOfActs } from './told.ts';
import { watchedRoles } from './walls-watched.ts';

/**
 * Rules on bodies that only count. A bid is long prose by people who write "<", "../" and tables: a firewall that
 * refuses one at five to twelve takes a tender from somebody. Pages escape everything, and doors check every field.
 */
const counted = ['SizeRestrictions_BODY', 'CrossSiteScripting_BODY', 'GenericLFI_BODY', 'GenericRFI_BODY', 'EC2MetaDataSSRF_BODY'];
const managed: readonly { readonly name: string; readonly counted: readonly string[] }[] = [
  { name: 'AWSManagedRulesAmazonIpReputationList', counted: [] },
  { name: 'AWSManagedRulesKnownBadInputsRuleSet', counted: [] },
  { name: 'AWSManagedRulesCommonRuleSet', counted },
];
const seen = (metricName: string) => ({ cloudWatchMetricsEnabled: true, metricName, sampledRequestsEnabled: false });

/** What must stand in us-east-1: the web firewall in front of CloudFront, and who hears of acts on roles. It is deployed first and prints the firewall's ARN. */
export class FirewallStack extends Stack {
  constructor(scope: Construct, id: string, settings: Settings, props: StackProps) {
    super(scope, id, props);
    const acl = new CfnWebACL(this, 'Firewall', {
      name: settings.name, scope: 'CLOUDFRONT', defaultAction: { allow: {} }, visibilityConfig: seen(settings.name),
      rules: [
        // A municipality sends all its people through one address.
        { name: 'flood', priority: 0, action: { block: {} }, statement: { rateBasedStatement: { limit: 3000, aggregateKeyType: 'IP' } }, visibilityConfig: seen('flood') },
        ...managed.map(({ name, counted: only }, i) => ({
          name, priority: i + 1, overrideAction: { none: {} }, visibilityConfig: seen(name),
          statement: { managedRuleGroupStatement: { vendorName: 'AWS', name, ruleActionOverrides: only.map((rule) => ({ name: rule, actionToUse: { count: {} } })) } },
        })),
      ],
    });
    new CfnOutput(this, 'WebAcl', { value: acl.attrArn });
    // IAM tells of its acts here and nowhere else.
    const names = namesOf(settings);
    tellOfActs(this, makeTelling(this, settings, names), [watchedRoles], names);
  }
}
