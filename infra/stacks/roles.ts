import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import { Effect, Policy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { FunctionSpec } from '../functions.ts';
import { grantsOf, type Grant } from './grants.ts';
import type { Names } from './names.ts';

/**
 * A role of a function's own. It keeps its name and outlives its stack: keys of procedures name it, and could not be
 * opened by another.
 */
export function roleFor(scope: Construct, spec: FunctionSpec, names: Names): Role {
  const role = new Role(scope, `Role-${spec.name}`, {
    roleName: names.roleName(spec.name), assumedBy: new ServicePrincipal('lambda.amazonaws.com'), description: `The portal's function ${spec.name}`,
  });
  if (spec.procedureKeys !== 'none') role.applyRemovalPolicy(RemovalPolicy.RETAIN);
  attach(role, grantsOf(spec, names));
  return role;
}

/** Gives a role these statements as its only policy, and tells the checker why a wildcard stands where it does. */
export function attach(role: Role, grants: readonly Grant[]): void {
  const policy = new Policy(role, 'Grants', { roles: [role], statements: grants.map(statement) });
  for (const { resources, why } of grants) {
    if (why === undefined) continue;
    for (const resource of resources) Validations.of(policy).acknowledge({ id: `AwsSolutions-IAM5[Resource::${resource}]`, reason: why });
  }
}

const statement = ({ sid, effect, actions, resources, condition }: Grant): PolicyStatement => new PolicyStatement({
  sid: sid.charAt(0).toUpperCase() + sid.slice(1), effect: effect === 'Allow' ? Effect.ALLOW : Effect.DENY, actions: [...actions], resources: [...resources],
  ...(condition === undefined ? {} : { conditions: condition }),
});
