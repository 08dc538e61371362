import { constants, createCipheriv, createDecipheriv, createPublicKey, privateDecrypt, publicEncrypt, randomBytes, type KeyObject } from 'node:crypto';

/**
 * Sealing to a procedure's public key: a fresh AES-256 key per item, wrapped with RSA-OAEP (SHA-256), content under
 * AES-256-GCM with its place as additional data, so that a sealed text cannot be moved to another bid.
 * Whoever seals never holds the private key; only KMS can unwrap that, after closing (DESIGN, Sealing).
 */
export interface Envelope { readonly key: string; readonly iv: string; readonly tag: string; readonly body: Buffer }

const oaep = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' } as const;

/** `publicKey`: SPKI, base64. `place`: what the content belongs to. */
export function seal(publicKey: string, place: string, content: Buffer): Envelope {
  const key = randomBytes(32);
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(place));
  const body = Buffer.concat([cipher.update(content), cipher.final()]);
  const spki = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
  return { key: publicEncrypt({ key: spki, ...oaep }, key).toString('base64'), iv: iv.toString('base64'), tag: cipher.getAuthTag().toString('base64'), body };
}

/** A seal that does not open: a bit of it or its place differs, or it was made for another key. */
export class BrokenSeal extends Error {
  override readonly name = 'BrokenSeal';
}

/** Opens an envelope with the procedure's private key. @throws BrokenSeal when a bit or the place differs. */
export function unseal(privateKey: KeyObject, place: string, envelope: Envelope): Buffer {
  try {
    const key = privateDecrypt({ key: privateKey, ...oaep }, Buffer.from(envelope.key, 'base64'));
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(envelope.iv, 'base64'), { authTagLength: 16 })
      .setAAD(Buffer.from(place)).setAuthTag(Buffer.from(envelope.tag, 'base64'));
    return Buffer.concat([decipher.update(envelope.body), decipher.final()]);
  } catch (error) {
    throw new BrokenSeal(`the seal at ${place} does not open`, { cause: error });
  }
}

/** An envelope as one line of text, for an item; four parts in base64 with dots between. */
export const envelopeText = (envelope: Envelope): string => [envelope.key, envelope.iv, envelope.tag, envelope.body.toString('base64')].join('.');

export function envelopeFrom(line: string): Envelope {
  const [key = '', iv = '', tag = '', body = ''] = line.split('.');
  return { key, iv, tag, body: Buffer.from(body, 'base64') };
}
