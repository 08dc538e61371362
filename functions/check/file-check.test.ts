import fc from 'fast-check';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { checkFile, type Check } from './file-check.ts';
import { zipEntries } from './zip.ts';

const text = (value: string): Buffer => Buffer.from(value, 'latin1');
const zipped = (of: Record<string, string | Uint8Array>, level: 0 | 9 = 9): Buffer =>
  Buffer.from(zipSync(Object.fromEntries(Object.entries(of).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content])) as Zippable, { level }));
const word = { '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document/>' };
const docx = (more: Record<string, string | Uint8Array> = {}): Buffer => zipped({ ...word, ...more });
const xlsx = zipped({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' });
const pdf = text('%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n');
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 1, 0x49, 0x44, 0x41, 0x54, 7, 1, 2, 3, 4, 0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]);
// A segment, a scan with an escaped byte and a restart mark in it, the end.
const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xda, 0, 3, 1, 9, 0xff, 0, 9, 0xff, 0xd3, 9, 0xff, 0xd9]);
/** In parts, so that no scanner finds it here. */
const eicar = text(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', 'STANDARD-ANTIVIRUS-TEST', 'FILE!$H+H*'].join('-'));
const rar = text('Rar!\x1a\x07\0');

const outcome = ({ verdict, reason }: Check): string => reason ?? verdict;
const found = async (bytes: Buffer): Promise<string> => outcome(await checkFile(bytes));

/** An entry that says it holds less than it does, in its own header and in the directory. */
function lying(bytes: Buffer, size: number): Buffer {
  const changed = Buffer.from(bytes);
  for (let at = 0; at < changed.length - 4; at += 1) {
    if (changed.readUInt32LE(at) === 0x04034b50) changed.writeUInt32LE(size, at + 22);
    if (changed.readUInt32LE(at) === 0x02014b50) changed.writeUInt32LE(size, at + 24);
  }
  return changed;
}

describe('what an upload is by its content', () => {
  const office = 'application/vnd.openxmlformats-officedocument';
  it.each([
    ['a PDF', pdf, 'application/pdf'], ['a PNG', png, 'image/png'], ['a JPEG', jpeg, 'image/jpeg'],
    ['two pictures of one take', Buffer.concat([jpeg, jpeg]), 'image/jpeg'], ['a PDF that was added to', Buffer.concat([pdf, text('2 0 obj\n%%EOF')]), 'application/pdf'],
    ['a PDF with padding after it', Buffer.concat([pdf, Buffer.alloc(600)]), 'application/pdf'],
    ['a Word document', docx(), `${office}.wordprocessingml.document`], ['a sheet', xlsx, `${office}.spreadsheetml.sheet`],
    ['a Word document that is not packed', zipped(word, 0), `${office}.wordprocessingml.document`],
    ['a Word document with a chart’s sheet in it', docx({ 'word/embeddings/figures.xlsx': xlsx }), `${office}.wordprocessingml.document`],
    ['a Word document with much alike in it', docx({ 'word/media/white.bmp': new Uint8Array(9_000_000) }), `${office}.wordprocessingml.document`],
  ])('%s is taken', async (_, bytes, type) => {
    expect(await checkFile(bytes)).toEqual({ type, verdict: 'ok' });
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'empty'], ['a program named otherwise', text('MZ\x90\0'), 'type'], ['any other zip', zipped({ 'virus.exe': 'MZ' }), 'type'],
    ['a page that shows a PDF further on', text('<html>%PDF-1.7'), 'type'], ['a document with macros', docx({ 'word/vbaProject.bin': 'x' }), 'type'],
    ['a PDF without an end', pdf.subarray(0, -8), 'type'], ['a picture without an end', png.subarray(0, -12), 'type'], ['half a JPEG', jpeg.subarray(0, -2), 'type'],
  ])('%s is not', async (_, bytes, reason) => { expect(await found(bytes)).toBe(reason); });
});

describe('two files in one', () => {
  it.each([
    ['a page after a PDF', Buffer.concat([pdf, text('<script>')])], ['a program after a PNG', Buffer.concat([png, text('MZ')])], ['a page after a JPEG', Buffer.concat([jpeg, text('<html>')])],
    ['a zip after a PDF', Buffer.concat([pdf, zipped({ 'a.exe': 'MZ' })])], ['a zip in a PDF that goes on after it', Buffer.concat([text('%PDF-1.7\n'), zipped({ 'a.exe': 'MZ' }), text('\n%%EOF\n')])],
    ['a zip in the remarks of a PNG', Buffer.concat([png.subarray(0, 21), ...((remark) => [Buffer.from([0, 0, 0, remark.length]), text('tEXt'), remark, Buffer.alloc(4)])(zipped({ a: 'MZ' })), png.subarray(21)])],
    ['a RAR in a PDF', Buffer.concat([text('%PDF-1.7\n'), rar, text('\n%%EOF')])],
    ['a PDF in the first bytes of a document', zipped({ 'a.pdf': pdf, ...word }, 0)], ['a PDF in the remarks of a JPEG', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xfe, 0, 10]), text('%PDF-1.7'), jpeg.subarray(2)])],
    ['something after a document', Buffer.concat([docx(), text('MZ')])], ['something before the directory', ((bytes: Buffer) => {
      const end = bytes.length - 22;
      const start = bytes.readUInt32LE(end + 16);
      const moved = Buffer.concat([bytes.subarray(0, start), text('hidden!!'), bytes.subarray(start)]);
      moved.writeUInt32LE(start + 8, moved.length - 22 + 16);
      return moved;
    })(docx())],
  ])('%s is refused', async (_, bytes) => { expect(await found(bytes)).toBe('mixed'); });

  it('a program before a document is no document', async () => { expect(await found(Buffer.concat([text('MZ'), docx()]))).toBe('type'); });
});

describe('a bomb', () => {
  const zeros = (n: number): Uint8Array => new Uint8Array(n);
  it.each([
    ['that unpacks to a thousand times itself', docx({ 'word/a.xml': zeros(30_000_000) })],
    ['that says it is small', lying(docx({ 'word/a.xml': zeros(30_000_000) }), 10)],
    ['that says other sizes than it has', lying(docx(), 5000)],
    ['of more files than a document has', docx(Object.fromEntries(Array.from({ length: 5001 }, (_, i) => [`word/${i}`, ''])))],
    ['in a document', docx({ 'word/embeddings/a.xlsx': zipped({ '[Content_Types].xml': '', 'xl/a.xml': zeros(30_000_000) }) })],
    ['three deep', docx({ 'word/embeddings/a.xlsx': zipped({ '[Content_Types].xml': '', 'xl/workbook.xml': '', 'xl/b.docx': docx() }) })],
    ['as an archive in a document', docx({ 'word/embeddings/a.zip': zipped({ 'a.exe': 'MZ' }) })], ['as another kind of archive in a document', docx({ 'word/embeddings/a.bin': rar })],
    ['of files that lie over each other', ((bytes: Buffer) => {
      // The second file of the directory is the first again.
      const second = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]), bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 4);
      const changed = Buffer.from(bytes);
      changed.writeUInt32LE(0, second + 42);
      return changed;
    })(docx())],
  ])('%s is refused', async (_, bytes) => { expect(['archive', 'mixed']).toContain(await found(bytes)); });
});

describe('malware', () => {
  it.each([['the test file itself', eicar], ['in a PDF', Buffer.concat([text('%PDF-1.7\n'), eicar, text('\n%%EOF')])], ['packed in a document', docx({ 'word/media/a.bin': eicar })], ['packed in a sheet in a document', docx({ 'word/embeddings/a.xlsx': zipped({ '[Content_Types].xml': '', 'xl/workbook.xml': '', 'xl/a': eicar }) })], ['in an archive that is not taken anyway', zipped({ 'a.com': eicar })]])('%s is found', async (_, bytes) => {
    expect(await found(bytes)).toBe('malware');
  });
  it('is asked of a scanner, whatever it is; one that does not answer takes nothing', async () => {
    expect(outcome(await checkFile(pdf, () => Promise.resolve('malware')))).toBe('malware');
    await expect(checkFile(pdf, () => Promise.reject(new Error('no answer')))).rejects.toThrow('no answer');
  });
});

it('reads of any zip what another program packed, and of anything else nothing but a verdict', async () => {
  fc.assert(fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.uint8Array({ maxLength: 300 }), { minKeys: 1, noNullPrototype: true }), (files) => {
    const entries = zipEntries(zipped(files));
    expect(typeof entries === 'string' ? entries : entries.map(({ name, size }) => [name, size]).sort()).toEqual(Object.entries(files).map(([name, content]) => [name, content.length]).sort());
  }), { numRuns: 60 });
  await fc.assert(fc.asyncProperty(fc.constantFrom(pdf, png, jpeg, docx(), xlsx), fc.array(fc.tuple(fc.nat(400), fc.integer({ min: 0, max: 255 })), { maxLength: 6 }), fc.nat(400), async (of, changes, length) => {
    const bytes = Buffer.from(of.subarray(0, Math.max(1, length)));
    for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
    expect(['ok', 'refused']).toContain((await checkFile(bytes)).verdict);
  }), { numRuns: 300 });
});
