import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRange } from '../ops/get.ts';
import { byUtf8 } from '../store/list.ts';
import { ALGORITHMS, hasher, type Algorithm } from './checksums.ts';
import { boundaryOf, readForm } from './form.ts';
import { decodeUri, encodeEventKey, encodeUri } from './uri.ts';
import { parseXml, rewriteXml, textOf, writeXml } from './xml.ts';

const digest = (algorithm: Algorithm, chunks: readonly Uint8Array[]): string => {
  const sum = hasher(algorithm);
  for (const chunk of chunks) sum.update(Buffer.from(chunk));
  return sum.digest().toString('hex');
};

describe('checksums', () => {
  it('give the check values of the CRC catalogue for "123456789"', () => {
    const check = (algorithm: Algorithm) => digest(algorithm, [Buffer.from('123456789')]);
    expect([check('CRC32'), check('CRC32C'), check('CRC64NVME')]).toEqual(['cbf43926', 'e3069283', 'ae8b14860a799888']);
    expect(check('SHA256')).toBe(createHash('sha256').update('123456789').digest('hex'));
  });

  it('do not depend on how the bytes are cut', () => {
    fc.assert(fc.property(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 5 }), fc.constantFrom(...(Object.keys(ALGORITHMS) as Algorithm[])), (chunks, algorithm) => {
      expect(digest(algorithm, chunks)).toBe(digest(algorithm, [Buffer.concat(chunks)]));
    }));
  });
});

describe('names', () => {
  it('are ordered as their UTF-8 bytes', () => {
    const text = fc.string({ unit: 'grapheme' });
    fc.assert(fc.property(text, text, (a, b) => {
      expect(Math.sign(byUtf8(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
    }));
    expect(byUtf8('\uffee', '😀')).toBeLessThan(0);
  });

  it('survive encoding, and an event key reads back as a form field', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (key) => {
      expect(decodeUri(encodeUri(key))).toBe(key);
      expect(new URLSearchParams(`k=${encodeEventKey(key)}`).get('k')).toBe(key);
    }));
    for (const bad of ['%', '%zz', '%ff', 'é', 'a b']) expect(() => decodeUri(bad), bad).toThrow(expect.objectContaining({ name: 'InvalidURI' }));
  });
});

describe('XML', () => {
  it('reads what it writes', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (Key) => {
      const source = writeXml({ Tag: { Key, Value: '' } });
      const parsed = parseXml(source, 'Tag');
      expect([textOf(parsed, 'Key'), rewriteXml(parsed)]).toEqual([Key, source]);
    }));
  });

  it('refuses what is not one well-formed document of the wanted kind', () => {
    for (const bad of ['', '<a>', '<a></b>', '<b/>', '<a/><a/>', '<a>&x;</a>', '<a>& </a>', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', '<a/>rest', '<a b=c/>', '<a><</a>', '<a>&#x110000;</a>']) {
      expect(() => parseXml(bad, 'a'), bad).toThrow(expect.objectContaining({ name: 'MalformedXML' }));
    }
    expect(parseXml('<?xml version="1.0"?>\n<!-- c --><a xmlns="x"><b>1 &lt; 2</b></a>\n', 'a').children[0]?.text).toBe('1 < 2');
  });
});

describe('ranges', () => {
  it('are single, within the size, or the whole', () => {
    expect(parseRange('bytes=1-3', 5)).toEqual({ start: 1, end: 3 });
    expect(parseRange('bytes=2-', 5)).toEqual({ start: 2, end: 4 });
    expect(parseRange('bytes=-2', 5)).toEqual({ start: 3, end: 4 });
    expect(parseRange('bytes=0-99', 5)).toEqual({ start: 0, end: 4 });
    for (const whole of [undefined, 'bytes=3-1', 'bytes=0-1,3-4', 'lines=1-2', 'bytes=-']) expect(parseRange(whole, 5), whole).toBeNull();
    for (const beyond of ['bytes=5-', 'bytes=9-12', 'bytes=-0']) expect(() => parseRange(beyond, 5), beyond).toThrow(expect.objectContaining({ name: 'InvalidRange' }));
  });
});

describe('upload forms', () => {
  async function* cut(body: Buffer, size: number): AsyncGenerator<Buffer> {
    for (let at = 0; at < body.length; at += size) yield body.subarray(at, at + size);
  }
  const part = (head: string, value: string) => `--b\r\nContent-Disposition: form-data; ${head}\r\n\r\n${value}\r\n`;
  const parse = async (text: string, size: number) => {
    const form = await readForm(cut(Buffer.from(text, 'latin1'), size), boundaryOf('multipart/form-data; boundary="b"'));
    const body: Buffer[] = [];
    for await (const piece of form.file) body.push(piece);
    return { fields: Object.fromEntries(form.fields), filename: form.filename, body: Buffer.concat(body).toString('latin1') };
  };

  it('come apart the same however the network cuts them', async () => {
    await fc.assert(fc.asyncProperty(fc.stringMatching(/^[\r\n\-bx]{0,60}$/), fc.integer({ min: 1, max: 80 }), async (text, size) => {
      fc.pre(!text.includes('\r\n--b'));
      const source = part('name="Key"', 'k') + part('name="file"; filename="a\\"b.pdf"', text) + part('name="submit"', 'x') + '--b--\r\n';
      expect(await parse(source, size)).toEqual({ fields: { key: 'k' }, filename: 'a"b.pdf', body: text });
    }));
  });

  it('are refused when cut short, without a file, with a field twice or with too much before the file', async () => {
    const name = (text: string) => parse(text, 100).then(() => 'read', (error: unknown) => (error instanceof Error ? error.name : ''));
    const whole = part('name="key"', 'k') + part('name="file"; filename="f"', 'body');
    expect(await name(whole.slice(0, -8))).toBe('MalformedPOSTRequest');
    expect(await name(part('name="key"', 'k') + '--b--\r\n')).toBe('IncorrectNumberOfFilesInPostRequest');
    expect(await name(part('name="key"', 'k') + part('name="Key"', 'l') + whole)).toBe('InvalidArgument');
    expect(await name(part('name="key"', 'k'.repeat(20_480)) + whole)).toBe('MaxPostPreDataLengthExceeded');
    expect(await name(`${whole}--b--`)).toBe('read');
  });
});
