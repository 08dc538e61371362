import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

/** What a test makes a device say otherwise than it should. */
export interface Wrong {
  readonly origin?: string; readonly rpId?: string; readonly challenge?: string; readonly type?: string; readonly verified?: boolean;
  readonly counter?: number; readonly userHandle?: string; readonly id?: string; readonly signedBy?: KeyObject;
}
export interface Question { readonly challenge: string; readonly rp?: { readonly id: string }; readonly rpId?: string; readonly user?: { readonly id: string } }

const sha256 = (bytes: Buffer | string): Buffer => createHash('sha256').update(bytes).digest();
const b64 = (bytes: Buffer | string): string => Buffer.from(bytes).toString('base64url');

/** A device with one passkey (WebAuthn Level 3, 6 and 7; COSE ES256), which signs as it should unless a test says otherwise. */
export class Device {
  readonly id = randomBytes(32);
  readonly origin: string;
  readonly #pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  #counter = 0;
  #user = '';
  constructor(origin: string) { this.origin = origin; }

  bind({ challenge, rp, user }: Question, wrong: Wrong = {}): object {
    this.#user = user?.id ?? '';
    const data = this.#data(wrong.rpId ?? rp?.id ?? '', { ...wrong, counter: 0 }, 0x40, this.#attested());
    // {"fmt": "none", "attStmt": {}, "authData": data} as CBOR.
    const attestation = Buffer.concat([Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746159', 'hex'), short(data.length), data]);
    return this.#answer({ clientDataJSON: this.#client('webauthn.create', challenge, wrong), attestationObject: b64(attestation), transports: ['internal'] }, wrong);
  }

  use({ challenge, rpId }: Question, wrong: Wrong = {}): object {
    this.#counter += 1;
    const data = this.#data(wrong.rpId ?? rpId ?? '', wrong, 0, Buffer.alloc(0));
    const client = this.#client('webauthn.get', challenge, wrong);
    const signature = sign('sha256', Buffer.concat([data, sha256(Buffer.from(client, 'base64url'))]), wrong.signedBy ?? this.#pair.privateKey);
    return this.#answer({ clientDataJSON: client, authenticatorData: b64(data), signature: b64(signature), userHandle: wrong.userHandle ?? this.#user }, wrong);
  }

  #answer(response: object, { id = b64(this.id) }: Wrong): object {
    return { id, rawId: id, type: 'public-key', response, clientExtensionResults: {}, authenticatorAttachment: 'platform' };
  }

  #client(type: string, challenge: string, wrong: Wrong): string {
    return b64(JSON.stringify({ type: wrong.type ?? type, challenge: wrong.challenge ?? challenge, origin: wrong.origin ?? this.origin, crossOrigin: false }));
  }

  #data(rpId: string, { verified = true, counter = this.#counter }: Wrong, more: number, rest: Buffer): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    return Buffer.concat([sha256(rpId), Buffer.from([0x01 | (verified ? 0x04 : 0) | more]), count, rest]);
  }

  #attested(): Buffer {
    const { x = '', y = '' } = this.#pair.publicKey.export({ format: 'jwk' });
    const key = Buffer.concat([Buffer.from('a5010203262001215820', 'hex'), Buffer.from(x, 'base64url'), Buffer.from('225820', 'hex'), Buffer.from(y, 'base64url')]);
    return Buffer.concat([Buffer.alloc(16), short(this.id.length), this.id, key]);
  }
}

const short = (n: number): Buffer => Buffer.from([n >> 8, n & 0xff]);
