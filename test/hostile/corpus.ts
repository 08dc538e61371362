import { strToU8, zipSync, type Zippable } from 'fflate';
import { mostBytes } from '../../shared/bid/parts.ts';

/**
 * A file that means harm, or could be taken for what it is not: what the check of every upload says of it, and what becomes
 * of one that is taken where a copy without names is made for assessors. Both are written by hand; `gone`: what that copy may not hold.
 */
export interface HostileFile { readonly what: string; readonly bytes: Buffer; readonly check: 'ok' | 'empty' | 'too-large' | 'type' | 'archive' | 'mixed' | 'malware'; readonly copy?: 'clean' | 'none'; readonly gone?: string }

const text = (value: string): Buffer => Buffer.from(value, 'latin1');
export const zipped = (of: Readonly<Record<string, string | Uint8Array>>, level: 0 | 9 = 9): Buffer => Buffer.from(zipSync(Object.fromEntries(Object.entries(of).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content])) as Zippable, { level }));
const word = { '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document/>' };
const docx = (more: Readonly<Record<string, string | Uint8Array>> = {}): Buffer => zipped({ ...word, ...more });
const sheet = { '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' };

/** A PDF of one page whose catalog, page and trailer hold what is said. */
const pdf = ({ catalog = '', page = '', objects = '', trailer = '' } = {}): Buffer => text([
  '%PDF-1.7', `1 0 obj <</Type/Catalog/Pages 2 0 R${catalog}>> endobj`, '2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj', `3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]${page}>> endobj`,
  ...(objects === '' ? [] : [objects]), `trailer <</Root 1 0 R/Size 9${trailer}>>`, 'startxref', '0', '%%EOF', '',
].join('\n'));
const chunk = (name: string, data: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, text(name), data, Buffer.alloc(4)]);
};
const png = (...more: readonly Buffer[]): Buffer => Buffer.concat([text('\x89PNG\r\n\x1a\n'), chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])), ...more, chunk('IDAT', Buffer.from([1])), chunk('IEND', Buffer.alloc(0))]);
const jpeg = (comment = ''): Buffer => Buffer.concat([Buffer.from([0xff, 0xd8]), ...(comment === '' ? [] : [Buffer.from([0xff, 0xfe, 0, comment.length + 2]), text(comment)]), Buffer.from([0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xda, 0, 3, 1, 9, 9, 0xff, 0xd9])]);
/** In parts, so that no scanner finds it here. */
const eicar = text(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', 'STANDARD-ANTIVIRUS-TEST', 'FILE!$H+H*'].join('-'));
const padded = (start: string, at: number, sign: string): Buffer => Buffer.concat([text(start), Buffer.alloc(at - start.length), text(sign), Buffer.alloc(64)]);

/** One bit of an entry's flags, in its own header and in the directory: what says that it is encrypted. */
function encrypted(bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes);
  for (let at = 0; at < changed.length - 10; at += 1) {
    if (changed.readUInt32LE(at) === 0x04034b50) changed.writeUInt16LE(1, at + 6);
    if (changed.readUInt32LE(at) === 0x02014b50) changed.writeUInt16LE(1, at + 8);
  }
  return changed;
}
/** The same letters for another name of as many, in the headers of a zip: what no program writes by itself. */
const renamed = (bytes: Buffer, from: string, to: string): Buffer => text(bytes.toString('latin1').replaceAll(from, to));
const main = (kind: string, more = ''): string => `<Types><Override PartName="/word/document.xml" ContentType="application/vnd.${kind}.main+xml"/>${more}</Types>`;
const macro = '<Override PartName="/word/extra.bin" ContentType="application/vnd.ms-office.vbaProject"/>';

const type = (what: string, bytes: Buffer): HostileFile => ({ what, bytes, check: 'type' });
const mixed = (what: string, bytes: Buffer): HostileFile => ({ what, bytes, check: 'mixed' });
const archive = (what: string, bytes: Buffer): HostileFile => ({ what, bytes, check: 'archive' });
const taken = (what: string, bytes: Buffer, copy: 'clean' | 'none', gone?: string): HostileFile => ({ what, bytes, check: 'ok', copy, ...(gone === undefined ? {} : { gone }) });

export const corpus: readonly HostileFile[] = [
  { what: 'nothing', bytes: Buffer.alloc(0), check: 'empty' }, { what: 'a byte too many', bytes: Buffer.alloc(mostBytes + 1), check: 'too-large' },
  ...([
    ['a page', '<!doctype html><script>x9()</script>'], ['a drawing with a script', '<svg xmlns="http://www.w3.org/2000/svg" onload="x9()"><script>x9()</script></svg>'], ['XML with a stylesheet', '<?xml version="1.0"?><?xml-stylesheet href="x9.xsl"?><x/>'],
    ['a program of Windows', 'MZ\x90\0'], ['a program of Linux', '\x7fELF\x02'], ['a program of macOS', '\xcf\xfa\xed\xfe'], ['a class of Java', '\xca\xfe\xba\xbe\0\0'], ['a shortcut', 'L\0\0\0\x01\x14\x02\0'], ['a script', '#!/bin/sh\nx9'], ['a script of Windows', '@echo off\r\nx9'],
    ['an old Word file, or a new one behind a password', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'], ['rich text', '{\\rtf1 x9}'], ['a GIF', 'GIF89a\x01\0'], ['a WebP', 'RIFF\x10\0\0\0WEBPVP8 '], ['a TIFF', 'II*\0'], ['a film', '\0\0\0\x18ftypmp42'],
    ['a RAR', 'Rar!\x1a\x07\0'], ['a 7-Zip', '7z\xbc\xaf\x27\x1c'], ['a gzip', '\x1f\x8b\x08\0'], ['an xz', '\xfd7zXZ\0'], ['a cabinet', 'MSCF\0\0'], ['blanks', '   \r\n\t'], ['noughts', '\0'.repeat(1024)], ['a mark of UTF-16', '\xff\xfe<\0s\0'], ['one byte', '%'], ['half a beginning', '%PDF'],
  ] as const).map(([what, begin]) => type(what, text(begin))),
  type('a tar', padded('plan.pdf', 257, 'ustar')), type('an image of a disc', padded('', 0x8001, 'CD001')),

  // PDF. What is in one is the scanner's to judge; that it is one, whole and nothing else, is judged here.
  taken('a PDF', pdf(), 'clean'), type('a PDF after a page', text(`<html>${pdf().toString('latin1')}`)), type('a PDF that is cut off', pdf().subarray(0, -7)), type('a PDF that is its first line', text('%PDF-1.7\n')),
  mixed('a page after a PDF', Buffer.concat([pdf(), text('<script>x9()</script>')])), mixed('a zip after a PDF', Buffer.concat([pdf(), zipped({ 'x9.exe': 'MZ' })])), mixed('a RAR in a PDF', pdf({ objects: '4 0 obj <<>> stream\nRar!\x1a\x07\0\nendstream endobj' })), mixed('a tar that begins as a PDF', Buffer.concat([padded('%PDF-1.7\n', 257, 'ustar'), text('\n%%EOF')])),
  taken('a PDF that is a page of scripts further on', pdf({ objects: '% <html><script>x9()</script>' }), 'clean', 'x9'), taken('a PDF behind a password', pdf({ objects: '4 0 obj <</Filter/Standard/V 2/R 3/O(x)/U(x)/P -4>> endobj', trailer: '/Encrypt 4 0 R/ID[<00><00>]' }), 'none'),
  taken('a PDF with a file in it', pdf({ catalog: '/Names<</EmbeddedFiles<</Names[(x9.exe)4 0 R]>>>>', objects: '4 0 obj <</Type/Filespec/F(x9.exe)>> endobj' }), 'none'),
  { what: 'the test file in a PDF', bytes: Buffer.concat([text('%PDF-1.7\n'), eicar, text('\n%%EOF')]), check: 'malware' }, { what: 'the test file', bytes: eicar, check: 'malware' },

  // Pictures.
  taken('a PNG that says something in its remarks', png(chunk('tEXt', text('Comment\0<?php x9(); ?>'))), 'clean', 'x9'), taken('a PNG of two thousand million dots', Buffer.concat([png().subarray(0, 16), Buffer.from([0x7f, 0xff, 0xff, 0xff, 0x7f, 0xff, 0xff, 0xff]), png().subarray(24)]), 'clean'),
  type('a PNG that is cut off', png().subarray(0, -12)), type('a PNG whose part is longer than it', Buffer.concat([text('\x89PNG\r\n\x1a\n'), Buffer.from([0xff, 0xff, 0xff, 0xff]), text('IHDR')])), mixed('a page after a PNG', Buffer.concat([png(), text('<script>x9()</script>')])), mixed('a zip after a PNG', Buffer.concat([png(), docx()])),
  taken('a JPEG with a page in its remarks', jpeg('<script>x9()</script>'), 'clean', 'x9'), type('half a JPEG', jpeg().subarray(0, -2)), mixed('a zip after a JPEG', Buffer.concat([jpeg(), zipped({ 'a.class': '\xca\xfe\xba\xbe' })])), mixed('a PDF in a JPEG', jpeg('%PDF-1.7')),

  // Zips and office files.
  taken('a text', docx(), 'clean'), type('a zip', zipped({ 'plan.pdf': pdf() })), type('an open document', zipped({ 'mimetype': 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' }, 0)), type('a program of Java', zipped({ 'META-INF/MANIFEST.MF': 'Main-Class: x9', 'x9.class': 'x' })),
  archive('a zip behind a password', encrypted(zipped({ 'a.txt': 'x' }))), archive('a text behind a password of its zip', encrypted(docx())), archive('a zip that is cut off', docx().subarray(0, -30)), type('a zip with something before it', Buffer.concat([text('MZ'), docx()])),
  archive('thirty megabytes of the same', docx({ 'word/media/a.bmp': new Uint8Array(30_000_000) })), archive('an archive in a text', docx({ 'word/embeddings/a.zip': zipped({ 'x9.exe': 'MZ' }) })), archive('a text in a text in a text', docx({ 'word/embeddings/a.docx': docx({ 'word/embeddings/b.docx': docx() }) })), archive('five thousand and one files', zipped({ ...word, ...Object.fromEntries(Array.from({ length: 5001 }, (_, i) => [`word/media/${i}`, ''])) }, 0)),
  archive('a part that leads out', docx({ '../../../../x9.dll': 'MZ' })), archive('a part from the root', docx({ '/etc/cron.d/x9': 'x' })), archive('a part that leads out, as Windows writes it', docx({ '..\\..\\x9.dll': 'MZ' })), archive('a part on a drive', docx({ 'C:/x9.dll': 'MZ' })), archive('a NUL in a part', docx({ 'word/a\0.xml': 'x' })),
  mixed('the same part twice', renamed(docx({ 'word/documentx.xml': '<w:document>x9</w:document>', 'word/document.xmlx': 'x' }), 'word/document.xmlx', 'word/documentx.xml')), mixed('the same part in other letters', docx({ 'WORD/document.XML': '<w:document>x9</w:document>' })),
  type('a text with macros', docx({ 'word/vbaProject.bin': 'x9' })), type('a sheet with macros', zipped({ ...sheet, 'xl/vbaProject.bin': 'x9' })), type('macros under another name', docx({ '[Content_Types].xml': main('openxmlformats-officedocument.wordprocessingml.document', macro), 'word/extra.bin': 'x9' })), type('a text that says it may have macros', docx({ '[Content_Types].xml': main('ms-word.document.macroEnabled') })),
  type('the same in UTF-16', docx({ '[Content_Types].xml': Buffer.from(`\ufeff${main('ms-word.document.macroEnabled')}`, 'utf16le') })), type('the same in figures', docx({ '[Content_Types].xml': main('ms-word.document.&#109;acroEnabled') })),
  taken('a text with a thing of another program', docx({ 'word/embeddings/oleObject1.bin': 'x9' }), 'none'), taken('a text with a control', docx({ 'word/activeX/activeX1.bin': 'x9' }), 'none'), taken('a text with its maker', docx({ 'docProps/core.xml': '<dc:creator>x9</dc:creator>' }), 'clean', 'x9'),
  { what: 'the test file packed in a text', bytes: docx({ 'word/media/a.png': eicar }), check: 'malware' }, { what: 'the test file packed in a zip', bytes: zipped({ 'a.com': eicar }), check: 'malware' },
];
