import { S3Error, accessDenied } from '../wire/errors.ts';
import type { BucketConfig, Retention, StoredObject, Version } from './types.ts';

const isHeld = (retention: Retention, now: number): boolean => Date.parse(retention.until) > now;

/** Refuses to remove a version under Object Lock; `bypass` lifts GOVERNANCE only. @throws AccessDenied */
export function refuseLocked(version: Version, now: number, bypass: boolean): void {
  if (version.kind === 'marker') return;
  const { retention, legalHold } = version.attributes;
  const retained = retention !== null && isHeld(retention, now) && !(bypass && retention.mode === 'GOVERNANCE');
  if (legalHold || retained) throw accessDenied('Access Denied because object protected by object lock.');
}

/** Refuses to weaken a retention that still runs: COMPLIANCE never, GOVERNANCE with bypass only. @throws AccessDenied */
export function refuseWeaker(version: StoredObject, next: Retention | null, now: number, bypass: boolean): void {
  const { retention } = version.attributes;
  if (retention === null || !isHeld(retention, now)) return;
  const stronger = next !== null && next.until >= retention.until && (next.mode === retention.mode || next.mode === 'COMPLIANCE');
  if (!stronger && !(bypass && retention.mode === 'GOVERNANCE')) throw accessDenied('Access Denied because object protected by object lock.');
}

/** A retention as a writer asks for it. @throws InvalidArgument */
export function makeRetention(mode: string, until: string, now: number): Retention {
  if (mode !== 'COMPLIANCE' && mode !== 'GOVERNANCE') throw new S3Error('InvalidArgument', 'Unknown wormMode directive.');
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/.test(until) ? Date.parse(until) : Number.NaN;
  if (Number.isNaN(at)) throw new S3Error('InvalidArgument', 'The retain until date must be provided in ISO 8601 format');
  if (at <= now) throw new S3Error('InvalidArgument', 'The retain until date must be in the future!');
  return { mode, until: new Date(at).toISOString() };
}

/** What the bucket's default gives to an object written now. */
export function defaultRetention(config: BucketConfig, now: number): Retention | null {
  if (config.defaultRetention === null) return null;
  const { mode, unit, count } = config.defaultRetention;
  const until = new Date(now);
  if (unit === 'Days') until.setUTCDate(until.getUTCDate() + count);
  else until.setUTCFullYear(until.getUTCFullYear() + count);
  return { mode, until: until.toISOString() };
}
