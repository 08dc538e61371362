import type { Child } from 'hono/jsx';
import { fill } from '../../../shared/messages/fill.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { RoomAction } from '../../../shared/views/room/room.ts';
import { datedChanges } from '../../../shared/views/since.ts';
import type { Page, PageProps } from '../../page.ts';
import { DutchIn } from '../../parts/dutch.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { LinkList, type LinkItem } from '../../parts/link-list.tsx';
import { Since } from '../../parts/since.tsx';
import { RiskTable } from '../../parts/risk.tsx';
import { H1, H2, P } from '../public/text.tsx';
import { Dates, Decisions, Letters, Segments } from '../room.tsx';

type Props = PageProps<Models['council.room']>;

/** All that concerns one municipality, on one page: for its college with what waits for it, for its council to read along. */
export const room: Page<Models['council.room']> = {
  title: ({ model, t, language }) => fill(t.pages.room.room.title, { name: model.municipality.name }, language),
  body: (props) => {
    const { model: { municipality, slug, actions, room: of, risks }, t, language, href } = props;
    const words = t.pages.room.room;
    return (
      <>
        <H1>{fill(words.title, { name: municipality.name }, language)}</H1>
        <P lead>{words.lead}</P>
        <Since page={props} of="room" changes={datedChanges(of.past, 'council')} />
        {actions === null ? <P>{words.readOnly}</P> : (
          <>
            <H2>{words.actions}</H2>
            {actions.length === 0 ? <P>{words.noActions}</P> : <LinkList items={actions.map((one) => actionLink(one, props))} />}
          </>
        )}
        <H2>{words.segments}</H2>
        {of.segments.length === 0 ? <P>{words.noSegments}</P> : <Segments segments={of.segments} heading={words.columns.part} page={props} />}
        <Dates room={of} base="/council" page={props} />
        <H2>{words.decisions}</H2>
        {of.decisions.length === 0 ? <EmptyState language={language} text={words.noDecisions} /> : <Decisions room={of} base="/council" page={props} />}
        <H2>{words.letters}</H2>
        {of.letters.length === 0 ? <EmptyState language={language} text={words.noLetters} /> : <Letters letters={of.letters} to={(id) => `/council/letters/${id}`} page={props} />}
        <LinkList items={[{ text: words.toLetters, to: href('/council/letters') }]} />
        <H2>{words.risks}</H2>
        <P>{words.risksLead}</P>
        <RiskTable risks={risks} page={props} />
        <LinkList items={[{ text: words.toDates, to: href('/council/dates') }, { text: words.toInbox, to: href('/council/inbox') }, { text: words.toOverview, to: href('/council') }, { text: words.toPublic, to: href(`/municipalities/${slug}`) }]} />
      </>
    );
  },
};

const places = { tender: 'tenders', admission: 'admissions', revision: 'revisions' } as const;

/** Where the college does what waits, and what there is to know before. */
function actionLink(one: RoomAction, { t, language, href }: Props): LinkItem {
  const words = t.pages.room.room.act;
  const note = (text: string): { readonly note: Child } => ({ note: text });
  if (one.act === 'figures') return { text: words.figures, to: href('/council/figures'), ...note(words.figuresNote) };
  if (one.act === 'letter') return { text: <DutchIn on={language} text={fill(words.letter, { title: one.title }, language)} typed={[one.title]} />, to: href(`/council/letters/${one.id}`), ...(one.at === '' ? {} : note(fill(words.letterNote, { at: one.at }, language))) };
  if (one.act === 'more-letters') return { text: fill(words['more-letters'], { count: one.count }, language), to: href('/council/letters') };
  const kind = fill(t.pages.room.timeline.segment, { kind: t.pages.room.kinds[one.kind], segment: one.segment }, language);
  const to = href(`/council/${places[one.kind]}/${one.id}`);
  if (one.act === 'read-answer') return { text: <DutchIn on={language} text={fill(words['read-answer'], { title: one.title }, language)} typed={[one.title]} />, to, ...note(kind) };
  return { text: <DutchIn on={language} text={fill(words.decide, { title: one.title }, language)} typed={[one.title]} />, to, ...note(`${kind}. ${one.by === '' ? words.noDay : fill(words.by, { by: one.by }, language)}`) };
}
