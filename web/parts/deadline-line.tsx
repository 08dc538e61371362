import type { Child } from 'hono/jsx';
import { millis, type Instant } from '../../shared/kernel/instant.ts';
import { fill } from '../../shared/messages/fill.ts';
import { wordsOf, type Language } from '../texts.ts';
import { timeLeft } from './time-left.ts';

interface DeadlineLineProps {
  readonly until: Instant;
  /** Server time of this page. */
  readonly at: Instant;
  readonly language: Language;
  /** What may be done until then, with `{until:moment}`; of submitting when left out. */
  readonly sentence?: string;
}

/**
 * "U kunt indienen tot … U hebt nog 9 dagen en 11 uur." Right without script; scripts/deadline.ts counts on from the
 * server's time, says so where the device's own clock is wrong, and tells a screen reader at a few moments only. At the deadline itself it is too late.
 */
export function DeadlineLine({ until, at, language, sentence }: DeadlineLineProps): Child {
  const words = wordsOf(language);
  const left = millis(until) - millis(at);
  if (left <= 0) return <p class="deadline passed">{fill(words.deadlinePassed, { until }, language)}</p>;
  return (
    <p
      class="deadline" data-until={until} data-at={at} data-words={JSON.stringify(words.span)}
      data-clock={JSON.stringify(words.deadlineClock)} data-left={words.deadlineLeft} data-passed={fill(words.deadlinePassed, { until }, language)}
    >
      {fill(sentence ?? words.deadlineUntil, { until }, language)}{' '}
      <span class="left">{fill(words.deadlineLeft, { left: timeLeft(left, words.span) }, language)}</span>
      <span class="clock"></span>
      <span class="visually-hidden" role="status"></span>
    </p>
  );
}
