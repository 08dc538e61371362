const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Text as XML 1.0 may hold it: without the control characters that it forbids. */
// eslint-disable-next-line no-control-regex
export const escaped = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/[&<>"]/g, (sign) => entities[sign] ?? '');

export const element = (name: string, attributes: string, inner: string): string => `<${name}${attributes === '' ? '' : ` ${attributes}`}>${inner}</${name}>`;

/** Runs of a text, a line break as one. */
export const runs = (text: string): string => text.split('\n').map((line, i) => `<w:r>${i > 0 ? '<w:br/>' : ''}<w:t xml:space="preserve">${escaped(line)}</w:t></w:r>`).join('');

/** A paragraph in a style, with further properties. */
export const styled = (style: string, text: string, more = ''): string => `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${text === '' ? '' : runs(text)}</w:p>`;
