import type { Child } from 'hono/jsx';
import { fill } from '../../shared/messages/fill.ts';
import type { ComplaintView } from '../../shared/views/complaints.ts';
import { Tag } from '../parts/tag.tsx';
import type { Language, Texts } from '../texts.ts';
import { Lines, P } from './public/text.tsx';

/** Until when the answer is due or what it was, and how it went on at the committee. */
export function ComplaintFacts({ complaint: { dueOn, late, answer, escalatedOn, advice }, t, language }: { complaint: ComplaintView; t: Texts; language: Language }): Child {
  const words = t.complaint;
  return (
    <>
      {answer === null ? <P>{late && <><Tag tone="bad">{words.late}</Tag>{' '}</>}{fill(words.due, { dueOn }, language)}</P> : (
        <>
          <P><Tag tone={answer.finding === 'dismissed' ? 'neutral' : 'good'}>{words.findings[answer.finding]}</Tag> {fill(words.answeredAt, { at: answer.at }, language)}</P>
          <blockquote><Lines text={answer.motivation} on={language} /></blockquote>
          {answer.measures !== '' && <P>{fill(words.measures, { measures: answer.measures }, language)}</P>}
        </>
      )}
      {escalatedOn !== '' && <P>{fill(words.escalatedOn, { on: escalatedOn }, language)}</P>}
      {advice !== null && <P>{fill(words.advice, { outcome: words.advices[advice.outcome], on: advice.on, followed: advice.followed }, language)}</P>}
    </>
  );
}
