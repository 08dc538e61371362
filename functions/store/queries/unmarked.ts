/** Keys under which a model holds what people typed, in Dutch. */
const typedKeys = new Set(['title', 'heading', 'description', 'motivation', 'reason', 'summary', 'clauses', 'remarks', 'statement', 'wording']);
const unended = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'wbr', 'col']);
/** Papers say their own language; what is typed anew is no text of the page. */
const apart = /^(textarea|h1 .*lang=|article class="paper")/;

/** What people typed in a model: of a text its first line, and not a single word, which may be a code. */
export function typedIn(model: unknown, key = ''): string[] {
  if (typeof model === 'string') return typedKeys.has(key) ? model.split('\n', 1).filter((line) => line.trim().includes(' ')) : [];
  if (typeof model !== 'object' || model === null) return [];
  return Array.isArray(model) ? model.flatMap((one) => typedIn(one, key)) : Object.entries(model).flatMap(([name, one]) => typedIn(one, name));
}

/** Texts that people typed and that a page shows as if they were in the page's own language (WCAG 2.2, 3.1.2). */
export function unmarked(html: string, typed: readonly string[]): string[] {
  const own = plain(ownText(html));
  return [...new Set(typed)].filter((one) => own.includes(plain(one)));
}

/** What stands outside every element with a language of its own. */
function ownText(html: string): string {
  const open: boolean[] = [];
  let text = '';
  for (const [, end, tag = '', between = ''] of html.matchAll(/<(\/?)([^<>]*)>([^<]*)/g)) {
    const outside = open.at(-1) ?? false;
    if (end === '/') open.pop();
    else if (!tag.endsWith('/') && !unended.has(tag.split(' ', 1)[0] ?? '')) open.push(apart.test(tag) || (!/ lang="en"/.test(tag) && (outside || / lang="nl"/.test(tag))));
    if (open.at(-1) !== true) text += between;
    else text += '|';
  }
  return text;
}

const plain = (text: string): string => text.replace(/&quot;/g, '"').replace(/&#39;/g, '\'').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&').replace(/\s+/g, ' ');
