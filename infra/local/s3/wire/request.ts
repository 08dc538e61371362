import type { IncomingMessage } from 'node:http';
import { S3Error } from './errors.ts';
import { decodeUri, parseQuery } from './uri.ts';

/** One request as S3 sees it: path style, `/bucket/key`. Header values are the bytes on the wire, one character a byte. */
export interface S3Request {
  readonly method: string;
  readonly path: string;
  readonly query: readonly (readonly [string, string])[];
  /** Lower-case names; a header sent more than once is joined by commas, as the signature sees it. */
  readonly headers: ReadonlyMap<string, string>;
  readonly bucket: string | null;
  readonly key: string | null;
  readonly raw: IncomingMessage;
}

const MAX_KEY_BYTES = 1024;

/** @throws InvalidURI, KeyTooLongError */
export function parseRequest(raw: IncomingMessage): S3Request {
  const url = raw.url ?? '/';
  const mark = url.indexOf('?');
  const path = decodeUri(mark < 0 ? url : url.slice(0, mark));
  const [, bucket = '', key = ''] = /^\/([^/]*)(?:\/(.*))?$/s.exec(path) ?? [];
  if (Buffer.byteLength(key) > MAX_KEY_BYTES) throw new S3Error('KeyTooLongError', 'Your key is too long');
  return {
    method: raw.method ?? 'GET', path, query: mark < 0 ? [] : parseQuery(url.slice(mark + 1)), headers: joinHeaders(raw.rawHeaders),
    bucket: bucket === '' ? null : bucket, key: key === '' ? null : key, raw,
  };
}

function joinHeaders(flat: readonly string[]): Map<string, string> {
  const headers = new Map<string, string>();
  for (let i = 0; i + 1 < flat.length; i += 2) {
    const name = (flat[i] ?? '').toLowerCase();
    const value = (flat[i + 1] ?? '').trim().replace(/ +/g, ' ');
    const before = headers.get(name);
    headers.set(name, before === undefined ? value : `${before},${value}`);
  }
  return headers;
}

/** First value of a query parameter, or undefined when it is not there. */
export const param = (request: S3Request, name: string): string | undefined => request.query.find(([n]) => n === name)?.[1];

/** A non-negative whole number from the query. @throws InvalidArgument */
export function countParam(request: S3Request, name: string, otherwise: number, max: number): number {
  const text = param(request, name);
  if (text === undefined || text === '') return otherwise;
  if (!/^\d{1,10}$/.test(text)) throw new S3Error('InvalidArgument', `Provided ${name} not an integer or within integer range`);
  return Math.min(Number(text), max);
}
