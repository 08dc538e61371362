import { generateKeyPair, type KeyPairKeyObjectResult } from 'node:crypto';
import { promisify } from 'node:util';

/** The kinds of key pair that can be asked for, by the names that KMS has for them. */
export const pairSpecs = ['RSA_2048', 'RSA_3072', 'RSA_4096', 'ECC_NIST_P256'] as const;
export type PairSpec = (typeof pairSpecs)[number];

/** Gives a pair that nobody was given before. */
export type MakePair = (spec: PairSpec) => Promise<KeyPairKeyObjectResult>;

const generate = promisify(generateKeyPair);

export const makePair: MakePair = (spec) =>
  spec === 'ECC_NIST_P256' ? generate('ec', { namedCurve: 'P-256' }) : generate('rsa', { modulusLength: Number(spec.slice('RSA_'.length)) });
