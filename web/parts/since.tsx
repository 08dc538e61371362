import type { Child } from 'hono/jsx';
import { fill } from '../../shared/messages/fill.ts';
import { changesSince, isNew, type Change } from '../../shared/views/since.ts';
import type { Instant } from '../../shared/kernel/moments.ts';
import type { PageProps } from '../page.ts';
import { textsOf, type Language, type Texts } from '../texts.ts';
import { DutchIn } from './dutch.tsx';
import { LinkList } from './link-list.tsx';
import { Moment, DayText } from './moment.tsx';
import { Tag } from './tag.tsx';

interface SinceProps {
  readonly page: Pick<PageProps<unknown>, 'previous' | 'at' | 'language' | 't'>;
  readonly changes: readonly Change[];
  /** What the page can know of: said when none of it changed. */
  readonly of: keyof Texts['frame']['since']['nothing'];
  /** The words of a message, by its event. */
  readonly subject?: (event: string) => string;
}

const typedTitle = ({ params }: Change): string => String(params['title'] ?? '');

/** What changed on a page since the reader was here before: links, or one quiet line. At a first visit nothing. */
export function Since({ page: { previous, at, language, t }, changes, of, subject = String }: SinceProps): Child {
  if (previous === '') return null;
  const words = t.frame.since;
  const news = changesSince(changes, previous, at);
  if (news.length === 0) return <p class="utrecht-paragraph note">{fill(words.nothing[of], { previous }, language)}</p>;
  const said = ({ name, what, params }: Change): string =>
    (name === 'message' ? fill(words.changes.message, { subject: subject(String(params['event'])) }, language) : fill(words.changes[name], { ...params, what: what === undefined ? '' : t.pages.room.timeline.what[what] }, language));
  return (
    <section aria-labelledby="since" class="since">
      <h2 class="utrecht-heading-2" id="since">{fill(words.title, { previous }, language)}</h2>
      <LinkList items={news.map((change) => ({ text: <DutchIn on={language} text={said(change)} typed={[typedTitle(change)]} />, to: change.to, note: change.at.length === 10 ? <DayText day={change.at as never} language={language} /> : <Moment at={change.at as Instant} language={language} /> }))} />
    </section>
  );
}

/** The word for what came after the previous visit; nothing for the rest. */
export const NewTag = ({ at, previous, language }: { readonly at: Instant | ''; readonly previous: Instant | ''; readonly language: Language }): Child =>
  (isNew(at, previous) ? <>{' '}<Tag tone="active">{textsOf(language).frame.since.fresh}</Tag></> : null);
