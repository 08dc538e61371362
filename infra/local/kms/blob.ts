import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Non-secret pairs bound to a ciphertext: decrypting takes exactly the same ones, in any order. */
export type EncryptionContext = Readonly<Record<string, string>>;

// Layout: magic (4) · key id (36, ASCII) · nonce (12) · tag (16) · ciphertext. Magic, key id and context are authenticated.
const magic = Buffer.from('LKR1');
const idEnd = magic.length + 36;
const nonceEnd = idEnd + 12;
const tagEnd = nonceEnd + 16;

// JSON keeps pairs apart whatever characters they hold; sorting makes their order irrelevant.
function additionalData(head: Buffer, context: EncryptionContext): Buffer {
  const pairs = Object.entries(context).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Buffer.concat([head, Buffer.from(JSON.stringify(pairs))]);
}

/** Encrypts under a 32-byte key with AES-256-GCM; the blob names the key by its id (a UUID). */
export function sealBlob(keyId: string, material: Buffer, plaintext: Buffer, context: EncryptionContext): Buffer {
  const head = Buffer.concat([magic, Buffer.from(keyId, 'ascii')]);
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', material, nonce).setAAD(additionalData(head, context));
  const body = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  return Buffer.concat([head, nonce, cipher.getAuthTag(), body]);
}

/** The id of the key a blob was sealed with, or undefined when it is no blob of this keyring. */
export function keyIdOf(blob: Buffer): string | undefined {
  if (blob.length < tagEnd || !blob.subarray(0, magic.length).equals(magic)) return undefined;
  return blob.toString('ascii', magic.length, idEnd);
}

/** The plaintext, or undefined when blob, key or context is not the one it was sealed with. */
export function openBlob(blob: Buffer, material: Buffer, context: EncryptionContext): Buffer | undefined {
  if (keyIdOf(blob) === undefined) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', material, blob.subarray(idEnd, nonceEnd), { authTagLength: 16 })
    .setAAD(additionalData(blob.subarray(0, idEnd), context))
    .setAuthTag(blob.subarray(nonceEnd, tagEnd));
  try {
    return Buffer.concat([decipher.update(blob.subarray(tagEnd)), decipher.final()]);
  } catch {
    return undefined;
  }
}
