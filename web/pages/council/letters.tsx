import type { Child } from 'hono/jsx';
import type { LetterSummary } from '../../../shared/council/letter/letter.ts';
import { dayOf } from '../../../shared/kernel/moments.ts';
import { fill } from '../../../shared/messages/fill.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { Page, PageProps } from '../../page.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { DayText } from '../../parts/moment.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Paper } from '../../parts/paper.tsx';
import { Table } from '../../parts/table.tsx';
import { H1, H2, P } from '../public/text.tsx';

type ListProps = PageProps<Models['council.letters']>;

/** Letters to the council: drafts, which only the college sees, and those that were sent. */
export const letters: Page<Models['council.letters']> = {
  title: ({ t }) => t.councilLetter.list.title,
  body: (props) => {
    const { model: { drafts, sent }, t, href, may } = props;
    const words = t.councilLetter.list;
    const writes = may('letter.edit');
    return (
      <>
        <H1>{words.title}</H1>
        <P lead>{writes ? words.lead : words.leadCouncil}</P>
        {writes && <><H2>{words.drafts}</H2><List {...props} letters={drafts} caption={words.drafts} empty={words.noDrafts} /></>}
        <H2>{words.sent}</H2>
        <List {...props} letters={sent} caption={words.sent} empty={words.noneSent} />
        <LinkList items={[...(may('council.figures') ? [{ text: words.toFigures, to: href('/council/figures') }] : []), { text: t.pages.council.tender.back, to: href('/council') }]} />
      </>
    );
  },
};

function List({ letters: all, caption, empty, t, language, href }: ListProps & { letters: readonly LetterSummary[]; caption: string; empty: string }): Child {
  const { list: { columns }, milestones } = t.councilLetter;
  if (all.length === 0) return <EmptyState language={language} text={empty} />;
  const sent = all.some(({ status }) => status === 'approved');
  return (
    <Table<LetterSummary>
      caption={caption} hideCaption rows={all}
      columns={[
        { head: columns.title, cell: ({ id, title }) => <a class="utrecht-link" href={href(`/council/letters/${id}`)} lang="nl">{title}</a> },
        { head: columns.milestone, cell: ({ milestone }) => (milestone === '' ? '' : milestones[milestone]) },
        sent ? { head: columns.decidedOn, cell: ({ decidedOn }) => (decidedOn === '' ? '' : <DayText day={decidedOn} language={language} />) }
          : { head: columns.at, cell: ({ at }) => (at === '' ? '' : <DayText day={dayOf(at)} language={language} />) },
      ]}
    />
  );
}

/** One letter as it reads, and for the college what it can do with it. */
export const letter: Page<Models['council.letter']> = {
  title: ({ model }) => model.letter.title,
  body: (props) => {
    const { model: { letter: of, municipality: own }, t, language, href, may, at, form } = props;
    const words = t.councilLetter.letter;
    const draft = of.status === 'draft';
    const soon = draft && dayOf(at) < of.sendableFrom;
    const top = (
      <>
        {draft ? <Notice tone="info" language={language}><p>{words.draft}</p>{soon && <p>{fill(words.from, { from: of.sendableFrom }, language)}</p>}</Notice>
          : <P>{fill(words.sent, { decidedOn: of.decidedOn }, language)}</P>}
        {language === 'en' && <P>{t.papers.inDutch}</P>}
        {draft && of.edited && <P>{words.edited}</P>}
      </>
    );
    return (
      <>
        <Paper paper={of.paper} top={top} />
        {draft && may('letter.approve') && !soon && <><H2>{words.approve}</H2><P>{t.commands['letter.approve'].intro}</P>{form('letter.approve', { values: { version: of.version, decidedOn: dayOf(at) } })}</>}
        <H2>{words.files}</H2>
        <LinkList items={[
          ...(draft && may('letter.edit') ? [{ text: words.toEdit, to: href(`/council/letters/${of.id}/edits`) }] : []),
          { text: words.toWord, to: href(`/council/letters/${of.id}/docx`) },
          { text: words.toPdf, to: href(`/council/letters/${of.id}/pdf`) },
          ...(draft ? [] : [{ text: words.toPublic, to: href(`/municipalities/${own.code}/letters/${of.id}`) }]),
          { text: words.toProcedure, to: href(procedurePage(of.about)) },
          { text: words.back, to: href('/council/letters') },
        ]} />
      </>
    );
  },
};

const places = { tnd: 'tenders', adm: 'admissions', rev: 'revisions' } as const;
/** The page of a procedure at the council door, by its id. */
export const procedurePage = (about: string): string => `/council/${places[about.slice(0, 3) as keyof typeof places]}/${about}`;
