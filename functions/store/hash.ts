import { hash, randomBytes } from 'node:crypto';
import { canonical, type Json } from '../../shared/kernel/canonical.ts';

export const sha256 = (text: string): string => hash('sha256', text);

/** SHA-256 over the canonical JSON of a value; `value` must be plain JSON. */
export const hashOf = (value: object): string => sha256(canonical(value as Json));

/** 32 random bytes in hex: without the salt a hash of a price could be guessed (DESIGN, Ledger). */
export const newSalt = (): string => randomBytes(32).toString('hex');

/** What the ledger says of content that is kept elsewhere: SHA-256 over the salt (as hex text) and canonical JSON. */
export const commitment = (salt: string, value: object): string => `sha256:${sha256(salt + canonical(value as Json))}`;

/** Base32 (Crockford, lower case) of the first 80 bits of a hash: what our ids are made of. */
export function shortId(text: string): string {
  const digits = '0123456789abcdefghjkmnpqrstvwxyz';
  const bits = BigInt(`0x${sha256(text).slice(0, 20)}`);
  return Array.from({ length: 16 }, (_, i) => digits[Number((bits >> BigInt(75 - 5 * i)) & 31n)]).join('');
}
