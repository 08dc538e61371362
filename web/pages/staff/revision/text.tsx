import type { Child } from 'hono/jsx';
import { fill } from '../../../../shared/messages/fill.ts';
import { hashOfText, type Article } from '../../../../shared/revision/article.ts';
import { placesAmong } from '../../../../shared/revision/text.ts';
import type { Models } from '../../../../shared/views/index.ts';
import type { Page, PageProps } from '../../../page.ts';
import { Button, ButtonLink } from '../../../parts/button.tsx';
import { DescriptionList } from '../../../parts/description-list.tsx';
import { EmptyState } from '../../../parts/empty-state.tsx';
import { LinkList } from '../../../parts/link-list.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { H2, H3, P } from '../../public/text.tsx';
import { RevisionHeading } from '../../revision.tsx';
import { Articles, Contents } from '../../revision-text.tsx';
import { BackToRevision, revisionPath } from './parts.tsx';

type Props = PageProps<Models['staff.revision-text']>;

/** One version of the text; where it can still change, each article is changed where it stands. */
export const revisionText: Page<Models['staff.revision-text']> = {
  title: ({ model: { revision, text }, t, language }) => `${fill(t.pages.revision.text.title, { version: text.number }, language)}: ${revision.title}`,
  body: (props) => {
    const { model: { revision: head, text, begun, writable, edit }, t, language, href, form } = props;
    const words = t.pages.revision.text;
    const earlier = text.number - 1;
    return (
      <>
        <RevisionHeading head={head} title={fill(words.title, { version: text.number }, language)} t={t} language={language} />
        <Standing {...props} />
        {begun && earlier > 0 && <LinkList items={[{ text: fill(words.toChanges, { version: earlier }, language), to: href(revisionPath(head.id, `/texts/${text.number}/changes/${earlier}`)) }]} />}
        {!begun && <><P>{words.notBegun}</P>{form('text.begin')}</>}
        {begun && text.articles.length === 0 && <EmptyState language={language} text={words.empty} />}
        {edit === null && <Contents articles={text.articles} t={t} language={language} />}
        {writable && begun && edit === null && <p class="actions"><ButtonLink to={href(here(props, '?edit=new#edit'))}>{words.add}</ButtonLink><ButtonLink look="secondary" to={href(here(props, '/import'))}>{words.toImport}</ButtonLink></p>}
        <Written {...props} />
        {text.hash !== '' && <DescriptionList items={[{ term: words.hash, value: <code>{text.hash}</code> }]} />}
        {text.shownAt !== '' && <LinkList items={[{ text: t.papers.toPdf, to: href(here(props, '/pdf')) }]} />}
        <BackToRevision head={head} page={props} />
      </>
    );
  },
};

const here = ({ model: { revision, text } }: Props, below: string): string => revisionPath(revision.id, `/texts/${text.number}${below}`);

/** May it change, and if not, since when. */
function Standing({ model: { text, writable, begun }, t, language }: Props): Child {
  const words = t.pages.revision.text;
  if (!begun) return null;
  if (text.shownAt !== '') return <Notice tone="info" language={language}>{fill(words.shown, { at: text.shownAt }, language)} {text.final && words.final}</Notice>;
  return <P>{writable ? words.working : words.waiting}</P>;
}

/** The articles, with the form in the place of the one that is changed, and a new one where it will stand. */
function Written(props: Props): Child {
  const { model: { text: { articles }, edit }, language } = props;
  if (edit === null) return <Articles articles={articles} language={language} beside={(one) => <Change article={one} page={props} />} />;
  const place = edit.id === '' ? articles.findIndex(({ id }) => id === edit.after) + 1 : articles.findIndex(({ id }) => id === edit.id);
  return (
    <>
      <Articles articles={articles.slice(0, place)} language={language} />
      <Form {...props} edit={edit} />
      <Articles articles={articles.slice(edit.id === '' ? place : place + 1)} language={language} />
    </>
  );
}

function Change({ article, page }: { article: Article; page: Props }): Child {
  const { model: { writable }, t, href } = page;
  const words = t.pages.revision.text;
  if (!writable) return null;
  return (
    <p class="actions">
      <a class="utrecht-link" href={href(here(page, `?edit=${article.id}#edit`))}>{words.edit}<span class="visually-hidden"> {article.number}</span></a>
      <a class="utrecht-link" href={href(here(page, `?edit=new&after=${article.id}#edit`))}>{words.insert}<span class="visually-hidden"> ({article.number})</span></a>
    </p>
  );
}

function Form(props: Props & { edit: NonNullable<Props['model']['edit']> }): Child {
  const { model: { text: { articles } }, edit, t, language, href, form } = props;
  const words = t.pages.revision.text;
  const article = articles.find(({ id }) => id === edit.id);
  const { number, heading, text } = article ?? { number: '', heading: '', text: '' };
  return (
    <section class="article" aria-labelledby="edit">
      <H2 id="edit">{article === undefined ? words.adding : fill(words.editing, { number: article.number }, language)}</H2>
      {form('text.write-article', { values: { number, heading, text, ...(article === undefined ? {} : { article: article.id, readBack: hashOfText([article]) }), after: edit.after }, offers: { after: placesAmong(articles.filter(({ id }) => id !== edit.id)) } })}
      {article !== undefined && <Remove article={article} page={props} />}
      <p class="actions"><a class="utrecht-link" href={href(here(props, article === undefined ? '' : `#${article.id}`))}>{words.stop}</a></p>
    </section>
  );
}

/** The article to remove is this one: a form that asks which would ask what is known. */
function Remove({ article, page: { post, t, language } }: { article: Article; page: Props }): Child {
  const words = t.pages.revision.text;
  const to = post('text.remove-article');
  if (to === null) return null;
  return (
    <>
      <H3>{fill(words.removeTitle, { number: article.number }, language)}</H3>
      <P>{words.removeText}</P>
      <form method="post" action={to.action}>
        <input type="hidden" name="_key" value={to.key} /><input type="hidden" name="_csrf" value={to.csrf} /><input type="hidden" name="article" value={article.id} />
        <Button look="secondary">{t.commands['text.remove-article'].submit}</Button>
      </form>
    </>
  );
}
