import type { Child } from 'hono/jsx';
import { fill } from '../../../shared/messages/fill.ts';
import type { AdmissionLine, PublishedAdmission } from '../../../shared/views/admission/published.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { Page, PageProps } from '../../page.ts';
import { ButtonLink } from '../../parts/button.tsx';
import { DescriptionList } from '../../parts/description-list.tsx';
import { Dutch } from '../../parts/dutch.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { DayText } from '../../parts/moment.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Table } from '../../parts/table.tsx';
import { Tag } from '../../parts/tag.tsx';
import type { Language, Texts } from '../../texts.ts';
import { AdmissionTag, Asked, Conditions, PlanFacts, Products } from '../admission.tsx';
import { H1, H2, H3, Lines, P } from './text.tsx';

type Props = PageProps<Models['public.admission']>;

/** Everything that is public of an open house, in the order in which a provider needs it. */
export const admission: Page<Models['public.admission']> = {
  title: ({ model }) => model.admission.title,
  body: (props) => {
    const { model: { admission: of }, t, language, href } = props;
    const { public: words, content } = t.pages.admission;
    return (
      <>
        <H1><Dutch on={language}>{of.title}</Dutch></H1>
        <p><AdmissionTag status={of.status} t={t} /></p>
        {of.status === 'closed' ? <Notice tone="warning" language={language}>{fill(words.closed, { at: of.closedAt, reason: of.closingReason }, language)}</Notice> : <P>{fill(words.openSince, { at: of.openedAt }, language)}</P>}
        {of.changes.some(({ coming }) => coming) && <Notice tone="warning" language={language}><Changes of={of} only="coming" t={t} language={language} /></Notice>}
        <Lines text={of.description} on={language} />
        <H2>{words.facts}</H2>
        <DescriptionList items={[
          { term: t.pages.public.segment, value: of.segment },
          { term: words.procedure, value: words.procedureText },
          { term: words.municipalities, value: of.municipalities.join(', ') },
          { term: words.terms, value: fill(words.version, { number: of.terms }, language) },
        ]} />
        <Asked of={of} t={t} language={language} />
        <H2>{content.plan}</H2>
        <PlanFacts plan={of.plan} entry={of.entry} t={t} language={language} />
        {of.status === 'open' && <LinkList items={[{ text: t.papers.calendar.link, to: href(`/admissions/${of.id}/calendar`) }]} />}
        {of.revised && <><H2>{words.revised}</H2><P>{words.revisedText}</P><LinkList items={[{ text: words.toRevised, to: href(`/admissions/${of.id}/agreement`) }]} /></>}
        {of.clauses !== '' && <><H2>{content.clauses}</H2><Lines text={of.clauses} on={language} /></>}
        <H2>{words.changes}</H2>
        <P>{words.changeRule}</P>
        {of.changes.length === 0 ? <P>{words.noChanges}</P> : <Changes of={of} t={t} language={language} />}
        <Coming {...props} />
        {of.status === 'open' && (
          <>
            <H2>{words.how}</H2>
            <ol>{words.steps.map((step) => <li>{step}</li>)}</ol>
            <p class="actions"><ButtonLink to={href(`/provider/admissions/${of.id}`)}>{words.apply}</ButtonLink></p>
          </>
        )}
      </>
    );
  },
};

/** What changed since the opening, the newest first. */
function Changes({ of, only, t, language }: { of: PublishedAdmission; only?: 'coming'; t: Texts; language: Language }): Child {
  const words = t.pages.admission.public;
  const shown = only === undefined ? of.changes : of.changes.filter(({ coming }) => coming);
  return <>{shown.map(({ number, from, summary, coming }) => <><p><strong>{fill(words.change, { number, from }, language)}</strong> {coming && <Tag tone="attention">{words.coming}</Tag>}</p><Lines text={summary} on={language} /></>)}</>;
}

/** Terms that were decided on and whose day is to come, whole, so that nobody has to compare sentences. */
function Coming({ model: { admission: { coming } }, t, language }: Props): Child {
  const { public: words, content } = t.pages.admission;
  return (
    <>
      {coming.map((terms) => (
        <>
          <H2>{fill(words.comingTitle, { from: terms.from }, language)}</H2>
          <Conditions conditions={terms.conditions} t={t} language={language} />
          <Products products={terms.products} caption={content.products} t={t} language={language} />
          {terms.clauses !== '' && <><H3>{content.clauses}</H3><Lines text={terms.clauses} on={language} /></>}
        </>
      ))}
    </>
  );
}

/** On the home page, under a heading of its own; nothing where there is none. */
export function AdmissionList({ admissions, t, language, href }: Pick<PageProps<unknown>, 't' | 'language' | 'href'> & { readonly admissions: readonly AdmissionLine[] }): Child {
  const words = t.pages.admission.public;
  if (admissions.length === 0) return null;
  return (
    <>
      <H2>{words.list}</H2>
      <P>{words.listLead}</P>
      <Table<AdmissionLine>
        caption={words.list} hideCaption rows={admissions}
        columns={[
          { head: words.columns.title, cell: ({ id, title, segment }) => <><a class="utrecht-link" href={href(`/admissions/${id}`)}><Dutch on={language}>{title}</Dutch></a> <span class="note">{t.pages.public.segment} {segment}</span></> },
          { head: words.columns.state, cell: ({ status }) => <AdmissionTag status={status} t={t} /> },
          { head: words.columns.entry, cell: ({ entry }) => (entry === '' ? '' : <DayText day={entry} language={language} />) },
        ]}
      />
    </>
  );
}
