import { KMSServiceException, type DecryptCommandInput, type GenerateDataKeyCommandInput, type PutKeyPolicyCommandInput } from '@aws-sdk/client-kms';
import { createHash, createPrivateKey, createPublicKey } from 'node:crypto';

/** One pair for all: an X25519 key of fixed bytes. What is wrapped with it the stand-ins in `install.ts` tell. */
const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b656e04220420', 'hex'), createHash('sha256').update('simulation').digest()]);
const spki = createPublicKey(createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' })).export({ format: 'der', type: 'spki' });

const denied = (message: string): Error => new KMSServiceException({ name: 'AccessDeniedException', message, $fault: 'client', $metadata: {} });

/** KMS as far as the workers ask it: procedure keys that obey the moment in their policy, and the drafts key. */
export class Kms {
  /** The moment from which each key decrypts, as its policy says. */
  readonly closesAt: Map<string, string>;
  now: () => string = () => '';

  constructor(from?: Kms) { this.closesAt = new Map(from?.closesAt); }
  copy(): Kms { return new Kms(this); }

  apply(name: string, input: object, role: string): object {
    switch (name) {
      case 'CreateKeyCommand': {
        const KeyId = `key-${this.closesAt.size + 1}`;
        this.closesAt.set(KeyId, momentIn((input as { Policy: string }).Policy));
        return { KeyMetadata: { KeyId } };
      }
      case 'GenerateDataKeyPairWithoutPlaintextCommand': return { PublicKey: spki, PrivateKeyCiphertextBlob: Buffer.from('wrapped') };
      case 'PutKeyPolicyCommand': {
        const { KeyId = '', Policy = '' } = input as PutKeyPolicyCommandInput;
        this.closesAt.set(KeyId, momentIn(Policy));
        return {};
      }
      case 'GenerateDataKeyCommand': {
        const place = (input as GenerateDataKeyCommandInput).EncryptionContext?.['place'] ?? '';
        return { Plaintext: dataKey(place), CiphertextBlob: Buffer.from(place) };
      }
      case 'DecryptCommand': return { Plaintext: this.#decrypt(input as DecryptCommandInput, role) };
      default: throw new TypeError(`the simulation's KMS has no ${name}`);
    }
  }

  #decrypt({ KeyId = '', EncryptionContext, CiphertextBlob }: DecryptCommandInput, role: string): Uint8Array {
    const place = EncryptionContext?.['place'];
    if (place !== undefined) {
      if (Buffer.from(CiphertextBlob ?? []).toString() !== place) throw denied('another place');
      return dataKey(place);
    }
    const from = this.closesAt.get(KeyId);
    if (from === undefined || role !== 'open' || this.now() < from) throw denied('not before the closing, and not for this role');
    return pkcs8;
  }
}

const dataKey = (place: string): Buffer => createHash('sha256').update(`drafts ${place}`).digest();

/** The moment before which a policy denies: the one that it names everywhere. */
function momentIn(policy: string): string {
  const found = new Set([...policy.matchAll(/"aws:CurrentTime":"([^"]+)"/g)].map(([, moment]) => moment));
  const [moment, ...more] = found;
  if (moment === undefined || more.length > 0) throw new TypeError('a policy that names no moment, or two');
  return moment;
}
