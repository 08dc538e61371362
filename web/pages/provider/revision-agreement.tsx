import type { Child } from 'hono/jsx';
import { fill } from '../../../shared/messages/fill.ts';
import type { Models } from '../../../shared/views/index.ts';
import { nameOf } from '../../../shared/views/revision/changed.ts';
import type { Page, PageProps } from '../../page.ts';
import { DeadlineLine } from '../../parts/deadline-line.tsx';
import { Dutch } from '../../parts/dutch.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { Notice } from '../../parts/notice.tsx';
import { H2, H3, Lines, P } from '../public/text.tsx';
import { RevisionHeading } from '../revision.tsx';
import { ArticleText, Contents, LedgerLine, Removed } from './revision-parts.tsx';

type Props = PageProps<Models['provider.revision-agreement']>;

/** The final text, what a refusal means, and the provider's decision below the text that it is on. */
export const agreement: Page<Models['provider.revision-agreement']> = {
  title: ({ model, t }) => `${t.pages.revision.provider.agreement.title}: ${model.title}`,
  body: (props) => {
    const { model: of, t, language, at, href } = props;
    const words = t.pages.revision.provider.agreement;
    const { react } = t.pages.revision.provider;
    return (
      <>
        <RevisionHeading head={of} title={words.title} t={t} language={language} />
        <DeadlineLine until={of.final.signUntil} at={at} language={language} sentence={words.deadline} />
        <Standing {...props} />
        <P>{fill(words.version, of.final, language)} {fill(words.startsOn, { on: of.final.startsOn }, language)}</P>
        <H2>{t.pages.revision.provider.refusalTitle}</H2>
        <P>{t.pages.revision.provider.refusal[of.refusal]} {t.pages.revision.provider.silence}</P>
        {of.refusalClause !== '' && <><P>{words.clause}</P><blockquote><Lines text={of.refusalClause} on={language} /></blockquote></>}
        <H2>{words.text}</H2>
        {of.before > 0 && <P>{fill(react.compared, { before: of.before }, language)}</P>}
        <Contents articles={of.articles} t={t} language={language} />
        {of.articles.map((article) => <section id={article.id} aria-label={article.number}><H3><Dutch on={language}>{nameOf(article)}</Dutch></H3><ArticleText of={article} before={of.before} t={t} language={language} /></section>)}
        <Removed removed={of.removed} t={t} language={language} />
        <Decide {...props} />
        <LinkList items={[{ text: words.toPaper, to: href(`/provider/revisions/${of.id}/texts/${of.final.version}`) }, { text: t.pages.revision.provider.back, to: href(`/provider/revisions/${of.id}`) }]} />
      </>
    );
  },
};

/** What the provider decided, and what followed; loudly while it decided nothing. */
function Standing({ model: { acceptance: of, open, line }, t, language }: Props): Child {
  const words = t.pages.revision.provider.agreement;
  const facts = { name: of.signedBy, at: of.at, hash: of.hash };
  return (
    <>
      {of.outcome === '' && <Notice tone={open ? 'not-submitted' : 'info'} language={language} title={open ? words.nothingTitle : words.nothingClosedTitle}><p>{open ? words.nothing : words.nothingClosed}</p></Notice>}
      {of.outcome === 'accepted' && (
        <Notice tone="success" language={language} title={words.acceptedTitle}>
          <p class="hash">{fill(words.accepted, facts, language)} {words.receipt}</p>
          <LedgerLine line={line} t={t} language={language} />
          <p>{of.countersignedAt === '' ? words.notCountersigned : fill(words.countersigned, { name: of.countersignedBy, at: of.countersignedAt }, language)}</p>
        </Notice>
      )}
      {of.outcome === 'refused' && (
        <Notice tone="warning" language={language} title={words.refusedTitle}>
          <p>{fill(words.refused, facts, language)}</p>
          <blockquote><Lines text={of.reason} on={language} /></blockquote>
          <p>{words.receipt} {open && words.stillSign}</p>
          <LedgerLine line={line} t={t} language={language} />
        </Notice>
      )}
      {of.consequence !== null && (
        <Notice tone="info" language={language} title={words.consequence}>
          <p>{of.consequence.means === 'ends' ? fill(words.ends, { on: of.consequence.endsOn }, language) : words.continues} {words.why}</p>
          <blockquote><Lines text={of.consequence.motivation} on={language} /></blockquote>
        </Notice>
      )}
    </>
  );
}

/** Below the text that is signed; each form gives back the hash of what stood above it. */
function Decide({ model: of, t, form, may }: Props): Child {
  const words = t.pages.revision.provider.agreement;
  if (!of.open || of.acceptance.outcome === 'accepted') return null;
  const values = { readBack: of.final.hash };
  return (
    <>
      <H2>{words.decide}</H2>
      <p class="hash">{words.hash}: <code>{of.final.hash}</code></p>
      {!may('revision.accept') ? <P>{words.signatoryOnly}</P> : (
        <>
          <P>{t.commands['revision.accept'].intro}</P>
          {form('revision.accept', { values })}
          <H3>{words.refuse}</H3>
          <P>{t.commands['revision.refuse'].intro}</P>
          {form('revision.refuse', { values })}
        </>
      )}
    </>
  );
}
