import type { Child } from 'hono/jsx';
import { fill } from '../../../shared/messages/fill.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { Page } from '../../page.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { FileList } from '../../parts/file-list.tsx';
import { LinkList } from '../../parts/link-list.tsx';
import { Money } from '../../parts/money.tsx';
import { Notice } from '../../parts/notice.tsx';
import { H2, H3, Lines, P } from '../public/text.tsx';
import { Declared } from './declared.tsx';
import { FileAct, type FileProps } from './file-act.tsx';
import { Consensus, OwnScores } from './scores.tsx';
import { BackLink, Heading, showNumber, tenderPath } from './text.tsx';

/** One bid on one lot: what was answered and sent along, its screening, and the scores that this reader may see. */
export const file: Page<Models['staff.file']> = {
  title: (props) => titleOf(props),
  body: (props) => {
    const { model: { tender, lot }, t, language, href } = props;
    const words = t.pages.staff.file;
    return (
      <>
        <Heading head={tender} title={titleOf(props)} t={t} language={language} />
        <P>{fill(t.pages.staff.kvk, { kvk: props.model.file.kvk }, language)}</P>
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
  fill(t.pages.staff.file.title, { name: of.name === '' ? t.pages.staff.noName : of.name, lot }, language);

function Parties({ model: { file: { partners } }, t, language }: FileProps): Child {
  const words = t.pages.staff.parties;
  if (partners.length === 0) return null;
  return (
    <>
      <H2>{words.title}</H2>
      <ul>{partners.map(({ kvk, name, role, relied }) => <li>{name} ({fill(t.pages.staff.kvk, { kvk }, language)}): {words.roles[relied ? 'relied' : role]}</li>)}</ul>
    </>
  );
}

function Screening(props: FileProps): Child {
  const { model: { file: { screening } }, t, language, form } = props;
  const { file: words, files, byYou, byOther } = t.pages.staff;
  return (
    <>
      <H2>{words.screening}</H2>
      {screening === null ? <P>{words.notScreened}</P> : (
        <>
          <P>{fill(words.screenedAt, { outcome: files.screening[screening.outcome], at: screening.at, by: screening.me ? byYou : byOther }, language)}</P>
          {screening.reason !== '' && <P>{fill(words.reason, { reason: screening.reason }, language)}</P>}
        </>
      )}
      <FileAct act="file.screen" page={props}>
        {() => <><P>{t.commands['file.screen'].intro}</P>{form('file.screen', { values: screening === null ? {} : { outcome: screening.outcome, ...(screening.reason === '' ? {} : { reason: screening.reason }) } })}</>}
      </FileAct>
    </>
  );
}

function Answers({ model: { file: { criteria } }, t, language }: FileProps): Child {
  const words = t.pages.staff.file;
  return (
    <>
      <H2>{words.answers}</H2>
      {criteria.map(({ id, title, questions = [], scale, minimum, answer }) => (
        <section aria-label={`${id} ${title}`}>
          <H3>{id} {title}</H3>
          {questions.length > 0 && <ul>{questions.map((question) => <li>{question}</li>)}</ul>}
          <P>{fill(minimum === undefined ? words.scale : words.scaleMinimum, { scale: scale.map((score) => showNumber(score, language)).join(' / '), minimum: minimum ?? '' }, language)}</P>
          {answer === '' ? <P>{words.noAnswer}</P> : <blockquote><Lines text={answer} /></blockquote>}
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
        <FileList language={language} files={documents.map(({ name, size, hash, whole, refused, url }) => ({
          name, size, ...(url === '' ? {} : { to: url }),
          note: <span class="note">{whole ? <>{words.fileHash} <code>{hash}</code></> : refused ? words.refused : words.broken}</span>,
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
