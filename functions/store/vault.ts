import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { DecryptCommand, GenerateDataKeyCommand } from '@aws-sdk/client-kms';
import { kms } from './kms.ts';
import { Resource } from './resources.ts';

/**
 * What is secret before the opening (drafts, partners) is kept under a key of its own, which the staff door's role cannot
 * use (DESIGN, Sealing). One data key per draft or partner, wrapped by KMS with its place as encryption context; a warm
 * function remembers the last few.
 */
interface DataKey { readonly plain: Buffer; readonly wrapped: string }
const remembered = new Map<string, DataKey>();
const most = 64;

const remember = (key: DataKey): DataKey => {
  if (remembered.size >= most) remembered.delete(remembered.keys().next().value ?? '');
  remembered.set(key.wrapped, key);
  return key;
};

async function newKey(place: string): Promise<DataKey> {
  const made = await kms().send(new GenerateDataKeyCommand({ KeyId: Resource.DraftsKey.id, KeySpec: 'AES_256', EncryptionContext: { place } }));
  if (made.Plaintext === undefined || made.CiphertextBlob === undefined) throw new Error('KMS gave no data key');
  return remember({ plain: Buffer.from(made.Plaintext), wrapped: Buffer.from(made.CiphertextBlob).toString('base64') });
}

async function oldKey(place: string, wrapped: string): Promise<DataKey> {
  const known = remembered.get(wrapped);
  if (known !== undefined) return known;
  const opened = await kms().send(new DecryptCommand({ CiphertextBlob: Buffer.from(wrapped, 'base64'), KeyId: Resource.DraftsKey.id, EncryptionContext: { place } }));
  if (opened.Plaintext === undefined) throw new Error('KMS opened no data key');
  return remember({ plain: Buffer.from(opened.Plaintext), wrapped });
}

/** Encrypts a text for a place; with the text that stood there before, its data key is used again. */
export async function lock(place: string, plain: string, before?: string): Promise<string> {
  const key = before === undefined ? await newKey(place) : await oldKey(place, before.split('.')[0] ?? '');
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key.plain, iv).setAAD(Buffer.from(place));
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return [key.wrapped, iv.toString('base64'), cipher.getAuthTag().toString('base64'), body.toString('base64')].join('.');
}

/** Opens what `lock` made for the same place. Throws when a bit of it changed. */
export async function unlock(place: string, locked: string): Promise<string> {
  const [wrapped = '', iv = '', tag = '', body = ''] = locked.split('.');
  const key = await oldKey(place, wrapped);
  const decipher = createDecipheriv('aes-256-gcm', key.plain, Buffer.from(iv, 'base64')).setAAD(Buffer.from(place)).setAuthTag(Buffer.from(tag, 'base64'));
  return Buffer.concat([decipher.update(Buffer.from(body, 'base64')), decipher.final()]).toString('utf8');
}
