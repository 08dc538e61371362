import type { Child } from 'hono/jsx';
import { Refusal } from '../../shared/kernel/refusal.ts';
import { href } from '../href.ts';
import { refusalText, textsOf, type Language } from '../texts.ts';
import { Notice } from './notice.tsx';

/** Stands where a form would, for whoever signed in too long ago for what it does: why, and where to sign in. */
export const SignInAnew = ({ title, language, to }: { readonly title: string; readonly language: Language; readonly to: string }): Child => (
  <Notice tone="info" language={language} title={title}>
    <p class="utrecht-paragraph">{refusalText(new Refusal('unknown-person', 'sign-in.stale'), language)}</p>
    <p class="utrecht-paragraph"><a class="utrecht-link" href={href(to)}>{textsOf(language).frame.again}</a></p>
  </Notice>
);
