import { generateKeyPair, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

interface KeySet { readonly keys: readonly object[] }

/** The RS256 signing key of a directory, made at the first start, so that tokens outlive a restart. */
export async function signingKeys(dir: string): Promise<KeySet> {
  const file = join(dir, 'jwks.json');
  try {
    return JSON.parse(await readFile(file, 'utf8')) as KeySet;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  const made = { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: randomUUID(), alg: 'RS256', use: 'sig' }] };
  await mkdir(dir, { recursive: true });
  // Whole or not at all: half a key file would stop every later start.
  await writeFile(`${file}.new`, JSON.stringify(made), { mode: 0o600 });
  await rename(`${file}.new`, file);
  return made;
}
