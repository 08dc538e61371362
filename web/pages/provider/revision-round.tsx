import type { Child } from 'hono/jsx';
import { fill } from '../../../shared/messages/fill.ts';
import { general } from '../../../shared/revision/article.ts';
import type { Models } from '../../../shared/views/index.ts';
import { nameOf } from '../../../shared/views/revision/changed.ts';
import type { OwnSide, ReactedArticle } from '../../../shared/views/revision/own-round.ts';
import type { Page, PageProps } from '../../page.ts';
import { DeadlineLine } from '../../parts/deadline-line.tsx';
import { Dutch, DutchIn } from '../../parts/dutch.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Tag, type TagTone } from '../../parts/tag.tsx';
import { refusalText } from '../../texts.ts';
import { H2, H3, Lines, P } from '../public/text.tsx';
import { RevisionHeading } from '../revision.tsx';
import { ArticleText, Contents, LedgerLine, Removed } from './revision-parts.tsx';

type Props = PageProps<Models['provider.revision-round']>;

/** The whole text of a round with the own reaction beside each article; what counts stands above, loudly where nothing does. */
export const round: Page<Models['provider.revision-round']> = {
  title: ({ model, t, language }) => `${fill(t.pages.revision.provider.react[model.open ? 'title' : 'titleClosed'], { round: model.own.number }, language)}: ${model.title}`,
  body: (props) => {
    const { model, t, language, at, href } = props;
    const words = t.pages.revision.provider.react;
    return (
      <>
        <RevisionHeading head={model} title={fill(words[model.open ? 'title' : 'titleClosed'], { round: model.own.number }, language)} t={t} language={language} />
        {model.own.reactUntil !== '' && <DeadlineLine until={model.own.reactUntil} at={at} language={language} sentence={words.deadline} />}
        <Standing {...props} />
        {model.open && <Submit {...props} />}
        <H2>{words.articles}</H2>
        {model.before > 0 && <P>{fill(words.compared, { before: model.before }, language)}</P>}
        <Contents articles={model.articles} t={t} language={language} />
        {model.articles.map((article) => <Article of={article} page={props} />)}
        <Removed removed={model.removed} t={t} language={language} />
        <section id={general} class="reacted" aria-label={words.whole}>
          <H3>{words.whole}</H3>
          <div><P>{words.wholeText}</P></div>
          <Own of={model.whole} article={general} name={words.wholeName} page={props} />
        </section>
        <Remove {...props} />
        <Withdraw {...props} />
        <LinkList items={[
          ...(model.open ? [{ text: words.toSubmit, to: '#submit' }] : []),
          ...(model.own.repliedAt === '' ? [] : [{ text: fill(t.pages.revision.provider.toNota, { round: model.own.number }, language), to: href(`/provider/revisions/${model.id}/rounds/${model.own.number}/nota`) }]),
          { text: t.pages.revision.provider.back, to: href(`/provider/revisions/${model.id}`) },
        ]} />
      </>
    );
  },
};

const drafted = ({ articles, whole }: Props['model']): number => [...articles, whole].filter(({ draft }) => draft !== null).length;

/** What counts and what does not: never quieter than the truth. */
function Standing({ model, t, language }: Props): Child {
  const words = t.pages.revision.provider.react;
  const { open, standing, own: { submission } } = model;
  const empty = drafted(model) === 0;
  return (
    <>
      {submission !== null && (
        <Notice tone="success" language={language} title={words.countsTitle}>
          <p>{fill(words.counts, { ...submission }, language)} {words.receipt}</p>
          <p class="hash">{fill(words.hash, { ...submission }, language)}</p>
          <LedgerLine line={model.line} t={t} language={language} />
          {open && <p>{words.untilThen}</p>}
        </Notice>
      )}
      {submission === null && <Notice tone="not-submitted" language={language}><p>{open ? (empty ? words.notSubmittedEmpty : words.notSubmitted) : words.notSubmittedClosed}</p></Notice>}
      {standing.changed && <Notice tone="not-submitted" language={language}><p>{open ? words.changed : words.changedClosed}</p></Notice>}
    </>
  );
}

function Submit({ model, t, language, form, may }: Props): Child {
  const words = t.pages.revision.provider.react;
  const submit = model.acts.find(({ act }) => act === 'reaction.submit');
  return (
    <>
      <H2 id="submit">{words.submitTitle}</H2>
      <P>{fill(words.progress, { count: drafted(model), all: model.articles.length }, language)}</P>
      <P>{words.names[model.own.names]} {words.confidentialNote} {words.staffSees}</P>
      {!may('reaction.submit') ? <P>{words.signatoryOnly}</P> : submit === undefined ? <P>{words.nothingNew}</P>
        : submit.refused !== null ? <P>{refusalText(submit.refused, language)}</P> : form('reaction.submit', { values: { readBack: model.readBack } })}
    </>
  );
}

function Article({ of, page }: { of: ReactedArticle; page: Props }): Child {
  const { model: { before }, t, language } = page;
  const name = nameOf(of);
  return (
    <section id={of.id} class="reacted" aria-label={of.number}>
      <H3><Dutch on={language}>{name}</Dutch></H3>
      <div><ArticleText of={of} before={before} t={t} language={language} /></div>
      <Own of={of} article={of.id} name={name} page={page} />
    </section>
  );
}

const tones: Readonly<Record<OwnSide['submitted'], TagTone>> = { no: 'bad', same: 'good', other: 'bad', gone: 'bad' };

/** The own reaction to one article, and while the term runs the form to write it. */
function Own({ of, article, name, page }: { of: OwnSide; article: string; name: string; page: Props }): Child {
  const { model, t, language, form, path } = page;
  const words = t.pages.revision.provider.react;
  const { draft, submitted } = of;
  // Once nothing can be sent any more only what was sent is a reaction.
  const shown = model.open ? draft : of.sent;
  const stances = t.commands['reaction.write'].fields.stance.codes;
  return (
    <div class="own-reaction">
      <p><strong>{words.own}.</strong> {shown === null && submitted !== 'gone' ? (model.open ? words.none : words.noneClosed) : <Tag tone={model.open ? tones[submitted] : 'good'}>{words.states[model.open ? submitted : 'same']}</Tag>}</p>
      {shown !== null && (
        <>
          <P><strong>{stances[shown.stance]}</strong>{shown.confidential && <> <Tag tone="attention">{words.confidential}</Tag></>}</P>
          {shown.reason !== '' && <Lines text={shown.reason} on={language} />}
          {shown.wording !== '' && <><P><strong>{words.proposal}</strong></P><blockquote><Lines text={shown.wording} on={language} /></blockquote></>}
        </>
      )}
      {model.open && (
        <details>
          <summary><DutchIn on={language} text={fill(draft === null ? words.write : words.edit, { name }, language)} typed={[name]} /></summary>
          {form('reaction.write', { at: { ...path, article }, compact: true, ...(draft === null ? {} : { values: draft }) })}
        </details>
      )}
    </div>
  );
}

/** One form for all of them: taking out is rare. */
function Remove({ model, t, form }: Props): Child {
  const words = t.pages.revision.provider.react;
  const articles = [...model.articles.filter(({ draft }) => draft !== null).map((one) => ({ code: one.id, label: nameOf(one) })), ...(model.whole.draft === null ? [] : [{ code: general, label: words.whole, english: words.whole }])];
  return !model.open || articles.length === 0 ? null : <details><summary>{words.removeTitle}</summary>{form('reaction.remove', { offers: { article: articles } })}</details>;
}

/** Possible while the term runs; it is not what somebody comes here for. */
function Withdraw({ model, t, form }: Props): Child {
  if (!model.open || model.own.submission === null || !model.acts.some(({ act, refused }) => act === 'reaction.withdraw' && refused === null)) return null;
  return <><H2>{t.pages.revision.provider.react.withdrawTitle}</H2><P>{t.commands['reaction.withdraw'].intro}</P>{form('reaction.withdraw')}</>;
}
