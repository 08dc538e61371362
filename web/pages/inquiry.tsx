import type { Child } from 'hono/jsx';
import type { Standing } from '../../shared/inquiry/inquiry.ts';
import { fill } from '../../shared/messages/fill.ts';
import type { AnswerView, JudgedView } from '../../shared/views/inquiries.ts';
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
  (answer === null ? <P>{none}</P> : <><P>{fill(t.inquiry.answeredAt, { at: answer.at }, language)}</P><blockquote><Lines text={answer.text} /></blockquote></>);

export const Judgments = ({ judgments, t, language }: { judgments: readonly JudgedView[]; t: Texts; language: Language }): Child => (
  <>
    {judgments.map(({ lot, outcome, motivation, at }) => (
      <P>
        {lot !== '' && <>{fill(t.inquiry.lots, { lots: lot }, language)}. </>}
        <Tag tone={outcome === 'passed' ? 'good' : 'bad'}>{t.inquiry.outcomes[outcome]}</Tag> {fill('{at:moment}', { at }, language)}{motivation === '' ? '' : `. ${motivation}`}
      </P>
    ))}
  </>
);
