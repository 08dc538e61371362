import type { Field, Fields } from '../../shared/kernel/fields.ts';

/** A form as somebody could send it: its body, what it is called, and the statuses of which one must answer it. `foreign`: it is no form of ours, which is told in the ledger. */
export interface Variant { readonly kind: string; readonly body: string | Uint8Array<ArrayBuffer>; readonly type?: string; readonly answers: readonly number[]; readonly foreign?: true }

const urlencoded = 'application/x-www-form-urlencoded';
/** Refused for what was typed, or because there is nothing of the kind; a form is never taken for another one. */
const refused = [400, 403, 404, 409];
/** Of what is not there its page says that, not what was wrong with the form. */
const foreign = [403, 404];

/** The names of the controls of a form, one row of each kind of row. */
const namesOf = (fields: Fields, before = ''): string[] => Object.entries(fields).flatMap(([name, { kind, of }]: [string, Field<unknown>]) =>
  (kind === 'rows' ? namesOf(of ?? {}, `${before}${name}.K1.`) : kind === 'moment' ? [`${before}${name}.day`, `${before}${name}.time`] : [before + name]));

/** Every wrong form of these fields. @param token of the session's forms, @param key of a form that was not sent yet. */
export function variants(fields: Fields, token: string, key: string): readonly Variant[] {
  const names = namesOf(fields);
  const own = `_csrf=${encodeURIComponent(token)}&_key=${key}`;
  const pairs = (of: (name: string, i: number) => string): string => names.map((name, i) => `${encodeURIComponent(name)}=${of(name, i)}`).join('&');
  const form = (kind: string, rest: string, answers: readonly number[] = refused): Variant => ({ kind, body: `${own}&${rest}`, answers });
  const stranger = (kind: string, body: Variant['body'], type = urlencoded): Variant => ({ kind, type, body, answers: foreign, foreign: true });
  const other = (kind: string, type: string, body: Variant['body']): Variant => stranger(kind, body, type);
  const rows = Object.entries(fields).filter(([, { kind }]) => kind === 'rows').map(([name]) => name);
  const first = names[0] ?? 'x9';
  return [
    form('signs that are none', pairs((_, i) => ['%00', '%ff%fe', '%ED%A0%80', '%C0%80', '%', '%zz', '%u0041', '%1b%5B31m', '%f0%9f', '%EF%BF%BE'][i % 10] ?? '')),
    form('text that could be more', pairs((_, i) => encodeURIComponent(['<x9 onload=x9()>', '"><x9>', "' x9='1", '</textarea><x9>', '{{7*7}}', '\u202e<x9>', '=x9()', '$&$`'][i % 8] ?? ''))),
    form('numbers out of reach', pairs((_, i) => ['9'.repeat(400), '-1', '1e999', 'NaN', '0x10', '1.000,00', '٣', 'Infinity', '-0', '00000000000000000001'][i % 10] ?? '')),
    form('days that are none', pairs((_, i) => ['31-2-2026', '0-0-0', '2026-13-01', '+275760-09-13', '24:60', '1-1-0001', '29-2-2027', 'nu'][i % 8] ?? '')),
    form('names of what every object has', `${['__proto__', 'constructor', 'prototype.x', 'toString', 'hasOwnProperty', '', '.', '..', `${first}[]`, `${first}[0]`, `${first}.__proto__.x`, `__proto__.${first}`, ...rows.flatMap((name) => [`${name}.__proto__.x`, `${name}.constructor.x`, `${name}..x`, `${name}.`])].map((name) => `${encodeURIComponent(name)}=x9`).join('&')}&${pairs(() => '%00')}`),
    form('each thrice', [pairs(() => '%00'), pairs(() => 'x'), pairs(() => '')].join('&')),
    form('more rows than there are', [pairs(() => '%00'), ...(rows.length === 0 ? [`${encodeURIComponent(first)}=%00`] : rows).flatMap((name) => Array.from({ length: 3000 }, (_, i) => `${encodeURIComponent(name)}.R${i}.x=1`))].join('&')),
    form('more names than there are', `${pairs(() => '%00')}&${Array.from({ length: 20_000 }, (_, i) => `n${i}=`).join('&')}`),
    form('nearly a megabyte', `${pairs((_, i) => (i === 0 ? `%00${'x'.repeat(900_000)}` : '%00'))}`),
    form('a megabyte and more', `x=${'x'.repeat(1024 * 1024)}`, [413]),
    form('signs between nothing', `&&==&=x&%=%&${pairs(() => '%00')}&&`),
    form('a way to another site', `_then=${encodeURIComponent('//x9.example/')}&_then=https://x9.example&${pairs(() => '%00')}`),
    stranger('a wrong token before the right one', `_csrf=x&${own}`), stranger('no token', `_key=${key}&${pairs(() => 'x')}`), stranger('a token of other letters', `_csrf=${'%C3%A9'.repeat(token.length)}&_key=${key}`), stranger('nothing at all', ''),
    { kind: 'no key', body: `_csrf=${encodeURIComponent(token)}&${pairs(() => '%00')}`, answers: refused }, { kind: 'a key that is none', body: `_csrf=${encodeURIComponent(token)}&_key=${encodeURIComponent('../../x9')}&${pairs(() => '%00')}`, answers: refused }, { kind: 'a key of a prototype', body: `_csrf=${encodeURIComponent(token)}&_key=__proto__&${pairs(() => '%00')}`, answers: refused },
    other('in parts', 'multipart/form-data; boundary=x9', ['_csrf', '_key', ...names].map((name) => `--x9\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${name === '_csrf' ? token : name === '_key' ? key : 'x'}\r\n`).join('') + '--x9--\r\n'),
    other('in parts without an end', 'multipart/form-data', `--x9\r\ncontent-disposition: form-data; name="_csrf"; filename="x9.exe"\r\n\r\n${token}`), other('JSON', 'application/json', JSON.stringify({ _csrf: token, _key: key })), other('plain text', 'text/plain', `_csrf=${token}\r\n_key=${key}`),
    other('letters of two bytes', `${urlencoded}; charset=utf-16le`, new Uint8Array(Buffer.from(own, 'utf16le'))), other('bytes of no letters', urlencoded, new Uint8Array([0xff, 0xfe, 0xed, 0xa0, 0x80, 0x3d, 0xff, 0x26, 0, 0x3d])),
  ];
}
