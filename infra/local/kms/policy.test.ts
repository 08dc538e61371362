import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide, parsePolicy, PolicyError, type Decision, type PolicyRequest } from './policy.ts';

const account = '000000000000';
const role = (name: string) => `arn:aws:iam::${account}:role/${name}`;
const root = `arn:aws:iam::${account}:root`;
const resource = `arn:aws:kms:eu-west-1:${account}:key/1`;
const request = (change: Partial<PolicyRequest> = {}): PolicyRequest => ({
  principal: role('opener'), action: 'kms:Decrypt', resource, context: { now: '2026-05-12T10:00:00.000Z' }, ...change,
});
const allow = { Effect: 'Allow', Principal: { AWS: role('opener') }, Action: 'kms:Decrypt', Resource: '*' };
const deny = { ...allow, Effect: 'Deny' };
const judge = (...statements: object[]): Decision => decide(request(), { Version: '2012-10-17', Statement: statements });

describe('a key policy', () => {
  it('denies what no statement allows', () => {
    expect(judge({ ...allow, Action: 'kms:Encrypt' })).toBe('deny');
    expect(judge({ ...allow, Principal: { AWS: role('opene') } })).toBe('deny');
    expect(judge({ ...allow, Principal: { Service: 'logs.amazonaws.com' } })).toBe('deny');
    expect(judge({ ...allow, Resource: `${resource}2` })).toBe('deny');
  });

  it('lets an explicit deny win, wherever it stands', () => {
    expect(judge(allow)).toBe('allow');
    expect(judge(allow, deny)).toBe('deny');
    expect(judge(deny, allow)).toBe('deny');
    expect(judge(allow, { ...deny, Principal: '*' })).toBe('deny');
    expect(judge(allow, { ...deny, Principal: { AWS: root } })).toBe('deny');
    expect(judge(allow, { ...deny, Principal: { AWS: role('keys') } })).toBe('allow');
  });

  it('knows principals by name, in a list, as everyone, and as the account', () => {
    expect(judge({ ...allow, Principal: { AWS: [role('keys'), role('opener')] } })).toBe('allow');
    expect(judge({ ...allow, Principal: '*' })).toBe('allow');
    expect(judge({ ...allow, Principal: { AWS: '*' } })).toBe('allow');
    expect(judge({ ...allow, Principal: { AWS: root } })).toBe('delegated');
    expect(judge({ ...allow, Principal: { AWS: account } })).toBe('delegated');
    expect(judge({ ...allow, Principal: { AWS: '111111111111' } })).toBe('deny');
    expect(judge({ ...allow, Principal: { AWS: root } }, allow)).toBe('allow');
  });

  it('knows actions by pattern, whatever their case', () => {
    for (const action of ['kms:*', '*', 'kms:Dec*', 'KMS:decrypt', 'kms:De?rypt', 'kms:Decrypt*']) expect([action, judge({ ...allow, Action: action })]).toEqual([action, 'allow']);
    for (const action of ['kms:Decryp', 'kms:Decrypt?', 's3:*', 'kms.Decrypt', 'Decrypt']) expect([action, judge({ ...allow, Action: action })]).toEqual([action, 'deny']);
    expect(judge({ ...allow, Action: ['kms:Encrypt', 'kms:Decrypt'] })).toBe('allow');
  });

  it('reads JSON text like the document, and one statement like a list of one', () => {
    expect(decide(request(), JSON.stringify({ Statement: allow }))).toBe('allow');
  });

  it('does not open on what it does not understand', () => {
    const unknown = { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } };
    const known = (name: string) => ({ ArnEquals: { 'aws:PrincipalArn': role(name) } });
    expect(judge({ ...allow, Condition: unknown })).toBe('deny');
    expect(judge(allow, { ...deny, Condition: unknown })).toBe('deny');
    expect(judge(allow, { ...deny, Condition: { ...unknown, ...known('opener') } })).toBe('deny');
    expect(judge(allow, { ...deny, Condition: { ...unknown, ...known('keys') } })).toBe('allow');
    expect(judge({ ...allow, Condition: { StringEquals: {} } })).toBe('deny');
    expect(judge(allow, { ...deny, Condition: { Unheard: {} } })).toBe('deny');
  });

  it('takes boolean values as well as their text', () => {
    const waived = (value: unknown) => decide(
      request({ context: { now: '2026-05-12T10:00:00.000Z', bypassPolicyLockoutSafetyCheck: true } }),
      { Statement: [allow, { ...deny, Condition: { Bool: { 'kms:BypassPolicyLockoutSafetyCheck': value } } }] });
    expect([waived(true), waived('true'), waived(false)]).toEqual(['deny', 'deny', 'allow']);
  });

  it('refuses, clearly, what cannot be judged', () => {
    const { Principal: _, ...nobody } = deny;
    expect(() => judge({ ...nobody, NotPrincipal: { AWS: role('opener') } })).toThrow(/NotPrincipal is not supported.*aws:PrincipalArn/s);
    expect(() => parsePolicy({ Statement: { ...nobody, Principal: '*', NotAction: 'kms:*' } })).toThrow(/NotAction is not supported/);
    const wrong: unknown[] = [
      '{', '[]', {}, { Statement: [] }, { Statement: [nobody] }, { Statement: [{ ...allow, Effect: 'allow' }] }, { Statement: [{ ...allow, Extra: 1 }] },
      { Statement: [{ ...allow, Principal: { AWS: `arn:aws:iam::${account}:role/*` } }] }, { Statement: [{ ...allow, Principal: { AWS: 'opener' } }] },
      { Statement: [{ ...allow, Principal: 'opener' }] }, { Statement: [{ ...allow, Action: [] }] }, { Version: '2020-01-01', Statement: [allow] }, null,
    ];
    for (const policy of wrong) expect(() => decide(request(), policy), JSON.stringify(policy)).toThrow(PolicyError);
    expect(() => decide(request({ context: { now: 'now' } }), { Statement: [allow] })).toThrow(RangeError);
  });
});

// Every piece is made together with what it means for the request above, so that the expected answer needs no policy reader.
const who = fc.constantFrom(
  { json: '*', means: 'itself' }, { json: { AWS: [role('keys'), role('opener')] }, means: 'itself' },
  { json: { AWS: root }, means: 'account' }, { json: { AWS: [account, role('keys')] }, means: 'account' },
  { json: { AWS: role('keys') }, means: 'nobody' }, { json: { Service: 'logs.amazonaws.com' }, means: 'nobody' });
const what = fc.constantFrom(
  { json: 'kms:*', means: true }, { json: ['kms:Encrypt', 'kms:D*t'], means: true }, { json: 'kms:Encrypt', means: false });
const when = fc.constantFrom(
  { json: ['DateLessThan', 'aws:CurrentTime', '2026-05-12T10:00:00.001Z'], means: 'yes' }, { json: ['DateGreaterThanEquals', 'aws:CurrentTime', '2026-05-12T10:00:00Z'], means: 'yes' },
  { json: ['DateLessThan', 'aws:CurrentTime', '2026-05-12T10:00:00Z'], means: 'no' }, { json: ['ArnNotEquals', 'aws:PrincipalArn', role('opener')], means: 'no' },
  { json: ['NumericLessThan', 'aws:Age', '5'], means: 'unknown' }, { json: ['ArnLike', 'aws:SourceArn', '*'], means: 'unknown' });
const statement = fc.record({ effect: fc.constantFrom('Allow', 'Deny'), who, what, when: fc.uniqueArray(when, { maxLength: 3, selector: w => w.json[0] }) });

it('any mixture of statements gives what its pieces mean', () => {
  fc.assert(fc.property(fc.array(statement, { minLength: 1, maxLength: 5 }), statements => {
    const policy = {
      Statement: statements.map(s => ({
        Effect: s.effect, Principal: s.who.json, Action: s.what.json, Resource: '*',
        Condition: Object.fromEntries(s.when.map(({ json: [operator, key, value] }) => [operator, { [String(key)]: value }])),
      })),
    };
    const concerned = statements.filter(s => s.who.means !== 'nobody' && s.what.means && s.when.every(w => w.means !== 'no'));
    const denies = concerned.filter(s => s.effect === 'Deny');
    const allows = concerned.filter(s => s.effect === 'Allow' && s.when.every(w => w.means === 'yes'));
    const expected: Decision = denies.length > 0 || allows.length === 0 ? 'deny' : allows.some(s => s.who.means === 'itself') ? 'allow' : 'delegated';
    expect(decide(request(), policy)).toBe(expected);
  }), { numRuns: 2000 });
});
