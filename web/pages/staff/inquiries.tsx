import { fill } from '../../../shared/messages/fill.ts';
import type { AskedView, DefectView, InquiryRow } from '../../../shared/views/inquiries.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { Page } from '../../page.ts';
import { DutchIn } from '../../parts/dutch.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { Paging } from '../../parts/paging.tsx';
import { Table } from '../../parts/table.tsx';
import { Tag } from '../../parts/tag.tsx';
import { Answer, Judgments, StandingTag, aboutText } from '../inquiry.tsx';
import { H2, H3, Lines, P } from '../public/text.tsx';
import { Acts } from './acts.tsx';
import { FileAct } from './file-act.tsx';
import { BackLink, Heading, Organisation, tenderPath } from './text.tsx';

/** Everything that was asked of bidders, bids with the same defect side by side, and what can be asked now. */
export const inquiries: Page<Models['staff.inquiries']> = {
  title: ({ model, t }) => `${t.inquiry.staff.title}: ${model.tender.title}`,
  body: (props) => {
    const { model: { tender, inquiries: all, defects, acts }, t, language, href } = props;
    const { staff: words, columns, titles, due, defects: names } = t.inquiry;
    return (
      <>
        <Heading head={tender} title={words.title} t={t} language={language} />
        {all.length === 0 ? <EmptyState language={language} text={words.empty} /> : (
          <Table<InquiryRow>
            caption={words.list} hideCaption rows={all}
            columns={[
              { head: columns.what, cell: ({ id, kind }) => <a class="utrecht-link" href={href(tenderPath(tender, `/inquiries/${id}`))}>{titles[kind]}</a> },
              { head: columns.about, cell: ({ about }) => aboutText(about, t) },
              { head: columns.due, cell: ({ dueOn }) => fill(due, { dueOn }, language) },
              { head: columns.state, cell: (row) => fill(words.counts, { ...row }, language) },
            ]}
          />
        )}
        {tender.stage === 'opened' && <H2>{words.noted}</H2>}
        {tender.stage === 'opened' && (defects.length === 0 ? <P>{words.noDefects}</P> : (
          <Table<DefectView>
            caption={words.noted} hideCaption rows={defects}
            columns={[
              { head: words.notedColumns.defect, cell: ({ defect }) => names[defect] },
              { head: words.notedColumns.bids, cell: ({ bids }) => <ul>{bids.map(({ lot, kvk, chance }) => <li><a class="utrecht-link" href={href(tenderPath(tender, `/files/${lot}/${kvk}`))}>{lot} {kvk}</a>: {words.chances[chance]}</li>)}</ul> },
            ]}
          />
        ))}
        {acts.length > 0 && <H2>{words.ask}</H2>}
        <Acts acts={acts} page={props} />
        <BackLink head={tender} page={props} />
      </>
    );
  },
};

/** One request: who was asked, what each answered, and the forms to judge and to give more time. */
export const inquiry: Page<Models['staff.inquiry']> = {
  title: ({ model, t }) => `${t.inquiry.titles[model.inquiry.kind]}: ${model.tender.title}`,
  body: (props) => {
    const { model: { tender, inquiry: of, acts }, t, language, href, form } = props;
    const { staff: words, columns, titles } = t.inquiry;
    const about = aboutText(of.about, t);
    return (
      <>
        <Heading head={tender} title={titles[of.kind]} t={t} language={language} />
        <P>{about === '' ? '' : `${about}. `}{fill(t.inquiry.requestedAt, { at: of.requestedAt }, language)}. {columns.due}: {fill(t.inquiry.due, { dueOn: of.dueOn }, language)}.</P>
        {of.longer.map((one) => <P><DutchIn on={language} text={fill(t.inquiry.longer, { from: one.from, to: one.to, reason: one.reason }, language)} typed={[one.reason]} /></P>)}
        <H2>{words.text}</H2>
        {of.text === '' ? <P>{words.noText}</P> : <blockquote><Lines text={of.text} on={language} /></blockquote>}
        <H2>{words.asked}</H2>
        <Table<AskedView>
          caption={words.asked} hideCaption rows={of.asked}
          columns={[
            { head: columns.who, cell: ({ kvk, name }) => <Organisation name={name} kvk={kvk} t={t} language={language} /> },
            { head: columns.lots, cell: ({ lots }) => lots.join(', ') },
            { head: columns.state, cell: ({ standing }) => <StandingTag standing={standing} t={t} /> },
            { head: columns.judgment, cell: ({ judgments }) => judgments.map(({ lot, outcome }) => <Tag tone={outcome === 'passed' ? 'good' : 'bad'}>{lot} {t.inquiry.outcomes[outcome]}</Tag>) },
          ]}
        />
        <Paging here={tenderPath(tender, `/inquiries/${of.id}`)} next={of.next} further={of.from > 1} shown={{ from: of.from, until: of.from + of.asked.length - 1, of: of.of }} language={language} />
        {of.asked.some(({ answer }) => answer !== null) && <H2>{words.answers}</H2>}
        {of.asked.filter(({ answer }) => answer !== null).map((one) => (
          <section aria-label={one.name}>
            <H3>{fill(words.who, { name: one.name === '' ? t.pages.staff.noName : one.name, kvk: one.kvk }, language)}</H3>
            <Answer answer={one.answer} none={words.noAnswer} t={t} language={language} />
            <Judgments judgments={one.judgments} t={t} language={language} />
          </section>
        ))}
        <FileAct act="inquiry.judge" page={props}>
          {() => <><H2>{t.commands['inquiry.judge'].title}</H2><P>{t.commands['inquiry.judge'].intro}</P>{form('inquiry.judge', { offers: { bids: of.offers } })}</>}
        </FileAct>
        <Acts acts={acts} only={['inquiry.extend']} page={props} level={2} />
        <LinkList items={[{ text: words.back, to: href(tenderPath(tender, '/inquiries')) }]} />
        <BackLink head={tender} page={props} />
      </>
    );
  },
};
