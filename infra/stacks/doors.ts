import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaAuthorizer, HttpLambdaResponseType } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as Lambda, Runtime, type IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { transformSync } from 'esbuild';
import { readFileSync } from 'node:fs';
import type { FunctionSpec } from '../functions.ts';
import { untraced } from './function.ts';
import type { Names } from './names.ts';
import { attach } from './roles.ts';
import type { Keeping } from './stage.ts';

export interface Doors { readonly api: HttpApi; readonly originSecret: Secret; readonly guard: Lambda }

/** One HTTP API with the paths of every door; it answers to CloudFront only. */
export function makeDoors(scope: Construct, doors: readonly { readonly spec: FunctionSpec; readonly run: IFunction }[], { removal }: Keeping, names: Names): Doors {
  const originSecret = new Secret(scope, 'OriginSecret', {
    description: 'Header by which the HTTP API knows CloudFront', generateSecretString: { passwordLength: 48, excludePunctuation: true }, removalPolicy: RemovalPolicy.DESTROY,
  });
  Validations.of(originSecret).acknowledge({ id: 'AwsSolutions-SMG4', reason: 'CloudFront and the guard must change together: a new secret is a deployment, not a timer.' });
  const guard = guardFunction(scope, originSecret, names);
  const api = new HttpApi(scope, 'Api', {
    apiName: names.roleName('api'), createDefaultStage: false,
    defaultAuthorizer: new HttpLambdaAuthorizer('OriginGuard', guard, {
      identitySource: ['$request.header.x-portal-origin'], responseTypes: [HttpLambdaResponseType.SIMPLE], resultsCacheTtl: Duration.hours(1),
    }),
  });
  for (const { spec, run } of doors) {
    if (spec.trigger.by !== 'http') continue;
    const integration = new HttpLambdaIntegration(`To-${spec.name}`, run, { scopePermissionToRoute: false });
    for (const path of spec.trigger.paths) api.addRoutes({ path, methods: [HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST], integration });
  }
  stage(scope, api, removal, names);
  return { api, originSecret, guard };
}

/**
 * That it was answered, under which number, and what went wrong if the door did not get to say it. No path, and no route,
 * size or time either: a receipt has a size of its own, and before an opening nobody may count those in a log.
 */
const accessLog = { request: '$context.requestId', at: '$context.requestTimeEpoch', status: '$context.status', error: '$context.error.responseType', integration: '$context.integration.error' };

function stage(scope: Construct, api: HttpApi, removalPolicy: RemovalPolicy, names: Names): void {
  const logGroup = new LogGroup(scope, 'Log-api', { logGroupName: names.logGroup('api'), retention: RetentionDays.THIRTEEN_MONTHS, removalPolicy });
  new HttpStage(scope, 'Stage', {
    httpApi: api, stageName: '$default', autoDeploy: true,
    // A rush at a closing is two hundred providers who press twice, not thousands a second.
    throttle: { rateLimit: 200, burstLimit: 400 },
    accessLogSettings: { destination: new LogGroupLogDestination(logGroup), format: AccessLogFormat.custom(JSON.stringify(accessLog)) },
  });
}

function guardFunction(scope: Construct, secret: Secret, names: Names): Lambda {
  const name = 'guard';
  const role = new Role(scope, 'Role-guard', { roleName: names.roleName(name), assumedBy: new ServicePrincipal('lambda.amazonaws.com'), description: 'Guard of the HTTP API' });
  attach(role, [{ sid: 'WriteLog', effect: 'Allow', actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], resources: [`${names.logGroupArn(name)}:*`], why: 'Lambda names the streams of the one log group.' }]);
  const logGroup = new LogGroup(scope, 'Log-guard', { logGroupName: names.logGroup(name), retention: RetentionDays.THREE_MONTHS, removalPolicy: RemovalPolicy.DESTROY });
  const source = readFileSync(new URL('origin-guard.ts', import.meta.url), 'utf8');
  const guard = new Lambda(scope, 'Function-guard', {
    functionName: names.roleName(name), description: 'Guard of the HTTP API', runtime: Runtime.NODEJS_24_X, architecture: Architecture.ARM_64, handler: 'index.handler',
    code: Code.fromInline(transformSync(source, { loader: 'ts', format: 'cjs', target: 'node24', minify: true }).code),
    role, logGroup, memorySize: 256, timeout: Duration.seconds(3), environment: { ORIGIN_SECRET: secret.secretValue.unsafeUnwrap() },
  });
  Validations.of(guard).acknowledge({ id: 'Serverless-LambdaDLQ', reason: 'The gateway waits for its answer and refuses the request when there is none.' }, untraced);
  return guard;
}
