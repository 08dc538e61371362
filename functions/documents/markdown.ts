/**
 * The markdown of HTML as mammoth writes it: headings, paragraphs, lists, line breaks and tables; everything else is its
 * text alone. A paragraph that looks like a heading does not become one.
 */
export function markdownOf(html: string): string {
  const blocks: string[] = [];
  const lists: { ordered: boolean; count: number }[] = [];
  let [line, mark, cells] = ['', '', 0];
  const flush = (): void => {
    const text = line.replace(/[^\S\n]+/g, ' ').trim();
    if (text !== '') blocks.push(mark === '' || mark.startsWith('#') ? `${mark}${mark === '' ? text.replace(/^#+\s*/, '') : text.replaceAll('\n', ' ')}` : `${mark}${text}`);
    [line, mark] = ['', ''];
  };
  for (const [whole, closing, name = ''] of html.matchAll(/<(\/?)(\w+)(?:[^\w>][^>]*)?>|[^<]+/g)) {
    const opens = closing === '';
    if (name === '') line += decoded(whole);
    else if (/^h[1-6]$/.test(name)) { flush(); if (opens) mark = `${'#'.repeat(Number(name[1]))} `; }
    else if (name === 'ul' || name === 'ol') { flush(); if (opens) lists.push({ ordered: name === 'ol', count: 0 }); else lists.pop(); }
    else if (name === 'li') { flush(); if (opens) mark = itemMark(lists); }
    else if (name === 'tr') { flush(); cells = 0; }
    else if (name === 'td' || name === 'th') { if (opens) { line = cells === 0 ? '' : `${line === '' ? '–' : line} | `; cells += 1; } }
    else if (name === 'br') line += '\n';
    // A paragraph in a cell or an item goes on in it.
    else if (name === 'p') { if (cells > 0 && line !== '' && !line.endsWith('| ')) line += ' '; else if (cells === 0 && mark === '') flush(); }
    else if (name === 'table' && !opens) { flush(); cells = 0; }
  }
  flush();
  return joined(blocks);
}

function itemMark(lists: { ordered: boolean; count: number }[]): string {
  const list = lists.at(-1);
  if (list === undefined) return '- ';
  list.count += 1;
  return list.ordered ? `${list.count}. ` : '- ';
}

/** Items of a list and rows of a table follow each other; everything else has an empty line between. */
const joined = (blocks: readonly string[]): string => blocks.map((block, i) => (i === 0 ? '' : follows(block) && follows(blocks[i - 1] ?? '') ? '\n' : '\n\n') + block).join('');
const follows = (block: string): boolean => /^(?:- |\d+\. )/.test(block) || block.includes(' | ');

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
const decoded = (text: string): string => text.replace(/&(?:#(\d+)|(\w+));/g, (whole, point: string | undefined, name: string | undefined) => (point !== undefined ? String.fromCodePoint(Number(point)) : entities[name ?? ''] ?? whole)).replaceAll('\n', ' ');
