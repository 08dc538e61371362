/** One unit of time: singular and plural. */
export interface Unit { readonly one: string; readonly more: string }
/** The words that a span needs; they travel to the browser with the page, so that script and server say the same. */
export interface SpanWords { readonly day: Unit; readonly hour: Unit; readonly minute: Unit; readonly and: string; readonly moment: string }

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * How long is left, in its two largest units, rounded down: "9 dagen en 11 uur", "4 minuten". Less than a minute is
 * said as such, because by the time one reads a number of seconds it is wrong. `ms` is positive.
 */
export function timeLeft(ms: number, words: SpanWords): string {
  if (ms < minute) return words.moment;
  const [large, small] = ms >= day ? [day, hour] : [hour, minute];
  const parts = [count(Math.floor(ms / large), large, words), count(Math.floor((ms % large) / small), small, words)];
  return parts.filter((part) => part !== '').join(` ${words.and} `);
}

function count(n: number, unit: number, words: SpanWords): string {
  if (n === 0) return '';
  const { one, more } = unit === day ? words.day : unit === hour ? words.hour : words.minute;
  return `${n} ${n === 1 ? one : more}`;
}
