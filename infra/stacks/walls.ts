import { ofType, type TemplateJson } from './testing.ts';
import { list, type Statement } from './testing-iam.ts';

/**
 * The walls of the portal as a document: what each role may do with what, and under which condition, read from the
 * synthesised template and not from what it was made of. Key policies stand apart: they name who, and deny as well.
 * @param account number that stands in the ARNs; left out of the text.
 */
export function wallsOf(template: TemplateJson, account: string): string {
  const name = (value: string): string => code(readable(value, account));
  const sections = rolesOf(template).map(({ role, statements }) => table(role, 'on what', statements.map((one) => row(one, list(one.Resource).map(name), name))));
  const keys = ofType(template, 'AWS::KMS::Key').map(([, { Properties }]) => {
    const { Statement } = Properties['KeyPolicy'] as { Statement: Statement[] };
    return table(`Key: ${String(Properties['Description'])}`, 'who', Statement.map((one) => row(one, list((one.Principal as { AWS?: unknown }).AWS).map(name), name)));
  });
  return `${[intro, ...sections, ...keys].join('\n\n')}\n`;
}

const intro = `# The walls: role × resource × action

Made by \`npm run walls\` from the synthesised template; a test compares it. What does not stand here is refused. Where a
resource ends in \`*\` the reason stands with the grant in \`infra/stacks/grants.ts\`. *Items*: only partition keys that
begin so, and no request that names none (\`dynamodb:LeadingKeys\`). The policy of a procedure's own key is made by the
keys worker (\`functions/store/key-policy.ts\`) and explained in [sealing](sealing.md); who may what with it, and when, stands in [keys](keys.md).`;

const code = (text: string): string => `\`${text}\``;
const table = (title: string, second: string, rows: readonly string[]): string => [`## ${title}`, '', `| may | ${second} | only |`, '|---|---|---|', ...rows].join('\n');
const row = ({ Effect, Action, Condition }: Statement, objects: readonly string[], name: (value: string) => string): string =>
  `| ${Effect === 'Deny' ? '**never** ' : ''}${list(Action).map(code).join(' ')} | ${objects.join(' ')} | ${conditions(Condition, name)} |`;

/** A reference by the name that it has in the template; the account's root is its administrators. */
function readable(value: string, account: string): string {
  const referred = /^\{"Fn::GetAtt":\["(\w+?)[0-9A-F]{8}","Arn"\]\}$/.exec(value)?.[1];
  if (referred !== undefined) return referred;
  if (value.includes(':iam::') && value.includes(':root')) return 'administrators of the account';
  return value.replaceAll(`:${account}:`, '::').replaceAll(`-${account}`, '').replace(/^arn:aws:iam::role\//, '').replace(/^arn:aws:iam:::?role\//, '');
}

/** Every role of a template with what its policies say; one that CDK makes by the name it has there. */
export function rolesOf(template: TemplateJson): { role: string; statements: Statement[] }[] {
  const policies = ofType(template, 'AWS::IAM::Policy').map(([, { Properties }]) => Properties as { Roles: { Ref: string }[]; PolicyDocument: { Statement: Statement[] } });
  return ofType(template, 'AWS::IAM::Role').map(([id, { Properties }]) => ({
    role: String(Properties['RoleName'] ?? id),
    statements: policies.filter(({ Roles }) => Roles.some(({ Ref }) => Ref === id)).flatMap(({ PolicyDocument }) => PolicyDocument.Statement),
  }));
}

/** A condition as text; operators stay, so that nothing is said by halves. Keys and the ban on naming none are one rule. */
function conditions(condition: Statement['Condition'] = {}, name: (value: string) => string): string {
  const said = Object.entries(condition).flatMap(([operator, tests]) => Object.entries(tests).map(([key, values]) => ({ operator, key, values: list(values) })));
  const keyed = said.some(({ operator, key, values }) => operator === 'Null' && key === 'dynamodb:LeadingKeys' && values.join() === 'false');
  return said.filter(({ operator, key }) => !(keyed && operator === 'Null' && key === 'dynamodb:LeadingKeys')).map(({ operator, key, values }) =>
    `${keyed && operator === 'ForAllValues:StringLike' && key === 'dynamodb:LeadingKeys' ? 'items' : `${operator} ${code(key)}:`} ${values.map(name).join(' ')}`).join('; ');
}
