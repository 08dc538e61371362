import type { Child } from 'hono/jsx';
import { fill } from '../../../shared/messages/fill.ts';
import type { Weighed } from '../../../shared/tender/file.ts';
import { requirementOffers, requirementTitle } from '../../../shared/tender/requirements.ts';
import { screeningValues } from '../../../shared/tender/screen.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { Page } from '../../page.ts';
import { Dutch, DutchIn, dutchOn } from '../../parts/dutch.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { FileList } from '../../parts/file-list.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { Money } from '../../parts/money.tsx';
import { Notice } from '../../parts/notice.tsx';
import { aboutText } from '../inquiry.tsx';
import { H2, H3, Lines, P } from '../public/text.tsx';
import { Declared } from './declared.tsx';
import { FileAct, type FileProps } from './file-act.tsx';
import { Consensus, OwnScores } from './scores.tsx';
import { BackLink, bidderName, bidderNote, Heading, showNumber, tenderPath } from './text.tsx';

/** One bid on one lot: what was answered and sent along, its screening, and the scores that this reader may see. */
export const file: Page<Models['staff.file']> = {
  title: (props) => titleOf(props),
  body: (props) => {
    const { model: { tender, lot }, t, language, href } = props;
    const words = t.pages.staff.file;
    return (
      <>
        <Heading head={tender} title={titleOf(props)} t={t} language={language} />
        <Bidder {...props} />
        <Parties {...props} />
        <Declared {...props} />
        {props.model.file.confirmation !== null && <P>{t.publication.rectifications.file[props.model.file.confirmation]}</P>}
        <Screening {...props} />
        <Answers {...props} />
        <Documents {...props} />
        <Price {...props} />
        <OwnScores {...props} />
        <Consensus {...props} />
        <LinkList items={[{ text: fill(words.back, { lot }, language), to: href(tenderPath(tender, `/files/${lot}`)) }]} />
        <BackLink head={tender} page={props} />
      </>
    );
  },
};

const titleOf = ({ model: { file: of, lot }, t, language }: FileProps): string =>
  fill(t.pages.staff.file.title, { name: bidderName(of, t, language), lot }, language);

/** Whose bid it is, as far as this reader may know, and what that means where names are hidden. */
function Bidder({ model: { file: of, documents, tender }, t, language }: FileProps): Child {
  const words = t.pages.assessors;
  if (of.kvk === '') return <P>{words.hiddenHere}</P>;
  const hidden = tender.stage === 'opened' && documents.some(({ cleaned }) => cleaned !== null);
  return <><P>{bidderNote(of, t, language)}</P>{hidden && <Notice tone="info" language={language}>{words.hiddenFromAssessors}</Notice>}</>;
}

function Parties({ model: { file: { partners } }, t, language }: FileProps): Child {
  const words = t.pages.staff.parties;
  if (partners.length === 0) return null;
  return (
    <>
      <H2>{words.title}</H2>
      <ul>{partners.map(({ kvk, name, role, relied, mandate }) => <li>{name} ({fill(t.pages.staff.kvk, { kvk }, language)}): {words.roles[relied ? 'relied' : role]}{mandate !== undefined && `. ${fill(words.mandate, { at: mandate.at }, language)}`}</li>)}</ul>
    </>
  );
}

function Screening(props: FileProps): Child {
  const { model: { tender, file: { screening, defects, requirements } }, t, language, form, may, href } = props;
  const { file: words, files, byYou, byOther } = t.pages.staff;
  return (
    <>
      <H2>{words.screening}</H2>
      {screening === null ? <P>{words.notScreened}</P> : (
        <>
          <P>{fill(words.screenedAt, { outcome: files.screening[screening.outcome], at: screening.at, by: screening.me ? byYou : byOther }, language)}</P>
          {screening.reason !== '' && <P><DutchIn on={language} text={fill(words.reason, { reason: screening.reason }, language)} typed={[screening.reason]} /></P>}
          {screening.weighed !== undefined && <WeighedFor weighed={screening.weighed} page={props} />}
        </>
      )}
      <H3>{t.inquiry.staff.defectsOf}</H3>
      {defects.length === 0 ? <P>{t.inquiry.staff.noDefectsOf}</P> : <ul>{defects.map((defect) => <li>{t.inquiry.defects[defect]}</li>)}</ul>}
      <LinkList items={may('staff.inquiries') ? [{ text: t.inquiry.staff.toList, to: href(tenderPath(tender, '/inquiries')) }] : []} />
      <FileAct act="file.note-defect" page={props}>{() => <><H3>{t.commands['file.note-defect'].title}</H3><P>{t.commands['file.note-defect'].intro}</P>{form('file.note-defect')}</>}</FileAct>
      <FileAct act="file.screen" page={props}>
        {() => (
          <>
            <H3>{t.commands['file.screen'].title}</H3>
            <P>{t.commands['file.screen'].intro}</P>
            {requirements.length === 0 && <P>{t.inquiry.staff.noRequirements}</P>}
            {form('file.screen', { values: screening === null ? {} : screeningValues(screening), offers: { requirement: requirementOffers(requirements) } })}
          </>
        )}
      </FileAct>
    </>
  );
}

/** For what it was kept out: the defect, the ground with what was weighed, or the requirement. */
function WeighedFor({ weighed: { about, requirement, selfCleaning, waiver }, page: { model, t, language } }: { weighed: Weighed; page: FileProps }): Child {
  const words = t.inquiry.staff;
  const named = model.file.requirements.find(({ id }) => id === requirement);
  const lines = [
    aboutText(about, t), named === undefined ? '' : fill(words.requirement, { requirement: requirementTitle(named) }, language),
    selfCleaning === '' ? '' : fill(words.weighed, { selfCleaning }, language), waiver === '' ? '' : fill(words.waived, { waiver }, language),
  ].filter((line) => line !== '');
  return <ul>{lines.map((line) => <li><DutchIn on={language} text={line} typed={[named?.title, selfCleaning, waiver]} /></li>)}</ul>;
}

function Answers({ model: { file: { criteria, unread } }, t, language }: FileProps): Child {
  const words = t.pages.staff.file;
  if (unread !== null) return <><H2>{words.answers}</H2><Notice tone="warning" language={language}>{words.unreadable[unread]}</Notice></>;
  return (
    <>
      <H2>{words.answers}</H2>
      {criteria.map(({ id, title, questions = [], scale, minimum, answer }) => (
        <section aria-label={id}>
          <H3>{id} <Dutch on={language}>{title}</Dutch></H3>
          {questions.length > 0 && <ul>{questions.map((question) => <li lang={dutchOn(language)}>{question}</li>)}</ul>}
          <P>{fill(minimum === undefined ? words.scale : words.scaleMinimum, { scale: scale.map((score) => showNumber(score, language)).join(' / '), minimum: minimum ?? '' }, language)}</P>
          {answer === '' ? <P>{words.noAnswer}</P> : <blockquote><Lines text={answer} on={language} /></blockquote>}
        </section>
      ))}
    </>
  );
}

function Documents({ model: { documents }, t, language }: FileProps): Child {
  const words = t.pages.staff.file;
  return (
    <>
      <H2>{words.documents}</H2>
      {documents.length === 0 ? <EmptyState language={language} text={words.noDocuments} /> : (
        <FileList language={language} files={documents.map(({ file, name, size, hash, whole, unread, url, cleaned }) => ({
          name: name === '' ? fill(words.noName, { file }, language) : name, size, ...(url === '' ? {} : { to: url }),
          note: (
            <>
              <span class="note">{!whole ? (unread === null ? words.refused : words.unread[unread]) : hash !== '' ? <>{words.fileHash} <code>{hash}</code></> : cleaned === true ? '' : t.pages.assessors.noCopy}</span>
              {whole && hash !== '' && cleaned !== null && <span class="note">{cleaned ? t.pages.assessors.cleaned : t.pages.assessors.notCleaned}</span>}
            </>
          ),
        }))} />
      )}
    </>
  );
}

function Price({ model: { file: { price } }, t, language }: FileProps): Child {
  const words = t.pages.staff.file;
  return (
    <>
      <H2>{words.price}</H2>
      {!price.visible ? <Notice tone="info" language={language}>{words.priceLater}</Notice>
        : <P>{price.cents === null ? words.noPrice : <Money cents={price.cents} language={language} />}</P>}
    </>
  );
}
