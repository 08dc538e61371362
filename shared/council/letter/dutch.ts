import { grouped } from '../../kernel/grouped.ts';
import { dayOf, showDay, showTime, type Day, type Instant } from '../../kernel/moments.ts';
import { showEuro } from '../../kernel/money.ts';

/** `12 mei 2026`: a letter names no weekday. */
export const onDay = (day: Day): string => showDay(day, 'nl').replace(/^\w+ /, '');
export const dayAt = (at: Instant): string => onDay(dayOf(at));
/** `12 mei 2026 om 12.00 uur`. */
export const hourAt = (at: Instant): string => `${dayAt(at)} om ${showTime(at, 'nl')}`;

const words = ['geen', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien', 'elf', 'twaalf'];
/** Numbers up to twelve in words, as in running text. */
export const inWords = (n: number): string => words[n] ?? String(n);
/** `één inschrijving`, `acht inschrijvingen`. */
export const counted = (n: number, one: string, more: string): string => `${inWords(n)} ${n === 1 ? one : more}`;

/** `a, b en c`. */
export const together = (all: readonly string[]): string => (all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} en ${all.at(-1) ?? ''}`);

/** Whole euros: `€ 5.980.316`; the sign never stands alone at the end of a line. */
export const wholeEuros = (euros: number): string => showEuro(euros * 100, 'nl').replace(/,00$/, '').replace(/\s/, '\u00a0');
/** `1.959`. */
export const dotted = (n: number): string => grouped(String(n), '.');
/** `€ 11,3 miljoen`. */
export const millions = (euros: number): string => `€\u00a0${String(Math.round(euros / 100_000) / 10).replace('.', ',')} miljoen`;

/** What somebody typed, on one line and with a full stop. */
export function sentence(typed: string): string {
  const line = typed.trim().replace(/\s+/g, ' ');
  return line === '' || /[.!?]$/.test(line) ? line : `${line}.`;
}
/** The first letter as a capital; of an accented word only the second keeps its accent. */
export const capital = (text: string): string => (text.startsWith('één') ? `Eén${text.slice(3)}` : text.slice(0, 1).toUpperCase() + text.slice(1));
/** A name within a sentence. */
export const lower = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);
/** The same as the words of who wrote it. */
export const quoted = (typed: string): string => `“${sentence(typed)}”`;
