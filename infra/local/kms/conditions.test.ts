import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { like, meets, moment, type Facts } from './conditions.ts';

const facts: Facts = {
  principal: 'arn:aws:iam::000000000000:role/portal/opener', now: '2026-05-12T10:00:00.000Z', encryptionContext: { tender: 'T-1' },
};
const ask = (operator: string, key: string, ...values: string[]) => meets(operator, key, values, facts);

describe('moments in a policy', () => {
  it('compare to the millisecond, in any zone', () => {
    const rows: [string, string, boolean][] = [
      ['DateLessThan', '2026-05-12T10:00:00Z', false], ['DateLessThan', '2026-05-12T10:00:00.001Z', true],
      ['DateLessThanEquals', '2026-05-12T10:00:00Z', true], ['DateLessThanEquals', '2026-05-12T09:59:59.999Z', false],
      ['DateGreaterThan', '2026-05-12T10:00:00Z', false], ['DateGreaterThan', '2026-05-12T09:59:59.999Z', true],
      ['DateGreaterThanEquals', '2026-05-12T12:00:00+02:00', true], ['DateGreaterThanEquals', '2026-05-12T10:00:00.001Z', false],
      ['DateGreaterThan', '2026-05-12', true], ['DateLessThan', '1778580001', true], ['DateLessThan', '1778580000', false],
    ];
    for (const [operator, value, expected] of rows) expect([operator, value, ask(operator, 'aws:CurrentTime', value)]).toEqual([operator, value, expected]);
  });

  it('that are not dates are not judged', () => {
    for (const value of ['2026-02-30T00:00:00Z', '2026-05-12T10:00:00', '2026-13-01', 'soon', '', '2026', '12 May 2026', '2026-05-12T25:00:00Z'])
      expect([value, ask('DateLessThan', 'aws:CurrentTime', value)]).toEqual([value, undefined]);
  });

  it('read back what toISOString wrote', () => {
    fc.assert(fc.property(fc.date({ min: new Date('1970-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true }),
      date => moment(date.toISOString()) === date.getTime()));
  });
});

describe('texts and ARNs', () => {
  it('match for any value; the negated operators for none', () => {
    const [me, other] = [facts.principal, 'arn:aws:iam::000000000000:role/keys'];
    const rows: [string, string[], boolean][] = [
      ['StringEquals', [other, me], true], ['StringEquals', [other], false], ['StringEquals', [me.toUpperCase()], false],
      ['StringNotEquals', [other, me], false], ['StringNotEquals', [other], true],
      ['StringLike', ['*role/port?l/*'], true], ['StringLike', ['role/*'], false], ['StringNotLike', ['*opener'], false],
      ['ArnEquals', [me], true], ['ArnEquals', ['arn:aws:iam::*:role/portal/*'], true], ['ArnNotEquals', [me], false], ['ArnNotEquals', [other], true],
      ['ArnLike', ['arn:aws:iam::000000000000:role/*'], true], ['ArnNotLike', ['arn:*:iam::*:role/*'], false],
    ];
    for (const [operator, values, expected] of rows)
      expect([operator, values, ask(operator, 'AWS:principalarn', ...values)]).toEqual([operator, values, expected]);
  });

  it('let a * in an ARN not reach over a colon', () => {
    const other: Facts = { ...facts, principal: 'arn:aws:iam::000000000000:role/a:b' };
    const pattern = 'arn:aws:*:000000000000:role/a:b';
    expect(meets('StringLike', 'aws:PrincipalArn', [pattern], other)).toBe(true);
    expect(meets('ArnLike', 'aws:PrincipalArn', [pattern], other)).toBe(false);
    expect(ask('ArnLike', 'aws:PrincipalArn', 'arn:*opener')).toBeUndefined();
  });

  it('take every character but * and ? literally', () => {
    const literal = fc.string({ unit: 'grapheme' }).filter(text => !/[*?]/.test(text));
    fc.assert(fc.property(literal, literal, literal, (a, b, c) => {
      expect(like(a, b)).toBe(a === b);
      expect(like(a + b + c, `${a}*${c}`)).toBe(true);
      expect(like(`${a}${b}`, `${a}*${c}`)).toBe(b.endsWith(c));
    }));
    expect([like('a.c', 'a?c'), like('a\nc', 'a?c'), like('ac', 'a?c'), like('abc', 'a.c')]).toEqual([true, true, false, false]);
  });
});

describe('the encryption context', () => {
  it('is asked by its key; an absent one meets only a negated operator', () => {
    expect(ask('StringEquals', 'kms:EncryptionContext:tender', 'T-1')).toBe(true);
    expect(ask('StringEquals', 'KMS:encryptioncontext:tender', 'T-2')).toBe(false);
    expect(ask('StringEquals', 'kms:EncryptionContext:lot', '1')).toBe(false);
    expect(ask('StringNotEquals', 'kms:EncryptionContext:lot', '1')).toBe(true);
    expect(ask('StringLike', 'kms:EncryptionContext:toString', '*')).toBe(false);
  });

  it('whose key differs only in case is not judged', () => {
    expect(ask('StringEquals', 'kms:EncryptionContext:Tender', 'T-1')).toBeUndefined();
  });
});

describe('the lockout check', () => {
  it('is true or false when asked for, and absent otherwise', () => {
    const key = 'kms:BypassPolicyLockoutSafetyCheck';
    const given = (value: boolean) => meets('Bool', key, ['true'], { ...facts, bypassPolicyLockoutSafetyCheck: value });
    expect([given(true), given(false), ask('Bool', key, 'true'), ask('Bool', key, 'false')]).toEqual([true, false, false, false]);
    expect(meets('Bool', key, ['yes'], { ...facts, bypassPolicyLockoutSafetyCheck: true })).toBeUndefined();
  });
});

it('what is not understood is not judged: operator, key, kind of key, policy variable, no value', () => {
  expect(ask('StringEqualsIgnoreCase', 'aws:PrincipalArn', facts.principal)).toBeUndefined();
  expect(ask('StringEqualsIfExists', 'aws:PrincipalArn', facts.principal)).toBeUndefined();
  expect(ask('ForAnyValue:StringEquals', 'aws:PrincipalArn', facts.principal)).toBeUndefined();
  expect(ask('constructor', 'aws:PrincipalArn', facts.principal)).toBeUndefined();
  expect(ask('StringEquals', 'aws:SourceIp', '127.0.0.1')).toBeUndefined();
  expect(ask('StringEquals', 'aws:CurrentTime', facts.now)).toBeUndefined();
  expect(ask('DateLessThan', 'aws:PrincipalArn', '2027-01-01')).toBeUndefined();
  expect(ask('StringEquals', 'aws:PrincipalArn', facts.principal, '${aws:username}')).toBeUndefined();
  expect(ask('StringNotEquals', 'aws:PrincipalArn')).toBeUndefined();
});
