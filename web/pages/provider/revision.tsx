import { ownRevisionChanges } from '../../../shared/views/since.ts';
import { Since } from '../../parts/since.tsx';
import type { Child } from 'hono/jsx';
import { fill } from '../../../shared/messages/fill.ts';
import type { Day } from '../../../shared/kernel/day.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { OwnInput, OwnRevision, OwnRevisionLine, OwnRound } from '../../../shared/views/revision/own.ts';
import type { Page, PageProps } from '../../page.ts';
import { ButtonLink } from '../../parts/button.tsx';
import { DescriptionList } from '../../parts/description-list.tsx';
import { Dutch } from '../../parts/dutch.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { DayText, Moment } from '../../parts/moment.tsx';
import { Money } from '../../parts/money.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Table } from '../../parts/table.tsx';
import type { Language, Texts } from '../../texts.ts';
import { H2, H3, Lines, P } from '../public/text.tsx';
import { RevisionHeading, RevisionSteps, RevisionTag } from '../revision.tsx';
import { nextSentence } from './revision-parts.tsx';

type Props = PageProps<Models['provider.revision']>;
const here = ({ model: { revision } }: Props): string => `/provider/revisions/${revision.id}`;

/** Where the revision of the provider's agreement stands, what is asked of it until when, and all that it was told and said. */
export const revision: Page<Models['provider.revision']> = {
  title: ({ model }) => model.revision.title,
  body: (props) => {
    const { model: { revision: of }, t, language, href } = props;
    const words = t.pages.revision.provider;
    return (
      <>
        <RevisionHeading head={of} t={t} language={language} />
        <RevisionSteps head={of} t={t} language={language} />
        <Since page={props} of="ownRevision" changes={ownRevisionChanges(of)} />
        <Now {...props} />
        {of.rounds.length > 0 && <H2>{words.rounds}</H2>}
        {of.rounds.map((round) => <Round round={round} page={props} />)}
        <Texts {...props} />
        <H2>{words.about}</H2>
        {of.description === '' ? <P>{words.noDescription}</P> : <Lines text={of.description} on={language} />}
        <H3>{words.refusalTitle}</H3>
        <P>{words.refusal[of.refusal]} {words.silence}</P>
        {of.refusalClause !== '' && <><P>{words.agreement.clause}</P><blockquote><Lines text={of.refusalClause} on={language} /></blockquote></>}
        <Inputs {...props} />
        <H2>{words.figures}</H2>
        <P>{words.figuresNote}</P>
        <DescriptionList items={[
          { term: words.turnover, value: <Money cents={of.figures.turnover} language={language} /> }, { term: words.youths, value: of.figures.youths }, { term: words.invited, value: of.invited },
        ]} />
        <Planning of={of} t={t} language={language} />
        <LinkList items={[...(of.rounds.length > 0 && of.withdrawn === null ? [{ text: words.calendar, to: href(`${here(props)}/calendar`) }] : []), { text: t.pages.provider.inbox.title, to: href('/provider/inbox') }]} />
      </>
    );
  },
};

const loud = ['react', 'resubmit'];
const agreed = ['sign', 'refused', 'accepted', 'revised', 'await-consequence', 'ends', 'continues'];

/** The one thing to know: who does something now, what, and by when. */
function Now(props: Props): Child {
  const { model: { revision: of }, t, language, href } = props;
  const { next } = of;
  const words = t.pages.revision.provider;
  const last = of.rounds[0];
  const tone = loud.includes(next.step) ? 'not-submitted' : next.mine ? 'warning' : next.step === 'revised' ? 'success' : 'info';
  const buttons = [
    ...(last !== undefined && (loud.includes(next.step) || next.step === 'submitted') ? [{ to: `${here(props)}/rounds/${last.number}`, text: words.toRound }] : []),
    ...(agreed.includes(next.step) ? [{ to: `${here(props)}/agreement`, text: words.toAgreement }] : []),
    ...(next.step === 'give-input' ? [{ to: '#inputs', text: words.give }] : []),
  ];
  return (
    <Notice tone={tone} language={language} {...(tone === 'not-submitted' ? {} : { title: next.mine ? words.yours : tone === 'success' ? words.done : words.ours })}>
      <p>{nextSentence(next, words.next, language)}</p>
      {of.withdrawn !== null && <p>{fill(words.withdrawn, of.withdrawn, language)}</p>}
      {buttons.map(({ to, text }) => <p class="actions"><ButtonLink to={to.startsWith('#') ? to : href(to)}>{text}</ButtonLink></p>)}
    </Notice>
  );
}

function Round({ round: of, page }: { round: OwnRound; page: Props }): Child {
  const { model: { revision }, t, language, href, at } = page;
  const words = t.pages.revision.provider;
  const own = `${here(page)}/rounds/${of.number}`;
  return (
    <section aria-label={fill(words.round, { round: of.number }, language)}>
      <H3>{fill(words.round, { round: of.number }, language)}</H3>
      <ul>
        <li>{fill(words.inputUntil, { on: of.inputUntil }, language)}</li>
        <li>{of.presentedAt === '' ? words.notPresented : fill(words.presented, { at: of.presentedAt, articles: of.articles }, language)}</li>
        {of.reactUntil !== '' && <li>{fill(at < of.reactUntil ? words.reactUntil : words.reactEnded, { at: of.reactUntil }, language)}</li>}
        {of.presentedAt !== '' && <li>{of.submission === null ? words.ownNothing : fill(words.ownSubmitted, { ...of.submission }, language)}</li>}
        {of.repliedAt !== '' && <li>{fill(words.replied, { at: of.repliedAt }, language)}</li>}
      </ul>
      {of.number === revision.rounds[0]?.number && revision.later.map((one) => <P>{fill(one.term === 'reactions' ? words.laterReactions : words.laterSigning, one, language)}</P>)}
      {of.presentedAt !== '' && <LinkList items={[
        { text: at < of.reactUntil ? words.toRound : fill(words.toReaction, { round: of.number }, language), to: href(own) },
        ...(of.repliedAt === '' ? [] : [{ text: fill(words.toNota, { round: of.number }, language), to: href(`${own}/nota`) }]),
      ]} />}
    </section>
  );
}

/** What was brought in, by the provider itself and by others that staff heard, and what is done with it. */
function Inputs({ model: { inputs, acts }, t, language, form }: Props): Child {
  const words = t.pages.revision.provider;
  const voices: Readonly<Record<string, string>> = t.commands['input.note'].fields.voice.codes;
  const named = ({ voice, on }: OwnInput): string => (voice === 'provider' ? words.ownInput : fill(words.noted, { voice: voices[voice] ?? voice, on }, language));
  return (
    <>
      <H2 id="inputs">{words.inputs}</H2>
      {inputs.length === 0 && <P>{words.noInputs}</P>}
      {inputs.map((one) => (
        <section>
          <H3><Dutch on={language}>{one.title}</Dutch></H3>
          <p class="note">{named(one)}{one.voice === 'provider' && one.at !== '' && `. ${fill(words.givenAt, { at: one.at }, language)}`}</p>
          <blockquote><Lines text={one.text} on={language} /></blockquote>
          <P><strong>{words.answer}.</strong> {one.answer === '' && words.noAnswer}</P>
          {one.answer !== '' && <Lines text={one.answer} on={language} />}
        </section>
      ))}
      {acts.some(({ act, refused }) => act === 'input.give' && refused === null) && <><H3>{words.give}</H3>{form('input.give')}</>}
    </>
  );
}

/** Every text that was shown, the newest first, with what changed in it. */
function Texts(props: Props): Child {
  const { model: { revision: { texts } }, t, language, href } = props;
  const words = t.pages.revision.provider;
  const rows = texts.map((one, i) => ({ ...one, before: texts[i - 1]?.number ?? 0 })).reverse();
  if (rows.length === 0) return null;
  return (
    <>
      <H2>{words.texts}</H2>
      <Table<(typeof rows)[number]>
        caption={words.texts} hideCaption rows={rows}
        columns={[
          { head: words.textColumns.text, cell: ({ number }) => <a class="utrecht-link" href={href(`${here(props)}/texts/${number}`)}>{fill(words.toText, { version: number }, language)}</a> },
          { head: words.textColumns.what, cell: ({ round, final }) => (final ? words.textFinal : fill(words.textDraft, { round }, language)) },
          { head: words.textColumns.shown, cell: ({ at }) => <Moment at={at} language={language} /> },
          { head: words.textColumns.changes, cell: ({ number, before }) => (before === 0 ? words.textFirst : <a class="utrecht-link" href={href(`${here(props)}/texts/${number}/changes/${before}`)}>{fill(words.textChanges, { before }, language)}</a>) },
        ]}
      />
    </>
  );
}

interface Planned { readonly name: 'consultOn' | 'draftOn' | 'repliesOn' | 'finalOn' | 'signUntil' | 'startsOn'; readonly on: Day }
function Planning({ of: { plan }, t, language }: { of: OwnRevision; t: Texts; language: Language }): Child {
  const words = t.pages.revision.provider;
  if (plan === null) return null;
  const rows = (['consultOn', 'draftOn', 'repliesOn', 'finalOn', 'signUntil', 'startsOn'] as const).map((name): Planned => ({ name, on: plan[name] }));
  return (
    <>
      <H2>{words.planning}</H2>
      <P>{words.planNote}</P>
      <Table<Planned> caption={words.planning} hideCaption rows={rows} columns={[{ head: words.what, cell: ({ name }) => words.plan[name] }, { head: words.when, cell: ({ on }) => <DayText day={on} language={language} /> }]} />
    </>
  );
}

/** Revisions on a provider's first page; nothing where it is invited to none. */
export function OwnRevisions({ revisions, t, language, href }: { revisions: readonly OwnRevisionLine[]; t: Texts; language: Language; href: (path: string) => string }): Child {
  const words = t.pages.revision.provider;
  if (revisions.length === 0) return null;
  return (
    <>
      <H2>{words.list}</H2>
      <Table<OwnRevisionLine>
        caption={words.list} hideCaption rows={revisions}
        columns={[
          { head: words.columns.title, cell: ({ id, title }) => <a class="utrecht-link" href={href(`/provider/revisions/${id}`)}><Dutch on={language}>{title}</Dutch></a> },
          { head: words.columns.now, cell: ({ stage }) => <RevisionTag stage={stage} t={t} /> },
          { head: words.columns.next, cell: ({ next }) => nextSentence(next, words.short, language) },
        ]}
      />
    </>
  );
}
