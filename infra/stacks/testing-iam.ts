/** A small reader of IAM policies for the tests: it knows what the portal's policies say and throws on anything else. */
export interface Statement {
  readonly Sid?: string; readonly Effect: 'Allow' | 'Deny'; readonly Action: string | readonly string[]; readonly Resource: unknown;
  readonly Principal?: unknown; readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}
export interface Asked { readonly action: string; readonly resource: string; readonly key?: string }

export const list = (value: unknown): string[] => [value].flat().map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));
const like = (pattern: string, text: string): boolean =>
  new RegExp(`^${pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('.*')}$`).test(text);

/** Would these statements let it pass: an Allow that fits, and no Deny that does. */
export function allows(statements: readonly Statement[], asked: Asked): boolean {
  const fitting = statements.filter((one) => list(one.Action).some((action) => like(action, asked.action)) && list(one.Resource).some((resource) => like(resource, asked.resource)) && holds(one, asked));
  return fitting.some(({ Effect }) => Effect === 'Allow') && !fitting.some(({ Effect }) => Effect === 'Deny');
}

function holds({ Condition = {} }: Statement, { key }: Asked): boolean {
  return Object.entries(Condition).every(([operator, tests]) => Object.entries(tests).every(([name, expected]) => {
    if (name === 'dynamodb:LeadingKeys' && operator === 'Null') return (key === undefined) === (expected === 'true');
    if (name === 'dynamodb:LeadingKeys' && operator === 'ForAllValues:StringLike') return key === undefined || list(expected).some((pattern) => like(pattern, key));
    // Conditions on mail and on making keys are tested by their own text; here they hold.
    if (/^(ses|kms|aws):/.test(name)) return true;
    throw new TypeError(`unknown condition ${operator} ${name}`);
  }));
}
