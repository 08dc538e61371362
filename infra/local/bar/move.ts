import * as z from 'zod';
import { amsterdam, instantOf, millis, parseInstant } from '../../../shared/kernel/instant.ts';
import { parseDay } from '../../../shared/kernel/day.ts';
import type { Clock } from '../clock.ts';

const jsonShape = z.union([z.strictObject({ now: z.string() }), z.strictObject({ advance: z.int().min(0) })]);
const formShape = z.union([
  z.object({ moment: z.string(), side: z.enum(['before', 'after']) }),
  z.object({ to: z.literal('real') }),
  z.object({ advance: z.string().regex(/^\d{1,9}$/).transform(Number) }),
]);

/** Why the clock was not moved, in Dutch; it is as it was. */
export class NotMoved extends Error {}

/** The seconds before and after a moment that a visitor is put at: time to look at the page, and just too late. */
const [before, after] = [60_000, 1_000];

function goTo(clock: Clock, to: number): void {
  if (to < clock.now()) throw new NotMoved('De klok kan alleen vooruit. Kies een later moment.');
  try {
    instantOf(to);
  } catch {
    throw new NotMoved('Dat moment is te ver weg. Kies een moment vóór het jaar 2200.');
  }
  clock.set(to);
}

function wallMoment(text: string): number {
  const [date = '', time = ''] = text.split('T');
  const on = parseDay(date);
  try {
    if (on !== undefined) return millis(amsterdam(on, time));
  } catch { /* Told below: not a time, or one that the clock skips in spring. */ }
  throw new NotMoved('Vul een bestaande datum en tijd in, bijvoorbeeld 12-5-2026 en 12:00.');
}

/** Moves the clock as the bar's form asks. @throws NotMoved backwards, too far, or for what is not in the form. */
export function moveByForm(clock: Clock, form: Readonly<Record<string, unknown>>): void {
  const { data: asked } = formShape.safeParse(form);
  if (asked === undefined) throw new NotMoved('Kies op de balk hoe ver de klok vooruit moet.');
  if ('advance' in asked) return goTo(clock, clock.now() + 1000 * asked.advance);
  if ('moment' in asked) return goTo(clock, wallMoment(asked.moment) + (asked.side === 'before' ? -before : after));
  goTo(clock, clock.real());
  clock.follow();
}

/** Moves the clock to `{now: ISO 8601}` or by `{advance: seconds}`. @throws NotMoved as for the form. */
export function moveByJson(clock: Clock, document: unknown): void {
  const { data: asked } = jsonShape.safeParse(document);
  const to = asked === undefined ? undefined : 'now' in asked ? parseInstant(asked.now) : clock.now() + 1000 * asked.advance;
  if (to === undefined) throw new NotMoved('Stuur {"now": een ISO-moment} of {"advance": hele seconden}.');
  goTo(clock, typeof to === 'number' ? to : millis(to));
}
