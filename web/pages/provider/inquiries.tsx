import type { Child } from 'hono/jsx';
import { fill } from '../../../shared/messages/fill.ts';
import type { OwnInquiryRow } from '../../../shared/views/inquiries.ts';
import type { AttachView } from '../../../shared/views/provider.ts';
import { chosenFrom } from '../../../shared/inquiry/attach.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { Page, PageProps } from '../../page.ts';
import { Dutch, dutchOn } from '../../parts/dutch.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { Notice } from '../../parts/notice.tsx';
import { FileList } from '../../parts/file-list.tsx';
import { Table } from '../../parts/table.tsx';
import { UploadForm } from '../../parts/upload-form.tsx';
import type { Language, Texts } from '../../texts.ts';
import { Answer, Judgments, StandingTag, aboutText } from '../inquiry.tsx';
import { H1, H2, H3, Lines, P } from '../public/text.tsx';

/** What the Servicebureau asked this organisation in one tender. */
export const inquiries: Page<Models['provider.inquiries']> = {
  title: ({ t }) => t.inquiry.provider.title,
  body: ({ model: { tender, inquiries: all }, t, language, href }) => {
    const { provider: words, columns, titles, due } = t.inquiry;
    return (
      <>
        <H1>{words.title}</H1>
        <P lang={dutchOn(language)}>{tender.title}</P>
        <P lead>{words.lead}</P>
        {all.length === 0 ? <EmptyState language={language} text={words.empty} /> : (
          <Table<OwnInquiryRow>
            caption={words.list} hideCaption rows={all}
            columns={[
              { head: columns.what, cell: ({ id, kind }) => <a class="utrecht-link" href={href(`/provider/tenders/${tender.id}/inquiries/${id}`)}>{titles[kind]}</a> },
              { head: columns.due, cell: ({ dueOn }) => fill(due, { dueOn }, language) },
              { head: columns.state, cell: ({ standing }) => <StandingTag standing={standing} t={t} /> },
            ]}
          />
        )}
        <LinkList items={[{ text: words.back, to: href(`/provider/tenders/${tender.id}`) }]} />
      </>
    );
  },
};

/** One request: what is asked and until when, and the form of the one answer. */
export const inquiry: Page<Models['provider.inquiry']> = {
  title: ({ model, t }) => t.inquiry.titles[model.inquiry.kind],
  body: ({ model: { tender, inquiry: of, open, offers, attach }, t, language, href, may, form }) => {
    const { provider: words, titles, dueIs, dueWas, lots } = t.inquiry;
    return (
      <>
        <H1>{titles[of.kind]}</H1>
        <P><Dutch on={language}>{tender.title}</Dutch>. {fill(lots, { lots: of.lots }, language)}.</P>
        {of.standing !== 'answered' && <Notice tone={open ? 'warning' : 'info'} language={language}>{fill(open ? dueIs : dueWas, { dueOn: of.dueOn }, language)}</Notice>}
        {of.longer.map((one) => <P>{fill(t.inquiry.longer, { from: one.from, to: one.to, reason: one.reason }, language)}</P>)}
        <H2>{words.request}</H2>
        <P>{fill(words.about[of.kind], { about: lowerFirst(aboutText(of.about, t)) }, language)}</P>
        {of.text === '' ? <P>{words.noText}</P> : <blockquote><Lines text={of.text} on={language} /></blockquote>}
        <H2>{words.own}</H2>
        {attach !== null && <Attach attach={attach} t={t} language={language} />}
        {open ? (may('inquiry.answer') ? <><P>{t.commands['inquiry.answer'].intro} {words.only}</P>{offers.evidence !== undefined && <FileLine empty={offers.evidence.length === 0} t={t} href={href} />}{form('inquiry.answer', { offers: offers.evidence?.length === 0 ? {} : { ...offers }, values: chosenFrom(offers) })}</> : <P>{words.sign}</P>)
          : <Answer answer={of.answer} none={t.inquiry.standings[of.standing]} t={t} language={language} />}
        <Judgments judgments={of.judgments} t={t} language={language} />
        <LinkList items={[{ text: words.all, to: href(`/provider/tenders/${tender.id}/inquiries`) }, { text: words.back, to: href(`/provider/tenders/${tender.id}`) }]} />
      </>
    );
  },
};

/** Within a sentence; names of laws keep their capital. */
const lowerFirst = (words: string): string => words.slice(0, 1).toLowerCase() + words.slice(1);

/** Before the form, because who uploads leaves the page; what is uploaded is not sent yet, and says so. */
const Attach = ({ attach: { upload, lying, added }, t: { inquiry: { attach: words } }, language }: { attach: AttachView; t: Texts; language: Language }): Child => (
  <>
    <P>{words.lead}</P>
    {added !== null && <p class="done" role="status">{fill(words.added, { name: added }, language)}</p>}
    {lying.length > 0 && <><H3>{words.lying}</H3><FileList language={language} files={lying.map(({ name, size, url }) => ({ name, size, to: url }))} /></>}
    <H3>{words.add}</H3>
    <UploadForm upload={upload} accept=".pdf,.png,.jpg,.jpeg" words={words} />
    <H3>{words.send}</H3>
  </>
);

/** Papers come from the organisation's own file, and only from there. */
const FileLine = ({ empty, t: { inquiry: { papers: words } }, href }: Pick<PageProps<unknown>, 't' | 'href'> & { empty: boolean }): Child => (
  <>
    {empty && <P>{words.emptyFile}</P>}
    <LinkList items={[{ text: words.toFile, to: href('/provider/organisation/evidence') }]} />
  </>
);
