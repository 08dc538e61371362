import type { Child } from 'hono/jsx';
import type { Instant } from '../../shared/kernel/instant.ts';
import { fill } from '../../shared/messages/fill.ts';
import { href } from '../href.ts';
import { textsOf, type Language } from '../texts.ts';

/** When the session of this page ends: without a request, and whatever happens. */
export interface SessionEnds { readonly at: Instant; readonly idle: Instant; readonly until: Instant }

/** Until when somebody is signed in, in a sentence. */
export const sessionSentence = ({ idle, until }: SessionEnds, language: Language): string => {
  const { line, lineLast } = textsOf(language).frame.session;
  return idle < until ? fill(line, { idle }, language) : fill(lineLast, { until }, language);
};

interface SessionLineProps { readonly ends: SessionEnds; /** Where the end is put off. */ readonly action: string; readonly csrf: string; /** Where one signs in and comes back here. */ readonly anew: string; /** Where all sessions of the person stand. */ readonly all: string; readonly language: Language }

/**
 * Says until when one is signed in (WCAG 2.2, 2.2.1). scripts/session.ts warns before the end and shows what stands
 * hidden here: the button that puts it off, and afterwards the link that signs in anew.
 */
export function SessionLine({ ends, action, csrf, anew, all, language }: SessionLineProps): Child {
  const { line: _, lineLast: __, stay, ...said } = textsOf(language).frame.session;
  return (
    <div class="session" data-at={ends.at} data-idle={ends.idle} data-until={ends.until} data-words={JSON.stringify(said)}>
      <div class="wrap">
        <p class="session-line">{sessionSentence(ends, language)}</p>
        <a class="utrecht-link all" href={href(all)}>{textsOf(language).frame.sessions.link}</a>
        <p role="status"></p>
        <form method="post" action={href(action)} hidden>
          <input type="hidden" name="_csrf" value={csrf} />
          <button class="utrecht-button utrecht-button--primary-action" type="submit">{stay}</button>
        </form>
        <a class="utrecht-link anew" href={href(anew)} hidden>{textsOf(language).frame.again}</a>
      </div>
    </div>
  );
}
