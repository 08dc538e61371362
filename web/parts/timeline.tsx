import type { Child } from 'hono/jsx';
import { fill } from '../../shared/messages/fill.ts';
import { showDay, showMoment, type Day, type Instant } from '../../shared/kernel/moments.ts';
import type { Subject, TimelineEntry } from '../../shared/views/room/timeline.ts';
import type { PageProps } from '../page.ts';
import { Dutch } from './dutch.tsx';
import { EmptyState } from './empty-state.tsx';
import { DayText, Moment } from './moment.tsx';
import { Table } from './table.tsx';
import { Tag } from './tag.tsx';

type Words = Pick<PageProps<unknown>, 't' | 'language' | 'href'>;

const places = { tender: 'tenders', admission: 'admissions', revision: 'revisions' } as const;

/** The procedure with its kind and segment; `base` is the address below which its page lies. */
export const SubjectLink = ({ of: { kind, id, title, segment }, base, page: { t, language, href } }: { of: Subject; base: string; page: Words }): Child => (
  <>
    <a class="utrecht-link" href={href(`${base}/${places[kind]}/${id}`)}><Dutch on={language}>{title}</Dutch></a>
    <span class="note">{fill(t.pages.room.timeline.segment, { kind: t.pages.room.kinds[kind], segment }, language)}</span>
  </>
);

/** What happens on one day to several procedures. */
interface Line extends Omit<TimelineEntry, keyof Subject> { readonly subjects: readonly Subject[] }

/** The same on the same day stands there once, with every procedure to which it happens. */
function linesOf(entries: readonly TimelineEntry[]): Line[] {
  const together = Map.groupBy(entries, ({ on, at, what, overdue, moved }) => JSON.stringify([on, at, what, overdue, moved]));
  return [...together.values()].flatMap((all) => all.slice(0, 1).map((one) => ({ ...one, subjects: all })));
}

/** Dates of several procedures below each other. On a phone each is a card that begins with its date. */
export function Timeline({ caption, entries, empty, base, page }: { caption: string; entries: readonly TimelineEntry[]; empty: string; base: string; page: Words }): Child {
  const { t, language } = page;
  const words = t.pages.room.timeline;
  if (entries.length === 0) return <EmptyState language={language} text={empty} />;
  return (
    <Table<Line>
      caption={caption} hideCaption rows={linesOf(entries)}
      columns={[
        { head: words.columns.when, cell: ({ on, at }) => (at === '' ? <DayText day={on} language={language} /> : <Moment at={at} language={language} />) },
        { head: words.columns.what, cell: (one) => <What of={one} page={page} /> },
        { head: words.columns.procedure, cell: ({ subjects }) => (subjects.length === 1 ? subjects.map((one) => <SubjectLink of={one} base={base} page={page} />) : <ul>{subjects.map((one) => <li><SubjectLink of={one} base={base} page={page} /></li>)}</ul>) },
      ]}
    />
  );
}

function What({ of: { what, overdue, moved }, page: { t, language } }: { of: Line; page: Words }): Child {
  const words = t.pages.room.timeline;
  const shown = (from: Instant | Day): string => (from.includes('T') ? showMoment(from as Instant, language) : showDay(from as Day, language));
  return (
    <>
      {words.what[what]}
      {overdue && <>{' '}<Tag tone="attention">{words.overdue}</Tag></>}
      {moved !== null && <span class="note">{fill(words.moved, { from: shown(moved.from) }, language)}{moved.reason !== '' && ` ${fill(words.reason, { reason: moved.reason }, language)}`}</span>}
    </>
  );
}
