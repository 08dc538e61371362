/** What a key policy can ask about a request; an absent value is undefined. */
export interface Facts {
  readonly principal: string;
  readonly now: string;
  readonly encryptionContext?: Readonly<Record<string, string>>;
  readonly bypassPolicyLockoutSafetyCheck?: boolean;
}

/** true, false, or undefined: this evaluator cannot tell, and the caller must fail closed. */
export type Verdict = boolean | undefined;

type Kind = 'arn' | 'text' | 'date' | 'bool';
interface Fact { readonly kind: Kind; readonly value: string | undefined }

const contextPrefix = 'kms:encryptioncontext:';

// Names of condition keys are not case-sensitive (IAM User Guide, "Condition").
function factOf(key: string, facts: Facts): Fact | undefined {
  const name = key.toLowerCase();
  if (name === 'aws:currenttime') return { kind: 'date', value: facts.now };
  if (name === 'aws:principalarn') return { kind: 'arn', value: facts.principal };
  if (name === 'kms:bypasspolicylockoutsafetycheck') return { kind: 'bool', value: facts.bypassPolicyLockoutSafetyCheck?.toString() };
  if (!name.startsWith(contextPrefix)) return undefined;
  const wanted = key.slice(contextPrefix.length);
  const context = facts.encryptionContext ?? {};
  if (Object.hasOwn(context, wanted)) return { kind: 'text', value: context[wanted] };
  // AWS's pages disagree on whether a context key's case counts, so a match but for case is not judged.
  return Object.keys(context).some(k => k.toLowerCase() === wanted.toLowerCase()) ? undefined : { kind: 'text', value: undefined };
}

/** Does `text` match a pattern in which * stands for any characters and ? for one? */
export function like(text: string, pattern: string, flags = ''): boolean {
  const source = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&').replace(/\*+/g, '.*').replace(/\?/g, '.');
  return new RegExp(`^${source}$`, `s${flags}`).test(text);
}

// Each of an ARN's six parts is matched by itself; a * does not reach over a colon into the next part.
function arnLike(arn: string, pattern: string): Verdict {
  const parts = (text: string): string[] => {
    const all = text.split(':');
    return [...all.slice(0, 5), all.slice(5).join(':')];
  };
  const wanted = parts(pattern);
  if (pattern.split(':').length < 6) return undefined;
  return parts(arn).every((part, i) => like(part, wanted[i] ?? ''));
}

const iso = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d))?$/;

/** Milliseconds since 1970 of an ISO 8601 date (a bare day is UTC midnight) or of epoch seconds; undefined when it is neither. */
export function moment(text: string): number | undefined {
  if (/^\d{9,11}$/.test(text)) return Number(text) * 1000;
  const day = iso.exec(text)?.[1];
  // Date.parse turns 30 February into 2 March.
  if (day === undefined || !Number.isFinite(Date.parse(day)) || new Date(day).toISOString().slice(0, 10) !== day) return undefined;
  const ms = Date.parse(text);
  return Number.isFinite(ms) ? ms : undefined;
}

type Match = (actual: string, expected: string) => Verdict;
interface Operator { readonly kinds: readonly Kind[]; readonly negated: boolean; readonly match: Match }

const dates = (compare: (a: number, b: number) => boolean): Operator => ({
  kinds: ['date'], negated: false,
  match: (actual, expected) => {
    const [a, b] = [moment(actual), moment(expected)];
    return a === undefined || b === undefined ? undefined : compare(a, b);
  },
});
const text = (match: Match, negated = false): Operator => ({ kinds: ['text', 'arn'], negated, match });
const arn = (negated = false): Operator => ({ kinds: ['arn'], negated, match: arnLike });
const same: Match = (a, b) => a === b;

const operators = new Map<string, Operator>(Object.entries({
  DateLessThan: dates((a, b) => a < b),
  DateLessThanEquals: dates((a, b) => a <= b),
  DateGreaterThan: dates((a, b) => a > b),
  DateGreaterThanEquals: dates((a, b) => a >= b),
  StringEquals: text(same), StringNotEquals: text(same, true),
  StringLike: text((a, b) => like(a, b)), StringNotLike: text((a, b) => like(a, b), true),
  ArnEquals: arn(), ArnLike: arn(), ArnNotEquals: arn(true), ArnNotLike: arn(true),
  Bool: { kinds: ['bool'], negated: false, match: (a, b) => (b === 'true' || b === 'false' ? a === b : undefined) },
}));

/**
 * One line of a policy's Condition: does the fact meet the operator for any of the values (for a negated one: for none)?
 * An absent fact meets only a negated operator. An operator, key, policy variable or value that is not understood gives undefined.
 * Source: IAM User Guide, "Condition operators" and "Conditions with multiple context keys or values".
 */
export function meets(operatorName: string, key: string, values: readonly string[], facts: Facts): Verdict {
  const operator = operators.get(operatorName);
  const fact = factOf(key, facts);
  if (operator === undefined || fact === undefined || !operator.kinds.includes(fact.kind) || values.length === 0) return undefined;
  if (values.some(value => value.includes('${'))) return undefined;
  const { value } = fact;
  if (value === undefined) return operator.negated;
  const matches = values.map(expected => operator.match(value, expected));
  return matches.includes(undefined) ? undefined : matches.includes(true) !== operator.negated;
}
