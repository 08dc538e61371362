import type { Child } from 'hono/jsx';
import { fill } from '../../../shared/messages/fill.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { PlannedProcedure, PlannedStep, PlannedTrack } from '../../../shared/views/staff/planning.ts';
import type { Page, PageProps } from '../../page.ts';
import { Dutch } from '../../parts/dutch.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Table } from '../../parts/table.tsx';
import { Tag } from '../../parts/tag.tsx';
import { H1, H2, P } from '../public/text.tsx';
import { LateTag } from './revision/parts.tsx';

type Props = PageProps<Models['staff.planning']>;

/** The planning of the strategy, and how far every procedure that runs is behind it. */
export const planning: Page<Models['staff.planning']> = {
  title: ({ t }) => t.pages.revision.staff.calendar.title,
  body: (props) => {
    const { model: { tracks, more }, t, language, href } = props;
    const words = t.pages.revision.staff.calendar;
    return (
      <>
        <H1>{words.title}</H1>
        <P lead>{words.lead}</P>
        {more && <Notice tone="info" language={language}>{words.more}</Notice>}
        {tracks.map((track) => <Track track={track} page={props} />)}
        <LinkList items={[{ text: words.back, to: href('/staff') }]} />
      </>
    );
  },
};

function Track({ track: { track, steps, lateSteps, mostLate }, page }: { track: PlannedTrack; page: Props }): Child {
  const { t, language } = page;
  const words = t.pages.revision.staff.calendar;
  const runs = steps.some(({ procedures }) => procedures.length > 0);
  return (
    <>
      <H2>{words.tracks[track]}</H2>
      <P>{!runs ? words.none : lateSteps === 0 ? words.onTime : fill(words.late, { lateSteps, mostLate }, language)}</P>
      <Table<PlannedStep>
        caption={words.tracks[track]} hideCaption rows={steps}
        columns={[
          { head: words.columns.step, cell: ({ title }) => title[language] },
          { head: words.columns.when, cell: ({ when, state }) => <>{when[language]}<span class="note">{words.states[state]}</span></> },
          { head: words.columns.procedures, cell: ({ procedures }) => (procedures.length === 0 ? '' : <ul>{procedures.map((one) => <li><Line one={one} page={page} /></li>)}</ul>) },
        ]}
      />
    </>
  );
}

const paths = { tender: 'tenders', admission: 'admissions', revision: 'revisions' } as const;

/** Who may not open a revision reads its name. */
function Line({ one: { kind, id, title, segment, expected, done, late }, page: { t, language, href, may } }: { one: PlannedProcedure; page: Props }): Child {
  const words = t.pages.revision.staff.calendar;
  const name = may(`staff.${kind}`) ? <a class="utrecht-link" href={href(`/staff/${paths[kind]}/${id}`)}><Dutch on={language}>{title}</Dutch></a> : <Dutch on={language}>{title}</Dutch>;
  return (
    <>
      {name} <span class="note">{words.kinds[kind]}, {fill(t.pages.revision.segment, { segment }, language).toLowerCase()}; {expected === '' ? words.unplanned : fill(done ? words.happened : words.expected, { expected }, language)}</span>
      {(late > 0 || done) && <LateTag days={late} t={t} language={language} />}{late === 0 && !done && expected !== '' && <Tag tone="neutral">{t.pages.revision.staff.planning.coming}</Tag>}
    </>
  );
}
