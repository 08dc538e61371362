import type { Child } from 'hono/jsx';
import { showSize } from '../../../shared/kernel/show.ts';
import { fill } from '../../../shared/messages/fill.ts';
import type { JudgedCondition, PaperView } from '../../../shared/views/admission/staff.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { Page, PageProps } from '../../page.ts';
import { ButtonLink } from '../../parts/button.tsx';
import { DescriptionList } from '../../parts/description-list.tsx';
import { Dutch, DutchIn, dutchOn } from '../../parts/dutch.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { DayText, Moment } from '../../parts/moment.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Table } from '../../parts/table.tsx';
import { Tag, type TagTone } from '../../parts/tag.tsx';
import { refusalText } from '../../texts.ts';
import { ApplicationTag, proofText } from '../admission.tsx';
import { H1, H2, H3, Lines, P } from '../public/text.tsx';
import { Acts } from './acts.tsx';
import { admissionPath, LeftText, waitsText } from './admission.tsx';

type Props = PageProps<Models['staff.application']>;

/** One application: what it waits for, each answer beside its evidence and judgment, what happened, and the decision. */
export const application: Page<Models['staff.application']> = {
  title: (props) => `${titleOf(props)}: ${props.model.admission.title}`,
  body: (props) => {
    const { model: { admission, application: of, acts }, t, language, href } = props;
    const words = t.pages.admission.staff.application;
    return (
      <>
        <H1>{titleOf(props)}</H1>
        <p><Dutch on={language}>{admission.title}</Dutch> · {fill(words.kvk, { kvk: of.kvk }, language)} · <ApplicationTag status={of.status} t={t} /></p>
        <Now {...props} />
        <DescriptionList items={[
          ...(of.number > 1 ? [{ term: words.earlier, value: fill(words.nth, { number: of.number }, language) }] : []),
          { term: words.submittedAt, value: <Moment at={of.submittedAt} language={language} /> },
          { term: words.choice, value: <Dutch on={language}>{of.products.map(({ id, title }) => `${id} ${title}`).join(', ')}</Dutch> },
          { term: words.municipalities, value: of.municipalities.join(', ') },
          ...(of.waits === null ? [] : [{ term: words.term, value: <><DayText day={of.term.dueOn} language={language} /> (<LeftText waits={of.waits} t={t} language={language} />)</> }]),
        ]} />
        <Decided {...props} />
        <Intention {...props} />
        <H2>{words.conditions}</H2>
        {of.conditions.map((one) => <Condition of={one} page={props} />)}
        {of.decided === null && (
          <>
            <H2>{words.outcome}</H2>
            <P>{words.outcomes[of.outcome]}</P>
            <Acts acts={acts} only={['application.propose']} page={props} />
          </>
        )}
        <History {...props} />
        <LinkList items={[...(of.status === 'admitted' ? [{ text: t.pages.provider.tender.toContract, to: href(admissionPath(admission.id, `/contracts/${of.kvk}`)) }] : []), { text: <DutchIn on={language} text={fill(words.back, { title: admission.title }, language)} typed={[admission.title]} />, to: href(admissionPath(admission.id)) }, { text: words.toWork, to: href('/staff/applications') }]} />
      </>
    );
  },
};

const titleOf = ({ model: { application: { name, kvk } }, t, language }: Props): string => fill(t.pages.admission.staff.application.title, { name: name === '' ? kvk : name }, language);

/** Acts that ask something go by a button; those of one button stand where they belong. */
const asking = ['application.judge', 'application.ask-supplement', 'application.plan-talk', 'application.report-talk'] as const;

function Now(props: Props): Child {
  const { model: { application: { waits }, acts }, t, language, href } = props;
  const words = t.pages.admission.staff.application;
  if (waits === null) return null;
  const shown = asking.flatMap((act) => acts.filter((one) => one.act === act && one.refused === null));
  return (
    <>
      <Notice tone={waits.by === 'staff' ? 'warning' : 'info'} language={language} title={words.now}>
        <p>{t.pages.admission.staff.list.columns.waits}: {waitsText(waits, { t, language })}.</p>
        {acts.length === 0 && <p>{t.pages.staff.notYours}</p>}
      </Notice>
      {shown.length > 0 && <p class="actions">{shown.map(({ act, to }, i) => <ButtonLink look={i === 0 ? 'primary' : 'secondary'} to={href(to)}>{t.commands[act as (typeof asking)[number]].title}</ButtonLink>)}</p>}
      {acts.filter(({ act, refused }) => (asking as readonly string[]).includes(act) && refused !== null).map(({ act, refused }) => (refused === null ? null : <P>{t.commands[act as (typeof asking)[number]].title}: {refusalText(refused, language)}</P>))}
      <Acts acts={acts} only={['application.complete', 'application.decide']} page={props} level={2} />
    </>
  );
}

const tones: Readonly<Record<JudgedCondition['standing'], TagTone>> = { met: 'good', 'not-met': 'bad', unjudged: 'neutral', changed: 'attention', expired: 'attention' };

/** What the terms ask, what the provider said, what proves it, and what was found. */
function Condition({ of, page: { t, language } }: { of: JudgedCondition; page: Pick<Props, 't' | 'language'> }): Child {
  const words = t.pages.admission.staff.application;
  return (
    <section aria-label={of.id}>
      <H3>{of.id} <Dutch on={language}>{of.title}</Dutch></H3>
      <p><Tag tone={tones[of.standing]}>{words.standings[of.standing]}</Tag></p>
      <P lang={dutchOn(language)}>{of.text}</P>
      <P><strong>{words.papers}.</strong> {proofText(of, { t, language })}</P>
      <P><strong>{words.statement}.</strong></P>
      {of.statement === '' ? <P>{words.noStatement}</P> : <blockquote><Lines text={of.statement} on={language} /></blockquote>}
      {of.papers.length === 0 ? of.evidence.length > 0 && <P>{words.noPapers}</P> : <Papers papers={of.papers} caption={<>{words.papers}: {of.id} <Dutch on={language}>{of.title}</Dutch></>} page={{ t, language }} />}
      {of.asked && <P>{words.supplementAsked}</P>}
      {of.judgment !== null && <><P><strong>{words.judgment}.</strong> {words.standings[of.judgment.verdict]}.</P><Lines text={of.judgment.motivation} on={language} /></>}
    </section>
  );
}

/** Each document in the version that was handed in. */
function Papers({ papers, caption, page: { t, language } }: { papers: readonly PaperView[]; caption: Child; page: Pick<Props, 't' | 'language'> }): Child {
  const words = t.pages.admission.staff.application;
  const columns = words.paperColumns;
  return (
    <Table<PaperView>
      caption={caption} hideCaption rows={papers}
      columns={[
        { head: columns.name, cell: ({ type, name, size, url, considered }) => <>{t.declarations.evidence[type]}<span class="note"><a class="utrecht-link" href={url}>{name}</a> ({showSize(size, language)}){considered && `, ${words.considered}`}</span></> },
        { head: columns.issued, cell: ({ issuedOn }) => <DayText day={issuedOn} language={language} /> },
        { head: columns.until, cell: ({ validUntil }) => (validUntil === '' ? t.inquiry.papers.noEnd : <DayText day={validUntil} language={language} />) },
        { head: columns.counts, cell: ({ counts }) => <Tag tone={counts ? 'good' : 'bad'}>{counts ? words.counts : words.countsNot}</Tag> },
      ]}
    />
  );
}

function Intention({ model: { application: { intention, hearing, decided } }, t, language }: Props): Child {
  const words = t.pages.admission.staff.application;
  if (intention === null) return null;
  const { outcome, at, hearingUntil: until, failed } = intention;
  const by = intention.me ? t.pages.staff.byYou : t.pages.staff.byOther;
  return (
    <>
      <H2>{words.intention}</H2>
      <P>{outcome === 'refused' && until === '' ? fill(words.intendedRefusedHeard, { at, by }, language) : fill(words.intended[outcome], { at, by, ...(until === '' ? {} : { until }) }, language)}</P>
      {failed.length > 0 && decided === null && <P>{fill(words.failed, { conditions: failed }, language)}</P>}
      {hearing !== null && <><H3>{words.hearing}</H3><P>{fill(words.heardAt, { at: hearing.at }, language)}</P><blockquote><Lines text={hearing.text} on={language} /></blockquote></>}
    </>
  );
}

function Decided({ model: { application: { decided } }, t, language }: Props): Child {
  const words = t.pages.admission.staff.application;
  if (decided === null) return null;
  return (
    <>
      <H2>{words.decided}</H2>
      <P>{fill(words.decidedOn[decided.outcome], { at: decided.at, ...(decided.contractFrom === '' ? {} : { from: decided.contractFrom }) }, language)}</P>
      {decided.failed.length > 0 && <P>{fill(words.failed, { conditions: decided.failed }, language)}</P>}
    </>
  );
}

/** Requests, talks and earlier applications, as they came. */
function History({ model: { application: of }, t, language }: Props): Child {
  const { staff: { application: words }, outcomes } = t.pages.admission;
  if (of.supplements.length === 0 && of.talks.length === 0 && of.earlier.length === 0) return null;
  return (
    <>
      <H2>{words.history}</H2>
      {of.supplements.map(({ askedAt, conditions, dueOn, text, givenAt }) => (
        <section>
          <H3>{words.supplement}</H3>
          <P>{fill(words.askedAt, { at: askedAt, conditions, dueOn }, language)} {givenAt === '' ? words.notGiven : fill(words.given, { at: givenAt }, language)}</P>
          <blockquote><Lines text={text} on={language} /></blockquote>
        </section>
      ))}
      {of.talks.map(({ at, about, heldOn, report }) => (
        <section>
          <H3>{words.talk}</H3>
          <P>{fill(words.talkAt, { at }, language)} {about}</P>
          {heldOn !== '' && <><P>{fill(words.held, { on: heldOn }, language)}</P><blockquote><Lines text={report} on={language} /></blockquote></>}
        </section>
      ))}
      {of.earlier.length > 0 && <><H3>{words.earlier}</H3><ul>{of.earlier.map(({ number, outcome, at }) => <li>{fill(words.earlierLine, { number, outcome: outcomes[outcome].toLowerCase(), at }, language)}</li>)}</ul></>}
    </>
  );
}
