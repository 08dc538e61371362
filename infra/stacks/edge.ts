import { DefaultStackSynthesizer, Duration, Fn, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods, CachePolicy, Distribution, HeadersFrameOption, HeadersReferrerPolicy, HttpVersion, OriginProtocolPolicy, OriginRequestPolicy, PriceClass, ResponseHeadersPolicy, SecurityPolicyProtocol,
  ViewerProtocolPolicy, type AddBehaviorOptions,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import type { Construct } from 'constructs';
import path from 'node:path';
import { assetHeaders } from '../../functions/doors/headers.ts';
import type { Bundles } from '../bundle.ts';
import type { Doors } from './doors.ts';
import type { Names } from './names.ts';
import { attach } from './roles.ts';
import type { Settings } from './settings.ts';
import { asInterface } from './storage.ts';

/** What browsers talk to: styles and scripts from a bucket, everything else from the doors, never kept. */
export function makeEdge(scope: Construct, { api, originSecret }: Doors, logs: Bucket, bundles: Bundles, settings: Settings, names: Names): Distribution {
  const assets = assetsBucket(scope, logs, bundles, settings, names);
  const secure = { viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS, compress: true } satisfies AddBehaviorOptions;
  const doors = {
    ...secure, allowedMethods: AllowedMethods.ALLOW_ALL, cachePolicy: CachePolicy.CACHING_DISABLED, originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
    origin: new HttpOrigin(Fn.parseDomainName(api.apiEndpoint), {
      protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY, readTimeout: Duration.seconds(30), customHeaders: { 'x-portal-origin': originSecret.secretValue.unsafeUnwrap() },
    }),
  } satisfies AddBehaviorOptions & { origin: HttpOrigin };
  const distribution = new Distribution(scope, 'Edge', {
    comment: names.roleName('edge'), domainNames: [settings.domain], certificate: Certificate.fromCertificateArn(scope, 'Certificate', settings.certificate),
    minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021, httpVersion: HttpVersion.HTTP2_AND_3, priceClass: PriceClass.PRICE_CLASS_100, webAclId: settings.webAcl,
    defaultBehavior: doors,
    additionalBehaviors: {
      // A program that asks without TLS is not led on: what it sent was readable on the way, and that is to be noticed.
      '/v1/*': { ...doors, viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY },
      '/assets/*': { ...secure, origin: S3BucketOrigin.withOriginAccessControl(asInterface(assets)), cachePolicy: CachePolicy.CACHING_OPTIMIZED, responseHeadersPolicy: headersOfAssets(scope, names) },
    },
  });
  Validations.of(distribution).acknowledge(
    { id: 'AwsSolutions-CFR1', reason: 'Providers may bid from any country (Directive 2014/24, art. 18).' },
    { id: 'AwsSolutions-CFR3', reason: 'A log of addresses and paths would tell before the opening who bids on what; the API logs numbers of requests instead.' },
  );
  return distribution;
}

/** The same headers as those of the doors (functions/doors/headers.ts); CloudFront has fields of its own for some of them. */
function headersOfAssets(scope: Construct, names: Names): ResponseHeadersPolicy {
  const { 'content-security-policy': contentSecurityPolicy = '', 'cross-origin-opener-policy': opener = '', 'permissions-policy': permissions = '' } = assetHeaders;
  const override = true;
  return new ResponseHeadersPolicy(scope, 'AssetHeaders', {
    responseHeadersPolicyName: names.roleName('assets'),
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy, override }, contentTypeOptions: { override }, frameOptions: { frameOption: HeadersFrameOption.DENY, override },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.SAME_ORIGIN, override }, strictTransportSecurity: { accessControlMaxAge: Duration.days(730), includeSubdomains: true, override },
    },
    customHeadersBehavior: { customHeaders: [{ header: 'cross-origin-opener-policy', value: opener, override }, { header: 'permissions-policy', value: permissions, override }] },
  });
}

/** Styles and scripts, named by their content: kept for ever by browsers, and old ones stay for pages that still ask for them. */
function assetsBucket(scope: Construct, logs: Bucket, bundles: Bundles, settings: Settings, names: Names): Bucket {
  const bucket = new Bucket(scope, 'Assets', {
    bucketName: names.bucket.Assets, encryption: BucketEncryption.S3_MANAGED, enforceSSL: true, minimumTLSVersion: 1.2, blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED, versioned: true, removalPolicy: RemovalPolicy.RETAIN, serverAccessLogsBucket: asInterface(logs), serverAccessLogsPrefix: 'assets/',
  });
  const role = new Role(scope, 'Role-assets', { roleName: names.roleName('assets'), assumedBy: new ServicePrincipal('lambda.amazonaws.com'), description: 'Copies styles and scripts when the portal is deployed' });
  const library = `arn:aws:s3:::cdk-${DefaultStackSynthesizer.DEFAULT_QUALIFIER}-assets-${settings.account}-${settings.region}/*`;
  attach(role, [
    {
      sid: 'WriteLog', effect: 'Allow', actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], resources: [`${names.logGroupArn('assets')}:*`],
      why: 'Lambda names the streams of the one log group.',
    },
    { sid: 'ReadPackage', effect: 'Allow', actions: ['s3:GetObject'], resources: [library], why: 'A package is named by its content.' },
    { sid: 'ListAssets', effect: 'Allow', actions: ['s3:ListBucket'], resources: [bucket.bucketArn] },
    { sid: 'WriteAssets', effect: 'Allow', actions: ['s3:GetObject', 's3:PutObject'], resources: [`arn:aws:s3:::${names.bucket.Assets}/assets/*`], why: 'Assets are named by their content.' },
  ]);
  new BucketDeployment(scope, 'CopyAssets', {
    sources: [Source.asset(path.join(bundles.dir, 'assets'))], destinationBucket: asInterface(bucket), destinationKeyPrefix: 'assets', prune: false,
    // The library would grant more than it needs, deleting too.
    role: role.withoutPolicyUpdates(), logGroup: new LogGroup(scope, 'Log-assets', { logGroupName: names.logGroup('assets'), retention: RetentionDays.THREE_MONTHS, removalPolicy: RemovalPolicy.DESTROY }),
    cacheControl: [CacheControl.fromString('public, max-age=31536000, immutable')],
  });
  for (const child of scope.node.children.filter(({ node }) => node.id.startsWith('Custom::CDKBucketDeployment'))) {
    const reason = 'The library makes its own copier; it runs at deployments only, which fail with it.';
    Validations.of(child).acknowledge(...['AwsSolutions-L1', 'Serverless-LambdaLatestVersion', 'Serverless-LambdaDLQ', 'Serverless-LambdaTracing', 'Serverless-LambdaDefaultMemorySize'].map((id) => ({ id, reason })));
  }
  return bucket;
}
