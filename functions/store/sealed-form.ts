import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { FormValues } from '../../shared/kernel/form.ts';

/** In base64; with its key it is one item (DynamoDB: 400 KB). */
const mostBytes = 300_000;

/** A form under a key that only a browser holds (AES-256-GCM), bound to what it belongs to; nothing where it is too large. */
export function sealForm(key: Buffer, belongs: string, typed: FormValues): string | undefined {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(belongs));
  const sealed = Buffer.concat([iv, cipher.update(JSON.stringify(typed)), cipher.final(), cipher.getAuthTag()]).toString('base64');
  return sealed.length > mostBytes ? undefined : sealed;
}

/** The form again; nothing for another key, or where it belongs to something else. */
export function openForm(key: Buffer, belongs: string, inBase64: string): FormValues | undefined {
  const sealed = Buffer.from(inBase64, 'base64');
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12)).setAAD(Buffer.from(belongs)).setAuthTag(sealed.subarray(-16));
    return JSON.parse(Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]).toString('utf8')) as FormValues;
  } catch {
    return undefined;
  }
}
