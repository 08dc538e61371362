import type { Child } from 'hono/jsx';
import { fill } from '../../../shared/messages/fill.ts';
import { memberships } from '../../../shared/region/membership.ts';
import { segmentNumbers, segments } from '../../../shared/region/segments.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { Participant } from '../../../shared/views/participants.ts';
import type { Page, PageProps } from '../../page.ts';
import { Button } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { DayText } from '../../parts/moment.tsx';
import { Table } from '../../parts/table.tsx';
import { H1, H2, P } from './text.tsx';

type Props = PageProps<Models['public.participants']>;

/** Who took part in a segment on a day: asked by a form that is a plain address. */
export const participants: Page<Models['public.participants']> = {
  title: ({ t }) => t.pages.room.participants.title,
  body: (props) => {
    const { model: { asked, known, participants: rows, others }, t, language, href } = props;
    const words = t.pages.room.participants;
    const [first] = memberships.map(({ from }) => from).sort();
    return (
      <>
        <H1>{words.title}</H1>
        <P lead>{words.lead}</P>
        <Search {...props} />
        <H2>{fill(words.found, asked, language)}</H2>
        {rows.length === 0 ? <EmptyState language={language} text={known ? words.none : fill(words.unknown, { from: first ?? '' }, language)} /> : (
          <>
            <P>{rows.length === 1 ? words.one : fill(words.more, { count: rows.length }, language)}</P>
            <Table<Participant>
              caption={words.title} hideCaption rows={rows}
              columns={[
                { head: words.columns.name, cell: ({ name, slug }) => <a class="utrecht-link" href={href(`/municipalities/${slug}`)}>{name}</a> },
                { head: words.columns.part, cell: ({ part }) => t.pages.room.parts[part] },
                { head: words.columns.from, cell: ({ from }) => <DayText day={from} language={language} /> },
                { head: words.columns.until, cell: ({ until }) => (until === '' ? words.open : <DayText day={until} language={language} />) },
              ]}
            />
          </>
        )}
        {others.length > 0 && <P>{fill(words.others, { names: others }, language)}</P>}
        <P>{words.earlier}</P>
        <LinkList items={[{ text: t.pages.public.region.title, to: '/region' }]} />
      </>
    );
  },
};

function Search({ model: { asked }, t, language, href }: Props): Child {
  const words = t.pages.room.participants;
  return (
    <form method="get" action={href('/region/participants')} role="search" aria-label={words.title}>
      <div class="utrecht-form-field">
        <label class="utrecht-form-label" for="segment">{words.segment}</label>
        <select class="utrecht-select" id="segment" name="segment" autocomplete="off">
          {segmentNumbers.map((one) => <option value={String(one)} selected={one === asked.segment}>{one}. {segments[one].title[language]}</option>)}
        </select>
      </div>
      <div class="utrecht-form-field">
        <label class="utrecht-form-label" for="day">{words.on}</label>
        <input class="utrecht-textbox narrow" type="date" id="day" name="day" value={asked.on} />
      </div>
      <p class="actions"><Button>{words.submit}</Button></p>
    </form>
  );
}
