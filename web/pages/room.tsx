import type { Child } from 'hono/jsx';
import type { LetterSummary } from '../../shared/council/letter/letter.ts';
import { fill } from '../../shared/messages/fill.ts';
import type { RoomDecision, RoomSegment, RoomView } from '../../shared/views/room/room.ts';
import type { TimelineEntry } from '../../shared/views/room/timeline.ts';
import type { PageProps } from '../page.ts';
import { DayText, Moment } from '../parts/moment.tsx';
import { Table } from '../parts/table.tsx';
import { Tag } from '../parts/tag.tsx';
import { SubjectLink, Timeline } from '../parts/timeline.tsx';
import { H2, H3, P } from './public/text.tsx';

type Words = Pick<PageProps<unknown>, 't' | 'language' | 'href'>;
/** What differs between a municipality's own page and the public one: addresses, and what is said where there is nothing. */
interface PartProps { readonly room: RoomView; readonly base: string; readonly page: Words }

/** The segments in which the municipality takes part, and for what. */
export const Segments = ({ segments, heading, page: { t, language } }: { segments: readonly RoomSegment[]; heading: string; page: Words }): Child => (
  <Table<RoomSegment>
    caption={t.pages.room.room.segments} hideCaption rows={segments}
    columns={[
      { head: t.pages.room.room.columns.segment, cell: ({ number, title }) => `${number}. ${title[language]}` },
      { head: heading, cell: ({ part }) => t.pages.room.parts[part] },
      { head: t.pages.room.room.columns.scale, cell: ({ scale }) => `${scale}: ${t.pages.public.region.scales[scale]}` },
      { head: t.pages.room.room.columns.procedures, figures: true, cell: ({ procedures }) => procedures },
    ]}
  />
);

/** As many dates as stand there at once, coming and past. */
const near = { coming: 10, past: 8 } as const;

/** Every date of every procedure: first what is coming, then what has been; what is far away opens when it is asked. */
export function Dates({ room: { coming, past }, base, page }: PartProps): Child {
  const words = page.t.pages.room.timeline;
  const [soon, far] = [coming.slice(0, near.coming), coming.slice(near.coming)];
  const [newest, older] = [past.slice(0, near.past), past.slice(near.past)];
  const folded = (entries: readonly TimelineEntry[], text: string): Child => entries.length > 0 && (
    <details class="folded">
      <summary>{fill(text, { count: entries.length }, page.language)}</summary>
      <Timeline caption={fill(text, { count: entries.length }, page.language)} entries={entries} empty={words.none} base={base} page={page} />
    </details>
  );
  return (
    <>
      <H2>{page.t.pages.room.room.timeline}</H2>
      <P>{words.note}</P>
      <H3>{words.coming}</H3>
      <Timeline caption={words.coming} entries={soon} empty={words.none} base={base} page={page} />
      {folded(far, words.later)}
      <H3>{words.past}</H3>
      <Timeline caption={words.past} entries={newest} empty={words.nothing} base={base} page={page} />
      {folded(older, words.older)}
    </>
  );
}

/** What the college decided; whether its remarks were answered is nobody else's. */
export function Decisions({ room: { decisions }, base, page }: PartProps): Child {
  const { t, language } = page;
  const words = t.pages.room.room;
  return (
    <Table<RoomDecision>
      caption={words.decisions} hideCaption rows={decisions}
      columns={[
        { head: words.decisionColumns.procedure, cell: (one) => <SubjectLink of={one} base={base} page={page} /> },
        { head: words.decisionColumns.outcome, cell: ({ outcome, remarks }) => <>{words.outcomes[outcome]}{base !== '' && remarks !== 'none' && <span class="note">{words.remarks[remarks]}</span>}</> },
        { head: words.decisionColumns.decidedOn, cell: ({ decidedOn }) => <DayText day={decidedOn} language={language} /> },
        { head: words.decisionColumns.reference, cell: ({ reference }) => reference },
      ]}
    />
  );
}

/** Letters to the council; of a draft that it is one. */
export function Letters({ letters, to, page: { t, language, href } }: { letters: readonly LetterSummary[]; to: (id: string) => string; page: Words }): Child {
  const words = t.pages.room.room;
  return (
    <Table<LetterSummary>
      caption={words.letters} hideCaption rows={letters}
      columns={[
        { head: words.letterColumns.title, cell: ({ id, title }) => <a class="utrecht-link" href={href(to(id))} lang="nl">{title}</a> },
        { head: words.letterColumns.at, cell: ({ at }) => (at === '' ? '' : <Moment at={at} language={language} />) },
        { head: words.letterColumns.status, cell: ({ status, decidedOn }) => <><Tag tone={status === 'draft' ? 'attention' : 'good'}>{words.letterStatus[status]}</Tag>{decidedOn !== '' && <span class="note">{fill(words.sentOn, { day: decidedOn }, language)}</span>}</> },
      ]}
    />
  );
}
