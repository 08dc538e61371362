import type { Instant } from '../../shared/kernel/moments.ts';
import type { Caller, Cell } from './key-cells.ts';
import { list, type Statement } from './testing-iam.ts';

/** Who may what with a procedure's key, written by hand from docs/sealing.md: all else is refused. */
export function expected({ caller, action, moment }: Cell): boolean {
  if (caller.arn === 'arn:aws:iam::000000000000:role/portal-keys') return ['DescribeKey', 'GenerateDataKeyPairWithoutPlaintext', 'GetKeyPolicy', 'PutKeyPolicy', 'TagResource'].includes(action);
  if (caller.arn === 'arn:aws:iam::000000000000:role/portal-open') return action === 'Decrypt' && opened.includes(moment.name);
  return false;
}
const opened = ['closing', '120 s after', 'moved: closing'];

/** A second judge, plain and of its own: a deny wins, then an allow; it throws on whatever it has not met. */
export function judge(policy: { Statement: readonly Statement[] }, caller: Caller, action: string, resource: string, now: Instant): boolean {
  const account = (arn: string): string => arn.split(':')[4] ?? '';
  const names = ({ Principal }: Statement): string[] => list((Principal as { AWS: unknown }).AWS);
  const says = (pattern: string, text: string): boolean => (pattern.endsWith('*') ? text.startsWith(pattern.slice(0, -1)) : pattern === text);
  const about = (statement: Statement): boolean => list(statement.Action).some((one) => says(one, action)) && list(statement.Resource).some((one) => says(one, resource));
  const holds = ({ Condition = {} }: Statement): boolean => Object.entries(Condition).every(([operator, tests]) => Object.entries(tests).every(([key, value]) => {
    if (operator === 'DateLessThan' && key === 'aws:CurrentTime') return now < String(value);
    if (operator === 'DateGreaterThanEquals' && key === 'aws:CurrentTime') return now >= String(value);
    if (operator === 'ArnNotEquals' && key === 'aws:PrincipalArn') return caller.arn !== value;
    throw new TypeError(`${operator} ${key}`);
  }));
  const root = `arn:aws:iam::${account(caller.arn)}:root`;
  const fitting = policy.Statement.filter((one) => about(one) && holds(one));
  if (fitting.some((one) => one.Effect === 'Deny' && names(one).some((name) => name === '*' || name === caller.arn || name === root))) return false;
  const own = caller.own.filter((one) => about(one));
  if (own.some(({ Effect }) => Effect === 'Deny')) return false;
  const named = fitting.filter(({ Effect }) => Effect === 'Allow').flatMap(names);
  const byOwn = own.length > 0;
  if (account(caller.arn) !== account(resource)) return byOwn && named.some((name) => name === caller.arn || name === root);
  return named.includes(caller.arn) || (named.includes(root) && byOwn);
}
