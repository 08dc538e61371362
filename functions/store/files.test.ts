import { describe, expect, it } from 'vitest';
import { nameFrom } from './files.ts';

describe('the name of a file', () => {
  it.each([
    ['plan.pdf', 'plan.pdf'],
    [Buffer.from('begroting café ’t.pdf').toString('latin1'), 'begroting café ’t.pdf'],
    [`=?UTF-8?B?${Buffer.from('naïef.docx').toString('base64')}?=`, 'naïef.docx'],
    ['=?UTF-8?Q?caf=C3=A9_1.pdf?=', 'café 1.pdf'],
    ['../../etc/passwd', '....etcpasswd'],
    [`a${Buffer.from('\u202e').toString('latin1')}fdp.exe`, 'afdp.exe'],
    ['', 'document'],
    ['\u0000\u0001', 'document'],
  ])('%j reads %j', (raw, name) => { expect(nameFrom(raw)).toBe(name); });

  it('is never longer than 200 characters', () => { expect(nameFrom('x'.repeat(5000))).toHaveLength(200); });

  it('is never cut within a character: an address cannot hold half of one', () => {
    const name = nameFrom(Buffer.from(`${'x'.repeat(199)}📎.pdf`).toString('latin1'));
    expect(name).toBe(`${'x'.repeat(199)}📎`);
    expect(() => encodeURIComponent(name)).not.toThrow();
  });
});
