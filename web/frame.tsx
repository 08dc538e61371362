import type { Child } from 'hono/jsx';
import type { Instant } from '../shared/kernel/instant.ts';
import { fill } from '../shared/messages/fill.ts';
import { assetPath, type Assets } from './assets.ts';
import { href } from './href.ts';
import { SessionLine, type SessionEnds } from './parts/session-line.tsx';
import { wordsOf, type Language } from './texts.ts';

/** A link in the menu or the footer; its caller drew it from the access table. */
export interface FrameLink { readonly text: string; readonly to: string; readonly current?: boolean }
/** Who is signed in, and the form that ends it. */
export interface SignedIn { readonly name: string; readonly role: string; readonly signOut: { readonly action: string; readonly csrf: string }; /** How long still, where that is put off, and where one signs in anew. */ readonly session?: { readonly ends: SessionEnds; readonly action: string; readonly anew: string; readonly all: string } }

/** What all pages of one answer share; a door makes it once. */
export interface Shell {
  readonly language: Language;
  readonly assets: Assets;
  readonly home: string;
  readonly navigation: readonly FrameLink[];
  /** This same page in the other language. */
  readonly otherLanguage: string;
  /** When and where this page was read: stands below it on paper. */
  readonly read: { readonly at: Instant; readonly address: string };
  /** How it works, accessibility, privacy. */
  readonly footer: readonly FrameLink[];
  /** The doors of those who have something to do here, on pages that anyone reads. */
  readonly doors?: readonly FrameLink[] | undefined;
  readonly person?: SignedIn | undefined;
  /** Where one signs in, for who has not. */
  readonly signIn?: string | undefined;
}

export interface FrameProps {
  readonly shell: Shell;
  readonly title: string;
  /** A form on this page was refused: its title says so, which is what a screen reader speaks first. */
  readonly failed?: boolean;
  /** What was just done, after a form. */
  readonly done?: string | undefined;
  /** A form of files stands on it, which a script makes better. */
  readonly uploads?: boolean;
  readonly children?: Child;
}

/** The whole document. Without inline script or style, so that the Content-Security-Policy can forbid both. */
export function Frame({ shell, title, failed = false, done, uploads = false, children }: FrameProps): Child {
  const words = wordsOf(shell.language);
  return (
    <html lang={shell.language} class="utrecht-root">
      <head>
        <meta charset="utf-8" />
        <title>{`${failed ? `${words.errorTitle}: ` : ''}${title} – ${words.portal}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="stylesheet" href={assetPath(shell.assets.css)} />
        <script type="module" src={assetPath(shell.assets.deadline)}></script>
        {uploads && <script type="module" src={assetPath(shell.assets.upload)}></script>}
      </head>
      <body class="utrecht-document utrecht-body">
        <a class="utrecht-skip-link" href="#content">{words.skip}</a>
        <Header shell={shell} />
        {shell.person?.session !== undefined && <SessionLine {...shell.person.session} csrf={shell.person.signOut.csrf} language={shell.language} />}
        <main id="content" class="wrap" tabindex={-1}>
          {done !== undefined && <p class="done" role="status">{done}</p>}
          {children}
        </main>
        <Footer shell={shell} />
      </body>
    </html>
  );
}

const other: Record<Language, Language> = { nl: 'en', en: 'nl' };

function Header({ shell }: { shell: Shell }): Child {
  const words = wordsOf(shell.language);
  return (
    <header class="utrecht-page-header">
      <div class="wrap bar">
        <a class="portal" href={href(shell.home)}>{words.portal}</a>
        <a class="language" href={href(shell.otherLanguage)} lang={other[shell.language]} hreflang={other[shell.language]}>{words.otherLanguage}</a>
        {shell.person !== undefined && <Person person={shell.person} signOut={words.signOut} />}
      </div>
      <div class="wrap bar second">
        {shell.navigation.length > 0 && (
          <nav aria-label={words.menu}>
            <ul>{shell.navigation.map(({ text, to, current = false }) => <li><a href={href(to)} aria-current={current ? 'page' : undefined}>{text}</a></li>)}</ul>
          </nav>
        )}
        {shell.person === undefined && shell.signIn !== undefined && <a class="sign-in" href={href(shell.signIn)}>{words.signIn}</a>}
      </div>
    </header>
  );
}

const Person = ({ person, signOut }: { person: SignedIn; signOut: string }): Child => (
  <form class="person" method="post" action={href(person.signOut.action)}>
    <span>{person.name} <span class="role">({person.role})</span></span>
    <input type="hidden" name="_csrf" value={person.signOut.csrf} />
    <button class="plain" type="submit">{signOut}</button>
  </form>
);

const Footer = ({ shell }: { shell: Shell }): Child => (
  <footer class="utrecht-page-footer">
    <div class="wrap bar">
      <p>{wordsOf(shell.language).organisation}</p>
      <nav aria-label={wordsOf(shell.language).aboutPortal}>
        <ul>{shell.footer.map(({ text, to }) => <li><a href={href(to)}>{text}</a></li>)}</ul>
      </nav>
    </div>
    <p class="wrap printed">{readLine(shell)}<br />{shell.read.address}</p>
    {shell.doors !== undefined && (
      <div class="wrap">
        <nav aria-label={wordsOf(shell.language).signIn}>
          <ul>{shell.doors.map(({ text, to }) => <li><a href={href(to)}>{text}</a></li>)}</ul>
        </nav>
      </div>
    )}
  </footer>
);

/** On paper "you" is somebody: who is signed in is named. */
const readLine = ({ read: { at }, person, language }: Shell): string => {
  const { read, readBy } = wordsOf(language);
  return person === undefined ? fill(read, { at }, language) : fill(readBy, { at, name: person.name, role: person.role }, language);
};
