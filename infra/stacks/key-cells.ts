import * as kms from '@aws-sdk/client-kms';
import { procedureKeyPolicy } from '../../functions/store/key-policy.ts';
import { later, type Instant } from '../../shared/kernel/moments.ts';
import { decide } from '../local/kms/policy.ts';
import type { Names } from './names.ts';
import { ofType, type TemplateJson } from './testing.ts';
import { allows, type Statement } from './testing-iam.ts';
import { rolesOf } from './walls.ts';

/** Somebody who asks KMS, with what his own policies say. */
export interface Caller { readonly name: string; readonly arn: string; readonly own: readonly Statement[] }
/** When: under which closing moment the key's policy stands, and what the clock says. */
export interface Moment { readonly name: string; readonly closesAt: Instant; readonly at: Instant }
export interface Cell { readonly caller: Caller; readonly action: string; readonly moment: Moment }

const everything: readonly Statement[] = [{ Effect: 'Allow', Action: '*', Resource: '*' }];
const first = '2026-05-12T10:00:00.000Z' as Instant;
const moved = '2026-05-19T10:00:00.000Z' as Instant;
const before = (moment: Instant): Instant => later(moment, { ms: -1 });

/** Before and after a closing, and before and after the one to which it was moved. */
export const moments: readonly Moment[] = [
  { name: 'published', closesAt: first, at: '2026-02-02T08:00:00.000Z' as Instant },
  { name: '1 ms before closing', closesAt: first, at: before(first) },
  { name: 'closing', closesAt: first, at: first },
  { name: '120 s after', closesAt: first, at: later(first, { seconds: 120 }) },
  { name: 'moved: first moment', closesAt: moved, at: first },
  { name: 'moved: 1 ms before', closesAt: moved, at: before(moved) },
  { name: 'moved: closing', closesAt: moved, at: moved },
];

/** What KMS can be asked, by its own client; one operation is two actions. */
export const actions: readonly string[] = Object.keys(kms).filter((name) => /^[A-Z]\w+Command$/.test(name) && !name.startsWith('$')).map((name) => name.replace(/Command$/, ''))
  .flatMap((name) => (name === 'ReEncrypt' ? ['ReEncryptFrom', 'ReEncryptTo'] : [name])).sort();

/** Asked of no key, so that a key's policy has no part in it: lists, random bytes, stores, and a key that is yet to be made. */
export const ofNoKey: readonly string[] = [
  'ConnectCustomKeyStore', 'CreateCustomKeyStore', 'CreateKey', 'DeleteCustomKeyStore', 'DescribeCustomKeyStores', 'DisconnectCustomKeyStore', 'GenerateRandom', 'ListAliases', 'ListKeys',
  'ListRetirableGrants', 'UpdateCustomKeyStore',
];

/** Every role of the stack, and those who could do anything by policies of their own: administrator, root, deployment, another account. */
export function callersOf(template: TemplateJson, names: Names, account: string): Caller[] {
  const arn = (role: string, of = account): string => `arn:aws:iam::${of}:role/${role}`;
  return [
    ...rolesOf(template).map(({ role, statements }) => ({ name: role, arn: arn(role), own: statements })),
    { name: 'administrator of the account', arn: arn('Administrator'), own: everything },
    { name: 'root of the account', arn: `arn:aws:iam::${account}:root`, own: everything },
    { name: 'deployment', arn: arn(`cdk-hnb659fds-cfn-exec-role-${account}-eu-west-1`), own: everything },
    { name: 'administrator of another account', arn: arn('Administrator', '999999999999'), own: everything },
    { name: 'role of that name in another account', arn: arn(names.roleName('open'), '999999999999'), own: everything },
  ];
}

export const keyArn = (account: string): string => `arn:aws:kms:eu-west-1:${account}:key/00000000-0000-0000-0000-000000000001`;

/** Every caller, action of a key, and moment. */
export const cellsOf = (callers: readonly Caller[]): Cell[] =>
  callers.flatMap((caller) => actions.filter((action) => !ofNoKey.includes(action)).flatMap((action) => moments.map((moment) => ({ caller, action, moment }))));

/**
 * May he: by the evaluator of the local KMS, together with what his own policies say. A key's policy that names him is
 * enough within his account; from another account both must allow.
 */
export function may({ caller, action, moment }: Cell, names: Names, resource: string, policy: object = procedureKeyPolicy(moment.closesAt, { keys: names.roleArn('keys'), opener: names.roleArn('open') })): boolean {
  const asked = { action: `kms:${action}`, resource };
  const said = decide({ principal: caller.arn, ...asked, context: { now: moment.at } }, policy);
  if (said === 'deny' || caller.own.some(({ Effect, ...statement }) => Effect === 'Deny' && allows([{ ...statement, Effect: 'Allow' }], asked))) return false;
  const foreign = caller.arn.split(':')[4] !== resource.split(':')[4];
  return said === 'allow' && !foreign ? true : allows(caller.own, asked);
}

/** The whole table as a document: who may anything, and when. */
export function keyWallsOf(template: TemplateJson, names: Names, account: string): string {
  const callers = callersOf(template, names, account);
  const allowed = cellsOf(callers).filter((cell) => may(cell, names, keyArn(account)));
  const rows = [...new Set(allowed.map(({ caller }) => caller))].map((caller) => `| ${caller.name} | ${moments.map((moment) =>
    allowed.filter((cell) => cell.caller === caller && cell.moment === moment).map(({ action }) => `\`${action}\``).join(' ') || '–').join(' | ')} |`);
  const none = callers.filter((caller) => !allowed.some((cell) => cell.caller === caller)).map(({ name }) => name);
  const roles = ofType(template, 'AWS::IAM::Role').length;
  return `${[
    intro, `| may | ${moments.map(({ name }) => name).join(' | ')} |`, `|---|${moments.map(() => '---|').join('')}`, ...rows, '',
    `Nothing, at any moment: ${none.join(', ')}.`, '',
    `Asked were ${callers.length} callers (${roles} roles of the stack among them) × ${actions.length - ofNoKey.length} actions × ${moments.length} moments. Of no key, and so not in the table: ${ofNoKey.map((one) => `\`${one}\``).join(' ')}.`,
  ].join('\n')}\n`;
}

const intro = `# The key of a procedure: role × action × moment

Made by \`npm run walls\` from the document that the keys worker gives every procedure's key (\`functions/store/key-policy.ts\`)
and the synthesised policies of the roles; a test compares it, cell by cell, with rules written by hand and with a second
evaluator. Whoever is not in the table can do nothing at all with the key, administrators included. *Moved*: the closing
was ${first} and became ${moved}.
`;
