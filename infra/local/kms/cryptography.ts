import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { WireError } from '../sigv4.ts';
import { keyIdOf, openBlob, sealBlob, type EncryptionContext } from './blob.ts';
import { authorize, findKey, requireEnabled, type Caller, type Desk } from './desk.ts';
import type { Key } from './keyring.ts';
import { algorithm, bytes, encryptionContext, keyId, operation, type Operation } from './operation.ts';
import { pairSpecs } from './pairs.ts';

const base64 = (data: Buffer): string => data.toString('base64');
const material = (key: Key): Buffer => Buffer.from(key.material, 'base64');
const seal = (key: Key, plaintext: Buffer, context: EncryptionContext): string => base64(sealBlob(key.id, material(key), plaintext, context));

// First may the caller, then can the key: a refused caller does not learn the key's state.
function keyFor(desk: Desk, caller: Caller, action: string, reference: string, context: EncryptionContext): Key {
  const key = findKey(desk, caller, reference, true);
  authorize(desk, caller, action, key, { encryptionContext: context });
  requireEnabled(key);
  return key;
}

function open(desk: Desk, caller: Caller, action: string, blob: Buffer, reference: string | undefined, context: EncryptionContext) {
  const sealedBy = keyIdOf(blob);
  if (sealedBy === undefined && reference === undefined) throw new WireError('InvalidCiphertextException', '');
  if (reference === undefined && sealedBy !== undefined && desk.keyring.byId(sealedBy, desk.now())?.region !== caller.region)
    throw new WireError('AccessDeniedException', 'The ciphertext refers to a customer master key that does not exist, does not exist in this region, or you are not allowed to access.');
  const key = keyFor(desk, caller, action, reference ?? sealedBy ?? '', context);
  if (sealedBy !== undefined && sealedBy !== key.id)
    throw new WireError('IncorrectKeyException', 'The key ID in the request does not identify a CMK that can perform this operation.');
  const plaintext = openBlob(blob, material(key), context);
  if (plaintext === undefined) throw new WireError('InvalidCiphertextException', '');
  return { key, plaintext };
}

const encrypt = operation({
  KeyId: keyId, Plaintext: bytes(1, 4096), EncryptionContext: encryptionContext, EncryptionAlgorithm: algorithm,
}, (desk, caller, request) => {
  const key = keyFor(desk, caller, 'kms:Encrypt', request.KeyId, request.EncryptionContext);
  const blob = seal(key, request.Plaintext, request.EncryptionContext);
  return { CiphertextBlob: blob, KeyId: key.arn, EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' };
});

const decrypt = operation({
  CiphertextBlob: bytes(1, 6144), KeyId: keyId.optional(), EncryptionContext: encryptionContext, EncryptionAlgorithm: algorithm,
}, (desk, caller, request) => {
  const { key, plaintext } = open(desk, caller, 'kms:Decrypt', request.CiphertextBlob, request.KeyId, request.EncryptionContext);
  return { Plaintext: base64(plaintext), KeyId: key.arn, EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' };
});

const reEncrypt = operation({
  CiphertextBlob: bytes(1, 6144), SourceKeyId: keyId.optional(), DestinationKeyId: keyId,
  SourceEncryptionContext: encryptionContext, DestinationEncryptionContext: encryptionContext,
  SourceEncryptionAlgorithm: algorithm, DestinationEncryptionAlgorithm: algorithm,
}, (desk, caller, request) => {
  const context = request.DestinationEncryptionContext;
  const from = open(desk, caller, 'kms:ReEncryptFrom', request.CiphertextBlob, request.SourceKeyId, request.SourceEncryptionContext);
  const to = keyFor(desk, caller, 'kms:ReEncryptTo', request.DestinationKeyId, context);
  return {
    CiphertextBlob: seal(to, from.plaintext, context), SourceKeyId: from.key.arn, KeyId: to.arn,
    SourceEncryptionAlgorithm: 'SYMMETRIC_DEFAULT', DestinationEncryptionAlgorithm: 'SYMMETRIC_DEFAULT',
  };
});

const generateDataKey = (action: string, showPlaintext: boolean): Operation => operation({
  KeyId: keyId, EncryptionContext: encryptionContext,
  KeySpec: z.enum(['AES_256', 'AES_128']).optional(), NumberOfBytes: z.int().min(1).max(1024).optional(),
}, (desk, caller, request) => {
  if ((request.KeySpec === undefined) === (request.NumberOfBytes === undefined))
    throw new WireError('ValidationException', 'Please specify either number of bytes or key spec.');
  const key = keyFor(desk, caller, action, request.KeyId, request.EncryptionContext);
  const plaintext = randomBytes(request.NumberOfBytes ?? (request.KeySpec === 'AES_128' ? 16 : 32));
  const blob = seal(key, plaintext, request.EncryptionContext);
  return { CiphertextBlob: blob, KeyId: key.arn, ...(showPlaintext ? { Plaintext: base64(plaintext) } : {}) };
});

const generateDataKeyPair = (action: string, showPlaintext: boolean): Operation => operation({
  KeyId: keyId, EncryptionContext: encryptionContext, KeyPairSpec: z.enum(pairSpecs),
}, async (desk, caller, request) => {
  const key = keyFor(desk, caller, action, request.KeyId, request.EncryptionContext);
  const pair = await desk.makePair(request.KeyPairSpec);
  const privateKey = pair.privateKey.export({ type: 'pkcs8', format: 'der' });
  return {
    PrivateKeyCiphertextBlob: seal(key, privateKey, request.EncryptionContext),
    PublicKey: base64(pair.publicKey.export({ type: 'spki', format: 'der' })), KeyId: key.arn, KeyPairSpec: request.KeyPairSpec,
    ...(showPlaintext ? { PrivateKeyPlaintext: base64(privateKey) } : {}),
  };
});

/** What is done with keys. Public keys are DER SubjectPublicKeyInfo, private keys DER PKCS #8, as KMS gives them. */
export const cryptography: Readonly<Record<string, Operation>> = {
  Encrypt: encrypt, Decrypt: decrypt, ReEncrypt: reEncrypt,
  GenerateDataKey: generateDataKey('kms:GenerateDataKey', true),
  GenerateDataKeyWithoutPlaintext: generateDataKey('kms:GenerateDataKeyWithoutPlaintext', false),
  GenerateDataKeyPair: generateDataKeyPair('kms:GenerateDataKeyPair', true),
  GenerateDataKeyPairWithoutPlaintext: generateDataKeyPair('kms:GenerateDataKeyPairWithoutPlaintext', false),
};
