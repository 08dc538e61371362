import { fill } from '../../../shared/messages/fill.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { Page } from '../../page.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { Dates, Decisions, Letters, Segments } from '../room.tsx';
import { H1, H2, P } from './text.tsx';

/** What anybody may know of the purchasing for one municipality. */
export const municipalityPage: Page<Models['public.municipality']> = {
  title: ({ model: { municipality: { name } }, t, language }) => fill(t.pages.room.municipality.title, { name }, language),
  body: (props) => {
    const { model: { municipality: { name, slug, until }, room }, t, language } = props;
    const words = t.pages.room.municipality;
    return (
      <>
        <H1>{fill(words.title, { name }, language)}</H1>
        <P lead>{fill(words.lead, { name }, language)}</P>
        <H2>{words.segments}</H2>
        {room.segments.length === 0 ? <P>{fill(words.noSegments, { name, until }, language)}</P> : <Segments segments={room.segments} heading={fill(words.part, { name }, language)} page={props} />}
        <Dates room={room} base="" page={props} />
        <H2>{t.pages.room.room.decisions}</H2>
        <P>{words.decisionsNote}</P>
        {room.decisions.length === 0 ? <EmptyState language={language} text={words.noDecisions} /> : <Decisions room={room} base="" page={props} />}
        <H2>{t.pages.room.room.letters}</H2>
        {room.letters.length === 0 ? <EmptyState language={language} text={words.noLetters} /> : <Letters letters={room.letters} to={(id) => `/municipalities/${slug}/letters/${id}`} page={props} />}
        <LinkList items={[{ text: t.pages.room.risks.toRisks, to: '/risks' }, { text: t.pages.room.participants.toParticipants, to: '/region/participants' }, { text: t.pages.public.region.title, to: '/region' }]} />
      </>
    );
  },
};
