import type { Child } from 'hono/jsx';
import { fill } from '../../../shared/messages/fill.ts';
import type { OwnAdmissionLine, OwnNext } from '../../../shared/views/admission/own.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { Page, PageProps } from '../../page.ts';
import { ButtonLink } from '../../parts/button.tsx';
import { Dutch } from '../../parts/dutch.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Table } from '../../parts/table.tsx';
import { Tag } from '../../parts/tag.tsx';
import type { Language, Texts } from '../../texts.ts';
import { AdmissionTag, ApplicationTag, Asked, PlanFacts } from '../admission.tsx';
import { H1, H2, Lines, P } from '../public/text.tsx';
import { Follow } from './interests.tsx';

/** A sentence on what comes next, short in a table. */
export const nextText = ({ step, until, at }: OwnNext, sentences: Texts['pages']['admission']['provider']['next' | 'short'], language: Language): string =>
  fill(sentences[step], { ...(until === '' ? {} : { until }), ...(at === '' ? {} : { at }) }, language);

/** An open house for who may apply: first where the own application stands. */
export const admission: Page<Models['provider.admission']> = {
  title: ({ model }) => model.admission.title,
  body: ({ model: { admission: of, next, following }, t, language, href, form }) => {
    const { provider: words, content, public: open } = t.pages.admission;
    return (
      <>
        <H1><Dutch on={language}>{of.title}</Dutch></H1>
        <p><AdmissionTag status={of.status} t={t} /></p>
        {of.status === 'closed' && <Notice tone="warning" language={language}>{fill(open.closed, { at: of.closedAt, reason: of.closingReason }, language)}</Notice>}
        <Follow following={following} procedure={of.id} t={t} href={href} form={form} />
        <H2>{words.own}</H2>
        {next === null ? (
          <><P>{words.strangers}</P><p class="actions"><ButtonLink look="secondary" to={href('/provider/organisation')}>{words.toOrganisation}</ButtonLink></p></>
        ) : next.step === 'begin' ? (
          <><P>{nextText(next, words.next, language)} {t.commands['application.begin'].intro}</P>{form('application.begin')}</>
        ) : (
          <><P>{nextText(next, words.next, language)}</P>{next.step !== 'none' && <p class="actions"><ButtonLink to={href(`/provider/admissions/${of.id}/application`)}>{words.toApplication}</ButtonLink></p>}</>
        )}
        {of.description !== '' && <Lines text={of.description} on={language} />}
        <Asked of={of} t={t} language={language} />
        <H2>{content.plan}</H2>
        <PlanFacts plan={of.plan} entry={of.entry} t={t} language={language} />
        <LinkList items={[{ text: words.toPublic, to: href(`/admissions/${of.id}`) }, ...(of.status === 'open' ? [{ text: t.papers.calendar.link, to: href(`/provider/admissions/${of.id}/calendar`) }] : [])]} />
      </>
    );
  },
};

/** On the home page: every open house with the own application; nothing where there is none. */
export function OwnAdmissions({ admissions, t, language, href }: Pick<PageProps<unknown>, 't' | 'language' | 'href'> & { readonly admissions: readonly OwnAdmissionLine[] }): Child {
  const words = t.pages.admission.provider;
  if (admissions.length === 0) return null;
  return (
    <>
      <H2>{words.list}</H2>
      <Table<OwnAdmissionLine>
        caption={words.list} hideCaption rows={admissions}
        columns={[
          { head: words.columns.title, cell: ({ id, title, application }) => <a class="utrecht-link" href={href(`/provider/admissions/${id}${application === '' ? '' : '/application'}`)}><Dutch on={language}>{title}</Dutch></a> },
          { head: words.columns.state, cell: ({ status }) => <AdmissionTag status={status} t={t} /> },
          { head: words.columns.application, cell: ({ application }) => <ApplicationTag status={application} t={t} /> },
          { head: words.columns.next, cell: ({ next }) => (next.mine && next.until !== '' ? <Tag tone="attention">{nextText(next, words.short, language)}</Tag> : nextText(next, words.short, language)) },
        ]}
      />
    </>
  );
}
