import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { PDFDocument, PDFHexString, PDFName, PDFString, StandardFonts } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { stripFile } from './strip-file.ts';

/** What must be gone, however it is written. */
const name = 'De Linde Jeugdzorg';
const told = (bytes: Buffer): boolean => [Buffer.from(name), Buffer.from(name, 'utf16le'), Buffer.from(name, 'utf16le').swap16(), Buffer.from(Buffer.from(name, 'utf16le').swap16().toString('hex'), 'latin1'), Buffer.from(Buffer.from(name, 'utf16le').swap16().toString('hex').toUpperCase(), 'latin1')]
  .some((one) => bytes.includes(one));

async function pdf(change: (made: PDFDocument) => void = () => undefined): Promise<Buffer> {
  const made = await PDFDocument.create();
  const page = made.addPage([200, 200]);
  page.drawText('Ons plan', { x: 20, y: 100, font: await made.embedFont(StandardFonts.Helvetica) });
  change(made);
  return Buffer.from(await made.save({ useObjectStreams: false }));
}

describe('a PDF', () => {
  const full = (made: PDFDocument): void => {
    made.setAuthor(name); made.setTitle(`Plan van ${name}`); made.setCreator(name); made.setProducer(name); made.setKeywords([name]);
    const { context } = made;
    made.catalog.set(PDFName.of('Metadata'), context.register(context.stream(`<x:xmpmeta><dc:creator>${name}</dc:creator></x:xmpmeta>`, { Type: 'Metadata', Subtype: 'XML' })));
    made.catalog.set(PDFName.of('PieceInfo'), context.obj({ Word: { Private: PDFString.of(name) } }));
    const note = context.register(context.obj({ Type: 'Annot', Subtype: 'Text', Rect: [0, 0, 10, 10], T: PDFHexString.fromText(name), Contents: PDFString.of('Zie bijlage') }));
    made.getPage(0).node.set(PDFName.of('Annots'), context.obj([note]));
    // An earlier revision's information: nothing refers to it any more.
    context.register(context.obj({ Author: PDFString.of(name) }));
  };
  it('loses who made it, and keeps its pages and notes', async () => {
    const before = await pdf(full);
    expect(told(before)).toBe(true);
    const after = await stripFile(before);
    expect(told(after)).toBe(false);
    const read = await PDFDocument.load(after, { updateMetadata: false });
    expect([read.getPageCount(), read.getAuthor(), read.getTitle(), read.getProducer()]).toEqual([1, undefined, undefined, undefined]);
    expect(read.catalog.has(PDFName.of('Metadata'))).toBe(false);
    const page = read.getPage(0).node;
    expect(String(page.Annots())).toContain('R');
    expect(String(read.context.lookup(page.Annots()?.get(0)))).toContain('Zie bijlage');
    expect(String(page.Contents())).toBe(String((await PDFDocument.load(before)).getPage(0).node.Contents()));
  });
  it('is cleaned of object streams too', async () => {
    const made = await PDFDocument.create();
    made.addPage();
    made.setAuthor(name);
    const after = await stripFile(Buffer.from(await made.save({ useObjectStreams: true })));
    expect((await PDFDocument.load(after, { updateMetadata: false })).getAuthor()).toBeUndefined();
  });
  it('that holds another file, or is none, is not passed off as clean', async () => {
    const made = await PDFDocument.create();
    made.addPage();
    await made.attach(Buffer.from(name), 'cv.txt');
    await expect(stripFile(Buffer.from(await made.save()))).rejects.toThrow('holds another file');
    await expect(stripFile(Buffer.from('%PDF-1.7\nniets\n%%EOF'))).rejects.toThrow();
  });
});

describe('a file of an office program', () => {
  const parts = {
    '[Content_Types].xml': '<Types/>', 'word/document.xml': `<w:p><w:ins w:id="1" w:author="${name}" w:date="2026-01-01T00:00:00Z"><w:t>Ons plan</w:t></w:ins></w:p>`,
    'docProps/core.xml': `<cp:coreProperties><dc:creator>${name}</dc:creator><cp:lastModifiedBy>${name}</cp:lastModifiedBy></cp:coreProperties>`,
    'docProps/app.xml': `<Properties><Company>${name}</Company></Properties>`, 'docProps/custom.xml': `<Properties><property name="x">${name}</property></Properties>`,
    'word/comments.xml': `<w:comments><w:comment w:id="0" w:author='${name}' w:initials="DL"><w:t>Klopt dit?</w:t></w:comment></w:comments>`,
    'word/people.xml': `<w15:people><w15:person w15:author="${name}"><w15:presenceInfo w15:providerId="AD" w15:userId="S::x@delinde.example::1"/></w15:person></w15:people>`,
  };
  const zipped = (of: Record<string, string | Uint8Array>): Buffer => Buffer.from(zipSync(Object.fromEntries(Object.entries(of).map(([key, value]) => [key, typeof value === 'string' ? strToU8(value) : value])), { comment: name } as never));
  it('loses its properties and the names of who wrote and commented, and keeps what was written', async () => {
    const after = await stripFile(zipped(parts));
    const read = Object.fromEntries(Object.entries(unzipSync(after)).map(([key, value]) => [key, strFromU8(value)]));
    expect(Object.keys(read).sort()).toEqual(Object.keys(parts).sort());
    expect(JSON.stringify(read)).not.toMatch(/Linde|delinde|"DL/i);
    expect(read['word/document.xml']).toContain('Ons plan');
    expect(read['word/comments.xml']).toContain('Klopt dit?');
    expect(told(after)).toBe(false);
  });
  it('a sheet loses who saved it where', async () => {
    const after = await stripFile(zipped({
      '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': `<workbook><fileSharing userName="${name}"/><x15ac:absPath url="C:\\Users\\${name}\\" xmlns:x15ac="x"/><sheets/></workbook>`,
      'xl/comments1.xml': `<comments><authors><author>${name}</author></authors><commentList>Klopt</commentList></comments>`,
      'xl/persons/person.xml': `<personList><person displayName="${name}" id="{1}" userId="x" providerId="AD"/></personList>`,
    }));
    expect(JSON.stringify(Object.values(unzipSync(after)).map((part) => strFromU8(part)))).not.toContain('Linde');
    expect(strFromU8(unzipSync(after)['xl/comments1.xml'] ?? new Uint8Array())).toContain('<author></author>');
  });
  it('that holds other files or cannot be read is not passed off as clean', async () => {
    await expect(stripFile(zipped({ ...parts, 'word/embeddings/oleObject1.bin': 'x' }))).rejects.toThrow('holds another file');
    await expect(stripFile(zipped({ ...parts, 'word/comments.xml': new Uint8Array(Buffer.from(`<w:comment w:author="${name}"/>`, 'utf16le')) }))).rejects.toThrow('UTF-8');
  });
});

const segment = (marker: number, body: string): Buffer => {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(2 + body.length);
  return Buffer.concat([Buffer.from([0xff, marker]), length, Buffer.from(body, 'latin1')]);
};
const chunk = (type: string, body: string): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  return Buffer.concat([length, Buffer.from(type + body, 'latin1'), Buffer.alloc(4)]);
};

describe('a picture', () => {
  it('a JPEG loses Exif, XMP, IPTC, comments and what hangs behind it, and keeps what draws it', async () => {
    const scan = Buffer.concat([segment(0xda, 'scan'), Buffer.from([1, 2, 0xff, 0, 3, 0xff, 0xd3, 4])]);
    const kept = [segment(0xe0, 'JFIF'), segment(0xe2, 'ICC'), segment(0xdb, 'table'), scan, segment(0xc4, 'huffman'), scan];
    const [start, end] = [Buffer.from([0xff, 0xd8]), Buffer.from([0xff, 0xd9])];
    const words = [segment(0xe1, `Exif ${name}`), segment(0xed, name), segment(0xfe, name)];
    const after = await stripFile(Buffer.concat([start, ...words, ...kept, end, Buffer.from(name)]));
    expect(after).toEqual(Buffer.concat([start, ...kept, end]));
    await expect(stripFile(Buffer.concat([start, ...kept]))).rejects.toThrow();
  });
  it('a PNG loses its text, time and Exif', async () => {
    const begin = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    const kept = [chunk('IHDR', 'head'), chunk('iCCP', 'colours'), chunk('IDAT', 'data'), chunk('IEND', '')];
    const [head, ...rest] = kept;
    const after = await stripFile(Buffer.concat([begin, head ?? begin, chunk('tEXt', `Author\0${name}`), chunk('iTXt', name), chunk('eXIf', name), chunk('tIME', '2026'), ...rest, Buffer.from(name)]));
    expect(after).toEqual(Buffer.concat([begin, ...kept]));
    await expect(stripFile(Buffer.concat([begin, chunk('IHDR', 'x'), Buffer.from([0, 0, 0, 9, 1])]))).rejects.toThrow();
  });
});
