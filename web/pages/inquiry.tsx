import type { Child } from 'hono/jsx';
import type { Standing } from '../../shared/inquiry/inquiry.ts';
import { showSize } from '../../shared/kernel/show.ts';
import { fill } from '../../shared/messages/fill.ts';
import type { AnswerView, JudgedView, PaperView } from '../../shared/views/inquiries.ts';
import { Dutch } from '../parts/dutch.tsx';
import { FileList } from '../parts/file-list.tsx';
import { DayText } from '../parts/moment.tsx';
import { Table } from '../parts/table.tsx';
import { Tag, type TagTone } from '../parts/tag.tsx';
import type { Language, Texts } from '../texts.ts';
import { Lines, P } from './public/text.tsx';

/** What pages of both doors tell of a request to a bidder. */
const tones: Readonly<Record<Standing, TagTone>> = { open: 'attention', answered: 'good', lapsed: 'bad' };
export const StandingTag = ({ standing, t }: { standing: Standing; t: Texts }): Child => <Tag tone={tones[standing]}>{t.inquiry.standings[standing]}</Tag>;

/** The defect or the ground in words; nothing for evidence. */
export const aboutText = (about: string, t: Texts): string => {
  const known: Readonly<Record<string, string>> = { ...t.inquiry.defects, ...t.inquiry.grounds };
  return (Object.hasOwn(known, about) ? known[about] : undefined) ?? '';
};

export const Answer = ({ answer, none, t, language }: { answer: AnswerView | null; none: string; t: Texts; language: Language }): Child =>
  (answer === null ? <P>{none}</P> : (
    <>
      <P>{fill(t.inquiry.answeredAt, { at: answer.at }, language)}</P>
      <blockquote><Lines text={answer.text} on={language} /></blockquote>
      {answer.papers.length > 0 && <Papers papers={answer.papers} t={t} language={language} />}
      {answer.documents.length > 0 && <><P>{t.inquiry.attach.handedIn}</P><FileList language={language} files={answer.documents.map(({ name, size, url }) => ({ name, size, to: url }))} /></>}
    </>
  ));

/** What was handed in, each with an address of that very version. */
function Papers({ papers, t, language }: { papers: readonly PaperView[]; t: Texts; language: Language }): Child {
  const { title, type: kind, issuedOn: issued, validUntil: until, noEnd } = t.inquiry.papers;
  return (
    <Table<PaperView>
      caption={title} rows={papers}
      columns={[
        { head: kind, cell: ({ type, name, size, url }) => <>{t.declarations.evidence[type]}<span class="note"><a class="utrecht-link" href={url}>{name}</a> ({showSize(size, language)})</span></> },
        { head: issued, cell: ({ issuedOn }) => <DayText day={issuedOn} language={language} /> },
        { head: until, cell: ({ validUntil }) => (validUntil === '' ? noEnd : <DayText day={validUntil} language={language} />) },
      ]}
    />
  );
}

export const Judgments = ({ judgments, t, language }: { judgments: readonly JudgedView[]; t: Texts; language: Language }): Child => (
  <>
    {judgments.map(({ lot, outcome, motivation, at }) => (
      <P>
        {lot !== '' && <>{fill(t.inquiry.lots, { lots: lot }, language)}. </>}
        <Tag tone={outcome === 'passed' ? 'good' : 'bad'}>{t.inquiry.outcomes[outcome]}</Tag> {fill('{at:moment}', { at }, language)}{motivation !== '' && <>. <Dutch on={language}>{motivation}</Dutch></>}
      </P>
    ))}
  </>
);
