import type { Schema } from './wrong.ts';

/**
 * Texts that anybody may type and that some reader, somewhere, could take for more than text. `x9` marks what of them would
 * have become something: an element, an attribute, a header, a property, a formula.
 */
export const oneLine: readonly string[] = [
  '<script>x9(1)</script><x9>', '"><x9 onerror=x9(1) x9="', "' x9='1' onfocus='x9()' autofocus='", '</textarea><x9>', '</title></style></script><x9>', '<!--<x9>', '--><x9>', ']]><x9/><![CDATA[', '<x9 src=//x9.example>',
  '&lt;x9&gt;&#60;x9&#62;', '&x9; &amp;', 'javascript:x9()', 'data:text/html,<x9>', '//x9.example', '{lot} {title} {0} {{7*7}} ${7*7} <%= 7*7 %>', '$& $1 $` $$',
  '=HYPERLINK("https://x9.example";"x9")', '+x9', '-2+x9', '@SUM(x9)', "=cmd|' /C calc'!x9", '＝1+x9', '%0d%0aX9: x9', '=?UTF-8?B?WDk6IHg5?=', '\u202e9x\u202c \u2066x9\u2069', 'é́́́́ 👩‍👧‍👦 漢字 Ω \u200bx9', '\\x9;x9,x9:x9\\n', "'; DROP TABLE x9; --", '__proto__', 'undefined', '__x9__ **x9** [x9](https://x9.example)', '`x9` | x9 | # x9',
];
export const manyLines: readonly string[] = [
  ...oneLine, 'x9\r\nBcc: x9@x9.example\r\n\r\n<x9>', 'x9\nEND:VEVENT\nBEGIN:VEVENT\nX9:x9', 'x9\r\nATTENDEE:mailto:x9@x9.example', 'x9\u2028X9:x9\u2029x9\u0085x9', '\tx9\n=x9\n+x9', '# x9\n\n- <x9>\n\n| x9 |', '.\r\nQUIT\r\nx9', '\n\n\n\nx9\n\n\n\n',
];

/** Schemas tell a line from lines by the room that there is: only what has more than one line has more than 500 characters. */
const textsFor = ({ maxLength = 0 }: Schema): readonly string[] => (maxLength > 500 ? manyLines : oneLine);

/** Puts hostile text before every text that a person typed in a request, each time another, all of them with an element in it; the numbers of both it keeps. */
export class Hostile {
  readonly fields = new Map<string, number>();
  readonly texts = new Set<string>();
  readonly #leave: (field: string) => boolean;
  /** @param leave fields that are left as they are: what stands in them is computed with, or compared. */
  constructor(leave: (field: string) => boolean) { this.#leave = leave; }

  mix(schema: Schema, value: unknown, field: string): unknown {
    if (Array.isArray(value)) return schema.items === undefined ? value : value.map((one) => this.mix(schema.items ?? {}, one, field));
    if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, this.mix(schema.properties?.[name] ?? {}, inner, `${field}.${name}`)]));
    if (typeof value !== 'string' || value === '' || schema.type !== 'string' || schema.maxLength === undefined || schema.pattern !== undefined || schema.format !== undefined || schema.enum !== undefined || this.#leave(field)) return value;
    const fitting = textsFor(schema).map((text) => (text.includes('<x9') ? text : `${text}<x9>`)).filter((text) => text.length + value.length < (schema.maxLength ?? 0));
    const before = this.fields.get(field) ?? [...field].reduce((sum, sign) => sum + (sign.codePointAt(0) ?? 0), 0);
    const text = fitting[before % fitting.length];
    if (text === undefined) return value;
    this.fields.set(field, before + 1);
    this.texts.add(text);
    return `${text} ${value}`;
  }
}

const tag = /<(\/?)([A-Za-z][A-Za-z0-9-]*)((?:\s+[A-Za-z_:][\w:.-]*(?:="[^"<>]*")?)*)\s*\/?>/g;

/** What in a page of ours is not as we write pages; empty when nothing is. Every element stands whole, every value between quotes. */
export function faultsOfPage(html: string): string[] {
  const rest = html.replace(/^<!doctype html>\n/i, '').replace(tag, '');
  const faults = rest.includes('<') ? [`loose: ${rest.slice(rest.indexOf('<'), rest.indexOf('<') + 80)}`] : [];
  for (const [whole, end, name = '', attributes = ''] of html.matchAll(tag)) {
    const values = [...attributes.matchAll(/([A-Za-z_:][\w:.-]*)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [key.toLowerCase(), value] as const);
    const bad = values.some(([key, value]) => key.startsWith('on') || key.startsWith('x9') || key === 'style' || key === 'srcdoc' || (['href', 'src', 'action', 'formaction'].includes(key) && !leadsOn(value)));
    const script = name === 'script' && end === '' && !values.some(([key, value]) => key === 'src' && /^\/(?:assets|_local)\//.test(value));
    if (/^(?:x9|iframe|object|embed|base|svg|math)/i.test(name) || bad || script) faults.push(whole.slice(0, 200));
  }
  return faults;
}

/** A path, a place on the page, an address of ours, or lines of the ledger to keep: never another site, and nothing that runs. */
const leadsOn = (value: string): boolean => /^(?:[#?]|data:application\/jsonl;charset=utf-8,|\/(?![/\\])|https:\/\/(?!x9)|http:\/\/127\.0\.0\.1:|mailto:)/.test(value) || value === '';

/** What in the headers of an answer came from a text; empty when nothing did. */
export const faultsOfHeaders = (headers: Headers): string[] => [...headers].filter((header) => header.some((part) => /(?<![a-z\d])x9(?![a-z\d])/i.test(part))).map(([name, value]) => `${name}: ${value}`);

/** Properties of a calendar that hold text; a text ends at its line, and can begin no other (RFC 5545, 3.1 and 3.3.11). */
export const faultsOfCalendar = (ics: string): string[] => ics.replace(/\r\n[ \t]/g, '').split('\r\n')
  .filter((line) => !/^(?:BEGIN|END|VERSION|PRODID|NAME|METHOD|X-WR-CALNAME|UID|SEQUENCE|DTSTAMP|DTSTART(?:;VALUE=DATE)?|DTEND(?:;VALUE=DATE)?|SUMMARY|DESCRIPTION|URL(?:;VALUE=URI)?|TRANSP|X-MICROSOFT-[\w-]+|LAST-MODIFIED|CREATED|STATUS|CLASS|X-[\w-]+)[:;]/.test(line) && line !== '')
  .concat([/[\n\u0085\u2028\u2029]/.test(ics.replaceAll('\r\n', '')) ? ['a line that ends otherwise'] : [], /^(?:X9|ATTENDEE)/im.test(ics) ? ['x9'] : []].flat());

/** Cells that a spreadsheet would take for a formula. */
export const faultsOfCsv = (csv: string): string[] => [...csv.replace(/^\ufeff/, '').matchAll(/"((?:[^"]|"")*)"(?:;|\r\n)/g)].map(([, text = '']) => text).filter((text) => /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(text));
