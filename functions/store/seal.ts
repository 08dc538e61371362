import { constants, createCipheriv, createDecipheriv, createPublicKey, privateDecrypt, publicEncrypt, randomBytes, type KeyObject } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/**
 * Sealing to a procedure's public key: a fresh AES-256 key per item, wrapped with RSA-OAEP (SHA-256), content under
 * AES-256-GCM with its place as additional data, so that a sealed text cannot be moved to another bid.
 * `suite` says by which algorithms, and is authenticated with the place: who takes it away or changes it has a seal that does
 * not open. Whoever seals never holds the private key; only KMS can unwrap that, after closing (DESIGN, Sealing).
 */
export interface Envelope { readonly suite: number; readonly key: string; readonly iv: string; readonly tag: string; readonly body: Buffer }

/**
 * The suites that open, and what each binds its content to. 1: as below, from before envelopes told their suite. 2: the
 * same algorithms, the suite bound. Another algorithm is another number (docs/sealing.md).
 */
const suites: ReadonlyMap<number, (place: string) => Buffer> = new Map([[1, (place) => Buffer.from(place)], [2, (place) => Buffer.from(`suite 2\n${place}`)]]);
export const untoldSuite = 1;
const suite = 2;
function boundTo(number: number, place: string): Buffer {
  const bound = suites.get(number);
  if (bound === undefined) throw new UnknownSuite(`what lies at ${place} was sealed by suite ${number}, which is not known here`);
  return bound(place);
}

const oaep = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' } as const;

/** `publicKey`: SPKI, base64. `place`: what the content belongs to. */
export function seal(publicKey: string, place: string, content: Buffer): Envelope {
  const key = randomBytes(32);
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(boundTo(suite, place));
  const body = Buffer.concat([cipher.update(content), cipher.final()]);
  const spki = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
  return { suite, key: publicEncrypt({ key: spki, ...oaep }, key).toString('base64'), iv: iv.toString('base64'), tag: cipher.getAuthTag().toString('base64'), body };
}

/** A seal that does not open: a bit of it or its place differs, or it was made for another key. */
export class BrokenSeal extends Error {
  override readonly name = 'BrokenSeal';
}

/** A seal of a suite that this code does not know: it needs newer code, or its number was changed. */
export class UnknownSuite extends BrokenSeal {}

/** Opens an envelope with the procedure's private key. @throws BrokenSeal when a bit or the place differs, UnknownSuite. */
export function unseal(privateKey: KeyObject, place: string, envelope: Envelope): Buffer {
  const bound = boundTo(envelope.suite, place);
  try {
    const key = privateDecrypt({ key: privateKey, ...oaep }, Buffer.from(envelope.key, 'base64'));
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(envelope.iv, 'base64'), { authTagLength: 16 })
      .setAAD(bound).setAuthTag(Buffer.from(envelope.tag, 'base64'));
    return Buffer.concat([decipher.update(envelope.body), decipher.final()]);
  } catch (error) {
    throw new BrokenSeal(`the seal at ${place} does not open`, { cause: error });
  }
}

const [ivBytes, tagBytes] = [12, 16];

/**
 * An envelope as it lies in an item, a third smaller than as text: two bytes of zero and one of the suite, two bytes that
 * count those of the key, the key, iv, tag and body. An older one has no suite and begins with the count, which is never zero.
 */
export function envelopeBytes({ suite: number, key, iv, tag, body }: Envelope): Buffer {
  const wrapped = Buffer.from(key, 'base64');
  const length = Buffer.alloc(2);
  length.writeUInt16BE(wrapped.length);
  return Buffer.concat([number === untoldSuite ? Buffer.alloc(0) : Buffer.from([0, 0, number]), length, wrapped, Buffer.from(iv, 'base64'), Buffer.from(tag, 'base64'), body]);
}

/** What is too short for an envelope becomes one that does not open. */
export function envelopeFrom(bytes: Uint8Array): Envelope {
  const whole = Buffer.from(bytes);
  const told = whole.length > 2 && whole.readUInt16BE(0) === 0;
  const all = told ? whole.subarray(3) : whole;
  const [iv, tag, body] = [0, ivBytes, ivBytes + tagBytes].map((more) => 2 + (all.length < 2 ? 0 : all.readUInt16BE(0)) + more) as [number, number, number];
  return { suite: told ? whole.readUInt8(2) : untoldSuite, key: all.toString('base64', 2, iv), iv: all.toString('base64', iv, tag), tag: all.toString('base64', tag, body), body: all.subarray(body) };
}

/** Three times what a submission may seal: nothing larger was made here. */
const mostBytes = 1_000_000;

/** Text as it lies sealed in an item; pressed first (RFC 1951), as answers are words and forms repeat themselves. */
export const sealText = (publicKey: string, place: string, text: string): Buffer => envelopeBytes(seal(publicKey, place, deflateRawSync(text)));

/** @throws BrokenSeal; SyntaxError for what was sealed some other way. */
export function unsealText(privateKey: KeyObject, place: string, bytes: Uint8Array): string {
  const pressed = unseal(privateKey, place, envelopeFrom(bytes));
  try {
    return inflateRawSync(pressed, { maxOutputLength: mostBytes }).toString('utf8');
  } catch (cause) {
    throw new SyntaxError('what was sealed is no text', { cause });
  }
}
