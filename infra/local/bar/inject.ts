import { wallTime, type Instant } from '../../../shared/kernel/instant.ts';
import { showDay } from '../../../shared/kernel/show.ts';
import { html, type Html } from './html.ts';

export const stylesheet = '/_local/bar.css';

/** `now` is the portal's time and `real` the machine's; `path` is the page that the bar stands on, to come back to. */
export interface BarState { readonly now: Instant; readonly real: Instant; readonly path: string }

/**
 * The page with the bar as its last part, and the bar's stylesheet; as it was when it is not a whole document.
 * Neither script nor inline style, so the page's Content-Security-Policy holds.
 */
export function injectBar(document: string, state: BarState): string {
  const [head, body] = [document.indexOf('</head>'), document.lastIndexOf('</body>')];
  if (head < 0 || body < head) return document;
  const link = html`<link rel="stylesheet" href="${stylesheet}">`;
  return document.slice(0, head) + link.markup + document.slice(head, body) + bar(state).markup + document.slice(body);
}

const back = (path: string): Html => html`<input type="hidden" name="path" value="${path}">`;

function bar({ now, real, path }: BarState): Html {
  const { day, time } = wallTime(now);
  return html`<aside class="local-bar" aria-labelledby="local-bar-title"><div>
<h2 id="local-bar-title">Alleen op deze computer</h2>
<p>De klok van het portaal: <time datetime="${now}">${showDay(day, 'nl')}, ${time.slice(0, 8)}</time></p>
<form method="post" action="/_local/clock">${back(path)}
<button name="advance" value="3600">1 uur verder</button>
<button name="advance" value="86400">1 dag verder</button>
${real > now ? html`<button name="to" value="real">Naar de echte tijd</button>` : undefined}</form>
<details><summary>Naar een moment</summary>
<form method="post" action="/_local/clock">${back(path)}
<div><label for="local-moment">Moment, Nederlandse tijd</label>
<input type="datetime-local" id="local-moment" name="moment" value="${day}T${time.slice(0, 5)}" required></div>
<button name="side" value="before">Tot 1 minuut ervoor</button>
<button name="side" value="after">Tot 1 seconde erna</button></form></details>
<nav aria-label="Hulpmiddelen op deze computer"><ul>
<li><a href="/_local/outbox">Verstuurde mail</a></li>
<li><a href="/_local/people">Oefenpersonen</a></li>
</ul></nav>
</div></aside>`;
}
