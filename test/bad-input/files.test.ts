import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postFile, type Visitor } from '../../infra/client/client.ts';
import { later } from '../../shared/kernel/moments.ts';
import type { UploadedFile } from '../../shared/views/provider.ts';
import type { BidFile } from '../../shared/views/staff.ts';
import { moments, openPortal, publishedTender, type Portal } from '../portal.ts';
import { draft, readBackOf, submitRaw } from '../rush/bidders.ts';

/** Files as they come: none, too much, not what they say, and with names that mean harm. */
const kvk = '48000000';
let portal: Portal;
let tender = '';
let provider: Visitor;

beforeAll(async () => {
  portal = await openPortal('2026-01-12T08:00:00.000Z');
  tender = (await publishedTender(portal, [kvk])).portalId;
  portal.at(later(moments.closesAt, { minutes: -40 }));
  provider = await portal.world.provider(kvk);
  await draft(provider, tender, { lot: 'A', price: 9_900, answer: 'Met bijlagen' });
}, 300_000);
afterAll(() => portal.close());

interface Form { readonly url: string; readonly fields: Readonly<Record<string, string>> }
const documents = (): string => `/tenders/${tender}/bid/lots/A/documents`;
const formOf = async (): Promise<Form> => (await provider.view<{ upload: Form }>(documents())).upload;
const filesOf = async (): Promise<readonly UploadedFile[]> => (await provider.view<{ files: readonly UploadedFile[] }>(documents())).files;
const pageOf = async (): Promise<string> => (await provider.fetch(`/provider${documents()}`)).text();
const pdf = new TextEncoder().encode('%PDF-1.7\n%%EOF\n');

describe('what is not taken', () => {
  it('is a byte more than a hundred megabytes', async () => {
    const { url, fields } = await formOf();
    const policy = JSON.parse(Buffer.from(fields['Policy'] ?? '', 'base64').toString()) as { conditions: readonly unknown[] };
    expect(policy.conditions).toContainEqual(['content-length-range', expect.any(Number), 104_857_600]);
    await expect(postFile({ url, fields }, 'groot.pdf', new Uint8Array(104_857_601))).rejects.toThrow();
    expect(await filesOf()).toEqual([]);
  });

  it('is a name with control characters in it', async () => {
    const { url, fields } = await formOf();
    for (const name of ['a\r\nSet-Cookie: x=1.pdf', 'a\u0000.pdf', 'a\u0007.pdf']) {
      await expect(postFile({ url, fields: { ...fields, 'x-amz-meta-filename': name } }, 'a.pdf', pdf)).rejects.toThrow('400');
    }
    expect(await filesOf()).toEqual([]);
  });

  it('is a form that was changed: another size, another place, another signature', async () => {
    const { url, fields } = await formOf();
    const policy = Buffer.from(fields['Policy'] ?? '', 'base64').toString().replace('104857600', '999999999999');
    for (const changed of [{ Policy: Buffer.from(policy).toString('base64') }, { key: `${tender}/${kvk}/B/x` }, { 'X-Amz-Signature': '0'.repeat(64) }, { acl: 'public-read' }]) {
      await expect(postFile({ url, fields: { ...fields, ...changed } }, 'a.pdf', pdf)).rejects.toThrow('403');
    }
    expect(await filesOf()).toEqual([]);
  });
});

const names: readonly (readonly [given: string, shown: string])[] = [
  ['plan.pdf', 'plan.pdf'],
  // Browsers write a quotation mark so (HTML, multipart/form-data), and the bucket keeps it so.
  ['een "plan".pdf', 'een %22plan%22.pdf'],
  ["'t plan; bijlage=1.pdf", "'t plan; bijlage=1.pdf"],
  ['../../etc/passwd.pdf', 'passwd.pdf'],
  ['C:\\Users\\jan\\plan.pdf', 'plan.pdf'],
  ['begroting café ’t Zand – €.pdf', 'begroting café ’t Zand – €.pdf'],
  ['計画 👩‍👧.pdf', '計画 👩‍👧.pdf'],
  ['\u202efdp.exe', 'fdp.exe'],
  ['plan\u2066\u2069.pdf', 'plan.pdf'],
  ['<img src=x onerror=alert(1)>.pdf', '<img src=x onerror=alert(1)>.pdf'],
  ['&lt;b&gt;.pdf', '&lt;b&gt;.pdf'],
  ['${filename}.pdf', '${filename}.pdf'],
  ['a%0d%0aSet-Cookie: x=1.pdf', 'a%0d%0aSet-Cookie: x=1.pdf'],
  [`${'x'.repeat(296)}.pdf`, 'x'.repeat(200)],
];
/** Names that no browser sends, written into the form by hand. */
const crafted: readonly (readonly [given: string, shown: string])[] = [
  ['een "plan".pdf', 'een "plan".pdf'],
  ['../../x"; filename="y.exe', '....x"; filename="y.exe'],
  ['a  b.pdf ', 'a  b.pdf'],
  ['\u202e\u2066/\\', 'document'],
  ['=?UTF-8?B?YeKArmI=?= =?utf-8?q?=0d=0a?=', 'ab'],
  ['é'.repeat(300), 'é'.repeat(200)],
  [`${'y'.repeat(199)}👩.pdf`, `${'y'.repeat(199)}👩`],
  ['CON', 'CON'], ['lpt1.pdf', 'lpt1.pdf'], ['plan.pdf.exe', 'plan.pdf.exe'], ['plan.pdf .', 'plan.pdf .'], ['plan.pdf:x.exe', 'plan.pdf:x.exe'], ['.htaccess', '.htaccess'], ['-rf $(id) `id` | x', '-rf $(id) `id` | x'], ['..%2f..%2fx', '..%2f..%2fx'],
  // Of another alphabet, and two dots that look like dots.
  ['рlаn.pdf', 'рlаn.pdf'], ['．．／x.pdf', '．．／x.pdf'], ['%00.pdf', '%00.pdf'], ["x'*~!().pdf", "x'*~!().pdf"], [';filename*=x', ';filename*=x'],
];
/** The harmless test file that every scanner knows, in parts, so that none finds it here. */
const eicar = new TextEncoder().encode(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', 'STANDARD-ANTIVIRUS-TEST', 'FILE!$H+H*'].join('-'));
const contents: readonly (readonly [name: string, bytes: Uint8Array<ArrayBuffer>, check: string])[] = [
  ['leeg.pdf', new Uint8Array(), 'empty'],
  ['programma.pdf', Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]), 'type'],
  ['pagina.pdf', new TextEncoder().encode('<!doctype html><script>alert(1)</script>'), 'type'],
  ['archief.docx', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), 'archive'],
  ['aanhangsel.pdf', new TextEncoder().encode('%PDF-1.7\n%%EOF\n<script>alert(1)</script>'), 'mixed'],
  ['proef.pdf', eicar, 'malware'],
  ['script.pdf', new TextEncoder().encode('#!/bin/sh\n%PDF-1.7'), 'type'],
  ['plaatje.exe', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]), 'ok'],
];

const shownNames = [...names, ...crafted].map(([, shown]) => shown);

it('shows every file under its own name, escaped, whatever it holds', async () => {
  for (const [given] of names) await postFile(await formOf(), given, pdf);
  for (const [given] of crafted) {
    const { url, fields } = await formOf();
    await postFile({ url, fields: { ...fields, 'x-amz-meta-filename': given } }, 'a.pdf', pdf);
  }
  await portal.stack.settle();
  expect((await filesOf()).map(({ name }) => name).sort()).toEqual(shownNames.toSorted());
  const page = await pageOf();
  expect(page).not.toContain('<img src=x');
  expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;.pdf');
  expect(page).toContain('&amp;lt;b&amp;gt;.pdf');
  // eslint-disable-next-line no-control-regex
  expect(page).not.toMatch(/[\u0000-\u0008\u202a-\u202e\u2066-\u2069]/);
});

it('says of a file that is not what it may be that it is refused', async () => {
  for (const [name, bytes] of contents) await postFile(await formOf(), name, bytes);
  await portal.stack.settle();
  const found = new Map((await filesOf()).map(({ name, check }) => [name, check]));
  for (const [name, , check] of contents) expect([name, found.get(name)]).toEqual([name, check]);
  for (const shown of shownNames) expect([shown, found.get(shown)]).toEqual([shown, 'ok']);
  const page = await pageOf();
  expect(page.split('Geweigerd').length - 1).toBe(contents.filter(([, , check]) => check !== 'ok').length);
});

it('gives what was opened as a download under a name that nobody, browser or desk, can take for anything else', async () => {
  expect((await submitRaw(provider, tender, await readBackOf(provider, tender))).status).toBe(201);
  portal.at(later(moments.closesAt, { seconds: 120 }));
  for (const opener of ['opener-1', 'opener-2']) await (await portal.world.as(opener)).command(`/tenders/${tender}/openings`);
  await portal.stack.settle();
  const officer = await portal.world.as('officer');
  const { documents: opened } = await officer.view<{ documents: readonly BidFile[] }>(`/tenders/${tender}/files/A/${kvk}`);
  // Each ends as what it is: all that were taken are PDF, but for one picture.
  const endedAsPdf = shownNames.map((name) => (name.endsWith('.pdf') ? name : `${name}.pdf`));
  const others = contents.map(([name, , check]) => (check === 'ok' ? 'plaatje.exe.png' : name));
  expect(opened.map(({ name }) => name).sort()).toEqual([...endedAsPdf, ...others].sort());
  for (const { name, url, whole } of opened) {
    const refused = contents.some(([one, , check]) => one === name && check !== 'ok');
    expect([name, whole, url !== '']).toEqual([name, !refused, !refused]);
    if (refused) continue;
    const response = await fetch(url);
    await response.arrayBuffer();
    expect([name, response.status, response.headers.get('content-type')]).toEqual([name, 200, 'application/octet-stream']);
    const [, plain = '', encoded = ''] = /^attachment; filename="([\x20-\x7e]*)"; filename\*=UTF-8''(\S+)$/.exec(response.headers.get('content-disposition') ?? '') ?? [];
    expect(plain).not.toMatch(/["\\/]/);
    expect(plain.length).toBeGreaterThan(0);
    expect(encoded).toMatch(/^(?:[\w.~!#$&+^`|-]|%[0-9A-F]{2})+$/);
    expect(decodeURIComponent(encoded)).toBe(name);
  }
  const page = await (await officer.fetch(`/staff/tenders/${tender}/files/A/${kvk}`)).text();
  expect(page).not.toContain('<img src=x');
  expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;.pdf');
});

it('gives every file in an archive a name that is one part of a path on every system', async () => {
  const officer = await portal.world.as('officer');
  const zips = await Promise.all([officer.fetch(`/staff/tenders/${tender}/dossier/zip`), (await portal.world.provider(kvk)).fetch('/provider/organisation/archive/zip')]);
  for (const [i, answer] of zips.entries()) {
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/zip']);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w -]+\.zip"$/);
    const parts = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    // Those of the list too that lie apart: whoever puts them there uses these names.
    const listed = strFromU8(parts['SHA256SUMS'] ?? new Uint8Array()).split('\n').filter((line) => line !== '').map((line) => line.slice(66));
    const paths = [...new Set([...Object.keys(parts), ...listed])];
    expect(paths.filter((path) => !path.split('/').every((part) => /^[\p{L}\p{N}_(-](?:[\p{L}\p{N} ()_.-]*[\p{L}\p{N}_)-])?$/u.test(part) && !/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(part)))).toEqual([]);
    expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
    // Of the bid every file that was taken; what its sender uploaded is cleared away by now.
    if (i === 0) expect(paths.filter((path) => path.startsWith(`percelen/A/${kvk}/`) && /\/\d\d [^/]+$/.test(path))).toHaveLength(shownNames.length + 1);
  }
});
