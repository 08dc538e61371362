import { createHmac, hash } from 'node:crypto';

/** HMAC-SHA256 of a text. */
export const hmac = (key: string | Buffer, data: string): Buffer => createHmac('sha256', key).update(data).digest();

/** SHA-256 in hex. */
export const sha256Hex = (data: string | Buffer): string => hash('sha256', data);

// Four HMACs a request are a fifth of what a request to a local engine costs; a role signs with one key all day.
const keys = new Map<string, Buffer>();
const enough = 1000;

/** The key that signs for one day (`20260512`), region and service (IAM User Guide, "Create a signed AWS API request"). */
export function signingKey(secret: string, { date, region, service }: { readonly date: string; readonly region: string; readonly service: string }): Buffer {
  const name = [secret, date, region, service].join('/');
  const known = keys.get(name);
  if (known !== undefined) return known;
  const key = [region, service, 'aws4_request'].reduce(hmac, hmac(`AWS4${secret}`, date));
  if (keys.size >= enough) keys.clear();
  keys.set(name, key);
  return key;
}
