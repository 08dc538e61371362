import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AccountRootPrincipal, CompositePrincipal, Effect, Policy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { FunctionSpec } from '../functions.ts';
import { grantsOf, type Grant } from './grants.ts';
import type { Names } from './names.ts';
import type { Keeping } from './stage.ts';

/**
 * A role of a function's own. It keeps its name and outlives its stack: keys of procedures name it, and could not be
 * opened by another. A door's role may be lent to the account's own people, who then run that door on their machine.
 */
export function roleFor(scope: Construct, spec: FunctionSpec, { lendsDoors }: Keeping, names: Names): Role {
  const lambda = new ServicePrincipal('lambda.amazonaws.com');
  const lent = lendsDoors && spec.trigger.by === 'http';
  const role = new Role(scope, `Role-${spec.name}`, {
    roleName: names.roleName(spec.name), assumedBy: lent ? new CompositePrincipal(lambda, new AccountRootPrincipal()) : lambda, description: `The portal's function ${spec.name}`,
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
