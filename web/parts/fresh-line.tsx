import type { Child } from 'hono/jsx';
import type { Instant } from '../../shared/kernel/instant.ts';
import { fill } from '../../shared/messages/fill.ts';
import { href } from '../href.ts';
import type { PageProps } from '../page.ts';
import { textsOf, type Language } from '../texts.ts';
import { Notice } from './notice.tsx';

/** Says ahead of a submission whether one must sign in anew for it: not first when the form is opened, shortly before a closing. */
export function FreshLine({ fresh, at, language }: { readonly fresh: PageProps<unknown>['fresh']; readonly at: Instant; readonly language: Language }): Child {
  const words = textsOf(language).frame.fresh;
  if (fresh === null) return null;
  if (at <= fresh.shown) return <p class="utrecht-paragraph">{fill(words.shown, { shown: fresh.shown }, language)}</p>;
  return (
    <Notice tone="warning" language={language}>
      <p class="utrecht-paragraph">{words.stale}</p>
      <p class="utrecht-paragraph"><a class="utrecht-link" href={href(fresh.anew)}>{words.anew}</a></p>
    </Notice>
  );
}
