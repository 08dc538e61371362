import { S3Error } from './errors.ts';

/** An element of a request body: its children, and the text of a leaf. */
export interface Xml { readonly name: string; readonly children: Xml[]; text: string }

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const malformed = (): S3Error => new S3Error('MalformedXML', 'The XML you provided was not well-formed or did not validate against our published schema');

function unescapeText(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]+);|&/gi, (_, entity: string | undefined) => {
    if (entity === undefined) throw malformed();
    if (!entity.startsWith('#')) return NAMED[entity] ?? raise();
    const point = /^#x/i.test(entity) ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1));
    return point <= 0x10ffff ? String.fromCodePoint(point) : raise();
  });
}

function raise(): never {
  throw malformed();
}

/** Parses one document with the root `root`; no DOCTYPE, no entities of its own. @throws MalformedXML */
export function parseXml(source: string, root: string): Xml {
  const top: Xml = { name: '', children: [], text: '' };
  const open = [top];
  let at = 0;
  for (const match of source.matchAll(/<\?[^]*?\?>|<!--[^]*?-->|<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/g)) {
    const between = source.slice(at, match.index);
    if (between.includes('<')) throw malformed();
    const parent = open.at(-1) ?? top;
    parent.text += unescapeText(between);
    at = match.index + match[0].length;
    const [, slash, name, , empty] = match;
    if (name === undefined) continue;
    if (slash === '/') {
      if (open.length === 1 || parent.name !== name) throw malformed();
      open.pop();
      continue;
    }
    const element: Xml = { name, children: [], text: '' };
    parent.children.push(element);
    if (empty === '') open.push(element);
  }
  const rest = source.slice(at);
  const [only, ...more] = top.children;
  if (open.length !== 1 || rest.trim() !== '' || top.text.replace(/^\ufeff/, '').trim() !== '' || only?.name !== root || more.length > 0) throw malformed();
  return only;
}

export const childrenOf = (element: Xml, name: string): Xml[] => element.children.filter((child) => child.name === name);

/** Text of the one child with this name, or undefined. @throws MalformedXML when it is there twice */
export function textOf(element: Xml, name: string): string | undefined {
  const [first, second] = childrenOf(element, name);
  if (second !== undefined) throw malformed();
  return first?.text;
}

/** Text of a child that must be there and be one of `allowed` when given. @throws MalformedXML */
export function needText<T extends string = string>(element: Xml, name: string, allowed?: readonly T[]): T {
  const text = textOf(element, name);
  const found = allowed === undefined ? text : allowed.find((value) => value === text);
  if (found === undefined) throw malformed();
  return found as T;
}

/** Only these children may appear. @throws MalformedXML */
export function onlyChildren(element: Xml, names: readonly string[]): void {
  if (element.children.some((child) => !names.includes(child.name))) throw malformed();
}

const escapeText = (text: string): string =>
  text.replace(/[&<>"\p{Cc}]/gu, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? `&#x${c.charCodeAt(0).toString(16)};`);

export type XmlValue = string | number | boolean | undefined | XmlTree | readonly XmlTree[] | readonly string[];
export interface XmlTree { readonly [name: string]: XmlValue }

/** Elements for each entry; an array repeats its element, undefined leaves it out. */
export function writeXml(tree: XmlTree): string {
  let out = '';
  for (const [name, value] of Object.entries(tree)) {
    if (value === undefined) continue;
    for (const one of Array.isArray(value) ? (value as readonly (XmlTree | string)[]) : [value]) {
      out += `<${name}>${typeof one === 'object' ? writeXml(one as XmlTree) : escapeText(String(one))}</${name}>`;
    }
  }
  return out;
}

/** A parsed element written out again, without attributes. */
export function rewriteXml(element: Xml): string {
  const inner = element.children.length > 0 ? element.children.map(rewriteXml).join('') : escapeText(element.text);
  return `<${element.name}>${inner}</${element.name}>`;
}

/** A whole answer document in S3's namespace. */
export const xmlDocument = (root: string, inner: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${inner}</${root}>`;
