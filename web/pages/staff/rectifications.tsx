import type { Child } from 'hono/jsx';
import { fill } from '../../../shared/messages/fill.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { Page, PageProps } from '../../page.ts';
import { ButtonLink } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Redline } from '../../parts/redline.tsx';
import { H2, Lines, P } from '../public/text.tsx';
import { BackLink, Heading, tenderPath } from './text.tsx';

type Props = PageProps<Models['staff.rectifications']>;

/** What waits for a second person, what was published, and the form of the next one. */
export const rectifications: Page<Models['staff.rectifications']> = {
  title: ({ model, t }) => `${t.publication.rectifications.title}: ${model.tender.title}`,
  body: (props) => {
    const { model: { tender, rectifications: all, proposed, mayPropose }, t, language, href, may } = props;
    const words = t.publication.rectifications;
    return (
      <>
        <Heading head={tender} title={words.title} t={t} language={language} />
        {proposed !== null && <Proposed {...props} proposed={proposed} />}
        {all.length === 0 && proposed === null && <EmptyState language={language} text={words.none} />}
        {all.map(({ number, at, summary, substantial, closesAt, changes }) => (
          <section>
            <H2>{fill(words.one, { number }, language)}</H2>
            <P>{fill(words.at, { at }, language)} {closesAt !== '' && fill(substantial ? words.substantial : words.closes, { closesAt }, language)}</P>
            <Lines text={summary} on={language} />
            <Redline caption={fill(words.one, { number }, language)} changes={changes} t={t} language={language} />
          </section>
        ))}
        {mayPropose ? (
          <>
            {may('tender.propose-rectification') && <p class="actions"><ButtonLink to={href(tenderPath(tender, '/rectifications/proposals'))} look={proposed === null ? 'primary' : 'secondary'}>{words.propose}</ButtonLink></p>}
            {may('staff.documents') && <LinkList items={[{ text: words.addDocuments, to: href(tenderPath(tender, '/documents')) }]} />}
          </>
        ) : <P>{words.closed}</P>}
        <BackLink head={tender} page={props} />
      </>
    );
  },
};

/** The lead sees exactly what becomes of it, and approves that and nothing else. */
function Proposed({ proposed, model: { mayPropose }, t, language, form, may }: Props & { proposed: NonNullable<Props['model']['proposed']> }): Child {
  const words = t.publication.rectifications;
  const { number, at, mine, summary, substantial, closesAt, changes, proposal } = proposed;
  return (
    <section>
      <H2>{words.waits}: {fill(words.one, { number }, language).toLowerCase()}</H2>
      <P>{fill(words.proposed, { at, by: mine ? t.pages.staff.byYou : t.pages.staff.byOther }, language)} {closesAt === '' ? words.notSubstantial : fill(substantial ? words.isSubstantial : words.withClosing, { closesAt }, language)}</P>
      <Lines text={summary} on={language} />
      <Redline caption={words.waits} changes={changes} t={t} language={language} proposed />
      <Notice tone="info" language={language}>{words.awaits}</Notice>
      {mayPropose && !mine && may('tender.approve-rectification') && (
        <>
          <P>{t.commands['tender.approve-rectification'].intro}</P>
          {form('tender.approve-rectification', { values: { proposal } })}
        </>
      )}
    </section>
  );
}
