import { grouped } from './grouped.ts';

/** An amount in whole euro cents: a safe integer; negative only for fictive prices. */
export type Cents = number;

/** Why a typed amount is not taken. `ambiguous`: a Dutch and an English reader would read two different amounts. */
export type EuroProblem = 'ambiguous' | 'not-a-number' | 'too-many-decimals' | 'negative' | 'too-large';
export type ReadEuro = { readonly ok: true; readonly cents: Cents } | { readonly ok: false; readonly reason: EuroProblem };

/** A euro sign, and a minus before or after it. */
const front = /^([-−–]?)\s*(?:€|euro?)?\s*([-−–]?)\s*/i;
/** Digits, with points between groups of three or without; then cents after a comma, or `,-` for none. */
const dutch = /^(\d+|[1-9]\d{0,2}(?:\.\d{3})+)(?:,(\d{1,2}|--?|–))?$/;
const dutchFine = /^(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+),\d+$/;
/** A comma between groups of three, as in English: `1,234`. */
const englishGroups = /^[1-9]\d{0,2}(?:,\d{3})+$/;
/** A point that is not between groups of three: `12.5`, `1,234.50`, `0.125`. */
const englishPoint = /^\d[\d,]*\.\d+$/;

/**
 * Reads an amount as a Dutch person types it: `87`, `87,5`, `87,50`, `87,-`, `1234,50`, `1.234,50`, `1.234`, each with
 * or without a euro sign before it. A price is read back before it is submitted, but a factor of a hundred or a thousand
 * is too dear to rest on that: what an English hand may have meant (`12.5`, `1,234`, `1,234.50`) is refused. `1.234` is
 * taken as thousands: no hand writes an amount of money with three decimals.
 * @returns cents, or the reason; `too-large` is more than a safe integer of cents.
 */
export function parseEuro(text: string): ReadEuro {
  const typed = text.trim();
  const [sign = '', before, after] = front.exec(typed) ?? [];
  const read = readAmount(typed.slice(sign.length));
  if (!before && !after) return read;
  return refused(!read.ok && read.reason === 'not-a-number' ? 'not-a-number' : 'negative');
}

function readAmount(typed: string): ReadEuro {
  const match = dutch.exec(typed);
  if (!match) return refused(reasonFor(typed));
  const whole = (match[1] ?? '').replaceAll('.', '').replace(/^0+(?=\d)/, '');
  const cents = /^\d/.test(match[2] ?? '') ? (match[2] ?? '').padEnd(2, '0') : '00';
  const amount = Number(whole + cents);
  return Number.isSafeInteger(amount) ? { ok: true, cents: amount } : refused('too-large');
}

const refused = (reason: EuroProblem): ReadEuro => ({ ok: false, reason });

function reasonFor(typed: string): EuroProblem {
  if (englishGroups.test(typed) || englishPoint.test(typed)) return 'ambiguous';
  return dutchFine.test(typed) ? 'too-many-decimals' : 'not-a-number';
}

/**
 * `€ 1.234,50` in Dutch, `€1,234.50` in English; always two decimals, a minus before the digits in Dutch (`€ -3,00`)
 * and before the sign in English (`-€3.00`). Written out: a letter may not change with the runtime's locale data.
 * @throws RangeError unless a safe integer.
 */
export function showEuro(cents: Cents, language: 'nl' | 'en'): string {
  if (!Number.isSafeInteger(cents)) throw new RangeError(`not whole cents: ${cents}`);
  const digits = String(Math.abs(cents)).padStart(3, '0');
  const [thousands, point] = language === 'nl' ? ['.', ','] : [',', '.'];
  const whole = grouped(digits.slice(0, -2), thousands);
  const minus = cents < 0 ? '-' : '';
  const amount = whole + point + digits.slice(-2);
  return language === 'nl' ? `€ ${minus}${amount}` : `${minus}€${amount}`;
}
