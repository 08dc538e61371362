import { showDay, showExact, showMoment, showTime, type Instant } from '../kernel/moments.ts';
import type { Day } from '../kernel/day.ts';
import { showEuro } from '../kernel/money.ts';
import type { RefusalParams } from '../kernel/refusal.ts';

export type Language = 'nl' | 'en';

/**
 * Fills `{name}`, or `{name:moment}`, `{name:time}` (of a moment within a day), `{name:exact}` (to the millisecond), `{name:day}`, `{name:euro}` in a sentence. A list is written with commas.
 * A name that has no value shows as an ellipsis, so that a sentence never breaks a page.
 */
export function fill(sentence: string, params: RefusalParams, language: Language): string {
  return sentence.replace(/\{(\w+)(?::(moment|time|exact|day|euro))?\}/g, (_, name: string, how: string | undefined) => {
    const value = params[name];
    if (value === undefined) return '…';
    if (how === 'time') return showTime(String(value) as Instant, language);
    if (how === 'moment') return showMoment(String(value) as Instant, language);
    if (how === 'exact') return showExact(String(value) as Instant, language);
    if (how === 'day') return showDay(String(value) as Day, language);
    if (how === 'euro') return showEuro(Number(value), language);
    return typeof value === 'object' ? value.join(', ') : String(value);
  });
}
