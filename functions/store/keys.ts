import { CreateKeyCommand, DecryptCommand, GenerateDataKeyPairWithoutPlaintextCommand, KMSServiceException, PutKeyPolicyCommand } from '@aws-sdk/client-kms';
import { createPrivateKey, type KeyObject } from 'node:crypto';
import type { Instant } from '../../shared/kernel/moments.ts';
import { kms } from './kms.ts';
import { procedureKeyPolicy } from './key-policy.ts';
import { Resource } from './resources.ts';

/** A procedure's key pair: the public half for sealing, the private half as only KMS can open it. All base64. */
export interface MadeKey { readonly keyId: string; readonly publicKey: string; readonly wrapped: string }

const context = (procedure: string): { procedure: string } => ({ procedure });
const policyText = (closesAt: Instant): string => JSON.stringify(procedureKeyPolicy(closesAt, Resource.KeyRoles));

/** Makes a procedure's key, which its opener can use from a moment on. Nobody ever holds its private half outside the opening worker. */
export async function makeProcedureKey(procedure: string, from: Instant): Promise<MadeKey> {
  const made = await kms().send(new CreateKeyCommand({
    Description: `Sealed bids of ${procedure}`, Policy: policyText(from), Tags: [{ TagKey: 'procedure', TagValue: procedure }],
  }));
  const keyId = made.KeyMetadata?.KeyId ?? '';
  const pair = await kms().send(new GenerateDataKeyPairWithoutPlaintextCommand({ KeyId: keyId, KeyPairSpec: 'RSA_3072', EncryptionContext: context(procedure) }));
  if (pair.PublicKey === undefined || pair.PrivateKeyCiphertextBlob === undefined) throw new Error('KMS gave no key pair');
  return { keyId, publicKey: Buffer.from(pair.PublicKey).toString('base64'), wrapped: Buffer.from(pair.PrivateKeyCiphertextBlob).toString('base64') };
}

/** Moves the moment before which KMS refuses. Stricter first: done before the deadline itself moves (DESIGN, Sealing). */
export async function moveProcedureKey(keyId: string, closesAt: Instant): Promise<void> {
  await kms().send(new PutKeyPolicyCommand({ KeyId: keyId, PolicyName: 'default', Policy: policyText(closesAt) }));
}

/** Did the key's policy say no? Everything else is a fault, not an answer. */
export const isDenied = (error: unknown): boolean => error instanceof KMSServiceException && error.name === 'AccessDeniedException';

/** Unwraps the private key: the one KMS decrypt of an opening. @throws AccessDeniedException before closing, and for all but the opener. */
export async function unwrapProcedureKey(procedure: string, key: MadeKey): Promise<KeyObject> {
  const opened = await kms().send(new DecryptCommand({ KeyId: key.keyId, CiphertextBlob: Buffer.from(key.wrapped, 'base64'), EncryptionContext: context(procedure) }));
  if (opened.Plaintext === undefined) throw new Error('KMS opened nothing');
  return createPrivateKey({ key: Buffer.from(opened.Plaintext), format: 'der', type: 'pkcs8' });
}
