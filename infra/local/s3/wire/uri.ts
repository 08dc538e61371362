import { S3Error } from './errors.ts';

const hex = (byte: number): string => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;

function escape(text: string, plain: RegExp): string {
  let out = '';
  for (const byte of Buffer.from(text, 'utf8')) {
    const char = String.fromCharCode(byte);
    out += byte < 0x80 && plain.test(char) ? char : hex(byte);
  }
  return out;
}

/** UriEncode of Signature Version 4: everything but the unreserved characters, over UTF-8 bytes. */
export const encodeUri = (text: string): string => escape(text, /[A-Za-z0-9\-._~]/);

/** The same with slashes left alone: how S3 writes a key in a canonical path. */
export const encodePath = (text: string): string => escape(text, /[A-Za-z0-9\-._~/]/);

/** How an event notification writes a key: as in a form, with a plus for a space, slashes left alone. */
export const encodeEventKey = (key: string): string => escape(key, /[A-Za-z0-9\-._*/ ]/).replaceAll(' ', '+');

/** Percent-decoding that refuses what is not UTF-8 or was sent raw. @throws InvalidURI */
export function decodeUri(raw: string): string {
  try {
    if (/[^\x21-\x7e]/.test(raw)) throw new URIError('raw bytes');
    return decodeURIComponent(raw);
  } catch {
    throw new S3Error('InvalidURI', "Couldn't parse the specified URI.");
  }
}

/** Name and value pairs of a query string in the order sent; a name without `=` has the empty value. */
export function parseQuery(raw: string): (readonly [string, string])[] {
  return raw.split('&').filter((pair) => pair !== '').map((pair) => {
    const at = pair.indexOf('=');
    const [name, value] = at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
    return [decodeUri(name.replaceAll('+', '%20')), decodeUri(value.replaceAll('+', '%20'))] as const;
  });
}
