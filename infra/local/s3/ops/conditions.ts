import type { StoredObject, Version } from '../store/types.ts';
import { S3Error } from '../wire/errors.ts';

type Get = (name: string) => string | undefined;

const failed = (name: string) => new S3Error('PreconditionFailed', `At least one of the pre-conditions you specified did not hold: ${name}`);
const tagMatches = (header: string, etag: string): boolean =>
  header.split(',').map((tag) => tag.trim().replace(/^(?:W\/)?"?(.*?)"?$/, '$1')).some((tag) => tag === '*' || tag === etag);
const second = (at: string): number => Math.floor(Date.parse(at) / 1000) * 1000;

/** If-None-Match: * and If-Match of a write, against the current version. @throws PreconditionFailed, NoSuchKey, NotImplemented */
export function checkWrite(get: Get, current: Version | undefined): void {
  const stored = current?.kind === 'object' ? current : undefined;
  const [none, match] = [get('if-none-match'), get('if-match')];
  if (get('if-modified-since') !== undefined || get('if-unmodified-since') !== undefined || (none !== undefined && none !== '*')) {
    throw new S3Error('NotImplemented', 'A header you provided implies functionality that is not implemented');
  }
  if (none !== undefined && stored !== undefined) throw failed('If-None-Match');
  if (match === undefined) return;
  if (stored === undefined) throw new S3Error('NoSuchKey', 'The specified key does not exist.');
  if (!tagMatches(match, stored.etag)) throw failed('If-Match');
}

/** Conditions of a read, in the order of RFC 9110 section 13.2.2; `prefix` is for a copy's source. @throws PreconditionFailed */
export function checkRead(get: Get, stored: StoredObject, prefix = ''): 'send' | 'not modified' {
  const [match, none] = [get(`${prefix}if-match`), get(`${prefix}if-none-match`)];
  const since = Date.parse(get(`${prefix}if-modified-since`) ?? '');
  const before = Date.parse(get(`${prefix}if-unmodified-since`) ?? '');
  if (match !== undefined && !tagMatches(match, stored.etag)) throw failed('If-Match');
  if (match === undefined && second(stored.at) > before) throw failed('If-Unmodified-Since');
  if (none !== undefined) return tagMatches(none, stored.etag) ? 'not modified' : 'send';
  return second(stored.at) <= since ? 'not modified' : 'send';
}
