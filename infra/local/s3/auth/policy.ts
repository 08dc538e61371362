import { S3Error, accessDenied } from '../wire/errors.ts';
import { ALGORITHM, parseAmzDate, parseScope, sameSignature, sign, signingKey } from './sigv4.ts';
import { mismatch, secretOf, type Identity, type Secrets } from './verify.ts';

interface Match { readonly how: 'eq' | 'starts-with'; readonly field: string; readonly value: string }
export interface Policy { readonly expiration: number; readonly matches: readonly Match[]; readonly size: { readonly min: number; readonly max: number } }

type Fields = ReadonlyMap<string, string>;

const invalid = (why: string) => new S3Error('InvalidPolicyDocument', `Invalid Policy: ${why}`);
const refused = (why: string) => accessDenied(`Invalid according to Policy: ${why}`);
/** Fields that a policy need not name. */
const FREE = new Set(['policy', 'x-amz-signature', 'file']);
const MAX_SIZE = 5 * 1024 ** 3;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Parses a base64 policy document (API reference, "POST Policy"). @throws InvalidPolicyDocument */
export function parsePolicy(base64: string): Policy {
  let document: unknown;
  try {
    document = JSON.parse(Buffer.from(base64, 'base64').toString('utf8'));
  } catch {
    throw invalid('Invalid JSON.');
  }
  if (!isRecord(document) || typeof document['expiration'] !== 'string') throw invalid('Policy missing expiration.');
  const { expiration, conditions } = document;
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(expiration as string) ? Date.parse(expiration as string) : Number.NaN;
  if (Number.isNaN(at)) throw invalid(`Invalid 'expiration' value: '${String(expiration)}'`);
  if (!Array.isArray(conditions)) throw invalid('Policy missing conditions.');
  const matches: Match[] = [];
  let size = { min: 0, max: MAX_SIZE };
  for (const condition of conditions as unknown[]) {
    if (isRecord(condition)) {
      const [only, ...more] = Object.entries(condition);
      if (only === undefined || more.length > 0 || typeof only[1] !== 'string') throw invalid('Invalid Simple-Condition: Simple-Conditions must have exactly one property specified.');
      matches.push({ how: 'eq', field: only[0].toLowerCase(), value: only[1] });
      continue;
    }
    const [how, field, value, ...more] = Array.isArray(condition) ? (condition as unknown[]) : [];
    if (more.length > 0) throw invalid('Invalid Condition: wrong number of arguments.');
    if (how === 'content-length-range') {
      const [min, max] = [Number(field), Number(value)];
      if (![min, max].every((bound) => Number.isSafeInteger(bound) && bound >= 0)) throw invalid('Invalid content-length-range.');
      size = { min: Math.max(size.min, min), max: Math.min(size.max, max) };
    } else if ((how === 'eq' || how === 'starts-with') && typeof field === 'string' && field.startsWith('$') && typeof value === 'string') {
      matches.push({ how, field: field.slice(1).toLowerCase(), value });
    } else {
      throw invalid(`Invalid Condition: unknown operation '${String(how)}'.`);
    }
  }
  return { expiration: at, matches, size };
}

function holds({ how, field, value }: Match, given: string): boolean {
  if (how === 'eq') return given === value;
  const parts = field === 'content-type' ? given.split(',') : [given];
  return parts.every((part) => part.startsWith(value));
}

/** Holds a form, with its variables filled in, against its policy. `bucket` counts as a field. @throws AccessDenied in S3's words */
export function checkPolicy(policy: Policy, fields: Fields, bucket: string, now: number): void {
  if (now > policy.expiration) throw refused('Policy expired.');
  const given = new Map(fields).set('bucket', bucket);
  for (const match of policy.matches) {
    if (!holds(match, given.get(match.field) ?? '')) throw refused(`Policy Condition failed: ["${match.how}", "$${match.field}", "${match.value}"]`);
  }
  const named = new Set(policy.matches.map(({ field }) => field));
  const extra = [...given.keys()].filter((name) => !FREE.has(name) && !name.startsWith('x-ignore-') && !named.has(name));
  if (extra.length > 0) throw refused(`Extra input fields: ${extra.join(', ')}`);
}

/** Who signed a form. @throws AccessDenied, InvalidArgument, InvalidAccessKeyId, SignatureDoesNotMatch */
export function verifyForm(fields: Fields, secrets: Secrets): Identity {
  const need = (name: string): string => {
    const value = fields.get(name);
    if (value === undefined) throw new S3Error('InvalidArgument', `Bucket POST must contain a field named '${name}'.  If it is specified, please check the order of the fields.`);
    return value;
  };
  if (!fields.has('policy') && !fields.has('x-amz-signature')) throw accessDenied();
  const policy = need('policy');
  if (need('x-amz-algorithm') !== ALGORITHM) throw new S3Error('InvalidArgument', `X-Amz-Algorithm only supports "${ALGORITHM}"`);
  const scope = parseScope(need('x-amz-credential'));
  if (scope === null) throw new S3Error('InvalidArgument', 'Error parsing the X-Amz-Credential parameter; the Credential is mal-formed.');
  const at = need('x-amz-date');
  if (parseAmzDate(at) === null || !at.startsWith(scope.date)) throw new S3Error('InvalidArgument', 'X-Amz-Date must be in the ISO8601 Long Format "yyyyMMdd\'T\'HHmmss\'Z\'" and of the credential\'s date');
  const signature = need('x-amz-signature');
  const key = signingKey(secretOf(secrets, scope.accessKeyId), scope);
  if (fields.has('x-amz-security-token')) throw new S3Error('InvalidToken', 'The provided token is malformed or otherwise invalid.');
  if (!sameSignature(signature, sign(key, policy))) throw mismatch();
  return { accessKeyId: scope.accessKeyId, region: scope.region, payloadHash: 'UNSIGNED-PAYLOAD', seed: { signingKey: key, at, scope: scope.text, signature } };
}
