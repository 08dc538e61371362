import type { Child } from 'hono/jsx';
import type { Day } from '../../shared/kernel/day.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import { showDay, showExact, showMoment } from '../../shared/kernel/show.ts';
import type { Language } from '../texts.ts';

/** A moment with hour and zone; `exact` to the millisecond, as a receipt tells it. */
export const Moment = ({ at, language, exact = false }: { at: Instant; language: Language; exact?: boolean }): Child => (
  <time datetime={at}>{exact ? showExact(at, language) : showMoment(at, language)}</time>
);

/** A calendar day with its weekday. */
export const DayText = ({ day, language }: { day: Day; language: Language }): Child => <time datetime={day}>{showDay(day, language)}</time>;
