import fc from 'fast-check';
import { constants, createCipheriv, generateKeyPairSync, publicEncrypt, randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { BrokenSeal, envelopeBytes, envelopeFrom, seal, sealText, UnknownSuite, unseal, unsealText } from './seal.ts';

const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
const publicKey = pair.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');

describe('sealing to a procedure’s key', () => {
  it('gives back any content, through the bytes of its item', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 2000 }), fc.string(), (bytes, place) => {
      const sealed = envelopeFrom(envelopeBytes(seal(publicKey, place, Buffer.from(bytes))));
      expect(unseal(pair.privateKey, place, sealed).equals(Buffer.from(bytes))).toBe(true);
    }), { numRuns: 40 });
  });

  it('never makes the same bytes of the same content', () => {
    const [one, two] = [1, 2].map(() => envelopeBytes(seal(publicKey, 'bid#t#0 1', Buffer.from('8750'))));
    expect(two && one?.equals(two)).toBe(false);
    expect(one?.includes('8750')).toBe(false);
  });

  it('gives back any text, and takes less room for what repeats itself', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 500 }), (text) => { expect(unsealText(pair.privateKey, 'x', sealText(publicKey, 'x', text))).toBe(text); }), { numRuns: 40 });
    expect(sealText(publicKey, 'x', 'gezin '.repeat(2000)).length).toBeLessThan(512);
    // Whoever has the public key can seal anything: no text, or one of a hundred megabytes.
    for (const planted of [Buffer.from('plain'), deflateRawSync(Buffer.alloc(1_000_001))]) expect(() => unsealText(pair.privateKey, 'x', envelopeBytes(seal(publicKey, 'x', planted)))).toThrow(SyntaxError);
  });

  it('does not open when it is cut off anywhere', () => {
    const whole = envelopeBytes(seal(publicKey, 'x', Buffer.from('{"price":8750}')));
    for (let length = 0; length < whole.length; length += 1) expect(() => unseal(pair.privateKey, 'x', envelopeFrom(whole.subarray(0, length)))).toThrow(BrokenSeal);
  });

  it('does not open at another place, with another key, or with one bit changed', () => {
    const sealed = seal(publicKey, 'bid#t#0 27000001#sealed#1', Buffer.from('{"price":8750}'));
    expect(() => unseal(pair.privateKey, 'bid#t#0 27000002#sealed#1', sealed)).toThrow();
    expect(() => unseal(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey, 'bid#t#0 27000001#sealed#1', sealed)).toThrow();
    const body = Buffer.from(sealed.body);
    body[3] = (body[3] ?? 0) ^ 1;
    expect(() => unseal(pair.privateKey, 'bid#t#0 27000001#sealed#1', { ...sealed, body })).toThrow();
  });

  it('says by which suite it was made, and opens by that one only', () => {
    const sealed = envelopeFrom(envelopeBytes(seal(publicKey, 'x', Buffer.from('8750'))));
    expect(sealed.suite).toBe(2);
    expect(() => unseal(pair.privateKey, 'x', { ...sealed, suite: 1 })).toThrow(BrokenSeal);
    for (const suite of [0, 3, 255, Number.NaN]) expect(() => unseal(pair.privateKey, 'x', { ...sealed, suite })).toThrow(UnknownSuite);
    expect(() => unseal(pair.privateKey, 'x', { ...sealed, suite: 3 })).toThrow('what lies at x was sealed by suite 3, which is not known here');
  });

  it('opens what was sealed before envelopes told their suite', () => {
    const [key, iv] = [randomBytes(32), randomBytes(12)];
    const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from('x'));
    const body = Buffer.concat([cipher.update('8750'), cipher.final()]);
    const wrapped = publicEncrypt({ key: pair.publicKey, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' }, key);
    const bytes = Buffer.concat([Buffer.from([wrapped.length >> 8, wrapped.length & 255]), wrapped, iv, cipher.getAuthTag(), body]);
    expect(unseal(pair.privateKey, 'x', envelopeFrom(bytes)).toString()).toBe('8750');
    expect(envelopeBytes(envelopeFrom(bytes)).equals(bytes)).toBe(true);
  });
});
