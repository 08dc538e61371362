/** Markup that is safe to send: made by `html` only. */
export class Html {
  readonly markup: string;
  constructor(markup: string) { this.markup = markup; }
}

type Part = Html | string | number | undefined | readonly Part[];

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string): string => text.replace(/[&<>"']/g, (char) => entities[char] ?? char);

function written(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof Html) return part.markup;
  return typeof part === 'object' ? part.map(written).join('') : escape(String(part));
}

/** Template tag: everything filled in is escaped, unless it is markup itself; undefined leaves nothing. */
export const html = (literal: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  new Html(literal.map((text, i) => text + written(parts[i])).join(''));

/** A whole page in Dutch that looks like the portal, without script. @param stylesheet path of `css` on the server that sends it. */
export const page = (title: string, stylesheet: string, content: Html): string => html`<!DOCTYPE html>
<html lang="nl">
<head>
<meta charset="utf-8">
<title>${title} – Inkoop jeugdhulp Haaglanden, op deze computer</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${stylesheet}">
</head>
<body class="local-page">
<header><p>Inkoop jeugdhulp Haaglanden <span>op deze computer, met verzonnen mensen</span></p></header>
<main>
${content}
</main>
</body>
</html>
`.markup;

/**
 * Headers of these pages: nothing from elsewhere, no script, not in a frame.
 * @param posts origins that a form may lead to beside its own; a browser counts redirects after the form as well.
 */
export const pageHeaders = (posts: readonly string[] = []): Record<string, string> => ({
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'self'; form-action ${["'self'", ...posts].join(' ')}; base-uri 'none'; frame-ancestors 'none'`,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cache-control': 'no-store',
});
