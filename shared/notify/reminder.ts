import type { ApplicationSummary } from '../admission/application.ts';
import { waitsOf, warnDays } from '../admission/waits.ts';
import { fill } from '../messages/fill.ts';
import { nl } from '../messages/nl.ts';
import { isWorkingDay } from '../kernel/holidays.ts';
import { dayOf, type Instant } from '../kernel/moments.ts';
import type { Mail } from './mail.ts';
import type { Notice } from './notice.ts';

/**
 * What the office is told of a morning: how many applications wait for it whose decision term ends within `warnDays`
 * days, and how many are over time. Nothing where there are none, or nobody is at work. A reminder decides nothing: what
 * a term does follows from the term (DESIGN, Time).
 */
export function reminderOf(open: readonly ApplicationSummary[], at: Instant): Notice | undefined {
  if (!isWorkingDay(dayOf(at))) return undefined;
  const waiting = open.map((one) => waitsOf(one, at)).filter(({ by }) => by === 'staff');
  const late = waiting.filter(({ term }) => term.late).length;
  const soon = waiting.filter(({ term }) => !term.late && term.daysLeft <= warnDays).length;
  return late + soon === 0 ? undefined : { party: 'staff', event: 'applications.due', about: '', at, params: { soon, late }, body: '', one: dayOf(at) };
}

/** The mail of a reminder: numbers and a link, no names. */
export function reminderMail({ params }: Pick<Notice, 'params'>, origin: string): Mail {
  const words = nl.letters.reminder;
  const { soon = 0, late = 0 } = params;
  const told = [...(Number(late) > 0 ? [words.late] : []), ...(Number(soon) > 0 ? [words.soon] : [])];
  const lines = [words.greeting, ...told, words.link, nl.letters.mail.closing].map((line) => fill(line, { soon, late, days: warnDays, link: `${origin}/staff/applications` }, 'nl'));
  return { subject: words.subject, text: `${lines.join('\n\n')}\n` };
}
