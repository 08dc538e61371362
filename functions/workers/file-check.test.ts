import { describe, expect, it } from 'vitest';
import { checkFile } from './file-check.ts';

const zip = (...parts: string[]): Buffer => Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.from(parts.join('\0'))]);

describe('what an upload is by its content', () => {
  it.each([
    ['a PDF', Buffer.from('%PDF-1.7\n…'), 'application/pdf', 'ok', undefined],
    ['a PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]), 'image/png', 'ok', undefined],
    ['a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg', 'ok', undefined],
    ['a Word document', zip('[Content_Types].xml', 'word/document.xml'), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'ok', undefined],
    ['a sheet', zip('[Content_Types].xml', 'xl/workbook.xml'), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'ok', undefined],
    ['nothing', Buffer.alloc(0), 'application/octet-stream', 'refused', 'empty'],
    ['a program named otherwise', Buffer.from('MZ\x90\0'), 'application/octet-stream', 'refused', 'type'],
    ['any other zip', zip('virus.exe'), 'application/zip', 'refused', 'type'],
    ['a page that shows a PDF further on', Buffer.from('<html>%PDF-1.7'), 'application/octet-stream', 'refused', 'type'],
  ])('%s', (_, bytes, type, verdict, reason) => {
    expect(checkFile(bytes)).toEqual({ type, verdict, ...(reason === undefined ? {} : { reason }) });
  });
});
