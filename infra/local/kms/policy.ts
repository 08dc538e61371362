import * as z from 'zod';
import { like, meets, moment, type Facts, type Verdict } from './conditions.ts';

/** One request to judge. `now` is an ISO 8601 UTC moment; `resource` the key's ARN; `action` like 'kms:Decrypt'. */
export interface PolicyRequest {
  readonly principal: string;
  readonly action: string;
  readonly resource: string;
  readonly context: {
    readonly now: string;
    readonly encryptionContext?: Readonly<Record<string, string>>;
    readonly bypassPolicyLockoutSafetyCheck?: boolean;
  };
}

/** 'delegated': the policy leaves it to the account, so its IAM identity policies decide. */
export type Decision = 'allow' | 'deny' | 'delegated';

/** The policy cannot be judged: not JSON, not a policy, or an element that this evaluator refuses. */
export class PolicyError extends Error {}

const list = <T extends z.ZodType>(item: T) =>
  z.union([item, z.array(item).min(1)]).transform(value => [value].flat() as z.output<T>[]);

// AWS takes no wildcard inside a principal; a role must be named whole.
const awsPrincipal = z.string().regex(/^(\*|\d{12}|arn:aws[a-z-]*:(iam|sts)::\d{12}:[^*?]+)$/, 'not a principal');
const names = list(z.string().min(1));
const conditionValues = z.union([z.string(), z.boolean(), z.number()]).transform(String);

const statementShape = z.strictObject({
  Sid: z.string().optional(),
  Effect: z.enum(['Allow', 'Deny']),
  Principal: z.union([
    z.literal('*').transform(all => ({ AWS: [all as string] })),
    z.strictObject({
      AWS: list(awsPrincipal).optional(), Service: names.optional(), Federated: names.optional(), CanonicalUser: names.optional(),
    }),
  ]),
  Action: names,
  Resource: names,
  Condition: z.record(z.string(), z.record(z.string(), z.union([conditionValues.transform(v => [v]), z.array(conditionValues)]))).optional(),
});
type Statement = z.output<typeof statementShape>;

const policyShape = z.strictObject({
  Version: z.enum(['2012-10-17', '2008-10-17']).optional(),
  Id: z.string().optional(),
  Statement: list(statementShape),
});

function refuseUnjudged(document: unknown): void {
  const statements = typeof document === 'object' && document !== null && 'Statement' in document ? [document.Statement].flat() : [];
  for (const statement of statements)
    for (const element of ['NotPrincipal', 'NotAction', 'NotResource'])
      if (typeof statement === 'object' && statement !== null && element in statement)
        throw new PolicyError(`${element} is not supported: it grants or denies to everyone but a list. Name the list positively, or use a condition on aws:PrincipalArn.`);
}

/**
 * Reads a key policy, given as JSON text or as a document.
 * @throws PolicyError with what is wrong and where.
 */
export function parsePolicy(policy: unknown): readonly Statement[] {
  let document = policy;
  if (typeof policy === 'string') {
    try { document = JSON.parse(policy) as unknown; } catch { throw new PolicyError('The policy is not JSON.'); }
  }
  refuseUnjudged(document);
  const parsed = policyShape.safeParse(document);
  if (!parsed.success) throw new PolicyError(z.prettifyError(parsed.error));
  return parsed.data.Statement;
}

// Naming the account, by number or as root, names every principal in it, but leaves an Allow to its identity policies.
function naming(statement: Statement, principal: string): 'itself' | 'account' | undefined {
  const [, partition = '', , , account = ''] = principal.split(':');
  const root = `arn:${partition}:iam::${account}:root`;
  const listed = statement.Principal.AWS ?? [];
  if (listed.includes('*') || listed.includes(principal)) return 'itself';
  return listed.includes(account) || listed.includes(root) ? 'account' : undefined;
}

// All lines must hold. One that certainly does not hold settles it, whatever the unknown ones would say.
function conditionsHold(statement: Statement, facts: Facts): Verdict {
  const lines = Object.entries(statement.Condition ?? {})
    .flatMap(([operator, keys]): Verdict[] => {
      const asked = Object.entries(keys);
      // An operator that asks nothing is a slip of the writer, not a condition that always holds.
      return asked.length === 0 ? [undefined] : asked.map(([key, values]) => meets(operator, key, values, facts));
    });
  return lines.includes(false) ? false : lines.includes(undefined) ? undefined : true;
}

/**
 * Judges a request by a key policy, as AWS does within one account: nothing is allowed unless a statement allows it,
 * and a Deny that applies wins. What this evaluator does not understand in a condition never opens anything:
 * such an Allow does not apply, such a Deny does. Pure: the moment comes in `context.now`.
 * @throws PolicyError when the policy cannot be judged, RangeError when `now` is no moment.
 * Source: IAM User Guide, "Policy evaluation logic"; KMS Developer Guide, "Key policies in AWS KMS".
 */
export function decide(request: PolicyRequest, policy: unknown): Decision {
  if (moment(request.context.now) === undefined) throw new RangeError(`Not a moment: ${request.context.now}`);
  const facts: Facts = { principal: request.principal, ...request.context };
  const applying = parsePolicy(policy).flatMap(statement => {
    const named = naming(statement, request.principal);
    const about = statement.Action.some(action => like(request.action, action, 'i')) &&
      statement.Resource.some(resource => like(request.resource, resource));
    const holds = conditionsHold(statement, facts) ?? statement.Effect === 'Deny';
    return named !== undefined && about && holds ? [{ effect: statement.Effect, named }] : [];
  });
  if (applying.some(s => s.effect === 'Deny')) return 'deny';
  if (applying.some(s => s.named === 'itself')) return 'allow';
  return applying.length > 0 ? 'delegated' : 'deny';
}
