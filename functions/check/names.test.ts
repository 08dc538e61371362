import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { fittingName } from './names.ts';

const zipped = (part: string): Buffer => Buffer.from(zipSync({ '[Content_Types].xml': strToU8('<Types/>'), [part]: strToU8('<x/>') }));
const of = { pdf: Buffer.from('%PDF-1.7'), png: Buffer.from('89504e470d0a1a0a', 'hex'), jpeg: Buffer.from('ffd8ffe0', 'hex'), word: zipped('word/document.xml'), sheet: zipped('xl/workbook.xml') };

it.each([
  ['plan.pdf', of.pdf, 'plan.pdf'], ['PLAN.PDF', of.pdf, 'PLAN.PDF'], ['foto.jpeg', of.jpeg, 'foto.jpeg'], ['foto.JPG', of.jpeg, 'foto.JPG'], ['logo.png', of.png, 'logo.png'],
  ['plan.docx', of.word, 'plan.docx'], ['tarief.xlsx', of.sheet, 'tarief.xlsx'],
  ['prijs.html', of.pdf, 'prijs.html.pdf'], ['foto.png', of.jpeg, 'foto.png.jpg'], ['plan.pdf.exe', of.pdf, 'plan.pdf.exe.pdf'], ['plan.pdf .', of.pdf, 'plan.pdf ..pdf'],
  ['tarief.docx', of.sheet, 'tarief.docx.xlsx'], ['plan.docm', of.word, 'plan.docm.docx'], ['scan', of.pdf, 'scan.pdf'], ['pdf', of.pdf, 'pdf.pdf'],
])('%s: a name ends as its file is', (name, bytes, expected) => { expect(fittingName(name, bytes)).toBe(expected); });

it('leaves alone what is none of these, which nobody can download', () => { expect(fittingName('x.exe', Buffer.from('MZ'))).toBe('x.exe'); });
