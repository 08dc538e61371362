import fc from 'fast-check';
import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { envelopeFrom, envelopeText, seal, unseal } from './seal.ts';

const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
const publicKey = pair.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');

describe('sealing to a procedure’s key', () => {
  it('gives back any content, through its line of text', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 2000 }), fc.string(), (bytes, place) => {
      const sealed = envelopeFrom(envelopeText(seal(publicKey, place, Buffer.from(bytes))));
      expect(unseal(pair.privateKey, place, sealed).equals(Buffer.from(bytes))).toBe(true);
    }), { numRuns: 40 });
  });

  it('never makes the same text of the same content', () => {
    const [one, two] = [1, 2].map(() => envelopeText(seal(publicKey, 'bid#t#0 1', Buffer.from('8750'))));
    expect(one).not.toBe(two);
    expect(one).not.toContain(Buffer.from('8750').toString('base64'));
  });

  it('does not open at another place, with another key, or with one bit changed', () => {
    const sealed = seal(publicKey, 'bid#t#0 27000001#sealed#1', Buffer.from('{"price":8750}'));
    expect(() => unseal(pair.privateKey, 'bid#t#0 27000002#sealed#1', sealed)).toThrow();
    expect(() => unseal(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey, 'bid#t#0 27000001#sealed#1', sealed)).toThrow();
    const body = Buffer.from(sealed.body);
    body[3] = (body[3] ?? 0) ^ 1;
    expect(() => unseal(pair.privateKey, 'bid#t#0 27000001#sealed#1', { ...sealed, body })).toThrow();
  });
});
